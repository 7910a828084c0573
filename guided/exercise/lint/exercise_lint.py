"""Check an exercise as a careful coach would.

Errors are for what would leave somebody unasked or lost, warnings for the rest.
"""

from guided.exercise.lint.choice_rules import check_variant_ids, check_variants_are_used
from guided.exercise.lint.context import FindRecording, LintContext, no_recording
from guided.exercise.lint.flow_rules import check_answers_and_consent, check_whole_way
from guided.exercise.lint.for_one import for_one_findings
from guided.exercise.lint.part_order import check_part_order
from guided.exercise.lint.pasted_twice import check_pasted_twice
from guided.exercise.lint.step_rules import check_step
from guided.exercise.lint.wording_rules import check_text
from guided.exercise.model import Exercise, Touch
from guided.exercise.toml.parsed import UNKNOWN_FIELD, ParsedFile

LANGUAGES = frozenset(
    "af am ar as az be bg bn bs ca cs cy da de el en eo es et eu fa fi fr ga gd gl gu he hi hr hu hy id is it ja ka kk "
    "kn ko ku ky la lb lt lv mi mk ml mr ms mt my nb ne nl nn no or pa pl pt qu ro ru sd si sk sl sq sr sv sw ta te th "
    "tk tr tt ug uk ur uz vi zh".split()
)
"""Languages that a synthetic voice is made for."""


def lint_exercise(
    exercise: Exercise, parsed: ParsedFile, *, is_flow_known: bool, find_recording: FindRecording = no_recording
) -> None:
    """Report the problems of an exercise to `parsed`.

    Where its flow is not known, because fields that decide it could not be read, do not check where its steps lead:
    such problems might only follow from those errors.
    """
    lint = LintContext(exercise, parsed, find_recording)
    lint.pasted_twice = check_pasted_twice(parsed)
    check_part_order(lint)
    for number, step in enumerate(exercise.steps):
        check_step(lint, number, step)
    _check_top(lint)
    check_variant_ids(lint)
    check_variants_are_used(lint)
    for found in for_one_findings(lint):
        lint.report_finding(found)
    if is_flow_known and lint.is_flow_clear:
        check_answers_and_consent(lint)
        if lint.is_flow_clear:
            check_whole_way(lint)


def _check_top(lint: LintContext) -> None:
    exercise = lint.exercise
    for name in ("title", "about"):
        if text := getattr(exercise, name):
            check_text(lint, (name,), text)
    unknown = lint.is_unreadable(("opt_in",)) or lint.is_unreadable((UNKNOWN_FIELD,))
    if exercise.touch >= Touch.INTIMATE and not exercise.opt_in and not unknown:
        message = f"touch up to “{exercise.touch.word}” is shown only to couples who asked for it"
        path = ("opt_in",) if lint.is_written(("opt_in",)) else ("touch",)
        lint.report(path, "needs-opt-in", message, "true" if path == ("opt_in",) else "opt_in = true")
    if exercise.language.split("-")[0] not in LANGUAGES:
        lint.warn(("language",), "no-voice", f"no voice is known for the language “{exercise.language}”")
