"""Runs the program with a window: the composition root, which may import every other part."""

import argparse
import os
import sys
from typing import TYPE_CHECKING

import PySide6.QtQuick  # noqa: F401  (gives the windows and items of QML their Python types)
from PySide6.QtCore import QLoggingCategory, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QIcon

from guided import __version__
from guided.own_program import flatpak_id, own_words, restart_environment
from guided.text.terminal import printable
from ui.devices.audio.machine_audio import MachineSounds
from ui.devices.desktop.application import Application
from ui.devices.desktop.fault_log import FaultLog, log_to_stderr, log_uncaught_errors
from ui.devices.desktop.first_size import first_size
from ui.devices.desktop.freeze_watch import log_earlier_freeze
from ui.devices.desktop.key_repeat_filter import install_key_repeat_filter
from ui.devices.desktop.renderer import choose_renderer
from ui.devices.desktop.screen_check import explain_missing_screen
from ui.devices.desktop.windows_identity import name_this_program
from ui.foundation import paths
from ui.foundation.fonts import load_fonts
from ui.foundation.process_memory import disable_core_dumps
from ui.machine import this_machine
from ui.program_factory import Program, build
from ui.services.couple import Couple
from ui.services.language import install_language
from ui.services.pressed_key import PressedKey
from ui.session_factory import sessions

if TYPE_CHECKING:
    from guided.exercise.model import Exercise


RESTART_EXIT_CODE = 75
"""The exit code of the event loop that asks for a restart in a new process."""


def run(arguments: argparse.Namespace) -> int:
    """Open the program, and return its exit code when it closes."""
    log_to_stderr(debug=arguments.debug)
    log_uncaught_errors()
    disable_core_dumps()
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # FFmpeg logs every sound it opens
    choose_renderer()
    name_this_program()
    with explain_missing_screen():
        app = Application([sys.argv[0]])
    app.setApplicationName("Guided")
    app.setDesktopFileName(flatpak_id() or "guided")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("guided")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "guided-256.png")))
    couple = Couple(paths.config() / "preferences.json", names=arguments.names, writes_aside=True)
    install_language(app, couple.preferences.language)
    fault_log = keep_fault_log(couple, always=arguments.debug)
    if arguments.rehearse:
        return _rehearse(app, arguments, couple)
    from ui.devices.desktop.instance import EXPLANATION, Instance, Start

    instance = Instance(str(paths.data()), app)
    start = instance.claim(str(arguments.file.resolve()) if arguments.file else "")
    if start is not Start.FIRST:
        print(EXPLANATION if start is Start.NO_ANSWER else "", end="", file=sys.stderr)
        return 0
    machine = this_machine(app, couple, fault_log)
    if machine.folder is not None:  # otherwise the program that has the folder is writing the report
        log_earlier_freeze(paths.data())
    program = build(couple, sessions(machine), machine)
    instance.asked.connect(program.shell.ask)
    app.file_opened.connect(program.shell.ask)
    program.shell.firstFrameDrawn.connect(app.open_files, Qt.ConnectionType.SingleShotConnection)
    program.shell.firstFrameDrawn.connect(lambda: follow_system(couple, app), Qt.ConnectionType.SingleShotConnection)
    program.services.events.locked.connect(lambda: app.exit(RESTART_EXIT_CODE))
    if arguments.tray:
        app.open_files()
        code = _wait_in_tray(app, program)
    else:
        program.navigation.startup.start(arguments.file)
        code = _show(app, program)
    return again() if code == RESTART_EXIT_CODE else code


def follow_system(couple: Couple, app: QGuiApplication) -> None:
    """Take from the system what the couple has not chosen: how much moves, and how strong contrasts are."""
    from ui.devices.desktop.awake import bus_address
    from ui.devices.desktop.system_appearance import appearance_of_this_machine
    from ui.devices.linux.bus import Bus

    address = bus_address(os.environ) if sys.platform.startswith("linux") else None
    bus = Bus(address, app) if address else None
    if bus is not None:
        app.aboutToQuit.connect(bus.disconnect_from_bus)
    couple.follow_system(appearance_of_this_machine(bus, app))


def keep_fault_log(couple: Couple, *, always: bool) -> FaultLog:
    """Return the log, which is kept as long as the couple's settings ask for it, or `always`."""
    fault_log = FaultLog(paths.state(), always=always)

    def follow() -> None:
        fault_log.keep(couple.preferences.keep_log)

    couple.changed.connect(follow)
    follow()
    return fault_log


def load(program: Program) -> bool:
    """Load the window. Return False if that failed; Qt has then logged why."""
    load_fonts(paths.resources() / "fonts")
    size = first_size()
    resources = QUrl.fromLocalFile(str(paths.resources()))
    given = {"shell": program.shell, "resources": resources, "width": size.width(), "height": size.height()}
    program.engine.setInitialProperties(given)
    program.engine.load(QUrl.fromLocalFile(str(paths.qml() / "navigation" / "Main.qml")))
    windows = program.engine.rootObjects()
    pressed = program.engine.singletonInstance("ui.view_models", "PressedKey")
    for window in windows:
        if isinstance(
            pressed, PressedKey
        ):  # before the filter below, which delivers the release of an earlier key first
            pressed.follow(window)  # type: ignore[arg-type]
        install_key_repeat_filter(window, program.shell)  # type: ignore[arg-type]
    return bool(windows)


def again() -> int:
    """Restart the program in a new process with the same options, but without the file it was started for. Memory freed
    by Python and Qt keeps its content until it is used again, and only a new process is certain to hold none of it."""
    words = own_words()
    if os.name != "nt":
        os.execve(sys.executable, words, restart_environment())
    import subprocess

    subprocess.Popen([sys.executable, *words[1:]], env=restart_environment())
    return 0


def _rehearse(app: QGuiApplication, arguments: argparse.Namespace, couple: Couple) -> int:
    from guided.exercise.reading import read_file
    from guided.session.session_choices import SessionChoices
    from guided.session.simulated_couple import SimulatedCouple, parse_answers
    from guided.session.timeline import PreparedExercise
    from guided.voice.speech_timer import speech_timer
    from ui.features.session.session import SessionViewModel
    from ui.services.rehearsal import Rehearsal, Trace
    from ui.services.session_devices import SessionDevices

    reading = read_file(arguments.file)
    if reading.exercise is None:
        from guided.exercise.diagnostic import format_problem

        blocks = [format_problem(each, str(arguments.file), reading.text) for each in reading.problems]
        print(*blocks, sep="\n\n", file=sys.stderr)
        return 1
    try:
        trace = Trace(arguments.trace) if arguments.trace else None
    except OSError as error:
        print(f"guided: {printable(arguments.trace)} can't be written ({error.strerror}).", file=sys.stderr)
        return 2
    couple_away = SimulatedCouple(parse_answers(",".join(arguments.answers)), silent=arguments.silent)
    rehearsal = Rehearsal(couple_away, arguments.speed, trace)
    sounds = MachineSounds(paths.resources() / "sounds", lambda: couple.preferences, app)
    sounds.prepare()
    devices = SessionDevices(
        sounds, speaks=arguments.speed == 1.0
    )  # bells ring at any speed, words are spoken at normal speed only

    def leave_unanswered(step: int) -> None:
        print(f"Nobody answered the question in step {step}, and Guided waits there. The rehearsal ends.", flush=True)
        QTimer.singleShot(0, app.quit)

    def make(exercise: "Exercise", choices: SessionChoices, _resumed: object = None) -> SessionViewModel:
        lines = PreparedExercise(exercise, choices).lines()
        lengths = speech_timer(couple.preferences, lines)
        for line in lines[:1]:
            lengths(line)  # a voice takes a while to start, and the clock must not run meanwhile
        session = SessionViewModel(PreparedExercise(exercise, choices, lengths), devices, rehearsal=rehearsal)
        session.ended.connect(lambda: QTimer.singleShot(0, app.quit))
        session.leftUnanswered.connect(leave_unanswered)
        return session

    program = build(couple, make)
    program.navigation.sessions.begin(reading.exercise, SessionChoices(names=couple.names))
    sounds.wait_until_ready()
    code = _show(app, program)
    if trace is not None:
        trace.close()
        if trace.broken:
            print(
                f"guided: {printable(arguments.trace)} could not be written to its end ({trace.broken}).",
                file=sys.stderr,
            )
            return 2
    return code


def _wait_in_tray(app: QGuiApplication, program: Program) -> int:
    """Run without a window until one is asked for. Return the exit code."""

    def show() -> None:
        if not program.engine.rootObjects():
            if program.navigation.navigator.page is None:
                program.navigation.startup.start()
            if not load(program):
                app.exit(1)

    program.shell.raised.connect(show)
    program.tray.begin(held=True)
    code = app.exec()
    program.close()
    return code


def _show(app: QGuiApplication, program: Program) -> int:
    code = app.exec() if load(program) else 1
    program.close()
    return code
