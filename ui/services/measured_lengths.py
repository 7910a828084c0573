"""Measures how long lines take with the voice from the preferences, at the pace of the file.

It blocks, so it is called in a thread.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guided.preferences import Preferences
    from guided.session.timeline import MeasureSpeech, PreparedExercise
    from guided.voice.speech_cache import SpeechCache
    from guided.voice.utterance import SpeechTiming, Utterance


class MeasuredLengths:
    """Keeps a voice as long as the preferences name the same one."""

    def __init__(self, preferences: "Callable[[], Preferences]") -> None:
        self._preferences = preferences
        self._voice: SpeechCache | None = None

    def of(self, prepared: "PreparedExercise") -> "MeasureSpeech | None":
        """Return a function that measures the lines of `prepared` and blocks, or None where there is no voice."""
        from guided.voice.engine import SpeechEngine
        from guided.voice.engine_choice import choose_engine
        from guided.voice.speech_cache import SpeechCache

        found = choose_engine(replace(self._preferences(), voice_rate=1.0))
        engine = found if isinstance(found, SpeechEngine) else None
        lines = prepared.lines()
        if engine is None and not any(line.recording for line in lines):
            return None
        if self._voice is None or self._voice.engine != engine:
            if self._voice is not None:
                self._voice.close()
            self._voice = SpeechCache(engine)
        voice = self._voice
        voice.prepare(lines)

        def told(line: "Utterance") -> "SpeechTiming | None":
            sound = voice.wait(line) if engine is not None or line.recording else None
            return sound.spoken if sound else None

        return told
