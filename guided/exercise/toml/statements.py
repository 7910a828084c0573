"""Split the text of a file into statements: headers and pairs of a key and a value."""

import re
from dataclasses import dataclass

from guided.exercise.toml.source_text import Span, line_end

SPACE_AND_COMMENTS = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BASIC = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"')
_LITERAL = re.compile(r"'[^'\n]*'")
_MULTILINE_BASIC = re.compile(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}', re.DOTALL)
_MULTILINE_LITERAL = re.compile(r"'''(?:[^']|'{1,2}(?!'))*'{3,5}", re.DOTALL)
HEADER_LINE = re.compile(r"[ \t]*\[\[?[ \t]*[A-Za-z_][\w-]*[ \t]*\]\]?[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
_PAIR_LINE = re.compile(r"[ \t]*[A-Za-z_][\w-]*[ \t]*=")
_CUE_LINE = re.compile(
    r"[ \t]+(?:at|exercise)[ \t]*=[^\n]*,"
    r"|[ \t]*(?:at|say|show|voice|sound)[ \t]*=[^\n]*\}[ \t]*[\],]*[ \t]*\r?(?:\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One header, or one `key = value` over as many lines as it takes.

    `unclosed` is the offset of a bracket or quotation mark that the statement never closes.
    """

    span: Span
    unclosed: int | None = None


def split_statements(text: str, *, valid: bool = False) -> list[Statement]:
    """Return the statements of `text`.

    Where the text may be invalid, a statement without an end goes on to where the next one plainly begins.
    """
    found: list[Statement] = []
    at = 0
    while True:
        at = match_end(SPACE_AND_COMMENTS, text, at)
        if at >= len(text):
            return found
        statement = _read_statement(text, at, valid=valid)
        found.append(statement)
        at = max(statement.span.end, at + 1)


def _read_statement(text: str, start: int, *, valid: bool) -> Statement:
    if text[start] == "[":
        return Statement(Span(start, line_end(text, start)))
    opened: list[int] = []
    crossed: int | None = None
    at, value_next, assigned = start, True, False
    while at < len(text):
        char = text[at]
        if char == "\n":
            if not opened or (not valid and _starts_new_statement(text, at + 1, text[opened[-1]])):
                break
            at += 1
        elif char == "#":
            at = line_end(text, at)
        elif char in "\"'" and (value_next or (opened and text[at - 1] in " \t\r\n")):
            end = string_end(text, at, valid=valid)
            if end is None:
                return _statement_with_unclosed_string(text, start, at)
            at, value_next = end, False
        else:
            if assigned:
                crossed = _track_bracket(text, at, opened, crossed)
            assigned = assigned or char == "="
            value_next = char in ("=[{," if assigned else "=.") or (value_next and char in " \t\r")
            at += 1
    return Statement(Span(start, at), opened[0] if opened else crossed)


def _track_bracket(text: str, at: int, opened: list[int], crossed: int | None) -> int | None:
    """Update the stack of open brackets with the sign at `at`.

    Return `crossed`, the first bracket that is closed by one of the other kind, as in `[{ ]`.
    """
    if text[at] in "[{":
        opened.append(at)
    elif text[at] in "]}" and opened:
        last = opened.pop()
        partner = "[" if text[at] == "]" else "{"
        if text[last] != partner:
            crossed = last if crossed is None else crossed
            while any(text[each] == partner for each in opened) and text[opened.pop()] != partner:
                pass
    return crossed


def _statement_with_unclosed_string(text: str, start: int, mark: int) -> Statement:
    """Return the statement from `start` with a string that begins at `mark` and never ends."""
    is_multiline = text.startswith(text[mark] * 3, mark)
    return Statement(Span(start, end_of_unclosed_string(text, mark) if is_multiline else line_end(text, mark)), mark)


def _starts_new_statement(text: str, line: int, inside: str) -> bool:
    """Return whether the line at `line` cannot belong to the list or table that the bracket `inside` has opened."""
    if HEADER_LINE.match(text, line):
        return True
    if inside == "{":
        return (
            bool(_PAIR_LINE.match(text, line))
            and text[line] not in " \t"
            and text[max(line - 200, 0) : line].rstrip()[-1:] not in ",{"
        )
    return inside == "[" and bool(_PAIR_LINE.match(text, line)) and not _CUE_LINE.match(text, line)


def starts_pair(text: str, line: int) -> bool:
    """Return whether the line at `line` begins with `name =`."""
    return bool(_PAIR_LINE.match(text, line))


def string_end(text: str, at: int, *, valid: bool = False) -> int | None:
    """Return the end of the string that begins at `at`, or None where it has none.

    A string of one line ends on that line. A multi-line string that runs over the header of the next block counts as
    never closed, unless the text is known to be `valid`.
    """
    mark = text[at]
    if text.startswith(mark * 3, at):
        multiline = (_MULTILINE_BASIC if mark == '"' else _MULTILINE_LITERAL).match(text, at)
        if multiline is None:
            return None
        line = -1 if valid else text.find("\n", at)
        while line != -1 and line < multiline.end():
            if HEADER_LINE.match(text, line + 1) and line + 1 < multiline.end():
                return None
            line = text.find("\n", line + 1)
        return multiline.end()
    single = (_BASIC if mark == '"' else _LITERAL).match(text, at)
    return single.end() if single else None


def end_of_unclosed_string(text: str, at: int) -> int:
    """Return where to read on after a multi-line string that is never closed: before the next header, or at the end."""
    line = text.find("\n", at)
    while line != -1:
        if HEADER_LINE.match(text, line + 1):
            return line
        line = text.find("\n", line + 1)
    return len(text)


def match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where `pattern` ends if it matches at `at`, and `at` otherwise."""
    found = pattern.match(text, at)
    return found.end() if found else at
