"""Parse days, as people write them. The parser raises InvalidValueError."""

import re
from contextlib import suppress
from datetime import date, datetime

from guided.exercise.builders.type_errors import wrong_type_error
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.schema.fields import Field

_MONTHS = (
    ("january", "januar", "jänner"), ("february", "februar"), ("march", "märz"), ("april",), ("may", "mai"),
    ("june", "juni"), ("july", "juli"), ("august",), ("september",), ("october", "oktober"), ("november",),
    ("december", "dezember"),
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-./ ](?P<month>\d{1,2})[-./ ](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})")
_IN_WORDS = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? (?P<word>[^\W\d_]{3,})\.? (?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<word>[^\W\d_]{3,})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")


def parse_date(field: Field, raw: object) -> date:
    """Return a day. One in quotes is accepted where it is written as one without."""
    if isinstance(raw, datetime):
        message = f"`{field.name}` is a day without a time"
        raise InvalidValueError(message, raw.date().isoformat(), "wrong-date")
    if isinstance(raw, date):
        return raw
    if not isinstance(raw, str):
        raise wrong_type_error(field, raw)
    with suppress(ValueError):
        return datetime.strptime(raw, "%Y-%m-%d").date()  # noqa: DTZ007 (a day has no zone)
    meant = _day_meant(raw.strip())
    message = f"`{field.name}` is a day as year, month and day, such as 2026-11-26"
    raise InvalidValueError(message, meant.isoformat() if meant else None, "wrong-date")


def _day_meant(text: str) -> date | None:
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _IN_WORDS, _MONTH_FIRST):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        parts = found.groupdict()
        month = int(parts["month"]) if "month" in parts else _month(parts["word"])
        with suppress(ValueError):
            return date(int(parts["year"]), month, int(parts["day"]))
    return None


def _month(word: str) -> int:
    """Return the number of a month by its name or the beginning of it; 0 for no month."""
    folded = word.lower()
    return next((n for n, names in enumerate(_MONTHS, 1) if any(name.startswith(folded) for name in names)), 0)
