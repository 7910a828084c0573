"""Test the journal with a full disk, a read-only file and folder, and a file that another program uses."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from guided.practice.backup.restore import restore
from guided.practice.storage.journal import open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from tests.guided.practice.storage.filled_journal import NOW, fill
from tests.guided.practice.storage.journal_files import has_no_trouble, journal_file
from tests.paths import ROOT

DROP_FROM_BOUNDS, OVERRIDE, READ_ANYTHING = 24, 1, 2
ROOTS = sys.platform != "win32" and os.geteuid() == 0
LINUX_ROOT = sys.platform == "linux" and ROOTS


def without_power() -> None:
    """Root too may then only do with a file what its mode says."""
    if LINUX_ROOT:
        for power in (OVERRIDE, READ_ANYTHING):
            ctypes.CDLL(None).prctl(DROP_FROM_BOUNDS, power, 0, 0, 0)


def run(code: str, file: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=without_power,
    )
    return done.stdout.strip() or done.stderr


READS = """
import sys
from pathlib import Path
import guided.practice.storage.store as store
store.Path.chmod = lambda *_: None
from guided.practice.storage.journal import open_journal
found = open_journal(Path(sys.argv[1]))
found.journal.add_session("closing", found.journal.sessions()[0].at)
print(found.problem.name, *found.journal.last_done(), len(found.journal.ladder_states()), found.journal.tender().days)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
@pytest.mark.skipif(ROOTS and not LINUX_ROOT, reason="root may write everything")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_can_not_be_written_can_still_be_read(what: str, tmp_path: Path) -> None:
    with closing(has_no_trouble(tmp_path)) as journal:
        fill(journal)
    target = journal_file(tmp_path) if what == "file" else journal_file(tmp_path).parent
    before = journal_file(tmp_path).read_bytes()
    target.chmod(0o400 if what == "file" else 0o500)
    try:
        told = run(READS, journal_file(tmp_path))
    finally:
        target.chmod(0o700)
    assert told == "READ_ONLY closing long-hug 2 3"
    assert journal_file(tmp_path).read_bytes() == before


HOLDS = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def test_what_another_program_has_is_left_to_it(tmp_path: Path) -> None:
    with closing(has_no_trouble(tmp_path)) as journal:
        fill(journal)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(journal_file(tmp_path))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        found = open_journal(journal_file(tmp_path), patience=0)
        assert found.problem is StoreProblem.LOCKED
        found.journal.add_session("while-it-was-held", NOW)
        found.journal.close()
        other.communicate("")
    with closing(has_no_trouble(tmp_path)) as journal:
        assert set(journal.last_done()) == {"long-hug", "closing"}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    made = LINUX_ROOT and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode != 0:
        pytest.skip("no disk can be made here")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def filled_up(disk: Path) -> Path:
    """A file that leaves no room on the disk."""
    file = disk / "holiday.mov"
    with suppress(OSError), file.open("wb", buffering=0) as video:
        while True:
            video.write(bytes(512))
    return file


def test_on_a_full_disk_nothing_is_half_done_and_nothing_is_lost(disk: Path) -> None:
    journal = has_no_trouble(disk)
    fill(journal)
    before = journal.sessions()
    video = filled_up(disk)
    refused = []
    for number in range(300):
        try:
            journal.add_session(f"exercise-{number}", NOW)
            before = journal.sessions()
        except StoreError as full:
            refused.append(full.problem)
    assert {*refused} == {StoreProblem.FULL}
    assert journal.sessions() == before
    journal.close()
    video.unlink()
    with closing(has_no_trouble(disk)) as journal:
        assert journal.sessions() == before
        journal.add_session("there is room again", NOW)


def test_on_a_disk_full_from_the_start_there_is_a_journal(disk: Path) -> None:
    filled_up(disk)
    found = open_journal(journal_file(disk))
    assert found.problem is StoreProblem.FULL
    found.journal.add_session("long-hug", NOW)
    assert "long-hug" in found.journal.last_done()
    found.journal.close()


def test_on_a_full_disk_nothing_is_brought_back_and_all_stays(disk: Path) -> None:
    with closing(has_no_trouble(disk)) as journal:
        fill(journal)
        before = journal.sessions()
    video = filled_up(disk)
    with pytest.raises(OSError, match="space"):
        restore(journal_file(disk).parent, {"journal.db": bytes(400_000)})
    video.unlink()
    with closing(has_no_trouble(disk)) as journal:
        assert journal.sessions() == before
    assert [path.name for path in journal_file(disk).parent.iterdir()] == ["journal.db"]


def test_a_folder_in_the_place_of_the_journal_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "journal.db"
    folder.mkdir(mode=0o755)
    before = folder.stat().st_mode
    with closing(open_journal(folder).journal) as journal, suppress(StoreError):
        journal.add_session("closing", NOW)
    assert folder.stat().st_mode == before
