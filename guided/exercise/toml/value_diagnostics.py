"""Report what is wrong with the value in a statement that is not valid TOML."""

import re
from json import dumps

from guided.exercise.number_words import share_in
from guided.exercise.schema.aliases import BOOLEAN_WORDS, EMPTY_WORDS, choice_meant
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, ITEM_LIST_TYPES, FieldType
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.list_diagnostics import (
    CURLY_QUOTES,
    CURLY_QUOTES_MESSAGE,
    END_OF_LINE_MESSAGE,
    TWO_FIELDS_MESSAGE,
    UNQUOTED_TEXT_MESSAGE,
    report_list_error,
)
from guided.exercise.toml.loading import TomlSyntaxError
from guided.exercise.toml.loose_lists import choices_value
from guided.exercise.toml.meant_value import meant_value, name_meant, number_of
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import Span, line_end, trim_span
from guided.exercise.toml.statements import Statement
from guided.exercise.toml.text_diagnostics import end_of_words, report_text
from guided.exercise.toml.written_values import (
    FIELD_TYPES,
    FOREIGN_COMMENT,
    NUMBER_TYPES,
    PAIR,
    TEXT_TYPES,
    TIME_TYPES,
    comment_of,
    quoted,
    time_meant,
)

_TEXT_IN_BRACKETS = re.compile(r"[({][ \t]*+(\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+,?[ \t]*+[)}]")
_PREFIXED = re.compile(r"[a-zA-Z]{1,2}(\"[^\"\n]*+\"|'[^'\n]*+')")
"""A text behind a letter, as other languages mark some of their texts."""

CHOICES = {
    name: tuple(field.choices)
    for kind in FILE_KINDS
    for table in kind.tables
    for name, field in table.fields.items()
    if field.type is FieldType.CHOICE
}
_TIME = re.compile(
    r"\d+:\d+(?::\d+)?|(?:\d++(?:[.,]\d++)? ?(?:hours?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z]) ?)++\.?"
)


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
        parsed.add_problem("unquoted-time", "a length of time needs quotes", span, time_meant(value))
    elif _is_flag(name) and (word := value.rstrip(".,;!").lower()) in BOOLEAN_WORDS:
        message = f"yes or no is written as {BOOLEAN_WORDS[word]} here, in small letters and without quotes"
        parsed.add_problem("wrong-true-false", message, span, BOOLEAN_WORDS[word])
    elif (whole := _in_round_brackets(value)) and (meant := meant_value(name, whole)):
        parsed.add_problem("list-brackets", "a value stands alone, without ( ) around it", span, meant)
    elif value[0] in "\"'":
        report_text(parsed, statement, name, span, error)
    elif FIELD_TYPES.get(name) is FieldType.TEXT and re.match(r"\{\w+\}", value):
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, quoted(value))
    elif value[0] in "[{":
        _report_brackets(parsed, statement, name, span, error)
    elif value[0].isdigit() or (value[0] in "+-." and value != "-"):
        _report_number(parsed, name, value, span)
    else:
        _report_unquoted(parsed, name, value, span)


def _report_brackets(
    parsed: ParsedFile, statement: Statement, name: str, span: Span, error: TomlSyntaxError | None
) -> None:
    """Report what is wrong with a list, with what stands in braces, or with a text between brackets."""
    alone = _TEXT_IN_BRACKETS.fullmatch(parsed.text[span.start : span.end])
    if alone and FIELD_TYPES.get(name) in TEXT_TYPES:
        parsed.add_problem(
            "list-brackets", "a text stands in its quotes alone, with nothing around them", span, alone[1]
        )
        return
    inner = report_list_error(parsed, statement, error)
    if inner is not None and not _report_bare_list(parsed, inner[0], inner[1]):
        inner_name, inner_span, inner_error = inner
        report_value_error(parsed, Statement(inner_span), inner_name, inner_span, inner_error)


def _report_bare_list(parsed: ParsedFile, name: str, item: Span) -> bool:
    """Report a list of words without quotes inside braces, and return whether `item` is of one."""
    start, end = parsed.text.rfind("[", 0, item.start), parsed.text.find("]", item.end)
    written = parsed.text[start + 1 : end] if -1 < start < end else ""
    if FIELD_TYPES.get(name) is not FieldType.CHOICES or not written or re.search(r"[\"'{}\[\]=\n]", written):
        return False
    fix = _list_of_field(name, written)
    message = "each text in a list needs quotes around it"
    parsed.add_problem("unquoted-text", message, item, fix, edits=[(Span(start, end + 1), fix)])
    return True


def _report_nothing(parsed: ParsedFile, name: str, value: str, span: Span) -> bool:
    """Report a word for nothing in the place of a text or a list, and return whether it is one."""
    may_be_empty = FIELD_TYPES.get(name) in (*TEXT_TYPES, FieldType.TEXTS, FieldType.CHOICES) or (
        name in CHOICES and "none" not in CHOICES[name]
    )
    if not may_be_empty or value.strip(" .,;").lower() not in EMPTY_WORDS:
        return False
    start = parsed.text.rfind("\n", 0, span.start) + 1
    whole = parsed.text[start : span.start].partition("=")[0].strip() == name
    edits = [(Span(start, min(line_end(parsed.text, span.end) + 1, len(parsed.text))), "")] if whole else []
    message = f"`{name}` has no value here; what an exercise has not is left out. Delete this line, or write a value"
    parsed.add_problem("toml-no-value", message, span, edits=edits)
    return True


def _report_unquoted(parsed: ParsedFile, name: str, value: str, span: Span) -> None:
    field_type = FIELD_TYPES.get(name)
    if _report_nothing(parsed, name, value, span):
        return
    if field_type in INLINE_TABLE_TYPES and PAIR.match(value):
        message = f"a list of {parsed.kind.row_word}s stands in [ ], and each in braces"
        parsed.add_problem("list-brackets", message, span, f"[{{ {value.rstrip(', ')} }}]")
    elif field_type in ITEM_LIST_TYPES and value[0] != "(":
        message = "a list stands in square brackets, and each text in it in quotes"
        parsed.add_problem("unquoted-text", message, span, _list_of_field(name, value))
    elif field_type in TEXT_TYPES and (alone := _TEXT_IN_BRACKETS.fullmatch(value) or _PREFIXED.fullmatch(value)):
        message = "a text stands in its quotes alone, with nothing around them"
        parsed.add_problem("list-brackets", message, span, alone[1])
    elif value[0] == "(":
        parsed.add_problem("list-brackets", "a list stands between square brackets", span, _as_list(value))
    elif field_type is FieldType.FLAG:
        parsed.add_problem("wrong-true-false", f"`{name}` is true or false, without quotes", span)
    elif field_type in (FieldType.WHOLE, FieldType.NUMBER, FieldType.FORMAT):
        parsed.add_problem("toml-number", f"`{name}` needs a number in digits", span, number_of(name, value))
    elif value[-1] in "\"'" and value.count(value[-1]) == 1:
        parsed.add_problem("unquoted-text", "the quotation mark before this text is missing", span, quoted(value))
    else:
        _report_bare_word(parsed, name, value, span)


def _report_bare_word(parsed: ParsedFile, name: str, value: str, span: Span) -> None:
    """Report a text without quotes, with the choice that it means where the field has choices."""
    meant = choice_meant(name, value)
    if name in CHOICES and not meant:
        message = f"`{name}` is one of these words, in quotes: {', '.join(CHOICES[name])}"
        parsed.add_problem("unquoted-text", message, span)
        return
    meant = meant or name_meant(name, value)
    unsure = name == "touch" and meant == "none" and value.lower() != "none"
    if FIELD_TYPES.get(name) is FieldType.TEXT and not parsed.text[span.end : line_end(parsed.text, span.end)].strip():
        span = Span(span.start, end_of_words(parsed.text, span.start))
        parsed.covered = span.end
        value = " ".join(parsed.text[span.start : span.end].split())
    fix = None if unsure else f'"{meant}"' if meant else quoted(value)
    parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, fix)


def _in_round_brackets(value: str) -> str | None:
    found = re.fullmatch(r"\(([^()\"',]+)\)", value)
    return found[1].strip() if found else None


def _is_flag(name: str) -> bool:
    """Return whether the field `name` is true or false, or unknown."""
    return FIELD_TYPES.get(name, FieldType.FLAG) is FieldType.FLAG


def _list_of_field(name: str, value: str) -> str:
    """Return words without quotes as the list of the field `name`; its choices as they are spelled."""
    field = next((table.fields[name] for kind in FILE_KINDS for table in kind.tables if name in table.fields), None)
    if field and field.type is FieldType.CHOICES and (meant := choices_value(field, value.strip(" .,;"))):
        return meant
    return list_of(value, split=not value.endswith("."))


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
    is_of_time = FIELD_TYPES.get(name) in (FieldType.TIME, FieldType.TIME_OR_READY) and not value.isdigit()
    return is_of_time and '"' not in value and time_meant(value) is not None


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
    elif FIELD_TYPES.get(name) is FieldType.NUMBER and share_in(value) is not None:
        parsed.add_problem("toml-number", f"`{name}` needs a number alone", span, number_of(name, value))
    elif more := re.match(r"([+-]?\d+(?:\.\d+)?)[ \t]+(?=[^\w\s]|\w+\Z)", value):
        _report_behind_number(parsed, name, span, span.start + more.end(1), span.start + more.end())
    elif re.fullmatch(r"[+-]?\d{100,}", value):
        parsed.add_problem("toml-number", "this number is longer than any that can be read", span)
    elif FIELD_TYPES.get(name) in NUMBER_TYPES and (digits := re.match(r"\d+(?:\.\d+)?", value)):
        meant = number_of(name, value) or digits[0]
        message = f"`{name}` needs {'one number, and no range' if ' or ' in meant else 'a number alone'}"
        parsed.add_problem("toml-number", message, span, meant)
    else:
        message = "this is neither a number nor text; text needs quotes around it"
        is_text = FIELD_TYPES.get(name) not in (FieldType.BREATH, *TIME_TYPES)
        parsed.add_problem("unquoted-text", message, span, quoted(value) if is_text else meant_value(name, value))


def _report_behind_number(parsed: ParsedFile, name: str, span: Span, end: int, at: int) -> None:
    """Report what stands behind a number that ends at `end`, from `at` on."""
    rest, written = parsed.text[at : span.end], parsed.text[span.start : span.end]
    field_type = FIELD_TYPES.get(name)
    if FOREIGN_COMMENT.match(rest):
        parsed.add_problem("toml-comment", "a comment begins with #", Span(at, span.end), comment_of(rest))
    elif field_type in TEXT_TYPES:
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, span, quoted(written))
    elif field_type in ITEM_LIST_TYPES:
        message = "a list stands in square brackets, and each text in it in quotes"
        parsed.add_problem("unquoted-text", message, span, _list_of_field(name, written))
    elif field_type is FieldType.BREATH and (breath := re.fullmatch(r"\d+(?:\s*[-–/]\s*\d+){1,3}", written)):
        fix = re.sub(r"\s*[-–/]\s*", "-", f'"{breath[0]}"')
        parsed.add_problem("unquoted-text", "a breath needs quotes", span, fix)
    elif field_type in TIME_TYPES and (meant := time_meant(re.sub("[\"']", "", written))):
        parsed.add_problem("toml-after-value", "the unit of a time belongs between its quotes", span, meant)
    else:
        message = "nothing may follow a number on its line; delete this"
        parsed.add_problem("toml-after-value", message, Span(at, span.end), edits=[(Span(end, span.end), "")])
