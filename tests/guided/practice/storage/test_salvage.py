"""Test that of a damaged, empty or missing journal the readable rows are kept, and others come from the copy."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random
from time import time

import pytest

from guided.practice.backup import export
from guided.practice.storage import damaged_file, encryption_migration, encryption_probe, recovery_copy, salvage
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_path, recovery_path
from guided.practice.storage.journal import OpenedJournal, open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from guided.practice.storage.records import MomentKind, Reflection
from tests.guided.practice.storage.filled_journal import NOW, fill
from tests.guided.practice.storage.key_material import CHEAP, KEY

PAGE = 4096
LEAF = 13
"""The first byte of a page that holds rows."""
SESSIONS = 600
KEYS = {"plain": None, "locked": KEY}


@pytest.fixture(params=KEYS)
def key(request: pytest.FixtureRequest) -> bytes | None:
    found: bytes | None = KEYS[request.param]
    return found


@pytest.fixture
def path(tmp_path: Path, key: bytes | None, journals: Path) -> Path:
    """A journal of many pages."""
    shutil.copytree(journals / ("plain" if key is None else "locked"), tmp_path / "own")
    return tmp_path / "own" / "journal.db"


@pytest.fixture(scope="module")
def journals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("journals")
    path = folder / "plain" / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
        for number in range(SESSIONS):
            session = journal.add_session(f"exercise-{number}", NOW + timedelta(hours=number))
            if number % 4 == 0:
                journal.save_reflection(session, Reflection(("warm",), 0.5, True, f"line {number}"))
            if number % 3 == 0:
                journal.add_moment(MomentKind.LOOK, NOW + timedelta(hours=number))
    shutil.copytree(path.parent, folder / "locked")
    encryption_migration.encrypt(folder / "locked" / "journal.db", KEY, lock.wrap(KEY, "a passphrase", CHEAP))
    return folder


def opened(path: Path, key: bytes | None) -> OpenedJournal:
    return open_journal(path, key=key)


def entries(found: OpenedJournal) -> set[str]:
    """Each entry by itself, as it is written out; the numbers by which lists name one another are left out."""
    rows = export.to_records(export.read_tables(found.journal))
    found.journal.close()
    left_out = ("number", "session")
    return {
        f"{table} {[value for name, value in row.items() if name not in left_out]}"
        for table, several in rows.items()
        for row in several
    }


def whole(path: Path, key: bytes | None) -> set[str]:
    found = opened(path, key)
    assert found.problem is None
    return entries(found)


def damage(path: Path, page: int) -> None:
    """Let nothing of a page be what it was."""
    content = bytearray(path.read_bytes())
    random = Random(page)
    content[page * PAGE : (page + 1) * PAGE] = random.randbytes(PAGE)
    path.write_bytes(content)


@pytest.fixture
def pages(path: Path) -> int:
    return path.stat().st_size // PAGE


@pytest.mark.parametrize("place", [0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_a_damaged_page_costs_no_more_than_what_was_on_it(
    place: float, path: Path, key: bytes | None, pages: int
) -> None:
    before = whole(path, key)
    page = max(1, int(place * pages))
    kind = path.read_bytes()[page * PAGE] if key is None else None
    damage(path, page)
    damaged = path.read_bytes()
    found = opened(path, key)
    if found.problem is None:
        pytest.skip("nothing is on that page")
    assert found.problem is StoreProblem.DAMAGED
    assert found.salvaged
    assert found.damaged_file == path.with_name("journal.damaged-1.db")
    assert found.damaged_file.read_bytes() == damaged
    after = entries(found)
    assert after <= before
    assert whole(path, key) == after
    assert found.salvaged.expected >= found.salvaged.entries
    if kind == LEAF:
        assert len(after) > len(before) - 200


@pytest.mark.parametrize("place", [0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_what_a_damaged_page_held_comes_from_the_copy(place: float, path: Path, key: bytes | None, pages: int) -> None:
    recovery_copy.refresh(path, key)
    with closing(opened(path, key).journal) as journal:
        journal.add_question("after the copy", NOW)
    before = whole(path, key)
    damage(path, int(place * pages))
    found = opened(path, key)
    if found.problem is None:
        pytest.skip("nothing is on that page")
    assert found.salvaged
    assert {each for each in before if "after the copy" not in each} <= entries(found) <= before
    assert found.salvaged.entries >= found.salvaged.expected - 1


def test_a_plain_journal_whose_first_page_is_gone_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
    recovery_copy.refresh(path)
    with closing(opened(path, None).journal) as journal:
        journal.add_session("after-the-copy", NOW)
    before = whole(path, None)
    for gone in (bytes(PAGE), b"x" * PAGE):
        path.write_bytes(gone + path.read_bytes()[PAGE:])
        found = opened(path, None)
        assert found.problem is StoreProblem.DAMAGED
        assert entries(found) == before


LOSSES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "its first bytes": lambda path: path.write_bytes(path.read_bytes()[:50]),
    "something else": lambda path: path.write_bytes(b"What is this? " * 999),
}


@pytest.mark.parametrize("lose", LOSSES.values(), ids=LOSSES)
def test_a_journal_that_is_gone_comes_back_as_its_copy_was(
    lose: Callable[[Path], object], path: Path, key: bytes | None
) -> None:
    recovery_copy.refresh(path, key)
    before = whole(path, key)
    lose(path)
    found = opened(path, key)
    assert found.problem is StoreProblem.DAMAGED
    assert found.salvaged
    assert found.salvaged.copied
    assert entries(found) == before
    assert whole(path, key) == before


def test_an_empty_file_beside_a_copy_from_before_an_upgrade_is_no_new_beginning(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    shutil.copy(Path(__file__).with_name("journals") / "version-1.db", tmp_path / "journal.before-2.db")
    path.touch()
    found = opened(path, None)
    assert found.salvaged
    assert found.salvaged.entries > 0
    assert found.damaged_file is None
    found.journal.close()


@pytest.mark.parametrize("lose", [LOSSES["missing"], LOSSES["empty"]], ids=["missing", "empty"])
def test_beside_a_key_or_a_log_a_missing_journal_is_said(lose: Callable[[Path], object], tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    opened(path, None).journal.close()
    encryption_migration.encrypt(path, KEY, lock.wrap(KEY, "x", CHEAP))
    lose(path)
    found = opened(path, KEY)
    assert (found.problem, found.salvaged is not None) == (StoreProblem.DAMAGED, True)
    found.journal.close()
    encryption_migration.decrypt(path, KEY)
    lose(path)
    path.with_name("journal.db-wal").write_bytes(bytes(range(256)))
    found = opened(path, None)
    assert found.problem is StoreProblem.DAMAGED
    assert found.salvaged
    found.journal.close()
    assert path.with_name("journal.damaged-1.db-wal").read_bytes() == bytes(range(256))


def test_the_first_beginning_of_all_is_one_without_a_word(tmp_path: Path) -> None:
    for make in (lambda path: None, Path.touch):
        path = tmp_path / f"{make.__name__}.db"
        make(path)
        found = opened(path, None)
        assert (found.problem, found.salvaged) == (None, None)
        found.journal.close()
    path = tmp_path / "locked.db"
    encryption_migration.encrypt(path, KEY, lock.wrap(KEY, "x", CHEAP))
    assert opened(path, KEY).problem is None


def test_every_flipped_bit_of_the_header_is_survived(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
    recovery_copy.refresh(path)
    before, content = whole(path, None), path.read_bytes()
    for bit in range(0, 8 * 100, 13):
        for each in path.parent.glob("journal.d*"):
            each.unlink()
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        found = opened(path, None)
        if found.problem is StoreProblem.NEWER:
            assert 60 <= bit // 8 < 64
            found.journal.close()
            assert path.read_bytes() == flipped
        else:
            assert entries(found) == before, bit


def test_the_copy_is_for_its_owner_alone_and_locked_as_the_journal_is(path: Path, key: bytes | None) -> None:
    recovery_copy.refresh(path, key)
    copy = recovery_path(path)
    assert encryption_probe.is_plaintext(copy) is (key is None)
    assert whole(path, key) == entries(opened(copy, key))
    if os.name == "posix":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert not list(path.parent.glob("*.new*"))


def test_a_damaged_journal_leaves_the_copy_as_it_was(path: Path, key: bytes | None, pages: int) -> None:
    recovery_copy.refresh(path, key)
    before = recovery_path(path).read_bytes()
    damage(path, pages // 2)
    with pytest.raises(StoreError):
        recovery_copy.refresh(path, key)
    assert recovery_path(path).read_bytes() == before
    assert not list(path.parent.glob("*.new*"))


def test_a_copy_is_due_where_there_is_none_or_something_was_noted_since(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    assert not recovery_copy.is_due(path, time())
    with closing(opened(path, None).journal) as journal:
        assert recovery_copy.is_due(path, time())
        recovery_copy.refresh(path)
        for each in tmp_path.glob("journal.db*"):
            os.utime(each, (1, 1))
        assert not recovery_copy.is_due(path, time())
        journal.add_session("one", NOW)
        assert recovery_copy.is_due(path, time())


def test_a_lock_set_or_taken_off_leaves_no_copy_that_is_not_as_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
    recovery_copy.refresh(path)
    encryption_migration.encrypt(path, KEY, lock.wrap(KEY, "x", CHEAP))
    assert not recovery_path(path).exists()
    recovery_copy.refresh(path, KEY)
    encryption_migration.finish_encryption(path, KEY)
    assert recovery_path(path).exists()
    encryption_migration.decrypt(path, KEY)
    assert not recovery_path(path).exists()
    assert not key_path(path).exists()


def test_number_of_a_forgotten_question_is_not_given_again_after_a_salvage(
    path: Path, key: bytes | None, pages: int
) -> None:
    with closing(opened(path, key).journal) as journal:
        journal.delete_question(forgotten := journal.add_question("forgotten", NOW))
    damage(path, pages // 2)
    found = opened(path, key)
    assert found.salvaged is not None
    with closing(found.journal) as journal:
        assert journal.add_question("a new one", NOW) == forgotten + 1


ENDLESS = """
    WITH RECURSIVE rows(rowid, id, exercise, at, east_of_utc) AS (
        SELECT 1, 1, 'forged', 0, 0 UNION ALL SELECT rowid + 1, id + 1, 'forged', 0, 0 FROM rows
    )
    SELECT * FROM rows WHERE exercise = 'another'
"""
GENERATED = "GENERATED ALWAYS AS (printf('%.*c', 500000000, 'x')) VIRTUAL"
IMPOSTORS: dict[str, tuple[str | tuple[str, str], ...]] = {
    "a view that never ends": (f"CREATE VIEW sessions AS {ENDLESS}",),
    "a view with rows": (
        "CREATE VIEW sessions AS SELECT 1 AS rowid, 1 AS id, 'forged' AS exercise, 0 AS at, 0 AS east_of_utc",
    ),
    "a virtual table": (
        "CREATE VIRTUAL TABLE sessions USING fts5(id, exercise, at, east_of_utc)",
        "INSERT INTO sessions VALUES (1, 'forged', 0, 0)",
    ),
    "generated columns": (
        f"CREATE TABLE sessions (id INTEGER PRIMARY KEY, at INTEGER, east_of_utc INTEGER, exercise TEXT {GENERATED})",
        "INSERT INTO sessions (id, at, east_of_utc) VALUES (1, 0, 0), (2, 0, 0), (3, 0, 0)",
    ),
    "a view that its schema calls a table": (
        "CREATE TABLE sessions (id INTEGER PRIMARY KEY, exercise TEXT, at INTEGER, east_of_utc INTEGER)",
        "PRAGMA writable_schema = ON",
        ("UPDATE sqlite_master SET sql = ? WHERE name = 'sessions'", f"CREATE VIEW sessions AS {ENDLESS}"),
    ),
}


@pytest.mark.parametrize("kind", IMPOSTORS)
def test_sql_of_a_hostile_journal_never_runs_while_its_rows_are_saved(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
    recovery_copy.refresh(path)
    before = whole(path, None)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("DROP TABLE sessions")
        for each in IMPOSTORS[kind]:
            statement, *values = (each,) if isinstance(each, str) else each
            file.execute(statement, values)
    found = opened(path, None)
    assert found.problem is StoreProblem.DAMAGED
    assert found.salvaged is not None
    salvaged = entries(found)
    assert not [each for each in salvaged if "forged" in each or "xxx" in each]
    assert before <= salvaged


def test_row_longer_than_any_of_ours_is_left_out_and_the_others_saved(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(opened(path, None).journal) as journal:
        fill(journal)
    before = whole(path, None)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        words = "x" * (damaged_file.MAX_ROW_BYTES + 1)
        file.execute("INSERT INTO questions (id, words, at, east_of_utc) VALUES (1000, ?, 0, 0)", (words,))
        file.execute("INSERT INTO questions (id, words, at, east_of_utc) VALUES (1001, 'after it', 0, 0)")
        file.execute("CREATE TABLE of_somebody_else (id)")
    found = opened(path, None)
    assert found.salvaged is not None
    assert found.salvaged.entries == found.salvaged.expected - 1
    assert "after it" in [each.words for each in found.journal.questions()]
    assert before < entries(found)


def test_journal_too_large_for_the_memory_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(b"no journal" * 1000)

    def is_out_of_memory(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(salvage, "salvage", is_out_of_memory)
    found = opened(path, None)
    found.journal.close()
    assert (found.problem, found.salvaged) == (StoreProblem.DAMAGED, None)
    assert path.read_bytes() == b"no journal" * 1000
