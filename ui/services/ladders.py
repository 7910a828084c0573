"""Applies the rules of `guided.practice.ladder` to the couple's ladders in the journal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from guided.catalogue.file_cache import FileCache
from ui.services.journal import CoupleJournal

if TYPE_CHECKING:
    from guided.exercise.model import Exercise, Touch
    from guided.exercise.programme_model import Ladder
    from guided.practice.ladder_state import LadderState, OfferDraw, OpenRung, PrivateAnswer
    from guided.session.timeline import SessionChoices

ANSWER_TIMEOUT_SECONDS = 90.0
"""Seconds that a check-in waits for an answer in a visit."""
PROGRAM_REST_CHANCE = 0.3
"""The probability that the program pauses on its own in a visit."""

FOLLOW_DELAY_RANGE = (2.0, 5.0)
"""The shortest and longest delay in seconds after the answer to a check-in."""
DRAWN_DELAYS = 32
"""The number of delays drawn; after so many check-ins they repeat."""

Paths = Callable[[], Iterator[Path]]


@dataclass(frozen=True, slots=True)
class LadderVisit:
    """A session of a ladder: its rung, counted from 0, and whether only the shortest dose is suggested."""

    ladder: "Ladder"
    rung: int
    shortest: bool = False


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
        pathways: Paths,
        exercises: Paths,
        now: Callable[[], datetime],
        file_cache: FileCache | None = None,
        tender: Callable[[], bool] = lambda: False,
    ) -> None:
        """Create the service. `pathways` lists the files of programmes and ladders, `exercises` those of exercises, and
        `tender` returns whether today is a tender day."""
        self._journal = journal
        self._tender = tender
        self._file_cache = file_cache or FileCache()
        self._pathways = pathways
        self._exercises = exercises
        self._now = now

    def named(self, name: str) -> "Ladder | None":
        """Return the last valid version of the ladder whose file has this name, or None."""
        from guided.catalogue.library import LazyExercises
        from guided.exercise.programme_model import Ladder
        from guided.exercise.reading import read_file

        among = LazyExercises(self._exercises)
        for path in (*self._pathways(), *self._exercises()):
            if path.stem != name:
                continue
            cached_file = self._file_cache.read(path)
            found = read_file(path, lambda: among).ladder or (cached_file.last_good if cached_file.is_stale else None)
            if isinstance(found, Ladder):
                return found
        return None

    def exercise(self, name: str) -> "Exercise | None":
        """Return the last valid version of the exercise whose file has this name, or None."""
        found = [self._file_cache.read(path).exercise for path in self._exercises() if path.stem == name]
        return next((each for each in reversed(found) if each), None)

    def today(self, ladder: "Ladder") -> "OpenRung | None":
        """Return what is open on the ladder today, or None if the ladder was not begun."""
        from guided.practice import ladder as rules

        standing = self._standing(ladder)
        return None if standing is None else rules.open_rung(ladder, standing, self._at())

    def highest_start(self, ladder: "Ladder") -> int:
        """Return the highest rung that the couple may begin with, for the first time or again."""
        from guided.practice import ladder as rules

        return rules.highest_restart_rung(ladder, self._journal.shelved_ladder_state(ladder.name), self._at())

    def suggested(self, ladder: "Ladder", today: "OpenRung") -> int:
        """Return which of the open rungs is suggested."""
        from guided.practice import ladder as rules

        return rules.gentler_rung(ladder, today) if self._tender() else today.rung

    def small(self, today: "OpenRung") -> "Touch":
        """Return how close the small moments may come that are offered with the ladder."""
        from guided.practice.tender_days import MAX_TOUCH

        return min(today.touch, MAX_TOUCH) if self._tender() else today.touch

    def start(self, ladder: "Ladder", rung: int) -> None:
        """Begin on `rung`; a shelved ladder keeps its limits."""
        from guided.practice import ladder as rules

        before = self._journal.shelved_ladder_state(ladder.name)
        if before is None:
            self._journal.save_ladder_state(ladder.name, rules.start_ladder(ladder, rung))
        else:
            self._journal.save_ladder_state(ladder.name, rules.restart_ladder(ladder, before, rung, self._at()))

    def put_away(self, ladder: "Ladder") -> None:
        """Shelve the ladder; its limits hold for whatever is begun afterwards."""
        self._journal.shelve_ladder(ladder.name)

    def begun(self, visit: LadderVisit) -> bool:
        """Begin a visit. Return False if none may begin now, or the rung is no longer open."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is None or visit.rung > rules.open_rung(visit.ladder, standing, self._at()).rung:
            return False
        try:
            begun = rules.begin_session(visit.ladder, standing, self._at())
        except ValueError:
            return False
        self._journal.save_ladder_state(visit.ladder.name, begun)
        return True

    def goes_on(self, visit: LadderVisit) -> bool:
        """Return whether an interrupted visit can be resumed."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        return standing is not None and rules.can_resume(visit.ladder, standing, visit.rung, self._at())

    def keep(self, visit: LadderVisit, standing: "LadderState") -> None:
        """Store `standing`, a state that an earlier method returned."""
        self._journal.save_ladder_state(visit.ladder.name, standing)

    def ended_early(self, visit: LadderVisit) -> "LadderState | None":
        """Record that a visit ended early. Return the state from before."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is not None:
            after = rules.end_session_early(visit.ladder, standing, visit.rung, self._at())
            self._journal.save_ladder_state(visit.ladder.name, after)
        return standing

    def rested(self, visit: LadderVisit) -> None:
        """Record that a partner paused in a visit that was completed."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is not None:
            self._journal.save_ladder_state(visit.ladder.name, rules.note_pause(standing))

    def unanswered(self, visit: LadderVisit) -> "LadderState | None":
        """Record that a visit was completed and one partner has answered: store the state that holds until both have.
        Return the state from before, for `finished`."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is not None:
            after = rules.await_second_answer(visit.ladder, standing, visit.rung, self._at())
            self._journal.save_ladder_state(visit.ladder.name, after)
        return standing

    def finished(
        self,
        visit: LadderVisit,
        *,
        paused: bool,
        answers: "tuple[PrivateAnswer, PrivateAnswer]",
        draw: "OfferDraw",
        standing: "LadderState | None" = None,
        completed: bool = True,
    ) -> bool:
        """Record that a visit was completed and both have answered. Return whether the next rung is offered. `standing`
        is what `unanswered` returned, if it was called."""
        from guided.practice import ladder as rules

        standing = standing or self._standing(visit.ladder)
        if standing is None:
            return False
        done = rules.finish_session(
            visit.ladder,
            standing,
            visit.rung,
            self._at(),
            paused=paused,
            answers=answers,
            draw=draw,
            tender=self._tender(),
            completed=completed,
        )
        return self._journal.save_ladder_state(visit.ladder.name, done.state) and done.offers

    def taken(self, visit: LadderVisit) -> bool:
        """Accept the offer just made. Return False if it is no longer valid, as on a page left open for days."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is None:
            return False
        try:
            after = rules.accept_offer(visit.ladder, standing, self._at())
        except ValueError:
            return False
        return self._journal.save_ladder_state(visit.ladder.name, after)

    def _standing(self, ladder: "Ladder") -> "LadderState | None":
        """Return the state of a ladder with the limits that other ladders set, or None if it was not begun."""
        from guided.practice import ladder as rules

        standing = self._journal.ladder_state(ladder.name)
        if standing is None:
            return None
        return rules.with_shared_limits(ladder, standing, self._journal.other_ladder_states(ladder.name), self._at())

    def kept_for_later(self) -> frozenset[str]:
        """Return the exercises of rungs above the open ones on every begun ladder, which are shown nowhere else.

        If the open rungs are unknown, the first rung of every ladder is assumed.
        """
        if self.unknown:
            return frozenset(name for ladder in self._every() for name in ladder.above(0))
        return frozenset(name for ladder, today in self._begun() for name in ladder.above(today.rung))

    def ceiling(self) -> "Touch | None":
        """The closest touch that a suggestion may have, or None if no ladder limits it."""
        if self.unknown:
            return min((ladder.ordinary[0].touch for ladder in self._every() if ladder.ordinary), default=None)
        return min((today.touch for _, today in self._begun()), default=None)

    def _every(self) -> "Iterator[Ladder]":
        for name in dict.fromkeys(path.stem for path in self._pathways()):
            if ladder := self.named(name):
                yield ladder

    @property
    def unknown(self) -> bool:
        """Whether the ladders' states are unknown because the journal is locked, or used by another program."""
        return self._journal.locked or self._journal.elsewhere

    def _begun(self) -> "list[tuple[Ladder, OpenRung]]":
        ladders = [self.named(name) for name in self._journal.ladder_states()]
        return [(ladder, today) for ladder in ladders if ladder and (today := self.today(ladder))]

    def _at(self) -> datetime:
        return self._now().astimezone()
