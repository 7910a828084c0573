"""What two people settle once: how the room looks, sounds and asks. Whatever is changed is kept at once."""

from dataclasses import fields, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.help_lines import REGIONS
from guided.preferences import MAX_TEXT_LETTERS, MAX_VOICE_RATE, MIN_VOICE_RATE, Preferences
from ui.features.settings.lock_card import LockCardViewModel
from ui.features.settings.reminders_card import RemindersViewModel
from ui.services import language as languages
from ui.services.couple import Couple
from ui.services.silent_audio import Voices

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

PACES = 5
"""How many steps there are from the slowest voice to the quickest; the middle one is what an exercise says."""
_KINDS = {each.name: type(getattr(Preferences(), each.name)) for each in fields(Preferences)}


@QmlElement
@QmlUncreatable("made by the program")
class SettingsViewModel(QObject):
    """The preferences, one by one. Names of settings are those of `guided.preferences.Preferences`."""

    changed = Signal()
    voicesChanged = Signal()
    left = Signal()
    namesRequested = Signal()
    backupRequested = Signal()

    def __init__(
        self,
        couple: Couple,
        voices: Voices | None = None,
        reminders: RemindersViewModel | None = None,
        lock: LockCardViewModel | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.reminders_card = reminders or RemindersViewModel(couple)
        self.lock_card = lock or LockCardViewModel()
        self._couple = couple
        self._voices = voices
        self._names: list[str] = []
        couple.changed.connect(self.changed)

    @Property(LockCardViewModel, constant=True)
    def lock(self) -> LockCardViewModel:
        return self.lock_card

    @Property(str, notify=changed)
    def nameA(self) -> str:
        return self._couple.names[0]

    @Property(str, notify=changed)
    def nameB(self) -> str:
        return self._couple.names[1]

    @Property(str, notify=changed)
    def notice(self) -> str:
        """A word about what they chose, where it could not be read or kept; empty otherwise."""
        return self._couple.notice

    @Property(RemindersViewModel, constant=True)
    def reminders(self) -> RemindersViewModel:
        return self.reminders_card

    @Property(str, notify=changed)
    def lightA(self) -> str:
        return self._preferences.light_a

    @Property(str, notify=changed)
    def lightB(self) -> str:
        return self._preferences.light_b

    @Property(str, notify=changed)
    def voice(self) -> str:
        return self._preferences.voice

    @Property(str, notify=changed)
    def voiceName(self) -> str:
        """The voice that was chosen; empty for the usual one."""
        return self._preferences.voice_name

    @Property(str, notify=changed)
    def voiceCommand(self) -> str:
        return self._preferences.voice_command

    @Property(int, constant=True)
    def maxCommandLength(self) -> int:
        """The longest that a command is kept."""
        return MAX_TEXT_LETTERS

    @Property(int, notify=changed)
    def pace(self) -> int:
        """Which of the paces is nearest to the voice's rate, from 0, the slowest."""
        return round((self._preferences.voice_rate - MIN_VOICE_RATE) / (MAX_VOICE_RATE - MIN_VOICE_RATE) * (PACES - 1))

    @Property(float, notify=changed)
    def voiceVolume(self) -> float:
        return self._preferences.voice_volume

    @Property(bool, notify=voicesChanged)
    def hasVoices(self) -> bool:
        """Whether there are voices to choose from."""
        return len(self._names) > 1

    @Property(str, notify=voicesChanged)
    def trouble(self) -> str:
        """Why no voice can be heard; empty where one can."""
        return self._voices.trouble if self._voices is not None else ""

    @Property(bool, constant=True)
    def canTry(self) -> bool:
        return self._voices is not None

    @Property(float, notify=changed)
    def bellVolume(self) -> float:
        return self._preferences.bell_volume

    @Property(float, notify=changed)
    def backgroundVolume(self) -> float:
        return self._preferences.background_volume

    @Property(str, notify=changed)
    def background(self) -> str:
        """What sounds behind the words; empty for what each exercise says."""
        return self._preferences.background

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._preferences.theme

    @Property(bool, notify=changed)
    def nightSessions(self) -> bool:
        return self._preferences.night_sessions

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        return self._preferences.large_text

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return self._preferences.reduced_motion

    @Property(bool, notify=changed)
    def askAtKeyboard(self) -> bool:
        return self._preferences.ask_at_keyboard

    @Property(bool, notify=changed)
    def askAfter(self) -> bool:
        return self._preferences.ask_after

    @Property(bool, notify=changed)
    def closer(self) -> bool:
        return self._preferences.closer

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._preferences.language

    @Property(bool, notify=changed)
    def keepLog(self) -> bool:
        return self._preferences.keep_log

    @Property(str, notify=changed)
    def region(self) -> str:
        region = self._preferences.region
        return region if region in REGIONS else ""

    @Slot()
    def opened(self) -> None:
        """The page is seen: what only it needs is looked for now."""
        self._look_for_voices()

    @Slot(str, str)
    def setText(self, name: str, value: str) -> None:
        """Settle a setting that is one of a few words, or words of their own."""
        self._set(name, value)
        if name == "language":
            self._look_for_voices()

    @Slot(str, bool)
    def setOn(self, name: str, on: bool) -> None:
        """Settle a setting that is on or off."""
        self._set(name, on)

    @Slot(str, float)
    def setLevel(self, name: str, value: float) -> None:
        """Settle a volume, 0 to 1."""
        self._set(name, round(min(1.0, max(0.0, value)), 2))

    @Slot(int)
    def setPace(self, pace: int) -> None:
        """Settle how quick the voice is: 0 to 4, 2 as the exercise says."""
        step = min(PACES - 1, max(0, pace)) / (PACES - 1)
        self._set("voice_rate", MIN_VOICE_RATE + step * (MAX_VOICE_RATE - MIN_VOICE_RATE))

    @Slot(int)
    def cycleVoice(self, by: int) -> None:
        """The next voice (1) or the one before (-1), round and round; the usual one is among them."""
        if self._names:
            here = self._names.index(self._preferences.voice_name) if self._preferences.voice_name in self._names else 0
            self._set("voice_name", self._names[(here + by) % len(self._names)])

    @Slot(str)
    def tryVoice(self, text: str) -> None:
        if self._voices is not None:
            self._voices.try_voice(text, languages.spoken())
            self.voicesChanged.emit()

    @Slot()
    def openNames(self) -> None:
        self.namesRequested.emit()

    @Slot()
    def openBackup(self) -> None:
        """See what is kept."""
        self.backupRequested.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    @property
    def _preferences(self) -> Preferences:
        return self._couple.preferences

    def _set(self, name: str, value: str | bool | float) -> None:
        if _KINDS.get(name) is not type(value):
            raise ValueError(f"no setting {name} takes {value!r}")
        self._couple.settle(replace(self._preferences, **{name: value}))  # type: ignore[arg-type]

    def _look_for_voices(self) -> None:
        found = self._voices.voices(languages.meant(self._preferences.language)) if self._voices is not None else []
        self._names = ["", *found] if found else []
        self.voicesChanged.emit()
