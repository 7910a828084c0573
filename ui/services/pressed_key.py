"""Tells which key was pressed by its place on the keyboard, so that keys work with every layout.

Places are named as on a US keyboard. A layout that writes no Latin letters, or digits only with Shift, has the same
places.
"""

import sys

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_ROWS = ("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
_EVDEV = dict(zip(_ROWS, (2, 16, 30, 44), strict=True))
"""The first scan code of each row (linux/input-event-codes.h); Windows has the same (set 1)."""
_X11_OFFSET = 8
"""What X11 and Wayland add to the codes of evdev."""
_MACOS = {
    "1234567890": (18, 19, 20, 21, 23, 22, 26, 28, 25, 29),
    "QWERTYUIOP": (12, 13, 14, 15, 17, 16, 32, 34, 31, 35),
    "ASDFGHJKL": (0, 1, 2, 3, 5, 4, 38, 40, 37),
    "ZXCVBNM": (6, 7, 8, 9, 11, 45, 46),
}
"""Virtual key codes (HIToolbox/Events.h, kVK_ANSI_...), which are places there; macOS gives no scan codes."""

_EDITING = "ACVXYZ"
_POINTED = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)


def _places(platform: str) -> dict[int, int]:
    """Return the Qt key of each place on the platform, by its code."""
    if platform == "darwin":
        pairs = ((code, letter) for row in _ROWS for code, letter in zip(_MACOS[row], row, strict=True))
    else:
        offset = 0 if platform == "win32" else _X11_OFFSET
        pairs = ((_EVDEV[row] + offset + number, letter) for row in _ROWS for number, letter in enumerate(row))
    return {code: ord(letter) for code, letter in pairs}


_PLACES = {platform: _places(platform) for platform in ("linux", "win32", "darwin")}


def key_at_place(event: QKeyEvent, platform: str = sys.platform) -> int:
    """Return the Qt key of the place of a pressed key: a letter A to Z or a digit; 0 for other or unknown places."""
    places = _PLACES.get(platform, _PLACES["linux"])
    if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return 0
    if platform != "darwin":
        return places.get(event.nativeScanCode(), 0)
    # A press that a program makes up has neither code, and 0 is also the place of A.
    return places.get(event.nativeVirtualKey(), 0) if event.nativeScanCode() or event.nativeVirtualKey() else 0


def is_latin(key: int) -> bool:
    """Return whether a layout writes the Qt key as a sign of ASCII."""
    return 0x20 < key < 0x7F


@QmlElement
@QmlSingleton
class PressedKey(QObject):
    """Follows the keys of a window: the place of the one that is being handled, Ctrl with a letter by its place, and
    whether keys or a pointer were used last.

    A shortcut such as Ctrl+H, which Qt finds by its letter, is not found on a keyboard that writes other letters; then
    `command` is emitted with the letter at that place, and so it is with a digit on a keyboard that writes digits with
    Shift. The letters that copy, paste, undo and select reach the window
    as Latin ones, for the field that has the focus.
    """

    command = Signal(int, arguments=["key"])
    byKeyChanged = Signal()
    labelsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = 0
        self._labels: dict[str, str] = {}
        self._sending = False
        self._by_key = False
        self._platform = sys.platform

    @Property(int)
    def place(self) -> int:
        """Return the Qt key of the place of the key that is being handled; 0 if it is unknown."""
        return self._place

    @Property(bool, notify=byKeyChanged)
    def byKey(self) -> bool:
        """Return whether the last input was a key, not a mouse, a pen or a finger. Focus rings are shown then."""
        return self._by_key

    @Property("QVariantMap", notify=labelsChanged)  # type: ignore[arg-type]
    def labels(self) -> dict[str, str]:
        """Return what keys write, by the Qt key of their place, as far as it was seen: Qt tells no layout."""
        return self._labels

    def follow(self, window: QWindow) -> None:
        """Follow the keys of `window`."""
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if self._sending:
            return False
        if not isinstance(event, QKeyEvent):
            if event.type() in _POINTED:
                self._set_by_key(by_key=False)
            return False
        if event.type() == QEvent.Type.KeyPress and event.key() not in _MODIFIERS:
            self._set_by_key(by_key=True)
        self._place = key_at_place(event, self._platform)
        self._learn_label(event)
        modifier = Qt.KeyboardModifier
        control = (
            modifier.MetaModifier if self._platform == "darwin" else modifier.ControlModifier
        )  # Qt swaps them there
        if (
            event.type() != QEvent.Type.KeyPress
            or event.modifiers() != control
            or not self._place
            or self._is_found_by_sign(event.key())
        ):
            return False
        if chr(self._place) in _EDITING:
            self._send_latin(window, event)
        elif not event.isAutoRepeat():
            self.command.emit(self._place)
        return True

    def _set_by_key(self, *, by_key: bool) -> None:
        if by_key is not self._by_key:
            self._by_key = by_key
            self.byKeyChanged.emit()

    def _learn_label(self, event: QKeyEvent) -> None:
        """Keep what the key at this place writes, if that is a letter."""
        written, place = event.text().upper(), str(int(self._place))
        if self._place and written.isalpha() and len(written) == 1 and self._labels.get(place) != written:
            self._labels = self._labels | {place: written}
            self.labelsChanged.emit()

    def _is_found_by_sign(self, key: int) -> bool:
        """Return whether a shortcut with the letter or digit at this place needs no help."""
        return is_latin(key) if self._place >= Qt.Key.Key_A else Qt.Key.Key_0 <= key <= Qt.Key.Key_9

    def _send_latin(self, window: QObject, event: QKeyEvent) -> None:
        latin = QKeyEvent(
            event.type(),
            self._place,
            event.modifiers(),
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            "",
            event.isAutoRepeat(),
            event.count(),
        )
        self._sending = True
        try:
            QCoreApplication.sendEvent(window, latin)
        finally:
            self._sending = False
