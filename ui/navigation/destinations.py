"""The parameters of pages that need some: one type each. A page without parameters is its own destination."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from ui.navigation.page import Page

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme
    from guided.practice.storage.records import RememberedSession
    from ui.services.ladders import LadderVisit
    from ui.services.unfinished_session import UnfinishedSession


@dataclass(frozen=True, slots=True)
class ToArrive:
    """The page before a session of `exercise`, played up to the rung with a number, perhaps as a visit to a ladder."""

    page: ClassVar = Page.ARRIVE
    exercise: "Exercise"
    up_to_rung: int | None = None
    visit: "LadderVisit | None" = None
    back_label: str = ""
    """Names the page that back leads to; empty for the first page."""


@dataclass(frozen=True, slots=True)
class ToUnfinished:
    """The question whether to go on with a session that was interrupted."""

    page: ClassVar = Page.UNFINISHED
    unfinished: "UnfinishedSession"


@dataclass(frozen=True, slots=True)
class ToAfterwards:
    """The private questions after a visit to a ladder."""

    page: ClassVar = Page.AFTERWARDS
    visit: "LadderVisit"
    paused: bool
    completed: bool


@dataclass(frozen=True, slots=True)
class ToReflection:
    """What the two say of the session with the number `session`, which is just over."""

    page: ClassVar = Page.REFLECTION
    session: int


@dataclass(frozen=True, slots=True)
class ToRemembered:
    """What the two said of a session long over, under a heading that names it."""

    page: ClassVar = Page.REFLECTION
    remembered: "RememberedSession"
    heading: str


@dataclass(frozen=True, slots=True)
class ToProgramme:
    page: ClassVar = Page.PROGRAMME
    programme: "Programme"


@dataclass(frozen=True, slots=True)
class ToLadder:
    page: ClassVar = Page.LADDER
    ladder: "Ladder"


@dataclass(frozen=True, slots=True)
class ToStudio:
    """The studio, with the first file that has something to mend looked for where `finds_faulty`."""

    page: ClassVar = Page.STUDIO
    finds_faulty: bool = False
    folder: Path | None = None
    """The coach's folder from now on; None leaves it as it is."""


@dataclass(frozen=True, slots=True)
class ToExerciseFile:
    """The sheet of one file. Where `opens`, its exercise is opened as soon as the file has no mistake."""

    page: ClassVar = Page.EXERCISE_FILE
    path: Path
    opens: bool = False
    from_studio: bool = False


WithParameters = (
    ToArrive
    | ToUnfinished
    | ToAfterwards
    | ToReflection
    | ToRemembered
    | ToProgramme
    | ToLadder
    | ToStudio
    | ToExerciseFile
)
Destination = Page | WithParameters


def page_of(destination: Destination) -> Page:
    """Return the page that a destination is."""
    return destination if isinstance(destination, Page) else destination.page
