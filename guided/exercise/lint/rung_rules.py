"""Rules for the rungs inside an exercise: each is used, they go from the gentlest up, and steps stand on their own."""

from guided.exercise.lint.consent import ConsentRules
from guided.exercise.lint.context import LintContext
from guided.exercise.model import Step, Touch


def check_rungs(lint: LintContext) -> None:
    """Warn of rungs that are out of order or unused, and of questions that are left out below a rung."""
    if _check_names(lint):
        return
    _check_rungs_are_used(lint)
    steps = [(number, step) for number, step in enumerate(lint.exercise.steps) if step.rung is not None]
    for number, step in steps:
        lower = next((other for _, other in steps if _is_lower_and_closer(other, step)), None)
        if lower is not None:
            message = (
                f"rung {step.rung} has touch “{step.touch.word}”, and rung {lower.rung} “{lower.touch.word}”; "
                "the rungs go from the gentlest up"
            )
            lint.warn(("step", number, "rung"), "rung-order", message)
            break
    for found in ConsentRules(lint.exercise, lint.parsed, lint.entries).questions_left_out():
        lint.report_finding(found)


def _check_names(lint: LintContext) -> bool:
    """Warn where a step is called like another rung than its own; where all are, offer the names in their order."""
    rungs = [title.casefold() for title in lint.exercise.rungs]
    named = {
        number: (step.rung, rungs.index((step.title or "").casefold()) + 1)
        for number, step in enumerate(lint.exercise.steps)
        if step.rung is not None and (step.title or "").casefold() in rungs
    }
    wrong = {number: pair for number, pair in named.items() if pair[0] != pair[1]}
    if not wrong:
        return False
    if all(called == len(rungs) + 1 - rung for rung, called in named.values()) and len(wrong) > 1:
        names = ", ".join(f'"{title}"' for title in reversed(lint.exercise.rungs))
        message = "the steps stand on these rungs the other way round; the gentlest is named first"
        lint.warn(("rungs",), "rung-order", message, f"[{names}]")
        return True
    number, (rung, called) = next(iter(wrong.items()))
    message = f"this step stands on rung {rung}, “{lint.exercise.rungs[rung - 1]}”, and is called like rung {called}"
    lint.warn(("step", number, "rung"), "rung-order", message, str(called))
    return True


def _check_rungs_are_used(lint: LintContext) -> None:
    """Warn of rungs that no step stands on."""
    used = {step.rung for step in lint.exercise.steps}
    unused = [(n, title) for n, title in enumerate(lint.exercise.rungs) if n + 1 not in used]
    if unused and len(unused) == len(lint.exercise.rungs):
        message = "these rungs are named, and no step stands on one; write `rung = 1` and so on into the steps"
        lint.warn(("rungs",), "rung-unused", message)
        return
    for number, title in unused[:1]:
        also = "" if len(unused) == 1 else f", nor on {len(unused) - 1} more"
        message = f"no step stands on rung {number + 1}, “{title}”{also}; a step says so with `rung = {number + 1}`"
        lint.warn(("rungs", number), "rung-unused", message)


def _is_lower_and_closer(step: Step, than: Step) -> bool:
    return (step.rung or 0) < (than.rung or 0) and step.touch > max(than.touch, Touch.NEAR)
