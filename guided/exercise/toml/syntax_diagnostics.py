"""The slips of the pen that TOML refuses, each in words of its own."""

import re

from guided.exercise import duration
from guided.exercise.diagnostic import Refusal
from guided.exercise.schema.duration_suggestions import meant
from guided.exercise.schema.field_table import Kind
from guided.exercise.schema.file_kinds import SHAPES
from guided.exercise.toml.list_diagnostics import (
    BACKSLASH,
    CURLY,
    CURLY_WORDS,
    END_OF_LINE,
    EQUALS_MISSING,
    OPEN_QUOTE,
    TEXT_NEEDS_QUOTES,
    TWO_FIELDS,
    tell_list_slip,
)
from guided.exercise.toml.parsed import STRINGS, Parsed, Refused, judge, told, trimmed
from guided.exercise.toml.scanner import Span, Statement, string_end

PAIR = re.compile(r"([A-Za-z_][\w-]*+(?: ++[\w-]++)*+)[ \t]*+(=>|->|:=|:|=+(?:[ \t]*+=)*+)[ \t]*+(.*)", re.DOTALL)
NEITHER = "this line is neither a field (`name = value`), nor a block (`[[{block}]]`), nor a comment (`# ...`)"

_KINDS = {
    name: field.kind
    for shape in reversed(SHAPES)
    for scope in reversed(shape.scopes)
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
MOST_LINES = 12
"""Lines below a text without an end that are looked at for one."""
_CONFLICT_MARK = re.compile(r"<{7}|={7}|>{7}|\|{7}")


def object_to_mark(parsed: Parsed, span: Span) -> bool:
    """Tell of what a program that merges versions leaves behind, if this is that."""
    if not _CONFLICT_MARK.match(parsed.text, span.start):
        return False
    words = "this line was left behind by a program that merges two versions of a file; keep one version"
    parsed.tell("toml-merge-mark", words, span)
    return True


def tell_slip(parsed: Parsed, statement: Statement, refused: Refused | None) -> None:
    """Tell what is wrong with a statement that is refused."""
    span = trimmed(parsed.text, statement.span)
    text = parsed.text[span.start : span.end]
    if object_to_mark(parsed, span) or _object_to_space(parsed, statement.span):
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
        parsed.tell(code, "a field and its value are joined by one =", where, f"{name} = {_quoted(value)}")
    elif not value:
        _tell_no_value(parsed, statement, name, span)
    else:
        _tell_value(parsed, statement, name, Span(at, at + len(value)), refused)


def _object_to_space(parsed: Parsed, span: Span) -> bool:
    """Tell of a space that TOML does not take for one, outside texts."""
    line_end = parsed.text.find("\n", span.start, span.end)
    line = parsed.text[span.start : line_end if line_end != -1 else span.end]
    code = STRINGS.sub(lambda found: "x" * len(found[0]), line)
    odd = _ODD_SPACE.search(code)
    if odd is None:
        return False
    before, after = line[: odd.start()], line[odd.end() :]
    if not (before.strip() in ("", *_KINDS) or before.rstrip().endswith("=") or not after.strip()):
        return False
    words = "here stands a space that only word processors make; type an ordinary one"
    parsed.tell("toml-odd-space", words, Span(span.start + odd.start(), span.start + odd.end()))
    return True


def _tell_name(parsed: Parsed, name: str, value: str, start: int) -> None:
    span = Span(start, start + len(name))
    if re.search(r"\s", name):
        tidy = re.sub(r"\s+", "_", name)
        parsed.tell("toml-field-name", "the name of a field is one word", span, f"{tidy} = {value}")
    else:
        words = "the name of a field has the letters a to z, digits and _ only"
        parsed.tell("toml-field-name", words, span, _BEYOND_A_TO_Z.get(name.lower()))


def _tell_no_pair(parsed: Parsed, line: str, span: Span) -> None:
    word = _NAME.match(line)
    rest = line[word.end() :].lstrip() if word else ""
    known = word is not None and word[0] in _KINDS
    if not line.strip("-=*~_+ "):
        parsed.tell("toml-comment", "a line that only parts others begins with # too", span, f"# {line}")
    elif comment := _COMMENT.match(line):
        parsed.tell("toml-comment", "a comment begins with #", span, f"# {line[comment.end() :].strip()}")
    elif word and rest[:1] in ('"', "'", "[", "{") and rest and not _ATTACHED.match(line):
        parsed.tell("toml-equals", EQUALS_MISSING, span, f"{word[0]} = {rest}")
    elif word and known and (rest in ("true", "false") or rest[:1].isdigit()):
        parsed.tell("toml-equals", EQUALS_MISSING, span, f"{word[0]} = {_quoted(rest)}")
    elif word and known and not rest:
        parsed.tell("toml-no-value", f"`{word[0]}` has no = and no value; write both, or delete the line", span)
    elif line.startswith("="):
        parsed.tell("toml-field-name", "the name of the field is missing before the =", span)
    elif name := re.match(r"[^\s=#\[]+(?=[ \t]*=)", line):
        words = "the name of a field has the letters a to z, digits and _ only"
        here = Span(span.start, span.start + name.end())
        parsed.tell("toml-field-name", words, here, _BEYOND_A_TO_Z.get(name[0].lower()))
    else:
        parsed.tell("toml-stray-line", NEITHER.format(block=parsed.shape.block), span)


def _tell_no_value(parsed: Parsed, statement: Statement, name: str, span: Span) -> None:
    below = parsed.text[statement.span.end :].lstrip("\r\n \t")
    if below[:1] in ('"', "'", "[", "{") and not below.startswith("[["):
        value = below.split("\n", 1)[0].strip()
        parsed.tell("value-below", "a value begins on the same line as its field", span, f"{name} = {value}")
    else:
        parsed.tell("toml-no-value", f"`{name}` has no value; write one, or delete the line", span)


def _tell_value(parsed: Parsed, statement: Statement, name: str, here: Span, refused: Refused | None) -> None:
    here = trimmed(parsed.text, here)
    value = parsed.text[here.start : here.end]
    if value[0] in CURLY or (value[0] in "\"'" and value[-1] in CURLY):
        at = here.start if value[0] in CURLY else here.end - 1
        parsed.tell("curly-quotes", CURLY_WORDS, Span(at, here.end), _quoted(value.strip(CURLY + "\"'")))
    elif _TIME.fullmatch(value) or _is_time(name, value):
        parsed.tell("unquoted-time", "a length of time needs quotes", here, _time_meant(value))
    elif (word := value.rstrip(".,;").lower()) in _TRUTHS:
        words = f"yes or no is written as {_TRUTHS[word]} here, in small letters and without quotes"
        parsed.tell("wrong-true-false", words, here, _TRUTHS[word])
    elif value[0] in "\"'":
        _tell_text(parsed, statement, here, refused)
    elif value[0] in "[{":
        inner = tell_list_slip(parsed, statement, refused)
        if inner is not None:
            _tell_value(parsed, Statement(inner[0]), name, *inner)
    elif value[0].isdigit() or value[0] in "+-.":
        _tell_number(parsed, value, here)
    else:
        _tell_unquoted(parsed, name, value, here)


def _tell_unquoted(parsed: Parsed, name: str, value: str, here: Span) -> None:
    kind = _KINDS.get(name)
    if value[0] == "(":
        parsed.tell("list-brackets", "a list stands between square brackets", here, _listed(value))
    elif kind is Kind.FLAG:
        parsed.tell("wrong-true-false", f"`{name}` is true or false, without quotes", here)
    elif kind in (Kind.WHOLE, Kind.NUMBER, Kind.FORMAT):
        parsed.tell("toml-number", f"`{name}` needs a number", here, _COUNTS.get(value.lower()))
    elif value[-1] in "\"'" and value.count(value[-1]) == 1:
        parsed.tell("unquoted-text", "the quotation mark before this text is missing", here, _quoted(value))
    else:
        parsed.tell("unquoted-text", TEXT_NEEDS_QUOTES, here, _quoted(value))


def _listed(value: str) -> str:
    """What stands in round brackets as a list; fields in it as a cue, in braces. Where it goes on below, its begin."""
    inner = value.strip("()[], ")
    if not inner:
        return "["
    return f"[{{ {inner} }}]" if PAIR.match(inner) else f"[{inner}]"


def _is_time(name: str, value: str) -> bool:
    """Whether a length of time was meant, in whatever words, by a value without quotes."""
    return _KINDS.get(name) in (Kind.TIME, Kind.TIME_OR_READY) and '"' not in value and meant(value.lower()) is not None


def _time_meant(value: str) -> str:
    try:
        duration.parse(value)
    except Refusal as refusal:
        return refusal.fix or f'"{value}"'
    return f'"{value}"'


def _tell_text(parsed: Parsed, statement: Statement, here: Span, refused: Refused | None) -> None:
    value = parsed.text[here.start : here.end]
    if statement.unclosed is not None and parsed.text.startswith(value[0] * 3, statement.unclosed):
        at, mark = statement.unclosed, value[0] * 3
        words = f"this text begins with {mark} and never ends; close it with {mark} on a line of its own"
        parsed.tell("open-block-text", words, Span(at, at + 3), mark)
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


def _tell_what_follows(parsed: Parsed, value: str, rest: str, here: Span, end: int) -> None:
    """Something stands behind a whole text."""
    at = parsed.text.index(rest, end)
    if two := re.match(r"[,;]?[ \t]*(?=[A-Za-z_][\w-]*[ \t]*=)", rest):
        field = rest[two.end() :]
        parsed.tell("two-on-a-line", TWO_FIELDS, Span(at + two.end(), here.end), field)
    elif _SEVERAL.fullmatch(rest):
        words = "several texts stand between square brackets"
        parsed.tell("list-brackets", words, here, f"[{value.rstrip('])}, ')}]")
    elif rest in (",", ";", "."):
        parsed.tell("toml-after-value", END_OF_LINE, Span(at, here.end))
    elif rest.startswith(("//", ";", "--", "/*")):
        parsed.tell("toml-comment", "a comment begins with #", Span(at, here.end), f"# {rest.strip('/;-* ')}")
    elif string_end(rest, 0) == len(rest) and rest[0] in "\"'" and parsed.text[end] in " \t":
        parsed.tell("toml-after-value", "one text follows another; a field has one", Span(at, here.end))
    elif value[0] in rest:
        inner = value[1:].rsplit(value[0], 1)[0].replace("\\" + value[0], value[0]).replace('"', "'")
        words = "a quotation mark inside a text ends it; use the other kind inside"
        parsed.tell("quote-inside-text", words, Span(end - 1, here.end), f'"{inner}"')
    else:
        parsed.tell("toml-after-value", "nothing may follow a text on its line", Span(at, here.end))


def _tell_open_text(parsed: Parsed, value: str, here: Span) -> None:
    """A text does not end on its line: its end was forgotten, or it ends on a line below."""
    lines = [value]
    following = parsed.text[here.end :].split("\n")[1 : 1 + MOST_LINES]
    for line in following:
        below = line.strip()
        if len(value) == 1 or not below or below[0] in "[#" or PAIR.match(below):
            break
        lines.append(below)
        if below[-1] == value[0]:
            words = "a text in quotes stands on one line; to write it on several, begin and end it with three quotes"
            parsed.tell("open-quote", words, here, _quoted(" ".join(lines)))
            return
    parsed.tell("open-quote", OPEN_QUOTE, here, _closed(value, following[0].strip() if following else ""))


def _closed(value: str, below: str) -> str:
    """The text with its end; where nothing follows on its line, the beginning of a longer one that goes on `below`."""
    inner = value.strip("\"', \\")
    if not inner and (not below or below[0] in "[#" or PAIR.match(below)):
        return '"..."'
    return f'"{inner}"' if inner else '"""'


def _tell_refused_text(parsed: Parsed, here: Span, refused: Refused | None, statement: Statement) -> None:
    message = refused.words if refused else ""
    value = parsed.text[here.start : here.end]
    whole = parsed.text[here.start : max(statement.span.end, here.end)]
    at = min(statement.span.start + (refused.at if refused else 0), here.start + len(whole) - 1)
    if "\\" in whole and ("\\" in message or "escape" in message.lower() or "hex" in message.lower()):
        if "\\" in value:
            parsed.tell("toml-backslash", BACKSLASH, here, value.replace("\\", "/"))
        else:
            stroke = max(parsed.text.rfind("\\", here.start, at + 1), here.start)
            parsed.tell("toml-backslash", BACKSLASH, Span(stroke, stroke + 1), "/")
    elif "scalar" in message:
        parsed.tell("toml-backslash", "no letter has this number", here)
    else:
        parsed.tell("toml-unreadable", told(message), Span(at, at + 1))


def _tell_number(parsed: Parsed, value: str, here: Span) -> None:
    if re.fullmatch(r"[+-]?\d+,\d+", value):
        parsed.tell("toml-number", "a number has a point, not a comma", here, value.replace(",", "."))
    elif re.fullmatch(r"[+-]?\d+[,;.]", value) and value[-1] != ".":
        parsed.tell("toml-after-value", END_OF_LINE, Span(here.end - 1, here.end))
    elif re.fullmatch(r"[+-]?0\d+", value):
        parsed.tell("toml-number", "a number does not begin with 0", here, str(int(value)))
    elif re.fullmatch(r"[+-]?\.\d+|[+-]?\d+\.", value):
        parsed.tell("toml-number", "a number has a digit on both sides of its point", here, f"{float(value):g}")
    elif two := re.match(r"([^\s,;]++)[ \t,;]++(?=[A-Za-z_]\w*[ \t]*=)", value):
        parsed.tell("two-on-a-line", TWO_FIELDS, Span(here.start + two.end(), here.end), value[two.end() :])
    elif more := re.match(r"[+-]?\d+(?:\.\d+)?[ \t]+(?=[^\w\s]|\w+\Z)", value):
        rest, at = value[more.end() :], here.start + more.end()
        if _COMMENT.match(rest):
            parsed.tell("toml-comment", "a comment begins with #", Span(at, here.end), f"# {rest.strip('/;-* ')}")
        else:
            parsed.tell("toml-after-value", "nothing may follow a number on its line", Span(at, here.end))
    elif re.fullmatch(r"[+-]?\d{100,}", value):
        parsed.tell("toml-number", "this number is longer than any that can be read", here)
    else:
        words = "this is neither a number nor text; text needs quotes around it"
        parsed.tell("unquoted-text", words, here, _quoted(value))


def _quoted(value: str) -> str:
    """The value as text in straight quotes, or as it is where it is right already."""
    inner = value.strip().strip(CURLY)
    try:
        judge(f"x = {inner}")
    except Refused:
        inner = inner.strip("\"'").replace("\\", "/").replace('"', "'")
        return f'"{inner}"'
    return inner
