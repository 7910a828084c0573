"""Opens what comes from outside the pages: files named at a second start, or let go over the window."""

from pathlib import Path

from ui.navigation.destinations import ToStudio
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.startup import Startup


class OutsideRequests:
    """Nobody is led out of a session, nor out of what is asked after one."""

    def __init__(self, policy: InterruptionPolicy, navigator: Navigator, startup: Startup) -> None:
        self._policy = policy
        self._navigator = navigator
        self._startup = startup

    def open(self, file: Path) -> None:
        """Open `file`, named when the program was started a second time. Behind the lock at the start it waits."""
        if self._navigator.trail == [Page.LOCK]:
            self._startup.postpone(file)
        elif self._policy.may_interrupt:
            self._come_out()
            self._startup.start(file)

    def open_received(self, file: Path) -> None:
        """Open a file that is among their own now, if they are not busy with something else by now."""
        if self._policy.accepts_files:
            self._come_out()
            self._startup.start(file)

    def show_received(self) -> None:
        """Show the list of files after several came."""
        if self._policy.accepts_files:
            self._come_out()
            self._navigator.go(ToStudio())

    def take_folder(self, folder: Path) -> None:
        """Let `folder` be the coach's from now on."""
        self._come_out()
        self._navigator.go(ToStudio(folder=folder))

    def _come_out(self) -> None:
        """Leave the choosing, or a day that is a lot, by the page's own way back."""
        staged = self._policy.staged
        if staged is not None:
            staged.back()
