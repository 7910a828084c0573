"""What a dose leaves of exercises and programmes: shorter, less often or with less touch, and never more touch.

The exercise stays as its author wrote it. Steps that come closer than the dose allows are passed over, each together
with the question that leads to it, and the gentler step that such a question names is played in their place.
"""

from collections.abc import Iterator
from dataclasses import replace

from guided.exercise.choosing import offered_lengths
from guided.exercise.duration import format_duration
from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.pack_model import Dose, Pack
from guided.exercise.programme_model import Programme, ProgrammeEntry
from guided.exercise.reachability import step_entries
from guided.exercise.toml.source_text import FieldPath


def with_dose(exercise: Exercise, dose: Dose) -> Exercise:
    """Return `exercise` for those who have this dose of it."""
    length = dose.length if dose.length in offered_lengths(exercise) else None
    if dose.touch is None or dose.touch >= exercise.touch:
        return replace(exercise, dosed_length=length)
    return replace(exercise, dosed_length=length, most_touch=dose.touch, touch=dose.touch)


def programme_with_doses(programme: Programme, pack: Pack) -> Programme:
    """Return `programme` with how often the doses of `pack` say."""

    def dosed(entry: ProgrammeEntry) -> ProgrammeEntry:
        times = pack.dose(entry.exercise).times
        return entry if times is None else replace(entry, every=None, times=times, on=())

    weeks = tuple(replace(week, do=tuple(dosed(entry) for entry in week.do)) for week in programme.weeks)
    return replace(programme, weeks=weeks)


def most_touch_played(exercise: Exercise) -> Touch:
    """Return the closest touch that any way through `exercise` comes to, whatever is answered."""
    entered = {entry.position.step for entry in step_entries(exercise)}
    return max((exercise.steps[number].touch for number in entered), default=Touch.NONE)


def dose_problems(path: FieldPath, written: Exercise, dose: Dose, named: Touch | None) -> Iterator[Finding]:
    """Yield what is wrong with the dose at `path` of an exercise, `named` being the touch that it names itself.

    Every way through the exercise is followed with the dose: none may come closer than it says. A question that goes
    with what is left out is asked by the program itself, in words of its own, before any touch that stays.
    """
    offered = offered_lengths(written)
    if dose.length is not None and dose.length not in offered:
        words = [each if isinstance(each, str) else format_duration(each) for each in offered]
        message = f"“{written.name}” offers {_listed(words)}; choose one of them"
        if not words:
            message = f"“{written.name}” offers no `lengths`, so none can be chosen beforehand; delete this"
        yield Finding((*path, "length"), "unknown-length", message, f'"{words[0]}"' if len(words) == 1 else None)
    if named is not None and named >= written.touch:
        what = "comes no closer than" if named > written.touch else "has just this touch:"
        message = f"“{written.name}” {what} “{written.touch.word}”, and a dose can only lower touch; delete this"
        yield Finding((*path, "touch"), "touch-not-lower", message)
        return
    dosed = with_dose(written, dose)
    if dosed.most_touch is not None:
        yield from _touch_problems((*path, "touch") if named is not None else path, written, dosed)


def _touch_problems(path: FieldPath, written: Exercise, dosed: Exercise) -> Iterator[Finding]:
    entries = step_entries(dosed)
    limit = dosed.most_touch
    assert limit is not None
    if most_touch_played(dosed) > limit:
        message = f"“{written.name}” would still come closer than “{limit.word}”; leave the exercise out"
        yield Finding(path, "touch-not-held", message)
    played = (dosed.steps[entry.position.step] for entry in entries)
    if not any(step.part is Part.MAIN and step.ask is None for step in played):
        message = f"up to “{limit.word}”, nothing is left of “{written.name}”; leave the exercise out"
        yield Finding(path, "nothing-left", message)


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)
