"""Speak English with Hibari, a neural voice whose weights lie in its package. It runs in a process of its own."""

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec

from guided.exercise.model import Pace
from guided.voice.engine import TIME_LIMIT, OfferedVoice, SpeechEngine, SpeechError, SpeechFailure
from guided.voice.name_sounds import SaidNames, respell_names, sound_names
from guided.voice.pronunciation import respell_for_hibari
from guided.voice.speech_program import SpeechProgram
from guided.voice.spoken_text import strip_unspoken
from guided.voice.voice_worker import WORKER, WorkerError

HIBARI_NAME = "Heart"
"""What the settings call it; Hibari's own name for this voice."""
SPEEDS = {Pace.SLOW: 0.65, Pace.NORMAL: 0.8, Pace.BRISK: 0.87}
"""Factor on Hibari's usual pace: 110, 138 and 163 words a minute, about as fast as espeak-ng is asked to speak."""


@dataclass(frozen=True, slots=True)
class HibariVoice(SpeechEngine):
    """Hibari for English, and `other` for other languages, for its own English voices, and where Hibari fails.

    `version` is that of the package; another version is another voice. `names` is how the couple's names are said.
    """

    version: str
    rate: float = 1.0
    names: SaidNames = ()
    other: SpeechProgram | None = None

    def speak(self, text: str, pace: Pace, language: str, *, seconds: float = TIME_LIMIT) -> bytes:
        """Return one English sentence spoken, as a WAV file. Raise SpeechError and nothing else."""
        if not is_english(language):
            raise SpeechError(SpeechFailure.LANGUAGE)
        try:
            sound = WORKER.speak(marked_for_hibari(text, self.names), SPEEDS[pace] * self.rate, seconds)
        except WorkerError:
            raise SpeechError(SpeechFailure.FAILED) from None
        if not sound:
            raise SpeechError(SpeechFailure.FAILED)
        return sound

    def warm_up(self) -> None:
        """Start the process that speaks."""
        with suppress(WorkerError):
            WORKER.start()

    def voices(self, language: str) -> list[OfferedVoice]:
        """Return Hibari where it speaks `language`, and then the voices of the other program."""
        others = self.other.voices(language) if self.other else []
        return [OfferedVoice(HIBARI_NAME), *others] if is_english(language) else others

    def in_turn(self, language: str) -> tuple[SpeechEngine, ...]:
        """Return the engines that speak `language`, the second to be used where the first one fails."""
        others = (self.other,) if self.other else ()
        if not is_english(language):
            return others
        chosen = self.other is not None and self.other.voice in [each.name for each in self.other.voices(language)]
        return others if chosen else (self, *others)


def is_english(language: str) -> bool:
    return language.lower().split("-")[0] == "en"


def marked_for_hibari(text: str, names: SaidNames) -> str:
    """Return `text` as Hibari says it right: only what this module puts there is read as phonemes."""
    plain = strip_unspoken(text).replace("[", "(").replace("]", ")")
    return sound_names(respell_for_hibari(respell_names(plain, names)))


@lru_cache(maxsize=1)
def installed_version() -> str | None:
    """Return the version of the package, or None where it is not installed. Import neither it nor what it needs."""
    if find_spec("hibari") is None or find_spec("onnxruntime") is None:
        return None
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("hibari-tts")
    except PackageNotFoundError:
        return None
