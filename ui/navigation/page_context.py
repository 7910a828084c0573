"""Defines what view models of pages are built from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.catalogue.file_cache import FileCache
from guided.practice.evening import MenuNote
from guided.voicing.finished import RecordingFinisher
from ui.navigation.navigator import Navigator
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.session_flow import SessionFlow
from ui.navigation.startup import Startup
from ui.navigation.status_message import StatusMessage
from ui.services.agreement import AgreementService
from ui.services.couple import Couple
from ui.services.desktop import Autostart, Desktop, FaultLog, FileWatch, TrayState
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.file_picker import FilePicker
from ui.services.inviting import InvitingViewModel
from ui.services.journal import CoupleJournal
from ui.services.kept_packs import KeptPackService
from ui.services.ladders import Ladders
from ui.services.lock import JournalLock
from ui.services.microphone import Microphone
from ui.services.our_time import OurTimeViewModel
from ui.services.program_events import ProgramEvents
from ui.services.programme_catalogue import ProgrammeCatalogue
from ui.services.session_recorder import SessionRecorder
from ui.services.silent_audio import Sounds, Voices
from ui.services.tender_days import TenderViewModel
from ui.services.unfinished_session import UnfinishedSessions
from ui.services.warmth import WarmthViewModel

if TYPE_CHECKING:
    from guided.catalogue.exercise_summary import ExerciseSummary
    from guided.exercise.model import Exercise


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Services:
    """Services that several pages share."""

    couple: Couple
    journal: CoupleJournal
    lock: JournalLock
    now: Callable[[], datetime]
    """The local time with its zone."""
    exercises: ExerciseCatalogue
    programmes: ProgrammeCatalogue
    packs: KeptPackService
    file_cache: FileCache
    suggestions: "Callable[[], Sequence[ExerciseSummary]]"
    """The exercises that may be suggested now: no closer than the ladders and the day allow, for where the two are."""
    agreement: AgreementService
    ladders: Ladders
    warmth: WarmthViewModel
    tender: TenderViewModel
    our_time: OurTimeViewModel
    inviting: InvitingViewModel
    menu_note: MenuNote
    """Notes on which evening a menu was last drawn."""
    recorder: SessionRecorder
    unfinished: UnfinishedSessions
    data: Path
    """The data folder."""
    events: ProgramEvents
    sounds: Sounds
    finish_recording: RecordingFinisher
    """Makes the recording of a line from any sound. It takes seconds: call it in a thread."""
    microphone: Microphone
    voices: Voices | None
    """The voices to choose from in the settings, or None if there is no choice."""
    desktop: Desktop
    picker: FilePicker
    autostart: Autostart
    has_tray: bool
    """Whether the program can have a tray icon."""
    tray: TrayState
    watch: FileWatch
    fault_log: FaultLog | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PageContext:
    """The shared services, and the navigation between pages."""

    services: Services
    navigator: Navigator
    sessions: SessionFlow
    startup: Startup
    privacy: PrivacyScreen
    status: StatusMessage

    def read(self, summary: "ExerciseSummary") -> "Exercise | None":
        """Return an exercise from its file. Return None, and say so, where it is not as it was listed."""
        exercise = self.services.exercises.open(summary)
        if exercise is None:
            self.status.show(
                QCoreApplication.translate("Routes", "That exercise has changed. The list is up to date again.")
            )
        return exercise
