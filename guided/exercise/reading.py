"""Text -> an exercise, a programme or a ladder, or every problem at once."""

import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from guided.exercise.diagnostic import Problem, Refusal
from guided.exercise.lint.exercise_lint import Recorded, unheard
from guided.exercise.model import Exercise, Ladder, Programme
from guided.exercise.schema import values
from guided.exercise.schema.exercise_builder import ExerciseTable
from guided.exercise.schema.field_table import FORMAT_VERSION
from guided.exercise.schema.file_kinds import EXERCISES, LADDERS, PROGRAMMES, Shape
from guided.exercise.schema.programme_builder import Among, LadderTable, ProgrammeTable
from guided.exercise.toml import parsing
from guided.exercise.toml.parsed import Parsed

FORMATTED = (b"{\\rtf", b"<html", b"<!doc", b"%pdf-")
DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of word processors begin: RTF, web pages, PDF; Word's and LibreOffice's, new and old."""

NOT_PLAIN = (
    "this is a document with formatting, as a word processor saves it, and no plain text; "
    "save it as plain text (in TextEdit: Format, Make Plain Text; in Word: Save as, Plain Text)"
)
HIDDEN_END = ".toml.txt"

LARGEST = 256 * 1024
"""Bytes of a file. Two hundred full steps take a tenth of it."""

_HEADERS = {
    shape: re.compile(rf"^[ \t]*\[+[ \t]*{shape.block}s?\b", re.MULTILINE | re.IGNORECASE)
    for shape in (EXERCISES, PROGRAMMES, LADDERS)
}

_Found = TypeVar("_Found", Exercise, Programme, Ladder)


@dataclass(frozen=True, slots=True)
class Reading:
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


def read_file(path: Path, among: Among | None = None) -> Reading:
    """Read a file. Whatever is wrong with it, or with getting at it, is a problem; nothing is raised.

    `among` is asked, for a programme or a ladder only, for the exercises by name that it may use (None for one that has
    errors of its own); without it, no name of an exercise is doubted.
    """
    try:
        data = _bytes(path)
        text = _decoded(data)
    except Refusal as refusal:
        line = 1 if refusal.fix is None else int(refusal.fix)
        problem = Problem(refusal.code or "unreadable", "error", refusal.words, None, line, 1, line, 2)
        return Reading(None, (problem,), unreadable=refusal.code == "unreadable")
    reading = read(text, path.stem, among, lambda voice: _recorded(path.parent / voice))
    if path.name.lower().endswith(HIDDEN_END):
        return _misnamed(path, reading)
    return replace(
        reading,
        exercise=_in(path.parent, reading.exercise),
        programme=_in(path.parent, reading.programme),
        ladder=_in(path.parent, reading.ladder),
    )


def _misnamed(path: Path, reading: Reading) -> Reading:
    """What a file says that an editor gave a second ending, which some systems hide."""
    name = path.name[: -len(HIDDEN_END)]
    words = (
        f"this file is called {path.name}; an editor has put .txt behind its name. Rename it to {name}.toml "
        "(on Windows: first View, File name extensions)"
    )
    return Reading(None, (_whole("wrong-file-name", words), *reading.problems), reading.text)


def _recorded(file: Path) -> float | None:
    from guided.exercise.recordings import recorded

    return recorded(file)


def _in(folder: Path, found: _Found | None) -> _Found | None:
    return None if found is None else replace(found, folder=folder)


def read(text: str, name: str, among: Among | None = None, recorded: Recorded = unheard) -> Reading:
    """Read the text of a file called `name`. `recorded` tells how long the recordings beside it are."""
    if len(text) > LARGEST:
        return Reading(None, (_whole("too-large", f"this file is larger than {LARGEST // 1024} kB"),), "")
    shape = shape_of(text)
    parsed = parsing.parse(text, shape)
    newer = _newer(parsed)
    if newer is not None:
        return Reading(None, (newer,), text)
    if name == "pack" and shape is EXERCISES and "step" not in parsed.data and not parsed.problems:
        words = "this is a pack, which is not checked yet; exercises are"
        return Reading(None, (replace(_whole("not-an-exercise", words), severity="warning"),), text)
    found: Exercise | Programme | Ladder | None
    if shape is PROGRAMMES:
        found = ProgrammeTable(parsed).built(name, among)
    elif shape is LADDERS:
        found = LadderTable(parsed).built(name, among)
    else:
        found = ExerciseTable(parsed).built(name, recorded)
    problems = tuple(sorted(parsed.problems, key=lambda each: (each.line, each.column, each.severity)))
    if any(problem.severity == "error" for problem in problems):
        found = None
    return Reading(
        found if isinstance(found, Exercise) else None,
        problems,
        text,
        programme=found if isinstance(found, Programme) else None,
        ladder=found if isinstance(found, Ladder) else None,
        names_exercises=shape is not EXERCISES,
    )


def shape_of(text: str) -> Shape:
    """Which kind of file it is, by its blocks: an exercise where it has any step, or no block at all."""
    return next((shape for shape, header in _HEADERS.items() if header.search(text)), EXERCISES)


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
            raise Refusal("this is a folder, and a file is wanted", None, "unreadable")
        if not stat.S_ISREG(kind.st_mode):
            raise Refusal("this is not an ordinary file", None, "unreadable")
        if kind.st_size > LARGEST:
            words = f"this file has {kind.st_size // 1024} kB, and an exercise never needs more than {LARGEST // 1024}"
            raise Refusal(words, None, "too-large")
        with path.open("rb") as file:
            return file.read(LARGEST + 1)[:LARGEST]
    except Refusal:
        raise
    except FileNotFoundError:
        raise Refusal("there is no such file", None, "unreadable") from None
    except PermissionError:
        raise Refusal("this file may not be read; its permissions forbid it", None, "unreadable") from None
    except (OSError, ValueError) as error:
        reason = (
            os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "no file can have this name"
        )
        raise Refusal(f"this file can't be read ({reason})", None, "unreadable") from None


def _decoded(data: bytes) -> str:
    """The bytes as text. A byte-order mark is let pass. The fix of the Refusal raised is the line it is about."""
    if data.lstrip()[:5].lower() in FORMATTED or data.startswith(DOCUMENTS):
        raise Refusal(NOT_PLAIN, None, "not-plain-text")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data[:200] and _is_wide(data)):
        words = "this file is saved as UTF-16; save it as UTF-8 (in the editor: Save as, Encoding)"
        raise Refusal(words, None, "encoding")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        words = (
            f"this file is not saved as UTF-8; a letter on this line (perhaps “{letter}”) can't be read. "
            "Save it as UTF-8 (in the editor: Save as, Encoding)"
        )
        raise Refusal(words, str(line), "encoding") from None


def _is_wide(data: bytes) -> bool:
    start = data[:200]
    return start.count(b"\0") >= len(start) // 3


def _newer(parsed: Parsed) -> Problem | None:
    number = parsed.data.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number <= FORMAT_VERSION:
        return None
    place = parsed.places[("format",)].value
    line, column = parsed.lines.at(place.start)
    told = number if number < values.BEYOND_COUNTING else "a far higher one"
    words = f"this file needs a newer Guided: its format is {told}, and this Guided reads {FORMAT_VERSION}"
    return Problem("newer-format", "error", words, None, line, column, line, column + place.end - place.start)
