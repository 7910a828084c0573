"""Builds the program: its services, its navigation, and the window."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtQml import QQmlApplicationEngine

import ui.services.text_rules  # noqa: F401  (a singleton of QML)
from guided.catalogue.exercise_index import ExerciseIndex
from guided.catalogue.file_cache import FileCache
from ui.devices.audio.machine_audio import MachineSounds
from ui.devices.desktop.file_watcher import FileWatcher
from ui.foundation import paths
from ui.machine import Machine
from ui.navigation.dropped_files import DroppedFiles
from ui.navigation.full_screen import FullScreen
from ui.navigation.interruption_policy import InterruptionPolicy
from ui.navigation.navigator import Navigator
from ui.navigation.outside_requests import OutsideRequests
from ui.navigation.page import Page
from ui.navigation.page_context import PageContext, Services
from ui.navigation.page_models import PageModels
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.routes import ROUTES
from ui.navigation.session_flow import MakeSession, SessionFlow
from ui.navigation.shell import Navigation, ShellViewModel
from ui.navigation.startup import Startup
from ui.navigation.status_message import StatusMessage
from ui.printing.page_picture import NAME, PagePictures
from ui.services.agreement import AgreementService
from ui.services.couple import Couple
from ui.services.exercise_catalogue import ExerciseCatalogue, exercise_files, writable_folders
from ui.services.file_picker import FilePicker
from ui.services.inviting import InvitingViewModel
from ui.services.kept_packs import KeptPackService
from ui.services.ladders import Ladders
from ui.services.lock import JournalLock
from ui.services.our_time import OurTimeViewModel
from ui.services.program_events import ProgramEvents
from ui.services.programme_catalogue import ProgrammeCatalogue, pathway_files
from ui.services.screen_reader import ScreenReader  # noqa: F401  (QML finds it by its type)
from ui.services.session_recorder import SessionRecorder
from ui.services.tender_days import TenderViewModel
from ui.services.unfinished_session import UnfinishedSessions
from ui.services.warmth import WarmthViewModel
from ui.session_factory import rehearsals
from ui.tray_controller import TrayController

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise
    from ui.printing.summary_pdf import Page as PrintedPage
    from ui.printing.summary_pdf import Paper

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class Program:
    """Holds the objects that live as long as the program."""

    shell: ShellViewModel
    navigation: Navigation
    services: Services
    engine: QQmlApplicationEngine
    machine: Machine
    tray: TrayController
    watch: FileWatcher

    def close(self) -> None:
        """Destroy the window first, then what it showed."""
        self.watch.end()
        self.services.packs.finish()
        del self.engine
        self.tray.close()
        del self.tray
        del self.shell
        del self.navigation
        del self.services
        self.machine.close()


def build(couple: Couple, make_session: MakeSession, machine: Machine | None = None) -> Program:
    """Build the program around `machine`. The engine has loaded no window yet."""
    machine = machine or Machine()
    navigator, privacy, full_screen, status = Navigator(), PrivacyScreen(), FullScreen(), StatusMessage()
    pages = PageModels(ROUTES, navigator, lambda: context)
    policy = InterruptionPolicy(ROUTES, navigator, pages, privacy)
    tray = TrayController(couple, machine.journal, policy, machine.outside, machine.now)
    watch = FileWatcher(lambda: writable_folders(couple))
    services = make_services(couple, machine, tray, watch)
    sessions = SessionFlow(
        navigator, privacy, full_screen, couple, services.recorder, make_session, rehearsals(machine)
    )
    startup = Startup(navigator, couple, machine.journal, services.unfinished)
    requests = OutsideRequests(policy, navigator, startup)
    receiving = DroppedFiles(
        paths.data() / "exercises", lambda: writable_folders(couple), lambda: policy.accepts_files, status
    )
    receiving.came.connect(requests.open_received)
    receiving.packCame.connect(requests.open_received)
    receiving.severalCame.connect(requests.show_received)
    receiving.folderCame.connect(requests.take_folder)
    context = PageContext(
        services=services,
        navigator=navigator,
        sessions=sessions,
        startup=startup,
        privacy=privacy,
        status=status,
    )
    navigation = Navigation(
        routes=ROUTES,
        navigator=navigator,
        pages=pages,
        policy=policy,
        privacy=privacy,
        full_screen=full_screen,
        sessions=sessions,
        startup=startup,
        requests=requests,
        receiving=receiving,
    )
    shell = ShellViewModel(couple, navigation, services.exercises, services.warmth, tray.stays)
    _connect(shell, navigation, services, machine, tray)
    _watch_files(watch, shell, services)
    return Program(shell, navigation, services, _engine(pages), machine, tray, watch)


def make_services(couple: Couple, machine: Machine, tray: TrayController, watch: FileWatcher) -> Services:
    """Create the services that several pages share."""
    journal, now = machine.journal, machine.now
    file_cache = FileCache(paths.data() / "last-read-well")
    has_folder = machine.folder is not None  # otherwise another program keeps the index
    index = ExerciseIndex(file_cache, _summary_of, paths.cache() / "exercises.json" if has_folder else None)

    packs = KeptPackService(paths.data(), journal, owns=not journal.elsewhere)

    def exercise_paths() -> Iterator[Path]:
        return chain(exercise_files(couple), packs.exercise_files())

    def programme_paths() -> Iterator[Path]:
        return chain(pathway_files(couple), packs.pathway_files())

    def last_done(until: datetime) -> "Mapping[str, datetime]":
        return journal.read.last_done(until)

    tender = TenderViewModel(journal, now)

    def held_back(exercise: "Exercise", file: Path) -> bool:
        from guided.catalogue.visibility import is_held_back

        return is_held_back(exercise, file, couple.preferences)

    programmes = ProgrammeCatalogue(exercise_paths, programme_paths, file_cache, index, held_back)
    ladders = Ladders(journal, programmes, now, tender.is_today)
    exercises = ExerciseCatalogue(exercise_paths, couple, last_done, ladders.waits, now, index)

    def suggestions() -> "list[ExerciseSummary]":
        from guided.practice.tonight import comes_unasked

        ceilings = [each for each in (ladders.ceiling(), tender.ceiling()) if each is not None]
        fine = [each for each in exercises.exercises() if all(each.touch <= ceiling for ceiling in ceilings)]
        return [each for each in fine if comes_unasked(each.name, apart=bool(warmth.away))]

    warmth = WarmthViewModel(journal, exercises.seconds, now)

    def quiet_day() -> bool:
        return tender.is_today() or bool(warmth.away)

    recorder = SessionRecorder(journal, ladders, now)
    return Services(
        couple=couple,
        journal=journal,
        lock=JournalLock(journal),
        now=now,
        exercises=exercises,
        programmes=programmes,
        packs=packs,
        file_cache=file_cache,
        suggestions=suggestions,
        agreement=AgreementService(programmes, journal, now),
        ladders=ladders,
        warmth=warmth,
        tender=tender,
        our_time=OurTimeViewModel(journal, now, is_away=lambda: bool(warmth.away)),
        inviting=InvitingViewModel(couple, journal, now, is_quiet_day=quiet_day),
        menu_note=machine.menu_note,
        recorder=recorder,
        unfinished=UnfinishedSessions(couple, machine.resume_store, file_cache, journal, recorder),
        data=paths.data(),
        events=ProgramEvents(),
        sounds=machine.sounds,
        finish_recording=machine.finish_recording,
        microphone=machine.microphone,
        voices=machine.sounds if isinstance(machine.sounds, MachineSounds) else None,
        desktop=machine.desktop,
        picker=FilePicker(machine.file_dialogs),
        autostart=machine.autostart,
        has_tray=machine.outside is not None,
        tray=tray,
        watch=watch,
        fault_log=machine.fault_log,
    )


def _summary_of(exercise: "Exercise", file: Path) -> "ExerciseSummary":
    from ui.services.exercise_description import summary_of

    return summary_of(exercise, file)


def _connect(
    shell: ShellViewModel, navigation: Navigation, services: Services, machine: Machine, tray: TrayController
) -> None:
    """Connect services and the tray to the signals that concern them."""

    def follow_privacy() -> None:
        if navigation.privacy.shown:
            machine.sounds.silence()
        tray.show(hidden=navigation.privacy.shown)

    navigation.privacy.changed.connect(follow_privacy)
    navigation.privacy.changed.connect(services.picker.cancel)
    navigation.navigator.leaving.connect(services.picker.cancel)
    navigation.navigator.changed.connect(tray.hush)
    shell.firstFrameDrawn.connect(lambda: machine.journal.when_ready(services.exercises.begin))
    tray.openRequested.connect(lambda: shell.ask(""))
    services.exercises.loadedChanged.connect(tray.begin)
    machine.journal.changed.connect(services.exercises.follow_ladders)
    services.packs.changed.connect(services.exercises.refresh)
    services.packs.changed.connect(services.programmes.refresh)
    services.events.erasing.connect(tray.forget_settled)
    services.events.erasing.connect(services.exercises.erase_index)
    services.events.erasing.connect(lambda: _start_with_system_no_more(machine))
    if machine.fault_log is not None:
        services.events.erasing.connect(machine.fault_log.erase)
    if isinstance(machine.sounds, MachineSounds):
        machine.sounds.changed.connect(services.events.soundsChanged)
    _forget_resumable_where_locked(machine)


def _watch_files(watch: FileWatcher, shell: ShellViewModel, services: Services) -> None:
    """Refresh pages when files change, once the exercises have been read."""

    def begin() -> None:
        if services.exercises.loaded:
            watch.begin(anything_read=services.exercises.found_own_files)

    services.exercises.loadedChanged.connect(begin)
    watch.changed.connect(services.programmes.refresh)
    watch.changed.connect(shell.refresh)


def _start_with_system_no_more(machine: Machine) -> None:
    try:
        machine.autostart.turn(False)
    except OSError as error:
        _log.warning("the start with the system could not be switched off", exc_info=error)


def _forget_resumable_where_locked(machine: Machine) -> None:
    """Delete the stored state of an interrupted session if there is a lock, as that file is not encrypted."""

    def forget() -> None:
        if machine.journal.has_lock and machine.resume_store is not None:
            machine.resume_store.forget()

    machine.journal.lockChanged.connect(forget)
    forget()


def _engine(pages: PageModels) -> QQmlApplicationEngine:
    def printed(number: int) -> "tuple[Paper, PrintedPage] | None":
        from ui.features.summary.summary import SummaryViewModel

        summary = pages.of(Page.SUMMARY)
        return summary.page(number) if isinstance(summary, SummaryViewModel) else None

    engine = QQmlApplicationEngine()
    engine.addImportPath(str(paths.qml().parent))
    engine.addImageProvider(NAME, PagePictures(printed))
    return engine
