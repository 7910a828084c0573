"""Test the message after a damaged or missing journal, and that its recovery copy drops deleted entries."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided.practice.backup.restore import restore
from guided.practice.storage import encryption_migration, encryption_probe, recovery_copy
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_path, recovery_path
from guided.practice.storage.journal import open_journal
from tests.guided.practice.storage.filled_journal import NOW, PHRASES, fill
from tests.guided.practice.storage.key_material import CHEAP, KEY
from tests.ui.support.journals import wait_for, write
from ui.services.journal import CoupleJournal

PAGE = 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "own" / "journal.db"
    found = open_journal(path)
    fill(found.journal)
    for number in range(200):
        found.journal.add_session(f"exercise-{number}", NOW)
    found.journal.close()
    return path


@pytest.fixture
def start(qtbot: QtBot, path: Path) -> Iterator[Callable[[], CoupleJournal]]:
    """Starts the program's journal."""
    started: list[CoupleJournal] = []

    def start() -> CoupleJournal:
        started.append(CoupleJournal(path))
        wait_for(started[-1])
        return started[-1]

    yield start
    for each in started:
        each.close()


Start = Callable[[], CoupleJournal]


LEAF = 13
"""The first byte of a page that holds rows of a table."""


def page_of(path: Path, words: str) -> int:
    """The page with the row in which `words` are."""
    content = path.read_bytes()
    pages = [content[start : start + PAGE] for start in range(0, len(content), PAGE)]
    return next(number for number, page in enumerate(pages) if page[0] == LEAF and words.encode() in page)


def lose_page(path: Path, page: int) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: page * PAGE] + os.urandom(PAGE) + content[(page + 1) * PAGE :])


class TestRepairMessage:
    def test_damaged_journal_saved_whole_is_reported_as_whole(self, path: Path, start: Start) -> None:
        recovery_copy.refresh(path)
        lose_page(path, page_of(path, "exercise-150"))
        journal = start()
        aside = path.with_name("journal.damaged-1.db")
        assert journal.notice == (
            f"Your journal was damaged, and has been mended: 227 entries are here. The damaged file is kept as {aside}."
        )
        assert len(journal.read.sessions()) == 203
        assert (journal.lasts, journal.is_whole) == (True, True)
        assert write(journal).add_session("more", NOW)

    def test_damaged_journal_saved_in_part_says_what_is_lost(self, path: Path, start: Start) -> None:
        lose_page(path, page_of(path, "exercise-150"))
        journal = start()
        here = len(journal.read.sessions())
        assert 0 < here < 203
        assert "entries are here; the damaged file is kept as" in journal.notice
        assert " of about 225 " in journal.notice  # what was said of sessions that are lost is lost with them

    def test_missing_journal_restored_from_copy_is_reported(self, path: Path, start: Start) -> None:
        recovery_copy.refresh(path)
        os.utime(recovery_path(path), (NOW.timestamp(), NOW.timestamp()))
        path.unlink()
        journal = start()
        assert journal.notice.startswith("Your journal was missing. It is back as it was on ")
        assert "May" in journal.notice
        assert len(journal.read.sessions()) == 203

    def test_missing_journal_beside_its_key_is_reported(self, path: Path, start: Start, qtbot: QtBot) -> None:
        encryption_migration.encrypt(path, KEY, lock.wrap(KEY, "x", CHEAP))
        path.unlink()
        journal = start()
        journal.unlock(KEY)
        qtbot.waitUntil(lambda: not journal.locked)
        assert journal.notice.startswith("Your journal was missing, and a new one was begun.")

    def test_unreadable_journal_is_set_aside_and_reported(self, path: Path, start: Start) -> None:
        path.write_bytes(os.urandom(PAGE))
        assert "could not be read. It was set aside as" in start().notice

    def test_first_start_has_no_repair_message(self, path: Path, start: Start) -> None:
        for each in path.parent.iterdir():
            each.unlink()
        assert start().notice == ""


class TestRecoveryCopy:
    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch, no_copy_meanwhile: None) -> None:
        monkeypatch.setattr("ui.services.recovery_copy.COPY_DELAY_MS", 0)

    def test_recovery_copy_is_made_in_background_at_start(
        self, path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        threads: list[threading.Thread] = []
        refresh = recovery_copy.refresh

        def noted(*arguments: object) -> None:
            threads.append(threading.current_thread())
            refresh(*arguments)  # type: ignore[arg-type]

        monkeypatch.setattr(recovery_copy, "refresh", noted)
        start()
        qtbot.waitUntil(recovery_path(path).exists)
        assert threading.main_thread() not in threads

    def test_deleted_entry_is_removed_from_recovery_copy(self, path: Path, start: Start, qtbot: QtBot) -> None:
        journal = start()
        qtbot.waitUntil(recovery_path(path).exists)
        assert PHRASES[1].encode() in recovery_path(path).read_bytes()
        (question,) = journal.read.questions()
        write(journal).delete_question(question.number)
        qtbot.waitUntil(lambda: PHRASES[1].encode() not in recovery_path(path).read_bytes())

    def test_outdated_recovery_copy_is_deleted_at_close(
        self, path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        recovery_copy.refresh(path)
        monkeypatch.setattr("ui.services.recovery_copy.COPY_DELAY_MS", 3_600_000)
        journal = start()
        (question,) = journal.read.questions()
        write(journal).delete_question(question.number)
        journal.close()
        qtbot.waitUntil(lambda: not recovery_path(path).exists())

    def test_outdated_recovery_copy_is_deleted_before_program_ends(
        self, path: Path, start: Start, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        recovery_copy.refresh(path)
        monkeypatch.setattr("ui.services.recovery_copy.COPY_DELAY_MS", 3_600_000)
        journal = start()
        (question,) = journal.read.questions()
        write(journal).delete_question(question.number)
        journal.end()
        assert not recovery_path(path).exists()

    def test_recovery_copy_is_locked_with_journal(self, path: Path, start: Start, qtbot: QtBot) -> None:
        journal = start()
        qtbot.waitUntil(recovery_path(path).exists)
        done: list[bool] = []
        journal.set_lock(KEY, lock.wrap(KEY, "x", CHEAP), lambda: done.append(True))
        qtbot.waitUntil(lambda: bool(done))
        qtbot.waitUntil(lambda: recovery_path(path).exists() and not encryption_probe.is_plaintext(recovery_path(path)))
        found = open_journal(recovery_path(path), key=KEY)
        assert len(found.journal.sessions()) == 203
        found.journal.close()

    def test_restored_backup_is_not_mixed_with_recovery_copy(self, path: Path) -> None:
        recovery_copy.refresh(path)
        aside = restore(path.parent, {"journal.db": path.read_bytes()})
        assert not recovery_path(path).exists()
        assert recovery_path(aside / "journal.db").exists()


def test_locking_and_unlocking_run_in_background(
    path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    for name in ("encrypt", "finish_encryption", "decrypt"):
        work = getattr(encryption_migration, name)

        def noted(*arguments: object, work: Callable[..., None] = work) -> None:
            threads.append(threading.current_thread())
            work(*arguments)

        monkeypatch.setattr(encryption_migration, name, noted)
    journal = start()
    done: list[bool] = []
    journal.set_lock(KEY, lock.wrap(KEY, "x", CHEAP), lambda: done.append(journal.has_lock))
    assert write(journal).add_session("meanwhile", NOW) is None
    qtbot.waitUntil(lambda: len(done) == 1)
    journal.lock()
    journal.unlock(KEY, lambda: done.append(journal.locked))
    qtbot.waitUntil(lambda: len(done) == 2)
    journal.remove_lock(KEY, lambda: done.append(journal.has_lock))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == [True, False, False]
    assert threading.main_thread() not in threads
    assert (len(journal.read.sessions()), journal.notice) == (203, "")


def test_unremovable_wal_file_is_not_taken_for_other_program(
    path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What SQLite leaves where it can't remove its log is the program's own: the next unlocking finishes."""
    journal = start()
    kept = lock.wrap(KEY, "x", CHEAP)
    keep = encryption_migration.lock.write_key_file

    def leaves_a_log(key: Path, content: bytes) -> None:
        keep(key, content)
        path.with_name("journal.db-wal").touch()

    monkeypatch.setattr(encryption_migration.lock, "write_key_file", leaves_a_log)
    done: list[bool] = []
    journal.set_lock(KEY, kept, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert (journal.has_lock, journal.refused, journal.notice) == (True, None, "")
    assert not encryption_probe.is_plaintext(path)


def test_failed_locking_leaves_journal_open(
    path: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where its file can't be replaced, the key file goes again: nothing lies plain beside a key."""
    journal = start()

    def held_open(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file", "journal.db", 32)

    monkeypatch.setattr(encryption_migration, "replace_durably", held_open)
    done: list[bool] = []
    journal.set_lock(KEY, lock.wrap(KEY, "x", CHEAP), lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    assert (journal.has_lock, key_path(path).exists(), len(journal.read.sessions())) == (False, False, 203)
    assert journal.refused is not None
    assert not [each.name for each in path.parent.iterdir() if ".gone" in each.name or ".new" in each.name]
