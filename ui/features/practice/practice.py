"""Show what the couple has taken up, and the programmes and ladders to choose from."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.practice.call_plan import CallPlanViewModel
from ui.features.practice.questions import QuestionsViewModel
from ui.features.practice.warmth_curve import WarmthCurveViewModel
from ui.services import daily_phrases
from ui.services.agreement import AgreementService
from ui.services.card_model import marks_of_equal_titles
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.programme_catalogue import Faulty, ProgrammeCatalogue
from ui.services.recent_activity import rows
from ui.services.tender_days import TenderViewModel
from ui.services.warmth import WarmthViewModel

if TYPE_CHECKING:
    from guided.exercise.programme_model import Ladder, Programme

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_FAULTY_SHOWN = 3
"""Maximum number of faulty files listed; further ones are left out."""

Way = dict[str, object]
_Pathway = TypeVar("_Pathway", "Programme", "Ladder")


@QmlElement
@QmlUncreatable("made by the program")
class PracticeViewModel(QObject):
    changed = Signal()
    activityChanged = Signal()
    greeted = Signal()
    chosen = Signal(object, object)
    left = Signal()
    ladderChosen = Signal(object)
    programmeChosen = Signal(object)
    pickThreeRequested = Signal()
    memoriesRequested = Signal()
    summaryRequested = Signal()
    unlockRequested = Signal()
    privateNotesRequested = Signal()

    def __init__(
        self,
        couple: Couple,
        pathways: ProgrammeCatalogue,
        agreement: AgreementService,
        journal: CoupleJournal,
        warmth: WarmthViewModel,
        parent: QObject | None = None,
        tender: TenderViewModel | None = None,
    ) -> None:
        super().__init__(parent)
        self._tender = tender or TenderViewModel(journal, parent=self)
        self._pathways = pathways
        self._journal = journal
        self._warmth = warmth
        self._curve = WarmthCurveViewModel(journal, warmth, parent=self)
        self._agreement = agreement
        self._call_plan = CallPlanViewModel(couple, pathways, agreement, self, self._tender.is_today)
        self._call_plan.chosen.connect(self.chosen)
        self.for_the_call = QuestionsViewModel(journal, agreement, self)
        pathways.changed.connect(self.changed)
        self._tender.turned.connect(self._call_plan.refresh)
        self._tender.turned.connect(self.greeted)
        warmth.changed.connect(self.greeted)
        self._entered = False
        self._activity: list[dict[str, str]] = []
        self.changed.connect(self._follow_activity)
        journal.changed.connect(self._follow_activity)
        journal.lockChanged.connect(self.changed)
        journal.noticed.connect(self.changed)

    @Slot()
    def enter(self) -> None:
        """Refresh the page when it is shown, and take back what was said of the last action."""
        self.for_the_call.enter()
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
        self.for_the_call.refresh()

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

    @Property(TenderViewModel, constant=True)
    def tender(self) -> TenderViewModel:
        return self._tender

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

    @Property("QVariantList", notify=activityChanged)  # type: ignore[arg-type]
    def recentActivity(self) -> list[dict[str, str]]:
        """Return the recent activities, each with `day` and `what`, and with the reflection's `words` and `line`."""
        return self._activity

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def ladders(self) -> list[Way]:
        """Return the ladders, each with title, about, kicker and closeness; none while the journal is locked."""
        return [] if self.locked else _told_apart(self._pathways.ladders, self._ladder)

    @Property(bool, notify=changed)
    def locked(self) -> bool:
        """Return whether the journal is locked, so that nothing is known about what the couple has taken up."""
        return self._journal.locked

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def programmes(self) -> list[Way]:
        """Return the programmes, each with title, about, kicker and meta."""
        return _told_apart(self._pathways.programmes, self._programme)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def faulty(self) -> list[str]:
        """Return one line for each file that is not shown because of an error."""
        return [self._faulty_text(each) for each in self._pathways.faulty[:MAX_FAULTY_SHOWN]]

    @Slot(int)
    def openLadder(self, row: int) -> None:
        if 0 <= row < len(self._pathways.ladders) and not self.locked:
            self.ladderChosen.emit(self._pathways.ladders[row])

    @Slot()
    def unlock(self) -> None:
        self.unlockRequested.emit()

    @Slot()
    def openPrivateNotes(self) -> None:
        """Open the private notes of one partner."""
        self.privateNotesRequested.emit()

    @Slot(int)
    def openProgramme(self, row: int) -> None:
        if 0 <= row < len(self._pathways.programmes):
            self.programmeChosen.emit(self._pathways.programmes[row])

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
    def pickThree(self) -> None:
        self.pickThreeRequested.emit()

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
            before, self._activity = self._activity, rows(self._journal, self._title, self._agreement.today)
            if self._activity != before:
                self.activityChanged.emit()

    def _title(self, name: str) -> str:
        return self._pathways.title(name)

    def _ladder(self, ladder: "Ladder") -> Way:
        from guided.exercise.model import DEFAULT_CLOSENESS

        nearest = max((rung.touch for rung in ladder.rungs if not rung.wider), default=ladder.rungs[0].touch)
        return {
            "title": join_lines(ladder.title),
            "about": join_lines(ladder.about),
            "kicker": self._coach_text(ladder.by),
            "closeness": DEFAULT_CLOSENESS[nearest],
        }

    def _programme(self, programme: "Programme") -> Way:
        from ui.services import week_description

        words = (week_description.length(programme), week_description.moods(programme.moods))
        return {
            "title": join_lines(programme.title),
            "about": join_lines(programme.about),
            "kicker": self._coach_text(programme.by),
            "meta": "   ·   ".join(word for word in words if word),
        }

    def _coach_text(self, coach: str | None) -> str:
        return self.tr("From {coach}").format(coach=isolate(join_lines(coach))) if coach else ""

    def _faulty_text(self, found: Faulty) -> str:
        words = self.tr("{file} has something to mend in line {number}: {words}")
        return words.format(file=isolate(found.path.name), number=found.problem.line, words=found.problem.message)


def _told_apart(pathways: Sequence[_Pathway], describe: Callable[[_Pathway], Way]) -> list[Way]:
    """Return the description of each; where titles are equal, the small line above each title says its file."""
    files = [each.folder / f"{each.name}.toml" if each.folder else None for each in pathways]
    marks = marks_of_equal_titles([join_lines(each.title) for each in pathways], files)
    return [
        {**describe(each), "kicker": mark} if mark else describe(each)
        for each, mark in zip(pathways, marks, strict=True)
    ]
