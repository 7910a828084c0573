"""Test which engine speaks, by the settings and by what is installed."""

from pathlib import Path

import pytest

from guided.preferences import Preferences
from guided.voice import engine_choice
from guided.voice.engine import SpeechEngine, SpeechFailure
from guided.voice.engine_choice import choose_engine, split_command
from guided.voice.hibari_voice import HIBARI_NAME, HibariVoice
from guided.voice.speech_program import SpeechProgram


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the only folder with programs, in which lies one called espeak-ng."""
    own = tmp_path / "bin"
    own.mkdir()
    (own / "espeak-ng").touch(0o755)
    return own


@pytest.fixture(autouse=True)
def hibari(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that Hibari is installed."""
    monkeypatch.setattr(engine_choice, "installed_version", lambda: "9.9")


def found(folder: Path, platform: str = "linux", **chosen: object) -> SpeechEngine | SpeechFailure | None:
    preferences = Preferences(**chosen)  # type: ignore[arg-type]
    return choose_engine(preferences, environment={"PATH": str(folder)}, platform=platform)


def test_hibari_speaks_on_linux_with_espeak_behind_it(folder: Path) -> None:
    voice = found(folder, voice_rate=1.25)
    assert isinstance(voice, HibariVoice)
    assert (voice.version, voice.rate) == ("9.9", 1.25)
    assert voice.other is not None
    assert (voice.other.command[0], voice.other.rate) == (str(folder / "espeak-ng"), 1.25)
    assert voice.in_turn("en-GB") == (voice, voice.other)
    assert voice.in_turn("de") == (voice.other,)


def test_hibari_speaks_english_alone_without_espeak(tmp_path: Path) -> None:
    voice = found(tmp_path)
    assert isinstance(voice, HibariVoice)
    assert voice.other is None
    assert voice.in_turn("en") == (voice,)
    assert voice.in_turn("de") == ()


def test_espeak_speaks_on_linux_without_hibari(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_choice, "installed_version", lambda: None)
    voice = found(folder, voice_rate=1.25, voice_name="German")
    assert isinstance(voice, SpeechProgram)
    assert voice.is_espeak
    assert (voice.command[0], voice.rate, voice.voice) == (str(folder / "espeak-ng"), 1.25, "German")


def test_machine_without_any_voice_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_choice, "installed_version", lambda: None)
    assert found(tmp_path) is SpeechFailure.ABSENT


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_system_speaks_off_linux_unless_another_voice_is_chosen(folder: Path, platform: str) -> None:
    assert found(folder, platform) is SpeechFailure.ABSENT
    assert found(folder, platform, voice_name="Samantha") is SpeechFailure.ABSENT
    assert found(folder, platform, voice_name=HIBARI_NAME) == HibariVoice("9.9")
    wished = found(folder, platform, voice_command=" espeak-ng ")
    assert isinstance(wished, SpeechProgram)
    assert wished.is_espeak


def test_program_named_in_settings_is_chosen(folder: Path) -> None:
    voice = found(folder, "darwin", voice_command="piper --model 'my voice.onnx' --output_file {out}")
    assert voice == SpeechProgram(("piper", "--model", "my voice.onnx", "--output_file", "{out}"))
    espeak = found(folder, voice_command="espeak-ng")
    assert isinstance(espeak, SpeechProgram)
    assert espeak.is_espeak


@pytest.mark.parametrize("command", ["piper 'open", 'piper "'])
def test_unparsable_command_is_reported(folder: Path, command: str) -> None:
    assert found(folder, voice_command=command) is SpeechFailure.COMMAND


def test_no_engine_where_speech_is_switched_off(folder: Path) -> None:
    assert found(folder, voice="none", voice_command="piper") is None
    assert choose_engine(Preferences(voice_command="piper"), environment={"GUIDED_VOICE": "none"}) is None


def test_sounds_of_names_reach_every_voice(folder: Path) -> None:
    chosen = {"name_a": "Siobhán", "say_a": "Shivawn [x](/y/)", "name_b": "Sam", "say_b": " "}
    said = (("Siobhán", "Shivawn x y"),)
    for voice in (found(folder, **chosen), found(folder, voice_command="piper", **chosen)):
        assert isinstance(voice, HibariVoice | SpeechProgram)
        assert voice.names == said
    assert found(folder, **chosen) != found(folder)


def test_split_command_honours_quotes() -> None:
    assert split_command("say -v 'Anna (Enhanced)' #1 -f -", windows=False) == [
        *("say", "-v", "Anna (Enhanced)"),
        *("#1", "-f", "-"),
    ]
    assert split_command(r'C:\piper\piper.exe "C:\my voices\a.onnx"', windows=True) == [
        r"C:\piper\piper.exe",
        r"C:\my voices\a.onnx",
    ]
    assert split_command("  ", windows=False) == []
