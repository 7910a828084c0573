"""Write a `pack.toml`, and find an id for a new pack."""

import re
import unicodedata
from collections.abc import Iterator
from json import dumps

from guided.exercise.duration import format_duration
from guided.exercise.pack_model import Dose, Pack
from guided.exercise.schema.fields import FORMAT_VERSION
from guided.files.free_names import is_reserved_name

_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "ł": "l"})
MAX_PART = 24
"""Letters of one part of an id that is made here."""


def manifest_text(pack: Pack) -> str:
    """Return the `pack.toml` that says what `pack` says."""
    lines = [f"format = {FORMAT_VERSION}", *_top_lines(pack)]
    for dose in pack.doses:
        lines += ["", "[[dose]]", *_dose_lines(dose)]
    return "\n".join(lines) + "\n"


def new_id(by: str, title: str, couple: str) -> str:
    """Return an id for a pack from who makes it, what it is called and for whom it is."""
    name = "-".join(part for part in (_plain(title), _plain(couple)) if part)
    return f"{_name(_plain(by), 'coach')}.{_name(name, 'pack')}"


def _name(part: str, otherwise: str) -> str:
    """Return a part of an id that can begin the name of a file on every system."""
    return f"{otherwise}-{part}" if is_reserved_name(part) else part or otherwise


def file_stem(pack_id: str) -> str:
    """Return the name of the file of a pack, without its ending: what its id says after the coach."""
    return pack_id.rpartition(".")[2]


def _plain(words: str) -> str:
    """Return words as a part of an id: small letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    ascii_letters = letters.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_letters).strip("-")[:MAX_PART].strip("-")


def _top_lines(pack: Pack) -> Iterator[str]:
    yield f"id = {_text(pack.id)}"
    yield f"version = {pack.version}"
    for name in ("title", "by", "couple", "about", "contact"):
        value = getattr(pack, name)
        if value:
            yield f"{name} = {_text(value)}"
    if pack.made is not None:
        yield f"made = {pack.made.isoformat()}"
    if pack.language != "en":
        yield f"language = {_text(pack.language)}"
    if pack.programme:
        yield f"programme = {_text(pack.programme)}"
    if pack.touch is not None:
        yield f"touch = {_text(pack.touch.word)}"


def _dose_lines(dose: Dose) -> Iterator[str]:
    yield f"exercise = {_text(dose.exercise)}"
    if dose.length is not None:
        yield f"length = {_text(dose.length if isinstance(dose.length, str) else format_duration(dose.length))}"
    if dose.times is not None:
        yield f"times = {dose.times}"
    if dose.touch is not None:
        yield f"touch = {_text(dose.touch.word)}"


def _text(words: str) -> str:
    """Return words as a text of TOML; what JSON escapes, TOML escapes alike."""
    return dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
