"""The lock is put on a journal that is there, and taken off again: every file of it, and safely at every moment.

What holds is always told by the key file. Where the power goes before it is written, nothing has happened yet; where it
goes after, the next one to open the journal with its key finishes what was begun.
"""

import logging
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from itertools import count
from pathlib import Path

from guided.files.durable import (
    create_empty,
    finish_wipes,
    make_folder,
    remove,
    replace_durably,
    replacement_path,
    retry_while_locked,
    sync_file,
    sync_folder,
    wipe,
    wipe_path,
    write_atomically,
)
from guided.logged_errors import suppress_and_log
from guided.practice.backup.restore import SET_ASIDE
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import HIDDEN_COPIES, has_key, key_path, recovery_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.recovery_copy import forget
from guided.practice.storage.sqlcipher import EncryptedConnection, key_literal
from guided.practice.storage.store import (
    DATABASE_ERRORS,
    MAINTENANCE_LOCK,
    Connection,
    StoreError,
    StoreProblem,
    open_store,
    problem_of,
    remove_log,
    schema_version,
)

_log = logging.getLogger(__name__)

PATIENCE = 2.0
PLAIN = b"SQLite format 3\0"
LOGS = ("-wal", "-shm", "-journal")
COPIES = (
    """
    CREATE TABLE files (
        name TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
    )
    """,
)
"""Copies from before a new version, and what was set aside, as they were: whole files, behind the same lock."""


def encrypt(path: Path, key: bytes, kept: bytes) -> None:
    """Lock the journal at `path`, which nobody has open, with `key`; `kept` is what its key file will hold.

    On return neither the journal nor its copies can be read without the key. Raise StoreError or OSError on failure.
    The journal is then as it was before, or else the key file exists and `finish_encryption` encrypts the rest the next
    time the journal is opened.
    """
    with MAINTENANCE_LOCK:
        try:
            if path.exists():
                _turn(path, None, key)
            lock.write_key_file(key_path(path), kept)
            finish_encryption(path, key)
            if not path.exists():  # from now on a key file without its journal is one that was lost
                open_journal(path, key=key).journal.close()
        except (StoreError, OSError):
            _take_back(path)
            raise


def _take_back(path: Path) -> None:
    """A journal that is plain still has no key file, and nothing that was made ready."""
    with suppress_and_log(_log, "a lock that failed could not be taken back", OSError):
        if is_plaintext(path) and not _container(path).exists():
            lock.remove_key_file(key_path(path))
            finish_wipes(path.parent)
            _forget_fresh(path)


def finish_encryption(path: Path, key: bytes) -> None:
    """Bring whatever may have been interrupted of the locking to its end. Raises StoreError or OSError."""
    with MAINTENANCE_LOCK:
        _finish(path, key)


def _finish(path: Path, key: bytes) -> None:
    if not path.exists() and _opens(replacement_path(path), key):
        replace_durably(replacement_path(path), path)
    if is_plaintext(path):
        if not _alike(path, key):
            _turn(path, None, key)
        _swap(replacement_path(path), path)
    for folder in _folders(path):
        finish_wipes(folder)
    _forget_fresh(path)
    if not _opens(recovery_path(path), key):
        forget(path)
    _hide(path, key)


def decrypt(path: Path, key: bytes) -> None:
    """Take the lock off the journal at `path`, which nobody has open. Raises StoreError or OSError, and then it holds.

    Until its last step, which removes the key file, whoever opens it with its key finds it locked and whole.
    """
    with MAINTENANCE_LOCK:
        locked = [each for each in _copies(path) if not has_key(each) and _opens(each, key)]
        if path.exists() and path.stat().st_size and not is_plaintext(path):
            locked.append(path)
        for each in locked:
            _turn(each, key, None)
            replace_durably(replacement_path(each), each)
        _show(path, key)
        forget(path)  # another one is made, as plain as the journal
        lock.remove_key_file(key_path(path))


def is_plaintext(path: Path) -> bool:
    """Whether anybody can read the store at `path`."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN)) == PLAIN
    except FileNotFoundError:
        return False


def keep_key_for(path: Path, aside: Path) -> None:
    """A locked file that was damaged is set aside with its key, which the passphrase of today opens.

    Raises OSError, and KeyDamaged where there is none.
    """
    lock.write_key_file(key_path(aside), lock.read_key_file(key_path(path)))


def _turn(path: Path, key: bytes | None, to: bytes | None) -> None:
    """Everything in the store at `path`, which `key` opens, is on the disk once more beside it, locked with `to`."""
    fresh = replacement_path(path)
    _forget_fresh(path)
    create_empty(fresh)
    try:
        with closing(EncryptedConnection(path, key, PATIENCE)) as store:
            store.execute("PRAGMA main.locking_mode = EXCLUSIVE")
            remove_log(store)
            store.execute("ATTACH ? AS fresh KEY ?", (str(fresh), key_literal(to) if to else ""))
            store.execute("PRAGMA fresh.synchronous = FULL")
            store.execute("PRAGMA fresh.journal_mode = MEMORY")  # cut short, it is made anew
            store.execute("BEGIN EXCLUSIVE")
            store.execute("SELECT sqlcipher_export('fresh')")
            store.execute(f"PRAGMA fresh.user_version = {schema_version(store)}")
            store.execute("COMMIT")
            store.execute("DETACH fresh")
            _compare(store, fresh, to)
    except DATABASE_ERRORS as error:
        _forget_fresh(path)
        raise StoreError(problem_of(error)) from None
    sync_file(fresh)
    sync_folder(path.parent)


def _compare(store: EncryptedConnection, fresh: Path, key: bytes | None) -> None:
    """Read anew what was written, and find that it is the same, row by row."""
    with closing(EncryptedConnection(fresh, key, PATIENCE)) as again:
        sound = again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not sound or list(_rows(store)) != list(_rows(again)):
            raise StoreError(StoreProblem.DAMAGED)


def _rows(store: EncryptedConnection) -> Iterator[tuple[object, ...]]:
    yield (schema_version(store),)
    tables = store.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    for name, sql in tables:
        yield (name, sql)
        if str(sql).startswith("CREATE TABLE"):
            yield from store.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()


def _alike(path: Path, key: bytes) -> bool:
    """Whether what was made ready beside a plain store is that store, whole, behind `key`."""
    if not replacement_path(path).exists():
        return False
    try:
        with closing(EncryptedConnection(path, None, PATIENCE)) as store:
            _compare(store, replacement_path(path), key)
    except (*DATABASE_ERRORS, StoreError) as error:
        _log.info("a store that was made ready is not as it should be", exc_info=error)
        return False
    return True


def _swap(fresh: Path, path: Path) -> None:
    """Let `fresh` take the place of a plain store, of which nothing is left.

    At every moment there is a whole store under the name, or, on a disk that knows no second names, beside it.
    """
    if any(each.exists() for each in _logs(path)):
        _settle(path)
        for each in _logs(path):  # they are left over: all of it is in the store itself
            wipe(each)
    doomed = wipe_path(path)
    finish_wipes(path.parent)
    try:
        os.link(path, doomed)
    except OSError:
        retry_while_locked(lambda: path.replace(doomed))
    replace_durably(fresh, path)
    finish_wipes(path.parent)


def _settle(path: Path) -> None:
    """Let everything be in the plain store at `path` itself. Raises StoreError where another program has it open."""
    try:
        with closing(EncryptedConnection(path, None, PATIENCE)) as store:
            store.execute("PRAGMA locking_mode = EXCLUSIVE")
            remove_log(store)
            store.execute("BEGIN EXCLUSIVE")
            store.execute("ROLLBACK")
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from None


def _forget_fresh(path: Path) -> None:
    """Wipe what was being made ready of the journal and its copies, with its logs."""
    for folder in _folders(path):
        for each in folder.glob(f"{path.stem.partition('.')[0]}*.new*"):
            wipe(each)


def _folders(path: Path) -> list[Path]:
    """Return the folder of the journal, and those of what was set aside there."""
    return [path.parent, *sorted(path.parent.glob(f"{SET_ASIDE}-*"))]


def _logs(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in LOGS]


def _copies(path: Path) -> list[Path]:
    found = [*path.parent.glob(f"{path.stem}.before-*{path.suffix}")]
    return sorted([*found, *path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")])


def _set_aside(path: Path) -> list[Path]:
    """Journals from before another was brought back, and their copies; none that has a lock of its own."""
    found = [each for folder in _folders(path)[1:] for each in folder.glob(f"{path.stem}*{path.suffix}")]
    return sorted(each for each in found if is_plaintext(each) or not has_key(each.with_name(path.name)))


def _container(path: Path) -> Path:
    return path.with_name(f"{path.stem}.copies{path.suffix}")


def _hide(path: Path, key: bytes) -> None:
    """Put every copy that anybody could read into a store that is locked too.

    A copy is wiped only once that store was closed and what is in it read anew, and found to be the same.
    """
    copies = [*(each for each in _copies(path) if not has_key(each)), *_set_aside(path)]
    plain = [each for each in copies if not _opens(each, key)]
    groups = [[each for each in (copy, *_logs(copy)) if each.exists()] for copy in plain]
    if groups:
        container = _container(path)
        kept = _keep_in(container, key, groups)
        sync_file(container)
        sync_folder(container.parent)
        _read_back(container, key, kept)
    for group in groups:
        for each in reversed(group):  # the log of a copy before the copy, by which it is found
            wipe(each)


def _was_wiped(copy: Path, kept: bytes | None) -> bool:
    """Whether a copy is what an interrupted wiping left: SQLite begins with no zeros. `kept` is what is kept of it."""
    content = copy.read_bytes()
    return not any(content) or (kept is not None and not any(content[: len(PLAIN)]))


def _opens(path: Path, key: bytes) -> bool:
    """Whether it is a store that `key` opens; it is left as it is, with whatever lies beside it."""
    if not path.exists() or path.stat().st_size == 0:
        return False
    try:
        with closing(EncryptedConnection(f"{path.absolute().as_uri()}?immutable=1", key)) as store:
            store.execute("SELECT count(*) FROM sqlite_master")
    except DATABASE_ERRORS:
        return False
    return True


def _keep_in(container: Path, key: bytes, groups: Iterable[list[Path]]) -> Mapping[str, bytes]:
    """Keep each group of files, a copy and its logs, in the container. Return what was kept, by its name there."""
    found = open_store(container, COPIES, key=key)
    kept: dict[str, bytes] = {}
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise StoreError(found.trouble)
        try:
            for group in groups:
                if not _was_wiped(group[0], _kept(store, _name(container, group[0]))):
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
        place = _name(container, copy.with_name(stem + copy.suffix))
        named = {place + ending: data for ending, data in content.items()}
        if all(_kept(store, name) in (None, data) for name, data in named.items()):
            return named
    raise AssertionError


def _name(container: Path, copy: Path) -> str:
    return copy.relative_to(container.parent).as_posix()


def _kept(store: Connection, name: str) -> bytes | None:
    row = store.execute("SELECT bytes FROM files WHERE name = ?", (name,)).fetchone()
    return bytes(row[0]) if row else None


def _read_back(container: Path, key: bytes, kept: Mapping[str, bytes]) -> None:
    """Find in the container, opened anew, all that was kept. Raises StoreError where that is not so."""
    try:
        with closing(EncryptedConnection(container, key, PATIENCE)) as store:
            if any(_kept(store, name) != data for name, data in kept.items()):
                raise StoreError(StoreProblem.DAMAGED)
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from None


def _place(path: Path, name: str) -> Path:
    """Where a copy was: beside the journal, or in a folder of what was set aside there."""
    *folders, last = Path(name).parts
    return path.parent.joinpath(*(each for each in folders[-1:] if each.startswith(f"{SET_ASIDE}-")), last)


def _show(path: Path, key: bytes) -> None:
    """Make files of the copies again, as they were, and remove them from behind the lock once all of them are there."""
    container = _container(path)
    if not container.exists():
        return
    found = open_store(container, COPIES, key=key)
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise StoreError(found.trouble)
        for name, content in store.execute("SELECT name, bytes FROM files"):
            if HIDDEN_COPIES.fullmatch(
                str(name)
            ):  # one from elsewhere could hold anything, such as the mark that erases all
                _give_back(_place(path, str(name)), bytes(content))
    for each in (*_logs(container), container):
        remove(each)
    sync_folder(path.parent)


def _give_back(place: Path, content: bytes) -> None:
    """Let `content` be a file at `place`. What else is there stays, unless it is what wiping left."""
    if place.exists() and not _was_wiped(place, content):
        return
    make_folder(place.parent)
    write_atomically(place, content)
    if place.read_bytes() != content:
        raise StoreError(StoreProblem.DAMAGED)
