"""How long words truly take, asked of the voice itself: for scripts and rehearsals, which can wait for it."""

from collections.abc import Callable, Iterable

from guided.preferences import Preferences
from guided.voice.line import Line, Spoken
from guided.voice.line_cache import Voice
from guided.voice.programs import Program, program_for


def lengths_told(preferences: Preferences | None = None, lines: Iterable[Line] = ()) -> Callable[[Line], Spoken | None]:
    """Tells the true length of a line, and takes the time that this takes; None where no voice can tell.

    `lines` are spoken ahead of need, in the background.
    """
    program = program_for(preferences or Preferences())
    voice = Voice(program if isinstance(program, Program) else None)
    voice.prepare(lines)

    def told(line: Line) -> Spoken | None:
        sound = voice.wait(line) if isinstance(program, Program) or line.recording else None
        return sound.spoken if sound else None

    return told
