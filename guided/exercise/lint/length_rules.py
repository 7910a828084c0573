"""Rules for time: what is said in a step, breaths, unasked touch, and the promised length."""

from collections import Counter
from dataclasses import dataclass, field

from guided.exercise import flow
from guided.exercise.duration import format_duration
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.finding import Finding
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

_OTHER_WAY_CODES = frozenset(
    (
        "yes-goes-on-to-gentler",
        "roles-never-change",
        "never-reached",
        "one-round-only",
        "breaths-without-breathe",
        "for-and-breaths",
    )
)
"""Problems of the way through an exercise, from which a wrong length may follow."""

_TOO_SHORT_CODES = frozenset(("too-many-words", "cue-too-late", "step-too-short", "no-closing"))
"""Problems of a step that is too short, from which a length that is too long may follow."""

DOMINANT_SHARE = 2 / 3
"""The share of all seconds from which on one step is why a promised length is wrong."""

SHORTEST_FIT = 10.0
"""The fewest seconds that are offered for such a step."""

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
    crowded: dict[FieldPath, Finding] = {}
    warning: tuple[str, str | None] | None = None
    for variant in (None, *dict.fromkeys(cue.variant for cue in step.cues if cue.variant)):
        passages = spoken_passages(path, step, lint.passage_seconds, variant)
        crowded |= {each.path: each for each in crowded_passages(passages, seconds)} if is_timed else {}
        warning = warning or silence_warning(step, passages, seconds)
    unread = any(each[:2] == path and each[-1] == "variant" for each in lint.parsed.unreadable)
    for found in crowded.values() if not unread else ():
        lint.report_finding(found)
    is_over = is_timed and any(cue.at >= seconds for cue in step.cues)
    if not crowded and warning and not is_over:
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
    longest, once = _follow_yes(lint, MAX_ROUNDS_OF_A_LOOP), _follow_yes(lint, 1)
    if once.cut_short is not None:
        message = "yes leads to the closing here, and no other round is ever played; lead to the next round"
        lint.warn(("step", once.cut_short, "then"), "one-round-only", message, f'"{flow.NEXT_ROUND}"')
    too_long = _check_promise(lint, longest.seconds, once)
    for number, step in enumerate(lint.exercise.steps):
        if number == too_long:
            continue
        if number in longest.unasked:
            message = "by the end of this step there were more than 3 minutes of touch with no check-in"
        elif step.touch >= Touch.HANDS and lint.step_seconds(step) > MAX_UNASKED_TOUCH_SECONDS:
            message = "this is more than 3 minutes of touch with no check-in"
        else:
            continue
        lint.warn(("step", number, "for"), "long-unasked", message)


def _check_promise(lint: LintContext, longest: float, once: "_Way") -> int | None:
    """Warn of a promised length that is wrong; return the step that alone takes longer, where there is one.

    `longest` is how many seconds the longest way takes, and `once` the way with each loop gone through once.
    """
    promised = lint.exercise.length
    if promised is None or _may_follow_from_another(lint, promised - once.seconds):
        return None
    in_between = once.seconds <= promised <= longest
    if in_between or not is_length_off(longest, promised) or not is_length_off(once.seconds, promised):
        return None
    longest_step = max(once.times, key=lambda n: once.times[n] * lint.step_seconds(lint.exercise.steps[n]))
    share = once.times[longest_step] * lint.step_seconds(lint.exercise.steps[longest_step]) / once.seconds
    if share > DOMINANT_SHARE and lint.step_seconds(lint.exercise.steps[longest_step]) > promised:
        _warn_of_long_step(lint, longest_step, promised, once)
        return longest_step
    again = "" if once.seconds == longest else " with each loop gone through once"
    message = f"the steps take {duration_text(once.seconds)}{again}, and `length` says {duration_text(promised)}"
    lint.warn(("length",), "wrong-length", message, f'"{format_duration(_in_fives(once.seconds))}"')
    return None


def _in_fives(seconds: float) -> float:
    """Return whole seconds as they are, and others to the nearest five: they are estimates."""
    return seconds if seconds == int(seconds) else 5.0 * round(seconds / 5)


def _may_follow_from_another(lint: LintContext, missing: float) -> bool:
    """Return whether a promise that is `missing` so many seconds may be wrong because of another problem."""
    unread = any(path[-1] in ("for", "say", "breathe", "breaths", "length", "after") for path in lint.parsed.unreadable)
    other_way = any(problem.code in _OTHER_WAY_CODES for problem in lint.parsed.problems)
    too_short = missing > 0 and any(problem.code in _TOO_SHORT_CODES for problem in lint.parsed.problems)
    return unread or other_way or too_short or bool(lint.pasted_twice)


def _warn_of_long_step(lint: LintContext, number: int, promised: float, once: "_Way") -> None:
    """Warn of a step that alone is longer than the promised length, and offer what would keep the promise."""
    step = lint.exercise.steps[number]
    seconds = lint.step_seconds(step)
    left = (promised - once.seconds) / once.times[number] + seconds
    fits = left >= SHORTEST_FIT and left % 5 == 0 and step.for_ is not None
    message = (
        f"this step alone takes {duration_text(seconds)}, and `length` says {duration_text(promised)} for them all"
    )
    path = ("step", number, "for" if step.for_ is not None else "breaths")
    lint.warn(path, "wrong-length", message, f'"{format_duration(left)}"' if fits else None)


@dataclass(slots=True)
class _Way:
    """A session in which every answer is yes: its `seconds`, how many times each step is played, and the steps at whose
    end touch was unasked too long."""

    seconds: float = 0.0
    times: Counter[int] = field(default_factory=Counter)
    unasked: set[int] = field(default_factory=set)
    cut_short: int | None = None
    """The step whose `then` leads to the closing although other rounds would follow."""


def _follow_yes(lint: LintContext, rounds: int) -> _Way:
    """Return the way of a session in which every answer is yes.

    At a check-in whose yes leads back, which may have no end, that is said so many times that the loop is gone through
    `rounds` times; then easing off leads out of it.
    """
    exercise = lint.exercise
    position = flow.skip_forward(exercise, flow.first_position(exercise))
    times_played: dict[flow.Position, int] = {}
    way, touching = _Way(), 0.0
    while position is not None:
        step = exercise.steps[position.step]
        seconds = lint.step_seconds(step)
        times_played[position] = times_played.get(position, 0) + 1
        if times_played[position] > MAX_ROUNDS_OF_A_LOOP + 1:
            break
        way.seconds += seconds
        way.times[position.step] += 1
        if step.ask is not None:
            touching = 0.0
            ways = flow.branches(exercise, position)
            answers = (ways.yes, ways.ease, flow.closing_position(exercise, position))
            position = next((to for to in answers if to is None or times_played.get(to, 0) < rounds), None)
            continue
        touching = touching + seconds if step.touch >= Touch.HANDS else 0.0
        if touching > MAX_UNASKED_TOUCH_SECONDS:
            way.unasked.add(position.step)
        if step.then == flow.CLOSING and position.round < exercise.rounds:
            way.cut_short = position.step
        position = flow.next_position(exercise, position, step.then)
    return way
