"""The versions of the file that were kept, and the way back to each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.written_file import WrittenFile
from ui.services.wording import clock, past_day

if TYPE_CHECKING:
    from guided.files.versions import Version

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class EarlierVersions(QObject):
    """List the earlier versions of the file that is written, and write one in place of the text."""

    changed = Signal()

    def __init__(self, file: WrittenFile, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._editor = editor
        self._found: list[Version] = []

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def times(self) -> list[str]:
        """Return when each earlier version was kept, the latest first."""
        return [self._when(each) for each in self._found]

    @Slot()
    def look(self) -> None:
        """List the earlier versions, with what is on the screen now as the latest."""
        self._file.keep_version()
        self._file.list_versions(self._show)

    @Slot(int)
    def use(self, row: int) -> None:
        """Write an earlier version in place of the text. It can be undone like anything else that is written."""
        if 0 <= row < len(self._found):
            self._file.read_version(self._found[row], self._editor.replace_all)

    def _show(self, found: "list[Version]") -> None:
        self._found = found
        self.changed.emit()

    def _when(self, version: "Version") -> str:
        at = version.at.astimezone()
        return self.tr("{day}, {time}").format(day=past_day(at.date(), self._file.today()), time=clock(at.time()))
