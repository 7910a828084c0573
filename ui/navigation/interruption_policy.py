"""Decides whether the two may be led away from the page they are on, from what the route table says of it."""

from typing import TYPE_CHECKING, cast

from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.page_models import PageModels
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.route import Interruption, Routes

if TYPE_CHECKING:
    from ui.navigation.route import Interruptible


class InterruptionPolicy:
    """Answers questions about the current page. No answer changes anything."""

    def __init__(self, routes: Routes, navigator: Navigator, pages: PageModels, privacy: PrivacyScreen) -> None:
        self._routes = routes
        self._navigator = navigator
        self._pages = pages
        self._privacy = privacy

    @property
    def busy(self) -> bool:
        """Whether they are on a page that nobody is led away from, or have only looked something up from there."""
        return any(self._routes[page].interruption is Interruption.FORBIDDEN for page in self._navigator.trail)

    @property
    def may_interrupt(self) -> bool:
        """Whether they may be led to another page."""
        staged = self.staged
        return not self.busy and (staged is None or staged.calm)

    @property
    def accepts_files(self) -> bool:
        """Whether a file may be let go over the page."""
        page = self._navigator.page
        return page is not None and self.may_interrupt and not self._privacy.shown and self._routes[page].accepts_files

    @property
    def may_notify(self) -> bool:
        """Whether a word from outside the window disturbs nobody. Before the first page nobody is anywhere, and at the
        lock nobody has come in."""
        page = self._navigator.page
        return page is None or self.accepts_files or (page is Page.LOCK and not self._privacy.shown)

    @property
    def staged(self) -> "Interruptible | None":
        """The view model of the current page, where it may be interrupted only at times."""
        page = self._navigator.page
        if page is None or self._routes[page].interruption is not Interruption.WHEN_CALM:
            return None
        return cast("Interruptible", self._pages.of(page))
