"""Which page is shown, and what leads from one to the next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.devices.journal import CoupleJournal
from ui.ladders import Ladders, LadderVisit
from ui.viewmodels.afterwards import AfterwardsViewModel
from ui.viewmodels.arrive import ArriveViewModel
from ui.viewmodels.choose import ChooseViewModel
from ui.viewmodels.couple import Couple
from ui.viewmodels.gentle import GentleViewModel
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.home import HomeViewModel
from ui.viewmodels.ladder import LadderViewModel
from ui.viewmodels.mending import MendingViewModel
from ui.viewmodels.moment import MomentViewModel
from ui.viewmodels.names import NamesViewModel
from ui.viewmodels.practice import PracticeViewModel
from ui.viewmodels.programme import ProgrammeViewModel
from ui.viewmodels.settings import SettingsViewModel
from ui.viewmodels.three import ThreeViewModel
from ui.viewmodels.unfinished import UnfinishedViewModel

QML_IMPORT_NAME = "ui.viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

if TYPE_CHECKING:
    from guided.exercise.model import Exercise, Ladder
    from guided.session.kept import Kept
    from guided.session.score import Choices
    from ui.viewmodels.session import SessionViewModel

MakeSession = Callable[["Exercise", "Choices", "Kept | None"], "SessionViewModel"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """The view models that pages stand in, one each."""

    names: NamesViewModel
    home: HomeViewModel
    arrive: ArriveViewModel
    mending: MendingViewModel
    settings: SettingsViewModel
    help: HelpViewModel
    guide: GuideViewModel
    choose: ChooseViewModel
    gentle: GentleViewModel
    practice: PracticeViewModel
    programme: ProgrammeViewModel
    three: ThreeViewModel
    unfinished: UnfinishedViewModel
    ladder: LadderViewModel
    afterwards: AfterwardsViewModel
    moment: MomentViewModel


@QmlElement
@QmlUncreatable("made by the program")
class ShellViewModel(QObject):
    pageChanged = Signal()
    fullScreenChanged = Signal()
    looksChanged = Signal()
    hiddenChanged = Signal()
    raised = Signal()

    def __init__(
        self,
        couple: Couple,
        rooms: Rooms,
        make_session: MakeSession,
        journal: CoupleJournal,
        ladders: Ladders,
        parent: QObject | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(parent)
        self._couple = couple
        self._rooms = rooms
        self._make_session = make_session
        self._journal = journal
        self._ladders = ladders
        self._now = now
        self._session: SessionViewModel | None = None
        self._visit: LadderVisit | None = None
        self._page = ""
        self._before_help = "home"
        self._before_guide = "home"
        self._before_arrive = "home"
        self._hidden = False
        self._file: Path | None = None
        self._full_screen = False
        self._was_full_screen = False
        couple.changed.connect(self.looksChanged)
        rooms.names.done.connect(self.goHome)
        rooms.home.chosen.connect(lambda _path, exercise: self._arrive(exercise))
        rooms.home.mending.connect(self._mend)
        rooms.home.renaming.connect(lambda: self._turn_to("names"))
        rooms.arrive.left.connect(self._leave_arrival)
        rooms.arrive.begun.connect(self.begin)
        rooms.mending.left.connect(self.goHome)
        rooms.mending.mended.connect(lambda _path, exercise: self._arrive(exercise))
        rooms.home.settling.connect(lambda: self._turn_to("settings"))
        rooms.home.choosing.connect(lambda: self._turn_to("choose"))
        rooms.home.tooMuch.connect(lambda: self._turn_to("gentle"))
        rooms.home.helping.connect(self.openHelp)
        rooms.home.noting.connect(lambda: self._turn_to("moment"))
        rooms.moment.left.connect(self._leave_moment)
        rooms.settings.left.connect(self.goHome)
        rooms.settings.renaming.connect(lambda: self._turn_to("names"))
        rooms.gentle.helping.connect(self.openHelp)
        rooms.unfinished.left.connect(self._leave_unfinished)
        rooms.unfinished.goneOn.connect(self.begin)
        rooms.help.left.connect(self.closeHelp)
        rooms.help.writing.connect(self.openGuide)
        rooms.guide.left.connect(self.closeGuide)
        for room in (rooms.choose, rooms.gentle):
            room.left.connect(self.goHome)
            room.chosen.connect(self._arrive)
        self._let_practise(rooms)

    def start(self, file: Path | None = None) -> None:
        """Show the first page: a session left half done, else where `file` leads, else the names while they were not
        asked for, else home."""
        if self._page == "" and self._rooms.unfinished.look():
            self._file = file
            self._turn_to("unfinished")
        elif file is not None:
            from guided.exercise.reading import read_file

            exercise = read_file(file).exercise
            if exercise is None:
                self._mend([file])
            else:
                self._arrive(exercise)
        elif self._couple.preferences.asked:
            self.goHome()
        else:
            self._turn_to("names")

    def begin(self, exercise: "Exercise", choices: "Choices", resumed: "Kept | None" = None) -> None:
        """Begin a session on the whole screen, or go on with one that was kept."""
        if self._hidden:
            return
        self._session = self._make_session(exercise, choices, resumed)
        self._session.ended.connect(lambda: self._note(exercise))
        self._visit = self._visiting(resumed)
        if self._visit is not None:
            self._session.visits(self._visit.ladder.name, self._visit.rung)
        self._was_full_screen = self._full_screen
        self._set_full_screen(True)
        self._turn_to("session")

    def ask(self, file: str) -> None:
        """The program was started a second time, with `file` or without: the window comes to the front.

        Nobody is led out of a session.
        """
        self.raised.emit()
        if not file or self._page in ("session", "unfinished") or self._before_help == "session":
            return
        if self._page == "choose":
            self._rooms.choose.back()
        elif self._page == "gentle":
            self._rooms.gentle.back()
        self.start(Path(file))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """One of names, home, arrive, mending, settings, help, guide, choose, gentle, practice, programme, three,
        ladder, afterwards, moment, unfinished and session."""
        return self._page

    @Property(QObject, notify=pageChanged)
    def room(self) -> QObject | None:
        """The view model of the page."""
        return self._session if self._page == "session" else getattr(self._rooms, self._page, None)

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
        if self._page == "session":
            self._set_full_screen(self._was_full_screen)
            if self._ask_afterwards():
                return
        if self._page not in ("arrive", "home"):
            self._rooms.home.load()
        self._turn_to("home")

    def climb(self, ladder: "Ladder") -> None:
        """Open the page of `ladder`."""
        self._rooms.ladder.show(ladder, self._rooms.home.exercises())
        self._turn_to("ladder")

    @Slot()
    def openHelp(self) -> None:
        """Show the help page; a session rests meanwhile."""
        if self._page == "help":
            return
        if self._page == "guide" and self._before_guide == "help":
            self.closeGuide()
            return
        self._rest()
        self._before_help = self._page
        self._turn_to("help")

    @Slot()
    def closeHelp(self) -> None:
        """Back to where help was asked for."""
        before, self._before_help = self._before_help, "home"
        self._turn_to(before)

    @Slot()
    def openGuide(self) -> None:
        """Show how exercises are written."""
        if self._page == "guide":
            return
        if self._page == "help" and self._before_help == "guide":
            self.closeHelp()
            return
        self._rest()
        self._before_guide = self._page
        self._turn_to("guide")

    @Slot()
    def closeGuide(self) -> None:
        """Back to where the guide was asked for."""
        before, self._before_guide = self._before_guide, "home"
        self._turn_to(before)

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

    @Slot()
    def toggleFullScreen(self) -> None:
        self._set_full_screen(not self._full_screen)

    def _let_practise(self, rooms: Rooms) -> None:
        """Where the page "Our practice" and those behind it lead."""
        rooms.home.practising.connect(lambda: self._turn_to("practice"))
        rooms.practice.left.connect(self.goHome)
        rooms.practice.programmeChosen.connect(rooms.programme.show)
        rooms.practice.programmeChosen.connect(lambda _programme: self._turn_to("programme"))
        rooms.practice.ladderChosen.connect(self.climb)
        rooms.practice.choosing.connect(lambda: self._turn_to("three"))
        rooms.practice.chosen.connect(self._arrive_from_here)
        rooms.programme.chosen.connect(self._arrive_from_here)
        rooms.ladder.left.connect(lambda: self._turn_to("practice"))
        rooms.ladder.visiting.connect(self._arrive_for_visit)
        rooms.ladder.chosen.connect(self._arrive_from_here)
        rooms.afterwards.left.connect(self.goHome)
        for helped in (rooms.ladder, rooms.afterwards):
            helped.helping.connect(self.openHelp)
        for room in (rooms.programme, rooms.three):
            room.left.connect(lambda: self._turn_to("practice"))
            room.takenUp.connect(lambda: self._turn_to("practice"))

    def _arrive(self, exercise: "Exercise") -> None:
        self._before_arrive, self._visit = "home", None
        self._rooms.arrive.arrive(exercise)
        self._turn_to("arrive")

    def _arrive_from_here(
        self, exercise: "Exercise", up_to_rung: int | None = None, visit: LadderVisit | None = None
    ) -> None:
        """The page before a session; back leads here again."""
        self._before_arrive, self._visit = self._page, visit
        titles = {"programme": self._rooms.programme.title, "ladder": self._rooms.ladder.title}
        self._rooms.arrive.arrive(exercise, up_to_rung, str(titles.get(self._page, self.tr("Our practice"))), visit)
        self._turn_to("arrive")

    def _arrive_for_visit(self, exercise: "Exercise", visit: LadderVisit) -> None:
        """Where the rung is new to them, no more than the lowest rung of its exercise is played or asked for."""
        self._arrive_from_here(exercise, 1 if visit.shortest and exercise.rungs else None, visit)

    def _leave_moment(self) -> None:
        if self._page == "moment":
            self.goHome()

    def _leave_arrival(self) -> None:
        before, self._before_arrive = self._before_arrive, "home"
        if before == "home":
            self.goHome()
        else:
            self._turn_to(before)

    def _visiting(self, resumed: "Kept | None") -> LadderVisit | None:
        """The visit that begins, where it is one and this is the time for it, or the one that is gone on with."""
        if resumed is not None:
            ladder = self._ladders.named(resumed.ladder) if resumed.ladder else None
            return LadderVisit(ladder, resumed.rung) if ladder and resumed.rung < len(ladder.rungs) else None
        return self._visit if self._visit is not None and self._ladders.begun(self._visit) else None

    def _note(self, exercise: "Exercise") -> None:
        """A session is over: which exercise it was is kept, and nothing of what happened in it."""
        session = self._session
        if session is None or session.rehearsal:
            return
        self._journal.note_session(exercise.name, self._now().astimezone())
        if self._visit is not None and session.stopped:
            self._ladders.ended_early(self._visit)
            self._visit = None

    def _ask_afterwards(self) -> bool:
        """After a visit to a ladder that came to its end each of them is asked, in private."""
        visit, self._visit = self._visit, None
        if visit is None or self._session is None or not self._session.over:
            return False
        self._rooms.afterwards.ask(visit, paused=self._session.rested)
        self._turn_to("afterwards")
        return True

    def _leave_unfinished(self) -> None:
        """What is left half done for good ended early."""
        kept = self._rooms.unfinished.let_go
        visit = self._visiting(kept) if kept else None
        if visit is not None:
            self._ladders.ended_early(visit)
        self._go_on_starting()

    def _mend(self, paths: list[Path]) -> None:
        self._turn_to("mending")
        self._rooms.mending.show(paths)

    def _rest(self, *, at_once: bool = False) -> None:
        if self._page == "session" and self._session is not None:
            self._session.silence() if at_once else self._session.pause()

    def _go_on_starting(self) -> None:
        file, self._file = self._file, None
        self.start(file)

    def _turn_to(self, page: str) -> None:
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
