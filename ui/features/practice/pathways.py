"""List the programmes and ladders to choose from, and the files that have errors."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.foundation.dialog_request import DialogRequest
from ui.services.card_model import marks_of_equal_titles
from ui.services.file_picker import FilePicker
from ui.services.journal import CoupleJournal
from ui.services.kept_packs import KeptPackService
from ui.services.programme_catalogue import Faulty, ProgrammeCatalogue

if TYPE_CHECKING:
    from guided.exercise.programme_model import Ladder, Programme

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_FAULTY_SHOWN = 3
"""Maximum number of faulty files listed; further ones are left out."""

Way = dict[str, object]
_Pathway = TypeVar("_Pathway", "Programme", "Ladder")


@QmlElement
@QmlUncreatable("made by the program")
class PathwaysViewModel(QObject):
    changed = Signal()
    ladderChosen = Signal(object)
    programmeChosen = Signal(object)
    packChosen = Signal(str)
    """Emitted with the id of a kept pack."""
    fileChosen = Signal(Path)
    """Emitted with the file of a pack that is to be opened."""
    pickThreeRequested = Signal()

    def __init__(
        self,
        pathways: ProgrammeCatalogue,
        journal: CoupleJournal,
        packs: KeptPackService,
        picker: FilePicker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._packs = packs
        self._picker = picker
        packs.changed.connect(self.changed)
        picker.look()
        self._pathways = pathways
        self._journal = journal
        pathways.changed.connect(self.changed)
        journal.lockChanged.connect(self.changed)

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        return self._pathways.loaded

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def ladders(self) -> list[Way]:
        """Return the ladders, each with title, about, kicker and closeness; none while the journal is locked."""
        return [] if self._journal.locked else _told_apart(self._pathways.ladders, self._ladder)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def programmes(self) -> list[Way]:
        """Return the programmes, each with title, about, kicker and meta."""
        return _told_apart(self._pathways.programmes, self._programme)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def packs(self) -> list[Way]:
        """Return what the couple kept of a coach, each with title, about and kicker, and a card that opens a file."""
        kept = [each.pack for each in self._packs.every]
        cards: list[Way] = [
            {
                "title": join_lines(pack.title),
                "about": join_lines(pack.about or ""),
                "kicker": self._coach_text(pack.by),
            }
            for pack in kept
        ]
        opens: Way = {
            "title": self.tr("Open a file from your coach"),
            "about": self.tr(
                "Its name ends in .guided. You can also drag it onto this window, or open it where it is."
            ),
        }
        return [*cards, opens]

    @Property(FilePicker, constant=True)
    def picker(self) -> FilePicker:
        return self._picker

    @Slot(int)
    def openPack(self, row: int) -> None:
        """Show a kept pack, or let the couple choose a file to open."""
        kept = self._packs.every
        if 0 <= row < len(kept):
            self.packChosen.emit(kept[row].pack.id)
        elif row == len(kept):
            kind = self.tr("Files from a coach")
            title = self.tr("Open a file from your coach")
            self._picker.choose(
                DialogRequest(title=title, start=Path.home(), kind=kind, endings=("guided",)), self.fileChosen.emit
            )

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def faulty(self) -> list[str]:
        """Return one line for each file that is not shown because of an error."""
        return [self._faulty_text(each) for each in self._pathways.faulty[:MAX_FAULTY_SHOWN]]

    @Slot(int)
    def openLadder(self, row: int) -> None:
        if 0 <= row < len(self._pathways.ladders) and not self._journal.locked:
            self.ladderChosen.emit(self._pathways.ladders[row])

    @Slot(int)
    def openProgramme(self, row: int) -> None:
        if 0 <= row < len(self._pathways.programmes):
            self.programmeChosen.emit(self._pathways.programmes[row])

    @Slot()
    def pickThree(self) -> None:
        self.pickThreeRequested.emit()

    def _ladder(self, ladder: "Ladder") -> Way:
        from guided.exercise.model import DEFAULT_CLOSENESS

        nearest = max((rung.touch for rung in ladder.rungs if not rung.wider), default=ladder.rungs[0].touch)
        return {
            "title": join_lines(ladder.title),
            "about": join_lines(ladder.about),
            "kicker": self._coach_text(ladder.by),
            "closeness": DEFAULT_CLOSENESS[nearest],
        }

    def _programme(self, programme: "Programme") -> Way:
        from ui.services import week_description

        words = (week_description.length(programme), week_description.moods(programme.moods))
        return {
            "title": join_lines(programme.title),
            "about": join_lines(programme.about),
            "kicker": self._coach_text(programme.by),
            "meta": "   ·   ".join(word for word in words if word),
        }

    def _coach_text(self, coach: str | None) -> str:
        return self.tr("From {coach}").format(coach=isolate(join_lines(coach))) if coach else ""

    def _faulty_text(self, found: Faulty) -> str:
        words = self.tr("{file} has a mistake in line {number}: {words}")
        return words.format(file=isolate(found.path.name), number=found.problem.line, words=found.problem.message)


def _told_apart(pathways: Sequence[_Pathway], describe: Callable[[_Pathway], Way]) -> list[Way]:
    """Return the description of each; where titles are equal, the small line above each title says its file."""
    files = [each.folder / f"{each.name}.toml" if each.folder else None for each in pathways]
    marks = marks_of_equal_titles([join_lines(each.title) for each in pathways], files)
    return [
        {**describe(each), "kicker": mark} if mark else describe(each)
        for each, mark in zip(pathways, marks, strict=True)
    ]
