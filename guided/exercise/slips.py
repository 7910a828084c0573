"""Slips of the pen that TOML refuses, in words of their own."""

import re
from dataclasses import dataclass

OPENING_CURLY = "“”„‟«»‘’‚‹›＂"
ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+")
_TIME = re.compile(
    r"\d+\s*:\s*\d+|(?:\d+(?:[.,]\d+)?\s*(?:h|min|m|s|sec|secs|second|seconds|minute|minutes)\s*)+", re.I
)
_TRUTHS = {
    **dict.fromkeys(("true", "yes", "on", "ja", "wahr", "t", "y"), "true"),
    **dict.fromkeys(("false", "no", "off", "nein", "falsch", "f", "n"), "false"),
}
_NUMBER = re.compile(r"([+-]?)0*(\d*)(?:[.,](\d*))?")


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: its code, its words, what to write instead, and where it stands (offsets into the text)."""

    code: str
    words: str
    start: int
    end: int
    fix: str | None = None


def quoted(text: str) -> str:
    """`text` as a TOML string in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", " ") + '"'


def unquoted(value: str, start: int) -> Slip:
    """A value that is written without quotes and is no number, date, true or false."""
    end = start + len(value)
    if value.lower() in _TRUTHS:
        meant = _TRUTHS[value.lower()]
        return Slip("wrong-true-false", "yes and no are written true and false, in small letters", start, end, meant)
    if _TIME.fullmatch(value):
        return Slip(
            "unquoted-time", "a length of time needs quotes", start, end, quoted(re.sub(r"\s*:\s*", ":", value))
        )
    number = _NUMBER.fullmatch(value)
    if number and (number[2] or number[3]):
        meant = f"{number[1].replace('+', '')}{number[2] or 0}{'.' + number[3] if number[3] else ''}"
        return Slip("toml-number", "this number is not written as TOML writes numbers", start, end, meant)
    if value[0] in "(":
        return Slip("toml-brackets", "a list stands in square brackets", start, end, f"[{value.strip('()')}]")
    return Slip("unquoted-text", _why_unquoted(value), start, end, quoted(value.strip("\"'" + OPENING_CURLY)))


def _why_unquoted(value: str) -> str:
    if value[-1] in "\"'":
        return "the quote before this text is missing"
    if re.fullmatch(r"[\d.\s-]+", value):
        return "this needs quotes"
    return "text needs quotes"


def curly(value: str, start: int) -> Slip:
    """A text in the quotes of a word processor; `value` is it with them."""
    words = "these are the curly quotes of a word processor; a text here needs straight ones"
    meant = value.strip("\"'" + OPENING_CURLY)
    return Slip("curly-quotes", words, start, start + len(value), quoted(meant))


def open_quote(value: str, start: int) -> Slip:
    """A text that is never closed on its line; `value` begins with its quote."""
    meant = value[1:].rstrip()
    end = start + len(value)
    if meant.endswith("\\"):
        words = "the backslash at the end of this text keeps it open; a backslash is written \\\\"
        return Slip("open-quote", words, start, end, quoted(meant.rstrip("\\")))
    if meant.endswith('\\"'):
        words = "the backslash before the last quote keeps this text open"
        return Slip("open-quote", words, start, end, quoted(meant[:-2]))
    if meant and meant[-1] in OPENING_CURLY:
        return curly(value.rstrip(), start)
    if meant and meant[-1] in "\"'":
        words = f"this text begins with {value[0]} and ends with {meant[-1]}; both ends need the same quote"
        return Slip("open-quote", words, start, end, quoted(meant[:-1]))
    return Slip("open-quote", "this text is never closed; it needs a quote at its end", start, end, quoted(meant))


def open_block(start: int, quotes: str) -> Slip:
    words = f"this text opens with {quotes} and is never closed; {quotes} on a line of its own ends it"
    return Slip("open-block-text", words, start, start + 3)


def half_closed_block(start: int, end: int, opened: int, quotes: str) -> Slip:
    words = f"the text that opened with {quotes} on line {opened} closes with three quotes as well"
    return Slip("open-block-text", words, start, end, quotes)


def half_opened_block(start: int, end: int) -> Slip:
    return Slip("open-block-text", "a text of several lines opens with three quotes", start, end, '"""')


def quote_inside(value: str, start: int) -> Slip:
    """A text with a quote of its own in the middle; `value` runs from its first quote to its last."""
    words = 'a quote inside a text ends it early; inside a text it is written \\"'
    return Slip("quote-inside-text", words, start, start + len(value), quoted(value[1:-1]))


def nothing_after(name: str, start: int, end: int) -> Slip:
    return Slip("toml-no-value", f"nothing is written after `{name} =`", start, end)


def value_below(name: str, start: int, end: int, value: str) -> Slip:
    words = f"the value of `{name}` belongs on the same line as its ="
    return Slip("value-below", words, start, end, f"{name} = {value}")


def open_list(start: int, opened: int, line: int) -> Slip:
    where = "here" if line == opened else f"on line {opened}"
    return Slip("open-list", f"the list that opened {where} is not closed; it ends with ]", start, start, "]")


def open_table(start: int, opened: int, line: int) -> Slip:
    where = "" if line == opened else f" on line {opened}"
    return Slip("open-table", f"the {{ that opened{where} is not closed; it ends with }}", start, start, "}")


def unopened_table(start: int, end: int) -> Slip:
    return Slip("open-table", "a cue begins with {", start, end, "{")


def missing_comma(start: int) -> Slip:
    return Slip("missing-comma", "a comma is missing between this and the next", start, start, ",")


def double_comma(start: int) -> Slip:
    return Slip("missing-comma", "there is nothing before this comma; take it away", start, start + 1)


def colon(name: str, start: int) -> Slip:
    return Slip(
        "colon-for-equals", f"a field takes = and not a colon, after `{name}` too", start, start + 1, f"{name} ="
    )


def missing_equals(name: str, start: int, end: int) -> Slip:
    return Slip("toml-no-equals", f"the = after `{name}` is missing", start, end, f"{name} =")


def two_on_a_line(start: int, end: int) -> Slip:
    return Slip("two-on-a-line", "each field needs a line of its own; begin a new line here", start, end)


def left_over(rest: str, start: int) -> Slip:
    """Something behind a whole value."""
    end = start + len(rest)
    if rest[0] in ",;.":
        return Slip("toml-left-over", f"nothing follows a value on its line; take the {rest[0]} away", start, start + 1)
    if rest.startswith(("//", "--", "/*", "%")):
        return _comment(rest, start)
    if rest[0] in "])}":
        return Slip("toml-left-over", f"this {rest[0]} closes nothing; take it away", start, end)
    if rest[0] in "\"'" + OPENING_CURLY:
        words = "there is a quote too many here, or a text that the first one does not belong to"
        return Slip("quote-inside-text", words, start, end)
    return Slip("toml-left-over", "this stands behind a whole value and belongs to nothing", start, end)


def _comment(rest: str, start: int) -> Slip:
    meant = rest.strip("/*-%; <!>").strip()
    return Slip("toml-comment", "a comment begins with #", start, start + len(rest), f"# {meant}")


def stray(line: str, start: int) -> Slip:
    """A line that is neither a field, a block nor a comment."""
    end = start + len(line)
    if re.match(r"<{7}|={7}|>{7}|\|{7}", line):
        words = (
            "two versions of this file were put together and left this mark; keep one of them and take the marks away"
        )
        return Slip("toml-merge-mark", words, start, end)
    if line.startswith(("//", ";", "--", "/*", "%", "<!--")):
        return _comment(line, start)
    if line.startswith("="):
        return Slip("toml-no-name", "a field needs its name before the =", start, end)
    if line[0] in "}])":
        return Slip("toml-left-over", f"this {line[0]} closes nothing; take it away", start, end)
    if line.startswith(('"""', "'''")):
        return Slip("open-block-text", "these three quotes close a text that none opened", start, end)
    words = "this line is not a field, a block or a comment; a field is a name, = and its value"
    return Slip("toml-stray-line", words, start, end)


def bad_name(name: str, start: int, meant: str | None) -> Slip:
    end = start + len(name)
    if " " in name and re.fullmatch(r"[\w -]+", name):
        return Slip("toml-name", "the name of a field is one word", start, end, meant)
    words = "the name of a field has only the letters a-z, digits, _ and -"
    return Slip("toml-name", words, start, end, meant)


def doubled_equals(start: int, end: int) -> Slip:
    return Slip("toml-equals", "one = is enough", start, end, "=")


def odd_space(start: int, end: int) -> Slip:
    words = "here is an unusual space, as word processors put in; type an ordinary one"
    return Slip("toml-odd-space", words, start, end)


def written_twice(name: str, start: int, end: int, first_line: int, where: str) -> Slip:
    words = f"`{name}` is written twice in {where}, first on line {first_line}; keep one of them"
    return Slip("written-twice", words, start, end)


def single_brackets(start: int, end: int) -> Slip:
    return Slip("single-brackets", "a block needs double brackets", start, end, "[[step]]")


def broken_header(start: int, end: int, meant: str | None) -> Slip:
    words = "a step begins with its name in double brackets" if meant else "a block begins with its name in brackets"
    return Slip("toml-header", words, start, end, meant)


def unknown_block(name: str, start: int, end: int, meant: str) -> Slip:
    return Slip("unknown-block", f"there is no block `{name}` here", start, end, meant)


def too_deep(start: int) -> Slip:
    return Slip("toml-too-deep", "lists and tables stand inside each other too deeply here", start, start + 1)


_ESCAPE = re.compile(r"\\(?:[btnfre\"\\]|\n|[ \t]+\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


def refused(statement: str, start: int, at: int) -> Slip:
    """A statement that TOML refuses for a reason not named so far; `at` is where it stopped, counted in `statement`."""
    for found in re.finditer(r"\\.?", statement):
        if not _ESCAPE.match(statement, found.start()) and _in_double_quotes(statement, found.start()):
            words = "a backslash in a text means something else; write / between folders, and \\\\ for a backslash"
            return Slip("toml-backslash", words, start + found.start(), start + found.end(), "/")
    at = max(0, min(at, len(statement) - 1))
    if statement[at : at + 1] in ("", "\n"):
        at = len(statement[: at + 1].rstrip()) - 1
    words = "this is not a value that TOML knows: a text in quotes, a number, true or false, or a list in [ ]"
    return Slip("toml-value", words, start + max(at, 0), start + max(at, 0) + 1)


def _in_double_quotes(statement: str, at: int) -> bool:
    before = re.sub(r"\\.", "", statement[:at])
    return before.count('"') % 2 == 1 and "'" not in before.split('"', 1)[0]


def conflict(start: int, end: int) -> Slip:
    words = "this does not go together with what is written above it; it may be there twice"
    return Slip("toml-conflict", words, start, end)
