"""Read and write the couple's preferences: a plain JSON file that they can read and edit."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal

from guided.files.bounded_read import SizeLimitError, parse_json_bounded, read_bounded
from guided.files.durable import follow_link, make_folder, write_atomically
from guided.text.letters import clean_line, first_letters

MAX_BYTES = 200_000
"""Largest size of the file in bytes; what is written is about a hundredth of it."""
MAX_NAME_LETTERS = 24
THEMES = ("system", "night", "day")
CONTRASTS = ("system", "usual", "strong")
LANGUAGES = ("system", "en", "de")
VOICES = ("computer", "none")
BACKGROUNDS = ("", "none", "rain", "fire", "sea", "night")
WARM_LIGHTS = ("amber", "rose", "gold")
COOL_LIGHTS = ("mist", "sage", "violet")
COACH = ("unsaid", "yes", "no")
STUDIO_SIDES = ("", "step", "form", "script", "ways")
MAX_VOICE_RATE, MIN_VOICE_RATE = 1.3, 0.7
"""Limits of `voice_rate`, as a factor on the exercise's pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Hold the preferences. A name is empty if it was not given; `asked` is whether the names have been asked for.

    `say_a` and `say_b` are letters that sound like the names, or empty.
    `reduced_motion` is as the system has it until it was chosen, which `motion_chosen` says.
    `ask_at_keyboard` turns questions aloud into questions at the keyboard; beside a screen reader they are that too,
    unless `aloud_with_reader`.
    `show_close` shows exercises that are close, such as kisses, and `show_opt_in` those that both switched on together.
    `shown_drafts` holds the files of drafts that their author shows to the couple.
    `coach` is whether the couple talks with a coach now and then: "unsaid" until they said so.
    `ask_after` offers a reflection after a session.
    `voice_name` and `voice_command` are empty for the default ones; with an empty `background` each exercise plays its
    own. Volumes are 0 to 1, `voice_rate` is a factor on the exercise's pace. `folder` is the coach's folder, or empty.
    Reminders are written as `guided.practice.reminders` reads them: times such as "12:30 19:00". `keep_log` keeps a log
    of faults. `studio_text`, `studio_side` and `studio_strip` are the parts shown where a file is written: its text,
    what stands beside it, and the strip of steps. `unknown` holds what a newer version wrote.
    """

    name_a: str = ""
    name_b: str = ""
    say_a: str = ""
    say_b: str = ""
    asked: bool = False
    theme: str = "system"
    night_sessions: bool = True
    large_text: bool = False
    reduced_motion: bool = False
    motion_chosen: bool = False
    contrast: str = "system"
    show_close: bool = True
    show_opt_in: bool = False
    language: str = "system"
    region: str = ""
    light_a: str = "amber"
    light_b: str = "mist"
    voice: str = "computer"
    voice_name: str = ""
    voice_command: str = ""
    voice_rate: float = 1.0
    voice_volume: float = 0.8
    bell_volume: float = 0.7
    background_volume: float = 0.5
    background: str = ""
    ask_at_keyboard: bool = False
    aloud_with_reader: bool = False
    ask_after: bool = True
    coach: str = "unsaid"
    folder: str = ""
    reminders: bool = False
    reminders_a_day: int = 1
    reminder_times: str = "19:00"
    quiet_from: str = "21:30"
    quiet_until: str = "08:00"
    in_tray: bool = False
    told_of_tray: bool = False
    told_of_safety: bool = False
    keep_log: bool = False
    studio_text: bool = True
    studio_side: str = "step"
    studio_strip: bool = True
    shown_drafts: tuple[str, ...] = ()
    unknown: Mapping[str, object] = field(default_factory=dict)

    def asks_at_keyboard(self, *, beside_reader: bool) -> bool:
        """Return whether questions are asked at the keyboard. A screen reader would speak over those asked aloud."""
        return self.ask_at_keyboard or (beside_reader and not self.aloud_with_reader)


@dataclass(frozen=True, slots=True)
class LoadedPreferences:
    """Hold the preferences that were read; if their file could not be used, why, and the file to look at."""

    preferences: Preferences
    problem: Literal["unreadable", "set aside"] | None = None
    file: Path | None = None


_FIELDS = tuple(each.name for each in fields(Preferences) if each.name != "unknown")
_OBSOLETE = ("begins", "closer")
"""Keys that earlier versions wrote and nothing needs; they are dropped when the file is written next."""


def load_preferences(path: Path) -> LoadedPreferences:
    """Return the preferences in the file at `path`, or the defaults if it is missing. A damaged file is renamed.

    Raise nothing; an invalid value is replaced by its default.
    """
    try:
        found = parse_json_bounded(read_bounded(path, MAX_BYTES).decode("utf-8-sig"), MAX_BYTES)
    except FileNotFoundError:
        return LoadedPreferences(Preferences())
    except ValueError:
        return _set_aside(path)
    except OSError:
        return LoadedPreferences(Preferences(), "unreadable", path)
    return LoadedPreferences(_read(found)) if isinstance(found, dict) else _set_aside(path)


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write `preferences` to `path` completely or not at all. Raise OSError."""
    own = {name: getattr(preferences, name) for name in _FIELDS}
    try:
        written = _written({**preferences.unknown, **own})
    except ValueError:
        written = _written(own)
    make_folder(path.parent)
    write_atomically(path, written)


def _written(values: Mapping[str, object]) -> bytes:
    """Return the content of the file. Raise ValueError if `load_preferences` could not read it."""
    text = json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    if len(written := text.encode()) > MAX_BYTES:
        raise SizeLimitError
    return written


def tidy_name(written: str) -> str:
    """A name as it is kept: one line, no more than 24 letters, nothing that cannot be seen."""
    return clean_line(unicodedata.normalize("NFC", written), MAX_NAME_LETTERS)


_CHOICES: Mapping[str, tuple[str, ...]] = {
    "theme": THEMES,
    "contrast": CONTRASTS,
    "language": LANGUAGES,
    "voice": VOICES,
    "background": BACKGROUNDS,
    "light_a": WARM_LIGHTS,
    "light_b": COOL_LIGHTS,
    "coach": COACH,
    "studio_side": STUDIO_SIDES,
}
_RANGES = {"voice_rate": (MIN_VOICE_RATE, MAX_VOICE_RATE), "reminders_a_day": (1, 3)}
_NAMES = ("name_a", "name_b", "say_a", "say_b")
MAX_TEXT_LETTERS = 400
"""Most letters of a voice's name, a command or a region."""
MAX_PATH_LETTERS = 4096
MAX_SHOWN_DRAFTS = 30
"""Most drafts that are shown to the couple at one time."""


def _read(found: dict[str, object]) -> Preferences:
    kept = {name: _valid_or_default(name, found.get(name), getattr(Preferences(), name)) for name in _FIELDS}
    kept["show_close"] = _shows_close(found)
    unknown = {key: value for key, value in found.items() if key not in (*_FIELDS, *_OBSOLETE)}
    return Preferences(**kept, unknown=unknown)  # type: ignore[arg-type]


def _shows_close(found: Mapping[str, object]) -> bool:
    """Return whether what is close is shown. Earlier versions kept `closer`, which switched on whatever is close or
    intimate: one who had that hidden keeps it hidden, and switching on anew takes both. So does a value that is neither
    true nor false."""
    return found.get("show_close", found.get("closer", True)) is True


def _valid_or_default(name: str, value: object, usual: object) -> object:
    """Return `value` if it is valid for the preference `name`, else the default `usual`."""
    if isinstance(usual, bool):
        return value if isinstance(value, bool) else usual
    if isinstance(usual, int):
        low, high = _RANGES[name]
        return value if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high else usual
    if isinstance(usual, float):
        low, high = _RANGES.get(name, (0.0, 1.0))
        fits = isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
        return float(value) if fits else usual  # type: ignore[arg-type]
    if isinstance(usual, tuple):
        return _valid_paths(value)
    if not isinstance(value, str):
        return usual
    if name in _CHOICES:
        return value if value in _CHOICES[name] else usual
    value = value.encode("utf-8", "ignore").decode("utf-8")  # half a pair of code units can't be written again
    if name == "folder":
        return value if len(value) <= MAX_PATH_LETTERS and "\0" not in value else usual
    return tidy_name(value) if name in _NAMES else first_letters(value, MAX_TEXT_LETTERS)


def _valid_paths(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else []
    paths = [each for each in listed if isinstance(each, str) and each.isprintable() and len(each) <= MAX_PATH_LETTERS]
    return tuple(paths[-MAX_SHOWN_DRAFTS:])


def _set_aside(path: Path) -> LoadedPreferences:
    file = follow_link(path)
    damaged = file.with_name(file.name + ".damaged")
    try:
        file.replace(damaged)
    except OSError:
        return LoadedPreferences(Preferences(), "unreadable", path)
    return LoadedPreferences(Preferences(), "set aside", damaged)
