"""Decides which page is shown first, and which follows when the lock or an interrupted session is settled."""

from pathlib import Path

from guided.exercise.exercise_name import PACK_ENDING
from ui.navigation.destinations import ToArrive, ToExerciseFile, ToPack, ToUnfinished
from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.unfinished_session import UnfinishedSessions


def is_pack(file: Path) -> bool:
    """Return whether a file is named as a pack."""
    return file.name.lower().endswith(PACK_ENDING)


class Startup:
    """Shows the lock page if there is a lock, then an interrupted session, then what the program was started for."""

    def __init__(
        self, navigator: Navigator, couple: Couple, journal: CoupleJournal, unfinished: UnfinishedSessions
    ) -> None:
        self._navigator = navigator
        self._couple = couple
        self._journal = journal
        self._unfinished = unfinished
        self._file: Path | None = None
        """The file to open after the lock or an interrupted session is settled."""

    def start(self, file: Path | None = None) -> None:
        """Show the first page. If a page is shown already, open `file`."""
        if self._navigator.page is None and self._journal.locked:
            self._file = file
            self._navigator.go(Page.LOCK)
        elif self._navigator.page is None and (file is not None or self._unfinished.stored):
            self._file = file
            self._journal.when_ready(self._show_first)
        else:
            self._show(file)

    def postpone(self, file: Path) -> None:
        """Open `file` after the lock page."""
        self._file = file

    def leave_lock(self) -> None:
        """Continue after the lock page, with the journal open or still locked."""
        if self._navigator.trail == [Page.LOCK]:
            self.go_on()
        else:
            self._navigator.leave(Page.LOCK)

    def go_on(self) -> None:
        """Continue once the interrupted session is resumed or dropped."""
        file, self._file = self._file, None
        self._show(file)

    def _show_first(self) -> None:
        if self._navigator.page is not None:
            return
        self._unfinished.drop_unfit()
        unfinished = self._unfinished.find()
        if unfinished is None:
            self.go_on()
        else:
            self._navigator.go(ToUnfinished(unfinished))

    def _show(self, file: Path | None) -> None:
        if file is not None and is_pack(file):
            self._navigator.reset(ToPack(file))
        elif file is not None:
            from guided.exercise.reading import read_file

            exercise = read_file(file).exercise
            self._navigator.reset(ToExerciseFile(file, opens=True) if exercise is None else ToArrive(exercise))
        elif self._couple.preferences.asked:
            self._navigator.reset(Page.TONIGHT)
        else:
            self._navigator.reset(Page.NAMES)
