"""The summary for the coach: which lines may go in, which were chosen, and the finished summary.

Nothing goes in by itself: a line does once it was chosen, and as long as its words are those that were seen then. No
line says who did something, what happened in a session, or what was not done. The wording comes from a
`SummaryWording`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Protocol

from guided.practice.storage.records import (
    Moment,
    MomentKind,
    Question,
    RememberedSession,
    Session,
)


class SummaryTopic(Enum):
    """What lines are about, in the order of the page."""

    NAMES = auto()
    PRACTISED = auto()
    MOMENTS = auto()
    WARMTH = auto()
    LIKED = auto()
    ASK = auto()
    KEPT = auto()
    WAY = auto()


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One line that may go in. `note` stands beside its words; `usual` lines can all be chosen at once."""

    id: str
    group: SummaryTopic
    words: str
    note: str = ""
    usual: bool = True


@dataclass(frozen=True, slots=True)
class KnownExercise:
    """An exercise's title, and whether it is hidden (`apart`) until the couple asks for it."""

    title: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class LadderProgress:
    """A ladder the couple has begun, its open rung, and the exercises on it."""

    name: str
    title: str
    rung: str
    exercises: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySource:
    """Everything to choose from. What lies before `since` or after `today` is left out."""

    since: date
    today: date
    names: str = ""
    programme: str = ""
    sessions: Sequence[Session] = ()
    moments: Sequence[Moment] = ()
    remembered: Sequence[RememberedSession] = ()
    questions: Sequence[Question] = ()
    ways: Sequence[LadderProgress] = ()
    known: Mapping[str, KnownExercise]


class SummaryWording(Protocol):
    """The translated wording of a summary."""

    def heading(self, group: SummaryTopic) -> str: ...
    def times(self, number: int) -> str: ...
    def days(self, first: date, last: date) -> str: ...
    def moment(self, kind: MomentKind) -> str: ...
    def quoted(self, words: str) -> str: ...
    def ours(self) -> str: ...
    def lately(self, times: str) -> str: ...
    def curve(self) -> str: ...
    def picture(self) -> str: ...
    def more(self, number: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Section:
    """The chosen lines of a topic; `more` says how many of them there is no room for."""

    group: SummaryTopic
    heading: str
    lines: tuple[SummaryLine, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The finished summary. `curve` is the warmth, from 0 to 1, at the end of each day."""

    title: str
    span: str
    names: str = ""
    from_us: str = ""
    sections: tuple[Section, ...] = ()
    curve: tuple[float, ...] = ()


def is_within(material: SummarySource, day: date) -> bool:
    return material.since <= day <= material.today
