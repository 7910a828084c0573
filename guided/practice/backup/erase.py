"""Erases everything that the program stores of a couple: overwrites it, then removes it.

A program can do no more than that. A disk may keep older versions out of its reach: a flash disk in its reserve, some
file systems in snapshots, and so does any backup that somebody made.
"""

import logging
import re
from pathlib import Path

from guided.files.durable import follow_link, sync_folder, write_atomically
from guided.files.erasing import erase_path
from guided.logged_errors import suppress_and_log
from guided.practice.backup.pending_marker import ERASING
from guided.practice.storage.file_names import FOLDER_LOCK, JOURNAL_FILES, SCRATCH
from guided.practice.storage.store import MAINTENANCE_LOCK

_log = logging.getLogger(__name__)

COUPLE_FOLDERS = ("exercises", "programmes", "ladders")
"""Folders of the couple's own files."""
MARK = ERASING
"""A file that exists while the erasure is in progress."""
_OWN_FILES = re.compile(rf"{JOURNAL_FILES.pattern}|session\.json", re.ASCII)
"""Names in the folder of data that the program writes through a link."""
_WITH_EXERCISES = "exercises too"


def erase(data: Path, preferences: Path, *, exercises_too: bool = False) -> list[Path]:
    """Erase the folder `data`, without the couple's own exercises unless `exercises_too`, and the file `preferences`
    with its copies.

    Return what could not be removed. A link is removed; its target is erased where the program writes through it, as in
    the place of the journal or the preferences, and otherwise not touched. If interrupted, `finish` completes
    it.
    """
    with MAINTENANCE_LOCK:
        return _erase(data, preferences, exercises_too)


def _erase(data: Path, preferences: Path, exercises_too: bool) -> list[Path]:
    if data.is_dir():
        with suppress_and_log(_log, "it could not be noted that everything is being erased", OSError):
            write_atomically(data / MARK, (_WITH_EXERCISES if exercises_too else "").encode())
    left = [path for path in sorted(_paths_to_erase(data, preferences, exercises_too)) if not erase_path(path)]
    with suppress_and_log(_log, "the note that everything is being erased could not be removed", OSError):
        (data / MARK).unlink(missing_ok=True)
    sync_folder(data)
    return left


def finish(data: Path, preferences: Path) -> bool:
    """Complete an interrupted erasure; return whether there was one."""
    mark = data / MARK
    if not mark.exists():
        return False
    try:
        said = mark.read_text("utf-8")
        mark.unlink()  # if it stayed, every start would erase everything
    except (OSError, UnicodeDecodeError) as error:
        _log.warning("erasing everything could not be carried through", exc_info=error)
        return False
    erase(data, preferences, exercises_too=said == _WITH_EXERCISES)
    return True


def erase_scratch(data: Path) -> None:
    """Erase temporary files of an earlier run that was killed."""
    erase_path(data / SCRATCH)


def _paths_to_erase(data: Path, preferences: Path, exercises_too: bool) -> list[Path]:
    stays = {MARK, FOLDER_LOCK, *(() if exercises_too else COUPLE_FOLDERS)}
    inside = [path for path in data.iterdir() if path.name not in stays] if data.is_dir() else []
    beside = preferences.parent.glob(f"{preferences.name}*") if preferences.parent.is_dir() else ()
    own = [path for path in (preferences, *inside) if path == preferences or _OWN_FILES.fullmatch(path.name)]
    linked = [target for path in own if (target := follow_link(path)) != path and target.is_file()]
    return list(dict.fromkeys([*linked, *inside, *beside]))
