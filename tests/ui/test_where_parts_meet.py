"""Test the lock, backups, tray, notes and moments in combination: each keeps what the others promise."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from guided import bundled
from guided.practice.backup import pending_marker
from guided.practice.storage.file_names import key_path
from guided.practice.storage.private_notes import PrivateNotes
from guided.practice.storage.problems import StoreError, StoreProblem
from guided.practice.storage.records import MomentKind, SummaryDraft
from tests.guided.practice.storage.filled_journal import fill
from tests.guided.practice.storage.sealer import KEY
from tests.guided.practice.storage.test_encryption_migration import leaks
from tests.ui.conftest import Furnish
from tests.ui.features.backup.test_backup import goes_in, press, rests
from tests.ui.features.backup.test_backup import page as keeping
from tests.ui.features.lock.test_lock import (  # noqa: F401
    PASSPHRASE,
    PHRASE,
    Key,
    cheap,
    locked,
    opens_locked,
    path,
    sessions,
    settings,
    theirs,
    tries,
    types,
    with_journal,
)
from tests.ui.features.notes.test_private_notes import begins as begins_notes
from tests.ui.features.notes.test_private_notes import lines, mine, opens_mine
from tests.ui.house import Clock, House, settled
from tests.ui.locking import removes_lock, sets_lock
from tests.ui.programmes import comes_to_practice, practice
from tests.ui.services.test_reminder_service import Make, bus, clock, evening, nobody_there, sitting  # noqa: F401
from ui.devices.desktop.autostart import FileAutostart
from ui.devices.desktop.desktop import Desktop
from ui.foundation import paths
from ui.machine import Machine, carry_through
from ui.navigation.page import Page
from ui.services.journal import CoupleJournal

Makes = Callable[..., House]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(furnish: Furnish, documents: Path, tmp_path: Path) -> Makes:
    """Makes a house whose journal, settings and start with the system are files."""

    def made(begin: Callable[[], None] = theirs) -> House:
        begin()
        couple = settled(paths.config() / "preferences.json")
        machine = Machine(
            journal=CoupleJournal(path()),
            desktop=Desktop(lambda: documents, lambda _: False),
            autostart=FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided"),
        )
        house = furnish(couple, machine)
        house.opens()
        return house

    return made


def restores(house: House, copy: Path) -> None:
    goes_in(house)
    keeping(house).importFile(str(copy))
    rests(house)
    press(house, "agree")


def saves(house: House, documents: Path, name: str = "saveCopy") -> Path:
    before = {*documents.iterdir()}
    goes_in(house)
    press(house, name)
    (saved,) = {*documents.iterdir()} - before
    return saved


def erases(house: House) -> None:
    goes_in(house)
    press(house, "erase")
    press(house, "agreeErase")
    house.click(house.find("agreeErase"))
    house.goes_to("names")


def opens_the_lock(house: House) -> None:
    house.program.navigation.navigator.go(Page.LOCK)
    house.goes_to("lock")
    tries(house, PASSPHRASE)
    house.qtbot.waitUntil(lambda: house.page != "lock")


class TestLockAndCopies:
    def test_a_locked_copy_brought_into_an_unlocked_journal_is_locked(self, opened: Makes, documents: Path) -> None:
        house = opened()
        number = house.machine.journal.add_session(f"{PHRASE}-more", house.machine.now().astimezone())
        assert number is not None
        sets_lock(house, KEY, lock_of(PASSPHRASE))
        copy = saves(house, documents)
        removes_lock(house, KEY)
        restores(house, copy)
        assert (house.machine.journal.locked, sessions(house)) == (True, [])
        assert not any(PHRASE in words for words in house.words())
        opens_the_lock(house)
        assert sessions(house) == [PHRASE, f"{PHRASE}-more"]
        house.machine.journal.close()
        assert leaks(paths.data()) == []

    def test_a_plain_copy_brought_into_a_locked_journal_is_plain(self, opened: Makes, documents: Path) -> None:
        house = opened()
        copy = saves(house, documents)
        sets_lock(house, KEY, lock_of(PASSPHRASE))
        house.machine.journal.lock()
        restores(house, copy)
        assert (house.machine.journal.has_lock, sessions(house)) == (False, [PHRASE])
        aside = {each.name for each in (paths.data() / "set-aside-1").iterdir()}
        assert {"journal.db", "journal.key"} <= aside

    def test_a_lock_set_after_one_was_brought_back_covers_what_was_set_aside(
        self, opened: Makes, documents: Path
    ) -> None:
        house = opened()
        restores(house, saves(house, documents))
        sets_lock(house, KEY, lock_of(PASSPHRASE))
        house.machine.journal.lock()
        assert leaks(paths.data()) == []

    def test_a_document_is_brought_into_a_journal_that_is_open_behind_its_lock(
        self, opened: Makes, documents: Path
    ) -> None:
        house = opened()
        document = saves(house, documents, "saveDocument")
        sets_lock(house, KEY, lock_of(PASSPHRASE))
        said = json.loads(document.read_text("utf-8"))
        said["moments"] = [{"kind": "look", "at": "2026-05-04T20:15:00+10:00"}]
        document.write_text(json.dumps(said), "utf-8")
        restores(house, document)
        assert "Added: 1. Here already: 2." in house.words()
        assert [each.kind for each in house.machine.journal.moments()] == [MomentKind.LOOK]

    def test_locked_nothing_is_written_out_nor_brought_in(self, opened: Makes, documents: Path, tmp_path: Path) -> None:
        house = opened()
        document = saves(house, documents, "saveDocument").rename(tmp_path / "a.json")
        sets_lock(house, KEY, lock_of(PASSPHRASE))
        house.machine.journal.lock()
        for name in ("saveDocument", "saveSheets"):
            press(house, name)
        restores(house, document)
        assert any("journal is locked. Open it first" in words for words in house.words())
        assert list(documents.iterdir()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_a_file_of_a_second_start_waits_behind_the_lock(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        house.settles()
        assert house.page == "lock"
        tries(house, PASSPHRASE)
        house.goes_to("arrive")

    def test_what_is_half_written_for_the_call_is_kept_before_it_is_locked(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        tries(house, PASSPHRASE)
        house.goes_to("home")
        house.turns_to("practice")
        comes_to_practice(house)
        practice(house).for_the_call.setDraft("half a question")
        settings(house)
        house.click(house.find("lockNow"))
        house.goes_to("lock")
        tries(house, PASSPHRASE)
        house.goes_to("home")
        assert [each.words for each in house.machine.journal.questions()] == ["half a question"]


def lock_of(words: str) -> bytes:
    from guided.practice.storage import key_file as lock

    return lock.wrap(KEY, words)


class TestErased:
    def test_forgotten_the_passphrase_everything_can_go_and_it_is_the_first_day(self, opened: Makes) -> None:
        house = opened(locked)
        house.goes_to("lock")
        house.press(Key.Key_Escape)
        house.goes_to("home")
        erases(house)
        assert house.couple.names == ("Amber", "Mist")
        assert (house.machine.journal.has_lock, house.machine.journal.locked) == (False, False)
        assert not key_path(path()).exists()
        assert house.machine.journal.add_session("long-hug", house.machine.now().astimezone())
        assert house.machine.journal.lasts
        assert settings(house).stage == "none"

    def test_it_starts_with_the_system_no_more(self, opened: Makes, tmp_path: Path) -> None:
        house = opened()
        house.machine.autostart.turn(True)
        erases(house)
        assert not house.machine.autostart.on
        assert list((tmp_path / "autostart").iterdir()) == []

    def test_cut_short_it_starts_with_the_system_no_more_either(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started = FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided")
        started.turn(True)
        monkeypatch.setattr("ui.machine.autostart_for_this_machine", lambda: started)
        theirs()
        (paths.data() / pending_marker.ERASING).write_text("", "utf-8")
        carry_through(settled(paths.config() / "preferences.json"))
        assert not started.on

    def test_what_was_half_written_is_never_written_down_afterwards(self, opened: Makes) -> None:
        house = opened()
        house.turns_to("practice")
        comes_to_practice(house)
        practice(house).for_the_call.setDraft(f"{PHRASE}?")
        summary = house.rooms.summary
        house.turns_to("summary")
        house.goes_to("summary")
        house.machine.journal.itself._connection.execute("PRAGMA query_only = ON")
        summary.setText(PHRASE)
        erases(house)
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        house.turns_to("summary")
        house.goes_to("summary")
        assert (summary.text, house.machine.journal.draft(), house.machine.journal.questions()) == (
            "",
            SummaryDraft(),
            (),
        )
        house.turns_to("practice")
        comes_to_practice(house)
        assert not any(PHRASE in words for words in house.words())
        assert practice(house).for_the_call.draft == ""

    def test_nothing_is_said_to_be_noted_while_it_goes(self, opened: Makes) -> None:
        house = opened()
        journal = house.machine.journal
        journal.let_go()
        assert journal.add_moment(MomentKind.LOOK, house.machine.now().astimezone()) is None
        assert "For a moment nothing is noted." in journal.notice
        journal.reopen()
        assert journal.notice == ""
        assert journal.add_moment(MomentKind.LOOK, house.machine.now().astimezone())

    @pytest.mark.parametrize("held", [False, True])
    def test_the_icon_goes_with_it(self, held: bool, evening: Make) -> None:  # noqa: F811
        made = evening(in_tray=not held, reminders=not held)
        made.house.program.tray.begin(held=held)
        made.house.opens()
        made.qtbot.waitUntil(lambda: made.house.program.tray.shown)
        goes_in(made.house)
        keeping(made.house)._erase(False)
        made.house.goes_to("names")
        assert not made.house.program.tray.shown
        assert not made.house.program.shell.goesAway()


class TestOnlyRemembered:
    """Another program has the journal, or nothing can be written."""

    @pytest.fixture
    def house(self, opened: Makes) -> House:
        def newer() -> None:
            theirs()
            found = CoupleJournal(path())
            found.itself._connection.execute("PRAGMA user_version = 99")
            found.close()

        return opened(newer)

    def test_it_is_not_said_to_be_all_there_is(self, house: House, documents: Path) -> None:
        goes_in(house)
        for name in ("saveCopy", "saveDocument", "saveSheets"):
            press(house, name)
            assert any("nothing was saved" in words for words in house.words())
        assert list(documents.iterdir()) == []

    def test_nothing_is_said_to_be_added_to_it(self, house: House, tmp_path: Path) -> None:
        from guided.practice.backup.export import to_json
        from tests.guided.practice.storage.filled_journal import everything

        with_all = CoupleJournal()
        fill(with_all.itself)
        (tmp_path / "a.json").write_text(to_json(everything(with_all.itself)), "utf-8")
        restores(house, tmp_path / "a.json")
        assert any("Nothing was changed." in words for words in house.words())
        assert sessions(house) == []


class TestNotesOfOne:
    def test_what_is_half_written_is_a_note_when_the_program_ends(self, house: House) -> None:
        opens_mine(house)
        begins_notes(house)
        types(house, "half")
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        assert mine(house).stage == "whose"
        begins_notes(house)
        assert lines(house) == ["half"]

    def test_on_a_full_disk_they_are_told_before_it_is_lost_and_nobody_is_kept(
        self, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        opens_mine(house)
        begins_notes(house)
        monkeypatch.setattr(PrivateNotes, "write", full)
        types(house, "half")
        house.press(Key.Key_Escape)
        house.settles()
        assert (mine(house).stage, house.find("note").property("text")) == ("notes", "half")
        assert "can't be written down" in str(house.find("notesWords").property("text"))
        house.press(Key.Key_Escape)
        house.settles()
        assert (mine(house).stage, mine(house)._draft) == ("whose", "")

    def test_closed_by_themselves_on_a_full_disk_nothing_is_promised(
        self, house: House, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        opens_mine(house)
        found, clock = mine(house), Clock()  # noqa: F811
        found._clock = clock
        begins_notes(house)
        monkeypatch.setattr(PrivateNotes, "write", full)
        types(house, "half")
        clock.now += 1000
        found._close_timer.timeout.emit()
        house.settles()
        assert not any("Nothing of them is lost" in words for words in house.words())
        assert any("could not be written down" in words for words in house.words())


class TestNotWritten:
    """Whatever they say or take up: where it is not kept, the page they see says so."""

    @pytest.fixture
    def full(self, opened: Makes) -> House:
        house = opened()
        house.machine.journal.itself._connection.execute("PRAGMA query_only = ON")
        return house

    def test_a_programme_taken_up(self, full: House) -> None:
        full.turns_to("practice")
        comes_to_practice(full)
        practice(full).openProgramme(0)
        full.goes_to("programme")
        full.rooms.programme.takeUp()
        comes_to_practice(full)
        assert full.machine.journal.agreement() is None
        assert "may not be written" in full.find("notice").property("text")

    def test_days_that_need_more_care(self, full: House) -> None:
        full.turns_to("gentle")
        full.goes_to("gentle")
        full.rooms.home.tender.sayToday()
        full.settles()
        assert full.machine.journal.tender() is None
        assert "may not be written" in full.find("tenderTrouble").property("text")


def test_days_that_need_more_care_wait_while_it_is_locked(furnish: Furnish) -> None:
    house = opens_locked(furnish)
    house.press(Key.Key_Escape)
    house.goes_to("home")
    house.turns_to("gentle")
    house.goes_to("gentle")
    house.rooms.home.tender.sayToday()
    house.settles()
    assert "Your journal is locked" in house.find("tenderTrouble").property("text")
