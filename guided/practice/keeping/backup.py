"""One file that holds the journal as it is, byte for byte, whether a passphrase locks it or not, and the way back.

It is a ZIP archive in which nothing is squeezed, so that any program for archives can open it: the journal's files, and
`guided-backup.json` with what each of them must be.
"""

import io
import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from enum import Enum, auto
from hashlib import sha256
from pathlib import Path
from typing import Any

from guided.durable import write_new
from guided.practice import lock
from guided.practice.files import COPIED, JOURNAL, KEY, has_key, key_file
from guided.practice.journal import VERSIONS, Journal
from guided.practice.store import BROKEN
from guided.saving import save_own

ENDING = "guided-backup"
FORMAT = "guided-backup"
LIST = "guided-backup.json"
LARGEST = 1_000_000_000
MOST = 64
_PLAIN = b"SQLite format 3\0"
_EPOCH = (1980, 1, 1, 0, 0, 0)

Parts = Mapping[str, bytes]


class Why(Enum):
    """Why a file is no copy that can be brought back."""

    NO_COPY = auto()
    DAMAGED = auto()
    NEWER = auto()
    TOO_LARGE = auto()
    UNREADABLE = auto()


class Unfit(Exception):
    """A file from which nothing is brought back."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.name.lower().replace("_", " "))
        self.why = why


@dataclass(frozen=True, slots=True)
class Copy:
    """What is in a copy that was looked through; `locked` where only a passphrase opens it."""

    parts: Parts
    locked: bool


def parts_in(folder: Path) -> list[Path]:
    """The files in `folder` that make a journal."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if COPIED.fullmatch(path.name) and path.is_file())


def taken(folder: Path, journal: Journal | None = None) -> Parts:
    """The bytes of the journal in `folder`, nobody writing meanwhile where it is open as `journal`.

    Raises NotKept and OSError.
    """

    def read() -> Parts:
        found = parts_in(folder)
        parts = {path.name: data for path in found if (data := path.read_bytes())}
        for key in {key_file(path) for path in found if has_key(path)}:
            with suppress(lock.KeyDamaged):  # the copy of a key file, where that can't be used
                parts[key.name] = lock.read(key)
        return parts

    return journal.held_still(read) if journal is not None else read()


def saved(parts: Parts, folder: Path, stem: str) -> Path:
    """Write a copy of `parts` to a new file in `folder`, and give that. Raises OSError."""
    return save_own(folder, stem, ENDING, packed(parts))


def packed(parts: Parts) -> bytes:
    """A copy of `parts` as the bytes of its file."""
    files = {name: {"bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in sorted(parts.items())}
    said = json.dumps({"format": FORMAT, "version": 1, "files": files}, indent=1)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, data in {LIST: said.encode(), **parts}.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return whole.getvalue()


def looked_through(path: Path) -> Copy:
    """The copy in the file `path`, every byte of it checked, and the journal opened where no passphrase locks it.

    Raises Unfit.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise Unfit(Why.TOO_LARGE)
        with zipfile.ZipFile(path) as archive:
            parts = _parts(archive)
    except OSError:
        raise Unfit(Why.UNREADABLE) from None
    except zipfile.BadZipFile:
        raise Unfit(_torn(path)) from None
    except (ValueError, TypeError, KeyError, RecursionError, NotImplementedError, RuntimeError, EOFError):
        raise Unfit(Why.NO_COPY) from None
    locked = not parts[JOURNAL].startswith(_PLAIN)
    if locked and not parts.get(KEY):
        raise Unfit(Why.DAMAGED)
    if not locked:
        _open(parts)
    return Copy(parts, locked)


def _torn(path: Path) -> Why:
    """Something that begins as an archive does was one."""
    with suppress(OSError), path.open("rb") as file:
        if file.read(4) == b"PK\3\4":
            return Why.DAMAGED
    return Why.NO_COPY


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if LIST not in entries or len(entries) != len(archive.infolist()):
        raise Unfit(Why.NO_COPY)
    sizes = sum(entry.file_size for entry in entries.values())
    if len(entries) > MOST or sizes > LARGEST or any(each.compress_type for each in entries.values()):
        raise Unfit(Why.TOO_LARGE)
    try:
        said: Any = json.loads(archive.read(LIST))
    except (zipfile.BadZipFile, UnicodeDecodeError):
        raise Unfit(Why.DAMAGED) from None
    if said["format"] != FORMAT:
        raise Unfit(Why.NO_COPY)
    if said["version"] != 1:
        raise Unfit(Why.NEWER)
    files = said["files"]
    if {*files, LIST} != {*entries} or not all(COPIED.fullmatch(name) for name in files) or JOURNAL not in files:
        raise Unfit(Why.DAMAGED)
    return {name: _whole(archive, name, files[name]) for name in files}


def _whole(archive: zipfile.ZipFile, name: str, said: Mapping[str, Any]) -> bytes:
    try:
        data = archive.read(name)
    except zipfile.BadZipFile:
        raise Unfit(Why.DAMAGED) from None
    if (len(data), sha256(data).hexdigest()) != (said["bytes"], said["sha256"]):
        raise Unfit(Why.DAMAGED)
    return data


def _open(parts: Parts) -> None:
    """See whether the journal in them is whole, in a folder that nobody else looks into."""
    with tempfile.TemporaryDirectory(prefix="guided-", ignore_cleanup_errors=True) as folder:
        for name in (JOURNAL, f"{JOURNAL}-wal"):
            if name in parts:
                write_new(Path(folder, name), parts[name])
        try:
            with closing(sqlite3.connect(Path(folder, JOURNAL))) as file:
                sound = file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
                (version,) = file.execute("PRAGMA user_version").fetchone()
                sound = sound and bool(file.execute("SELECT 1 FROM sqlite_master WHERE name = 'sessions'").fetchone())
        except BROKEN:
            raise Unfit(Why.DAMAGED) from None
    if version > len(VERSIONS):
        raise Unfit(Why.NEWER)
    if not sound or version < 1:
        raise Unfit(Why.DAMAGED)
