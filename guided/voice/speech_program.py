"""Speak with a program that is installed. Text goes to its standard input, never into its arguments."""

import logging
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guided.exercise.model import Pace
from guided.files import scratch
from guided.voice.child_process import OutputLimitError, run_bounded
from guided.voice.engine import MAX_SOUND_BYTES, TIME_LIMIT, OfferedVoice, SpeechEngine, SpeechError, SpeechFailure
from guided.voice.name_sounds import SaidNames, respell_names
from guided.voice.pronunciation import respell
from guided.voice.spoken_text import strip_unspoken

_log = logging.getLogger(__name__)

WORDS_PER_MINUTE = {Pace.SLOW: 110, Pace.NORMAL: 140, Pace.BRISK: 165}
"""How fast a program is asked to speak, by the exercise's pace."""
ESPEAK_ARGUMENTS = ("--stdin", "--stdout", "-b", "1", "-v", "{voice}", "-s", "{words}")
_DEFAULT_VOICES = {"en": "en-gb"}
_MBROLA = Path("/usr/share/mbrola")
_MBROLA_FILE = "mb/mb-"
"""How espeak-ng's names of MBROLA's voices begin; one that speaks with another language's sounds has that behind it."""
_PREFERRED_MBROLA = ("mb/mb-de6",)
"""The best of MBROLA's voices of their language: 3.8 of 5 by DistillMOS, where espeak-ng's own has 2.3."""


@dataclass(frozen=True, slots=True)
class InstalledVoice:
    """A voice to choose. `name` is shown and kept in the settings; `file` is espeak-ng's own name for it."""

    name: str
    file: str
    language: str

    @property
    def is_mbrola(self) -> bool:
        """Return whether MBROLA speaks, from recorded sounds, and not espeak-ng itself."""
        return self.file.startswith("mb/")


@dataclass(frozen=True, slots=True)
class SpeechProgram(SpeechEngine):
    """A command line that speaks. It may contain the placeholders {language}, {voice}, {words} (a minute) and {out}.

    `names` is how the couple's names are said.
    """

    command: tuple[str, ...]
    voice: str = ""
    rate: float = 1.0
    names: SaidNames = ()

    def speak(self, text: str, pace: Pace, language: str, *, seconds: float = TIME_LIMIT) -> bytes:
        """Return `text` spoken, as a WAV file. Raise SpeechError and nothing else."""
        plain = respell_names(strip_unspoken(text), self.names, language)
        spoken_text = f"{respell(plain, language)}\n".encode("utf-8", "replace")
        placeholders = {
            "language": language,
            "voice": self._voice(language),
            "words": str(round(WORDS_PER_MINUTE[pace] * self.rate)),
        }
        try:
            sound = self._run(placeholders, spoken_text, seconds)
        except OutputLimitError:
            raise SpeechError(SpeechFailure.SLOW) from None
        except (FileNotFoundError, PermissionError):
            raise SpeechError(SpeechFailure.ABSENT) from None
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            _log.info("the program that speaks failed", exc_info=error)
            sound = b""
        if sound:
            return sound
        unknown = self.is_espeak and not list_voices(self.command[0], language)
        raise SpeechError(SpeechFailure.LANGUAGE if unknown else SpeechFailure.FAILED)

    @property
    def is_espeak(self) -> bool:
        return self.command[1:] == ESPEAK_ARGUMENTS

    def _voice(self, language: str) -> str:
        """Return the chosen voice if it speaks the language, else the default one for the language."""
        tag = language.lower()
        if not self.is_espeak:
            return self.voice or _DEFAULT_VOICES.get(tag, tag)
        installed = list_voices(self.command[0], tag)
        chosen = [each.file for each in installed if each.name == self.voice]
        recorded = [each.file for each in installed[:1] if each.is_mbrola]
        return (*chosen, *recorded, _DEFAULT_VOICES.get(tag, tag))[0]

    def voices(self, language: str) -> list[OfferedVoice]:
        """Return the voices to choose from; empty if the program cannot list them."""
        if not self.is_espeak:
            return []
        found = list_voices(self.command[0], language)
        return [
            OfferedVoice(each.name) if each.is_mbrola else OfferedVoice(each.name, True, each.language)
            for each in found
        ]

    def _run(self, placeholders: Mapping[str, str], spoken_text: bytes, seconds: float) -> bytes:
        if not any("{out}" in word for word in self.command):
            return run_bounded(
                _fill_placeholders(self.command, placeholders), spoken_text, seconds=seconds, most=MAX_SOUND_BYTES
            )
        with scratch.temporary_folder() as folder:
            out = Path(folder, "line.wav")
            command = _fill_placeholders(self.command, {**placeholders, "out": str(out)})
            run_bounded(command, spoken_text, seconds=seconds, most=MAX_SOUND_BYTES)
            return out.read_bytes() if out.is_file() and out.stat().st_size <= MAX_SOUND_BYTES else b""


@lru_cache(maxsize=32)
def list_voices(espeak: str, language: str) -> tuple[InstalledVoice, ...]:
    """Return espeak-ng's voices for a language, its first choice first; empty if it cannot list them."""
    try:
        listed = run_bounded([espeak, f"--voices={language.lower()}"], b"", seconds=2, most=1024 * 1024)
    except (OSError, ValueError, OutputLimitError, subprocess.CalledProcessError) as error:
        _log.info("the voices could not be listed", exc_info=error)
        return ()
    rows = [line.split() for line in listed.decode("utf-8", "replace").splitlines()[1:]]
    found = [_voice_of(row) for row in rows if len(row) >= 5 and _is_complete(row[4])]
    return tuple(sorted(found, key=lambda each: _rank(each, language)))


def _voice_of(row: Sequence[str]) -> InstalledVoice:
    """Return a voice by its row in espeak-ng's list. MBROLA's are called as their packages are: MBROLA de6."""
    name, file = row[3].replace("_", " "), row[4]
    return InstalledVoice(f"MBROLA {file.removeprefix(_MBROLA_FILE)}" if file.startswith("mb/") else name, file, row[1])


def _is_complete(file: str) -> bool:
    """Return whether a voice is complete: not a variant, not one whose sounds are missing, and not one that speaks with
    the sounds of another language."""
    if file.startswith("mb/"):
        name = file.removeprefix(_MBROLA_FILE)
        return "-" not in name and shutil.which("mbrola") is not None and (_MBROLA / name).exists()
    return not file.startswith("!v/")


def _rank(voice: InstalledVoice, language: str) -> int:
    """Return the place of a voice among those of a language: MBROLA's come first."""
    if not voice.is_mbrola or voice.language.split("-")[0] != language.lower().split("-")[0]:
        return 2
    return 0 if voice.file in _PREFERRED_MBROLA else 1


def _fill_placeholders(command: Sequence[str], placeholders: Mapping[str, str]) -> list[str]:
    return [re.sub(r"\{(\w+)\}", lambda match: placeholders.get(match[1], match[0]), word) for word in command]
