"""Test starting with the system: its file is created, repaired and removed."""

import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.support.program import make_couple
from ui.devices.desktop import autostart
from ui.devices.desktop.autostart import FileAutostart, agent, autostart_for_this_machine, command, entry, quoted
from ui.features.settings.reminders_card import RemindersViewModel
from ui.foundation import paths

letters = st.characters(blacklist_characters="\0\r", blacklist_categories=("Cs",))
words = st.lists(st.text(letters), min_size=1, max_size=4)


def read_back(line: str) -> list[str]:
    """The words of an Exec line, as the specification has a desktop read them: the text, the quotes, the fields."""
    text = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "s": " ", "r": "\r"}.get(found[1], found[1]), line)
    found = [
        re.sub(r"\\([\"`$\\])", r"\1", quoted) if plain == "" else plain
        for quoted, plain in re.findall(r'"((?:\\.|[^"\\])*)"|([^\s"]+)', text, re.DOTALL)
    ]
    return [word.replace("%%", "%") for word in found]


@given(words)
def test_path_with_special_characters_is_started(given_words: list[str]) -> None:
    (line,) = [line for line in entry(given_words).split("\n") if line.startswith("Exec=")]
    assert read_back(line.removeprefix("Exec=")) == given_words
    assert plistlib.loads(agent([each for each in given_words if each.isprintable()]).encode())["RunAtLoad"] is True


@pytest.mark.parametrize(
    ("word", "line"),
    [
        ("/usr/bin/guided", "/usr/bin/guided"),
        ("--tray", "--tray"),
        ("/home/a b/guided", '"/home/a b/guided"'),
        ('/a"b$c`d', '"/a\\\\"b\\\\$c\\\\`d"'),
        ("/100%", '"/100%%"'),
        ("/a\\b", '"/a\\\\\\\\b"'),
    ],
)
def test_exec_line_is_quoted_as_specified(word: str, line: str) -> None:
    assert quoted(word) == line


@pytest.fixture
def started(tmp_path: Path) -> FileAutostart:
    return FileAutostart(tmp_path / "config" / "autostart" / "guided.desktop", entry(["/opt/guided", "--tray"]))


def test_autostart_file_is_made_repaired_and_removed(started: FileAutostart, tmp_path: Path) -> None:
    assert not started.on
    started.turn(False)
    started.turn(True)
    assert started.on
    moved = FileAutostart(started._path, entry(["/elsewhere/guided", "--tray"]))
    assert moved.on
    moved.turn(True)
    assert "Exec=/elsewhere/guided --tray" in started._path.read_text("utf-8")
    moved.turn(False)
    assert not moved.on
    assert list(started._path.parent.iterdir()) == []


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_file_disabled_by_desktop_is_off(started: FileAutostart, line: str) -> None:
    started.turn(True)
    kept = started._path.read_text("utf-8").replace("X-GNOME-Autostart-enabled=true", line)
    started._path.write_text(kept, "utf-8")
    assert not started.on
    started.turn(True)
    assert started.on


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="where a Linux desktop looks")
def test_autostart_file_is_in_autostart_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart_for_this_machine().turn(True)
    assert (tmp_path / "autostart" / "guided.desktop").is_file()
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    found = autostart_for_this_machine()
    assert isinstance(found, FileAutostart)
    assert found._path == Path.home() / ".config" / "autostart" / "guided.desktop"


def test_installed_program_is_started_by_its_command(tmp_path: Path) -> None:
    own = tmp_path / "guided"
    own.touch()
    assert command(str(own)) == [str(own)]


def test_appimage_is_started_itself_and_not_where_it_is_mounted(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    image = tmp_path / 'Gui\u00e4ded 100% "new".AppImage'
    image.touch()
    program = tmp_path / ".mount_Gui" / "guided"
    program.parent.mkdir()
    program.touch()
    monkeypatch.setattr(autostart, "appimage", lambda: image)
    assert command(str(program)) == [str(image)]
    (line,) = [line for line in entry([*command(str(program)), "--tray"]).split("\n") if line.startswith("Exec=")]
    assert read_back(line.removeprefix("Exec=")) == [str(image), "--tray"]


def test_frozen_program_is_started_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(str(tmp_path / "guided")) == [sys.executable]
    assert autostart.windows_command(tmp_path) == ([sys.executable], None)


def test_windows_command_is_short_and_has_no_console(tmp_path: Path) -> None:
    python = tmp_path / "Programs" / "Python" / "python.exe"
    python.parent.mkdir(parents=True)
    python.with_name("pythonw.exe").touch()
    root = Path("C:/Users/robin", *["a rather long name of a folder"] * 8)
    folder = Path("C:/Users/robin/AppData/Local/Guided")
    words, code = autostart.windows_command(folder, str(python), root)
    assert words == [str(python.with_name("pythonw.exe")), str(folder / "guided-start.pyw")]
    assert len(subprocess.list2cmdline([*words, "--tray"])) < len(str(python)) + 100
    assert code is not None
    assert str(root) in code
    compile(code, "launcher", "exec")


def test_windows_launcher_starts_the_program(tmp_path: Path) -> None:
    words, code = autostart.windows_command(tmp_path, sys.executable)
    assert code is not None
    Path(words[1]).write_text(code, "utf-8")
    done = subprocess.run([*words, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Guided ")


def test_checkout_is_started_from_any_folder(tmp_path: Path) -> None:
    root = paths.resources().parent
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for started in (str(root / "ui" / "__main__.py"), "-c"):
        words = [*command(started, sys.executable), "--version"]
        done = subprocess.run(words, cwd=tmp_path, env=surroundings, capture_output=True, text=True, check=True)
        assert done.stdout.startswith("Guided ")


class TestSettings:
    def test_settings_toggle_autostart(self, started: FileAutostart, tmp_path: Path) -> None:
        view = RemindersViewModel(make_couple(tmp_path / "preferences.json"), started)
        view.startWithSystem(True)
        assert view.withSystem
        assert started.on
        view.startWithSystem(False)
        assert not started.on

    def test_settings_say_why_autostart_is_not_possible(self, tmp_path: Path) -> None:
        (tmp_path / "config").touch()
        blocked = FileAutostart(tmp_path / "config" / "autostart" / "guided.desktop", "")
        view = RemindersViewModel(make_couple(tmp_path / "preferences.json"), blocked)
        view.startWithSystem(True)
        assert view.errorText.startswith("That could not be arranged: ")
        assert not view.withSystem


@pytest.mark.parametrize(
    ("program", "passing"),
    [
        ("/Applications/Guided.app/Contents/MacOS/guided", False),
        ("/Users/ada/Applications/Guided.app/Contents/MacOS/guided", False),
        ("/Volumes/Guided/Guided.app/Contents/MacOS/guided", True),
        ("/private/var/folders/x/T/AppTranslocation/0F-1/d/Guided.app/Contents/MacOS/guided", True),
    ],
)
def test_mac_starts_no_program_from_a_place_that_is_soon_gone(program: str, passing: bool) -> None:
    assert autostart.is_passing(program, "darwin") is passing
    assert not autostart.is_passing(program, "linux")


def test_program_on_a_disk_image_is_not_started_with_the_system(
    started: FileAutostart, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autostart, "is_passing", lambda _program: True)
    with pytest.raises(OSError, match="Applications folder"):
        started.turn(True)
    assert not started.on
