"""Find and inspect backup files and exported documents, without any user interface."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from guided.files.bounded_read import SizeLimitError, read_bounded

if TYPE_CHECKING:
    from guided.practice.backup.backup_reader import Backup
    from guided.practice.backup.import_json import Document

MAX_COPIES = 6
"""Maximum number of backups listed from a folder; the newest are kept."""
Row = dict[str, str]


def list_backups(folder: Path, today: date) -> list[Row]:
    """Return the backups and documents in a folder, newest first; those that a wrong clock dated ahead come last."""
    from guided.practice.backup.backup_file import EXTENSION
    from ui.services.wording import past_day

    found = []
    for path in folder.iterdir() if folder.is_dir() else ():
        name = path.name.lower()
        if name.startswith(".") or not (
            name.endswith(f".{EXTENSION}") or (name.startswith("guided ") and name.endswith(".json"))
        ):
            continue
        try:
            found.append((path.stat().st_mtime, path))
        except OSError:  # The file was deleted in the meantime.
            continue
    tomorrow = datetime.combine(today + timedelta(days=1), time()).timestamp()
    latest = sorted(found, key=lambda each: (each[0] < tomorrow, each), reverse=True)[:MAX_COPIES]
    return [
        {
            "file": str(path),
            "name": path.name,
            "about": past_day(datetime.fromtimestamp(at).astimezone().date(), today),
        }
        for at, path in latest
    ]


def inspect_file(path: Path) -> "Backup | Document | str":
    """Return the backup or document in the file, or the reason why it is neither."""
    from guided.practice.backup import backup_reader, import_json
    from guided.practice.backup.backup_file import EXTENSION
    from ui.features.backup.backup_wording import import_problem_message, restore_problem_message

    try:
        if path.suffix.lower() == f".{EXTENSION}" or backup_reader.is_archive(path):
            return backup_reader.read_backup(path)
        return import_json.read_document(read_bounded(path, import_json.MAX_BYTES))
    except SizeLimitError:
        return import_problem_message(import_json.DocumentError(import_json.DocumentProblem.TOO_LARGE), path.name)
    except backup_reader.BackupError as found:
        return restore_problem_message(found.problem, path.name)
    except import_json.DocumentError as found:
        return import_problem_message(found, path.name)
    except (OSError, ValueError):
        return restore_problem_message(backup_reader.BackupProblem.UNREADABLE, path.name)
