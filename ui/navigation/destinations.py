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
    from ui.services.session_recorder import RecordedNumber
    from ui.services.unfinished_session import UnfinishedSession


@dataclass(frozen=True, slots=True)
class ToArrive:
    """The page before a session of `exercise`, limited to the rung with the number `up_to_rung`, perhaps as a visit to
    a ladder."""

    page: ClassVar = Page.ARRIVE
    exercise: "Exercise"
    up_to_rung: int | None = None
    visit: "LadderVisit | None" = None
    back_label: str = ""
    """The name of the page that `back` leads to; empty for the first page."""


@dataclass(frozen=True, slots=True)
class ToUnfinished:
    """The page that asks whether to resume an interrupted session."""

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
    """The page that asks the couple about the session with the number that `session` returns, which has just ended."""

    page: ClassVar = Page.REFLECTION
    session: "RecordedNumber"
    title: str
    """The title of the exercise."""


@dataclass(frozen=True, slots=True)
class ToRemembered:
    """The page that shows what the couple kept of an earlier session, under a heading that names it."""

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
class ToPractice:
    """One part of the practice page: "week", "warmth" or "pathways"."""

    page: ClassVar = Page.PRACTICE
    part: str


@dataclass(frozen=True, slots=True)
class ToStudio:
    """The studio."""

    page: ClassVar = Page.STUDIO
    folder: Path | None = None
    """The folder to set as the coach's folder, or None to leave it unchanged."""


@dataclass(frozen=True, slots=True)
class ToExerciseFile:
    """The page of one exercise file; with `opens`, its exercise is opened as soon as the file has no mistakes."""

    page: ClassVar = Page.EXERCISE_FILE
    path: Path
    opens: bool = False
    from_studio: bool = False


@dataclass(frozen=True, slots=True)
class ToWriting:
    """The page where the file at `path` is written."""

    page: ClassVar = Page.WRITING
    path: Path


@dataclass(frozen=True, slots=True)
class ToPack:
    """The page of a pack: the one in `file`, or the kept one with the id `kept`."""

    page: ClassVar = Page.PACK
    file: Path | None = None
    kept: str = ""


@dataclass(frozen=True, slots=True)
class ToHelp:
    """The help page, opened from a page without the navigation bar, to which it shows the way back."""

    page: ClassVar = Page.HELP


@dataclass(frozen=True, slots=True)
class ToSettings:
    """One section of the settings, by its name in `ui.features.settings.settings.SECTIONS`."""

    page: ClassVar = Page.SETTINGS
    section: str


WithParameters = (
    ToArrive
    | ToUnfinished
    | ToAfterwards
    | ToReflection
    | ToRemembered
    | ToProgramme
    | ToLadder
    | ToPractice
    | ToStudio
    | ToExerciseFile
    | ToWriting
    | ToPack
    | ToSettings
    | ToHelp
)
Destination = Page | WithParameters


def page_of(destination: Destination) -> Page:
    """Return the page that a destination shows."""
    return destination if isinstance(destination, Page) else destination.page
