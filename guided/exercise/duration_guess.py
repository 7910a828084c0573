"""Guess a length of time from other notations: `20 seconds`, `1,5 Minuten`, `half a minute`, `2 minuts`."""

import re
from functools import partial

from guided.exercise.number_words import ENGLISH_NUMBERS, GERMAN_NUMBERS

_UNITS = {
    3600: ("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden"),
    60: ("m", "min", "mins", "minute", "minutes", "minuten", "mn"),
    1: ("s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden"),
    0.001: ("ms", "millisecond", "milliseconds", "millisekunde", "millisekunden"),
}
_UNIT_SECONDS = {word: seconds for seconds, words in _UNITS.items() for word in words}
_MIN_LETTERS_WITH_TYPO = 5
"""The fewest letters of a unit that is known with one typing error in it; in a shorter one it makes another word."""
MAX_TEXT_LENGTH = 60
"""Letters of a text up to which it may be a length of time."""
_PART = re.compile(r"(\d{1,6}(?:[.,]\d{1,6})?)\.?\s*([^\W\d]*)\.?\s*(?:(?:,|and\b|und\b)?\s*)?")
_TWO_DECIMALS = re.compile(r"\d+[.,]\d\d")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d|60)(?::([0-5]\d)| ?([^\W\d]+)\.?)")
_PRIMES = re.compile(r"(?:\d{1,6}['′’]\s*)?(?:\d{1,2}(?:\"|″|”|'')|\d{1,2})?")

_TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 90: "ninety"}
_GERMAN_TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 90: "neunzig"}
_NUMBERS = {
    **{word: number for words in (ENGLISH_NUMBERS, GERMAN_NUMBERS) for number, word in enumerate(words, 1)},
    **{word: number for tens in (_TENS, _GERMAN_TENS) for number, word in tens.items()},
    **{
        f"{ten}-{one}": tens + number
        for tens, ten in _TENS.items()
        for number, one in enumerate(ENGLISH_NUMBERS[:9], 1)
    },
    **dict.fromkeys(("a", "an", "ein", "eine", "einer"), 1),
    "fifteen": 15,
    "fünfzehn": 15,
    "anderthalb": 1.5,
    "eineinhalb": 1.5,
    "zweieinhalb": 2.5,
    "viertelstunde": "15 min",
    "dreiviertelstunde": "45 min",
}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


def _number_word(found: re.Match[str]) -> str:
    return str(_NUMBERS[found[0]])


def _with_fraction(found: re.Match[str]) -> str:
    return f"{int(found[1] or 0) + _FRACTIONS[found[2]]:.3f} "


_REPLACEMENTS = tuple(
    partial(re.compile(pattern).sub, replacement)
    for pattern, replacement in (
        (r"^pt(?=\d)", ""),
        (r"(?<=\d)-(?=[^\W\d]|[13]/[24])", " "),
        (r"(?:(\d{1,6})\s*)?([½¼¾])\s*", _with_fraction),
        (r"(?<![\d/])(?:(\d{1,6}) )?([13]/[24])(?![\d/])\s*", _with_fraction),
        (rf"(?<![\w-])(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})(?![\w-])", _number_word),
        (r"^1 (?=\d\d min$)", ""),
        (r"^(?:1 )?quarter of 1 hour$", "15 min"),
        (r"^(?:3|three) quarters of 1 hour$", "45 min"),
        (r"^(\d+) ([^\W\d]+) (?:and|und) 1 (?:half|halbe)$", r"\1.5 \2"),
        (r"^(\d+) (?:and|und) 1 (?:half|halbe)\b", r"\1.5"),
        (r"^(?:1 )?(?:half|halbe)(?: 1)? (?=[^\W\d])", "0.5 "),
    )
)
"""Substitutions that turn words into figures, in this order."""


def guess_seconds(text: str) -> float | None:
    """Return the seconds that `text`, in lower case, probably means; None where that is unclear."""
    if len(text) > MAX_TEXT_LENGTH:
        return None
    spelling = " ".join(text.replace("_", " ").split())
    if clock := _CLOCK.fullmatch(spelling):
        return _bounded(_of_clock(clock))
    if _PRIMES.fullmatch(spelling):
        spelling = re.sub(r"\"|″|”|''", "s", spelling)
        spelling = re.sub(r"['′’]", "m", spelling)
    for replace in _REPLACEMENTS:
        spelling = replace(spelling)
    return _bounded(_sum(spelling))


def _bounded(seconds: float | None) -> float | None:
    return seconds if seconds is not None and 0.01 <= seconds <= 24 * 3600 else None


def _of_clock(clock: re.Match[str]) -> float | None:
    """Return the seconds of `0:01:30`, `1:30 min` or `1:30 h`."""
    first, second = int(clock[1]), int(clock[2])
    if clock[3]:
        return first * 3600 + second * 60 + int(clock[3])
    unit = _unit(clock[4])
    if unit == 1:
        return first * 60 + second
    return first * unit + second * unit / 60 if unit in (60, 3600) else None


def _sum(spelling: str) -> float | None:
    """Return the sum of numbers with units, each unit smaller than the one before. The last unit may be left out."""
    seconds, at, before = 0.0, 0, 0.0
    while at < len(spelling):
        found = _PART.match(spelling, at)
        if found is None:
            return None
        at = found.end()
        unit = _unit(found[2]) if found[2] else _next_unit(found[1], before) if at == len(spelling) else None
        if unit is None or (before and unit >= before) or (unit >= 60 and _TWO_DECIMALS.fullmatch(found[1])):
            return None
        seconds, before = seconds + float(found[1].replace(",", ".")) * unit, unit
    return seconds


def _next_unit(number: str, before: float) -> float | None:
    """Return the unit, in seconds, of a last `number` without one: minutes after hours, seconds after minutes."""
    return before / 60 if before in (60, 3600) and number.isdigit() and int(number) < 60 else None


def _unit(word: str) -> float | None:
    """Return the seconds of a unit, which may have one typing error in it."""
    if word in _UNIT_SECONDS:
        return _UNIT_SECONDS[word]
    found = {
        _UNIT_SECONDS[each]
        for each in _UNIT_SECONDS
        if len(each) >= _MIN_LETTERS_WITH_TYPO and _has_one_typo(word, each)
    }
    return found.pop() if len(found) == 1 else None


def _has_one_typo(word: str, known: str) -> bool:
    """Return whether `word` is `known` with one letter missing, added or exchanged, or two transposed, except the
    first."""
    if len(word) < _MIN_LETTERS_WITH_TYPO or word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known)))
    rest, wanted = word[same:], known[same:]
    changed_places = wanted[1::-1] + wanted[2:]
    return rest[1:] in (wanted, wanted[1:]) or rest in (wanted[1:], changed_places)
