"""Describes what the program has to know of a page: one row of the route table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext

ViewModel = TypeVar("ViewModel", bound=QObject)


class Interruption(Enum):
    """Whether the two may be led away from a page by what comes from outside: a file, a reminder, a changed folder."""

    ALLOWED = auto()
    WHEN_CALM = auto()
    """Only while its view model says that nobody waits for anything; see `Interruptible`."""
    FORBIDDEN = auto()


class Interruptible(Protocol):
    """The view model of a page with `Interruption.WHEN_CALM`."""

    @property
    def calm(self) -> bool:
        """Whether nobody waits for the other, or for a time to come."""

    def back(self) -> None:
        """Leave the page as its own way back does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Generic[ViewModel]):
    """The row of one page."""

    qml: str
    """The page's QML file, below `ui/features`."""
    make: Callable[[PageContext], ViewModel]
    """Makes the view model, and connects what leads from the page to others. Called when the page is first entered."""
    enter: Callable[[ViewModel, Arrival], None] | None = None
    """Hands the parameters of a destination to the view model, and says that the page is entered."""
    refresh: Callable[[ViewModel], None] | None = None
    """Called when files of exercises came, went or were saved, if the page was ever entered."""
    refreshes_hidden: bool = True
    """Whether `refresh` is called while another page is shown, too."""
    interruption: Interruption = Interruption.ALLOWED
    accepts_files: bool = True
    """Whether a file may be let go over the page, where it may be interrupted."""
    instant: bool = False
    """Whether the page is shown at once, as the next key may be meant for it already."""
    made_anew: bool = False
    """Whether `make` is asked again each time, as for a session."""


Routes = Mapping[Page, Route[Any]]
