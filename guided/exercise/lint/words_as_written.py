"""Find what would be spoken and shown as it stands: names in other brackets, mark-up, stage directions and gaps."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guided.exercise.lint.markup_rules import MARKUP_RULES
from guided.exercise.lint.names_as_written import NAME_RULES, find_bare_roles, find_braces, find_unfilled_names
from guided.exercise.lint.spoken_rules import MAY_BE_HARD_TO_SAY, spoken_rules
from guided.exercise.lint.text_rule import WordsFinding, apply_rule
from guided.exercise.schema.fields import PLACEHOLDERS, Field


def find_words_as_written(field: Field, text: str, *, german: bool = False) -> WordsFinding | None:
    """Return the first thing in `text`, as it is written between its quotes, that a couple would stumble over.

    `german` says that the file is in German.
    """
    if field.name in ("note", "by", "sources"):
        return None
    if not _is_plain(field, text) and (finding := next(_findings(field, text), None)):
        return finding
    return _find_hard_to_say(text, _how(field), german=german) if MAY_BE_HARD_TO_SAY.search(text) else None


def _find_hard_to_say(text: str, how: str, *, german: bool) -> WordsFinding | None:
    """Return the first thing that a voice reads badly, with an edit that mends all of it."""
    first: WordsFinding | None = None
    for rule in spoken_rules(german=german):
        for found in apply_rule(rule, text, how):
            text = found.edited or text
            first = first or found
    return first and replace(first, edited=text if first.edited is not None else None)


def _how(field: Field) -> str:
    """Return what becomes of a text of `field`."""
    return "spoken and shown" if field.name in ("say", "ask") else "shown"


_SIGNS = re.compile(
    r"[\u200b\u2060\ufeff\u00ad]|\\(?:\Z| )|(?i:(?<!\w)[x×] ?\d|[—–-][a-zäöü]+[—–-]|\d ?[x×]\b)|"
    r"(?i:(?:pause|beat|silence|stille)[\d a-z]{0,16}[.…])|"
    r"[\[\]<>%$@#*_`|~^«»‹›{}&\\(【/=•·⏸▪▫‣◦●○➢✓✔§\t]|â€|Ã[\x80-\xbf„¼¶Ÿ]|^\s*(?:\d+|[a-z])[.)] |^[a-zA-Z ]{3,10}[.!]?$"
    r"|--|==|\?\?|[—–-] |://|www\."
)
_WORDS = (
    *"giver recei recie recip geber gebend giving nehmend empf".split(),
    *"partner person lorem platzhalter placeholder blindtext asdf qwer".split(),
    *"insert hier einf eins ergän bla narrator voice vo: speaker coach therapist facilit sprech stimme erzähl".split(),
    *("text here", "words here", "name here", "names here", "your here", "ng soon", "t noch"),
    *(
        "say:",
        "voice:",
        "tone:",
        "to do",
        "to-do",
        "step ",
        "schritt",
        "narration",
        "let me know",
        "here is",
        "here's",
        "here’s",
        "xx",
        "mustert",
        "beispielt",
    ),
    *("be written", "be done", "be added", "be de"),
)
_CAPITALS = re.compile(r"[A-Z][A-Z]|N\.N|\bB\b")


def _is_plain(field: Field, text: str) -> bool:
    """Return whether nothing can be found in `text`: most texts are plain, and all rules take long."""
    rest = text
    for name in PLACEHOLDERS if field.has_placeholders else ():
        rest = rest.replace(f"{{{name}}}", "x")
    if _SIGNS.search(rest) or _CAPITALS.search(rest) or not re.search(r"\w", text):
        return False
    lower = rest.lower()
    return not any(word in lower for word in _WORDS)


def _findings(field: Field, text: str) -> Iterator[WordsFinding]:
    how = _how(field)
    if not re.search(r"\w", text):
        message = f"there are no words in `{field.name}`; write them, or delete the line"
        yield WordsFinding("gap-left", message, 0, len(text))
    for rule in NAME_RULES if field.has_placeholders else ():
        yield from apply_rule(rule, text, how)
    if field.has_placeholders:
        yield from find_braces(text)
    else:
        yield from find_unfilled_names(field, text)
    for rule in MARKUP_RULES:
        yield from apply_rule(rule, text, how)
    if field.has_placeholders:
        yield from find_bare_roles(text, how)
