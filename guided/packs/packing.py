"""Put files of a coach into a pack: what they need comes along, everything is checked, and drafts stay out.

The same files give the same bytes: entries are in the order of their names, have no time of their own, and are stored
as they are, as libraries differ in how they compress.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from errno import EFBIG
from pathlib import Path

from guided import bundled
from guided.catalogue.library import find_files, is_translation, read_files
from guided.exercise.companion_files import resolve_companion_file
from guided.exercise.diagnostic import Problem
from guided.exercise.exercise_name import exercise_name
from guided.exercise.file_text import MAX_FILE_BYTES
from guided.exercise.model import Exercise
from guided.exercise.pack_model import Pack
from guided.exercise.reading import ReadResult, read_text
from guided.exercise.schema.file_kinds import PACK_KIND, PACK_NAME, detect_file_kind
from guided.files.bounded_read import SizeLimitError, read_bounded
from guided.files.durable import make_folder, write_new_file
from guided.files.scratch import temporary_folder
from guided.packs.archive import MAX_BYTES, MAX_ENTRIES
from guided.packs.contents import FOLDERS, PackContents, check_folder
from guided.packs.entry_names import MANIFEST, folded, is_portable, is_text
from guided.packs.given import texts_of

_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an entry of an archive can have."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What came of packing. `data` are the bytes of the pack, None where an error stopped it.

    `readings` are the files with their problems, under the paths from which they were taken. `left_out` are the drafts,
    and `brought` the bundled exercises that come along because a dose is meant for them. `texts` are the texts of the
    pack by their names in it.
    """

    data: bytes | None
    readings: tuple[tuple[Path, ReadResult], ...]
    contents: PackContents | None = None
    left_out: tuple[Path, ...] = ()
    brought: tuple[str, ...] = ()
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Gathered:
    """Files by the names that they have in the pack."""

    files: dict[str, Path] = field(default_factory=dict)
    problems: list[tuple[Path, ReadResult]] = field(default_factory=list)

    def add(self, name: str, file: Path, text: str = "") -> None:
        """Take a file along under a name, or note why it can't be."""
        taken = next((each for each in self.files if folded(each) == folded(name)), None)
        if not is_portable(name):
            part = name.rpartition("/")[2]
            self._refuse(file, text, "file-name", f"{part} is no file name that every system knows; {_HOW_TO_NAME}")
        elif taken is not None and self.files[taken].resolve() != file.resolve():
            self._refuse(file, text, "double-name", f"there are two files for {taken}; give one another name")
        else:
            self.files[taken or name] = file

    def _refuse(self, file: Path, text: str, code: str, message: str) -> None:
        problem = Problem(code, "error", message, None, 1, 1, 1, 2)
        self.problems.append((file, ReadResult(None, (problem,), text)))


_HOW_TO_NAME = "write it with letters a-z, digits, - and _"


def pack_folder(folder: Path) -> Packed:
    """Pack a folder with a `pack.toml` and everything in it that two people can use. Raise OSError."""
    files = [path for path in find_files(folder) if path != folder / MANIFEST]
    return pack_files(read_bounded(folder / MANIFEST, MAX_FILE_BYTES), folder / MANIFEST, files, [folder])


def pack_files(manifest: bytes, manifest_path: Path, files: Sequence[Path], folders: Sequence[Path]) -> Packed:
    """Pack `files` with the exercises in `folders` that they name. `manifest` is the text of the `pack.toml`, which
    problems call `manifest_path`. Raise OSError."""
    found = (path for folder in folders for path in find_files(folder))
    beside = dict(read_files(list(dict.fromkeys([*files, *found]))))
    drafts = tuple(path for path, reading in beside.items() if reading.exercise and reading.exercise.draft)
    wanted = _with_named(files, {path: each for path, each in beside.items() if path not in drafts})
    gathered = _Gathered()
    for path, reading in wanted.items():
        _gather(gathered, path, reading)
    pack = read_text(manifest.decode("utf-8", "replace"), PACK_NAME).pack
    brought = _bring_dosed(gathered, pack, wanted.values()) if pack else ()
    if gathered.problems:
        return Packed(None, tuple(gathered.problems))
    with temporary_folder() as scratch:
        contents = _laid_out(Path(scratch) / "pack", manifest, gathered.files)
        sources = {contents.folder / name: path for name, path in gathered.files.items()}
        sources[contents.folder / MANIFEST] = manifest_path
        data = None if contents.has_errors else archive_of(contents.folder)
        texts = texts_of(contents.folder)
    readings = tuple((sources[path], reading) for path, reading in contents.readings)
    asked = {path.resolve() for path in files}
    left_out = tuple(path for path in drafts if path.resolve() in asked)
    return Packed(data, readings, contents, left_out, brought, texts)


def _with_named(files: Sequence[Path], beside: Mapping[Path, ReadResult]) -> dict[Path, ReadResult]:
    """Return `files`, what they name among those `beside`, and the translations of each."""
    by_name: dict[str, list[Path]] = {}
    for path in beside:
        by_name.setdefault(exercise_name(path), []).append(path)
    found: dict[Path, ReadResult] = {}
    waiting = [path for path in files if path in beside]
    while waiting:
        path = waiting.pop(0)
        if path in found or detect_file_kind(beside[path].text, path.stem) is PACK_KIND:
            continue
        found[path] = beside[path]
        translations = [each for each in by_name[exercise_name(path)] if is_translation(each) and each not in found]
        named = [each for name in named_exercises(beside[path]) for each in by_name.get(name, ())]
        waiting += [*(each for each in translations if each.parent.parent == path.parent), *named]
    return found


def named_exercises(reading: ReadResult) -> list[str]:
    """Return the names of the exercises that a file names."""
    names: list[str | None] = []
    if reading.programme is not None:
        names += [entry.exercise for week in reading.programme.weeks for entry in week.do]
    if reading.ladder is not None:
        names += [rung.exercise for rung in reading.ladder.rungs]
    if reading.exercise is not None:
        names.append(reading.exercise.short_of)
    return [name for name in dict.fromkeys(names) if name is not None]


def _gather(gathered: _Gathered, path: Path, reading: ReadResult) -> None:
    """Take a file along with its recordings and sounds."""
    place = FOLDERS.get(detect_file_kind(reading.text), "exercises")
    language = f"{path.parent.name}/" if is_translation(path) else ""
    gathered.add(f"{place}/{language}{path.stem}.toml", path, reading.text)
    for name in named_sounds(reading.exercise) if reading.exercise else ():
        sound = _sound(path.parent / name)
        if sound is not None:
            gathered.add(f"{place}/{language}{name}", sound)


def named_sounds(exercise: Exercise) -> list[str]:
    """Return the recordings and sounds that an exercise names, each by its path from the exercise's folder."""
    names: list[str | None] = [exercise.background]
    for step in exercise.steps:
        names += [step.voice, step.sound, step.end_sound]
        names += [name for cue in step.cues for name in (cue.voice, cue.sound)]
    return [name for name in dict.fromkeys(names) if name is not None and "/" in name]


def _sound(file: Path) -> Path | None:
    try:
        return resolve_companion_file(file, file.parent.name)
    except (OSError, ValueError, RuntimeError):  # missing, which the check says
        return None


def _bring_dosed(gathered: _Gathered, pack: Pack, wanted: Iterable[ReadResult]) -> tuple[str, ...]:
    """Take along the bundled exercises that a dose changes, and return their names: a dose reaches no others."""
    shipped = {exercise_name(path): path for path in bundled.exercise_files()}
    named = {name for reading in wanted for name in named_exercises(reading)} | {each.exercise for each in pack.doses}
    own = {exercise_name(Path(name)) for name in gathered.files}
    brought = []
    for name in sorted(named & shipped.keys() - own):
        ((_, reading),) = read_files([shipped[name]])
        exercise, dose = reading.exercise, pack.dose(name)
        is_lower = exercise is not None and dose.touch is not None and dose.touch < exercise.touch
        if is_lower or any(each.exercise == name for each in pack.doses):
            _gather(gathered, shipped[name], reading)
            brought.append(name)
    return tuple(brought)


def _laid_out(folder: Path, manifest: bytes, files: Mapping[str, Path]) -> PackContents:
    """Copy files into a folder as they lie in a pack, and check them there. Raise OSError."""
    make_folder(folder)
    write_new_file(folder / MANIFEST, manifest)
    left = MAX_BYTES
    for name, path in files.items():
        make_folder((folder / name).parent)
        try:
            data = read_bounded(path, MAX_FILE_BYTES if is_text(name) else left)
        except SizeLimitError:
            raise OSError(EFBIG, "a text in a pack has at most 256 kB, and all of it 200 MB", str(path)) from None
        left -= len(data)
        (folder / name).write_bytes(data)
    return check_folder(folder)


def archive_of(folder: Path) -> bytes:
    """Return the bytes of the pack whose files lie in `folder`. Raise OSError where it would be too large."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    names.sort(key=lambda name: name != MANIFEST)
    if len(names) > MAX_ENTRIES:
        raise OSError(EFBIG, f"more than {MAX_ENTRIES} files, and a pack has no more", str(folder))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(_packed_name(name), _FIRST_TIME)
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3
            archive.writestr(entry, (folder / name).read_bytes())
    return whole.getvalue()


def _packed_name(name: str) -> str:
    """Return the name of a file in the archive: recordings and sounds have folders of their own there."""
    parts = name.split("/")
    return "/".join(parts[1:]) if len(parts) == 3 and parts[1] in ("voice", "sounds") else name
