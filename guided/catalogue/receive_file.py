"""A file that somebody was given, taken among their own with the recordings and sounds it names; nothing of theirs is
ever lost by it."""

import filecmp
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guided.catalogue.library import EDITOR_SETTINGS
from guided.exercise.companion_files import resolve_companion_file
from guided.exercise.reading import has_blocks, read_file
from guided.exercise.schema.fields import AUDIO_EXTENSIONS
from guided.files.durable import create_empty, make_folder

MAX_SOUND_BYTES = 512 * 1024 * 1024
"""Bytes of a recording that is still taken along."""
EARLIER_SUFFIX = "earlier"
"""What an older file of the same name is called afterwards, at the end: no exercise ends like that."""

_SOUND_NAME = re.compile(rf"""(["'])((voice|sounds)/[^"'\\\n]+\.(?:{"|".join(AUDIO_EXTENSIONS)}))\1""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """Where the file is now, the sounds that came with it, those it names that were not there, and the older files of
    the same names, under the names they have now."""

    path: Path
    sounds: tuple[Path, ...] = ()
    missing_sounds: tuple[str, ...] = ()
    earlier_files: tuple[Path, ...] = ()


def receive(file: Path, folder: Path) -> ReceivedFile:
    """Copy `file` into `folder`, and what it names beside it. Raises OSError, and ValueError for what can be none.

    A file that lies in `folder` already is left where it is.
    """
    if not _is_playable_kind(file):
        raise ValueError(f"{file.name} is nothing that Guided can play")
    source = file.parent
    if source.resolve().is_relative_to(folder.resolve()):
        return ReceivedFile(file)
    make_folder(folder)
    found, missing = _named_sounds(source, file.read_text("utf-8-sig", "replace"))
    kept = [_copy_aside(place, folder / name) for name, place in found.items()]
    path = folder / f"{file.stem}.toml"
    kept.append(_copy_aside(file, path))
    return ReceivedFile(
        path=path,
        sounds=tuple(folder / name for name in found),
        missing_sounds=missing,
        earlier_files=tuple(each for each in kept if each is not None),
    )


def _is_playable_kind(file: Path) -> bool:
    """Whether it is a file of an exercise, a programme or a ladder, right or not."""
    if file.suffix.lower() != ".toml" or file.name.startswith(".") or file.name.lower() == EDITOR_SETTINGS:
        return False
    reading = read_file(file)
    return not reading.unreadable and (not reading.errors or has_blocks(reading.text))


def _named_sounds(source: Path, text: str) -> tuple[dict[str, Path], tuple[str, ...]]:
    """The recordings and sounds that `text` names, by name; and those that are not there, or lie elsewhere."""
    found: dict[str, Path] = {}
    missing: list[str] = []
    for _, name, kind in dict.fromkeys(_SOUND_NAME.findall(text)):
        parts = name.split("/")
        place: Path | None = None
        if not {"", ".", ".."} & {*parts}:
            with suppress(OSError, ValueError):  # it is named among those that are missing
                place = resolve_companion_file(source / name, kind)
        if place is not None and place.stat().st_size <= MAX_SOUND_BYTES:
            found[name] = place
        else:
            missing.append(name)
    return found, tuple(missing)


def _copy_aside(file: Path, place: Path) -> Path | None:
    """Copy `file` to `place`: whole, or not at all. An older one there steps aside; where it is now."""
    if _is_same(file, place):
        return None
    make_folder(place.parent)
    fresh = place.with_name(f".{place.name}.new")
    fresh.unlink(missing_ok=True)
    create_empty(fresh)
    try:
        shutil.copyfile(file, fresh)
        earlier = _move_aside(place)
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)
    return earlier


def _is_same(file: Path, place: Path) -> bool:
    return place.is_file() and not place.is_symlink() and filecmp.cmp(file, place, shallow=False)


def _move_aside(place: Path) -> Path | None:
    if not os.path.lexists(place):
        return None
    number = 1
    while os.path.lexists(
        aside := place.with_name(f"{place.name}.{EARLIER_SUFFIX}{'' if number == 1 else f'-{number}'}")
    ):
        number += 1
    place.rename(aside)
    return aside
