"""What the view models of pages are made from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guided.catalogue.file_cache import FileCache
from guided.practice.evening import MenuNote
from ui.navigation.navigator import Navigator
from ui.navigation.privacy_screen import PrivacyScreen
from ui.navigation.session_flow import SessionFlow
from ui.navigation.startup import Startup
from ui.navigation.status_message import StatusMessage
from ui.services.agreement import Agreed
from ui.services.couple import Couple
from ui.services.desktop import Autostart, Desktop, FaultLog, FileWatch, TrayState
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.journal import CoupleJournal
from ui.services.ladders import Ladders
from ui.services.lock import JournalLock
from ui.services.program_events import ProgramEvents
from ui.services.programme_catalogue import ProgrammeCatalogue
from ui.services.session_recorder import SessionRecorder
from ui.services.silent_audio import Sounds, Voices
from ui.services.tender_days import TenderViewModel
from ui.services.unfinished_session import UnfinishedSessions
from ui.services.warmth import WarmthViewModel

if TYPE_CHECKING:
    from guided.exercise.model import Exercise


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What several pages share."""

    couple: Couple
    journal: CoupleJournal
    lock: JournalLock
    now: Callable[[], datetime]
    """The time on the wall."""
    exercises: ExerciseCatalogue
    programmes: ProgrammeCatalogue
    papers: FileCache
    suggestions: "Callable[[], Sequence[Exercise]]"
    """The exercises that may be suggested now: no closer than the ladders and the day allow."""
    agreed: Agreed
    ladders: Ladders
    warmth: WarmthViewModel
    tender: TenderViewModel
    chosen: MenuNote
    """Of the evening for which something was last chosen in private."""
    recorder: SessionRecorder
    unfinished: UnfinishedSessions
    data: Path
    """The folder of what is kept."""
    events: ProgramEvents
    sounds: Sounds
    voices: Voices | None
    """What speaks, where that can be chosen in the settings."""
    desktop: Desktop
    autostart: Autostart
    has_tray: bool
    """Whether this program can have a tray at all."""
    tray: TrayState
    watch: FileWatch
    fault_log: FaultLog | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageContext:
    """The services, and the ways from one page to another."""

    services: Services
    navigator: Navigator
    sessions: SessionFlow
    startup: Startup
    privacy: PrivacyScreen
    status: StatusMessage
