"""Names of the files in the data folder that hold the journal and the private notes."""

import re
from pathlib import Path

JOURNAL = "journal.db"
KEY = "journal.key"
MENU_NOTE = "last-choice.txt"
"""Holds the day on which "Choose for us" last drew a menu, and nothing else."""
FOLDER_LOCK = "in-use.lock"
"""An empty file; the program that has locked it owns the data folder."""
PACKS = "packs.db"
"""Holds the packs that a couple with a lock has kept, encrypted with the key of their journal."""
BACKED_UP = re.compile(
    r"(journal(\.copies)?|packs)\.(db|db-wal)|journal\.key|notes-[\w-]{1,64}\.(db|db-wal|key)", re.ASCII
)
"""Files that go into a backup: the journal, its write-ahead log, encrypted older copies, packs and key file, and the
same of private notes."""
JOURNAL_FILES = re.compile(
    r"(journal(\.copies|\.recent|\.before-\d+)?|packs|notes-[\w-]+)\.(db(-wal|-shm)?|key(\.copy)?)", re.ASCII
)
"""Files that are set aside when another journal is restored: those of a backup, copies of key files, older copies, and
what SQLite keeps beside an open file."""
HIDDEN_COPIES = re.compile(r"(set-aside-\d+/)?journal\.([\w-]+\.)?db(-wal|-shm|-journal)?", re.ASCII)
"""Names that an encrypted container of copies may hold: databases of a journal, beside it or set aside, and their logs.
"""
SCRATCH = "scratch"
"""The folder for temporary files; leftovers are erased at the next start."""
SET_ASIDE = "set-aside"
"""How the name of a folder begins that holds what was there before a copy was restored."""


def key_path(path: Path) -> Path:
    """Return the path of the key file of the database at `path`."""
    return path.with_suffix(".key")


def key_copy_path(key: Path) -> Path:
    """Return the path of the second copy of the key file `key`, used if the first can't be read."""
    return key.with_name(key.name + ".copy")


def has_key(path: Path) -> bool:
    """Return whether the database at `path` is encrypted: whether its key file or the copy of that exists."""
    return key_path(path).exists() or key_copy_path(key_path(path)).exists()


def recovery_path(path: Path) -> Path:
    """Return the path of the recovery copy of the store at `path`."""
    return path.with_name(f"{path.stem}.recent{path.suffix}")


def notes_path(folder: Path, whose: int) -> Path:
    """Return the path of the private notes of partner 0 or 1. Neither its name nor its content holds their names."""
    return folder / f"notes-{whose + 1}.db"
