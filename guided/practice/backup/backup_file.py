"""Writes backups: one file that holds the journal byte for byte, encrypted or not, and the packs that were kept.

It is an uncompressed ZIP archive, readable by any archive program: the journal's files, each pack as it came, and
`guided-backup.json`, which lists their sizes and hashes. `read_backup` reads it.
"""

import io
import json
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from errno import EFBIG
from hashlib import sha256
from pathlib import Path

from guided.exercise.exercise_name import PACK_ENDING, PACKS_FOLDER, is_pack_file
from guided.files.free_names import save_new_file
from guided.packs.kept import KeptPacks
from guided.packs.packing import archive_of
from guided.practice.backup.backup_archive import MAX_ENTRIES
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import BACKED_UP, PACKS, has_key, key_path
from guided.practice.storage.journal import Journal
from guided.practice.storage.store import MAINTENANCE_LOCK

EXTENSION = "guided-backup"
FORMAT = "guided-backup"
VERSION = 2
"""Version 1 has no packs. A backup without any says that it is of version 1, so that an older program reads it."""
MANIFEST = "guided-backup.json"
MAX_BYTES = 1_000_000_000
_EPOCH = (1980, 1, 1, 0, 0, 0)

Parts = Mapping[str, bytes]


def is_part(name: str) -> bool:
    """Return whether a file of that name may be in a backup."""
    return bool(BACKED_UP.fullmatch(name)) or is_pack_file(name)


def journal_files(folder: Path) -> list[Path]:
    """Return the files in `folder` that make up a journal."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if BACKED_UP.fullmatch(path.name) and path.is_file())


def collect_parts(folder: Path, journal: Journal | None = None) -> Parts:
    """Return the bytes of the journal's files and the packs in `folder`.

    Writes wait meanwhile if the journal is open as `journal`. Raise StoreError or OSError.
    """

    def read() -> Parts:
        found = journal_files(folder)
        parts = {path.name: data for path in found if (data := path.read_bytes())}
        for key in {key_path(path) for path in found if has_key(path)}:
            with suppress(lock.KeyFileError):  # the copy of a key file, where that can't be used
                parts[key.name] = lock.read_key_file(key)
        return parts

    with MAINTENANCE_LOCK:  # nobody writes a pack meanwhile
        parts = journal.run_undisturbed(read) if journal is not None else read()
        return {**parts, **_packs(folder)}


def _packs(folder: Path) -> Parts:
    """Return the bytes of each kept pack that lies in `folder` unencrypted, by the name of its file."""
    packs = KeptPacks(folder / PACKS_FOLDER).every()
    return {f"{each.pack.id}{PACK_ENDING}": archive_of(each.root) for each in packs}


def save_backup(parts: Parts, folder: Path, stem: str) -> Path:
    """Write a backup of `parts` to a new file in `folder` and return its path.

    Raise OSError, also where it would be too large to be read again.
    """
    if len(parts) >= MAX_ENTRIES or sum(len(data) for data in parts.values()) > MAX_BYTES - MAX_ENTRIES * 1024:
        raise OSError(EFBIG, "a copy has at most 1 GB", str(folder))
    return save_new_file(folder, stem, EXTENSION, pack(parts))


def pack(parts: Parts) -> bytes:
    """Return a backup of `parts` as the bytes of its file."""
    files = {name: {"bytes": len(data), "sha256": sha256(data).hexdigest()} for name, data in sorted(parts.items())}
    version = VERSION if any(is_pack_file(name) or name.startswith(PACKS) for name in parts) else 1
    said = json.dumps({"format": FORMAT, "version": version, "files": files}, indent=1)
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, data in {MANIFEST: said.encode(), **parts}.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return whole.getvalue()
