"""Shows the file dialogs of Windows and macOS, through Qt Quick's."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.foundation.dialog_request import Chosen, DialogRequest

FILE = b"import QtQuick.Dialogs\nFileDialog {}"
SAVE = b"import QtQuick.Dialogs\nFileDialog { fileMode: FileDialog.SaveFile }"
FOLDER = b"import QtQuick.Dialogs\nFolderDialog {}"


class NativeFileDialogs(QObject):
    """Shows one dialog at a time, modal to our window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: QQmlEngine | None = None
        self._dialog: QObject | None = None

    def look(self, then: Callable[[bool], None]) -> None:
        then(True)

    def ask(self, request: DialogRequest, then: Chosen) -> None:
        self.cancel()
        dialog = self._make(request)
        if dialog is None:
            then(None)
            return
        self._dialog = dialog

        def end(url: QUrl | None) -> None:
            if self._dialog is dialog:
                self._dialog = None
                dialog.deleteLater()
                then(Path(url.toLocalFile()) if url is not None and url.isLocalFile() else None)

        which = "selectedFolder" if request.folder else "selectedFile"
        dialog.accepted.connect(lambda: end(dialog.property(which)))  # type: ignore[attr-defined]
        dialog.rejected.connect(lambda: end(None))  # type: ignore[attr-defined]
        dialog.open()  # type: ignore[attr-defined]

    def cancel(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()  # type: ignore[attr-defined]
            dialog.deleteLater()

    def _make(self, request: DialogRequest) -> QObject | None:
        self._engine = self._engine or QQmlEngine(self)
        component = QQmlComponent(self._engine, self)
        component.setData(FOLDER if request.folder else SAVE if request.save_as else FILE, QUrl())
        given: dict[str, object] = {
            "title": request.title,
            "currentFolder": QUrl.fromLocalFile(str(request.start)),
            "parentWindow": QGuiApplication.focusWindow(),
        }
        if request.save_as:
            given["selectedFile"] = QUrl.fromLocalFile(str(request.start / request.save_as))
        if request.endings:
            given["nameFilters"] = [f"{request.kind} ({' '.join(f'*.{ending}' for ending in request.endings)})"]
        return component.createWithInitialProperties(given)
