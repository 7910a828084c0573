"""Tells a screen reader what Qt alone does not: the first focus of a window, messages, and changed values."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleValueChangeEvent, QGuiApplication
from PySide6.QtQml import QmlElement, QmlSingleton
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

FOCUS_DELAY_MS = 500
"""Milliseconds from a window's activation until its focus is told again. Orca takes the window itself for the focus
while it looks at a new one; measured with Orca 43.1 and 48.1."""


def is_running() -> bool:
    """Return whether assistive technology uses the program. Qt knows it on every platform; on Linux it is what the
    desktop's settings say at `org.a11y.Status`."""
    return QAccessible.isActive()


@QmlElement
@QmlSingleton
class ScreenReader(QObject):
    """Whether a screen reader runs, and events for it. Without one every event is dropped by Qt."""

    runningChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = is_running()
        self._focus_timer = QTimer(self)
        self._focus_timer.setSingleShot(True)
        self._focus_timer.setInterval(FOCUS_DELAY_MS)
        self._focus_timer.timeout.connect(self._tell_focus)

    @Property(bool, notify=runningChanged)
    def running(self) -> bool:
        """Return whether one ran when the window was activated or a page opened last."""
        return self._running

    @Slot()
    def look(self) -> None:
        """Find out whether one runs now."""
        if self._running != is_running():
            self._running = not self._running
            self.runningChanged.emit()

    @Slot(bool)
    def follow(self, active: bool) -> None:
        """Tell the focused item of a window once it has been `active` for FOCUS_DELAY_MS."""
        self.look()
        if active:
            self._focus_timer.start()
        else:
            self._focus_timer.stop()

    @Slot(QQuickItem)
    def tellMessage(self, item: QQuickItem) -> None:
        """Have the text of `item`, which has the role of a notification, spoken: it appeared or changed."""
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.ObjectShow))

    @Slot(QQuickItem, float)
    def tellValue(self, item: QQuickItem, value: float) -> None:
        """Have the new `value` of a slider or spin box spoken."""
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(item, value))

    @Slot(QQuickItem, result=str)
    def headingOf(self, page: QQuickItem) -> str:
        """Return the first heading of `page`, which names the page; empty without one."""
        return _heading(page)

    def _tell_focus(self) -> None:
        self.look()
        focused = QGuiApplication.focusObject()
        if self._running and isinstance(focused, QQuickItem):
            QAccessible.updateAccessibility(QAccessibleEvent(focused, QAccessible.Event.Focus))


def _heading(item: QQuickItem) -> str:
    if not item.isVisible():
        return ""
    found = QAccessible.queryAccessibleInterface(item)
    if found is not None and found.role() == QAccessible.Role.Heading:
        return found.text(QAccessible.Text.Name)
    return next((name for each in item.childItems() if (name := _heading(each))), "")
