"""Opens files requested from outside the pages: by a second start of the program, or dropped on the window."""

from pathlib import Path

from ui.navigation.destinations import ToStudio
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.startup import Startup


class OutsideRequests:
    """Opens requested files and folders, but never interrupts a session or the questions after one."""

    def __init__(self, policy: InterruptionPolicy, navigator: Navigator, startup: Startup) -> None:
        self._policy = policy
        self._navigator = navigator
        self._startup = startup

    def open(self, file: Path) -> None:
        """Open `file`, requested by a second start of the program. While the lock page is shown it is postponed."""
        if self._navigator.trail == [Page.LOCK]:
            self._startup.postpone(file)
        elif self._policy.may_interrupt:
            self._come_out()
            self._startup.start(file)

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
