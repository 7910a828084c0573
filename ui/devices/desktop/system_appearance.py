"""Asks the system whether it wants less movement and more contrast, and follows it."""

import logging
import sys
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from guided.logged_errors import suppress_and_log
from ui.devices.linux.bus import Bus
from ui.devices.linux.dbus_codec import Message

_log = logging.getLogger(__name__)

PORTAL, PORTAL_PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
APPEARANCE = "org.freedesktop.appearance"
GNOME_INTERFACE = "org.gnome.desktop.interface"
GNOME_ACCESS = "org.gnome.desktop.a11y.interface"
KDE = "org.kde.kdeglobals.KDE"
NAMESPACES = (APPEARANCE, GNOME_INTERFACE, GNOME_ACCESS, KDE)
SPI_GETCLIENTAREAANIMATION = 0x1042
"""Windows: whether windows move and fade. Its HIGHCONTRAST is what Qt's hint tells."""

Settings = Mapping[tuple[str, str], object]
"""The settings of a desktop by namespace and name, as its portal gives them."""


def wants_less_motion(settings: Settings) -> bool:
    """Return whether a Linux desktop asks for less movement, in the way of the portal, of GNOME or of KDE."""
    factor = settings.get((KDE, "AnimationDurationFactor"))
    return (
        settings.get((APPEARANCE, "reduced-motion")) == 1
        or settings.get((GNOME_INTERFACE, "enable-animations")) is False
        or (isinstance(factor, str | float | int) and str(factor) in ("0", "0.0"))
    )


def wants_more_contrast(settings: Settings) -> bool:
    """Return whether a Linux desktop asks for more contrast."""
    return settings.get((APPEARANCE, "contrast")) == 1 or settings.get((GNOME_ACCESS, "high-contrast")) is True


class SystemAppearance(QObject):
    """What the system asks for. Both are False where it says nothing."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.less_motion = False
        self.more_contrast = False

    def set_wishes(self, *, less_motion: bool, more_contrast: bool) -> None:
        if (less_motion, more_contrast) != (self.less_motion, self.more_contrast):
            self.less_motion, self.more_contrast = less_motion, more_contrast
            self.changed.emit()


class LinuxAppearance(SystemAppearance):
    """Reads the settings of the desktop from its portal, and hears of their changes."""

    def __init__(self, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._settings: dict[tuple[str, str], object] = {}
        bus.signal_received.connect(self._hear)
        bus.match_signals(f"type='signal',interface='{SETTINGS}',member='SettingChanged',path='{PORTAL_PATH}'")
        bus.call(PORTAL, PORTAL_PATH, SETTINGS, "ReadAll", "as", (list(NAMESPACES),), self._read)

    def _read(self, answer: tuple[Any, ...] | None) -> None:
        if answer is None or not isinstance(answer[0], Mapping):
            return
        for namespace, values in answer[0].items():
            self._settings |= {(namespace, name): value for name, value in values.items()}
        self._follow()

    def _hear(self, message: Message) -> None:
        if (message.interface, message.member) == (SETTINGS, "SettingChanged") and len(message.body) == 3:
            namespace, name, value = message.body
            self._settings[namespace, name] = value
            self._follow()

    def _follow(self) -> None:
        self.set_wishes(
            less_motion=wants_less_motion(self._settings), more_contrast=wants_more_contrast(self._settings)
        )


class AskedAppearance(SystemAppearance):
    """Asks `less_motion` at the start, and whenever somebody comes back to the window."""

    def __init__(self, less_motion: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._less_motion = less_motion
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._came_back)
        self.look()

    def look(self) -> None:
        with suppress_and_log(_log, "the system's wish for less movement could not be read", OSError, AttributeError):
            self.set_wishes(less_motion=self._less_motion(), more_contrast=False)

    def _came_back(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self.look()


def appearance_of_this_machine(bus: Bus | None, parent: QObject | None = None) -> SystemAppearance:
    if sys.platform == "win32":
        return AskedAppearance(_less_motion_on_windows, parent)
    if sys.platform == "darwin":
        return AskedAppearance(_less_motion_on_mac, parent)
    return SystemAppearance(parent) if bus is None else LinuxAppearance(bus, parent)


def _less_motion_on_mac() -> bool:
    """Return NSWorkspace.sharedWorkspace.accessibilityDisplayShouldReduceMotion."""
    import ctypes

    objc = ctypes.CDLL("/usr/lib/libobjc.dylib")
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    send = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    send_bool = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)(("objc_msgSend", objc))
    workspace = send(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    return bool(send_bool(workspace, objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")))


if sys.platform == "win32":

    def _less_motion_on_windows() -> bool:
        import ctypes

        animates = ctypes.c_int(1)
        ctypes.windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animates), 0)
        return not animates.value
