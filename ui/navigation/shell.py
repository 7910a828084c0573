"""Provides the window's content to QML: the current page, the neutral screen over it, and the theme's colours."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from ui.navigation.destinations import ToHelp
from ui.navigation.dropped_files import DroppedFiles
from ui.navigation.focus_memory import focus_mark, marked_item, scroll_position, scroll_to
from ui.navigation.full_screen import FullScreen
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.outside_requests import OutsideRequests
from ui.navigation.page import Page
from ui.navigation.page_models import PageModels
from ui.navigation.platform_keys import platform_keys
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.route import Interruptible, Routes
from ui.navigation.session_flow import SessionFlow
from ui.navigation.startup import Startup
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.warmth import WarmthViewModel

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

KEYS = platform_keys(sys.platform)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Navigation:
    """Everything that decides which page is shown."""

    routes: Routes
    navigator: Navigator
    pages: PageModels
    policy: InterruptionPolicy
    privacy: PrivacyScreen
    full_screen: FullScreen
    sessions: SessionFlow
    startup: Startup
    requests: OutsideRequests
    receiving: DroppedFiles


@QmlElement
@QmlUncreatable("made by the program")
class ShellViewModel(QObject):
    """The view model of the window."""

    pageChanged = Signal()
    sectionChanged = Signal()
    leaving = Signal()
    """Emitted before the page is left, so that QML reports which control has the focus."""
    fullScreenChanged = Signal()
    hiddenChanged = Signal()
    firstFrameDrawn = Signal()
    """Emitted when the window was first drawn, to start work that can wait until then."""
    raised = Signal()

    def __init__(
        self,
        couple: Couple,
        navigation: Navigation,
        exercises: ExerciseCatalogue,
        warmth: WarmthViewModel,
        stays: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Create the view model. `stays` is called when the window is being closed, and returns whether it is only
        hidden."""
        super().__init__(parent)
        self._couple = couple
        self._navigation = navigation
        self._navigator = navigation.navigator
        self._exercises = exercises
        self._warmth = warmth
        self._stays = stays
        self._staged: Interruptible | None = None
        navigation.navigator.leaving.connect(self.leaving)
        navigation.navigator.changed.connect(self._follow_stage)
        navigation.navigator.changed.connect(self.pageChanged)
        navigation.privacy.changed.connect(self.hiddenChanged)
        navigation.full_screen.changed.connect(self.fullScreenChanged)
        navigation.sessions.rehearsed.connect(self.refresh)

    @Slot(str)
    def ask(self, file: str) -> None:
        """Bring the window to the front, and open `file` if it is not empty."""
        self.raised.emit()
        if file:
            self._navigation.requests.open(Path(file))

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The name of the current page, see `Page`; empty before the first one."""
        return self._navigator.page or ""

    @Property(str, notify=pageChanged)
    def source(self) -> str:
        """The QML file of the page, relative to `ui/features`."""
        page = self._navigator.page
        return self._navigation.routes[page].qml if page else ""

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """The name of the current entry of the navigation bar; empty where there is no bar, as in a session, or while
        one of the two waits for the other."""
        page, policy = self._navigator.page, self._navigation.policy
        if page is None or not policy.may_interrupt:
            return ""
        return self._navigation.routes[page].section or ""

    @Slot(str)
    def openSection(self, page: str) -> None:
        """Show a page that the navigation bar names, if there is a bar."""
        if self.section:
            self._navigator.go(Page(page))

    def _follow_stage(self) -> None:
        """Follow the page while it may become one that must not be left, and back."""
        if self._staged is not None:
            self._staged.changed.disconnect(self.sectionChanged)
        self._staged = self._navigation.policy.staged
        if self._staged is not None:
            self._staged.changed.connect(self.sectionChanged)
        self.sectionChanged.emit()

    @Property(bool, notify=pageChanged)
    def instant(self) -> bool:
        """Whether the page is shown without waiting for the previous one to fade out."""
        page = self._navigator.page
        return page is not None and self._navigation.routes[page].instant

    @Property(QObject, notify=pageChanged)
    def viewModel(self) -> QObject | None:
        """The view model of the page."""
        page = self._navigator.page
        return self._navigation.pages.of(page) if page else None

    @Property(bool, notify=pageChanged)
    def dim(self) -> bool:
        """Whether the window is dimmed for a session, or still is after one."""
        return self._navigation.sessions.dim

    @Property(DroppedFiles, constant=True)
    def receiving(self) -> DroppedFiles:
        """The handler of files dropped on the window, with its message."""
        return self._navigation.receiving

    @Slot(QQuickItem, QQuickItem)
    def notePlace(self, page: QQuickItem, focused: QQuickItem) -> None:
        """Remember which control of `page`, which is being left, has the focus, and how far it is scrolled."""
        if page is not None:
            self._navigator.note_place(focus_mark(page, focused), scroll_position(page))

    @Slot(QQuickItem, result=bool)
    def giveFocusBack(self, page: QQuickItem) -> bool:
        """Return the focus to the control of `page` that had it when the page was left. Return False while it doesn't
        exist."""
        current = self._navigator.current
        item = marked_item(page, current.focus) if current is not None and current.focus is not None else None
        if item is not None:
            item.forceActiveFocus()
        if current is not None and current.scroll:
            scroll_to(page, current.scroll)
        return current is None or current.focus is None or item is not None

    @Slot()
    def refresh(self) -> None:
        """Refresh the pages after files were added, removed or saved, except during a session."""
        if not self._navigation.policy.busy:
            self._exercises.refresh()
            self._navigation.pages.refresh()

    @Property(bool, notify=fullScreenChanged)
    def fullScreen(self) -> bool:
        return self._navigation.full_screen.on

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Slot()
    def seen(self) -> None:
        """Note that the window has been drawn for the first time."""
        self.firstFrameDrawn.emit()

    @Slot()
    def leaveSession(self) -> None:
        """Leave the page of a session."""
        if self._navigator.page is Page.SESSION:
            self._navigation.sessions.leave()

    @Slot()
    def openHelp(self) -> None:
        """Show the help page, with a way back where there is no navigation bar."""
        self._navigator.go(Page.HELP if self.section else ToHelp())

    @Slot()
    def openSettings(self) -> None:
        """Show the settings, from any page with the navigation bar."""
        self.openSection(Page.SETTINGS)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def hideKeys(self) -> list[str]:
        return [*KEYS.hide]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def fullScreenKeys(self) -> list[str]:
        return [*KEYS.full_screen]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def helpKeys(self) -> list[str]:
        return [*KEYS.help]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def settingsKeys(self) -> list[str]:
        return [*KEYS.settings]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def sectionKeys(self) -> list[str]:
        return [*KEYS.sections]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def closeKeys(self) -> list[str]:
        return [*KEYS.close]

    @Property(bool, notify=hiddenChanged)
    def hidden(self) -> bool:
        """Whether the neutral screen covers the window."""
        return self._navigation.privacy.shown

    @Slot()
    def hide(self) -> None:
        """Show the neutral screen and silence everything at once; a session is paused."""
        if not self._navigation.privacy.shown:
            self._navigation.sessions.silence()
            self._navigation.privacy.show()

    @Slot()
    def hideByKey(self) -> None:
        """Hide everything; once hidden for a second, show the page again."""
        if self.hidden:
            self._navigation.privacy.hide_by_key()
        else:
            self.hide()

    @Slot()
    def unhide(self) -> None:
        self._navigation.privacy.hide()

    @Slot(result=bool)
    def goesAway(self) -> bool:
        """Return whether the window that is being closed is only hidden."""
        return self._stays()

    @Slot()
    def comeBack(self) -> None:
        """Update what depends on the time after the window was hidden, perhaps for hours."""
        self._warmth.refresh()
        self.refresh()

    @Slot()
    def toggleFullScreen(self) -> None:
        self._navigation.full_screen.toggle()
