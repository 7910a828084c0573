"""Runs the whole program in a real window, with a simulated clock and recorded sounds."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from guided.exercise.model import Exercise
from guided.session.resume_state import ResumeState
from guided.session.timeline import PreparedExercise, SessionChoices
from guided.voice.utterance import Utterance
from ui import app
from ui.features.session.session import SessionViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.page import Page
from ui.navigation.page_models import PageModels
from ui.program_factory import build
from ui.services.couple import Couple
from ui.services.rehearsal import Rehearsal
from ui.services.resume_store import Forgetful
from ui.services.session_devices import Room
from ui.services.silent_audio import Silence

SIZES = [(900, 600), (1280, 800), (1920, 1080)]
PATIENCE_MS = 30_000
"""How long a busy machine may take until something waited for is so. What never is takes as long to fail."""
SHORT_FADES = 0.1
"""The share of its usual time that a fade takes in a test about fades; in all others it takes none."""
NAMES = ("Robin", "Sam")


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Heard(Silence):
    """Keeps what was rung and said, in order."""

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
    """The view models of all pages, each by the name of its page."""

    def __init__(self, pages: PageModels) -> None:
        self._pages = pages

    def __getattr__(self, name: str) -> Any:
        return self._pages.of(Page(name))


@dataclass
class House:
    """Open it with `opens` and the page wanted; every wait is for something to be so."""

    qtbot: QtBot
    couple: Couple
    clock: Clock = field(default_factory=Clock)
    heard: Heard = field(default_factory=Heard)
    warnings: list[str] = field(default_factory=list)
    sessions: list[SessionViewModel] = field(default_factory=list)
    rehearsal: Rehearsal | None = None
    machine: Machine = field(default_factory=Machine)
    tempo: float = 0.0
    """How long fades take, as a share of their usual time. 0 turns them off; a test about a fade sets SHORT_FADES."""

    def __post_init__(self) -> None:
        self.program = build(self.couple, self._make, self.machine)
        self.program.engine.warnings.connect(lambda found: self.warnings.extend(each.toString() for each in found))

    def _make(
        self, exercise: Exercise, choices: SessionChoices, resumed: ResumeState | None = None
    ) -> SessionViewModel:
        keeper = self.machine.keeper or Forgetful()
        prepared, room = PreparedExercise(exercise, choices), Room(self.heard, keeper=keeper, file=exercise.file)
        view = SessionViewModel(prepared, room, rehearsal=self.rehearsal, resumed=resumed, clock=self.clock)
        self.sessions.append(view)
        return view

    def opens(self, file: Path | None = None) -> None:
        """As the command does."""
        self.program.navigation.startup.start(file)
        self.show()

    def plays(self, exercise: Exercise, choices: SessionChoices | None = None, *, rehearsed: bool = False) -> None:
        """A session of `exercise`, begun."""
        self.rehearsal = Rehearsal() if rehearsed else None
        self.program.navigation.sessions.begin(exercise, choices or SessionChoices(names=self.couple.names))
        self.show()
        self.qtbot.waitUntil(lambda: self.session.ticking)

    def show(self) -> None:
        assert app.load(self.program)
        self.program.engine.singletonInstance("ui.components.theme", "Theme").setProperty("tempo", self.tempo)
        self.window.setVisibility(QWindow.Visibility.Windowed)
        self.resize(*SIZES[1])
        self.window.requestActivate()
        self.qtbot.waitUntil(self.window.isActive)
        self.settles()

    @property
    def window(self) -> QQuickWindow:
        (window,) = self.program.engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        return window

    @property
    def page(self) -> str:
        return self.program.shell.page

    @property
    def rooms(self) -> "ViewModels":
        return ViewModels(self.program.navigation.pages)

    def turns_to(self, page: str) -> None:
        self.program.navigation.navigator.go(Page(page))

    @property
    def session(self) -> SessionViewModel:
        return self.sessions[-1]

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.qtbot.waitUntil(lambda: (self.window.width(), self.window.height()) == (width, height))
        QCoreApplication.processEvents()

    def goes_to(self, page: str) -> None:
        """Wait until `page` is what one sees."""
        self.qtbot.waitUntil(lambda: self.page == page)
        self.settles()

    def settles(self) -> None:
        """Wait until no page is turning, and all of the page has been drawn."""
        self.qtbot.waitUntil(self.idle)
        self.draws()
        if not self.idle():
            self.settles()

    def draws(self) -> None:
        """Wait for a picture of what there is now. Before that, things may lie over each other: a column gives its
        items their places with the next picture, and on a busy machine a fade may be over without one."""
        if self.window.isExposed():
            drawn = QSignalSpy(self.window.frameSwapped)
            self.window.update()
            assert drawn.wait(PATIENCE_MS)

    def idle(self) -> bool:
        """Whether the wanted page is there and whole, and nothing fades."""
        if not self.window.property("idle") or (self.tempo and moving(self.window)):
            return False
        return self.page != "home" or (self.program.shell.viewModel.loaded and operable(self.focus()))  # type: ignore[attr-defined]

    def passes(self, seconds: float) -> None:
        """Let the session's clock go on, a second at a time."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.clock.now = min(self.clock.now + 1.0, end)
            self.session.tick()

    def passes_with_signs(self, seconds: float) -> None:
        """The same, with a sign that both said yes wherever they are asked aloud."""
        end = self.clock.now + seconds
        while self.clock.now < end:
            self.passes(min(1.0, end - self.clock.now))
            if self.session.aloud:
                self.session.affirm()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifiers)

    def hold(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyPress(self.window, key)

    def let_go(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyRelease(self.window, key)

    def repeat(self, key: Qt.Key) -> None:
        """What a keyboard sends while a key stays down."""
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", True)
            QCoreApplication.sendEvent(self.window, event)

    def click(self, item: QQuickItem) -> None:
        """Click on `item`, scrolled to where that is needed."""
        self.draws()
        if not QRectF(0, 0, self.window.width(), self.window.height()).contains(place(item)):
            item.forceActiveFocus()
            self.settles()
        self.click_at(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())

    def click_at(self, point: QPoint) -> None:
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def find(self, name: str) -> QQuickItem:
        """The one visible item with this objectName."""
        found = [item for item in items(self.window) if item.objectName() == name and item.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def comes(self, name: str) -> QQuickItem:
        """That item, once it is to be seen."""
        self.qtbot.waitUntil(lambda: any(each.objectName() == name and each.isVisible() for each in items(self.window)))
        return self.find(name)

    def focus(self) -> QQuickItem:
        return [item for item in items(self.window) if item.hasActiveFocus()][-1]

    def words(self) -> list[str]:
        """Every text one can see."""
        return [item.property("text") for item in items(self.window) if is_text(item) and seen(item)]

    def close(self) -> None:
        for window in self.program.engine.rootObjects():
            assert isinstance(window, QQuickWindow)
            window.close()
        self.program.close()
        self.sessions.clear()


def settled(path: Path, **wanted: object) -> Couple:
    """A couple that has been asked for its names, and for what else is `wanted`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    given = {"name_a": NAMES[0], "name_b": NAMES[1], "asked": True, "theme": "night", **wanted}
    path.write_text(json.dumps(given), "utf-8")
    return Couple(path)


def own_file(name: str, text: str) -> Path:
    """A file among the couple's own exercises."""
    path = paths.data() / "exercises" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def items(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        yield item
        waiting.extend(item.childItems())


def moving(window: QQuickWindow) -> list[str]:
    """Every animation that runs, except those of the lights. This visits all items, which takes long."""
    owners = [window, *(item for item in items(window) if not is_a(item, "Lights"))]
    children = [child for owner in owners for child in owner.children()]
    found = [*children, *(nested for child in children for nested in child.children())]
    return [type_of(each) for each in found if each.property("running") is True and moves(each)]


def type_of(thing: QObject) -> str:
    return thing.metaObject().className()


def moves(thing: QObject) -> bool:
    return type_of(thing).endswith("Animation")


def is_a(item: QObject, kind: str) -> bool:
    """Whether `item` is what the file `kind`.qml describes, or made from it."""
    meta = item.metaObject()
    while meta is not None:
        if meta.className().startswith(f"{kind}_QML"):
            return True
        meta = meta.superClass()
    return False


def is_text(item: QQuickItem) -> bool:
    return is_a(item, "GText") or is_a(item, "Prose")


def seen(item: QQuickItem) -> bool:
    """Whether anything of it shows."""
    shade = 1.0
    above: QQuickItem | None = item
    while above is not None:
        shade *= above.opacity()
        above = above.parentItem()
    return item.isVisible() and shade > 0.02 and item.property("text") != ""


def half_full(item: QQuickItem) -> QObject:
    """A place that is held stands still half full, however busy the machine is. Gives what fills it."""
    (filling,) = [each for each in item.children() if moves(each)]
    filling.setProperty("paused", True)
    item.setProperty("fill", 0.5)
    return filling


def operable(item: QQuickItem) -> bool:
    return (is_a(item, "Pressable") or is_a(item, "GField")) and item.isEnabled() and seen(item)


def place(item: QQuickItem) -> QRectF:
    """Where it is. What is written in a field, and does not fit in it, is cut off at its edge."""
    own = QRectF(0, 0, item.width(), item.height())
    return item.mapRectToScene(own if is_a(item, "GField") else item.boundingRect())


def scrolls(item: QQuickItem) -> QQuickItem | None:
    """The page that `item` is scrolled with, if any."""
    above = item.parentItem()
    while above is not None:
        if above.inherits("QQuickFlickable"):
            return above
        above = above.parentItem()
    return None


def _visible_part(item: QQuickItem) -> QRectF:
    part = place(item)
    page = scrolls(item)
    return part.intersected(place(page)) if page is not None else part


def _inside(item: QQuickItem, other: QQuickItem) -> bool:
    above: QQuickItem | None = item
    while above is not None:
        if above is other or above == other:
            return True
        above = above.parentItem()
    return False


def _told(item: QQuickItem) -> str:
    return repr(item.property("name") or item.property("text"))[:48]


def misplaced(window: QQuickWindow) -> list[str]:
    """What one operates or reads that lies outside the window, or over something else."""
    whole = QRectF(-1, -1, window.width() + 2, window.height() + 2)
    wide = QRectF(-1, -1e6, window.width() + 2, 2e6)
    controls = [item for item in items(window) if operable(item)]
    texts = [item for item in items(window) if is_a(item, "GText") and seen(item)]
    prose = [item for item in items(window) if is_a(item, "Prose") and seen(item)]
    said = []
    for item in [*controls, *texts, *prose]:
        rect = place(item)
        room = whole if scrolls(item) is None else wide
        if not room.contains(rect):
            said.append(f"{_told(item)} outside at {rect.toRect().getRect()}")
    parts = [(item, _visible_part(item)) for item in [*controls, *texts]]
    for number, (one, part) in enumerate(parts[: len(controls)]):
        over = [other for other, its_part in parts[number + 1 :] if part.intersects(its_part)]
        said += [f"{_told(one)} over {_told(other)}" for other in over if other in controls or not _inside(other, one)]
    return said
