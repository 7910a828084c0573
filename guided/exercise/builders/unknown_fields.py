"""Say where a field belongs that is not in the table in which it was written."""

from collections.abc import Iterator

from guided.exercise.schema.fields import TableSchema
from guided.exercise.schema.file_kinds import FileKind
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE

_AGAIN = (
    "repeat repeats repetition repetitions times loop loops again iterations wiederholen wiederholungen mal".split()
)
_ANSWERS = "answer answers option options choice choices button buttons response responses antworten".split()
_SAID_OTHERWISE = {
    **dict.fromkeys("inhale exhale in out einatmen ausatmen".split(), 'a breath to follow is `breathe = "4-6"`'),
    **dict.fromkeys(
        _AGAIN, "the main part is played again with `rounds` at the top, and a step where a question leads back to it"
    ),
    **dict.fromkeys(
        _ANSWERS,
        "the answers are always yes, ease off and stop, and `if_continue` and `if_ease_off` say where they lead",
    ),
}
"""What to say of fields that no step has, as another field says it."""


def where_it_belongs(name: str, schema: TableSchema, kind: FileKind) -> str | None:
    """Return in words where the field `name`, written in the table `schema`, belongs; None where that is unknown."""
    return next(_places(name, schema, kind), None)


def _places(name: str, schema: TableSchema, kind: FileKind) -> Iterator[str]:
    """Yield where the field belongs, perhaps under another of its names, the likeliest place first."""
    top, block, row = kind.tables
    if schema is STEP_TABLE and name in _SAID_OTHERWISE:
        yield _SAID_OTHERWISE[name]
    if name == "at" and row is CUE_TABLE:
        yield 'it belongs to a cue: cues = [{ at = "5s", say = "..." }]'
    if schema is top and name in block.fields:
        yield f"it belongs to {block.noun_phrase}, below a [[{kind.block}]] line"
    if schema is block and name in top.fields:
        yield f"it belongs at the top of the file, above the first [[{kind.block}]]"
    if schema is row and name in block.fields:
        yield f"it belongs to the {kind.block}, outside the braces"
    if schema is block and row is not CUE_TABLE and name in row.fields:
        yield 'it belongs into the braces: do = [{ exercise = "...", every = "day" }]'
    if name in kind.foreign_fields:
        yield f"it belongs to {kind.foreign_fields[name]}, which is a file of its own"
    if schema is top and name in block.aliases:
        yield f"below a [[{kind.block}]] line it is `{block.aliases[name]}`"
    if schema is block and name in top.aliases:
        yield f"at the top of the file it is `{top.aliases[name]}`"
