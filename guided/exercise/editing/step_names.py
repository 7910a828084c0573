"""Give the steps of an exercise other names, together with whatever leads to them."""

import re
from dataclasses import dataclass

from guided.exercise.editing.document import Document, EditError, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.flow import RESERVED
from guided.exercise.schema.fields import FieldType
from guided.exercise.schema.step_tables import STEP_TABLE
from guided.exercise.toml.source_text import Span

_NAME = re.compile(r"[a-z0-9-]{1,40}")
_LEADING_FIELDS = tuple(name for name, field in STEP_TABLE.fields.items() if field.type is FieldType.STEP_NAME)


def step_name(document: Document, number: int) -> str | None:
    """Return the name (`id`) of a step, or None where it has none."""
    found = document.value((document.kind.block, number, "id"))
    return found if isinstance(found, str) else None


@dataclass(frozen=True, slots=True)
class NamedStep:
    """A step, counted from 0, and a place where its name is written."""

    number: int
    span: Span


def step_at(document: Document, offset: int) -> NamedStep | None:
    """Return the step whose name is written at `offset`: its own `id`, or in a field that leads to it."""
    for number in range(len(document.blocks)):
        name = step_name(document, number)
        if name is None:
            continue
        own = document.parsed.locations[(document.kind.block, number, "id")].value
        for span in (own, *references_to(document, name)):
            if span.start <= offset <= span.end:
                return NamedStep(number, span)
    return None


def references_to(document: Document, name: str) -> list[Span]:
    """Return where steps name the step `name` as one that they lead to."""
    found = []
    for number in range(len(document.blocks)):
        for field in _LEADING_FIELDS:
            path = ("step", number, field)
            if document.value(path) == name:
                found.append(document.parsed.locations[path].value)
    return found


def rename_step(document: Document, number: int, new: str) -> list[TextEdit]:
    """Return the edits that give a step another name, here and wherever it is named, or its first. Raise EditError."""
    old = step_name(document, number)
    if new == old:
        return []
    if not _NAME.fullmatch(new):
        raise EditError("a name has small letters a-z, digits and hyphens, 40 at most")
    if new in RESERVED:
        raise EditError(f"{new} is the program's own name for where to go on; choose another")
    if any(step_name(document, each) == new for each in range(len(document.blocks))):
        raise EditError(f"another step is called {new} already")
    if old is None:
        return set_field(document, ("step", number, "id"), new)
    own = document.parsed.locations[("step", number, "id")].value
    return [TextEdit(each.start, each.end, f'"{new}"') for each in (own, *references_to(document, old))]


def remove_name(document: Document, number: int) -> list[TextEdit]:
    """Return the edits that take the name of a step away. Raise EditError where another step leads to it."""
    name = step_name(document, number)
    if name is not None and references_to(document, name):
        raise EditError(f"another step leads to {name}; change that first")
    return delete_field(document, ("step", number, "id"))


def free_name(document: Document, name: str) -> str:
    """Return a name like `name` that no step has."""
    taken = {step_name(document, each) for each in range(len(document.blocks))} | set(RESERVED)
    stem = re.sub(r"-\d+\Z", "", name)[:36]
    return next(found for n in range(2, len(taken) + 3) if (found := f"{stem}-{n}") not in taken)
