"""The files that people save, and those they bring: found, and looked through. None of it needs the window."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.bounded_read import SizeLimitError, read_bounded

if TYPE_CHECKING:
    from guided.practice.backup.backup_file import Backup
    from guided.practice.backup.import_json import Document

FEW = 6
"""How many of the copies in a folder are shown, the latest."""
Row = dict[str, str]


def copies_in(folder: Path, today: date) -> list[Row]:
    """The copies and documents in a folder, the latest first."""
    from guided.practice.backup.backup_file import EXTENSION
    from ui.services.wording import past_day

    found = []
    for path in [*folder.glob(f"*.{EXTENSION}"), *folder.glob("Guided *.json")]:
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


def looked_through(path: Path) -> "Backup | Document | str":
    """A copy, a document, or why the file is neither."""
    from guided.practice.backup import backup_file, import_json
    from ui.features.backup.backup_wording import refused, unfit

    try:
        if path.suffix == f".{backup_file.EXTENSION}" or backup_file.is_archive(path):
            return backup_file.read_backup(path)
        return import_json.read_document(read_bounded(path, import_json.MAX_BYTES))
    except SizeLimitError:
        return refused(import_json.DocumentError(import_json.DocumentProblem.TOO_LARGE), path.name)
    except backup_file.BackupError as found:
        return unfit(found.why, path.name)
    except import_json.DocumentError as found:
        return refused(found, path.name)
    except (OSError, ValueError):
        return unfit(backup_file.BackupProblem.UNREADABLE, path.name)
