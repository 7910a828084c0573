"""Show what is agreed until the next call with the coach, and set the day of the call."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.wording import join_lines
from ui.services.agreement import AgreementService
from ui.services.couple import Couple
from ui.services.programme_catalogue import ProgrammeCatalogue
from ui.services.wording import counted, day, weekday, whole_day

if TYPE_CHECKING:
    from guided.exercise.model import Exercise
    from guided.practice.plan import PlanItem, WeekPlan

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_CALL_DAYS = 28
"""Number of days, from today on, for which a call can be set."""

Rows = list[dict[str, object]]


@QmlElement
@QmlUncreatable("made by the program")
class CallPlanViewModel(QObject):
    """Provide the rows `today`, `thisWeek` and `ifYouLike`, in the form of `ui.services.week_description`.

    Each row has `at` (its number) and, if a number of times is suggested, `dots` (true for each time it was done)
    and `dotsText` (the dots in words).
    """

    changed = Signal()
    chosen = Signal(object, object)

    def __init__(
        self,
        couple: Couple,
        pathways: ProgrammeCatalogue,
        agreement: AgreementService,
        parent: QObject | None = None,
        tender: Callable[[], bool] = lambda: False,
        has_coach: Callable[[], bool] = lambda: True,
        waiting: "Callable[[Exercise], str]" = lambda _: "",
    ) -> None:
        """`tender` returns whether today is a tender day, `has_coach` whether the couple talks with a coach, and
        `waiting` why an exercise waits, in words; empty where it does not."""
        super().__init__(parent)
        self._waiting = waiting
        self._is_tender_day = tender
        self._has_coach = has_coach
        self._couple = couple
        self._pathways = pathways
        self._agreement = agreement
        self._suggestion: WeekPlan | None = None
        self._lines: tuple[PlanItem, ...] = ()
        self._choosing_day = False
        agreement.changed.connect(self.refresh)
        couple.changed.connect(self.refresh)
        pathways.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Recalculate the rows for today's date and the current agreement."""
        self._suggestion = self._agreement.suggestion()
        self._lines = (*self._suggestion.lines, *self._suggestion.optional) if self._suggestion else ()
        self._choosing_day = self._choosing_day and self._suggestion is not None
        self.changed.emit()

    @Property(bool, notify=changed)
    def active(self) -> bool:
        """Return whether a programme is taken up and not put aside."""
        return self._suggestion is not None

    @Property(str, notify=changed)
    def heading(self) -> str:
        call = self._suggestion.call if self._suggestion else None
        if not self._has_coach() or (call is None and self._own):
            return self.tr("This week")
        if call is None:
            return self.tr("Until your next call")
        if call == self._agreement.today:
            return self.tr("Your call is today")
        return self.tr("Until your next call, {day}").format(day=day(call, self._agreement.today))

    @Property(str, notify=changed)
    def week(self) -> str:
        """Return the title of the programme and of its current week."""
        programme = self._agreement.programme
        if self._suggestion is None or programme is None:
            return ""
        if self._own:
            return self.tr("Your own week")
        title = self._suggestion.week.title or self.tr("Week {number}").format(number=self._suggestion.number)
        return "   ·   ".join(join_lines(words) for words in (programme.title, title))

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def today(self) -> Rows:
        return self._rows(optional=False, today=True)

    @Property(str, notify=changed)
    def gentlerFirstText(self) -> str:
        """Return a sentence for tender days: the gentlest comes first, the others can wait."""
        return self.tr("The gentlest comes first just now. The others can wait.") if self._is_tender_day() else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def thisWeek(self) -> Rows:
        """Return the rows suggested for other days, or already done."""
        return self._rows(optional=False, today=False)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def ifYouLike(self) -> Rows:
        return self._rows(optional=True)

    @Property(str, notify=changed)
    def reflect(self) -> str:
        return join_lines(self._suggestion.week.reflect) if self._suggestion else ""

    @Property(str, notify=changed)
    def toBring(self) -> str:
        """Return what the programme suggests bringing to the call."""
        return join_lines(self._suggestion.to_bring) if self._suggestion else ""

    @Property(bool, notify=changed)
    def hasNextWeek(self) -> bool:
        """Return whether the programme has a next week."""
        return self._suggestion is not None and not self._suggestion.is_last

    @Property(bool, notify=changed)
    def hasProgramme(self) -> bool:
        """Return whether the plan belongs to a programme that can be read, and not to the couple's own week."""
        return self._suggestion is not None and not self._own

    @Property(str, notify=changed)
    def putAsideTitle(self) -> str:
        """Return the title of the programme put aside; empty if there is none."""
        agreement, programme = self._agreement.agreement, self._agreement.programme
        if agreement is None or programme is None or not agreement.paused:
            return ""
        return join_lines(programme.title) or self.tr("Your own week")

    @Property(bool, notify=changed)
    def choosingDay(self) -> bool:
        """Return whether the choice of days is shown."""
        return self._choosing_day

    @Property(bool, notify=changed)
    def hasCoach(self) -> bool:
        """Return whether there are calls to set a day for."""
        return self._has_coach()

    @Property(str, notify=changed)
    def call(self) -> str:
        """Return the day of the call as a value of `days`; empty if none is set."""
        return self._suggestion.call.isoformat() if self._suggestion and self._suggestion.call else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def days(self) -> list[dict[str, str]]:
        """Return the days on which a call can be set, each with value, label and full name; `head` names the
        weekday."""
        first = self._agreement.today
        return [self._day(first + timedelta(days=ahead)) for ahead in range(MAX_CALL_DAYS)]

    @Slot(int)
    def open(self, at: int) -> None:
        """Open the exercise of a row, up to the rung that it names."""
        if 0 <= at < len(self._lines) and self._row(at)["opens"]:
            do = self._lines[at].do
            self.chosen.emit(self._pathways.shown_exercise(do.exercise), do.up_to_rung)

    @Slot()
    def nextWeek(self) -> None:
        self._agreement.move_on()

    @Slot()
    def toggleDays(self) -> None:
        """Show or hide the choice of days."""
        self._choosing_day = not self._choosing_day
        self.changed.emit()

    @Slot(str)
    def setCallDay(self, value: str) -> None:
        """Set the day of the call (an ISO date); an empty value removes it."""
        self._choosing_day = False
        self._agreement.set_call(date.fromisoformat(value) if value else None)

    @Slot()
    def putAside(self) -> None:
        self._agreement.put_aside()

    @Slot()
    def takeUpAgain(self) -> None:
        self._agreement.take_up_again()

    @property
    def _own(self) -> bool:
        programme = self._agreement.programme
        return programme is not None and not programme.title

    def _rows(self, *, optional: bool, today: bool | None = None) -> Rows:
        among = [
            at for at, line in enumerate(self._lines) if line.do.optional is optional and today in (None, line.today)
        ]
        return [self._row(at) for at in (self._gentler_first(among) if today and self._is_tender_day() else among)]

    def _gentler_first(self, among: list[int]) -> list[int]:
        """Return the rows `among`, gentlest first; exercises that cannot be read come last."""
        from guided.practice.tender_days import gentle_order
        from ui.services.exercise_description import seconds

        found = {at: self._pathways.shown_exercise(self._lines[at].do.exercise) for at in among}
        known = [(at, exercise) for at, exercise in found.items() if exercise]
        order = gentle_order([(exercise, seconds(exercise)) for _, exercise in known])
        return [*(known[place][0] for place in order), *(at for at in among if found[at] is None)]

    def _row(self, at: int) -> dict[str, object]:
        from ui.services.week_description import row

        line = self._lines[at]
        exercise = self._pathways.shown_exercise(line.do.exercise)
        one, many = self.tr("once so far"), self.tr("{number} times so far")
        return {
            **row(replace(line.do, optional=False), exercise, self._couple.preferences, self._waiting),
            "at": at,
            "dots": self._dots(line),
            "dotsText": counted(line.done, one, many) if line.do.times and line.done else "",
        }

    def _dots(self, line: "PlanItem") -> list[bool]:
        """Return one dot per suggested time; for optional rows only the filled ones, so that nothing looks missed."""
        times = line.do.times or 0
        dots = [number < line.done for number in range(times)]
        return [each for each in dots if each] if line.do.optional else dots

    def _day(self, when: date) -> dict[str, str]:
        return {
            "value": when.isoformat(),
            "label": str(when.day),
            "name": whole_day(when),
            "head": weekday(when.weekday())[:2],
        }
