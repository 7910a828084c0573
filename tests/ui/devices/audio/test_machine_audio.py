"""Test sound on a machine without audio: nothing blocks or fails, and there is a message."""

import os
import re
import shlex
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided.exercise.model import Exercise, Step, Touch
from guided.files import safe_open
from guided.preferences import Preferences
from guided.session.timeline import PreparedExercise
from guided.voice import engine_choice, speech_program
from guided.voice.speech_program import InstalledVoice
from guided.voice.utterance import Utterance
from guided.voice.voice_worker import WORKER
from tests.guided.voice.speakers import tone
from ui.devices.audio.machine_audio import MachineSounds
from ui.features.arrive.arrive import ArriveViewModel
from ui.foundation import paths
from ui.services.couple import Couple
from ui.services.silent_audio import Silence, Sounds

FOLDER = paths.resources() / "sounds"
NAMES = ("bell", "bowl", "chime", "soft", "none", "", "gong", "../bell", "sounds/own.ogg", "a\0b")
SPEAKING = Preferences(voice_command=shlex.join(tone().command))
LINES = ("Aa.", "Bb bb.", "")


@pytest.fixture(autouse=True)
def nowhere_to_play(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'none'}")
    monkeypatch.delenv("GUIDED_VOICE", raising=False)


def prepared(*texts: str, folder: Path | None = None) -> PreparedExercise:
    steps = [Step(for_=60.0, say=text) for text in texts]
    return PreparedExercise(Exercise(name="x", title="X", touch=Touch.NONE, steps=steps, folder=folder))


def use_all_of_it(sounds: Sounds) -> None:
    sounds.step_left()
    sounds.rest()
    sounds.go_on()
    sounds.silence()
    sounds.end()
    sounds.follow()
    sounds.prepare(prepared(*LINES))
    for text in LINES:
        sounds.say(Utterance(text))
    sounds.say(Utterance("", recording=Path("/nowhere/voice/a.ogg")))
    sounds.length(Utterance("Aa."))
    sounds.rest()
    sounds.rest()
    sounds.go_on()
    sounds.go_on()
    for name in NAMES:
        sounds.ring(name)
        sounds.accompany(name)
    for background in ("rain", "fire", None, "sea", "sea"):
        sounds.accompany(background)
    sounds.silence()
    sounds.go_on()
    sounds.try_voice("-f/etc/hostname <break time='9s'/> [[x]]\0")
    sounds.step_left()
    sounds.end()
    sounds.end()


@pytest.mark.parametrize("preferences", [SPEAKING, Preferences(voice="none"), Preferences(voice_command="/nowhere/x")])
def test_every_method_works_in_every_state(preferences: Preferences, qtbot: QtBot) -> None:
    for sounds in (Silence(), MachineSounds(FOLDER, lambda: preferences)):
        use_all_of_it(sounds)
        use_all_of_it(sounds)
    qtbot.wait(1)


def test_missing_folder_is_silent(qtbot: QtBot, tmp_path: Path) -> None:
    use_all_of_it(MachineSounds(tmp_path / "none", Preferences))


def test_changed_voice_prepares_lines_anew(qtbot: QtBot) -> None:
    preferences = SPEAKING
    sounds = MachineSounds(FOLDER, lambda: preferences)
    sounds.prepare(prepared("Aa aa."))
    line = prepared("Aa aa.").line("Aa aa.")
    qtbot.waitUntil(lambda: sounds.length(line) is not None)
    preferences = replace(SPEAKING, voice_command=SPEAKING.voice_command.replace("400", "800"))
    first = sounds.length(line)
    sounds.follow()
    qtbot.waitUntil(lambda: sounds.length(line) not in (None, first))
    preferences = replace(SPEAKING, voice="none")
    sounds.follow()
    assert sounds.length(line) is None
    assert not sounds.voiced
    assert "voice" not in sounds.error_text


def test_recording_is_not_waited_for_without_voice(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "own.wav").write_bytes((FOLDER / "bell.wav").read_bytes())
    preferences = Preferences(voice_command="/nowhere/voice")
    sounds = MachineSounds(FOLDER, lambda: preferences)
    exercise = prepared("Aa.", folder=tmp_path).written
    spoken = PreparedExercise(replace(exercise, steps=[replace(exercise.steps[0], voice="voice/own.wav")]))
    line = spoken.line("Aa.", "voice/own.wav")
    sounds.prepare(spoken)
    qtbot.waitUntil(lambda: sounds.length(line) is not None)
    preferences = Preferences(voice="none")
    sounds.follow()
    assert sounds.length(line) is None


def test_voice_starts_in_a_thread_for_english_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[str] = []
    monkeypatch.setattr(WORKER, "start", lambda: started.append(threading.current_thread().name))
    monkeypatch.setattr(engine_choice, "installed_version", lambda: "1")
    sounds = MachineSounds(FOLDER, Preferences, platform="linux")
    sounds.warm_up("de")
    qtbot.waitUntil(lambda: not any(each.name == "voice-warm-up" for each in threading.enumerate()))
    assert started == []
    sounds.warm_up("en")
    qtbot.waitUntil(lambda: bool(started))
    assert started == ["voice-warm-up"]


def test_voices_are_listed_outside_the_windows_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    found: list[str] = []

    def listed(espeak: str, language: str) -> tuple[InstalledVoice, ...]:
        asked.append(threading.current_thread().name)
        return (InstalledVoice("Ada", "ada", language),)

    monkeypatch.setattr(speech_program, "list_voices", listed)
    monkeypatch.setattr(engine_choice.shutil, "which", lambda name, path=None: f"/nowhere/{name}")
    sounds = MachineSounds(FOLDER, lambda: Preferences(voice_command="espeak-ng"), platform="linux")
    sounds.find_voices("de", lambda voices: found.extend(each.name for each in voices))
    assert found == []
    qtbot.waitUntil(lambda: bool(found))
    assert found == ["Ada"]
    assert asked == ["background-worker"]


def test_background_of_exercise_is_used_unless_other_is_chosen(qtbot: QtBot) -> None:
    preferences = Preferences()
    sounds = MachineSounds(FOLDER, lambda: preferences)
    sounds.prepare(prepared("Aa."))

    def heard() -> str | None:
        sound = sounds._playing.background._sound  # type: ignore[union-attr]
        return sound.file.stem if sound else None

    sounds.accompany("sea")
    assert heard() == "sea"
    for chosen, found in (("rain", "rain"), ("none", None), ("", "sea")):
        preferences = Preferences(background=chosen)
        sounds.follow()
        assert heard() == found
    sounds.accompany(None)
    assert heard() is None
    preferences = Preferences(background="night")
    sounds.follow()
    assert heard() == "night"
    sounds.end()
    sounds.follow()
    assert heard() is None


class TestProblem:
    """What there is to say, as far as it can be known where nothing plays."""

    def told(self, qtbot: QtBot, preferences: Preferences, language: str = "en") -> str:
        sounds = MachineSounds(FOLDER, lambda: preferences)
        assert sounds.error_text == ""
        sounds.prepare(PreparedExercise(replace(prepared("Aa.").written, language=language)))
        voice = sounds._playing.voice  # type: ignore[union-attr]
        if not voice.voiced or voice.failure is None:
            sounds.try_voice("Aa.", language)
            qtbot.waitUntil(lambda: voice.failure is not None or sounds.length(Utterance("Aa.")) is not None)
        return sounds._failure_message(voice.failure)

    def test_available_voice_reports_no_problem(self, qtbot: QtBot) -> None:
        assert self.told(qtbot, SPEAKING) == ""

    @pytest.mark.parametrize(
        ("command", "word"), [("/nowhere/voice", "no voice"), ("voice 'open", "command"), ("true", "answer")]
    )
    def test_missing_voice_is_reported_in_one_sentence(self, qtbot: QtBot, command: str, word: str) -> None:
        told = self.told(qtbot, Preferences(voice_command=command))
        assert word in told
        assert told.endswith("Light and words lead you instead.")
        assert "!" not in told

    def test_missing_sound_is_reported_before_missing_voice(self, qtbot: QtBot) -> None:
        sounds = MachineSounds(FOLDER, lambda: Preferences(voice_command="/nowhere/voice"))
        sounds.prepare(prepared("Aa."))
        assert sounds.audible or "no sound" in sounds.error_text

    def test_unwanted_voice_reports_no_problem(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GUIDED_VOICE", "none")
        sounds = MachineSounds(FOLDER, Preferences)
        sounds.prepare(prepared("Aa."))
        assert not sounds.voiced
        assert "voice" not in sounds.error_text


def test_audio_modules_are_loaded_late() -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "from guided.preferences import Preferences; from ui.devices.audio.machine_audio import MachineSounds; "
        "app = QCoreApplication([]); s = MachineSounds(Path('.'), Preferences); s.follow(); s.end(); "
        "sys.exit(s.error_text != '' or 'PySide6.QtMultimedia' in sys.modules or "
        "'PySide6.QtTextToSpeech' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=paths.resources().parent, check=False).returncode == 0


def test_sound_process_has_no_blocking_player() -> None:
    """Now and then, on a busy machine, a QSoundEffect of Qt 6.11 that ends holds up the window for ever."""
    sources = [file.read_text("utf-8") for file in (paths.resources().parent / "ui").rglob("*.py")]
    assert sources
    assert not [text for text in sources if re.search(r"import .*QSoundEffect|QSoundEffect\(", text)]


def test_unplayable_voice_is_not_offered(qtbot: QtBot, tmp_path: Path) -> None:
    sounds = MachineSounds(FOLDER, lambda: SPEAKING, platform="linux")
    sounds.prepare(prepared("Aa."))
    arrive = ArriveViewModel(Couple(tmp_path / "preferences.json"), sounds)
    assert sounds.voiced
    qtbot.waitUntil(lambda: not sounds.audible)
    assert arrive.errorText == "There is no sound on this computer just now. Light and words lead you instead."
    assert not arrive.voiced
    sounds.end()


def test_unresponsive_disk_does_not_block_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("voice/own.wav", "sounds/own.wav", "sounds/end.wav", "sounds/back.wav"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((FOLDER / "bell.wav").read_bytes())
    answers, asked_by = threading.Event(), set[bool]()
    monkeypatch.setattr(safe_open, "OPEN_TIMEOUT", 0.2)
    os_open, os_stat = os.open, os.stat

    def slow(path: object) -> None:
        if str(path).startswith(str(tmp_path)):
            asked_by.add(threading.current_thread() is threading.main_thread())
            answers.wait(30)

    monkeypatch.setattr(os, "open", lambda path, *rest, **more: (slow(path), os_open(path, *rest, **more))[1])
    monkeypatch.setattr(os, "stat", lambda path, *rest, **more: (slow(path), os_stat(path, *rest, **more))[1])
    sounds = MachineSounds(FOLDER, lambda: SPEAKING)
    step = Step(for_=60.0, say="Aa.", voice="voice/own.wav", sound="sounds/own.wav", end_sound="sounds/end.wav")
    exercise = Exercise(
        name="x", title="X", touch=Touch.NONE, steps=[step], folder=tmp_path, background="sounds/back.wav"
    )
    spoken = PreparedExercise(exercise)
    line = spoken.line("Aa.", "voice/own.wav")
    sounds.prepare(spoken)
    sounds.accompany("sounds/back.wav")
    sounds.ring("sounds/own.wav")
    sounds.say(line)
    qtbot.waitUntil(lambda: sounds.length(line) is not None)  # the words are spoken in its stead
    sounds.rest()
    sounds.go_on()
    sounds.silence()
    sounds.end()
    assert asked_by == {False}
    answers.set()
