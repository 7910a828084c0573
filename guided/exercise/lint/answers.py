"""Rules for the answers to a check-in: yes, easing off and stopping lead where they should."""

from collections.abc import Iterator
from dataclasses import replace

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.loops import way_back
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reachability import StepEntry
from guided.exercise.toml.edits import delete_field
from guided.exercise.toml.parsed import Edit, ParsedFile
from guided.exercise.toml.source_text import FieldPath, Span

CODES_OF_TOO_LITTLE_TOUCH = frozenset(("touch-below-words", "answers-swapped"))
"""Codes of findings from which others follow: touch that seems to rise later, because it is written too low."""


class AnswerRules:
    """Finds answers that lead where nobody would expect, over every way of entering a check-in."""

    def __init__(self, exercise: Exercise, parsed: ParsedFile, entries: list[StepEntry]) -> None:
        self._exercise = exercise
        self._steps = exercise.steps
        self._parsed = parsed
        self._entries = entries

    def check(self, number: int) -> Finding | None:
        """Return what is wrong with where the answers to the check-in at step `number` lead."""
        for entry in self._entries:
            if entry.position.step == number and (found := next(self._check_entry(entry), None)):
                return found
        return None

    def _check_entry(self, entry: StepEntry) -> Iterator[Finding]:
        exercise, path = self._exercise, ("step", entry.position.step)
        step = self._steps[entry.position.step]
        yes = flow.next_position(exercise, entry.position, step.if_continue)
        coming = self._steps[yes.step] if yes is not None else None
        if found := self._gentler_as_yes(entry, yes) or self._passed_by_yes(entry):
            yield found
            return
        yield from self._check_ease_off(entry, yes)
        if step.if_stop is not None:
            yield from self._check_stop(entry, step.if_stop)
        if step.aloud and not exercise.rungs and not flow.may_be_asked_aloud(exercise, step, coming):
            message = "a question aloud leads up to an embrace, not further; delete `aloud`"
            yield Finding((*path, "aloud"), "aloud-too-far", message, key=True)

    def _check_ease_off(self, entry: StepEntry, yes: flow.Position | None) -> Iterator[Finding]:
        exercise, path = self._exercise, ("step", entry.position.step)
        named = self._steps[entry.position.step].if_ease_off
        coming = self._steps[yes.step] if yes is not None else Step(part=Part.CLOSING)
        ease = flow.ease_off_position(exercise, entry.position, coming, named)
        if ease is None:
            return
        at = (*path, "if_ease_off") if named else (*path, "ask")
        asked_for = [flow.position_after_yes(exercise, to) for to in (ease, yes)]
        if flow.is_same_as_yes(exercise, ease, yes):
            by_question = " after one more question" if self._steps[ease.step].ask is not None else ""
            message = f"easing off leads to the same step as yes{by_question}; name a gentler step"
            if self._steps[entry.position.step].part is Part.CLOSING and not named:
                message = "this question in the closing leads to touch; move both above the closing"
            if again := way_back(self._steps, entry.position.step):
                message = "yes goes on to the step that easing off leads to; name where yes leads in `if_continue`"
                yield Finding((*path, "ask"), "ease-off-is-yes", message, f'if_continue = "{again}"')
                return
            yield Finding(at, "ease-off-is-yes", message, self._gentler_fix(entry.position, yes, named=bool(named)))
        elif named and flow.asks_more(self._steps[ease.step], coming) and (found := self._cause(entry, ease, yes)):
            yield found
        elif named and flow.asks_more(self._steps[ease.step], coming):
            message = "easing off leads to more than going on would; name a gentler step"
            fix = self._gentler_fix(entry.position, yes, named=True)
            if yes is not None and coming.ask is None and self._is_written(("step", yes.step, "touch")):
                message += f", or a closer `touch` than “{coming.touch.word}” in the step that yes leads to"
                fix = None
            yield Finding(at, "ease-off-rises", message, fix)
        elif named and ease != asked_for[0] and self._asks_for_more(*asked_for):
            message = "easing off leads to a question about more touch than yes would; name a gentler step"
            yield Finding(at, "ease-off-rises", message, self._gentler_fix(entry.position, yes, named=True), "warning")
        elif named and self._is_as_close(ease.step, coming):
            message = (
                f"easing off leads to as much touch as yes, “{coming.touch.word}”: "
                "the step it leads to names no touch of its own"
            )
            yield Finding(at, "ease-off-as-close", message, severity="warning")

    def _gentler_as_yes(self, entry: StepEntry, yes: flow.Position | None) -> Finding | None:
        """Return the finding for a yes that passes over the step asked for and leads to the gentler one behind it."""
        number = entry.position.step
        asking = self._steps[number]
        if yes is None or asking.if_continue in (None, *flow.RESERVED) or asking.if_ease_off or yes.step <= number + 1:
            return None
        passed, to = self._steps[number + 1], self._steps[yes.step]
        asked = next(touch_mentions(asking.ask or "", asked=True), None)
        if asked is None or passed.ask is not None or not to.touch < passed.touch or asked.minimum <= to.touch:
            return None
        message = (
            f"yes leads to “{to.touch.word}” here, past the step with “{passed.touch.word}” that the question is about;"
            " where easing off leads is `if_ease_off`"
        )
        return Finding(("step", number, "if_continue"), "answers-swapped", message, "if_ease_off", key=True)

    def _passed_by_yes(self, entry: StepEntry) -> Finding | None:
        """Return the finding for a yes that leads to the closing, past the step behind the question."""
        number = entry.position.step
        passed = self._steps[number + 1] if number + 1 < len(self._steps) else None
        if self._steps[number].if_continue != flow.CLOSING or passed is None or passed.part is not Part.MAIN:
            return None
        if passed.ask is not None or any(each.position.step == number + 1 for each in self._entries):
            return None
        path: FieldPath = ("step", number, "if_continue")
        name = f"“{passed.title}”, " if passed.title else ""
        message = f"yes leads to the closing here, and nothing to {name}the step behind this question; delete this line"
        edit = delete_field(self._parsed, path)
        return Finding(path, "answers-swapped", message, key=True, edits=(edit,) if edit else ())

    def _cause(self, entry: StepEntry, ease: flow.Position, yes: flow.Position | None) -> Finding | None:
        """Return why easing off leads to more than yes: the two are swapped, or the touch after yes is too low."""
        number = entry.position.step
        asking = self._steps[number]
        if yes is not None and asking.if_continue and asking.if_ease_off:
            swapped = replace(asking, if_continue=asking.if_ease_off, if_ease_off=asking.if_continue)
            if flow.is_gentler(self._steps[yes.step], self._steps[ease.step]):
                message = (
                    f"yes leads to “{self._steps[yes.step].touch.word}” here, and easing off to more, "
                    f"“{self._steps[ease.step].touch.word}”; the two are the wrong way round"
                )
                fix = f'if_continue = "{swapped.if_continue}"\nif_ease_off = "{swapped.if_ease_off}"'
                path: FieldPath = ("step", number, "if_ease_off")
                return Finding(path, "answers-swapped", message, fix, edits=self._swap_ways(number))
        if yes is None or not self._is_written(("step", yes.step, "touch")):
            return None
        coming = self._steps[yes.step]
        words = " ".join(filter(None, (coming.title, coming.say, *(cue.say for cue in coming.cues))))
        found = [(each, words) for each in touch_mentions(words)]
        found += [(each, asking.ask or "") for each in touch_mentions(asking.ask or "", asked=True)]
        if not found or not coming.touch < found[0][0].usual <= self._exercise.touch:
            return None
        mention, text = found[0]
        quote = text[mention.start : mention.end]
        message = (
            f"“{quote}” speaks of touch “{mention.usual.word}”, and this step, to which yes leads, says "
            f"“{coming.touch.word}”, less than easing off"
        )
        return Finding(("step", yes.step, "touch"), "touch-below-words", message, f'"{mention.usual.word}"')

    def _swap_ways(self, number: int) -> tuple[Edit, ...]:
        """Return the edit that exchanges where yes and easing off lead."""
        text, locations = self._parsed.text, self._parsed.locations
        spans = [locations[("step", number, name)].value for name in ("if_continue", "if_ease_off")]
        first, last = sorted(spans, key=lambda each: each.start)
        one, between, other = (
            text[first.start : first.end], text[first.end : last.start], text[last.start : last.end]
        )  # fmt: skip
        return ((Span(first.start, last.end), f"{other}{between}{one}"),)

    def _asks_for_more(self, ease: flow.Position | None, yes: flow.Position | None) -> bool:
        return ease is not None and yes is not None and self._steps[ease.step].touch > self._steps[yes.step].touch

    def _gentler_fix(self, check_in: flow.Position, yes: flow.Position | None, *, named: bool) -> str | None:
        """Return what to write so that easing off leads to a gentler step with an id, or else to the closing."""
        asked = flow.position_after_yes(self._exercise, yes)
        coming = self._steps[asked.step] if asked is not None else Step(part=Part.CLOSING)
        gentler = [
            step.id
            for step in self._steps
            if step.id and step.part is Part.MAIN and step.ask is None and flow.is_gentler(step, coming)
        ]
        found = next((id_ for id_ in gentler if self._is_gentle(check_in, id_, yes)), None)
        if named:
            return f'"{found or flow.CLOSING}"'
        return f'if_ease_off = "{found}"' if found else None

    def _is_gentle(self, check_in: flow.Position, named: str, yes: flow.Position | None) -> bool:
        ease = flow.next_position(self._exercise, check_in, named)
        rises = ease is not None and yes is not None and flow.asks_more(self._steps[ease.step], self._steps[yes.step])
        return not rises and not flow.is_same_as_yes(self._exercise, ease, yes)

    def _is_as_close(self, number: int, coming: Step) -> bool:
        """Return whether the step that easing off leads to is as close as `coming` because it names no touch."""
        step = self._steps[number]
        left_out = step.ask is None and step.rung is None and not self._is_written(("step", number, "touch"))
        return left_out and step is not coming and step.touch >= Touch.HANDS and step.touch is coming.touch

    def _check_stop(self, entry: StepEntry, named: str) -> Iterator[Finding]:
        path = ("step", entry.position.step, "if_stop")
        target = next((step for step in self._steps if step.id == named), None)
        stop = flow.next_position(self._exercise, entry.position, named)
        closing = stop is None or self._steps[stop.step].part is Part.CLOSING
        if not closing:
            message = "stopping leads to a step of the closing part, and nowhere else"
            yield Finding(path, "stop-does-not-close", message, '"closing"')
        elif target is not None and not flow.fits_ending(target, stopped=True):
            why = "touches" if target.touch >= Touch.HANDS else "asks" if target.ask else 'is for after = "finished"'
            message = f"stopping leads to a closing step that {why}; after a stop it is passed over"
            yield Finding(path, "stop-does-not-close", message, '"closing"')

    def steps_after_yes(self) -> Iterator[Finding]:
        """Yield each step after a yes that goes on into the gentler step that easing off leads to.

        A step that names the next one in `then` is not among them: there both answers are meant to meet.
        """
        for number, step in enumerate(self._steps[:-1]):
            to = self._steps[number + 1]
            named = [n for n, asking in enumerate(self._steps[:number]) if to.id and asking.if_ease_off == to.id]
            goes_on = step.ask is None and step.then is None
            ends_there = to.ask is None and to.then is None and to.part is Part.MAIN
            if (
                goes_on
                and ends_there
                and flow.is_gentler(to, step)
                and any(self._is_reached_by_yes(n, number) for n in named)
            ):
                name = to.title or to.id
                message = (
                    f"after yes this goes on into “{name}”, which easing off leads to; name what follows instead in "
                    '`then`, or write then = "next" if both are meant to come there'
                )
                yield Finding(
                    ("step", number), "yes-goes-on-to-gentler", message, self._fix_past(number + 1), "warning"
                )

    def _is_reached_by_yes(self, asking: int, number: int) -> bool:
        """Return whether yes at the check-in `asking` leads to step `number` with no other check-in on the way."""
        entry = next((entry for entry in self._entries if entry.position.step == asking), None)
        if entry is None:
            return False
        at, seen = flow.next_position(self._exercise, entry.position, self._steps[asking].if_continue), set[int]()
        while at is not None and at.step not in seen and self._steps[at.step].ask is None:
            if at.step == number:
                return True
            seen.add(at.step)
            at = flow.next_position(self._exercise, at, self._steps[at.step].then)
        return False

    def _fix_past(self, gentler: int) -> str | None:
        """Return what to write in `then` so that the gentler step is passed over."""
        after = self._steps[gentler + 1] if gentler + 1 < len(self._steps) else None
        if after is not None and after.part is Part.MAIN:
            return f'then = "{after.id}"' if after.id else None
        return f'then = "{flow.NEXT_ROUND if self._exercise.rounds > 1 else flow.CLOSING}"'

    def _is_written(self, path: FieldPath) -> bool:
        return self._parsed.is_written(path)
