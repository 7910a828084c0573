"""Read a file into an exercise, a programme or a ladder, and find all problems in it at once."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from guided.exercise.builders.exercise_builder import ExerciseBuilder
from guided.exercise.builders.ladder_builder import LadderBuilder
from guided.exercise.builders.named_exercises import KnownExercises
from guided.exercise.builders.number_values import NUMBER_LIMIT
from guided.exercise.builders.pack_builder import PackBuilder
from guided.exercise.builders.programme_builder import ProgrammeBuilder
from guided.exercise.diagnostic import Problem, Replacement
from guided.exercise.exercise_name import PackPlace, composed, pack_place
from guided.exercise.file_text import MAX_FILE_BYTES, UnreadableFileError, read_file_text
from guided.exercise.fix_check import without_refused_fixes
from guided.exercise.lint.context import FindRecording, no_recording
from guided.exercise.lint.language_of_words import check_language
from guided.exercise.lint.unread_names import check_unread_names
from guided.exercise.model import Exercise
from guided.exercise.odd_text import tidy_text
from guided.exercise.pack_model import Pack, PackFiles
from guided.exercise.programme_model import Ladder, Programme
from guided.exercise.schema.fields import FORMAT_VERSION
from guided.exercise.schema.file_kinds import (
    EXERCISE_KIND,
    LADDER_KIND,
    PACK_KIND,
    PACK_NAME,
    PROGRAMME_KIND,
    detect_file_kind,
)
from guided.exercise.toml.foreign_notation import SecondFile, find_second_file, foreign_notation, second_file_message
from guided.exercise.toml.parsed import ParsedFile
from guided.exercise.toml.parsing import parse_toml
from guided.exercise.toml.source_text import LineIndex, Span, line_end

if TYPE_CHECKING:
    from guided.exercise.recordings import Recording

HIDDEN_SUFFIX = ".toml.txt"
"""The end of a file's name to which an editor has added an ending that some systems hide."""

_Built = TypeVar("_Built", Programme, Ladder)


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What was read from a file.

    One of `exercise`, `programme`, `ladder` and `pack` is set where the file has no error. `problems` are in order of
    place. `unreadable` says that there is no text: no such file, no permission, or no text file. `names_exercises` says
    that it is a programme, a ladder or a pack, with errors or without.
    """

    exercise: Exercise | None
    problems: tuple[Problem, ...]
    text: str = ""
    unreadable: bool = False
    programme: Programme | None = None
    ladder: Ladder | None = None
    pack: Pack | None = None
    names_exercises: bool = False

    @property
    def names_others(self) -> bool:
        """Return whether it names other files: it is a programme, a ladder, or the short form of an exercise."""
        return self.names_exercises or (self.exercise is not None and self.exercise.short_of is not None)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """Return the problems that are errors."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def read_file(path: Path, known_exercises: KnownExercises | None = None, files: PackFiles | None = None) -> ReadResult:
    """Read a file. Raise nothing: whatever is wrong with it, or with opening it, is a problem of the result.

    `known_exercises` is called for a file that names exercises: a programme, a ladder or a short form. It returns
    those that may be named there, by name, with None for one that has errors. Without it, names are not checked.
    `files` are those of the pack that a `pack.toml` describes; without them it is not checked against them.
    """
    place = pack_place(path)
    if place is not None:
        return _read_in_its_pack(path, place, known_exercises)
    return _read_alone(path, known_exercises, files)


def _read_in_its_pack(path: Path, place: PackPlace, known_exercises: KnownExercises | None) -> ReadResult:
    """Read a file of a kept pack as the couple has it. Without its `pack.toml` it can't be told how much is for them,
    so nothing of it is read."""
    from guided.exercise import kept_pack

    pack = kept_manifest(place.root)
    if pack is None:
        return ReadResult(None, (_problem_of_file("unreadable", "the pack.toml of this pack can't be read"),))
    known = known_exercises and (lambda: kept_pack.ExercisesSeenFromPack(place, known_exercises()))
    result = _read_alone(path, known, None)
    return replace(
        result,
        exercise=result.exercise and kept_pack.exercise_of(place, pack, result.exercise),
        programme=result.programme and kept_pack.programme_of(place, pack, result.programme),
        ladder=result.ladder and kept_pack.ladder_of(place, pack, result.ladder),
    )


@lru_cache(maxsize=64)
def kept_manifest(root: Path) -> Pack | None:
    """Return what a kept pack says of itself. It never changes: another version lies in another folder."""
    return _read_alone(root / f"{PACK_NAME}.toml", None, None).pack


def _read_alone(path: Path, known_exercises: KnownExercises | None, files: PackFiles | None) -> ReadResult:
    try:
        text = read_file_text(path)
    except UnreadableFileError as error:
        problem = Problem(error.code, "error", error.message, None, error.line, 1, error.line, 2)
        return ReadResult(None, (problem,), unreadable=error.code == "unreadable")
    result = read_text(
        text, composed(path.stem), known_exercises, lambda voice: _find_recording(path.parent / voice), files
    )
    if path.name.lower().endswith(HIDDEN_SUFFIX):
        return _with_wrong_name(path, result)
    return replace(
        result,
        exercise=result.exercise and replace(result.exercise, folder=path.parent, file_name=path.name),
        programme=_with_folder(path.parent, result.programme),
        ladder=_with_folder(path.parent, result.ladder),
    )


def read_text(
    text: str,
    name: str,
    known_exercises: KnownExercises | None = None,
    find_recording: FindRecording = no_recording,
    files: PackFiles | None = None,
) -> ReadResult:
    """Read the text of a file called `name`. `find_recording` returns a recording beside it, `files` are
    those of the pack that it describes.

    Only those fixes are kept that are not refused in their turn.
    """
    beside = _Beside(cache(known_exercises) if known_exercises else None, find_recording, files)
    result = _read_text(text, name, beside)
    if not any(problem.replacements for problem in result.problems):
        return result
    return replace(
        result,
        problems=without_refused_fixes(text, result.problems, lambda fixed: _read_text(fixed, name, beside).problems),
    )


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is known of the files beside the one that is read."""

    known_exercises: KnownExercises | None
    find_recording: FindRecording
    files: PackFiles | None


def _read_text(text: str, name: str, beside: _Beside) -> ReadResult:
    if len(text) > MAX_FILE_BYTES:
        message = f"this file is larger than {MAX_FILE_BYTES // 1024} kB"
        return ReadResult(None, (_problem_of_file("too-large", message),), "")
    tidy = tidy_text(text)
    if not tidy.readable:
        return ReadResult(None, tidy.problems, text)
    if foreign := foreign_notation(tidy.text):
        return ReadResult(None, (_problem_at(text, "other-notation", *foreign),), text)
    second = find_second_file(tidy.text)
    if second is not None:
        return _without_second_file(text, second, name, beside)
    kind = detect_file_kind(tidy.text, name)
    parsed = parse_toml(tidy.text, kind)
    newer = _newer_format_problem(parsed)
    if newer is not None:
        return ReadResult(None, (newer,), text)
    built: Exercise | Programme | Ladder | Pack | None
    if kind is PROGRAMME_KIND:
        built = ProgrammeBuilder(parsed).build(name, beside.known_exercises)
    elif kind is LADDER_KIND:
        built = LadderBuilder(parsed).build(name, beside.known_exercises)
    elif kind is PACK_KIND:
        built = PackBuilder(parsed).build(beside.files)
    else:
        built = ExerciseBuilder(parsed).build(name, beside.find_recording, beside.known_exercises)
    check_unread_names(parsed)
    check_language(parsed)
    found = (*tidy.problems, *parsed.problems)
    problems = tuple(sorted(found, key=lambda each: (each.line, each.column, each.severity)))
    if any(problem.severity == "error" for problem in problems):
        built = None
    return ReadResult(
        built if isinstance(built, Exercise) else None,
        problems,
        text,
        programme=built if isinstance(built, Programme) else None,
        ladder=built if isinstance(built, Ladder) else None,
        pack=built if isinstance(built, Pack) else None,
        names_exercises=kind is not EXERCISE_KIND,
    )


def _without_second_file(
    text: str,
    second: SecondFile,
    name: str,
    beside: _Beside,
) -> ReadResult:
    """Return what was read of the first of two files in one text, with a problem where the second begins."""
    first = _read_text(text[: second.start], name, beside)
    message = second_file_message(second, detect_file_kind(text[second.start :]).noun_phrase)
    span = Span(second.start, line_end(text, second.start))
    rest = Replacement(*_problem_span(text, Span(second.start, len(text))), "")
    problem = replace(_problem_at(text, "second-file", message, span), replacements=(rest,) if second.is_copy else ())
    return ReadResult(None, (*first.problems, problem), text, names_exercises=first.names_exercises)


def _problem_at(text: str, code: str, message: str, span: Span) -> Problem:
    return Problem(code, "error", message, None, *_problem_span(text, span))


def _problem_span(text: str, span: Span) -> tuple[int, int, int, int]:
    lines = LineIndex(text)
    return (*lines.line_and_column(span.start), *lines.line_and_column(span.end))


def _with_wrong_name(path: Path, result: ReadResult) -> ReadResult:
    """Return the result without what was built, and with a problem that tells of the hidden ending of the name."""
    name = path.name[: -len(HIDDEN_SUFFIX)]
    message = (
        f"this file is called {path.name}; an editor has put .txt behind its name. Rename it to {name}.toml "
        "(on Windows: first View, File name extensions)"
    )
    return ReadResult(None, (_problem_of_file("wrong-file-name", message), *result.problems), result.text)


def _find_recording(file: Path) -> "Recording | None":
    from guided.exercise.recordings import find_recording

    return find_recording(file)


def _with_folder(folder: Path, built: _Built | None) -> _Built | None:
    return None if built is None else replace(built, folder=folder)


def _problem_of_file(code: str, message: str) -> Problem:
    return Problem(code, "error", message, None, 1, 1, 1, 2)


def _newer_format_problem(parsed: ParsedFile) -> Problem | None:
    number = parsed.data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number <= FORMAT_VERSION:
        return None
    span = parsed.locations[("format",)].value
    line, column = parsed.lines.line_and_column(span.start)
    shown = number if number < NUMBER_LIMIT else "a far higher one"
    message = f"this file needs a newer Guided: its format is {shown}, and this Guided reads {FORMAT_VERSION}"
    return Problem("newer-format", "error", message, None, line, column, line, column + span.end - span.start)
