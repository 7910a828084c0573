"""Explain the word at a place in a text: a field, a choice, or the name of a step or of another exercise."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from guided.exercise.breath import parse_breath
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.flow import RESERVED_SENTENCES
from guided.exercise.model import Exercise
from guided.exercise.schema.fields import Field, FieldType
from guided.exercise.schema.file_kinds import FileKind, detect_file_kind
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.parsing import parse_toml
from guided.exercise.toml.source_text import FieldPath, Location, Span

_ROW_LISTS = ("cues", "do")
"""The fields whose entries are tables with fields of their own."""
KnownExercises = Callable[[], Mapping[str, Exercise | None]]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a word means. `choices` are the words that the field may hold, each with its sentence."""

    span: Span
    sentence: str
    choices: tuple[tuple[str, str], ...] = ()
    default: str | None = None


def explain(text: str, offset: int, exercises: KnownExercises = dict, *, widely: bool = False) -> Explanation | None:
    """Return what the word at `offset` means, or None where nothing is to be said.

    `exercises` returns those that a programme may name. `widely` explains the field around words that mean nothing by
    themselves.
    """
    kind = detect_file_kind(text)
    parsed = parse_toml(text, kind)
    around = None
    for path, location in parsed.locations.items():
        field = _field(path, kind)
        if field is None:
            continue
        if _is_name_of(field, path) and _holds(location.key, offset) and text[location.key.start] != "[":
            return _of_field(field, location.key)
        if _holds(location.value, offset):
            sentence = _of_value(field, path, location, parsed, exercises)
            if sentence:
                return Explanation(location.value, sentence)
            around = around or _of_field(field, location.key)
    return around if widely else None


def _is_name_of(field: Field, path: FieldPath) -> bool:
    return path[-1] == field.name


def _of_field(field: Field, span: Span) -> Explanation:
    return Explanation(span, field.description, tuple(field.choices.items()), field.default)


def _of_value(
    field: Field, path: FieldPath, location: Location, parsed: ParsedFile, exercises: KnownExercises
) -> str | None:
    """Return what the value of a field means, or None for words of the author's own."""
    written = parsed.value(path)
    word = written if isinstance(written, str) else parsed.text[location.value.start : location.value.end].strip("\"'")
    if word in field.choices:
        return field.choices[word]
    match field.type:
        case FieldType.STEP_NAME:
            return RESERVED_SENTENCES.get(word) or _of_step(parsed, word)
        case FieldType.NAME:
            return _of_variant(parsed, word) if field.name == "variant" else _of_name(parsed, word)
        case FieldType.EXERCISE_NAME:
            return _of_exercise(exercises().get(word))
        case FieldType.BREATH:
            return _of_breath(word)
    return None


def _of_step(parsed: ParsedFile, name: str) -> str | None:
    """Return which step has this name."""
    for number, step in enumerate(_steps(parsed)):
        if step.get("id") == name:
            return f"Step {number + 1}{_in_quotes(step)}."
    return "No step has this name."


def _of_name(parsed: ParsedFile, name: str) -> str:
    """Return which steps lead to the one with this name."""
    fields = parsed.kind.block_table.fields.values()
    leading = [field.name for field in fields if field.type is FieldType.STEP_NAME]
    numbers = [
        str(number + 1)
        for number, step in enumerate(_steps(parsed))
        if any(step.get(field) == name for field in leading)
    ]
    if not numbers:
        return "A name for other steps to lead to. None does yet."
    if len(numbers) == 1:
        return f"Step {numbers[0]} leads here."
    return f"Steps {', '.join(numbers[:-1])} and {numbers[-1]} lead here."


def _of_variant(parsed: ParsedFile, name: str) -> str:
    """Return what the variant with this name is called."""
    variants = parsed.value(("variants",))
    for each in variants if isinstance(variants, list) else []:
        if isinstance(each, dict) and each.get("id") == name and isinstance(title := each.get("title"), str):
            return f"For those who chose “{' '.join(title.split())}”."
    return "No variant has this name."


def _steps(parsed: ParsedFile) -> list[Mapping[str, object]]:
    steps = parsed.value((parsed.kind.block,))
    return [each if isinstance(each, dict) else {} for each in steps] if isinstance(steps, list) else []


def _in_quotes(step: Mapping[str, object]) -> str:
    words = next((found for name in ("title", "ask", "say", "show") if isinstance(found := step.get(name), str)), "")
    return f": “{' '.join(words.split()).rstrip('.')}”" if words.strip() else ""


def _of_exercise(exercise: Exercise | None) -> str | None:
    if exercise is None:
        return "No exercise of this name is known here."
    return " ".join(f"{exercise.title}. {exercise.about or ''}".split())


def _of_breath(word: str) -> str | None:
    try:
        breath = parse_breath(word)
    except InvalidValueError:
        return None
    parts = {"in": breath.in_, "hold": breath.hold, "out": breath.out, "rest": breath.rest}
    words = ", ".join(f"{part} {seconds:g}" for part, seconds in parts.items() if seconds)
    return f"{words[:1].upper()}{words[1:]}: {breath.seconds:g} seconds a breath."


def _field(path: FieldPath, kind: FileKind) -> Field | None:
    """Return the field that a path leads to, or the one whose list it leads into."""
    tables, at = kind.tables, 0
    while at + 2 < len(path) and str(path[at]) in (kind.block, *_ROW_LISTS):
        at += 2
    name = str(path[at])
    return tables[at // 2].fields.get(name) if at // 2 < len(tables) and name != kind.block else None


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset <= span.end
