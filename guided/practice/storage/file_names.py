"""What the files are called that two people's journal and notes are in, all of them in one folder."""

import re
from pathlib import Path

JOURNAL = "journal.db"
KEY = "journal.key"
MENU_NOTE = "last-choice.txt"
"""The day on which "Choose for us" last chose, and nothing else."""
FOLDER_LOCK = "in-use.lock"
"""Empty; who has it locked has the folder."""
BACKED_UP = re.compile(r"journal(\.copies)?\.(db|db-wal)|journal\.key|notes-[\w-]{1,64}\.(db|db-wal|key)", re.ASCII)
"""What goes into a copy: what is in the journal, what was written last, copies from before that are locked too, and
what a passphrase opens it with; and the same of notes that open with a passphrase of their own."""
JOURNAL_FILES = re.compile(
    r"(journal(\.copies|\.recent|\.before-\d+)?|notes-[\w-]+)\.(db(-wal|-shm)?|key(\.copy)?)", re.ASCII
)
"""What steps aside where another journal takes its place: those, the copy of its key, copies from before a new
version and of its last good state, and what SQLite keeps beside an open file."""
HIDDEN_COPIES = re.compile(r"(set-aside-\d+/)?journal\.([\w-]+\.)?db(-wal|-shm|-journal)?", re.ASCII)
"""What a locked container of copies may hold: databases of a journal, beside it or set aside, and their logs."""
SCRATCH = "scratch"
"""The folder of what lies there for a moment; what is left over goes at the next start."""


def key_path(path: Path) -> Path:
    """The file beside `path` that holds the key of it, where it is locked."""
    return path.with_suffix(".key")


def key_copy_path(key: Path) -> Path:
    """Return where the second copy of the key file `key` is, for the day on which the first can't be read."""
    return key.with_name(key.name + ".copy")


def has_key(path: Path) -> bool:
    """Whether the file at `path` is locked: whether its key file is there, or the copy of that."""
    return key_path(path).exists() or key_copy_path(key_path(path)).exists()


def recovery_path(path: Path) -> Path:
    """Return where the copy of the last good state of the store at `path` is."""
    return path.with_name(f"{path.stem}.recent{path.suffix}")


def notes_path(folder: Path, whose: int) -> Path:
    """The notes that are one partner's alone, 0 or 1: their names stand nowhere in it, and not in its name."""
    return folder / f"notes-{whose + 1}.db"
