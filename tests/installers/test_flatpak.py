"""Test the recipe of the Flatpak, and what is laid out for it, made of a bundle with one file."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from installers.flatpak import ID, RECIPE, lay_out

ALLOWED = {
    "--socket=wayland",
    "--socket=fallback-x11",
    "--share=ipc",
    "--socket=pulseaudio",
    "--device=dri",
    "--talk-name=org.kde.StatusNotifierWatcher",
    "--talk-name=org.freedesktop.Notifications",
}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "guided").touch()
    lay_out(bundle, tmp_path / "files")
    return tmp_path / "files"


def test_flatpak_is_allowed_no_network_and_no_files() -> None:
    assert set(re.findall(r"^  - (--\S+)", RECIPE.read_text("utf-8"), re.MULTILINE)) == ALLOWED


def test_recipe_is_understood_by_its_tool() -> None:
    if shutil.which("flatpak-builder") is None:
        pytest.skip("needs flatpak-builder")
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", str(RECIPE)], capture_output=True, text=True, check=True
    )
    assert (f'"id" : "{ID}"' in done.stdout, done.stderr) == (True, "")


def test_description_of_flatpak_has_its_name_and_is_valid(files: Path) -> None:
    description = files / "share" / "metainfo" / "guided.metainfo.xml"
    text = description.read_text("utf-8")
    assert (f"<id>{ID}</id>" in text, f">{ID}.desktop</launchable>" in text) == (True, True)
    if shutil.which("appstreamcli"):
        subprocess.run(["appstreamcli", "validate", "--no-net", str(description)], check=True, capture_output=True)


def test_files_that_desktop_takes_out_of_flatpak_have_its_name(files: Path) -> None:
    assert [each.name for each in (files / "share" / "mime" / "packages").iterdir()] == [f"{ID}.xml"]
    recipe = RECIPE.read_text("utf-8")
    for name, folder in (("desktop-file", "applications"), ("appdata-file", "metainfo")):
        (renamed,) = re.findall(rf"^rename-{name}: (\S+)$", recipe, re.MULTILINE)
        assert (files / "share" / folder / renamed).is_file()
