"""Split the text of a file into statements: headers and pairs of a key and a value."""

import re
from dataclasses import dataclass

from guided.exercise.toml.source_text import Span

SPACE_AND_COMMENTS = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")

_BASIC = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"')
_LITERAL = re.compile(r"'[^'\n]*'")

_MULTILINE_BASIC = re.compile(r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}', re.DOTALL)
_MULTILINE_LITERAL = re.compile(r"'''(?:[^']|'{1,2}(?!'))*'{3,5}", re.DOTALL)
HEADER_LINE = re.compile(r"[ \t]*\[\[?[ \t]*[A-Za-z_][\w-]*[ \t]*\]\]?[ \t]*(?:#[^\n]*)?\r?(?:\n|\Z)")
_PAIR_LINE = re.compile(r"[ \t]*[A-Za-z_][\w-]*[ \t]*=")
_CUE_LINE = re.compile(r"[ \t]*(?:at|say|show|voice|sound)[ \t]*=[^\n]*\}[ \t]*[\],]*[ \t]*\r?(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One header or one `key = value`, over as many lines as it takes. `unclosed` is where an open bracket or
    quotation mark stands, if the statement never closes it."""

    span: Span
    unclosed: int | None = None


def split_statements(text: str, *, valid: bool = False) -> list[Statement]:
    """The statements of `text`. Where it is not `valid`, one that never ends is taken to end before the next clear
    beginning."""
    found: list[Statement] = []
    at = 0
    while True:
        at = match_end(SPACE_AND_COMMENTS, text, at)
        if at >= len(text):
            return found
        statement = _statement(text, at, valid=valid)
        found.append(statement)
        at = max(statement.span.end, at + 1)


def _statement(text: str, start: int, *, valid: bool) -> Statement:
    if text[start] == "[":
        return Statement(Span(start, _line_end(text, start)))
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
            at = _line_end(text, at)
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
    """Keep count of the open brackets; the first that another kind of bracket closes, as in `[{ ]`, is `crossed`."""
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
    """The statement from `start` whose quotation mark at `mark` has no other."""
    block = text.startswith(text[mark] * 3, mark)
    return Statement(Span(start, end_of_unclosed_block(text, mark) if block else _line_end(text, mark)), mark)


def _starts_new_statement(text: str, line: int, inside: str) -> bool:
    """Whether the line at `line` can't belong to the list or table around it."""
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
    """Whether the line at `line` begins with `name =`."""
    return bool(_PAIR_LINE.match(text, line))


def string_end(text: str, at: int, *, valid: bool = False) -> int | None:
    """The end of the string that begins at `at`, or None where it is never closed on its line or, for a block, at all.

    A block that runs over what is plainly the header of the next step is never closed either.
    """
    mark = text[at]
    if text.startswith(mark * 3, at):
        block = (_MULTILINE_BASIC if mark == '"' else _MULTILINE_LITERAL).match(text, at)
        if block is None:
            return None
        line = -1 if valid else text.find("\n", at)
        while line != -1 and line < block.end():
            if HEADER_LINE.match(text, line + 1) and line + 1 < block.end():
                return None
            line = text.find("\n", line + 1)
        return block.end()
    plain = (_BASIC if mark == '"' else _LITERAL).match(text, at)
    return plain.end() if plain else None


def end_of_unclosed_block(text: str, at: int) -> int:
    """Where to read on after a block of text that is never closed: before the next header, else at the end."""
    line = text.find("\n", at)
    while line != -1:
        if HEADER_LINE.match(text, line + 1):
            return line
        line = text.find("\n", line + 1)
    return len(text)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
