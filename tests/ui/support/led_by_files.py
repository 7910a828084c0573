"""Runs the whole program, led through its pages by files: `python -m tests.ui.support.led_by_files`.

It prints the current page, and continues once a file with the name of the next one exists in the folder `LED_FROM`.
After showing the locked data, it writes to the file `dumpable` whether Linux allows other processes to read its memory.
"""

import ctypes
import os
import sys
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QTimer

from tests.ui.support.program import ViewModels
from ui import app
from ui.navigation.page import Page
from ui.program_factory import Program
from ui.services import lock

GET_DUMPABLE = 3

FOLDER = Path(os.environ["LED_FROM"])


def told(word: str) -> None:
    os.write(1, f"{word}\n".encode())


def asked_for(page: str) -> bool:
    return (FOLDER / page).exists()


class Led:
    """Looks a few times a second whether somebody wants the next page."""

    def __init__(self, program: Program) -> None:
        self.shell = program.shell
        self.rooms = ViewModels(program.navigation.pages)
        self.navigator = program.navigation.navigator
        self.engine = program.engine
        self.at = ""
        self.again = asked_for("settings")
        self.timer = QTimer(program.engine, interval=50)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        if self.again:
            if self.shell.page == "lock" and self.at != "lock":
                self.at = "lock"
                self.timer.stop()
                told("locked again")
        elif self.at == "" and self.shell.page == "lock":
            self.at = "lock"
            told("locked")
        elif self.at == "lock" and asked_for("practice"):
            self.at = "opening"
            self.rooms.lock.open((FOLDER / "passphrase").read_text("utf-8"))
        elif self.at == "opening" and self.shell.page == "tonight" and self.rooms.tonight.loaded:
            self.at = "practice"
            self.navigator.go(Page.PRACTICE)
        elif self.at == "practice" and self.rooms.practice.loaded:
            (window,) = self.engine.rootObjects()
            if window.grabWindow().width() and self.shell.page == "practice":  # type: ignore[attr-defined]
                self.at = "shown"
                dumpable = ctypes.CDLL(None).prctl(GET_DUMPABLE, 0, 0, 0, 0) if sys.platform == "linux" else 0
                (FOLDER / "dumpable").write_text(str(dumpable), "ascii")
                told(f"shown {len(self.rooms.practice.recentActivity)}")
        elif self.at == "shown" and asked_for("settings"):
            self.at = "done"
            self.navigator.go(Page.SETTINGS)
            QTimer.singleShot(600, self.rooms.settings.lock_card.lockNow)


def main() -> int:
    if "LED_OPENLY" in os.environ:  # so that a test can look into it
        lock.deny_memory_access = lambda: None
    load = app.load

    kept: list[Led] = []

    def loads(program: Program) -> bool:
        loaded = load(program)
        kept.append(Led(program))
        return loaded

    app.load = loads
    code = app.run(Namespace(file=None, rehearse=False, names=None, tray=False, debug=False))
    kept.clear()
    return code


if __name__ == "__main__":
    sys.exit(main())
