"""Combine two answers into one. `guided.exercise.flow` decides which step may follow."""

from enum import IntEnum


class Answer(IntEnum):
    """One person's answer to a check-in. The higher value is the gentler answer."""

    CONTINUE = 0
    EASE = 1
    STOP = 2


def gentler_answer(one: Answer, other: Answer) -> Answer:
    """Return the gentler of two answers."""
    return max(one, other)
