"""Test that what a couple has of every earlier version is opened whole: journal, lock, backup, preferences, packs."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from shutil import copytree

import pytest

from guided.packs.kept import KeptPacks
from guided.practice.backup.backup_reader import read_backup
from guided.practice.backup.document_merge import add_document
from guided.practice.backup.export import Records, to_json
from guided.practice.backup.import_json import read_document
from guided.practice.backup.restore import restore
from guided.practice.storage.file_names import JOURNAL, key_path, notes_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.key_file import unlock
from guided.practice.storage.private_notes import open_notes
from guided.preferences import Preferences, load_preferences, save_preferences
from tests.guided.practice.storage.filled_journal import everything
from tests.paths import ROOT
from tests.upgrades.make_files import (
    BACKUP,
    DOCUMENT,
    NOTE,
    NOTES_PASSPHRASE,
    PACK,
    PACKS,
    PASSPHRASE,
    PREFERENCES,
    make_files,
    preferences,
)

HERE = Path(__file__).parent
VERSIONS = sorted(folder.name for folder in HERE.iterdir() if (folder / PREFERENCES).exists())
THIS = "this version"
ENTRIES = {"schema-1": 7, "0.1.0": 20, "0.2.0": 23, THIS: 27}
"""How many entries the journal of each version has. `schema-1` is from before there was any version."""
RENAMED = {"closer": "show_close"}
DROPPED = {"begins"}
"""Preferences that no later version has: who receives first follows from the journal since 0.2.0."""


@pytest.fixture(params=[*VERSIONS, THIS])
def version(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def files(version: str, tmp_path: Path) -> Path:
    """The files of a version, in a folder that may be written."""
    folder = tmp_path / "files"
    if version == THIS:
        make_files(folder)
    else:
        copytree(HERE / version, folder)
    return folder


@pytest.fixture
def kept(files: Path) -> Iterator[Records]:
    """What the journal of a version says, opened by this one."""
    opened = open_journal(files / JOURNAL)
    assert opened.problem is None
    yield everything(opened.journal)
    opened.journal.close()


def only_with(folder: Path, name: str) -> Path:
    if not (folder / name).exists():
        pytest.skip(f"that version had no {name}")
    return folder / name


def test_every_released_version_has_its_files() -> None:
    released = re.findall(r"^## (\d+\.\d+\.\d+) - ", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert set(released) <= set(VERSIONS)
    assert set(ENTRIES) == {*VERSIONS, THIS}


def test_preferences_of_this_version_to_be_kept_are_no_defaults() -> None:
    usual, chosen = Preferences(), preferences()
    assert [each.name for each in fields(usual) if getattr(usual, each.name) == getattr(chosen, each.name)] == [
        "unknown"
    ]


def test_every_preference_is_read_and_written_again(files: Path) -> None:
    before = json.loads((files / PREFERENCES).read_text("utf-8"))
    loaded = load_preferences(files / PREFERENCES)
    assert loaded.problem is None
    save_preferences(files / PREFERENCES, loaded.preferences)
    after = json.loads((files / PREFERENCES).read_text("utf-8"))
    assert {name: after.get(RENAMED.get(name, name)) for name in before.keys() - DROPPED} == {
        name: value for name, value in before.items() if name not in DROPPED
    }


def test_every_entry_of_the_journal_is_read(version: str, kept: Records) -> None:
    assert sum(len(rows) for rows in kept.values()) == ENTRIES[version]
    assert kept["ladders"]


def test_document_says_what_the_journal_says(files: Path, kept: Records, tmp_path: Path) -> None:
    document = read_document(only_with(files, DOCUMENT).read_bytes())
    journal = open_journal(tmp_path / "elsewhere" / JOURNAL).journal
    add_document(journal, document)
    assert to_json(everything(journal)) == to_json(kept)
    journal.close()


def test_locked_backup_is_brought_back_and_opened_with_its_passphrase(
    files: Path, kept: Records, tmp_path: Path
) -> None:
    backup = read_backup(only_with(files, BACKUP))
    assert backup.locked
    data = tmp_path / "data"
    restore(data, backup.parts)
    key, _content = unlock(key_path(data / JOURNAL), PASSPHRASE)
    opened = open_journal(data / JOURNAL, key=key)
    assert (opened.problem, everything(opened.journal)) == (None, kept)
    opened.journal.close()
    key, _content = unlock(key_path(notes_path(data, 0)), NOTES_PASSPHRASE)
    notes = open_notes(notes_path(data, 0), key)
    assert [each.words for each in notes.all()] == [NOTE]
    notes.close()


def test_kept_pack_is_there_and_its_file_can_be_kept_anew(files: Path, tmp_path: Path) -> None:
    (there,) = KeptPacks(only_with(files, PACKS)).every()
    anew = KeptPacks(tmp_path / PACKS)
    again = anew.keep(anew.open(files / PACK))
    assert there.pack == again.pack
    assert [each.name for each in there.exercise_files("en")] == [each.name for each in again.exercise_files("en")]
