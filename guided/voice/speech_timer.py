"""Measure how long utterances take by rendering them, for scripts and rehearsals, which can wait for that."""

from collections.abc import Callable, Iterable

from guided.preferences import Preferences
from guided.voice.programs import SpeechProgram, choose_program
from guided.voice.speech_cache import SpeechCache
from guided.voice.utterance import SpeechTiming, Utterance


def speech_timer(
    preferences: Preferences | None = None, lines: Iterable[Utterance] = ()
) -> Callable[[Utterance], SpeechTiming | None]:
    """Return a function that measures an utterance by rendering it; it returns None if no voice can speak it.

    `lines` are rendered ahead of need, in the background.
    """
    program = choose_program(preferences or Preferences())
    voice = SpeechCache(program if isinstance(program, SpeechProgram) else None)
    voice.prepare(lines)

    def measure(line: Utterance) -> SpeechTiming | None:
        sound = voice.wait(line) if isinstance(program, SpeechProgram) or line.recording else None
        return sound.spoken if sound else None

    return measure
