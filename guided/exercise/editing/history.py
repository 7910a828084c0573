"""What was changed in a text, so that it can be undone, and done again, without end."""

from dataclasses import dataclass

from guided.exercise.editing.document import TextEdit


@dataclass(frozen=True, slots=True)
class Change:
    """At `start`, in characters, the text `removed` gave way to `added`."""

    start: int
    removed: str
    added: str

    def undoing(self) -> TextEdit:
        return TextEdit(self.start, self.start + len(self.added), self.removed)

    def redoing(self) -> TextEdit:
        return TextEdit(self.start, self.start + len(self.removed), self.added)


def difference(old: str, new: str, place: int | None = None) -> Change:
    """Return the one change that makes `new` of `old`, as short as it can be.

    It begins no later than at `place`: of a letter that is typed twice, either could be the new one.
    """
    start = _common_start(old, new)
    start = start if place is None else min(start, place)
    most = min(len(old), len(new)) - start
    same = _common_start(old[len(old) - most :][::-1], new[len(new) - most :][::-1])
    return Change(start, old[start : len(old) - same], new[start : len(new) - same])


def _common_start(a: str, b: str) -> int:
    """Return how many characters are the same at the start of both. Halves are compared, as that is quick in Python."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class EditHistory:
    """The changes of one text. Letters typed one after the other are one change, a word at a time."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._is_closed = True

    def record(self, text: str, place: int | None = None) -> None:
        """Take the text as it is now, changed from `place` on. What it was before can be undone, but for the first."""
        old, self._text = self._text, text
        if old is None or old == text:
            return
        change = difference(old, text, place)
        self._undone.clear()
        last = self._done[-1] if self._done and not self._is_closed else None
        joined = _joined(last, change) if last is not None else None
        self._is_closed = False
        if joined is None:
            self._done.append(change)
        else:
            self._done[-1] = joined

    def close(self) -> None:
        """Let the next change be one of its own."""
        self._is_closed = True

    def undo(self) -> TextEdit | None:
        """Return the edit that undoes the last change, or None. It is to be made, and nothing else meanwhile."""
        if not self._done:
            return None
        change = self._done.pop()
        self._undone.append(change)
        return self._taken(change.undoing())

    def redo(self) -> TextEdit | None:
        """Return the edit that makes the change again that was undone last, or None."""
        if not self._undone:
            return None
        change = self._undone.pop()
        self._done.append(change)
        return self._taken(change.redoing())

    def _taken(self, edit: TextEdit) -> TextEdit:
        text = self._text or ""
        self._text = text[: edit.start] + edit.text + text[edit.end :]
        self._is_closed = True
        return edit


def _joined(last: Change, change: Change) -> Change | None:
    """Return both changes as one, where they are letters of one word typed or deleted one after the other."""
    if "\n" in last.added + last.removed + change.added + change.removed:
        return None
    if not last.removed and not change.removed and change.start == last.start + len(last.added):
        begins_word = bool(last.added.strip()) and last.added[-1].isspace() and not change.added.isspace()
        is_typed = len(change.added) == 1 and not begins_word
        return Change(last.start, "", last.added + change.added) if is_typed else None
    if last.added or change.added or len(change.removed) != 1:
        return None
    if change.start == last.start:
        return Change(last.start, last.removed + change.removed, "")
    if change.start == last.start - 1:
        return Change(change.start, change.removed + last.removed, "")
    return None
