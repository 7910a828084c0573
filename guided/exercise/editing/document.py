"""The text of a file that is edited, with its blocks and where everything is written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from guided.exercise.schema.fields import TableSchema
from guided.exercise.schema.file_kinds import FileKind, detect_file_kind
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.parsing import parse_toml
from guided.exercise.toml.source_text import FieldPath, Span, line_end

_COMMENT_LINE = re.compile(r"[ \t]*#[^\n]*\n\Z")


class EditError(Exception):
    """An edit is not possible. `message` tells the author why, `line` (from 1) where, or is 0."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


@dataclass(frozen=True, slots=True)
class TextEdit:
    """A part of a text, from `start` up to `end` in characters, and what to write in its place."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return `text` with all `edits` made. They all count in `text` as it is now, and do not overlap."""
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


class Document:
    """A text with its blocks: the steps of an exercise, the weeks of a programme, the rungs of a ladder."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kind: FileKind = detect_file_kind(text)

    @cached_property
    def parsed(self) -> ParsedFile:
        """What was read of the text. Raise EditError where it is not valid TOML: nothing says then what belongs where.

        Line ends of Windows are read like any others.
        """
        parsed = parse_toml(self.text, self.kind)
        broken = [each for each in parsed.problems if each.severity == "error"]
        if broken:
            raise EditError("mend this line first, as what comes after it can't be told apart", broken[0].line)
        return parsed

    @property
    def line_break(self) -> str:
        """How lines of this text end."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def headers(self) -> tuple[Span, ...]:
        """Where the header of each block is written."""
        found: list[Span] = []
        while (location := self.parsed.locations.get((self.kind.block, len(found)))) is not None:
            found.append(location.key)
        return tuple(found)

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """The lines of each block, from the comment right above its header to where the next one begins."""
        starts = [self._with_comment(header.start) for header in self.headers]
        return tuple(Span(*both) for both in zip(starts, [*starts[1:], len(self.text)], strict=False))

    def _with_comment(self, header: int) -> int:
        start = self.text.rfind("\n", 0, header) + 1
        while start and _COMMENT_LINE.search(self.text, self.text.rfind("\n", 0, start - 1) + 1, start):
            start = self.text.rfind("\n", 0, start - 1) + 1
        return start

    def block(self, number: int) -> Span:
        """Return the lines of the block `number`, from 0. Raise EditError where there is none."""
        if not 0 <= number < len(self.blocks):
            raise EditError(f"this file has no {self.kind.block} {number + 1}")
        return self.blocks[number]

    def value(self, path: FieldPath) -> object:
        """Return the value that is written at `path`, or None."""
        return self.parsed.value(path)

    def schema(self, table: FieldPath) -> TableSchema:
        """Return the fields of a table: the top of the file, a block, or a row in one."""
        return self.kind.tables[len(table) // 2]

    def is_under_header(self, table: FieldPath) -> bool:
        """Return whether a table has a header of its own, `[[step.cues]]`, and is no row in braces."""
        location = self.parsed.locations.get(table)
        return location is not None and self.text.startswith("[", location.value.start)

    def table_lines(self, table: FieldPath) -> Span:
        """Return the lines of a table under a header of its own, from the header to its last field."""
        located = self.parsed.locations
        end = max(each.value.end for path, each in located.items() if path[: len(table)] == table)
        start = self.text.rfind("\n", 0, located[table].key.start) + 1
        return Span(start, min(self.end_of_line(end) + len(self.line_break), len(self.text)))

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, of the character at `offset`."""
        return self.parsed.lines.line(offset)

    def end_of_line(self, offset: int) -> int:
        """Return where the line of the character at `offset` ends, before its line break."""
        end = line_end(self.text, offset)
        return end - self.text.endswith("\r", 0, end)
