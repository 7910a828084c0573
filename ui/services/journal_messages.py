"""Provides the messages after a journal was damaged or missing: what was recovered, and where the damaged file is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from guided.practice.storage.salvage import SalvageResult


def salvage_message(found: "SalvageResult", damaged_file: Path | None) -> str:
    """Return a message on what was recovered; `damaged_file` is the damaged file, or None if it was empty."""
    translate = QCoreApplication.translate
    if not found.entries:
        if damaged_file is None:
            return translate(
                "CoupleJournal",
                "Your journal was missing, and a new one was begun. If you saved a copy, you can bring it back in the "
                "settings, under “What is kept”.",
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
