"""Value types of the journal, and times as they are stored. None says which partner, or what happened in a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache


class MomentKind(StrEnum):
    """The kind of a small moment: a bid and its answer, or time together without a screen."""

    QUESTION = "question"
    THOUGHT = "thought"
    SMILE = "smile"
    LOOK = "look"
    TOUCH = "touch"
    HAND = "hand"
    PHONES = "phones"


@dataclass(frozen=True, slots=True)
class Session:
    """An exercise, by its name, and when it ended."""

    exercise: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A small moment between the two, and when it was noted."""

    kind: MomentKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the couple kept of a session.

    `words` are sorted, so that nobody can tell whose is which. `closeness`, from 0 to 1, is how near the two lights
    were put, `again` whether they would like it again, and `line` a sentence.
    """

    words: tuple[str, ...] = ()
    closeness: float | None = None
    again: bool = False
    line: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(sorted(self.words)))


@dataclass(frozen=True, slots=True)
class RememberedSession:
    """A session with its number in the journal, and what the couple kept of it."""

    number: int
    session: Session
    reflection: Reflection


@dataclass(frozen=True, slots=True)
class Question:
    """A question for the next call, with its number in the journal."""

    number: int
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, order=True)
class LineChoice:
    """A line of the summary that was chosen or refused: its id, and its words and note as they were seen then."""

    line: str
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SummaryDraft:
    """An unfinished summary for the coach: the foreword, the time span, and the lines chosen and refused.

    A line in neither set was never decided on. What was refused is kept after the summary is made.
    """

    words: str = ""
    span: str = ""
    chosen: frozenset[LineChoice] = frozenset()
    refused: frozenset[LineChoice] = frozenset()


def to_timestamp(at: datetime) -> tuple[int, int]:
    """Return a time with its zone as seconds since 1970 and the zone's offset from UTC in minutes."""
    offset = at.utcoffset() or timedelta()
    return int(at.timestamp()), int(offset.total_seconds() // 60)


def from_timestamp(at: int, east: int) -> datetime:
    """Return the time of `to_timestamp`, with its offset as zone."""
    return datetime.fromtimestamp(at, _clock(east))


@lru_cache(maxsize=64)
def _clock(east: int) -> timezone:
    return timezone(timedelta(minutes=east))
