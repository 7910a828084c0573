"""Keeps the packs of a couple with a lock in one encrypted file, each as the bytes of its file.

Whoever sets a lock has them moved there, and whoever takes it away has them moved out again, as safely against
interruption as the journal itself: a pack is erased in one place only once it is whole in the other.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from guided.exercise.exercise_name import PACKS_FOLDER
from guided.files.durable import remove, retry_while_locked, sync_folder
from guided.files.erasing import erase_path
from guided.packs.kept import KeptPacks
from guided.packs.packing import archive_of
from guided.practice.storage.connection import Connection
from guided.practice.storage.file_names import PACKS
from guided.practice.storage.hidden_copies import CONTAINER_VERSIONS, log_paths
from guided.practice.storage.problems import StoreError, StoreProblem, problem_of
from guided.practice.storage.store import MAINTENANCE_LOCK, open_store

Result = TypeVar("Result")


class LockedPacks:
    """The packs in the file of one folder, which `key` opens. Methods may wait for the disk, and raise StoreError."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self._path = folder / PACKS
        self._key = key

    def every(self) -> Iterator[bytes]:
        """Yield the bytes of each pack, in the order of their ids."""
        if not self._path.exists():
            return
        ids = self._with_store(lambda store: store.execute("SELECT name FROM files ORDER BY name").fetchall())
        for (pack_id,) in ids:
            data = self.find(str(pack_id))
            if data is not None:
                yield data

    def find(self, pack_id: str) -> bytes | None:
        """Return the bytes of a pack, or None."""
        select = "SELECT bytes FROM files WHERE name = ?"
        row = self._with_store(lambda store: store.execute(select, (pack_id,)).fetchone())
        return bytes(row[0]) if row else None

    def keep(self, pack_id: str, data: bytes) -> None:
        """Keep the bytes of a pack, in place of an earlier version."""
        self._with_store(lambda store: store.execute("REPLACE INTO files VALUES (?, ?)", (pack_id, data)))

    def put_away(self, pack_id: str) -> None:
        """Remove a pack."""
        self._with_store(lambda store: store.execute("DELETE FROM files WHERE name = ?", (pack_id,)))

    def _with_store(self, work: Callable[[Connection], Result]) -> Result:
        with MAINTENANCE_LOCK:
            found = open_store(self._path, CONTAINER_VERSIONS, key=self._key)
            with closing(found.connection) as store:
                if found.problem is not None:
                    raise StoreError(found.problem)
                try:
                    return work(store)
                except sqlite3.Error as error:
                    raise StoreError(problem_of(error)) from None


def lock_packs(folder: Path, key: bytes) -> None:
    """Move the packs in the folder of data into its encrypted file. Raise StoreError or OSError."""
    plain = folder / PACKS_FOLDER
    doomed = plain.with_name(f"{PACKS_FOLDER}.erasing")
    erase_path(doomed)
    if not plain.is_dir():
        return
    packs, locked = KeptPacks(plain), LockedPacks(folder, key)
    packs.sweep()
    for each in packs.every():
        data = archive_of(each.root)
        locked.keep(each.pack.id, data)
        if locked.find(each.pack.id) != data:
            raise StoreError(StoreProblem.DAMAGED)
    retry_while_locked(lambda: plain.rename(doomed))
    sync_folder(folder)
    erase_path(doomed)


def unlock_packs(folder: Path, key: bytes) -> None:
    """Move the packs in the encrypted file of the folder of data out of it. Raise StoreError or OSError."""
    path = folder / PACKS
    if not path.exists():
        return
    packs = KeptPacks(folder / PACKS_FOLDER)
    for data in LockedPacks(folder, key).every():
        packs.take(data)
    for each in (*log_paths(path), path):
        remove(each)
    sync_folder(folder)
