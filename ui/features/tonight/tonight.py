"""Show the start page: a greeting, and three exercises for this evening."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.features.tonight.tonight_card import TonightCardViewModel
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.inviting import InvitingViewModel
from ui.services.journal import CoupleJournal
from ui.services.our_time import OurTimeViewModel
from ui.services.tender_days import TenderViewModel
from ui.services.warmth import WarmthViewModel
from ui.services.wording import counted, length

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MINUTES = (1, 5, 15, 30)

Options = list[dict[str, str]]


@QmlElement
@QmlUncreatable("made by the program")
class TonightViewModel(QObject):
    """Offer three exercises that follow the time the couple has and how they feel."""

    changed = Signal()
    loadedChanged = Signal()
    coupleChanged = Signal()
    chosen = Signal(object)
    choiceRequested = Signal()
    gentleDayRequested = Signal()
    momentRequested = Signal()
    exercisesRequested = Signal()
    inviteRequested = Signal()

    def __init__(
        self,
        catalogue: ExerciseCatalogue,
        couple: Couple,
        journal: CoupleJournal,
        warmth: WarmthViewModel,
        tender: TenderViewModel,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
        *,
        our_time: OurTimeViewModel,
        inviting: InvitingViewModel,
    ) -> None:
        super().__init__(parent)
        self._our_time = our_time
        self._inviting = inviting
        self._catalogue = catalogue
        self._couple = couple
        self._journal = journal
        self._warmth = warmth
        self._tender = tender
        self._now = now
        self._minutes = self._mood = ""
        self._today, self._moment, self._gentle = (TonightCardViewModel(self) for _ in range(3))
        catalogue.loadedChanged.connect(self._follow)
        couple.changed.connect(self.coupleChanged)
        journal.noticed.connect(self.coupleChanged)
        tender.turned.connect(self._choose)
        if catalogue.loaded:
            self._follow()

    def enter(self) -> None:
        """Update what depends on the time, and choose for this evening."""
        self.coupleChanged.emit()
        if self._catalogue.loaded:
            self._follow()

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        return self._catalogue.loaded

    @Property(str, notify=coupleChanged)
    def greeting(self) -> str:
        hour = self._now().hour
        if 5 <= hour < 11:
            words = self.tr("Good morning, {a} and {b}.")
        elif 11 <= hour < 17:
            words = self.tr("Good afternoon, {a} and {b}.")
        else:
            words = self.tr("Good evening, {a} and {b}.")
        a, b = self._couple.shown_names
        return words.format(a=isolate(a), b=isolate(b))

    @Property(str, notify=coupleChanged)
    def notice(self) -> str:
        """Return a message if the settings or the journal could not be read or saved; otherwise an empty string."""
        return "\n".join(each for each in (self._couple.notice, self._journal.notice) if each)

    @Property(WarmthViewModel, constant=True)
    def warmth(self) -> WarmthViewModel:
        return self._warmth

    @Property(TenderViewModel, constant=True)
    def tender(self) -> TenderViewModel:
        return self._tender

    @Property(OurTimeViewModel, constant=True)
    def ourTime(self) -> OurTimeViewModel:
        return self._our_time

    @Property(InvitingViewModel, constant=True)
    def inviting(self) -> InvitingViewModel:
        return self._inviting

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def times(self) -> Options:
        return [{"value": str(minutes), "label": length(60 * minutes)} for minutes in MINUTES]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def moods(self) -> Options:
        return [
            {"value": "frazzled", "label": self.tr("frazzled")},
            {"value": "distant", "label": self.tr("distant")},
            {"value": "tender", "label": self.tr("tender")},
            {"value": "easy", "label": self.tr("easy")},
        ]

    @Property(str, notify=changed)
    def minutes(self) -> str:
        """Return how many minutes the couple has; empty if they have not said."""
        return self._minutes

    @Property(str, notify=changed)
    def mood(self) -> str:
        """Return how the couple feels; empty if they have not said."""
        return self._mood

    @Property(TonightCardViewModel, constant=True)
    def today(self) -> TonightCardViewModel:
        return self._today

    @Property(TonightCardViewModel, constant=True)
    def moment(self) -> TonightCardViewModel:
        return self._moment

    @Property(TonightCardViewModel, constant=True)
    def gentle(self) -> TonightCardViewModel:
        return self._gentle

    @Property(str, notify=loadedChanged)
    def all(self) -> str:
        """Return the name of the link to all exercises."""
        if not self._catalogue.loaded or not self._catalogue.shown:
            return self.tr("All exercises")
        return counted(len(self._catalogue.shown), self.tr("1 exercise"), self.tr("All {number} exercises"))

    @Slot(str)
    def setMinutes(self, minutes: str) -> None:
        """Set how many minutes the couple has, or take it back if it is set already."""
        self._minutes = "" if minutes == self._minutes else minutes
        self._choose()

    @Slot(str)
    def setMood(self, mood: str) -> None:
        """Set how the couple feels, or take it back if it is set already."""
        self._mood = "" if mood == self._mood else mood
        self._choose()

    @Slot(TonightCardViewModel)
    def open(self, card: TonightCardViewModel) -> None:
        """Show the page before the exercise of a card."""
        if card.summary is not None:
            self.chosen.emit(card.summary)

    @Slot()
    def chooseForUs(self) -> None:
        self.choiceRequested.emit()

    @Slot()
    def openGentleDay(self) -> None:
        self.gentleDayRequested.emit()

    @Slot()
    def openMoment(self) -> None:
        self.momentRequested.emit()

    @Slot()
    def openExercises(self) -> None:
        self.exercisesRequested.emit()

    @Slot()
    def openInvitation(self) -> None:
        self.inviteRequested.emit()

    def _follow(self) -> None:
        if self._catalogue.loaded:
            self._warmth.refresh()
            self._tender.refresh()
            self._our_time.refresh()
            self._inviting.refresh()
            self._choose()
        self.loadedChanged.emit()

    def _choose(self) -> None:
        if self._catalogue.loaded:
            shown = [each.summary for each in self._catalogue.shown]
            for card, summary in zip((self._today, self._moment, self._gentle), _three(shown), strict=True):
                card.show(summary)
        self.changed.emit()


def _three(shown: "list[ExerciseSummary]") -> "list[ExerciseSummary | None]":
    first = sorted(shown, key=lambda each: each.name != "long-hug")[:1]
    moments = [each for each in shown if each.practice == "moment" and each not in first][:1]
    gentle = [each for each in shown if each.practice == "breath" and each not in moments][:1]
    return [found[0] if found else None for found in (first, moments, gentle)]
