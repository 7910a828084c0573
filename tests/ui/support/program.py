"""The whole program in a real window, with a clock moved by hand and recorded sounds."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from guided.exercise.model import Exercise
from guided.session.resume_state import ResumeState
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from guided.voice.utterance import Utterance
from tests.ui.support.items import all_items, is_operable, is_seen, is_text, running_animations, scene_rect
from ui import app
from ui.features.session.session import SessionViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.page import Page
from ui.navigation.page_context import Services
from ui.navigation.page_models import PageModels
from ui.navigation.shell import Navigation, ShellViewModel
from ui.program_factory import build
from ui.services.couple import Couple
from ui.services.rehearsal import Rehearsal
from ui.services.resume_store import NoResumeStore
from ui.services.session_devices import SessionDevices
from ui.services.silent_audio import Silence
from ui.tray_controller import TrayController

WINDOW_SIZES = [(900, 600), (1280, 800), (1920, 1080)]
WAIT_MS = 30_000
"""How long a wait may take on a busy machine before it fails, in milliseconds."""
SHORT_FADES = 0.1
"""The share of its usual time that a fade takes in a test about fades; in all others it takes none."""
NAMES = ("Robin", "Sam")
NAVIGATION = ("tonight", "exercises", "practice", "studio", "settings", "help")
"""The entries of the navigation bar, by their objectName."""


class ManualClock:
    """A clock that stands still until a test moves `now`, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class RecordedAudio(Silence):
    """Records which sounds were played and which texts were spoken, in order."""

    def __init__(self) -> None:
        self.rung: list[str] = []
        self.said: list[str] = []

    def ring(self, sound: str) -> None:
        self.rung.append(sound)

    def say(self, line: Utterance) -> None:
        self.said.append(line.text)

    def rest(self) -> None:
        self.rung.append("rest")

    def go_on(self) -> None:
        self.rung.append("go on")

    def silence(self) -> None:
        self.rung.append("silence")

    def step_left(self) -> None:
        self.said.append("")


class ViewModels:
    """The view models of all pages, each under the name of its page."""

    def __init__(self, pages: PageModels) -> None:
        self._pages = pages

    def __getattr__(self, name: str) -> Any:
        return self._pages.of(Page(name))


@dataclass
class ProgramUnderTest:
    """The program as a test drives it. Show its window with `open`; every wait is for a condition, never for a time."""

    qtbot: QtBot
    couple: Couple
    clock: ManualClock = field(default_factory=ManualClock)
    heard: RecordedAudio = field(default_factory=RecordedAudio)
    warnings: list[str] = field(default_factory=list)
    sessions: list[SessionViewModel] = field(default_factory=list)
    rehearsal: Rehearsal | None = None
    machine: Machine = field(default_factory=Machine)
    tempo: float = 0.0
    """How long fades take, as a share of their usual time. 0 turns them off; a test about a fade sets SHORT_FADES."""

    def __post_init__(self) -> None:
        self.built = build(self.couple, self._make_session, self.machine)
        self.engine.warnings.connect(lambda found: self.warnings.extend(each.toString() for each in found))

    def _make_session(
        self, exercise: Exercise, choices: SessionChoices, resumed: ResumeState | None = None
    ) -> SessionViewModel:
        keeper = self.machine.resume_store or NoResumeStore()
        prepared, room = (
            PreparedExercise(exercise, choices),
            SessionDevices(self.heard, resume_store=keeper, file=exercise.file),
        )
        view = SessionViewModel(prepared, room, rehearsal=self.rehearsal, resumed=resumed, clock=self.clock)
        self.sessions.append(view)
        return view

    @property
    def shell(self) -> ShellViewModel:
        return self.built.shell

    @property
    def navigation(self) -> Navigation:
        return self.built.navigation

    @property
    def services(self) -> Services:
        return self.built.services

    @property
    def engine(self) -> QQmlApplicationEngine:
        return self.built.engine

    @property
    def tray(self) -> TrayController:
        return self.built.tray

    @property
    def view_models(self) -> ViewModels:
        return ViewModels(self.navigation.pages)

    @property
    def window(self) -> QQuickWindow:
        (window,) = self.engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        return window

    @property
    def page(self) -> str:
        return self.shell.page

    @property
    def session(self) -> SessionViewModel:
        return self.sessions[-1]

    def open(self, file: Path | None = None) -> None:
        """Start as the command does, with `file` if one is given, and show the window."""
        self.navigation.startup.start(file)
        self.show()

    def start_session(
        self, exercise: Exercise, choices: SessionChoices | None = None, *, rehearsed: bool = False
    ) -> None:
        """Begin a session of `exercise` and show the window."""
        self.rehearsal = Rehearsal() if rehearsed else None
        self.navigation.sessions.begin(exercise, choices or SessionChoices(names=self.couple.names))
        self.show()
        self.qtbot.waitUntil(lambda: self.session.ticking)

    def show(self) -> None:
        """Load the window, make it active, and wait until it is idle."""
        assert app.load(self.built)
        self.engine.singletonInstance("ui.components.theme", "Theme").setProperty("tempo", self.tempo)
        self.window.setVisibility(QWindow.Visibility.Windowed)
        self.resize(*WINDOW_SIZES[1])
        self.window.requestActivate()
        self.qtbot.waitUntil(self.window.isActive)
        self.wait_until_idle()

    def go_to(self, page: str) -> None:
        """Navigate to `page` without waiting for it."""
        self.navigation.navigator.go(Page(page))

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.qtbot.waitUntil(lambda: (self.window.width(), self.window.height()) == (width, height))
        QCoreApplication.processEvents()

    def wait_for_page(self, page: str) -> None:
        """Wait until `page` is shown."""
        self.qtbot.waitUntil(lambda: self.page == page)
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Wait until no page is turning and the whole page has been drawn."""
        self.qtbot.waitUntil(self.idle)
        self.wait_for_frame()
        if not self.idle():
            self.wait_until_idle()

    def wait_for_frame(self) -> None:
        """Wait until the window has drawn its present state.

        Until then items may overlap: a column positions its items with the next frame, and on a busy machine a fade
        may end without one.
        """
        if self.window.isExposed():
            drawn = QSignalSpy(self.window.frameSwapped)
            self.window.update()
            assert drawn.wait(WAIT_MS)

    def idle(self) -> bool:
        """Return whether the wanted page is loaded whole, nothing fades, and the journal has nothing left to do."""
        if self.machine.journal.busy:
            return False
        if not self.window.property("idle") or (self.tempo and running_animations(self.window)):
            return False
        if self.page not in ("tonight", "exercises"):
            return True
        return self.shell.viewModel.loaded and is_operable(self.focused())  # type: ignore[attr-defined, no-any-return]

    def advance(self, seconds: float) -> None:
        """Move the session's clock on by `seconds`, in steps of one second."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(self.clock.now + 1.0, end)
            self.session.tick()

    def advance_affirming(self, seconds: float) -> None:
        """Move the clock on, and answer each question asked aloud with the sign that both said yes."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.advance(min(1.0, end - self.clock.now))
            if self.session.aloud:
                self.session.affirm()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)

    def hold(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyPress(self.window, key)

    def release(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyRelease(self.window, key)

    def repeat_key(self, key: Qt.Key) -> None:
        """Send what a keyboard sends while `key` stays down."""
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
            QCoreApplication.sendEvent(self.window, event)

    def click(self, item: QQuickItem) -> None:
        """Click on `item`, after scrolling to it where needed."""
        self.wait_for_frame()
        if not QRectF(0, 0, self.window.width(), self.window.height()).contains(scene_rect(item)):
            item.forceActiveFocus()
            self.wait_until_idle()
        self.click_at(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())

    def click_at(self, point: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def find(self, name: str) -> QQuickItem:
        """Return the one visible item with this objectName."""
        found = [item for item in all_items(self.window) if item.objectName() == name and item.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def wait_for_item(self, name: str) -> QQuickItem:
        """Wait until an item with this objectName is visible, and return it."""
        self.qtbot.waitUntil(
            lambda: any(each.objectName() == name and each.isVisible() for each in all_items(self.window))
        )
        return self.find(name)

    def focused(self) -> QQuickItem:
        """Return the item that has the keyboard's focus."""
        return [item for item in all_items(self.window) if item.hasActiveFocus()][-1]

    def texts(self) -> list[str]:
        """Return every text that is seen."""
        return [item.property("text") for item in all_items(self.window) if is_text(item) and is_seen(item)]

    def close(self) -> None:
        for window in self.engine.rootObjects():
            assert isinstance(window, QQuickWindow)
            window.close()
        self.built.close()
        self.sessions.clear()


MakeProgram = Callable[..., ProgramUnderTest]


def make_couple(path: Path, **preferences: object) -> Couple:
    """Return a couple with names and a coach, whose preferences are written to `path`; `preferences` are set beside
    them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    given = {"name_a": NAMES[0], "name_b": NAMES[1], "asked": True, "theme": "night", "coach": "yes", **preferences}
    path.write_text(json.dumps(given), "utf-8")
    return Couple(path)


def write_own_exercise(name: str, text: str) -> Path:
    """Write an exercise file into the couple's own folder."""
    path = paths.data() / "exercises" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path
