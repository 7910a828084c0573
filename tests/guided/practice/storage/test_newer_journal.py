"""Test that a journal of a newer program, and all that lies beside it, stays byte for byte as it is."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guided.practice.storage import encryption_migration, key_file
from guided.practice.storage.journal import open_journal
from guided.practice.storage.problems import StoreProblem
from guided.practice.storage.sqlcipher import EncryptedConnection
from tests.guided.practice.storage.key_material import KEY, KEY_FILE
from tests.paths import ROOT

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=UTC)
KILLED = """
import os, signal, sys
from pathlib import Path
from guided.practice.storage.connection import connect
from tests.guided.practice.storage.key_material import KEY
store = connect(Path(sys.argv[1]), 2.0, KEY if sys.argv[2] == "locked" else None)
store.execute("PRAGMA journal_mode = WAL")
store.execute("PRAGMA wal_autocheckpoint = 0")
store.execute("CREATE TABLE of_a_newer_program (x)")
store.execute("PRAGMA user_version = 99")
os.kill(os.getpid(), signal.SIGKILL)
"""
"""A newer program that is killed: its version is in the log alone."""


def facts(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Everything in the folder: bytes, time of change, and permissions."""
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns, stat.S_IMODE(path.stat().st_mode))
        for path in folder.iterdir()
        if path.is_file()
    }


@pytest.fixture(params=["plain", "locked"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    return KEY if request.param == "locked" else None


@pytest.fixture
def journal(tmp_path: Path, key: bytes | None) -> Path:
    path = tmp_path / "own" / "journal.db"
    with closing(open_journal(path).journal) as journal:
        journal.add_session("long-hug", NOW)
    if key is not None:
        encryption_migration.encrypt(path, key, KEY_FILE)
    return path


def age(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    for path in folder.iterdir():
        path.chmod(0o640)
        os.utime(path, (NOW.timestamp(),) * 2)
    return facts(folder)


def use(path: Path, key: bytes | None) -> None:
    found = open_journal(path, key=key)
    assert found.problem is StoreProblem.NEWER
    found.journal.add_session("closing", NOW)
    found.journal.save_reminder_history(found.journal.reminded())
    found.journal.close()


def test_newer_journal_is_left_as_it_is(journal: Path, key: bytes | None) -> None:
    store = sqlite3.connect(journal) if key is None else EncryptedConnection(journal, key)
    store.execute("PRAGMA user_version = 99")
    store.close()
    before = age(journal.parent)
    use(journal, key)
    assert facts(journal.parent) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_log_of_newer_journal_that_was_killed_is_left_as_it_is(journal: Path, key: bytes | None) -> None:
    command = [sys.executable, "-c", KILLED, str(journal), "plain" if key is None else "locked"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    before = age(journal.parent)
    assert before["journal.db-wal"][0]
    use(journal, key)
    assert facts(journal.parent) == before
    if key is not None:
        encryption_migration.finish_encryption(journal, key)
        assert facts(journal.parent) == before


def test_key_file_of_a_newer_format_is_not_written_over_by_its_copy(tmp_path: Path) -> None:
    path = tmp_path / "journal.key"
    key_file.write_key_file(path, key_file.wrap(KEY, "a long passphrase"))
    newer = json.dumps({**json.loads(path.read_bytes()), "format": 2, "sum": "of another kind"}).encode()
    path.write_bytes(newer)
    assert key_file.unlock(path, "a long passphrase")[0] == KEY
    assert path.read_bytes() == newer
