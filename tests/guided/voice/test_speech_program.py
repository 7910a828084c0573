"""Test which program speaks, what it is given, and that its failures are contained."""

import json
import os
import sys
import tempfile
from pathlib import Path

import pytest

from guided.exercise.model import Pace
from guided.voice import speech_program
from guided.voice.engine import OfferedVoice, SpeechError, SpeechFailure
from guided.voice.speech_program import ESPEAK_ARGUMENTS, SpeechProgram, list_voices
from tests.guided.voice.speakers import espeak, script, tone, tone_in_a_file

SLOW, NORMAL, BRISK = Pace.SLOW, Pace.NORMAL, Pace.BRISK
TELL = "import json, sys; print(json.dumps([sys.argv[1:], sys.stdin.buffer.read().decode()]))"
HOSTILE = [
    "-f/etc/hostname",
    "--version",
    "--help\n-w/tmp/x",
    "<speak><break time='30s'/>hello</speak>",
    "{out} {voice} $(id) `id` ; id | id",
    "a\0b",
    "\x01 400S\x1b[2J hello",
    "[[h'aUs]]",
    "w" * 600,
    "\N{SLIGHTLY SMILING FACE} hello \N{HEAVY BLACK HEART}",
    "\ud800 hello",
    "",
    "...",
]


def received_by_program(
    text: str, pace: Pace = SLOW, language: str = "en", *, voice: str = "", rate: float = 1.0
) -> list[object]:
    """Return the arguments and the input that a program is given."""
    words = ("{language}", "{voice}", "{words}", "{other}", "--x={voice}")
    program = SpeechProgram((sys.executable, "-I", "-S", "-c", TELL, *words), voice, rate)
    found: list[object] = json.loads(program.speak(text, pace, language))
    return found


def test_text_is_passed_by_standard_input_only() -> None:
    assert received_by_program("Breathe.") == [["en", "en-gb", "110", "{other}", "--x=en-gb"], "Breathe.\n"]
    assert received_by_program("Atmet.", BRISK, "de", voice="Anna; id") == [
        ["de", "Anna; id", "165", "{other}", "--x=Anna; id"],
        "Atmet.\n",
    ]


@pytest.mark.parametrize(("pace", "rate", "words"), [(SLOW, 0.75, "82"), (NORMAL, 1.0, "140"), (BRISK, 1.25, "206")])
def test_voice_rate_scales_words_per_minute(pace: Pace, rate: float, words: str) -> None:
    assert received_by_program("x", pace, rate=rate)[0][2] == words  # type: ignore[index]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_never_becomes_an_argument(text: str) -> None:
    arguments, given = received_by_program(text)
    assert arguments == received_by_program("x")[0]
    assert isinstance(given, str)
    assert given.endswith("\n")
    assert not any(sign in given for sign in ("\0", "\x01", "\x1b", "[[", "\n-"))


@pytest.mark.parametrize("text", HOSTILE)
def test_espeak_speaks_any_text(text: str) -> None:
    assert espeak().speak(text, SLOW, "en").startswith(b"RIFF")


def test_espeak_does_not_take_text_for_an_option() -> None:
    assert len(espeak().speak("-f/etc/hostname", SLOW, "en")) > len(espeak().speak("host", SLOW, "en"))


def test_espeak_speaks_every_installed_language() -> None:
    for language in ("en", "en-US", "en-AU", "de", "de-AT", "DE"):
        assert espeak().speak("so", SLOW, language).startswith(b"RIFF")
    with pytest.raises(SpeechError) as refused:
        espeak().speak("so", SLOW, "xx")
    assert refused.value.failure is SpeechFailure.LANGUAGE


def test_chosen_voice_is_used_for_its_own_language_only() -> None:
    path = espeak().command[0]
    english, german = (list_voices(path, tag)[0].name for tag in ("en", "de"))
    chosen = SpeechProgram(espeak().command, german)
    usual = espeak()
    assert chosen.speak("wie schön", SLOW, "de") == usual.speak("wie schön", SLOW, "de")
    assert chosen.speak("how fine", SLOW, "en") == usual.speak("how fine", SLOW, "en")
    american = next(voice.name for voice in list_voices(path, "en") if voice.language == "en-us")
    assert american != english
    assert SpeechProgram(espeak().command, american).speak("how fine", SLOW, "en") != usual.speak(
        "how fine", SLOW, "en"
    )


def test_list_voices_leaves_out_incomplete_voices() -> None:
    path = espeak().command[0]
    found = list_voices(path, "de")
    assert found[0].language == "de"
    assert found[0].name == "German"
    assert espeak().voices("de")[0] == OfferedVoice("German", robotic=True, language="de")
    assert tone().voices("de") == []
    for voice in found:
        assert SpeechProgram(espeak().command, voice.name).speak("Ja", SLOW, "de")
    assert list_voices(path, "xx") == ()
    assert list_voices("/nowhere/espeak-ng", "en") == ()


LISTED = """\
Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  de              --/M      German             gmw/de
 6  de              --/F      german-mbrola-1    mb/mb-de1
 6  de              --/M      german-mbrola-4    mb/mb-de4
 6  de              --/M      german-mbrola-6    mb/mb-de6
 9  de              --/M      de-french-1        mb/mb-fr1-de
"""


def test_installed_mbrola_voices_come_first_under_the_names_of_their_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, code in (("espeak-ng", f"print({LISTED!r})"), ("mbrola", "pass")):
        (tmp_path / name).write_text(f"#!{sys.executable}\n{code}\n", "utf-8")
        (tmp_path / name).chmod(0o700)
    for sounds in ("de1", "de6", "fr1"):
        (tmp_path / "sounds" / sounds).mkdir(parents=True)
    monkeypatch.setattr(speech_program, "_MBROLA", tmp_path / "sounds")
    monkeypatch.setenv("PATH", str(tmp_path))
    found = SpeechProgram((str(tmp_path / "espeak-ng"), *ESPEAK_ARGUMENTS)).voices("de")
    assert found == [
        OfferedVoice("MBROLA de6"),
        OfferedVoice("MBROLA de1"),
        OfferedVoice("German", robotic=True, language="de"),
    ]


def trouble_of(program: SpeechProgram, seconds: float = 20.0) -> SpeechFailure:
    with pytest.raises(SpeechError) as refused:
        program.speak("Breathe.", SLOW, "en", seconds=seconds)
    return refused.value.failure


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.exit(1)",
        "import os; os.abort()",
        "print('half', end=''); import sys; sys.exit(3)",
        "pass",
        "import sys; sys.stdin.close()",
    ],
)
def test_failing_program_raises_speech_error(code: str) -> None:
    assert trouble_of(script(code)) is SpeechFailure.FAILED


def test_missing_program_raises_speech_error(tmp_path: Path) -> None:
    assert trouble_of(SpeechProgram((str(tmp_path / "none"),))) is SpeechFailure.ABSENT
    assert trouble_of(SpeechProgram((str(tmp_path),))) is SpeechFailure.ABSENT
    damaged = tmp_path / "damaged"
    damaged.write_bytes(b"\0\1\2")
    damaged.chmod(0o755)
    assert trouble_of(SpeechProgram((str(damaged),))) is SpeechFailure.FAILED
    assert trouble_of(SpeechProgram(("a\0b",))) is SpeechFailure.FAILED


@pytest.mark.parametrize(
    "code",
    [
        "import time; time.sleep(600)",
        "import sys, time; sys.stdout.close(); time.sleep(600)",
        "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])",
    ],
    ids=["hangs", "shuts its mouth", "leaves a child"],
)
def test_hanging_program_is_killed(code: str) -> None:
    assert trouble_of(script(code), seconds=0.3) is SpeechFailure.SLOW


def test_program_with_endless_output_is_killed() -> None:
    code = "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))"
    assert trouble_of(script(code)) is SpeechFailure.SLOW


def test_output_file_is_removed_with_its_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    program = tone_in_a_file()
    assert program.speak("abc", SLOW, "en") == tone().speak("abc", SLOW, "en")
    look = "import os, sys; open(sys.argv[1], 'w').write(oct(os.stat(os.path.dirname(sys.argv[1])).st_mode))"
    assert script(look, "{out}").speak("abc", SLOW, "en") == (b"0o40700" if os.name == "posix" else b"0o40777")
    assert trouble_of(script("pass", "{out}")) is SpeechFailure.FAILED
    assert trouble_of(script("import time; time.sleep(600)", "{out}"), seconds=0.3) is SpeechFailure.SLOW
    assert list(tmp_path.iterdir()) == []
