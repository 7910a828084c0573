"""Selects which of a few sentences is shown on a day."""

from datetime import date


def phrase_index(today: date, count: int) -> int:
    """Return the index, from 0 below `count`, of the sentence for `today`; it depends on the date alone.

    It is the same all day and changes every day, so how long or how often a couple was away makes no difference.
    `count` must not be a multiple of seven, or those who come on one weekday would always read the same sentence.
    """
    return today.toordinal() % count
