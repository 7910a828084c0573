"""Reads backups: every byte is held against the list of what it must be, before anything is replaced.

One whose files were unpacked and packed again is read too, as the hashes show that they are the same.
"""

import os
import sqlite3
import zipfile
import zlib
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path
from typing import Any

from guided.files import scratch
from guided.files.bounded_read import open_bounded, parse_json_bounded
from guided.files.durable import BLOCK_BYTES, write_new_file
from guided.practice.backup.backup_archive import (
    ArchiveError,
    ArchiveTooLargeError,
    PackingError,
    find_entries,
    read_entry,
)
from guided.practice.backup.backup_file import EXTENSION, FORMAT, MANIFEST, MAX_BYTES, VERSION, Parts, is_part
from guided.practice.storage.file_names import JOURNAL, KEY
from guided.practice.storage.hardening import harden
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.problems import DATABASE_ERRORS
from guided.practice.storage.schema import ForeignSchemaError, NewerSchemaError, check_schema

MAX_MANIFEST_BYTES = 100_000
"""Largest list of entries, of the archive's directory or the manifest."""
_SQLITE_MAGIC = b"SQLite format 3\0"
_MAX_END_RECORD_BYTES = 22 + 65_535
"""Largest end record of a ZIP archive, with the longest comment."""
_ZIP64_LOCATOR = b"PK\6\7"
"""Signature before the end record of an archive over 4 GB, which no backup is."""


class BackupProblem(Enum):
    """Why a file is no backup that can be restored."""

    NO_COPY = auto()
    DAMAGED = auto()
    FOREIGN = auto()
    """Its journal holds something besides the tables and indexes of a journal."""
    NEWER = auto()
    PACKED = auto()
    """It is an archive with a backup in it."""
    PACKING = auto()
    """It was packed anew, with a method that only some archive programs have."""
    TOO_LARGE = auto()
    UNREADABLE = auto()


class BackupError(Exception):
    """A file that can't be restored; `problem` is the reason."""

    def __init__(self, problem: BackupProblem) -> None:
        super().__init__(problem.name.lower().replace("_", " "))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Backup:
    """The content of a verified backup; `locked` is whether a passphrase is needed to open it."""

    parts: Parts
    locked: bool


def read_backup(path: Path) -> Backup:
    """Return the backup in the file `path`, verified byte by byte, with its journal opened unless it is encrypted.

    Raise BackupError.
    """
    try:
        _check_archive(path)
        with zipfile.ZipFile(path) as archive:
            parts = _read_parts(archive)
    except OSError:
        raise BackupError(BackupProblem.UNREADABLE) from None
    except zipfile.BadZipFile:
        raise BackupError(_problem_of_broken_archive(path)) from None
    except (ValueError, TypeError, KeyError, RecursionError, NotImplementedError, RuntimeError, EOFError):
        raise BackupError(BackupProblem.NO_COPY) from None
    locked = not parts[JOURNAL].startswith(_SQLITE_MAGIC)
    if locked and not parts.get(KEY):
        raise BackupError(BackupProblem.DAMAGED)
    if not locked:
        _check_journal(parts)
    return Backup(parts, locked)


def is_archive(path: Path) -> bool:
    """Return whether the file begins as a ZIP archive. Raise OSError, also for anything but a regular file."""
    with open_bounded(path, None) as file:
        return file.read(4) == b"PK\3\4"


def _check_archive(path: Path) -> None:
    """Check that reading the archive's directory takes no more work than a backup's. Raise BackupError or OSError."""
    with open_bounded(path, None) as file:
        size = file.seek(0, os.SEEK_END)
        if size > MAX_BYTES:
            raise BackupError(BackupProblem.TOO_LARGE)
        file.seek(max(0, size - _MAX_END_RECORD_BYTES))
        found = file.read()
    end = found.rfind(b"PK\5\6")
    large = len(found) >= end + 16 and int.from_bytes(found[end + 12 : end + 16], "little") > MAX_MANIFEST_BYTES
    if end >= 0 and (large or found[:end].endswith(_ZIP64_LOCATOR, max(0, end - 20), end - 16)):
        raise BackupError(BackupProblem.TOO_LARGE)


def _problem_of_broken_archive(path: Path) -> BackupProblem:
    """Return the problem of a file that begins like an archive but can't be read as one."""
    with suppress(OSError):  # it is told to be no copy
        return BackupProblem.DAMAGED if is_archive(path) else BackupProblem.NO_COPY
    return BackupProblem.NO_COPY


def _read_parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    try:
        entries = find_entries(archive, MANIFEST)
    except ArchiveTooLargeError:
        raise BackupError(BackupProblem.TOO_LARGE) from None
    except PackingError:
        raise BackupError(BackupProblem.PACKING) from None
    except ArchiveError:
        names = archive.namelist()
        if any(name.lower().endswith(f".{EXTENSION}") for name in names):
            raise BackupError(BackupProblem.PACKED) from None
        is_copy = any(name.rpartition("/")[2] == MANIFEST for name in names)
        raise BackupError(BackupProblem.DAMAGED if is_copy else BackupProblem.NO_COPY) from None
    if entries[MANIFEST].file_size > MAX_MANIFEST_BYTES or sum(each.file_size for each in entries.values()) > MAX_BYTES:
        raise BackupError(BackupProblem.TOO_LARGE)
    try:
        manifest = read_entry(archive, entries[MANIFEST], MAX_MANIFEST_BYTES)
        said: Any = parse_json_bounded(manifest, MAX_MANIFEST_BYTES)
    except (zipfile.BadZipFile, zlib.error, UnicodeDecodeError):
        raise BackupError(BackupProblem.DAMAGED) from None
    if said["format"] != FORMAT:
        raise BackupError(BackupProblem.NO_COPY)
    if said["version"] not in range(1, VERSION + 1):
        raise BackupError(BackupProblem.NEWER)
    files = said["files"]
    if {*files, MANIFEST} != {*entries} or not all(map(is_part, files)) or JOURNAL not in files:
        raise BackupError(BackupProblem.DAMAGED)
    return {name: _read_part(archive, entries[name], files[name]) for name in files}


def _read_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, said: Mapping[str, Any]) -> bytes:
    if type(said["bytes"]) is not int or said["bytes"] != entry.file_size:
        raise BackupError(BackupProblem.DAMAGED)
    try:
        data = read_entry(archive, entry, said["bytes"])
    except (zipfile.BadZipFile, zlib.error, EOFError):
        raise BackupError(BackupProblem.DAMAGED) from None
    if (len(data), sha256(data).hexdigest()) != (said["bytes"], said["sha256"]):
        raise BackupError(BackupProblem.DAMAGED)
    return data


def _check_journal(parts: Parts) -> None:
    """Check the plain journal in `parts`: its version, its schema, every page. Raise BackupError."""
    try:
        with closing(_load_in_memory(parts)) as file:
            if file.execute("PRAGMA user_version").fetchone() == (0,):
                raise BackupError(BackupProblem.DAMAGED)
            check_schema(file, VERSIONS)
            if file.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                raise BackupError(BackupProblem.DAMAGED)
    except NewerSchemaError:
        raise BackupError(BackupProblem.NEWER) from None
    except ForeignSchemaError:
        raise BackupError(BackupProblem.FOREIGN) from None
    except DATABASE_ERRORS:
        raise BackupError(BackupProblem.DAMAGED) from None


def _without_log(data: bytes) -> bytearray:
    """Return a database whose header says that it has no log, as one in memory must not have any."""
    copy = bytearray(len(data))
    for at in range(0, len(data), BLOCK_BYTES):  # a single copy would block the window for too long
        copy[at : at + BLOCK_BYTES] = data[at : at + BLOCK_BYTES]
    copy[18:20] = b"\1\1"
    return copy


def _load_in_memory(parts: Parts) -> sqlite3.Connection:
    """Return the plain journal in `parts` in memory, by way of a folder if there is a log beside it."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        harden(memory)
        log = f"{JOURNAL}-wal"
        if log not in parts and hasattr(memory, "deserialize"):
            memory.deserialize(_without_log(parts[JOURNAL]))
            return memory
        with scratch.temporary_folder() as folder:
            for name in (JOURNAL, log):
                if name in parts:
                    write_new_file(Path(folder, name), parts[name])
            with closing(sqlite3.connect(Path(folder, JOURNAL), isolation_level=None)) as file:
                harden(file)
                file.backup(memory)
    except BaseException:
        memory.close()
        raise
    return memory
