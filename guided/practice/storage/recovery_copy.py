"""A copy of the last good state of the couple's journal, beside it: for the day on which it can't be read any more."""

from contextlib import closing
from pathlib import Path

from guided.files.durable import remove, replace_durably, replacement_path, sync_file, wipe
from guided.practice.storage.file_names import recent_of
from guided.practice.storage.store import (
    ALONE,
    BROKEN,
    PATIENCE,
    Connection,
    NotKept,
    Trouble,
    connected,
    copy_to,
    into_one_file,
    trouble_of,
)


def is_due(path: Path) -> bool:
    """Whether the store at `path` was changed since its copy was made, or has none. Raises OSError."""
    copy = recent_of(path)
    files = [each for each in (path, path.with_name(f"{path.name}-wal")) if each.exists()]
    return bool(files) and (
        not copy.exists() or any(each.stat().st_mtime_ns >= copy.stat().st_mtime_ns for each in files)
    )


def refresh(path: Path, key: bytes | None = None) -> None:
    """Copy the store at `path`, which `key` opens, if it is sound; the copy from before stays where it is not.

    Others may have it open and write meanwhile. The copy is locked with the same key, and for its owner alone. Raises
    NotKept and OSError.
    """
    fresh = replacement_path(recent_of(path))
    with ALONE:
        if not path.exists() or path.stat().st_size == 0:
            return
        try:
            with closing(connected(path, PATIENCE, key)) as store:
                _expect_sound(store)
                copy_to(store, fresh, key)
            with closing(connected(fresh, PATIENCE, key)) as copy:
                into_one_file(copy)
                _expect_sound(copy)
        except BROKEN as error:
            remove(fresh)
            raise NotKept(trouble_of(error)) from None
        sync_file(fresh)
        replace_durably(fresh, recent_of(path))


def forget(path: Path) -> None:
    """Leave nothing of the copy of the store at `path`. Raises OSError."""
    with ALONE:
        wipe(recent_of(path))


def _expect_sound(store: Connection) -> None:
    if store.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise NotKept(Trouble.DAMAGED)
