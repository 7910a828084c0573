"""Formats counts, lengths, days and times in the language of the user interface."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from guided.text.direction import reads_right_to_left, with_direction
from ui.services.language import current_language

IN_MINUTES = 50
"""Lengths of at least so many seconds are given in minutes."""


def counted(number: int, one: str, many: str) -> str:
    """Return `one` for 1, otherwise `many` with {number} replaced. Both are already translated."""
    return one if number == 1 else many.format(number=number)


def length(seconds: float) -> str:
    """Return a length as text, rounded: `20 s`, `1 min`, `9 min`."""
    if seconds < IN_MINUTES:
        return QCoreApplication.translate("Words", "{number} s").format(number=round(seconds / 5) * 5)
    return QCoreApplication.translate("Words", "{number} min").format(number=max(1, round(seconds / 60)))


def exact(seconds: float) -> str:
    """Return a length as text as it is: `6 s`, `1 min`, `2 min 50 s`."""
    minutes, rest = divmod(round(seconds), 60)
    in_seconds = QCoreApplication.translate("Words", "{number} s").format(number=rest)
    in_minutes = QCoreApplication.translate("Words", "{number} min").format(number=minutes)
    return " ".join([in_minutes] * bool(minutes) + [in_seconds] * bool(rest or not minutes))


def listed(words: Sequence[str]) -> str:
    """Return words as an enumeration: `Tuesday, Thursday and Sunday`."""
    if len(words) < 2:
        return "".join(words)
    both = QCoreApplication.translate("Words", "{some} and {last}")
    return both.format(some=", ".join(words[:-1]), last=words[-1])


def in_direction(text: str, beside: str | None) -> str:
    """Return a title or a description in the direction in which it and the text `beside` it read, whatever comes
    first."""
    return with_direction(text, right_to_left=reads_right_to_left("", text, beside or ""))


def weekday(number: int) -> str:
    """Return the name of a weekday; 0 is Monday."""
    return _tongue().standaloneDayName(number + 1)


def short_weekday(number: int) -> str:
    """Return the short name of a weekday; 0 is Monday."""
    return _tongue().standaloneDayName(number + 1, QLocale.FormatType.ShortFormat)


def day(when: date, today: date) -> str:
    """Return a day as text: today, tomorrow, a weekday, or a date if further off."""
    ahead = (when - today).days
    if ahead == 0:
        return QCoreApplication.translate("Words", "today")
    if ahead == 1:
        return QCoreApplication.translate("Words", "tomorrow")
    return weekday(when.weekday()) if 0 < ahead < 7 else whole_day(when)


def past_day(when: date, today: date) -> str:
    """Return a past day as text: today, yesterday, a weekday, or a date if further back."""
    ago = (today - when).days
    if ago == 0:
        return QCoreApplication.translate("Words", "today")
    if ago == 1:
        return QCoreApplication.translate("Words", "yesterday")
    return weekday(when.weekday()) if 0 < ago < 7 else whole_day(when)


def whole_day(when: date) -> str:
    """Return a day with its date: `Thursday 7 May`."""
    return day_in(when, QCoreApplication.translate("Words", "dddd d MMMM"))


def day_in(when: date, pattern: str) -> str:
    """Return a day formatted with `pattern`, which is already translated: `d MMMM yyyy`."""
    return _tongue().toString(QDate(when.year, when.month, when.day), pattern)


def clock(at: time) -> str:
    """Return a time of day in the local format."""
    locale = QLocale()
    twelve = "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
    return locale.toString(QTime(at.hour, at.minute), "h:mm AP" if twelve else "HH:mm")


def _tongue() -> QLocale:
    """Return the locale of the user interface's language."""
    return QLocale(current_language())
