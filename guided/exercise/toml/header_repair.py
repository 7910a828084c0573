"""Report headers that open no block of the file as they are written, and put what was meant into the text.

The text keeps its length, so that all locations stay right.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from json import dumps

from guided.exercise.look_alikes import as_latin, look_alike_message
from guided.exercise.schema.aliases import choice_meant
from guided.exercise.schema.file_kinds import FILE_KINDS
from guided.exercise.toml.loading import TomlSyntaxError, load_toml
from guided.exercise.toml.loose_lines import gaps_between_fields
from guided.exercise.toml.parsed import MAX_PROBLEMS, UNKNOWN_FIELD, ParsedFile
from guided.exercise.toml.source_text import MultilineText, Span, line_end

_HEADER_LINE = re.compile(
    r"^[ \t]*(\[{1,2})[ \t]*([^\[\]\n=]*?|(?:step|week|rung)s?\b[^\[\]\n]*?)[ \t]*(\]{1,2})(?=[ \t\r]*(?:#[^\n]*)?$)",
    re.MULTILINE,
)
_HEADER_WITH_FIELD = re.compile(
    r"^[ \t]*\[{1,2}[ \t]*(\w+)[ \t]*\]{1,2}([ \t]++[,;:]?+[ \t]*+|[,;:][ \t]++)(?=[A-Za-z_]\w*+[ \t]*+=)", re.MULTILINE
)
_NUMBER = re.compile(
    r"\d+(?:[ ]*[-–/&][ ]*\d+)?|one|two|three|four|five|six|first|second|third|last|next|new|n|x", re.IGNORECASE
)
_BLOCK_WORDS = {"step": r"ste?pp?|setp|schritt", "week": r"week|woche|weak", "rung": r"rung|sprosse|stufe"}
"""By block, how its name is written too."""
_HEADER_WITH_WORDS = re.compile(
    r"^[ \t]*+(?P<begin>\[{1,2}+[ \t]*+(?P<block>[A-Za-z]+?)s?[ \t]*+\]{1,2}+[ \t]*+[:–—-]?+)[ \t]*+"
    r"(?P<words>[^\s=#\[\]{},;.:][^\n=#{}]*[^\s=#{}])(?=[ \t\r]*+(?:#[^\n]*)?$)",
    re.MULTILINE,
)
_ANY_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_PAIR_NAME = re.compile(r"^[ \t]*([A-Za-z_]\w*)[ \t]*=", re.MULTILINE)
_WAYS = re.compile(r"\b(?:then|if_\w+)[ \t]*=[ \t]*[\"']([^\"'\n]+)[\"']")


def repair_headers(parsed: ParsedFile) -> None:
    """Report and repair every header that is a block of the file in other words."""
    if "[" not in parsed.text:
        return
    multiline = MultilineText(parsed.text)
    _part_headers_from_fields(parsed, multiline)
    _part_headers_from_words(parsed, multiline)
    found = [each for each in _HEADER_LINE.finditer(parsed.text) if not multiline.holds(each.start())]
    meant = {each.start(): _block_of(parsed, each[2]) for each in found}
    first_block = next((start for start, block in meant.items() if block), len(parsed.text))
    ways = frozenset(_WAYS.findall(parsed.text))
    index = 0
    for number, header in enumerate(found):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        end = found[number + 1].start() if number + 1 < len(found) else len(parsed.text)
        below = parsed.text[header.end() : end]
        if header.start() < first_block and _is_top(parsed, below):
            _report_wrapper(parsed, header)
        else:
            _repair_named(parsed, header, meant[header.start()], _Place(index, end < len(parsed.text), below, ways))
        index += meant[header.start()] is not None


@dataclass(frozen=True, slots=True)
class _Place:
    """The number of blocks above a header, the lines below it, and the steps that others lead to."""

    index: int
    is_before_block: bool
    below: str
    ways: frozenset[str]


def _block_of(parsed: ParsedFile, name: str) -> re.Match[str] | None:
    """Return the parts of a header that means a block of the file: its block, and what is written behind it."""
    block = parsed.kind.block
    latin = as_latin(name)
    names = _BLOCK_WORDS.get(block, block)
    between = r"(?:[.:#=]|[ \t_-])*(?:(?:id|title|name)[ \t]*[=:][ \t]*)?"
    name_behind = rf"{between}[\"']?([\w][\w .-]*?)?[\"']?[ \t]*"
    return re.fullmatch(rf"[\"']?({names})[sen]{{0,2}}[\"']?{name_behind}", latin, re.IGNORECASE)


def _is_top(parsed: ParsedFile, below: str) -> bool:
    """Return whether the fields `below` a header belong to the top of the file, one of them to nothing else."""
    top, block = parsed.kind.top_table, parsed.kind.block_table
    names = _PAIR_NAME.findall(below)
    known = [name for name in names if name in top.fields]
    return len(known) >= max(1, len(names) - 1) and any(name not in block.fields for name in known)


def _report_wrapper(parsed: ParsedFile, header: re.Match[str]) -> None:
    """Report a header above fields of the top of the file: nothing is written there, or it is the title."""
    start = header.start() + len(header[0]) - len(header[0].lstrip())
    span = Span(start, header.end())
    written = parsed.text[start : header.end()]
    words = header[2].strip("\"' ")
    titles = _PAIR_NAME.findall(parsed.text[: _first_block(parsed)])
    if "title" not in titles and (" " in words or words[:1].isupper()):
        message = f"{written} is no block; the title is a field"
        parsed.add_problem("unknown-block", message, span, f"title = {dumps(words, ensure_ascii=False)}")
        parsed.unreadable.add(("title",))
    else:
        message = f"the fields at the top of the file stand in no block; delete {written}"
        parsed.add_problem("unknown-block", message, span, edits=[(_whole_line(parsed.text, span), "")])
    _blank(parsed, span, "")


def _first_block(parsed: ParsedFile) -> int:
    found = re.search(rf"^[ \t]*\[+[ \t]*{parsed.kind.block}", parsed.text, re.MULTILINE | re.IGNORECASE)
    return found.start() if found else len(parsed.text)


def _whole_line(text: str, span: Span) -> Span:
    start = text.rfind("\n", 0, span.start) + 1
    return Span(start, min(line_end(text, span.end) + 1, len(text)))


def _blank(parsed: ParsedFile, span: Span, instead: str) -> None:
    written = parsed.text[span.start : span.end]
    parsed.text = f"{parsed.text[: span.start]}{instead.ljust(len(written))}{parsed.text[span.end :]}"


def _part_headers_from_fields(parsed: ParsedFile, multiline: MultilineText) -> None:
    """Report a field on the line of a header, and begin a line for it."""
    for found in _HEADER_WITH_FIELD.finditer(parsed.text):
        if len(parsed.problems) >= MAX_PROBLEMS:
            return
        if multiline.holds(found.start()) or not _block_of(parsed, found[1]):
            continue
        field = parsed.text[found.end() : line_end(parsed.text, found.end())].rstrip()
        end = found.end() + len(field)
        gaps = [Span(*found.span(2)), *gaps_between_fields(parsed.text, Span(found.end(), end))]
        lines = [parsed.text[a.end : b.start] for a, b in zip(gaps, [*gaps[1:], Span(end, end)], strict=True)]
        edit = Span(gaps[0].start, end), "".join(f"\n{line}" for line in lines)
        message = f"[[{parsed.kind.block}]] stands alone on its line, and its fields on lines of their own below it"
        span = Span(found.end(), found.end() + len(field))
        parsed.add_problem("block-brackets", message, span, f"[[{parsed.kind.block}]]{edit[1]}", edits=[edit])
        parsed.unreadable.add((UNKNOWN_FIELD,))
        for gap in gaps:
            parsed.text = f"{parsed.text[: gap.start]}{chr(10).ljust(gap.end - gap.start)}{parsed.text[gap.end :]}"


def _part_headers_from_words(parsed: ParsedFile, multiline: MultilineText) -> None:
    """Report a header with its title behind it, with or without its brackets."""
    block, ways = parsed.kind.block, frozenset(_WAYS.findall(parsed.text))
    for found in list(_HEADER_WITH_WORDS.finditer(parsed.text)):
        if multiline.holds(found.start()) or found["block"].lower() != block or len(parsed.problems) >= MAX_PROBLEMS:
            continue
        words = found["words"].strip("\"'“”()-–: \t")
        span = Span(found.start("begin"), found.end("words"))
        following = _ANY_HEADER.search(parsed.text, span.end)
        below = parsed.text[span.end : following.start() if following else len(parsed.text)]
        index = len(re.findall(rf"^[ \t]*\[\[{block}\]\]", parsed.text[: span.start], re.MULTILINE))
        _report_named(parsed, span, words, _Place(index, following is not None, below, ways))


def _is_valid(header: str) -> bool:
    """Return whether a header by itself is valid TOML, such as `[ a . "b" ]`, and no words for a person."""
    try:
        load_toml(header)
    except TomlSyntaxError:
        return False
    return True


def _repair_named(parsed: ParsedFile, header: re.Match[str], meant: re.Match[str] | None, place: _Place) -> None:
    """Report a header with a name or a number in it, which is one of the file's blocks."""
    block = parsed.kind.block
    start = header.start() + len(header[0]) - len(header[0].lstrip())
    span = Span(start, header.end())
    if meant is None:
        _repair_other(parsed, header, span, place)
        return
    if meant[2] is None:
        if alike := look_alike_message(header[2]):
            parsed.add_problem("look-alike-letter", alike, span, f"[[{block}]]")
            _blank(parsed, span, f"[[{block}]]")
        elif header[2] != block and span.end - span.start >= len(f"[[{block}]]"):
            message = f"{parsed.kind.noun_phrase} has no `{header[2]}`; each {block} begins with [[{block}]]"
            parsed.add_problem("unknown-field", message, span, f"[[{block}]]")
            _blank(parsed, span, f"[[{block}]]")
        return
    name = meant[2].strip()
    fields = parsed.kind.block_table
    if name.lower() in fields.fields or name.lower() in fields.aliases:
        return
    if _NUMBER.fullmatch(name):
        message = no_number(block)
        parsed.add_problem("block-brackets", message, span, f"[[{block}]]")
        _blank(parsed, span, f"[[{block}]]")
        return
    _report_named(parsed, span, name, place)


def no_number(block: str) -> str:
    """Return what to say of the number of a block."""
    hint = "others lead to it by its `id`" if block == "step" else f"the {block}s follow each other"
    return f"a {block} has no number; {hint}"


def _repair_other(parsed: ParsedFile, header: re.Match[str], span: Span, place: _Place) -> None:
    """Report a header whose name is none of the file's blocks, where it is plain what it stands for."""
    block, name = parsed.kind.block, header[2].strip("\"' ")
    is_alone = not place.below.strip()
    is_title = " " in name and not _is_valid(header[0])
    if is_title and is_alone and place.is_before_block:
        message = "a heading for yourself begins with #, as a comment"
        parsed.add_problem("toml-comment", message, span, f"# {name}")
        _blank(parsed, span, "")
    elif is_alone and _ends_a_block(name, block):
        message = f"a {block} ends where the next one begins; delete this line"
        parsed.add_problem("unknown-block", message, span, edits=[(_whole_line(parsed.text, span), "")])
        _blank(parsed, span, "")
    elif _is_of_another_kind(parsed, name, place):
        message = f"in {parsed.kind.noun_phrase} each {block} begins with [[{block}]]"
        parsed.add_problem("unknown-block", message, span, f"[[{block}]]")
        _blank(parsed, span, f"[[{block}]]")
    elif (is_title and not is_alone) or (block == "step" and name.lower() != block and name in place.ways):
        _report_named(parsed, span, name, place)


def _ends_a_block(name: str, block: str) -> bool:
    """Return whether a header marks the end of a block, as other notations do."""
    return re.fullmatch(rf"/[ ]?\w*|(?:end|ende)(?:[ _-]?(?:of[ _-])?{block})?", name, re.IGNORECASE) is not None


def _is_of_another_kind(parsed: ParsedFile, name: str, place: _Place) -> bool:
    """Return whether a header is that of another kind of file, with the fields of a block of this one below it."""
    names = set(_PAIR_NAME.findall(place.below))
    fields = parsed.kind.block_table.fields.keys()
    others = (kind for kind in FILE_KINDS if kind is not parsed.kind and kind.block == name.lower())
    return any(names and names <= fields and names - kind.block_table.fields.keys() for kind in others)


def _report_named(parsed: ParsedFile, span: Span, name: str, place: _Place) -> None:
    """Report a header that names its block; the name is a field of it."""
    block = parsed.kind.block
    if span.end - span.start < len(f"[[{block}]]"):
        return
    name = re.sub(rf"(?i)\A(?:{block}[ \t]*)?\d{{1,3}}[ \t]*[:.)–-][ \t]*(?=\S)", "", name)
    lines = list(_named_fields(parsed, name, place))
    named = "its `id`" if block == "step" and not any(line.startswith("title") for line in lines) else "its `title`"
    message = f"each {block} begins with [[{block}]] alone; what it is called is {named}"
    parsed.add_problem("block-brackets", message, span, "\n".join([f"[[{block}]]", *lines]))
    _blank(parsed, span, f"[[{block}]]")


def _named_fields(parsed: ParsedFile, name: str, place: _Place) -> Iterator[str]:
    """Yield the fields that the name in a header stands for, and mark them as known to be missing."""
    block, index = parsed.kind.block, place.index
    written = set(_PAIR_NAME.findall(place.below))
    plain = re.sub(r"(?i)\Athe | (?:part|step|phase)\Z", "", name)
    part = choice_meant("part", plain) if block == "step" else None
    if part:
        if "part" not in written:
            parsed.unreadable.add((block, index, "part"))
            yield f'part = "{part}"'
    elif block == "step":
        tidy = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        is_id = tidy in place.ways or name == tidy
        if "id" not in written and tidy:
            parsed.unreadable.add((block, index, "id"))
            if is_id:
                yield f'id = "{tidy}"'
        if "title" not in written and not is_id:
            yield f"title = {dumps(name, ensure_ascii=False)}"
    elif "title" not in written:
        parsed.unreadable.add((block, index, "title"))
        yield f"title = {dumps(name, ensure_ascii=False)}"
