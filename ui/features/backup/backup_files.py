"""The files that people save, and those they bring: found, and looked through. None of it needs the window."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.bounded_read import SizeLimitError, read_bounded

if TYPE_CHECKING:
    from guided.practice.backup.copy import Copy
    from guided.practice.backup.import_json import Document

FEW = 6
"""How many of the copies in a folder are shown, the latest."""
Row = dict[str, str]


def copies_in(folder: Path, today: date) -> list[Row]:
    """The copies and documents in a folder, the latest first."""
    from guided.practice.backup.copy import ENDING
    from ui.services.wording import past_day

    found = []
    for path in [*folder.glob(f"*.{ENDING}"), *folder.glob("Guided *.json")]:
        try:
            found.append((path.stat().st_mtime, path))
        except OSError:  # it went meanwhile
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
    from guided.practice.backup import copy, import_json
    from ui.features.backup.backup_wording import refused, unfit

    try:
        if path.suffix == f".{copy.ENDING}" or copy.is_archive(path):
            return copy.looked_through(path)
        return import_json.read(read_bounded(path, import_json.LARGEST))
    except SizeLimitError:
        return refused(import_json.Refused(import_json.Why.TOO_LARGE), path.name)
    except copy.Unfit as found:
        return unfit(found.why, path.name)
    except import_json.Refused as found:
        return refused(found, path.name)
    except (OSError, ValueError):
        return unfit(copy.Why.UNREADABLE, path.name)
