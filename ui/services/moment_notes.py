"""Notes small moments in the journal, and takes them back."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.practice.storage.problems import StoreError
    from guided.practice.storage.records import MomentKind

TakeBack = Callable[[], None]
"""Removes a moment as if it had never been noted."""


def note_moment(
    journal: CoupleJournal,
    kind: "MomentKind",
    at: datetime,
    noted: Callable[[TakeBack], object],
    refused: "Callable[[StoreError], object]",
) -> None:
    """Note a moment at a time with its zone. Call `noted` once it is stored, or `refused`."""

    times_closed = journal.times_closed

    def stored(number: int) -> None:
        def take_back() -> None:
            if journal.times_closed == times_closed:  # otherwise another moment may have the number
                journal.change(lambda journal: journal.delete_moment(number))

        noted(take_back)

    journal.change(lambda journal: journal.add_moment(kind, at), stored, refused)
