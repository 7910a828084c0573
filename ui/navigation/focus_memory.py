"""Remembers which control of a page has the focus and how far the page is scrolled, for when the user returns."""

from collections.abc import Iterator

from PySide6.QtCore import Q_ARG, QMetaObject
from PySide6.QtQuick import QQuickItem

from ui.navigation.navigator import FocusMark

SCROLLER = "page"
"""The objectName of the item that scrolls a page, if it can be longer than the window."""


def focus_mark(page: QQuickItem, focused: QQuickItem | None) -> FocusMark | None:
    """Return the mark of the control in `page` that has the focus, or None if the control has no objectName. Rows of a
    list have none, because lists reuse their items for other rows: such a page restores the row itself."""
    item = focused
    while item is not None and item != page:
        if item.inherits("QQuickItemView"):
            return None
        item = item.parentItem()
    if item is None or focused is None:
        return None
    named = focused if focused.objectName() else focused.parentItem()  # a field's text has the focus, and no name
    if named is None or named == page or not named.objectName():
        return None
    same = [*_visible(page, named.objectName())]
    return FocusMark(named.objectName(), same.index(named)) if named in same else None


def marked_item(page: QQuickItem, mark: FocusMark) -> QQuickItem | None:
    """Return the control of `page` that `mark` stands for, or None while it doesn't exist."""
    same = [*_visible(page, mark.name)]
    return same[mark.ordinal] if mark.ordinal < len(same) else None


def scroll_position(page: QQuickItem) -> float:
    """Return how far `page` is scrolled, in pixels."""
    scroller = next(_visible(page, SCROLLER), None)
    return 0.0 if scroller is None else float(scroller.property("contentY"))


def scroll_to(page: QQuickItem, position: float) -> None:
    """Scroll `page` to `position`, in pixels."""
    scroller = next(_visible(page, SCROLLER), None)
    if scroller is not None and scroller.property("follows") is not None:
        QMetaObject.invokeMethod(scroller, "stay", Q_ARG(float, position))


def _visible(page: QQuickItem, name: str) -> Iterator[QQuickItem]:
    """Yield the visible and enabled items named `name`, in the order of the page."""
    for item in page.childItems():
        if item.isVisible() and item.isEnabled():
            if item.objectName() == name:
                yield item
            yield from _visible(item, name)
