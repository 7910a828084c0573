"""Finds out whether the machine runs on battery, so that the lights can be drawn with less work."""

import logging
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.foundation.hand_over import HandOver, Outbox

_log = logging.getLogger(__name__)

SUPPLIES = Path("/sys/class/power_supply")
PROBE_INTERVAL_MS = 30_000


def on_battery(supplies: Path = SUPPLIES) -> bool:
    """Return whether the machine runs on battery, False where that is unknown.

    This takes some milliseconds, on a Mac up to a second: don't call it in the window's thread.
    """
    if sys.platform == "win32":
        return _is_on_battery_windows()
    if sys.platform == "darwin":
        return _is_on_battery_mac()
    return _is_on_battery_linux(supplies)


class Power(QObject):
    """Checks the power supply every 30 seconds while it is watched, in a thread.

    `on_battery` is the last result, False before the first.
    """

    changed = Signal()
    probed = Signal()

    def __init__(self, parent: QObject | None = None, supplies: Path = SUPPLIES) -> None:
        super().__init__(parent)
        self.on_battery = False
        self._supplies = supplies
        self._timer = QTimer(self, interval=PROBE_INTERVAL_MS)
        self._timer.timeout.connect(self._probe_in_background)
        self._results = HandOver(self._take, self)

    def watch(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
            self._probe_in_background()

    def unwatch(self) -> None:
        self._timer.stop()

    @Slot()
    def _probe_in_background(self) -> None:
        Thread(target=_probe, args=(self._supplies, self._results.outbox), daemon=True).start()

    def _take(self, found: bool) -> None:
        if found != self.on_battery:
            self.on_battery = found
            self.changed.emit()
        self.probed.emit()


def _probe(supplies: Path, results: Outbox) -> None:
    results.put(on_battery(supplies))


def _is_on_battery_linux(supplies: Path) -> bool:
    """Return whether Linux reports running on battery. Mains are checked first: reading a battery takes longer, and it
    may discharge slightly even on mains."""
    try:
        folders = sorted(supplies.iterdir())
    except OSError:  # this system doesn't report its power supply
        return False
    kinds = {folder: _word(folder / "type") for folder in folders if _word(folder / "scope") != "Device"}
    if any(kind in ("Mains", "USB") and _word(folder / "online") not in ("", "0") for folder, kind in kinds.items()):
        return False
    return any(kind == "Battery" and _word(folder / "status") == "Discharging" for folder, kind in kinds.items())


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace").strip()
    except OSError:  # not every supply reports all values
        return ""


def _is_on_battery_mac() -> bool:
    import subprocess

    words = ["pmset", "-g", "batt"]
    try:
        told = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=1, check=False).stdout
    except (OSError, subprocess.TimeoutExpired) as error:
        _log.info("the power could not be asked for", exc_info=error)
        return False
    return b"drawing from 'Battery Power'" in told


if sys.platform == "win32":

    def _is_on_battery_windows() -> bool:
        import ctypes

        status = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; its first byte tells of the mains: 0 off, 1 on
        return bool(ctypes.windll.kernel32.GetSystemPowerStatus(status)) and status[0] == 0
