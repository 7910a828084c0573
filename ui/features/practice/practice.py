"""Show the couple's practice in three parts: this week, warmth and memories, and the programmes to choose from."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.practice.call_plan import CallPlanViewModel
from ui.features.practice.pathways import PathwaysViewModel
from ui.features.practice.questions import QuestionsViewModel
from ui.features.practice.warmth_curve import WarmthCurveViewModel
from ui.services import daily_phrases
from ui.services.coach import has_coach, say_coach
from ui.services.file_picker import FilePicker
from ui.services.inviting import InvitingViewModel
from ui.services.kept_packs import KeptPackService
from ui.services.our_time import OurTimeViewModel
from ui.services.recent_activity import rows
from ui.services.tender_days import TenderViewModel
from ui.services.warmth import WarmthViewModel

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from ui.services.agreement import AgreementService
    from ui.services.couple import Couple
    from ui.services.journal import CoupleJournal
    from ui.services.programme_catalogue import ProgrammeCatalogue

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

PARTS = ("week", "warmth", "pathways")
"""The parts of the page: this week, warmth and memories, and programmes and ladders."""


@QmlElement
@QmlUncreatable("made by the program")
class PracticeViewModel(QObject):
    changed = Signal()
    partChanged = Signal()
    activityChanged = Signal()
    greeted = Signal()
    coachSaid = Signal()
    chosen = Signal(object, object)
    left = Signal()
    programmeChosen = Signal(object)
    memoriesRequested = Signal()
    summaryRequested = Signal()
    unlockRequested = Signal()
    privateNotesRequested = Signal()

    def __init__(
        self,
        couple: "Couple",
        pathways: "ProgrammeCatalogue",
        agreement: "AgreementService",
        journal: "CoupleJournal",
        warmth: WarmthViewModel,
        parent: QObject | None = None,
        *,
        tender: TenderViewModel,
        our_time: OurTimeViewModel,
        inviting: InvitingViewModel,
        packs: KeptPackService,
        picker: FilePicker,
        waiting: "Callable[[Exercise], str]",
    ) -> None:
        """`waiting` returns why an exercise waits, in words; empty where it does not."""
        super().__init__(parent)
        self._couple = couple
        self._tender = tender
        self._our_time = our_time
        self._inviting = inviting
        self._pathways = pathways
        self._journal = journal
        self._warmth = warmth
        self._curve = WarmthCurveViewModel(journal, warmth, lambda: agreement.now, parent=self)
        self._agreement = agreement
        self.pathways = PathwaysViewModel(pathways, journal, packs, picker, self)
        self._call_plan = CallPlanViewModel(
            couple, pathways, agreement, self, tender.is_today, lambda: has_coach(couple, journal), waiting
        )
        self._call_plan.chosen.connect(self.chosen)
        self.for_the_call = QuestionsViewModel(journal, agreement, self)
        self._part = PARTS[0]
        self._entered = False
        self._activity: list[dict[str, str]] = []
        self._connect()

    def _connect(self) -> None:
        self._pathways.changed.connect(self.changed)
        self._tender.turned.connect(self._call_plan.refresh)
        self._tender.turned.connect(self.greeted)
        self._warmth.changed.connect(self.greeted)
        self.changed.connect(self._follow_activity)
        for signal in (self._journal.changed, self._couple.changed):
            signal.connect(self.coachSaid)
        self._journal.changed.connect(self._follow_activity)
        self._journal.lockChanged.connect(self.changed)
        self._journal.noticed.connect(self.changed)

    @Slot()
    def enter(self) -> None:
        """Refresh the page when it is shown, and take back what was said of the last action."""
        self.for_the_call.enter()
        self._our_time.refresh()
        self._inviting.refresh()
        self.refresh()

    def refresh(self) -> None:
        """Read everything again, as files or the day may have changed. The old content stays until the folders have
        been read."""
        self._pathways.load()
        self._entered = True
        self._follow_activity()
        self._curve.refresh()
        self._tender.refresh()
        self._call_plan.refresh()
        self.greeted.emit()
        self.coachSaid.emit()
        self.for_the_call.refresh()

    @Property(str, notify=partChanged)
    def part(self) -> str:
        """Return the part that is shown, one of `PARTS`."""
        return self._part

    @Slot(str)
    def show(self, part: str) -> None:
        """Show one of `PARTS`."""
        if part in PARTS and part != self._part:
            self._part = part
            self.partChanged.emit()

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._pathways.loaded

    @Property(str, notify=greeted)
    def greeting(self) -> str:
        away = bool(self._warmth.away)
        return daily_phrases.greeting(self._agreement.today, tender=self._tender.is_today(), away=away)

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Return a message if the couple's data cannot be stored; empty while the journal is locked, which the page
        shows separately."""
        return "" if self._journal.locked else self._journal.notice

    @Property(bool, notify=coachSaid)
    def hasCoach(self) -> bool:
        """Return whether the couple has a coach; without one, nothing is said of calls."""
        return has_coach(self._couple, self._journal)

    @Property(TenderViewModel, constant=True)
    def tender(self) -> TenderViewModel:
        return self._tender

    @Property(OurTimeViewModel, constant=True)
    def ourTime(self) -> OurTimeViewModel:
        return self._our_time

    @Property(InvitingViewModel, constant=True)
    def inviting(self) -> InvitingViewModel:
        return self._inviting

    @Property(CallPlanViewModel, constant=True)
    def callPlan(self) -> CallPlanViewModel:
        return self._call_plan

    @Property(QuestionsViewModel, constant=True)
    def questions(self) -> QuestionsViewModel:
        """Return the questions for the next call."""
        return self.for_the_call

    @Property(WarmthCurveViewModel, constant=True)
    def curve(self) -> WarmthCurveViewModel:
        return self._curve

    @Property(PathwaysViewModel, constant=True)
    def ways(self) -> PathwaysViewModel:
        """Return the programmes and ladders to choose from."""
        return self.pathways

    @Property("QVariantList", notify=activityChanged)  # type: ignore[arg-type]
    def recentActivity(self) -> list[dict[str, str]]:
        """Return the recent activities, each with `day` and `what`, and with the reflection's `words` and `line`."""
        return self._activity

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Return whether the journal is locked, so that nothing is known about what the couple has taken up."""
        return self._journal.locked

    @Slot(bool)
    def sayCoach(self, has: bool) -> None:
        """Say that the couple has a coach, or has none. Either can be taken back; nothing is deleted."""
        say_coach(self._couple, has=has)
        self._call_plan.refresh()

    @Slot()
    def unlock(self) -> None:
        self.unlockRequested.emit()

    @Slot()
    def openPrivateNotes(self) -> None:
        """Open the private notes of one partner."""
        self.privateNotesRequested.emit()

    @Slot()
    def openCurrentProgramme(self) -> None:
        """Open the page of the programme that the couple has taken up."""
        if self._call_plan.hasProgramme:
            self.programmeChosen.emit(self._agreement.programme)

    @Slot()
    def openMemories(self) -> None:
        """Open the list of all memories."""
        self.memoriesRequested.emit()

    @Slot()
    def openSummary(self) -> None:
        """Open the summary for the coach."""
        self.summaryRequested.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _follow_activity(self) -> None:
        """Read the recent activities again, once the page was shown."""
        if self._entered:
            before, self._activity = self._activity, rows(self._journal, self._pathways.title, self._agreement.today)
            if self._activity != before:
                self.activityChanged.emit()
