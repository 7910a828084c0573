"""The files that people save, and those they bring: found, and looked through. None of it needs the window."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.bounded import TooLarge, read_bounded

if TYPE_CHECKING:
    from guided.practice.keeping.backup import Copy
    from guided.practice.keeping.importing import Document

FEW = 6
"""How many of the copies in a folder are shown, the latest."""
Row = dict[str, str]


def copies_in(folder: Path, today: date) -> list[Row]:
    """The copies and documents in a folder, the latest first."""
    from guided.practice.keeping.backup import ENDING
    from ui.words import past_day

    found = []
    for path in [*folder.glob(f"*.{ENDING}"), *folder.glob("Guided *.json")]:
        try:
            found.append((path.stat().st_mtime, path))
        except OSError:
            continue
    latest = sorted(found, reverse=True)[:FEW]
    return [
        {
            "file": str(path),
            "name": path.name,
            "about": past_day(datetime.fromtimestamp(at).astimezone().date(), today),
        }
        for at, path in latest
    ]


def looked_through(path: Path) -> "Copy | Document | str":
    """A copy, a document, or why the file is neither."""
    from guided.practice.keeping import backup, importing
    from ui.viewmodels.keeping_words import refused, unfit

    try:
        if path.suffix == f".{backup.ENDING}" or backup.is_archive(path):
            return backup.looked_through(path)
        return importing.read(read_bounded(path, importing.LARGEST))
    except TooLarge:
        return refused(importing.Refused(importing.Why.TOO_LARGE), path.name)
    except backup.Unfit as found:
        return unfit(found.why, path.name)
    except importing.Refused as found:
        return refused(found, path.name)
    except (OSError, ValueError):
        return unfit(backup.Why.UNREADABLE, path.name)
