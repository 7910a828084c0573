"""Rules of consent: no touch that somebody could come to without having been asked about it."""

from collections.abc import Iterator
from dataclasses import replace

from guided.exercise import flow
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.meant_as_closing import (
    MEANT_AS_CLOSING_MESSAGE,
    MEANT_AS_OPENING_MESSAGE,
    closes_by_words,
    is_before_closing,
    opens_by_place,
)
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reachability import StepEntry, step_entries
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import FieldPath

EXAMPLE_QUESTION = 'ask = "Would this feel good?"'


class ConsentRules:
    """Finds unasked touch, over every way of entering each step."""

    def __init__(self, exercise: Exercise, parsed: ParsedFile, entries: list[StepEntry]) -> None:
        self._exercise = exercise
        self._steps = exercise.steps
        self._parsed = parsed
        self._entries = entries

    def unasked_touch(self) -> Iterator[Finding]:
        """Yield touch that somebody could come to without having been asked, once for each field that has to change."""
        reported: set[FieldPath] = set()
        for entry in self._entries:
            found = self._check_entry(entry)
            if found is not None and found.path not in reported:
                reported.add(found.path)
                yield found

    def _check_entry(self, entry: StepEntry) -> Finding | None:
        step = self._steps[entry.position.step]
        if step.ask is None:
            return self._unasked_touch_finding(entry, step) if entry.is_unasked(step) else None
        ease = flow.ease_off_position(self._exercise, entry.position, step, step.if_ease_off)
        if ease is None or step.part is Part.CLOSING or self._steps[ease.step].part is not Part.CLOSING:
            return None
        asked = replace(entry.consent_before, receiver_asked=entry.consent_before.receiver_asked and not entry.swapped)
        closing = self._steps[ease.step]
        if closing.ask is not None or asked.allows(closing, swapped=ease.swapped is not entry.position.swapped):
            return None
        return self._closing_finding(entry.position.step, ease.step)

    def _unasked_touch_finding(self, entry: StepEntry, step: Step) -> Finding:
        if entry.swapped or not entry.consent_before.receiver_asked:
            return self._receiver_finding(entry, step)
        if step.part is Part.CLOSING and self._is_check_in(entry.came_from):
            assert entry.came_from is not None
            return self._closing_finding(entry.came_from, entry.position.step)
        if entry.came_from is not None and self._steps[entry.came_from].then not in (None, *flow.RESERVED):
            return self._jump_finding(entry, step)
        return self._rise_finding(entry, step)

    def _is_check_in(self, number: int | None) -> bool:
        return number is not None and self._steps[number].ask is not None

    def _receiver_finding(self, entry: StepEntry, step: Step) -> Finding:
        path = ("step", entry.position.step)
        came = entry.came_from
        if came is not None and self._is_check_in(came) and not step.swap and entry.swapped:
            return self._answer_finding(entry, came)
        if step.swap and self._is_check_in(came):
            assert came is not None
            move = "put `swap = true` into the step that asks"
            if self._steps[came].swap:
                move = f"they change in the question on line {self._line(('step', came))} already; delete this line"
            elif self._steps[came].if_ease_off == step.id and not self._leads_to(self._steps[came].if_continue, entry):
                move = "put a question before this step, and `swap = true` into that"
            message = f"giver and receiver change places after the question, which asked the other one; {move}"
            return Finding((*path, "swap"), "receiver-not-asked", message, key=True)
        if step.swap:
            message = (
                "giver and receiver change places here, and the new receiver was not asked; "
                "put a question before this step, and `swap = true` into it"
            )
            return Finding((*path, "swap"), "receiver-not-asked", message, key=True)
        message = "giver and receiver have changed places, and the new receiver was not asked before this step"
        return Finding(
            self._touch_path(path), "receiver-not-asked", message, self._question_fix(step, "{receiver}, would")
        )

    def _answer_finding(self, entry: StepEntry, came: int) -> Finding:
        """Return the finding for a check-in with an answer that leads to other roles than those it asked in."""
        asking = self._steps[came]
        named = "if_continue" if entry.asked and self._leads_to(asking.if_continue, entry) else "if_ease_off"
        answer = "yes" if named == "if_continue" else "easing off"
        path = ("step", came, named)
        message = (
            f"{answer} leads to a step where giver and receiver have changed places, and the question asked the other "
            "one; lead to a step that asks"
        )
        return Finding(path if self._is_written(path) else ("step", came, "ask"), "receiver-not-asked", message)

    def _leads_to(self, named: str | None, entry: StepEntry) -> bool:
        assert entry.came_from is not None
        from_ = replace(entry.position, step=entry.came_from, round=1)
        to = flow.next_position(self._exercise, from_, named)
        return to is not None and to.step == entry.position.step

    def _closing_finding(self, asking: int, closing: int) -> Finding:
        line = self._line(("step", asking))
        touch = self._steps[closing].touch.word
        message = (
            f"easing off at the question on line {line} leads to this closing, whose touch is “{touch}” and which "
            "nobody said yes to; move the touch into a main step behind a question"
        )
        return Finding(self._touch_path(("step", closing)), "closing-touches", message)

    def _jump_finding(self, entry: StepEntry, step: Step) -> Finding:
        """Return the finding for a `then` that leads past the check-in."""
        assert entry.came_from is not None
        asks = [n for n in self._check_ins_before(entry.position.step) if self._steps[n].id]
        line = next((self._line(("step", n)) for n in self._check_ins_before(entry.position.step)), None)
        to = f"the question on line {line}" if line else "a question before it"
        name_it = "" if asks or line is None else ", and give that an `id`"
        if step in entry.consent_before.declined and step.touch <= entry.consent_before.touch:
            message = f"this leads on to what they eased off from, “{step.touch.word}”; lead to {to}{name_it}"
        elif step.touch > entry.consent_before.touch:
            below, above = entry.consent_before.touch.word, step.touch.word
            message = f"this leads up from “{below}” to “{above}” past the question; lead to {to}{name_it}"
        else:
            message = f"this leads up to rung {step.rung} past the question; lead to {to}{name_it}"
        fix = f'"{self._steps[asks[0]].id}"' if asks else None
        code = "touch-rises" if step.touch >= entry.consent_before.touch else "rung-rises"
        return Finding(("step", entry.came_from, "then"), code, message, fix)

    def _check_ins_before(self, number: int) -> list[int]:
        """Return the check-ins whose yes leads to step `number`."""
        came = {entry.came_from for entry in self._entries if entry.position.step == number and entry.asked}
        found = sorted(n for n in came if n is not None)
        above = number - 1
        stands_before = above >= 0 and self._is_check_in(above) and self._steps[above].if_continue in (None, flow.NEXT)
        return found or ([above] if stands_before else [])

    def _rise_finding(self, entry: StepEntry, step: Step) -> Finding:
        path = self._touch_path(("step", entry.position.step))
        if step in entry.consent_before.declined and step.touch <= entry.consent_before.touch:
            message = (
                "they come here after easing off from this very step, and are not asked again; put a question here"
            )
            return Finding(path, "touch-rises", message, self._question_fix(step))
        if step.touch <= entry.consent_before.touch:
            message = f"this goes up to rung {step.rung}, and no check-in leads to this step; put one before it"
            return Finding(path, "rung-rises", message, self._question_fix(step))
        message = f"touch rises to “{step.touch.word}” here, and no check-in leads to this step; put one before it"
        if self._is_meant_as_opening(entry.position.step):
            message = MEANT_AS_OPENING_MESSAGE.format(touch=step.touch.word)
            return Finding(("step", entry.position.step), "touch-rises", message, 'part = "opening"')
        if self._is_meant_as_closing(entry.position.step):
            message = MEANT_AS_CLOSING_MESSAGE.format(touch=step.touch.word)
            return Finding(("step", entry.position.step), "touch-rises", message, 'part = "closing"')
        if step.part is Part.CLOSING:
            message = (
                f"touch rises to “{step.touch.word}” in the closing, and nobody was asked; move the touch into a main "
                "step behind a question"
            )
            return Finding(path, "touch-rises", message)
        if step.part is Part.OPENING:
            message = (
                f"touch rises to “{step.touch.word}” in the opening, and nobody was asked; move this step into the "
                "main part behind a question, ask here, or let it have no `touch` where nobody is touched"
            )
        return Finding(path, "touch-rises", message, self._question_fix(step))

    def _is_meant_as_closing(self, number: int) -> bool:
        """Return whether the step was meant as a closing: before the others, with no touch of its own."""
        if not is_before_closing(self._steps, number) or self._is_written(("step", number, "touch")):
            return False
        return closes_by_words(self._steps[number], self._words_of(number))

    def _is_meant_as_opening(self, number: int) -> bool:
        """Return whether the step was meant as an opening: the first of all, with no touch of its own."""
        if self._is_written(("step", number, "touch")):
            return False
        return opens_by_place(self._steps, number, self._words_of(number))

    def _words_of(self, number: int) -> str:
        step = self._steps[number]
        return " ".join(filter(None, (step.title, step.say, step.show, *(cue.say for cue in step.cues))))

    def questions_left_out(self) -> Iterator[Finding]:
        """Yield touch that loses its check-in for those who play the lower rungs alone."""
        unranked = any(step.rung is None and step.touch >= Touch.HANDS for step in self._steps)
        if not unranked or not any(step.part is Part.CLOSING for step in self._steps):
            return
        for highest in range(1, len(self._exercise.rungs) + 1):
            limited = replace(self._exercise, up_to_rung=highest)
            for entry in step_entries(limited):
                if entry.is_unasked(self._steps[entry.position.step]):
                    message = (
                        f"for those who go up to rung {highest} the question before this step is left out; "
                        "give the step its `rung`, or a question of its own"
                    )
                    yield Finding(
                        self._touch_path(("step", entry.position.step)),
                        "question-left-out",
                        message,
                        severity="warning",
                    )
                    return

    def _question_fix(self, step: Step, begins: str = "Would") -> str:
        """Return a question before `step`, which eases off to a gentler step that nothing else leads to."""
        part = "" if step.part is Part.MAIN else f'part = "{step.part.value}"\n'
        reached = {entry.position.step for entry in self._entries}
        gentler = next(
            (
                each.id
                for number, each in enumerate(self._steps)
                if each.id and number not in reached and each.part is Part.MAIN and flow.is_gentler(each, step)
            ),
            None,
        )
        ease = f'\nif_ease_off = "{gentler}"' if gentler and step.part is Part.MAIN else ""
        return f"[[step]]\n{part}{EXAMPLE_QUESTION.replace('Would', begins)}{ease}"

    def _touch_path(self, path: FieldPath) -> FieldPath:
        named = next((name for name in ("touch", "rung") if self._is_written((*path, name))), None)
        return (*path, named) if named else path

    def _is_written(self, path: FieldPath) -> bool:
        return self._parsed.is_written(path)

    def _line(self, path: FieldPath) -> int:
        line, _ = self._parsed.lines.line_and_column(self._parsed.locations[path].key.start)
        return line
