"""What a coach gave: the last version of each pack, to give it again and to see what is new since."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from guided.exercise.exercise_name import PACK_ENDING
from guided.exercise.pack_model import Pack
from guided.files.durable import make_folder, write_atomically
from guided.files.scratch import temporary_folder
from guided.packs.archive import unpack
from guided.packs.contents import check_folder
from guided.packs.problems import PackError

MAX_LINES = 400
"""Lines of a difference that are made."""


@dataclass(frozen=True, slots=True)
class GivenPack:
    """A pack as it was last given, with the text of each of its files by its name in the pack."""

    pack: Pack
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class DiffLine:
    """One line of a difference. `sign` is "+", "-", a space for a line around them, or "#" for the name of a file."""

    sign: str
    words: str


class GivenPacks:
    """The packs that were given, each as one file in a folder. Every method may wait for the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def note(self, pack: Pack, data: bytes) -> None:
        """Note that a pack was given. Raise OSError."""
        make_folder(self._folder)
        write_atomically(self._folder / f"{pack.id}{PACK_ENDING}", data)

    def every(self) -> list[GivenPack]:
        """Return what was given, the latest first. Raise nothing: what can't be read is left out."""
        found = [_given(file) for file in sorted(self._folder.glob(f"*{PACK_ENDING}"), key=_changed, reverse=True)]
        return [each for each in found if each is not None]


def differing_lines(before: dict[str, str], after: dict[str, str]) -> list[DiffLine]:
    """Return the lines in which the files of two versions differ, with two lines around each place."""
    return [*islice(_differing_lines(before, after), MAX_LINES)]


def texts_of(folder: Path) -> dict[str, str]:
    """Return the text of each file of an unpacked pack by its name, `pack.toml` first."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.toml"))
    names.sort(key=lambda name: "/" in name)
    return {name: (folder / name).read_text("utf-8-sig", "replace") for name in names}


def _differing_lines(before: dict[str, str], after: dict[str, str]) -> Iterator[DiffLine]:
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name, "").splitlines(), after.get(name, "").splitlines()
        lines = [*unified_diff(old, new, n=2, lineterm="")][2:]
        if not lines:
            continue
        yield DiffLine("#", name)
        yield from (DiffLine(line[0], line[1:]) for line in lines if not line.startswith("@@"))


def _given(file: Path) -> GivenPack | None:
    with temporary_folder() as scratch:
        folder = Path(scratch) / "pack"
        try:
            unpack(file, folder)
        except (PackError, OSError):
            return None
        pack = check_folder(folder).pack
        return None if pack is None else GivenPack(pack, texts_of(folder))


def _changed(file: Path) -> float:
    return file.stat().st_mtime
