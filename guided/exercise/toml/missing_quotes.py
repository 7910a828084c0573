"""Find where the one quotation mark is missing in a list."""

import re
from collections.abc import Iterator

from guided.exercise.toml.loading import Data, TomlSyntaxError, load_toml
from guided.exercise.toml.source_text import Span, line_end
from guided.exercise.toml.statements import HEADER_LINE, starts_pair

MAX_LINES = 30
"""Lines of a list that are searched for its end."""

_BEFORE_FIELD = re.compile(r"[ \t]*,[ \t]*[A-Za-z_]\w*[ \t]*=")
_BEFORE_END = re.compile(r"[ \t]*[}\])]+[ \t]*[\],]*[ \t]*\r?\Z")
_BEFORE_TEXT = re.compile(r",?[ \t]*,[ \t]*\"|,[ \t]*\r?\Z")
_BEGINNING = re.compile(r"(?:[=\[{,]|\A)[ \t]*(?=[^\W\d]|\d)")


def find_missing_quote(text: str, span: Span) -> int | None:
    """Return the offset at which a quotation mark makes the statement at `span` valid; None where that is not all.

    The statement may go on below `span`, as a text that is not closed seems to end it.
    """
    for whole in _extents(text, span):
        written = text[whole.start : whole.end]
        lines = [(found.start(), found[0]) for found in re.finditer(r"[^\n]+", written) if found[0].count('"') % 2]
        if len(lines) != 1 or "'" in re.sub(r"\"[^\"\n]*\"", "", lines[0][1]).replace("\\", "'"):
            continue
        start, line = lines[0]
        for at in _places(line):
            new = f'{written[: start + at]}"{written[start + at :]}'
            if _is_meant(new):
                return whole.start + start + at
    return None


def _extents(text: str, span: Span) -> Iterator[Span]:
    """Yield the statement, and with each line below it that may belong to it."""
    end = span.end
    for _ in range(MAX_LINES):
        yield Span(span.start, end)
        if end >= len(text) or HEADER_LINE.match(text, end + 1):
            return
        if starts_pair(text, end + 1) and text[end + 1] not in " \t":
            return
        end = line_end(text, end + 1)


def _places(line: str) -> Iterator[int]:
    """Yield where in a line the mark may be missing, the likeliest first."""
    for pattern in (_BEFORE_FIELD, _BEFORE_TEXT, _BEFORE_END):
        yield from (found.start() for found in pattern.finditer(line))
    yield from (found.end() for found in _BEGINNING.finditer(line))


def _is_meant(statement: str) -> bool:
    """Return whether a statement is valid, and none of its texts holds what should stand outside of it."""
    try:
        data = load_toml(statement)
    except TomlSyntaxError:
        return False
    return not any(re.search(r"[={}\[\]]|\A[ \t]*,|,[ \t]*\Z", each) for each in _texts_of(data))


def _texts_of(value: Data | list[object] | object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_of(each)
