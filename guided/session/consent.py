"""How two answers become one. What may follow what is in `guided.exercise.flow`."""

from enum import IntEnum


class Answer(IntEnum):
    """What one person answers at a check-in; the higher is the gentler."""

    CONTINUE = 0
    EASE = 1
    STOP = 2


def gentler_answer(one: Answer, other: Answer) -> Answer:
    """The gentler of two answers."""
    return max(one, other)
