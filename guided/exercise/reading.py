"""Text -> an exercise, a programme or a ladder, or every problem at once."""

import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from guided.exercise.diagnostic import InvalidValueError, Problem
from guided.exercise.lint.exercise_lint import RecordingLength, unknown_length
from guided.exercise.model import Exercise, Ladder, Programme
from guided.exercise.schema import values
from guided.exercise.schema.exercise_builder import ExerciseBuilder
from guided.exercise.schema.field_table import FORMAT_VERSION
from guided.exercise.schema.file_kinds import EXERCISE_KIND, LADDER_KIND, PROGRAMME_KIND, FileKind
from guided.exercise.schema.programme_builder import KnownExercises, LadderBuilder, ProgrammeBuilder
from guided.exercise.toml import parsing
from guided.exercise.toml.parsed import ParsedFile

FORMATTED = (b"{\\rtf", b"<html", b"<!doc", b"%pdf-")
DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of word processors begin: RTF, web pages, PDF; Word's and LibreOffice's, new and old."""

NOT_PLAIN = (
    "this is a document with formatting, as a word processor saves it, and no plain text; "
    "save it as plain text (in TextEdit: Format, Make Plain Text; in Word: Save as, Plain Text)"
)
HIDDEN_SUFFIX = ".toml.txt"

MAX_FILE_BYTES = 256 * 1024
"""Bytes of a file. Two hundred full steps take a tenth of it."""

_HEADERS = {
    shape: re.compile(rf"^[ \t]*\[+[ \t]*{shape.block}s?\b", re.MULTILINE | re.IGNORECASE)
    for shape in (EXERCISE_KIND, PROGRAMME_KIND, LADDER_KIND)
}

_Found = TypeVar("_Found", Exercise, Programme, Ladder)


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What a file says: an exercise, a programme or a ladder where it has no error, and its problems by place.
    `unreadable` when there is no text to speak of: no such file, no permission, not text."""

    exercise: Exercise | None
    problems: tuple[Problem, ...]
    text: str = ""
    unreadable: bool = False
    programme: Programme | None = None
    ladder: Ladder | None = None
    names_exercises: bool = False
    """Whether it is a programme or a ladder, right or not."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "error")


def read_file(path: Path, among: KnownExercises | None = None) -> ReadResult:
    """Read a file. Whatever is wrong with it, or with getting at it, is a problem; nothing is raised.

    `among` is asked, for a programme or a ladder only, for the exercises by name that it may use (None for one that has
    errors of its own); without it, no name of an exercise is doubted.
    """
    try:
        data = _bytes(path)
        text = _decoded(data)
    except InvalidValueError as refusal:
        line = 1 if refusal.fix is None else int(refusal.fix)
        problem = Problem(refusal.code or "unreadable", "error", refusal.message, None, line, 1, line, 2)
        return ReadResult(None, (problem,), unreadable=refusal.code == "unreadable")
    reading = read_text(text, path.stem, among, lambda voice: _recorded(path.parent / voice))
    if path.name.lower().endswith(HIDDEN_SUFFIX):
        return _misnamed(path, reading)
    return replace(
        reading,
        exercise=_in(path.parent, reading.exercise),
        programme=_in(path.parent, reading.programme),
        ladder=_in(path.parent, reading.ladder),
    )


def _misnamed(path: Path, reading: ReadResult) -> ReadResult:
    """What a file says that an editor gave a second ending, which some systems hide."""
    name = path.name[: -len(HIDDEN_SUFFIX)]
    words = (
        f"this file is called {path.name}; an editor has put .txt behind its name. Rename it to {name}.toml "
        "(on Windows: first View, File name extensions)"
    )
    return ReadResult(None, (_whole("wrong-file-name", words), *reading.problems), reading.text)


def _recorded(file: Path) -> float | None:
    from guided.exercise.recordings import recording_seconds

    return recording_seconds(file)


def _in(folder: Path, found: _Found | None) -> _Found | None:
    return None if found is None else replace(found, folder=folder)


def read_text(
    text: str, name: str, among: KnownExercises | None = None, recording_length: RecordingLength = unknown_length
) -> ReadResult:
    """Read the text of a file called `name`. `recording_length` tells how long the recordings beside it are."""
    if len(text) > MAX_FILE_BYTES:
        return ReadResult(None, (_whole("too-large", f"this file is larger than {MAX_FILE_BYTES // 1024} kB"),), "")
    shape = detect_file_kind(text)
    parsed = parsing.parse_toml(text, shape)
    newer = _newer(parsed)
    if newer is not None:
        return ReadResult(None, (newer,), text)
    if name == "pack" and shape is EXERCISE_KIND and "step" not in parsed.data and not parsed.problems:
        words = "this is a pack, which is not checked yet; exercises are"
        return ReadResult(None, (replace(_whole("not-an-exercise", words), severity="warning"),), text)
    found: Exercise | Programme | Ladder | None
    if shape is PROGRAMME_KIND:
        found = ProgrammeBuilder(parsed).built(name, among)
    elif shape is LADDER_KIND:
        found = LadderBuilder(parsed).built(name, among)
    else:
        found = ExerciseBuilder(parsed).built(name, recording_length)
    problems = tuple(sorted(parsed.problems, key=lambda each: (each.line, each.column, each.severity)))
    if any(problem.severity == "error" for problem in problems):
        found = None
    return ReadResult(
        found if isinstance(found, Exercise) else None,
        problems,
        text,
        programme=found if isinstance(found, Programme) else None,
        ladder=found if isinstance(found, Ladder) else None,
        names_exercises=shape is not EXERCISE_KIND,
    )


def detect_file_kind(text: str) -> FileKind:
    """Which kind of file it is, by its blocks: an exercise where it has any step, or no block at all."""
    return next((shape for shape, header in _HEADERS.items() if header.search(text)), EXERCISE_KIND)


def has_blocks(text: str) -> bool:
    """Whether there is a step, a week or a rung in it: without any, it was hardly meant for Guided."""
    return any(header.search(text) for header in _HEADERS.values())


def _whole(code: str, words: str) -> Problem:
    return Problem(code, "error", words, None, 1, 1, 1, 2)


def _bytes(path: Path) -> bytes:
    """What is in the file; raises Refusal, in words, for all that is none or too much."""
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise InvalidValueError("this is a folder, and a file is wanted", None, "unreadable")
        if not stat.S_ISREG(kind.st_mode):
            raise InvalidValueError("this is not an ordinary file", None, "unreadable")
        if kind.st_size > MAX_FILE_BYTES:
            allowed = MAX_FILE_BYTES // 1024
            words = f"this file has {kind.st_size // 1024} kB, and an exercise never needs more than {allowed}"
            raise InvalidValueError(words, None, "too-large")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)[:MAX_FILE_BYTES]
    except InvalidValueError:
        raise
    except FileNotFoundError:
        raise InvalidValueError("there is no such file", None, "unreadable") from None
    except PermissionError:
        raise InvalidValueError("this file may not be read; its permissions forbid it", None, "unreadable") from None
    except (OSError, ValueError) as error:
        reason = (
            os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "no file can have this name"
        )
        raise InvalidValueError(f"this file can't be read ({reason})", None, "unreadable") from None


def _decoded(data: bytes) -> str:
    """The bytes as text. A byte-order mark is let pass. The fix of the Refusal raised is the line it is about."""
    if data.lstrip()[:5].lower() in FORMATTED or data.startswith(DOCUMENTS):
        raise InvalidValueError(NOT_PLAIN, None, "not-plain-text")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data[:200] and _is_wide(data)):
        words = "this file is saved as UTF-16; save it as UTF-8 (in the editor: Save as, Encoding)"
        raise InvalidValueError(words, None, "encoding")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        words = (
            f"this file is not saved as UTF-8; a letter on this line (perhaps “{letter}”) can't be read. "
            "Save it as UTF-8 (in the editor: Save as, Encoding)"
        )
        raise InvalidValueError(words, str(line), "encoding") from None


def _is_wide(data: bytes) -> bool:
    start = data[:200]
    return start.count(b"\0") >= len(start) // 3


def _newer(parsed: ParsedFile) -> Problem | None:
    number = parsed.data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number <= FORMAT_VERSION:
        return None
    place = parsed.locations[("format",)].value
    line, column = parsed.lines.line_and_column(place.start)
    told = number if number < values.NUMBER_LIMIT else "a far higher one"
    words = f"this file needs a newer Guided: its format is {told}, and this Guided reads {FORMAT_VERSION}"
    return Problem("newer-format", "error", words, None, line, column, line, column + place.end - place.start)
