"""Test private notes: a passphrase for each partner, nothing readable outside, and closed when unused."""

import re
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_path, notes_path
from guided.practice.storage.private_notes import MAX_NOTE_CHARS, PrivateNotes, open_notes, remove_notes
from guided.practice.storage.problems import StoreError, StoreProblem
from tests.guided.practice.storage.journal_files import NOW
from tests.guided.practice.storage.key_material import CHEAP, KEY, PASSPHRASE, PHRASE
from tests.guided.practice.storage.leaks import find_leaks
from tests.ui.support.items import all_items, scene_rect
from tests.ui.support.locked_journal import Key, type_keys
from tests.ui.support.private_notes import (
    NOTES_PASSPHRASE,
    begin_notes,
    note_texts,
    notes_page,
    open_private_notes,
    stored_notes,
    wait_for_notes,
)
from tests.ui.support.program import MakeProgram, ManualClock, ProgramUnderTest
from tests.ui.support.programmes import opens_practice
from ui.features.notes.private_notes import IDLE_TIMEOUT_S, PrivateNotesViewModel
from ui.foundation import paths

pytestmark = pytest.mark.usefixtures("quick_key_derivation")


def writes(program: ProgramUnderTest, *notes: str) -> None:
    for note in notes:
        program.find("note").setProperty("text", note)
        notes_page(program).setDraft(note)
        program.press(Key.Key_Return)
        wait_for_notes(program)


class TestNotesFile:
    @pytest.fixture
    def notes(self, tmp_path: Path) -> Iterator[PrivateNotes]:
        notes = open_notes(notes_path(tmp_path / "own", 0), KEY)
        yield notes
        notes.close()

    def test_notes_are_found_again_and_unreadable_in_file(self, notes: PrivateNotes, tmp_path: Path) -> None:
        notes.write(f"{PHRASE} one", NOW)
        notes.write("two 🕯️", NOW)
        notes.close()
        again = open_notes(notes_path(tmp_path / "own", 0), KEY)
        assert [(each.words, each.at) for each in again.all()] == [("two 🕯️", NOW), (f"{PHRASE} one", NOW)]
        assert find_leaks(tmp_path) == []
        assert {each.name for each in (tmp_path / "own").iterdir()} >= {"notes-1.db"}
        again.close()

    def test_deleted_note_is_gone_from_decrypted_file(self, notes: PrivateNotes) -> None:
        notes.write(PHRASE, NOW)
        notes.write("another", NOW)
        notes.delete(notes.all()[1].number)
        assert [each.words for each in notes.all()] == ["another"]

    def test_note_is_replaced_under_its_number(self, notes: PrivateNotes) -> None:
        first = notes.write("half", NOW)
        notes.write("another", NOW)
        assert notes.write("half and whole", NOW, first) == first
        assert [each.words for each in notes.all()] == ["another", "half and whole"]

    def test_long_note_is_cut(self, notes: PrivateNotes) -> None:
        notes.write("x" * 10_000, NOW)
        assert len(notes.all()[0].words) == MAX_NOTE_CHARS

    def test_other_key_opens_empty_notes_and_sets_file_aside(self, notes: PrivateNotes, tmp_path: Path) -> None:
        notes.write(PHRASE, NOW)
        notes.close()
        before = notes_path(tmp_path / "own", 0).read_bytes()
        other = open_notes(notes_path(tmp_path / "own", 0), bytes(32))
        assert other.salvaged
        assert (other.problem, other.salvaged.entries, other.all()) == (None, 0, ())
        other.close()
        assert (tmp_path / "own" / "notes-1.damaged-1.db").read_bytes() == before

    def test_note_that_cannot_be_written_raises_store_error(self, notes: PrivateNotes) -> None:
        for _ in range(2):
            notes.write("x" * 2_000, NOW)
        notes._connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(StoreError) as refused:
            notes.write("x" * 2_000, NOW)
        assert refused.value.problem is StoreProblem.FULL

    def test_deleting_all_removes_file_key_and_files_set_aside(self, notes: PrivateNotes, tmp_path: Path) -> None:
        path = notes_path(tmp_path / "own", 0)
        lock.write_key_file(key_path(path), lock.wrap(KEY, PASSPHRASE, CHEAP))
        notes.write(PHRASE, NOW)
        for name in ("1.damaged-1.db", "1.damaged-1.db-wal", "1.key.new", "2.db", "2.key"):
            (path.parent / f"notes-{name}").write_bytes(b"x")
        remove_notes(notes, path)
        assert sorted(each.name for each in path.parent.iterdir()) == ["notes-2.db", "notes-2.key"]

    def test_read_only_notes_are_not_deleted(
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


def test_notes_page_opens_from_practice_and_leads_back(program: ProgramUnderTest) -> None:
    opens_practice(program)
    program.click(program.find("noteAlone"))
    program.wait_for_page("privateNotes")
    assert program.focused().objectName() == "whoseA"
    program.press(Key.Key_Escape)
    program.wait_for_page("practice")


def test_first_note_is_written_by_keyboard(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    program.press(Key.Key_Tab)
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert "For Sam alone" in program.texts()
    assert any("recover a forgotten one" in words for words in program.texts())
    for _ in range(2):
        type_keys(program, NOTES_PASSPHRASE)
        program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: notes_page(program).stage == "notes")
    program.wait_until_idle()
    type_keys(program, "abc")
    program.press(Key.Key_Return)
    program.wait_until_idle()
    assert (note_texts(program), program.find("note").property("text")) == (["abc"], "")
    assert "abc" in program.texts()
    program.press(Key.Key_Escape)
    program.wait_until_idle()
    assert (notes_page(program).stage, program.page, note_texts(program)) == ("owner", "privateNotes", [])
    assert program.focused().objectName() == "whoseA"
    assert "abc" not in program.texts()
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


def test_passphrase_of_one_partner_does_not_open_notes_of_other(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program, 0, "robins words")
    writes(program, f"{PHRASE} of Robin")
    notes_page(program).back()
    begin_notes(program, 1, "sams words")
    assert note_texts(program) == []
    writes(program, f"{PHRASE} of Sam")
    notes_page(program).back()
    begin_notes(program, 0, "sams words")
    assert (notes_page(program).stage, note_texts(program)) == ("passphrase", [])
    assert notes_page(program).message == "That was not it. Try once more, in your own time."
    begin_notes(program, 0, "robins words")
    assert note_texts(program) == [f"{PHRASE} of Robin"]
    notes_page(program).back()
    names = {each.name for each in paths.data().iterdir()}
    assert {"notes-1.db", "notes-1.key", "notes-2.db", "notes-2.key"} <= names
    assert find_leaks(paths.data()) == []


def test_passphrase_repeated_differently_is_refused(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    notes_page(program).chooseOwner(0)
    program.wait_until_idle()
    notes_page(program).submitPassphrase("one", "another")
    program.wait_until_idle()
    assert notes_page(program).message
    assert not key_path(notes_path(paths.data(), 0)).exists()
    assert program.focused().objectName() == "fresh"


def test_two_idle_minutes_close_notes_and_save_half_written_one(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    found, clock = notes_page(program), ManualClock()
    found._idle_timer._clock = clock
    begin_notes(program)
    type_keys(program, "half")
    clock.now += IDLE_TIMEOUT_S - 1
    program.press(Key.Key_Left)
    clock.now += 2
    found._idle_timer._timer.timeout.emit()
    assert found.stage == "notes"  # the last key is two seconds ago
    clock.now += IDLE_TIMEOUT_S
    found._idle_timer._timer.timeout.emit()
    program.wait_until_idle()
    assert (found.stage, note_texts(program)) == ("owner", [])
    assert "Your notes have closed by themselves. Nothing is lost." in program.texts()
    begin_notes(program)
    assert note_texts(program) == ["half"]


def test_half_written_note_is_saved_at_every_pause(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)

    type_keys(program, "half")
    program.qtbot.waitUntil(lambda: stored_notes(program) == ["half"])
    assert note_texts(program) == []
    type_keys(program, "whole")
    program.press(Key.Key_Return)
    assert (stored_notes(program), note_texts(program)) == (["halfwhole"], ["halfwhole"])
    type_keys(program, "x")
    program.qtbot.waitUntil(lambda: stored_notes(program) == ["x", "halfwhole"])
    program.press(Key.Key_Backspace)
    program.qtbot.waitUntil(lambda: stored_notes(program) == ["halfwhole"])


@pytest.mark.parametrize("way", ["help", "hide", "tonight"])
def test_leaving_page_in_any_way_closes_notes(way: str, program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    writes(program, "abc")
    type_keys(program, "half")
    shell = program.shell
    {"help": shell.openHelp, "hide": shell.hide, "tonight": lambda: program.go_to("tonight")}[way]()
    assert (notes_page(program).stage, note_texts(program), notes_page(program)._keeper.is_open) == ("owner", [], False)
    if way == "help":
        program.wait_for_page("help")
        program.navigation.navigator.back()
        program.wait_for_page("privateNotes")
        assert "abc" not in program.texts()


def test_note_is_deleted_after_second_press(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    writes(program, "first", "second")
    (gone,) = (
        item for item in all_items(program.window) if item.property("description") == "first" and item.isVisible()
    )
    program.click(gone)
    program.wait_until_idle()
    program.click(program.find("keepNote"))
    program.wait_until_idle()
    assert note_texts(program) == ["second", "first"]
    there = scene_rect(gone).center().toPoint()
    for _ in range(2):
        program.click_at(there)
        program.wait_until_idle()
    for _ in range(2):
        program.press(Key.Key_Return)
    program.wait_until_idle()
    assert note_texts(program) == ["second", "first"]  # twice was once too often
    program.click(gone)
    program.click(gone)
    program.wait_until_idle()
    assert note_texts(program) == ["second"]
    assert program.focused().objectName() == "note"


def begins_change(program: ProgramUnderTest) -> PrivateNotesViewModel:
    found = notes_page(program)
    program.click(program.find("changePassphrase"))
    wait_for_notes(program)
    return found


def changes(program: ProgramUnderTest, present: str, new: str) -> None:
    found = notes_page(program)
    found.changePassphrase(present, new, new)
    program.qtbot.waitUntil(lambda: not found.busy)
    program.wait_until_idle()


def test_passphrase_is_changed_by_keyboard_and_notes_stay(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    writes(program, f"{PHRASE} one")
    type_keys(program, "half")
    program.find("changePassphrase").forceActiveFocus()
    program.press(Key.Key_Return)
    wait_for_notes(program)
    assert (notes_page(program).stage, program.focused().objectName()) == ("change", "present")
    assert any("recover a forgotten one" in words for words in program.texts())
    assert not any(PHRASE in words for words in program.texts())
    for words in (NOTES_PASSPHRASE, "new words", "new words"):
        type_keys(program, words)
        program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: notes_page(program).stage == "notes")
    program.wait_until_idle()
    assert program.find("notesWords").property("text") == "Your new passphrase is set."
    assert (note_texts(program), program.focused().objectName()) == (["half", f"{PHRASE} one"], "note")
    writes(program, "another")
    assert "Your new passphrase is set." not in program.texts()
    notes_page(program).back()
    begin_notes(program, 0, NOTES_PASSPHRASE)
    assert notes_page(program).message == "That was not it. Try once more, in your own time."
    begin_notes(program, 0, "new words")
    assert note_texts(program) == ["another", "half", f"{PHRASE} one"]
    notes_page(program).back()
    for secret in (PHRASE, NOTES_PASSPHRASE, "new words"):
        assert not [each for each in paths.data().rglob("notes*") if secret.encode() in each.read_bytes()]


def test_passphrase_change_needs_present_and_repeated_new_one(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    found = begins_change(program)
    before = key_path(notes_path(paths.data(), 0)).read_bytes()
    for present, new, again in (
        (NOTES_PASSPHRASE, "", ""),
        (NOTES_PASSPHRASE, "a", "b"),
        ("wrong", "a", "a"),
        ("", "a", "a"),
    ):
        program.find("fresh").setProperty("text", "left over")
        found.changePassphrase(present, new, again)
        program.qtbot.waitUntil(lambda: not found.busy)
        program.wait_until_idle()
        assert found.message == program.find("formWords").property("text") != ""
        assert (found.stage, program.find("fresh").property("text")) == ("change", "")
        assert program.focused().objectName() == "present"
    assert key_path(notes_path(paths.data(), 0)).read_bytes() == before


def test_wrong_passphrases_delay_change_even_for_right_one(
    program: ProgramUnderTest,
) -> None:
    open_private_notes(program)
    begin_notes(program)
    found, clock = begins_change(program), ManualClock()
    found._passphrases.smiths[0].guard._now = clock
    for _ in range(3):
        changes(program, "wrong", "new words")
    assert "a few breaths" in str(found.message)
    changes(program, NOTES_PASSPHRASE, "new words")
    assert (found.ready, found.stage) == (False, "change")
    clock.now += 10.1
    found._passphrases.smiths[0].guard._delay_timer.timeout.emit()
    assert found.message == "You can try again now."
    changes(program, NOTES_PASSPHRASE, "new words")
    assert found.stage == "notes"


@pytest.mark.parametrize("by", ["escape", "link"])
def test_cancelled_passphrase_change_changes_nothing(by: str, program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    writes(program, "abc")
    found = begins_change(program)
    before = key_path(notes_path(paths.data(), 0)).read_bytes()
    if by == "escape":
        program.press(Key.Key_Escape)
    else:
        program.click(program.find("leaveForm"))
    program.wait_until_idle()
    assert (found.stage, note_texts(program), program.focused().objectName()) == ("notes", ["abc"], "note")
    assert key_path(notes_path(paths.data(), 0)).read_bytes() == before


def test_passphrase_change_on_full_disk_is_reported_and_old_one_holds(
    program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_private_notes(program)
    begin_notes(program)
    begins_change(program)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as while_full:
        while_full.setattr(lock, "write_key_file", full)
        changes(program, NOTES_PASSPHRASE, "new words")
    assert notes_page(program).message == "That didn’t work right now, and nothing has changed."
    notes_page(program).closeNotes()
    begin_notes(program)
    assert notes_page(program).stage == "notes"


def test_unsaved_half_note_prevents_passphrase_change(
    program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError(StoreProblem.FULL)

    open_private_notes(program)
    begin_notes(program)
    type_keys(program, "half")
    monkeypatch.setattr(PrivateNotes, "write", full)
    begins_change(program)
    wait_for_notes(program)
    assert (notes_page(program).stage, program.find("note").property("text")) == ("notes", "half")
    assert "can’t be saved right now" in str(program.find("notesWords").property("text"))


def test_two_idle_minutes_end_passphrase_change(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    found, clock = notes_page(program), ManualClock()
    found._idle_timer._clock = clock
    begin_notes(program)
    begins_change(program)
    clock.now += IDLE_TIMEOUT_S - 1
    type_keys(program, "a")
    clock.now += 2
    found._idle_timer._timer.timeout.emit()
    assert found.stage == "change"
    clock.now += IDLE_TIMEOUT_S
    found._idle_timer._timer.timeout.emit()
    program.wait_until_idle()
    assert (found.stage, found._keeper.is_open) == ("owner", False)


def test_passphrase_change_finished_while_closing_is_reported(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program)
    found = begins_change(program)
    found.changePassphrase(NOTES_PASSPHRASE, "new words", "new words")
    found.closeNotes()
    program.qtbot.waitUntil(lambda: not found.busy)
    program.wait_until_idle()
    assert program.find("mineWords").property("text") == "Your new passphrase is set."
    begin_notes(program, 0, "new words")
    assert found.stage == "notes"


def test_all_notes_are_deleted_after_second_press(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    begin_notes(program, 1, "another")
    writes(program, "of Sam")
    notes_page(program).back()
    begin_notes(program)
    assert "Delete all of them" not in program.texts()
    writes(program, "first", "second")
    type_keys(program, "half")
    program.find("deleteAll").forceActiveFocus()
    program.press(Key.Key_Return)
    assert "All of them are deleted, and your passphrase with them. This can’t be undone." in program.texts()
    program.click(program.find("keepAll"))
    program.wait_until_idle()
    for _ in range(2):
        assert (note_texts(program), program.focused().objectName()) == (["second", "first"], "deleteAll")
        program.press(Key.Key_Return)
        program.press(Key.Key_Return)
    program.press(Key.Key_Return)
    program.press(Key.Key_Tab)
    program.press(Key.Key_Return)
    program.wait_until_idle()
    wait_for_notes(program)
    assert (notes_page(program).stage, notes_page(program)._keeper.is_open, program.focused().objectName()) == (
        "owner",
        False,
        "whoseA",
    )
    assert "Your notes are deleted, and their passphrase with them." in program.texts()
    assert sorted(each.name for each in paths.data().glob("notes*")) == [
        "notes-2.db",
        "notes-2.key",
        "notes-2.key.copy",
    ]
    begin_notes(program, 0, "new words")
    assert (notes_page(program).stage, note_texts(program)) == ("notes", [])
    notes_page(program).back()
    begin_notes(program, 1, "another")
    assert note_texts(program) == ["of Sam"]


def test_failed_deletion_is_reported(program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise StoreError(StoreProblem.FULL)

    open_private_notes(program)
    begin_notes(program)
    writes(program, "first", "second")
    monkeypatch.setattr(PrivateNotes, "_delete", refuses)
    notes_page(program).deleteNote(1)
    wait_for_notes(program)
    assert "It could not be deleted just now, and is still there." in program.texts()
    notes_page(program).deleteAll()
    wait_for_notes(program)
    assert "They could not be deleted just now, and all of them are still there." in program.texts()
    assert note_texts(program) == ["second", "first"]


def test_empty_notes_file_that_stays_is_reported(program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise PermissionError

    open_private_notes(program)
    begin_notes(program)
    writes(program, PHRASE)
    monkeypatch.setattr(lock, "remove_key_file", refuses)
    notes_page(program).deleteAll()
    wait_for_notes(program)
    assert "Your notes are deleted. The empty file that they were in could not be removed." in program.texts()
    begin_notes(program)
    assert (notes_page(program).stage, note_texts(program)) == ("notes", [])


def test_wrong_passphrases_delay_that_partner_alone(program: ProgramUnderTest) -> None:
    open_private_notes(program)
    for whose in (0, 1):
        begin_notes(program, whose)
        notes_page(program).back()
    clock = ManualClock()
    notes_page(program)._passphrases.smiths[0].guard._now = clock
    for _ in range(3):
        begin_notes(program, 0, "wrong")
    assert not notes_page(program).ready
    notes_page(program).back()
    begin_notes(program, 1)
    assert notes_page(program).stage == "notes"
    notes_page(program).back()
    notes_page(program).chooseOwner(0)
    notes_page(program).submitPassphrase(NOTES_PASSPHRASE, "")
    assert not notes_page(program).busy
    clock.now += 10.1
    notes_page(program)._passphrases.smiths[0].guard._delay_timer.timeout.emit()
    begin_notes(program, 0)
    assert notes_page(program).stage == "notes"


def test_notes_page_says_that_encryption_is_not_possible(
    program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.features.notes.private_notes.can_lock", lambda: False)
    open_private_notes(program)
    assert "sqlcipher3" in program.find("mineWords").property("text")
    notes_page(program).chooseOwner(0)
    assert notes_page(program).stage == "owner"
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def test_damaged_notes_are_reported_with_what_was_saved(make_program: MakeProgram) -> None:
    path = notes_path(paths.data(), 0)
    lock.write_key_file(key_path(path), lock.wrap(KEY, NOTES_PASSPHRASE, CHEAP))
    notes = open_notes(path, KEY)
    for number in range(60):
        notes.write(f"{number} " + "word " * 60, NOW)
    notes.close()
    content = bytearray(path.read_bytes())
    content[-3000:] = bytes(3000)
    path.write_bytes(content)
    program = make_program()
    open_private_notes(program)
    begin_notes(program)
    told = re.fullmatch(
        r"Your notes were damaged. (\d+) of about (\d+) are here, and the damaged file is kept beside them.",
        str(notes_page(program).message),
    )
    assert told
    assert 0 < int(told[1]) == len(note_texts(program)) < int(told[2]) <= 60
    notes_page(program).back()
    assert path.with_name("notes-1.damaged-1.db").read_bytes() == content
    begin_notes(program)
    assert notes_page(program).message == ""


def test_key_file_without_notes_opens_empty_notes(make_program: MakeProgram) -> None:
    lock.write_key_file(key_path(notes_path(paths.data(), 0)), lock.wrap(lock.new_key(), NOTES_PASSPHRASE))
    program = make_program()
    open_private_notes(program)
    begin_notes(program)
    assert (notes_page(program).stage, note_texts(program)) == ("notes", [])


class Gate:
    """Holds the thread of the notes' file before each note that it writes, until the gate is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._open = threading.Event()
        self.refuses = False
        write = PrivateNotes.write

        def held(notes: PrivateNotes, words: str, at: datetime, number: int | None = None) -> int:
            self._open.wait()
            if self.refuses:
                raise StoreError(StoreProblem.FULL)
            return write(notes, words, at, number)

        monkeypatch.setattr(PrivateNotes, "write", held)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    gate = Gate(monkeypatch)
    yield gate
    gate.open()


class TestSlowDisk:
    """While the disk takes its time, the window goes on, and nothing that is written is lost."""

    def test_next_note_is_typed_while_the_one_before_is_written(self, program: ProgramUnderTest, gate: Gate) -> None:
        open_private_notes(program)
        begin_notes(program)
        for words in ("first", "second", "third"):
            type_keys(program, words)
            program.press(Key.Key_Return)
            assert program.find("note").property("text") == ""
        type_keys(program, "half")
        assert program.find("note").property("text") == "half"
        assert notes_page(program).notes == []
        gate.open()
        assert note_texts(program) == ["third", "second", "first"]
        notes_page(program).closeNotes()
        begin_notes(program)
        assert note_texts(program) == ["half", "third", "second", "first"]

    def test_page_is_left_at_once_and_opens_again_with_every_word(self, program: ProgramUnderTest, gate: Gate) -> None:
        open_private_notes(program)
        begin_notes(program)
        type_keys(program, "half")
        program.shell.hide()
        assert (notes_page(program).stage, notes_page(program)._keeper.text) == ("owner", "")
        program.shell.unhide()
        gate.open()
        begin_notes(program)
        assert note_texts(program) == ["half"]

    def test_end_of_the_program_waits_for_every_word(self, program: ProgramUnderTest, gate: Gate) -> None:
        open_private_notes(program)
        begin_notes(program)
        type_keys(program, "first")
        program.press(Key.Key_Return)
        type_keys(program, "half")
        opener = threading.Thread(target=gate.open)
        opener.start()
        notes_page(program)._end()
        opener.join()
        assert not notes_page(program)._keeper.busy
        begin_notes(program)
        assert note_texts(program) == ["half", "first"]

    def test_note_that_is_refused_comes_back_with_what_was_typed_since(
        self, program: ProgramUnderTest, gate: Gate
    ) -> None:
        open_private_notes(program)
        begin_notes(program)
        gate.refuses = True
        type_keys(program, "first")
        program.press(Key.Key_Return)
        type_keys(program, "more")
        gate.open()
        wait_for_notes(program)
        assert program.find("note").property("text") == "first more"
        gate.refuses = False
        program.press(Key.Key_Return)
        assert note_texts(program) == ["first more"]
        assert stored_notes(program) == ["first more"]

    def test_words_refused_before_closing_are_tried_once_more(self, program: ProgramUnderTest, gate: Gate) -> None:
        open_private_notes(program)
        begin_notes(program)
        gate.refuses = True
        type_keys(program, "first")
        program.press(Key.Key_Return)
        gate.open()
        wait_for_notes(program)
        gate.refuses = False
        notes_page(program).closeNotes()
        begin_notes(program)
        assert note_texts(program) == ["first"]

    def test_closed_notes_leave_no_word_behind(self, program: ProgramUnderTest, gate: Gate) -> None:
        gate.open()
        open_private_notes(program)
        begin_notes(program)
        writes(program, PHRASE)
        keeper = notes_page(program)._keeper
        notes_page(program).closeNotes()
        wait_for_notes(program)
        assert (keeper.text, keeper.rows(), keeper._file._notes, keeper._file._unsaved) == ("", [], None, {})

    def test_leaving_waits_for_the_note_and_hears_that_it_was_refused(
        self, program: ProgramUnderTest, gate: Gate
    ) -> None:
        open_private_notes(program)
        begin_notes(program)
        gate.refuses = True
        type_keys(program, "half")
        for _ in range(3):
            program.press(Key.Key_Escape)
        assert notes_page(program).stage == "notes"
        gate.open()
        wait_for_notes(program)
        assert (notes_page(program).stage, program.find("note").property("text")) == ("notes", "half")
        assert "can’t be saved right now" in str(program.find("notesWords").property("text"))

    def test_refused_note_joins_a_draft_that_was_stored_since_and_is_there_once(
        self, program: ProgramUnderTest, gate: Gate
    ) -> None:
        open_private_notes(program)
        begin_notes(program)
        gate.refuses = True
        type_keys(program, "first")
        program.press(Key.Key_Return)
        type_keys(program, "more")
        notes_page(program)._keeper.autosave()
        gate.open()
        wait_for_notes(program)
        gate.refuses = False
        assert program.find("note").property("text") == "first more"
        notes_page(program).closeNotes()
        begin_notes(program)
        assert note_texts(program) == ["first more"]
