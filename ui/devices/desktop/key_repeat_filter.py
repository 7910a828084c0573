"""Keys that stay down, told from keys that are pressed again."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

BETWEEN_MS = 20
"""How long a release is held back, to see whether the key stayed down."""


class KeyRepeatFilter(QObject):
    """What a keyboard sends while a key stays down reaches the window as just that.

    X11 sends a release and a press of the same moment. Qt sees that they are one only where both have come by then,
    which is often not so: the key that two people hold to begin would be pressed anew once they have begun, and rest.
    """

    def __init__(self, window: QWindow, parent: QObject) -> None:
        """`parent` is something that Python keeps: a window's children lose what they are in Python once nothing there
        knows the window."""
        super().__init__(parent)
        self._window = window
        self._released: QKeyEvent | None = None
        self._telling = False
        self._timer = QTimer(self, singleShot=True, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._tell)
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if self._telling or not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        match event.type():
            case QEvent.Type.KeyRelease:
                self._tell()
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
                self._tell()
        return False

    def _stayed_down(self, event: QKeyEvent) -> bool:
        released = self._released
        if released is None:
            return False
        here = (event.nativeScanCode(), event.timestamp())
        return here == (released.nativeScanCode(), released.timestamp())

    def _tell(self) -> None:
        """It was let go of."""
        self._timer.stop()
        released, self._released = self._released, None
        if released is not None:
            self._send(released)

    def _send(self, event: QKeyEvent) -> None:
        self._telling = True
        try:
            QCoreApplication.sendEvent(self._window, event)
        finally:
            self._telling = False


def install_key_repeat_filter(window: QWindow, parent: QObject) -> None:
    """Where that is needed."""
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
