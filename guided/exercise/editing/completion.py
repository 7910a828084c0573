"""Propose how to go on at a place in a text, with the sentences of the field table."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from guided.exercise.editing.place import Place, find_place
from guided.exercise.flow import RESERVED_SENTENCES
from guided.exercise.schema.fields import INLINE_TABLE_TYPES, Field, FieldType
from guided.exercise.toml.source_text import Span

_EXAMPLES: dict[FieldType, tuple[str, ...]] = {
    FieldType.TIME: ("10s", "20s", "30s", "1m30s", "2 min"),
    FieldType.TIME_OR_READY: ("20s", "30s", "1m30s", "2 min", "until ready"),
    FieldType.BREATH: ("4-6", "4-4", "4-2-6", "4-4-4-4"),
    FieldType.LANGUAGE: ("en", "en-GB", "de"),
}
_PLAIN_TYPES = (FieldType.FORMAT, FieldType.NUMBER, FieldType.WHOLE, FieldType.FLAG)
"""Types whose values stand without quotes."""
_LIST_TYPES = (FieldType.TEXTS, FieldType.CHOICES)
_STEP_ID = re.compile(r'^[ \t]*id[ \t]*=[ \t]*"([a-z0-9-]+)"', re.MULTILINE)

ExerciseNames = Callable[[], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: the word in a list, the sentence that explains it, and what is written instead of `span`.

    `caret` is how many characters before its end the caret goes.
    """

    label: str
    sentence: str
    span: Span
    text: str
    caret: int = 0


def completions(text: str, offset: int, exercise_names: ExerciseNames = tuple) -> list[Completion]:
    """Return how to go on at `offset`, those first that begin with the word there.

    `exercise_names` returns the exercises that a programme or a ladder may name.
    """
    place = find_place(text, offset)
    if place is None:
        return []
    found = list(_values(place, text, exercise_names) if place.field else _names(place))
    begun = place.word.lower()
    fitting = [each for each in found if begun in each.label.lower()]
    return sorted(fitting, key=lambda each: not each.label.lower().startswith(begun))


def _names(place: Place) -> Iterator[Completion]:
    for name, field in place.schema.fields.items():
        if name in place.written:
            continue
        if field.type is FieldType.BLOCKS:
            yield Completion(f"[[{name}]]", field.description, place.span, f"[[{name}]]\n")
            continue
        value, caret = _empty_value(field)
        yield Completion(name, _sentence(field), place.span, f"{name} = {value}", caret)
    if place.is_line_start and place.kind.block not in place.schema.fields:
        block = place.kind.block
        yield Completion(f"[[{block}]]", f"The next {block}.", place.span, f"[[{block}]]\n")


def _empty_value(field: Field) -> tuple[str, int]:
    if field.type in INLINE_TABLE_TYPES:
        return "[\n  {  },\n]", 5
    if field.type in _LIST_TYPES:
        return '[""]', 2
    return ("", 0) if field.type in _PLAIN_TYPES else ('""', 1)


def _sentence(field: Field) -> str:
    default = f" Without it: {field.default}." if field.default is not None else ""
    return f"{field.description}{default}"


def _values(place: Place, text: str, exercise_names: ExerciseNames) -> Iterator[Completion]:
    field = place.field
    if field is None:
        return
    match field.type:
        case FieldType.FLAG:
            words = {"true": "Yes.", "false": "No."}
        case FieldType.FORMAT:
            words = {f"{field.maximum:g}": field.description}
        case FieldType.STEP_NAME:
            words = dict.fromkeys(_STEP_ID.findall(text), "A step of this exercise.") | RESERVED_SENTENCES
        case FieldType.EXERCISE_NAME:
            words = dict.fromkeys(exercise_names(), "An exercise.")
        case _:
            words = dict(field.choices) or dict.fromkeys(_EXAMPLES.get(field.type, ()), field.description)
    is_plain = field.type in _PLAIN_TYPES
    for word, sentence in words.items():
        if not (is_plain and place.in_quotes):
            yield _value(place, word, sentence, is_plain=is_plain, text=text)


def _value(place: Place, word: str, sentence: str, *, is_plain: bool, text: str) -> Completion:
    if is_plain:
        return Completion(word, sentence, place.span, word)
    mark = text[place.span.start] if place.in_quotes else '"'
    closed = place.in_quotes and text.startswith(mark, place.span.end)
    return Completion(word, sentence, Span(place.span.start, place.span.end + closed), f"{mark}{word}{mark}")
