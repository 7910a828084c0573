"""Run the subcommands for packs: `guided pack`, `guided unpack`, and `guided check` of a pack."""

import argparse
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from guided.cli.command_error import ERRORS, GOOD, refusal
from guided.cli.parser import Parser
from guided.exercise.diagnostic import Problem
from guided.exercise.exercise_name import PACK_ENDING
from guided.exercise.reading import ReadResult
from guided.text.terminal import printable
from guided.text.wording import count_text

if TYPE_CHECKING:
    from guided.packs.packing import Packed

Readings = list[tuple[Path, ReadResult]]

_MANIFEST = """\
  format = 1
  id = "your-name.easier-touch"
  version = 1
  title = "Easier touch"
  by = "Your name"
  couple = "Their names"
  about = "A word to the two."
  programme = "easier-touch"
"""


def add_pack(commands: "argparse._SubParsersAction[Parser]") -> None:
    pack = commands.add_parser("pack", help="one file to give to a couple, from a folder with a pack.toml")
    pack.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of pack.toml, exercises and programmes")
    pack.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file to write; else NAME.guided here")
    pack.set_defaults(run=_pack)


def _pack(arguments: argparse.Namespace) -> int:
    from guided.cli.check_report import print_blocks
    from guided.files.durable import write_atomically
    from guided.packs.packing import pack_folder

    folder: Path = arguments.folder
    if not folder.is_dir():
        raise refusal(f"there is no folder {folder}")
    if not (folder / "pack.toml").is_file():
        words = (
            f"there is no pack.toml in {folder}, which says for whom the pack is; write one such as this, then pack it"
        )
        raise refusal(words, _MANIFEST)
    packed = pack_folder(folder)
    print_blocks(_without_notes(packed.readings))
    for path in packed.left_out:
        print(f"left out: {printable(path)} is a draft")
    for name in packed.brought:
        print(f"taken along: {printable(name)}, which comes with Guided, as its dose is meant for these two")
    if packed.data is None:
        print("No pack was written; mend the errors first.")
        return ERRORS
    file = arguments.output or _file_name(folder, packed)
    write_atomically(file, packed.data)
    print(f"wrote {printable(file)}")
    return GOOD


def _file_name(folder: Path, packed: "Packed") -> Path:
    """Return the file to write: what the id says after the coach's name, in the folder of the shell."""
    pack = packed.contents.pack if packed.contents else None
    return Path((pack.id.rpartition(".")[2] if pack else folder.resolve().name) + PACK_ENDING)


def is_pack(path: Path) -> bool:
    """Return whether `path` is named as the file of a pack, or is a folder with a `pack.toml`."""
    try:
        is_folder = path.is_dir()
        return (path / "pack.toml").is_file() if is_folder else path.name.lower().endswith(PACK_ENDING)
    except (OSError, ValueError):
        return False


class PackReadings:
    """What `guided check` finds in packs, found anew once a file of them was saved, added or removed."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[object, Readings]] = {}

    def of(self, pack: Path) -> Readings:
        """Return what is found in a pack."""
        stamps = _stamps(pack)
        if self._known.get(pack, (None,))[0] != stamps:
            self._known[pack] = (stamps, check_pack(pack))
        return self._known[pack][1]


def _stamps(pack: Path) -> list[tuple[str, int, int]]:
    files = sorted(pack.rglob("*")) if pack.is_dir() else [pack]
    found = []
    for path in files:
        with suppress(OSError, ValueError):  # gone meanwhile
            status = path.stat()
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return found


def check_pack(pack: Path) -> Readings:
    """Return what `guided check` finds in a pack."""
    try:
        return _check_folder(pack) if pack.is_dir() else _check_file(pack)
    except OSError as error:
        problem = Problem("unreadable", "error", error.strerror or str(error), None, 1, 1, 1, 2)
        return [(pack, ReadResult(None, (problem,), unreadable=True))]


def _check_file(file: Path) -> Readings:
    """Return the files of a pack, as `FILE/name`, or why it can't be opened."""
    from guided.files.scratch import temporary_folder
    from guided.packs.archive import unpack
    from guided.packs.contents import check_folder
    from guided.packs.problems import PackError

    with temporary_folder() as scratch:
        folder = Path(scratch) / "pack"
        try:
            unpack(file, folder)
        except PackError as error:
            problem = Problem("no-pack", "error", error.message, None, 1, 1, 1, 2)
            return [(file, ReadResult(None, (problem,), unreadable=True))]
        contents = check_folder(folder)
        return _without_notes((file / path.relative_to(folder), reading) for path, reading in contents.readings)


def _check_folder(folder: Path) -> Readings:
    """Return what packing a folder with a `pack.toml` would find."""
    from guided.packs.packing import pack_folder

    return _without_notes(pack_folder(folder).readings)


def _without_notes(readings: Iterable[tuple[Path, ReadResult]]) -> Readings:
    """Return readings of which no notes are made: what is missing beside an exercise is a warning in a pack."""
    return [(path, replace(reading, exercise=None)) for path, reading in readings]


def add_unpack(commands: "argparse._SubParsersAction[Parser]") -> None:
    unpack = commands.add_parser("unpack", help="what is in a pack, as a folder to look into")
    unpack.add_argument("file", type=Path, metavar="FILE", help="a file that ends in .guided")
    unpack.add_argument("-o", "--output", type=Path, metavar="FOLDER", help="the folder to make; else NAME here")
    unpack.set_defaults(run=_unpack)


def _unpack(arguments: argparse.Namespace) -> int:
    from guided.packs.archive import unpack
    from guided.packs.problems import PackError

    folder: Path = arguments.output or Path(arguments.file.stem)
    try:
        names = unpack(arguments.file, folder)
    except PackError as error:
        raise refusal(f"{arguments.file}: {error.message}") from None
    except FileExistsError:
        raise refusal(f"there is {folder} already, and it was left as it is; name another with -o") from None
    print(f"wrote {count_text(len(names), 'file')} into {printable(folder)}")
    return GOOD
