"""Counts and lengths as people say them, in the language of the window."""

from PySide6.QtCore import QCoreApplication

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
