"""Provides the messages about a journal that isn't stored as usual: why, what was recovered, and where that is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from guided.practice.storage.problems import StoreProblem
    from guided.practice.storage.salvage import SalvageResult


def being_replaced() -> str:
    return QCoreApplication.translate("CoupleJournal", "Your journal is being set up. For a moment nothing is saved.")


def about(problem: "StoreProblem") -> str:
    """Return a message about a journal that can't be used as usual."""
    from guided.practice.storage.problems import StoreProblem

    translate = QCoreApplication.translate
    return {
        StoreProblem.DAMAGED: translate(
            "CoupleJournal", "Your journal is damaged. What you do now is remembered until you close Guided."
        ),
        StoreProblem.LOCKED: translate(
            "CoupleJournal",
            "Another program is using your journal. What you do now is remembered until you close Guided.",
        ),
        StoreProblem.READ_ONLY: translate(
            "CoupleJournal",
            "Guided is not allowed to write to your journal. What you do now is remembered until you close Guided.",
        ),
        StoreProblem.NEWER: translate(
            "CoupleJournal",
            "Your journal is from a newer Guided, and was left as it is. What you do now is remembered until you "
            "close this one.",
        ),
        StoreProblem.FULL: translate("CoupleJournal", "The disk is full, so what you did last could not be saved."),
        StoreProblem.UNREACHABLE: translate(
            "CoupleJournal", "Your journal can’t be reached. What you do now is remembered until you close Guided."
        ),
        StoreProblem.SEALED: translate(
            "CoupleJournal", "Your journal is locked. Nothing is saved until you unlock it."
        ),
    }[problem]


def salvage_message(found: "SalvageResult", damaged_file: Path | None) -> str:
    """Return a message on what was recovered; `damaged_file` is the damaged file, or None if it was empty."""
    translate = QCoreApplication.translate
    if not found.entries:
        if damaged_file is None:
            return translate(
                "CoupleJournal",
                "Your journal was missing, and a new one was begun. If you saved a copy, you can restore it in "
                "Settings, under “Backup”.",
            )
        words = translate(
            "CoupleJournal", "Your journal could not be read. It was set aside as {file}, and a new one was begun."
        )
    elif damaged_file is None:
        words = translate("CoupleJournal", "Your journal was missing. It is back as it was on {day}.")
    elif found.entries < found.expected:
        words = translate(
            "CoupleJournal",
            "Your journal was damaged. {number} of about {expected} entries are here; the damaged file is kept as "
            "{file}.",
        )
    else:
        words = translate(
            "CoupleJournal",
            "Your journal was damaged, and has been mended: {number} entries are here. The damaged file is kept as "
            "{file}.",
        )
    filled = words.replace("{number}", str(found.entries)).replace("{expected}", str(found.expected))
    return filled.replace("{day}", _day(found)).replace("{file}", str(damaged_file))


def _day(found: "SalvageResult") -> str:
    from ui.services.wording import whole_day

    return whole_day(found.copied.astimezone().date()) if found.copied else ""
