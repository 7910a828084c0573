"""Test the installer for Windows: made of a folder with a few files, and run by wine where wine is there.

What it writes into the registry is read from wine's own file of it.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from guided import __version__
from installers.windows_installer import COMPILER, make_installer
from tests.paths import ROOT
from ui.devices.desktop.autostart import RUN_KEY

WINDOWS = ROOT / "installers" / "windows"
SCRIPT = (WINDOWS / "guided.nsi").read_text("utf-8")
RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run"
needs_nsis = pytest.mark.skipif(shutil.which(COMPILER) is None, reason="needs NSIS")
needs_wine = pytest.mark.skipif(shutil.which("wine") is None or shutil.which("wineserver") is None, reason="needs wine")


class Windows:
    """A Windows of wine's, with a home of its own, on which an installer is run."""

    def __init__(self, folder: Path) -> None:
        self.drive = folder / "prefix" / "drive_c"
        self.person = self.drive / "users" / "someone"
        self.installed = self.person / "AppData" / "Local" / "Programs" / "Guided"
        (folder / "home").mkdir()
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_") and name != "DISPLAY"}
        own = {
            "HOME": str(folder / "home"),
            "WINEPREFIX": str(folder / "prefix"),
            "USER": "someone",
            "LOGNAME": "someone",
        }
        quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "winemenubuilder.exe,mscoree,mshtml=d"}
        self._environment = {**kept, **own, **quiet}
        self.run("wineboot", "--init")
        self.run("winecfg", "/v", "win10")

    def run(self, *words: str) -> int:
        """Run a program to its end, and that of all that it started. Return its exit code."""
        done = subprocess.run(
            ["wine", *words], env=self._environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        self.wait()
        return done.returncode

    def wait(self) -> None:
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=True)

    def stop(self) -> None:
        subprocess.run(["wineserver", "--kill"], env=self._environment, check=False)

    def set_value(self, key: str, name: str, value: str) -> None:
        assert self.run("reg", "add", f"HKCU\\{key}", "/v", name, "/d", value, "/f") == 0

    def values(self, key: str) -> dict[str, str]:
        """Return the texts at a key of the person's registry; the default one is named ""."""
        text = (self.drive.parent / "user.reg").read_text("utf-8", "replace")
        written = key.replace("\\", "\\\\")
        found = re.search(rf"^\[{re.escape(written)}\][^\n]*\n(.*?)(?:\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
        pairs = re.findall(r'^(?:"([^"]*)"|@)="(.*)"$', found[1], re.MULTILINE) if found else []
        return {name: value.replace('\\"', '"').replace("\\\\", "\\") for name, value in pairs}

    def keys_of_guided(self) -> list[str]:
        """Return the lines of the person's registry that name the program."""
        text = (self.drive.parent / "user.reg").read_text("utf-8", "replace")
        return [line for line in text.splitlines() if "guided" in line.lower() and "Volatile" not in line]


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("setup") / "folder"
    for name in (
        "Guided.exe",
        "guided.com",
        "python313.dll",
        "lib/start.py",
        "lib/ui/page.qml",
        "LICENSES/README.txt",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return make_installer(folder, folder.parent / "guided-setup.exe")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    made = Windows(tmp_path_factory.mktemp("windows"))
    yield made
    made.stop()


@pytest.fixture
def windows(machine: Windows) -> Iterator[Windows]:
    """Return a Windows on which nothing is installed."""
    registry = machine.drive.parent / "user.reg"
    before = registry.read_bytes()
    yield machine
    machine.wait()
    registry.write_bytes(before)
    for folder in (machine.installed, *(machine.person / "AppData" / each / "Guided" for each in ("Local", "Roaming"))):
        shutil.rmtree(folder, ignore_errors=True)


@needs_nsis
@needs_wine
def test_installed_program_is_in_start_menu_and_opens_its_files(setup: Path, windows: Windows) -> None:
    assert windows.run(str(setup), "/S") == 0
    program = f"{windows_path(windows, windows.installed)}\\Guided.exe"
    menu = windows.person / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Guided.lnk"
    assert "Guided.exe".encode("utf-16-le") in menu.read_bytes()
    assert (windows.installed / "lib" / "ui" / "page.qml").read_text() == "lib/ui/page.qml"
    assert windows.values("Software\\Classes\\.guided")[""] == "Guided.Pack"
    assert windows.values("Software\\Classes\\Guided.Pack\\shell\\open\\command")[""] == f'"{program}" "%1"'
    told = windows.values("Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Guided")
    assert told["DisplayVersion"] == __version__


@needs_nsis
@needs_wine
def test_installed_program_is_offered_for_toml_and_takes_it_from_nobody(setup: Path, windows: Windows) -> None:
    windows.set_value("Software\\Classes\\.toml", "Content Type", "text/plain")
    assert windows.run(str(setup), "/S") == 0
    assert windows.values("Software\\Classes\\.toml") == {"Content Type": "text/plain"}
    assert "Guided.Exercise" in windows.values("Software\\Classes\\.toml\\OpenWithProgids")


@needs_nsis
@needs_wine
def test_removed_program_leaves_what_is_the_couples_and_nothing_else(setup: Path, windows: Windows) -> None:
    own = [windows.person / "AppData" / each / "Guided" / "journal" for each in ("Local", "Roaming")]
    for each in own:
        each.parent.mkdir(parents=True)
        each.write_text("ours")
    assert windows.run(str(setup), "/S") == 0
    (windows.installed / "lib" / "ui" / "__pycache__").mkdir()
    windows.set_value(RUN, "Guided", f'"{windows_path(windows, windows.installed)}\\Guided.exe" --tray')
    windows.set_value(RUN, "Other", "other.exe")
    assert windows.run(str(windows.installed / "uninstall.exe"), "/S") == 0
    assert not windows.installed.exists()
    assert windows.values(RUN) == {"Other": "other.exe"}
    assert windows.keys_of_guided() == []
    assert [each.read_text() for each in own] == ["ours", "ours"]
    assert [each for each in (windows.person / "AppData").rglob("*.lnk") if "Guided" in each.name] == []


@pytest.mark.slow
@needs_nsis
@needs_wine
def test_removed_program_takes_what_is_the_couples_along_where_that_was_asked_for(
    setup: Path, windows: Windows
) -> None:
    own = windows.person / "AppData" / "Local" / "Guided"
    own.mkdir(parents=True)
    assert windows.run(str(setup), "/S") == 0
    assert windows.run(str(windows.installed / "uninstall.exe"), "/S", "/DATA") == 0
    assert not own.exists()


@pytest.mark.slow
@needs_nsis
@needs_wine
def test_start_of_a_program_that_was_installed_otherwise_stays(setup: Path, windows: Windows) -> None:
    assert windows.run(str(setup), "/S") == 0
    windows.set_value(RUN, "Guided", "C:\\Python\\pythonw.exe C:\\guided-start.pyw --tray")
    assert windows.run(str(windows.installed / "uninstall.exe"), "/S") == 0
    assert list(windows.values(RUN)) == ["Guided"]


@needs_nsis
@needs_wine
def test_installed_over_an_older_version_nothing_of_that_is_left(setup: Path, windows: Windows) -> None:
    assert windows.run(str(setup), "/S") == 0
    older = [
        windows.installed / "lib" / "old.py",
        windows.installed / "python312.dll",
        windows.installed / "python312._pth",
    ]
    for each in older:
        each.write_text("old")
    (windows.installed / "a note of ours.txt").write_text("ours")
    assert windows.run(str(setup), "/S") == 0
    assert [each.name for each in older if each.exists()] == []
    assert (windows.installed / "a note of ours.txt").read_text() == "ours"
    assert (windows.installed / "Guided.exe").is_file()


@pytest.mark.slow
@needs_nsis
@needs_wine
def test_folder_that_somebody_named_keeps_what_was_in_it(setup: Path, windows: Windows) -> None:
    (windows.drive / "things" / "lib").mkdir(parents=True)
    assert windows.run(str(setup), "/S", "/D=C:\\things") == 0
    assert windows.run("C:\\things\\Guided\\uninstall.exe", "/S") == 0
    assert [each.name for each in (windows.drive / "things").iterdir()] == ["lib"]


def windows_path(windows: Windows, path: Path) -> str:
    return "C:\\" + str(path.relative_to(windows.drive)).replace("/", "\\")


def test_installer_takes_the_entry_that_the_program_writes_to_start_with_windows() -> None:
    assert f'!define RUN "{RUN_KEY}"' in SCRIPT


def test_every_text_of_installer_is_in_english_and_german() -> None:
    texts = re.findall(
        r'^LangString (\w+) \$\{LANG_(\w+)\} "(.+)"$', (WINDOWS / "texts.nsh").read_text("utf-8"), re.MULTILINE
    )
    languages = {name: {language for other, language, _ in texts if other == name} for name, _, _ in texts}
    assert set(map(frozenset, languages.values())) == {frozenset(("ENGLISH", "GERMAN"))}
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == languages.keys()
