"""Show the help page: the same for everyone, one key away from every page."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.help_lines import OTHER_REGION, REGIONS, HelpLine, help_lines
from ui.services.couple import Couple
from ui.services.desktop import FaultLog

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class HelpViewModel(QObject):
    """Provide the helplines of a region. It does not know who reads the page, or why."""

    regionChanged = Signal()
    logChanged = Signal()
    wayBackChanged = Signal()
    writing = Signal()
    left = Signal()

    def __init__(self, couple: Couple, log: FaultLog | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._log = log
        self._copied = self._way_back = False
        couple.changed.connect(self.regionChanged)

    @Property(str, notify=regionChanged)
    def region(self) -> str:
        """Return the region, one of those in `guided.help_lines`; empty until it is chosen."""
        return self._region

    @Property(bool, notify=regionChanged)
    def regionUnknown(self) -> bool:
        return self._region == OTHER_REGION

    @Property("QVariantList", notify=regionChanged)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, str]]:
        """Return the helplines, each with name, number, about and text."""
        return [self._shown(line) for line in help_lines(self._region)]

    @Property(bool, notify=logChanged)
    def hasLog(self) -> bool:
        return self._log is not None and self._log.exists

    @Property(bool, notify=logChanged)
    def copied(self) -> bool:
        """Return whether the log has been copied since the page was opened."""
        return self._copied

    @Property(bool, notify=wayBackChanged)
    def wayBack(self) -> bool:
        """Return whether the page shows the way back, as the one it was opened from has no navigation bar."""
        return self._way_back

    def show_way_back(self, *, shown: bool) -> None:
        self._way_back = shown
        self.wayBackChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Refresh the page when it is shown."""
        self._copied = False
        self.logChanged.emit()

    @Slot()
    def copyLog(self) -> None:
        """Copy the whole log to the clipboard."""
        if self._log is not None:
            QGuiApplication.clipboard().setText(self._log.text())
            self._copied = True
            self.logChanged.emit()

    @Slot(str)
    def setRegion(self, region: str) -> None:
        """Save the couple's region."""
        if region in REGIONS:
            self._couple.settle(replace(self._couple.preferences, region=region))

    @Slot()
    def openReport(self) -> None:
        """Request the guide to writing exercises."""
        self.writing.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    @property
    def _region(self) -> str:
        region = self._couple.preferences.region
        return region if region in REGIONS else ""

    def _shown(self, line: HelpLine) -> dict[str, str]:
        return {
            "name": line.name or (self.tr("Police") if line.kind == "police" else self.tr("Emergency")),
            "number": line.number,
            "about": self._about(line),
            "text": self._text(line),
        }

    def _text(self, line: HelpLine) -> str:
        if line.text_word:
            return self.tr("or text {word} to {number}").format(word=line.text_word, number=line.text)
        return self.tr("or text {number}").format(number=line.text) if line.text else ""

    def _about(self, line: HelpLine) -> str:
        if line.kind == "police":
            return self.tr("Danger right now")
        if line.kind == "emergency":
            return self._about_emergency()
        if line.kind == "referral":
            return self.tr("Finds help near you, for violence at home too")
        if line.kind == "listening":
            return self.tr("Someone who listens, for men") if line.mostly_for else self.tr("Someone who listens")
        if line.mostly_for == "women":
            return self.tr("Violence, threats or fear, for women")
        if line.mostly_for == "men":
            return self.tr("Violence, threats or fear, for men")
        return self.tr("Violence, threats or fear")

    def _about_emergency(self) -> str:
        if self._region == OTHER_REGION:
            return self.tr("In the whole European Union; elsewhere, the number of your country")
        if any(line.kind == "police" for line in help_lines(self._region)):
            return self.tr("An ambulance, or fire")
        return self.tr("Danger right now: police, ambulance, fire")
