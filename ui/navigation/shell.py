"""Which page is shown, and what leads from one to the next."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.reflection.reflection import asks_after
from ui.navigation.dropped_files import Receiving
from ui.navigation.interruption_policy import Door
from ui.navigation.pages import SOURCES, Rooms
from ui.navigation.routes import lead
from ui.services.couple import Couple
from ui.services.ladders import LadderVisit
from ui.services.session_recorder import Visits

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder
    from guided.session.resume_state import ResumeState
    from guided.session.timeline import SessionChoices
    from ui.features.session.session import SessionViewModel

MakeSession = Callable[["Exercise", "SessionChoices", "ResumeState | None"], "SessionViewModel"]
MakeRehearsal = Callable[["Exercise", int, int], "SessionViewModel"]
"""Of an exercise, so many times as fast, from the step with a number; 0 is the beginning."""


@QmlElement
@QmlUncreatable("made by the program")
class ShellViewModel(QObject):
    pageChanged = Signal()
    fullScreenChanged = Signal()
    looksChanged = Signal()
    hiddenChanged = Signal()
    raised = Signal()
    lockedAgain = Signal()
    """Nothing of theirs is on any page any more, and their journal is closed."""

    def __init__(
        self,
        couple: Couple,
        rooms: Rooms,
        make_session: MakeSession,
        make_rehearsal: MakeRehearsal,
        visits: Visits,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._rooms = rooms
        self._make_session = make_session
        self._make_rehearsal = make_rehearsal
        self._visits = visits
        self.door = Door(self, rooms)
        self._session: SessionViewModel | None = None
        self._page = ""
        self._before: dict[str, str] = {}
        """Of a page that can be asked for from others: where that was."""
        self._hidden = False
        self._file: Path | None = None
        self.stays: Callable[[], bool] = lambda: False
        """Asked when the window is being closed: whether it only goes away, and the program stays in the tray."""
        self._full_screen = False
        self._was_full_screen = False
        couple.changed.connect(self.looksChanged)
        lead(self, rooms)

    def start(self, file: Path | None = None) -> None:
        """Show the first page: the passphrase where there is a lock, else a session left half done, else where `file`
        leads, else the names while they were not asked for, else home."""
        if self._page == "" and self._rooms.lock.asks:
            self._file = file
            self.open_lock()
        elif self._page == "" and self._rooms.unfinished.look():
            self._file = file
            self.turn_to("unfinished")
        elif file is not None:
            from guided.exercise.reading import read_file

            exercise = read_file(file).exercise
            if exercise is None:
                self.look_at(file, opens=True)
            else:
                self.arrive(exercise)
        elif self._couple.preferences.asked:
            self.goHome()
        else:
            self.turn_to("names")

    @property
    def begun(self) -> bool:
        """Whether there is a page yet."""
        return self._page != ""

    def begin(self, exercise: "Exercise", choices: "SessionChoices", resumed: "ResumeState | None" = None) -> None:
        """Begin a session on the whole screen, or go on with one that was kept."""
        if self._hidden or self._page == "session":
            return
        visit = self._visits.meant
        if not self._visits.begin(resumed):
            if resumed is not None:
                self._rooms.unfinished.leave()
            elif visit is not None:  # the page before it was left open until that rung was open no more
                self.climb(visit.ladder)
            return
        session = self._make_session(exercise, choices, resumed)
        session.reflects = asks_after(exercise, self._couple.preferences)
        session.ended.connect(lambda: self._visits.note(exercise, session))
        self._visits.mark(session)
        self._show_session(session)

    def begin_at_once(self, exercise: "Exercise", choices: "SessionChoices") -> None:
        """Begin a session that is no visit to anything."""
        self._visits.meant = None
        self.begin(exercise, choices)

    def ask(self, file: str) -> None:
        """The program was started a second time, with `file` or without: the window comes to the front.

        Nobody is led out of a session, nor out of what is asked after one; behind the lock a file waits.
        """
        self.raised.emit()
        if file and self._page == "lock" and self._before.get("lock") == "":
            self._file = Path(file)
        elif file and self.door.opens:
            self.door.come_out()
            self.start(Path(file))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """One of names, home, arrive, studio, sheet, settings, help, guide, choose, gentle, practice, programme, three,
        ladder, afterwards, reflection, remember, moment, summary, keeping, lock, mine, unfinished and session."""
        return self._page

    @Property(str, notify=pageChanged)
    def source(self) -> str:
        """The QML file of the page, below `ui/features`."""
        return SOURCES.get(self._page, "")

    @property
    def pages(self) -> list[str]:
        """The page, and those that it leads back to, the nearest first."""
        found = [self._page]
        while (before := self._before.get(found[-1])) is not None:
            found.append(before)
        return found

    @Property(QObject, notify=pageChanged)
    def room(self) -> QObject | None:
        """The view model of the page."""
        return self._session if self._page == "session" else getattr(self._rooms, self._page, None)

    @Property(bool, notify=pageChanged)
    def dim(self) -> bool:
        """Whether the room is that of a session, or still is after one."""
        return self._page == "session" or (self._page == "reflection" and not self._rooms.reflection.back)

    @Property(Receiving, constant=True)
    def receiving(self) -> Receiving:
        """What is let go over the window, and the sentence about it."""
        return self._rooms.receiving

    @Slot()
    def lookAgain(self) -> None:
        """Files came, went or were saved; nobody in a session is bothered with that."""
        if not self.door.busy:
            self._rooms.home.refresh()
            self._rooms.studio.refresh()
            self._rooms.sheet.read()
            if self._page == "practice":
                self._rooms.practice.enter()

    @Property(bool, notify=fullScreenChanged)
    def fullScreen(self) -> bool:
        return self._full_screen

    @Property(str, notify=looksChanged)
    def theme(self) -> str:
        return self._couple.preferences.theme

    @Property(bool, notify=looksChanged)
    def nightSessions(self) -> bool:
        return self._couple.preferences.night_sessions

    @Property(bool, notify=looksChanged)
    def largeText(self) -> bool:
        return self._couple.preferences.large_text

    @Property(bool, notify=looksChanged)
    def reducedMotion(self) -> bool:
        return self._couple.preferences.reduced_motion

    @Property(str, notify=looksChanged)
    def lightA(self) -> str:
        """The colour of one partner's light."""
        return self._couple.preferences.light_a

    @Property(str, notify=looksChanged)
    def lightB(self) -> str:
        return self._couple.preferences.light_b

    @Slot()
    def seen(self) -> None:
        """The window has been drawn for the first time: what can wait until then begins now."""
        self._rooms.home.begin()

    @Slot()
    def goHome(self) -> None:
        if self._page == "session" and self._ask_for_words():
            return
        if self._page in ("session", "reflection"):
            self._set_full_screen(self._was_full_screen)
        if self._page == "session" and self._ask_afterwards():
            return
        if self._page not in ("home", "arrive", "help", "guide"):
            self._rooms.home.load()
        self.turn_to("home")

    def step_aside(self, page: str) -> None:
        """Show `page`, which leads back here again."""
        if self._page != page:
            self._before[page] = self._page
            self.turn_to(page)

    def leave(self, page: str) -> None:
        """Back to where `page` was asked for, else home, if it is still what one sees."""
        if self._page != page:
            return
        before = self._before.pop(page, "home")
        if before == "":
            self._go_on_starting()
        elif before == "home":
            self.goHome()
        else:
            self.turn_to(before)

    def open_lock(self) -> None:
        """Ask for the passphrase of the journal."""
        self.step_aside("lock")

    def open_mine(self) -> None:
        """Notes that are one partner's alone."""
        self.step_aside("mine")

    def lock_again(self) -> None:
        """They have locked their journal: nothing of it is left on any page."""
        self._rooms.home.load()
        self._before.clear()
        self.turn_to("lock")
        self.lockedAgain.emit()

    def climb(self, ladder: "Ladder") -> None:
        """Open the page of `ladder`."""
        self._rooms.ladder.show(ladder, self._rooms.home.exercises())
        self.turn_to("ladder")

    @Slot()
    def openHelp(self) -> None:
        """Show the help page; a session rests meanwhile."""
        self._look_up("help")

    @Slot()
    def closeHelp(self) -> None:
        self.leave("help")

    @Slot()
    def openGuide(self) -> None:
        """Show how exercises are written."""
        self._look_up("guide")

    @Slot()
    def closeGuide(self) -> None:
        self.leave("guide")

    def _look_up(self, page: str) -> None:
        """Help and the guide lead to each other: where one came from there, one goes back."""
        if self._before.get(self._page) == page:
            self.leave(self._page)
        else:
            self._rest()
            self.step_aside(page)

    @Property(bool, notify=hiddenChanged)
    def hidden(self) -> bool:
        """Whether a neutral screen stands before everything."""
        return self._hidden

    @Slot()
    def hide(self) -> None:
        """At once nothing of the program is seen or heard; a session rests."""
        if not self._hidden:
            self._rest(at_once=True)
            self._hidden = True
            self._attend()
            self.hiddenChanged.emit()

    @Slot()
    def unhide(self) -> None:
        if self._hidden:
            self._hidden = False
            self._attend()
            self.hiddenChanged.emit()

    @Slot(result=bool)
    def goesAway(self) -> bool:
        """Whether the window that is being closed only goes away."""
        return self.stays()

    @Slot()
    def comeBack(self) -> None:
        """The window is there again, after hours perhaps."""
        self._rooms.home.shared_warmth.look()
        self.lookAgain()

    @Slot()
    def toggleFullScreen(self) -> None:
        self._set_full_screen(not self._full_screen)

    def arrive(self, exercise: "Exercise") -> None:
        """The page before a session."""
        self._visits.meant = None
        self._rooms.arrive.arrive(exercise)
        self._before.pop("arrive", None)
        self.turn_to("arrive")

    def arrive_from_here(
        self, exercise: "Exercise", up_to_rung: int | None = None, visit: LadderVisit | None = None
    ) -> None:
        """The page before a session; back leads here again."""
        if self._page == "arrive":
            return
        self._visits.meant = visit
        rooms = self._rooms
        here = {"programme": rooms.programme.title, "ladder": rooms.ladder.title, "sheet": self.tr("Studio")}
        rooms.arrive.arrive(exercise, up_to_rung, str(here.get(self._page, self.tr("Our practice"))), visit)
        self.step_aside("arrive")

    def _ask_afterwards(self) -> bool:
        """After a visit to a ladder that came to its end each of them is asked, in private."""
        visit = self._visits.to_ask_about(self._session)
        if visit is None or self._session is None:
            return False
        self._rooms.afterwards.ask(visit, paused=self._session.rested, completed=self._session.came_closest)
        self.turn_to("afterwards")
        return True

    def _ask_for_words(self) -> bool:
        """After any other session that came to its end they may say something of it, in the room as it is."""
        number = self._visits.to_reflect_on(self._session)
        if number is None or self._session is None or not self._session.reflects:
            return False
        self._rooms.reflection.ask(number)
        self.turn_to("reflection")
        return True

    def leave_unfinished(self) -> None:
        """What is left half done for good ended early."""
        self._visits.let_go(self._rooms.unfinished.let_go)
        self._go_on_starting()

    def write(self) -> None:
        self._rooms.studio.refresh()
        self.turn_to("studio")

    def mend(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self.look_at(paths[0], opens=True)
        else:
            self._rooms.studio.seek()
            self.write()

    def look_at(self, path: Path, *, opens: bool = False, from_studio: bool = False) -> None:
        self.turn_to("sheet")
        self._rooms.sheet.show(path, opens=opens, from_studio=from_studio)

    def rehearse(self, exercise: "Exercise", speed: int, step: int) -> None:
        """Play it by itself, and come back to where that was asked for."""
        self._visits.meant = None
        session = self._make_rehearsal(exercise, speed, step)
        session.ended.connect(lambda: QTimer.singleShot(0, self, self._rehearsed))
        self._show_session(session)

    def _rehearsed(self) -> None:
        if self._page == "session":
            self._set_full_screen(self._was_full_screen)
            self.turn_to("sheet")
            self.lookAgain()

    def welcomes(self) -> bool:
        """Whether something may be let go over the page: never where two people are busy with each other."""
        return self.door.welcomes

    def _show_session(self, session: "SessionViewModel") -> None:
        self._session = session
        self._was_full_screen = self._full_screen
        self._set_full_screen(True)
        self.turn_to("session")

    def _rest(self, *, at_once: bool = False) -> None:
        if self._page == "session" and self._session is not None:
            self._session.silence() if at_once else self._session.pause()

    def _go_on_starting(self) -> None:
        file, self._file = self._file, None
        self.start(file)

    def turn_to(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self._attend()
            self.pageChanged.emit()

    def _attend(self) -> None:
        """A session hears its page alone, and nothing of it while another page or the neutral screen is there."""
        if self._session is not None:
            self._session.attended = self._page == "session" and not self._hidden

    def _set_full_screen(self, full: bool) -> None:
        if full != self._full_screen:
            self._full_screen = full
            self.fullScreenChanged.emit()
