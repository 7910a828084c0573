"""Rules for where steps lead: consent, endless loops, steps never reached, closings, roles and rungs."""

from guided.exercise.lint.answers import CODES_OF_TOO_LITTLE_TOUCH, AnswerRules
from guided.exercise.lint.changing_places import changing_places_findings
from guided.exercise.lint.consent import ConsentRules
from guided.exercise.lint.context import LintContext
from guided.exercise.lint.finding import Finding
from guided.exercise.lint.length_rules import check_total_time
from guided.exercise.lint.loops import endless_loops
from guided.exercise.lint.meant_as_closing import MEANT_AS_CLOSING_MESSAGE, closes_by_words, is_before_closing
from guided.exercise.lint.practice_rules import practice_findings
from guided.exercise.lint.question_form import question_form_findings, silence_findings
from guided.exercise.lint.question_wording import question_wording_findings
from guided.exercise.lint.role_wording import role_wording_findings
from guided.exercise.lint.rung_rules import check_rungs
from guided.exercise.lint.wording_rules import check_touch_mentions
from guided.exercise.model import Ending, Lead, Part, Touch
from guided.exercise.roles import names_roles, roles_change
from guided.exercise.toml.edits import append_block, delete_field
from guided.exercise.toml.source_text import FieldPath

_CLOSINGS = {
    "en": '[[step]]\npart = "closing"\nsay = "Let go slowly. Nothing has to follow."',
    "de": '[[step]]\npart = "closing"\nsay = "Lasst langsam los. Es muss nichts folgen."',
}
"""A closing for an exercise that has none, by its language."""


def check_answers_and_consent(lint: LintContext) -> None:
    """Report answers that lead astray, touch that nobody was asked about, and loops without a check-in."""
    answers = AnswerRules(lint.exercise, lint.parsed, lint.entries)
    asking = [n for n, step in enumerate(lint.exercise.steps) if step.ask and n + 1 not in lint.pasted_twice]
    told = [found for number in asking if (found := answers.check(number))]
    gentler = set[str | None]()
    for found in told:
        to = lint.exercise.steps[int(found.path[1])].if_ease_off
        if found.code != "ease-off-as-close" or to not in gentler:
            lint.report_finding(found)
        gentler.add(to)
    if any(found.code in CODES_OF_TOO_LITTLE_TOUCH for found in told):
        return
    for found in ConsentRules(lint.exercise, lint.parsed, lint.entries).unasked_touch():
        lint.report_finding(found)
    for number in endless_loops(lint.exercise):
        message = "from here the steps go round for ever, with no check-in on the way"
        lint.report(("step", number, "then"), "endless-loop", message)


def check_whole_way(lint: LintContext) -> None:
    """Warn of what is unusual on the way through an exercise whose answers lead where they should."""
    _check_reachability(lint)
    if _check_closing_in_main(lint):
        return
    _check_closings(lint)
    if lint.exercise.touch >= Touch.NEAR and not any(step.ask for step in lint.exercise.steps):
        lint.warn(("touch",), "no-check-in", "nobody is asked anything in this exercise; a check-in has `ask`")
    _check_roles(lint)
    told = check_touch_mentions(lint)
    opt_in = any(problem.code == "needs-opt-in" for problem in lint.parsed.problems)
    for found in question_wording_findings(lint.exercise, lint.parsed, lint.entries):
        follows = found.code == "question-asks-other" and int(found.path[1]) + 1 in told
        if not follows and not (opt_in and found.code == "question-asks-less"):
            lint.report_finding(found)
    for found in (
        *practice_findings(lint.exercise),
        *silence_findings(lint.exercise),
        *changing_places_findings(lint.exercise, lint.parsed, lint.entries),
    ):
        lint.report_finding(found)
    forms = (found for found in question_form_findings(lint.exercise, lint.entries) if not _is_pasted(lint, found))
    roles = (found for found in role_wording_findings(lint.exercise) if not _is_line_told(lint, found))
    for found in (*forms, *roles):
        lint.report_finding(found)
    for found in AnswerRules(lint.exercise, lint.parsed, lint.entries).steps_after_yes():
        lint.report_finding(found)
    check_rungs(lint)
    check_total_time(lint)


def _is_line_told(lint: LintContext, found: Finding) -> bool:
    """Return whether a problem was reported already on the line that a finding is about."""
    line = lint.parsed.lines.line(lint.location(found.path).value.start)
    return any(problem.line == line for problem in lint.parsed.problems)


def _is_pasted(lint: LintContext, found: Finding) -> bool:
    """Return whether a finding is about a step that is pasted twice, which is reported already."""
    number = int(found.path[1])
    return number in lint.pasted_twice or number + 1 in lint.pasted_twice


def _check_reachability(lint: LintContext) -> None:
    for number, step in enumerate(lint.exercise.steps):
        if number in lint.pasted_twice:
            continue
        if number not in lint.entries_by_step and step.after is not Ending.STOPPED:
            lint.warn(("step", number), "never-reached", "no way leads to this step")


def _check_closings(lint: LintContext) -> None:
    steps = lint.exercise.steps
    closings = [number for number, step in enumerate(steps) if step.part is Part.CLOSING]
    if not closings:
        message = "there is no closing; without one, Guided ends with its own"
        path: FieldPath = ("step", len(steps) - 1)
        if _is_meant_as_closing(lint, len(steps) - 1):
            lint.warn(path, "no-closing", message, 'part = "closing"')
        else:
            block = _CLOSINGS["de" if lint.exercise.language.startswith("de") else "en"]
            lint.warn(path, "no-closing", message, block, edits=[append_block(lint.parsed, block)])
    elif all(steps[number].after is Ending.STOPPED for number in closings):
        message = (
            "every closing step is for after a stop; without another, Guided ends a finished exercise with its own"
        )
        lint.warn(("step", closings[0], "after"), "no-closing", message)


def _check_closing_in_main(lint: LintContext) -> bool:
    """Warn of a step that closes by its words, stands right above the closing and has touch only from the file.

    Return whether there is one: much else may follow from it.
    """
    steps = lint.exercise.steps
    number = next((n for n, step in enumerate(steps) if step.part is Part.CLOSING), 0) - 1
    if number < 0 or not is_before_closing(steps, number) or steps[number].touch < Touch.HANDS or steps[number].title:
        return False
    if not _is_meant_as_closing(lint, number):
        return False
    message = MEANT_AS_CLOSING_MESSAGE.format(touch=steps[number].touch.word)
    lint.warn(("step", number), "closing-in-main", message, 'part = "closing"')
    return True


def _is_meant_as_closing(lint: LintContext, number: int) -> bool:
    """Return whether the step closes by its words; any other would lose the touch that it has from the file."""
    step = lint.exercise.steps[number]
    texts = " ".join(text for _, text in lint.texts_of(number))
    return not lint.is_written(("step", number, "touch")) and closes_by_words(step, texts)


def _check_roles(lint: LintContext) -> None:
    """Warn once of a step with roles where giver and receiver never change places."""
    if roles_change(lint.exercise) or lint.exercise.for_one:
        return
    stays = lint.exercise.rounds > 1 and lint.is_written(("swap",))
    for number, step in enumerate(lint.exercise.steps):
        path: FieldPath | None = next((path for path, text in lint.texts_of(number) if names_roles(text)), None)
        if path is None and step.lead in (Lead.GIVER, Lead.RECEIVER):
            path = ("step", number, "lead")
        if path is not None and stays:
            message = "with this, giver and receiver never change places; delete it, or write “you” for their names"
            edit = delete_field(lint.parsed, ("swap",))
            lint.warn(("swap",), "roles-never-change", message, edits=[edit] if edit else [])
            return
        if path is not None:
            message = "giver and receiver never change places; `rounds = 2` at the top lets both receive"
            lint.warn(path, "roles-never-change", message, "rounds = 2")
            return
