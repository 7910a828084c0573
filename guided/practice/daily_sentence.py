"""Which of a few kind sentences stands there on a day."""

from datetime import date


def sentence_of_day(today: date, count: int) -> int:
    """Which one of `count`, from 0: the same all day, another the day after, and nothing but the calendar in it.

    How long they were away, and how often they came, is no part of it: whoever comes back after three weeks reads what
    they would have read had they come every day. So that those who come on one day of the week see others too, `count`
    is no multiple of seven.
    """
    return today.toordinal() % count
