"""Note a first question about an embrace, or more, after which easing off has nowhere to go but to the end."""

from guided.exercise import flow
from guided.exercise.diagnostic import Problem
from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.reachability import StepEntry, step_entries
from guided.exercise.toml.source_text import LineIndex


def gentler_way_notes(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """Return a note on the first question without a gentler way, unless it names where easing off leads.

    `text` is the text of the exercise.
    """
    ask = next((ask for entry in step_entries(exercise) if (ask := _question_without_way(exercise, entry))), None)
    if ask is None:
        return ()
    start = max(text.find(ask), 0)
    message = (
        "easing off ends the exercise here, as no step is gentler; give it a gentler step, and name that in "
        '`if_ease_off`, or write if_ease_off = "closing" if the end is meant'
    )
    lines = LineIndex(text)
    place = (*lines.line_and_column(start), *lines.line_and_column(start + len(ask)))
    return (Problem("no-gentler-way", "note", message, None, *place),)


def _question_without_way(exercise: Exercise, entry: StepEntry) -> str | None:
    """Return the question at `entry` where easing off leads to the closing by itself, and yes up to an embrace."""
    step = exercise.steps[entry.position.step]
    if step.ask is None or step.if_ease_off is not None or step.part is not Part.MAIN:
        return None
    yes = flow.next_position(exercise, entry.position, step.if_continue)
    coming = exercise.steps[yes.step] if yes is not None else None
    if coming is None or coming.touch < Touch.EMBRACE or entry.consent_before.touch >= Touch.HANDS:
        return None
    ease = flow.ease_off_position(exercise, entry.position, coming)
    return step.ask if ease is None or exercise.steps[ease.step].part is Part.CLOSING else None
