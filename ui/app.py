"""The composition root: the one place that sees everything."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  (gives the windows and items of QML their Python types)
from PySide6.QtCore import QLoggingCategory, QObject, QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

from guided import __version__
from guided.papers import Papers
from guided.practice.begun import is_anything
from ui import places
from ui.beside import Beside, MakeOutside
from ui.devices.autostart import Autostart, NoAutostart, autostart_for_this_machine
from ui.devices.awake import Awake, Untouched, awake_for_this_machine
from ui.devices.desktop import Desktop
from ui.devices.journal import CoupleJournal
from ui.devices.keeper import FileKeeper, Forgetful
from ui.devices.locksmith import JournalLock
from ui.devices.page_picture import NAME, PagePictures
from ui.devices.power import Power
from ui.devices.repeats import heed_repeats
from ui.devices.screen import explained
from ui.devices.silence import Silence, Sounds
from ui.devices.sounds import MachineSounds
from ui.devices.watch import Watch
from ui.ladders import Ladders
from ui.language import speak
from ui.viewmodels.afterwards import AfterwardsViewModel
from ui.viewmodels.agreed import Agreed
from ui.viewmodels.arrive import ArriveViewModel
from ui.viewmodels.at_once import AtOnce
from ui.viewmodels.choose import ChooseViewModel
from ui.viewmodels.couple import Couple
from ui.viewmodels.gentle import GentleViewModel
from ui.viewmodels.guide import GuideViewModel
from ui.viewmodels.handing_over import HandingOver
from ui.viewmodels.help import HelpViewModel
from ui.viewmodels.home import HomeViewModel
from ui.viewmodels.keeping import KeepingViewModel
from ui.viewmodels.ladder import LadderViewModel
from ui.viewmodels.lock import LockViewModel
from ui.viewmodels.lock_card import LockCardViewModel
from ui.viewmodels.mine import MineViewModel
from ui.viewmodels.moment import MomentViewModel
from ui.viewmodels.names import NamesViewModel
from ui.viewmodels.pathways import Pathways
from ui.viewmodels.practice import PracticeViewModel
from ui.viewmodels.programme import ProgrammeViewModel
from ui.viewmodels.receiving import Receiving
from ui.viewmodels.reflection import ReflectionViewModel
from ui.viewmodels.remember import RememberViewModel
from ui.viewmodels.reminders import RemindersViewModel
from ui.viewmodels.script import ScriptViewModel
from ui.viewmodels.settings import SettingsViewModel
from ui.viewmodels.sheet import SheetViewModel
from ui.viewmodels.shell import MakeRehearsal, MakeSession, Rooms, ShellViewModel
from ui.viewmodels.studio import StudioViewModel
from ui.viewmodels.summary import SummaryViewModel
from ui.viewmodels.summary_material import Bringing
from ui.viewmodels.tender import TenderViewModel
from ui.viewmodels.three import ThreeViewModel
from ui.viewmodels.unfinished import UnfinishedViewModel
from ui.viewmodels.ways import WaysViewModel
from ui.visits import Visits

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.session.kept import Kept
    from guided.session.score import Choices
    from ui.devices.outside import Outside
    from ui.room import Room
    from ui.viewmodels.session import SessionViewModel


AGAIN = 75
"""The loop has ended so that the program begins anew, with nothing of before in its memory."""


def run(arguments: argparse.Namespace) -> int:
    """Open the program, and return its exit code when it closes."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # FFmpeg tells of every sound it opens
    with explained():
        app = QGuiApplication([sys.argv[0]])
    app.setApplicationName("Guided")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("guided")
    couple = Couple(places.config() / "preferences.json", names=arguments.names)
    speak(app, couple.preferences.language)
    if arguments.rehearse:
        return _rehearse(app, arguments, couple)
    from ui.devices.instance import EXPLANATION, Instance, Start

    instance = Instance(str(places.data()), app)
    start = instance.claim(str(arguments.file.resolve()) if arguments.file else "")
    if start is not Start.FIRST:
        sys.stderr.write(EXPLANATION if start is Start.NO_ANSWER else "")
        return 0
    machine = this_machine(app, couple)
    program = build(couple, sessions(machine), machine)
    instance.asked.connect(program.shell.ask)
    program.shell.lockedAgain.connect(lambda: app.exit(AGAIN))
    if arguments.tray:
        return _wait_in_tray(app, program)
    program.shell.start(arguments.file)
    code = _show(app, program)
    return again() if code == AGAIN else code


@dataclass(frozen=True, slots=True)
class Machine:
    """The devices that sessions share. Each is silent, and keeps nothing, where none is given."""

    sounds: Sounds = field(default_factory=Silence)
    awake: Awake = field(default_factory=Untouched)
    power: Power | None = None
    keeper: FileKeeper | None = None
    journal: CoupleJournal = field(default_factory=CoupleJournal)
    desktop: Desktop = field(default_factory=Desktop)
    outside: MakeOutside | None = None
    autostart: Autostart = field(default_factory=NoAutostart)

    def close(self) -> None:
        self.awake.let_go()
        self.journal.close()
        if self.keeper is not None:
            self.keeper.close()


@dataclass(slots=True)
class Program:
    """What is alive while the program runs."""

    shell: ShellViewModel
    engine: QQmlApplicationEngine
    machine: Machine
    beside: Beside

    def close(self) -> None:
        """Let the window go first, then what it showed."""
        del self.engine
        self.beside.close()
        del self.beside
        del self.shell
        self.machine.close()


def carry_through(couple: Couple) -> None:
    """What was begun before the program last ended, of erasing everything or of bringing a copy back, is ended now."""
    if not is_anything(places.data()):
        return
    from guided.practice import erasing, restoring

    if erasing.finish(places.data(), couple.file):
        couple.forget()
    with suppress(OSError):
        restoring.finish(places.data())


def this_machine(app: QGuiApplication, couple: Couple) -> Machine:
    carry_through(couple)
    sounds = MachineSounds(places.resources() / "sounds", lambda: couple.preferences, app)
    couple.changed.connect(sounds.follow)
    journal = CoupleJournal(places.data() / "journal.db", app)
    keeper = FileKeeper(places.data() / "session.json", lambda: not journal.has_lock)
    awake, autostart = awake_for_this_machine(app), autostart_for_this_machine()
    return Machine(sounds, awake, Power(app), keeper, journal, outside=_outside, autostart=autostart)


def _outside(parent: QObject) -> "Outside":
    from ui.devices.outside import outside_of_this_machine

    return outside_of_this_machine(parent)


def build(couple: Couple, make_session: MakeSession, machine: Machine | None = None) -> Program:
    """The shell with its rooms, and an engine that shows nothing yet."""
    machine = machine or Machine()
    journal = machine.journal
    papers = Papers(places.data() / "last-read-well")

    def exercises() -> Iterator[Path]:
        return exercise_files(couple)

    def pathways() -> Iterator[Path]:
        return pathway_files(couple)

    tender = TenderViewModel(journal)
    visits = Visits(journal, Ladders(journal, pathways, exercises, datetime.now, papers, tender.is_today))
    ladders = visits.ladders
    home = HomeViewModel(
        exercises,
        couple,
        lately=journal.last_done,
        later=ladders.kept_for_later,
        journal=journal,
        papers=papers,
        tender=tender,
    )
    studio = StudioViewModel(couple, papers, machine.desktop)
    ways = Pathways(exercises, pathways, papers)
    agreed = Agreed(ways, journal)
    lock = JournalLock(journal)
    _leave_nothing_readable(machine)

    def suggestions() -> "list[Exercise]":
        ceilings = [each for each in (ladders.ceiling(), tender.ceiling()) if each is not None]
        return [each for each in home.exercises() if all(each.touch <= ceiling for ceiling in ceilings)]

    def ring() -> None:
        if not shell.hidden:
            machine.sounds.ring("bell")

    reminders = RemindersViewModel(couple, machine.autostart, offered=machine.outside is not None)
    rooms = Rooms(
        names=NamesViewModel(couple),
        home=home,
        arrive=ArriveViewModel(couple, machine.sounds),
        studio=studio,
        sheet=SheetViewModel(papers, ScriptViewModel(couple, machine.sounds, machine.desktop), WaysViewModel(couple)),
        settings=SettingsViewModel(
            couple,
            machine.sounds if isinstance(machine.sounds, MachineSounds) else None,
            reminders,
            lock=LockCardViewModel(lock),
        ),
        help=HelpViewModel(couple),
        guide=GuideViewModel(places.guide()),
        choose=ChooseViewModel(couple, suggestions),
        gentle=GentleViewModel(couple, suggestions, ring=ring, tender=tender),
        practice=PracticeViewModel(couple, ways, agreed, journal, home.shared_warmth, tender=tender),
        programme=ProgrammeViewModel(couple, ways, agreed),
        three=ThreeViewModel(home.exercises, agreed),
        unfinished=UnfinishedViewModel(couple, machine.keeper, papers),
        ladder=LadderViewModel(ladders, lambda: couple.preferences.closer),
        afterwards=AfterwardsViewModel(couple, ladders),
        moment=MomentViewModel(journal, home.shared_warmth, AtOnce(couple, suggestions, tender.is_today, home)),
        reflection=ReflectionViewModel(couple, journal),
        remember=RememberViewModel(journal, ways, agreed),
        summary=SummaryViewModel(
            Bringing(couple, ways, agreed, journal, home.shared_warmth), HandingOver(machine.desktop)
        ),
        lock=LockViewModel(lock),
        mine=MineViewModel(couple, places.data()),
        keeping=KeepingViewModel(couple, journal, places.data(), machine.desktop),
        receiving=Receiving(places.data() / "exercises", studio.folders),
    )
    if isinstance(machine.sounds, MachineSounds):
        machine.sounds.changed.connect(rooms.arrive.soundChanged)
    shell = ShellViewModel(couple, rooms, make_session, rehearsals(machine), visits)
    _watch(rooms, shell)
    beside = Beside(couple, journal, shell, machine.outside)
    reminders.follows(beside)
    rooms.home.loadedChanged.connect(beside.begin)

    def hush() -> None:
        if shell.hidden:
            machine.sounds.silence()

    shell.hiddenChanged.connect(hush)
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(places.qml().parent.parent))
    engine.addImageProvider(NAME, PagePictures(rooms.summary.page))
    return Program(shell, engine, machine, beside)


def _leave_nothing_readable(machine: Machine) -> None:
    """Where there is a lock, a session half done is not kept for anybody to read."""

    def forget() -> None:
        if machine.journal.has_lock and machine.keeper is not None:
            machine.keeper.forget()

    machine.journal.lockChanged.connect(forget)
    forget()


def load(program: Program) -> bool:
    """Make the window; False where that failed, which Qt has then explained."""
    for font in sorted((places.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    theme = program.engine.singletonInstance("ui.qml.theme", "Theme")
    if isinstance(theme, QObject):
        theme.setProperty("resources", QUrl.fromLocalFile(str(places.resources())))
    program.engine.setInitialProperties({"shell": program.shell})
    program.engine.load(QUrl.fromLocalFile(str(places.qml() / "Main.qml")))
    windows = program.engine.rootObjects()
    for window in windows:
        heed_repeats(window, program.shell)  # type: ignore[arg-type]
    return bool(windows)


def again() -> int:
    """Begin anew, as the program was started, without what it was started for. What Python and Qt have let go of lies
    in memory until it is used again: nothing but another process is sure to know nothing of it."""
    words = sys.orig_argv[: len(sys.orig_argv) - len(sys.argv[1:])]
    if os.name != "nt":
        os.execv(sys.executable, words)
    import subprocess

    subprocess.Popen(words)
    return 0


def exercise_files(couple: Couple) -> Iterator[Path]:
    """The exercises that came with the program, then the couple's own, then those in a coach's folder."""
    from guided.library import files

    folders = [places.exercises(), places.data() / "exercises"]
    if couple.preferences.folder:
        folders.append(Path(couple.preferences.folder))
    return chain.from_iterable(files(folder) for folder in folders)


def _watch(rooms: Rooms, shell: ShellViewModel) -> None:
    """Let pages follow what happens to files, once the first page is there."""
    watch = Watch(rooms.studio.folders, shell)

    def begin() -> None:
        if rooms.home.loaded:
            watch.begin()

    rooms.home.loadedChanged.connect(begin)
    rooms.studio.moved.connect(watch.look)
    rooms.sheet.watching.connect(watch.also)
    watch.changed.connect(shell.lookAgain)


def pathway_files(couple: Couple) -> Iterator[Path]:
    """A coach's programmes and ladders, then the couple's own, then those that came with the program."""
    from guided.library import files

    folders = [places.data() / "programmes", places.data() / "ladders", places.programmes()]
    if couple.preferences.folder:
        folders.insert(0, Path(couple.preferences.folder))
    return chain.from_iterable(files(folder) for folder in folders)


def sessions(machine: Machine) -> MakeSession:
    """How a session is made. What it needs is imported only then: the first page comes sooner."""

    def make(exercise: "Exercise", choices: "Choices", resumed: "Kept | None" = None) -> "SessionViewModel":
        from guided.session.score import Score
        from ui.room import Room
        from ui.viewmodels.session import SessionViewModel

        room = Room(machine.sounds, machine.awake, machine.keeper or Forgetful(), machine.power, file_of(exercise))
        return SessionViewModel(Score(exercise, choices, machine.sounds.length), room, resumed=resumed)

    return make


def rehearsals(machine: Machine) -> MakeRehearsal:
    """How a rehearsal is made for somebody who looks at how an exercise goes. It keeps nothing."""

    def make(exercise: "Exercise", speed: int, first: int) -> "SessionViewModel":
        from guided.session.score import Choices, Score
        from ui.rehearsal import Rehearsal
        from ui.room import Room
        from ui.viewmodels.session import SessionViewModel

        rehearsal = Rehearsal(speed=float(speed), first=first, leads_back=True)
        room = Room(machine.sounds, machine.awake, speaks=speed == 1)
        return SessionViewModel(Score(exercise, Choices(), machine.sounds.length), room, rehearsal=rehearsal)

    return make


def file_of(exercise: "Exercise") -> Path | None:
    return exercise.folder / f"{exercise.name}.toml" if exercise.folder else None


def _rehearse(app: QGuiApplication, arguments: argparse.Namespace, couple: Couple) -> int:
    from guided.exercise.reading import read_file
    from guided.session.score import Choices, Score
    from guided.session.stand_in import StandIn, answers_from
    from guided.voice.told import lengths_told
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
    room = _rehearsal_room(app, couple, arguments.speed)

    def make(exercise: "Exercise", choices: Choices, _resumed: object = None) -> SessionViewModel:
        lengths = lengths_told(couple.preferences, Score(exercise, choices).lines())
        session = SessionViewModel(Score(exercise, choices, lengths), room, rehearsal=rehearsal)
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


def _wait_in_tray(app: QGuiApplication, program: Program) -> int:
    """Without a window, until one is asked for."""

    def show() -> None:
        if not program.engine.rootObjects():
            if not program.shell.begun:
                program.shell.start()
            if not load(program):
                app.exit(1)

    program.shell.raised.connect(show)
    program.beside.begin(held=True)
    code = app.exec()
    program.close()
    return code


def _show(app: QGuiApplication, program: Program) -> int:
    code = app.exec() if load(program) else 1
    program.close()
    return code


def _rehearsal_room(app: QGuiApplication, couple: Couple, speed: float) -> "Room":
    """A room where bells ring at any speed, and words are spoken at the speed they have."""
    from ui.room import Room

    return Room(MachineSounds(places.resources() / "sounds", lambda: couple.preferences, app), speaks=speed == 1.0)
