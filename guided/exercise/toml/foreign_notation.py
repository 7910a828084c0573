"""Recognise a text that is no exercise at all, or more than one, so that one message can say so."""

import re
from dataclasses import dataclass

from guided.exercise.schema.file_kinds import EXERCISE_KIND, FILE_KINDS, PACK_KIND
from guided.exercise.toml.source_text import Span, line_end

_PAIR = re.compile(r"^[ \t]*[A-Za-z_][\w-]*[ \t]*=", re.MULTILINE)
_HEADER = re.compile(r"^[ \t]*\[+[^\]\n]*\]", re.MULTILINE)
_YAML_PAIR = re.compile(r"^[A-Za-z_]\w*:(?:[ \t]|$)", re.MULTILINE)
_FORMAT = re.compile(r"^[ \t]*format[ \t]*[=:]", re.MULTILINE)
_PLAYED_KINDS = tuple(kind for kind in FILE_KINDS if kind is not PACK_KIND)
_TOP_ONLY = {name for kind in _PLAYED_KINDS for name in kind.top_table.fields} - {
    name for kind in _PLAYED_KINDS for name in kind.block_table.fields
}
_NAME = re.compile(r"[ \t]*([A-Za-z_]\w*)[ \t]*[=:]")
MIN_FIELDS_OF_A_TOP = 3
"""Fields that stand at the top of a file alone, from which on a group of lines is the top of another file."""


MAX_TOP_LETTERS = 3000
"""Letters of a file that are searched for fields of its top."""


@dataclass(frozen=True, slots=True)
class SecondFile:
    """Where a second file begins in a text; `is_copy` says that it is the first one again."""

    start: int
    is_copy: bool


def foreign_notation(text: str) -> tuple[str, Span] | None:
    """Return a message on a text in another notation, and its first line; None where it may be one of Guided's."""
    first = re.search(r"^[ \t]*(?!#)\S", text, re.MULTILINE)
    if first is None or _PAIR.search(text):
        return None
    start = first.end() - 1
    span = Span(start, max(line_end(text, start), start + 1))
    rest = text[start:]
    if re.match(r"\{\s*(?:\"|\Z)|\[\s*\{", rest) and (re.search(r'"[ \t]*:', rest) or len(rest) < 4):
        return f"this is JSON, {_INSTEAD}", span
    if re.match(r"<[?!A-Za-z]", rest):
        return f"this is a web page or XML, {_INSTEAD}", span
    if len(_YAML_PAIR.findall(rest)) >= 3 and not _HEADER.search(rest):
        return f"this is YAML, {_INSTEAD}", span
    if not _HEADER.search(rest) and not re.search(r"[=:\[\]{}\"]", rest) and len(rest.split()) >= 3:
        return f"these are words alone, {_INSTEAD}", span
    return None


_INSTEAD = (
    "and an exercise is written another way: `guided new NAME` writes one to start from, with a word on each field"
)


def find_second_file(text: str) -> SecondFile | None:
    """Return where the top of a second file stands below the blocks of the first."""
    header = _HEADER.search(text)
    if header is None:
        return None
    head = text[: header.start()]
    for found in _FORMAT.finditer(text, header.end()):
        if _FORMAT.search(head) and _has_top(text, found.start(), 2):
            return _second_file(text, found.start())
    for group in re.finditer(r"(?<=\n)[ \t]*\r?\n(?=[A-Za-z_]\w*[ \t]*=)", text[header.end() :]):
        start = header.end() + group.end()
        if re.search(r"^[ \t]*title[ \t]*=", head, re.MULTILINE) and _has_top(text, start, MIN_FIELDS_OF_A_TOP):
            return _second_file(text, start)
    return None


def _has_top(text: str, start: int, least: int) -> bool:
    """Return whether at least so many of the lines from `start` on are fields of the top of a file alone."""
    names = []
    for line in text[start : start + MAX_TOP_LETTERS].split("\n"):
        found = _NAME.match(line)
        if not found:
            break
        names.append(found[1])
    return len(set(names) & _TOP_ONLY) >= least


def _second_file(text: str, start: int) -> SecondFile:
    first = re.sub(r"^[ \t]*#.*\n", "", text[:start], flags=re.MULTILINE).split()
    return SecondFile(start, re.sub(r"^[ \t]*#.*\n", "", text[start:], flags=re.MULTILINE).split() == first)


def second_file_message(second: SecondFile, noun_phrase: str = EXERCISE_KIND.noun_phrase) -> str:
    """Return what to say of a second file in one file."""
    if second.is_copy:
        return f"{noun_phrase} stands here for the second time; delete it from here on"
    another = (
        noun_phrase.replace("an ", "another ", 1)
        if noun_phrase.startswith("an ")
        else noun_phrase.replace("a ", "another ", 1)
    )
    return f"{another} begins here, and one file holds one; put it into a file of its own"
