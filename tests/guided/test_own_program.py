"""Test how the program finds itself in an AppImage and frozen, and what its child processes are given."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from guided import own_program
from guided.own_program import appimage, own_environment, own_words, release_library_paths, restart_environment


@pytest.fixture(autouse=True)
def forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_program, "_own_values", {})


@pytest.fixture
def mounted(tmp_path: Path) -> dict[str, str]:
    """The variables of a program in an AppImage."""
    (tmp_path / "Guided 100%.AppImage").touch()
    (tmp_path / ".mount_Guided").mkdir()
    return {"APPIMAGE": str(tmp_path / "Guided 100%.AppImage"), "APPDIR": str(tmp_path / ".mount_Guided")}


def test_program_in_an_appimage_finds_it(mounted: dict[str, str]) -> None:
    assert appimage(mounted, f"{mounted['APPDIR']}/usr/bin/python3") == Path(mounted["APPIMAGE"])


def test_program_that_an_appimage_started_is_not_in_it(mounted: dict[str, str]) -> None:
    assert appimage(mounted, sys.executable) is None
    assert appimage({}, sys.executable) is None
    assert appimage({"APPIMAGE": "relative", "APPDIR": mounted["APPDIR"]}, mounted["APPDIR"]) is None
    Path(mounted["APPIMAGE"]).unlink()
    assert appimage(mounted, f"{mounted['APPDIR']}/usr/bin/python3") is None


def test_other_programs_get_the_library_paths_from_before(mounted: dict[str, str]) -> None:
    inside, outside = f"{mounted['APPDIR']}/usr/lib", "/opt/theirs"
    environ = {**mounted, "LD_LIBRARY_PATH": f"{inside}:{outside}", "PYTHONHOME": f"{mounted['APPDIR']}/usr", "A": "b"}
    given = dict(environ)
    release_library_paths(environ)
    assert environ == {**mounted, "LD_LIBRARY_PATH": outside, "A": "b"}
    assert own_environment(environ) == given


@pytest.mark.parametrize(("before", "expected"), [("/opt/theirs", {"LD_LIBRARY_PATH": "/opt/theirs"}), ("", {})])
def test_value_that_pyinstaller_kept_is_restored(before: str, expected: dict[str, str]) -> None:
    environ = {"LD_LIBRARY_PATH": "/tmp/_MEI12", "LD_LIBRARY_PATH_ORIG": before}
    release_library_paths(environ)
    assert environ == {**expected, "LD_LIBRARY_PATH_ORIG": before}
    assert own_environment(environ)["LD_LIBRARY_PATH"] == "/tmp/_MEI12"


def test_library_paths_of_a_program_that_is_not_bundled_stay() -> None:
    environ = {"LD_LIBRARY_PATH": "/opt/theirs", "PYTHONPATH": "/home/robin/lib"}
    release_library_paths(environ)
    assert environ == {"LD_LIBRARY_PATH": "/opt/theirs", "PYTHONPATH": "/home/robin/lib"}


def test_frozen_program_unpacks_itself_anew_after_a_restart(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "PYINSTALLER_RESET_ENVIRONMENT" not in restart_environment({})
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert restart_environment({})["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


def test_hidden_subcommand_is_the_sound_process() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", own_program.SOUND_COMMAND],
        input=b'{"do": "ping", "asked": 1}\n',
        capture_output=True,
        check=True,
        env={**os.environ, "PULSE_SERVER": "unix:/nowhere"},
    )
    assert b'{"event": "pong", "asked": 1}' in done.stdout


def test_frozen_program_starts_anew_by_its_name_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", "folder", raising=False)
    monkeypatch.setattr(sys, "executable", r"C:\Guided\Guided.exe")
    monkeypatch.setattr(sys, "orig_argv", ["Guided.exe", "-X", "utf8", r"C:\Guided\lib\start.py", "hug.toml"])
    monkeypatch.setattr(sys, "argv", [r"C:\Guided\lib\start.py", "hug.toml"])
    assert own_words() == [r"C:\Guided\Guided.exe"]


def test_program_that_python_runs_starts_anew_without_what_it_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-m", "ui", "--tray", "hug.toml"])
    monkeypatch.setattr(sys, "argv", ["ui/__main__.py", "--tray", "hug.toml"])
    assert own_words() == ["python3", "-m", "ui"]
