"""Test encrypting and decrypting a journal, also killed at every step: nothing is lost or left in plain text."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from guided.practice.backup.restore import restore
from guided.practice.storage import encryption_migration, encryption_probe, hidden_copies
from guided.practice.storage import journal as journals
from guided.practice.storage.file_names import key_path
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from guided.practice.storage.store import open_store
from tests.guided.practice.storage.journal_files import NOW, STANDING
from tests.guided.practice.storage.key_material import KEY, KEY_FILE, PHRASE
from tests.guided.practice.storage.leaks import find_leaks
from tests.paths import ROOT

SESSIONS = 40
COPY = b"SQLite format 3\0 of before, with " + PHRASE.encode()
DONE = [f"{PHRASE}-{number}" for number in range(SESSIONS)]


def theirs(folder: Path, key: bytes | None = None) -> Path:
    """A journal with something in it, and a copy from before."""
    path = folder / "own" / "journal.db"
    journal = opens(path, key)
    for name in DONE:
        journal.add_session(name, NOW)
    journal.add_question(f"{PHRASE}?", NOW)
    journal.save_ladder_state(PHRASE, STANDING)
    journal.close()
    if key is None:
        (path.parent / "journal.before-2.db").write_bytes(COPY)
    return path


def opens(path: Path, key: bytes | None = None) -> Journal:
    found = open_journal(path, key=key)
    assert found.problem is None
    return found.journal


def test_a_journal_that_was_set_aside_is_locked_with_it_and_comes_back_as_it_was(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    for number in (1, 2):
        aside = restore(path.parent, {"journal.db": path.read_bytes()})
        assert aside.name == f"set-aside-{number}"
        (aside / "journal.db-wal").write_bytes(COPY)
    before = {each: each.read_bytes() for each in path.parent.rglob("set-aside-*/*")}
    assert {each.name for each in before} == {"journal.db", "journal.db-wal", "journal.before-2.db"}
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    assert find_leaks(tmp_path) == []
    assert [each.exercise for each in opens(path, KEY).sessions()] == DONE
    encryption_migration.decrypt(path, KEY)
    assert {each: each.read_bytes() for each in path.parent.rglob("set-aside-*/*")} == before


def test_one_set_aside_by_a_locked_copy_is_locked_once_that_is_opened(tmp_path: Path) -> None:
    path = theirs(tmp_path / "here")
    locked = theirs(tmp_path / "elsewhere")
    encryption_migration.encrypt(locked, KEY, KEY_FILE)
    restore(path.parent, {each.name: each.read_bytes() for each in locked.parent.iterdir()})
    assert find_leaks(tmp_path)
    encryption_migration.finish_encryption(path, KEY)
    assert find_leaks(tmp_path) == []


def test_one_set_aside_with_a_lock_of_its_own_keeps_that(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    plain = path.read_bytes()
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    aside = restore(path.parent, {"journal.db": plain})
    before = {each: each.read_bytes() for each in aside.iterdir()}
    encryption_migration.encrypt(path, bytes(reversed(KEY)), KEY_FILE)
    encryption_migration.decrypt(path, bytes(reversed(KEY)))
    assert {each: each.read_bytes() for each in aside.iterdir()} == before


@pytest.mark.parametrize(
    "name", ["erasing", "restoring", "journal.key", "notes-1.key", "../x.db", "/x.db", "", "..", "set-aside-1/../../x"]
)
def test_container_from_elsewhere_lets_nothing_else_out(name: str, tmp_path: Path) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    found = open_store(path.with_name("journal.copies.db"), hidden_copies.CONTAINER_VERSIONS, key=KEY)
    assert found.problem is None
    found.connection.execute("INSERT INTO files VALUES (?, ?)", (name, b"exercises too"))
    found.connection.close()
    encryption_migration.decrypt(path, KEY)
    there = sorted(each.name for each in tmp_path.rglob("*") if each.is_file())
    assert there == ["journal.before-2.db", "journal.db"]


def test_what_was_cut_short_of_hiding_a_copy_leaves_no_log_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = theirs(tmp_path)
    path.with_name("journal.before-2.db-wal").write_bytes(COPY)
    wipe = encryption_migration.wipe
    done: list[Path] = []

    def once(each: Path) -> None:
        if ".before" in each.name and done:
            raise KeyboardInterrupt
        wipe(each)
        done.extend([each] if ".before" in each.name else [])

    with monkeypatch.context() as cut:
        cut.setattr(hidden_copies, "wipe", once)
        with pytest.raises(KeyboardInterrupt):
            encryption_migration.encrypt(path, KEY, KEY_FILE)
    encryption_migration.finish_encryption(path, KEY)
    assert find_leaks(tmp_path) == []


def test_a_locked_journal_is_the_same_and_nobody_can_read_it(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    assert find_leaks(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    assert find_leaks(tmp_path) == []
    journal = opens(path, KEY)
    assert [each.exercise for each in journal.sessions()] == DONE
    assert [each.words for each in journal.questions()] == [f"{PHRASE}?"]
    assert journal.ladder_state(PHRASE) == STANDING
    journal.add_session(f"{PHRASE}-after", NOW)
    assert find_leaks(tmp_path) == []  # while it is open too
    journal.close()
    assert find_leaks(tmp_path) == []
    assert {each.name for each in path.parent.iterdir()} == {
        "journal.db",
        "journal.key",
        "journal.key.copy",
        "journal.copies.db",
    }
    if os.name == "posix":
        assert {stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()} == {0o600}


def test_the_lock_taken_off_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    encryption_migration.decrypt(path, KEY)
    assert {each.name for each in path.parent.iterdir()} == {"journal.db", "journal.before-2.db"}
    assert (path.parent / "journal.before-2.db").read_bytes() == COPY
    journal = opens(path)
    assert [each.exercise for each in journal.sessions()] == DONE
    journal.close()
    assert encryption_probe.is_plaintext(path)


def test_a_journal_that_nobody_has_begun_can_be_locked(tmp_path: Path) -> None:
    path = tmp_path / "own" / "journal.db"
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    journal = opens(path, KEY)
    journal.add_session(PHRASE, NOW)
    journal.close()
    assert find_leaks(tmp_path) == []
    encryption_migration.decrypt(path, KEY)
    assert [each.exercise for each in opens(path).sessions()] == [PHRASE]


def test_without_its_key_it_is_left_as_it_is(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    before = path.read_bytes()
    found = open_journal(path)
    assert found.problem is StoreProblem.SEALED
    found.journal.add_session("x", NOW)
    found.journal.close()
    assert path.read_bytes() == before


def test_where_the_disk_is_full_nothing_has_happened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = theirs(tmp_path)
    before = {each.name for each in path.parent.iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(encryption_migration.lock, "write_key_file", full)
    with pytest.raises(OSError, match="No space"):
        encryption_migration.encrypt(path, KEY, KEY_FILE)
    assert {each.name for each in path.parent.iterdir()} == before
    assert [each.exercise for each in opens(path).sessions()] == DONE


def test_a_copy_from_before_a_new_version_is_locked_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    more = (*journals.VERSIONS, "CREATE TABLE more (id INTEGER PRIMARY KEY)")
    monkeypatch.setattr(journals, "VERSIONS", more)
    encryption_migration.finish_encryption(path, KEY)
    opens(path, KEY).close()
    assert (path.parent / f"journal.before-{len(more)}.db").exists()
    assert find_leaks(tmp_path) == []
    encryption_migration.decrypt(path, KEY)
    with closing(sqlite3.connect(path.parent / f"journal.before-{len(more)}.db")) as copy:
        assert copy.execute("SELECT count(*) FROM sessions").fetchone() == (SESSIONS,)


def test_a_locked_file_that_is_damaged_is_set_aside_with_its_key(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    content = bytearray(path.read_bytes())
    content[5000:6000] = bytes(1000)
    path.write_bytes(content)
    found = open_journal(path, key=KEY)
    assert (found.problem, found.damaged_file) == (StoreProblem.DAMAGED, path.with_name("journal.damaged-1.db"))
    assert found.damaged_file
    kept = found.damaged_file.read_bytes()
    encryption_migration.keep_key_for(path, found.damaged_file)
    found.journal.add_session(PHRASE, NOW)
    found.journal.close()
    encryption_migration.finish_encryption(path, KEY)
    encryption_migration.decrypt(path, KEY)
    assert found.damaged_file.read_bytes() == kept
    assert key_path(found.damaged_file).read_bytes() == KEY_FILE
    assert [each.exercise for each in opens(path).sessions()] == [PHRASE]


@pytest.mark.parametrize("name", ["journal.damaged-1.db", "journal.damaged-1.db-wal", "journal.before-9.db"])
def test_whatever_was_set_aside_is_behind_the_lock_too(name: str, tmp_path: Path) -> None:
    path = theirs(tmp_path)
    (path.parent / "journal.damaged-1.db").write_bytes(b"x" * 100)
    (path.parent / name).write_bytes(b"no header, but " + PHRASE.encode())
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each != path}
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    assert find_leaks(tmp_path) == []
    encryption_migration.decrypt(path, KEY)
    assert {each.name: each.read_bytes() for each in path.parent.iterdir() if each != path} == before


def test_a_file_that_may_not_be_written_can_still_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)

    def refuses(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("guided.practice.storage.connection._create_file", refuses)
    found = open_journal(path, key=KEY)
    assert found.problem is StoreProblem.READ_ONLY
    assert [each.exercise for each in found.journal.sessions()] == DONE
    found.journal.add_session("more", NOW)
    assert len(found.journal.sessions()) == SESSIONS + 1
    found.journal.close()
    monkeypatch.undo()
    assert [each.exercise for each in opens(path, KEY).sessions()] == DONE


def test_another_program_that_has_it_is_told(tmp_path: Path) -> None:
    path = theirs(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    code = """
import sys
from pathlib import Path
from guided.practice.storage.sqlcipher import EncryptedConnection
store = EncryptedConnection(Path(sys.argv[1]), bytes(range(32)))
store.execute("BEGIN EXCLUSIVE")
print("there", flush=True)
sys.stdin.read()
"""
    words = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        assert open_journal(path, patience=0.05, key=KEY).problem is StoreProblem.LOCKED
        with pytest.raises(StoreError) as refused:
            encryption_migration.decrypt(path, KEY)
        assert refused.value.problem is StoreProblem.LOCKED
        assert other.stdin
        other.stdin.close()
    assert [each.exercise for each in opens(path, KEY).sessions()] == DONE
