"""Report marks of other notations around a field, and comments of other languages, and leave them out of the text.

The text keeps its length, so that all locations stay right.
"""

import re

from guided.exercise.toml.list_diagnostics import CURLY_QUOTES
from guided.exercise.toml.loading import TomlSyntaxError, load_toml
from guided.exercise.toml.parsed import MAX_PROBLEMS, ParsedFile
from guided.exercise.toml.source_text import MultilineText, Span
from guided.exercise.toml.written_values import FIELD_TYPES, TEXT_TYPES, in_quotes

_MARKED = re.compile(
    r"^[ \t]*+(?P<before>(?:- \[[ xX]?\]|[-*•–+>]|\d{1,2}[.)]|[a-z]\))[ \t]++"
    r"|(?:steps?|weeks?|rungs?)\.|\[{1,2}[ \t]*+|>|\*{1,2}|`|[\"'$@:]|-{1,2}(?=[a-z]))?+"
    r"(?P<name>[A-Za-z_]\w*+)(?P<after>\*\*|__|[*`\"']|[ \t]*+\]{1,2})?+"
    r"(?P<sign>[ \t]*+(?:=>|->|:=|=|:|→|⇒)\**+[ \t]*+"
    r"|[ \t]*+(?:\+=|[–—]>|>>|--?|[–—~|,;(…]|\.\.)?[ \t]*+(?=[\"'“„]))(?P<value>\S[^\n]*+)$",
    re.MULTILINE,
)
"""A line with a field and something around its name."""

_READ_AS_PARTS = re.compile(
    r"^[ \t]*+(?:\d{1,2}\.[ \t]|(?:step|week|rung)s?\.|\[{1,2}\w++\]{1,2}[ \t]*+=)", re.MULTILINE
)
_ODD_SIGNS = ("→", "⇒", "+=", "-", "--", "–", "—", "~", "|", ",", ";", "(", "..", "…", "–>", "—>", ">>")
"""Signs that stand in the place of = ."""

_UNDERLINED = re.compile(
    r"^[ \t]{0,9}([^\W\d_][^=\n\[\]{}\"#:]{1,80})\n[ \t]{0,9}(-{3,}+|={3,}+|~{3,}+)[ \t]*+$", re.MULTILINE
)
_COMMENT = re.compile(r"^([ \t]*+)(?:/\*|<!--)((?:[^\n]*+\n){0,40}?[^\n]*?)(?:\*/|-->)([ \t]*+)$", re.MULTILINE)


def repair_numbered_fields(parsed: ParsedFile) -> None:
    """Report fields behind a number or the name of a block, as in `1. say = "..."` or `step.say = "..."`.

    TOML would read them as a name of two parts.
    """
    if _READ_AS_PARTS.search(parsed.text):
        _repair(parsed, numbered=True)


def repair_marked_fields(parsed: ParsedFile) -> None:
    """Report fields with a dash, stars, quotes or another mark around them."""
    _repair(parsed, numbered=False)


def _repair(parsed: ParsedFile, *, numbered: bool) -> None:
    multiline = MultilineText(parsed.text)
    known = parsed.kind.top_table.fields.keys() | parsed.kind.block_table.fields.keys()
    for found in list(_MARKED.finditer(parsed.text)):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        before, sign = found["before"] or "", found["sign"].strip()
        if numbered and not (before[:1].isdigit() or before[-1:] in ("[", ".")):
            continue
        if found["name"].lower() in known and _is_marked(found) and not multiline.holds(found.start()):
            _report(parsed, found, before.strip(), sign)


def _is_marked(found: re.Match[str]) -> bool:
    """Return whether something stands around the name of a field, or an odd sign between it and its value."""
    before, after, sign = found["before"] or "", found["after"] or "", found["sign"].strip()
    if before in ('"', "'"):
        return sign not in (",", ";", "") and not (before == after and sign == "=")
    return bool(before or after or sign in _ODD_SIGNS) and bool(sign or (before and after))


def _report(parsed: ParsedFile, found: re.Match[str], before: str, sign: str) -> None:
    name = found["name"].lower()
    closing = r"[ \t]*\]{1,2}[ \t]*\Z" if before[:1] == "[" and not found["after"] else r"(?!)"
    value = _value(name, re.sub(closing, "", found["value"]))
    start = found.start("before") if found["before"] else found.start("name")
    span = Span(start, found.start("value") + len(found["value"].rstrip()))
    fix = f"{name} = {value}"
    if before in ('"', "'") or not before or before[0] == "[":
        message = f"a field is written as its name, then =, then its value: `{name} = ...`"
    elif found["after"]:
        message = f"the marks {before} do not belong around the name of a field"
    else:
        message = f"“{before}” does not belong before a field; delete it"
    code = "colon-for-equals" if before in ('"', "'") and ":" in sign else "toml-field-name"
    parsed.add_problem(code, message, span, fix, edits=[(span, fix)])
    _write(parsed, span, fix)


def _value(name: str, written: str) -> str:
    """Return the value of a field as TOML; words without quotes in quotes."""
    plain = written.rstrip().rstrip(",;")
    if plain.endswith(")") and plain[0] in "\"'" and plain[:-1].rstrip()[-1:] == plain[0]:
        plain = plain[:-1].rstrip()
    if plain.startswith(("[", "{")):
        return written.rstrip()
    try:
        load_toml(f"x = {plain}")
    except TomlSyntaxError:
        is_text = FIELD_TYPES.get(name) in TEXT_TYPES or plain[0] in CURLY_QUOTES or plain[0].isalpha()
        return in_quotes(plain) if is_text and plain not in ("true", "false") else plain
    return plain


def _write(parsed: ParsedFile, span: Span, new: str) -> None:
    """Write `new` into the text, where it fits."""
    if span.end - span.start >= len(new):
        line = new.ljust(span.end - span.start)
        parsed.text = f"{parsed.text[: span.start]}{line}{parsed.text[span.end :]}"


def repair_comments(parsed: ParsedFile) -> None:
    """Report comments between /* and */ or <!-- and -->, and headings that are underlined, each as a whole, and leave
    them out of the text."""
    multiline = MultilineText(parsed.text)
    for found in list(_UNDERLINED.finditer(parsed.text)):
        if not multiline.holds(found.start()) and len(parsed.problems) < MAX_PROBLEMS:
            span = Span(found.start(1), found.end(2))
            message = "a heading for yourself begins with #, as a comment"
            parsed.add_problem("toml-comment", message, span, f"# {found[1].strip()}")
            _blank(parsed, span)
    for found in list(_COMMENT.finditer(parsed.text)):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        if multiline.holds(found.start()):
            continue
        start = found.end(1)
        lines = [line.strip(" \t\r*").strip() for line in found[2].split("\n")]
        fix = "\n".join(f"# {line}" for line in lines if line) or "#"
        span = Span(start, found.start(3))
        message = "a comment begins with #" if len(lines) == 1 else "each line of a comment begins with #"
        parsed.add_problem("toml-comment", message, span, fix)
        _blank(parsed, span)


def _blank(parsed: ParsedFile, span: Span) -> None:
    blank = re.sub(r"[^\n]", " ", parsed.text[span.start : span.end])
    parsed.text = f"{parsed.text[: span.start]}{blank}{parsed.text[span.end :]}"
