"""Show what the program is made of, and the licences of that."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided import __version__
from ui.features.licences.licence_text import paragraphs, start_page, texts_in

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class LicencesViewModel(QObject):
    """Provide the page that says what there is, and after it the name of each text, which opens that."""

    textChanged = Signal()
    left = Signal()

    def __init__(self, folder: Path, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._language = language
        self._names = texts_in(folder)
        self._name = ""

    @Property(str, constant=True)
    def version(self) -> str:
        return __version__

    @Property(str, notify=textChanged)
    def name(self) -> str:
        """Return the name of the text that is shown, or "" for the page that says what there is."""
        return self._name

    @Property("QVariantList", notify=textChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, object]]:
        """Return the rows of the page, each with `text` and `opens`: whether it is the name of a text to open."""
        file = self._folder / self._name if self._name else start_page(self._folder, self._language)
        try:
            shown = paragraphs(file)
        except OSError:
            shown = [self.tr("This text is missing: {file}").format(file=file.name)]
        names = [] if self._name else self._names
        return [{"text": text, "opens": False} for text in shown] + [{"text": name, "opens": True} for name in names]

    @Slot(str)
    def open(self, name: str) -> None:
        """Show the text of that name."""
        if name in self._names:
            self._name = name
            self.textChanged.emit()

    @Slot()
    def back(self) -> None:
        """Go back to the page that says what there is, and from there where the page was opened."""
        if self._name:
            self._name = ""
            self.textChanged.emit()
        else:
            self.left.emit()
