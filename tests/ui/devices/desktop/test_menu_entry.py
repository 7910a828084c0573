"""Test the entry in a desktop's menu: its files, what it starts, and that nothing of it is left."""

import configparser
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.paths import ROOT
from ui.__main__ import _change_menu
from ui.devices.desktop.menu_entry import install, remove
from ui.foundation import paths


def entry_in(folder: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(folder / "applications" / "guided.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_installed_entry_starts_the_program_with_a_file(tmp_path: Path) -> None:
    install(tmp_path, ["/opt/two words/guided"])
    entry = entry_in(tmp_path)
    assert entry["Exec"] == '"/opt/two words/guided" %f'
    assert entry["Icon"] == "guided"
    assert entry["Comment[de]"]


def test_installed_entry_is_valid(tmp_path: Path) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("needs desktop-file-utils")
    (file, *_) = install(tmp_path, ["guided"])
    subprocess.run(["desktop-file-validate", str(file)], check=True)


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")
def test_desktop_knows_the_kind_of_file_once_installed(tmp_path: Path) -> None:
    install(tmp_path, ["guided"])
    assert "application/vnd.guided.pack+zip:*.guided" in (tmp_path / "mime" / "globs").read_text("utf-8")
    remove(tmp_path)
    assert not (tmp_path / "mime").exists()


@pytest.mark.skipif(not all(map(shutil.which, ("update-mime-database", "gio"))), reason="needs shared-mime-info, GLib")
@pytest.mark.parametrize(
    ("file", "text", "kind"),
    [
        ("hug.toml", 'format = 1\ntitle = "A hug"\n', "application/vnd.guided.exercise+toml"),
        ("hug.toml", '# ours\n\ntitle = "A hug"\nformat = 1\n', "application/vnd.guided.exercise+toml"),
        ("Cargo.toml", '[package]\nname = "hug"\n', "application/toml"),
        ("hug.txt", "format = 1\n", "text/plain"),
        ("hug.guided", "PK\x03\x04", "application/vnd.guided.pack+zip"),
    ],
)
def test_desktop_tells_exercises_from_other_files_of_toml(tmp_path: Path, file: str, text: str, kind: str) -> None:
    install(tmp_path / "data", ["guided"])
    (tmp_path / file).write_text(text, "utf-8")
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path / "data"), "LC_ALL": "C.UTF-8"}
    command = ["gio", "info", "-a", "standard::content-type", str(tmp_path / file)]
    told = subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout
    assert told.split()[-1] == kind


def test_removed_entry_leaves_nothing_where_nothing_else_was(tmp_path: Path) -> None:
    install(tmp_path, ["guided"])
    remove(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")
def test_removed_entry_leaves_kinds_of_files_of_others(tmp_path: Path) -> None:
    install(tmp_path, ["guided"])
    others = tmp_path / "mime" / "packages" / "other.xml"
    text = (others.with_name("guided.xml")).read_text("utf-8").replace("guided", "other")
    others.write_text(text, "utf-8")
    remove(tmp_path)
    assert "application/vnd.other.pack+zip:*.other" in (tmp_path / "mime" / "globs").read_text("utf-8")


def test_removed_entry_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    other = tmp_path / "applications" / "other.desktop"
    written = install(tmp_path, ["guided"])
    other.touch()
    assert sorted(remove(tmp_path)) == sorted(written)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]
    assert remove(tmp_path) == []


def test_entry_is_written_again_over_an_older_one(tmp_path: Path) -> None:
    install(tmp_path, ["/old/guided"])
    install(tmp_path, ["/new/guided"])
    assert entry_in(tmp_path)["Exec"] == "/new/guided %f"


def test_command_line_installs_and_removes_without_qt(tmp_path: Path) -> None:
    env = {**os.environ, "XDG_DATA_HOME": str(tmp_path), "HOME": str(tmp_path)}
    code = (
        "import sys; from ui.__main__ import main; code = main(); assert 'PySide6' not in sys.modules; sys.exit(code)"
    )
    for option, word in (("--install-desktop", "wrote"), ("--remove-desktop", "removed")):
        done = subprocess.run(
            [sys.executable, "-c", code, option], env=env, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert f"{word} {tmp_path / 'applications' / 'guided.desktop'}" in done.stdout


def test_other_systems_are_told_that_it_is_for_linux(capsys: pytest.CaptureFixture[str]) -> None:
    assert _change_menu(install=True, platform="win32") == 2
    assert "Linux" in capsys.readouterr().err


def test_folder_that_can_not_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "applications").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert _change_menu(install=True, platform="linux") == 2
    assert "guided:" in capsys.readouterr().err


def test_icons_have_the_sizes_in_their_names() -> None:
    pictures = sorted((paths.resources() / "icons").glob("*.png"))
    assert len(pictures) == 9
    for picture in pictures:
        width, height = struct.unpack(">II", picture.read_bytes()[16:24])
        assert f"guided-{width}.png" == picture.name
        assert height == width


def test_icon_as_svg_points_to_nothing_outside() -> None:
    root = ElementTree.parse(paths.resources() / "icons" / "guided.svg").getroot()
    values = [value for each in root.iter() for value in each.attrib.values()]
    assert all(not value.startswith("http") and (":" not in value) for value in values)


def test_icons_are_drawn_the_same_again(tmp_path: Path) -> None:
    shutil.copytree(
        paths.resources(), tmp_path / "resources", ignore=shutil.ignore_patterns("fonts", "sounds", "*.png")
    )
    code = (
        "import make_icons; print(make_icons.svg(), end=''); assert make_icons.draw(48) == open('48.png', 'rb').read()"
    )
    shutil.copyfile(paths.resources() / "icons" / "guided-48.png", tmp_path / "resources" / "48.png")
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path / "resources", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == (paths.resources() / "icons" / "guided.svg").read_text("utf-8")
