"""Show the start page: a greeting, and three exercises for this evening."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.features.tonight.taken_up import TakenUpToday
from ui.features.tonight.tonight_card import TonightCardViewModel
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.inviting import InvitingViewModel
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit
from ui.services.our_time import OurTimeViewModel
from ui.services.tender_days import TenderViewModel
from ui.services.warmth import WarmthViewModel
from ui.services.wording import counted, length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Touch
    from guided.practice.tonight import Occasion, Reason

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MINUTES = (1, 5, 15, 30)

Options = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """An exercise to be opened: up to one of its rungs, or as a visit to a ladder."""

    exercise: "ExerciseSummary"
    up_to_rung: int | None
    visit: LadderVisit | None


@QmlElement
@QmlUncreatable("made by the program")
class TonightViewModel(QObject):
    """Offer three exercises that follow the time the couple has and how they feel."""

    changed = Signal()
    loadedChanged = Signal()
    coupleChanged = Signal()
    chosen = Signal(object)
    programmeChosen = Signal(object)
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
        taken_up: TakenUpToday,
        our_time: OurTimeViewModel,
        inviting: InvitingViewModel,
        ceiling: "Callable[[], Touch | None]",
    ) -> None:
        """`ceiling` returns the closest touch that a ladder allows, or None without one."""
        super().__init__(parent)
        self._our_time = our_time
        self._inviting = inviting
        self._catalogue = catalogue
        self._couple = couple
        self._journal = journal
        self._warmth = warmth
        self._tender = tender
        self._taken_up = taken_up
        self._ceiling = ceiling
        self._now = now
        self._minutes = self._mood = ""
        self._today, self._moment, self._other = (TonightCardViewModel(self) for _ in range(3))
        catalogue.loadedChanged.connect(self._follow)
        couple.changed.connect(self.coupleChanged)
        journal.noticed.connect(self.coupleChanged)
        tender.turned.connect(self._choose)
        warmth.changed.connect(self.changed)
        tender.changed.connect(self.changed)
        our_time.changed.connect(self.changed)
        taken_up.changed.connect(self._follow)
        if catalogue.loaded:
            self._follow()

    def enter(self) -> None:
        """Update what depends on the time, and choose for this evening."""
        self.coupleChanged.emit()
        if self._catalogue.loaded:
            self._follow()

    @Property(bool, notify=loadedChanged)
    def loaded(self) -> bool:
        """Return whether all that the choice follows has been read."""
        return self._catalogue.loaded and self._taken_up.is_known()

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

    @Property(str, notify=changed)
    def words(self) -> str:
        """Return one sentence: on their time, on a day that needs more care, or on the two lights; empty at first, as
        the first frame does not wait for the journal."""
        if not self._catalogue.loaded:
            return ""
        said = [str(each) for each in (self._our_time.greeting, self._tender.first) if each]
        return " ".join(said) or str(self._warmth.words)

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
    def other(self) -> TonightCardViewModel:
        """Return the card of something gentle, something new, or something not done for a while."""
        return self._other

    @Property(str, notify=changed)
    def nothing(self) -> str:
        """Return what to say in place of the card for today, where nothing fits."""
        if not self._catalogue.shown:
            return self.tr("There are no exercises here yet.")
        if self._tender.is_today():
            return self.tr("Nothing has to happen today. Being near is enough.")
        return self.tr("Nothing fits that just now. All exercises are below.")

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
        """Show the page before the exercise of a card, or choose again where its ladder rests by now."""
        if card.programme is not None:
            self.programmeChosen.emit(card.programme)
        if card.listed is None:
            return
        taken_up, visit = card.taken_up, None
        if taken_up is not None and taken_up.visit is not None:
            visit = self._taken_up.visit(taken_up.visit)
            if visit is None or visit.rung != taken_up.visit.rung:
                self._choose()
                return
        exercise = self._catalogue.within(card.listed.summary, int(self._minutes) if self._minutes else None)
        self.chosen.emit(Chosen(exercise, taken_up.up_to_rung if taken_up else None, visit))

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
        if self.loaded:
            self._show_three()
        self.changed.emit()

    def _show_three(self) -> None:
        from guided.practice.tonight import Reason, choose

        # Their own comes first in the list, and counts.
        listed = {each.summary.name: each for each in reversed(self._catalogue.shown)}
        # A ladder rests while they are apart: each of its exercises is for two in one room.
        apart = bool(self._warmth.away)
        last_done = self._journal.read.last_done(self._now().astimezone())
        suggestions = self._taken_up.suggestions(listed, last_done)
        taken_up = {each.exercise: each for each in reversed(suggestions) if not (apart and each.visit)}
        three = choose(
            [each.findable for each in listed.values()], self._occasion(tuple(reversed(taken_up)), last_done)
        )
        for card, found in ((self._today, three.today), (self._moment, three.moment), (self._other, three.other)):
            if found is None:
                card.show(None)
                continue
            name = found.entry.exercise.name
            meant = taken_up[name] if found.reason is Reason.TAKEN_UP else None
            card.show(listed[name], meant.kicker if meant else self._kicker(found.reason), meant)
        self._show_from_coach()

    def _show_from_coach(self) -> None:
        """Show the programme of a kept pack until it is taken up: on the large card where nothing else was taken up,
        and not on a day that needs more care, nor while the two are apart."""
        programme = self._taken_up.from_coach()
        if programme is not None and not self._tender.is_today() and not self._warmth.away:
            card = self._today if self._today.taken_up is None else self._other
            card.show_programme(programme, self.tr("From your coach"))

    def _occasion(self, taken_up: tuple[str, ...], last_done: "Mapping[str, datetime]") -> "Occasion":
        from guided.exercise.model import Touch
        from guided.practice.tonight import Occasion

        now, ceiling = self._now().astimezone(), self._ceiling()
        return Occasion(
            now=now,
            minutes=int(self._minutes) if self._minutes else None,
            mood=self._mood or None,
            tender=self._tender.is_today(),
            apart=bool(self._warmth.away),
            ceiling=Touch.CLOSE if ceiling is None else ceiling,
            taken_up=taken_up,
            last_done=last_done,
        )

    def _kicker(self, reason: "Reason") -> str:
        """Return why an exercise is offered, in words; empty where its own kind is said instead."""
        from guided.practice.tonight import Reason

        words = {
            Reason.GENTLEST: self.tr("Gentle for today"),
            Reason.MOMENT: self.tr("A small moment"),
            Reason.GENTLE: self.tr("Something gentle"),
            Reason.NEW: self.tr("Something new"),
            Reason.AGAIN: self.tr("For a change"),
        }
        return words.get(reason, "")
