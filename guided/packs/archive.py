"""Unpack a pack, whatever is in the file: nothing in it is believed before it was held against the limits.

The file is copied first and read from the copy, so that nobody can change it between its check and its reading.
"""

import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from guided.exercise.file_text import MAX_FILE_BYTES
from guided.files.bounded_read import SizeLimitError, open_bounded
from guided.files.durable import create_empty, make_folder
from guided.packs.entry_names import MANIFEST, folded, is_portable, is_text, unpacked_name
from guided.packs.problems import PackError, PackProblem

MAX_BYTES = 200 * 1000 * 1000
"""Most bytes of a pack, and of all the files in it."""
MAX_ENTRIES = 2_000
"""Most files and folders in a pack."""

_MAX_DIRECTORY_BYTES = MAX_ENTRIES * 512
_READ_BYTES = 1 << 20
_END_RECORD = struct.Struct("<4s4H2LH")
_END_MARK = b"PK\x05\x06"
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_LOCAL_MARK = b"PK\x03\x04"
_LOCKED = 0x1 | 0x40 | 0x2000
"""Flags of an entry that is encrypted, or whose local header is."""
_SIZES_BEHIND = 0x8
"""Flag of an entry whose sizes stand behind its bytes, in at most so many bytes:"""
_MAX_DESCRIPTOR_BYTES = 24
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ERRORS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError, RuntimeError)
"""What reading a damaged archive raises."""


def unpack(file: Path, folder: Path) -> tuple[str, ...]:
    """Unpack the pack `file` into the new folder `folder`, whole or not at all, and return the names of its files.

    Raise PackError for a file that is no pack, FileExistsError if there is something at `folder`, and OSError if it
    can't be written. Nothing in the files is looked at.
    """
    make_folder(folder.parent)
    folder.mkdir(mode=0o700)
    try:
        copy = folder / ".pack"
        create_empty(copy)
        _copy(file, copy)
        with copy.open("rb") as archive:
            names = _unpack_from(archive, folder)
        copy.unlink()
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return names


def _copy(file: Path, copy: Path) -> None:
    with copy.open("wb") as target:
        for part in _parts(file):
            target.write(part)


def _parts(file: Path) -> Iterator[bytes]:
    """Yield the bytes of a file. Raise PackError where it is too large or can't be read."""
    try:
        left = MAX_BYTES
        with open_bounded(file, MAX_BYTES) as source:
            while part := source.read(_READ_BYTES):
                left -= len(part)
                if left < 0:
                    raise SizeLimitError
                yield part
    except SizeLimitError:
        raise PackError(PackProblem.TOO_LARGE) from None
    except OSError:
        raise PackError(PackProblem.UNREADABLE) from None


def _unpack_from(archive: BinaryIO, folder: Path) -> tuple[str, ...]:
    try:
        _check_end_record(archive)
        with zipfile.ZipFile(archive) as opened:
            entries = _checked_entries(opened, archive)
            left = MAX_BYTES
            for name, entry in entries.items():
                left -= _unpack_entry(opened, entry, folder / name, left)
    except _ERRORS:
        raise PackError(PackProblem.DAMAGED) from None
    return tuple(entries)


def _check_end_record(archive: BinaryIO) -> None:
    """Raise PackError unless the archive's directory is small, and lies right before a record at the file's end."""
    size = archive.seek(0, 2)
    archive.seek(max(size - _END_RECORD.size, 0))
    record = archive.read(_END_RECORD.size)
    if len(record) < _END_RECORD.size or not record.startswith(_END_MARK):
        raise PackError(PackProblem.NOT_A_PACK)
    _, disk, first_disk, here, count, directory_bytes, start, comment = _END_RECORD.unpack(record)
    if count > MAX_ENTRIES or directory_bytes > _MAX_DIRECTORY_BYTES:
        raise PackError(PackProblem.TOO_MANY_FILES)
    is_whole = start + directory_bytes + _END_RECORD.size == size
    if disk or first_disk or comment or here != count or not is_whole:
        raise PackError(PackProblem.DAMAGED)


def _checked_entries(opened: zipfile.ZipFile, archive: BinaryIO) -> dict[str, zipfile.ZipInfo]:
    """Return the files of the archive by the names they are unpacked under. Raise PackError."""
    entries = opened.infolist()
    if len(entries) > MAX_ENTRIES:
        raise PackError(PackProblem.TOO_MANY_FILES)
    found: dict[str, zipfile.ZipInfo] = {}
    taken: set[str] = set()
    for entry in entries:
        _check_entry(entry)
        if entry.filename.endswith("/"):
            continue
        name = unpacked_name(entry.filename)
        if name is None:
            raise PackError(PackProblem.PLACE, entry.filename)
        if folded(name) in taken:
            raise PackError(PackProblem.DOUBLE_NAME, entry.filename)
        taken.add(folded(name))
        found[name] = entry
    if MANIFEST not in found:
        raise PackError(PackProblem.NOT_A_PACK)
    _check_bytes(opened, archive)
    return found


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename
    mode = entry.external_attr >> 16
    if entry.flag_bits & _LOCKED:
        raise PackError(PackProblem.LOCKED)
    if not is_portable(name.removesuffix("/")) or name != entry.filename:
        raise PackError(PackProblem.NAME, name)
    if stat.S_IFMT(mode) not in (0, stat.S_IFDIR if name.endswith("/") else stat.S_IFREG):
        raise PackError(PackProblem.LINK, name)
    if entry.compress_type not in _PACKINGS:
        raise PackError(PackProblem.PACKING)
    if name.endswith("/") and entry.file_size:
        raise PackError(PackProblem.DAMAGED)
    if is_text(name) and entry.file_size > MAX_FILE_BYTES:
        raise PackError(PackProblem.TEXT_TOO_LARGE, name)


def _check_bytes(opened: zipfile.ZipFile, archive: BinaryIO) -> None:
    """Raise PackError unless the entries lie one behind the other, as the directory says, with nothing between them.

    Bytes of two entries at once are an archive that unpacks a file many times; bytes of none are hidden in it.
    """
    end, room = 0, 0
    for entry in sorted(opened.infolist(), key=lambda each: each.header_offset):
        _check_gap(end, room, entry.header_offset)
        archive.seek(entry.header_offset)
        mark, _, flags, packing, *_, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(archive.read(_LOCAL_HEADER.size))
        if (mark, flags & _LOCKED, packing) != (_LOCAL_MARK, 0, entry.compress_type):
            raise PackError(PackProblem.DAMAGED)
        end = entry.header_offset + _LOCAL_HEADER.size + name_bytes + extra_bytes + entry.compress_size
        room = _MAX_DESCRIPTOR_BYTES if flags & _SIZES_BEHIND else 0
    _check_gap(end, room, opened.start_dir)


def _check_gap(end: int, room: int, start: int) -> None:
    """Raise PackError unless what starts at `start` lies behind `end`, at most `room` bytes away."""
    if not end <= start <= end + room:
        raise PackError(PackProblem.DAMAGED)


def _unpack_entry(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, path: Path, left: int) -> int:
    """Unpack one file to `path`, of at most `left` bytes, and return its size."""
    limit = min(left, MAX_FILE_BYTES) if is_text(path.name) else left
    size = 0
    make_folder(path.parent)
    create_empty(path)
    with opened.open(entry) as source, path.open("wb") as target:
        while part := source.read(min(_READ_BYTES, limit + 1)):
            size += len(part)
            if size > limit:
                is_long_text = limit < left
                raise PackError(PackProblem.TEXT_TOO_LARGE if is_long_text else PackProblem.TOO_LARGE, entry.filename)
            target.write(part)
    return size
