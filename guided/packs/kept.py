"""The packs that a couple has kept: opened, kept, given up for a newer one, and put away.

A kept pack lies in `ID.guided/COPY/`, and the file `ID.guided/kept` names the copy that counts. Only that one file is
replaced to keep a newer version, so whoever is killed in between has the old one whole, or the new one.

With a lock the packs themselves are elsewhere, encrypted, and the folder has them only while that is open.
"""

import logging
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Protocol

from guided.exercise.exercise_name import PACK_ENDING
from guided.exercise.pack_model import Pack
from guided.exercise.reading import kept_manifest
from guided.files.bounded_read import read_bounded
from guided.files.durable import (
    make_folder,
    remove,
    replacement_path,
    sync_file,
    sync_folder,
    write_atomically,
    write_new_file,
)
from guided.logged_errors import suppress_and_log
from guided.packs.archive import unpack
from guided.packs.contents import PackContents, check_folder
from guided.packs.packing import archive_of
from guided.packs.problems import PackError

POINTER = "kept"
"""The file that names the copy that counts."""
OPENED = "opened"
"""The folder of packs that were opened and not kept."""
BROUGHT = "brought"
"""The folder of packs that came with a backup, and are kept when they are next read."""

_COPY = re.compile(r"[0-9a-f]{16}")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptPack:
    """A pack that the couple has kept, and the folder of its `pack.toml`."""

    root: Path
    pack: Pack

    def exercise_files(self, language: str) -> list[Path]:
        """Return its exercises, each in `language` where it has been written in it."""
        return _files(self.root / "exercises", language)

    def pathway_files(self, language: str) -> list[Path]:
        """Return its programmes and ladders, each in `language` where it has been written in it."""
        return _files(self.root / "programmes", language) + _files(self.root / "ladders", language)


class PackSafe(Protocol):
    """Where the packs of a couple with a lock are, each as the bytes of its file. Every method may raise."""

    def every(self) -> Iterator[bytes]: ...
    def keep(self, pack_id: str, data: bytes) -> None: ...
    def put_away(self, pack_id: str) -> None: ...


class KeptPacks:
    """The packs in one folder. Nothing else writes there; every method may wait for the disk."""

    def __init__(self, folder: Path, safe: PackSafe | None = None) -> None:
        """`safe` is where packs are kept and put away first, if there is a lock."""
        self._folder = folder
        self._safe = safe

    def fill(self) -> None:
        """Unpack what is in the safe. Raise OSError, and what the safe raises."""
        for data in self._safe.every() if self._safe is not None else ():
            self.take(data)

    def take_brought(self) -> None:
        """Keep what came with a backup, but no pack of which there is one already. Raise nothing."""
        with suppress_and_log(_log, "packs of a backup could not be kept", OSError):
            for file in sorted((self._folder / BROUGHT).glob(f"*{PACK_ENDING}")):
                if self.find(file.name.removesuffix(PACK_ENDING)) is None:
                    self._take(file)
                remove(file)

    def take(self, data: bytes) -> None:
        """Keep a pack by the bytes of its file, as it was kept before. Raise OSError.

        One that can't be read any more is left out.
        """
        file = self._folder / OPENED / f"{token_hex(8)}{PACK_ENDING}"
        make_folder(file.parent)
        write_new_file(file, data)
        self._take(file)
        remove(file)

    def _take(self, file: Path) -> None:
        try:
            opened = self.open(file)
        except PackError as error:
            _log.warning("a pack that was kept before could not be read", exc_info=error)
            return
        if opened.pack is None or opened.has_errors:
            self.discard(opened)
        else:
            self._place_in_folder(opened, opened.pack)

    def every(self) -> list[KeptPack]:
        """Return the kept packs in the order of their ids. Raise nothing: a damaged one is left out."""
        try:
            names = sorted(each.name for each in os.scandir(self._folder) if each.name.endswith(PACK_ENDING))
        except OSError:
            return []
        found = (self.find(name.removesuffix(PACK_ENDING)) for name in names)
        return [each for each in found if each is not None]

    def find(self, pack_id: str) -> KeptPack | None:
        """Return the kept pack with an id, or None."""
        copy = _counting_copy(self._place(pack_id))
        if copy is None:
            return None
        pack = kept_manifest(copy)
        return KeptPack(copy, pack) if pack is not None and pack.id == pack_id else None

    def open(self, file: Path) -> PackContents:
        """Unpack and check the file of a pack, and keep nothing yet. Raise PackError and OSError."""
        folder = self._folder / OPENED / token_hex(8)
        unpack(file, folder)
        return check_folder(folder)

    def keep(self, opened: PackContents) -> KeptPack:
        """Keep a pack that was opened and has no errors, in place of an earlier version. Raise OSError, and what the
        safe raises."""
        pack = opened.pack
        if pack is None or opened.has_errors:
            raise ValueError("a pack with errors is not kept")
        if self._safe is not None:
            self._safe.keep(pack.id, archive_of(opened.folder))
        return self._place_in_folder(opened, pack)

    def _place_in_folder(self, opened: PackContents, pack: Pack) -> KeptPack:
        place = self._place(pack.id)
        make_folder(place)
        copy = place / opened.folder.name
        _sync_all(opened.folder)
        opened.folder.rename(copy)
        sync_folder(place)
        write_atomically(place / POINTER, copy.name.encode())
        _remove_others(place, copy)
        return KeptPack(copy, pack)

    def look(self, kept: KeptPack) -> PackContents:
        """Return what is in a kept pack, as it was when it was opened: `discard` is for this too. Raise OSError."""
        folder = self._folder / OPENED / token_hex(8)
        make_folder(folder.parent)
        shutil.copytree(kept.root, folder, copy_function=_link_or_copy)
        return check_folder(folder)

    def discard(self, opened: PackContents) -> None:
        """Remove a pack that was opened and is not kept. Raise nothing."""
        shutil.rmtree(opened.folder, ignore_errors=True)

    def put_away(self, pack_id: str) -> None:
        """Remove a kept pack; there is none from the moment that the pointer is gone. Raise OSError, and what the safe
        raises."""
        if self._safe is not None:
            self._safe.put_away(pack_id)
        place = self._place(pack_id)
        remove(place / POINTER)
        sync_folder(place)
        shutil.rmtree(place, ignore_errors=True)

    def sweep(self) -> None:
        """Remove what an earlier run left behind: opened packs, and copies that do not count. Raise nothing."""
        with suppress_and_log(_log, "what was left of opened packs could not be removed", OSError):
            shutil.rmtree(self._folder / OPENED, ignore_errors=True)
            for place in sorted(self._folder.glob(f"*{PACK_ENDING}")):
                copy = _counting_copy(place)
                if copy is None:
                    shutil.rmtree(place, ignore_errors=True)
                else:
                    remove(replacement_path(place / POINTER))
                    _remove_others(place, copy)

    def _place(self, pack_id: str) -> Path:
        return self._folder / f"{pack_id}{PACK_ENDING}"


def _counting_copy(place: Path) -> Path | None:
    """Return the copy that the pointer in `place` names, or None where there is no such copy."""
    try:
        name = read_bounded(place / POINTER, 64).decode("ascii", "replace").strip()
    except (OSError, ValueError):
        return None
    copy = place / name
    return copy if _COPY.fullmatch(name) and copy.is_dir() else None


def _remove_others(place: Path, copy: Path) -> None:
    for other in place.iterdir():
        if other.is_dir() and other != copy:
            shutil.rmtree(other, ignore_errors=True)


def _sync_all(folder: Path) -> None:
    """Write every file and every name in `folder` to the disk."""
    for path, _, names in os.walk(folder):
        for name in names:
            sync_file(Path(path, name))
        sync_folder(Path(path))


def _link_or_copy(source: str, target: str) -> None:
    """Give a file another name, or copy it where the disk has no such names."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _files(folder: Path, language: str) -> list[Path]:
    written = {path.name: path for path in (folder / language).glob("*.toml")}
    return [written.get(path.name, path) for path in sorted(folder.glob("*.toml"))]
