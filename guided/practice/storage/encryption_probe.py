"""Whether a database file is plain, or opens with a key."""

from contextlib import closing
from pathlib import Path

from guided.practice.storage.problems import DATABASE_ERRORS
from guided.practice.storage.sqlcipher import EncryptedConnection

SQLITE_MAGIC = b"SQLite format 3\0"


def is_plaintext(path: Path) -> bool:
    """Return whether the store at `path` is not encrypted."""
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC
    except FileNotFoundError:
        return False


def opens_with(path: Path, key: bytes) -> bool:
    """Return whether `path` is a store that `key` opens. Neither it nor what lies beside it is changed."""
    if not path.exists() or path.stat().st_size == 0:
        return False
    try:
        with closing(EncryptedConnection(f"{path.absolute().as_uri()}?immutable=1", key)) as store:
            store.execute("SELECT count(*) FROM sqlite_master")
    except DATABASE_ERRORS:
        return False
    return True
