"""Test that the journal is opened in its thread, and that nobody waits for that."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided.practice.storage import journal as storage
from guided.practice.storage.problems import StoreProblem
from tests.ui.support.journals import wait_for, write
from ui.services.journal import CoupleJournal

NOW = datetime(2026, 6, 1, 20, 0, tzinfo=UTC)


class Gate:
    """Holds back the opening of files until it is released."""

    def __init__(self, opens: Callable[..., storage.OpenedJournal]) -> None:
        self._opens = opens
        self._released = threading.Event()
        self.threads: list[str] = []

    def __call__(self, path: Path, *arguments: object, **named: object) -> storage.OpenedJournal:
        self.threads.append(threading.current_thread().name)
        self._released.wait()
        return self._opens(path, *arguments, **named)  # type: ignore[arg-type]

    def release(self) -> None:
        self._released.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    found = Gate(storage.open_journal)
    monkeypatch.setattr(storage, "open_journal", found)
    yield found
    found.release()


def test_file_is_opened_in_thread_of_its_own(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    journal = CoupleJournal(tmp_path / "journal.db")
    ready: list[bool] = []
    journal.when_ready(lambda: ready.append(True))
    assert ready == []
    gate.release()
    qtbot.waitUntil(lambda: ready == [True])
    assert gate.threads == ["journal"]
    assert write(journal).add_session("long-hug", NOW) == 1
    journal.end()


def test_journal_that_is_being_opened_reads_as_empty_and_unknown(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    before = CoupleJournal(tmp_path / "journal.db")
    gate.release()
    write(before).add_session("long-hug", NOW)
    before.end()
    gate._released.clear()
    journal = CoupleJournal(tmp_path / "journal.db")
    journal.open()
    assert (journal.read.times_done("long-hug"), journal.ready, journal.readable) == (0, False, False)
    gate.release()
    with qtbot.waitSignal(journal.changed):
        pass
    assert (journal.read.times_done("long-hug"), journal.ready, journal.readable) == (1, True, True)
    journal.end()


def test_change_asked_for_while_opening_is_made_once_open(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    journal = CoupleJournal(tmp_path / "journal.db")
    journal.change(lambda journal: journal.add_session("long-hug", NOW))
    assert journal.read.sessions() == ()
    gate.release()
    qtbot.waitUntil(lambda: journal.read.times_done("long-hug") == 1)
    journal.end()


def test_journal_without_file_is_ready_at_once() -> None:
    ready: list[bool] = []
    CoupleJournal().when_ready(lambda: ready.append(True))
    assert ready == [True]


def test_damage_found_in_thread_is_told_once(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"no database at all" * 1000)
    journal = CoupleJournal(path)
    told: list[str] = []
    journal.noticed.connect(lambda: told.append(journal.notice))
    gate.release()
    journal.open()
    journal.when_ready(lambda: None)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert journal.problem is StoreProblem.DAMAGED
    assert journal.lasts
    journal.end()


def test_unreachable_file_is_replaced_in_thread_by_memory(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    journal = CoupleJournal(tmp_path / "journal.db")
    ready: list[bool] = []
    journal.when_ready(lambda: ready.append(True))
    qtbot.waitUntil(lambda: ready == [True])
    assert not journal.lasts
    assert write(journal).add_session("long-hug", NOW) == 1
    assert journal.read.times_done("long-hug") == 1
    journal.end()


def test_fault_while_opening_is_told_as_unreachable(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(storage, "open_journal", fails)
    journal = wait_for(CoupleJournal(tmp_path / "journal.db"))
    assert (journal.problem, journal.ready, journal.lasts) == (StoreProblem.UNREACHABLE, True, False)
    journal.end()


def test_closing_waits_for_opening_and_closes_file(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    journal = CoupleJournal(tmp_path / "journal.db")
    journal.open()
    gate.release()
    journal.end()
    again = CoupleJournal(tmp_path / "journal.db")
    assert write(again).add_session("long-hug", NOW) == 1
    again.end()
