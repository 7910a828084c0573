"""Defines a row of the route table: what the program has to know of a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, SignalInstance

from ui.navigation.navigator import Arrival
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext

ViewModel = TypeVar("ViewModel", bound=QObject)


class Interruption(Enum):
    """Whether a file, a reminder or a changed folder may lead the couple away from a page."""

    ALLOWED = auto()
    WHEN_CALM = auto()
    """Only while the page's view model is calm; see `Interruptible`."""
    FORBIDDEN = auto()


class Interruptible(Protocol):
    """The view model of a page with `Interruption.WHEN_CALM`."""

    changed: SignalInstance
    """Emitted when it has become calm, or is no longer."""

    @property
    def calm(self) -> bool:
        """Return whether neither partner is waiting for the other, or for a timer."""

    def back(self) -> None:
        """Leave the page in the page's own way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route(Generic[ViewModel]):
    """The route of one page."""

    qml: str
    """The page's QML file, relative to `ui/features`."""
    make: Callable[[PageContext], ViewModel]
    """Creates the view model and connects its signals to the navigation. Called when the page is first entered."""
    enter: Callable[[ViewModel, Arrival], None] | None = None
    """Passes the parameters of a destination to the view model, each time the page is entered."""
    refresh: Callable[[ViewModel], None] | None = None
    """Called after exercise files were added, removed or saved, if the page was ever entered."""
    refreshes_hidden: bool = True
    """Whether `refresh` is also called while another page is shown."""
    interruption: Interruption = Interruption.ALLOWED
    accepts_files: bool = True
    """Whether files may be dropped on the page while it may be interrupted."""
    instant: bool = False
    """Whether the page is shown without a transition, because the next key may be meant for it already."""
    section: Page | None = None
    """The entry of the navigation bar that this page belongs to; None for a page without the bar. While the page is
    not calm there is none either."""
    made_anew: bool = False
    """Whether `make` is called each time the page is entered, as for a session."""


Routes = Mapping[Page, Route[Any]]
