"""A length of time as it is written in a file: "20s", "1m30s", "1:30", "2 min"."""

import re

from guided.exercise.diagnostic import Refusal
from guided.exercise.schema.duration_suggestions import meant

_UNITS = re.compile(
    r"(?:(\d{1,6}(?:\.\d{1,6})?) ?h)? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?(?:min|m))? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?s)?"
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_LOOSE_CLOCK = re.compile(r"(\d{0,3})[:.](\d{1,2})")
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)


def parse(text: str) -> float:
    """The seconds that `text` means. Raises Refusal for anything else."""
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + float(clock[2])
    found = _UNITS.fullmatch(text) if text and text[0].isdigit() and text.isascii() and text[-1] != " " else None
    if found is None or not any(found.groups()):
        raise _refusal(text)
    hours, minutes, seconds = (float(number or 0) for number in found.groups())
    if (minutes >= 60 and found[1]) or (seconds >= 60 and (found[1] or found[2])):
        raise Refusal("that is more than fits beside the larger unit", f'"{written(total(hours, minutes, seconds))}"')
    return total(hours, minutes, seconds)


def total(hours: float, minutes: float, seconds: float) -> float:
    return hours * 3600 + minutes * 60 + seconds


def written(seconds: float) -> str:
    """The shortest way to write so many seconds: `20s`, `1m10s`, `10 min`, `1h5m`."""
    if seconds < 90 and seconds != 60:
        return f"{seconds:.6g}s"
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    if not hours and not rest:
        return f"{minutes} min"
    return "".join(f"{number}{unit}" for number, unit in ((hours, "h"), (minutes, "m"), (rest, "s")) if number)


def _refusal(text: str) -> Refusal:
    tidy = text.strip().lower()
    if _NUMBER.fullmatch(tidy):
        number = tidy.replace(",", ".")
        return Refusal("a length of time needs its unit", f'"{number}s" or "{number} min"')
    if tidy.startswith("-"):
        return Refusal("a length of time cannot be less than nothing")
    if clock := _LOOSE_CLOCK.fullmatch(tidy):
        minutes, seconds = int(clock[1] or 0), int(clock[2])
        if seconds > 59:
            words = "the seconds after the colon go from 00 to 59"
        else:
            words = "minutes and seconds are written with a colon and two digits after it"
        return Refusal(words, f'"{minutes + seconds // 60}:{seconds % 60:02}"')
    if (seconds_meant := meant(tidy)) is not None:
        words = "a length of time is written with h, min, m or s"
        return Refusal(words, f'"{written(seconds_meant)}"')
    return Refusal('this is not a length of time; lengths look like "20s", "1m30s", "1:30" or "2 min"')
