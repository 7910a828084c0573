"""Show and change the settings. Each change is saved at once."""

import sys
from collections.abc import Sequence
from dataclasses import fields, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.help_lines import REGIONS
from guided.preferences import MAX_NAME_LETTERS, MAX_TEXT_LETTERS, MAX_VOICE_RATE, MIN_VOICE_RATE, Preferences
from guided.voice.engine import OfferedVoice
from ui.features.settings.lock_card import LockCardViewModel
from ui.features.settings.reminders_card import RemindersViewModel
from ui.features.settings.voice_rows import VoiceRows
from ui.services import language as languages
from ui.services import screen_reader
from ui.services.couple import Couple
from ui.services.silent_audio import Voices

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

SECTIONS = ("couple", "voice", "sound", "look", "sessions", "reminders", "privacy", "backup", "advanced")
"""The sections in the order in which they are listed."""
PACES = 5
"""Number of speeds of the voice; the middle one is the speed given by the exercise."""
_KINDS = {each.name: type(getattr(Preferences(), each.name)) for each in fields(Preferences)}


@QmlElement
@QmlUncreatable("made by the program")
class SettingsViewModel(QObject):
    """Provide each setting. Their names are those of `guided.preferences.Preferences`."""

    changed = Signal()
    voicesChanged = Signal()
    voiceRowChanged = Signal()
    sectionChanged = Signal()
    left = Signal()
    namesRequested = Signal()
    backupRequested = Signal()
    licencesRequested = Signal()
    optInRequested = Signal()

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
        self._rows = VoiceRows()
        self._section, self._in_section = SECTIONS[0], False
        for changed in (couple.changed, self.voicesChanged):
            changed.connect(self.voiceRowChanged)
        couple.changed.connect(self.changed)

    @Property(LockCardViewModel, constant=True)
    def lock(self) -> LockCardViewModel:
        return self.lock_card

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def sections(self) -> list[dict[str, str]]:
        """Return the sections, each with `value` and `label`."""
        labels = (
            *(self.tr("You two"), self.tr("Voice"), self.tr("Sound"), self.tr("Look and language")),
            *(self.tr("Sessions"), self.tr("Reminders"), self.tr("Privacy and lock"), self.tr("Backup")),
            self.tr("Advanced"),
        )
        return [{"value": value, "label": label} for value, label in zip(SECTIONS, labels, strict=True)]

    @Property(str, notify=sectionChanged)
    def section(self) -> str:
        """Return the chosen section."""
        return self._section

    @Property(bool, notify=sectionChanged)
    def inSection(self) -> bool:
        """Return whether the chosen section was opened, and takes the place of the list in a narrow window."""
        return self._in_section

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Return a message if the settings could not be read or saved; otherwise an empty string."""
        return self._couple.notice

    @Property(RemindersViewModel, constant=True)
    def reminders(self) -> RemindersViewModel:
        return self.reminders_card

    @Property(str, notify=changed)
    def voice(self) -> str:
        return self._preferences.voice

    @Property(str, notify=changed)
    def voiceCommand(self) -> str:
        return self._preferences.voice_command

    @Property(int, constant=True)
    def maxCommandLength(self) -> int:
        """Return the maximum length of a custom voice command, in characters."""
        return MAX_TEXT_LETTERS

    @Property(int, constant=True)
    def maxNameLength(self) -> int:
        """Return the maximum length of a name, and of what it sounds like, in letters."""
        return MAX_NAME_LETTERS

    @Property(int, notify=changed)
    def pace(self) -> int:
        """Return the speed nearest to the voice's rate; 0 is the slowest."""
        return round((self._preferences.voice_rate - MIN_VOICE_RATE) / (MAX_VOICE_RATE - MIN_VOICE_RATE) * (PACES - 1))

    @Property(int, constant=True)
    def lastPace(self) -> int:
        """Return the fastest speed; the slowest is 0."""
        return PACES - 1

    @Property(float, notify=changed)
    def voiceVolume(self) -> float:
        return self._preferences.voice_volume

    @Property("QVariantList", notify=voicesChanged)  # type: ignore[arg-type]
    def voices(self) -> list[dict[str, str]]:
        """Return the rows to choose from, each with `name` and `about`: the default voice, the others, and none."""
        return self._rows.labels()

    @Property(int, notify=voiceRowChanged)
    def voiceRow(self) -> int:
        """Return the row of the chosen voice in `voices`; that of the default voice where it is not among them."""
        return self._rows.chosen(self._preferences)

    @Property(str, notify=voicesChanged)
    def voiceSuggestion(self) -> str:
        """Return how to get a better voice for the language of the window; empty where there is none to suggest."""
        command = self._rows.suggestion(self._language, sys.platform)
        words = self.tr("A German voice that sounds less robotic, on Debian and Ubuntu: {command}")
        return words.format(command=command) if command else ""

    @Property(str, notify=changed)
    def voiceSample(self) -> str:
        """Return the sentence that is said to try the voice, with the couple's names."""
        a, b = self._couple.shown_names
        words = self.tr("{name}, {other}, let your shoulders drop. There is nothing to get right.")
        return words.format(name=a, other=b)

    @Property(str, notify=voicesChanged)
    def errorText(self) -> str:
        """Return why no voice can be heard; otherwise an empty string."""
        return self._voices.error_text if self._voices is not None else ""

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
        """Return the background sound; empty for the exercise's own."""
        return self._preferences.background

    @Property(bool, notify=changed)
    def askAtKeyboard(self) -> bool:
        return self._preferences.asks_at_keyboard(beside_reader=screen_reader.is_running())

    @Property(bool, notify=changed)
    def askAfter(self) -> bool:
        return self._preferences.ask_after

    @Property(bool, notify=changed)
    def showClose(self) -> bool:
        return self._preferences.show_close

    @Property(bool, notify=changed)
    def showOptIn(self) -> bool:
        """Return whether exercises are shown that both have to switch on together."""
        return self._preferences.show_opt_in

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

    @Slot(str)
    def choose(self, section: str) -> None:
        """Choose a section of the list."""
        if section in SECTIONS and section != self._section:
            self._section = section
            self.sectionChanged.emit()

    @Slot(str)
    def show(self, section: str) -> None:
        """Choose a section and open it."""
        self.choose(section)
        self._in_section = True
        self.sectionChanged.emit()

    @Slot()
    def leaveSection(self) -> None:
        """Go back to the list of sections."""
        self._in_section = False
        self.sectionChanged.emit()

    @Slot()
    def begin(self) -> None:
        """Start at the first section, with the list."""
        self._section, self._in_section = SECTIONS[0], False
        self.sectionChanged.emit()

    @Slot()
    def opened(self) -> None:
        """Load what only this page needs, when it is shown."""
        self._look_for_voices()

    @Slot(str, str)
    def setText(self, name: str, value: str) -> None:
        """Change a setting that holds text."""
        self._set(name, value)
        if name == "language":
            self._look_for_voices()

    @Slot(str, bool)
    def setOn(self, name: str, on: bool) -> None:
        """Change a setting that is on or off."""
        if name == "ask_at_keyboard" and screen_reader.is_running():
            self._couple.settle(replace(self._preferences, aloud_with_reader=not on))
        if name == "reduced_motion":
            self._couple.settle(replace(self._preferences, reduced_motion=on, motion_chosen=True))
        else:
            self._set(name, on)

    @Slot()
    def turnOptIn(self) -> None:
        """Hide the exercises that both switched on together, or open the page on which they do."""
        if self._preferences.show_opt_in:
            self._set("show_opt_in", False)
        else:
            self.optInRequested.emit()

    @Slot(str, float)
    def setLevel(self, name: str, value: float) -> None:
        """Change a volume, 0 to 1."""
        self._set(name, round(min(1.0, max(0.0, value)), 2))

    @Slot(int)
    def setPace(self, pace: int) -> None:
        """Change the speed of the voice, 0 to 4; 2 is the speed given by the exercise."""
        step = min(PACES - 1, max(0, pace)) / (PACES - 1)
        self._set("voice_rate", round(MIN_VOICE_RATE + step * (MAX_VOICE_RATE - MIN_VOICE_RATE), 2))

    @Slot(int)
    def chooseVoice(self, row: int) -> None:
        """Select the voice in this row of `voices`."""
        choice = self._rows.choice(row)
        if choice is not None:
            voice, name = choice
            self._couple.settle(replace(self._preferences, voice=voice, voice_name=name))

    @Slot()
    def tryVoice(self) -> None:
        """Say the sample."""
        self._say(self.voiceSample)  # type: ignore[arg-type]

    @Slot(str, str)
    def hearName(self, name: str, said: str) -> None:
        """Say a sentence with a name as it sounds: as the letters in `said`, or as it is written."""
        self._say(self.tr("This is how {name} sounds.").format(name=said.strip() or name))

    def _say(self, text: str) -> None:
        if self._voices is not None:
            self._voices.try_voice(text, languages.current_language())
            self.voicesChanged.emit()

    @Slot()
    def openNames(self) -> None:
        self.namesRequested.emit()

    @Slot()
    def openBackup(self) -> None:
        """Open the page of the stored data."""
        self.backupRequested.emit()

    @Slot()
    def openLicences(self) -> None:
        """Open the page of what the program is made of."""
        self.licencesRequested.emit()

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

    @property
    def _language(self) -> str:
        return languages.resolve_language(self._preferences.language)

    def _look_for_voices(self) -> None:
        """Show the voices for the language of the window, once they are found."""
        if self._voices is None:
            self._show_voices(())
        else:
            self._voices.find_voices(self._language, self._show_voices)

    def _show_voices(self, found: Sequence[OfferedVoice]) -> None:
        self._rows = VoiceRows(found)
        self.voicesChanged.emit()
