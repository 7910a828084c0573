"""Reads the ZIP archive of a backup, also where its files were unpacked and packed again by another program."""

import stat
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

MAX_ENTRIES = 256
"""Most files of a backup."""
MAX_DEPTH = 4
"""Most folders, one in the other, that an archive program put around the files."""
MAX_RATIO = 200
"""How many times larger than the archive its files may be; a journal with much free space shrinks to a fiftieth."""
FREE_BYTES = 64 * 1024 * 1024
"""Bytes that the files may have whatever the ratio."""
READ_BYTES = 1 << 20
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_SYSTEM_NAMES = frozenset({".ds_store", "thumbs.db", "desktop.ini", "__macosx", "icon\r"})
"""What the systems of Apple and Microsoft put beside files, in small letters."""


class ArchiveError(ValueError):
    """The archive holds something besides the files of one backup, or in a way in which no backup is packed."""


class ArchiveTooLargeError(ValueError):
    """The files in the archive are larger than any backup."""


class PackingError(ValueError):
    """The files are packed in a way that only some archive programs read."""


def find_entries(archive: zipfile.ZipFile, manifest: str) -> Mapping[str, zipfile.ZipInfo]:
    """Return the files beside the one called `manifest`, and that one, by their names.

    Folders around them, and what a system put beside them, are left out. Raise ArchiveError, ArchiveTooLargeError and
    PackingError.
    """
    entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_of_system(entry.filename)]
    around = {PurePosixPath(entry.filename).parent for entry in entries}
    folder = around.pop() if len(around) == 1 else None
    if folder is None or folder.is_absolute() or ".." in folder.parts or len(folder.parts) > MAX_DEPTH:
        raise ArchiveError
    found = {PurePosixPath(entry.filename).name: entry for entry in entries}
    if manifest not in found or len({name.casefold() for name in found}) != len(entries):
        raise ArchiveError
    if any(stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ArchiveError
    if any(entry.compress_type not in _PACKINGS for entry in entries):
        raise PackingError
    limit = max(FREE_BYTES, MAX_RATIO * archive.start_dir)  # what comes before the archive's directory, in bytes
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > limit:
        raise ArchiveTooLargeError
    return found


def read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, max_bytes: int) -> bytes:
    """Return the bytes of a file in the archive, and unpack no more than `max_bytes` of it.

    Raise zipfile.BadZipFile where it is damaged or longer.
    """
    parts: list[bytes] = []
    size = 0
    with archive.open(entry) as file:
        while part := file.read(READ_BYTES):
            size += len(part)
            if size > max_bytes:
                raise zipfile.BadZipFile("longer than it says")
            parts.append(part)
    return b"".join(parts)


def _is_of_system(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any(part.startswith("._") or part.casefold() in _SYSTEM_NAMES for part in parts)
