"""Maintains a copy of the last good state of the journal beside it, used when the journal is damaged."""

from contextlib import closing
from pathlib import Path

from guided.files.durable import remove, replace_durably, replacement_path, sync_file, wipe
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection, connect, copy_store, remove_log
from guided.practice.storage.file_names import recovery_path
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.store import MAINTENANCE_LOCK


def is_due(path: Path, now: float) -> bool:
    """Return whether the store at `path` changed since its copy was made, or has none. Raise OSError.

    A copy from after `now`, in seconds since 1970, was made while the clock was wrong, and is due.
    """
    copy = recovery_path(path)
    files = [each for each in (path, path.with_name(f"{path.name}-wal")) if each.exists()]
    if not files or not copy.exists():
        return bool(files)
    made = copy.stat().st_mtime_ns
    return made > now * 1e9 or any(each.stat().st_mtime_ns >= made for each in files)


def refresh(path: Path, key: bytes | None = None) -> None:
    """Copy the store at `path`, which `key` opens, if it is intact; otherwise keep the earlier copy.

    Others may use the store meanwhile. The copy is encrypted with the same key, and readable by its owner alone. Raise
    StoreError or OSError.
    """
    fresh = replacement_path(recovery_path(path))
    with MAINTENANCE_LOCK:
        if not path.exists() or path.stat().st_size == 0:
            return
        try:
            with closing(connect(path, BUSY_TIMEOUT, key)) as store:
                _expect_sound(store)
                copy_store(store, fresh, key)
            with closing(connect(fresh, BUSY_TIMEOUT, key)) as copy:
                remove_log(copy)
                _expect_sound(copy)
        except DATABASE_ERRORS as error:
            remove(fresh)
            raise StoreError(problem_of(error)) from None
        sync_file(fresh)
        replace_durably(fresh, recovery_path(path))


def forget(path: Path) -> None:
    """Wipe the copy of the store at `path`. Raise OSError."""
    with MAINTENANCE_LOCK:
        wipe(recovery_path(path))


def _expect_sound(store: Connection) -> None:
    if store.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise StoreError(StoreProblem.DAMAGED)
