"""Report a list in which more is wrong than one sign, with the whole list as it was meant."""

import re

from guided.exercise.schema.fields import INLINE_TABLE_TYPES, FieldType
from guided.exercise.toml.loading import TomlSyntaxError, load_toml
from guided.exercise.toml.loose_lists import meant_list
from guided.exercise.toml.missing_quotes import MAX_LINES, find_missing_quote
from guided.exercise.toml.parsed import GAP, ParsedFile
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, Span, line_end, trim_span
from guided.exercise.toml.statements import Statement
from guided.exercise.toml.written_values import FIELD_TYPES

_WRITTEN = {
    FieldType.CUES: 'a cue is written { at = "5s", say = "..." }, with a comma between any two',
    FieldType.DOS: 'an entry is written { exercise = "...", times = 2 }, with a comma between any two',
}
_LIST_WRITTEN = "a list stands in square brackets, each of its texts in quotes, with a comma between any two"
_UNLIKE_QUOTES = re.compile(r"\"([^\"'\n]+)'(?=\s*[,\]}])|'([^\"'\n]+)\"(?=\s*[,\]}])")
_FOREIGN_COMMENT = re.compile(r"(?<![:\w])//[ \t]*")


def report_missing_quote(parsed: ParsedFile, statement: Statement) -> bool:
    """Report the one quotation mark that is missing in a list, and return whether that is what is wrong."""
    span = trim_span(parsed.text, statement.span)
    if _report_unlike_quotes(parsed, span):
        return True
    at = find_missing_quote(parsed.text, span)
    if at is None:
        return False
    message = "a quotation mark is missing here; a text begins with one and ends with one"
    line = Span(parsed.text.rfind("\n", 0, at) + 1, line_end(parsed.text, at))
    mended = f'{parsed.text[line.start : at]}"{parsed.text[at : line.end]}'
    texts = STRINGS_AND_COMMENTS.finditer(mended)
    fix = next((each[0] for each in texts if each.start() <= at - line.start < each.end()), '"')
    parsed.add_problem("open-quote", message, Span(at - 1, at), fix, edits=[(Span(at, at), '"')])
    return True


def _report_unlike_quotes(parsed: ParsedFile, span: Span) -> bool:
    """Report a text that begins with one kind of quotation mark and ends with the other, if there is one."""
    written = parsed.text[span.start : span.end]
    found = _UNLIKE_QUOTES.search(written)
    if found is None or not _is_list(_UNLIKE_QUOTES.sub(r'"\1\2"', written, count=1)):
        return False
    where = Span(span.start + found.start(), span.start + found.end())
    message = "this text begins with one kind of quotation mark and ends with another"
    parsed.add_problem("open-quote", message, where, f'"{found[1] or found[2]}"')
    return True


def report_comment_in_list(parsed: ParsedFile, statement: Statement) -> bool:
    """Report a comment of another notation in a list, and return whether that is all that is wrong with it."""
    span = trim_span(parsed.text, statement.span)
    written = parsed.text[span.start : span.end]
    blanked = STRINGS_AND_COMMENTS.sub(lambda found: "x" * len(found[0]), written)
    found = _FOREIGN_COMMENT.search(blanked)
    if found is None or not _is_list(f"{written[: found.start()]}# {written[found.end() :]}"):
        return False
    where = Span(span.start + found.start(), span.start + found.end())
    line = Span(where.start, line_end(parsed.text, where.start))
    fix = f"# {parsed.text[where.end : line.end].strip()}"
    parsed.add_problem("toml-comment", "a comment begins with #", line, fix, edits=[(where, "# ")])
    return True


def whole_list(text: str, start: int) -> Span:
    """Return the span of a list that begins at `start`, over the lines that its brackets go on."""
    end = start
    for _ in range(MAX_LINES):
        end = line_end(text, end + 1 if end > start else end)
        code = STRINGS_AND_COMMENTS.sub("", text[start:end])
        if sum(code.count(sign) for sign in "[(") <= sum(code.count(sign) for sign in "])") or end >= len(text):
            break
    return trim_span(text, Span(start, end))


def report_as_meant(parsed: ParsedFile, statement: Statement, name: str, before: int) -> None:
    """Report a list as it was meant in the place of the problems from number `before` on, if their edits are not
    enough to make it valid."""
    if len(parsed.problems) == before:
        return
    span = trim_span(parsed.text, statement.span)
    equals = parsed.text.index("=", span.start) + 1
    value = Span(equals + len(parsed.text[equals : span.end]) - len(parsed.text[equals : span.end].lstrip()), span.end)
    meant = meant_list(name, parsed.text[value.start : value.end])
    if meant is None or (GAP not in meant and _is_mended(parsed, span, name, before)):
        return
    first = parsed.problems[before]
    start = parsed.lines.start_of(first.line) + first.column - 1
    where = Span(start, max(parsed.lines.start_of(first.end_line) + first.end_column - 1, start + 1))
    del parsed.problems[before:]
    code, message = (
        "list-brackets",
        f"this cannot be read as it stands; {_WRITTEN.get(FIELD_TYPES[name], _LIST_WRITTEN)}",
    )
    if first.code == "quote-inside-text" and "'" in meant:
        code, message = first.code, first.message
    parsed.add_problem(code, message, where, meant, edits=[] if GAP in meant else [(value, meant)])


def _is_mended(parsed: ParsedFile, span: Span, name: str, before: int) -> bool:
    """Return whether an edit of the problems from number `before` on makes the statement at `span` a valid list."""
    behind = len(parsed.text) - span.end
    edits = [each for problem in parsed.problems[before:] for each in problem.replacements]
    texts = (each.apply(parsed.text) for each in edits)
    item = dict if FIELD_TYPES[name] in INLINE_TABLE_TYPES else object if name == "variants" else str
    return any(_is_list(text[span.start : len(text) - behind], item) for text in texts)


def _is_list(statement: str, item: type = object) -> bool:
    """Return whether `statement` gives a field a list of such items, in valid TOML."""
    try:
        data = load_toml(statement)
    except TomlSyntaxError:
        return False
    items = [each for value in data.values() for each in (value if isinstance(value, list) else (None,))]
    rows = [each for each in items if isinstance(each, dict)]
    days = [row["on"] for row in rows if "on" in row]
    odd = any(re.match(r"\d|\w+-", name) is not None for row in rows for name in row)
    kinds_fit = all(isinstance(each, item) for each in items) and all(isinstance(each, list) for each in days)
    return kinds_fit and not odd
