"""Opens files requested from outside the pages: by a second start of the program, or dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QTimer

from ui.navigation.destinations import ToStudio
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.startup import Startup, is_pack


class OutsideRequests:
    """Opens requested files and folders, but never interrupts a session or the questions after one."""

    def __init__(self, policy: InterruptionPolicy, navigator: Navigator, startup: Startup) -> None:
        self._policy = policy
        self._navigator = navigator
        self._startup = startup
        self._waiting: Path | None = None
        """A pack that came in a session, and is opened once that and the questions after it are over."""
        navigator.changed.connect(self._open_waiting_soon)

    def open(self, file: Path) -> None:
        """Open `file`, requested by a second start of the program. While the lock page is shown it is postponed, and a
        pack waits for the end of a session."""
        if self._navigator.trail == [Page.LOCK]:
            self._startup.postpone(file)
        elif self._policy.may_interrupt:
            self._come_out()
            self._startup.start(file)
        elif is_pack(file):
            self._waiting = file

    def _open_waiting_soon(self) -> None:
        """Open what waits once the page that is shown now stands."""
        if self._waiting is not None:
            QTimer.singleShot(0, self._open_waiting)

    def _open_waiting(self) -> None:
        if self._waiting is not None and self._policy.accepts_files:
            file, self._waiting = self._waiting, None
            self.open(file)

    def open_received(self, file: Path) -> None:
        """Open a file that was copied to the couple's folder, if the current page may be left by then."""
        if self._policy.accepts_files:
            self._come_out()
            self._startup.start(file)

    def show_received(self) -> None:
        """Show the list of files after several were copied."""
        if self._policy.accepts_files:
            self._come_out()
            self._navigator.go(ToStudio())

    def take_folder(self, folder: Path) -> None:
        """Set `folder` as the coach's folder."""
        self._come_out()
        self._navigator.go(ToStudio(folder=folder))

    def _come_out(self) -> None:
        """Leave the choosing page or the gentle page by the page's own `back`."""
        staged = self._policy.staged
        if staged is not None:
            staged.back()
