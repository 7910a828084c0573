"""What two people settled once: their names and how the program looks. A plain file one can read and mend."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path

NAME_LETTERS = 24
JOINERS = "\u200c\u200d"
"""Unseen letters that belong to a name: Persian writes with them, and pictures of people are joined by them."""
THEMES = ("system", "night", "day")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What was settled. An empty name was left open; `asked` is whether the names have been asked for.

    `closer` shows exercises that a couple switches on first; `others` holds what a newer version wrote, kept as it is.
    """

    name_a: str = ""
    name_b: str = ""
    asked: bool = False
    theme: str = "system"
    night_sessions: bool = True
    large_text: bool = False
    reduced_motion: bool = False
    closer: bool = False
    others: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The preferences, and a word for people where their file could not be used."""

    preferences: Preferences
    notice: str = ""


_OWN = tuple(each.name for each in fields(Preferences) if each.name != "others")


def load(path: Path) -> Loaded:
    """What the file at `path` says; the defaults where it is missing. A damaged file is set aside, never lost.

    Raises nothing: a value that makes no sense is left at its default.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Loaded(Preferences())
    except UnicodeDecodeError:
        return _set_aside(path)
    except OSError:
        return Loaded(Preferences(), f"The settings in {path} could not be read, so the usual ones are in use.")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return _set_aside(path)
    return Loaded(_read(found)) if isinstance(found, dict) else _set_aside(path)


def save(path: Path, preferences: Preferences) -> None:
    """Write `preferences` to `path`: whole, or not at all. Raises OSError where nothing can be written."""
    written = {name: getattr(preferences, name) for name in _OWN}
    text = json.dumps({**preferences.others, **written}, ensure_ascii=False, indent=2) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def tidy_name(written: str) -> str:
    """A name as it is kept: one line, no more than 24 letters, nothing that cannot be seen."""
    seen = "".join(letter if letter.isprintable() or letter in JOINERS else " " for letter in written)
    return " ".join(seen.split())[:NAME_LETTERS].strip(" " + JOINERS)


def _read(found: dict[str, object]) -> Preferences:
    usual = Preferences()

    def flag(name: str) -> bool:
        value = found.get(name)
        return value if isinstance(value, bool) else bool(getattr(usual, name))

    def name(key: str) -> str:
        value = found.get(key)
        return tidy_name(value) if isinstance(value, str) else ""

    theme = found.get("theme")
    return Preferences(
        name_a=name("name_a"),
        name_b=name("name_b"),
        asked=flag("asked"),
        theme=theme if isinstance(theme, str) and theme in THEMES else usual.theme,
        night_sessions=flag("night_sessions"),
        large_text=flag("large_text"),
        reduced_motion=flag("reduced_motion"),
        closer=flag("closer"),
        others={key: value for key, value in found.items() if key not in _OWN},
    )


def _set_aside(path: Path) -> Loaded:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return Loaded(Preferences(), f"The settings in {path} could not be read, so the usual ones are in use.")
    return Loaded(
        Preferences(), f"The settings could not be read, so the usual ones are in use. The old file is {aside}."
    )
