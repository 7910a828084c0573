"""Report lines of words, and lists with a dash before each item, that stand where fields should."""

import re

from guided.exercise.schema.fields import INLINE_TABLE_TYPES, LIST_TYPES, FieldType
from guided.exercise.toml.list_diagnostics import TWO_FIELDS_MESSAGE
from guided.exercise.toml.loose_ways import report_way
from guided.exercise.toml.parsed import MAX_PROBLEMS, UNKNOWN_FIELD, ParsedFile
from guided.exercise.toml.source_text import FieldPath, MultilineText, Span, line_end, trim_span
from guided.exercise.toml.written_values import FIELD_TYPES, in_quotes, timed_row

MIN_WORDS = 3
"""Words of a line from which on it is taken for a sentence, and not for a field that is mistyped."""

_DASH = r"[ \t]*+(?:[-*•–+]|\d{1,2}[.)])[ \t]++"
_ITEM_END = rf"(?:\n(?=[ \t]++\w++[ \t]*+[:=]|{_DASH}|[ \t]*+\]))?"
_DASH_LIST = re.compile(
    r"^([ \t]*+)([A-Za-z_]\w*+)[ \t]*+[:=]?+[ \t]*+\[?+[ \t]*+\r?\n"
    rf"((?:{_DASH}(?!\[)[^\n]*+{_ITEM_END}|[ \t]++\w++[ \t]*+[:=][^\n]*+{_ITEM_END})++)(?:\n?[ \t]*+\])?",
    re.MULTILINE,
)
"""A field, and below it the items of its list with a dash before each. Nothing is tried twice: a long line takes no
longer than its length."""
_TWO_FIELDS = re.compile(
    r"[ \t]*+[A-Za-z_]\w*+[ \t]*+=[ \t]*+(?:\"[^\"\\\n]*+\"|'[^'\n]*+'|[\d.]++|true|false|\[[^\[\]\n]*+\])"
    r"([ \t]*+[,;][ \t]*+|[ \t]++)(?=[A-Za-z_]\w*+[ \t]*+=[ \t]*+[\"'\[\dtf])"
)
_INTRODUCTION = re.compile(r"[^\W\d_][\w’'-]*+(?:[,!.]?[ \t]++[\w’'\"„“”()-]++){2,30}+[ \t]*+:")
_LETTER = re.compile(
    r"\A[ \t*>-]*(?:sure|certainly|of course|absolutely|great|here(?:['’]s| is| are| you)|this is (?:the|your)"
    r"|i(?:['’]ve| have)"
    r"|as (?:you )?(?:requested|asked|discussed)|attached|dear|hi\b|hello|hey\b|let me know|feel free|would you like"
    r"|i hope|enjoy|best (?:wishes|regards)|kind regards|cheers|sent from|from:|to:"
    r"|von:|an:|date:|datum:|re:|aw:|fwd:|file:|datei:|version:|exercise:|übung:"
    r"|subject:|betreff:|on .{4,60} wrote:?$"
    r"|end[.!]?$|ende[.!]?$|fin$"
    r"|hallo|liebe[rs]?\b|hier (?:ist|sind|kommt)|anbei|gerne?\b|natürlich|viel (?:spaß|freude)|lass mich wissen"
    r"|sag (?:mir )?bescheid|viele grüße|liebe grüße|herzliche grüße|lg\b|von meinem|gesendet von|am .{4,60} schrieb)",
    re.IGNORECASE,
)
"""How a line begins that was written to somebody, around an exercise."""
_SUBJECT = re.compile(
    r"(?:betreff|subject|re|aw|fwd|from|to|von|an|date|datum|file|datei|version|exercise|übung):[ \t]", re.IGNORECASE
)
"""How a line begins that tells of a file or a mail."""
_FIELD_NAME = re.compile(r"[A-Za-z_]\w*")
_FIELD = re.compile(r"[ \t]*([A-Za-z_]\w*)[ \t]*[:=][ \t]*(\S.*)")


def repair_dash_lists(parsed: ParsedFile) -> None:
    """Report fields whose list has a dash before each item, and blank them in the text, which keeps its length."""
    for found in list(_DASH_LIST.finditer(parsed.text)):
        name, body = found[2], found[3]
        if FIELD_TYPES.get(name) not in LIST_TYPES or not re.match(_DASH, body):
            continue
        if "[" in found[0][: found[0].index("\n")] and not found[0].rstrip().endswith("]"):
            continue
        items = _items(body)
        fix = _as_list(name, items)
        start = found.start(2)
        span = Span(start, found.end() - len(found[0]) + len(found[0].rstrip()))
        message = f"a list stands in square brackets, with a comma between its items; `{name}` is no list with dashes"
        first = Span(start, line_end(parsed.text, start))
        edits = [(span, fix)] if fix else []
        parsed.add_problem("list-brackets", message, first, fix, edits=edits)
        _blank(parsed, span)


def _items(body: str) -> list[list[str]]:
    """Return the lines of each item, without its dash."""
    items: list[list[str]] = []
    for line in body.split("\n"):
        dash = re.match(_DASH, line)
        if dash:
            items.append([line[dash.end() :].rstrip(" \t\r,;")])
        elif items and line.strip():
            items[-1].append(line.strip())
    return items


def _as_list(name: str, items: list[list[str]]) -> str | None:
    if FIELD_TYPES[name] not in INLINE_TABLE_TYPES:
        return f"[{', '.join(in_quotes(' '.join(item)) for item in items)}]".join((f"{name} = ", ""))
    rows = [_as_row(item) for item in items]
    return None if None in rows else f"{name} = [{', '.join(str(row) for row in rows)}]"


def _as_row(lines: list[str]) -> str | None:
    """Return one cue or entry in braces; None where it cannot be told what is meant."""
    fields = [_FIELD.fullmatch(line.rstrip(",")) for line in lines]
    if all(field is not None and field[1] in FIELD_TYPES for field in fields):
        return f"{{ {', '.join(f'{field[1]} = {_value(field[1], field[2])}' for field in fields if field)} }}"
    return timed_row(lines[0]) if len(lines) == 1 else None


def _value(name: str, written: str) -> str:
    plain = FIELD_TYPES.get(name) in (FieldType.WHOLE, FieldType.NUMBER, FieldType.FLAG)
    return written if plain or written.startswith("[") else in_quotes(written)


def _blank(parsed: ParsedFile, span: Span) -> None:
    blank = re.sub(r"[^\n]", " ", parsed.text[span.start : span.end])
    parsed.text = f"{parsed.text[: span.start]}{blank}{parsed.text[span.end :]}"


def part_fields_on_one_line(parsed: ParsedFile) -> None:
    """Report fields that stand behind another on its line, and begin a line for each in the text."""
    multiline = MultilineText(parsed.text)
    for line in re.finditer(r"^.+$", parsed.text, re.MULTILINE):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        gaps = gaps_between_fields(parsed.text, Span(*line.span()))
        is_row = parsed.text[: line.start()].rstrip()[-1:] in ("[", ",") and line[0][0] in " \t"
        if not gaps or is_row or multiline.holds(line.start()) or _is_written_again(parsed.text, line.span(), gaps):
            continue
        field = trim_span(parsed.text, Span(gaps[0].end, line.end()))
        start, end = gaps[0].start, gaps[-1].end
        new = parsed.text[start:end]
        for gap in reversed(gaps):
            new = f"{new[: gap.start - start]}\n{new[gap.end - start :]}"
        written = parsed.text[field.start : field.end]
        parsed.add_problem("two-on-a-line", TWO_FIELDS_MESSAGE, field, written, edits=[(Span(start, end), new)])
        for gap in gaps:
            blank = "\n".ljust(gap.end - gap.start)
            parsed.text = f"{parsed.text[: gap.start]}{blank}{parsed.text[gap.end :]}"


def gaps_between_fields(text: str, line: Span) -> list[Span]:
    """Return what stands between the fields on one line."""
    gaps, at = [], line.start
    while (found := _TWO_FIELDS.match(text, at, line.end)) is not None:
        gaps.append(Span(*found.span(1)))
        at = found.end()
    return gaps


def _is_written_again(text: str, line: tuple[int, int], gaps: list[Span]) -> bool:
    """Return whether a field behind one of the gaps stands on another line of its block too."""
    names = [str(_FIELD_NAME.match(text, gap.end)[0]) for gap in gaps]  # type: ignore[index]
    above = max((found.start() for found in re.finditer(r"^[ \t]*\[", text[: line[0]], re.MULTILINE)), default=0)
    below = re.compile(r"^[ \t]*\[", re.MULTILINE).search(text, line[1])
    others = text[above : line[0]] + text[line[1] : below.start() if below else None]
    return any(re.search(rf"^[ \t]*{name}[ \t]*=", others, re.MULTILINE) for name in names)


def is_words(line: str, *, after_words: bool = False) -> bool:
    """Return whether a line without a field is a sentence, or an item of a list, that was never given to a field.

    With `after_words`, the line above is one, and this one may be shorter.
    """
    line = re.sub(r"\{\w+\}", "Name", line)
    words = re.findall(r"[^\W\d_]+", line)
    if _LETTER.match(line) and "=" not in line:
        return True
    if "=" in line or line[:1] in "\"'[]{}=<>|/;%" or line.startswith("--"):
        return False
    is_sentence = after_words or line.rstrip().endswith((".", "!", "?"))
    if (named := re.match(r"[a-z_]+", line)) and "_" in named[0] and named[0] in FIELD_TYPES:
        return False
    if words and not re.match(_DASH, line) and (words[0] if is_sentence else words[0].lower()) in FIELD_TYPES:
        return False
    return len(words) >= (1 if is_sentence else MIN_WORDS) or (len(words) >= 1 and re.match(_DASH, line) is not None)


def is_introduction(text: str) -> bool:
    """Return whether a line is a sentence that ends with a colon, such as “Here is the exercise you asked for:”."""
    line = text.split("\n", 1)[0].strip()
    name = "_".join(line.rstrip(": ").lower().split())
    subject = _SUBJECT.match(line)
    return subject is not None or (_INTRODUCTION.fullmatch(line) is not None and name not in FIELD_TYPES)


def report_words(parsed: ParsedFile, table: FieldPath, span: Span) -> None:
    """Report lines of words in `table` that belong to no field, together, and what they may be."""
    lines = [line.strip() for line in parsed.text[span.start : span.end].split("\n") if line.strip()]
    if _report_letter(parsed, table, span, lines) or (len(lines) == 1 and report_way(parsed, lines[0], span)):
        return
    name, fix = _field_for_words(parsed, table, span.start, lines)
    one = "this line is" if len(lines) == 1 else f"these {len(lines)} lines are"
    message = f"{one} words alone; words stand in quotes behind the field that they belong to"
    if (
        fix is None
        and table[:1] == ("step",)
        and len(lines) > 1
        and not fields_around(parsed.text, span.start) & {"say", "ask"}
    ):
        message += ', such as say = """ above them and """ below, and `say` has at most 600 letters'
    elif fix is None:
        message += ", or behind a # as a note to yourself"
        if len(lines) == 1 and (parsed.text[span.end :].lstrip()[:1] in ("[", "")):
            fix = f"# {lines[0]}"
    parsed.add_problem("toml-stray-line", message, span, fix, edits=[(span, fix)] if fix else [])
    if name or table:
        parsed.unreadable.add((*table, name or UNKNOWN_FIELD))


def _report_letter(parsed: ParsedFile, table: FieldPath, span: Span, lines: list[str]) -> bool:
    """Report lines that somebody wrote to somebody around the exercise, and return whether they are such lines."""
    above = parsed.text[: span.start]
    is_above = not table and re.search(r"^[ \t]*[^#\s]", above, re.MULTILINE) is None
    is_below = re.search(r"^[ \t]*[^#\s]", parsed.text[span.end :], re.MULTILINE) is None
    is_below = is_below and bool(fields_around(parsed.text, span.start) & {"say", "ask", "show", "title"})
    names = fields_around(parsed.text, span.start)
    is_introduction_alone = is_above and ((len(lines) == 1 and lines[0].endswith(":")) or {"title", "about"} <= names)
    if not (is_above or is_below) or not (_LETTER.match(lines[0]) or is_introduction_alone):
        return False
    where = "above" if is_above else "below"
    what = "this line stands" if len(lines) == 1 else f"these {len(lines)} lines stand"
    message = f"{what} {where} the exercise and belong{'s' if len(lines) == 1 else ''} to no field; delete "
    message += "it, or begin it with #" if len(lines) == 1 else "them, or begin each with #"
    start = parsed.text.rfind("\n", 0, span.start) + 1
    end = min(line_end(parsed.text, span.end) + 1, len(parsed.text))
    parsed.add_problem("toml-stray-line", message, span, edits=[(Span(start, end), "")])
    return True


def _field_for_words(
    parsed: ParsedFile, table: FieldPath, start: int, lines: list[str]
) -> tuple[str | None, str | None]:
    """Return the field that lines of words in `table` may be meant for, and that field with them as its value."""
    names = fields_around(parsed.text, start)
    if not table:
        if "title" not in names and len(lines) == 1 and len(lines[0]) <= 80 and not lines[0].endswith((".", "!", "?")):
            return "title", f"title = {in_quotes(lines[0])}"
        if "about" not in names and len(" ".join(lines)) <= 400:
            return "about", f"about = {in_quotes(' '.join(lines))}"
        return None, None
    if table[0] != "step" or len(table) != 2:
        return None, None
    rows = [_as_row([re.sub(_DASH, "", line, count=1)]) for line in lines]
    if "cues" not in names and "ask" not in names and None not in rows:
        return "cues", f"cues = [{', '.join(str(row) for row in rows)}]"
    texts = [re.sub(rf"^{_DASH}", "", line) for line in lines]
    if "say" in names or "ask" in names or len(" ".join(texts)) > 600:
        return None, None
    if len(texts) == 1:
        return "say", f"say = {in_quotes(texts[0])}"
    inner = "\n".join(texts).replace("\\", "/").replace('"""', "'")
    return "say", f'say = """\n{inner}\n"""'


def fields_around(text: str, at: int) -> set[str]:
    """Return the names of the fields between the header above `at` and the next one."""
    above = max((found.start() for found in re.finditer(r"^[ \t]*\[", text[:at], re.MULTILINE)), default=0)
    below = re.compile(r"^[ \t]*\[", re.MULTILINE).search(text, at)
    return set(
        re.findall(r"^[ \t]*([A-Za-z_]\w*)[ \t]*[=:]", text[above : below.start() if below else None], re.MULTILINE)
    )
