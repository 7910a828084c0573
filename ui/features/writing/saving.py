"""What the page says of saving: whether the text is in its file, and what another program has written there."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.features.writing.code_editor import CodeEditor
from ui.features.writing.written_file import SaveState, WrittenFile

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Saving(QObject):
    """Show the state of the file, and let one text or the other be chosen where two programs wrote it."""

    changed = Signal()

    def __init__(self, file: WrittenFile, editor: CodeEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._editor = editor
        file.stateChanged.connect(self.changed)

    @Property(str, notify=changed)
    def state(self) -> str:
        """Return "saved", "waiting", "elsewhere" or "failed"."""
        return str(self._file.state)

    @Property(str, notify=changed)
    def words(self) -> str:
        match self._file.state:
            case SaveState.SAVED:
                return self.tr("Saved")
            case SaveState.WAITING:
                return self.tr("Saving…")
            case SaveState.CHANGED_ELSEWHERE:
                return self.tr("Not saved")
        return self.tr("Not saved: {reason}").format(reason=isolate(self._file.reason))

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def difference(self) -> list[dict[str, str]]:
        """Return the lines in which another program's text differs from this one, with `side` and `words`."""
        if self._file.state is not SaveState.CHANGED_ELSEWHERE:
            return []
        from guided.text.line_difference import compare_lines

        sides = {"old": "mine", "new": "theirs"}
        lines = compare_lines(self._editor.text, self._file.other_text)
        return [{"side": sides.get(line.side, line.side), "words": line.words} for line in lines]

    @Slot()
    def look(self) -> None:
        """See whether another program has changed the file."""
        self._file.check()

    @Slot()
    def save(self) -> None:
        self._file.save()

    @Slot()
    def keepMine(self) -> None:
        self._file.keep_mine()

    @Slot()
    def takeTheirs(self) -> None:
        self._file.take_theirs()
