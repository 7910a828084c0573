"""The composition root: the one place that sees everything."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  (gives the windows and items of QML their Python types)
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from guided import __version__
from ui import places
from ui.devices.screen import explained
from ui.devices.silence import Bells
from ui.viewmodels.arrive import ArriveViewModel
from ui.viewmodels.choose import ChooseViewModel
from ui.viewmodels.couple import Couple
from ui.viewmodels.gentle import GentleViewModel
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.home import HomeViewModel
from ui.viewmodels.mending import MendingViewModel
from ui.viewmodels.names import NamesViewModel
from ui.viewmodels.settings import SettingsViewModel
from ui.viewmodels.shell import MakeSession, Rooms, ShellViewModel

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.score import Choices
    from ui.viewmodels.session import SessionViewModel


@dataclass(slots=True)
class Program:
    """What is alive while the program runs."""

    shell: ShellViewModel
    engine: QQmlApplicationEngine

    def close(self) -> None:
        """Let the window go first, then what it showed."""
        del self.engine
        del self.shell


def run(arguments: argparse.Namespace) -> int:
    """Open the program, and return its exit code when it closes."""
    with explained():
        app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("Guided")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("guided")
    couple = Couple(places.config() / "preferences.json", names=arguments.names)
    if arguments.rehearse:
        return _rehearse(app, arguments, couple)
    program = build(couple, sessions(_bells(app)))
    program.shell.start(arguments.file)
    return _show(app, program)


def build(couple: Couple, make_session: MakeSession) -> Program:
    """The shell with its rooms, and an engine that shows nothing yet."""
    home = HomeViewModel(exercise_files, couple)
    rooms = Rooms(
        names=NamesViewModel(couple),
        home=home,
        arrive=ArriveViewModel(couple),
        mending=MendingViewModel(),
        settings=SettingsViewModel(couple),
        help=HelpViewModel(couple),
        choose=ChooseViewModel(couple, home.exercises),
        gentle=GentleViewModel(couple, home.exercises),
    )
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(places.qml().parent.parent))
    return Program(ShellViewModel(couple, rooms, make_session), engine)


def load(program: Program) -> bool:
    """Make the window; False where that failed, which Qt has then explained."""
    for font in sorted((places.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    theme = program.engine.singletonInstance("ui.qml.theme", "Theme")
    if isinstance(theme, QObject):
        theme.setProperty("resources", QUrl.fromLocalFile(str(places.resources())))
    program.engine.setInitialProperties({"shell": program.shell})
    program.engine.load(QUrl.fromLocalFile(str(places.qml() / "Main.qml")))
    return bool(program.engine.rootObjects())


def exercise_files() -> Iterator[Path]:
    """The exercises that came with the program, then the couple's own."""
    from guided.library import files

    return chain.from_iterable(files(folder) for folder in (places.exercises(), places.data() / "exercises"))


def sessions(bells: Bells) -> MakeSession:
    """How a session is made. What it needs is imported only then: the first page comes sooner."""

    def make(exercise: "Exercise", choices: "Choices") -> "SessionViewModel":
        from guided.session.score import Score
        from ui.viewmodels.session import SessionViewModel

        bells.prepare()
        return SessionViewModel(Score(exercise, choices), bells)

    return make


def _rehearse(app: QGuiApplication, arguments: argparse.Namespace, couple: Couple) -> int:
    from guided.exercise.reading import read_file
    from guided.session.score import Choices, Score
    from guided.session.stand_in import StandIn, answers_from
    from ui.rehearsal import Rehearsal, Trace
    from ui.viewmodels.session import SessionViewModel

    reading = read_file(arguments.file)
    if reading.exercise is None:
        from guided.exercise.problems import printed

        blocks = [printed(each, str(arguments.file), reading.text) for each in reading.problems]
        print(*blocks, sep="\n\n", file=sys.stderr)
        return 1
    try:
        trace = Trace(arguments.trace) if arguments.trace else None
    except OSError as error:
        print(f"guided: {arguments.trace} can't be written ({error.strerror}).", file=sys.stderr)
        return 2
    rehearsal = Rehearsal(StandIn(answers_from(",".join(arguments.answers))), arguments.speed, trace)
    bells = _bells(app)
    bells.prepare()

    def make(exercise: "Exercise", choices: Choices) -> SessionViewModel:
        session = SessionViewModel(Score(exercise, choices), bells, rehearsal=rehearsal)
        session.ended.connect(lambda: QTimer.singleShot(0, app.quit))
        return session

    program = build(couple, make)
    program.shell.begin(reading.exercise, Choices(names=couple.names))
    code = _show(app, program)
    if trace is not None:
        trace.close()
        if trace.broken:
            print(f"guided: {arguments.trace} could not be written to its end ({trace.broken}).", file=sys.stderr)
            return 2
    return code


def _show(app: QGuiApplication, program: Program) -> int:
    code = app.exec() if load(program) else 1
    program.close()
    return code


def _bells(app: QGuiApplication) -> Bells:
    from ui.devices.sounds import Sounds

    return Sounds(places.resources() / "sounds", app)
