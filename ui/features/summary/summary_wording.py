"""Word the summary for the coach in the language of the window."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from guided.practice.storage.records import MomentKind
from guided.practice.summary.model import SummaryTopic
from guided.text.direction import isolate
from ui.services.recent_activity import moment_kinds
from ui.services.week_description import times
from ui.services.wording import counted, day_in


class SummaryWording:
    """Implement `guided.practice.summary.model.SummaryWording`. It says "we", because the summary is the couple's
    own."""

    def __init__(self) -> None:
        self._kinds = {each["value"]: each["name"] for each in moment_kinds()}

    def heading(self, group: SummaryTopic) -> str:
        translate = QCoreApplication.translate
        return {
            SummaryTopic.NAMES: translate("SummaryWording", "Your names"),
            SummaryTopic.PRACTISED: translate("SummaryWording", "What we practised"),
            SummaryTopic.MOMENTS: translate("SummaryWording", "Small moments"),
            SummaryTopic.WARMTH: translate("SummaryWording", "How warm it was"),
            SummaryTopic.LIKED: translate("SummaryWording", "What we would like again"),
            SummaryTopic.KEPT: translate("SummaryWording", "Words we kept"),
            SummaryTopic.WAY: translate("SummaryWording", "Where we are"),
            SummaryTopic.ASK: translate("SummaryWording", "What we want to ask"),
        }[group]

    def times(self, number: int) -> str:
        return times(number)

    def days(self, first: date, last: date) -> str:
        """Return the days as `5 May`, `5 to 20 May` or `28 April to 20 May`."""
        translate = QCoreApplication.translate
        whole = translate("SummaryWording", "d MMMM")
        if first == last:
            return day_in(last, whole)
        same = (first.year, first.month) == (last.year, last.month)
        words = translate("SummaryWording", "{first} to {last}")
        return words.format(
            first=day_in(first, translate("SummaryWording", "d") if same else whole), last=day_in(last, whole)
        )

    def span(self, since: date, today: date) -> str:
        """Return the period with its year."""
        translate = QCoreApplication.translate
        with_year = translate("SummaryWording", "d MMMM yyyy")
        if since == today:
            return day_in(today, with_year)
        same = translate("SummaryWording", "d MMMM") if since.year == today.year else with_year
        words = translate("SummaryWording", "{first} to {last}")
        return words.format(first=day_in(since, same), last=day_in(today, with_year))

    def labels(self, since: date, today: date) -> tuple[tuple[float, str], ...]:
        """Return a few dates to show below the curve, each with its position from 0 to 1."""
        whole, steps = (today - since).days, 4
        if whole < steps:
            return ((1.0, self.days(today, today)),)
        at = [since + timedelta(days=round(whole * step / steps)) for step in range(steps + 1)]
        return tuple(((day - since).days / whole, self.days(day, day)) for day in at)

    def moment(self, kind: MomentKind) -> str:
        return self._kinds[kind.value]

    def quoted(self, words: str) -> str:
        return QCoreApplication.translate("SummaryWording", "“{words}”").format(words=isolate(words))

    def ours(self) -> str:
        return QCoreApplication.translate("SummaryWording", "what we agreed on")

    def lately(self, times: str) -> str:
        return QCoreApplication.translate("SummaryWording", "{times} in the last two weeks").format(times=times)

    def curve(self) -> str:
        return QCoreApplication.translate("SummaryWording", "The curve of our warmth")

    def picture(self) -> str:
        return QCoreApplication.translate(
            "SummaryWording",
            "Drawn from what is on this page alone. It halves every two days and never reaches zero. A picture, not a "
            "score.",
        )

    def more(self, number: int) -> str:
        translate = QCoreApplication.translate
        return counted(
            number, translate("SummaryWording", "and one more"), translate("SummaryWording", "and {number} more")
        )
