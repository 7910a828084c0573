"""Which parts of the page where a file is written are shown. They are kept among the preferences."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.services.couple import Couple

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class Panes(QObject):
    """The text, what stands beside it, and the strip of steps. Each can be folded away, but not all of them."""

    changed = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._front = "text" if couple.preferences.studio_text else "side"

    @Property(bool, notify=changed)
    def text(self) -> bool:
        return self._couple.preferences.studio_text or not self.side

    @Property(str, notify=changed)
    def side(self) -> str:
        """Return what stands beside the text: "step", "form", "script", "ways", or nothing."""
        return self._couple.preferences.studio_side

    @Property(bool, notify=changed)
    def strip(self) -> bool:
        return self._couple.preferences.studio_strip

    @Property(bool, notify=changed)
    def sideInFront(self) -> bool:
        """Return whether a window with room for one of them shows what stands beside the text."""
        return bool(self.side) and (self._front == "side" or not self.text)

    @Slot(bool)
    def showText(self, shown: bool) -> None:
        """Show the text, or fold it away. What stands beside it is shown then."""
        side = self.side or ("" if shown else "step")
        self._front = "text" if shown else "side"
        self._keep(text=shown, side=str(side))

    @Slot(str)
    def showSide(self, side: str) -> None:
        """Show this beside the text; nothing where it is empty, and the text then."""
        self._front = "side" if side else "text"
        self._keep(text=bool(self.text) or not side, side=side)

    @Slot(bool)
    def showStrip(self, shown: bool) -> None:
        self._keep(strip=shown)

    @Slot(bool)
    def bring(self, text: bool) -> None:
        """Show the text, or what stands beside it, in front where there is room for one alone."""
        self._front = "text" if text else "side"
        if text:
            self._keep(text=True)
        else:
            self._keep(side=str(self.side or "step"))

    def _keep(self, *, text: bool | None = None, side: str | None = None, strip: bool | None = None) -> None:
        kept = self._couple.preferences
        self._couple.settle(
            replace(
                kept,
                studio_text=kept.studio_text if text is None else text,
                studio_side=kept.studio_side if side is None else side,
                studio_strip=kept.studio_strip if strip is None else strip,
            )
        )
        self.changed.emit()
