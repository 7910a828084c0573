"""Bundles the parts of the machine that the program uses: the clock, the devices and the stored data."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from guided.files import scratch
from guided.logged_errors import suppress_and_log
from guided.practice.backup.pending_marker import is_pending
from guided.practice.evening import MenuNote
from guided.practice.storage.file_names import JOURNAL, MENU_NOTE, SCRATCH
from guided.practice.storage.folder_lock import FolderLock, acquire
from guided.voicing.finished import FinishedRecording, RecordingFinisher, refuse_recordings
from ui.devices.audio.machine_audio import MachineSounds
from ui.devices.audio.machine_microphone import MachineMicrophone
from ui.devices.desktop.autostart import autostart_for_this_machine
from ui.devices.desktop.awake import sleep_inhibitor_for_this_machine
from ui.devices.desktop.desktop import Desktop
from ui.devices.desktop.fault_log import FaultLog
from ui.devices.desktop.file_dialogs import FileDialogsOfThisMachine
from ui.devices.desktop.freeze_watch import FreezeWatch
from ui.devices.desktop.power import Power
from ui.foundation import paths
from ui.foundation.clock import local_time
from ui.services.couple import Couple
from ui.services.desktop import Autostart, NoAutostart
from ui.services.file_picker import FileDialogs, NoFileDialogs
from ui.services.journal import CoupleJournal
from ui.services.microphone import Microphone, NoMicrophone
from ui.services.resume_store import FileResumeStore
from ui.services.silent_audio import Silence, Sounds
from ui.services.sleep_inhibitor import Awake, NoAwake
from ui.tray_controller import MakeOutside

_log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from ui.devices.desktop.outside_window import Outside


@dataclass(frozen=True, slots=True, eq=False)
class Machine:
    """The devices that sessions share. A device that is not given is replaced by one that does nothing."""

    sounds: Sounds = field(default_factory=Silence)
    awake: Awake = field(default_factory=NoAwake)
    power: Power | None = None
    resume_store: FileResumeStore | None = None
    journal: CoupleJournal = field(default_factory=CoupleJournal)
    desktop: Desktop = field(default_factory=Desktop)
    file_dialogs: FileDialogs = field(default_factory=NoFileDialogs)
    finish_recording: RecordingFinisher = refuse_recordings
    """Makes the recording of a line from any sound. It takes seconds: call it in a thread."""
    outside: MakeOutside | None = None
    autostart: Autostart = field(default_factory=NoAutostart)
    freeze_watch: FreezeWatch | None = None
    fault_log: FaultLog | None = None
    microphone: Microphone = field(default_factory=NoMicrophone)
    now: Callable[[], datetime] = local_time
    """The local time with its zone."""
    folder: FolderLock | None = None
    """The lock of the data folder."""
    menu_note: MenuNote = field(default_factory=MenuNote)
    """Notes on which evening a menu was last drawn."""

    def close(self) -> None:
        self.awake.let_go()
        self.microphone.close()
        if self.freeze_watch is not None:
            self.freeze_watch.end()
        self.journal.end()
        if self.resume_store is not None:
            self.resume_store.close()
        if self.folder is not None:
            self.folder.release()


def finish_interrupted_work(couple: Couple) -> None:
    """Complete an erasure or a restore that was interrupted when the program last ended."""
    if not is_pending(paths.data()):
        return
    from guided.practice.backup import erase, restore

    if erase.finish(paths.data(), couple.file):
        couple.forget()
        with suppress_and_log(_log, "the program may still start with the system", OSError):
            autostart_for_this_machine().turn(False)
    with suppress_and_log(_log, "bringing a copy back could not be carried through", OSError):
        restore.finish(paths.data())


def _sweep() -> None:
    """Erase temporary files with private text that a killed program left behind."""
    if (paths.data() / SCRATCH).exists():
        from guided.practice.backup.erase import erase_scratch

        erase_scratch(paths.data())


def _finish_recording(data: bytes) -> FinishedRecording:
    from ui.devices.audio.recording_intake import finish_recording

    return finish_recording(data)


def this_machine(app: QGuiApplication, couple: Couple, fault_log: FaultLog | None = None) -> Machine:
    folder = acquire(paths.data())
    if folder is not None:
        _sweep()
        finish_interrupted_work(couple)
    scratch.set_base(paths.data() / SCRATCH)
    sounds = MachineSounds(paths.resources() / "sounds", lambda: couple.preferences, app)
    couple.changed.connect(sounds.follow)
    journal = CoupleJournal(paths.data() / JOURNAL, app, elsewhere=folder is None)
    resume_store = (
        FileResumeStore(paths.data() / "session.json", lambda: not journal.has_lock) if folder is not None else None
    )
    awake, autostart = sleep_inhibitor_for_this_machine(app), autostart_for_this_machine()
    watch = FreezeWatch(paths.data(), app) if folder is not None else None
    return Machine(
        sounds,
        awake,
        Power(app),
        resume_store,
        journal,
        file_dialogs=FileDialogsOfThisMachine(app),
        finish_recording=_finish_recording,
        outside=_outside,
        autostart=autostart,
        freeze_watch=watch,
        fault_log=fault_log,
        microphone=MachineMicrophone(app),
        folder=folder,
        menu_note=MenuNote(paths.data() / MENU_NOTE, _write_in_background if folder is not None else _leave_unwritten),
    )


def _write_in_background(write: Callable[[], None]) -> None:
    Thread(target=write, name="note").start()


def _leave_unwritten(_write: Callable[[], None]) -> None:
    """Skip a write: another program uses the folder."""


def _outside(parent: QObject) -> "Outside":
    from ui.devices.desktop.outside_window import outside_of_this_machine

    return outside_of_this_machine(parent)
