"""Choose the speech program, and run it. Text goes to its standard input, never into its arguments."""

import logging
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from guided.exercise.model import Pace
from guided.files import scratch
from guided.preferences import Preferences
from guided.voice.child_process import OutputLimitError, run_bounded
from guided.voice.pronunciation import respell
from guided.voice.spoken_text import strip_unspoken

_log = logging.getLogger(__name__)

WORDS_PER_MINUTE = {Pace.SLOW: 110, Pace.NORMAL: 140, Pace.BRISK: 165}
"""How fast a program is asked to speak, by the exercise's pace."""
TIME_LIMIT = 20.0
"""Seconds that speaking one utterance may take."""
MAX_SOUND_BYTES = 32 * 1024 * 1024
"""Largest sound in bytes that is accepted from a program."""
ESPEAK = "espeak-ng"
_ESPEAK_ARGUMENTS = ("--stdin", "--stdout", "-b", "1", "-v", "{voice}", "-s", "{words}")
_DEFAULT_VOICES = {"en": "en-gb"}
_MBROLA = Path("/usr/share/mbrola")


class SpeechFailure(StrEnum):
    """Why nothing can be heard."""

    ABSENT = "absent"
    """No speech program is installed."""
    COMMAND = "command"
    """The command in the settings cannot be parsed."""
    LANGUAGE = "language"
    """The program has no voice for the language."""
    SLOW = "slow"
    """The program gave no sound in time."""
    FAILED = "failed"
    """The program ended without a sound."""
    RECORDING = "recording"
    """The recording is missing, unplayable, or outside the exercise's folder of recordings."""


class SpeechError(Exception):
    """An utterance could not be spoken; `failure` says why."""

    def __init__(self, failure: SpeechFailure) -> None:
        super().__init__(failure.value)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class InstalledVoice:
    """A voice to choose. `name` is shown and kept in the settings; `file` is espeak-ng's own name for it."""

    name: str
    file: str
    language: str


@dataclass(frozen=True, slots=True)
class SpeechProgram:
    """A command line that speaks. It may contain the placeholders {language}, {voice}, {words} (a minute) and {out}."""

    command: tuple[str, ...]
    voice: str = ""
    rate: float = 1.0

    def speak(self, text: str, pace: Pace, language: str, *, seconds: float = TIME_LIMIT) -> bytes:
        """Return `text` spoken, as a WAV file. Raise SpeechError and nothing else."""
        spoken_text = f"{respell(strip_unspoken(text), language)}\n".encode("utf-8", "replace")
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
        return self.command[1:] == _ESPEAK_ARGUMENTS

    def _voice(self, language: str) -> str:
        """Return the chosen voice if it speaks the language, else the default one for the language."""
        tag = language.lower()
        if self.voice and not self.is_espeak:
            return self.voice
        chosen = (
            [each.file for each in list_voices(self.command[0], tag) if each.name == self.voice] if self.voice else []
        )
        return chosen[0] if chosen else _DEFAULT_VOICES.get(tag, tag)

    def voices(self, language: str) -> list[str]:
        """Return the names of the voices to choose from; empty if the program cannot list them."""
        return [each.name for each in list_voices(self.command[0], language)] if self.is_espeak else []

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


def choose_program(
    preferences: Preferences, *, environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> SpeechProgram | SpeechFailure | None:
    """Return the speech program for these preferences, or why there is none.

    None means that speech is off, by the preferences or by GUIDED_VOICE=none.
    """
    if preferences.voice == "none" or environment.get("GUIDED_VOICE") == "none":
        return None
    try:
        command = split_command(preferences.voice_command)
    except ValueError:
        return SpeechFailure.COMMAND
    if command and command != [ESPEAK]:
        return SpeechProgram(tuple(command), preferences.voice_name, preferences.voice_rate)
    espeak = shutil.which(ESPEAK, path=environment.get("PATH"))
    if espeak is None or not (command or platform.startswith("linux")):
        return SpeechFailure.ABSENT
    return SpeechProgram((espeak, *_ESPEAK_ARGUMENTS), preferences.voice_name, preferences.voice_rate)


def split_command(command: str, *, windows: bool = os.name == "nt") -> list[str]:
    """Return a command line split into arguments as a shell does, without expansion. Raise ValueError."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if windows:
        lexer.escape = ""
    return list(lexer)


@lru_cache(maxsize=32)
def list_voices(espeak: str, language: str) -> tuple[InstalledVoice, ...]:
    """Return espeak-ng's voices for a language, its first choice first; empty if it cannot list them."""
    try:
        listed = run_bounded([espeak, f"--voices={language.lower()}"], b"", seconds=2, most=1024 * 1024)
    except (OSError, ValueError, OutputLimitError, subprocess.CalledProcessError) as error:
        _log.info("the voices could not be listed", exc_info=error)
        return ()
    rows = [line.split() for line in listed.decode("utf-8", "replace").splitlines()[1:]]
    return tuple(
        InstalledVoice(row[3].replace("_", " "), row[4], row[1])
        for row in rows
        if len(row) >= 5 and _is_complete(row[4])
    )


def _is_complete(file: str) -> bool:
    """Return whether a voice is complete: not a variant, and not one whose sounds are missing."""
    if file.startswith("mb/"):
        return (_MBROLA / file.removeprefix("mb/mb-").partition("-")[0]).exists()
    return not file.startswith("!v/")


def _fill_placeholders(command: Sequence[str], placeholders: Mapping[str, str]) -> list[str]:
    return [re.sub(r"\{(\w+)\}", lambda match: placeholders.get(match[1], match[0]), word) for word in command]
