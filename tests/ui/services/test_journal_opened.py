"""Test that the journal is opened in a thread, and that only what needs it waits."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided.practice.storage import journal as storage
from guided.practice.storage.problems import StoreProblem
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
        return self._opens(path, *arguments, **named)

    def release(self) -> None:
        self._released.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    found = Gate(storage.open_journal)
    monkeypatch.setattr(storage, "open_journal", found)
    yield found
    found.release()


def test_journal_file_is_opened_in_own_thread(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    journal = CoupleJournal(tmp_path / "journal.db")
    ready: list[bool] = []
    journal.when_ready(lambda: ready.append(True))
    assert ready == []
    gate.release()
    qtbot.waitUntil(lambda: ready == [True])
    assert gate.threads == ["journal"]
    assert journal.add_session("long-hug", NOW) == 1
    journal.end()


def test_reading_waits_until_journal_is_open(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    before = CoupleJournal(tmp_path / "journal.db")
    gate.release()
    before.add_session("long-hug", NOW)
    before.end()
    journal = CoupleJournal(tmp_path / "journal.db")
    journal.open_in_thread()
    assert journal.times_done("long-hug") == 1
    assert gate.threads[1:] == ["journal"]
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
    journal.open_in_thread()
    journal.when_ready(lambda: None)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert journal._problem is StoreProblem.DAMAGED
    assert journal.lasts
    journal.end()


def test_unreachable_file_is_replaced_in_thread_by_memory(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "journal.db").mkdir()
    journal = CoupleJournal(tmp_path / "journal.db")
    ready: list[bool] = []
    journal.when_ready(lambda: ready.append(True))
    qtbot.waitUntil(lambda: ready == [True])
    assert not journal.lasts
    assert journal.add_session("long-hug", NOW) == 1
    journal.end()


def test_closing_waits_for_opening_and_closes_file(qtbot: QtBot, gate: Gate, tmp_path: Path) -> None:
    journal = CoupleJournal(tmp_path / "journal.db")
    journal.open_in_thread()
    gate.release()
    journal.end()
    again = CoupleJournal(tmp_path / "journal.db")
    assert again.add_session("long-hug", NOW) == 1
    again.end()
