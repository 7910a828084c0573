"""Test the lock, backups, tray, notes and moments in combination: each keeps what the others promise."""

import json
import threading
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
from tests.guided.practice.storage.key_material import KEY
from tests.guided.practice.storage.leaks import find_leaks
from tests.ui.support.backups import backup_page as keeping
from tests.ui.support.backups import open_backup, press_and_wait, wait_for_backup
from tests.ui.support.journals import run_sql, set_writable, wait_for, write
from tests.ui.support.locked_journal import (  # noqa: F401
    PASSPHRASE,
    PHRASE,
    Key,
    fill_journal,
    journal_path,
    make_locked_journal,
    make_program_with_journal,
    open_lock_card,
    open_locked,
    session_names,
    try_passphrase,
    type_keys,
)
from tests.ui.support.locking import removes_lock, sets_lock
from tests.ui.support.private_notes import begin_notes as begins_notes
from tests.ui.support.private_notes import note_texts, notes_page, open_private_notes, wait_for_notes
from tests.ui.support.program import MakeProgram, ManualClock, ProgramUnderTest, make_couple
from tests.ui.support.programmes import comes_to_practice, practice
from tests.ui.support.reminders import MakeDesktopProgram
from ui.devices.desktop.autostart import FileAutostart
from ui.devices.desktop.desktop import Desktop
from ui.foundation import paths
from ui.machine import Machine, finish_interrupted_work
from ui.navigation.page import Page
from ui.services.journal import CoupleJournal

pytestmark = pytest.mark.usefixtures("quick_key_derivation")

Makes = Callable[..., ProgramUnderTest]


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(make_program: MakeProgram, documents: Path, tmp_path: Path) -> Makes:
    """Makes a program whose journal, settings and start with the system are files."""

    def made(begin: Callable[[], None] = fill_journal) -> ProgramUnderTest:
        begin()
        couple = make_couple(paths.config() / "preferences.json")
        machine = Machine(
            journal=CoupleJournal(journal_path()),
            desktop=Desktop(lambda: documents, lambda _: False),
            autostart=FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided"),
        )
        program = make_program(couple, machine)
        program.open()
        return program

    return made


def restores(program: ProgramUnderTest, copy: Path) -> None:
    open_backup(program)
    keeping(program).importFile(str(copy))
    wait_for_backup(program)
    press_and_wait(program, "agree")


def saves(program: ProgramUnderTest, documents: Path, name: str = "saveCopy") -> Path:
    before = {*documents.iterdir()}
    open_backup(program)
    press_and_wait(program, name)
    (saved,) = {*documents.iterdir()} - before
    return saved


def erases(program: ProgramUnderTest) -> None:
    open_backup(program)
    press_and_wait(program, "erase")
    press_and_wait(program, "agreeErase")
    program.click(program.find("agreeErase"))
    program.wait_for_page("names")


def opens_the_lock(program: ProgramUnderTest) -> None:
    program.navigation.navigator.go(Page.LOCK)
    program.wait_for_page("lock")
    try_passphrase(program, PASSPHRASE)
    program.qtbot.waitUntil(lambda: program.page != "lock")


class TestLockAndBackups:
    def test_locked_backup_restored_into_open_journal_is_locked(self, opened: Makes, documents: Path) -> None:
        program = opened()
        number = write(program.machine.journal).add_session(f"{PHRASE}-more", program.machine.now().astimezone())
        assert number is not None
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        copy = saves(program, documents)
        removes_lock(program, KEY)
        restores(program, copy)
        assert (program.machine.journal.locked, session_names(program)) == (True, [])
        assert not any(PHRASE in words for words in program.texts())
        opens_the_lock(program)
        assert session_names(program) == [PHRASE, f"{PHRASE}-more"]
        program.machine.journal.close()
        assert find_leaks(paths.data()) == []

    def test_plain_backup_restored_into_locked_journal_is_plain(self, opened: Makes, documents: Path) -> None:
        program = opened()
        copy = saves(program, documents)
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        restores(program, copy)
        assert (program.machine.journal.has_lock, session_names(program)) == (False, [PHRASE])
        aside = {each.name for each in (paths.data() / "set-aside-1").iterdir()}
        assert {"journal.db", "journal.key"} <= aside

    def test_lock_set_after_restoring_encrypts_journal_set_aside(self, opened: Makes, documents: Path) -> None:
        program = opened()
        restores(program, saves(program, documents))
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        wait_for(program.machine.journal)
        assert find_leaks(paths.data()) == []

    def test_json_export_is_imported_into_unlocked_journal(self, opened: Makes, documents: Path) -> None:
        program = opened()
        document = saves(program, documents, "saveDocument")
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        said = json.loads(document.read_text("utf-8"))
        said["moments"] = [{"kind": "look", "at": "2026-05-04T20:15:00+10:00"}]
        document.write_text(json.dumps(said), "utf-8")
        restores(program, document)
        assert "Added: 1. Here already: 2." in program.texts()
        assert [each.kind for each in program.machine.journal.read.moments()] == [MomentKind.LOOK]

    def test_locked_journal_is_neither_exported_nor_imported_into(
        self, opened: Makes, documents: Path, tmp_path: Path
    ) -> None:
        program = opened()
        document = saves(program, documents, "saveDocument").rename(tmp_path / "a.json")
        sets_lock(program, KEY, lock_of(PASSPHRASE))
        program.machine.journal.lock()
        for name in ("saveDocument", "saveSheets"):
            press_and_wait(program, name)
        restores(program, document)
        assert any("journal is locked. Unlock it first" in words for words in program.texts())
        assert list(documents.iterdir()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_file_of_second_start_waits_until_unlocked(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        program.wait_until_idle()
        assert program.page == "lock"
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("arrive")

    def test_half_written_call_notes_are_saved_before_locking(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        program.go_to("practice")
        comes_to_practice(program)
        practice(program).for_the_call.setDraft("half a question")
        open_lock_card(program)
        program.click(program.find("lockNow"))
        program.wait_for_page("lock")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        assert [each.words for each in program.machine.journal.read.questions()] == ["half a question"]


def lock_of(words: str) -> bytes:
    from guided.practice.storage import key_file as lock

    return lock.wrap(KEY, words)


class TestErasing:
    def test_erasing_with_forgotten_passphrase_leads_to_first_start(self, opened: Makes) -> None:
        program = opened(make_locked_journal)
        program.wait_for_page("lock")
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        erases(program)
        assert program.couple.names == ("Amber", "Mist")
        assert (program.machine.journal.has_lock, program.machine.journal.locked) == (False, False)
        assert not key_path(journal_path()).exists()
        assert write(program.machine.journal).add_session("long-hug", program.machine.now().astimezone())
        assert program.machine.journal.lasts
        assert open_lock_card(program).stage == "none"

    def test_erasing_removes_autostart(self, opened: Makes, tmp_path: Path) -> None:
        program = opened()
        program.machine.autostart.turn(True)
        erases(program)
        assert not program.machine.autostart.on
        assert list((tmp_path / "autostart").iterdir()) == []

    def test_erasing_cut_short_removes_autostart_at_next_start(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        started = FileAutostart(tmp_path / "autostart" / "guided.desktop", "Exec=guided")
        started.turn(True)
        monkeypatch.setattr("ui.machine.autostart_for_this_machine", lambda: started)
        fill_journal()
        (paths.data() / pending_marker.ERASING).write_text("", "utf-8")
        finish_interrupted_work(make_couple(paths.config() / "preferences.json"))
        assert not started.on

    def test_half_written_texts_are_not_saved_after_erasing(self, opened: Makes) -> None:
        program = opened()
        program.go_to("practice")
        comes_to_practice(program)
        practice(program).for_the_call.setDraft(f"{PHRASE}?")
        summary = program.view_models.summary
        program.go_to("summary")
        program.wait_for_page("summary")
        set_writable(program.machine.journal, False)
        summary.setText(PHRASE)
        erases(program)
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        program.go_to("summary")
        program.wait_for_page("summary")
        assert (summary.text, program.machine.journal.read.draft(), program.machine.journal.read.questions()) == (
            "",
            SummaryDraft(),
            (),
        )
        program.go_to("practice")
        comes_to_practice(program)
        assert not any(PHRASE in words for words in program.texts())
        assert practice(program).for_the_call.draft == ""

    def test_moment_noted_while_erasing_is_not_confirmed(self, opened: Makes) -> None:
        program = opened()
        journal = program.machine.journal
        over = threading.Event()
        journal.replace(over.wait, lambda _: None)
        refused: list[StoreError] = []
        at = program.machine.now().astimezone()
        journal.change(lambda journal: journal.add_moment(MomentKind.LOOK, at), failed=refused.append)
        assert len(refused) == 1
        assert "For a moment nothing is saved." in journal.notice
        over.set()
        wait_for(journal)
        assert journal.notice == ""
        assert write(journal).add_moment(MomentKind.LOOK, program.machine.now().astimezone())

    @pytest.mark.parametrize("held", [False, True])
    def test_erasing_removes_tray_icon(self, held: bool, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(in_tray=not held, reminders=not held)
        made.program.tray.begin(held=held)
        made.program.open()
        made.qtbot.waitUntil(lambda: made.program.tray.shown)
        open_backup(made.program)
        keeping(made.program)._erase(False)
        made.program.wait_for_page("names")
        assert not made.program.tray.shown
        assert not made.program.shell.goesAway()


class TestJournalInMemoryOnly:
    """Another program has the journal, or nothing can be written."""

    @pytest.fixture
    def program(self, opened: Makes) -> ProgramUnderTest:
        def newer() -> None:
            fill_journal()
            found = CoupleJournal(journal_path())
            run_sql(found, "PRAGMA user_version = 99")
            found.close()

        return opened(newer)

    def test_backup_page_says_journal_is_not_all_of_it(self, program: ProgramUnderTest, documents: Path) -> None:
        open_backup(program)
        for name in ("saveCopy", "saveDocument", "saveSheets"):
            press_and_wait(program, name)
            assert any("nothing was saved" in words for words in program.texts())
        assert list(documents.iterdir()) == []

    def test_import_into_memory_is_not_confirmed(self, program: ProgramUnderTest, tmp_path: Path) -> None:
        from guided.practice.backup.export import to_json
        from tests.guided.practice.storage.filled_journal import everything

        with_all = CoupleJournal()
        with_all.change(fill)
        (tmp_path / "a.json").write_text(to_json(everything(with_all.read)), "utf-8")
        restores(program, tmp_path / "a.json")
        assert any("Nothing was changed." in words for words in program.texts())
        assert session_names(program) == []


class TestPrivateNotes:
    def test_half_written_note_is_saved_when_program_ends(self, program: ProgramUnderTest) -> None:
        open_private_notes(program)
        begins_notes(program)
        type_keys(program, "half")
        QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]
        assert notes_page(program).stage == "owner"
        begins_notes(program)
        assert note_texts(program) == ["half"]

    def test_full_disk_warns_once_before_note_is_lost(
        self, program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        open_private_notes(program)
        begins_notes(program)
        monkeypatch.setattr(PrivateNotes, "write", full)
        type_keys(program, "half")
        program.press(Key.Key_Escape)
        wait_for_notes(program)
        assert (notes_page(program).stage, program.find("note").property("text")) == ("notes", "half")
        assert "can’t be saved right now" in str(program.find("notesWords").property("text"))
        program.press(Key.Key_Escape)
        program.wait_until_idle()
        assert (notes_page(program).stage, notes_page(program)._keeper.text) == ("owner", "")

    def test_notes_closed_by_timer_on_full_disk_do_not_claim_to_be_saved(
        self, program: ProgramUnderTest, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise StoreError(StoreProblem.FULL)

        open_private_notes(program)
        found, clock = notes_page(program), ManualClock()
        found._idle_timer._clock = clock
        begins_notes(program)
        monkeypatch.setattr(PrivateNotes, "write", full)
        type_keys(program, "half")
        clock.now += 1000
        found._idle_timer._timer.timeout.emit()
        wait_for_notes(program)
        assert not any("Nothing is lost" in words for words in program.texts())
        assert any("could not be written down" in words for words in program.texts())


class TestJournalNotWritable:
    """Whatever they say or take up: where it is not kept, the page they see says so."""

    @pytest.fixture
    def full(self, opened: Makes) -> ProgramUnderTest:
        program = opened()
        set_writable(program.machine.journal, False)
        return program

    def test_programme_that_cannot_be_saved_is_reported(self, full: ProgramUnderTest) -> None:
        full.go_to("practice")
        comes_to_practice(full)
        practice(full).pathways.openProgramme(0)
        full.wait_for_page("programme")
        full.view_models.programme.takeUp()
        comes_to_practice(full)
        assert full.machine.journal.read.agreement() is None
        assert "not allowed to write" in full.find("notice").property("text")

    def test_tender_days_that_cannot_be_saved_are_reported(self, full: ProgramUnderTest) -> None:
        full.go_to("gentle")
        full.wait_for_page("gentle")
        full.view_models.tonight.tender.sayToday()
        full.wait_until_idle()
        assert full.machine.journal.read.tender() is None
        assert "not allowed to write" in full.find("tenderTrouble").property("text")


def test_tender_days_are_unknown_while_journal_is_locked(make_program: MakeProgram) -> None:
    program = open_locked(make_program)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    program.go_to("gentle")
    program.wait_for_page("gentle")
    program.view_models.tonight.tender.sayToday()
    program.wait_until_idle()
    assert "Your journal is locked" in program.find("tenderTrouble").property("text")
