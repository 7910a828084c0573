"""Ask once for the partners' names."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.preferences import MAX_NAME_LETTERS, tidy_name
from guided.text.direction import isolate
from ui.services import language as languages
from ui.services.couple import Couple
from ui.services.silent_audio import Voices

if TYPE_CHECKING:
    from guided.voice.engine import OfferedVoice

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class NamesViewModel(QObject):
    done = Signal()
    heardChanged = Signal()

    def __init__(self, couple: Couple, voices: Voices | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._voices = voices
        self._has_voice = False
        if voices is not None and couple.preferences.voice != "none":
            voices.find_voices(languages.current_language(), self._set_voices)

    def _set_voices(self, found: "list[OfferedVoice]") -> None:
        self._has_voice = bool(found)
        self.heardChanged.emit()

    @Property(Couple, constant=True)
    def couple(self) -> Couple:
        return self._couple

    @Property(int, constant=True)
    def letters(self) -> int:
        return MAX_NAME_LETTERS

    @Property(bool, notify=heardChanged)
    def canHear(self) -> bool:
        """Return whether a voice can say the names, as far as is known."""
        return self._has_voice and self._voices is not None and not self._voices.error_text

    @Slot(str, str)
    def hear(self, name: str, said: str) -> None:
        """Say a sentence with a name as it sounds: as the letters in `said`, or as it is written."""
        if self._voices is not None:
            sentence = self.tr("This is how {name} sounds.").format(name=isolate(tidy_name(said) or tidy_name(name)))
            self._voices.try_voice(sentence, languages.current_language())

    @Slot(str, str, str, str)
    def keep(self, a: str, b: str, said_a: str = "", said_b: str = "") -> None:
        """Save these names and what they sound like; an empty one stays empty."""
        names = {"name_a": tidy_name(a), "name_b": tidy_name(b), "say_a": tidy_name(said_a), "say_b": tidy_name(said_b)}
        kept = replace(self._couple.preferences, **names, asked=True)  # type: ignore[arg-type]
        self._couple.settle(kept)
        self.done.emit()

    @Slot()
    def skip(self) -> None:
        """Leave the names as they are, and do not ask again."""
        self._couple.settle(replace(self._couple.preferences, asked=True))
        self.done.emit()
