"""Check what is in the folder of a pack, and say what it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guided.catalogue.library import is_translation, read_files
from guided.exercise.diagnostic import Problem
from guided.exercise.dose import programme_with_doses, with_dose
from guided.exercise.exercise_name import exercise_name
from guided.exercise.lint.missing_files import missing_file_notes
from guided.exercise.model import Exercise, Touch
from guided.exercise.pack_model import Pack, PackFiles
from guided.exercise.programme_model import Ladder, Programme
from guided.exercise.reading import ReadResult, read_file
from guided.exercise.schema.file_kinds import EXERCISE_KIND, LADDER_KIND, PROGRAMME_KIND, FileKind, detect_file_kind
from guided.packs.entry_names import MANIFEST

FOLDERS: dict[FileKind, str] = {EXERCISE_KIND: "exercises", PROGRAMME_KIND: "programmes", LADDER_KIND: "ladders"}
"""Where each kind of file lies in a pack."""


@dataclass(frozen=True, slots=True)
class PackContents:
    """A pack in a folder: what it says of itself, None where that has errors, and its files with their problems.

    The readings are those of `pack.toml`, then of the other files in the order of their names.
    """

    folder: Path
    readings: tuple[tuple[Path, ReadResult], ...]

    @property
    def pack(self) -> Pack | None:
        return self.readings[0][1].pack

    @property
    def has_errors(self) -> bool:
        return any(reading.errors for _, reading in self.readings)

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises as written, without translations, in the order of their names."""
        return tuple(reading.exercise for path, reading in self._written() if reading.exercise)

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """The programmes as written, the one that is begun first before the others."""
        found = [reading.programme for _, reading in self._written() if reading.programme]
        first = self.pack.programme if self.pack else None
        return tuple(sorted(found, key=lambda each: each.name != first))

    @property
    def ladders(self) -> tuple[Ladder, ...]:
        return tuple(reading.ladder for _, reading in self._written() if reading.ladder)

    @property
    def dosed_exercises(self) -> tuple[Exercise, ...]:
        """The exercises as they are for this couple."""
        pack = self.pack
        return (
            self.exercises if pack is None else tuple(with_dose(each, pack.dose(each.name)) for each in self.exercises)
        )

    @property
    def dosed_programmes(self) -> tuple[Programme, ...]:
        """The programmes as they are for this couple."""
        pack = self.pack
        return self.programmes if pack is None else tuple(programme_with_doses(each, pack) for each in self.programmes)

    @property
    def recordings(self) -> tuple[Path, ...]:
        """The recordings of a voice, in the order of their names."""
        return tuple(sorted(path for path in self.folder.glob("exercises/**/voice/*") if path.is_file()))

    @property
    def closest(self) -> Touch:
        """The closest touch of any exercise in it, as it is for this couple."""
        return max((each.touch for each in self.dosed_exercises), default=Touch.NONE)

    def _written(self) -> Iterator[tuple[Path, ReadResult]]:
        return (each for each in self.readings[1:] if not is_translation(each[0]))


def check_folder(folder: Path) -> PackContents:
    """Read and check everything in the folder of a pack, laid out as in its file. Raise nothing."""
    files = sorted(path for place in FOLDERS.values() for path in (folder / place).rglob("*.toml"))
    readings = [(path, _checked(path, reading, folder)) for path, reading in read_files(files)]
    written = {exercise_name(path): reading for path, reading in readings if not is_translation(path)}
    exercises = {name: reading.exercise for name, reading in written.items() if not reading.names_exercises}
    programmes = frozenset(name for name, reading in written.items() if reading.programme)
    manifest = read_file(folder / MANIFEST, files=PackFiles(exercises, programmes))
    if not files and not manifest.errors:
        message = "there is nothing in this pack; put an exercise into it"
        manifest = _with(manifest, Problem("empty-pack", "error", message, None, 1, 1, 1, 2))
    return PackContents(folder, ((folder / MANIFEST, manifest), *readings))


def _checked(path: Path, reading: ReadResult, folder: Path) -> ReadResult:
    """Return a reading with what is wrong with the file as a part of a pack."""
    kind = detect_file_kind(reading.text)
    place = path.relative_to(folder).parts[0]
    if not reading.unreadable and FOLDERS.get(kind) != place and reading.text:
        message = f"this is {kind.noun_phrase}, and in a pack it lies in {FOLDERS.get(kind, 'the folder itself')}/"
        reading = _with(reading, Problem("wrong-folder", "error", message, None, 1, 1, 1, 2))
    exercise = reading.exercise
    if exercise is not None and exercise.draft:
        message = "a draft never gets into a pack; take `draft` away once it is ready"
        reading = _with(reading, _at_draft(reading.text, message))
    if exercise is not None:
        missing = missing_file_notes(replace(exercise, folder=path.parent), reading.text)
        reading = _with(reading, *(replace(each, severity="warning", code="missing-file") for each in missing))
    return reading


def _at_draft(text: str, message: str) -> Problem:
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith("draft"):
            return Problem("draft", "error", message, None, number, 1, number, len(line) + 1)
    return Problem("draft", "error", message, None, 1, 1, 1, 2)


def _with(reading: ReadResult, *problems: Problem) -> ReadResult:
    found: Sequence[Problem] = (*reading.problems, *problems)
    return replace(reading, problems=tuple(sorted(found, key=lambda each: (each.line, each.column, each.severity))))
