"""Show a pack before it is kept, a newer version of one, or one that is kept already."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.features.packs import pack_wording
from ui.features.packs.change_wording import change_rows
from ui.services.couple import Couple
from ui.services.exercise_description import touch, touch_phrase
from ui.services.kept_packs import KeptPackService, OpenedPack, RefusedPack
from ui.services.silent_audio import Sounds
from ui.services.wording import listed

if TYPE_CHECKING:
    from guided.exercise.pack_model import Pack

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_CHANGES = 40
"""Changes that the page lists."""

Rows = list[dict[str, object]]


@QmlElement
@QmlUncreatable("made by the program")
class PackViewModel(QObject):
    """The page of one pack. Nothing in it begins, and nothing is kept before Keep is pressed."""

    changed = Signal()
    left = Signal()
    keptPack = Signal()
    putAway = Signal()
    messageRaised = Signal(str)

    def __init__(
        self,
        packs: KeptPackService,
        couple: Couple,
        sounds: Sounds,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._couple = couple
        self._sounds = sounds
        self._file_name = ""
        self._opened: OpenedPack | None = None
        self._refused: RefusedPack | None = None
        self._looks_at_kept = False
        self._busy = False
        self._asked = 0
        couple.changed.connect(self.changed)
        packs.changed.connect(self.changed)

    def open(self, file: Path) -> None:
        """Open a file, and show what is in it."""
        self._begin(file.name, looks_at_kept=False)
        asked = self._asked
        self._packs.open(file, lambda found: self._show(asked, found))

    def look(self, pack_id: str) -> None:
        """Show a kept pack."""
        self._begin("", looks_at_kept=True)
        asked = self._asked
        self._packs.look(pack_id, lambda found: self._show(asked, found))

    def leave(self) -> None:
        """Let go of the opened pack, as the page is left."""
        self._sounds.step_left()
        self._asked += 1
        opened, self._opened, self._refused = self._opened, None, None
        if opened is not None:
            self._packs.discard(opened)

    def _begin(self, file_name: str, *, looks_at_kept: bool) -> None:
        self.leave()
        self._file_name, self._looks_at_kept, self._busy = file_name, looks_at_kept, True
        self.changed.emit()

    def _show(self, asked: int, found: OpenedPack | RefusedPack) -> None:
        if asked != self._asked:  # another file was opened meanwhile, or the page was left
            if isinstance(found, OpenedPack):
                self._packs.discard(found)
            return
        self._busy = False
        self._opened = found if isinstance(found, OpenedPack) else None
        self._refused = found if isinstance(found, RefusedPack) else None
        self.changed.emit()

    @property
    def _pack(self) -> "Pack | None":
        return self._opened.contents.pack if self._opened else None

    @Property(str, notify=changed)
    def stage(self) -> str:
        """Return what the page shows: "opening", "refused", "new", "newer", "same", "older" or "kept"."""
        return self._stage

    @property
    def _stage(self) -> str:
        if self._refused is not None:
            return "refused"
        if self._opened is None or self._pack is None:
            return "opening"
        if self._looks_at_kept:
            return "kept"
        kept = self._opened.kept
        if kept is None:
            return "new"
        if self._pack.version < kept.pack.version:
            return "older"
        return "newer" if self._opened.changes else "same"

    @Property(bool, notify=changed)
    def mayKeep(self) -> bool:
        """Return whether packs can be kept and put away now, as no lock is closed."""
        return self._packs.may_keep

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Return whether it is being opened, kept or put away."""
        return self._busy

    @Property(str, notify=changed)
    def fileName(self) -> str:
        return isolate(self._file_name) if self._file_name else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return join_lines(self._pack.title) if self._pack else ""

    @Property(str, notify=changed)
    def madeBy(self) -> str:
        return pack_wording.made_by(self._pack) if self._pack else ""

    @Property(str, notify=changed)
    def facts(self) -> str:
        """Return when it was made, and the name of its file."""
        if self._pack is None:
            return ""
        words = [pack_wording.made_on(self._pack.made)] if self._pack.made else []
        return "   ·   ".join([*words, *([self.fileName] if self._file_name else [])])  # type: ignore[list-item]

    @Property(str, notify=changed)
    def about(self) -> str:
        return join_lines(self._pack.about) if self._pack and self._pack.about else ""

    @Property(str, notify=changed)
    def contact(self) -> str:
        return join_lines(self._pack.contact) if self._pack and self._pack.contact else ""

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def care(self) -> list[str]:
        return pack_wording.care_notes(self._opened) if self._opened else []

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def pathways(self) -> Rows:
        """Return a heading and a line for each programme and ladder."""
        return pack_wording.pathway_rows(self._opened) if self._opened else []

    @Property(str, notify=changed)
    def exercisesHeading(self) -> str:
        return pack_wording.exercises_heading(len(self._opened.exercises)) if self._opened else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def exercises(self) -> Rows:
        """Return rows with `title`, `facts`, `often` and `closeness`."""
        return pack_wording.exercise_rows(self._opened, self._couple.preferences) if self._opened else []

    @Property(str, notify=changed)
    def more(self) -> str:
        return pack_wording.and_more(len(self._opened.exercises)) if self._opened else ""

    @Property(str, notify=changed)
    def had(self) -> str:
        """Return which of the exercises that it names the couple has already."""
        titles = listed([isolate(join_lines(each)) for each in self._opened.had]) if self._opened else ""
        return self.tr("With what you have: {titles}").format(titles=titles) if titles else ""

    @Property(str, notify=changed)
    def voiceHeading(self) -> str:
        if self._pack is None or not pack_wording.voice_line(self._opened):  # type: ignore[arg-type]
            return ""
        by = self._pack.by
        return self.tr("The voice of {coach}").format(coach=isolate(join_lines(by))) if by else self.tr("A voice")

    @Property(str, notify=changed)
    def voice(self) -> str:
        return pack_wording.voice_line(self._opened) if self._opened else ""

    @Property(bool, notify=changed)
    def canListen(self) -> bool:
        return self._opened is not None and self._opened.recorded is not None and self._sounds.audible

    @Property(int, notify=changed)
    def closest(self) -> int:
        """Return the closest touch, 0 to 5."""
        return int(self._opened.contents.closest) if self._opened else 0

    @Property(str, notify=changed)
    def closestWords(self) -> str:
        """Return the closest touch in words."""
        if self._opened is None:
            return ""
        closest = self._opened.contents.closest
        own = next((each for each in self._opened.exercises if each.touch == closest), None)
        phrase = touch(own)[1] if own else touch_phrase(closest)
        return self.tr("Closest touch: {touch}").format(touch=phrase)

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def touches(self) -> list[str]:
        """Return the words of the scale of touch."""
        return pack_wording.touch_scale()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def changes(self) -> Rows:
        """Return what has changed, more touch first: rows with `words`, and whether it `rises`."""
        return change_rows(self._opened.changes, MAX_CHANGES) if self._opened else []

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """Return why the file can't be opened."""
        return pack_wording.refusal(self._refused) if self._refused else ""

    @Property(str, notify=changed)
    def mistake(self) -> str:
        """Return the first mistake in a file of the pack, for the coach."""
        found = self._refused.mistake if self._refused else None
        if found is None or self._refused is None:
            return ""
        place = self.tr("{file}, line {number}: {words}")
        return place.format(file=isolate(self._refused.name), number=found.line, words=found.message)

    @Slot()
    def keep(self) -> None:
        """Keep the pack, in place of an earlier version."""
        opened = self._opened
        if opened is None or self._busy or self._stage not in ("new", "newer"):
            return
        self._busy = True
        self._sounds.step_left()
        self.changed.emit()
        self._packs.keep(opened, self._kept)

    def _kept(self, done: bool) -> None:
        self._busy = False
        self.changed.emit()
        if done:
            self._opened = None
            self.keptPack.emit()
        else:
            self.messageRaised.emit(self.tr("It could not be kept: there may be no room on the disk."))

    @Slot()
    def putItAway(self) -> None:
        """Put a kept pack away; what they did stays."""
        if self._pack is None or self._busy or self._stage != "kept":
            return
        self._busy = True
        self.changed.emit()
        self._packs.put_away(self._pack.id, self._gone)

    def _gone(self, done: bool) -> None:
        self._busy = False
        self.changed.emit()
        if done:
            self.putAway.emit()
        else:
            self.messageRaised.emit(self.tr("It could not be put aside just now."))

    @Slot()
    def listen(self) -> None:
        """Play one of the recordings."""
        if self._opened is None or self._opened.recorded is None:
            return
        from guided.session.timeline import PreparedExercise

        exercise, words, recording = self._opened.recorded
        prepared = PreparedExercise(exercise)
        self._sounds.prepare(prepared)
        self._sounds.say(prepared.line(words, recording))

    @Slot()
    def back(self) -> None:
        """Leave the page without keeping anything."""
        if not self._busy or self._opened is None:
            self.left.emit()
