"""Report syntax errors inside a list or inside braces, from where the scanner cannot read on."""

import re
from json import dumps

from guided.exercise.duration_guess import guess_seconds
from guided.exercise.look_alikes import as_latin, look_alike_message
from guided.exercise.schema.aliases import choice_meant
from guided.exercise.toml.loading import TomlSyntaxError, load_toml, unreadable_message
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.scanner import ScanError, Scanner
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, FieldPath, Location, Span, line_end, trim_span
from guided.exercise.toml.statements import Statement

CURLY_QUOTES = "“”„‟«»‘’‚‛″′`´＂＇"
CURLY_QUOTES_MESSAGE = "curly quotes, as a word processor makes them, are not read; write straight ones"
OPEN_QUOTE_MESSAGE = "this text begins with a quotation mark and its line ends without one"
UNQUOTED_TEXT_MESSAGE = "text needs quotes around it"
TWO_FIELDS_MESSAGE = "two fields stand on one line; begin a new line for each"
END_OF_LINE_MESSAGE = "nothing stands between one field and the next but the end of the line; delete this"
BACKSLASH_MESSAGE = "a backslash in a text means something else; write a plain stroke / or the backslash twice"
MISSING_EQUALS_MESSAGE = "an = is missing between a field and its value"

_SPACES = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")
_NEXT_PAIR = re.compile(r"[A-Za-z_]\w*[ \t]*=")
_PUNCTUATION = "\\=_[]{}()#. \t\r\n-:"
_UNQUOTED_TEXT = re.compile(r"[^,\]}\n\"']*")


def report_list_error(
    parsed: ParsedFile, statement: Statement, error: TomlSyntaxError | None
) -> tuple[str, Span, TomlSyntaxError] | None:
    """Report what is wrong in a list or in braces.

    Where the brackets are right and one of the values between them is not, report nothing, and return the field, the
    span and the error of that value.
    """
    if curly := _find_curly_quote(parsed.text, statement.span):
        edits = [_straight_quotes(parsed.text, trim_span(parsed.text, statement.span))]
        parsed.add_problem("curly-quotes", CURLY_QUOTES_MESSAGE, curly, '"', edits=edits)
        return None
    if _report_unquoted_list(parsed, statement) or _report_round_brackets(parsed, statement):
        return None
    try:
        Scanner(parsed.text[: statement.span.end]).pair(statement.span.start, ())
    except ScanError as scan_error:
        if not _report_unclosed_bracket(parsed, scan_error, statement):
            _report_scan_error(parsed, scan_error, statement)
        return None
    return _find_bad_value(parsed, statement, error)


def _value_span(parsed: ParsedFile, statement: Statement) -> Span:
    """Return where the value of a pair stands, without what surrounds it."""
    start = parsed.text.index("=", statement.span.start) + 1
    start += len(parsed.text[start:]) - len(parsed.text[start:].lstrip())
    return trim_span(parsed.text, Span(start, max(statement.span.end, start + 1)))


def _report_unquoted_list(parsed: ParsedFile, statement: Statement) -> bool:
    """Report a list in which no text has quotes, and return whether it is one."""
    span = _value_span(parsed, statement)
    value = parsed.text[span.start : span.end]
    inner = value[1:-1]
    if value[0] != "[" or value[-1] != "]" or re.search(r"[\"{}\[\]=()#]|(?<!\w)'", inner):
        return False
    lines = [line.strip().rstrip(",;").lstrip("-* ") for line in inner.split("\n") if line.strip()]
    texts = lines if len(lines) > 1 else [each.strip() for each in re.split(r"[,;]", inner)]
    if len(lines) == 1 and lines[0].endswith((".", "!")) and all(each[:1].islower() for each in texts[1:]):
        texts = [lines[0]]
    if not all(re.match(r"[^\W\d]", each) and each not in ("true", "false") for each in texts):
        return False
    name = parsed.text[statement.span.start : span.start].split("=")[0].strip()
    items = [dumps(choice_meant(name, each) or each, ensure_ascii=False) for each in texts]
    long = "[\n" + "".join(f"  {item},\n" for item in items) + "]"
    fix = long if len(lines) > 1 else f"[{', '.join(items)}]"
    first = span.start + value.index(texts[0])
    edits = [(span, fix)]
    marked = Span(first, first + len(texts[0]))
    message = UNQUOTED_TEXT_MESSAGE if len(texts) == 1 else "each text in a list needs quotes around it"
    parsed.add_problem("unquoted-text", message, marked, fix, edits=edits)
    return True


def _report_round_brackets(parsed: ParsedFile, statement: Statement) -> bool:
    """Report rows in round brackets, and return whether there is one."""
    span = _value_span(parsed, statement)
    code = STRINGS_AND_COMMENTS.sub(lambda found: "x" * len(found[0]), parsed.text[span.start : span.end])
    found = re.search(r"[\[,(]\s*(\()\s*\w+\s*=|^\[?\s*(\()\s*\w+\s*=", code)
    if found is None:
        return False
    at = span.start + (found.start(1) if found[1] else found.start(2))
    pairs = {"(": "{", ")": "}"}
    new = "".join(
        pairs.get(sign, letter) for sign, letter in zip(code, parsed.text[span.start : span.end], strict=True)
    )
    message = f"{_row_with_article(parsed)} stands in braces {{ }}, not in ( )"
    parsed.add_problem("list-brackets", message, Span(at, at + 1), new, edits=[(span, new)])
    return True


def _row_with_article(parsed: ParsedFile) -> str:
    return f"{'an' if parsed.kind.row_word[0] == 'e' else 'a'} {parsed.kind.row_word}"


def _row_plural(parsed: ParsedFile) -> str:
    return "cues" if parsed.kind.row_word == "cue" else "entries"


def _find_curly_quote(text: str, span: Span) -> Span | None:
    """Return the first curly quotation mark outside of strings and comments."""
    blanked = STRINGS_AND_COMMENTS.sub(lambda found: " " * len(found[0]), text[span.start : span.end])
    found = re.search(f"[{CURLY_QUOTES}]", blanked)
    return Span(span.start + found.start(), span.start + found.end()) if found else None


def _straight_quotes(text: str, span: Span) -> tuple[Span, str]:
    """Return the edit that writes straight quotes for the curly ones outside of strings."""
    written = text[span.start : span.end]
    parts = re.split(f"({STRINGS_AND_COMMENTS.pattern})", written, flags=re.MULTILINE)
    new = "".join(re.sub(f"[{CURLY_QUOTES}]", '"', part) if n % 2 == 0 else part for n, part in enumerate(parts))
    return span, new


def _report_unclosed_bracket(parsed: ParsedFile, scan_error: ScanError, statement: Statement) -> bool:
    """Report a bracket that is not closed, if that is why the scanner cannot read on; return whether it is."""
    text, end = parsed.text, statement.span.end
    if scan_error.expected == "value" and _report_no_value(parsed, scan_error.offset):
        return True
    if scan_error.expected != "," and text[scan_error.offset : scan_error.offset + 1] == ",":
        return False
    found = _SPACES.match(text, scan_error.offset, end)
    next_at = found.end() if found else scan_error.offset
    following = text[next_at:end]
    behind = len(text[: scan_error.offset].rstrip(" \t\r\n,"))
    if scan_error.closing == "}":
        if following and following[0] not in "{]":
            return False
        message = f"the {{ of this {parsed.kind.row_word} is not closed; a }} is missing"
        edits = [(Span(behind, behind), " }")]
        parsed.add_problem("open-table", message, Span(behind - 1, behind), "}", edits=edits)
        return True
    if scan_error.expected == "quote" or following.strip(_PUNCTUATION):
        return False
    if following[:1] == "}" and "]" in following:
        brace = Span(next_at, next_at + 1)
        parsed.add_problem("toml-after-value", "this } closes nothing; delete it", brace, edits=[(brace, "")])
        return True
    line, _ = parsed.lines.line_and_column(text.find("[", statement.span.start))
    scraps = Span(next_at, next_at + len(following.rstrip())) if following.strip() else None
    where = scraps or _closing_bracket_span(parsed, behind, line)
    message = f"the list that begins on line {line} is not closed; a ] is missing"
    comma = behind + (text[behind : behind + 1] == ",")
    is_long = parsed.lines.line(behind - 1) > line
    edit = (scraps, "]") if scraps else (Span(comma, comma), "\n]") if is_long else (Span(behind, comma), "]")
    parsed.add_problem("open-list", message, where, "]", edits=[edit])
    return True


def _report_no_value(parsed: ParsedFile, at: int) -> bool:
    """Report a field in braces that has no value, and return whether that is what is wrong at `at`."""
    named = re.search(r"([A-Za-z_]\w*)[ \t]*=[ \t]*\Z", parsed.text[max(at - 80, 0) : at])
    if named is None or parsed.text[at : at + 1] not in ("}", ",", "]"):
        return False
    start = max(at - 80, 0) + named.start()
    message = f"`{named[1]}` has no value; write one behind the =, or delete it"
    parsed.add_problem("toml-no-value", message, Span(start, max(start + 1, start + len(named[0].rstrip()))))
    return True


def _closing_bracket_span(parsed: ParsedFile, behind: int, first_line: int) -> Span:
    """Return where the ] of a list is missing: on an empty line below the last item, or behind the item."""
    text = parsed.text
    start = text.rfind("\n", 0, behind) + 1
    if not text[start:behind].strip(_PUNCTUATION + ";0123456789"):
        return Span(start, behind)
    below = text.find("\n", behind) + 1
    if (
        below
        and parsed.lines.line_and_column(behind)[0] > first_line
        and not text[below : line_end(text, below)].strip()
    ):
        return Span(below, below + 1)
    return Span(behind - 1, behind)


def _report_scan_error(parsed: ParsedFile, scan_error: ScanError, statement: Statement) -> None:
    at = scan_error.offset
    rest = parsed.text[at : line_end(parsed.text, at)]
    start = len(parsed.text[:at]) - len(re.split(r"[\s,{]", parsed.text[:at])[-1])
    name = re.match(r"[^\s=,{}\[\]\"']+", parsed.text[start:])
    if name and not name[0].isascii() and (message := look_alike_message(name[0])) and as_latin(name[0]).isascii():
        where = Span(start, start + name.end())
        parsed.add_problem("look-alike-letter", message, where, as_latin(name[0]))
        return
    match scan_error.expected:
        case ",":
            _report_missing_comma(parsed, scan_error, rest)
        case "=":
            _report_missing_equals(parsed, at, rest)
        case "quote":
            parsed.add_problem("open-quote", OPEN_QUOTE_MESSAGE, Span(at, at + 1))
        case _ if rest.startswith(","):
            comma = Span(at, at + 1)
            message = "there is one comma too many here; delete it"
            parsed.add_problem("toml-comma", message, comma, edits=[(comma, "")])
        case _ if rest.startswith(";"):
            parsed.add_problem("missing-comma", "a comma parts one from the next, and not ;", Span(at, at + 1), ",")
        case _:
            message = (
                "this list or these braces cannot be read from here on; look for a missing quote, comma or bracket"
            )
            parsed.add_problem("toml-unreadable", message, Span(at, min(at + 1, statement.span.end)))


def _report_missing_equals(parsed: ParsedFile, at: int, rest: str) -> None:
    if rest.startswith(":"):
        parsed.add_problem(
            "colon-for-equals",
            "a field and its value are joined by one =",
            Span(at, at + 1),
            "=",
            edits=[_equals_for_colons(parsed.text, at)],
        )
    elif rest[:1] in ",}]":
        message = "everything in braces is `name = value`; a list of texts stands in [ ]"
        span = Span(at - 1, at)
        row, fix = _row_of_texts(parsed, at)
        parsed.add_problem("list-brackets", message, span, fix, edits=[(row, fix)] if fix else [])
    else:
        start = len(parsed.text[:at].rstrip(" \t"))
        edits = [(Span(start, at + len(rest) - len(rest.lstrip())), " = ")]
        parsed.add_problem("toml-equals", MISSING_EQUALS_MESSAGE, Span(at, at + 1), "=", edits=edits)


def _row_of_texts(parsed: ParsedFile, at: int) -> tuple[Span, str | None]:
    """Return the braces around `at` with texts alone in them, and what they were meant as: a cue, or a list."""
    start, end = parsed.text.rfind("{", 0, at), parsed.text.find("}", at) + 1
    if start == -1 or not end or "\n" in parsed.text[start:end]:
        return Span(at, at), None
    texts = re.findall(r"\"[^\"]*\"", parsed.text[start:end])
    if re.sub(r"\"[^\"]*\"|[{},\s]", "", parsed.text[start:end]):
        return Span(at, at), None
    if re.search(r"\bcues?[ \t]*=[ \t]*\[[^\]]*\Z", parsed.text[:start]):
        if len(texts) != 2 or guess_seconds(texts[0].strip('"').lower()) is None:
            return Span(at, at), None
        return Span(start, end), f"{{ at = {texts[0]}, say = {texts[1]} }}"
    return Span(start, end), f"[{', '.join(texts)}]"


def _equals_for_colons(text: str, at: int) -> tuple[Span, str]:
    """Return the edit that writes = for the colon at `at` and for those behind it up to the end of these braces."""
    end = min((place for place in (text.find("}", at), line_end(text, at)) if place != -1), default=len(text))
    part = text[at:end]
    pieces = re.split(r"(\"[^\"\n]*\"|'[^'\n]*')", part)
    new = "".join(
        re.sub(r"^[ \t]*:[ \t]*|(?<=\w)[ \t]*:[ \t]*", " = ", each) if n % 2 == 0 else each
        for n, each in enumerate(pieces)
    )
    return Span(len(text[:at].rstrip(" \t")), end), new


def _report_missing_comma(parsed: ParsedFile, scan_error: ScanError, rest: str) -> None:
    """Report what stands behind a value in the place of a comma or the closing bracket."""
    text, at = parsed.text, scan_error.offset
    following = rest.strip()[:1]
    if scan_error.closing == "]" and following == "=":
        start = _word_start(text, len(text[:at].rstrip()))
        message = f"{_row_with_article(parsed)} stands in braces, and here its {{ is missing"
        parsed.add_problem("open-table", message, Span(start, at), "{", edits=_braces_edits(text, start))
    elif (
        text[at - 1] in "\"'"
        and following
        and (following.isalnum() or following in ".!?")
        and not _NEXT_PAIR.match(rest.strip())
    ):
        if text[text.rfind("\n", 0, at) + 1 : at + len(rest)].count(text[at - 1]) % 2:
            parsed.add_problem("open-quote", "a quotation mark is missing on this line", Span(at - 1, at))
        else:
            message = "a quotation mark inside a text ends it; use the other kind inside"
            parsed.add_problem("quote-inside-text", message, Span(at - 1, at))
    elif text[at - 1].isalpha() and text[_word_start(text, at)].isalpha() and not _NEXT_PAIR.match(rest.strip()):
        start = _word_start(text, at)
        bare = _UNQUOTED_TEXT.match(text, start)
        end = len(text[: bare.end() if bare else at].rstrip())
        line = text[text.rfind("\n", 0, start) + 1 : line_end(text, start)].strip()
        if scan_error.closing == "]" and text.startswith(line, start) and not re.search(r"[\"\[\]{}]", line):
            end = start + len(line.rstrip(", \t"))
            following = text[line_end(text, start) :].lstrip()[:1]
            comma = "," if not line.rstrip().endswith(",") and following not in ("]", "") else ""
            item = dumps(text[start:end], ensure_ascii=False) + comma
            parsed.add_problem("unquoted-text", UNQUOTED_TEXT_MESSAGE, Span(start, end), item)
            return
        parsed.add_problem(
            "unquoted-text", UNQUOTED_TEXT_MESSAGE, Span(start, end), dumps(text[start:end], ensure_ascii=False)
        )
    elif text[at - 1].isdigit() and (word := re.match(r"[ \t]*([x×]|[^\W\d_]++)(?=[ \t]*[,}])", rest)):
        end = at + word.end()
        digits = re.search(r"\d+(?:[.,]\d+)?\Z", text[:at])
        if digits and guess_seconds(f"{digits[0]}{word[1]}".lower()) is not None:
            span = Span(digits.start(), end)
            parsed.add_problem(
                "unquoted-time", "a length of time needs quotes", span, f'"{text[digits.start() : end]}"'
            )
            return
        message = "nothing may follow a number but a comma or the end of the braces; delete this"
        parsed.add_problem("toml-after-value", message, Span(at + word.start(1), end), edits=[(Span(at, end), "")])
    elif following == ";":
        place = at + rest.index(";")
        parsed.add_problem("missing-comma", "a comma parts one from the next, and not ;", Span(place, place + 1), ",")
    else:
        message = "a comma is missing here, between this and the next"
        parsed.add_problem("missing-comma", message, Span(at - 1, at), ",", edits=[(Span(at, at), ",")])


def _braces_edits(text: str, start: int) -> list[tuple[Span, str]]:
    """Return the edit that puts the fields of one row, from `start` on, in braces."""
    row = re.compile(r"[^\[\]{}\"']*(?:\"[^\"\n]*\"[^\[\]{}\"']*)*").match(text, start)
    end = row.end() if row else start
    closed = text[end : end + 1] == "}"
    inner = text[start:end].rstrip(" \t\r\n,")
    before = text[:start].rstrip()
    if before.endswith("[[") and text[end : end + 2] == "]]":
        return [(Span(len(before) - 1, end + 1), f"{{ {inner} }}")]
    return [(Span(start, start + len(inner)), f"{{ {inner}{'' if closed else ' }'}")]


def _word_start(text: str, end: int) -> int:
    while end and (text[end - 1].isalnum() or text[end - 1] in "_-"):
        end -= 1
    return end


def _report_trailing_text(parsed: ParsedFile, left: str, end: int, opened_at: int) -> None:
    """Report what stands behind a complete list or complete braces."""
    span = Span(end - len(left), end)
    if left[0] == "]" and parsed.text[opened_at] == "{":
        parsed.add_problem(
            "open-list",
            f"a list of {_row_plural(parsed)} stands in [ ], and here its [ is missing",
            span,
            edits=[(Span(opened_at, opened_at), "[")],
        )
    elif left[0] in "]})":
        edits = [(span, "")] if len(left) == 1 else []
        parsed.add_problem("toml-after-value", f"this {left[0]} closes nothing; delete it", span, edits=edits)
    elif left in (",", ";", "."):
        parsed.add_problem("toml-after-value", END_OF_LINE_MESSAGE, span, edits=[(span, "")])
    elif _NEXT_PAIR.match(left.lstrip(" \t,;")):
        field = left.lstrip(" \t,;")
        gap = Span(len(parsed.text[: span.start].rstrip(" \t")), end - len(field))
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, span, field, edits=[(gap, "\n")])
    else:
        parsed.add_problem("toml-after-value", "nothing may follow a value on its line", span)


def _find_bad_value(
    parsed: ParsedFile, statement: Statement, error: TomlSyntaxError | None
) -> tuple[str, Span, TomlSyntaxError] | None:
    """Return the field, the span and the error of the first wrong value between right brackets; report what follows
    them."""
    locations: dict[FieldPath, Location] = {}
    _, end = Scanner(parsed.text, locations=locations).pair(statement.span.start, ())
    rest = trim_span(parsed.text, Span(end, statement.span.end))
    left = parsed.text[rest.start : rest.end]
    if left.strip():
        _report_trailing_text(parsed, left.strip(), rest.end, locations[min(locations, key=len)].value.start)
        return None
    for path, location in locations.items():
        value = parsed.text[location.value.start : location.value.end]
        if value and value[0] not in "[{":
            try:
                load_toml(f"x = {value}")
            except TomlSyntaxError as inner:
                name = next(key for key in reversed(path) if isinstance(key, str))
                return name, location.value, inner
    at = statement.span.start + min(error.offset if error else 0, statement.span.end - statement.span.start - 1)
    message = error.message if error else ""
    if "duplicate" in message.lower():
        parsed.add_problem("written-twice", "something is written twice between these braces", Span(at, at + 1))
    else:
        parsed.add_problem("toml-unreadable", unreadable_message(message), Span(at, at + 1))
    return None
