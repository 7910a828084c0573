"""Copy a received file into the couple's folder with the recordings and sounds it names. Existing files are kept."""

import filecmp
import os
import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guided.catalogue.library import EDITOR_SETTINGS
from guided.catalogue.stray_files import is_hidden_name, original_stem
from guided.exercise.companion_files import resolve_companion_file
from guided.exercise.reading import read_file
from guided.exercise.schema.fields import AUDIO_EXTENSIONS
from guided.exercise.schema.file_kinds import has_blocks
from guided.files.durable import create_empty, make_folder

MAX_SOUND_BYTES = 512 * 1024 * 1024
"""Largest recording in bytes that is copied."""
EARLIER_SUFFIX = "earlier"
"""Ending given to an older file of the same name. No exercise has it, so the older file is not read as one."""

_SOUND_NAME = re.compile(rf"""(["'])((voice|sounds)/[^"'\\\n]+\.(?:{"|".join(AUDIO_EXTENSIONS)}))\1""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """The result of receiving a file.

    `path` is where it is now, `sounds` are the copied sounds, `missing_sounds` those that were named but not found, and
    `earlier_files` the older files of the same names, under their new names.
    """

    path: Path
    sounds: tuple[Path, ...] = ()
    missing_sounds: tuple[str, ...] = ()
    earlier_files: tuple[Path, ...] = ()


def receive(file: Path, folder: Path) -> ReceivedFile:
    """Copy `file` and the sounds that it names into `folder`.

    A file that is in `folder` already is left where it is. A copy of an exercise in `folder`, such as one that a
    browser numbered, takes the place of that exercise. Raise OSError, and ValueError for a file that is no exercise,
    programme or ladder.
    """
    if not _is_playable_kind(file):
        raise ValueError(f"{file.name} is nothing that Guided can play")
    source = file.parent
    if source.resolve().is_relative_to(folder.resolve()):
        return ReceivedFile(file)
    make_folder(folder)
    found, missing = _named_sounds(source, file.read_text("utf-8-sig", "replace"))
    earlier = [_copy_keeping_earlier(sound, folder / name) for name, sound in found.items()]
    path = folder / f"{original_stem(file, folder)}.toml"
    earlier.append(_copy_keeping_earlier(file, path))
    return ReceivedFile(
        path=path,
        sounds=tuple(folder / name for name in found),
        missing_sounds=missing,
        earlier_files=tuple(each for each in earlier if each is not None),
    )


def _is_playable_kind(file: Path) -> bool:
    """Return whether it is a file of an exercise, programme or ladder, with or without errors."""
    if file.suffix.lower() != ".toml" or is_hidden_name(file.name) or file.name.lower() == EDITOR_SETTINGS:
        return False
    reading = read_file(file)
    return not reading.unreadable and (not reading.errors or has_blocks(reading.text))


def _named_sounds(source: Path, text: str) -> tuple[dict[str, Path], tuple[str, ...]]:
    """Return the sounds that `text` names, by name, and the names of those that are missing, too large or elsewhere."""
    found: dict[str, Path] = {}
    missing: list[str] = []
    for _, name, kind in dict.fromkeys(_SOUND_NAME.findall(text)):
        parts = name.split("/")
        sound: Path | None = None
        if not {"", ".", ".."} & {*parts}:
            with suppress(OSError, ValueError):  # counted as missing below
                sound = resolve_companion_file(source / name, kind)
        if sound is not None and sound.stat().st_size <= MAX_SOUND_BYTES:
            found[name] = sound
        else:
            missing.append(name)
    return found, tuple(missing)


def _copy_keeping_earlier(file: Path, target: Path) -> Path | None:
    """Copy `file` to `target` completely or not at all, and return the new path of an older file there, if any."""
    if _is_same(file, target):
        return None
    make_folder(target.parent)
    fresh = target.with_name(f".{target.name}.new")
    fresh.unlink(missing_ok=True)
    create_empty(fresh)
    try:
        shutil.copyfile(file, fresh)
        earlier = _rename_earlier(target)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    return earlier


def _is_same(file: Path, target: Path) -> bool:
    return target.is_file() and not target.is_symlink() and filecmp.cmp(file, target, shallow=False)


def _rename_earlier(target: Path) -> Path | None:
    """Rename what is at `target`, and return its new path; None if nothing is there."""
    if not os.path.lexists(target):
        return None
    number = 1
    while os.path.lexists(
        earlier := target.with_name(f"{target.name}.{EARLIER_SUFFIX}{'' if number == 1 else f'-{number}'}")
    ):
        number += 1
    target.rename(earlier)
    return earlier
