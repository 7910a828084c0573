"""Creates the view model of a page when the page is first entered, and keeps it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.navigation.navigator import Arrival, Navigator
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext
from ui.navigation.route import Routes


class PageModels(QObject):
    """Holds the view models of all pages that have been entered."""

    def __init__(
        self, routes: Routes, navigator: Navigator, context: Callable[[], PageContext], parent: QObject | None = None
    ) -> None:
        """Create an empty store. `context` is called only when a view model is created."""
        super().__init__(parent)
        self._routes = routes
        self._context = context
        self._navigator = navigator
        self._made: dict[Page, QObject] = {}
        navigator.entering.connect(self._enter)

    def of(self, page: Page) -> QObject:
        """Return the view model of `page`, created if needed."""
        route = self._routes[page]
        if route.made_anew:
            return route.make(self._context())  # type: ignore[no-any-return]
        if page not in self._made:
            self._made[page] = route.make(self._context())
        return self._made[page]

    def refresh(self) -> None:
        """Refresh the pages that show files after files were added, removed or saved."""
        for page, view_model in [*self._made.items()]:
            route = self._routes[page]
            if route.refresh is not None and (route.refreshes_hidden or page is self._navigator.page):
                route.refresh(view_model)

    def _enter(self, arrival: Arrival) -> None:
        view_model = self.of(arrival.page)
        if enter := self._routes[arrival.page].enter:
            enter(view_model, arrival)
