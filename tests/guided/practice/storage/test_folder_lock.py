"""Test that one program at a time has the data folder, and the next one can have it however the first ended."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from guided.practice.backup.erase import erase
from guided.practice.storage import folder_lock
from guided.practice.storage.file_names import FOLDER_LOCK
from guided.practice.storage.folder_lock import FolderLock, acquire
from tests.paths import ROOT

HOLDS = """
import sys
from pathlib import Path
from guided.practice.storage.folder_lock import acquire
held = acquire(Path(sys.argv[1]))
print("none" if held is None else "held", flush=True)
sys.stdin.readline()
"""

Program = subprocess.Popen[str]


@pytest.fixture
def programs() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def other(programs: ExitStack, folder: Path) -> Program:
    """Another program that asks for the folder, with a process number of its own."""
    pipe = subprocess.PIPE
    words = [sys.executable, "-c", HOLDS, str(folder)]
    program = subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
    programs.enter_context(program)
    programs.callback(program.kill)
    return program


def says(program: Program) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


def holds(lock: FolderLock | None) -> FolderLock:
    assert lock is not None
    assert lock._file is not None
    return lock


def test_second_program_is_refused_until_the_first_ends(tmp_path: Path, programs: ExitStack) -> None:
    held = holds(acquire(tmp_path))
    assert says(other(programs, tmp_path)) == "none"
    assert acquire(tmp_path) is None
    held.release()
    assert says(other(programs, tmp_path)) == "held"
    assert acquire(tmp_path) is None


def test_lock_ends_with_a_killed_program(tmp_path: Path, programs: ExitStack) -> None:
    first = other(programs, tmp_path)
    assert says(first) == "held"
    assert acquire(tmp_path) is None
    first.kill()
    first.wait()
    holds(acquire(tmp_path)).release()


def test_lock_ends_with_its_program_and_not_with_a_child_of_it(tmp_path: Path, programs: ExitStack) -> None:
    held = holds(acquire(tmp_path))
    words = [sys.executable, "-c", "print('ready', flush=True); input()"]
    child = programs.enter_context(
        subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, close_fds=False)
    )
    programs.callback(child.kill)
    assert says(child) == "ready"
    held.release()
    holds(acquire(tmp_path)).release()


def test_folders_are_locked_one_by_one(tmp_path: Path) -> None:
    one, two = holds(acquire(tmp_path / "one")), holds(acquire(tmp_path / "two"))
    one.release()
    one.release()
    two.release()


def test_file_removed_meanwhile_is_no_second_lock(tmp_path: Path, programs: ExitStack) -> None:
    first = holds(acquire(tmp_path))
    first.release()
    (tmp_path / FOLDER_LOCK).unlink()
    second = holds(acquire(tmp_path))
    assert says(other(programs, tmp_path)) == "none"
    second.release()


def test_file_is_private_empty_and_outlasts_erasing(tmp_path: Path) -> None:
    held = holds(acquire(tmp_path / "new"))
    assert erase(tmp_path / "new", tmp_path / "preferences.json") == []
    assert [each.name for each in (tmp_path / "new").iterdir()] == [FOLDER_LOCK]
    assert (tmp_path / "new" / FOLDER_LOCK).stat().st_size == 0
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / "new" / FOLDER_LOCK).stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert acquire(tmp_path / "new") is None
    held.release()


def test_disk_without_locks_holds_nobody_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any) -> bool:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(folder_lock, "_locked", refused)
    found = acquire(tmp_path)
    assert found is not None
    assert found._file is None
    found.release()


def test_folder_that_can_not_be_made_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert acquire(tmp_path / "file" / "folder") is not None
