"""Name exercises by their files."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from guided.files.free_names import is_reserved_name

PACKS_FOLDER = "packs"
"""The folder of the packs that a couple has kept."""
PACK_ENDING = ".guided"
"""How the file of a pack ends, and the folder in which one is kept."""

_PACK_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+")


@dataclass(frozen=True, slots=True)
class PackPlace:
    """The kept pack in which a file lies: its id, and the folder of its `pack.toml`."""

    id: str
    root: Path

    def qualified(self, name: str) -> str:
        """Return the name by which others know what is called `name` in the pack."""
        return f"{self.id}/{name}"


def exercise_name(file: Path) -> str:
    """Return the name of the exercise in `file`: that of the file without its ending, in composed letters.

    In a kept pack the pack's id stands before it, so that it takes no other's place. macOS and some programs write
    accents as letters of their own (NFD), and people type composed ones (NFC).
    """
    place = pack_place(file)
    return composed(file.stem) if place is None else place.qualified(composed(file.stem))


def pack_place(file: Path) -> PackPlace | None:
    """Return where a file of a kept pack lies, `packs/ID.guided/COPY/…`; None for any other file."""
    if PACK_ENDING not in str(file):
        return None
    for root in file.parents:
        kept = root.parent
        if kept.name.endswith(PACK_ENDING) and kept.parent.name == PACKS_FOLDER:
            pack_id = kept.name.removesuffix(PACK_ENDING)
            return PackPlace(pack_id, root) if _PACK_ID.fullmatch(pack_id) else None
    return None


def is_pack_file(name: str) -> bool:
    """Return whether a file of that name is a pack under its id."""
    return (
        name.endswith(PACK_ENDING)
        and not is_reserved_name(name)
        and bool(_PACK_ID.fullmatch(name.removesuffix(PACK_ENDING)))
    )


def pack_of(name: str) -> str:
    """Return the id of the kept pack that an exercise or a programme is from; empty for any other."""
    pack, _, own = name.partition("/")
    return pack if own and _PACK_ID.fullmatch(pack) else ""


def name_in_pack(name: str) -> str:
    """Return the name of an exercise without the id of its pack."""
    pack = pack_of(name)
    return name.removeprefix(f"{pack}/") if pack else name


def composed(name: str) -> str:
    """Return `name` with each letter and its accents composed (NFC), so that equal names are equal texts."""
    return unicodedata.normalize("NFC", name)
