"""Report and repair multi-line strings that open or close with fewer than three quotes."""

import re

from guided.exercise.schema.aliases import FIELD_NAMES
from guided.exercise.toml.parsed import MAX_PROBLEMS, ParsedFile
from guided.exercise.toml.source_text import Span, line_end
from guided.exercise.toml.statements import HEADER_LINE, end_of_unclosed_string, starts_pair, string_end

_NAME = re.compile(r"[ \t]*([a-z_]+)[ \t]*=")
_OPENING_QUOTES = re.compile(r"=[ \t]*(\"{3}|'{3})")
_HALF_OPENED = re.compile(r"^[ \t]*\w+[ \t]*=([ \t]*[\"'].{0,4}|.{0,3}[\"']{1,2})[ \t]*\r?\n", re.MULTILINE)
_HALF_CLOSED = re.compile(r"^[ \t]*(?=[^\n]{0,4}$)[^\"\n]*(\"[^\n]*)$", re.MULTILINE)
_ENDS_IN_QUOTE = re.compile(r"\"{1,2}[ \t]*$", re.MULTILINE)


def repair_multiline_strings(parsed: ParsedFile) -> None:
    """Report multi-line strings that open or close with too few quotes, and put three quotes into the text.

    The text keeps its length, so that all locations stay right.
    """
    for found in list(_HALF_OPENED.finditer(parsed.text)):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        written = found[1].strip()
        if len(found[1]) >= 3 and '"""' not in written and _is_followed_by_multiline_text(parsed.text, found.end()):
            end = found.end(1)
            parsed.add_problem(
                "open-block-text", "a text of several lines begins with three quotes", Span(end - 3, end), '"""'
            )
            parsed.text = parsed.text[: end - 3] + '"""' + parsed.text[end:]
    opening = _OPENING_QUOTES.search(parsed.text)
    while opening and len(parsed.problems) < MAX_PROBLEMS:
        ends = string_end(parsed.text, opening.start(1))
        if ends is None and opening[1] == '"""':
            ends = _repair_end(parsed, opening.start(1))
        opening = _OPENING_QUOTES.search(parsed.text, max(ends or 0, opening.end()))


def _is_followed_by_multiline_text(text: str, at: int) -> bool:
    """Return whether the lines from `at` on are plain text that ends with three quotes."""
    while at < len(text):
        end = line_end(text, at)
        line = text[at:end]
        if HEADER_LINE.match(text, at) or starts_pair(text, at) or line.lstrip().startswith("#"):
            return False
        if line.rstrip().endswith('"""'):
            before = line.rstrip()[:-3].strip(" \t=")
            return "=" not in line and before not in FIELD_NAMES
        at = end + 1
    return False


def _start_of_next_field(text: str, at: int) -> int:
    """Return the start of the next line that begins a field or a block, or the end of the text."""
    last = end_of_unclosed_string(text, at)
    while (at := line_end(text, at) + 1) < last:
        name = _NAME.match(text, at)
        if name and name[1] in FIELD_NAMES:
            return at
    return last


def _repair_end(parsed: ParsedFile, opened: int) -> int | None:
    """Repair and return the end of the string that opens at `opened`, where a line was plainly meant to close it."""
    region = parsed.text[opened + 3 : _start_of_next_field(parsed.text, opened)]
    ends = [found.span(1) for found in _HALF_CLOSED.finditer(region)] or [
        found.span() for found in _ENDS_IN_QUOTE.finditer(region)
    ][-1:]
    if not ends:
        return None
    start, end = (opened + 3 + offset for offset in ends[0])
    message = f"the text that begins on line {parsed.lines.line(opened)} ends with three quotes as well"
    parsed.add_problem("open-block-text", message, Span(start, end), '"""')
    parsed.text = parsed.text[: end - 3] + '"""' + parsed.text[end:]
    return end
