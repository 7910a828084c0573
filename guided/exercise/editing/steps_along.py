"""Which steps of an exercise belong together: a question with what it asks for and its gentler way."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from guided.exercise.editing.document import Document
from guided.exercise.editing.step_names import step_name
from guided.exercise.editing.step_places import StepPlaces
from guided.exercise.flow import CLOSING, NEXT, NEXT_ROUND
from guided.exercise.model import Part, Touch


class StepsAlong(StepPlaces):
    """Find what has to come along with steps that are taken out of an exercise."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._numbers = {name: n for n in range(self.count - 1, -1, -1) if (name := step_name(document, n)) is not None}

    def with_what_they_need(self, chosen: Iterable[int]) -> list[int]:
        """Return the steps in their order, with the questions before their touch, and where questions lead."""
        found: set[int] = set()
        waiting = list(chosen)
        while waiting:
            number = waiting.pop()
            if number in found or not 0 <= number < self.count:
                continue
            found.add(number)
            waiting += self._needed_by(number, found)
        return sorted(found)

    def _needed_by(self, number: int, found: set[int]) -> list[int]:
        leads = [self.target(number, field) for field in ("if_continue", "if_ease_off", "then")]
        needed = [to for to in leads if to is not None and self.part(to) is self.part(number)]
        if self.is_question(number):
            run = self._asked_for(number)
            return needed if not run or found & set(run) else [*needed, run[0]]
        question = self._question_before(number)
        return needed if question is None else [*needed, question]

    def target(self, number: int, field: str) -> int | None:
        """Return the step that a field names, or None for none and for a place such as the closing."""
        name = self.value(number, field)
        return self._numbers.get(name) if isinstance(name, str) else None

    def ways_on(self, along: Sequence[int]) -> dict[int, int | None]:
        """Return to which of the steps that come along each leads on, or None where that is the end.

        One that none of the others leads to follows the one above it.
        """
        ways = {number: self._way_on(number, along) for number in along}
        eased = {self.target(number, "if_ease_off") for number in along}
        for number, below in pairwise(along):
            if ways[number] is None and below not in {*ways.values(), *eased}:
                ways[number] = below
        return ways

    def _way_on(self, number: int, along: Collection[int]) -> int | None:
        seen = {number}
        while True:
            field = "if_continue" if self.is_question(number) else "then"
            name = self.value(number, field)
            if name in (CLOSING, NEXT_ROUND):
                return None
            to = self.target(number, field)
            number = number + 1 if to is None else to
            if number in along:
                return number
            if number in seen or number >= self.count or self.part(number) is not Part.MAIN:
                return None
            seen.add(number)

    def _asked_for(self, question: int) -> list[int]:
        """Return the steps that a yes leads to one after the other, up to the next question."""
        at = self.target(question, "if_continue")
        at = question + 1 if at is None else at
        run: list[int] = []
        while at < self.count and at not in run and self.part(at) is self.part(question) and not self.is_question(at):
            run.append(at)
            if not self._flows_on(at):
                break
            at += 1
        return run

    def _question_before(self, number: int) -> int | None:
        """Return the question whose yes leads to a step, by itself or through others; None where it needs none."""
        if self.part(number) is not Part.MAIN or self.touch(number) is Touch.NONE:
            return None
        return next((n for n in range(self.count) if self.is_question(n) and number in self._asked_for(n)), None)

    def _flows_on(self, number: int) -> bool:
        return self.then(number) in (None, NEXT)
