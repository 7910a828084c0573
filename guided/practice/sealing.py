"""The lock is put on a journal that is there, and taken off again: every file of it, and safely at every moment.

What holds is always told by the key file. Where the power goes before it is written, nothing has happened yet; where it
goes after, the next one to open the journal with its key finishes what was begun.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from guided.durable import blank, fresh_of, make, make_folder, put, sync_folder, wipe, write
from guided.practice import lock
from guided.practice.ciphered import Ciphered, literal
from guided.practice.files import HIDDEN, key_file
from guided.practice.keeping.restoring import ASIDE
from guided.practice.store import BROKEN, NotKept, Trouble, opened, trouble_of, version_of

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


def seal(path: Path, key: bytes, kept: bytes) -> None:
    """Lock the journal at `path`, which nobody has open, with `key`; `kept` is what its key file will hold.

    On return nothing of it can be read without the key: not the journal, not its copies. Raises NotKept or OSError, and
    then it is as it was, or locked with a copy that is still to be dealt with the next time it is opened.
    """
    try:
        if path.exists():
            _turn(path, None, key)
        lock.keep(key_file(path), kept)
    except (NotKept, OSError):
        _forget_fresh(path)
        raise
    finish(path, key)


def finish(path: Path, key: bytes) -> None:
    """Whatever may have been interrupted of the locking is done. Raises NotKept or OSError."""
    if is_plain(path):
        if not _alike(path, key):
            _turn(path, None, key)
        _swap(fresh_of(path), path)
    _forget_fresh(path)
    _hide(path, key)


def unseal(path: Path, key: bytes) -> None:
    """Take the lock off the journal at `path`, which nobody has open. Raises NotKept or OSError, and then it holds.

    Until its last step, which removes the key file, whoever opens it with its key finds it locked and whole.
    """
    locked = [each for each in _copies(path) if not key_file(each).exists() and _opens(each, key)]
    if path.exists() and path.stat().st_size and not is_plain(path):
        locked.append(path)
    for each in locked:
        _turn(each, key, None)
        put(fresh_of(each), each)
    _show(path, key)
    lock.remove(key_file(path))


def is_plain(path: Path) -> bool:
    """Whether anybody can read the store at `path`."""
    try:
        with path.open("rb") as file:
            return file.read(len(PLAIN)) == PLAIN
    except FileNotFoundError:
        return False


def aside_with_key(path: Path, aside: Path) -> None:
    """A locked file that was damaged is set aside with its key, which the passphrase of today opens. Raises OSError."""
    write(key_file(aside), key_file(path).read_bytes())


def _turn(path: Path, key: bytes | None, to: bytes | None) -> None:
    """Everything in the store at `path`, which `key` opens, is on the disk once more beside it, locked with `to`."""
    fresh = fresh_of(path)
    _forget_fresh(path)
    make(fresh)
    try:
        with closing(Ciphered(path, key, PATIENCE)) as store:
            for setting in ("main.locking_mode = EXCLUSIVE", "journal_mode = DELETE", "synchronous = FULL"):
                store.execute(f"PRAGMA {setting}")
            store.execute("ATTACH ? AS fresh KEY ?", (str(fresh), literal(to) if to else ""))
            store.execute("PRAGMA fresh.synchronous = FULL")
            store.execute("BEGIN EXCLUSIVE")
            store.execute("SELECT sqlcipher_export('fresh')")
            store.execute(f"PRAGMA fresh.user_version = {version_of(store)}")
            store.execute("COMMIT")
            store.execute("DETACH fresh")
            _compare(store, fresh, to)
    except BROKEN as error:
        _forget_fresh(path)
        raise NotKept(trouble_of(error)) from None
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    sync_folder(path.parent)


def _compare(store: Ciphered, fresh: Path, key: bytes | None) -> None:
    """Read anew what was written, and find that it is the same, row by row."""
    with closing(Ciphered(fresh, key, PATIENCE)) as again:
        sound = again.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not sound or list(_rows(store)) != list(_rows(again)):
            raise NotKept(Trouble.DAMAGED)


def _rows(store: Ciphered) -> Iterator[tuple[object, ...]]:
    yield (version_of(store),)
    tables = store.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    for name, sql in tables:
        yield (name, sql)
        if str(sql).startswith("CREATE TABLE"):
            yield from store.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()


def _alike(path: Path, key: bytes) -> bool:
    """Whether what was made ready beside a plain store is that store, whole, behind `key`."""
    if not fresh_of(path).exists():
        return False
    try:
        with closing(Ciphered(path, None, PATIENCE)) as store:
            _compare(store, fresh_of(path), key)
    except (*BROKEN, NotKept):
        return False
    return True


def _swap(fresh: Path, path: Path) -> None:
    """`fresh` takes the place of a plain store, of which nothing is left."""
    if any(each.exists() for each in _logs(path)):
        raise NotKept(Trouble.LOCKED)
    if os.name == "nt":  # an open file can't be replaced there
        put(fresh, path)
        return
    old = os.open(path, os.O_WRONLY)
    try:
        put(fresh, path)
        blank(old)
    finally:
        os.close(old)


def _forget_fresh(path: Path) -> None:
    """What was being made ready of the journal and its copies is gone, with its logs."""
    for each in path.parent.glob(f"{path.stem.partition('.')[0]}*.new*"):
        wipe(each)


def _logs(path: Path) -> list[Path]:
    return [path.with_name(path.name + ending) for ending in LOGS]


def _copies(path: Path) -> list[Path]:
    found = [*path.parent.glob(f"{path.stem}.before-*{path.suffix}")]
    return sorted([*found, *path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")])


def _set_aside(path: Path) -> list[Path]:
    """Journals from before another was brought back, and their copies; none that has a lock of its own."""
    found = [each for folder in path.parent.glob(f"{ASIDE}-*") for each in folder.glob(f"{path.stem}*{path.suffix}")]
    return sorted(each for each in found if is_plain(each) or not key_file(each.with_name(path.name)).exists())


def _container(path: Path) -> Path:
    return path.with_name(f"{path.stem}.copies{path.suffix}")


def _hide(path: Path, key: bytes) -> None:
    """Every copy that anybody could read goes into a store that is locked too."""
    copies = [*(each for each in _copies(path) if not key_file(each).exists()), *_set_aside(path)]
    plain = [each for each in copies if not _opens(each, key)]
    files = [each for copy in plain for each in (copy, *_logs(copy)) if each.exists()]
    if files:
        _keep_in(_container(path), key, files)
    for each in reversed(files):  # the log of a copy before the copy, by which it is found
        wipe(each)


def _opens(path: Path, key: bytes) -> bool:
    """Whether it is a store that `key` opens; it is left as it is, with whatever lies beside it."""
    if path.stat().st_size == 0:
        return False
    try:
        with closing(Ciphered(f"{path.absolute().as_uri()}?immutable=1", key)) as store:
            store.execute("SELECT count(*) FROM sqlite_master")
    except BROKEN:
        return False
    return True


def _keep_in(container: Path, key: bytes, files: Iterable[Path]) -> None:
    found = opened(container, COPIES, key=key)
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise NotKept(found.trouble)
        try:
            for each in files:
                name = each.relative_to(container.parent).as_posix()
                store.execute("REPLACE INTO files VALUES (?, ?)", (name, each.read_bytes()))
        except sqlite3.Error as error:
            raise NotKept(trouble_of(error)) from None


def _place(path: Path, name: str) -> Path:
    """Where a copy was: beside the journal, or in a folder of what was set aside there."""
    *folders, last = Path(name).parts
    return path.parent.joinpath(*(each for each in folders[-1:] if each.startswith(f"{ASIDE}-")), last)


def _show(path: Path, key: bytes) -> None:
    """The copies are files again, as they were."""
    container = _container(path)
    if not container.exists():
        return
    found = opened(container, COPIES, key=key)
    with closing(found.connection) as store:
        if found.trouble is not None:
            raise NotKept(found.trouble)
        for name, content in store.execute("SELECT name, bytes FROM files"):
            if not HIDDEN.fullmatch(str(name)):
                continue  # a container from elsewhere could hold anything, such as the mark that has all erased
            if not (place := _place(path, str(name))).exists():
                make_folder(place.parent)
                write(place, bytes(content))
    for each in (*_logs(container), container):
        with suppress(FileNotFoundError):
            each.unlink()
    sync_folder(path.parent)
