"""Test that preferences are stored whole, and that invalid files never lose any."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided import preferences
from guided.preferences import MAX_NAME_LETTERS, Preferences, load_preferences, save_preferences, tidy_name
from guided.text.letters import letter_count

SETTLED = Preferences(name_a="Zoë", name_b="Sam", asked=True, theme="day", large_text=True, show_opt_in=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "not" / "yet" / "preferences.json"


def test_saved_preferences_are_read_again(path: Path) -> None:
    save_preferences(path, SETTLED)
    assert load_preferences(path) == preferences.LoadedPreferences(SETTLED)


def test_missing_file_gives_defaults(path: Path) -> None:
    assert load_preferences(path) == preferences.LoadedPreferences(Preferences())


def test_fields_of_newer_version_are_kept(path: Path) -> None:
    save_preferences(path, SETTLED)
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "ceiling": {"stars": "few"}}), "utf-8")
    save_preferences(path, replace(load_preferences(path).preferences, name_b="Kim"))
    assert json.loads(path.read_text("utf-8"))["ceiling"] == {"stars": "few"}
    assert load_preferences(path).preferences.name_b == "Kim"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'"a"', b"\xff\xfe\x00", b"[" * 100_000, b"null"], ids=lambda each: repr(each[:6])
)
def test_damaged_file_is_set_aside_and_reported(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    found = load_preferences(path)
    assert found.preferences == Preferences()
    assert (found.problem, found.file) == ("set aside", path.with_name("preferences.json.damaged"))
    assert path.with_name("preferences.json.damaged").read_bytes() == content
    assert not path.exists()


def test_folder_in_place_of_file_is_reported_and_left(path: Path) -> None:
    path.mkdir(parents=True)
    assert load_preferences(path) == preferences.LoadedPreferences(Preferences(), "unreadable", path)
    assert path.is_dir()


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ({"theme": "pink"}, "theme"),
        ({"theme": ["day"]}, "theme"),
        ({"large_text": "yes"}, "large_text"),
        ({"asked": 1}, "asked"),
        ({"name_a": 7}, "name_a"),
        ({"night_sessions": None}, "night_sessions"),
        ({"reminders": "often"}, "reminders"),
        ({"reminders_a_day": 4}, "reminders_a_day"),
        ({"reminders_a_day": 0}, "reminders_a_day"),
        ({"reminders_a_day": 2.5}, "reminders_a_day"),
        ({"reminders_a_day": True}, "reminders_a_day"),
        ({"reminders_a_day": "2"}, "reminders_a_day"),
        ({"reminder_times": ["19:00"]}, "reminder_times"),
        ({"folder": 3}, "folder"),
        ({"folder": "/a\0b"}, "folder"),
        ({"folder": "/" + "a" * 5000}, "folder"),
        ({"show_opt_in": "yes"}, "show_opt_in"),
        ({"shown_drafts": "/a.toml"}, "shown_drafts"),
        ({"shown_drafts": [1, "a\0b", "/" + "a" * 5000]}, "shown_drafts"),
    ],
)
def test_invalid_value_is_replaced_by_default(path: Path, written: dict[str, object], field: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"name_b": "Sam", **written}), "utf-8")
    found = load_preferences(path).preferences
    assert getattr(found, field) == getattr(Preferences(), field)
    assert found.name_b == "Sam"


@pytest.mark.parametrize(
    ("written", "shows_close"),
    [
        ({}, True),
        ({"closer": True}, True),
        ({"closer": False}, False),
        ({"closer": "yes"}, False),
        ({"closer": True, "show_close": False}, False),
        ({"closer": False, "show_close": True}, True),
        ({"show_close": 1}, False),
        ({"show_close": None}, False),
    ],
)
def test_what_was_hidden_stays_hidden(path: Path, written: dict[str, object], shows_close: bool) -> None:
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(written), "utf-8")
    found = load_preferences(path).preferences
    assert (found.show_close, found.show_opt_in) == (shows_close, False)


def test_file_is_no_consent_for_an_earlier_version(path: Path) -> None:
    save_preferences(path, SETTLED)
    assert "closer" not in json.loads(path.read_text("utf-8"))


def test_only_the_latest_shown_drafts_are_kept(path: Path) -> None:
    save_preferences(path, Preferences(shown_drafts=tuple(f"/{number}.toml" for number in range(40))))
    assert load_preferences(path).preferences.shown_drafts == tuple(f"/{number}.toml" for number in range(10, 40))


def test_byte_order_mark_is_accepted(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"name_a": "Kim"}).encode())
    assert load_preferences(path).preferences.name_a == "Kim"


def test_failed_write_leaves_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_preferences(path, SETTLED)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save_preferences(path, replace(SETTLED, name_a="Kim"))
    assert load_preferences(path).preferences == SETTLED


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Ada  ", "Ada"),
        ("Ada\nLovelace", "Ada Lovelace"),
        ("Zoë-Marie O’Neill", "Zoë-Marie O’Neill"),
        ("a\u202eb\x00c", "ab c"),
        ("x" * 60, "x" * MAX_NAME_LETTERS),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\u200d \u200c", ""),
        ("\t \n", ""),
    ],
)
def test_name_is_reduced_to_one_line(written: str, kept: str) -> None:
    assert tidy_name(written) == kept


@given(st.text())
def test_saved_name_stays_unchanged(written: str) -> None:
    kept = tidy_name(written)
    assert tidy_name(kept) == kept
    assert letter_count(kept) <= MAX_NAME_LETTERS


def test_long_path_is_saved_whole(path: Path) -> None:
    long = "/home/" + "a long name/" * 100
    save_preferences(path, Preferences(folder=long))
    assert load_preferences(path).preferences.folder == long
