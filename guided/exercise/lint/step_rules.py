"""Rules for one step by itself: which fields go together, and whether what they name exists."""

import re
from collections.abc import Sequence

from guided.exercise import flow
from guided.exercise.closest_match import closest_match
from guided.exercise.duration import format_duration
from guided.exercise.lint.changed_words import changed_words_findings
from guided.exercise.lint.choice_rules import check_choices
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.cue_times import check_cue_times
from guided.exercise.lint.length_rules import check_step_time
from guided.exercise.lint.meant_as_closing import is_before_closing
from guided.exercise.lint.senses import senses_findings
from guided.exercise.lint.step_numbers import NUMBERED_STEP_MESSAGE, numbered_step
from guided.exercise.lint.wording_rules import check_text
from guided.exercise.model import UNTIL_READY, Ending, Part, Step, Touch
from guided.exercise.schema.aliases import choice_meant
from guided.exercise.schema.step_tables import STEP_TABLE
from guided.exercise.toml.edits import edits_for_fix
from guided.exercise.toml.missing_blocks import report_missing_block
from guided.exercise.toml.parsed import UNKNOWN_FIELD
from guided.exercise.toml.source_text import FieldPath, start_of_group

SHORTEST_ANSWER_SECONDS = 8.0
"""Seconds in which two people can hardly ask each other something aloud, and answer."""

FIELDS_EXCLUDED_BY_ASK = ("for", "lengths", "say", "breathe", "breaths", "cues", "then", "variant", "between_rounds")
"""Fields that a step that asks may not have, except that one that asks aloud has `for`."""


def check_step(lint: LintContext, number: int, step: Step) -> None:
    """Report what is wrong with one step by itself."""
    path = ("step", number)
    _check_id(lint, number, step)
    _check_touch(lint, path, step)
    if step.ask is None:
        _check_fields_without_ask(lint, path, step)
    else:
        _check_fields_with_ask(lint, path, step)
    _check_targets(lint, path, step)
    _check_closing_targets(lint, path, step)
    _check_ending(lint, path, step)
    check_cue_times(lint, path, step)
    if step.ask is None:
        check_choices(lint, path, step)
    check_step_time(lint, path, step)
    texts = list(lint.texts_of(number))
    for text_path, text in texts:
        check_text(lint, text_path, text)
    for found in (*senses_findings(path, step, texts), *changed_words_findings(path, step, lint.find_recording)):
        lint.report_finding(found)


def _check_id(lint: LintContext, number: int, step: Step) -> None:
    first = next((n for n, other in enumerate(lint.exercise.steps) if other.id == step.id), number)
    if step.id and first != number and number not in lint.pasted_twice:
        line, _ = lint.parsed.lines.line_and_column(lint.location(("step", first, "id")).value.start)
        message = f"two steps have the id “{step.id}”; the first is on line {line}. Give this one another"
        taken = {other.id for other in lint.exercise.steps}
        missing = sorted(_missing_ids(lint.exercise.steps))
        other = (
            missing[0]
            if len(missing) == 1
            else next(f"{step.id}-{n}" for n in range(2, len(taken) + 3) if f"{step.id}-{n}" not in taken)
        )
        lint.report(("step", number, "id"), "doubled-id", message, f'"{other}"')


def _check_touch(lint: LintContext, path: FieldPath, step: Step) -> None:
    is_told = lint.exercise.for_one and step.touch.takes_two
    is_known = lint.is_written(("touch",)) and not lint.is_unreadable(("touch",))
    if step.touch > lint.exercise.touch is Touch.NONE and is_known and not is_told:
        _report_no_touch_above(lint, path, step)
    elif step.touch > lint.exercise.touch and is_known and not is_told:
        message = (
            f"this step's touch is “{step.touch.word}”, more than the “{lint.exercise.touch.word}” of the file; "
            "the touch at the top of the file is the most that any step has"
        )
        lint.report((*path, "touch"), "touch-above-file", message)
    unknown = lint.is_unreadable(("rungs",)) or lint.is_unreadable((UNKNOWN_FIELD,))
    if step.rung is not None and not unknown:
        rungs = len(lint.exercise.rungs)
        if not rungs:
            lint.parsed.unreadable.add(("rungs",))
            message = "this file has no `rungs`, so a step can't have a `rung`; name them at the top of the file"
            lint.report((*path, "rung"), "rung-without-rungs", message, 'rungs = ["...", "..."]')
        elif step.rung > rungs:
            message = f"there are {rungs} rungs, and this is rung {step.rung}"
            lint.report((*path, "rung"), "unknown-rung", message)


def _report_no_touch_above(lint: LintContext, path: FieldPath, step: Step) -> None:
    """Report once that the file says “none”, and a step has touch."""
    if any(problem.code == "touch-above-file" for problem in lint.parsed.problems):
        return
    line, _ = lint.parsed.lines.line_and_column(lint.location((*path, "touch")).value.start)
    message = (
        f"“none” says that nobody comes near, and the step on line {line} has “{step.touch.word}”; write the most "
        "touch that any step has"
    )
    lint.report(("touch",), "touch-above-file", message)


def _check_fields_without_ask(lint: LintContext, path: FieldPath, step: Step) -> None:
    for name in ("aloud", "if_continue", "if_ease_off", "if_stop"):
        if lint.is_written((*path, name)):
            message = f"`{name}` goes with `ask`, and this step asks nothing"
            lint.report((*path, name), "without-ask", message, key=True)
    if step.breaths is not None and step.breathe is None and step.for_ is None:
        message = "`breaths` counts breaths of a pattern, and this step has no `breathe`"
        lint.report((*path, "breaths"), "breaths-without-breathe", message, 'breathe = "4-6"', key=True)
    if step.breaths is not None and step.for_ is not None:
        message = "a step lasts `for` a time or a number of `breaths`, not both; delete one of them"
        lint.report((*path, "breaths"), "for-and-breaths", message, key=True)


def _check_fields_with_ask(lint: LintContext, path: FieldPath, step: Step) -> None:
    if _report_merged_steps(lint, path, step):
        return
    for name in FIELDS_EXCLUDED_BY_ASK:
        if name != "for" and lint.is_written((*path, name)):
            instead = "; where it leads is `if_continue`" if name == "then" else "; put it into a step of its own"
            lint.report((*path, name), "with-ask", f"a step that asks has no `{name}`{instead}", key=True)
    if step.for_ is not None and not step.aloud:
        message = "a question at the keyboard waits as long as they like; `for` goes with `aloud = true`"
        lint.report((*path, "for"), "for-with-ask", message, key=True)
    elif step.for_ == UNTIL_READY:
        lint.report((*path, "for"), "for-with-ask", "a question aloud lasts a time, such as 15 seconds", '"15s"')
    elif step.aloud and step.for_ is not None and step.for_ < SHORTEST_ANSWER_SECONDS:
        message = f"they have {format_duration(step.for_)} to ask each other and to answer; leave them 15 s at least"
        lint.warn((*path, "for"), "short-answer", message, '"20s"')
    if step.aloud and lint.exercise.rungs:
        message = "in a file with `rungs` every question is asked at the keyboard; delete `aloud`"
        lint.report((*path, "aloud"), "aloud-too-far", message, key=True)


def _report_merged_steps(lint: LintContext, path: FieldPath, step: Step) -> bool:
    """Report a check-in and another step in one block, with the [[step]] between them missing; return whether it is so.

    The sign is an empty line between them, or two fields behind `ask` that a check-in may not have.
    """
    written = [name for name in STEP_TABLE.fields if lint.is_written((*path, name))]
    excluded = [name for name in FIELDS_EXCLUDED_BY_ASK if name in written and not (name == "for" and step.aloud)]
    if not excluded:
        return False
    starts = {name: lint.location((*path, name)).key.start for name in written}
    groups = (
        start_of_group(lint.parsed.text, *sorted((starts["ask"], starts[name])))
        for name in sorted(excluded, key=starts.__getitem__)
    )
    group = next((group for group in groups if group is not None), None)
    if group is None and sum(starts[name] > starts["ask"] for name in excluded) >= 2:
        behind = min((name for name in written if starts[name] > starts["ask"]), key=starts.__getitem__)
        group = lint.location((*path, behind)).key
    if group is None:
        return False
    line, _ = lint.parsed.lines.line_and_column(group.start)
    told = {known.line for known in lint.parsed.problems if known.code in ("missing-block", "written-twice")}
    if told.isdisjoint((line, line - 1)):
        message = "a step seems to begin here without its [[step]]; a step that asks does nothing else"
        report_missing_block(lint.parsed, group, message)
    lint.is_flow_clear = False
    return True


def _check_ending(lint: LintContext, path: FieldPath, step: Step) -> None:
    if step.after is None:
        return
    if step.part is not Part.CLOSING:
        number = int(path[1])
        if not step.id and is_before_closing(lint.exercise.steps, number) and not lint.is_written((*path, "part")):
            message = "only a step of the closing part has `after`, and this step names no part"
            edits = edits_for_fix(lint.parsed, path, lint.location(path).value, 'part = "closing"')
            lint.report((*path, "after"), "after-outside-closing", message, 'part = "closing"', key=True, edits=edits)
            return
        message = "only a step of the closing part has `after`; the step that follows this one is named in `then`"
        lint.report((*path, "after"), "after-outside-closing", message, key=True)
    elif step.after is Ending.STOPPED and (step.touch >= Touch.HANDS or step.ask is not None):
        name = "ask" if step.ask is not None else "touch"
        message = "after a stop nobody is touched and nothing is asked; this closing step would never be played"
        lint.report((*path, name), "touch-after-stop", message, key=True)


def _check_closing_targets(lint: LintContext, path: FieldPath, step: Step) -> None:
    if step.part is not Part.CLOSING:
        return
    for name in ("then", "if_continue", "if_ease_off"):
        to = next((other for other in lint.exercise.steps if other.id and other.id == getattr(step, name)), None)
        if to is not None and to.part is not Part.CLOSING:
            message = "the closing leads to its own end and nowhere else; delete this line"
            lint.report((*path, name), "closing-leads-back", message, key=True)


def _means_closing(name: str) -> bool:
    words = name.lower().removeprefix("the ").removesuffix(" step").removesuffix(" part")
    return words in ("stop", "done", "goodbye") or choice_meant("part", words) == Part.CLOSING.value


def _reserved_meant(name: str) -> str | None:
    """Return the closing or the next round, where other words for it are written."""
    if _means_closing(name):
        return flow.CLOSING
    round_ = r"(?:the )?(?:(?:second|2nd|zweite|nächste) (?:round|runde)|(?:round|runde) \d)"
    return flow.NEXT_ROUND if re.fullmatch(round_, name.lower()) else None


def _check_targets(lint: LintContext, path: FieldPath, step: Step) -> None:
    ids = {each.id for each in lint.exercise.steps if each.id}
    if any(each[-1] in ("id", "step", UNKNOWN_FIELD) for each in lint.parsed.unreadable):
        return
    for name in ("then",) if step.ask is None else ("if_continue", "if_ease_off", "if_stop"):
        to = getattr(step, name)
        if to is None or to in ids or to in flow.RESERVED or _is_told_elsewhere(lint, to, int(path[1])):
            continue
        known = sorted(ids | set(flow.RESERVED))
        titled = next((step.id for step in lint.exercise.steps if step.title and step.title == to), None)
        meant = titled or _reserved_meant(to) or closest_match(to, known)
        numbers = [(each.id, each.part is Part.CLOSING) for each in lint.exercise.steps]
        numbered = numbered_step(to, numbers, int(path[1]))
        if numbered or (to.isdigit() and not meant):
            lint.report((*path, name), "unknown-step", NUMBERED_STEP_MESSAGE, f'"{numbered}"' if numbered else None)
            continue
        message = f"no step has the id “{to}”"
        if not meant:
            there = f" there is {', '.join(f'“{each}”' for each in sorted(ids))}. Write one of them, or" if ids else ""
            message += f';{there} give the step that it leads to `id = "{to}"`'
        lint.report((*path, name), "unknown-step", message, f'"{meant}"' if meant else None)


def _missing_ids(steps: Sequence[Step]) -> set[str]:
    """Return the ids that steps lead to, and that no step has."""
    ids = {each.id for each in steps}
    targets = {to for each in steps for to in (each.then, each.if_continue, each.if_ease_off, each.if_stop) if to}
    return targets - ids - set(flow.RESERVED)


def _is_told_elsewhere(lint: LintContext, to: str, number: int) -> bool:
    """Return whether an unknown id is told already: at a step before, or where two steps have the same id."""
    steps = lint.exercise.steps
    ids = [each.id for each in steps if each.id]
    if len(set(ids)) < len(ids) and _missing_ids(steps) == {to}:
        return True
    told = {way for each in steps[:number] for way in (each.then, each.if_continue, each.if_ease_off, each.if_stop)}
    return to in told and closest_match(to, sorted({*ids, *flow.RESERVED})) is None and not _reserved_meant(to)
