"""Test saving, restoring, exporting, importing and erasing in the window, with the messages for each error."""

import csv
import json
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from guided.practice.backup import pending_marker
from guided.practice.backup.export import to_json
from guided.practice.storage.records import MomentKind
from guided.session.session_choices import SessionChoices
from tests.guided.practice.storage.filled_journal import NOW, PHRASES, everything, fill
from tests.guided.practice.storage.journal_files import everything_in
from tests.guided.session.exercises import HUG
from tests.ui.support.backups import backup_page, open_backup, press_and_wait, wait_for_backup
from tests.ui.support.items import misplaced
from tests.ui.support.journals import reopen, run_sql, set_writable, wait_for, write
from tests.ui.support.pages import HUG_FILE
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple, write_own_exercise
from tests.ui.support.settings import open_settings
from ui.devices.desktop.desktop import Desktop
from ui.foundation import paths
from ui.machine import Machine, finish_interrupted_work
from ui.services.journal import CoupleJournal

Key = Qt.Key
Makes = Callable[[], ProgramUnderTest]


def kept() -> Path:
    return paths.data() / "journal.db"


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return folder


@pytest.fixture
def opened(make_program: MakeProgram, documents: Path) -> Makes:
    """Makes a program of a couple with a full journal, open on the page."""

    def made() -> ProgramUnderTest:
        journal = CoupleJournal(kept())
        if not wait_for(journal).read.sessions():
            journal.change(fill)
        couple = make_couple(paths.config() / "preferences.json")
        program = make_program(couple, Machine(journal=journal, desktop=Desktop(lambda: documents, lambda _: False)))
        program.open()
        return open_backup(program)

    return made


def says(program: ProgramUnderTest) -> str:
    return to_json(everything(program.machine.journal.read))


def test_settings_lead_to_backup_and_escape_back(program: ProgramUnderTest) -> None:
    open_settings(program, "backup")
    program.click(program.find("backup"))
    program.wait_for_page("backup")
    program.press(Key.Key_Escape)
    program.wait_for_page("settings")


def test_page_shows_selectable_data_folder(opened: Makes) -> None:
    program = opened()
    where = f"{paths.data()}\n{paths.config() / 'preferences.json'}"
    assert program.find("where").property("text") == where
    program.find("where").selectAll()  # type: ignore[attr-defined]
    assert program.find("where").property("selectedText") == where
    press_and_wait(program, "copyFolder")
    assert QGuiApplication.clipboard().text() == str(paths.data())
    press_and_wait(program, "openFolder")
    assert "No program on this computer can show folders right now." in program.texts()


def test_backup_is_saved_and_restored(opened: Makes, documents: Path) -> None:
    program = opened()
    before = says(program)
    press_and_wait(program, "saveCopy")
    (copy,) = documents.iterdir()
    assert copy.suffix == ".guided-backup"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert f"Saved as {copy}." in program.texts()
    write(program.machine.journal).add_moment(MomentKind.LOOK, NOW)
    later = says(program)
    press_and_wait(program, "copy-0")
    assert program.focused().objectName() == "decline"
    assert any(copy.name in words and "not lost" in words for words in program.texts())
    press_and_wait(program, "agree")
    assert says(program) == before
    with closing(sqlite3.connect(paths.data() / "set-aside-1" / "journal.db")) as aside:
        assert aside.execute("SELECT COUNT(*) FROM moments").fetchone() == (len(MomentKind) + 1,)
    assert any(str(paths.data() / "set-aside-1") in words for words in program.texts())
    assert later != before
    assert program.machine.journal.lasts


def test_restore_can_be_declined(opened: Makes) -> None:
    program = opened()
    before = says(program)
    press_and_wait(program, "saveCopy")
    press_and_wait(program, "copy-0")
    program.press(Key.Key_Escape)
    wait_for_backup(program)
    assert (program.page, backup_page(program).pendingAction) == ("backup", "")
    press_and_wait(program, "copy-0")
    press_and_wait(program, "decline")
    assert says(program) == before
    assert not (paths.data() / "set-aside-1").exists()


def test_backup_is_saved_and_restored_by_keyboard(opened: Makes, documents: Path) -> None:
    program = opened()
    for name in ("saveCopy", "copy-0", "agree"):
        for _ in range(40):
            if program.focused().objectName() == name:
                break
            program.press(Key.Key_Backtab if name == "agree" else Key.Key_Tab)
        assert program.focused().objectName() == name
        program.press(Key.Key_Return)
        wait_for_backup(program)
    assert (paths.data() / "set-aside-1").is_dir()


def test_json_export_is_imported_elsewhere(
    opened: Makes, documents: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = opened()
    before = says(here)
    press_and_wait(here, "saveDocument")
    (document,) = documents.glob("Guided *.json")
    assert document.read_text("utf-8") == before
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "another-machine"))
    there = opened()
    reopen(there.machine.journal, kept().unlink)
    entries = sum(len(each) for each in json.loads(before).values() if isinstance(each, list))
    for added in (f"Added: {entries}. Here already: 0.", "All of it was here already. Nothing was changed."):
        there.find("bringFile").setProperty("text", str(document))
        there.wait_until_idle()
        press_and_wait(there, "bring")
        assert any(f"{entries} entries" in words for words in there.texts())
        press_and_wait(there, "agree")
        assert added in there.texts()
        assert says(there) == before


def test_csv_export_is_a_folder_of_tables(opened: Makes, documents: Path) -> None:
    program = opened()
    for _ in range(2):
        press_and_wait(program, "saveSheets")
    first, second = sorted(documents.iterdir(), key=lambda path: len(path.name))
    assert second.name == f"{first.name} 2"
    rows = list(csv.reader((first / "questions.csv").read_text("utf-8-sig").splitlines()))
    assert rows[1][0] == PHRASES[1]


def test_backup_folder_must_exist(opened: Makes, tmp_path: Path) -> None:
    program = opened()
    keeping = backup_page(program)
    keeping.setSaveFolder(str(tmp_path / "nowhere"))
    assert f"There is no folder {tmp_path / 'nowhere'}." in program.texts()
    (tmp_path / "stick").mkdir()
    keeping.setSaveFolder(f' "{tmp_path / "stick"}" ')
    press_and_wait(program, "saveCopy")
    assert len(list((tmp_path / "stick").iterdir())) == 1
    assert [row["name"] for row in keeping.copies] == [path.name for path in (tmp_path / "stick").iterdir()]


def test_unwritable_backup_folder_is_reported(opened: Makes, documents: Path) -> None:
    program = opened()
    documents.rmdir()
    documents.write_text("a file where the folder was", "utf-8")
    press_and_wait(program, "saveCopy")
    assert f"{documents} is not there as a folder any more. Another one will do." in program.texts()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.json", b"{", "a.json can’t be imported. Line 1: it is not valid JSON. Nothing was changed."),
        ("a.json", b"{}", "a.json can’t be imported. It is not what Guided saves. Nothing was changed."),
        ("a.guided-backup", b"PK\3\4 torn", "a.guided-backup is damaged, and none of it can be trusted."),
        ("a.guided-backup", b"a letter", "a.guided-backup is not a copy that Guided made."),
        ("gone.json", None, "gone.json can’t be read."),
    ],
)
def test_damaged_or_foreign_file_is_reported_and_changes_nothing(
    name: str, data: bytes | None, words: str, opened: Makes, tmp_path: Path
) -> None:
    program = opened()
    before = says(program)
    if data is not None:
        (tmp_path / name).write_bytes(data)
    backup_page(program).importFile(str(tmp_path / name))
    wait_for_backup(program)
    assert any(each.startswith(words) for each in program.texts())
    assert (backup_page(program).pendingAction, says(program)) == ("", before)


def test_mistake_in_document_is_located(opened: Makes, tmp_path: Path) -> None:
    program = opened()
    said = json.loads(says(program))
    said["moments"][2]["at"] = "then"
    (tmp_path / "a.json").write_text(json.dumps(said), "utf-8")
    backup_page(program).importFile(str(tmp_path / "a.json"))
    wait_for_backup(program)
    assert any("Entry 3 of “moments”: “at” makes no sense" in each for each in program.texts())


@pytest.mark.parametrize("name", ["a copy.guided-backup", "A.JSON", "an-exercise.toml"])
def test_dropped_backup_is_offered_for_restoring(name: str, opened: Makes, tmp_path: Path) -> None:
    program = opened()
    (tmp_path / name).write_bytes(b"x")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(QPoint(400, 300), *how), QDropEvent(QPoint(400, 300), *how)):
        QGuiApplication.sendEvent(program.window, event)
    if name.endswith("toml"):
        program.wait_until_idle()
        assert backup_page(program).message == ""
    else:
        wait_for_backup(program)
        assert any(words.startswith(name) for words in program.texts())


def test_erasing_confirmed_twice_leads_to_first_start(opened: Makes, documents: Path) -> None:
    own = write_own_exercise("ours.toml", HUG_FILE)
    program = opened()
    press_and_wait(program, "saveCopy")
    paths.data().joinpath("last-read-well").mkdir()
    paths.data().joinpath("last-read-well", "0.toml").write_text(PHRASES[0], "utf-8")
    press_and_wait(program, "erase")
    assert program.focused().objectName() == "declineErase"
    assert any("flash disk" in words for words in program.texts())
    press_and_wait(program, "agreeErase")
    assert "Your own exercises stay." in program.texts()
    assert program.focused().objectName() == "declineErase"
    assert program.machine.journal.read.sessions()
    program.click(program.find("agreeErase"))
    program.wait_for_page("names")
    assert program.couple.names == ("Amber", "Mist")
    assert own.exists()
    for folder in (paths.data(), paths.config(), paths.state()):
        left = everything_in(folder)
        assert not any(words.encode() in left for words in (*PHRASES, "little-by-little", "Robin"))
    assert len(list(documents.iterdir())) == 1
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")
    assert program.machine.journal.read.sessions() == ()
    write(program.machine.journal).add_session("long-hug", NOW)
    assert program.machine.journal.lasts


def test_erasing_removes_own_exercises_if_chosen(opened: Makes) -> None:
    own = write_own_exercise("ours.toml", HUG_FILE)
    program = opened()
    press_and_wait(program, "erase")
    press_and_wait(program, "exercisesToo")
    press_and_wait(program, "agreeErase")
    assert "Your own exercises are erased too." in program.texts()
    program.click(program.find("agreeErase"))
    program.wait_for_page("names")
    assert not own.exists()


def test_erasing_leaves_other_files(opened: Makes) -> None:
    program = opened()
    before = says(program)
    press_and_wait(program, "erase")
    press_and_wait(program, "exercisesToo")
    press_and_wait(program, "agreeErase")
    press_and_wait(program, "declineErase")
    assert (backup_page(program).pendingAction, backup_page(program).includeExercises) == ("", False)
    press_and_wait(program, "erase")
    program.press(Key.Key_Escape)
    wait_for_backup(program)
    assert (program.page, says(program)) == ("backup", before)


def test_file_that_cannot_be_erased_is_named(opened: Makes, monkeypatch: pytest.MonkeyPatch) -> None:
    program = opened()
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == "journal.db":
            raise PermissionError
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    press_and_wait(program, "erase")
    press_and_wait(program, "agreeErase")
    press_and_wait(program, "agreeErase")
    assert any(words.startswith("Not everything could be erased") and str(kept()) in words for words in program.texts())


def test_interrupted_erasing_is_finished_at_start(make_program: MakeProgram) -> None:
    with closing(CoupleJournal(kept())) as journal:
        journal.change(fill)
    couple = make_couple(paths.config() / "preferences.json")
    (paths.data() / pending_marker.ERASING).write_text("", "utf-8")
    finish_interrupted_work(couple)
    assert not kept().exists()
    assert couple.names == ("Amber", "Mist")
    program = make_program(couple)
    program.open()
    assert program.page == "names"


# The journal in trouble: each has its word on the first page, and sessions still play.


def damaged() -> None:
    kept().write_bytes(b"This is no journal. " * 400)


def newer() -> None:
    with closing(sqlite3.connect(kept())) as file:
        file.execute("PRAGMA user_version = 99")


HOLDS = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], isolation_level=None)
file.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def troubled(make_program: MakeProgram, documents: Path) -> Callable[[], ProgramUnderTest]:
    def made() -> ProgramUnderTest:
        journal = CoupleJournal(kept())
        program = make_program(machine=Machine(journal=journal, desktop=Desktop(lambda: documents)))
        program.open()
        return program

    return made


def plays_on(program: ProgramUnderTest) -> None:
    """A session, stopped when it counts as one."""
    program.navigation.sessions.begin(HUG, SessionChoices(names=program.couple.names))
    program.wait_for_page("session")
    program.advance_affirming(45)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()
    program.wait_until_idle()
    program.press(Key.Key_Return)
    program.wait_for_page("tonight")


def full_journal() -> None:
    with closing(CoupleJournal(kept())) as journal:
        journal.change(fill)


@pytest.mark.parametrize(
    ("trouble", "words"), [(damaged, "set aside as"), (newer, "from a newer Guided")], ids=["damaged", "newer"]
)
def test_unusable_journal_is_reported_and_sessions_play(
    trouble: Callable[[], None], words: str, troubled: Makes
) -> None:
    full_journal()
    trouble()
    before = kept().read_bytes()
    program = troubled()
    assert any(words in each for each in program.texts())
    plays_on(program)
    assert any(words in each for each in program.texts())
    open_backup(program)
    assert any(words in each for each in program.texts())
    aside = paths.data() / "journal.damaged-1.db"
    assert (aside if trouble is damaged else kept()).read_bytes() == before


def test_journal_of_other_program_is_reported_and_sessions_play(troubled: Makes) -> None:
    full_journal()
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(kept())], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        program = troubled()
        assert any("Another program is using your journal" in each for each in program.texts())
        plays_on(program)
        open_backup(program)
        press_and_wait(program, "saveCopy")
        assert any("nothing was saved" in each for each in program.texts())
        other.communicate("")
    with closing(CoupleJournal(kept())) as journal:
        assert len(wait_for(journal).read.sessions()) == 3


def test_full_disk_is_reported_and_sessions_play(troubled: Makes) -> None:
    program = troubled()
    ((pages,),) = run_sql(program.machine.journal, "PRAGMA page_count")
    run_sql(program.machine.journal, f"PRAGMA max_page_count = {pages}")
    while write(program.machine.journal).add_question("x" * 900, NOW) is not None:
        pass
    program.wait_until_idle()
    assert any("The disk is full" in each for each in program.texts())
    plays_on(program)
    assert program.page == "tonight"


def test_read_only_journal_is_reported_and_sessions_play(troubled: Makes) -> None:
    full_journal()
    program = troubled()
    set_writable(program.machine.journal, False)
    plays_on(program)
    assert any("not allowed to write" in each for each in program.texts())
    assert [each.exercise for each in program.machine.journal.read.sessions()] == ["long-hug", "closing", "long-hug"]


def test_markup_in_file_name_is_plain_text(opened: Makes, documents: Path) -> None:
    """However long, and whatever it would be as markup."""
    program = opened()
    name = f"{'x' * 120}<img src=x><b>bold.guided-backup"
    (documents / name).write_bytes(b"x")
    backup_page(program).setSaveFolder(str(documents))
    wait_for_backup(program)
    assert program.find("copy-0").property("name") == name
    press_and_wait(program, "copy-0")
    assert any(words.startswith(name) for words in program.texts())
    program.resize(900, 600)
    program.wait_until_idle()
    assert misplaced(program.window) == []
