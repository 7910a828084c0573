"""Parse and format lengths of time as they are written in a file: "20s", "1m30s", "1:30", "2 min"."""

import re

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration_guess import MAX_TEXT_LENGTH, guess_seconds

NO_LENGTH_MESSAGE = 'this is not a length of time; lengths look like "20s", "1m30s", "1:30" or "2 min"'

COUNTED_BREATHS = "breaths-in-for"
"""The code of the error for a number of breaths in the place of a time."""

_UNITS = re.compile(
    r"(?:(\d{1,6}(?:\.\d{1,6})?) ?h)? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?(?:min|m))? ?(?:(\d{1,6}(?:\.\d{1,6})?) ?s)?"
)
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_LOOSE_CLOCK = re.compile(r"(\d{0,3})[:.](\d{1,2})")
_CLOCK_WITH_POINT = re.compile(r"(\d{1,3})[.,]([0-5]\d) ?(h|m)\D*", re.ASCII)
"""A number with two digits behind its point, which can be minutes and seconds (or hours and minutes) as well."""
_RANGE = re.compile(
    r"(\d\S*?) ?([^\W\d]*)\.? ?(?:-|–|—|(?<=[a-z.])/|(?<=[a-z.] )/|to|bis|or|oder|and|und|,(?= )|\.\.+)"
    r" ?(\d\S*?) ?([^\W\d]*)\.?"
)
_AROUND = re.compile(
    r"(?:\b(?:about|around|approx\w*|roughly|ca|circa|etwa|ungefähr|max\w*|min\w*|at least|at most|up to|bis zu"
    r"|for|für|after|at|nach|bei|ab)\b"
    r"|[~≈±<>=:])[.:]? ?(?=\w)"
    r"|(?<=\w)\.? ?(?:or more|or so|or longer|each(?: side| way| time)?|per (?:person|side|hand)|in|later"
    r"|(?:after|from) (?:the )?start"
    r"|total|long|lang|\+|\(.*\)|jeweils|oder mehr)$"
)
_TIMES = r"(?:x|×|\*|times|mal|rounds of|sets of|runden zu|mal je)"
_REPEATED = re.compile(
    rf"(\d{{1,2}}) ?{_TIMES} ?(?P<after>\d.*)|(?P<before>\d.*?) ?(?:x|×|\*|times|mal) ?(\d{{1,2}})"
    r"|(?P<twice>\d.*?) ?\(?(?:twice|two times|2 ?[x×]|2 times|zweimal|2 mal)\)?"
)
_LETTERS_AS_DIGITS = re.compile(r"[\dol]*\d[\dol]*(?=\W|[a-z]|$)")
_COUNTED = re.compile(r"(\d{1,2})\b ?(?:slow |full |deep |long )?(?:breaths?|atemz[uü]ge?|breathes)\b.*")
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)


def parse_duration(text: str) -> float:
    """Return the seconds that `text` means. Raise InvalidValueError where it is no length of time."""
    if clock := _CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + float(clock[2])
    found = _UNITS.fullmatch(text) if text and text[0].isdigit() and text.isascii() and text[-1] != " " else None
    if found is None or not any(found.groups()):
        raise _error_for(text)
    if (two_ways := _CLOCK_WITH_POINT.fullmatch(text)) and two_ways[2] != "00":
        raise _ambiguous_point_error(two_ways)
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
    if len(tidy) > MAX_TEXT_LENGTH:
        return _error(NO_LENGTH_MESSAGE)
    if _NUMBER.fullmatch(tidy):
        return _error("a length of time needs its unit", _readings_without_unit(tidy.replace(",", ".")))
    if two_ways := _CLOCK_WITH_POINT.fullmatch(tidy):
        return _ambiguous_point_error(two_ways)
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
    return _error_for_words(tidy)


def _error_for_words(tidy: str) -> InvalidValueError:
    """Return the error for a text with more in it than a length of time."""
    if counted := _COUNTED.fullmatch(tidy):
        message = "breaths are counted in `breaths`, in the place of `for`"
        return InvalidValueError(message, f"breaths = {int(counted[1])}", COUNTED_BREATHS)
    if (span := _RANGE.fullmatch(tidy.removeprefix("between ").removeprefix("zwischen "))) and (
        ends := _ends_of_range(span)
    ):
        return _error("this is one length of time, and no range", f'"{ends[0]}" or "{ends[1]}"')
    if (total := _total_seconds(tidy)) is not None:
        return _error("this is one length of time, for all of it together", f'"{format_duration(total)}"')
    if tidy[-1:] in "½¼¾" and (guess := guess_seconds(f"{tidy} min")) is not None:
        return _error("a length of time needs its unit", f'"{format_duration(guess)}"')
    plain = _AROUND.sub("", tidy)
    if plain != tidy and (guess := guess_seconds(plain)) is not None:
        return _error("a length of time stands alone, without other words", f'"{format_duration(guess)}"')
    digits = _LETTERS_AS_DIGITS.sub(lambda found: found[0].replace("o", "0").replace("l", "1"), tidy)
    if digits != tidy and (guess := guess_seconds(digits)) is not None:
        return _error("a letter stands here in the place of a digit, O for 0 or l for 1", f'"{format_duration(guess)}"')
    return _error(NO_LENGTH_MESSAGE)


def _total_seconds(tidy: str) -> float | None:
    """Return the seconds of a length of time that is repeated, such as 2 x 30s, or of a sum, such as 20s + 10s."""
    if repeated := _REPEATED.fullmatch(tidy):
        once = guess_seconds(repeated["after"] or repeated["before"] or repeated["twice"])
        return None if once is None else int(repeated[1] or repeated[4] or 2) * once
    parts = [part.strip() for part in re.split(r"\+|\bplus\b", tidy)]
    unit = re.search(r"[^\W\d]+\Z", parts[-1])
    seconds = [guess_seconds(f"{part} {unit[0]}" if unit and part.isdigit() else part) for part in parts]
    return sum(each for each in seconds if each) if len(parts) > 1 and None not in seconds else None


def _readings_without_unit(number: str) -> str | None:
    """Return what a number without a unit may mean, as a fix; 1.30 may be a minute and a half."""
    if float(number) == 0:
        return None
    whole, _, decimals = number.partition(".")
    if len(decimals) == 2 and int(decimals) < 60:
        return f'"{whole}:{decimals}" or "{format_duration(float(number) * 60)}"'
    return f'"{number}s" or "{number} min"'


def _ambiguous_point_error(found: re.Match[str]) -> InvalidValueError:
    """Return the error for a number such as 1.30 with a unit: one and a half, or a bit more than one and a quarter."""
    larger, smaller, unit = ("min", "s", "m") if found[3] == "m" else ("h", "min", "h")
    number, rest = int(found[1]), int(found[2])
    point = float(f"{number}.{found[2]}") * (60 if unit == "m" else 3600)
    clock = number * 60 + rest if unit == "m" else number * 3600 + rest * 60
    first = f"{number}:{found[2]}" if unit == "m" else format_duration(clock)
    message = f"{number}.{found[2]} {larger} could be {number} {larger} {rest} {smaller}, or {format_duration(point)}"
    return _error(message, f'"{first}" or "{format_duration(point)}"')


def _ends_of_range(found: re.Match[str]) -> tuple[str, str] | None:
    """Return the shortest and the longest length that a range means."""
    low = guess_seconds(f"{found[1]} {found[2] or found[4]}")
    high = guess_seconds(f"{found[3]} {found[4] or found[2]}")
    return None if low is None or high is None or low >= high else (format_duration(low), format_duration(high))


def _error(message: str, fix: str | None = None) -> InvalidValueError:
    return InvalidValueError(message, fix, "wrong-time")
