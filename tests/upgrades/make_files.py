"""Write what a couple has on their disk with this version: `python -m tests.upgrades.make_files FOLDER`.

It is run once at each release, into a folder of that version beside this file (README.md), and its files never change.
"""

import shutil
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

from guided.packs.kept import KeptPacks
from guided.practice.backup.backup_file import collect_parts, save_backup
from guided.practice.backup.export import to_json
from guided.practice.storage import key_file
from guided.practice.storage.encryption_migration import encrypt
from guided.practice.storage.file_names import JOURNAL, key_path, notes_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.private_notes import open_notes
from guided.preferences import Preferences, save_preferences
from tests.guided.packs.coach_files import made
from tests.guided.practice.storage.filled_journal import NOW, everything, fill

PASSPHRASE = "a passphrase"
NOTES_PASSPHRASE = "a passphrase of one"
NOTE = "The stairs in the dark, and your laugh."
PREFERENCES = "preferences.json"
DOCUMENT = "journal.json"
BACKUP = "locked.guided-backup"
PACK = "easier-touch.guided"
PACKS = "packs"
CHOSEN: dict[str, object] = {
    "name_a": "Zoë",
    "name_b": "Sam",
    "theme": "day",
    "contrast": "strong",
    "language": "de",
    "region": "AT",
    "light_a": "rose",
    "light_b": "sage",
    "voice": "none",
    "background": "rain",
    "coach": "yes",
    "studio_side": "script",
    "reminder_times": "12:30 19:00",
    "quiet_from": "22:00",
    "quiet_until": "07:30",
    "reminders_a_day": 2,
    "shown_drafts": ("/home/couple/a-draft.toml",),
}
"""Preferences that are none of the defaults. Those that are not named here are set to something else than theirs."""


def preferences() -> Preferences:
    """Return preferences of which none is the default."""
    values = {each.name: _other(each.name, each.default) for each in fields(Preferences) if each.name != "unknown"}
    return Preferences(**values)  # type: ignore[arg-type]


def _other(name: str, usual: object) -> object:
    if name in CHOSEN:
        return CHOSEN[name]
    if isinstance(usual, bool):
        return not usual
    return 0.9 if isinstance(usual, float) else f"another {name}"


def make_files(folder: Path) -> None:
    """Write the files of this version into `folder`, which does not exist yet. Raise OSError."""
    folder.mkdir(parents=True)
    save_preferences(folder / PREFERENCES, preferences())
    with tempfile.TemporaryDirectory() as temporary:
        _write_journal(folder, Path(temporary) / "data")
        pack = made(Path(temporary))
        shutil.copyfile(pack, folder / PACK)
        packs = KeptPacks(folder / PACKS)
        packs.keep(packs.open(pack))
        packs.sweep()


def _write_journal(folder: Path, data: Path) -> None:
    """Write a journal as it is, as a document, and in a backup of the same locked, with private notes."""
    file = data / JOURNAL
    journal = open_journal(file).journal
    fill(journal)
    (folder / DOCUMENT).write_text(to_json(everything(journal)), "utf-8")
    journal.close()
    shutil.copyfile(file, folder / JOURNAL)
    key, own_key = key_file.new_key(), key_file.new_key()
    encrypt(file, key, key_file.wrap(key, PASSPHRASE))
    own = notes_path(data, 0)
    key_file.write_key_file(key_path(own), key_file.wrap(own_key, NOTES_PASSPHRASE))
    notes = open_notes(own, own_key)
    notes.write(NOTE, NOW)
    notes.close()
    save_backup(collect_parts(data), folder, BACKUP.partition(".")[0])


if __name__ == "__main__":
    make_files(Path(sys.argv[1]))
