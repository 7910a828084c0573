"""Show the page before a session: what the exercise is, what it needs, and the start that both partners hold."""

from dataclasses import dataclass, replace
from random import Random, SystemRandom
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.features.arrive.choices import SessionChoicesViewModel
from ui.features.arrive.facts import arrival_facts
from ui.foundation.clock import local_time
from ui.services import screen_reader
from ui.services.chosen_tonight import ChosenTonight
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.ladders import LadderVisit, draw_follow_delays, draw_rest, visit_choices
from ui.services.silent_audio import Silence, Sounds
from ui.services.wording import in_direction, length

if TYPE_CHECKING:
    from collections.abc import Callable

    from guided.exercise.model import Exercise
    from guided.session.cues import Partner
    from guided.session.session_choices import SessionChoices

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

TRANSITION_MS = 400
"""Delay in milliseconds until the page transition has ended; probing the audio earlier would make it stutter."""

GREETINGS = {
    "en": "Good evening, you two. This is how I sound.",
    "de": "Guten Abend, ihr zwei. So klinge ich.",
}
"""Sentence spoken to try the voice, by the language of the exercise."""
GREETINGS_FOR_ONE = {"en": "Good evening. This is how I sound.", "de": "Guten Abend. So klinge ich."}
"""The same to one person alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Text of the page for one exercise."""

    title: str = ""
    kicker: str = ""
    about: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    care: tuple[str, ...] = ()
    closeness: float = 0.15
    roles: bool = False
    care_first: bool = False
    safety: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class ArriveViewModel(QObject):
    arrivalChanged = Signal()
    givesFirstChanged = Signal()
    careReadChanged = Signal()
    soundChanged = Signal()
    begun = Signal(object, object, object)
    """Emitted to start a session: the exercise, its options, and the ladder visit it belongs to, or None."""
    left = Signal()

    def __init__(
        self,
        couple: Couple,
        sounds: Sounds | None = None,
        parent: QObject | None = None,
        random: Random | None = None,
        journal: CoupleJournal | None = None,
        tonight: ChosenTonight | None = None,
        find_forms: "Callable[[Exercise], tuple[Exercise, Exercise | None]]" = lambda exercise: (exercise, None),
    ) -> None:
        """Create the page. `find_forms` is given either form of an exercise, and returns the whole and the short."""
        super().__init__(parent)
        self._choices = SessionChoicesViewModel(tonight or ChosenTonight(local_time), self)
        self._choices.chose.connect(self._prepare)
        self._find_forms = find_forms
        self._journal = journal or CoupleJournal()
        self._random = random or SystemRandom()
        self._couple = couple
        self._sounds = sounds or Silence()
        self._error_shown = False
        self._exercise: Exercise | None = None
        self._whole: Exercise | None = None
        self._short: Exercise | None = None
        self._visit: LadderVisit | None = None
        self._rests_at: int | None = None
        self._up_to_rung: int | None = None
        self._back_label = ""
        self._arrival = Arrival()
        self._first_giver: Partner = "a"
        self._care_read = True

    def arrive(
        self,
        exercise: "Exercise",
        up_to_rung: int | None = None,
        back_label: str = "",
        visit: LadderVisit | None = None,
    ) -> None:
        """Show `exercise`, to be played up to the given rung, optionally as a ladder visit. `back_label` names the page
        that back leads to; if it is empty, back leads to the exercises. A visit, or a limit, is for the whole exercise:
        else its short form can be chosen too, and is chosen the first time, or where `exercise` is the short form."""
        self._visit = visit
        free = visit is None and up_to_rung is None
        self._whole, self._short = self._find_forms(exercise) if free else (exercise, None)
        self._up_to_rung = up_to_rung
        self._back_label = back_label
        self._rests_at = draw_rest(exercise, self._random) if visit else None
        takes_short = exercise.short_of is not None or self._is_first_time(exercise)
        self._show(self._short if self._short is not None and takes_short else self._whole)
        self._first_giver = self._gives_first(exercise)
        self._care_read = not self._arrival.care_first
        for changed in (self.givesFirstChanged, self.careReadChanged):
            changed.emit()
        self._sounds.warm_up(exercise.language)
        QTimer.singleShot(TRANSITION_MS, self, self._prepare)

    def _show(self, exercise: "Exercise") -> None:
        """Show what would be played: the whole exercise, or its short form under the same title."""
        self._exercise = exercise
        self._choices.show(exercise, lengths=self._visit is None)
        whole = self._whole or exercise
        self._arrival = replace(
            self._describe(exercise, self._up_to_rung), title=join_lines(whole.title), about=join_lines(whole.about)
        )
        self.arrivalChanged.emit()

    def _is_first_time(self, exercise: "Exercise") -> bool:
        """Return whether they have not done `exercise` yet; False while the journal is locked."""
        return not self._journal.locked and self._journal.read.times_done(exercise.noted_as) == 0

    @Property(bool, notify=arrivalChanged)
    def forOne(self) -> bool:
        """Return whether one person does the exercise alone."""
        return self._exercise is not None and self._exercise.for_one

    @Property(bool, notify=arrivalChanged)
    def hasShort(self) -> bool:
        """Return whether there is a choice between the whole exercise and a short form of it."""
        return self._short is not None

    @Property(bool, notify=arrivalChanged)
    def playsShort(self) -> bool:
        return self._short is not None and self._exercise is self._short

    @Property(str, notify=arrivalChanged)
    def shortLabel(self) -> str:
        return self._form_label(self.tr("Short ({length})"), self._short)

    @Property(str, notify=arrivalChanged)
    def wholeLabel(self) -> str:
        return self._form_label(self.tr("Whole ({length})"), self._whole)

    @Property(str, notify=arrivalChanged)
    def formHint(self) -> str:
        """Return a sentence beside the choice of form; empty unless this is the first time."""
        first = self._short is not None and self._whole is not None and self._is_first_time(self._whole)
        if not first:
            return ""
        to_one = self.tr("First time? Take the short version.", "to one")
        return to_one if self.forOne else self.tr("First time? Take the short version.")

    @staticmethod
    def _form_label(words: str, exercise: "Exercise | None") -> str:
        from ui.services.exercise_description import seconds

        return words.format(length=length(seconds(exercise))) if exercise else ""

    @Slot(bool)
    def setPlaysShort(self, short: bool) -> None:
        """Choose the short form, or the whole exercise."""
        chosen = self._short if short else self._whole
        if chosen is not None and self._short is not None:
            self._show(chosen)
            self._prepare()

    @Property(str, notify=arrivalChanged)
    def backLabel(self) -> str:
        """Return the label of the back link; empty for the exercises."""
        return self._back_label

    @Property(str, notify=arrivalChanged)
    def title(self) -> str:
        return in_direction(self._arrival.title, self._arrival.about)

    @Property(str, notify=arrivalChanged)
    def kicker(self) -> str:
        return self._arrival.kicker

    @Property(str, notify=arrivalChanged)
    def about(self) -> str:
        return in_direction(self._arrival.about, self._arrival.title)

    @Property("QVariantList", notify=arrivalChanged)  # type: ignore[arg-type]
    def facts(self) -> list[dict[str, str]]:
        """Return the facts of the exercise as label and value."""
        return [{"label": label, "words": words} for label, words in self._arrival.facts]

    @Property("QStringList", notify=arrivalChanged)  # type: ignore[arg-type]
    def care(self) -> list[str]:
        return [in_direction(each, self._arrival.about) for each in self._arrival.care]

    @Property(float, notify=arrivalChanged)
    def closeness(self) -> float:
        return self._arrival.closeness

    @Property(bool, notify=arrivalChanged)
    def roles(self) -> bool:
        """Return whether one partner gives and the other receives."""
        return self._arrival.roles

    @Property(bool, notify=arrivalChanged)
    def safety(self) -> bool:
        """Return whether it says whom this is for: before the first session ever, and never again."""
        return self._arrival.safety

    @Property(bool, notify=careReadChanged)
    def careRead(self) -> bool:
        """Return False while the care notes are shown in front of the page."""
        return self._care_read

    @Property(str, notify=givesFirstChanged)
    def givesFirst(self) -> str:
        """Return who gives first: "a" or "b"."""
        return self._first_giver

    @Property(SessionChoicesViewModel, constant=True)
    def choices(self) -> SessionChoicesViewModel:
        return self._choices

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Slot()
    def acceptCare(self) -> None:
        self._care_read = True
        self.careReadChanged.emit()

    @Slot(str)
    def setGivesFirst(self, partner: str) -> None:
        self._first_giver = "b" if partner == "b" else "a"
        self.givesFirstChanged.emit()

    @Property(str, notify=soundChanged)
    def errorText(self) -> str:
        """Return a sentence about a missing voice or missing sound. It is not shown again once a session has begun."""
        return "" if self._error_shown else self._sounds.error_text

    @Property(bool, notify=soundChanged)
    def voiced(self) -> bool:
        """Return whether a voice can be heard."""
        return self._sounds.voiced and self._sounds.audible

    @Slot()
    def tryVoice(self) -> None:
        """Speak a sample sentence at the volume of a session."""
        language = self._exercise.language if self._exercise else "en"
        greetings = GREETINGS_FOR_ONE if self.forOne else GREETINGS
        self._sounds.try_voice(greetings.get(language.split("-")[0].lower(), greetings["en"]), language)

    @Slot()
    def begin(self) -> None:
        if self._exercise is None:
            return
        self._error_shown = self._error_shown or bool(self._sounds.error_text)
        if self._arrival.safety:
            self._couple.settle(replace(self._couple.preferences, told_of_safety=True))
        self.begun.emit(self._exercise, self._session_choices(), self._visit)

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _gives_first(self, exercise: "Exercise") -> "Partner":
        """Return who gives first this time; chosen at random while the journal is locked, because past turns are
        unknown."""
        from guided.exercise.roles import turn_steps
        from guided.session.turn_balance import gives_first

        if self._journal.locked:
            return "a" if self._random.random() < 0.5 else "b"
        ahead = self._journal.read.ahead() if turn_steps(exercise) else 0
        return gives_first(self._journal.read.times_done(exercise.noted_as), ahead)

    @property
    def _ahead(self) -> float:
        """Return by how many seconds the second partner received more than the first so far; negative if less."""
        return float(self._journal.read.ahead())

    def _session_choices(self) -> "SessionChoices":
        from guided.session.session_choices import SessionChoices

        asked = self._couple.preferences.asks_at_keyboard(beside_reader=screen_reader.is_running())
        choices = SessionChoices(
            names=self._couple.names,
            begins=self._first_giver,
            ask_at_keyboard=asked,
            up_to_rung=self._up_to_rung,
            length=self._choices.chosen.length,
            variant=self._choices.chosen.variant,
            ahead=self._ahead,
        )
        choices = replace(choices, follows=draw_follow_delays(self._random))
        return choices if self._visit is None else visit_choices(choices, self._rests_at)

    def _prepare(self) -> None:
        """Synthesise the speech of this exercise in advance."""
        if self._exercise is not None:
            from guided.session.timeline import PreparedExercise

            self._sounds.prepare(PreparedExercise(self._exercise, self._session_choices()))
            self.soundChanged.emit()

    def _describe(self, exercise: "Exercise", up_to_rung: int | None) -> Arrival:
        from guided.catalogue.exercise_summary import has_roles, nearest
        from ui.services.exercise_description import as_far_as, kicker

        last = up_to_rung if up_to_rung is not None and up_to_rung < len(exercise.rungs) else None
        exercise = exercise if last is None else as_far_as(exercise, last)
        return Arrival(
            title=join_lines(exercise.title),
            kicker=kicker(exercise),
            about=join_lines(exercise.about),
            facts=arrival_facts(exercise, self._visit, self._ahead, self._couple.shown_names),
            care=tuple(join_lines(note) for note in exercise.care),
            closeness=nearest(exercise),
            roles=has_roles(exercise),
            care_first=exercise.opt_in and bool(exercise.care),
            safety=not exercise.for_one and self._is_first_session(),
        )

    def _is_first_session(self) -> bool:
        """Return whether they never had a session. A locked journal is that of a couple with sessions behind them."""
        told = self._couple.preferences.told_of_safety or self._journal.locked
        return not told and self._journal.read.last() is None
