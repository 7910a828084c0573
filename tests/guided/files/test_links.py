"""Test that a link in the place of a file of the program stays a link, and that nothing stays behind at its target."""

import json
import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from guided.files.durable import write_atomically
from guided.practice.backup.erase import erase
from guided.practice.backup.restore import restore
from guided.practice.storage import encryption_migration
from guided.practice.storage.journal import open_journal
from guided.preferences import Preferences, load_preferences, save_preferences
from guided.session.resume_state import ResumeState, delete_resume_state, load_resume_state, save_resume_state
from tests.guided.practice.storage.key_material import KEY, KEY_FILE, PHRASE
from tests.guided.practice.storage.leaks import find_leaks

NOW = datetime(2026, 5, 4, 20, 15, tzinfo=UTC)
STATE = ResumeState(file="a.toml", print="0", step=0, round=1, swapped=False, begins="a")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "dotfiles").mkdir()
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def link(path: Path, *, relative: bool = False) -> Path:
    """Put a link at `path` to a file of that name among the dotfiles, and return the file."""
    target = path.parent.parent / "dotfiles" / path.name
    path.symlink_to(os.path.relpath(target, path.parent) if relative else target)
    return target


@pytest.mark.parametrize("relative", [False, True])
@pytest.mark.parametrize("there", [False, True])
def test_preferences_are_written_through_a_link(home: Path, relative: bool, there: bool) -> None:
    path = home / "preferences.json"
    target = link(path, relative=relative)
    if there:
        target.write_text('{"name_a": "Robin"}', "utf-8")
    save_preferences(path, Preferences(name_a="Sam"))
    assert path.is_symlink()
    assert json.loads(target.read_text("utf-8"))["name_a"] == "Sam"
    assert load_preferences(path).preferences.name_a == "Sam"
    assert [each.name for each in target.parent.iterdir()] == ["preferences.json"]


def test_link_to_a_link_stays(home: Path) -> None:
    path = home / "preferences.json"
    target = link(path)
    target.symlink_to(home / "real.json")
    save_preferences(path, Preferences(name_a="Sam"))
    assert path.is_symlink()
    assert target.is_symlink()
    assert load_preferences(home / "real.json").preferences.name_a == "Sam"


def test_damaged_preferences_behind_a_link_are_set_aside_there(home: Path) -> None:
    path = home / "preferences.json"
    target = link(path)
    target.write_text("{damaged", "utf-8")
    found = load_preferences(path)
    assert (found.problem, found.file) == ("set aside", target.with_name("preferences.json.damaged"))
    assert path.is_symlink()
    save_preferences(path, Preferences(name_a="Sam"))
    assert target.exists()


def test_link_that_leads_to_itself_is_replaced(home: Path) -> None:
    path = home / "preferences.json"
    path.symlink_to(path)
    write_atomically(path, b"{}")
    assert path.read_bytes() == b"{}"


def test_link_into_a_missing_folder_is_an_error_and_stays(home: Path) -> None:
    path = home / "preferences.json"
    path.symlink_to(home.parent / "not-mounted" / "preferences.json")
    with pytest.raises(FileNotFoundError):
        save_preferences(path, Preferences())
    assert path.is_symlink()


def test_unfinished_session_is_kept_and_forgotten_through_a_link(home: Path) -> None:
    path = home / "session.json"
    target = link(path)
    save_resume_state(path, STATE)
    assert load_resume_state(path) == STATE
    delete_resume_state(path)
    assert path.is_symlink()
    assert not target.exists()


def test_journal_behind_a_link_is_kept_and_encrypted_there(home: Path) -> None:
    path = home / "journal.db"
    link(path)
    for _ in range(2):
        with closing(open_journal(path).journal) as journal:
            journal.add_session(PHRASE, NOW)
    assert path.is_symlink()
    encryption_migration.encrypt(path, KEY, KEY_FILE)
    assert path.is_symlink()
    assert find_leaks(home.parent) == []
    with closing(open_journal(path, key=KEY).journal) as journal:
        assert len(journal.sessions()) == 2


def test_erasing_leaves_nothing_behind_links(home: Path) -> None:
    data = home / "data"
    data.symlink_to(home.parent / "elsewhere")
    (home.parent / "elsewhere").mkdir()
    preferences = home / "preferences.json"
    save_preferences(preferences, Preferences(name_a=PHRASE))
    target = link(preferences.replace(home / "p") and preferences)
    target.write_bytes((home / "p").read_bytes())
    (home / "p").unlink()
    (data / "journal.db").symlink_to(home.parent / "dotfiles" / "journal.db")
    with closing(open_journal(data / "journal.db").journal) as journal:
        journal.add_session(PHRASE, NOW)
    (data / "letters.txt").symlink_to(home.parent / "dotfiles" / "letters.txt")
    (home.parent / "dotfiles" / "letters.txt").write_text("not the program's", "utf-8")
    assert erase(data, preferences) == []
    assert find_leaks(home.parent) == []
    assert [each.name for each in (home.parent / "dotfiles").iterdir()] == ["letters.txt"]


def test_damaged_journal_behind_a_link_is_set_aside_and_salvaged(home: Path) -> None:
    path = home / "journal.db"
    target = link(path)
    with closing(open_journal(path).journal) as journal:
        journal.add_session(PHRASE, NOW)
    damaged = bytearray(target.read_bytes())
    damaged[100:200] = bytes(100)
    target.write_bytes(damaged)
    opened = open_journal(path)
    opened.journal.close()
    assert path.is_symlink()
    assert opened.damaged_file is not None
    assert opened.damaged_file.read_bytes() == damaged


def test_journal_behind_a_relative_link_stays_readable_when_another_is_restored(home: Path) -> None:
    path = home / "journal.db"
    link(path, relative=True)
    with closing(open_journal(path).journal) as journal:
        journal.add_session(PHRASE, NOW)
    (home / "other").mkdir()
    open_journal(home / "other" / "journal.db").journal.close()
    aside = restore(home, {"journal.db": (home / "other" / "journal.db").read_bytes()})
    with closing(open_journal(aside / "journal.db").journal) as journal:
        assert len(journal.sessions()) == 1
    with closing(open_journal(path).journal) as journal:
        assert journal.sessions() == ()
