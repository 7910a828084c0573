"""Test private notes: a passphrase for each partner, nothing readable outside, and closed when unused."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_path, notes_path
from guided.practice.storage.private_notes import MAX_NOTE_CHARS, PrivateNotes, open_notes, remove_notes
from guided.practice.storage.problems import StoreError, StoreProblem
from tests.guided.practice.storage.changer import BEFORE, NOTES
from tests.guided.practice.storage.sealer import CHEAP, KEY
from tests.guided.practice.storage.test_encryption_migration import PHRASE, leaks
from tests.guided.practice.storage.test_journal import NOW, ROOT
from tests.ui.conftest import Furnish
from tests.ui.features.lock.test_lock import Key, cheap, types  # noqa: F401
from tests.ui.house import Clock, House, items, place
from tests.ui.programmes import opens_practice
from ui.features.notes.private_notes import OPEN_FOR, PrivateNotesViewModel
from ui.foundation import paths
from ui.navigation.page import Page

PASSPHRASE = "my own words"


def mine(house: House) -> PrivateNotesViewModel:
    return house.rooms.privateNotes


def opens_mine(house: House) -> PrivateNotesViewModel:
    house.opens()
    house.program.navigation.navigator.go(Page.PRIVATE_NOTES)
    house.goes_to("privateNotes")
    return mine(house)


def begins(house: House, whose: int = 0, passphrase: str = PASSPHRASE) -> PrivateNotesViewModel:
    """The first time, or once more."""
    found = mine(house)
    found.chooseOwner(whose)
    house.settles()
    found.submitPassphrase(passphrase, passphrase)
    house.qtbot.waitUntil(lambda: found.stage == "notes" or (not found.busy and bool(found.message)))
    house.settles()
    return found


def writes(house: House, *notes: str) -> None:
    for note in notes:
        house.find("note").setProperty("text", note)
        mine(house).setDraft(note)
        house.press(Key.Key_Return)
        house.settles()


def lines(house: House) -> list[Any]:
    return [each["words"] for each in mine(house).notes]


class TestTheFile:
    @pytest.fixture
    def notes(self, tmp_path: Path) -> Iterator[PrivateNotes]:
        notes = open_notes(notes_path(tmp_path / "own", 0), KEY)
        yield notes
        notes.close()

    def test_notes_are_there_the_next_time_and_nobody_can_read_them(self, notes: PrivateNotes, tmp_path: Path) -> None:
        notes.write(f"{PHRASE} one", NOW)
        notes.write("two 🕯️", NOW)
        notes.close()
        again = open_notes(notes_path(tmp_path / "own", 0), KEY)
        assert [(each.words, each.at) for each in again.all()] == [("two 🕯️", NOW), (f"{PHRASE} one", NOW)]
        assert leaks(tmp_path) == []
        assert {each.name for each in (tmp_path / "own").iterdir()} >= {"notes-1.db"}
        again.close()

    def test_one_that_is_deleted_is_gone_from_the_file_for_whoever_has_the_key_too(self, notes: PrivateNotes) -> None:
        notes.write(PHRASE, NOW)
        notes.write("another", NOW)
        notes.delete(notes.all()[1].number)
        assert [each.words for each in notes.all()] == ["another"]

    def test_one_may_be_kept_in_other_words(self, notes: PrivateNotes) -> None:
        first = notes.write("half", NOW)
        notes.write("another", NOW)
        assert notes.write("half and whole", NOW, first) == first
        assert [each.words for each in notes.all()] == ["another", "half and whole"]

    def test_a_very_long_one_is_cut(self, notes: PrivateNotes) -> None:
        notes.write("x" * 10_000, NOW)
        assert len(notes.all()[0].words) == MAX_NOTE_CHARS

    def test_another_key_opens_nothing_and_sets_it_aside_whole(self, notes: PrivateNotes, tmp_path: Path) -> None:
        notes.write(PHRASE, NOW)
        notes.close()
        before = notes_path(tmp_path / "own", 0).read_bytes()
        other = open_notes(notes_path(tmp_path / "own", 0), bytes(32))
        assert other.salvaged
        assert (other.problem, other.salvaged.entries, other.all()) == (None, 0, ())
        other.close()
        assert (tmp_path / "own" / "notes-1.damaged-1.db").read_bytes() == before

    def test_what_can_not_be_written_is_said(self, notes: PrivateNotes) -> None:
        for _ in range(2):
            notes.write("x" * 2_000, NOW)
        notes._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError) as refused:
            notes.write("x" * 2_000, NOW)
        assert refused.value.problem is StoreProblem.FULL

    def test_all_of_them_are_deleted_with_their_file_their_key_and_what_was_set_aside(
        self, notes: PrivateNotes, tmp_path: Path
    ) -> None:
        path = notes_path(tmp_path / "own", 0)
        lock.write_key_file(key_path(path), lock.wrap(KEY, BEFORE, CHEAP))
        notes.write(PHRASE, NOW)
        for name in ("1.damaged-1.db", "1.damaged-1.db-wal", "1.key.new", "2.db", "2.key"):
            (path.parent / f"notes-{name}").write_bytes(b"x")
        remove_notes(notes, path)
        assert sorted(each.name for each in path.parent.iterdir()) == ["notes-2.db", "notes-2.key"]

    def test_those_that_are_only_read_are_not_said_to_be_deleted(
        self, notes: PrivateNotes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        notes.write(PHRASE, NOW)
        notes.close()
        path = notes_path(tmp_path / "own", 0)

        def refuses(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr("guided.practice.storage.connection._create_file", refuses)
        read = open_notes(path, KEY)
        with pytest.raises(StoreError) as refused:
            remove_notes(read, path)
        assert (refused.value.problem, [each.words for each in read.all()]) == (StoreProblem.READ_ONLY, [PHRASE])
        assert path.exists()

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="the test cuts copies of itself short")
    @pytest.mark.parametrize("how", ["killed", "full"])
    @pytest.mark.parametrize("does", ["change", "remove"])
    def test_cut_short_at_any_step_they_open_with_one_passphrase_and_are_whole_or_gone(
        self, does: str, how: str, tmp_path: Path
    ) -> None:
        path = notes_path(tmp_path / "theirs", 0)
        lock.write_key_file(key_path(path), lock.wrap(KEY, BEFORE, CHEAP))
        written = open_notes(path, KEY)
        for note in NOTES:
            written.write(note, NOW)
        written.close()
        words = [sys.executable, "-m", "tests.guided.practice.storage.changer", str(path.parent), does, how]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        *said, steps = done.stdout.splitlines()
        assert said == []
        assert int(steps) > 2


def test_it_is_reached_from_the_practice_and_leads_back(house: House) -> None:
    opens_practice(house)
    house.click(house.find("noteAlone"))
    house.goes_to("privateNotes")
    assert house.focus().objectName() == "whoseA"
    house.press(Key.Key_Escape)
    house.goes_to("practice")


def test_a_first_note_is_written_by_keyboard_alone(house: House) -> None:
    opens_mine(house)
    house.press(Key.Key_Tab)
    house.press(Key.Key_Return)
    house.settles()
    assert "For Sam alone" in house.words()
    assert any("can’t be recovered by anyone" in words for words in house.words())
    for _ in range(2):
        types(house, PASSPHRASE)
        house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: mine(house).stage == "notes")
    house.settles()
    types(house, "abc")
    house.press(Key.Key_Return)
    house.settles()
    assert (lines(house), house.find("note").property("text")) == (["abc"], "")
    assert "abc" in house.words()
    house.press(Key.Key_Escape)
    house.settles()
    assert (mine(house).stage, house.page, lines(house)) == ("whose", "privateNotes", [])
    assert house.focus().objectName() == "whoseA"
    assert "abc" not in house.words()
    house.press(Key.Key_Escape)
    house.goes_to("home")


def test_each_has_their_own_and_neither_passphrase_opens_the_other(house: House) -> None:
    opens_mine(house)
    begins(house, 0, "robins words")
    writes(house, f"{PHRASE} of Robin")
    mine(house).back()
    begins(house, 1, "sams words")
    assert lines(house) == []
    writes(house, f"{PHRASE} of Sam")
    mine(house).back()
    begins(house, 0, "sams words")
    assert (mine(house).stage, lines(house)) == ("passphrase", [])
    assert mine(house).message == "That was not it. Try once more, in your own time."
    begins(house, 0, "robins words")
    assert lines(house) == [f"{PHRASE} of Robin"]
    mine(house).back()
    names = {each.name for each in paths.data().iterdir()}
    assert {"notes-1.db", "notes-1.key", "notes-2.db", "notes-2.key"} <= names
    assert leaks(paths.data()) == []


def test_what_is_not_written_twice_is_not_taken(house: House) -> None:
    opens_mine(house)
    mine(house).chooseOwner(0)
    house.settles()
    mine(house).submitPassphrase("one", "another")
    house.settles()
    assert mine(house).message
    assert not key_path(notes_path(paths.data(), 0)).exists()
    assert house.focus().objectName() == "fresh"


def test_two_minutes_without_a_key_close_them_and_what_was_half_written_is_a_note(house: House) -> None:
    opens_mine(house)
    found, clock = mine(house), Clock()
    found._clock = clock
    begins(house)
    types(house, "half")
    clock.now += OPEN_FOR - 1
    house.press(Key.Key_Left)
    clock.now += 2
    found._close_timer.timeout.emit()
    assert found.stage == "notes"  # the last key is two seconds ago
    clock.now += OPEN_FOR
    found._close_timer.timeout.emit()
    house.settles()
    assert (found.stage, lines(house)) == ("whose", [])
    assert "Your notes have closed by themselves. Nothing of them is lost." in house.words()
    begins(house)
    assert lines(house) == ["half"]


def test_what_is_half_written_is_in_the_file_at_every_rest(house: House) -> None:
    opens_mine(house)
    begins(house)

    def kept() -> list[str]:
        notes = mine(house)._notes
        assert notes is not None
        return [each.words for each in notes.all()]

    types(house, "half")
    house.qtbot.waitUntil(lambda: kept() == ["half"])
    assert lines(house) == []
    types(house, "whole")
    house.press(Key.Key_Return)
    assert (kept(), lines(house)) == (["halfwhole"], ["halfwhole"])
    types(house, "x")
    house.qtbot.waitUntil(lambda: kept() == ["x", "halfwhole"])
    house.press(Key.Key_Backspace)
    house.qtbot.waitUntil(lambda: kept() == ["halfwhole"])


@pytest.mark.parametrize("way", ["help", "hide", "home"])
def test_whatever_leads_away_closes_them(way: str, house: House) -> None:
    opens_mine(house)
    begins(house)
    writes(house, "abc")
    types(house, "half")
    shell = house.program.shell
    {"help": shell.openHelp, "hide": shell.hide, "home": lambda: house.turns_to("home")}[way]()
    assert (mine(house).stage, lines(house), mine(house)._notes) == ("whose", [], None)
    if way == "help":
        house.goes_to("help")
        house.program.navigation.navigator.back()
        house.goes_to("privateNotes")
        assert "abc" not in house.words()


def test_a_note_is_deleted_only_when_that_was_asked_twice(house: House) -> None:
    opens_mine(house)
    begins(house)
    writes(house, "first", "second")
    (gone,) = (item for item in items(house.window) if item.property("description") == "first" and item.isVisible())
    house.click(gone)
    house.settles()
    house.click(house.find("keepNote"))
    house.settles()
    assert lines(house) == ["second", "first"]
    there = place(gone).center().toPoint()
    for _ in range(2):
        house.click_at(there)
        house.settles()
    for _ in range(2):
        house.press(Key.Key_Return)
    house.settles()
    assert lines(house) == ["second", "first"]  # twice was once too often
    house.click(gone)
    house.click(gone)
    house.settles()
    assert lines(house) == ["second"]
    assert house.focus().objectName() == "note"


def begins_change(house: House) -> PrivateNotesViewModel:
    found = mine(house)
    house.click(house.find("changePassphrase"))
    house.settles()
    return found


def changes(house: House, present: str, new: str) -> None:
    found = mine(house)
    found.changePassphrase(present, new, new)
    house.qtbot.waitUntil(lambda: not found.busy)
    house.settles()


def test_the_passphrase_is_changed_by_keyboard_alone_and_the_notes_stay(house: House) -> None:
    opens_mine(house)
    begins(house)
    writes(house, f"{PHRASE} one")
    types(house, "half")
    house.find("changePassphrase").forceActiveFocus()
    house.press(Key.Key_Return)
    house.settles()
    assert (mine(house).stage, house.focus().objectName()) == ("change", "present")
    assert any("can’t be recovered by anyone" in words for words in house.words())
    assert not any(PHRASE in words for words in house.words())
    for words in (PASSPHRASE, "new words", "new words"):
        types(house, words)
        house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: mine(house).stage == "notes")
    house.settles()
    assert house.find("notesWords").property("text") == "The new one holds from now on."
    assert (lines(house), house.focus().objectName()) == (["half", f"{PHRASE} one"], "note")
    writes(house, "another")
    assert "The new one holds from now on." not in house.words()
    mine(house).back()
    begins(house, 0, PASSPHRASE)
    assert mine(house).message == "That was not it. Try once more, in your own time."
    begins(house, 0, "new words")
    assert lines(house) == ["another", "half", f"{PHRASE} one"]
    mine(house).back()
    for secret in (PHRASE, PASSPHRASE, "new words"):
        assert not [each for each in paths.data().rglob("notes*") if secret.encode() in each.read_bytes()]


def test_a_change_needs_the_one_there_is_and_the_new_one_twice(house: House) -> None:
    opens_mine(house)
    begins(house)
    found = begins_change(house)
    before = key_path(notes_path(paths.data(), 0)).read_bytes()
    for present, new, again in ((PASSPHRASE, "", ""), (PASSPHRASE, "a", "b"), ("wrong", "a", "a"), ("", "a", "a")):
        house.find("fresh").setProperty("text", "left over")
        found.changePassphrase(present, new, again)
        house.qtbot.waitUntil(lambda: not found.busy)
        house.settles()
        assert found.message == house.find("formWords").property("text") != ""
        assert (found.stage, house.find("fresh").property("text")) == ("change", "")
        assert house.focus().objectName() == "present"
    assert key_path(notes_path(paths.data(), 0)).read_bytes() == before


def test_wrong_ones_slow_the_change_down_too_and_the_right_one_is_not_heard_meanwhile(house: House) -> None:
    opens_mine(house)
    begins(house)
    found, clock = begins_change(house), Clock()
    found._locksmiths[0].guard._now = clock
    for _ in range(3):
        changes(house, "wrong", "new words")
    assert "a few breaths" in str(found.message)
    changes(house, PASSPHRASE, "new words")
    assert (found.ready, found.stage) == (False, "change")
    clock.now += 10.1
    found._locksmiths[0].guard._delay_timer.timeout.emit()
    assert found.message == "You can try again now."
    changes(house, PASSPHRASE, "new words")
    assert found.stage == "notes"


@pytest.mark.parametrize("by", ["escape", "link"])
def test_a_change_can_be_left_and_nothing_has_changed(by: str, house: House) -> None:
    opens_mine(house)
    begins(house)
    writes(house, "abc")
    found = begins_change(house)
    before = key_path(notes_path(paths.data(), 0)).read_bytes()
    if by == "escape":
        house.press(Key.Key_Escape)
    else:
        house.click(house.find("leaveForm"))
    house.settles()
    assert (found.stage, lines(house), house.focus().objectName()) == ("notes", ["abc"], "note")
    assert key_path(notes_path(paths.data(), 0)).read_bytes() == before


def test_a_change_on_a_full_disk_is_said_and_the_one_before_holds(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens_mine(house)
    begins(house)
    begins_change(house)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as while_full:
        while_full.setattr(lock, "write_key_file", full)
        changes(house, PASSPHRASE, "new words")
    assert mine(house).message == "That could not be done just now, and everything is as it was."
    mine(house).closeNotes()
    begins(house)
    assert mine(house).stage == "notes"


def test_half_a_note_that_can_not_be_written_is_not_left_for_a_change(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError(StoreProblem.FULL)

    opens_mine(house)
    begins(house)
    types(house, "half")
    monkeypatch.setattr(PrivateNotes, "write", full)
    begins_change(house)
    assert (mine(house).stage, house.find("note").property("text")) == ("notes", "half")
    assert "can't be written down" in str(house.find("notesWords").property("text"))


def test_two_minutes_without_a_key_end_a_change_too_and_a_letter_of_it_is_a_key(house: House) -> None:
    opens_mine(house)
    found, clock = mine(house), Clock()
    found._clock = clock
    begins(house)
    begins_change(house)
    clock.now += OPEN_FOR - 1
    types(house, "a")
    clock.now += 2
    found._close_timer.timeout.emit()
    assert found.stage == "change"
    clock.now += OPEN_FOR
    found._close_timer.timeout.emit()
    house.settles()
    assert (found.stage, found._notes) == ("whose", None)


def test_a_change_that_comes_about_as_they_close_is_still_told(house: House) -> None:
    opens_mine(house)
    begins(house)
    found = begins_change(house)
    found.changePassphrase(PASSPHRASE, "new words", "new words")
    found.closeNotes()
    house.qtbot.waitUntil(lambda: not found.busy)
    house.settles()
    assert house.find("mineWords").property("text") == "The new one holds from now on."
    begins(house, 0, "new words")
    assert found.stage == "notes"


def test_all_of_them_are_deleted_only_when_that_was_asked_twice(house: House) -> None:
    opens_mine(house)
    begins(house, 1, "another")
    writes(house, "of Sam")
    mine(house).back()
    begins(house)
    assert "Delete all of them" not in house.words()
    writes(house, "first", "second")
    types(house, "half")
    house.find("deleteAll").forceActiveFocus()
    house.press(Key.Key_Return)
    assert "All of them go, and your passphrase with them. This can’t be taken back." in house.words()
    house.click(house.find("keepAll"))
    house.settles()
    for _ in range(2):
        assert (lines(house), house.focus().objectName()) == (["second", "first"], "deleteAll")
        house.press(Key.Key_Return)
        house.press(Key.Key_Return)
    house.press(Key.Key_Return)
    house.press(Key.Key_Tab)
    house.press(Key.Key_Return)
    house.settles()
    assert (mine(house).stage, mine(house)._notes, house.focus().objectName()) == ("whose", None, "whoseA")
    assert "Your notes are deleted, and their passphrase with them." in house.words()
    assert sorted(each.name for each in paths.data().glob("notes*")) == [
        "notes-2.db",
        "notes-2.key",
        "notes-2.key.copy",
    ]
    begins(house, 0, "new words")
    assert (mine(house).stage, lines(house)) == ("notes", [])
    mine(house).back()
    begins(house, 1, "another")
    assert lines(house) == ["of Sam"]


def test_what_could_not_be_deleted_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise StoreError(StoreProblem.FULL)

    opens_mine(house)
    begins(house)
    writes(house, "first", "second")
    monkeypatch.setattr(PrivateNotes, "_delete", refuses)
    mine(house).deleteNote(1)
    house.settles()
    assert "It could not be deleted just now, and is still there." in house.words()
    mine(house).deleteAll()
    house.settles()
    assert "They could not be deleted just now, and all of them are still there." in house.words()
    assert lines(house) == ["second", "first"]


def test_an_empty_file_that_stays_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError

    opens_mine(house)
    begins(house)
    writes(house, PHRASE)
    monkeypatch.setattr(lock, "remove_key_file", refuses)
    mine(house).deleteAll()
    house.settles()
    assert "Your notes are deleted. The empty file that they were in could not be removed." in house.words()
    begins(house)
    assert (mine(house).stage, lines(house)) == ("notes", [])


def test_wrong_passphrases_slow_down_for_that_partner_alone(house: House) -> None:
    opens_mine(house)
    for whose in (0, 1):
        begins(house, whose)
        mine(house).back()
    clock = Clock()
    mine(house)._locksmiths[0].guard._now = clock
    for _ in range(3):
        begins(house, 0, "wrong")
    assert not mine(house).ready
    mine(house).back()
    begins(house, 1)
    assert mine(house).stage == "notes"
    mine(house).back()
    mine(house).chooseOwner(0)
    mine(house).submitPassphrase(PASSPHRASE, "")
    assert not mine(house).busy
    clock.now += 10.1
    mine(house)._locksmiths[0].guard._delay_timer.timeout.emit()
    begins(house, 0)
    assert mine(house).stage == "notes"


def test_where_nothing_can_be_locked_that_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.features.notes.private_notes.can_lock", lambda: False)
    opens_mine(house)
    assert "sqlcipher3" in house.find("mineWords").property("text")
    mine(house).chooseOwner(0)
    assert mine(house).stage == "whose"
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")


def test_notes_that_were_damaged_are_told_with_what_was_saved(furnish: Furnish) -> None:
    path = notes_path(paths.data(), 0)
    lock.write_key_file(key_path(path), lock.wrap(KEY, PASSPHRASE, CHEAP))
    notes = open_notes(path, KEY)
    for number in range(60):
        notes.write(f"{number} " + "word " * 60, NOW)
    notes.close()
    content = bytearray(path.read_bytes())
    content[-3000:] = bytes(3000)
    path.write_bytes(content)
    house = furnish()
    opens_mine(house)
    begins(house)
    told = re.fullmatch(
        r"Your notes were damaged. (\d+) of about (\d+) are here, and the damaged file is kept beside them.",
        str(mine(house).message),
    )
    assert told
    assert 0 < int(told[1]) == len(lines(house)) < int(told[2]) <= 60
    mine(house).back()
    assert path.with_name("notes-1.damaged-1.db").read_bytes() == content
    begins(house)
    assert mine(house).message == ""


def test_a_key_file_without_its_notes_opens_empty_ones(furnish: Furnish) -> None:
    lock.write_key_file(key_path(notes_path(paths.data(), 0)), lock.wrap(lock.new_key(), PASSPHRASE))
    house = furnish()
    opens_mine(house)
    begins(house)
    assert (mine(house).stage, lines(house)) == ("notes", [])
