"""Show one programme and let the couple take it up."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services.agreement import AgreementService
from ui.services.couple import Couple
from ui.services.programme_catalogue import ProgrammeCatalogue

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Programme, Week

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ProgrammeViewModel(QObject):
    """Show every week of a programme. Everything in it can be read and opened at any time."""

    changed = Signal()
    chosen = Signal(object, object)
    takenUp = Signal()
    left = Signal()

    def __init__(
        self,
        couple: Couple,
        pathways: ProgrammeCatalogue,
        agreement: AgreementService,
        parent: QObject | None = None,
        *,
        has_coach: Callable[[], bool] = lambda: True,
        waiting: "Callable[[Exercise], str]" = lambda _: "",
    ) -> None:
        """`has_coach` returns whether the couple talks with a coach: without one, nothing is said of calls. `waiting`
        returns why an exercise waits, in words; empty where it does not."""
        super().__init__(parent)
        self._waiting = waiting
        self._has_coach = has_coach
        self._couple = couple
        self._pathways = pathways
        self._agreement = agreement
        self._programme: Programme | None = None
        self._opened = (-1, -1)
        agreement.changed.connect(self.changed)
        couple.changed.connect(self.changed)

    def show(self, programme: "Programme") -> None:
        self._programme = programme
        self._opened = (-1, -1)
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return join_lines(self._programme.title) if self._programme else ""

    @Property(str, notify=changed)
    def about(self) -> str:
        return join_lines(self._programme.about) if self._programme else ""

    @Property(str, notify=changed)
    def meta(self) -> str:
        """Return the length of the programme and its author."""
        if self._programme is None:
            return ""
        from ui.services import week_description as weeks

        words = [weeks.length(self._programme)]
        if self._programme.by:
            words.append(self.tr("From {coach}").format(coach=isolate(join_lines(self._programme.by))))
        return "   ·   ".join(words)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]
    def care(self) -> list[str]:
        return [join_lines(note) for note in self._programme.care] if self._programme else []

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def weeks(self) -> list[dict[str, object]]:
        """Return the weeks, each with title, number, rows (as in `ui.services.week_description`), call and reflect."""
        if self._programme is None:
            return []
        found, number = [], 1
        for week in self._programme.weeks:
            found.append(self._week(week, number))
            number += week.repeat
        return found

    @Property(bool, notify=changed)
    def ours(self) -> bool:
        """Return whether the couple has taken up this programme."""
        agreement = self._agreement.agreement
        name = self._programme.name if self._programme else None
        return agreement is not None and agreement.programme == name and not agreement.paused

    @Property(str, notify=changed)
    def instead(self) -> str:
        """Return what the couple has taken up now and this programme would replace."""
        agreement, programme = self._agreement.agreement, self._agreement.programme
        if agreement is None or programme is None or agreement.paused or self.ours:
            return ""
        return join_lines(programme.title) or self.tr("Your own week")

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def opened(self) -> list[int]:
        """Return the week and the row opened last, from 0; -1 for both if there is none."""
        return list(self._opened)

    @Slot(int, int)
    def open(self, week: int, row: int) -> None:
        """Open the exercise of a row, up to the rung that it names."""
        if self._programme is None or not 0 <= week < len(self._programme.weeks):
            return
        suggested = self._programme.weeks[week].do
        if 0 <= row < len(suggested) and self._row(self._programme.weeks[week], row)["opens"]:
            self._opened = (week, row)
            self.chosen.emit(self._pathways.shown_exercise(suggested[row].exercise), suggested[row].up_to_rung)

    @Slot()
    def takeUp(self) -> None:
        """Take up the programme."""
        if self._programme is not None:
            self._agreement.take_up(self._programme)
            self.takenUp.emit()

    @Slot()
    def back(self) -> None:
        self.left.emit()

    def _week(self, week: "Week", number: int) -> dict[str, object]:
        from ui.services.week_description import numbered

        which = numbered(week, number)
        return {
            "title": join_lines(week.title) or which,
            "number": which if week.title else "",
            "rows": [self._row(week, place) for place in range(len(week.do))],
            "call": join_lines(week.call) if self._has_coach() else "",
            "reflect": join_lines(week.reflect),
        }

    def _row(self, week: "Week", place: int) -> dict[str, object]:
        from ui.services.week_description import row

        do = week.do[place]
        return row(do, self._pathways.shown_exercise(do.exercise), self._couple.preferences, self._waiting)
