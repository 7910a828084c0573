"""The ladders of a couple: the rules of `guided.practice.ladder` at this moment, and what the journal keeps of them."""

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

PATIENCE = 90.0
"""Seconds that a question waits in a visit."""
RESTS = 0.3
"""How often the house rests by itself in a visit."""

FOLLOWS = (2.0, 5.0)
"""Seconds from an answer at a check-in to what follows it: at least, and at most."""
CHECK_INS = 32
"""How many delays are drawn; after so many check-ins the first is used again."""

Paths = Callable[[], Iterator[Path]]


@dataclass(frozen=True, slots=True)
class LadderVisit:
    """A session of a ladder: which rung, counted from 0, and whether only its shortest dose is suggested."""

    ladder: "Ladder"
    rung: int
    shortest: bool = False


def careful(choices: "SessionChoices", rests_at: int | None = None) -> "SessionChoices":
    """How a visit is walked: every question is one for the keyboard, silence ends it as a no would, and no step is
    held longer than its dose allows."""
    return replace(choices, ask_at_keyboard=True, patience=PATIENCE, rests_at=rests_at, is_visit=True)


def rest_drawn(exercise: "Exercise", random: Random) -> int | None:
    """Before which check-in the house rests by itself, so that a rest is an ordinary thing; None in most visits."""
    asked = sum(step.ask is not None for step in exercise.steps)
    return random.randrange(asked) if asked and random.random() < RESTS else None


def follows_drawn(random: Random) -> tuple[float, ...]:
    """How long after an answer each check-in of a session is followed, in seconds: drawn before anybody answers."""
    return tuple(random.uniform(*FOLLOWS) for _ in range(CHECK_INS))


class Ladders:
    """`pathways` are the files of programmes and ladders, `exercises` those of exercises."""

    def __init__(
        self,
        journal: CoupleJournal,
        pathways: Paths,
        exercises: Paths,
        now: Callable[[], datetime],
        papers: FileCache | None = None,
        tender: Callable[[], bool] = lambda: False,
    ) -> None:
        """`tender` is whether today is a day that needs more care."""
        self._journal = journal
        self._tender = tender
        self._papers = papers or FileCache()
        self._pathways = pathways
        self._exercises = exercises
        self._now = now

    def named(self, name: str) -> "Ladder | None":
        """The ladder whose file is called `name`, as it last read well; None where there is none."""
        from guided.catalogue.library import LazyExercises
        from guided.exercise.programme_model import Ladder
        from guided.exercise.reading import read_file

        among = LazyExercises(self._exercises)
        for path in (*self._pathways(), *self._exercises()):
            if path.stem != name:
                continue
            paper = self._papers.read(path)
            found = read_file(path, lambda: among).ladder or (paper.last_good if paper.is_stale else None)
            if isinstance(found, Ladder):
                return found
        return None

    def exercise(self, name: str) -> "Exercise | None":
        """The exercise whose file is called `name`, as it last read well."""
        found = [self._papers.read(path).exercise for path in self._exercises() if path.stem == name]
        return next((each for each in reversed(found) if each), None)

    def today(self, ladder: "Ladder") -> "OpenRung | None":
        """What is open on it today; None where it was not begun."""
        from guided.practice import ladder as rules

        standing = self._standing(ladder)
        return None if standing is None else rules.open_rung(ladder, standing, self._at())

    def highest_start(self, ladder: "Ladder") -> int:
        """The highest rung that they may begin with, for the first time or again."""
        from guided.practice import ladder as rules

        return rules.highest_restart_rung(ladder, self._journal.shelved_ladder_state(ladder.name), self._at())

    def suggested(self, ladder: "Ladder", today: "OpenRung") -> int:
        """Which of the rungs that are open is the one suggested."""
        from guided.practice import ladder as rules

        return rules.gentler_rung(ladder, today) if self._tender() else today.rung

    def small(self, today: "OpenRung") -> "Touch":
        """How close small moments may come that are offered beside it."""
        from guided.practice.tender_days import MAX_TOUCH

        return min(today.touch, MAX_TOUCH) if self._tender() else today.touch

    def start(self, ladder: "Ladder", rung: int) -> None:
        """Begin with `rung`; what was put away keeps its limits."""
        from guided.practice import ladder as rules

        before = self._journal.shelved_ladder_state(ladder.name)
        if before is None:
            self._journal.save_ladder_state(ladder.name, rules.start_ladder(ladder, rung))
        else:
            self._journal.save_ladder_state(ladder.name, rules.restart_ladder(ladder, before, rung, self._at()))

    def put_away(self, ladder: "Ladder") -> None:
        """Begin it no more; its limits hold for what is begun afterwards."""
        self._journal.shelve_ladder(ladder.name)

    def begun(self, visit: LadderVisit) -> bool:
        """A visit begins; False where it is not the time for one, or the rung is open no more."""
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
        """Whether a visit that was left half done can be gone on with."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        return standing is not None and rules.can_resume(visit.ladder, standing, visit.rung, self._at())

    def keep(self, visit: LadderVisit, standing: "LadderState") -> None:
        """Keep this as where they are, which an earlier call gave."""
        self._journal.save_ladder_state(visit.ladder.name, standing)

    def ended_early(self, visit: LadderVisit) -> "LadderState | None":
        """A visit ended before its end. Give what was kept before."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is not None:
            after = rules.end_session_early(visit.ladder, standing, visit.rung, self._at())
            self._journal.save_ladder_state(visit.ladder.name, after)
        return standing

    def rested(self, visit: LadderVisit) -> None:
        """One of them rested in a visit that came to its end."""
        from guided.practice import ladder as rules

        standing = self._standing(visit.ladder)
        if standing is not None:
            self._journal.save_ladder_state(visit.ladder.name, rules.note_pause(standing))

    def unanswered(self, visit: LadderVisit) -> "LadderState | None":
        """A visit came to its end and one of them has answered: what holds until both have is kept. Give what was kept
        before, for `finish_session`."""
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
        house: "OfferDraw",
        standing: "LadderState | None" = None,
        completed: bool = True,
    ) -> bool:
        """A visit came to its end and both have answered; whether the next rung is offered. `standing` is what
        `await_second_answer` gave, where it was called."""
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
            draw=house,
            tender=self._tender(),
            completed=completed,
        )
        return self._journal.save_ladder_state(visit.ladder.name, done.state) and done.offers

    def taken(self, visit: LadderVisit) -> bool:
        """Both take the offer just made; False where it is there no more, as on a page left open for days."""
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
        """Where they are on it, with the limits that other ladders set; None where it was not begun."""
        from guided.practice import ladder as rules

        standing = self._journal.ladder_state(ladder.name)
        if standing is None:
            return None
        return rules.with_shared_limits(ladder, standing, self._journal.other_ladder_states(ladder.name), self._at())

    def kept_for_later(self) -> frozenset[str]:
        """The exercises of rungs above those that are open, on every ladder begun: shown nowhere else meanwhile.

        Where it can't be known which are open, it is taken to be the first of every ladder there is.
        """
        if self.unknown:
            return frozenset(name for ladder in self._every() for name in ladder.above(0))
        return frozenset(name for ladder, today in self._begun() for name in ladder.above(today.rung))

    def ceiling(self) -> "Touch | None":
        """How close a suggestion may come at most, where a ladder is begun or may have been."""
        if self.unknown:
            return min((ladder.ordinary[0].touch for ladder in self._every() if ladder.ordinary), default=None)
        return min((today.touch for _, today in self._begun()), default=None)

    def _every(self) -> "Iterator[Ladder]":
        for name in dict.fromkeys(path.stem for path in self._pathways()):
            if ladder := self.named(name):
                yield ladder

    @property
    def unknown(self) -> bool:
        """Whether it can't be known just now where they are on any: their journal is locked, or another
        program's."""
        return self._journal.locked or self._journal.elsewhere

    def _begun(self) -> "list[tuple[Ladder, OpenRung]]":
        ladders = [self.named(name) for name in self._journal.ladder_states()]
        return [(ladder, today) for ladder in ladders if ladder and (today := self.today(ladder))]

    def _at(self) -> datetime:
        return self._now().astimezone()
