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
from guided.practice.storage.connection import BUSY_TIMEOUT, Connection
from guided.practice.storage.encryption_probe import SQLITE_MAGIC, is_plaintext, opens_with
from guided.practice.storage.file_names import HIDDEN_COPIES, SET_ASIDE, has_key
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
"""The container's schema: whole files, such as copies made before a migration and journals set aside."""


def journal_folders(path: Path) -> list[Path]:
    """Return the folder of the journal, and those of journals set aside there."""
    return [path.parent, *sorted(path.parent.glob(f"{SET_ASIDE}-*"))]


def log_paths(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in LOG_SUFFIXES]


def copies_of(path: Path) -> list[Path]:
    found = [*path.parent.glob(f"{path.stem}.before-*{path.suffix}")]
    return sorted([*found, *path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")])


def _set_aside_journals(path: Path) -> list[Path]:
    """Return the journals set aside by a restore, and their copies, unless they have a key of their own."""
    found = [each for folder in journal_folders(path)[1:] for each in folder.glob(f"{path.stem}*{path.suffix}")]
    return sorted(each for each in found if is_plaintext(each) or not has_key(each.with_name(path.name)))


def container_path(path: Path) -> Path:
    return path.with_name(f"{path.stem}.copies{path.suffix}")


def hide_copies(path: Path, key: bytes) -> None:
    """Move every readable copy into the encrypted container.

    A copy is wiped only once the container was closed, reopened and verified.
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
    """Return whether a copy is the remainder of an interrupted wipe: a database never begins with zeros."""
    content = copy.read_bytes()
    return not any(content) or (kept is not None and not any(content[: len(SQLITE_MAGIC)]))


def _store_files(container: Path, key: bytes, groups: Iterable[list[Path]]) -> Mapping[str, bytes]:
    """Store each group of files, a copy and its logs, in the container. Return what was stored, by name."""
    found = open_store(container, CONTAINER_VERSIONS, key=key)
    kept: dict[str, bytes] = {}
    with closing(found.connection) as store:
        if found.problem is not None:
            raise StoreError(found.problem)
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
    """Return the contents of a group by names that replace nothing else in the container."""
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
    """Reopen the container and compare what was stored. Raise StoreError if it differs."""
    try:
        with closing(EncryptedConnection(container, key, BUSY_TIMEOUT)) as store:
            if any(_read_file(store, name) != data for name, data in kept.items()):
                raise StoreError(StoreProblem.DAMAGED)
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from None


def _original_path(path: Path, name: str) -> Path:
    """Return where a copy was: beside the journal, or in a folder of what was set aside there."""
    *folders, last = Path(name).parts
    return path.parent.joinpath(*(each for each in folders[-1:] if each.startswith(f"{SET_ASIDE}-")), last)


def show_copies(path: Path, key: bytes) -> None:
    """Restore the copies as files, then remove the container once all of them exist."""
    container = container_path(path)
    if not container.exists():
        return
    found = open_store(container, CONTAINER_VERSIONS, key=key)
    with closing(found.connection) as store:
        if found.problem is not None:
            raise StoreError(found.problem)
        for name, content in store.execute("SELECT name, bytes FROM files"):
            if HIDDEN_COPIES.fullmatch(
                str(name)
            ):  # one from elsewhere could hold anything, such as the mark that erases all
                _restore_file(_original_path(path, str(name)), bytes(content))
    for each in (*log_paths(container), container):
        remove(each)
    sync_folder(path.parent)


def _restore_file(place: Path, content: bytes) -> None:
    """Write `content` to `place`, unless something other than the remainder of a wipe is there."""
    if place.exists() and not _was_wiped(place, content):
        return
    make_folder(place.parent)
    write_atomically(place, content)
    if place.read_bytes() != content:
        raise StoreError(StoreProblem.DAMAGED)
