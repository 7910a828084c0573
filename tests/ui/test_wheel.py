"""Test what `pip install .` installs, and that it works from there."""

import email
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from guided import __version__
from tests.paths import ROOT

DIST_INFO = f"guided-{__version__}.dist-info"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def python(installed: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with the installed files and the packages they need; the checkout is not on its path."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(installed), sysconfig.get_path("purelib")]),
        "QT_QPA_PLATFORM": "offscreen",
    }
    return subprocess.run(
        [sys.executable, "-S", *words],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def files_of(folder: str, *endings: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.suffix in endings}


def test_wheel_installs_no_other_top_level_package(names: set[str]) -> None:
    assert {name.partition("/")[0] for name in names} == {"guided", "ui", DIST_INFO}


def test_wheel_contains_every_module_and_qml_file(names: set[str]) -> None:
    expected = (
        files_of("guided", ".py")
        | files_of("ui", ".py", ".qml")
        | {name for name in files_of("ui", "") if name.endswith("/qmldir")}
    )
    assert {name for name in expected if "__pycache__" not in name and (ROOT / name).is_file()} <= names


def test_wheel_contains_exercises_and_resources_in_reading_packages(names: set[str]) -> None:
    bundled = files_of("exercises", ".toml") | files_of("programmes", ".toml")
    assert {f"guided/bundled/{name}" for name in bundled} <= names
    resources = files_of("resources", ".wav", ".png", ".ttf", ".txt", ".qm")
    assert {f"ui/{name}" for name in resources} <= names
    assert any(name.endswith("bell.wav") for name in names)
    assert any(name.startswith("guided/bundled/exercises/") for name in names)


def test_wheel_leaves_out_files_of_checkout(names: set[str]) -> None:
    assert not [name for name in names if "__pycache__" in name or "make_" in name or "/test" in name]


def test_wheel_installs_the_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        commands = archive.read(f"{DIST_INFO}/entry_points.txt")
    assert commands == b"[console_scripts]\nguided = ui.__main__:main\n\n[gui_scripts]\nguidedw = ui.__main__:main\n"


def test_wheel_names_its_licenses_and_holds_their_texts(wheel: Path, names: set[str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        metadata = email.message_from_bytes(archive.read(f"{DIST_INFO}/METADATA"))
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0 AND OFL-1.1"
    expected = {"LICENSE", *(f"{folder}/LICENSE" for folder in ("exercises", "programmes", "resources"))}
    fonts = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources" / "fonts").glob("*-OFL.txt")}
    assert set(metadata.get_all("License-File", [])) == expected | fonts
    assert {f"{DIST_INFO}/licenses/{name}" for name in expected | fonts} <= names


def test_installed_program_finds_its_files(installed: Path, tmp_path: Path) -> None:
    code = (
        "from guided import bundled as b; from ui.foundation import paths as p; "
        "print(b.exercises(), p.resources(), p.qml(), sep='\\n')"
    )
    done = python(installed, "-c", code, cwd=tmp_path)
    expected = [installed / "guided" / "bundled" / "exercises", installed / "ui" / "resources", installed / "ui"]
    assert done.stdout.splitlines() == [str(path) for path in expected]


def test_installed_program_checks_bundled_exercises(installed: Path, tmp_path: Path) -> None:
    done = python(installed, "-m", "ui", "check", str(installed / "guided" / "bundled" / "exercises"), cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_installed_program_opens_window(installed: Path, tmp_path: Path) -> None:
    exercise = installed / "guided" / "bundled" / "exercises" / "long-hug.toml"
    trace = tmp_path / "trace.jsonl"
    words = ["-m", "ui", str(exercise), "--rehearse", "--speed", "1000", "--trace", str(trace)]
    done = python(installed, *words, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert '"end"' in trace.read_text("utf-8").splitlines()[-1]
