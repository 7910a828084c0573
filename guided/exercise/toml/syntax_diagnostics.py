"""The slips of the pen that TOML refuses, each in words of its own."""

import re

from guided.exercise import duration
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.schema.duration_suggestions import guess_seconds
from guided.exercise.schema.field_table import FieldType
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.list_diagnostics import (
    BACKSLASH_MESSAGE,
    CURLY_QUOTES,
    CURLY_QUOTES_MESSAGE,
    END_OF_LINE_MESSAGE,
    MISSING_EQUALS_MESSAGE,
    OPEN_QUOTE_MESSAGE,
    TWO_FIELDS_MESSAGE,
    UNQUOTED_TEXT_MESSAGE,
    report_list_error,
)
from guided.exercise.toml.parsed import (
    STRINGS_AND_COMMENTS,
    ParsedFile,
    TomlSyntaxError,
    load_toml,
    trim_span,
    unreadable_message,
)
from guided.exercise.toml.scanner import Span, Statement, string_end

PAIR = re.compile(r"([A-Za-z_][\w-]*+(?: ++[\w-]++)*+)[ \t]*+(=>|->|:=|:|=+(?:[ \t]*+=)*+)[ \t]*+(.*)", re.DOTALL)
STRAY_LINE_MESSAGE = (
    "this line is neither a field (`name = value`), nor a block (`[[{block}]]`), nor a comment (`# ...`)"
)

_KINDS = {
    name: field.type
    for shape in reversed(FILE_KINDS)
    for scope in reversed(shape.tables)
    for name, field in scope.fields.items()
}
_TRUTHS = {
    "true": "true", "yes": "true", "on": "true", "ja": "true", "wahr": "true", "ture": "true", "treu": "true",
    "false": "false", "no": "false", "off": "false", "nein": "false", "falsch": "false", "flase": "false",
}  # fmt: skip
_BEYOND_A_TO_Z = {
    "für": "for", "länge": "length", "berührung": "touch", "nähe": "touch", "überschrift": "title",
    "geräusch": "sound", "übung": "exercise", "bedürfnisse": "needs", "erklärung": "about",
}  # fmt: skip
"""Fields under German names that no field can have."""
_COUNTS = {word: str(number) for number, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_TIME = re.compile(
    r"\d+:\d+(?::\d+)?|(?:\d++(?:[.,]\d++)? ?(?:hours?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z]) ?)++\.?"
)
_NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+")
_ATTACHED = re.compile(r"[A-Za-z_][\w-]*[\"'][ \t]*=")
_COMMENT = re.compile(r"//|;|--|/\*|<!--|%")
_SEVERAL = re.compile(r"""(?:[ \t]*+,[ \t]*+(?:"[^"\\]*+"|'[^']*+'))+[ \t]*+,?[ \t]*+[\])}]?""")
MAX_LINES_SEARCHED = 12
"""Lines below a text without an end that are looked at for one."""
_CONFLICT_MARK = re.compile(r"<{7}|={7}|>{7}|\|{7}")


def report_merge_mark(parsed: ParsedFile, span: Span) -> bool:
    """Tell of what a program that merges versions leaves behind, if this is that."""
    if not _CONFLICT_MARK.match(parsed.text, span.start):
        return False
    words = "this line was left behind by a program that merges two versions of a file; keep one version"
    parsed.add_problem("toml-merge-mark", words, span)
    return True


def report_syntax_error(parsed: ParsedFile, statement: Statement, refused: TomlSyntaxError | None) -> None:
    """Tell what is wrong with a statement that is refused."""
    span = trim_span(parsed.text, statement.span)
    text = parsed.text[span.start : span.end]
    if report_merge_mark(parsed, span) or _object_to_space(parsed, statement.span):
        return
    pair = PAIR.match(text)
    if pair is None or "\n" in text[: pair.start(3)]:
        line = text.split("\n", 1)[0].rstrip("\r")
        _tell_no_pair(parsed, line, Span(span.start, span.start + len(line)))
        return
    name, sign, value = pair[1].strip(), pair[2], pair[3].split("\n", 1)[0].rstrip()
    at = span.start + pair.start(3)
    if not _NAME.fullmatch(name):
        _tell_name(parsed, name, value, span.start)
    elif sign != "=":
        code = "colon-for-equals" if ":" in sign else "toml-equals"
        where = Span(span.start + pair.start(2), span.start + pair.end(2))
        parsed.add_problem(code, "a field and its value are joined by one =", where, f"{name} = {_quoted(value)}")
    elif not value:
        _tell_no_value(parsed, statement, name, span)
    else:
        _tell_value(parsed, statement, name, Span(at, at + len(value)), refused)


def _object_to_space(parsed: ParsedFile, span: Span) -> bool:
    """Tell of a space that TOML does not take for one, outside texts."""
    line_end = parsed.text.find("\n", span.start, span.end)
    line = parsed.text[span.start : line_end if line_end != -1 else span.end]
    code = STRINGS_AND_COMMENTS.sub(lambda found: "x" * len(found[0]), line)
    odd = _ODD_SPACE.search(code)
    if odd is None:
        return False
    before, after = line[: odd.start()], line[odd.end() :]
    if not (before.strip() in ("", *_KINDS) or before.rstrip().endswith("=") or not after.strip()):
        return False
    words = "here stands a space that only word processors make; type an ordinary one"
    parsed.add_problem("toml-odd-space", words, Span(span.start + odd.start(), span.start + odd.end()))
    return True


def _tell_name(parsed: ParsedFile, name: str, value: str, start: int) -> None:
    span = Span(start, start + len(name))
    if re.search(r"\s", name):
        tidy = re.sub(r"\s+", "_", name)
        parsed.add_problem("toml-field-name", "the name of a field is one word", span, f"{tidy} = {value}")
    else:
        words = "the name of a field has the letters a to z, digits and _ only"
        parsed.add_problem("toml-field-name", words, span, _BEYOND_A_TO_Z.get(name.lower()))


def _tell_no_pair(parsed: ParsedFile, line: str, span: Span) -> None:
    word = _NAME.match(line)
    rest = line[word.end() :].lstrip() if word else ""
    known = word is not None and word[0] in _KINDS
    if not line.strip("-=*~_+ "):
        parsed.add_problem("toml-comment", "a line that only parts others begins with # too", span, f"# {line}")
    elif comment := _COMMENT.match(line):
        parsed.add_problem("toml-comment", "a comment begins with #", span, f"# {line[comment.end() :].strip()}")
    elif word and rest[:1] in ('"', "'", "[", "{") and rest and not _ATTACHED.match(line):
        parsed.add_problem("toml-equals", MISSING_EQUALS_MESSAGE, span, f"{word[0]} = {rest}")
    elif word and known and (rest in ("true", "false") or rest[:1].isdigit()):
        parsed.add_problem("toml-equals", MISSING_EQUALS_MESSAGE, span, f"{word[0]} = {_quoted(rest)}")
    elif word and known and not rest:
        parsed.add_problem("toml-no-value", f"`{word[0]}` has no = and no value; write both, or delete the line", span)
    elif line.startswith("="):
        parsed.add_problem("toml-field-name", "the name of the field is missing before the =", span)
    elif name := re.match(r"[^\s=#\[]+(?=[ \t]*=)", line):
        words = "the name of a field has the letters a to z, digits and _ only"
        here = Span(span.start, span.start + name.end())
        parsed.add_problem("toml-field-name", words, here, _BEYOND_A_TO_Z.get(name[0].lower()))
    else:
        parsed.add_problem("toml-stray-line", STRAY_LINE_MESSAGE.format(block=parsed.kind.block), span)


def _tell_no_value(parsed: ParsedFile, statement: Statement, name: str, span: Span) -> None:
    below = parsed.text[statement.span.end :].lstrip("\r\n \t")
    if below[:1] in ('"', "'", "[", "{") and not below.startswith("[["):
        value = below.split("\n", 1)[0].strip()
        parsed.add_problem("value-below", "a value begins on the same line as its field", span, f"{name} = {value}")
    else:
        parsed.add_problem("toml-no-value", f"`{name}` has no value; write one, or delete the line", span)


def _tell_value(
    parsed: ParsedFile, statement: Statement, name: str, here: Span, refused: TomlSyntaxError | None
) -> None:
    here = trim_span(parsed.text, here)
    value = parsed.text[here.start : here.end]
    if value[0] in CURLY_QUOTES or (value[0] in "\"'" and value[-1] in CURLY_QUOTES):
        at = here.start if value[0] in CURLY_QUOTES else here.end - 1
        parsed.add_problem(
            "curly-quotes", CURLY_QUOTES_MESSAGE, Span(at, here.end), _quoted(value.strip(CURLY_QUOTES + "\"'"))
        )
    elif _TIME.fullmatch(value) or _is_time(name, value):
        parsed.add_problem("unquoted-time", "a length of time needs quotes", here, _time_meant(value))
    elif (word := value.rstrip(".,;").lower()) in _TRUTHS:
        words = f"yes or no is written as {_TRUTHS[word]} here, in small letters and without quotes"
        parsed.add_problem("wrong-true-false", words, here, _TRUTHS[word])
    elif value[0] in "\"'":
        _tell_text(parsed, statement, here, refused)
    elif value[0] in "[{":
        inner = report_list_error(parsed, statement, refused)
        if inner is not None:
            _tell_value(parsed, Statement(inner[0]), name, *inner)
    elif value[0].isdigit() or value[0] in "+-.":
        _tell_number(parsed, value, here)
    else:
        _tell_unquoted(parsed, name, value, here)


def _tell_unquoted(parsed: ParsedFile, name: str, value: str, here: Span) -> None:
    kind = _KINDS.get(name)
    if value[0] == "(":
        parsed.add_problem("list-brackets", "a list stands between square brackets", here, _listed(value))
    elif kind is FieldType.FLAG:
        parsed.add_problem("wrong-true-false", f"`{name}` is true or false, without quotes", here)
    elif kind in (FieldType.WHOLE, FieldType.NUMBER, FieldType.FORMAT):
        parsed.add_problem("toml-number", f"`{name}` needs a number", here, _COUNTS.get(value.lower()))
    elif value[-1] in "\"'" and value.count(value[-1]) == 1:
        parsed.add_problem("unquoted-text", "the quotation mark before this text is missing", here, _quoted(value))
    else:
        parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, here, _quoted(value))


def _listed(value: str) -> str:
    """What stands in round brackets as a list; fields in it as a cue, in braces. Where it goes on below, its begin."""
    inner = value.strip("()[], ")
    if not inner:
        return "["
    return f"[{{ {inner} }}]" if PAIR.match(inner) else f"[{inner}]"


def _is_time(name: str, value: str) -> bool:
    """Whether a length of time was meant, in whatever words, by a value without quotes."""
    return (
        _KINDS.get(name) in (FieldType.TIME, FieldType.TIME_OR_READY)
        and '"' not in value
        and guess_seconds(value.lower()) is not None
    )


def _time_meant(value: str) -> str:
    try:
        duration.parse_duration(value)
    except InvalidValueError as refusal:
        return refusal.fix or f'"{value}"'
    return f'"{value}"'


def _tell_text(parsed: ParsedFile, statement: Statement, here: Span, refused: TomlSyntaxError | None) -> None:
    value = parsed.text[here.start : here.end]
    if statement.unclosed is not None and parsed.text.startswith(value[0] * 3, statement.unclosed):
        at, mark = statement.unclosed, value[0] * 3
        words = f"this text begins with {mark} and never ends; close it with {mark} on a line of its own"
        parsed.add_problem("open-block-text", words, Span(at, at + 3), mark)
        return
    end = string_end(parsed.text, here.start)
    if end is None:
        _tell_open_text(parsed, value, here)
        return
    rest = parsed.text[end : here.end].strip()
    if rest:
        _tell_what_follows(parsed, value, rest, here, end)
    else:
        _tell_refused_text(parsed, here, refused, statement)


def _tell_what_follows(parsed: ParsedFile, value: str, rest: str, here: Span, end: int) -> None:
    """Something stands behind a whole text."""
    at = parsed.text.index(rest, end)
    if two := re.match(r"[,;]?[ \t]*(?=[A-Za-z_][\w-]*[ \t]*=)", rest):
        field = rest[two.end() :]
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, Span(at + two.end(), here.end), field)
    elif _SEVERAL.fullmatch(rest):
        words = "several texts stand between square brackets"
        parsed.add_problem("list-brackets", words, here, f"[{value.rstrip('])}, ')}]")
    elif rest in (",", ";", "."):
        parsed.add_problem("toml-after-value", END_OF_LINE_MESSAGE, Span(at, here.end))
    elif rest.startswith(("//", ";", "--", "/*")):
        parsed.add_problem("toml-comment", "a comment begins with #", Span(at, here.end), f"# {rest.strip('/;-* ')}")
    elif string_end(rest, 0) == len(rest) and rest[0] in "\"'" and parsed.text[end] in " \t":
        parsed.add_problem("toml-after-value", "one text follows another; a field has one", Span(at, here.end))
    elif value[0] in rest:
        inner = value[1:].rsplit(value[0], 1)[0].replace("\\" + value[0], value[0]).replace('"', "'")
        words = "a quotation mark inside a text ends it; use the other kind inside"
        parsed.add_problem("quote-inside-text", words, Span(end - 1, here.end), f'"{inner}"')
    else:
        parsed.add_problem("toml-after-value", "nothing may follow a text on its line", Span(at, here.end))


def _tell_open_text(parsed: ParsedFile, value: str, here: Span) -> None:
    """A text does not end on its line: its end was forgotten, or it ends on a line below."""
    lines = [value]
    following = parsed.text[here.end :].split("\n")[1 : 1 + MAX_LINES_SEARCHED]
    for line in following:
        below = line.strip()
        if len(value) == 1 or not below or below[0] in "[#" or PAIR.match(below):
            break
        lines.append(below)
        if below[-1] == value[0]:
            words = "a text in quotes stands on one line; to write it on several, begin and end it with three quotes"
            parsed.add_problem("open-quote", words, here, _quoted(" ".join(lines)))
            return
    parsed.add_problem(
        "open-quote", OPEN_QUOTE_MESSAGE, here, _closed(value, following[0].strip() if following else "")
    )


def _closed(value: str, below: str) -> str:
    """The text with its end; where nothing follows on its line, the beginning of a longer one that goes on `below`."""
    inner = value.strip("\"', \\")
    if not inner and (not below or below[0] in "[#" or PAIR.match(below)):
        return '"..."'
    return f'"{inner}"' if inner else '"""'


def _tell_refused_text(parsed: ParsedFile, here: Span, refused: TomlSyntaxError | None, statement: Statement) -> None:
    message = refused.message if refused else ""
    value = parsed.text[here.start : here.end]
    whole = parsed.text[here.start : max(statement.span.end, here.end)]
    at = min(statement.span.start + (refused.offset if refused else 0), here.start + len(whole) - 1)
    if "\\" in whole and ("\\" in message or "escape" in message.lower() or "hex" in message.lower()):
        if "\\" in value:
            parsed.add_problem("toml-backslash", BACKSLASH_MESSAGE, here, value.replace("\\", "/"))
        else:
            stroke = max(parsed.text.rfind("\\", here.start, at + 1), here.start)
            parsed.add_problem("toml-backslash", BACKSLASH_MESSAGE, Span(stroke, stroke + 1), "/")
    elif "scalar" in message:
        parsed.add_problem("toml-backslash", "no letter has this number", here)
    else:
        parsed.add_problem("toml-unreadable", unreadable_message(message), Span(at, at + 1))


def _tell_number(parsed: ParsedFile, value: str, here: Span) -> None:
    if re.fullmatch(r"[+-]?\d+,\d+", value):
        parsed.add_problem("toml-number", "a number has a point, not a comma", here, value.replace(",", "."))
    elif re.fullmatch(r"[+-]?\d+[,;.]", value) and value[-1] != ".":
        parsed.add_problem("toml-after-value", END_OF_LINE_MESSAGE, Span(here.end - 1, here.end))
    elif re.fullmatch(r"[+-]?0\d+", value):
        parsed.add_problem("toml-number", "a number does not begin with 0", here, str(int(value)))
    elif re.fullmatch(r"[+-]?\.\d+|[+-]?\d+\.", value):
        parsed.add_problem("toml-number", "a number has a digit on both sides of its point", here, f"{float(value):g}")
    elif two := re.match(r"([^\s,;]++)[ \t,;]++(?=[A-Za-z_]\w*[ \t]*=)", value):
        parsed.add_problem(
            "two-on-a-line", TWO_FIELDS_MESSAGE, Span(here.start + two.end(), here.end), value[two.end() :]
        )
    elif more := re.match(r"[+-]?\d+(?:\.\d+)?[ \t]+(?=[^\w\s]|\w+\Z)", value):
        rest, at = value[more.end() :], here.start + more.end()
        if _COMMENT.match(rest):
            parsed.add_problem(
                "toml-comment", "a comment begins with #", Span(at, here.end), f"# {rest.strip('/;-* ')}"
            )
        else:
            parsed.add_problem("toml-after-value", "nothing may follow a number on its line", Span(at, here.end))
    elif re.fullmatch(r"[+-]?\d{100,}", value):
        parsed.add_problem("toml-number", "this number is longer than any that can be read", here)
    else:
        words = "this is neither a number nor text; text needs quotes around it"
        parsed.add_problem("unquoted-text", words, here, _quoted(value))


def _quoted(value: str) -> str:
    """The value as text in straight quotes, or as it is where it is right already."""
    inner = value.strip().strip(CURLY_QUOTES)
    try:
        load_toml(f"x = {inner}")
    except TomlSyntaxError:
        inner = inner.strip("\"'").replace("\\", "/").replace('"', "'")
        return f'"{inner}"'
    return inner
