"""The rule that the parts of an exercise come in order: opening, main, closing."""

from guided.exercise.lint.context import LintContext
from guided.exercise.lint.touch_wording import touch_mentions
from guided.exercise.model import Part, Step, Touch


def check_part_order(lint: LintContext) -> None:
    """Report each step whose part is out of order."""
    steps = lint.exercise.steps
    for number in sorted(_out_of_order([list(Part).index(step.part) for step in steps])):
        _report_step(lint, number, steps[number])


def _report_step(lint: LintContext, number: int, step: Step) -> None:
    part_path = ("step", number, "part")
    if lint.is_written(part_path):
        message = f"a step of the {step.part.value} part stands among others; the order is opening, main, closing"
        lint.report(part_path, "part-order", message)
        return
    below_closing = number and lint.exercise.steps[number - 1].part is Part.CLOSING
    part, beside = (Part.CLOSING, "below the closing") if below_closing else (Part.OPENING, "above the opening")
    message = f"a step that names no part belongs to the main part, and this one stands {beside}"
    if _belongs_to_main(lint, number, step):
        move = "above the closing" if below_closing else "below the opening"
        lint.report(("step", number), "part-order", f"{message}; move it {move}")
        return
    lint.report(("step", number), "part-order", f"{message}; name its part, or move it", f'part = "{part.value}"')


def _belongs_to_main(lint: LintContext, number: int, step: Step) -> bool:
    """Return whether a step without a part asks, touches or is led to.

    Naming another part for it would be the wrong fix: it would lose the touch that it has from the file.
    """
    ways = ("then", "if_continue", "if_ease_off", "if_stop")
    led_to = step.id and any(getattr(each, way) == step.id for each in lint.exercise.steps for way in ways)
    mentions = (mention for _, text in lint.texts_of(number) for mention in touch_mentions(text))
    touches = step.touch >= Touch.HANDS and lint.is_written(("step", number, "touch"))
    speaks_of_touch = any(mention.minimum >= Touch.HANDS for mention in mentions)
    return bool(led_to) or step.ask is not None or touches or speaks_of_touch


def _out_of_order(ranks: list[int]) -> set[int]:
    """Return the smallest set of indexes whose removal leaves the ranks in ascending order."""
    longest: list[list[int]] = []
    for index, rank in enumerate(ranks):
        before: list[int] = []
        for run in longest:
            if ranks[run[-1]] <= rank and len(run) > len(before):
                before = run
        longest.append([*before, index])
    kept: list[int] = []
    for run in longest:
        kept = run if len(run) > len(kept) else kept
    return set(range(len(ranks))) - set(kept)
