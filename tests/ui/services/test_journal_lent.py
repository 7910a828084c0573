"""Test a long change of the journal in another thread: nothing is stored meanwhile, and nothing is lost."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided.practice.storage import encryption_migration
from guided.practice.storage.journal import Journal, open_journal
from tests.guided.practice.storage.sealer import KEPT, KEY
from ui.services.journal import CoupleJournal

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=UTC)


@pytest.fixture(params=[None, KEY], ids=["plain", "locked"])
def journal(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> CoupleJournal:
    path = tmp_path / "journal.db"
    open_journal(path).journal.close()
    if request.param is not None:
        encryption_migration.encrypt(path, KEY, KEPT)
    journal = CoupleJournal(path)
    if request.param is not None:
        unlocked(journal, qtbot)
    assert journal.add_session("before", NOW)
    return journal


def unlocked(journal: CoupleJournal, qtbot: QtBot) -> None:
    """Open it with its key, which is done aside, and wait until that is done."""
    done: list[bool] = []
    journal.unlock(KEY, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))


def changed_aside(lent: Journal) -> None:
    thread = threading.Thread(target=lambda: lent.add_session("aside", NOW))
    thread.start()
    thread.join()


def test_lent_journal_is_changed_in_another_thread_and_comes_back(journal: CoupleJournal) -> None:
    lent = journal.lend()
    assert journal.notice != ""
    assert not journal.lasts
    assert journal.add_session("meanwhile", NOW) is None
    changed_aside(lent)
    journal.take_back(lent)
    assert journal.notice == ""
    assert journal.lasts
    assert journal.add_session("after", NOW)
    assert [each.exercise for each in journal.sessions()] == ["before", "aside", "after"]
    journal.close()


def test_journal_let_go_meanwhile_is_closed_once_it_comes_back(journal: CoupleJournal, qtbot: QtBot) -> None:
    lent = journal.lend()
    journal.lock()
    journal.reopen()
    locked = journal.locked
    changed_aside(lent)
    journal.take_back(lent)
    assert journal.locked is locked
    if locked:
        unlocked(journal, qtbot)
    assert [each.exercise for each in journal.sessions()] == ["before", "aside"]
    journal.close()
