"""Notes that are one partner's alone: a passphrase each, nothing readable outside, and closed before long."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from guided.practice import lock
from guided.practice.files import key_file, notes_file
from guided.practice.mine import LONGEST, Notes, open_notes
from guided.practice.store import NotKept, Trouble
from tests.guided.practice.sealer import KEY
from tests.guided.practice.test_journal import NOW
from tests.guided.practice.test_sealing import PHRASE, leaks
from tests.ui.conftest import Furnish
from tests.ui.house import Clock, House, items
from tests.ui.programmes import opens_practice
from tests.ui.test_lock import Key, cheap, types  # noqa: F401
from ui import places
from ui.viewmodels.mine import OPEN_FOR, MineViewModel

PASSPHRASE = "my own words"


def mine(house: House) -> MineViewModel:
    return house.program.shell._rooms.mine


def opens_mine(house: House) -> MineViewModel:
    house.opens()
    house.program.shell.open_mine()
    house.goes_to("mine")
    return mine(house)


def begins(house: House, whose: int = 0, passphrase: str = PASSPHRASE) -> MineViewModel:
    """The first time, or once more."""
    found = mine(house)
    found.choose(whose)
    house.settles()
    found.take(passphrase, passphrase)
    house.qtbot.waitUntil(lambda: found.stage == "notes" or (not found.busy and bool(found.words)))
    house.settles()
    return found


def writes(house: House, *notes: str) -> None:
    for note in notes:
        house.find("note").setProperty("text", note)
        mine(house).drafting(note)
        house.press(Key.Key_Return)
        house.settles()


def lines(house: House) -> list[Any]:
    return [each["words"] for each in mine(house).notes]


class TestTheFile:
    @pytest.fixture
    def notes(self, tmp_path: Path) -> Iterator[Notes]:
        notes = open_notes(notes_file(tmp_path / "own", 0), KEY)
        yield notes
        notes.close()

    def test_notes_are_there_the_next_time_and_nobody_can_read_them(self, notes: Notes, tmp_path: Path) -> None:
        notes.write(f"{PHRASE} one", NOW)
        notes.write("two 🕯️", NOW)
        notes.close()
        again = open_notes(notes_file(tmp_path / "own", 0), KEY)
        assert [(each.words, each.at) for each in again.all()] == [("two 🕯️", NOW), (f"{PHRASE} one", NOW)]
        assert leaks(tmp_path) == []
        assert {each.name for each in (tmp_path / "own").iterdir()} >= {"notes-1.db"}
        again.close()

    def test_one_that_is_deleted_is_gone_from_the_file_for_whoever_has_the_key_too(self, notes: Notes) -> None:
        notes.write(PHRASE, NOW)
        notes.write("another", NOW)
        notes.delete(notes.all()[1].number)
        assert [each.words for each in notes.all()] == ["another"]

    def test_a_very_long_one_is_cut(self, notes: Notes) -> None:
        notes.write("x" * 10_000, NOW)
        assert len(notes.all()[0].words) == LONGEST

    def test_another_key_opens_nothing_and_sets_it_aside_whole(self, notes: Notes, tmp_path: Path) -> None:
        notes.write(PHRASE, NOW)
        notes.close()
        before = notes_file(tmp_path / "own", 0).read_bytes()
        other = open_notes(notes_file(tmp_path / "own", 0), bytes(32))
        assert (other.trouble, other.all()) == (Trouble.DAMAGED, ())
        other.close()
        assert (tmp_path / "own" / "notes-1.damaged-1.db").read_bytes() == before

    def test_what_can_not_be_written_is_said(self, notes: Notes) -> None:
        for _ in range(2):
            notes.write("x" * 2_000, NOW)
        notes._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(NotKept) as refused:
            notes.write("x" * 2_000, NOW)
        assert refused.value.trouble is Trouble.FULL


def test_it_is_reached_from_the_practice_and_leads_back(house: House) -> None:
    opens_practice(house)
    house.click(house.find("noteAlone"))
    house.goes_to("mine")
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
    assert (mine(house).stage, house.page, lines(house)) == ("whose", "mine", [])
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
    assert mine(house).words == "That was not it. Try once more, in your own time."
    begins(house, 0, "robins words")
    assert lines(house) == [f"{PHRASE} of Robin"]
    mine(house).back()
    names = {each.name for each in places.data().iterdir()}
    assert {"notes-1.db", "notes-1.key", "notes-2.db", "notes-2.key"} <= names
    assert leaks(places.data()) == []


def test_what_is_not_written_twice_is_not_taken(house: House) -> None:
    opens_mine(house)
    mine(house).choose(0)
    house.settles()
    mine(house).take("one", "another")
    house.settles()
    assert mine(house).words
    assert not key_file(notes_file(places.data(), 0)).exists()
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
    found._closes.timeout.emit()
    assert found.stage == "notes"  # the last key is two seconds ago
    clock.now += OPEN_FOR
    found._closes.timeout.emit()
    house.settles()
    assert (found.stage, lines(house)) == ("whose", [])
    assert "Your notes have closed by themselves. Nothing of them is lost." in house.words()
    begins(house)
    assert lines(house) == ["half"]


@pytest.mark.parametrize("way", ["help", "hide", "home"])
def test_whatever_leads_away_closes_them(way: str, house: House) -> None:
    opens_mine(house)
    begins(house)
    writes(house, "abc")
    types(house, "half")
    shell = house.program.shell
    {"help": shell.openHelp, "hide": shell.hide, "home": shell.goHome}[way]()
    assert (mine(house).stage, lines(house), mine(house)._notes) == ("whose", [], None)
    if way == "help":
        house.goes_to("help")
        shell.closeHelp()
        house.goes_to("mine")
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
    house.click(gone)
    house.click(gone)
    house.settles()
    assert lines(house) == ["second"]
    assert house.focus().objectName() == "note"


def test_wrong_passphrases_slow_down_for_that_partner_alone(house: House) -> None:
    opens_mine(house)
    for whose in (0, 1):
        begins(house, whose)
        mine(house).back()
    clock = Clock()
    mine(house)._smiths[0].guard._now = clock
    for _ in range(3):
        begins(house, 0, "wrong")
    assert not mine(house).ready
    mine(house).back()
    begins(house, 1)
    assert mine(house).stage == "notes"
    mine(house).back()
    mine(house).choose(0)
    mine(house).take(PASSPHRASE, "")
    assert not mine(house).busy
    clock.now += 10.1
    mine(house)._smiths[0].guard._over.timeout.emit()
    begins(house, 0)
    assert mine(house).stage == "notes"


def test_where_nothing_can_be_locked_that_is_said(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.viewmodels.mine.can_lock", lambda: False)
    opens_mine(house)
    assert "sqlcipher3" in house.find("mineWords").property("text")
    mine(house).choose(0)
    assert mine(house).stage == "whose"
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")


def test_a_key_file_without_its_notes_opens_empty_ones(furnish: Furnish) -> None:
    lock.keep(key_file(notes_file(places.data(), 0)), lock.wrap(lock.new_key(), PASSPHRASE))
    house = furnish()
    opens_mine(house)
    begins(house)
    assert (mine(house).stage, lines(house)) == ("notes", [])
