"""Text -> data, the place of everything in it, and a problem for each slip that makes it invalid TOML.

tomli judges. Where it refuses, each statement is judged alone, so that one slip gives one problem, and what is
right around it is still read.
"""

import re
from dataclasses import dataclass, field

from guided.exercise import duration
from guided.exercise.fields import FIELD_NAMES
from guided.exercise.problems import Problem, Refusal, Severity
from guided.exercise.source import (
    HEADER_LINE,
    Lines,
    Lost,
    Path,
    Place,
    Scanner,
    Span,
    Statement,
    begins_pair,
    block_recovery,
    statements,
    string_end,
)

Data = dict[str, object]

DEEPEST = 40
"""Brackets within brackets. An exercise needs three; a reader that recurses must not be led further."""

MOST_PROBLEMS = 100
"""After so many, the rest of a file is not looked at: it is hardly an exercise."""

CONFLICTS = 30
"""How many clashes between statements are looked for, one by one."""

UNNAMED = "?"
"""Stands in a path for a field that is written so that nobody can tell which it is."""

TWICE = "twice"
"""Stands in a path for the first field of a table that is written twice: those after it seldom are slips of their own."""

RUN_ON = ("open-quote", "value-below")
"""Slips after which the lines below are still part of the same text, and have no problem of their own."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_STRINGS = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"|\'[^\'\n]*\'|#[^\n]*')
_BRACKETS = re.compile(r"[\[\]{}]")
_CURLY = "“”„‟«»‘’‚‛″′"
_TIME = re.compile(r"\d+:\d+(?::\d+)?|(?:\d+(?:[.,]\d+)? ?(?:hours?|h|minutes?|mins?|min|m|seconds?|secs?|s) ?)+\.?")
_BARE_HEADER = re.compile(r"\W*steps?\W*|[^\s=\"'#]{0,2}\[+ *\w{3,6}\]+[^\s=]{0,2}", re.IGNORECASE)
_BRACKETED_PAIR = re.compile(r"\[+[ \t]*\w+[ \t]*=")
_SILENCED_HEADER = re.compile(r"^[ \t]*#[ \t]*\[+step\]*[ \t]*$", re.MULTILINE)
_BLOCK_OPENS = re.compile(r"=[ \t]*(\"{3}|'{3})")
_HALF_OPENED = re.compile(r"^[ \t]*\w+[ \t]*=([ \t]*[\"'].{0,4}|.{0,3}[\"']{1,2})[ \t]*\r?\n", re.MULTILINE)
_HALF_CLOSED = re.compile(r"^[ \t]*(?=[^\n]{0,4}$)[^\"\n]*(\"[^\n]*)$", re.MULTILINE)
_ENDS_IN_QUOTE = re.compile(r"\"{1,2}[ \t]*$", re.MULTILINE)
_LIST_FIELDS = re.compile(r"(?:cues|care|rungs|moods|needs|sources|variants)\b")
_WORD_VALUES = {
    "true": "true", "yes": "true", "on": "true", "ja": "true", "wahr": "true",
    "false": "false", "no": "false", "off": "false", "nein": "false", "falsch": "false",
}  # fmt: skip
_PAIR = re.compile(r"([A-Za-z_][\w -]*?)[ \t]*(=+|:=?|=>)[ \t]*(.*)", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][\w-]*")
_FIELD_NAME = re.compile(r"([A-Za-z_][\w-]*)[ \t]*(?:[=:\"'\[]|\d|true|false|\Z)")
_SPACES = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_COMMENT = re.compile(r"//|;|--|/\*|<!--|%")
UNHEARD_OF = "this number, date or name is beyond what can be read"
CURLY_WORDS = "curly quotes, as a word processor makes them, are not read; write straight ones"
OPEN_QUOTE = "this text begins with a quotation mark and its line ends without one"
_BLOCKS = ("step", "week", "rung")
SINGLE_BRACKETS = "a block needs double brackets"
_SEVERAL = re.compile(r"""(?:[ \t]*,[ \t]*(?:"[^"\\]*"|'[^']*'))+[ \t]*,?""")
_HEADER = re.compile(r"\[*[ \t]*([A-Za-z_][\w.-]*)?[ \t]*\]*")
_CONFLICT_MARK = re.compile(r"<{7}|={7}|>{7}|\|{7}")


@dataclass
class Parsed:
    """What could be read. `broken` holds the paths that are written, but not so that their value can be read."""

    text: str
    data: Data = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[Path] = field(default_factory=set)
    lines: Lines = field(init=False)

    def __post_init__(self) -> None:
        self.lines = Lines(self.text)

    def tell(self, code: str, words: str, span: Span, fix: str | None = None, severity: Severity = "error") -> None:
        """Note a problem at `span`, unless there are enough of its severity."""
        if sum(problem.severity == severity for problem in self.problems) >= MOST_PROBLEMS:
            return
        line, column = self.lines.at(span.start)
        end_line, end_column = self.lines.at(max(span.end, span.start + 1))
        self.problems.append(Problem(code, severity, words, fix, line, column, end_line, end_column))


def parse(text: str) -> Parsed:
    """Read `text`. Never raises for anything in it."""
    import tomli

    parsed = Parsed(text)
    if deep := _too_deep(text):
        parsed.tell("toml-too-deep", f"brackets stand within brackets more than {DEEPEST} deep here", deep)
        return parsed
    try:
        parsed.data = tomli.loads(text)
    except (ValueError, RecursionError) as error:
        _part_by_part(parsed)
        if not parsed.problems:
            at = min(error.pos, max(len(text) - 1, 0)) if isinstance(error, tomli.TOMLDecodeError) else 0
            words = _told(error.msg) if isinstance(error, tomli.TOMLDecodeError) else UNHEARD_OF
            parsed.tell("toml-unreadable", words, Span(at, at + 1))
    else:
        _places(parsed)
    return parsed


def _too_deep(text: str) -> Span | None:
    blanked = _STRINGS.sub(lambda found: " " * len(found[0]), text)
    depth = 0
    for bracket in _BRACKETS.finditer(blanked):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > DEEPEST:
            return Span(bracket.start(), bracket.end())
        depth = max(depth, 0)
    return None


def _places(parsed: Parsed) -> None:
    """The places of a valid text."""
    scanner = Scanner(parsed.text, valid=True, places=parsed.places)
    table: Path = ()
    counts: dict[Path, int] = {}
    for statement in statements(parsed.text, valid=True):
        try:
            if parsed.text[statement.span.start] == "[":
                names, double, _ = scanner.header(statement.span.start)
                table = _table_path([name for name, _ in names], counts, double=double)
                parsed.places.setdefault(table, Place(statement.span, statement.span))
                parsed.places.setdefault(table[:1], Place(statement.span, statement.span))
            else:
                scanner.pair(statement.span.start, table)
        except Lost:
            continue


def _table_path(names: list[str], counts: dict[Path, int], *, double: bool) -> Path:
    path: Path = ()
    for number, name in enumerate(names):
        path = (*path, name)
        if number == len(names) - 1 and double:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


# Statement by statement, where the whole is refused


class _Refused(Exception):
    """tomli refuses a statement that stands alone; `at` counts from the statement's beginning."""

    def __init__(self, words: str, at: int) -> None:
        super().__init__(words)
        self.words = words
        self.at = at


def _part_by_part(parsed: Parsed) -> None:
    _object_to_characters(parsed)
    _mend_blocks(parsed)
    told = {problem.line for problem in parsed.problems}
    kept: list[tuple[str, Span]] = []
    table: Path = ()
    counts: dict[Path, int] = {}
    seen: dict[Path, int] = {}
    run_on = False
    for statement in statements(parsed.text):
        if len(parsed.problems) >= MOST_PROBLEMS:
            break
        span = statement.span
        lines = range(parsed.lines.at(span.start)[0], parsed.lines.at(span.end)[0] + 1)
        text = parsed.text[span.start : span.end]
        stray = _PAIR.match(text) is None and text[0] != "["
        before = len(parsed.problems)
        if (text[0] == "[" and not _BRACKETED_PAIR.match(text)) or _BARE_HEADER.fullmatch(text):
            table, header = _header(parsed, span, counts, unspoken=told.isdisjoint(lines))
            if not _written_twice(parsed, table, span, seen):
                kept.append((header, span))
        elif not (run_on and stray):
            right = _pair(parsed, statement, table, seen, unspoken=told.isdisjoint(lines))
            if right is not None:
                kept.append((right, span))
        run_on = (run_on and stray) or (len(parsed.problems) > before and _runs_on(text, parsed.problems[before:]))
    parsed.data = _joined(parsed, kept)


def _runs_on(text: str, problems: list[Problem]) -> bool:
    """Whether the lines below a broken statement may still be part of it."""
    return any(problem.code in RUN_ON for problem in problems) or '""' in text or bool(_LIST_FIELDS.match(text))


def _mend_blocks(parsed: Parsed) -> None:
    """Tell of blocks of text that open or close with too few quotes, and read on as if they had all three.

    The text keeps its length, so that everything keeps its place.
    """
    for found in list(_HALF_OPENED.finditer(parsed.text)):
        written = found[1].strip()
        if len(found[1]) >= 3 and '"""' not in written and _is_followed_by_block(parsed.text, found.end()):
            end = found.end(1)
            parsed.tell(
                "open-block-text", "a text of several lines begins with three quotes", Span(end - 3, end), '"""'
            )
            parsed.text = parsed.text[: end - 3] + '"""' + parsed.text[end:]
    at = 0
    while found := _BLOCK_OPENS.search(parsed.text, at):
        end = string_end(parsed.text, found.start(1))
        if end is None and found[1] == '"""':
            end = _mend_end(parsed, found.start(1))
        at = max(end or 0, found.end())


def _is_followed_by_block(text: str, at: int) -> bool:
    """Whether the lines from `at` on are plain text that ends with three quotes."""
    while at < len(text):
        end = _line_end(text, at)
        line = text[at:end]
        if HEADER_LINE.match(text, at) or begins_pair(text, at) or line.lstrip().startswith("#"):
            return False
        if line.rstrip().endswith('"""'):
            before = line.rstrip()[:-3].strip(" \t=")
            return "=" not in line and before not in FIELD_NAMES
        at = end + 1
    return False


def _mend_end(parsed: Parsed, opened: int) -> int | None:
    """The end of the block that opens here, where a line in it was plainly meant to close it."""
    region = parsed.text[opened + 3 : block_recovery(parsed.text, opened)]
    ends = [found.span(1) for found in _HALF_CLOSED.finditer(region)] or [
        found.span() for found in _ENDS_IN_QUOTE.finditer(region)
    ][-1:]
    if not ends:
        return None
    start, end = (opened + 3 + place for place in ends[0])
    words = f"the text that begins on line {parsed.lines.at(opened)[0]} ends with three quotes as well"
    parsed.tell("open-block-text", words, Span(start, end), '"""')
    parsed.text = parsed.text[: end - 3] + '"""' + parsed.text[end:]
    return end


def _header(parsed: Parsed, span: Span, counts: dict[Path, int], *, unspoken: bool) -> tuple[Path, str]:
    """The table that a header opens, and the header as it was meant."""
    text = parsed.text[span.start : span.end]
    trimmed = _trimmed(parsed.text, span)
    found = _HEADER.match(text) if text[0] == "[" else None
    names = (found[1] if found and found[1] else "step").split(".")
    try:
        _judge(text)
        read, double, _ = Scanner(parsed.text).header(span.start)
        names = [name for name, _ in read]
    except (_Refused, Lost):
        double = True
        names = [names[0] if names[0] in _BLOCKS else "step"]
        parsed.broken.add((UNNAMED,))
        if unspoken and not _object_to_mark(parsed, trimmed):
            words = "a block begins with its name in double brackets, alone on its line"
            parsed.tell("block-brackets", words, trimmed, f"[[{names[0]}]]")
    if names == ["step"] and not double:
        double = True
        if unspoken:
            parsed.tell("single-brackets", SINGLE_BRACKETS, trimmed, "[[step]]")
    table = _table_path(names, counts, double=double)
    parsed.places.setdefault(table, Place(trimmed, trimmed))
    parsed.places.setdefault(table[:1], Place(trimmed, trimmed))
    quoted = ".".join(f'"{name}"' for name in names)
    return table, f"[[{quoted}]]" if double else f"[{quoted}]"


def _written_twice(parsed: Parsed, path: Path, span: Span, seen: dict[Path, int]) -> bool:
    line = parsed.lines.at(span.start)[0]
    first = seen.setdefault(path, line)
    if first == line or not path:
        return False
    if seen.setdefault((*path[:-1], TWICE), line) != line:
        return True
    parsed.broken.add((*path[:-1], UNNAMED))
    between = parsed.text.find("\n", _offset_of(parsed, first)), span.start
    if silenced := _SILENCED_HEADER.search(parsed.text, *between):
        words = "this line begins with # and is a comment, so no step begins here"
        parsed.tell("written-twice", words, Span(*silenced.span()), "[[step]]")
        return True
    name = path[-1] if isinstance(path[-1], str) else path[-2]
    words = f"`{name}` is written twice here; the first is on line {first}. Delete one"
    if path[:1] == ("step",):
        words += ", or write [[step]] above it where a new step begins"
    parsed.tell("written-twice", words, _trimmed(parsed.text, span))
    return True


def _offset_of(parsed: Parsed, line: int) -> int:
    return parsed.lines.starts[line - 1]


def _pair(parsed: Parsed, statement: Statement, table: Path, seen: dict[Path, int], *, unspoken: bool) -> str | None:
    """The text of a statement that may be kept; None for one that is refused or written twice, which is then told."""
    span = statement.span
    text = parsed.text[span.start : span.end]
    try:
        if statement.unclosed is not None:
            raise Lost(statement.unclosed, "quote")
        _judge(text)
        path, _ = Scanner(parsed.text, places=parsed.places).pair(span.start, table)
    except (_Refused, Lost) as refused:
        _note_broken(parsed, text, table, seen, span)
        if unspoken:
            _slip(parsed, statement, refused if isinstance(refused, _Refused) else None)
        return None
    key = parsed.places[path].key
    return None if _written_twice(parsed, path, key, seen) else text


def _note_broken(parsed: Parsed, text: str, table: Path, seen: dict[Path, int], span: Span) -> None:
    """Remember which field a refused statement was to be, so that nobody is told that it is missing."""
    name = _FIELD_NAME.match(text)
    known = name is not None and name[1] in FIELD_NAMES
    path = (*table, name[1] if name and known else UNNAMED)
    parsed.broken.add(path)
    if known:
        seen.setdefault(path, parsed.lines.at(span.start)[0])


def _joined(parsed: Parsed, kept: list[tuple[str, Span]]) -> Data:
    """The data of the statements that are right alone; those that clash with others are told and left out."""
    import tomli

    for _ in range(CONFLICTS):
        try:
            return tomli.loads("\n".join(text for text, _ in kept))
        except tomli.TOMLDecodeError as error:
            offset = 0
            for number, (text, span) in enumerate(kept):
                if offset + len(text) >= error.pos or number == len(kept) - 1:
                    words = "this does not go together with what was written before it"
                    parsed.tell("toml-clash", words, _trimmed(parsed.text, span))
                    parsed.broken.add((UNNAMED,))
                    del kept[number]
                    break
                offset += len(text) + 1
        except (ValueError, RecursionError):
            break
    return {}


def _judge(text: str) -> Data:
    import tomli

    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise _Refused(error.msg, error.pos) from None
    except (ValueError, RecursionError):
        raise _Refused(UNHEARD_OF, 0) from None


def _trimmed(text: str, span: Span) -> Span:
    """The span without the white space and the comment behind it."""
    written = text[span.start : span.end]
    code = _STRINGS.sub(lambda found: " " * len(found[0]) if found[0][0] == "#" else found[0], written).rstrip()
    return Span(span.start, span.start + max(len(code), 1))


def _object_to_characters(parsed: Parsed) -> None:
    told: set[int] = set()
    for found in _CONTROL.finditer(parsed.text):
        line, _ = parsed.lines.at(found.start())
        if line in told:
            continue
        told.add(line)
        if found[0] == "\r":
            words = "this line ends in a way that no editor should leave behind (a lone carriage return); type it anew"
        else:
            words = f"an invisible control character (number {ord(found[0])}) stands here; delete it"
        parsed.tell("toml-control-character", words, Span(found.start(), found.end()))
        if len(told) >= CONFLICTS:
            return


def _object_to_mark(parsed: Parsed, span: Span) -> bool:
    if not _CONFLICT_MARK.match(parsed.text, span.start):
        return False
    words = "this line was left behind by a program that merges two versions of a file; keep one version"
    parsed.tell("toml-merge-mark", words, span)
    return True


# The slips that have words of their own


def _slip(parsed: Parsed, statement: Statement, refused: _Refused | None) -> None:
    """Tell what is wrong with a statement that is refused."""
    span = _trimmed(parsed.text, statement.span)
    text = parsed.text[span.start : span.end]
    if _object_to_mark(parsed, span):
        return
    first_line = text.split("\n", 1)[0].rstrip("\r")
    pair = _PAIR.match(text)
    if pair is None or "\n" in text[: pair.start(3)]:
        _not_a_pair(parsed, first_line, Span(span.start, span.start + len(first_line)))
        return
    name, sign, value = pair[1].strip(), pair[2], pair[3].split("\n", 1)[0].rstrip()
    at = span.start + pair.start(3)
    here = Span(at, at + max(len(value), 1))
    if not _NAME.fullmatch(name):
        tidy = re.sub(r"\s+", "_", name)
        words = "the name of a field is one word"
        parsed.tell("toml-field-name", words, Span(span.start, span.start + len(name)), f"{tidy} = {value}")
    elif sign != "=":
        code = "colon-for-equals" if ":" in sign else "toml-equals"
        where = Span(span.start + pair.start(2), span.start + pair.end(2))
        parsed.tell(code, "a field and its value are joined by one =", where, f"{name} = {_quoted(value)}")
    elif not value:
        _no_value(parsed, statement, name, span)
    else:
        _wrong_value(parsed, statement, value, here, refused)


def _not_a_pair(parsed: Parsed, line: str, span: Span) -> None:
    word = _NAME.match(line)
    if comment := _COMMENT.match(line):
        parsed.tell("toml-comment", "a comment begins with #", span, f"# {line[comment.end() :].strip()}")
    elif word and line[word.end() :].lstrip()[:1] in ('"', "'", "[", "{"):
        rest = line[word.end() :].lstrip()
        parsed.tell("toml-equals", "an = is missing between a field and its value", span, f"{word[0]} = {rest}")
    else:
        words = "this line is neither a field (`name = value`), nor a block (`[[step]]`), nor a comment (`# ...`)"
        parsed.tell("toml-stray-line", words, span)


def _no_value(parsed: Parsed, statement: Statement, name: str, span: Span) -> None:
    below = parsed.text[statement.span.end :].lstrip("\r\n \t")
    if below[:1] in ('"', "'", "[", "{") and not below.startswith("[["):
        value = below.split("\n", 1)[0].strip()
        words = "a value begins on the same line as its field"
        parsed.tell("value-below", words, span, f"{name} = {value}")
    else:
        parsed.tell("toml-no-value", f"`{name}` has no value; write one, or delete the line", span)


def _wrong_value(parsed: Parsed, statement: Statement, value: str, here: Span, refused: _Refused | None) -> None:
    code_value = _trimmed(parsed.text, here)
    value = parsed.text[code_value.start : code_value.end]
    if value[0] in _CURLY or (value[0] in "\"'" and value[-1] in _CURLY):
        at = code_value.start if value[0] in _CURLY else code_value.end - 1
        parsed.tell("curly-quotes", CURLY_WORDS, Span(at, code_value.end), _quoted(value.strip(_CURLY + "\"'")))
    elif _TIME.fullmatch(value):
        parsed.tell("unquoted-time", "a length of time needs quotes", code_value, _time_meant(value))
    elif (word := value.rstrip(".,;").lower()) in _WORD_VALUES:
        words = f"yes or no is written as {_WORD_VALUES[word]} here, in small letters and without quotes"
        parsed.tell("wrong-true-false", words, code_value, _WORD_VALUES[word])
    elif value[0] in "\"'":
        _wrong_text(parsed, statement, value, code_value, refused)
    elif value[0] in "[{":
        _wrong_list(parsed, statement, refused)
    elif value[0].isdigit() or value[0] in "+-.":
        _wrong_number(parsed, value, code_value)
    else:
        parsed.tell("unquoted-text", "text needs quotes around it", code_value, _quoted(value))


def _time_meant(value: str) -> str:
    try:
        duration.parse(value)
    except Refusal as refusal:
        return refusal.fix or f'"{value}"'
    return f'"{value}"'


def _wrong_text(parsed: Parsed, statement: Statement, value: str, here: Span, refused: _Refused | None) -> None:
    if statement.unclosed is not None and parsed.text.startswith(value[0] * 3, statement.unclosed):
        at = statement.unclosed
        mark = value[0] * 3
        words = f"this text begins with {mark} and never ends; close it with {mark} on a line of its own"
        parsed.tell("open-block-text", words, Span(at, at + 3), mark)
        return
    end = string_end(parsed.text, here.start)
    if end is None:
        parsed.tell("open-quote", OPEN_QUOTE, here, _closed(value))
        return
    rest = parsed.text[end : here.end].strip()
    if not rest:
        _refused_text(parsed, here, refused, statement)
    elif _PAIR.match(rest):
        at = parsed.text.index(rest, end)
        words = "two fields stand on one line; begin a new line for each"
        parsed.tell("two-on-a-line", words, Span(at, here.end), rest)
    elif _SEVERAL.fullmatch(rest):
        words = "several texts stand between square brackets"
        parsed.tell("list-brackets", words, here, f"[{value.rstrip(', ')}]")
    elif rest[-1] == value[0] or value[0] in rest:
        inner = value[1:].rsplit(value[0], 1)[0].replace("\\" + value[0], value[0]).replace('"', "'")
        words = "a quotation mark inside a text ends it; use the other kind inside"
        parsed.tell("quote-inside-text", words, Span(end - 1, here.end), f'"{inner}"')
    elif rest in (",", ";", "."):
        at = parsed.text.index(rest, end)
        words = "nothing stands between one field and the next but the end of the line; delete this"
        parsed.tell("toml-after-value", words, Span(at, here.end))
    elif rest.startswith(("//", ";", "--")):
        at = parsed.text.index(rest, end)
        parsed.tell("toml-comment", "a comment begins with #", Span(at, here.end), f"# {rest.lstrip('/;- ')}")
    else:
        at = parsed.text.index(rest, end)
        parsed.tell("toml-after-value", "nothing may follow a text on its line", Span(at, here.end))


def _closed(value: str) -> str:
    """The text with its end, or the beginning of a longer one where nothing follows on its line."""
    inner = value.strip("\"', ")
    return f'"{inner}"' if inner else '"""'


def _refused_text(parsed: Parsed, here: Span, refused: _Refused | None, statement: Statement) -> None:
    message = refused.words if refused else ""
    at = min(statement.span.start + (refused.at if refused else 0), max(here.end - 1, here.start))
    value = parsed.text[here.start : here.end]
    if "\\" in value and ("\\" in message or "escape" in message.lower() or "hex" in message.lower()):
        words = "a backslash in a text means something else; write a plain stroke / or the backslash twice"
        parsed.tell("toml-backslash", words, here, value.replace("\\", "/"))
    elif "scalar" in message:
        parsed.tell("toml-backslash", "no letter has this number", here)
    else:
        parsed.tell("toml-unreadable", _told(message), Span(at, at + 1))


def _wrong_number(parsed: Parsed, value: str, here: Span) -> None:
    number = value.replace(",", ".")
    if re.fullmatch(r"[+-]?\d+,\d+", value):
        parsed.tell("toml-number", "a number has a point, not a comma", here, number)
    elif re.fullmatch(r"[+-]?0\d+", value):
        parsed.tell("toml-number", "a number does not begin with 0", here, str(int(value)))
    elif re.fullmatch(r"[+-]?\.\d+|[+-]?\d+\.", value):
        parsed.tell("toml-number", "a number has a digit on both sides of its point", here, f"{float(value):g}")
    elif two := re.match(r"(\S+)[ \t]+([A-Za-z_]\w*[ \t]*=.*)", value):
        at = here.start + two.start(2)
        words = "two fields stand on one line; begin a new line for each"
        parsed.tell("two-on-a-line", words, Span(at, here.end), two[2])
    elif re.fullmatch(r"[+-]?\d{100,}", value):
        parsed.tell("toml-number", "this number is longer than any that can be read", here)
    else:
        words = "this is neither a number nor text; text needs quotes around it"
        parsed.tell("unquoted-text", words, here, _quoted(value))


def _wrong_list(parsed: Parsed, statement: Statement, refused: _Refused | None) -> None:
    """Something in a list or in braces: the scanner says where it loses its way."""
    if curly := _curly_mark(parsed.text, statement.span):
        parsed.tell("curly-quotes", CURLY_WORDS, curly, '"')
        return
    try:
        Scanner(parsed.text[: statement.span.end]).pair(statement.span.start, ())
    except Lost as lost:
        if not _told_as_open(parsed, lost, statement):
            _lost_in_list(parsed, lost, statement)
    else:
        _inside_list(parsed, statement, refused)


def _curly_mark(text: str, span: Span) -> Span | None:
    """The first curly quotation mark outside the texts and comments."""
    blanked = _STRINGS.sub(lambda found: " " * len(found[0]), text[span.start : span.end])
    found = re.search(f"[{_CURLY}]", blanked)
    return Span(span.start + found.start(), span.start + found.end()) if found else None


def _told_as_open(parsed: Parsed, lost: Lost, statement: Statement) -> bool:
    """Tell of a bracket that is not closed where the scanner lost its way, if that is what it was."""
    text, end = parsed.text, statement.span.end
    found = _SPACES.match(text, lost.at, end)
    next_at = found.end() if found else lost.at
    following = text[next_at:end]
    behind = len(text[: lost.at].rstrip(" \t\r\n,"))
    if lost.inside == "}":
        if following and following[0] not in "{]":
            return False
        parsed.tell("open-table", "the { of this cue is not closed; a } is missing", Span(behind - 1, behind), "}")
        return True
    if lost.what == "quote" or following.strip("\\=_[]{}()#. \t\r\n-:"):
        return False
    line, _ = parsed.lines.at(text.find("[", statement.span.start))
    where = Span(next_at, next_at + len(following.rstrip())) if following.strip() else _closing_line(parsed, behind, line)
    parsed.tell("open-list", f"the list that begins on line {line} is not closed; a ] is missing", where, "]")
    return True


def _closing_line(parsed: Parsed, behind: int, first_line: int) -> Span:
    """Where the ] of a list is missing: on an empty line below, as it has one of its own, or behind the last item."""
    start = parsed.text.rfind("\n", 0, behind) + 1
    if not parsed.text[start:behind].strip(" \t#[]{}()=_-.:;\\0123456789"):
        return Span(start, behind)
    below = parsed.text.find("\n", behind) + 1
    if below and parsed.lines.at(behind)[0] > first_line and not parsed.text[below : _line_end(parsed.text, below)].strip():
        return Span(below, below + 1)
    return Span(behind - 1, behind)


def _lost_in_list(parsed: Parsed, lost: Lost, statement: Statement) -> None:
    text, at = parsed.text, lost.at
    rest = text[at : _line_end(text, at)]
    if lost.what == "," and lost.inside == "]" and rest.lstrip().startswith("="):
        start = len(text[:at].rstrip())
        while start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
            start -= 1
        parsed.tell("open-table", "a cue begins with {, and here it is missing", Span(start, at), "{")
    elif lost.what == ",":
        following = rest.strip()[:1]
        if text[at - 1] in "\"'" and (following.isalpha() or following in ".!?") and not _PAIR.match(rest.strip()):
            if text[text.rfind("\n", 0, at) + 1 : at + len(rest)].count(text[at - 1]) % 2:
                parsed.tell("open-quote", "a quotation mark is missing on this line", Span(at - 1, at))
                return
            words = "a quotation mark inside a text ends it; use the other kind inside"
            parsed.tell("quote-inside-text", words, Span(at - 1, at))
        else:
            parsed.tell("missing-comma", "a comma is missing here, between this and the next", Span(at - 1, at), ",")
    elif lost.what == "quote":
        if any(mark in rest for mark in _CURLY):
            parsed.tell("curly-quotes", CURLY_WORDS, Span(at, at + 1))
        else:
            parsed.tell("open-quote", OPEN_QUOTE, Span(at, at + 1))
    elif lost.what == "=" and rest.lstrip().startswith(":"):
        parsed.tell("colon-for-equals", "a field and its value are joined by one =", Span(at, at + 1), "=")
    elif lost.what == "=":
        parsed.tell("toml-equals", "an = is missing between a field and its value", Span(at, at + 1), "=")
    elif rest[:1] in _CURLY and rest:
        parsed.tell("curly-quotes", CURLY_WORDS, Span(at, at + 1), '"')
    elif rest.startswith(","):
        parsed.tell("toml-comma", "there is one comma too many here; delete it", Span(at, at + 1))
    else:
        words = "this list or these braces cannot be read from here on; look for a missing quote, comma or bracket"
        parsed.tell("toml-unreadable", words, Span(at, min(at + 1, statement.span.end)))


def _inside_list(parsed: Parsed, statement: Statement, refused: _Refused | None) -> None:
    """The brackets are right: one of the values between them is not, or something follows the last one."""
    places: dict[Path, Place] = {}
    _, end = Scanner(parsed.text, places=places).pair(statement.span.start, ())
    rest = _trimmed(parsed.text, Span(end, statement.span.end))
    if parsed.text[rest.start : rest.end].strip():
        at = rest.start + len(parsed.text[rest.start : rest.end]) - len(parsed.text[rest.start : rest.end].lstrip())
        words = "nothing may follow a value on its line"
        parsed.tell("two-on-a-line", words, Span(at, rest.end))
        return
    for place in places.values():
        value = parsed.text[place.value.start : place.value.end]
        if not value or value[0] in "[{":
            continue
        try:
            _judge(f"x = {value}")
        except _Refused as inner:
            inside = Statement(Span(place.value.start, place.value.end))
            _wrong_value(parsed, inside, value, place.value, inner)
            return
    at = statement.span.start + min(refused.at if refused else 0, statement.span.end - statement.span.start - 1)
    message = refused.words if refused else ""
    if "duplicate" in message.lower():
        parsed.tell("written-twice", "something is written twice between these braces", Span(at, at + 1))
    else:
        parsed.tell("toml-unreadable", _told(message), Span(at, at + 1))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end == -1 else end


def _quoted(value: str) -> str:
    """The value as text in straight quotes, or as it is where it is right already."""
    inner = value.strip().strip(_CURLY)
    try:
        _judge(f"x = {inner}")
    except _Refused:
        inner = inner.strip("\"'").replace("\\", "/").replace('"', "'")
        return f'"{inner}"'
    return inner


def _told(message: str) -> str:
    return f"this cannot be read ({message[:1].lower()}{message[1:]})" if message else "this cannot be read"
