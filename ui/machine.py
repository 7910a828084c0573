"""The machine that the program runs on: its clock, its devices, and what is kept there."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from guided.evening import Note
from guided.practice.files import JOURNAL
from guided.practice.keeping.begun import is_anything
from ui import places
from ui.beside import MakeOutside
from ui.devices.autostart import Autostart, NoAutostart, autostart_for_this_machine
from ui.devices.awake import Awake, Untouched, awake_for_this_machine
from ui.devices.clock import on_the_wall
from ui.devices.desktop import Desktop
from ui.devices.journal import CoupleJournal
from ui.devices.keeper import FileKeeper
from ui.devices.power import Power
from ui.devices.silence import Silence, Sounds
from ui.devices.sounds import MachineSounds
from ui.viewmodels.couple import Couple

if TYPE_CHECKING:
    from ui.devices.outside import Outside


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
    now: Callable[[], datetime] = on_the_wall
    """The time on the wall."""
    chosen: Note = field(default_factory=Note)
    """Of the evening for which something was last chosen in private."""

    def close(self) -> None:
        self.awake.let_go()
        self.journal.close()
        if self.keeper is not None:
            self.keeper.close()


def carry_through(couple: Couple) -> None:
    """What was begun before the program last ended, of erasing everything or of bringing a copy back, is ended now."""
    if not is_anything(places.data()):
        return
    from guided.practice.keeping import erasing, restoring

    if erasing.finish(places.data(), couple.file):
        couple.forget()
        with suppress(OSError):
            autostart_for_this_machine().turn(False)
    with suppress(OSError):
        restoring.finish(places.data())


def this_machine(app: QGuiApplication, couple: Couple) -> Machine:
    carry_through(couple)
    sounds = MachineSounds(places.resources() / "sounds", lambda: couple.preferences, app)
    couple.changed.connect(sounds.follow)
    journal = CoupleJournal(places.data() / JOURNAL, app)
    keeper = FileKeeper(places.data() / "session.json", lambda: not journal.has_lock)
    awake, autostart = awake_for_this_machine(app), autostart_for_this_machine()
    chosen = Note(places.data() / "last-choice.txt", lambda write: Thread(target=write, name="note").start())
    return Machine(sounds, awake, Power(app), keeper, journal, outside=_outside, autostart=autostart, chosen=chosen)


def _outside(parent: QObject) -> "Outside":
    from ui.devices.outside import outside_of_this_machine

    return outside_of_this_machine(parent)
