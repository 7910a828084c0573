"""The form of the step at the caret. Each change of it is an edit of the text, and nothing else is kept."""

import re

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration, parse_duration
from guided.exercise.editing.document import Document, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.exercise.editing.rows import add_row, delete_row
from guided.exercise.editing.step_names import remove_name, rename_step, step_name
from guided.exercise.flow import CLOSING, NEXT_ROUND
from guided.exercise.model import UNTIL_READY, Touch
from guided.exercise.schema.exercise_table import SOUND_CHOICES
from guided.exercise.toml.source_text import FieldPath
from ui.features.writing.step_edits import StepEdits

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

BREATHS = ("4-6", "4-4", "4-2-6")
SHORT_STEP, LONG_STEP, LONG_FROM = 5, 15, 60
"""Seconds by which a length is changed, and from which on by the larger number."""
SHORTEST = 5
TEXTS = ("title", "say", "show", "ask")


@QmlElement
@QmlUncreatable("made by the program")
class StepForm(StepEdits):
    """Show and change the step at the caret."""

    changed = Signal()

    def tell(self) -> None:
        self.changed.emit()

    @Property(bool, notify=changed)
    def usable(self) -> bool:
        return self._document is not None and self._number >= 0

    @Property(str, notify=changed)
    def reason(self) -> str:
        """Return why there is no step to change."""
        if self._broken_line:
            return self.tr("Line {number} can’t be read yet. Fix it, and the form is back.").format(
                number=self._broken_line
            )
        if self._document is not None and self._document.kind.block != "step":
            return self.tr("This file has no steps. It is written as text, with what is proposed there.")
        return "" if self._number >= 0 else self.tr("Choose a step below, or insert one.")

    @Property(bool, notify=changed)
    def takesSteps(self) -> bool:
        """Return whether a step can be inserted."""
        return self._document is not None and self._document.kind.block == "step"

    @Property(bool, notify=changed)
    def question(self) -> bool:
        return self._value("ask") is not None

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words("title")

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """Return what is said, or asked."""
        return self._words("ask" if self._value("ask") is not None else "say")

    @Property(str, notify=changed)
    def length(self) -> str:
        found = self._words("for")
        return self.tr("until ready") if found == UNTIL_READY else found or self.tr("as long as it needs")

    @Property(str, notify=changed)
    def touch(self) -> str:
        return self._words("touch")

    @Property(str, notify=changed)
    def breath(self) -> str:
        return self._words("breathe")

    @Property(str, notify=changed)
    def sound(self) -> str:
        return self._words("sound")

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name by which other steps lead to it."""
        return self._words("id")

    @Property(str, notify=changed)
    def gentler(self) -> str:
        """Return where easing off leads from a question, or nothing for the way that follows by itself."""
        return self._words("if_ease_off")

    @Property(str, notify=changed)
    def then(self) -> str:
        """Return where it goes on, or nothing for the next step."""
        return self._words("then")

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def ways(self) -> list[dict[str, str]]:
        """Return where a step can lead: to the named ones, to the next round, and to the closing."""
        if self._document is None:
            return []
        names = {step_name(self._document, number): number for number in range(len(self._document.headers))}
        own = step_name(self._document, self._number) if self._number >= 0 else None
        found = [
            {"value": name, "label": str(self._document.value(("step", number, "title")) or name)}
            for name, number in names.items()
            if name is not None and name != own
        ]
        rounds = self._document.value(("rounds",))
        if isinstance(rounds, int) and rounds > 1:
            found.append({"value": NEXT_ROUND, "label": self.tr("the next round")})
        return [*found, {"value": CLOSING, "label": self.tr("the closing")}]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def cues(self) -> list[dict[str, str]]:
        """Return the cues, each with its time, words, sound and variant."""
        found = self._value("cues")
        rows = found if isinstance(found, list) else []
        names = ("at", "say", "sound", "variant")
        return [{name: str(row.get(name, "")) for name in names} for row in rows if isinstance(row, dict)]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> list[dict[str, str]]:
        from ui.services.exercise_description import touch_word

        return [{"value": each.word, "label": touch_word(each)} for each in Touch]

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def breaths(self) -> list[dict[str, str]]:
        found = []
        for each in BREATHS:
            parts = each.split("-")
            words = self.tr("in {0}, hold {1}, out {2}") if len(parts) == 3 else self.tr("in {0}, out {1}")
            found.append({"value": each, "label": words.format(*parts)})
        return found

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def sounds(self) -> list[dict[str, str]]:
        words = {
            "bell": self.tr("Bell"),
            "chime": self.tr("Chime"),
            "bowl": self.tr("Bowl"),
            "soft": self.tr("Soft tone"),
        }
        return [{"value": each, "label": words[each]} for each in SOUND_CHOICES if each in words]

    @Slot(str, str)
    def setField(self, name: str, words: str) -> None:
        """Write a field of the step, or take it away where `words` is empty."""
        field = ("ask" if self._value("ask") is not None else "say") if name == "spoken" else name
        self._write((field,), words.strip())

    @Slot(str)
    def setName(self, words: str) -> None:
        """Give the step a name, here and wherever it is led to, or take it away where `words` is empty."""
        name = re.sub(r"[^a-z0-9]+", "-", words.strip().lower()).strip("-")
        if not name and words.strip():
            self.refused.emit(self.tr("A name needs a letter from a to z, or a digit."))
            self.changed.emit()
        elif not self._change(lambda doc, number: rename_step(doc, number, name) if name else remove_name(doc, number)):
            self.changed.emit()

    @Slot(int)
    def changeLength(self, by: int) -> None:
        """Make the step longer (1) or shorter (-1)."""
        try:
            seconds = parse_duration(self._words("for"))
        except InvalidValueError:
            seconds = 20.0 - by * SHORT_STEP
        much = LONG_STEP if seconds + min(by, 0) >= LONG_FROM else SHORT_STEP
        self._write(("for",), format_duration(max(SHORTEST, seconds + by * much)))

    @Slot(int, str, str)
    def setCue(self, row: int, name: str, words: str) -> None:
        self._write(("cues", row, name), words.strip())

    @Slot()
    def addCue(self) -> None:
        cues = self._value("cues")
        last = cues[-1].get("at", "") if isinstance(cues, list) and cues and isinstance(cues[-1], dict) else ""
        try:
            at = parse_duration(str(last)) + 2 * SHORT_STEP
        except InvalidValueError:
            at = 2.0 * SHORT_STEP
        self._change(lambda document, number: add_row(document, number, {"at": format_duration(at), "say": "..."}))

    @Slot(int)
    def deleteCue(self, row: int) -> None:
        self._change(lambda document, number: delete_row(document, number, row))

    def _write(self, path: FieldPath, words: str) -> None:
        def edit(document: Document, number: int) -> list[TextEdit]:
            whole = (document.kind.block, number, *path)
            return set_field(document, whole, words) if words else delete_field(document, whole)

        self._change(edit)

    def _value(self, name: str) -> object:
        return self._document.value(("step", self._number, name)) if self._document and self._number >= 0 else None

    def _words(self, name: str) -> str:
        found = self._value(name)
        return found if isinstance(found, str) else ""
