"""Marks the repeats of a held key as such on X11, where Qt often takes them for new presses."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from shiboken6 import isValid

HOLD_BACK_MS = 20
"""How long a release is held back, to see whether a repeat follows."""


class KeyRepeatFilter(QObject):
    """Delivers a release and a press with the same timestamp to the window as auto-repeat events.

    X11 sends such a pair for each repeat. Qt recognizes it only if both have arrived, which is often not so. Otherwise
    the key that two people hold to begin would count as pressed again once the session has begun, and pause it.
    """

    def __init__(self, window: QWindow, parent: QObject) -> None:
        """`parent` must be an object that Python keeps a reference to. A window is not: its children lose their Python
        part once nothing in Python refers to the window."""
        super().__init__(parent)
        self._window = window
        self._released: QKeyEvent | None = None
        self._sending = False
        self._timer = QTimer(self, singleShot=True, interval=HOLD_BACK_MS)
        self._timer.timeout.connect(self._deliver_release)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if self._sending or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        match event.type():
            case QEvent.Type.KeyRelease:
                self._deliver_release()
                self._released = event.clone()
                self._timer.start()
                return True
            case QEvent.Type.ShortcutOverride if self._stayed_down(event):
                event.accept()
                return True
            case QEvent.Type.KeyPress if self._stayed_down(event):
                self._timer.stop()
                self._released = None
                for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
                    self._send(_repeated(event, kind))
                return True
            case QEvent.Type.KeyPress:
                self._deliver_release()
        return False

    def _stayed_down(self, event: QKeyEvent) -> bool:
        released = self._released
        if released is None:
            return False
        here = (event.nativeScanCode(), event.timestamp())
        return here == (released.nativeScanCode(), released.timestamp())

    def _deliver_release(self) -> None:
        """Deliver the release that was held back."""
        self._timer.stop()
        released, self._released = self._released, None
        if released is not None:
            self._send(released)

    def _send(self, event: QKeyEvent) -> None:
        if not isValid(self._window):  # it was closed since the key was released
            return
        self._sending = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self._sending = False


def install_key_repeat_filter(window: QWindow, parent: QObject) -> None:
    """Install the filter on X11; other platforms don't need it."""
    if QGuiApplication.platformName() == "xcb":
        KeyRepeatFilter(window, parent)


def _repeated(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(
        kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        True,
        event.count(),
    )
