"""Choose what speaks, by the couple's settings and what is installed."""

import os
import shlex
import shutil
import sys
from collections.abc import Mapping

from guided.preferences import Preferences
from guided.voice.engine import SpeechEngine, SpeechFailure
from guided.voice.hibari_voice import HIBARI_NAME, HibariVoice, installed_version
from guided.voice.name_sounds import said_names
from guided.voice.speech_program import ESPEAK_ARGUMENTS, SpeechProgram

ESPEAK = "espeak-ng"


def choose_engine(
    preferences: Preferences, *, environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> SpeechEngine | SpeechFailure | None:
    """Return the speech engine for these preferences, or why there is none.

    A command in the settings comes first. Without one, Hibari speaks English on Linux, where the system has no voice of
    its own, and elsewhere where it was chosen; espeak-ng speaks the other languages on Linux. None means that speech is
    off, by the preferences or by GUIDED_VOICE=none.
    """
    if preferences.voice == "none" or environment.get("GUIDED_VOICE") == "none":
        return None
    try:
        command = split_command(preferences.voice_command)
    except ValueError:
        return SpeechFailure.COMMAND
    names, name, rate = said_names(preferences), preferences.voice_name, preferences.voice_rate
    if command and command != [ESPEAK]:
        return SpeechProgram(tuple(command), name, rate, names)
    is_linux = platform.startswith("linux")
    found = shutil.which(ESPEAK, path=environment.get("PATH")) if command or is_linux else None
    espeak = SpeechProgram((found, *ESPEAK_ARGUMENTS), name, rate, names) if found else None
    if not command and (is_linux or name == HIBARI_NAME) and (version := installed_version()):
        return HibariVoice(version, rate, names, espeak)
    return espeak or SpeechFailure.ABSENT


def split_command(command: str, *, windows: bool = os.name == "nt") -> list[str]:
    """Return a command line split into arguments as a shell does, without expansion. Raise ValueError."""
    lexer = shlex.shlex(command, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if windows:
        lexer.escape = ""
    return list(lexer)
