"""Encrypts an existing journal and decrypts it again, with all its files, safely against interruption at any step.

The key file decides which state holds: before it is written nothing has changed, and after it is written the next
program that opens the journal with its key finishes what was interrupted.
"""

import logging
import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from guided.files.durable import (
    create_empty,
    finish_wipes,
    follow_link,
    replace_durably,
    replacement_path,
    retry_while_locked,
    sync_file,
    sync_folder,
    wipe,
    wipe_path,
)
from guided.logged_errors import suppress_and_log
from guided.practice.storage import key_file as lock
from guided.practice.storage.connection import BUSY_TIMEOUT, remove_log, schema_version
from guided.practice.storage.encryption_probe import is_plaintext, opens_with
from guided.practice.storage.file_names import has_key, key_path, recovery_path
from guided.practice.storage.hidden_copies import (
    container_path,
    copies_of,
    hide_copies,
    journal_folders,
    log_paths,
    show_copies,
)
from guided.practice.storage.journal import open_journal
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.locked_packs import lock_packs, unlock_packs
from guided.practice.storage.problems import DATABASE_ERRORS, StoreError, StoreProblem, problem_of
from guided.practice.storage.recovery_copy import forget
from guided.practice.storage.sqlcipher import EncryptedConnection, key_literal
from guided.practice.storage.store import MAINTENANCE_LOCK
from guided.practice.storage.version_probe import stored_version

_log = logging.getLogger(__name__)


def encrypt(path: Path, key: bytes, kept: bytes) -> None:
    """Encrypt the journal at `path`, which nobody has open, with `key`; `kept` becomes the content of its key file.

    On return neither the journal nor its copies can be read without the key. Raise StoreError or OSError on failure.
    The journal is then as it was before, or else the key file exists and `finish_encryption` encrypts the rest the next
    time the journal is opened.
    """
    with MAINTENANCE_LOCK:
        try:
            if path.exists():
                _write_converted(path, None, key)
            lock.write_key_file(key_path(path), kept)
            finish_encryption(path, key)
            if not path.exists():  # without it, a key file would mean that the journal was lost
                open_journal(path, key=key).journal.close()
        except (StoreError, OSError):
            _undo(path)
            raise


def _undo(path: Path) -> None:
    """Remove the key file and prepared files if the journal is still plain."""
    with suppress_and_log(_log, "a lock that failed could not be taken back", OSError):
        if is_plaintext(path) and not container_path(path).exists():
            lock.remove_key_file(key_path(path))
            finish_wipes(path.parent)
            _wipe_unfinished(path)


def finish_encryption(path: Path, key: bytes) -> None:
    """Complete whatever was interrupted of the encryption. Raise StoreError or OSError."""
    with MAINTENANCE_LOCK:
        _finish(path, key)


def _finish(path: Path, key: bytes) -> None:
    if stored_version(path, key) > len(VERSIONS):  # a newer program knows what is to be done
        return
    if not path.exists() and opens_with(replacement_path(path), key):
        replace_durably(replacement_path(path), path)
    if is_plaintext(path):
        if not _is_converted(path, key):
            _write_converted(path, None, key)
        _replace_plaintext(replacement_path(path), path)
    for folder in (follow_link(path).parent, *journal_folders(path)):
        finish_wipes(folder)
    _wipe_unfinished(path)
    if not opens_with(recovery_path(path), key):
        forget(path)
    hide_copies(path, key)
    lock_packs(path.parent, key)


def decrypt(path: Path, key: bytes) -> None:
    """Decrypt the journal at `path`, which nobody has open. Raise StoreError or OSError; it then stays encrypted.

    Until the last step, which removes the key file, whoever opens it with its key finds it encrypted and whole.
    """
    with MAINTENANCE_LOCK:
        locked = [each for each in copies_of(path) if not has_key(each) and opens_with(each, key)]
        if path.exists() and path.stat().st_size and not is_plaintext(path):
            locked.append(path)
        for each in locked:
            _write_converted(each, key, None)
            replace_durably(replacement_path(each), each)
        show_copies(path, key)
        unlock_packs(path.parent, key)
        forget(path)  # another one is made, as plain as the journal
        lock.remove_key_file(key_path(path))


def keep_key_for(path: Path, damaged_file: Path) -> None:
    """Store the key beside the damaged file `damaged_file`, so that the current passphrase opens it.

    Raise OSError, or KeyFileError if there is no usable key file.
    """
    lock.write_key_file(key_path(damaged_file), lock.read_key_file(key_path(path)))


def _write_converted(path: Path, key: bytes | None, to: bytes | None) -> None:
    """Write the store at `path`, which `key` opens, once more beside it, encrypted with the key `to` or plain."""
    fresh = replacement_path(path)
    _wipe_unfinished(path)
    create_empty(fresh)
    try:
        with closing(EncryptedConnection(path, key, BUSY_TIMEOUT)) as store:
            store.execute("PRAGMA main.locking_mode = EXCLUSIVE")
            remove_log(store)
            store.execute("ATTACH ? AS fresh KEY ?", (str(fresh), key_literal(to) if to else ""))
            store.execute("PRAGMA fresh.synchronous = FULL")
            store.execute("PRAGMA fresh.journal_mode = MEMORY")  # an interrupted conversion is repeated
            store.execute("BEGIN EXCLUSIVE")
            store.execute("SELECT sqlcipher_export('fresh')")
            store.execute(f"PRAGMA fresh.user_version = {schema_version(store)}")
            store.execute("COMMIT")
            store.execute("DETACH fresh")
            _verify_same(store, fresh, to)
    except DATABASE_ERRORS as error:
        _wipe_unfinished(path)
        raise StoreError(problem_of(error)) from None
    sync_file(fresh)
    sync_folder(path.parent)


def _verify_same(store: EncryptedConnection, fresh: Path, key: bytes | None) -> None:
    """Reopen what was written and compare it row by row. Raise StoreError if it differs."""
    with closing(EncryptedConnection(fresh, key, BUSY_TIMEOUT)) as again:
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


def _is_converted(path: Path, key: bytes) -> bool:
    """Return whether the file prepared beside a plain store is that store, whole, behind `key`."""
    if not replacement_path(path).exists():
        return False
    try:
        with closing(EncryptedConnection(path, None, BUSY_TIMEOUT)) as store:
            _verify_same(store, replacement_path(path), key)
    except (*DATABASE_ERRORS, StoreError) as error:
        _log.info("a store that was made ready is not as it should be", exc_info=error)
        return False
    return True


def _replace_plaintext(fresh: Path, path: Path) -> None:
    """Replace a plain store by `fresh` and wipe it.

    At every moment there is a whole store under the name, or beside it on a file system without hard links.
    """
    path = follow_link(path)
    if any(each.exists() for each in log_paths(path)):
        _empty_log(path)
        for each in log_paths(path):  # obsolete: the store itself is complete
            wipe(each)
    doomed = wipe_path(path)
    finish_wipes(path.parent)
    try:
        os.link(path, doomed)
    except OSError:
        retry_while_locked(lambda: path.replace(doomed))
    replace_durably(fresh, path)
    finish_wipes(path.parent)


def _empty_log(path: Path) -> None:
    """Move everything into the plain database file itself. Raise StoreError if another program has it open."""
    try:
        with closing(EncryptedConnection(path, None, BUSY_TIMEOUT)) as store:
            store.execute("PRAGMA locking_mode = EXCLUSIVE")
            remove_log(store)
            store.execute("BEGIN EXCLUSIVE")
            store.execute("ROLLBACK")
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from None


def _wipe_unfinished(path: Path) -> None:
    """Wipe prepared files of the journal and its copies, with their logs."""
    for folder in journal_folders(path):
        for each in folder.glob(f"{path.stem.partition('.')[0]}*.new*"):
            wipe(each)
