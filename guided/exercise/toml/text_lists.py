"""Report texts of a list that stand on lines of their own without its brackets, and leave them out of the text.

The text keeps its length, so that all locations stay right.
"""

import re
from json import dumps

from guided.exercise.schema.fields import FieldType
from guided.exercise.toml.parsed import MAX_PROBLEMS, ParsedFile
from guided.exercise.toml.source_text import MultilineText, Span

_TEXT = r"\"([^\"\\\n]*+)\"[ \t]*+[,;]?+[ \t]*+\r?"
_LINES = re.compile(rf"^[ \t]*+([a-z_]++)(\d?+)[ \t]*+=[ \t]*+(?:{_TEXT})?+(?:\n|\Z)", re.MULTILINE)
_TEXT_ALONE = re.compile(rf"[ \t]*+{_TEXT}(?:\n|\Z)")


def repair_bare_lists(parsed: ParsedFile) -> None:
    """Report each list at the top of the file whose texts stand below each other, or in fields with a number each."""
    multiline = MultilineText(parsed.text)
    end = 0
    for first in _LINES.finditer(parsed.text):
        top, name = parsed.kind.top_table, first[1]
        field = top.fields.get(name if name in top.fields else top.aliases.get(name, f"{name}s"))
        if first.start() < end or field is None or field.type not in (FieldType.TEXTS, FieldType.CHOICES):
            continue
        texts, end = _texts_from(parsed.text, first)
        if len(texts) < 2 or multiline.holds(first.start()) or len(parsed.problems) >= MAX_PROBLEMS:
            continue
        span = Span(first.start(), end - parsed.text.endswith("\n", first.start(), end))
        items = "".join(f"  {dumps(text, ensure_ascii=False)},\n" for text in texts)
        message = f"the texts of `{field.name}` stand in one list, in square brackets, with a comma between any two"
        parsed.add_problem("list-brackets", message, span, f"{field.name} = [\n{items}]")
        parsed.unreadable.add((field.name,))
        blank = re.sub(r"[^\n]", " ", parsed.text[span.start : span.end])
        parsed.text = f"{parsed.text[: span.start]}{blank}{parsed.text[span.end :]}"


def _texts_from(text: str, first: re.Match[str]) -> tuple[list[str], int]:
    """Return the texts of the field that `first` begins, and the end of the last line of them."""
    found, at = [first[3]] if first[3] is not None else [], first.end()
    while True:
        below = _TEXT_ALONE.match(text, at)
        if below is not None:
            found.append(below[1])
        else:
            below = _LINES.match(text, at)
            if below is None or below[1] != first[1] or below[3] is None or not found:
                return found, at
            found.append(below[3])
        at = below.end()
