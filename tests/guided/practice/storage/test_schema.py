"""Test that SQL planted in a journal's file never runs, however the file comes in, and that rows are kept."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from guided.files import scratch
from guided.practice.backup.backup_file import collect_parts, pack
from guided.practice.backup.backup_reader import BackupError, BackupProblem, read_backup
from guided.practice.backup.restore import restore
from guided.practice.storage import encryption_migration, private_notes
from guided.practice.storage.connection import connect
from guided.practice.storage.file_names import key_copy_path, key_path
from guided.practice.storage.hardening import harden
from guided.practice.storage.journal import open_journal
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.problems import StoreProblem
from guided.practice.storage.records import MomentKind
from guided.practice.storage.schema import ForeignSchemaError, NewerSchemaError, check_schema
from guided.practice.storage.sqlcipher import EncryptedConnection
from guided.practice.storage.store import open_store
from tests.guided.practice.storage.filled_journal import NOW
from tests.guided.practice.storage.key_material import KEY, KEY_FILE

HOSTILE = {
    "trigger": "CREATE TRIGGER t BEFORE INSERT ON moments BEGIN SELECT RAISE(IGNORE); END",
    "trigger on update": "CREATE TRIGGER t AFTER UPDATE ON sessions BEGIN DELETE FROM sessions; END",
    "view": "CREATE VIEW v AS SELECT 1",
    "view with a trigger": "CREATE VIEW v AS SELECT 1; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
    "virtual table": "CREATE VIRTUAL TABLE f USING fts5(x)",
    "another table": "CREATE TABLE extra (x)",
    "table like SQLite's own": "ANALYZE; INSERT INTO sqlite_stat1 VALUES ('moments', 'moments_by_time', '1 1')",
    "extra column": "ALTER TABLE moments ADD COLUMN extra TEXT",
    "generated column": "ALTER TABLE moments ADD COLUMN extra TEXT AS (upper(kind))",
    "default with an expression": "DROP TABLE tender; CREATE TABLE tender (only INTEGER PRIMARY KEY, "
    "first TEXT NOT NULL DEFAULT (randomblob(9)), days INTEGER NOT NULL, every INTEGER)",
    "check with an expression": "DROP TABLE summary; CREATE TABLE summary "
    "(only INTEGER PRIMARY KEY CHECK (only = random()), words TEXT NOT NULL, turned TEXT NOT NULL)",
    "collation": "DROP TABLE summary; CREATE TABLE summary "
    "(only INTEGER PRIMARY KEY CHECK (only = 1), words TEXT NOT NULL COLLATE NOCASE, turned TEXT NOT NULL)",
    "partial index": "CREATE INDEX i ON moments (at) WHERE kind = 'x'",
    "index on an expression": "CREATE INDEX i ON moments (abs(at))",
    "another index": "CREATE UNIQUE INDEX i ON moments (kind)",
    "index of a known name": "DROP INDEX moments_by_time; CREATE INDEX moments_by_time ON moments (kind)",
    "rowid taken away": "DROP TABLE questions; CREATE TABLE questions "
    "(id INTEGER PRIMARY KEY, words TEXT NOT NULL, at INTEGER NOT NULL, east_of_utc INTEGER NOT NULL) WITHOUT ROWID",
    "table missing": "DROP TABLE questions",
}


@pytest.fixture(params=HOSTILE)
def sql(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


def journal_in(folder: Path) -> Path:
    path = folder / "journal.db"
    found = open_journal(path)
    assert found.problem is None
    found.journal.add_session("long-hug", NOW)
    found.journal.add_question("What then?", NOW)
    found.journal.close()
    return path


def run(connection: sqlite3.Connection | EncryptedConnection, script: str) -> None:
    """Each statement of `script`; one that ends with END is a trigger."""
    for statement in script.split("; CREATE TRIGGER"):
        whole = statement if statement is script or not statement.startswith(" t ") else f"CREATE TRIGGER{statement}"
        if "TRIGGER" in whole:
            connection.execute(whole)
            continue
        for each in whole.split(";"):
            connection.execute(each)


def spoilt(path: Path, script: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        run(file, script)


def spoilt_behind_lock(path: Path, script: str) -> None:
    with closing(EncryptedConnection(path, KEY)) as file:
        run(file, script)


def works(path: Path, key: bytes | None = None) -> None:
    """The journal at `path` opens with the program's own schema alone, and notes what it is given."""
    with closing(open_journal(path, key=key).journal) as journal:
        journal.add_moment(MomentKind.TOUCH, NOW)
        assert [each.kind for each in journal.moments()] == [MomentKind.TOUCH]
        journal.read_snapshot(lambda file: check_schema(file, VERSIONS))


def test_hostile_journal_is_set_aside_before_any_write(sql: str, tmp_path: Path) -> None:
    path = journal_in(tmp_path)
    spoilt(path, sql)
    before = path.read_bytes()
    found = open_journal(path)
    found.journal.close()
    assert found.problem is StoreProblem.DAMAGED
    assert found.damaged_file is not None
    assert found.damaged_file.read_bytes() == before
    works(path)


def test_hostile_locked_journal_is_set_aside_at_unlocking(sql: str, tmp_path: Path) -> None:
    path = journal_in(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    spoilt_behind_lock(path, sql)
    found = open_journal(path, key=KEY)
    found.journal.close()
    assert found.problem is StoreProblem.DAMAGED
    assert found.damaged_file is not None
    works(path, KEY)


def test_hostile_backup_is_refused(sql: str, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    spoilt(journal_in(folder), sql)
    copy = tmp_path / "x.guided-backup"
    copy.write_bytes(pack(collect_parts(folder)))
    with pytest.raises(BackupError) as refused:
        read_backup(copy)
    assert refused.value.problem is BackupProblem.FOREIGN


def test_hostile_sql_in_the_log_of_a_backup_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(scratch._where, "base", tmp_path / "scratch")
    folder = tmp_path / "other"
    path = journal_in(folder)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("CREATE VIEW v AS SELECT 1")
        parts = collect_parts(folder)
    assert "journal.db-wal" in parts
    copy = tmp_path / "x.guided-backup"
    copy.write_bytes(pack(parts))
    with pytest.raises(BackupError) as refused:
        read_backup(copy)
    assert refused.value.problem is BackupProblem.FOREIGN
    assert list((tmp_path / "scratch").iterdir()) == []


def test_hostile_locked_backup_never_runs_in_the_journal(sql: str, tmp_path: Path) -> None:
    folder, own = tmp_path / "other", tmp_path / "own"
    path = journal_in(folder)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    spoilt_behind_lock(path, sql)
    mine_before = journal_in(own)
    copy = tmp_path / "x.guided-backup"
    copy.write_bytes(pack(collect_parts(folder)))
    restore(own, read_backup(copy).parts)
    encryption_migration.finish_encryption(mine_before, KEY)
    found = open_journal(mine_before, key=KEY)
    found.journal.close()
    assert found.problem is StoreProblem.DAMAGED
    works(mine_before, KEY)


def test_hostile_plain_journal_beside_a_key_never_runs(tmp_path: Path) -> None:
    """As somebody could bring about who has a plain file put in the place of a locked one."""
    path = journal_in(tmp_path)
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    key = key_path(path).read_bytes()
    for each in (path, key_path(path), key_copy_path(key_path(path))):
        each.unlink()
    spoilt(journal_in(tmp_path), HOSTILE["trigger"])
    key_path(path).write_bytes(key)
    encryption_migration.finish_encryption(path, KEY)
    found = open_journal(path, key=KEY)
    found.journal.close()
    assert found.problem is StoreProblem.DAMAGED
    works(path, KEY)


@pytest.mark.parametrize(
    "script",
    ["CREATE TRIGGER t BEFORE INSERT ON notes BEGIN SELECT RAISE(IGNORE); END", "CREATE VIEW v AS SELECT 1"],
)
def test_hostile_notes_are_set_aside_and_their_words_saved(script: str, tmp_path: Path) -> None:
    path = tmp_path / "notes-1.db"
    with closing(private_notes.open_notes(path, KEY)) as notes:
        notes.write("mine", NOW)
    spoilt_behind_lock(path, script)
    with closing(private_notes.open_notes(path, KEY)) as notes:
        assert notes.problem is None
        assert notes.salvaged is not None
        notes.write("a new one", NOW)
        assert {each.words for each in notes.all()} == {"a new one", "mine"}
    assert (tmp_path / "notes-1.damaged-1.db").exists()


@pytest.fixture
def unwritable(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, bytes | None], None]:
    """Opens a store as one that may be read but not written."""

    def check(path: Path, key: bytes | None) -> None:

        def refused(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr("guided.practice.storage.connection._create_file", refused)
        found = open_store(path, VERSIONS, key=key)
        with closing(found.connection) as memory:
            assert found.problem is StoreProblem.READ_ONLY
            check_schema(memory, VERSIONS)
            assert memory.execute("SELECT * FROM sessions").fetchall() == []

    return check


@pytest.mark.parametrize("key", [None, KEY])
def test_hostile_file_that_may_not_be_written_is_not_read(
    key: bytes | None, tmp_path: Path, unwritable: Callable[[Path, bytes | None], None]
) -> None:
    path = journal_in(tmp_path)
    if key is None:
        spoilt(path, HOSTILE["trigger"])
    else:
        encryption_migration.encrypt(path, key, KEY_FILE)
        spoilt_behind_lock(path, HOSTILE["trigger"])
    unwritable(path, key)


def test_older_version_with_something_foreign_is_not_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in VERSIONS[0].split(";"):
            file.execute(statement)
        file.execute("CREATE VIEW reflections AS SELECT 1")
        file.execute("PRAGMA user_version = 1")
    found = open_journal(path)
    found.journal.close()
    assert found.problem is StoreProblem.DAMAGED
    assert not list(tmp_path.glob("*before*"))


def test_two_objects_of_one_name_are_foreign(tmp_path: Path) -> None:
    path = journal_in(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute(
            "INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name IN ('moments_by_time', 'moments')"
        )
    with closing(sqlite3.connect(path)) as file, pytest.raises((ForeignSchemaError, sqlite3.DatabaseError)):
        check_schema(file, VERSIONS)


def test_missing_index_and_newer_version_are_told_apart(tmp_path: Path) -> None:
    path = journal_in(tmp_path)
    spoilt(path, "DROP INDEX moments_by_time")
    works(path)
    spoilt(path, f"PRAGMA user_version = {len(VERSIONS) + 1}; CREATE VIEW v AS SELECT 1")
    with closing(sqlite3.connect(path)) as file, pytest.raises(NewerSchemaError):
        check_schema(file, VERSIONS)
    before = path.read_bytes()
    found = open_journal(path)
    found.journal.close()
    assert found.problem is StoreProblem.NEWER
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", [None, KEY])
def test_connection_distrusts_the_file(key: bytes | None, tmp_path: Path) -> None:
    with closing(connect(tmp_path / "x.db", 1, key)) as connection:
        answers = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("trusted_schema", "cell_size_check")]
        assert answers == [(0,), (1,)]
        assert connection.execute("PRAGMA mmap_size").fetchone() in ((0,), None)


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "setconfig"), reason="before Python 3.12")
def test_connection_is_defensive() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        harden(connection)
        assert connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)  # type: ignore[attr-defined, unused-ignore]
