"""Parse and format lengths of time as they are written in a file: "20s", "1m30s", "1:30", "2 min"."""

import re

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration_guess import guess_seconds

_UNITS = re.compile(
    r"(?:(\d{1,6}(?:\.\d{1,6})?) ?h)? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?(?:min|m))? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?s)?"
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_LOOSE_CLOCK = re.compile(r"(\d{0,3})[:.](\d{1,2})")
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)


def parse_duration(text: str) -> float:
    """Return the seconds that `text` means. Raise InvalidValueError where it is no length of time."""
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + float(clock[2])
    found = _UNITS.fullmatch(text) if text and text[0].isdigit() and text.isascii() and text[-1] != " " else None
    if found is None or not any(found.groups()):
        raise _error_for(text)
    hours, minutes, seconds = (float(number or 0) for number in found.groups())
    total = hours * 3600 + minutes * 60 + seconds
    if (minutes >= 60 and found[1]) or (seconds >= 60 and (found[1] or found[2])):
        raise _error("that is more than fits beside the larger unit", f'"{format_duration(total)}"')
    return total


def format_duration(seconds: float) -> str:
    """Return the shortest notation of so many seconds: `20s`, `1m10s`, `10 min`, `1h5m`."""
    if seconds < 90 and seconds != 60:
        return f"{seconds:.6g}s"
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    if not hours and not rest:
        return f"{minutes} min"
    return "".join(f"{number}{unit}" for number, unit in ((hours, "h"), (minutes, "m"), (rest, "s")) if number)


def _error_for(text: str) -> InvalidValueError:
    """Return the error for a text that is no length of time, with the length that was probably meant."""
    tidy = text.strip().lower()
    if _NUMBER.fullmatch(tidy):
        number = tidy.replace(",", ".")
        return _error("a length of time needs its unit", f'"{number}s" or "{number} min"')
    if tidy.startswith("-"):
        return _error("a length of time cannot be less than nothing")
    if clock := _LOOSE_CLOCK.fullmatch(tidy):
        minutes, seconds = int(clock[1] or 0), int(clock[2])
        if seconds > 59:
            message = "the seconds after the colon go from 00 to 59"
        else:
            message = "minutes and seconds are written with a colon and two digits after it"
        return _error(message, f'"{minutes + seconds // 60}:{seconds % 60:02}"')
    if (guess := guess_seconds(tidy)) is not None:
        message = "a length of time is written with h, min, m or s"
        return _error(message, f'"{format_duration(guess)}"')
    return _error('this is not a length of time; lengths look like "20s", "1m30s", "1:30" or "2 min"')


def _error(message: str, fix: str | None = None) -> InvalidValueError:
    return InvalidValueError(message, fix, "wrong-time")
