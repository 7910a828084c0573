"""Test changes of the journal in its thread: the window goes on, order is kept, nothing is lost, errors are told."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from guided.practice.storage import encryption_migration
from guided.practice.storage import key_file as lock
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from tests.guided.practice.storage.key_material import CHEAP, KEY
from tests.ui.support.journals import set_writable, wait_for, write
from ui.services.journal import CoupleJournal
from ui.services.moment_notes import note_moment

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=UTC)


class SlowDisk:
    """Holds the journal's thread until it is released, as a disk does that does not answer."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._released = threading.Event()

    def __call__(self, _journal: Journal) -> None:
        self.reached.set()
        self._released.wait()

    def release(self) -> None:
        self._released.set()


@pytest.fixture
def slow_disk() -> Iterator[SlowDisk]:
    found = SlowDisk()
    yield found
    found.release()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


@pytest.fixture
def journal(path: Path, qtbot: QtBot) -> Iterator[CoupleJournal]:
    found = wait_for(CoupleJournal(path))
    yield found
    found.end()


@pytest.fixture
def locked(path: Path, qtbot: QtBot) -> CoupleJournal:
    """A journal with a lock, opened."""
    open_journal(path).journal.close()
    encryption_migration.encrypt(path, KEY, lock.wrap(KEY, "x", CHEAP))
    journal = CoupleJournal(path)
    journal.unlock(KEY)
    return wait_for(journal)


def in_file(path: Path, key: bytes | None = None) -> list[str]:
    """The sessions that are on the disk."""
    found = open_journal(path, key=key).journal
    names = [each.exercise for each in found.sessions()]
    found.close()
    return names


def add(journal: CoupleJournal, name: str, told: list[str] | None = None) -> None:
    def added(_number: int) -> None:
        if told is not None:
            told.append(name)

    journal.change(lambda journal: journal.add_session(name, NOW), added)


def test_window_goes_on_while_the_disk_does_not_answer(
    journal: CoupleJournal, slow_disk: SlowDisk, qtbot: QtBot
) -> None:
    ticks: list[bool] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: ticks.append(True))
    timer.start()
    told: list[str] = []
    journal.change(slow_disk)
    add(journal, "held", told)
    slow_disk.reached.wait()
    seen = len(ticks)
    qtbot.waitUntil(lambda: len(ticks) > seen + 5)
    timer.stop()
    assert journal.busy
    assert (told, journal.read.sessions()) == ([], ())
    slow_disk.release()
    qtbot.waitUntil(lambda: told == ["held"])
    assert [each.exercise for each in journal.read.sessions()] == ["held"]


def test_nothing_is_told_or_read_before_it_is_on_the_disk(journal: CoupleJournal, path: Path, qtbot: QtBot) -> None:
    seen: list[tuple[list[str], list[str]]] = []

    def noted(_number: int) -> None:
        seen.append((in_file(path), [each.exercise for each in journal.read.sessions()]))

    journal.change(lambda journal: journal.add_session("long-hug", NOW), noted)
    assert journal.read.sessions() == ()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(["long-hug"], ["long-hug"])]


def test_changes_keep_their_order(journal: CoupleJournal, slow_disk: SlowDisk, path: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    journal.change(slow_disk)
    names = [f"exercise-{number}" for number in range(20)]
    for name in names:
        add(journal, name, told)
    slow_disk.release()
    qtbot.waitUntil(lambda: len(told) == len(names))
    assert told == in_file(path) == names


def test_later_change_sees_what_an_earlier_one_wrote(journal: CoupleJournal, slow_disk: SlowDisk) -> None:
    found: list[int] = []
    journal.change(slow_disk)
    add(journal, "long-hug")
    journal.change(lambda journal: journal.times_done("long-hug"), found.append)
    slow_disk.release()
    wait_for(journal)
    assert found == [1]


def test_closing_waits_for_what_is_left_to_write(path: Path, slow_disk: SlowDisk, qtbot: QtBot) -> None:
    journal, told = CoupleJournal(path), list[str]()
    journal.change(slow_disk)
    for name in ("one", "two"):
        add(journal, name, told)
    threading.Thread(target=lambda: (slow_disk.reached.wait(), slow_disk.release())).start()
    journal.end()
    assert told == in_file(path) == ["one", "two"]


def test_change_that_a_result_asks_for_is_made_before_closing(path: Path, qtbot: QtBot) -> None:
    journal = CoupleJournal(path)
    journal.change(lambda journal: journal.add_session("one", NOW), lambda _: add(journal, "two"))
    journal.end()
    assert in_file(path) == ["one", "two"]


PROGRAM_THAT_FORGETS_TO_CLOSE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.services.journal import CoupleJournal
app = QCoreApplication([])
journal = CoupleJournal(Path(sys.argv[1]))
journal.change(lambda journal: journal.add_session("long-hug", datetime.now(UTC)))
"""


def test_program_that_ends_without_closing_writes_what_is_left(path: Path) -> None:
    subprocess.run([sys.executable, "-c", PROGRAM_THAT_FORGETS_TO_CLOSE, str(path)], check=True)
    assert in_file(path) == ["long-hug"]


def test_what_was_asked_for_before_locking_is_written(locked: CoupleJournal, slow_disk: SlowDisk, path: Path) -> None:
    told: list[str] = []
    locked.change(slow_disk)
    add(locked, "before", told)
    locked.lock()
    refused: list[StoreError] = []
    locked.change(lambda journal: journal.add_session("after", NOW), failed=refused.append)
    assert (locked.locked, locked.read.sessions()) == (True, ())
    assert [each.problem for each in refused] == [StoreProblem.SEALED]
    slow_disk.release()
    wait_for(locked)
    assert (told, locked.read.sessions()) == (["before"], ())
    locked.end()
    assert in_file(path, KEY) == ["before"]


def test_what_was_asked_for_before_encrypting_is_encrypted_too(
    journal: CoupleJournal, slow_disk: SlowDisk, path: Path
) -> None:
    journal.change(slow_disk)
    add(journal, "before")
    journal.set_lock(KEY, lock.wrap(KEY, "x", CHEAP))
    slow_disk.release()
    wait_for(journal)
    assert (journal.has_lock, journal.refused) == (True, None)
    assert [each.exercise for each in journal.read.sessions()] == ["before"]
    journal.close()
    assert in_file(path, KEY) == ["before"]


def test_refused_change_is_told_to_whoever_asked_and_to_pages(journal: CoupleJournal, qtbot: QtBot) -> None:
    set_writable(journal, False)
    refused: list[StoreError] = []
    told: list[int] = []
    with qtbot.waitSignal(journal.noticed):
        journal.change(lambda journal: journal.add_session("long-hug", NOW), told.append, refused.append)
    assert [each.problem for each in refused] == [StoreProblem.READ_ONLY]
    assert (told, journal.read.sessions()) == ([], ())
    assert "not allowed to write" in journal.notice
    set_writable(journal, True)
    assert write(journal).add_session("long-hug", NOW) == 1


def test_fault_in_a_change_is_told_as_an_error_of_the_journal(journal: CoupleJournal) -> None:
    refused: list[StoreError] = []
    journal.change(lambda journal: 1 // len(journal.sessions()), failed=refused.append)
    wait_for(journal)
    assert [each.problem for each in refused] == [StoreProblem.UNREACHABLE]
    assert write(journal).add_session("long-hug", NOW) == 1


def test_readable_again_after_its_file_was_replaced(journal: CoupleJournal, path: Path, tmp_path: Path) -> None:
    write(journal).add_session("here", NOW)
    other = open_journal(tmp_path / "other.db").journal
    other.add_session("brought back", NOW)
    other.close()
    done: list[object] = []
    journal.replace(lambda: (tmp_path / "other.db").replace(path), done.append)
    assert (journal.read.sessions(), journal.lasts) == ((), False)
    assert "being set up" in journal.notice
    wait_for(journal)
    assert done == [path]
    assert [each.exercise for each in journal.read.sessions()] == ["brought back"]
    assert (journal.notice, journal.lasts) == ("", True)


def test_moment_of_a_replaced_journal_is_not_taken_back_in_the_next(journal: CoupleJournal) -> None:
    from guided.practice.storage.records import MomentKind

    undo: list[object] = []
    note_moment(journal, MomentKind.LOOK, NOW, undo.append, undo.append)
    wait_for(journal)
    journal.replace(lambda: None, lambda _: None)
    wait_for(journal)
    (take_back,) = undo
    assert callable(take_back)
    take_back()
    wait_for(journal)
    assert [each.kind for each in journal.read.moments()] == [MomentKind.LOOK]
