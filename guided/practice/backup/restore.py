"""Replaces the journal by a backup and sets the earlier journal aside, safely against interruption.

First the whole backup is written into a folder beside the journal; renaming that to `restoring` commits to it. From
then on it is completed, at the next start if necessary: existing files move into a folder of their own, the name
`restored` records that, and the backup's files move to their place. Each step may be repeated. Packs that are here
stay, and those of the backup are added.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from guided.exercise.exercise_name import PACKS_FOLDER, is_pack_file
from guided.files.durable import follow_link, make_folder, remove, retry_while_locked, sync_folder, write_new_file
from guided.packs.kept import BROUGHT
from guided.practice.backup.pending_marker import RESTORED, RESTORING, RESTORING_NEW
from guided.practice.storage.file_names import JOURNAL, JOURNAL_FILES, SET_ASIDE
from guided.practice.storage.store import MAINTENANCE_LOCK

_SET_ASIDE_NAME_FILE = "aside"


def restore(folder: Path, parts: Mapping[str, bytes]) -> Path:
    """Make `parts`, by their names, the journal in `folder`, and return where the earlier one is.

    Nobody may have it open. Raise OSError; the journal is then unchanged, or `finish` completes the restore.
    """
    with MAINTENANCE_LOCK:
        return _restore(folder, parts)


def _restore(folder: Path, parts: Mapping[str, bytes]) -> Path:
    finish(folder)
    make_folder(folder)
    set_aside_folder = _free_folder(folder)
    begun = folder / RESTORING_NEW
    make_folder(begun)
    try:
        for name, data in parts.items():
            write_new_file(begun / name, data)
        write_new_file(begun / _SET_ASIDE_NAME_FILE, set_aside_folder.name.encode())
        sync_folder(begun)
        retry_while_locked(lambda: begun.rename(folder / RESTORING))
    except OSError:
        shutil.rmtree(begun, ignore_errors=True)
        raise
    sync_folder(folder)
    finish(folder)
    return set_aside_folder


def finish(folder: Path) -> None:
    """Complete an interrupted restore, if there is one. Raise OSError if that is impossible now."""
    begun, meant, ready = (folder / name for name in (RESTORING_NEW, RESTORING, RESTORED))
    if begun.exists():
        shutil.rmtree(begun)
    if meant.exists():
        _set_aside(folder, folder / (meant / _SET_ASIDE_NAME_FILE).read_text("utf-8"))
        retry_while_locked(lambda: meant.rename(ready))
        sync_folder(folder)
    if ready.exists():
        if (ready / JOURNAL).exists():
            if journal_files(folder):  # begun after the steps before were cut short
                _set_aside(folder, _free_folder(folder))
            _move(ready / JOURNAL, folder / JOURNAL)
        for path in ready.iterdir():
            if path.name != _SET_ASIDE_NAME_FILE:
                _move(path, _place_of(folder, path.name))
        sync_folder(folder)
        remove(ready / _SET_ASIDE_NAME_FILE)
        ready.rmdir()
        sync_folder(folder)


def _place_of(folder: Path, name: str) -> Path:
    """Return where a file of a backup belongs. A pack waits to be kept, as it is read first like any other."""
    if not is_pack_file(name):
        return folder / name
    make_folder(folder / PACKS_FOLDER / BROUGHT)
    return folder / PACKS_FOLDER / BROUGHT / name


def journal_files(folder: Path) -> list[Path]:
    """Return the files of the journal in `folder`, its copies, and those of private notes."""
    return [path for path in folder.iterdir() if JOURNAL_FILES.fullmatch(path.name) and path.is_file()]


def _set_aside(folder: Path, set_aside_folder: Path) -> None:
    make_folder(set_aside_folder)
    for path in journal_files(folder):
        if (set_aside_folder / path.name).exists():
            set_aside_folder = _free_folder(folder)
            make_folder(set_aside_folder)
        _move(path, set_aside_folder / path.name)
    sync_folder(set_aside_folder)


def _move(path: Path, to: Path) -> None:
    if path.is_symlink():  # a relative one would lead elsewhere from there
        to.symlink_to(follow_link(path))
        remove(path)
        return
    retry_while_locked(lambda: path.replace(to))


def _free_folder(folder: Path) -> Path:
    number = 1
    while (set_aside_folder := folder / f"{SET_ASIDE}-{number}").exists():
        number += 1
    return set_aside_folder
