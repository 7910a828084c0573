"""How long words truly take, asked of the voice itself: for scripts and rehearsals, which can wait for it."""

from collections.abc import Callable, Iterable

from guided.preferences import Preferences
from guided.voice.programs import SpeechProgram, choose_program
from guided.voice.speech_cache import SpeechCache
from guided.voice.utterance import SpeechTiming, Utterance


def speech_timer(
    preferences: Preferences | None = None, lines: Iterable[Utterance] = ()
) -> Callable[[Utterance], SpeechTiming | None]:
    """Tells the true length of a line, and takes the time that this takes; None where no voice can tell.

    `lines` are spoken ahead of need, in the background.
    """
    program = choose_program(preferences or Preferences())
    voice = SpeechCache(program if isinstance(program, SpeechProgram) else None)
    voice.prepare(lines)

    def told(line: Utterance) -> SpeechTiming | None:
        sound = voice.wait(line) if isinstance(program, SpeechProgram) or line.recording else None
        return sound.spoken if sound else None

    return told
