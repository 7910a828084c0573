"""Read the version of a store without changing anything beside it, so that one of a newer program stays as it is."""

import shutil
from contextlib import closing
from pathlib import Path

from guided.files import scratch
from guided.files.durable import follow_link
from guided.practice.storage.connection import BUSY_TIMEOUT, connect_plain, schema_version
from guided.practice.storage.problems import DATABASE_ERRORS

WAL_HEADER = 32
"""Bytes of an empty write-ahead log."""


def stored_version(path: Path, key: bytes | None) -> int:
    """Return the version of the store at `path`, which `key` opens; 0 where it is missing or can't be read.

    To open a store as usual would empty the log that a program left beside it. So one with a log is copied first.
    """
    path = follow_link(path)
    log = path.with_name(f"{path.name}-wal")
    try:
        if not path.is_file() or path.stat().st_size == 0:
            return 0
        if not log.is_file() or log.stat().st_size <= WAL_HEADER:
            return _version(f"{path.absolute().as_uri()}?immutable=1", key)
        with scratch.temporary_folder() as folder:
            for file in (path, log):
                shutil.copyfile(file, Path(folder, file.name))
            return _version(Path(folder, path.name).absolute().as_uri(), key)
    except (*DATABASE_ERRORS, OSError):
        return 0


def _version(uri: str, key: bytes | None) -> int:
    if key is None:
        with closing(connect_plain(uri, BUSY_TIMEOUT, uri=True)) as store:
            return schema_version(store)
    from guided.practice.storage.sqlcipher import EncryptedConnection

    with closing(EncryptedConnection(uri, key)) as encrypted:
        return schema_version(encrypted)
