"""Check what a coach is about to give, show what is wrong and what is new, and write the file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.packs.given import GivenPack, GivenPacks
from guided.text.direction import isolate
from ui.features.packs import give_work
from ui.features.packs.give_wording import problem_rows
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.dialog_request import DialogRequest
from ui.services.desktop import Desktop
from ui.services.file_picker import FilePicker
from ui.services.saving import not_saved, result_or_error

if TYPE_CHECKING:
    from guided.exercise.pack_model import Pack

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

Rows = list[dict[str, object]]


@QmlElement
@QmlUncreatable("made by the program")
class GiveCheckViewModel(QObject):
    """What came of checking the pack as it is now; nothing while something is changed."""

    changed = Signal()
    written = Signal()
    messageRaised = Signal(str)

    def __init__(self, given: GivenPacks, desktop: Desktop, picker: FilePicker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._given = given
        self._desktop = desktop
        self._picker = picker
        self._checked: give_work.Checked | None = None
        self._writing = False
        self._checker, self._writer = BackgroundWorker(self), BackgroundWorker(self)

    def drop(self) -> None:
        """Forget what was checked, as something has changed since."""
        self._checked = None
        self._checker.drop()
        self.changed.emit()

    def check(self, pack: "Pack", files: Sequence[Path], folders: Sequence[Path], before: GivenPack | None) -> None:
        """Check a pack of these files, aside."""
        self._checker.ask(lambda: result_or_error(lambda: give_work.check(pack, files, folders, before)), self._show)

    def _show(self, found: "give_work.Checked | OSError | None") -> None:
        if isinstance(found, give_work.Checked):
            self._checked = found
        elif isinstance(found, OSError):
            self.messageRaised.emit(found.strerror or str(found))
        self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def problems(self) -> Rows:
        """Return what is wrong, errors first: rows with `words`, `place` and whether it `stops`."""
        return problem_rows(self._checked.packed) if self._checked else []

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def lines(self) -> Rows:
        """Return what is new since it was last given: rows with `sign` and `words`."""
        return [{"sign": each.sign, "words": each.words} for each in self._checked.lines] if self._checked else []

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Return whether it can be given as it is."""
        return self._checked is not None and self._checked.packed.data is not None and not self._writing

    @Slot()
    def give(self) -> None:
        """Let the place of the file be chosen, and write it there; without a dialog, among the documents."""
        checked = self._checked
        if checked is None or not self.ready:
            return
        documents = self._desktop.documents()
        if not self._picker.available:
            self.write(documents)
            return
        request = DialogRequest(
            title=self.tr("Where the file goes"),
            start=documents,
            save_as=give_work.file_name(checked.pack),
            kind=self.tr("Files for a couple"),
            endings=("guided",),
        )
        self._picker.choose(request, self.write)

    def write(self, place: Path) -> None:
        """Write the file to a place that was chosen, or under a free name into a folder."""
        checked, given = self._checked, self._given
        if checked is None or not self.ready:
            return
        self._writing = True
        self.changed.emit()
        self._writer.ask(
            lambda: result_or_error(lambda: give_work.write(checked, place, given)),
            lambda found: self._show_written(found, place),
        )

    def _show_written(self, found: Path | OSError | None, place: Path) -> None:
        self._writing = False
        self.changed.emit()
        if isinstance(found, Path):
            words = self.tr("{file} is in {folder}. Send it however you like.")
            self.messageRaised.emit(words.format(file=isolate(found.name), folder=isolate(str(found.parent))))
            self.written.emit()
        else:
            self.messageRaised.emit(not_saved(found, place if place.is_dir() else place.parent))
