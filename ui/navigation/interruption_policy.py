"""Who may be called away from where they are, and what then comes in from outside."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.features.choose.choose import ChooseViewModel
    from ui.features.gentle.gentle import GentleViewModel
    from ui.navigation.pages import Rooms
    from ui.navigation.shell import ShellViewModel

OPEN = (
    "names home arrive studio sheet settings help guide practice programme three ladder moment remember summary keeping"
).split()
"""The pages over which a file may be let go."""
BUSY = ("session", "afterwards", "reflection", "unfinished", "lock")
"""The pages that nobody is led away from."""
CALM = ("intro", "menu", "gentle")
"""The stages of the choosing, and of a day that is a lot, in which nobody waits for the other."""


class Door:
    """It opens where two people are not busy with each other."""

    def __init__(self, shell: "ShellViewModel", rooms: "Rooms") -> None:
        self._shell = shell
        self._rooms = rooms
        self._staged: dict[str, ChooseViewModel | GentleViewModel] = {"choose": rooms.choose, "gentle": rooms.gentle}

    @property
    def busy(self) -> bool:
        """Whether they are on a page that nobody is led away from, or have only looked something up from there."""
        return any(page in BUSY for page in self._shell.pages)

    @property
    def opens(self) -> bool:
        """Whether they may be led away: nobody waits for the other, or for the time to come back."""
        staged = self._staged.get(str(self._shell.page))
        return not self.busy and (staged is None or str(staged.stage) in CALM)

    @property
    def welcomes(self) -> bool:
        """Whether something may be let go over the page."""
        page = str(self._shell.page)
        return self.opens and not self._shell.hidden and (page in OPEN or page in self._staged)

    def come_out(self) -> None:
        """Leave the choosing, or a day that is a lot, as if by its own way back."""
        staged = self._staged.get(str(self._shell.page))
        if staged is not None:
            staged.back()

    def receive(self, path: Path) -> None:
        """A file is among their own now: open it, if they are not busy with something else by now."""
        if self.welcomes:
            self.come_out()
            self._shell.start(path)

    def receive_several(self) -> None:
        if self.welcomes:
            self.come_out()
            self._shell.write()

    def receive_folder(self, folder: Path) -> None:
        self.come_out()
        self._rooms.studio.takeFolder(folder)
        self._shell.write()
