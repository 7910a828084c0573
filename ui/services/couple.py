"""The couple: their names, the colours of their lights, how they want the window to look, and their preferences."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, SignalInstance
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.preferences import Preferences, load_preferences
from guided.text.direction import isolate
from ui.services.preferences_writer import PreferencesWriter

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

_log = logging.getLogger(__name__)


class SystemAppearance(Protocol):
    """What the system asks for."""

    less_motion: bool
    more_contrast: bool

    @property
    def changed(self) -> SignalInstance: ...


@QmlElement
@QmlUncreatable("made by the program")
class Couple(QObject):
    """The two people at this computer, with preferences that are stored in a file. View models hand it on to QML as
    their property `couple`. `changed` is emitted when any preference was changed."""

    changed = Signal()

    def __init__(
        self,
        path: Path,
        names: tuple[str, str] | None = None,
        parent: QObject | None = None,
        *,
        writes_aside: bool = False,
    ) -> None:
        """Read `path`. `names`, if given, replace the stored names without being stored. `writes_aside` is whether the
        file is written in a thread."""
        super().__init__(parent)
        self._writer = PreferencesWriter(path, self, aside=writes_aside)
        self._path = path
        self._given = names
        found = load_preferences(path)
        self._preferences = found.preferences
        self._loaded = found
        self._unkept = ""
        self._system: SystemAppearance | None = None

    def follow_system(self, system: SystemAppearance) -> None:
        """Take from `system` what the couple has not chosen."""
        self._system = system
        system.changed.connect(self.changed)
        self.changed.emit()

    @property
    def reduced_motion(self) -> bool:
        """Whether less moves: as chosen, or else as the system asks for it."""
        if self._preferences.motion_chosen or self._preferences.reduced_motion or self._system is None:
            return self._preferences.reduced_motion
        return self._system.less_motion

    @property
    def strong_contrast(self) -> bool:
        """Whether the contrast is stronger: as chosen, or else as the system asks for it."""
        wished = self._system is not None and self._system.more_contrast
        return self._preferences.contrast == "strong" or (self._preferences.contrast == "system" and wished)

    @property
    def preferences(self) -> Preferences:
        return self._preferences

    @property
    def names(self) -> tuple[str, str]:
        own, lent = (self._preferences.name_a, self._preferences.name_b), self.lent
        return self._given or (own[0] or lent[0], own[1] or lent[1])

    @property
    def shown_names(self) -> tuple[str, str]:
        """The names as they are inserted in sentences, which they do not turn round."""
        a, b = self.names
        return isolate(a), isolate(b)

    @property
    def lent(self) -> tuple[str, str]:
        """The names of the two lights, used for partners who gave no name."""
        names = self._light_names()
        return names[self._preferences.light_a], names[self._preferences.light_b]

    @Property(str, notify=changed)
    def nameA(self) -> str:
        """Return the name of the first partner, or of their light, as it is inserted in sentences."""
        return self.shown_names[0]

    @Property(str, notify=changed)
    def nameB(self) -> str:
        return self.shown_names[1]

    @Property(str, notify=changed)
    def ownNameA(self) -> str:
        """Return the name that the first partner gave; empty if they gave none."""
        return self._preferences.name_a

    @Property(str, notify=changed)
    def ownNameB(self) -> str:
        return self._preferences.name_b

    @Property(str, notify=changed)
    def saidA(self) -> str:
        """Return letters that sound like the first name; empty if it is said as it is written."""
        return self._preferences.say_a

    @Property(str, notify=changed)
    def saidB(self) -> str:
        return self._preferences.say_b

    @Property(str, notify=changed)
    def lentNameA(self) -> str:
        """Return the name that stands in for an empty first name; it comes from the partner's light."""
        return self.lent[0]

    @Property(str, notify=changed)
    def lentNameB(self) -> str:
        return self.lent[1]

    @Property(str, notify=changed)
    def lightA(self) -> str:
        """Return the colour of the first partner's light."""
        return self._preferences.light_a

    @Property(str, notify=changed)
    def lightB(self) -> str:
        return self._preferences.light_b

    @Property(str, notify=changed)
    def theme(self) -> str:
        """Return the theme of the window: "auto", "day" or "night"."""
        return self._preferences.theme

    @Property(bool, notify=changed)
    def nightSessions(self) -> bool:
        """Return whether sessions are always dark."""
        return self._preferences.night_sessions

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        return self._preferences.large_text

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self.reduced_motion

    @Property(str, notify=changed)
    def contrast(self) -> str:
        """Return the chosen contrast: "system", "usual" or "strong"."""
        return self._preferences.contrast

    @Property(str, notify=changed)
    def shownContrast(self) -> str:
        """Return "strong" where it was chosen or the system asks for it, else what was chosen."""
        return "strong" if self.strong_contrast else self._preferences.contrast

    @property
    def file(self) -> Path:
        """The path of the preferences file."""
        return self._path

    def forget(self) -> None:
        """Reset all preferences to their defaults after the file was erased."""
        self._preferences, self._given, self._unkept = Preferences(), None, ""
        self._loaded = load_preferences(self._path)
        self.changed.emit()

    @property
    def notice(self) -> str:
        """A message if the preferences could not be read or stored; empty otherwise."""
        if self._unkept:
            words = self.tr("Your settings could not be saved, and hold until you close Guided: {reason}")
            return words.format(reason=self._unkept)
        match self._loaded.problem:
            case "unreadable":
                words = self.tr("The settings in {file} could not be read, so the usual ones are in use.")
            case "set aside":
                words = self.tr("The settings could not be read, so the usual ones are in use. The old file is {file}.")
            case None:
                words = ""
        return words.format(file=isolate(str(self._loaded.file)))

    def take_earlier(self, name: str) -> object:
        """Return a value that an earlier version stored under `name`, and remove it from the file; None if there is
        none."""
        others = dict(self._preferences.unknown)
        found = others.pop(name, None)
        self.settle(replace(self._preferences, unknown=others))
        return found

    def settle(self, preferences: Preferences) -> None:
        """Set and store `preferences`. If they can't be stored they last until the program ends."""
        if preferences == self._preferences:
            return
        self._preferences = preferences
        self._writer.write(preferences, self._hear)
        self.changed.emit()

    def when_kept(self, then: Callable[[], None]) -> None:
        """Call `then` once everything that was set is in the file, or could not be kept."""
        self._writer.when_written(then)

    def _hear(self, error: Exception | None) -> None:
        """Say whether the preferences are kept."""
        before, self._unkept = self._unkept, ""
        if error is not None:
            _log.info("the settings could not be kept", exc_info=error)
            self._unkept = getattr(error, "strerror", None) or str(error)
        if self._unkept != before:
            self.changed.emit()

    def _light_names(self) -> dict[str, str]:
        return {
            "amber": self.tr("Amber"),
            "rose": self.tr("Rose"),
            "gold": self.tr("Gold"),
            "mist": self.tr("Mist"),
            "sage": self.tr("Sage"),
            "violet": self.tr("Violet"),
        }
