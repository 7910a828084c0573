"""Provide speech programs for tests: small scripts that run like any other program."""

import shutil
import sys

import pytest

from guided.preferences import Preferences
from guided.voice.engine_choice import choose_engine
from guided.voice.speech_program import SpeechProgram

TONE = """
import math, struct, sys, wave
words = sys.stdin.buffer.read()
with wave.open(OUT, "wb") as file:
    file.setparams((1, 2, 8000, 0, "NONE", ""))
    hush = bytes(1600)
    tone = b"".join(struct.pack("<h", int(LEVEL * math.sin(n / 3))) for n in range(400 * (len(words) - 1)))
    file.writeframes(hush + tone + hush)
"""
"""Code that plays 0.05 seconds of sound for every letter, with 0.1 seconds of silence before and after."""


def script(code: str, *words: str) -> SpeechProgram:
    return SpeechProgram((sys.executable, "-I", "-S", "-c", code, *words))


def tone(level: int = 5_000) -> SpeechProgram:
    return script(TONE.replace("OUT", "sys.stdout.buffer").replace("LEVEL", str(level)))


def tone_in_a_file() -> SpeechProgram:
    return script(TONE.replace("OUT", "sys.argv[1]").replace("LEVEL", "5000"), "{out}")


def espeak() -> SpeechProgram:
    """Return the installed espeak-ng, or skip the test."""
    if shutil.which("espeak-ng") is None:
        pytest.skip("espeak-ng is not installed")
    program = choose_engine(
        Preferences(voice_command="espeak-ng"), environment={"PATH": "/usr/local/bin:/usr/bin:/bin"}
    )
    assert isinstance(program, SpeechProgram)
    return program
