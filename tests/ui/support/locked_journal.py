"""A journal with a lock, and a program that opens it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt

from guided.practice.ladder_state import LadderState
from guided.practice.storage import encryption_migration
from guided.practice.storage import key_file as lock
from guided.practice.storage.journal import open_journal
from tests.guided.practice.storage.key_material import KEY
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.features.lock.lock import LockViewModel
from ui.features.settings.lock_card import LockCardViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.resume_store import FileResumeStore

PASSPHRASE = "seven grey herons"

PHRASE = "a-phrase-that-is-theirs"

NOW = datetime.fromisoformat("2026-05-05T20:00+00:00")

Key = Qt.Key


def journal_path() -> Path:
    return paths.data() / "journal.db"


def fill_journal() -> None:
    """Something in the journal."""
    found = open_journal(journal_path())
    found.journal.add_session(PHRASE, NOW)
    found.journal.save_ladder_state("bit-by-bit", LadderState(rung=0, days=()))
    found.journal.close()


def make_locked_journal() -> None:
    fill_journal()
    encryption_migration.encrypt(journal_path(), KEY, lock.wrap(KEY, PASSPHRASE))


def make_program_with_journal(make_program: MakeProgram, **wanted: object) -> ProgramUnderTest:
    journal = CoupleJournal(journal_path())
    keeper = FileResumeStore(paths.data() / "session.json", lambda: not journal.has_lock)
    return make_program(machine=Machine(journal=journal, resume_store=keeper), **wanted)


def open_locked(make_program: MakeProgram, **wanted: object) -> ProgramUnderTest:
    make_locked_journal()
    program = make_program_with_journal(make_program, **wanted)
    program.navigation.startup.start()
    program.show()
    program.wait_for_page("lock")
    return program


def open_lock_card(program: ProgramUnderTest) -> LockCardViewModel:
    program.go_to("settings")
    program.wait_for_page("settings")
    program.view_models.settings.show("privacy")
    program.wait_until_idle()
    return program.view_models.settings.lock_card


def type_keys(program: ProgramUnderTest, words: str) -> None:
    for letter in words:
        key = Key.Key_Space if letter == " " else getattr(Key, f"Key_{letter.upper()}")
        program.press(key)


def lock_page(program: ProgramUnderTest) -> LockViewModel:
    return program.view_models.lock


def try_passphrase(program: ProgramUnderTest, words: str) -> None:
    type_keys(program, words)
    program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: not lock_page(program).busy)
    program.wait_until_idle()


def session_names(program: ProgramUnderTest) -> list[str]:
    return [each.exercise for each in program.machine.journal.read.sessions()]
