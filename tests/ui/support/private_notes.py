"""Leads the program through private notes."""

from typing import Any

from tests.ui.support.program import ProgramUnderTest
from ui.features.notes.private_notes import PrivateNotesViewModel
from ui.navigation.page import Page

NOTES_PASSPHRASE = "my own words"


def notes_page(program: ProgramUnderTest) -> PrivateNotesViewModel:
    return program.view_models.privateNotes


def open_private_notes(program: ProgramUnderTest) -> PrivateNotesViewModel:
    program.open()
    program.navigation.navigator.go(Page.PRIVATE_NOTES)
    program.wait_for_page("privateNotes")
    return notes_page(program)


def begin_notes(program: ProgramUnderTest, whose: int = 0, passphrase: str = NOTES_PASSPHRASE) -> PrivateNotesViewModel:
    """The first time, or once more."""
    found = notes_page(program)
    found.chooseOwner(whose)
    program.wait_until_idle()
    found.submitPassphrase(passphrase, passphrase)
    program.qtbot.waitUntil(lambda: found.stage == "notes" or (not found.busy and bool(found.message)))
    wait_for_notes(program)
    return found


def wait_for_notes(program: ProgramUnderTest) -> None:
    """Wait until everything that was asked of the notes' file is done."""
    keeper = notes_page(program)._keeper
    program.qtbot.waitUntil(lambda: not keeper.busy)
    program.wait_until_idle()


def stored_notes(program: ProgramUnderTest) -> list[str]:
    """What the open file has, the draft too, the latest first."""
    wait_for_notes(program)
    notes = notes_page(program)._keeper._file._notes
    assert notes is not None
    return [each.words for each in notes.all()]


def note_texts(program: ProgramUnderTest) -> list[Any]:
    wait_for_notes(program)
    return [each["words"] for each in notes_page(program).notes]
