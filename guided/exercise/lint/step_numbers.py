"""Say which step is meant by its number, as steps lead to each other by name."""

from guided.exercise.flow import CLOSING, NEXT
from guided.exercise.number_words import whole_number_in

NUMBERED_STEP_MESSAGE = "steps have no numbers; give the step that this leads to an `id`, and write that here in quotes"


def numbered_step(raw: object, steps: list[tuple[str | None, bool]], at: int) -> str | None:
    """Return the name of the step whose number is `raw`, for the step with the index `at` to lead to.

    `steps` are the id of each step and whether it closes. None is for a step without a name.
    """
    number = whole_number_in(str(raw)) if isinstance(raw, str | int) and not isinstance(raw, bool) else None
    if number is None or not 1 <= number <= len(steps):
        return None
    name, closes = steps[number - 1]
    first_closing = closes and not any(each for _, each in steps[: number - 1])
    return name or (NEXT if number == at + 2 else CLOSING if first_closing else None)
