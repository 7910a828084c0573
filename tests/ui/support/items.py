"""Finds the items of a window by kind, and tells which are seen, can be operated, or are misplaced."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


def all_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.childItems())


def running_animations(window: QQuickWindow) -> list[str]:
    """Return the class of every running animation, except those of the lights. Visits all items, which is slow."""
    owners = [window, *(item for item in all_items(window) if not is_a(item, "Lights"))]
    children = [child for owner in owners for child in owner.children()]
    found = [*children, *(nested for child in children for nested in child.children())]
    return [class_name(each) for each in found if each.property("running") is True and is_animation(each)]


def class_name(thing: QObject) -> str:
    return thing.metaObject().className()


def is_animation(thing: QObject) -> bool:
    return class_name(thing).endswith("Animation")


def is_a(item: QObject, kind: str) -> bool:
    """Return whether `item` is of the QML type `kind`, or of one derived from it."""
    meta = item.metaObject()
    while meta is not None:
        if meta.className().startswith(f"{kind}_QML"):
            return True
        meta = meta.superClass()
    return False


def is_in_navigation_bar(item: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None and not is_a(above, "NavigationEntries"):
        above = above.parentItem()
    return above is not None


def is_text(item: QQuickItem) -> bool:
    return is_a(item, "GText") or is_a(item, "Prose")


def is_seen(item: QQuickItem) -> bool:
    """Return whether `item` is visible, with all its parents more than 2 % opaque together, and not an empty text."""
    opacity = 1.0
    above: QQuickItem | None = item
    while above is not None:
        opacity *= above.opacity()
        above = above.parentItem()
    return item.isVisible() and opacity > 0.02 and item.property("text") != ""


def fill_half(item: QQuickItem) -> QObject:
    """Stop a control that fills while it is held at one half, however busy the machine is. Return its animation."""
    (filling,) = [each for each in item.children() if is_animation(each)]
    filling.setProperty("paused", True)
    item.setProperty("fill", 0.5)
    return filling


def is_operable(item: QQuickItem) -> bool:
    return (is_a(item, "Pressable") or is_a(item, "GField")) and item.isEnabled() and is_seen(item)


def scene_rect(item: QQuickItem) -> QRectF:
    """Return where `item` is in the window. The text of a field that does not fit is cut off at the field's edge."""
    own = QRectF(0, 0, item.width(), item.height())
    return item.mapRectToScene(own if is_a(item, "GField") else item.boundingRect())


def scroll_area(item: QQuickItem) -> QQuickItem | None:
    """Return the flickable that `item` scrolls with, if any."""
    above = item.parentItem()
    while above is not None:
        if above.inherits("QQuickFlickable"):
            return above
        above = above.parentItem()
    return None


def _visible_part(item: QQuickItem) -> QRectF:
    part = scene_rect(item)
    area = scroll_area(item)
    return part.intersected(scene_rect(area)) if area is not None else part


def _inside(item: QQuickItem, other: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above is other or above == other:
            return True
        above = above.parentItem()
    return False


def _label(item: QQuickItem) -> str:
    return repr(item.property("name") or item.property("text"))[:48]


def cut(window: QQuickWindow) -> list[str]:
    """Return the texts that are not shown to their end, or are wider than their place."""
    texts = [item for item in all_items(window) if is_a(item, "GText") and is_seen(item)]
    return [each.property("text") for each in texts if _is_cut(each)]


def _is_cut(text: QQuickItem) -> bool:
    return bool(text.property("truncated")) or float(text.property("contentWidth")) > text.width() + 1


def misplaced(window: QQuickWindow) -> list[str]:
    """Describe each control or text that lies outside the window or over another."""
    whole = QRectF(-1, -1, window.width() + 2, window.height() + 2)
    wide = QRectF(-1, -1e6, window.width() + 2, 2e6)
    controls = [item for item in all_items(window) if is_operable(item)]
    texts = [item for item in all_items(window) if is_a(item, "GText") and is_seen(item)]
    prose = [item for item in all_items(window) if is_a(item, "Prose") and is_seen(item)]
    found = []
    for item in [*controls, *texts, *prose]:
        rect = scene_rect(item)
        bounds = whole if scroll_area(item) is None else wide
        if not bounds.contains(rect):
            found.append(f"{_label(item)} outside at {rect.toRect().getRect()}")
    parts = [(item, _visible_part(item)) for item in [*controls, *texts]]
    for number, (one, part) in enumerate(parts[: len(controls)]):
        over = [other for other, its_part in parts[number + 1 :] if part.intersects(its_part)]
        found += [
            f"{_label(one)} over {_label(other)}" for other in over if other in controls or not _inside(other, one)
        ]
    return found
