"""Say names right: as the couple wrote that theirs sound, or by a table of names that voices get wrong.

The table is `names.toml` beside this module: plain data, checked with a speech recogniser (`tools/misheard.py`).
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from guided.preferences import Preferences

SaidNames = tuple[tuple[str, str], ...]
"""Names as they are written, each with letters that sound like it."""
_TABLE = Path(__file__).with_name("names.toml")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"(\[[^\]]*\]\(/[^)]*/\))")
"""A word with phonemes behind it, as `guided.voice.pronunciation` writes it."""


class NameSounds(NamedTuple):
    """How a name sounds: in Hibari's phonemes, and in English letters for other voices."""

    phonemes: str
    letters: str


def said_names(preferences: Preferences) -> SaidNames:
    """Return the couple's names for which they wrote how they sound."""
    own = ((preferences.name_a, preferences.say_a), (preferences.name_b, preferences.say_b))
    return tuple((name, letters) for name, said in own if name and (letters := as_letters(said)))


def as_letters(said: str) -> str:
    """Return what was written of a name's sound as letters alone, which no voice takes for marks or phonemes."""
    kept = (each if each.isalpha() or unicodedata.combining(each) or each in "'’-" else " " for each in said)
    return " ".join("".join(kept).split()).strip("-'’ ")


def respell_names(text: str, names: SaidNames, language: str = "") -> str:
    """Return `text` with the couple's names, and for English those of the table, as other letters that sound right.

    An empty `language` leaves out the table.
    """
    text = unicodedata.normalize("NFC", text)
    for name, letters in sorted(names, key=lambda each: -len(each[0])):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", lambda _found, said=letters: said, text)  # type: ignore[misc]
    if language.lower().split("-")[0] != "en":
        return text
    return _with_names(text, lambda _word, sounds: sounds.letters)


def sound_names(text: str) -> str:
    """Return English `text` with Hibari's phonemes for the names of the table, and without accents on other words."""
    parts = _MARKED.split(unicodedata.normalize("NFC", text))
    parts[::2] = [
        _with_names(part, lambda word, sounds: f"[{word}](/{sounds.phonemes}/)", otherwise=without_accents)
        for part in parts[::2]
    ]
    return "".join(parts)


def without_accents(word: str) -> str:
    """Return a Latin word without the marks on its letters: the voice knows “Zoe”, and spells “Zoë” out."""
    decomposed = unicodedata.normalize("NFD", word)
    if not decomposed or not unicodedata.name(decomposed[0], "").startswith("LATIN"):
        return word
    return "".join(each for each in decomposed if not unicodedata.combining(each))


@lru_cache(maxsize=1)
def name_table() -> dict[str, NameSounds]:
    """Return the table by name in lower case, with and without the marks on letters."""
    rows = tomllib.loads(_TABLE.read_text("utf-8"))
    exact = {name.casefold(): NameSounds(**row) for name, row in rows.items()}
    return {without_accents(name): sounds for name, sounds in exact.items()} | exact


def _with_names(
    text: str, change: Callable[[str, NameSounds], str], otherwise: Callable[[str], str] = lambda word: word
) -> str:
    """Return `text` with each name of the table changed. A name begins with a capital letter."""
    table = name_table()

    def changed(found: re.Match[str]) -> str:
        word = found[0]
        sounds = table.get(word.casefold()) if word[:1].isupper() else None
        return change(word, sounds) if sounds else otherwise(word)

    return _WORD.sub(changed, text)
