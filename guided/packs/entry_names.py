"""Which files a pack may hold, and under which names."""

import re
import unicodedata

from guided.exercise.schema.fields import AUDIO_EXTENSIONS
from guided.files.free_names import is_reserved_name

MANIFEST = "pack.toml"
MAX_NAME_LENGTH = 100
"""Most characters of one part of a name."""

_PORTABLE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
_LANGUAGE = r"(?:[a-z]{2}(?:-[A-Z]{2})?/)?"
_TEXTS = re.compile(rf"(?:exercises|programmes|ladders)/{_LANGUAGE}[^/]+\.toml")
_SOUNDS = re.compile(rf"(exercises/{_LANGUAGE})?(?:voice|sounds)/[^/]+\.(?:{'|'.join(AUDIO_EXTENSIONS)})")


def is_portable(name: str) -> bool:
    """Return whether each part of `name` is a file name on every system, and none leads elsewhere."""
    return all(
        _PORTABLE.fullmatch(part)
        and len(part) <= MAX_NAME_LENGTH
        and not part.endswith(".")
        and not is_reserved_name(part)
        for part in name.split("/")
    )


def unpacked_name(name: str) -> str | None:
    """Return the path of the file `name` once it is unpacked, or None where a pack holds no such file.

    Sounds lie beside the exercises that name them, also where the pack has them in folders of its own.
    """
    if name == MANIFEST or _TEXTS.fullmatch(name):
        return name
    sound = _SOUNDS.fullmatch(name)
    if sound is None:
        return None
    return name if sound[1] else f"exercises/{name}"


def is_text(name: str) -> bool:
    """Return whether the file `name` is a TOML file, not a sound."""
    return name.endswith(".toml")


def folded(name: str) -> str:
    """Return `name` as a system sees it that knows no capitals and no forms of letters."""
    return unicodedata.normalize("NFC", name).casefold()
