"""Report what is wrong with the value in a statement that is not valid TOML."""

import re
from json import dumps

from guided.exercise import duration
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration
from guided.exercise.duration_guess import guess_seconds
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, LIST_TYPES, FieldType
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.list_diagnostics import (
    BACKSLASH_MESSAGE,
    CURLY_QUOTES,
    CURLY_QUOTES_MESSAGE,
    END_OF_LINE_MESSAGE,
    OPEN_QUOTE_MESSAGE,
    TWO_FIELDS_MESSAGE,
    UNQUOTED_TEXT_MESSAGE,
    report_list_error,
)
from guided.exercise.toml.loading import TomlSyntaxError, load_toml, unreadable_message
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span, line_end, trim_span
from guided.exercise.toml.statements import Statement, match_end, starts_pair, string_end

PAIR = re.compile(r"([A-Za-z_][\w-]*+(?: ++[\w-]++)*+)[ \t]*+(=>|->|:=|:|=+(?:[ \t]*+=)*+)[ \t]*+(.*)", re.DOTALL)

FIELD_TYPES = {
    name: field.type
    for kind in reversed(FILE_KINDS)
    for table in reversed(kind.tables)
    for name, field in table.fields.items()
}
_BOOLEAN_WORDS = {
    "true": "true", "yes": "true", "on": "true", "ja": "true", "wahr": "true", "ture": "true", "treu": "true",
    "false": "false", "no": "false", "off": "false", "nein": "false", "falsch": "false", "flase": "false",
}  # fmt: skip

_NUMBER_WORDS = {
    word: str(number) for number, word in enumerate("one two three four five six seven eight nine".split(), 1)
}
_TIME = re.compile(
    r"\d+:\d+(?::\d+)?|(?:\d++(?:[.,]\d++)? ?(?:hours?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z]) ?)++\.?"
)

FOREIGN_COMMENT = re.compile(r"//|;|--|/\*|<!--|%")
_BETWEEN_TEXTS = re.compile(r"[ \t]*+(?:\+|&|\.\.?|,|\\)?+[ \t]*+(?=[\"'])")
_TIME_TYPES = (FieldType.TIME, FieldType.TIME_OR_READY)
NUMBER_TYPES = (FieldType.WHOLE, FieldType.NUMBER, FieldType.FORMAT)
TEXT_TYPES = (FieldType.TEXT, FieldType.NAME, FieldType.STEP_NAME, FieldType.EXERCISE_NAME, FieldType.VOICE)
_MORE_TEXTS = re.compile(r"""(?:[ \t]*+,[ \t]*+(?:"[^"\\]*+"|'[^']*+'))+[ \t]*+,?[ \t]*+[\])}]?""")
_TIMED = re.compile(
    r"[(\[]?(?:at |after |bei |nach )?[ \t]*(\d[\d:.,]*[ \t]*[a-zA-Z]*)[)\]]?"
    r"(?:[ \t]*(?:[:,|>–—-]|=>|->)+[ \t]*|(?<=[a-z)\]])[ \t]+)(?:say[ \t]*[:=]?[ \t]*)?(\S.*)",
    re.IGNORECASE,
)
"""A line such as “at 20s: Where is it warmest?”."""
MAX_LINES_SEARCHED = 12
"""Lines below a string without an end that are searched for it."""


def report_value_error(
    parsed: ParsedFile, statement: Statement, name: str, span: Span, error: TomlSyntaxError | None
) -> None:
    """Report what is wrong with the value of the field `name`. `error` is that of tomli, if it read the statement."""
    span = trim_span(parsed.text, span)
    value = parsed.text[span.start : span.end]
    if value[0] in CURLY_QUOTES or (value[0] in "\"'" and value[-1] in CURLY_QUOTES):
        at = span.start if value[0] in CURLY_QUOTES else span.end - 1
        fix = quoted(value.strip(CURLY_QUOTES + "\"'"))
        parsed.add_problem("curly-quotes", CURLY_QUOTES_MESSAGE, Span(at, span.end), fix, edits=[(span, fix)])
    elif _TIME.fullmatch(value) or _is_time(name, value):
        parsed.add_problem("unquoted-time", "a length of time needs quotes", span, _time_fix(value))
    elif (word := value.rstrip(".,;").lower()) in _BOOLEAN_WORDS:
        message = f"yes or no is written as {_BOOLEAN_WORDS[word]} here, in small letters and without quotes"
        parsed.add_problem("wrong-true-false", message, span, _BOOLEAN_WORDS[word])
    elif value[0] in "\"'":
        _report_text(parsed, statement, name, span, error)
    elif FIELD_TYPES.get(name) is FieldType.TEXT and re.match(r"\{\w+\}", value):
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, quoted(value))
    elif value[0] in "[{":
        inner = report_list_error(parsed, statement, error)
        if inner is not None:
            report_value_error(parsed, Statement(inner[0]), name, *inner)
    elif value[0].isdigit() or value[0] in "+-.":
        _report_number(parsed, name, value, span)
    else:
        _report_unquoted(parsed, name, value, span)


def _report_unquoted(parsed: ParsedFile, name: str, value: str, span: Span) -> None:
    field_type = FIELD_TYPES.get(name)
    if field_type in INLINE_TABLE_TYPES and PAIR.match(value):
        message = f"a list of {parsed.kind.row_word}s stands in [ ], and each in braces"
        parsed.add_problem("list-brackets", message, span, f"[{{ {value.rstrip(', ')} }}]")
    elif field_type in LIST_TYPES and value[0] != "(":
        message = "a list stands in square brackets, and each text in it in quotes"
        parsed.add_problem("unquoted-text", message, span, list_of(value, split=not value.endswith(".")))
    elif value[0] == "(":
        parsed.add_problem("list-brackets", "a list stands between square brackets", span, _as_list(value))
    elif field_type is FieldType.FLAG:
        parsed.add_problem("wrong-true-false", f"`{name}` is true or false, without quotes", span)
    elif field_type in (FieldType.WHOLE, FieldType.NUMBER, FieldType.FORMAT):
        parsed.add_problem("toml-number", f"`{name}` needs a number", span, _NUMBER_WORDS.get(value.lower()))
    elif value[-1] in "\"'" and value.count(value[-1]) == 1:
        parsed.add_problem("unquoted-text", "the quotation mark before this text is missing", span, quoted(value))
    else:
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, quoted(value))


def list_of(value: str, *, split: bool = True) -> str:
    """Return words without quotes as a list of texts, one for each part between commas unless they are not to be
    split."""
    parts = re.split(r"[,;]", value) if split else [value]
    if re.search(r",\s+[^\W\d]\w*\s+\S", value) and value.rstrip().endswith((".", "!")):
        parts = re.split(r"(?<=[.!])[ \t]*,", value)
    texts = [each.strip(" \t\"'“”„") for each in parts]
    items = [quoted(each) if each[:1].isalpha() else dumps(each, ensure_ascii=False) for each in texts if each]
    return f"[{', '.join(items)}]"


def _as_list(value: str) -> str:
    """Return what stands in round brackets as a list, with fields in braces; "[" where it goes on below."""
    inner = value.strip("()[], ")
    if not inner:
        return "["
    return f"[{{ {inner} }}]" if PAIR.match(inner) else f"[{inner}]"


def _is_time(name: str, value: str) -> bool:
    """Return whether a value without quotes was meant as a length of time, in any notation."""
    return (
        FIELD_TYPES.get(name) in (FieldType.TIME, FieldType.TIME_OR_READY)
        and '"' not in value
        and guess_seconds(value.lower()) is not None
    )


def _time_fix(value: str) -> str:
    try:
        duration.parse_duration(value)
    except InvalidValueError as error:
        return error.fix or f'"{value}"'
    return f'"{value}"'


def _report_text(
    parsed: ParsedFile, statement: Statement, name: str, span: Span, error: TomlSyntaxError | None
) -> None:
    value = parsed.text[span.start : span.end]
    if statement.unclosed is not None and parsed.text.startswith(value[0] * 3, statement.unclosed):
        at, mark = statement.unclosed, value[0] * 3
        message = f"this text begins with {mark} and never ends; close it with {mark} on a line of its own"
        below = _end_of_words(parsed.text, at)
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
        if field_type in _TIME_TYPES and rest[0].isalpha()
        else None
    )
    if unit is not None:
        parsed.add_problem(
            "toml-after-value", "the unit of a time belongs between its quotes", span, f'"{format_duration(unit)}"'
        )
    elif (joined := _joined_texts(parsed.text[span.start : span.end])) and field_type not in (
        *LIST_TYPES,
        *INLINE_TABLE_TYPES,
    ):
        message = "several texts stand here, and a field has one; write it between one pair of quotes"
        parsed.add_problem("toml-after-value", message, span, joined)
    elif two := re.match(r"[,;]?[ \t]*(?=[A-Za-z_][\w-]*[ \t]*=)", rest):
        field = rest[two.end() :]
        edits = [(Span(end, at + two.end()), "\n")]
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, Span(at + two.end(), span.end), field, edits=edits)
    elif _MORE_TEXTS.fullmatch(rest):
        message = "several texts stand between square brackets"
        parsed.add_problem("list-brackets", message, span, f"[{value.rstrip('])}, ')}]")
    elif rest in (",", ";", "."):
        parsed.add_problem(
            "toml-after-value", END_OF_LINE_MESSAGE, Span(at, span.end), edits=[(Span(end, span.end), "")]
        )
    elif rest.startswith(("//", ";", "--", "/*")):
        parsed.add_problem("toml-comment", "a comment begins with #", Span(at, span.end), f"# {rest.strip('/;-* ')}")
    elif string_end(rest, 0) == len(rest) and rest[0] in "\"'" and parsed.text[end] in " \t":
        parsed.add_problem("toml-after-value", "one text follows another; a field has one", Span(at, span.end))
    elif value[0] in rest:
        inner = value[1:].rsplit(value[0], 1)[0].replace("\\" + value[0], value[0])
        if value.startswith(2 * value[0]) and inner.strip(value[0]).count(value[0]) == 0:
            inner = inner.strip(value[0])
        inner = re.sub(r"„([^\"“”]*)\"", r"„\1“", inner).replace('""', "'").replace('"', "'")
        message = "a quotation mark inside a text ends it; use the other kind inside"
        fix = f'"{inner}"'
        parsed.add_problem("quote-inside-text", message, Span(end - 1, span.end), fix, edits=[(span, fix)])
    else:
        parsed.add_problem("toml-after-value", "nothing may follow a text on its line", Span(at, span.end))


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


def _end_of_words(text: str, at: int) -> int:
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


def _report_number(parsed: ParsedFile, name: str, value: str, span: Span) -> None:
    if re.fullmatch(r"[+-]?\d+,\d+", value):
        parsed.add_problem("toml-number", "a number has a point, not a comma", span, value.replace(",", "."))
    elif re.fullmatch(r"[+-]?\d+[,;.]", value) and value[-1] != ".":
        end = Span(span.end - 1, span.end)
        parsed.add_problem("toml-after-value", END_OF_LINE_MESSAGE, end, edits=[(end, "")])
    elif re.fullmatch(r"[+-]?0\d+", value):
        parsed.add_problem("toml-number", "a number does not begin with 0", span, str(int(value)))
    elif re.fullmatch(r"[+-]?\.\d+|[+-]?\d+\.", value):
        parsed.add_problem("toml-number", "a number has a digit on both sides of its point", span, f"{float(value):g}")
    elif two := re.match(r"([^\s,;]++)[ \t,;]++(?=[A-Za-z_]\w*[ \t]*=)", value):
        gap = Span(span.start + two.end(1), span.start + two.end())
        field = Span(gap.end, span.end)
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, field, value[two.end() :], edits=[(gap, "\n")])
    elif more := re.match(r"([+-]?\d+(?:\.\d+)?)[ \t]+(?=[^\w\s]|\w+\Z)", value):
        _report_behind_number(parsed, name, span, span.start + more.end(1), span.start + more.end())
    elif re.fullmatch(r"[+-]?\d{100,}", value):
        parsed.add_problem("toml-number", "this number is longer than any that can be read", span)
    elif FIELD_TYPES.get(name) in NUMBER_TYPES and (digits := re.match(r"\d+(?:\.\d+)?", value)):
        message = f"`{name}` needs a number alone"
        parsed.add_problem("toml-number", message, span, digits[0])
    else:
        message = "this is neither a number nor text; text needs quotes around it"
        parsed.add_problem("unquoted-text", message, span, quoted(value))


def _report_behind_number(parsed: ParsedFile, name: str, span: Span, end: int, at: int) -> None:
    """Report what stands behind a number that ends at `end`, from `at` on."""
    rest = parsed.text[at : span.end]
    if FOREIGN_COMMENT.match(rest):
        parsed.add_problem("toml-comment", "a comment begins with #", Span(at, span.end), f"# {rest.strip('/;-* ')}")
    elif FIELD_TYPES.get(name) in TEXT_TYPES:
        fix = quoted(parsed.text[span.start : span.end])
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, fix)
    else:
        message = "nothing may follow a number on its line; delete this"
        parsed.add_problem("toml-after-value", message, Span(at, span.end), edits=[(Span(end, span.end), "")])


def quoted(value: str) -> str:
    """Return the value in straight quotes, or as it is where it is valid already."""
    inner = value.strip().strip(CURLY_QUOTES)
    try:
        load_toml(f"x = {inner}")
    except TomlSyntaxError:
        inner = inner.strip("\"'").replace("\\", "/").replace('"', "'")
        return f'"{inner}"'
    return inner


def in_quotes(words: str) -> str:
    """Return words in straight quotes, without those that a word processor makes."""
    return dumps(words.strip().strip(CURLY_QUOTES + "\"'").strip(), ensure_ascii=False)


def timed_row(line: str) -> str | None:
    """Return a cue in braces for a line such as “at 20s: Where is it warmest?”; None where it is none."""
    timed = _TIMED.fullmatch(line.strip())
    if timed is None or guess_seconds(timed[1].strip().lower()) is None:
        return None
    return f"{{ at = {in_quotes(timed[1])}, say = {in_quotes(timed[2])} }}"
