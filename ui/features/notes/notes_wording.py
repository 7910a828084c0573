"""Says how the notes of one partner are, and what became of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.features.notes.note_keeper import NotesTrouble

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult


def trouble_text(trouble: NotesTrouble | None, salvaged: "SalvageResult | None") -> str:
    """Return why something is not as it was asked, or how much of damaged notes was recovered; empty if all is well."""
    translate = QCoreApplication.translate
    match trouble:
        case NotesTrouble.NOT_SAVED:
            return translate(
                "PrivateNotesViewModel",
                "Your notes can’t be saved right now. They are remembered until they close.",
            )
        case NotesTrouble.NOT_DELETED:
            return translate("PrivateNotesViewModel", "It could not be deleted just now, and is still there.")
        case NotesTrouble.NOT_EMPTIED:
            return translate(
                "PrivateNotesViewModel", "They could not be deleted just now, and all of them are still there."
            )
        case None:
            return _recovery_text(salvaged) if salvaged is not None else ""


def _recovery_text(salvaged: "SalvageResult") -> str:
    words = QCoreApplication.translate(
        "PrivateNotesViewModel",
        "Your notes were damaged. {number} of about {expected} are here, and the damaged file is kept beside them.",
    )
    return words.replace("{number}", str(salvaged.entries)).replace("{expected}", str(salvaged.expected))


def closed_by_themselves(*, whole: bool) -> str:
    """Return that the notes closed, and whether all that was written is in them."""
    translate = QCoreApplication.translate
    if whole:
        return translate("PrivateNotesViewModel", "Your notes have closed by themselves. Nothing is lost.")
    return translate(
        "PrivateNotesViewModel",
        "Your notes have closed by themselves. What you wrote last could not be written down.",
    )


def deleted(*, whole: bool) -> str:
    """Return that all notes are deleted, and whether their file is gone too."""
    translate = QCoreApplication.translate
    if whole:
        return translate("PrivateNotesViewModel", "Your notes are deleted, and their passphrase with them.")
    return translate(
        "PrivateNotesViewModel",
        "Your notes are deleted. The empty file that they were in could not be removed.",
    )
