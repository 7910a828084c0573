"""Applies the rules of `guided.practice.ladder` to the couple's ladders in the journal."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication

from ui.services.journal import CoupleJournal
from ui.services.programme_catalogue import ProgrammeCatalogue

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import AnyExercise, ExerciseSummary
    from guided.exercise.model import Exercise, Touch
    from guided.exercise.programme_model import Ladder
    from guided.practice.ladder_state import LadderState, OfferDraw, OpenRung, PrivateAnswer
    from guided.practice.storage.journal import Journal
    from guided.practice.storage.journal_reader import JournalReader
    from guided.session.session_choices import SessionChoices

ANSWER_TIMEOUT_SECONDS = 90.0
"""Seconds that a check-in waits for an answer in a visit."""
PROGRAM_REST_CHANCE = 0.3
"""The probability that the program pauses on its own in a visit."""

FOLLOW_DELAY_RANGE = (2.0, 5.0)
"""The shortest and longest delay in seconds after the answer to a check-in."""
DRAWN_DELAYS = 32
"""The number of delays drawn; after so many check-ins they repeat."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class LadderVisit:
    """A session of a ladder: its rung, counted from 0, and whether only the shortest dose is suggested."""

    ladder: "Ladder"
    rung: int
    shortest: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """Tells which exercises wait: `limits` has the closest touch and the later exercises of each ladder; None for any
    touch. Two are equal where the same exercises wait."""

    limits: "tuple[tuple[Touch | None, frozenset[str]], ...]"

    def __call__(self, exercise: "AnyExercise") -> bool:
        return any(
            (touch is not None and exercise.touch > touch) or exercise.name in later for touch, later in self.limits
        )


@dataclass(frozen=True, slots=True)
class BegunVisit:
    """The states of a visit's ladder before the visit and in it."""

    before: "LadderState"
    state: "LadderState"


def visit_choices(choices: "SessionChoices", rests_at: int | None = None) -> "SessionChoices":
    """Return the choices for a visit: every check-in is answered with keys, silence counts as no, and no step lasts
    longer than its dose."""
    return replace(choices, ask_at_keyboard=True, patience=ANSWER_TIMEOUT_SECONDS, rests_at=rests_at, is_visit=True)


def draw_rest(exercise: "Exercise", random: Random) -> int | None:
    """Return the index of the check-in before which the program pauses on its own, or None in most visits. Such pauses
    make a partner's pause unremarkable."""
    asked = sum(step.ask is not None for step in exercise.steps)
    return random.randrange(asked) if asked and random.random() < PROGRAM_REST_CHANCE else None


def draw_follow_delays(random: Random) -> tuple[float, ...]:
    """Return the delay in seconds after the answer to each check-in, drawn before anybody answers."""
    return tuple(random.uniform(*FOLLOW_DELAY_RANGE) for _ in range(DRAWN_DELAYS))


class Ladders:
    """The couple's ladders."""

    def __init__(
        self,
        journal: CoupleJournal,
        programmes: ProgrammeCatalogue,
        now: Callable[[], datetime],
        tender: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create the service. `programmes` reads the ladders and their exercises, and `tender` returns whether today is
        a tender day."""
        self._journal = journal
        self._programmes = programmes
        self._tender = tender
        self._now = now

    def named(self, name: str) -> "Ladder | None":
        """Return the last valid version of the ladder whose file has this name, or None."""
        return self._programmes.ladder(name)

    def exercise(self, name: str) -> "Exercise | None":
        """Return the exercise whose file has this name, or None where the couple is not to see it."""
        return self._programmes.shown_exercise(name)

    def today(self, ladder: "Ladder") -> "OpenRung | None":
        """Return what is open on the ladder today, or None if the ladder was not begun."""
        from guided.practice import ladder as rules

        at = self._at()
        state = _state(self._journal.read, ladder, at)
        return None if state is None else rules.open_rung(ladder, state, at)

    def highest_start(self, ladder: "Ladder") -> int:
        """Return the highest rung that the couple may begin with, for the first time or again."""
        from guided.practice import ladder as rules

        return rules.highest_restart_rung(ladder, self._journal.read.shelved_ladder_state(ladder.name), self._at())

    def suggested(self, ladder: "Ladder", today: "OpenRung") -> int:
        """Return which of the open rungs is suggested."""
        from guided.practice import ladder as rules

        return rules.gentler_rung(ladder, today) if self._tender() else today.rung

    def visits_today(self) -> list[LadderVisit]:
        """Return the visit that each begun ladder suggests today, without ladders that rest."""
        found = []
        for ladder, today in self._begun():
            if today.resting is None:
                rung = self.suggested(ladder, today)
                found.append(LadderVisit(ladder, rung, today.shortest and rung == today.rung))
        return found

    def small(self, today: "OpenRung") -> "Touch":
        """Return how close the small moments may come that are offered with the ladder."""
        from guided.practice.tender_days import MAX_TOUCH

        return min(today.touch, MAX_TOUCH) if self._tender() else today.touch

    def goes_on(self, visit: LadderVisit) -> bool:
        """Return whether an interrupted visit can be resumed."""
        from guided.practice import ladder as rules

        state = _state(self._journal.read, visit.ladder, self._at())
        return state is not None and rules.can_resume(visit.ladder, state, visit.rung, self._at())

    def start(self, ladder: "Ladder", rung: int, then: Callable[[], None]) -> None:
        """Begin on `rung`; a shelved ladder keeps its limits. Call `then` when that is stored, or can't be."""
        at = self._at()

        def change(journal: "Journal") -> None:
            from guided.practice import ladder as rules

            before = journal.shelved_ladder_state(ladder.name)
            begun = (
                rules.start_ladder(ladder, rung) if before is None else rules.restart_ladder(ladder, before, rung, at)
            )
            journal.save_ladder_state(ladder.name, begun)

        self._journal.change(change, lambda _: then(), lambda _: then())

    def put_away(self, ladder: "Ladder", then: Callable[[], None]) -> None:
        """Shelve the ladder; its limits hold for whatever is begun afterwards. Call `then` as `start` does."""
        self._journal.change(lambda journal: journal.shelve_ladder(ladder.name), lambda _: then(), lambda _: then())

    def begin(
        self, visit: LadderVisit, then: "Callable[[BegunVisit | None], None]", *, ended_early: bool = False
    ) -> None:
        """Begin a visit. Then call `then` with the ladder's states, or None if none may begin now, or the rung is no
        longer open. The visit is stored as going on, or as `ended_early`; a full disk does not prevent it."""

        def change(state: "LadderState", at: datetime) -> "tuple[LadderState | None, BegunVisit | None]":
            from guided.practice import ladder as rules

            if visit.rung > rules.open_rung(visit.ladder, state, at).rung:
                return None, None
            try:
                begun = rules.begin_session(visit.ladder, state, at)
            except ValueError:
                return None, None
            stored = rules.end_session_early(visit.ladder, begun, visit.rung, at) if ended_early else begun
            return stored, BegunVisit(state, begun)

        def refused() -> None:
            at = self._at()
            state = _state(self._journal.read, visit.ladder, at)
            then(None if state is None else change(state, at)[1])

        self._change(visit, change, then, refused)

    def keep(self, visit: LadderVisit, state: "LadderState") -> None:
        """Store `state`, which `begin` has passed on."""
        self._journal.change(lambda journal: journal.save_ladder_state(visit.ladder.name, state))

    def end_early(self, visit: LadderVisit) -> None:
        """Record that a visit ended early."""

        def change(state: "LadderState", at: datetime) -> "tuple[LadderState | None, None]":
            from guided.practice import ladder as rules

            return rules.end_session_early(visit.ladder, state, visit.rung, at), None

        self._change(visit, change)

    def note_pause(self, visit: LadderVisit) -> None:
        """Record that a partner paused in a visit that was completed."""

        def change(state: "LadderState", _at: datetime) -> "tuple[LadderState | None, None]":
            from guided.practice import ladder as rules

            return rules.note_pause(state), None

        self._change(visit, change)

    def await_second_answer(self, visit: LadderVisit, then: "Callable[[LadderState | None], None]") -> None:
        """Record that a visit was completed and one partner has answered: store the state that holds until both have.
        Then call `then` with the state from before, for `finish`."""

        def change(state: "LadderState", at: datetime) -> "tuple[LadderState | None, LadderState]":
            from guided.practice import ladder as rules

            return rules.await_second_answer(visit.ladder, state, visit.rung, at), state

        self._change(visit, change, then)

    def finish(
        self,
        visit: LadderVisit,
        then: Callable[[bool], None],
        *,
        paused: bool,
        answers: "tuple[PrivateAnswer, PrivateAnswer]",
        draw: "OfferDraw",
        before: "LadderState | None" = None,
        completed: bool = True,
    ) -> None:
        """Record that a visit was completed and both have answered. Then call `then` with whether the next rung is
        offered. `before` is what `await_second_answer` returned, if it was called."""
        tender = self._tender()

        def change(state: "LadderState", at: datetime) -> "tuple[LadderState | None, bool]":
            from guided.practice import ladder as rules

            done = rules.finish_session(
                visit.ladder,
                before or state,
                visit.rung,
                at,
                paused=paused,
                answers=answers,
                draw=draw,
                tender=tender,
                completed=completed,
            )
            return done.state, done.offers

        self._change(visit, change, lambda offers: then(bool(offers)))

    def accept(self, visit: LadderVisit, then: Callable[[bool], None]) -> None:
        """Accept the offer just made. Then call `then`, with False if it is no longer valid, as on a page left open for
        days, or could not be stored."""

        def change(state: "LadderState", at: datetime) -> "tuple[LadderState | None, bool]":
            from guided.practice import ladder as rules

            try:
                return rules.accept_offer(visit.ladder, state, at), True
            except ValueError:
                return None, False

        self._change(visit, change, lambda accepted: then(bool(accepted)))

    def _change(
        self,
        visit: LadderVisit,
        change: "Callable[[LadderState, datetime], tuple[LadderState | None, Result]]",
        then: "Callable[[Result | None], None]" = lambda _: None,
        refused: Callable[[], None] | None = None,
    ) -> None:
        """Replace the state of a visit's ladder by the first value that `change` returns, unless that is None. Call
        `then` with the second once that is on the disk, or with None if the ladder was not begun. If the state can't be
        stored, call `refused`, or else `then` with None."""
        ladder, at = visit.ladder, self._at()

        def work(journal: "Journal") -> "Result | None":
            state = _state(journal, ladder, at)
            if state is None:
                return None
            after, result = change(state, at)
            if after is not None:
                journal.save_ladder_state(ladder.name, after)
            return result

        self._journal.change(work, then, lambda _: refused() if refused else then(None))

    def waits(self) -> "Waiting":
        """Return what tells which exercises wait now: those on a rung above the open ones of a begun ladder, and those
        whose touch is closer than theirs.

        If the open rungs are unknown, the exercises above the first rung of every ladder wait, whatever the touch of
        others.
        """
        if self.unknown:
            names = frozenset(name for ladder in self._programmes.every_ladder() for name in ladder.above(0))
            return Waiting(((None, names),))
        return Waiting(tuple((today.touch, ladder.above(today.rung)) for ladder, today in self._begun()))

    def waiting_words(self) -> str:
        """Return why what waits does so."""
        if self.unknown:
            return QCoreApplication.translate("Ladders", "Waits until your journal can be read")
        return QCoreApplication.translate("Ladders", "Waits while you are on the way back to touch")

    def waiting(self, exercise: "AnyExercise") -> str:
        """Return why `exercise` waits, in words; empty where it does not."""
        return self.waiting_words() if self.waits()(exercise) else ""

    def holding(self, exercise: "ExerciseSummary") -> "Ladder | None":
        """Return the begun ladder for which an exercise waits, or None."""
        for ladder, today in self._begun():
            if exercise.touch > today.touch or exercise.name in ladder.above(today.rung):
                return ladder
        return None

    def ceiling(self) -> "Touch | None":
        """The closest touch that a suggestion may have, or None if no ladder limits it."""
        if self.unknown:
            return min(
                (ladder.ordinary[0].touch for ladder in self._programmes.every_ladder() if ladder.ordinary),
                default=None,
            )
        return min((today.touch for _, today in self._begun()), default=None)

    @property
    def unknown(self) -> bool:
        """Whether the ladders' states are unknown: the journal is locked, used by another program, or can't be read."""
        return not self._journal.readable

    def _begun(self) -> "list[tuple[Ladder, OpenRung]]":
        ladders = [self.named(name) for name in self._journal.read.ladder_states()]
        return [(ladder, today) for ladder in ladders if ladder and (today := self.today(ladder))]

    def _at(self) -> datetime:
        return self._now().astimezone()


def _state(journal: "JournalReader", ladder: "Ladder", at: datetime) -> "LadderState | None":
    """Return the state of a ladder with the limits that other ladders set, or None if it was not begun."""
    from guided.practice import ladder as rules

    state = journal.ladder_state(ladder.name)
    if state is None:
        return None
    return rules.with_shared_limits(ladder, state, journal.other_ladder_states(ladder.name), at)
