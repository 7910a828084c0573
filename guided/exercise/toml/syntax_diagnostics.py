"""Report what is wrong with a statement that is not valid TOML, in words for the author of the file."""

import re

from guided.exercise.look_alikes import as_latin, look_alike_message
from guided.exercise.schema.fields import LIST_TYPES, FieldType
from guided.exercise.toml.list_diagnostics import (
    MISSING_EQUALS_MESSAGE,
)
from guided.exercise.toml.list_repair import report_as_meant, report_comment_in_list, report_missing_quote, whole_list
from guided.exercise.toml.loading import TomlSyntaxError
from guided.exercise.toml.loose_lines import fields_around
from guided.exercise.toml.loose_lists import meant_list
from guided.exercise.toml.loose_ways import report_way
from guided.exercise.toml.meant_value import meant_value
from guided.exercise.toml.parsed import GAP, ParsedFile, split_alternatives
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, Span, line_end, trim_span
from guided.exercise.toml.statements import Statement
from guided.exercise.toml.text_diagnostics import end_of_words
from guided.exercise.toml.value_diagnostics import report_value_error
from guided.exercise.toml.written_values import (
    FIELD_TYPES,
    FOREIGN_COMMENT,
    PAIR,
    TEXT_TYPES,
    comment_of,
    in_quotes,
    quoted,
    timed_row,
)

STRAY_LINE_MESSAGE = (
    "this line is neither a field (`name = value`), nor a block (`[[{block}]]`), nor a comment (`# ...`)"
)

MEANT_TYPES = (FieldType.CHOICE, FieldType.FLAG, FieldType.TIME, FieldType.TIME_OR_READY, FieldType.SOUND)
"""Types of fields whose values can be told from other words."""
HEADING_MESSAGE = "a heading for yourself begins with #, as a comment"

_NAME = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]+")
_JOINING_WORD = re.compile(r"\A(?:is|ist|to|should be|soll)[ \t]+(?=[\"'“„\[{\d])")
_ATTACHED = re.compile(r"[A-Za-z_][\w-]*[\"'][ \t]*=")

_COMMENT_BEFORE_FIELD = re.compile(r"(?:<!--|/\*)([^\n]*?)(?:-->|\*/)[ \t]*(\S[^\n]*)")
_HEADING = re.compile(r"(?:[=*~_+>]{1,9}|[-–—]{2,9})[ \t]*([^=*~_+<>\n]{2,80}?)[ \t]*[-=*~_+–—<]{0,9}")
"""Words with marks before them, and perhaps behind them, as other programs set a heading."""

_TEXT_ALONE = re.compile(r"\"[^\"\\]*\"[,;]?")
_FIELD_WITH_TEXT = re.compile(
    r"^[ \t]*(\w+)[ \t]*=[ \t]*(\"[^\"\\\n]*\")[ \t]*[,;+\\]?[ \t]*\r?\n[ \t]*\Z", re.MULTILINE
)

_CONFLICT_MARK = re.compile(r"<{7}|={7}(?!=)|>{7}|\|{7}")


def report_merge_mark(parsed: ParsedFile, span: Span) -> bool:
    """Report a mark that a version control program leaves behind, and return whether there is one."""
    if not _CONFLICT_MARK.match(parsed.text, span.start):
        return False
    message = "this line was left behind by a program that merges two versions of a file; keep one version"
    parsed.add_problem("toml-merge-mark", message, span)
    return True


def report_syntax_error(parsed: ParsedFile, statement: Statement, error: TomlSyntaxError | None) -> None:
    """Report what is wrong with an invalid statement. `error` is that of tomli, if it has read the statement."""
    span = trim_span(parsed.text, statement.span)
    text = parsed.text[span.start : span.end]
    if _report_look_alike(parsed, text.split("\n", 1)[0], span.start):
        return
    if report_merge_mark(parsed, span) or _report_odd_space(parsed, statement.span):
        return
    pair = PAIR.match(text)
    if pair is None or "\n" in text[: pair.start(3)]:
        line = text.split("\n", 1)[0].rstrip("\r")
        _report_line_without_pair(parsed, line, Span(span.start, span.start + len(line)))
        return
    name, sign, value = pair[1].strip(), pair[2], pair[3].split("\n", 1)[0].rstrip()
    at = span.start + pair.start(3)
    if _report_timed_lines(parsed, span.start):
        return
    if not _NAME.fullmatch(name):
        _report_field_name(parsed, name, value, span)
    elif re.fullmatch(r"[|>][+-]?", value):
        message = 'a text of several lines stands between three quotes: write """ here, and """ below it'
        end = end_of_words(parsed.text, at)
        lines = [line.strip() for line in parsed.text[at + len(value) : end].split("\n") if line.strip()]
        fix = "\n".join([f'{_name_here(parsed, name, span.start)} = """', *lines, '"""']) if lines else None
        edits = [(Span(span.start, end), fix)] if fix else []
        parsed.add_problem("open-block-text", message, Span(span.start, at + len(value)), fix, edits=edits)
        parsed.covered = end
    elif sign != "=":
        _report_sign(parsed, name, value, Span(span.start, at + len(value)), Span(*pair.span(2)))
    elif not value:
        _report_missing_value(parsed, statement, _name_here(parsed, name, span.start), span)
    else:
        _report_value(parsed, statement, name, Span(at, at + len(value)), error)


def _report_value(
    parsed: ParsedFile, statement: Statement, name: str, value: Span, error: TomlSyntaxError | None
) -> None:
    written, start = name, statement.span.start
    name = _name_here(parsed, name, start)
    is_list = FIELD_TYPES.get(name) in LIST_TYPES
    if is_list and _report_round_list(parsed, name, value):
        return
    if is_list and (report_missing_quote(parsed, statement) or report_comment_in_list(parsed, statement)):
        return
    before = len(parsed.problems)
    report_value_error(parsed, statement, name, value, error)
    if is_list:
        report_as_meant(parsed, statement, name, before)
    elif name != written and len(parsed.problems) == before + 1:
        _add_name_to_fix(parsed, name, Span(start, value.end))


def _add_name_to_fix(parsed: ParsedFile, name: str, field: Span) -> None:
    """Write the whole field in the fix of the last problem, as its name is wrong as well."""
    problem = parsed.problems[-1]
    meant = split_alternatives(problem.fix)
    if meant and not any(GAP in each for each in meant):
        del parsed.problems[-1]
        message = f"{problem.message}, and the field is called `{name}`"
        parsed.add_problem(problem.code, message, field, f"{name} = {meant[0]}")


def _report_round_list(parsed: ParsedFile, name: str, value: Span) -> bool:
    """Report a list in round brackets that goes on below, and return whether it is one."""
    span = whole_list(parsed.text, value.start)
    if parsed.text[value.start] != "(" or span.end <= value.end:
        return False
    meant = meant_list(name, parsed.text[span.start : span.end])
    if meant is None:
        return False
    parsed.add_problem("list-brackets", "a list stands between square brackets", value, meant, edits=[(span, meant)])
    parsed.covered = span.end
    return True


def _report_timed_lines(parsed: ParsedFile, start: int) -> bool:
    """Report lines such as “at 20s: Where is it warmest?”, together, and return whether there is one at `start`."""
    rows, end = list[str](), start
    while parsed.kind.row_word == "cue" and (row := timed_row(parsed.text[end : line_end(parsed.text, end)])):
        rows.append(row)
        span = Span(start, line_end(parsed.text, end))
        end = span.end + 1
    if not rows:
        return False
    message = "a cue stands in braces, in the list of its step"
    parsed.add_problem("toml-stray-line", message, span, f"cues = [{', '.join(rows)}]")
    parsed.covered = span.end
    return True


def _report_sign(parsed: ParsedFile, name: str, value: str, field: Span, sign: Span) -> None:
    """Report a field whose value stands behind another sign than =. `sign` counts from the start of `field`."""
    name = _name_here(parsed, name, field.start)
    meant = meant_value(name, value) if value and FIELD_TYPES.get(name) not in LIST_TYPES else None
    where = Span(field.start + sign.start, field.start + sign.end)
    code = "colon-for-equals" if ":" in parsed.text[where.start : where.end] else "toml-equals"
    if not value and name not in FIELD_TYPES:
        parsed.add_problem("toml-comment", HEADING_MESSAGE, field, f"# {name}")
        return
    fix = f"{name} = {value if value[:1] == '[' else meant or quoted(value)}"
    whole = (Span(field.start, field.end - len(value)), f"{name} = ") if value[:1] == "[" else (field, fix)
    if value[:1] == "[" and FIELD_TYPES.get(name) in LIST_TYPES:
        span = whole_list(parsed.text, field.end - len(value))
        if meant := meant_list(name, parsed.text[span.start : span.end]):
            fix = f"{name} = {meant}"
            whole = Span(field.start, span.end), fix
            parsed.covered = span.end
    edits = [whole] if value else []
    if len(ways := split_alternatives(meant)) > 1:
        edits = [(field, f"{name} = {each}") for each in ways]
    parsed.add_problem(code, "a field and its value are joined by one =", where, fix, edits=edits)


def _name_here(parsed: ParsedFile, name: str, at: int) -> str:
    """Return the field that a name means at the top of the file, or in the block that `at` is in."""
    kind = parsed.kind
    here, other = kind.top_table, kind.block_table
    if _is_in_block(parsed, at):
        here, other = other, here
    tidy = name.lower()
    known = tidy if tidy in here.fields else here.aliases.get(tidy)
    return known or (tidy if tidy in FIELD_TYPES else other.aliases.get(tidy, name))


def _report_look_alike(parsed: ParsedFile, line: str, start: int) -> bool:
    """Report a letter of a field's name, or an equals sign, that only looks right; return whether there is one."""
    found = re.match(r"([^\s=:＝：\"']+)[ \t]*([=:＝：])", line)
    if found is None or line.isascii():
        return False
    name, sign = found[1], found[2]
    latin = as_latin(name)
    if latin != name and latin in FIELD_TYPES and (message := look_alike_message(name)):
        parsed.add_problem("look-alike-letter", message, Span(start, start + len(name)), latin)
        return True
    if sign in "＝：" and (latin in FIELD_TYPES):
        where = Span(start + found.start(2), start + found.end(2))
        parsed.add_problem("look-alike-letter", f"this {sign} is wider than an ordinary one; type it anew", where, "=")
        return True
    return False


def _report_odd_space(parsed: ParsedFile, span: Span) -> bool:
    """Report a space outside of strings that is none to TOML, and return whether there is one."""
    line_end = parsed.text.find("\n", span.start, span.end)
    line = parsed.text[span.start : line_end if line_end != -1 else span.end]
    code = STRINGS_AND_COMMENTS.sub(lambda found: "x" * len(found[0]), line)
    odd = _ODD_SPACE.search(code)
    if odd is None:
        return False
    before, after = line[: odd.start()], line[odd.end() :]
    if not (before.strip() in ("", *FIELD_TYPES) or before.rstrip().endswith("=") or not after.strip()):
        return False
    message = "here stands a space that only word processors make; type an ordinary one"
    where = Span(span.start + odd.start(), span.start + odd.end())
    parsed.add_problem(
        "toml-odd-space", message, where, edits=[(where, " " if before.strip() and after.strip() else "")]
    )
    return True


def _report_field_name(parsed: ParsedFile, name: str, value: str, line: Span) -> None:
    """Report what is wrong with the name of a field, which may be a heading: words and a colon with no value."""
    span = Span(line.start, line.start + len(name))
    if not value and re.search(r"\s", name) and re.sub(r"\s+", "_", name.lower()) not in FIELD_TYPES:
        message = HEADING_MESSAGE
        parsed.add_problem("toml-comment", message, line, f"# {name}")
    elif re.search(r"\s", name):
        tidy = re.sub(r"\s+", "_", name)
        tidy = name.split()[-1] if tidy.lower() not in FIELD_TYPES and name.split()[-1] in FIELD_TYPES else tidy
        message = "the name of a field is one word"
        tidy = tidy.lower() if tidy.lower() in FIELD_TYPES else tidy
        fix = f"{tidy} = {meant_value(tidy, value.rstrip(';, ')) or value.rstrip(';, ')}"
        edit = (span, tidy) if fix.endswith(value) else (line, fix)
        parsed.add_problem("toml-field-name", message, span, fix, edits=[edit])
    else:
        message = "the name of a field has the letters a to z, digits and _ only"
        meant = _name_here(parsed, name, line.start)
        parsed.add_problem("toml-field-name", message, span, meant if meant in FIELD_TYPES else None)


def _report_comment(parsed: ParsedFile, line: str, span: Span) -> bool:
    """Report a line that parts others, a comment or a heading, and return whether it is one."""
    if not line.strip("-=*~_+ "):
        parsed.add_problem("toml-comment", "a line that only parts others begins with # too", span, f"# {line}")
    elif before := _COMMENT_BEFORE_FIELD.fullmatch(line.strip()):
        fix = f"# {before[1].strip()}\n{before[2]}"
        parsed.add_problem("toml-comment", "a comment begins with #, on a line of its own", span, fix)
    elif FOREIGN_COMMENT.match(line):
        parsed.add_problem("toml-comment", "a comment begins with #", span, comment_of(line))
    elif heading := _HEADING.fullmatch(line.strip()):
        message = HEADING_MESSAGE
        parsed.add_problem("toml-comment", message, span, f"# {heading[1].strip()}")
    else:
        return False
    return True


def _report_line_without_pair(parsed: ParsedFile, line: str, span: Span) -> None:
    word = _NAME.match(line)
    rest = _JOINING_WORD.sub("", line[word.end() :].lstrip()) if word else ""
    known = word is not None and word[0] in FIELD_TYPES
    if _report_comment(parsed, line, span) or report_way(parsed, line, span) or _report_text_below(parsed, line, span):
        return
    if word and rest[:1] in ('"', "'", "[", "{") and rest and not _ATTACHED.match(line):
        is_closed = rest[0] not in "\"'" or rest.count(rest[0]) > 1
        whole = f"{word[0]} = {rest if is_closed else quoted(rest)}"
        parsed.add_problem("toml-equals", MISSING_EQUALS_MESSAGE, span, whole)
    elif word and known and rest and (value := _value_without_sign(word[0], rest)):
        parsed.add_problem("toml-equals", MISSING_EQUALS_MESSAGE, span, f"{word[0]} = {value}")
    elif _report_timed_lines(parsed, span.start):
        return
    elif word and known and not rest:
        parsed.add_problem("toml-no-value", f"`{word[0]}` has no = and no value; write both, or delete the line", span)
    elif line.startswith("="):
        parsed.add_problem("toml-field-name", "the name of the field is missing before the =", span)
    elif name := re.match(r"([^\s=#\[]+)[ \t]*=[ \t]*(.*)", line):
        _report_letters_of_name(parsed, name, span)
    else:
        stands_alone = parsed.text[span.end :].lstrip()[:1] == "[" or not _is_in_block(parsed, span.start)
        is_words = re.match(r"[^\W\d_«“„]|[«“„]", line) is not None and "=" not in line
        fix = f"# {line.strip('«»“”„ ')}" if stands_alone and is_words else None
        parsed.add_problem("toml-stray-line", STRAY_LINE_MESSAGE.format(block=parsed.kind.block), span, fix)


def _value_without_sign(name: str, rest: str) -> str | None:
    """Return the value of a field for what stands behind its name without an = ."""
    if rest in ("true", "false") or rest[:1].isdigit():
        return meant_value(name, rest) or quoted(rest)
    if FIELD_TYPES[name] is FieldType.STEP_NAME:
        rest = re.sub(r"\A(?:goes?|leads?|is)?[ \t]*(?:to|zu)[ \t]+", "", rest)
    if FIELD_TYPES[name] in MEANT_TYPES or (rest[:1].isalpha() and FIELD_TYPES[name] in TEXT_TYPES):
        return meant_value(name, rest)
    return None


def _is_in_block(parsed: ParsedFile, at: int) -> bool:
    """Return whether a block begins above `at`."""
    header = rf"^[ \t]*\[+[ \t]*{parsed.kind.block}"
    return re.search(header, parsed.text[:at], re.MULTILINE) is not None


def _report_letters_of_name(parsed: ParsedFile, found: re.Match[str], line: Span) -> None:
    """Report a name with other signs than letters, digits and _, with the field that it means."""
    name, value = found[1], found[2].rstrip()
    tidy = re.sub(r"\W+", "_", name.lower()).strip("_")
    meant = next((each for each in (_name_here(parsed, name, line.start), tidy) if each in FIELD_TYPES), None)
    fix = meant and f"{meant} = {quoted(value)}"
    here = Span(line.start, line.start + found.end(1))
    message = "the name of a field has the letters a to z, digits and _ only"
    edits = [(here, meant)] if meant and quoted(value) == value else [(line, fix)] if fix else []
    parsed.add_problem("toml-field-name", message, here, meant if quoted(value) == value else fix, edits=edits)


def _report_text_below(parsed: ParsedFile, line: str, span: Span) -> bool:
    """Report a text in quotes below that of a field, which goes on in it, and return whether it is one."""
    is_text = _TEXT_ALONE.fullmatch(line.strip()) is not None
    around = fields_around(parsed.text, span.start)
    if is_text and parsed.kind.block == "step" and around & {"for", "title", "id"} and not around & {"say", "ask"}:
        message = "this text has no field; its name and an = stand before it"
        parsed.add_problem("toml-stray-line", message, span, f"say = {in_quotes(line.strip().rstrip(',;'))}")
        return True
    above = _FIELD_WITH_TEXT.search(parsed.text[: span.start])
    if above is None or FIELD_TYPES.get(above[1]) not in TEXT_TYPES or not is_text:
        return False
    start, end = above.start(2), span.start + len(line.rstrip())
    joined = f"{above[2][:-1].rstrip()} {line.strip().rstrip(',;')[1:].lstrip()}"
    message = "several texts stand here, and a field has one; write it between one pair of quotes"
    parsed.add_problem("toml-after-value", message, span, joined, edits=[(Span(start, end), joined)])
    return True


def _report_list_below(parsed: ParsedFile, statement: Statement, name: str, span: Span) -> bool:
    """Report a list that begins on the line below its field, and return whether there is one."""
    end = statement.span.end
    while (line := parsed.text[end + 1 : line_end(parsed.text, end + 1)].strip()) and line[0] in "\"'{[]-(":
        if line.startswith("[["):
            break
        end = line_end(parsed.text, end + 1)
    meant = meant_list(name, parsed.text[statement.span.end : end].strip()) if end > statement.span.end else None
    if meant is None:
        return False
    message = "a list begins on the same line as its field, with a square bracket"
    fix = f"{name} = {meant}"
    parsed.add_problem("value-below", message, span, fix, edits=[(Span(span.start, end), fix)])
    parsed.covered = end
    return True


def _report_missing_value(parsed: ParsedFile, statement: Statement, name: str, span: Span) -> None:
    if FIELD_TYPES.get(name) in LIST_TYPES and _report_list_below(parsed, statement, name, span):
        return
    below = parsed.text[statement.span.end :].lstrip("\r\n \t")
    line = below.split("\n", 1)[0].strip()
    if FIELD_TYPES.get(name) in TEXT_TYPES and below[:1].isalpha() and not PAIR.match(line):
        start = statement.span.end + parsed.text[statement.span.end :].index(below[0])
        message = "a value begins on the same line as its field, and a text in quotes"
        edits = [(Span(span.start, start + len(line)), f"{name} = {quoted(line)}")]
        parsed.add_problem("value-below", message, span, f"{name} = {quoted(line)}", edits=edits)
        return
    if below[:1] in ('"', "'", "[", "{") and not below.startswith("[["):
        value = below.split("\n", 1)[0].strip()
        start = statement.span.end + parsed.text[statement.span.end :].index(below[0])
        gap = Span(span.end, start)
        message = "a value begins on the same line as its field"
        parsed.add_problem("value-below", message, span, f"{name} = {value}", edits=[(gap, " ")])
    else:
        parsed.add_problem("toml-no-value", f"`{name}` has no value; write one, or delete the line", span)
