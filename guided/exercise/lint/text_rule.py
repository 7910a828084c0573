"""Describe a rule for words that stand in a text as they should not, and apply it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from guided.exercise.diagnostic import Severity

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class WordsFinding:
    """Something in a text that would be spoken or shown as it stands.

    `start` and `end` are where it stands first, and `edited` is the text with all of it mended; None where only the
    author can mend it. `fix` is what to write in the place of what was found first.
    """

    code: str
    message: str
    start: int
    end: int
    fix: str | None = None
    edited: str | None = None
    severity: Severity = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """What to look for in a text, what to say of it, and what to write instead; None where nobody can tell."""

    code: str
    pattern: re.Pattern[str]
    message: Callable[[Match, str], str]
    instead: Callable[[Match], str | None]


def apply_rule(rule: Rule, text: str, how: str) -> Iterator[WordsFinding]:
    found = [each for each in rule.pattern.finditer(text) if rule.message(each, how)]
    if not found:
        return
    first = found[0]
    instead = [rule.instead(each) for each in found]
    edited = None
    if all(each is not None for each in instead):
        edited, at = "", 0
        for each, new in zip(found, instead, strict=True):
            edited += text[at : each.start()] + str(new)
            at = each.end()
        edited += text[at:]
    start = first.start() + len(first[0]) - len(first[0].lstrip())
    end = first.end() - len(first[0]) + len(first[0].rstrip())
    yield WordsFinding(rule.code, rule.message(first, how), start, end, (instead[0] or "").strip() or None, edited)


def says(sentence: str) -> Callable[[Match, str], str]:
    return lambda found, how: f"“{shorten(found[0].strip())}” {sentence.replace('{how}', how)}"


def shorten(quote: str) -> str:
    return quote if len(quote) <= 40 else f"{quote[:39]}…"


def nothing(_found: Match) -> str:
    return ""


def unknown(_found: Match) -> None:
    return None


def first_group(found: Match) -> str:
    return next((each for each in found.groups() if each is not None), "")
