"""Decides from the route table whether the couple may be led away from the current page."""

from typing import TYPE_CHECKING, cast

from ui.navigation.navigator import Navigator
from ui.navigation.page import Page
from ui.navigation.page_models import PageModels
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.route import Interruption, Routes

if TYPE_CHECKING:
    from ui.navigation.route import Interruptible


class InterruptionPolicy:
    """Answers questions about the current page without changing anything."""

    def __init__(self, routes: Routes, navigator: Navigator, pages: PageModels, privacy: PrivacyScreen) -> None:
        self._routes = routes
        self._navigator = navigator
        self._pages = pages
        self._privacy = privacy

    @property
    def busy(self) -> bool:
        """Whether the current page must not be left, or is only looked up from such a page."""
        return any(self._routes[page].interruption is Interruption.FORBIDDEN for page in self._navigator.trail)

    @property
    def may_interrupt(self) -> bool:
        """Whether the couple may be led to another page."""
        staged = self.staged
        return not self.busy and (staged is None or staged.calm)

    @property
    def accepts_files(self) -> bool:
        """Whether files may be dropped on the current page."""
        page = self._navigator.page
        return page is not None and self.may_interrupt and not self._privacy.shown and self._routes[page].accepts_files

    @property
    def may_notify(self) -> bool:
        """Whether a notification outside the window may be shown. It may before the first page, and on the lock
        page."""
        page = self._navigator.page
        return page is None or self.accepts_files or (page is Page.LOCK and not self._privacy.shown)

    @property
    def staged(self) -> "Interruptible | None":
        """The view model of the current page if its route may be interrupted only when calm; otherwise None."""
        page = self._navigator.page
        if page is None or self._routes[page].interruption is not Interruption.WHEN_CALM:
            return None
        return cast("Interruptible", self._pages.of(page))
