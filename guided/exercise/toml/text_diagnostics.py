"""Report what is wrong with a text in quotes, or with what stands behind it."""

import re

from guided.exercise.duration import format_duration
from guided.exercise.duration_guess import guess_seconds
from guided.exercise.schema.fields import LIST_TYPES
from guided.exercise.toml.list_diagnostics import (
    BACKSLASH_MESSAGE,
    END_OF_LINE_MESSAGE,
    OPEN_QUOTE_MESSAGE,
    TWO_FIELDS_MESSAGE,
)
from guided.exercise.toml.loading import TomlSyntaxError, unreadable_message
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span, line_end
from guided.exercise.toml.statements import Statement, match_end, starts_pair, string_end
from guided.exercise.toml.written_values import FIELD_TYPES, FOREIGN_COMMENT, PAIR, TIME_TYPES, comment_of, quoted

_BETWEEN_TEXTS = re.compile(r"[ \t]*+(?:\+|&|\.\.?|,|\\)?+[ \t]*+(?=[\"'])")
_MORE_TEXTS = re.compile(r"""(?:[ \t]*+,[ \t]*+(?:"[^"\\]*+"|'[^']*+'))+[ \t]*+,?[ \t]*+[\])}]?""")
_EITHER = re.compile(r"(\"[^\"\\]*+\")[ \t]*(?:or|oder|to|bis|-|–|/|\|)[ \t]*(\"[^\"\\]*+\")")
MAX_LINES_SEARCHED = 12
"""Lines below a string without an end that are searched for it."""


def report_text(parsed: ParsedFile, statement: Statement, name: str, span: Span, error: TomlSyntaxError | None) -> None:
    value = parsed.text[span.start : span.end]
    if statement.unclosed is not None and parsed.text.startswith(value[0] * 3, statement.unclosed):
        at, mark = statement.unclosed, value[0] * 3
        message = f"this text begins with {mark} and never ends; close it with {mark} on a line of its own"
        below = end_of_words(parsed.text, at)
        edits = [(Span(below, below), f"\n{mark}")]
        parsed.add_problem("open-block-text", message, Span(at, at + 3), mark, edits=edits)
        return
    end = string_end(parsed.text, span.start)
    if end is None:
        _report_unclosed_text(parsed, value, span)
        return
    rest = parsed.text[end : span.end].strip()
    if rest:
        _report_what_follows(parsed, name, value, rest, span, end)
    else:
        _report_rejected_text(parsed, span, error, statement)


def _joined_texts(value: str) -> str | None:
    """Return texts that stand one behind another, with + or a comma between them or nothing, as one text."""
    texts: list[str] = []
    at = 0
    while at < len(value):
        found = string_end(value, at) if value[at] in "\"'" else None
        if found is None:
            return None
        texts.append(value[at + 1 : found - 1])
        at = match_end(_BETWEEN_TEXTS, value, found)
        if at == found < len(value):
            return None
    joined = " ".join(each.strip() for each in texts if each.strip())
    return None if len(texts) < 2 or '"' in joined or "\\" in joined else f'"{joined}"'


def _report_what_follows(parsed: ParsedFile, name: str, value: str, rest: str, span: Span, end: int) -> None:
    """Report what stands behind a complete string."""
    at = parsed.text.index(rest, end)
    field_type = FIELD_TYPES.get(name)
    unit = (
        guess_seconds(f"{value[1 : end - span.start - 1]} {rest}".lower())
        if field_type in TIME_TYPES and rest[0].isalpha()
        else None
    )
    if unit is not None:
        parsed.add_problem(
            "toml-after-value", "the unit of a time belongs between its quotes", span, f'"{format_duration(unit)}"'
        )
    elif (joined := _joined_texts(parsed.text[span.start : span.end])) and field_type not in LIST_TYPES:
        message = "several texts stand here, and a field has one; write it between one pair of quotes"
        parsed.add_problem("toml-after-value", message, span, joined)
    elif two := re.match(r"[,;]?[ \t]*(?=[A-Za-z_][\w-]*[ \t]*=)", rest):
        field = rest[two.end() :]
        edits = [(Span(end, at + two.end()), "\n")]
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, Span(at + two.end(), span.end), field, edits=edits)
    elif _MORE_TEXTS.fullmatch(rest):
        message = "several texts stand between square brackets"
        parsed.add_problem("list-brackets", message, span, f"[{value.rstrip('])}, ')}]")
    elif re.fullmatch(r"[,;.]|[?!…]{1,3}", rest):
        belongs = rest[0] in "?!…"
        message = "this sign belongs to the text, before its quotation mark" if belongs else END_OF_LINE_MESSAGE
        edit = (Span(end - 1, span.end), rest + value[0]) if belongs else (Span(end, span.end), "")
        parsed.add_problem("toml-after-value", message, Span(at, span.end), edits=[edit])
    elif FOREIGN_COMMENT.match(rest) or re.fullmatch(r"\([^()]*\)", rest):
        parsed.add_problem("toml-comment", "a comment begins with #", Span(at, span.end), comment_of(rest))
    elif string_end(rest, 0) == len(rest) and rest[0] in "\"'" and parsed.text[end] in " \t":
        parsed.add_problem("toml-after-value", "one text follows another; a field has one", Span(at, span.end))
    elif value[0] in rest:
        _report_inner_quote(parsed, value, rest, span, end)
    else:
        words = re.fullmatch(r"[^\W\d_][\w’'-]*(?:[ ,;:.!?–-]+[\w’'-]+)+[.!?]?", rest)
        message = "nothing may follow a text on its line but a note to yourself, behind a #"
        parsed.add_problem("toml-after-value", message, Span(at, span.end), f"# {rest}" if words else None)


def _report_inner_quote(parsed: ParsedFile, value: str, rest: str, span: Span, end: int) -> None:
    """Report a quotation mark inside a text, which ends it at `end`, or two texts to choose from."""
    if either := _EITHER.fullmatch(parsed.text[span.start : span.end]):
        message = "a field has one value, and no choice between two"
        parsed.add_problem("toml-after-value", message, span, f"{either[1]} or {either[2]}")
        return
    if re.fullmatch(rf"[.,!?;…]{{0,3}}{value[0]}[.,!?;…]?", rest):
        message = "this text ends twice; one quotation mark belongs at its end"
        fix = f"{value[: end - span.start - 1]}{rest.replace(value[0], '').strip(',;')}{value[0]}"
    else:
        inner = value[1:].rsplit(value[0], 1)[0].replace("\\" + value[0], value[0])
        if value.startswith(2 * value[0]) and inner.strip(value[0]).count(value[0]) == 0:
            inner = inner.strip(value[0])
        inner = re.sub(r"„([^\"“”]*)\"", r"„\1“", inner).replace('""', "'").replace('"', "'")
        message = "a quotation mark inside a text ends it; use the other kind inside"
        fix = f'"{inner}"'
    parsed.add_problem("quote-inside-text", message, Span(end - 1, span.end), fix, edits=[(span, fix)])


def _report_unclosed_text(parsed: ParsedFile, value: str, span: Span) -> None:
    """Report a string that does not end on its line: it ends on a line below, or its end is missing."""
    lines = [value]
    following = parsed.text[span.end :].split("\n")[1 : 1 + MAX_LINES_SEARCHED]
    for line in following:
        below = line.strip()
        if len(value) == 1 or not below or below[0] in "[#" or PAIR.match(below):
            break
        lines.append(below)
        if below[-1] == value[0]:
            message = "a text in quotes stands on one line; to write it on several, begin and end it with three quotes"
            end = span.end
            for _ in lines[1:]:
                end = line_end(parsed.text, end + 1)
            edits = [(Span(span.start, end), quoted(" ".join(lines)))]
            parsed.add_problem("open-quote", message, span, quoted(" ".join(lines)), edits=edits)
            return
    parsed.add_problem(
        "open-quote", OPEN_QUOTE_MESSAGE, span, _close_text(value, following[0].strip() if following else "")
    )


def end_of_words(text: str, at: int) -> int:
    """Return the end of the last line of words in a text of several lines that begins at `at` and is never closed."""
    end = line_end(text, at)
    while end < len(text):
        line = text[end + 1 : line_end(text, end + 1)]
        if not line.strip() or line.lstrip().startswith(("[", "#")) or starts_pair(text, end + 1):
            break
        end = line_end(text, end + 1)
    return end - text.startswith("\r", end - 1)


def _close_text(value: str, below: str) -> str:
    """Return the string with its end; where it is empty and goes on `below`, the beginning of a multi-line string."""
    inner = value.strip("\"', \\")
    if not inner and (not below or below[0] in "[#" or PAIR.match(below)):
        return '"..."'
    return f'"{inner}"' if inner else '"""'


def _report_rejected_text(parsed: ParsedFile, span: Span, error: TomlSyntaxError | None, statement: Statement) -> None:
    message = error.message if error else ""
    value = parsed.text[span.start : span.end]
    whole = parsed.text[span.start : max(statement.span.end, span.end)]
    at = min(statement.span.start + (error.offset if error else 0), span.start + len(whole) - 1)
    if "\\" in whole and ("\\" in message or "escape" in message.lower() or "hex" in message.lower()):
        if "\\" in value:
            parsed.add_problem("toml-backslash", BACKSLASH_MESSAGE, span, value.replace("\\", "/"))
        else:
            stroke = max(parsed.text.rfind("\\", span.start, at + 1), span.start)
            parsed.add_problem("toml-backslash", BACKSLASH_MESSAGE, Span(stroke, stroke + 1), "/")
    elif "scalar" in message:
        parsed.add_problem("toml-backslash", "no letter has this number", span)
    else:
        parsed.add_problem("toml-unreadable", unreadable_message(message), Span(at, at + 1))
