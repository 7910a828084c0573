"""The private note that is being written, and the list of those that are there."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guided.practice.storage.private_notes import PrivateNotes


class NoteDraft:
    """A draft, which is saved under a number of its own while it is written and becomes a note when it is finished."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.text = ""
        self.number: int | None = None
        """Number of the note under which the draft is saved."""

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    def clear(self) -> None:
        self.text, self.number = "", None

    def autosave(self, notes: "PrivateNotes") -> None:
        """Save the draft. Errors are ignored here and reported when the draft is finished."""
        from guided.practice.storage.problems import StoreError

        with suppress(StoreError):  # The store has logged the reason.
            if not self.is_empty:
                self.number = notes.write(self.text.strip(), self._now().astimezone(), self.number)
            elif self.number is not None:
                notes.delete(self.number)
                self.number = None

    def finish(self, notes: "PrivateNotes") -> None:
        """Save the draft as a note and begin an empty one. Raise StoreError if that failed; the draft then stays."""
        self.text = self.text.strip()
        if self.text:
            notes.write(self.text, self._now().astimezone(), self.number)
            self.text, self.number = "", None

    def other_notes(self, notes: "PrivateNotes") -> list[dict[str, object]]:
        """Return the notes without the draft, newest first, each with number, day and words."""
        from ui.services.wording import past_day

        today = self._now().date()
        return [
            {"number": each.number, "day": past_day(each.at.date(), today), "words": each.words}
            for each in notes.all()
            if each.number != self.number
        ]
