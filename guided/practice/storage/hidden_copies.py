"""Keeps older copies of an encrypted journal inside an encrypted container, and restores them as files."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path

from guided.files.durable import (
    make_folder,
    remove,
    sync_file,
    sync_folder,
    wipe,
    write_atomically,
)
from guided.practice.backup.restore import SET_ASIDE
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection
from guided.practice.storage.encryption_probe import SQLITE_MAGIC, is_plaintext, opens_with
from guided.practice.storage.file_names import HIDDEN_COPIES, has_key
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.sqlcipher import EncryptedConnection
from guided.practice.storage.store import open_store

LOG_SUFFIXES = ("-wal", "-shm", "-journal")
CONTAINER_VERSIONS = (
    """
    CREATE TABLE files (
        name TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    )
    """,
)
"""Copies from before a new version, and what was set aside, as they were: whole files, behind the same lock."""


def journal_folders(path: Path) -> list[Path]:
    """Return the folder of the journal, and those of what was set aside there."""
    return [path.parent, *sorted(path.parent.glob(f"{SET_ASIDE}-*"))]


def log_paths(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in LOG_SUFFIXES]


def copies_of(path: Path) -> list[Path]:
    found = [*path.parent.glob(f"{path.stem}.before-*{path.suffix}")]
    return sorted([*found, *path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")])


def _set_aside_journals(path: Path) -> list[Path]:
    """Journals from before another was brought back, and their copies; none that has a lock of its own."""
    found = [each for folder in journal_folders(path)[1:] for each in folder.glob(f"{path.stem}*{path.suffix}")]
    return sorted(each for each in found if is_plaintext(each) or not has_key(each.with_name(path.name)))


def container_path(path: Path) -> Path:
    return path.with_name(f"{path.stem}.copies{path.suffix}")


def hide_copies(path: Path, key: bytes) -> None:
    """Put every copy that anybody could read into a store that is locked too.

    A copy is wiped only once that store was closed and what is in it read anew, and found to be the same.
    """
    copies = [*(each for each in copies_of(path) if not has_key(each)), *_set_aside_journals(path)]
    plain = [each for each in copies if not opens_with(each, key)]
    groups = [[each for each in (copy, *log_paths(copy)) if each.exists()] for copy in plain]
    if groups:
        container = container_path(path)
        kept = _store_files(container, key, groups)
        sync_file(container)
        sync_folder(container.parent)
        _verify_files(container, key, kept)
    for group in groups:
        for each in reversed(group):  # the log of a copy before the copy, by which it is found
            wipe(each)


def _was_wiped(copy: Path, kept: bytes | None) -> bool:
    """Whether a copy is what an interrupted wiping left: SQLite begins with no zeros. `kept` is what is kept of it."""
    content = copy.read_bytes()
    return not any(content) or (kept is not None and not any(content[: len(SQLITE_MAGIC)]))


def _store_files(container: Path, key: bytes, groups: Iterable[list[Path]]) -> Mapping[str, bytes]:
    """Keep each group of files, a copy and its logs, in the container. Return what was kept, by its name there."""
    found = open_store(container, CONTAINER_VERSIONS, key=key)
    kept: dict[str, bytes] = {}
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise StoreError(found.trouble)
        try:
            for group in groups:
                if not _was_wiped(group[0], _read_file(store, _name_in_container(container, group[0]))):
                    kept.update(_free_names(store, container, group))
            for row in kept.items():
                store.execute("REPLACE INTO files VALUES (?, ?)", row)
        except sqlite3.Error as error:
            raise StoreError(problem_of(error)) from None
    return kept


def _free_names(store: Connection, container: Path, group: list[Path]) -> Mapping[str, bytes]:
    """Return what is in a group of files by the names under which they can be kept: never in the place of others."""
    copy = group[0]
    content = {each.name.removeprefix(copy.name): each.read_bytes() for each in group}
    for number in count(1):
        stem = copy.stem if number == 1 else f"{copy.stem}.{number}"
        place = _name_in_container(container, copy.with_name(stem + copy.suffix))
        named = {place + ending: data for ending, data in content.items()}
        if all(_read_file(store, name) in (None, data) for name, data in named.items()):
            return named
    raise AssertionError


def _name_in_container(container: Path, copy: Path) -> str:
    return copy.relative_to(container.parent).as_posix()


def _read_file(store: Connection, name: str) -> bytes | None:
    row = store.execute("SELECT bytes FROM files WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None


def _verify_files(container: Path, key: bytes, kept: Mapping[str, bytes]) -> None:
    """Find in the container, opened anew, all that was kept. Raises StoreError where that is not so."""
    try:
        with closing(EncryptedConnection(container, key, BUSY_TIMEOUT)) as store:
            if any(_read_file(store, name) != data for name, data in kept.items()):
                raise StoreError(StoreProblem.DAMAGED)
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from None


def _original_path(path: Path, name: str) -> Path:
    """Where a copy was: beside the journal, or in a folder of what was set aside there."""
    *folders, last = Path(name).parts
    return path.parent.joinpath(*(each for each in folders[-1:] if each.startswith(f"{SET_ASIDE}-")), last)


def show_copies(path: Path, key: bytes) -> None:
    """Make files of the copies again, as they were, and remove them from behind the lock once all of them are there."""
    container = container_path(path)
    if not container.exists():
        return
    found = open_store(container, CONTAINER_VERSIONS, key=key)
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise StoreError(found.trouble)
        for name, content in store.execute("SELECT name, bytes FROM files"):
            if HIDDEN_COPIES.fullmatch(
                str(name)
            ):  # one from elsewhere could hold anything, such as the mark that erases all
                _restore_file(_original_path(path, str(name)), bytes(content))
    for each in (*log_paths(container), container):
        remove(each)
    sync_folder(path.parent)


def _restore_file(place: Path, content: bytes) -> None:
    """Let `content` be a file at `place`. What else is there stays, unless it is what wiping left."""
    if place.exists() and not _was_wiped(place, content):
        return
    make_folder(place.parent)
    write_atomically(place, content)
    if place.read_bytes() != content:
        raise StoreError(StoreProblem.DAMAGED)
