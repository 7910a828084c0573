"""The program itself, watched: `python -m bench.program FOLDER MODE [SECONDS]`, the mode one of frame, memory, listed,
searched, scrolled, written, practice, warmth, playing, paused and tray.

FOLDER holds `exercises/`, and takes the place of the person's own folders.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from bench import imported, watching  # noqa: F401
from bench.measure import report
from guided import bundled
from guided.catalogue.shelves import Shelf
from ui import __main__ as command
from ui import app
from ui.features.exercises.exercises import ExercisesViewModel
from ui.foundation import paths
from ui.navigation.destinations import ToWriting
from ui.navigation.page import Page
from ui.program_factory import Program

SETTLED = 10.0
"""Seconds in which the room has gone dim after a pause, and the hints have gone."""

SHOWN_MS = 1500
"""Milliseconds after which the page of exercises has come in, and all of its files are listed."""

Watcher = Callable[[Program, watching.Watch], None]


def main(folder: Path, mode: str, seconds: float) -> int:
    settle_in(folder, mode)
    watchers: dict[str, Watcher] = {
        "frame": lambda _program, watch: watching.first_frame(watch),
        "memory": lambda _program, watch: watching.use_of_memory(watch),
        "listed": listed,
        "searched": searched,
        "scrolled": scrolled,
        "written": lambda program, watch: written(program, watch, folder),
        "practice": once_listed(practice),
        "warmth": once_listed(warmth),
        "playing": lambda _program, watch: watching.use_of_processor(watch, seconds),
        "paused": lambda program, watch: paused(program, watch, seconds),
        "tray": lambda program, watch: in_tray(program, watch, seconds),
    }
    watch_with(watchers[mode])
    if mode in ("playing", "paused"):
        return command.main([str(folder / "exercises" / "long.toml"), "--rehearse"])
    return command.main([])


def settle_in(folder: Path, mode: str) -> None:
    """Let the program find `folder` where a person's own things would be, the names already asked for."""
    settled = {"asked": True, "in_tray": mode == "tray", "reminders": mode == "tray"}
    (folder / "preferences.json").write_text(json.dumps(settled), "utf-8")
    paths.config = lambda: folder
    paths.data = lambda: folder / "data"
    paths.cache = lambda: folder / "cache"
    bundled.exercises = lambda: folder / "exercises"


def watch_with(watcher: Watcher) -> None:
    """Call `watcher` as soon as the program's window is there."""
    load = app.load

    def load_and_watch(program: Program) -> bool:
        loaded = load(program)
        window = program.engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        watcher(program, watching.Watch(window))
        return loaded

    app.load = load_and_watch


def listed(program: Program, watch: watching.Watch) -> None:
    exercises = program.services.exercises
    frames: dict[str, float] = {}

    def finish() -> None:
        if not exercises.loaded or not frames:
            return
        report({**frames, "listed": time.monotonic()})
        watching.quit_soon()

    def begin() -> None:
        frames["frame"] = time.monotonic()
        finish()

    watch.on_first(begin)
    exercises.loadedChanged.connect(finish)


def searched(program: Program, watch: watching.Watch) -> None:
    """Type words that lead to all, to some, to one and to nothing, a letter at a time, and take them back."""
    words = [*"exercise 7", *(10 * [""]), *"breath xyz", *(10 * [""])]
    steps = [partial(typed, watch.window, each) for each in words]
    when_shown(program, lambda: watching.each_frame(watch, steps))


def typed(window: QQuickWindow, letter: str) -> None:
    """Press the key of `letter`, or the one that takes the last away, and let it go."""
    key = ord(letter.upper()) if letter else Qt.Key.Key_Backspace
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def written(program: Program, watch: watching.Watch, folder: Path) -> None:
    """Type words into the text of long.toml, in its first step."""

    def begin() -> None:
        (area,) = [item for item in watch.window.findChildren(QQuickItem) if item.objectName() == "code"]
        text = str(area.property("text"))
        area.setProperty("cursorPosition", text.index('say = "') + len('say = "'))
        area.forceActiveFocus()
        watching.each_frame(watch, [partial(typed, watch.window, each) for each in 10 * "slowly "])

    def show() -> None:
        program.navigation.navigator.go(ToWriting(folder / "exercises" / "long.toml"))
        QTimer.singleShot(SHOWN_MS, begin)

    when_listed(program, show)


def scrolled(program: Program, watch: watching.Watch) -> None:
    """Go down the shelf that all exercises of the measurement are on, a little at every frame."""

    def open_shelf() -> None:
        page = program.navigation.pages.of(Page.EXERCISES)
        assert isinstance(page, ExercisesViewModel)
        page.openShelf([*Shelf].index(Shelf.SMALL_MOMENTS))
        QTimer.singleShot(SHOWN_MS, begin)

    def begin() -> None:
        (grid,) = [item for item in watch.window.findChildren(QQuickItem) if item.objectName() == "cards"]

        def down() -> None:
            grid.setProperty("contentY", grid.property("contentY") + watching.STEP)

        watching.each_frame(watch, [down] * 200)

    when_shown(program, open_shelf)


def when_shown(program: Program, then: Callable[[], None]) -> None:
    """Show all exercises once they have been read, and call `then` a moment after."""

    def show() -> None:
        program.navigation.navigator.go(Page.EXERCISES)
        QTimer.singleShot(SHOWN_MS, then)

    when_listed(program, show)


def when_listed(program: Program, then: Callable[[], None]) -> None:
    """Call `then` a moment after everything has been read."""
    exercises = program.services.exercises

    def loaded() -> None:
        if exercises.loaded:
            exercises.loadedChanged.disconnect(loaded)
            QTimer.singleShot(500, then)

    exercises.loadedChanged.connect(loaded)


def practice(program: Program, watch: watching.Watch) -> None:
    from bench.years import practice_opened  # it reads what the program itself does not before its first frame

    practice_opened(program, watch)


def warmth(program: Program, watch: watching.Watch) -> None:
    from bench.years import warmth_looked_at

    warmth_looked_at(program, watch)


def once_listed(then: Watcher) -> Watcher:
    """The same, a moment after everything has been read."""

    def watcher(program: Program, watch: watching.Watch) -> None:
        when_listed(program, lambda: then(program, watch))

    return watcher


def paused(program: Program, watch: watching.Watch, seconds: float) -> None:
    from ui.features.session.session import SessionViewModel  # the program itself reads it when a session begins

    session = program.shell.viewModel
    assert isinstance(session, SessionViewModel)
    QTimer.singleShot(int(watching.WARM_UP * 1000), session.pause)
    watching.use_of_processor(watch, seconds, after=watching.WARM_UP + SETTLED)


def in_tray(program: Program, watch: watching.Watch, seconds: float) -> None:
    """Close the window, which then waits in the tray with a reminder ahead, and count what wakes it.

    A tray is taken for granted, as a machine that measures may have none; the desktop's bus is used where there is one.
    """
    from ui.tray_controller import TrayController

    TrayController.shown = property(lambda _tray: True)  # type: ignore[assignment, method-assign]
    program.tray.begin(held=True)

    def go() -> None:
        watch.window.close()
        watching.wake_ups(seconds)

    when_listed(program, go)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]) if len(sys.argv) > 3 else 0.0))
