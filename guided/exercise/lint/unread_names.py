"""Find misspelled names in braces on lines that could not be read, where no field is checked."""

import re

from guided.exercise.lint.names_as_written import find_braces
from guided.exercise.schema.fields import PLACEHOLDERS
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, Span, line_end, minimal_edit

_FIELDS_WITH_NAMES = ("title", "say", "show", "ask")
_BEGINS_TEXT = re.compile(rf"(?:^|[\s{{,])(?:{'|'.join(_FIELDS_WITH_NAMES)})\s*=\s*\Z")

MAX_BEFORE = 40
"""Letters before a text that are searched for the name of its field."""


def check_unread_names(parsed: ParsedFile) -> None:
    """Report the first unknown name in each text that has one and that was not read."""
    if not parsed.unreadable or parsed.kind.block != "step":
        return
    read = {place.value.start for path, place in parsed.locations.items() if path[-1] in _FIELDS_WITH_NAMES}
    for found in STRINGS_AND_COMMENTS.finditer(parsed.text):
        inner = Span(found.start() + 1, found.end() - 1)
        near = max(found.start() - MAX_BEFORE, 0)
        before = parsed.text[max(near, parsed.text.rfind("\n", near, found.start()) + 1) : found.start()]
        if found.start() in read or found[0][0] == "#" or not _BEGINS_TEXT.search(before):
            continue
        words = parsed.text[inner.start : inner.end]
        if inner.end > line_end(parsed.text, inner.start) or not _has_unknown_name(words):
            continue
        told = next(find_braces(words))
        edits = [minimal_edit(parsed.text, inner, told.edited)] if told.edited else []
        span = Span(inner.start + told.start, inner.start + told.end)
        parsed.add_problem(told.code, told.message, span, told.fix, edits=edits)


def _has_unknown_name(words: str) -> bool:
    return any(name not in PLACEHOLDERS for name in re.findall(r"\{([^{}\"=]*)\}", words))
