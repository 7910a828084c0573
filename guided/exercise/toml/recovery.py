"""Read what is right in a text that is not valid TOML, and report what is wrong, one statement at a time."""

import re

from guided.exercise.diagnostic import Problem
from guided.exercise.schema.fields import LIST_TYPES
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.edits import merge_lists
from guided.exercise.toml.loading import UNREPRESENTABLE_MESSAGE, Data, TomlSyntaxError, load_toml
from guided.exercise.toml.loose_lines import (
    is_introduction,
    part_fields_on_one_line,
    repair_dash_lists,
    report_words,
)
from guided.exercise.toml.loose_lines import (
    is_words as is_words_alone,
)
from guided.exercise.toml.marked_fields import repair_comments, repair_marked_fields
from guided.exercise.toml.missing_blocks import report_missing_block
from guided.exercise.toml.parsed import MAX_PROBLEMS, UNKNOWN_FIELD, Edit, ParsedFile
from guided.exercise.toml.quote_diagnostics import repair_multiline_strings
from guided.exercise.toml.scanner import ScanError, Scanner, TablePaths
from guided.exercise.toml.source_text import FieldPath, Span, line_end, start_of_group, trim_span
from guided.exercise.toml.statements import Statement, split_statements
from guided.exercise.toml.syntax_diagnostics import report_merge_mark, report_syntax_error
from guided.exercise.toml.written_values import PAIR

MAX_STATEMENTS = 10_000
"""The most statements of a file; the rest is not read. Two hundred full steps have half of it."""

MAX_CONFLICTS = 30
"""The most conflicts between statements, and control characters, that are reported."""

DUPLICATE_MARK = "twice"
"""Stands in a path for the first field of a table that is written twice; later ones follow from the same error."""

RUN_ON_CODES = frozenset(("open-quote", "value-below", "toml-no-value", "curly-quotes"))
"""Errors after which the lines below may still belong to the same value, and are not reported themselves."""

SINGLE_BRACKETS_MESSAGE = "a block needs double brackets"

_BLOCK_NAMES = tuple(kind.block for kind in FILE_KINDS)

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")

_HEADER = re.compile(r"\[*[ \t]*([A-Za-z_][\w.-]*)?[ \t]*\]*")
_BARE_HEADER = re.compile(
    r"\W*(?:step|week)s?\W*|(?:step|week)[ \t]+\d{1,3}(?:[ \t]*[:.)-][^=\n]*)?"
    r"|[^\s=\"'#]{0,2}\[+ *\w{3,6}\]+[^\s=]{0,2}",
    re.IGNORECASE,
)
_BRACKETED_PAIR = re.compile(r"\[+[ \t]*\w+[ \t]*=[^\]\n]*(?:\n|\Z)")
_COMMENTED_HEADER = re.compile(r"^[ \t]*#[ \t]*\[+(?:step|week|rung)\]*[ \t]*$", re.MULTILINE)
_FIELD_NAME = re.compile(r"([A-Za-z_][\w-]*)[ \t]*(?:[=:\"'\[]|\d|true|false|\Z)")
_ENDS_OPEN = re.compile(r"[\[{][ \t]*\Z")
_LIST_FIELDS = re.compile(
    "(?:"
    + "|".join(
        name
        for kind in FILE_KINDS
        for table in (kind.top_table, kind.block_table)
        for name, field in table.fields.items()
        if field.type in LIST_TYPES
    )
    + r")\b"
)


class StatementRecovery:
    """Reads the statements of a text one by one into `parsed`."""

    def __init__(self, parsed: ParsedFile) -> None:
        self._parsed = parsed
        self._paths = TablePaths()
        self._table: FieldPath = ()
        """The table that the last header has opened."""
        self._first_lines: dict[FieldPath, int] = {}
        """The line on which each table and field is written first."""
        self._first_spans: dict[FieldPath, int] = {}
        """Where each table and field is written first."""
        self._reported_lines: set[int] = set()
        """The lines that had a problem before the statements were read; their statements give no other."""
        self._valid: list[tuple[str, Span]] = []
        """The statements that are valid by themselves, as they are to be read, and where they are written."""

    def run(self) -> None:
        """Read all statements, and join the data of the valid ones."""
        parsed = self._parsed
        _report_control_characters(parsed)
        repair_multiline_strings(parsed)
        repair_comments(parsed)
        repair_dash_lists(parsed)
        repair_marked_fields(parsed)
        part_fields_on_one_line(parsed)
        self._reported_lines = {problem.line for problem in parsed.problems}
        run_on = False
        words: Span | None = None
        for number, statement in enumerate(split_statements(parsed.text)):
            if len(parsed.problems) >= MAX_PROBLEMS or number >= MAX_STATEMENTS:
                parsed.unreadable.add((UNKNOWN_FIELD,))
                break
            if statement.span.start < parsed.covered:
                continue
            text = parsed.text[statement.span.start : statement.span.end]
            stray = (PAIR.match(text) is None and text[0] != "[") or is_introduction(text)
            before = len(parsed.problems)
            is_words = (
                stray
                and not run_on
                and not _BARE_HEADER.fullmatch(text)
                and is_words_alone(text, after_words=words is not None)
            )
            if words is not None and not is_words:
                self._report_words(words)
                words = None
            if is_words:
                words = Span(words.start if words else statement.span.start, trim_span(parsed.text, statement.span).end)
                continue
            if (text[0] == "[" and not _BRACKETED_PAIR.match(text)) or _BARE_HEADER.fullmatch(text):
                self._read_header(statement.span)
            elif not (run_on and stray):
                self._read_pair(statement)
            new_problems = parsed.problems[before:]
            run_on = (run_on and stray) or (bool(new_problems) and _may_run_on(text, new_problems))
        if words is not None:
            self._report_words(words)
        parsed.data = self._join_valid()

    def _report_words(self, span: Span) -> None:
        if self._is_unreported(span):
            report_words(self._parsed, self._table, span)
        self._parsed.unreadable.add((*self._table, UNKNOWN_FIELD))

    def _is_unreported(self, span: Span) -> bool:
        lines = range(self._parsed.lines.line(span.start), self._parsed.lines.line(span.end) + 1)
        return self._reported_lines.isdisjoint(lines)

    def _read_header(self, span: Span) -> None:
        """Open the table of a header, as it was meant where it is not valid."""
        parsed, unreported = self._parsed, self._is_unreported(span)
        text = parsed.text[span.start : span.end]
        code_span = trim_span(parsed.text, span)
        found = _HEADER.match(text) if text[0] == "[" else None
        block = parsed.kind.block
        names = (found[1] if found and found[1] else block).split(".")
        try:
            load_toml(text)
            keys, double, _ = Scanner(parsed.text).header(span.start)
            names = [name for name, _ in keys]
            if names[0] == block and len(names) > 1 and names[1] not in parsed.kind.block_table.fields:
                raise ScanError(span.start, "]]")
        except (TomlSyntaxError, ScanError):
            double = True
            names = [names[0] if names[0] in _BLOCK_NAMES else block]
            parsed.unreadable.add((UNKNOWN_FIELD,))
            if unreported and not report_merge_mark(parsed, code_span):
                message = "a block begins with its name in double brackets, alone on its line"
                parsed.add_problem(
                    "block-brackets", message, code_span, f"[[{names[0]}]]", edits=_header_edits(parsed, span, names[0])
                )
        if names == [block] and not double:
            double = True
            if unreported:
                parsed.add_problem("single-brackets", SINGLE_BRACKETS_MESSAGE, code_span, f"[[{block}]]")
        self._table = self._paths.open(names, double=double)
        parsed.add_header(self._table, code_span)
        if not self._report_duplicate(self._table, span):
            quoted = ".".join(f'"{name}"' for name in names)
            self._valid.append((f"[[{quoted}]]" if double else f"[{quoted}]", span))

    def _read_pair(self, statement: Statement) -> None:
        """Keep a valid pair of a key and a value, and report any other statement."""
        parsed, span = self._parsed, statement.span
        text = parsed.text[span.start : span.end]
        try:
            if statement.unclosed is not None:
                raise ScanError(statement.unclosed, "quote")
            load_toml(text)
            path, _ = Scanner(parsed.text, locations=parsed.locations).pair(span.start, self._table)
        except (TomlSyntaxError, ScanError) as error:
            self._mark_unreadable(text, span)
            if self._is_unreported(span):
                report_syntax_error(parsed, statement, error if isinstance(error, TomlSyntaxError) else None)
            return
        if not self._report_duplicate(path, parsed.locations[path].key):
            self._valid.append((text, span))

    def _report_duplicate(self, path: FieldPath, span: Span) -> bool:
        """Report a table or field that is written for the second time, and return whether it is."""
        parsed = self._parsed
        line = parsed.lines.line(span.start)
        first = self._first_lines.setdefault(path, line)
        self._first_spans.setdefault(path, span.start)
        if first == line or not path:
            return False
        if self._first_lines.setdefault((*path[:-1], DUPLICATE_MARK), line) != line:
            return True
        parsed.unreadable.add((*path[:-1], UNKNOWN_FIELD))
        block, first_start = parsed.kind.block, parsed.lines.start_of(first)
        if commented := _COMMENTED_HEADER.search(parsed.text, parsed.text.find("\n", first_start), span.start):
            message = f"this line begins with # and is a comment, so no {block} begins here"
            parsed.add_problem("written-twice", message, Span(*commented.span()), f"[[{block}]]")
            return True
        name = path[-1] if isinstance(path[-1], str) else path[-2]
        group = start_of_group(parsed.text, first_start, span.start) if path[:1] == (block,) else None
        if group is not None and len(path) == 3:
            message = (
                f"a {block} seems to begin here without its [[{block}]]; "
                f"in the one above, `{name}` is on line {first} already"
            )
            report_missing_block(parsed, group, message)
            return True
        if merged := merge_lists(parsed.text, str(name), first_start, span.start):
            message = f"`{name}` is written twice here; the first is on line {first}. Write both in one list"
            parsed.add_problem("written-twice", message, trim_span(parsed.text, span), merged[1], edits=[merged])
            return True
        message = f"`{name}` is written twice here; the first is on line {first}. Delete one"
        if path[:1] == (block,):
            message += f", or write [[{block}]] above it where a new {block} begins"
        parsed.add_problem("written-twice", message, trim_span(parsed.text, span), edits=self._delete_copy(path, span))
        return True

    def _delete_copy(self, path: FieldPath, span: Span) -> list[Edit]:
        """Return the edit that deletes a field that is written twice with the same value; none where it has another."""
        text, first = self._parsed.text, self._first_spans.get(path)
        start = text.rfind("\n", 0, span.start) + 1
        end = min(line_end(text, span.start) + 1, len(text))
        same = first is not None and text[start:end].strip() == text[first : line_end(text, first)].strip()
        return [(Span(start, end), "")] if same else []

    def _mark_unreadable(self, text: str, span: Span) -> None:
        """Mark the field of an invalid statement as unreadable, so that it is not reported as missing."""
        parsed = self._parsed
        name = _FIELD_NAME.match(text)
        kind = parsed.kind
        schema = {0: kind.top_table, 2: kind.block_table}.get(len(self._table), kind.row_table)
        known = name is not None and name[1] in schema.fields
        path = (*self._table, name[1] if name and known else UNKNOWN_FIELD)
        parsed.unreadable.add(path)
        if known:
            self._first_lines.setdefault(path, parsed.lines.line(span.start))

    def _join_valid(self) -> Data:
        """Return the data of the valid statements; report those that conflict with others, and leave them out."""
        for _ in range(MAX_CONFLICTS):
            text = "\n".join(text for text, _ in self._valid)
            try:
                return load_toml(text)
            except TomlSyntaxError as error:
                if error.message == UNREPRESENTABLE_MESSAGE:
                    break
                self._remove_conflict(error.offset)
        return {}

    def _remove_conflict(self, offset: int) -> None:
        """Report and remove the statement at `offset` of the joined text; for a header, with the statements below."""
        end = 0
        for number, (text, span) in enumerate(self._valid):
            end += len(text)
            if end >= offset or number == len(self._valid) - 1:
                message = "this does not go together with what was written before it"
                self._parsed.add_problem("toml-clash", message, trim_span(self._parsed.text, span))
                self._parsed.unreadable.add((UNKNOWN_FIELD,))
                del self._valid[number : self._next_header(number) if text.startswith("[") else number + 1]
                return
            end += 1

    def _next_header(self, number: int) -> int:
        """Return the index of the next header behind statement `number`."""
        headers = (n for n in range(number + 1, len(self._valid)) if self._valid[n][0].startswith("["))
        return next(headers, len(self._valid))


def _header_edits(parsed: ParsedFile, span: Span, block: str) -> list[Edit]:
    """Return the edit that writes the header of a block; a field behind it goes on a line of its own."""
    text = parsed.text[span.start : span.end]
    field = re.search(r"(?<!\])\]++([ \t]*+)(?=[A-Za-z_]\w*+[ \t]*+=)", text)
    if field:
        return [(Span(span.start, span.start + field.end()), f"[[{block}]]\n")]
    comment = text.find(" #")
    return [(Span(span.start, span.start + comment if comment != -1 else span.end), f"[[{block}]]")]


def _may_run_on(text: str, problems: list[Problem]) -> bool:
    """Return whether the lines below an invalid statement may still be part of it."""
    return (
        any(problem.code in RUN_ON_CODES for problem in problems)
        or '""' in text
        or bool(_LIST_FIELDS.match(text) or _ENDS_OPEN.search(text))
    )


def _report_control_characters(parsed: ParsedFile) -> None:
    """Report the first control character of each line."""
    reported: set[int] = set()
    for found in _CONTROL.finditer(parsed.text):
        line = parsed.lines.line(found.start())
        if line in reported:
            continue
        reported.add(line)
        if found[0] == "\r":
            message = (
                "this line ends in a way that no editor should leave behind (a lone carriage return); type it anew"
            )
        else:
            message = f"an invisible control character (number {ord(found[0])}) stands here; delete it"
        parsed.add_problem("toml-control-character", message, Span(found.start(), found.end()))
        if len(reported) >= MAX_CONFLICTS:
            return
