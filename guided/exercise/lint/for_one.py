"""Check that an exercise for one person has no touch or roles that take two, asks nobody aloud, and speaks to one."""

import re
from collections.abc import Iterator

from guided.exercise.lint.context import LintContext
from guided.exercise.lint.finding import Finding
from guided.exercise.model import Lead, Step, Touch
from guided.exercise.toml.edits import delete_field
from guided.exercise.toml.source_text import FieldPath

MANY_PLACES = 4
"""Steps with words or fields for two people from which on the whole exercise is for two."""

_PLACEHOLDER = re.compile(r"(?<!\{)\{(?:giver|receiver|a|b)\}(?!\})")
_TO_TWO = {
    "en": re.compile(
        r"\b(?:you both|you two|the two of you|(?:both|each|one|either|neither) of you|each other|one another"
        r"|(?:let|ask|have|invite|tell) your partner"
        r"|your partner (?:lays?|holds?|puts?|rests?|strokes?|sits?)"
        r"|your partner['’]s (?:hands?|arms?|lap|back|breath))\b",
        re.IGNORECASE,
    ),
    "de": re.compile(
        r"\b(?:ihr|euch|eure?[mnrs]?|einander|miteinander"
        r"|(?:lass|bitte) (?:deine[nr]?|dein) (?:Partner(?:in)?|Gegenüber))\b"
    ),
}
"""Words that speak to two people, by language. A German capital may be another word: “Ihr Atem” is polite, or hers."""


def for_one_findings(lint: LintContext) -> Iterator[Finding]:
    """Yield what is written for two people in an exercise for one, or that all of it is; nothing for others."""
    if not lint.exercise.for_one:
        return
    found = list(_findings(lint))
    if len({each.path[:2] for each in found}) < MANY_PLACES:
        yield from found
        return
    message = "most of this is written for two people, and `for_one` is for one alone; delete this line"
    edit = delete_field(lint.parsed, ("for_one",))
    yield Finding(("for_one",), "for-one-roles", message, key=True, edits=(edit,) if edit else ())


def _findings(lint: LintContext) -> Iterator[Finding]:
    if lint.exercise.touch.takes_two:
        message = (
            f"touch “{lint.exercise.touch.word}” takes two, and this is for one person, who alone is asked; one’s own "
            "hands are “near”, one’s own chest “intimate”"
        )
        yield Finding(("touch",), "for-one-touches", message)
    if lint.is_written(("swap",)) and lint.exercise.swap:
        message = "this is for one person, so nobody changes places; delete `swap`"
        yield Finding(("swap",), "for-one-roles", message, key=True)
    for number, step in enumerate(lint.exercise.steps):
        yield from _findings_of_fields(("step", number), step, lint.exercise.touch)
        for path, text in lint.texts_of(number):
            yield from _findings_of_words(path, text, lint.exercise.language)


def _findings_of_fields(path: FieldPath, step: Step, file_touch: Touch) -> Iterator[Finding]:
    if step.aloud:
        message = "this is for one person, who has nobody to ask aloud; delete `aloud`"
        yield Finding((*path, "aloud"), "for-one-aloud", message, key=True)
    if step.lead in (Lead.GIVER, Lead.RECEIVER):
        message = f"this is for one person, so there is no {step.lead.value}; delete `lead`"
        yield Finding((*path, "lead"), "for-one-roles", message, key=True)
    if step.touch.takes_two and not file_touch.takes_two:
        message = f"touch “{step.touch.word}” takes two, and this is for one person; one’s own hands are “near”"
        yield Finding((*path, "touch"), "for-one-touches", message)
    if step.swap:
        message = "this is for one person, so nobody changes places; delete `swap`"
        yield Finding((*path, "swap"), "for-one-roles", message, key=True)


def _findings_of_words(path: FieldPath, text: str, language: str) -> Iterator[Finding]:
    if found := _PLACEHOLDER.search(text):
        yield Finding(path, "for-one-roles", f"this is for one person, so {found[0]} has no name; write to “you”")
    elif (to_two := _TO_TWO.get(language[:2])) and (found := to_two.search(text)):
        message = f"“{found[0]}” speaks to two, and this is for one person"
        yield Finding(path, "for-one-words", message, severity="warning")
