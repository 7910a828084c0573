"""Rules for time: what is said in a step, breaths, unasked touch, and the promised length."""

from guided.exercise import flow
from guided.exercise.duration import format_duration
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.timing import (
    MAX_UNASKED_TOUCH_SECONDS,
    crowded_passages,
    silence_warning,
    spoken_passages,
)
from guided.exercise.model import UNTIL_READY, Step, Touch
from guided.exercise.toml.source_text import FieldPath
from guided.text.wording import duration_text

MAX_ROUNDS_OF_A_LOOP = 3
"""How often a loop may be gone through within a promised length. It has no end of its own."""

_OTHER_WAY_CODES = frozenset(("yes-goes-on-to-gentler", "roles-never-change", "never-reached"))
"""Problems of the way through an exercise, from which a wrong length may follow."""

LENGTH_TOLERANCE = (0.2, 20.0)
"""A promised length may differ from the real one by this share of it, or by so many seconds."""


def is_length_off(length: float, promised: float) -> bool:
    """Return whether `length` differs too much from what was `promised`, both in seconds."""
    return abs(length - promised) > max(LENGTH_TOLERANCE[0] * promised, LENGTH_TOLERANCE[1])


def check_step_time(lint: LintContext, path: FieldPath, step: Step) -> None:
    """Warn of too many words for the time of a step, of too little silence, and of a breath that is cut off."""
    if step.ask is not None or step.for_ == UNTIL_READY:
        return
    seconds = lint.step_seconds(step)
    is_timed = step.for_ is not None or step.breaths is not None
    crowded: dict[FieldPath, str] = {}
    warning: tuple[str, str | None] | None = None
    for variant in (None, *dict.fromkeys(cue.variant for cue in step.cues if cue.variant)):
        passages = spoken_passages(path, step, lint.passage_seconds, variant)
        crowded |= dict(crowded_passages(passages, seconds)) if is_timed else {}
        warning = warning or silence_warning(step, passages, seconds)
    for passage_path, message in crowded.items():
        lint.warn(passage_path, "too-many-words", message)
    if not crowded and warning:
        lint.warn((*path, "for"), "little-silence", *warning)
    if step.breathe and step.for_ is not None and step.breaths is None:
        breath = step.breathe.seconds
        fits = round(seconds / breath, 3)
        if fits != int(fits):
            lower, upper = int(fits) * breath, (int(fits) + 1) * breath
            message = (
                f"a breath of {breath:g} seconds does not fit a whole number of times into {format_duration(seconds)}"
            )
            nearer = upper if not lower or upper - seconds <= seconds - lower else lower
            lint.warn((*path, "breathe"), "breath-cut-off", message, f'for = "{format_duration(nearer)}"')


def check_total_time(lint: LintContext) -> None:
    """Warn of a promised length that is wrong, and of touch that goes on too long without a check-in."""
    total, unasked = _follow_yes(lint, MAX_ROUNDS_OF_A_LOOP)
    once, _ = _follow_yes(lint, 1)
    for number, step in enumerate(lint.exercise.steps):
        if number in unasked:
            message = "by the end of this step there were more than 3 minutes of touch with no check-in"
        elif step.touch >= Touch.HANDS and lint.step_seconds(step) > MAX_UNASKED_TOUCH_SECONDS:
            message = "this is more than 3 minutes of touch with no check-in"
        else:
            continue
        lint.warn(("step", number, "for"), "long-unasked", message)
    unsure = any(path[-1] in ("for", "say", "breathe", "breaths", "length", "after") for path in lint.parsed.unreadable)
    unsure = unsure or any(problem.code in _OTHER_WAY_CODES for problem in lint.parsed.problems)
    promised = lint.exercise.length
    if promised is None or unsure or once <= promised <= total:
        return
    if is_length_off(total, promised) and is_length_off(once, promised):
        again = "" if once == total else " with each loop gone through once"
        message = f"the steps take {duration_text(once)}{again}, and `length` says {duration_text(promised)}"
        lint.warn(("length",), "wrong-length", message, f'"{format_duration(once)}"')


def _follow_yes(lint: LintContext, rounds: int) -> tuple[float, set[int]]:
    """Return the seconds of a session in which every answer is yes, and the steps at whose end touch was unasked too
    long.

    At a check-in whose yes leads back, which may have no end, that is said so many times that the loop is gone through
    `rounds` times; then easing off leads out of it.
    """
    exercise = lint.exercise
    position = flow.skip_forward(exercise, flow.first_position(exercise))
    times_played: dict[flow.Position, int] = {}
    total = touching = 0.0
    unasked = set[int]()
    while position is not None:
        step = exercise.steps[position.step]
        seconds = lint.step_seconds(step)
        times_played[position] = times_played.get(position, 0) + 1
        if times_played[position] > MAX_ROUNDS_OF_A_LOOP + 1:
            break
        total += seconds
        if step.ask is not None:
            touching = 0.0
            ways = flow.branches(exercise, position)
            answers = (ways.yes, ways.ease, flow.closing_position(exercise, position))
            position = next((to for to in answers if to is None or times_played.get(to, 0) < rounds), None)
            continue
        touching = touching + seconds if step.touch >= Touch.HANDS else 0.0
        if touching > MAX_UNASKED_TOUCH_SECONDS:
            unasked.add(position.step)
        position = flow.next_position(exercise, position, step.then)
    return total, unasked
