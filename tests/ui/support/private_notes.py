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
    program.wait_until_idle()
    return found


def note_texts(program: ProgramUnderTest) -> list[Any]:
    return [each["words"] for each in notes_page(program).notes]
