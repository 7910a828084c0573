"""Measure how long utterances take by rendering them, for scripts and rehearsals, which can wait for that."""

from collections.abc import Callable, Iterable

from guided.preferences import Preferences
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.speech_cache import SpeechCache
from guided.voice.utterance import SpeechTiming, Utterance


def speech_timer(
    preferences: Preferences | None = None, lines: Iterable[Utterance] = ()
) -> Callable[[Utterance], SpeechTiming | None]:
    """Return a function that measures an utterance by rendering it; it returns None if no voice can speak it.

    `lines` are rendered ahead of need, in the background.
    """
    engine = choose_engine(preferences or Preferences())
    voice = SpeechCache(engine if isinstance(engine, SpeechEngine) else None)
    voice.prepare(lines)

    def measure(line: Utterance) -> SpeechTiming | None:
        sound = voice.wait(line) if isinstance(engine, SpeechEngine) or line.recording else None
        return sound.spoken if sound else None

    return measure
