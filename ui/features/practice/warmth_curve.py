"""Show the warmth of the last four weeks as a curve, and save it as a picture."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Property, QObject, QPointF, QStandardPaths, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from ui.services.journal import CoupleJournal
from ui.services.warmth import WarmthViewModel

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

CURVE_DAYS = 28
SAMPLES_PER_DAY = 6
"""Number of samples of the curve per day."""
MIN_SLOPE_DAYS = 0.6
"""Minimum time, in days, over which the drawn curve rises or fades."""


@QmlElement
@QmlUncreatable("made by the program")
class WarmthCurveViewModel(QObject):
    """Provide points with x from 0 (four weeks ago) to 1 (now), and y from 0 to 1."""

    changed = Signal()
    savedChanged = Signal()

    def __init__(
        self,
        journal: CoupleJournal,
        warmth: WarmthViewModel,
        now: Callable[[], datetime] = datetime.now,
        pictures: Callable[[], Path] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._journal = journal
        self._warmth = warmth
        self._now = now
        self._pictures = pictures or _pictures
        self._points: list[QPointF] = []
        self._marks: list[QPointF] = []
        self._saved = ""
        self._shown = False
        journal.changed.connect(self._refresh_if_shown)
        warmth.changed.connect(self.changed)

    @Property(WarmthViewModel, constant=True)
    def warmth(self) -> WarmthViewModel:
        return self._warmth

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def points(self) -> list[QPointF]:
        return self._points

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def marks(self) -> list[QPointF]:
        """Return the points at which something was recorded or done, at most one a day."""
        return self._marks

    @Property(str, notify=savedChanged)
    def saved(self) -> str:
        """Return a sentence that says where the picture was saved; empty before that."""
        return self._saved

    @Slot()
    def refresh(self) -> None:
        """Recalculate the curve from the journal and the current time."""
        from guided.practice.monotone_curve import interpolated
        from guided.practice.warmth import relevant_since, warmth_curve

        self._shown = True
        now = self._now().astimezone()
        since = now - timedelta(days=CURVE_DAYS)
        away = self._journal.read.away
        deposits = self._warmth.deposits(relevant_since(since, away))
        last = {
            each.at.date(): each.at for each in sorted(deposits, key=lambda each: each.at) if since < each.at <= now
        }
        every = [since + timedelta(days=number / SAMPLES_PER_DAY) for number in range(CURVE_DAYS * SAMPLES_PER_DAY + 1)]
        moments = sorted({*every, *last.values()})
        found = {point.at: point.warmth for point in warmth_curve(deposits, moments, away)}
        place = {at: (at - since) / timedelta(days=CURVE_DAYS) for at in moments}
        line = [(place[at], found[at]) for at in moments]
        self._points = [
            QPointF(*point)
            for point in interpolated(line, [place[at] for at in last.values()], MIN_SLOPE_DAYS / CURVE_DAYS)
        ]
        self._marks = [QPointF(place[at], found[at]) for at in last.values()]
        self._warmth.set_warmth(found[now], away)

    def _refresh_if_shown(self) -> None:
        if self._shown:
            self.refresh()

    @Slot(result=str)
    def newPictureFile(self) -> str:
        """Return an unused file name for the picture."""
        folder, day = self._pictures(), self._now().date().isoformat()
        names = (f"guided-{day}{'' if number == 1 else f'-{number}'}.png" for number in range(1, 1000))
        return str(next((folder / name for name in names if not (folder / name).exists()), folder / "guided.png"))

    @Slot(str, bool)
    def showSaved(self, file: str, done: bool) -> None:
        """Report whether the picture was written to `file`."""
        words = self.tr("Saved as {file}.") if done else self.tr("{file} could not be written.")
        self._saved = words.format(file=isolate(file))
        self.savedChanged.emit()


def _pictures() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation))
