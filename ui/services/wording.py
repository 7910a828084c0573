"""Counts, lengths and days as people say them, in the language of the window."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from ui.services.language import spoken

IN_MINUTES = 50
"""Seconds from which a length is told in minutes."""


def counted(number: int, one: str, many: str) -> str:
    """`one` for 1; `many`, with {number} in it, for anything else. Both come translated."""
    return one if number == 1 else many.format(number=number)


def length(seconds: float) -> str:
    """A length as one would tell it, not counted out: `20 s`, `1 min`, `9 min`."""
    if seconds < IN_MINUTES:
        return QCoreApplication.translate("Words", "{number} s").format(number=round(seconds / 5) * 5)
    return QCoreApplication.translate("Words", "{number} min").format(number=max(1, round(seconds / 60)))


def listed(words: Sequence[str]) -> str:
    """Some words as one says them: `Tuesday, Thursday and Sunday`."""
    if len(words) < 2:
        return "".join(words)
    both = QCoreApplication.translate("Words", "{some} and {last}")
    return both.format(some=", ".join(words[:-1]), last=words[-1])


def weekday(number: int) -> str:
    """A day of the week by its name, Monday being 0."""
    return _tongue().standaloneDayName(number + 1)


def day(when: date, today: date) -> str:
    """A day as one says it: today, tomorrow, its weekday, or, further off, its date."""
    ahead = (when - today).days
    if ahead == 0:
        return QCoreApplication.translate("Words", "today")
    if ahead == 1:
        return QCoreApplication.translate("Words", "tomorrow")
    return weekday(when.weekday()) if 0 < ahead < 7 else whole_day(when)


def past_day(when: date, today: date) -> str:
    """A day that has been, as one says it: today, yesterday, its weekday, or, further back, its date."""
    ago = (today - when).days
    if ago == 0:
        return QCoreApplication.translate("Words", "today")
    if ago == 1:
        return QCoreApplication.translate("Words", "yesterday")
    return weekday(when.weekday()) if 0 < ago < 7 else whole_day(when)


def whole_day(when: date) -> str:
    """A day with its date: `Thursday 7 May`."""
    return day_in(when, QCoreApplication.translate("Words", "dddd d MMMM"))


def day_in(when: date, pattern: str) -> str:
    """A day written like `pattern`, which came translated: `d MMMM yyyy`."""
    return _tongue().toString(QDate(when.year, when.month, when.day), pattern)


def clock(at: time) -> str:
    """A time of day as a clock there shows it."""
    locale = QLocale()
    twelve = "a" in locale.timeFormat(QLocale.FormatType.ShortFormat).lower()
    return locale.toString(QTime(at.hour, at.minute), "h:mm AP" if twelve else "HH:mm")


def _tongue() -> QLocale:
    """The locale of the window's words, whatever the computer is set to."""
    return QLocale(spoken())
