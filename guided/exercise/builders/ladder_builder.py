"""Build a ladder from the data of its file, and check the rules of a ladder."""

from collections.abc import Iterator

from guided.exercise.builders.named_exercises import KnownExercises, NamedExercisesReader
from guided.exercise.builders.narrowing import as_number, as_text, as_texts
from guided.exercise.duration import format_duration
from guided.exercise.lint.length_rules import is_length_off
from guided.exercise.lint.pasted_twice import check_pasted_twice
from guided.exercise.model import Exercise, Touch
from guided.exercise.programme_model import Ladder, Rung
from guided.exercise.toml.edits import delete_field
from guided.exercise.toml.loading import Data
from guided.exercise.toml.source_text import FieldPath


class LadderBuilder(NamedExercisesReader):
    """Builds a ladder and reports its problems."""

    def build(self, name: str, known_exercises: KnownExercises | None) -> Ladder | None:
        """Return the ladder. `known_exercises` returns the exercises that it may name."""
        self.known_exercises = known_exercises() if known_exercises else None
        top = self.read_top()
        rungs = tuple(rung for index, raw in enumerate(self.read_blocks()) if (rung := self._rung(index, raw)))
        self.warn_of_wording((), top, "title", "about")
        pasted = check_pasted_twice(self.parsed)
        if self.is_flow_known:
            self._check_rules(rungs, pasted)
            if "care" not in self.parsed.data and ("care",) not in self.parsed.unreadable:
                message = "a ladder says its plain limits first: what it is not, and when to leave it out, in `care`"
                self.warn(("title",), "no-limits", message, 'care = ["..."]')
        return Ladder(
            name=name,
            title=as_text(top.get("title")) or name,
            rungs=rungs,
            about=as_text(top.get("about")),
            by=as_text(top.get("by")),
            language=as_text(top.get("language")) or "en",
            care=as_texts(top.get("care")),
            moods=as_texts(top.get("moods")),
            needs=as_texts(top.get("needs")),
            sources=as_texts(top.get("sources")),
            note=as_text(top.get("note")),
        )

    def _check_rules(self, rungs: tuple[Rung, ...], pasted: frozenset[int]) -> None:
        """Report what breaks the rules of a ladder. Touch that rises too far may follow from the order of the rungs."""
        broken = list(_rule_violations(rungs))
        codes = {code for _, code, _, _ in broken}
        sorted_but_first = "begins-too-close" in codes and not _order_violations(rungs[1:], frozenset())
        may_follow = codes <= {"rises-too-far", "begins-too-close"} and not sorted_but_first
        order = _order_violations(rungs, pasted) if may_follow else []
        for path, code, message, fix in order or broken:
            self.report(path, code, message, fix, severity="warning" if order and not broken else "error")

    def _rung(self, index: int, raw: Data) -> Rung | None:
        path = ("rung", index)
        values = self.read_block(index, raw)
        self.warn_of_wording(path, values, "title", "about")
        if "exercise" not in values:
            return None
        exercise = self.find_exercise((*path, "exercise"), str(values["exercise"]))
        named = values.get("touch")
        if named is None and exercise is None:
            self.is_flow_known = self.is_flow_known and self.known_exercises is None
        touch = Touch[str(named).upper()] if named else exercise.touch if exercise else Touch.NONE
        dose = as_number(values.get("dose"))
        if exercise is not None:
            self.refuse_for_one((*path, "exercise"), exercise)
            self._check_exercise_fits(path, exercise, touch, dose)
        return Rung(
            title=as_text(values.get("title")) or str(values["exercise"]),
            exercise=str(values["exercise"]),
            touch=touch,
            about=as_text(values.get("about")),
            dose=dose or (exercise.length if exercise else None),
            wider=bool(values.get("wider", False)),
            note=as_text(values.get("note")),
        )

    def _check_exercise_fits(self, path: FieldPath, exercise: Exercise, touch: Touch, dose: float | None) -> None:
        if touch < exercise.touch:
            message = f"“{exercise.name}” comes as close as “{exercise.touch.word}”, and this rung says “{touch.word}”"
            self.report((*path, "touch"), "touch-below-exercise", message, f'"{exercise.touch.word}"')
            self.is_flow_known = False
        elif touch > exercise.touch:
            message = f"“{exercise.name}” comes as close as “{exercise.touch.word}” at most; delete this line"
            edit = delete_field(self.parsed, (*path, "touch"))
            self.report((*path, "touch"), "touch-above-exercise", message, edits=[edit] if edit else ())
            self.is_flow_known = False
        length = exercise.length
        if dose is not None and length is not None and is_length_off(dose, length):
            message = (
                f"“{exercise.name}” takes {format_duration(length)}, so a visit can't take {format_duration(dose)}"
            )
            self.report((*path, "dose"), "impossible-dose", message, f'"{format_duration(length)}"')


_Violation = tuple[FieldPath, str, str, str | None]
"""What breaks a rule of a ladder: path, code, message and fix."""


def _order_violations(rungs: tuple[Rung, ...], pasted: frozenset[int]) -> list[_Violation]:
    """Return rungs that stand twice, and the first that is gentler than one above it; from both others follow."""
    found: list[_Violation] = []
    ordinary = [(index, rung) for index, rung in enumerate(rungs) if not rung.wider and index not in pasted]
    for number, (index, rung) in enumerate(ordinary):
        above = [each for _, each in ordinary[:number]]
        if any(each.exercise == rung.exercise for each in above):
            message = f"“{rung.exercise}” is on a rung above already; name another exercise, or delete this rung"
            found.append((("rung", index, "exercise"), "doubled-rung", message, None))
        elif closer := next((each for each in above if each.touch > rung.touch), None):
            message = (
                f"this rung has touch “{rung.touch.word}”, and “{closer.title}” above it “{closer.touch.word}”; the "
                "gentlest come first, so move this one up"
            )
            return [*found, (("rung", index), "rung-order", message, None)]
    return found


def _rule_violations(rungs: tuple[Rung, ...]) -> Iterator[_Violation]:
    """Yield what else breaks the rules of a ladder."""
    if rungs and all(rung.wider for rung in rungs):
        message = (
            "every rung here is `wider`, and what is wider is never opened by a ladder; begin with one that is not"
        )
        yield ("rung", 0), "only-wider", message, None
    for index, rung in enumerate(rungs):
        path: FieldPath = ("rung", index, "touch")
        if rung.touch >= Touch.CLOSE and not rung.wider:
            message = (
                f"a ladder goes up to “embrace”, and “{rung.touch.word}” lies beyond it, there only for those who ask"
            )
            yield path, "needs-wider", message, "wider = true"
        elif rung.wider:
            continue
        elif any(before.wider for before in rungs[:index]):
            if not rungs[index - 1].wider:
                continue
            yield ("rung", index), "wider-not-last", "what lies beyond the ladder stands behind its last rung", None
        elif index == 0 and rung.touch > Touch.NEAR:
            message = f"a ladder begins without touch, at “none” or “near”, and this begins with “{rung.touch.word}”"
            yield path, "begins-too-close", message, None
        elif index and rung.touch - rungs[index - 1].touch > 1:
            below = rungs[index - 1].touch
            step = Touch(below + 1).word
            message = f"touch rises from “{below.word}” to “{rung.touch.word}” here; put a rung with “{step}” between"
            yield path, "rises-too-far", message, None
