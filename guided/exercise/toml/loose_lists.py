"""Read a list that is not valid TOML as a person would, and return how it is to be written."""

import re
from collections.abc import Iterator
from json import dumps

from guided.exercise.number_words import whole_number_in
from guided.exercise.schema.aliases import BOOLEAN_WORDS, choice_meant
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType, TableSchema
from guided.exercise.schema.programme_tables import ENTRY_TABLE
from guided.exercise.schema.step_tables import CUE_TABLE
from guided.exercise.toml.parsed import GAP, split_alternatives
from guided.exercise.toml.written_values import FIELD_TYPES, is_time, time_meant, timed_row

MAX_LETTERS = 4000
"""Letters of a list up to which it is read loosely. A longer one has more than a slip."""

_BEHIND = r"""(?=\s*(?:[,;:\])}|+&/=]|\Z|\n|["'“]|\.?\s*\w+\s*[=:]|(?:and|und|or|oder)\b\s*["'\[{(]))"""
_STRING = re.compile(rf'"[^\n\\]*?"(?:{_BEHIND}|(?=[^"\n]*(?:\n|\Z)))|\'[^\n\\]*?\'(?:{_BEHIND}|(?=[^\'\n]*(?:\n|\Z)))')
"""A text in quotes; another one inside it does not end it, as no sign of the list follows."""
_KEY_IN_QUOTES = re.compile(r"[\"']([A-Za-z_]\w*)[\"'](?=\s*[:=])")
_FIRST_MARK = 0xE000
"""The first of the signs, which no file holds, that stand for the texts in quotes while the rest is read."""
_MARK = "[\ue000-\uf8ff]"
_BULLET = re.compile(r"\A(?:[-*•–]|\d{1,2}[.)](?!\d))\s*")
_ITEM_NAME = re.compile(rf"\A(\w+)\s*[:=]\s*(?={_MARK})")
_BETWEEN_ITEMS = re.compile(rf"[,;\n]|(?<={_MARK})\s*(?:\+|&|/|\||and\b|und\b|or\b|oder\b)\s*(?=\[*{_MARK})")
_SIGN = r"\s*(?:=>|==?|:=?|->)\s*"
_ROW_TABLES = {FieldType.CUES: CUE_TABLE, FieldType.DOS: ENTRY_TABLE}
_RHYTHMS = ("times", "every", "on")


def meant_list(name: str, written: str) -> str | None:
    """Return the value of the list `name`, as `written`, in valid TOML; None where it cannot be told what is meant."""
    field_type = FIELD_TYPES[name]
    masked, strings = _mask(written)
    if len(written) > MAX_LETTERS or re.search(r"[\"'#\\]", masked):
        return None
    if field_type in INLINE_TABLE_TYPES:
        items = _rows(masked, strings, _ROW_TABLES[field_type])
    else:
        items = _texts(name, masked, strings)
    if not items:
        return None
    if "\n" in written and len(items) > 1:
        return "[\n" + "".join(f"  {item},\n" for item in items) + "]"
    return f"[{', '.join(items)}]"


def _mask(written: str) -> tuple[str, list[str]]:
    """Return the text with one sign for each text in quotes, and those texts."""
    strings: list[str] = []

    def mark(found: re.Match[str]) -> str:
        strings.append(found[0][0] + found[0][1:-1].replace('"', "'") + found[0][0])
        return chr(_FIRST_MARK + len(strings) - 1)

    return _STRING.sub(mark, _KEY_IN_QUOTES.sub(r"\1", written)), strings


def _unmask(piece: str, strings: list[str]) -> str:
    """Return the words of a piece, without its quotes."""
    return re.sub(_MARK, lambda found: strings[ord(found[0]) - _FIRST_MARK][1:-1], piece).strip()


def _texts(name: str, masked: str, strings: list[str]) -> list[str] | None:
    """Return the items of a list of texts or of words."""
    items = []
    flat = re.sub(r"[\])}]\s*(?:\+|&|and|und)\s*[\[({]", ",", masked)
    for part in _BETWEEN_ITEMS.split(flat.strip("[](){}, \n")):
        piece = _ITEM_NAME.sub("", _BULLET.sub("", part.strip().strip("[](){} ")))
        if not piece:
            continue
        if len(re.findall(_MARK, piece)) != (len(piece) == 1) or re.search(r"[=\[\]{}]", piece):
            return None
        words = _unmask(piece, strings)
        if named := _ITEM_NAME.match(part.strip()) if name == "variants" else None:
            items.append(f'{{ id = "{named[1]}", title = {dumps(words, ensure_ascii=False)} }}')
            continue
        items.append(dumps(choice_meant(name, words) or words, ensure_ascii=False))
    return items


def _rows(masked: str, strings: list[str], schema: TableSchema) -> list[str] | None:
    """Return the rows of a list, each in braces."""
    lines = [line.strip().rstrip(",;") for line in masked.strip("[] \n").split("\n") if line.strip()]
    timed = [timed_row(_unmask(line, strings)) for line in lines] if "=" not in masked else []
    if schema is CUE_TABLE and timed and None not in timed:
        return [row for row in timed if row]
    inner = re.sub(r"(?<=[=:])\s*\[([^\[\]{}=]*)(?:\]|(?=\}))", r"\1", masked)
    inner = re.sub(rf"(?<=[\w{_MARK[1:-1]}])[ \t]*\(([^()=\[\]{{}}]*)\)", r", \1", inner)
    rows: list[dict[str, str]] = []
    for chunk in re.split(r"[\[\](){}]+", inner):
        if not chunk.strip(" \t\r\n,;."):
            continue
        row: dict[str, str] = {}
        rows.append(row)
        for name, piece in _fields(chunk, schema):
            field = schema.fields.get(name) or _field_meant(_unmask(piece, strings), schema, row)
            value = _value(field, piece, strings) if field else None
            if field is None or value is None:
                return None
            if field.type is FieldType.CHOICES and field.name in row:
                row[field.name] = f"{row[field.name][:-1]}, {value[1:]}"
                continue
            if field.name in row:
                if not field.required:
                    return None
                row = {}
                rows.append(row)
            row[field.name] = value
    return [_written_row(row, schema) for row in rows if row]


def _written_row(row: dict[str, str], schema: TableSchema) -> str:
    """Return a row in braces, with a gap for what it lacks."""
    missing = {name: f'"{GAP}"' for name, field in schema.fields.items() if field.required and name not in row}
    if schema is ENTRY_TABLE and not row.keys() & set(_RHYTHMS):
        row = {**row, "times": GAP}
    return f"{{ {', '.join(f'{name} = {value}' for name, value in {**missing, **row}.items())} }}"


def _fields(chunk: str, schema: TableSchema) -> Iterator[tuple[str, str]]:
    """Yield the fields of a row, each with what is written behind it; a value without a name has the name ""."""
    known = {**{name: name for name in schema.fields}, **schema.aliases}
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    starts = list(re.finditer(rf"(?<![\w-])({names})(?:{_SIGN}|\s+(?={_MARK}|\d))", chunk))
    ends = [*(each.start() for each in starts), len(chunk)]
    first = chunk[: ends[0]]
    if not starts:
        first = re.sub(rf"\A(\s*[\w-]+|\s*{_MARK})\s*[:=]", r"\1,", first)
        first = re.sub(r"\A(\s*[a-z]\w*-[\w-]+)[ \t]+(?=\w)", r"\1, ", first)
    yield from (("", piece) for piece in _pieces(first))
    for start, end in zip(starts, ends[1:], strict=True):
        name = known[start[1]]
        pieces = _pieces(chunk[start.end() : end])
        if not pieces or schema.fields[name].type is FieldType.CHOICES or not re.search(_MARK, pieces[0]):
            whole = [", ".join(pieces)]
            pieces = whole if _takes_commas(schema.fields[name]) else pieces
        yield name, pieces[0] if pieces else ""
        yield from (("", piece) for piece in pieces[1:])


def _takes_commas(field: Field) -> bool:
    """Return whether commas without quotes may be part of the value."""
    return field.type in (FieldType.CHOICES, FieldType.TEXT)


def _pieces(text: str) -> list[str]:
    """Return what stands between commas."""
    parts = re.split(rf"[,;\n]|(?<={_MARK})\s*[.|/&+]?\s*(?={_MARK}|\w)", text)
    tidy = (re.sub(rf"(?<={_MARK})[ .:]+\Z", "", each.strip(" \t\r")) for each in parts)
    return [each for each in tidy if each.strip(".…") and each.lower() not in ("and", "und", "then", "dann", "etc.")]


def _field_meant(words: str, schema: TableSchema, row: dict[str, str]) -> Field | None:
    """Return the field of a row that a value without a name belongs to."""
    if schema is CUE_TABLE:
        if words in schema.fields["sound"].choices and "sound" not in row:
            return schema.fields["sound"]
        return schema.fields["at" if is_time(words) and "at" not in row else "say"]
    if words in schema.fields and schema.fields[words].type is FieldType.FLAG:
        return schema.fields[words]
    if "exercise" not in row:
        return schema.fields["exercise"] if re.fullmatch(r"[\w -]+", words) else None
    return next((schema.fields[name] for name in _RHYTHMS if _word_value(schema.fields[name], words)), None)


def _value(field: Field, piece: str, strings: list[str]) -> str | None:
    """Return the value of a field in valid TOML."""
    words = _unmask(piece, strings)
    if re.search(_MARK, piece) and len(piece) > 1 and field.type is not FieldType.CHOICES:
        return None
    return _word_value(field, words)


def _word_value(field: Field, words: str) -> str | None:
    match field.type:
        case FieldType.WHOLE:
            number = whole_number_in(words)
            return None if number is None else str(number)
        case FieldType.FLAG:
            return "true" if words == field.name else BOOLEAN_WORDS.get(words.lower())
        case FieldType.CHOICE:
            meant = choice_meant(field.name, words.removeprefix("every ")) or choice_meant(field.name, words)
            return meant and dumps(meant)
        case FieldType.CHOICES:
            return choices_value(field, words)
        case FieldType.TIME:
            return next(iter(split_alternatives(time_meant(words))), None)
    return dumps(words, ensure_ascii=False) if words else None


def choices_value(field: Field, words: str) -> str | None:
    """Return a list of choices for words with any sign between them, or for the first and the last of a range."""
    known = list(field.choices)
    ends = re.fullmatch(r"(\w+)\.? ?(?:-|–|to|bis) ?(\w+)\.?", words.strip())
    first, last = (choice_meant(field.name, end) for end in ends.groups()) if ends else (None, None)
    if first and last and known.index(first) < known.index(last):
        meant: list[str | None] = list(known[known.index(first) : known.index(last) + 1])
    else:
        parts = re.split(r"[,;/+&\s]+(?:(?:and|und)\s+)?", words)
        meant = [choice_meant(field.name, each) for each in parts if each]
    return None if not meant or None in meant else f"[{', '.join(dumps(each) for each in meant)}]"
