"""Rules for what a couple may choose before they begin, lengths and variants, and for steps between rounds."""

import re
from collections.abc import Iterator

from guided.exercise.closest_match import closest_match
from guided.exercise.duration import format_duration
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.timing import MAX_UNASKED_TOUCH_SECONDS, OVERRUN_TOLERANCE, spoken_passages
from guided.exercise.model import UNTIL_READY, Exercise, Length, Part, Step, StepCue, Touch
from guided.exercise.roles import has_roles
from guided.exercise.speech_length import timed_lengths
from guided.exercise.toml.edits import delete_field, set_field
from guided.exercise.toml.source_text import FieldPath


def check_choices(lint: LintContext, path: FieldPath, step: Step) -> None:
    """Report what is wrong with the lengths of a step, its variant, and whether it is played between rounds."""
    if step.lengths:
        _check_lengths(lint, (*path, "lengths"), step)
    for where, row in _rows(path, step):
        if row.variant is not None:
            _check_variant(lint, (*where, "variant"), row.variant)
    if step.variant is not None and step.swap:
        message = "giver and receiver would change places for some couples alone; put `swap` into a step for all"
        lint.report((*path, "swap"), "variant-swaps", message, key=True)
    if step.between_rounds:
        _check_between_rounds(lint, path, step)


def check_variants_are_used(lint: LintContext) -> None:
    """Warn of variants that can be chosen and change nothing. One alone may be for the words without a variant."""
    used = {row.variant for number, step in enumerate(lint.exercise.steps) for _, row in _rows(("step", number), step)}
    unused = [n for n, each in enumerate(lint.exercise.variants) if each.id is not None and each.id not in used]
    if len(unused) < 2 or any(path[-1] in ("cues", "variant") for path in lint.parsed.unreadable):
        return
    name = lint.exercise.variants[unused[-1]].id
    message = (
        f"“{name}” can be chosen, and no step or cue is for it, nor for {_count(len(unused) - 1)}; write "
        f'variant = "{name}" into those that are, or name ways that change nothing as texts alone'
    )
    lint.warn(("variants", unused[-1]), "variant-unused", message)


def _count(others: int) -> str:
    return "another" if others == 1 else f"{others} more"


def check_variant_ids(lint: LintContext) -> None:
    """Report variants with the same id."""
    seen = set[str]()
    for number, variant in enumerate(lint.exercise.variants):
        if variant.id is not None and variant.id in seen:
            lint.report(("variants", number), "doubled-id", f"two variants have the id “{variant.id}”")
        seen.add(variant.id or "")


def _rows(path: FieldPath, step: Step) -> Iterator[tuple[FieldPath, Step | StepCue]]:
    yield path, step
    for number, cue in enumerate(step.cues):
        yield (*path, "cues", number), cue


def _check_lengths(lint: LintContext, path: FieldPath, step: Step) -> None:
    if step.part is not Part.MAIN or step.breaths is not None:
        why = "a step with `breaths` lasts as long as they take" if step.breaths else "they are for the main part"
        lint.report(path, "lengths-misplaced", f"`lengths` is no choice here: {why}", key=True)
        return
    if step.for_ is None:
        message = "`lengths` is what they may choose, and `for` what is played if they do not; write `for` too"
        lint.report(path, "lengths-without-for", message, f'for = "{_written(step.lengths[0])}"', key=True)
        return
    if len(step.lengths) == 1:
        message = "one length is no choice; name two or more, or delete this line"
        edit = delete_field(lint.parsed, path)
        lint.warn(path, "one-length", message, edits=[edit] if edit else [])
        return
    if len(set(step.lengths)) < len(step.lengths):
        lint.report(path, "doubled-length", "the same length stands here twice", _list_of(dict.fromkeys(step.lengths)))
    elif step.for_ not in step.lengths:
        message = f"`for` is “{_written(step.for_)}”, and that is none of the lengths to choose from; add it"
        lint.report(path, "for-not-offered", message, _list_of(sorted((*step.lengths, step.for_), key=_order)))
    for number, seconds in enumerate(step.lengths):
        if isinstance(seconds, float | int) and (short := _too_short(lint, path, step, seconds)):
            lint.warn((*path, number), "length-too-short", short)
    if step.touch >= Touch.HANDS and max(timed_lengths(step), default=0.0) > MAX_UNASKED_TOUCH_SECONDS:
        lint.warn(path, "long-unasked", "the longest of these is more than 3 minutes of touch with no check-in")


def _too_short(lint: LintContext, path: FieldPath, step: Step, seconds: float) -> str | None:
    """Return a message where the words with which the step begins, in any variant, need more than `seconds`."""
    variants = (None, *(cue.variant for cue in step.cues if cue.variant))
    every = (each for name in variants for each in spoken_passages(path[:-1], step, lint.passage_seconds, name))
    needs = max((each.seconds or 0.0 for each in every if each.begins == 0), default=0.0)
    if needs <= OVERRUN_TOLERANCE * seconds:
        return None
    return f"the words with which this step begins need about {needs:.0f} s, and have {format_duration(seconds)}"


def _check_variant(lint: LintContext, path: FieldPath, named: str) -> None:
    known = [each.id for each in lint.exercise.variants if each.id is not None]
    if named in known or lint.is_unreadable(("variants",)):
        return
    if not known and lint.exercise.variants:
        _warn_of_variants_without_id(lint)
        return
    if not known:
        rows = (row for number, step in enumerate(lint.exercise.steps) for _, row in _rows(("step", number), step))
        names = list(dict.fromkeys(row.variant for row in rows if row.variant))
        if named == names[0]:
            message = f"no variant has the id “{named}”; name them at the top of the file"
            fix = ", ".join(f'{{ id = "{name}", title = "..." }}' for name in names)
            lint.report(path, "unknown-variant", message, f"variants = [{fix}]")
        return
    meant = closest_match(named, known)
    one_of = "" if meant else f"; there is {', '.join(f'“{each}”' for each in known)}"
    lint.report(path, "unknown-variant", f"no variant has the id “{named}”{one_of}", f'"{meant}"' if meant else None)


def _warn_of_variants_without_id(lint: LintContext) -> None:
    """Report once that variants named as texts alone cannot be chosen, though a step or cue is for one."""
    message = "these are texts alone, which can't be chosen, and a cue or a step is for one of them; give each an `id`"
    if any(problem.message == message for problem in lint.parsed.problems):
        return
    titles = [each.title for each in lint.exercise.variants]
    names = [re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") for title in titles]
    fix = ", ".join(f'{{ id = "{name}", title = "{title}" }}' for name, title in zip(names, titles, strict=True))
    lint.report(("variants",), "unknown-variant", message, f"[{fix}]")


def _check_between_rounds(lint: LintContext, path: FieldPath, step: Step) -> None:
    path = (*path, "between_rounds")
    exercise = lint.exercise
    if exercise.rounds < 2:
        message = "this file has one round, so nothing lies between two; `rounds = 2` at the top gives it another"
        for_two = not lint.is_written(("rounds",)) and any(has_roles(each) for each in exercise.steps)
        edits = [set_field(lint.parsed, (), "rounds", "rounds = 2")] if for_two else []
        lint.report(path, "between-no-rounds", message, "rounds = 2" if for_two else None, key=True, edits=edits)
    elif step.part is not Part.MAIN or not _begins_main(exercise, int(path[1])):
        message = "a step between rounds stands first in the main part, where the next round begins"
        lint.report(path, "between-misplaced", message, key=True)
    elif step.touch >= Touch.HANDS:
        lint.report(path, "between-touches", "while they change places nobody is touched; delete `touch`", key=True)


def _begins_main(exercise: Exercise, number: int) -> bool:
    """Return whether nothing but steps between rounds comes before a step in the main part."""
    before = exercise.steps[:number]
    return all(step.part is not Part.MAIN or step.between_rounds for step in before)


def _order(length: Length) -> float:
    return float("inf") if isinstance(length, str) else length


def _written(length: Length) -> str:
    return UNTIL_READY if isinstance(length, str) else format_duration(length)


def _list_of(lengths: "list[Length] | dict[Length, None]") -> str:
    texts = (f'"{_written(each)}"' for each in lengths)
    return f"[{', '.join(texts)}]"
