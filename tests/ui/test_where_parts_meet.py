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
from tests.ui.conftest import MakeProgram
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
from tests.ui.locking import removes_lock, sets_lock
from tests.ui.programmes import comes_to_practice, practice
from tests.ui.services.test_reminder_service import Make, bus, clock, evening, nobody_there, sitting  # noqa: F401
from tests.ui.support.program import ManualClock, ProgramUnderTest, make_couple
from ui.devices.desktop.autostart import FileAutostart
from ui.devices.desktop.desktop import Desktop
from ui.foundation import paths
from ui.machine import Machine, finish_interrupted_work
from ui.navigation.page import Page
from ui.services.journal import CoupleJournal

Makes = Callable[..., ProgramUnderTest]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(make_program: MakeProgram, documents: Path, tmp_path: Path) -> Makes:
    """Makes a program whose journal, settings and start with the system are files."""

    def made(begin: Callable[[], None] = theirs) -> ProgramUnderTest:
        begin()
        couple = make_couple(paths.config() / "preferences.json")
        machine = Machine(
            journal=CoupleJournal(path()),
            desktop=Desktop(lambda: documents, lambda _: False),
            autostart=FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided"),
        )
        program = make_program(couple, machine)
        program.open()
        return program

    return made


def restores(program: ProgramUnderTest, copy: Path) -> None:
    goes_in(program)
    keeping(program).importFile(str(copy))
    rests(program)
    press(program, "agree")


def saves(program: ProgramUnderTest, documents: Path, name: str = "saveCopy") -> Path:
    before = {*documents.iterdir()}
    goes_in(program)
    press(program, name)
    (saved,) = {*documents.iterdir()} - before
    return saved


def erases(program: ProgramUnderTest) -> None:
    goes_in(program)
    press(program, "erase")
    press(program, "agreeErase")
    program.click(program.find("agreeErase"))
    program.wait_for_page("names")


def opens_the_lock(program: ProgramUnderTest) -> None:
    program.navigation.navigator.go(Page.LOCK)
    program.wait_for_page("lock")
    tries(program, PASSPHRASE)
    program.qtbot.waitUntil(lambda: program.page != "lock")


class TestLockAndCopies:
    def test_a_locked_copy_brought_into_an_unlocked_journal_is_locked(self, opened: Makes, documents: Path) -> None:
        program = opened()
        number = program.machine.journal.add_session(f"{PHRASE}-more", program.machine.now().astimezone())
        assert number is not None
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        copy = saves(program, documents)
        removes_lock(program, KEY)
        restores(program, copy)
        assert (program.machine.journal.locked, sessions(program)) == (True, [])
        assert not any(PHRASE in words for words in program.texts())
        opens_the_lock(program)
        assert sessions(program) == [PHRASE, f"{PHRASE}-more"]
        program.machine.journal.close()
        assert leaks(paths.data()) == []

    def test_a_plain_copy_brought_into_a_locked_journal_is_plain(self, opened: Makes, documents: Path) -> None:
        program = opened()
        copy = saves(program, documents)
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        restores(program, copy)
        assert (program.machine.journal.has_lock, sessions(program)) == (False, [PHRASE])
        aside = {each.name for each in (paths.data() / "set-aside-1").iterdir()}
        assert {"journal.db", "journal.key"} <= aside

    def test_a_lock_set_after_one_was_brought_back_covers_what_was_set_aside(
        self, opened: Makes, documents: Path
    ) -> None:
        program = opened()
        restores(program, saves(program, documents))
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        assert leaks(paths.data()) == []

    def test_a_document_is_brought_into_a_journal_that_is_open_behind_its_lock(
        self, opened: Makes, documents: Path
    ) -> None:
        program = opened()
        document = saves(program, documents, "saveDocument")
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        said = json.loads(document.read_text("utf-8"))
        said["moments"] = [{"kind": "look", "at": "2026-05-04T20:15:00+10:00"}]
        document.write_text(json.dumps(said), "utf-8")
        restores(program, document)
        assert "Added: 1. Here already: 2." in program.texts()
        assert [each.kind for each in program.machine.journal.moments()] == [MomentKind.LOOK]

    def test_locked_nothing_is_written_out_nor_brought_in(self, opened: Makes, documents: Path, tmp_path: Path) -> None:
        program = opened()
        document = saves(program, documents, "saveDocument").rename(tmp_path / "a.json")
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        for name in ("saveDocument", "saveSheets"):
            press(program, name)
        restores(program, document)
        assert any("journal is locked. Open it first" in words for words in program.texts())
        assert list(documents.iterdir()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_a_file_of_a_second_start_waits_behind_the_lock(self, make_program: MakeProgram) -> None:
        program = opens_locked(make_program)
        program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        program.wait_until_idle()
        assert program.page == "lock"
        tries(program, PASSPHRASE)
        program.wait_for_page("arrive")

    def test_what_is_half_written_for_the_call_is_kept_before_it_is_locked(self, make_program: MakeProgram) -> None:
        program = opens_locked(make_program)
        tries(program, PASSPHRASE)
        program.wait_for_page("home")
        program.go_to("practice")
        comes_to_practice(program)
        practice(program).for_the_call.setDraft("half a question")
        settings(program)
        program.click(program.find("lockNow"))
        program.wait_for_page("lock")
        tries(program, PASSPHRASE)
        program.wait_for_page("home")
        assert [each.words for each in program.machine.journal.questions()] == ["half a question"]


def lock_of(words: str) -> bytes:
    from guided.practice.storage import key_file as lock

    return lock.wrap(KEY, words)


class TestErased:
    def test_forgotten_the_passphrase_everything_can_go_and_it_is_the_first_day(self, opened: Makes) -> None:
        program = opened(locked)
        program.wait_for_page("lock")
        program.press(Key.Key_Escape)
        program.wait_for_page("home")
        erases(program)
        assert program.couple.names == ("Amber", "Mist")
        assert (program.machine.journal.has_lock, program.machine.journal.locked) == (False, False)
        assert not key_path(path()).exists()
        assert program.machine.journal.add_session("long-hug", program.machine.now().astimezone())
        assert program.machine.journal.lasts
        assert settings(program).stage == "none"

    def test_it_starts_with_the_system_no_more(self, opened: Makes, tmp_path: Path) -> None:
        program = opened()
        program.machine.autostart.turn(True)
        erases(program)
        assert not program.machine.autostart.on
        assert list((tmp_path / "autostart").iterdir()) == []

    def test_cut_short_it_starts_with_the_system_no_more_either(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started = FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided")
        started.turn(True)
        monkeypatch.setattr("ui.machine.autostart_for_this_machine", lambda: started)
        theirs()
        (paths.data() / pending_marker.ERASING).write_text("", "utf-8")
        finish_interrupted_work(make_couple(paths.config() / "preferences.json"))
        assert not started.on

    def test_what_was_half_written_is_never_written_down_afterwards(self, opened: Makes) -> None:
        program = opened()
        program.go_to("practice")
        comes_to_practice(program)
        practice(program).for_the_call.setDraft(f"{PHRASE}?")
        summary = program.view_models.summary
        program.go_to("summary")
        program.wait_for_page("summary")
        program.machine.journal.itself._connection.execute("PRAGMA query_only = ON")
        summary.setText(PHRASE)
        erases(program)
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        program.go_to("summary")
        program.wait_for_page("summary")
        assert (summary.text, program.machine.journal.draft(), program.machine.journal.questions()) == (
            "",
            SummaryDraft(),
            (),
        )
        program.go_to("practice")
        comes_to_practice(program)
        assert not any(PHRASE in words for words in program.texts())
        assert practice(program).for_the_call.draft == ""

    def test_nothing_is_said_to_be_noted_while_it_goes(self, opened: Makes) -> None:
        program = opened()
        journal = program.machine.journal
        journal.let_go()
        assert journal.add_moment(MomentKind.LOOK, program.machine.now().astimezone()) is None
        assert "For a moment nothing is noted." in journal.notice
        journal.reopen()
        assert journal.notice == ""
        assert journal.add_moment(MomentKind.LOOK, program.machine.now().astimezone())

    @pytest.mark.parametrize("held", [False, True])
    def test_the_icon_goes_with_it(self, held: bool, evening: Make) -> None:  # noqa: F811
        made = evening(in_tray=not held, reminders=not held)
        made.program.tray.begin(held=held)
        made.program.open()
        made.qtbot.waitUntil(lambda: made.program.tray.shown)
        goes_in(made.program)
        keeping(made.program)._erase(False)
        made.program.wait_for_page("names")
        assert not made.program.tray.shown
        assert not made.program.shell.goesAway()


class TestOnlyRemembered:
    """Another program has the journal, or nothing can be written."""

    @pytest.fixture
    def program(self, opened: Makes) -> ProgramUnderTest:
        def newer() -> None:
            theirs()
            found = CoupleJournal(path())
            found.itself._connection.execute("PRAGMA user_version = 99")
            found.close()

        return opened(newer)

    def test_it_is_not_said_to_be_all_there_is(self, program: ProgramUnderTest, documents: Path) -> None:
        goes_in(program)
        for name in ("saveCopy", "saveDocument", "saveSheets"):
            press(program, name)
            assert any("nothing was saved" in words for words in program.texts())
        assert list(documents.iterdir()) == []

    def test_nothing_is_said_to_be_added_to_it(self, program: ProgramUnderTest, tmp_path: Path) -> None:
        from guided.practice.backup.export import to_json
        from tests.guided.practice.storage.filled_journal import everything

        with_all = CoupleJournal()
        fill(with_all.itself)
        (tmp_path / "a.json").write_text(to_json(everything(with_all.itself)), "utf-8")
        restores(program, tmp_path / "a.json")
        assert any("Nothing was changed." in words for words in program.texts())
        assert sessions(program) == []


class TestNotesOfOne:
    def test_what_is_half_written_is_a_note_when_the_program_ends(self, program: ProgramUnderTest) -> None:
        opens_mine(program)
        begins_notes(program)
        types(program, "half")
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        assert mine(program).stage == "whose"
        begins_notes(program)
        assert lines(program) == ["half"]

    def test_on_a_full_disk_they_are_told_before_it_is_lost_and_nobody_is_kept(
        self, program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        opens_mine(program)
        begins_notes(program)
        monkeypatch.setattr(PrivateNotes, "write", full)
        types(program, "half")
        program.press(Key.Key_Escape)
        program.wait_until_idle()
        assert (mine(program).stage, program.find("note").property("text")) == ("notes", "half")
        assert "can't be written down" in str(program.find("notesWords").property("text"))
        program.press(Key.Key_Escape)
        program.wait_until_idle()
        assert (mine(program).stage, mine(program)._draft) == ("whose", "")

    def test_closed_by_themselves_on_a_full_disk_nothing_is_promised(
        self, program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        opens_mine(program)
        found, clock = mine(program), ManualClock()  # noqa: F811
        found._clock = clock
        begins_notes(program)
        monkeypatch.setattr(PrivateNotes, "write", full)
        types(program, "half")
        clock.now += 1000
        found._close_timer.timeout.emit()
        program.wait_until_idle()
        assert not any("Nothing of them is lost" in words for words in program.texts())
        assert any("could not be written down" in words for words in program.texts())


class TestNotWritten:
    """Whatever they say or take up: where it is not kept, the page they see says so."""

    @pytest.fixture
    def full(self, opened: Makes) -> ProgramUnderTest:
        program = opened()
        program.machine.journal.itself._connection.execute("PRAGMA query_only = ON")
        return program

    def test_a_programme_taken_up(self, full: ProgramUnderTest) -> None:
        full.go_to("practice")
        comes_to_practice(full)
        practice(full).openProgramme(0)
        full.wait_for_page("programme")
        full.view_models.programme.takeUp()
        comes_to_practice(full)
        assert full.machine.journal.agreement() is None
        assert "may not be written" in full.find("notice").property("text")

    def test_days_that_need_more_care(self, full: ProgramUnderTest) -> None:
        full.go_to("gentle")
        full.wait_for_page("gentle")
        full.view_models.home.tender.sayToday()
        full.wait_until_idle()
        assert full.machine.journal.tender() is None
        assert "may not be written" in full.find("tenderTrouble").property("text")


def test_days_that_need_more_care_wait_while_it_is_locked(make_program: MakeProgram) -> None:
    program = opens_locked(make_program)
    program.press(Key.Key_Escape)
    program.wait_for_page("home")
    program.go_to("gentle")
    program.wait_for_page("gentle")
    program.view_models.home.tender.sayToday()
    program.wait_until_idle()
    assert "Your journal is locked" in program.find("tenderTrouble").property("text")
