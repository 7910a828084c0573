"""What is noted of two people, as values, and times as they are kept: never who, nor what happened in a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from functools import lru_cache


class MomentKind(StrEnum):
    """What a small moment was: a bid of one and the answer of the other, or time without a screen between them."""

    QUESTION = "question"
    THOUGHT = "thought"
    SMILE = "smile"
    LOOK = "look"
    TOUCH = "touch"
    HAND = "hand"
    PHONES = "phones"


@dataclass(frozen=True, slots=True)
class Session:
    """An exercise, by its name, and when it was over."""

    exercise: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """A small thing between the two, and when it was noted."""

    kind: MomentKind
    at: datetime


@dataclass(frozen=True, slots=True)
class Reflection:
    """What the two kept of a session. `words` are a word or two, of which nobody can tell whose is which; `closeness`
    is how near the two lights were put, from 0 to 1, where they were; `again` whether they would like it again."""

    words: tuple[str, ...] = ()
    closeness: float | None = None
    again: bool = False
    line: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(sorted(self.words)))


@dataclass(frozen=True, slots=True)
class RememberedSession:
    """A session, by the number the journal gave it, and what they kept of it."""

    number: int
    session: Session
    reflection: Reflection


@dataclass(frozen=True, slots=True)
class Question:
    """Something to bring to the next call, by the number the journal gave it."""

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
    """A summary for the coach that is not made yet: what they wrote at its top, the time it is about, and the lines
    they chose and refused. A line in neither set was never decided on. What was refused is kept after it is made."""

    words: str = ""
    span: str = ""
    chosen: frozenset[LineChoice] = frozenset()
    refused: frozenset[LineChoice] = frozenset()


def to_timestamp(at: datetime) -> tuple[int, int]:
    """A time with its zone: seconds since 1970, and how many minutes the clock there is ahead of UTC."""
    offset = at.utcoffset() or timedelta()
    return int(at.timestamp()), int(offset.total_seconds() // 60)


def from_timestamp(at: int, east: int) -> datetime:
    """The same as a time on the clock of where it was."""
    return datetime.fromtimestamp(at, _clock(east))


@lru_cache(maxsize=64)
def _clock(east: int) -> timezone:
    return timezone(timedelta(minutes=east))
