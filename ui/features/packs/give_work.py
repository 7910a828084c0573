"""The slow part of giving: reading the coach's files, checking what was chosen, and writing the pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from guided.exercise.choosing import offered_lengths
from guided.exercise.exercise_name import PACK_ENDING, exercise_name
from guided.exercise.pack_model import Pack
from guided.packs.entry_names import MANIFEST
from guided.packs.given import DiffLine, GivenPack, GivenPacks, differing_lines
from guided.packs.manifest import file_stem, manifest_text
from ui.features.packs.give_draft import GiveDraft, load_draft
from ui.features.packs.giveable import Giveable

if TYPE_CHECKING:
    from guided.packs.packing import Packed


@dataclass(frozen=True, slots=True)
class Found:
    """What the coach can give, and what was given before, the latest first."""

    files: tuple[Giveable, ...]
    given: tuple[GivenPack, ...]
    draft: GiveDraft
    """What an earlier run left unfinished."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking: the pack, and what is new since it was last given."""

    pack: Pack
    packed: "Packed"
    lines: tuple[DiffLine, ...]


def find(folders: Sequence[Path], given: GivenPacks, draft: Path) -> Found:
    """Return what can be given. It waits for the disk."""
    from guided.catalogue.library import find_files, is_translation, read_files
    from guided.packs.packing import named_exercises
    from ui.services.exercise_description import seconds

    paths = [path for folder in folders for path in find_files(folder) if not is_translation(path)]
    files: list[Giveable] = []
    for path, reading in read_files(list(dict.fromkeys(paths))):
        name, names = exercise_name(path), tuple(named_exercises(reading))
        if reading.programme is not None:
            weeks = sum(week.repeat for week in reading.programme.weeks)
            files.append(Giveable(path, name, reading.programme.title, "programme", parts=weeks, names=names))
        elif reading.ladder is not None:
            rungs = len(reading.ladder.rungs)
            files.append(Giveable(path, name, reading.ladder.title, "ladder", parts=rungs, names=names))
        elif reading.exercise is not None and not reading.exercise.draft:
            exercise = reading.exercise
            of_exercise = (seconds(exercise), int(exercise.touch))
            files.append(
                Giveable(path, name, exercise.title, "exercise", *of_exercise, lengths=offered_lengths(exercise))
            )
    order = ("programme", "ladder", "exercise")
    files.sort(key=lambda each: (order.index(each.kind), each.title.casefold()))
    return Found(tuple(files), tuple(given.every()), load_draft(draft))


def check(pack: Pack, files: Sequence[Path], folders: Sequence[Path], before: GivenPack | None) -> Checked:
    """Pack files in memory, and return what is wrong and what is new. Raise OSError."""
    from guided.packs.packing import pack_files

    packed = pack_files(manifest_text(pack).encode(), Path(MANIFEST), files, folders)
    lines = differing_lines(before.texts, packed.texts) if before is not None and packed.data is not None else []
    return Checked(pack, packed, tuple(lines))


def file_name(pack: Pack) -> str:
    """Return the name that is proposed for the file of a pack."""
    return f"{file_stem(pack.id)}{PACK_ENDING}"


def write(checked: Checked, place: Path, given: GivenPacks) -> Path:
    """Write the pack, note that it was given, and return its path. Raise OSError.

    `place` is a file that was chosen for it, or a folder, where it gets a free name.
    """
    from guided.files.durable import write_atomically
    from guided.files.free_names import save_new_file

    data = checked.packed.data
    assert data is not None
    if place.is_dir():
        place = save_new_file(place, file_stem(checked.pack.id), PACK_ENDING.lstrip("."), data)
    else:
        place = place if place.name.lower().endswith(PACK_ENDING) else place.with_name(place.name + PACK_ENDING)
        write_atomically(place, data)
    given.note(checked.pack, data)
    return place
