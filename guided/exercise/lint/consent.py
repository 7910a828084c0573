"""What is wrong with the questions of an exercise: answers that lead astray, and touch that nobody was asked about."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guided.exercise import flow
from guided.exercise.diagnostic import Severity
from guided.exercise.flow import StepEntry
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.scanner import FieldPath

EXAMPLE_QUESTION = 'ask = "Would this feel good?"'


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: where, its code, words and fix as in a Problem; `key` when the name of the field is marked."""

    path: FieldPath
    code: str
    message: str
    fix: str | None = None
    severity: Severity = "error"
    key: bool = False


class ConsentRules:
    """Looks at every way of coming to each step of an exercise."""

    def __init__(self, exercise: Exercise, parsed: ParsedFile, visits: list[StepEntry]) -> None:
        self._exercise = exercise
        self._steps = exercise.steps
        self._parsed = parsed
        self._visits = visits

    def answers(self, number: int) -> Finding | None:
        """What is wrong with where the answers to the question of step `number` lead."""
        for visit in self._visits:
            if visit.position.step == number and (found := next(self._of_answers(visit), None)):
                return found
        return None

    def _of_answers(self, visit: StepEntry) -> Iterator[Finding]:
        exercise, where = self._exercise, ("step", visit.position.step)
        step = self._steps[visit.position.step]
        yes = flow.next_position(exercise, visit.position, step.if_continue)
        coming = self._steps[yes.step] if yes is not None else None
        yield from self._of_easing(visit, yes)
        if step.if_stop is not None:
            yield from self._of_stopping(visit, step.if_stop)
        if step.aloud and not exercise.rungs and not flow.may_be_asked_aloud(exercise, step, coming):
            words = "a question aloud leads up to an embrace, not further; delete `aloud`"
            yield Finding((*where, "aloud"), "aloud-too-far", words, key=True)

    def _of_easing(self, visit: StepEntry, yes: flow.Position | None) -> Iterator[Finding]:
        exercise, where = self._exercise, ("step", visit.position.step)
        named = self._steps[visit.position.step].if_ease_off
        coming = self._steps[yes.step] if yes is not None else Step(part=Part.CLOSING)
        ease = flow.ease_off_position(exercise, visit.position, coming, named)
        if ease is None:
            return
        at = (*where, "if_ease_off") if named else (*where, "ask")
        asked_for = [flow.position_after_yes(exercise, to) for to in (ease, yes)]
        if flow.is_same_as_yes(exercise, ease, yes):
            by_question = " after one more question" if self._steps[ease.step].ask is not None else ""
            words = f"easing off leads to the same step as yes{by_question}; name a gentler step"
            if self._steps[visit.position.step].part is Part.CLOSING and not named:
                words = "this question in the closing leads to touch; move both above the closing"
            yield Finding(at, "ease-off-is-yes", words, self._gentler(visit.position, yes, named=bool(named)))
        elif named and flow.asks_more(self._steps[ease.step], coming):
            words = "easing off leads to more than going on would; name a gentler step"
            yield Finding(at, "ease-off-rises", words, self._gentler(visit.position, yes, named=True))
        elif named and ease != asked_for[0] and self._asks_for_more(*asked_for):
            words = "easing off leads to a question about more touch than yes would; name a gentler step"
            yield Finding(at, "ease-off-rises", words, self._gentler(visit.position, yes, named=True), "warning")
        elif named and self._is_no_gentler(ease.step, coming):
            words = (
                f"easing off leads to as much touch as yes, “{coming.touch.word}”: "
                "the step it leads to names no touch of its own"
            )
            yield Finding(at, "ease-off-as-close", words, severity="warning")

    def _asks_for_more(self, ease: flow.Position | None, yes: flow.Position | None) -> bool:
        return ease is not None and yes is not None and self._steps[ease.step].touch > self._steps[yes.step].touch

    def _gentler(self, place: flow.Position, yes: flow.Position | None, *, named: bool) -> str | None:
        """What to write so that easing off leads to a gentler step that has a name, or else to the closing."""
        asked = flow.position_after_yes(self._exercise, yes)
        coming = self._steps[asked.step] if asked is not None else Step(part=Part.CLOSING)
        gentler = [
            step.id
            for step in self._steps
            if step.id and step.part is Part.MAIN and step.ask is None and flow.is_gentler(step, coming)
        ]
        found = next((id_ for id_ in gentler if self._is_gentle(place, id_, yes)), None)
        if named:
            return f'"{found or flow.CLOSING}"'
        return f'if_ease_off = "{found}"' if found else None

    def _is_gentle(self, place: flow.Position, named: str, yes: flow.Position | None) -> bool:
        ease = flow.next_position(self._exercise, place, named)
        rises = ease is not None and yes is not None and flow.asks_more(self._steps[ease.step], self._steps[yes.step])
        return not rises and not flow.is_same_as_yes(self._exercise, ease, yes)

    def _is_no_gentler(self, number: int, coming: Step) -> bool:
        """Whether the step that easing off leads to is as close as `coming` because its touch was left out."""
        step = self._steps[number]
        left_out = step.ask is None and step.rung is None and not self._is_written(("step", number, "touch"))
        return left_out and step is not coming and step.touch >= Touch.HANDS and step.touch is coming.touch

    def _of_stopping(self, visit: StepEntry, named: str) -> Iterator[Finding]:
        where = ("step", visit.position.step, "if_stop")
        target = next((step for step in self._steps if step.id == named), None)
        stop = flow.next_position(self._exercise, visit.position, named)
        closing = stop is None or self._steps[stop.step].part is Part.CLOSING
        if not closing:
            words = "stopping leads to a step of the closing part, and nowhere else"
            yield Finding(where, "stop-does-not-close", words, '"closing"')
        elif target is not None and not flow.fits_ending(target, stopped=True):
            why = "touches" if target.touch >= Touch.HANDS else "asks" if target.ask else 'is for after = "finished"'
            words = f"stopping leads to a closing step that {why}; after a stop it is passed over"
            yield Finding(where, "stop-does-not-close", words, '"closing"')

    def unasked(self) -> Iterator[Finding]:
        """Touch that somebody could come to without having been asked about it, once for each place to mend it."""
        told: set[FieldPath] = set()
        for visit in self._visits:
            found = self._of_visit(visit)
            if found is not None and found.path not in told:
                told.add(found.path)
                yield found

    def _of_visit(self, visit: StepEntry) -> Finding | None:
        step = self._steps[visit.position.step]
        if step.ask is None:
            return self._of_unasked(visit, step) if visit.is_unasked(step) else None
        ease = flow.ease_off_position(self._exercise, visit.position, step, step.if_ease_off)
        if ease is None or step.part is Part.CLOSING or self._steps[ease.step].part is not Part.CLOSING:
            return None
        asked = replace(visit.consent_before, receiver_asked=visit.consent_before.receiver_asked and not visit.swapped)
        closing = self._steps[ease.step]
        if closing.ask is not None or asked.allows(closing, swapped=ease.swapped is not visit.position.swapped):
            return None
        return self._of_eased_closing(visit.position.step, ease.step)

    def _of_unasked(self, visit: StepEntry, step: Step) -> Finding:
        if visit.swapped or not visit.consent_before.receiver_asked:
            return self._of_other_roles(visit, step)
        if step.part is Part.CLOSING and self._is_asking(visit.came_from):
            assert visit.came_from is not None
            return self._of_eased_closing(visit.came_from, visit.position.step)
        if visit.came_from is not None and self._steps[visit.came_from].then not in (None, *flow.RESERVED):
            return self._of_jump(visit, step)
        return self._of_rise(visit, step)

    def _is_asking(self, number: int | None) -> bool:
        return number is not None and self._steps[number].ask is not None

    def _of_other_roles(self, visit: StepEntry, step: Step) -> Finding:
        where = ("step", visit.position.step)
        came = visit.came_from
        if came is not None and self._is_asking(came) and not step.swap and visit.swapped:
            return self._of_answer_to_other_roles(visit, came)
        if step.swap and self._is_asking(came):
            assert came is not None
            move = "put `swap = true` into the step that asks"
            if self._steps[came].swap:
                move = f"they change in the question on line {self._line(('step', came))} already; delete this line"
            elif self._steps[came].if_ease_off == step.id and not self._leads_to(self._steps[came].if_continue, visit):
                move = "put a question before this step, and `swap = true` into that"
            words = f"giver and receiver change places after the question, which asked the other one; {move}"
            return Finding((*where, "swap"), "receiver-not-asked", words, key=True)
        if step.swap:
            words = (
                "giver and receiver change places here, and the new receiver was not asked; "
                "put a question before this step, and `swap = true` into it"
            )
            return Finding((*where, "swap"), "receiver-not-asked", words, key=True)
        words = "giver and receiver have changed places, and the new receiver was not asked before this step"
        return Finding(self._touch_of(where), "receiver-not-asked", words, self._question(step, "{receiver}, would"))

    def _of_answer_to_other_roles(self, visit: StepEntry, came: int) -> Finding:
        """A question whose answer leads into a step or a round in which the roles are others."""
        asking = self._steps[came]
        named = "if_continue" if visit.asked and self._leads_to(asking.if_continue, visit) else "if_ease_off"
        answer = "yes" if named == "if_continue" else "easing off"
        where = ("step", came, named)
        words = (
            f"{answer} leads to a step where giver and receiver have changed places, and the question asked the other "
            "one; lead to a step that asks"
        )
        return Finding(where if self._is_written(where) else ("step", came, "ask"), "receiver-not-asked", words)

    def _leads_to(self, named: str | None, visit: StepEntry) -> bool:
        assert visit.came_from is not None
        from_ = replace(visit.position, step=visit.came_from, round=1)
        to = flow.next_position(self._exercise, from_, named)
        return to is not None and to.step == visit.position.step

    def _of_eased_closing(self, asking: int, closing: int) -> Finding:
        line = self._line(("step", asking))
        touch = self._steps[closing].touch.word
        words = (
            f"easing off at the question on line {line} leads to this closing, whose touch is “{touch}” and which "
            "nobody said yes to; move the touch into a main step behind a question"
        )
        return Finding(self._touch_of(("step", closing)), "closing-touches", words)

    def _of_jump(self, visit: StepEntry, step: Step) -> Finding:
        """A `then` that leads past the question."""
        assert visit.came_from is not None
        asks = [n for n in self._asking_before(visit.position.step) if self._steps[n].id]
        line = next((self._line(("step", n)) for n in self._asking_before(visit.position.step)), None)
        to = f"the question on line {line}" if line else "a question before it"
        name_it = "" if asks or line is None else ", and give that an `id`"
        if step in visit.consent_before.declined and step.touch <= visit.consent_before.touch:
            words = f"this leads on to what they eased off from, “{step.touch.word}”; lead to {to}{name_it}"
        elif step.touch > visit.consent_before.touch:
            below, above = visit.consent_before.touch.word, step.touch.word
            words = f"this leads up from “{below}” to “{above}” past the question; lead to {to}{name_it}"
        else:
            words = f"this leads up to rung {step.rung} past the question; lead to {to}{name_it}"
        fix = f'"{self._steps[asks[0]].id}"' if asks else None
        code = "touch-rises" if step.touch >= visit.consent_before.touch else "rung-rises"
        return Finding(("step", visit.came_from, "then"), code, words, fix)

    def _asking_before(self, number: int) -> list[int]:
        """The questions whose yes leads to step `number`."""
        came = {visit.came_from for visit in self._visits if visit.position.step == number and visit.asked}
        found = sorted(n for n in came if n is not None)
        above = number - 1
        stands_before = above >= 0 and self._is_asking(above) and self._steps[above].if_continue in (None, flow.NEXT)
        return found or ([above] if stands_before else [])

    def _of_rise(self, visit: StepEntry, step: Step) -> Finding:
        where = self._touch_of(("step", visit.position.step))
        if step in visit.consent_before.declined and step.touch <= visit.consent_before.touch:
            words = "they come here after easing off from this very step, and are not asked again; put a question here"
            return Finding(where, "touch-rises", words, self._question(step))
        if step.touch <= visit.consent_before.touch:
            words = f"this goes up to rung {step.rung}, and no check-in leads to this step; put one before it"
            return Finding(where, "rung-rises", words, self._question(step))
        words = f"touch rises to “{step.touch.word}” here, and no check-in leads to this step; put one before it"
        if step.part is Part.CLOSING:
            words = (
                f"touch rises to “{step.touch.word}” in the closing, and nobody was asked; move the touch into a main "
                "step behind a question"
            )
            return Finding(where, "touch-rises", words)
        if step.part is Part.OPENING:
            words = (
                f"touch rises to “{step.touch.word}” in the opening, and nobody was asked; move this step into the "
                "main part behind a question, or ask here"
            )
        return Finding(where, "touch-rises", words, self._question(step))

    def falling_through(self) -> Iterator[Finding]:
        """Steps that are led to by yes and go on, by no word of theirs, to the gentler step that easing off leads to.
        One that names what follows itself is where both are meant to come."""
        for number, step in enumerate(self._steps[:-1]):
            to = self._steps[number + 1]
            named = [n for n, asking in enumerate(self._steps[:number]) if to.id and asking.if_ease_off == to.id]
            goes_on = step.ask is None and step.then is None
            ends_there = to.ask is None and to.then is None and to.part is Part.MAIN
            if (
                goes_on
                and ends_there
                and flow.is_gentler(to, step)
                and any(self._leads_by_yes(n, number) for n in named)
            ):
                name = to.title or to.id
                words = (
                    f"after yes this goes on into “{name}”, which easing off leads to; name what follows instead in "
                    '`then`, or write then = "next" if both are meant to come there'
                )
                yield Finding(("step", number), "yes-goes-on-to-gentler", words, self._past(number + 1), "warning")

    def _leads_by_yes(self, asking: int, number: int) -> bool:
        """Whether a yes to the question `asking` comes to step `number` with no more questions on the way."""
        visit = next((visit for visit in self._visits if visit.position.step == asking), None)
        if visit is None:
            return False
        at, seen = flow.next_position(self._exercise, visit.position, self._steps[asking].if_continue), set[int]()
        while at is not None and at.step not in seen and self._steps[at.step].ask is None:
            if at.step == number:
                return True
            seen.add(at.step)
            at = flow.next_position(self._exercise, at, self._steps[at.step].then)
        return False

    def _past(self, gentler: int) -> str | None:
        """What to write in `then` to come past the gentler step."""
        after = self._steps[gentler + 1] if gentler + 1 < len(self._steps) else None
        if after is not None and after.part is Part.MAIN:
            return f'then = "{after.id}"' if after.id else None
        return f'then = "{flow.NEXT_ROUND if self._exercise.rounds > 1 else flow.CLOSING}"'

    def left_out(self) -> Iterator[Finding]:
        """Touch that loses its question for those who keep to the lower rungs."""
        unranked = any(step.rung is None and step.touch >= Touch.HANDS for step in self._steps)
        if not unranked or not any(step.part is Part.CLOSING for step in self._steps):
            return
        for highest in range(1, len(self._exercise.rungs) + 1):
            limited = replace(self._exercise, up_to_rung=highest)
            for visit in flow.step_entries(limited):
                if visit.is_unasked(self._steps[visit.position.step]):
                    words = (
                        f"for those who go up to rung {highest} the question before this step is left out; "
                        "give the step its `rung`, or a question of its own"
                    )
                    yield Finding(
                        self._touch_of(("step", visit.position.step)), "question-left-out", words, severity="warning"
                    )
                    return

    @staticmethod
    def _question(step: Step, begins: str = "Would") -> str:
        part = "" if step.part is Part.MAIN else f'part = "{step.part.value}"\n'
        return f"[[step]]\n{part}{EXAMPLE_QUESTION.replace('Would', begins)}"

    def _touch_of(self, where: FieldPath) -> FieldPath:
        named = next((name for name in ("touch", "rung") if self._is_written((*where, name))), None)
        return (*where, named) if named else where

    def _is_written(self, where: FieldPath) -> bool:
        return where in self._parsed.locations

    def _line(self, where: FieldPath) -> int:
        line, _ = self._parsed.lines.line_and_column(self._parsed.locations[where].key.start)
        return line
