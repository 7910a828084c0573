"""Holds the current page and the stack of pages that `back` returns to."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.navigation.destinations import Destination, page_of
from ui.navigation.page import Page


@dataclass(frozen=True, slots=True)
class FocusMark:
    """A control of a page: number `ordinal`, from 0, of the controls with the same objectName."""

    name: str
    ordinal: int


@dataclass(slots=True)
class Entry:
    """A page on the stack, with the control that had the focus when it was last left, and how far it was scrolled, in
    pixels."""

    destination: Destination
    focus: FocusMark | None = None
    scroll: float = 0.0

    @property
    def page(self) -> Page:
        return page_of(self.destination)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a page receives when it becomes the current one."""

    destination: Destination
    previous: Page | None
    """The page that was left for this one, or None at the start."""
    returning: bool
    """Whether the page was on the stack already."""

    @property
    def page(self) -> Page:
        return page_of(self.destination)


class Navigator(QObject):
    """Moves between pages. A page is on the stack at most once: going to a page on the stack means going back to it."""

    leaving = Signal()
    """Emitted before the current page is left."""
    entering = Signal(Arrival)
    """Emitted when a page has become the current one, before it is shown."""
    changed = Signal()
    """Emitted when another page is to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack: list[Entry] = []

    @property
    def current(self) -> Entry | None:
        return self._stack[-1] if self._stack else None

    @property
    def page(self) -> Page | None:
        """The current page, or None before the first one."""
        return self._stack[-1].page if self._stack else None

    @property
    def trail(self) -> list[Page]:
        """The current page and those below it, the nearest first."""
        return [each.page for each in reversed(self._stack)]

    def go(self, destination: Destination) -> None:
        """Show a page above the current one, or go back to it where it is on the stack."""
        page = page_of(destination)
        if page is self.page and isinstance(destination, Page):
            return
        found = next((each for each in self._stack if each.page is page), None)
        if found is None:
            self._move([*self._stack, Entry(destination)])
            return
        below = self._stack[: self._stack.index(found)]
        returns = isinstance(destination, Page)
        self._move([*below, found if returns else Entry(destination)], destination, returning=returns)

    def replace(self, destination: Destination) -> None:
        """Show a page in place of the current one, which leaves the stack."""
        page = page_of(destination)
        self._move([each for each in self._stack[:-1] if each.page is not page] + [Entry(destination)])

    def reset(self, destination: Destination) -> None:
        """Show a page from which `back` leads to the first page only."""
        self._move([Entry(destination)])

    def back(self) -> None:
        """Go back to the page below the current one, or to the first page if there is none."""
        if len(self._stack) > 1:
            self._move(self._stack[:-1], self._stack[-2].page, returning=True)
        else:
            self.reset(Page.TONIGHT)

    def leave(self, page: Page) -> None:
        """Go back from `page`, if it is still the current one."""
        if self.page is page:
            self.back()

    def note_place(self, mark: FocusMark | None, scroll: float = 0.0) -> None:
        """Remember which control of the current page has the focus, and how far the page is scrolled."""
        if self._stack:
            self._stack[-1].focus, self._stack[-1].scroll = mark, scroll

    def _move(self, stack: list[Entry], destination: Destination | None = None, *, returning: bool = False) -> None:
        previous = self.page
        self.leaving.emit()
        self._stack = stack
        self.entering.emit(Arrival(destination or stack[-1].destination, previous, returning))
        self.changed.emit()
