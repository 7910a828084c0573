"""Takes the screenshots for the README: the first page and a session, in the real program.

Run `python tools/pictures.py [FOLDER]` in the project's environment; it needs no screen. The default FOLDER is
`docs/pictures/`. Names, time of day and records are invented, and no data of the user is read.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from guided import bundled
from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.preferences import Preferences, save_preferences
from guided.session.resume_state import ResumeState
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from ui import app
from ui.features.session.session import SessionViewModel
from ui.machine import Machine
from ui.program_factory import build
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.session_devices import SessionDevices

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800
PATIENCE_S = 60.0
"""Seconds to wait for a page, at most."""
STILL_MS = 4_000
"""Milliseconds until every fade has ended and the lights have stopped."""
EVENING = datetime(2026, 5, 4, 19, 30).astimezone()
DONE = ((3, "breathe-together"), (2, "shared-look"), (1, "long-hug"), (0, "hello-goodbye"))
"""The couple's records, each with how many days ago it was; they set the warmth of the lights."""
EXERCISE, STEP, SECONDS = "long-hug", "Hug", 6
"""When the picture of a session is taken: so many seconds into the step with this title, as both breathe out."""


def main(arguments: Sequence[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    folder = Path(words[0]) if words else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="pictures-") as home:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA", "HOME"):
            os.environ[name] = home
        qt = QGuiApplication([])
        studio = Photographer(Path(home), folder)
        studio.take("first-page.png")
        studio.go_to_session()
        studio.take("session.png")
        studio.close()
        del qt
    return 0


class Photographer:
    """Runs the program with data in `home`, and saves pictures to `folder`."""

    def __init__(self, home: Path, folder: Path) -> None:
        self._folder = folder
        self._seconds = 0.0
        self._sessions: list[SessionViewModel] = []
        save_preferences(
            home / "preferences.json", Preferences(name_a="Robin", name_b="Sam", asked=True, theme="night")
        )
        self._couple = Couple(home / "preferences.json")
        journal = CoupleJournal(home / "journal.db")
        for days, name in DONE:
            at = EVENING - timedelta(days=days, hours=1)
            journal.change(lambda journal, name=name, at=at: journal.add_session(name, at))  # type: ignore[misc]
        self._program = build(self._couple, self._make, Machine(journal=journal, now=lambda: EVENING))
        self._program.navigation.startup.start()
        if not app.load(self._program):
            raise RuntimeError("The window could not be made.")

    def _make(
        self, exercise: Exercise, choices: SessionChoices, _resumed: ResumeState | None = None
    ) -> SessionViewModel:
        self._sessions.append(
            SessionViewModel(PreparedExercise(exercise, choices), SessionDevices(), clock=lambda: self._seconds)
        )
        return self._sessions[-1]

    def take(self, name: str) -> None:
        """Save a picture of the window once nothing moves. Raise OSError if it can't be written."""
        (window,) = self._program.engine.rootObjects()
        assert isinstance(window, QQuickWindow)
        _wait(lambda: bool(window.property("idle")) and self._program.services.exercises.loaded)
        window.setVisibility(QWindow.Visibility.Windowed)  # a session would fill the screen otherwise
        window.resize(WIDTH, HEIGHT)
        QTest.qWait(STILL_MS)
        if not window.grabWindow().save(str(self._folder / name)):
            raise OSError(f"{self._folder / name} could not be written")

    def go_to_session(self) -> None:
        exercise = read_file(bundled.exercises() / f"{EXERCISE}.toml").exercise
        assert exercise is not None
        self._program.navigation.sessions.begin(exercise, SessionChoices(names=self._couple.names))
        (session,) = self._sessions
        _wait(lambda: session.ticking)
        while session.property("title") != STEP:
            self._pass_a_second(session)
            if session.property("aloud"):
                session.affirm()
        for _ in range(SECONDS):
            self._pass_a_second(session)

    def _pass_a_second(self, session: SessionViewModel) -> None:
        self._seconds += 1.0
        session.tick()

    def close(self) -> None:
        self._program.close()
        self._sessions.clear()


def _wait(until: Callable[[], bool]) -> None:
    """Process events until a condition holds. Raise TimeoutError if that takes too long."""
    end = monotonic() + PATIENCE_S
    while not until():
        if monotonic() > end:
            raise TimeoutError("The page did not come.")
        QTest.qWait(50)


if __name__ == "__main__":
    sys.exit(main())
