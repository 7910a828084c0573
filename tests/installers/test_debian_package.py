"""Test the Debian package, made of a bundle with one file."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from guided import __version__
from installers.debian_package import make_package
from tests.paths import ROOT
from ui.__main__ import FILE_COMMANDS, MENU_OPTIONS

LINUX = ROOT / "installers" / "linux"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("needs dpkg-deb")
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "guided").write_text("#!/bin/sh\necho here\n")
    (bundle / "guided").chmod(0o700)
    return make_package(bundle, tmp_path, "-Znone")


def test_package_installs_program_menu_entry_and_manual(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", str(package), str(tmp_path / "root")], check=True)
    files = {str(each.relative_to(tmp_path / "root")) for each in (tmp_path / "root").rglob("*") if not each.is_dir()}
    assert files >= {
        "opt/guided/guided",
        "usr/share/applications/guided.desktop",
        "usr/share/icons/hicolor/scalable/apps/guided.svg",
        "usr/share/mime/packages/guided.xml",
        "usr/share/man/man1/guided.1.gz",
        "usr/share/metainfo/guided.metainfo.xml",
        "usr/share/doc/guided/copyright",
    }
    assert (tmp_path / "root/usr/bin/guided").readlink() == Path("/opt/guided/guided")
    assert (tmp_path / "root/opt/guided/guided").stat().st_mode & 0o777 == 0o755


def test_package_belongs_to_root_and_runs_nothing_when_installed(package: Path) -> None:
    listed = subprocess.run(["dpkg-deb", "--contents", str(package)], check=True, capture_output=True, text=True).stdout
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    control = subprocess.run(["dpkg-deb", "--ctrl-tarfile", str(package)], check=True, capture_output=True).stdout
    assert b"postinst" not in control
    assert b"preinst" not in control


def test_removed_package_says_where_things_are_and_touches_none(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--control", str(package), str(tmp_path / "control")], check=True)
    said = {}
    for step in ("remove", "purge", "upgrade"):
        command = [str(tmp_path / "control" / "postrm"), step]
        said[step] = subprocess.run(command, env={}, check=True, capture_output=True, text=True).stdout
    assert "~/.local/share/guided" in said["remove"]
    assert (said["purge"], said["upgrade"]) == ("", "")
    assert "rm " not in (tmp_path / "control" / "postrm").read_text("utf-8")


def test_package_has_the_version_of_the_program(package: Path) -> None:
    told = subprocess.run(["dpkg-deb", "--field", str(package), "Version"], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == __version__


def test_manual_names_every_command_and_option() -> None:
    manual = (LINUX / "guided.1").read_text("utf-8").replace("\\-", "-")
    assert [each for each in FILE_COMMANDS if f"guided {each}" not in manual] == []
    assert [each for each in (*MENU_OPTIONS, "--tray", "--debug", "--rehearse") if each not in manual] == []


def test_description_for_software_centres_points_to_nothing_outside() -> None:
    root = ElementTree.parse(LINUX / "guided.metainfo.xml").getroot()
    assert [each.text for each in root.iter() if each.text and "://" in each.text] == []
