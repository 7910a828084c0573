"""Test the `guided` command as far as it needs no window."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from guided import __version__, bundled
from tests.paths import ROOT
from ui import __main__ as command
from ui.foundation import paths


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Namespace]:
    """What the program was opened with."""
    from ui import app

    seen: list[Namespace] = []
    monkeypatch.setattr(app, "run", lambda arguments: seen.append(arguments) or 0)
    return seen


def test_files_are_handled_without_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from ui.__main__ import main; code = main(sys.argv[1:]); "
        "sys.exit(99 if any(name.startswith('PySide6') for name in sys.modules) else code)"
    )
    for words in (["check", str(tmp_path)], ["schema", str(tmp_path)]):
        done = subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, capture_output=True, check=False)
        assert done.returncode in (0, 2), done.stderr


@pytest.mark.parametrize(("word", "beginning"), [("--version", f"Guided {__version__}"), ("--help", "usage: guided ")])
def test_what_needs_no_qt_uses_none(word: str, beginning: str) -> None:
    code = "import sys; sys.modules['PySide6'] = None; from ui.__main__ import main; main(sys.argv[1:])"
    done = subprocess.run([sys.executable, "-c", code, word], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(beginning)


def test_help_names_the_commands_for_files(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])
    told = capsys.readouterr().out
    assert all(f"guided {name} " in told for name in command.FILE_COMMANDS)


def test_everything_reaches_the_program(opened: list[Namespace], tmp_path: Path) -> None:
    file = tmp_path / "hug.toml"
    file.touch()
    words = "--rehearse --speed 20 --names Robin Sam --answers continue,ease --trace out.jsonl".split()
    assert command.main([str(file), *words]) == 0
    assert opened == [
        Namespace(
            file=file,
            tray=False,
            debug=False,
            rehearse=True,
            speed=20.0,
            names=("Robin", "Sam"),
            answers=["continue", "ease"],
            silent=False,
            trace=Path("out.jsonl"),
        )
    ]


def test_nothing_said_opens_the_first_page(opened: list[Namespace]) -> None:
    assert command.main([]) == 0
    assert opened == [
        Namespace(
            file=None,
            tray=False,
            debug=False,
            rehearse=False,
            speed=1.0,
            names=None,
            answers=[],
            silent=False,
            trace=None,
        )
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["none.toml"], "guided: there is no file none.toml\n"),
        (["."], "guided: . is a folder; name one exercise file in it\n"),
        (["--tray", "--rehearse"], "guided: --tray starts without a window: leave the file out\n"),
        (["--rehearse"], "guided: a rehearsal needs the exercise to play: guided FILE --rehearse\n"),
        (["a.toml", "--trace", "x"], "guided: --trace belongs to a rehearsal: add --rehearse\n"),
    ],
)
def test_what_cannot_be_opened_is_said(
    words: list[str],
    told: str,
    opened: list[Namespace],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.main(words) == 2
    assert capsys.readouterr().err == told
    assert opened == []


@pytest.mark.parametrize(
    "words", [["--speed", "0"], ["--speed", "fast"], ["--speed", "nan"], ["--answers", "yes"], ["--names", "Robin"]]
)
def test_an_argument_that_means_nothing_is_refused(words: list[str], opened: list[Namespace]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(words)
    assert ended.value.code == 2
    assert opened == []


class TestScreen:
    @pytest.fixture(autouse=True)
    def no_screen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
            monkeypatch.delenv(name, raising=False)

    def test_none_is_said_before_qt_aborts(self, opened: list[Namespace], capsys: pytest.CaptureFixture[str]) -> None:
        if not command.has_screen():
            assert command.main([]) == 2
            assert capsys.readouterr().err.startswith("guided: Guided needs a screen")
            assert opened == []

    @pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
    def test_any_of_these_promises_one(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        assert not command.has_screen("linux")
        monkeypatch.setenv(name, "something")
        assert command.has_screen("linux")

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_elsewhere_there_always_is_one(self, platform: str) -> None:
        assert command.has_screen(platform)

    def test_qt_failing_to_open_one_is_explained(self) -> None:
        code = """
from PySide6.QtGui import QGuiApplication
from ui.devices.desktop.screen_check import explain_missing_screen
with explain_missing_screen():
    QGuiApplication(["guided", "-platform", "nonsense"])
"""
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert done.stderr.startswith("Guided cannot open a window here. Qt says:\n  Could not find the Qt platform")


class TestPlaces:
    def test_a_checkout_keeps_its_things_beside_the_code(self) -> None:
        assert bundled.exercises() == ROOT / "exercises"
        assert paths.resources() == ROOT / "resources"
        assert (paths.qml() / "navigation" / "Main.qml").is_file()

    def test_a_persons_folders_are_where_they_chose(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        assert paths.config() == tmp_path / "config" / "guided"
        assert paths.data() == tmp_path / "data" / "guided"

    @pytest.mark.parametrize("chosen", ["", "relative/folder"])
    def test_a_choice_that_is_no_folder_is_ignored(self, chosen: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setenv("XDG_CONFIG_HOME", chosen)
        assert paths.config() == Path.home() / ".config" / "guided"


@pytest.mark.parametrize(
    ("words", "code"),
    [(["nowhere.toml"], 2), (["check", "nowhere.toml"], 2), (["check", "."], 0), (["script", "x"], 2)],
)
def test_program_without_a_console_ends_as_it_does_with_one(words: list[str], code: int) -> None:
    source = (
        "import sys; sys.path.insert(0, '..'); sys.stdin = sys.stdout = sys.stderr = None; "
        f"from ui.__main__ import main; sys.exit(main({words!r}))"
    )
    done = subprocess.run([sys.executable, "-c", source], cwd=ROOT / "docs", check=False)
    assert done.returncode == code
