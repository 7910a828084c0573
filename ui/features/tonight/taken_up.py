"""Find out what the couple's programme and ladder suggest for today."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.exercise.exercise_name import pack_of
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services.agreement import AgreementService
from ui.services.kept_packs import KeptPackService
from ui.services.ladders import Ladders, LadderVisit
from ui.services.programme_catalogue import ProgrammeCatalogue

if TYPE_CHECKING:
    from guided.exercise.programme_model import Ladder, Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenUp:
    """An exercise that is suggested for today, by its name, and in words where the couple is in what they took up.

    It is played up to a rung of its own, or as a visit to a ladder.
    """

    exercise: str
    kicker: str
    up_to_rung: int | None = None
    visit: LadderVisit | None = None


class TakenUpToday:
    def __init__(
        self, agreement: AgreementService, programmes: ProgrammeCatalogue, ladders: Ladders, packs: KeptPackService
    ) -> None:
        self._agreement = agreement
        self._programmes = programmes
        self._ladders = ladders
        self._packs = packs
        self._asked = False
        self.changed = programmes.changed
        """Emitted when all programmes have been read, or read again."""

    def is_known(self) -> bool:
        """Return whether the programmes have been read, if there is one; begin to read them otherwise."""
        agreement = self._agreement.agreement
        is_needed = (agreement is not None and not agreement.paused) or bool(self._packs.first_programmes())
        if not is_needed or self._programmes.loaded:
            return True
        if not self._asked:
            self._asked = True
            self._programmes.load()
        return False

    def suggestions(self, listed: Iterable[str], done: Collection[str]) -> list[TakenUp]:
        """Return what is suggested today, of the exercises `listed`. A programme and a ladder come first on every other
        day; then comes what their coach sent without a programme, until it is among those `done`."""
        found = [each for each in (self._of_programme(), self._of_ladders()) if each]
        first = self._agreement.today.toordinal() % len(found) if found else 0
        agreed = [one for each in (*found[first:], *found[:first]) for one in each]
        return agreed + self._of_packs([name for name in listed if name not in done])

    def from_coach(self) -> "Programme | None":
        """Return the programme of a kept pack that they have not taken up yet, or None. One that was taken up and put
        aside is not offered again."""
        agreement = self._agreement.agreement
        known = {each.name: each for each in self._programmes.programmes}
        offered = (name for name in self._packs.first_programmes() if not agreement or agreement.programme != name)
        return next((known[name] for name in offered if name in known), None)

    def visit(self, meant: LadderVisit) -> LadderVisit | None:
        """Return the visit that may begin now in place of `meant`, as the page may have been open since yesterday."""
        return next((each for each in self._ladders.visits_today() if each.ladder.name == meant.ladder.name), None)

    def _of_packs(self, names: Iterable[str]) -> list[TakenUp]:
        packs = self._packs.without_programme()
        kicker = QCoreApplication.translate("TakenUp", "From your coach")
        return [TakenUp(exercise=name, kicker=kicker) for name in names if pack_of(name) in packs]

    def _of_programme(self) -> list[TakenUp]:
        programme, plan = self._agreement.programme, self._agreement.suggestion()
        if programme is None or plan is None:
            return []
        kicker = _place(programme, plan.number)
        due = sorted((each for each in plan.lines if each.today), key=lambda each: each.done)
        return [TakenUp(exercise=each.do.exercise, kicker=kicker, up_to_rung=each.do.up_to_rung) for each in due]

    def _of_ladders(self) -> list[TakenUp]:
        """Return today's page of each ladder. Its number is never shown: see `docs/between-two.md`."""
        return [
            TakenUp(exercise=visit.ladder.rungs[visit.rung].exercise, kicker=_title(visit.ladder), visit=visit)
            for visit in self._ladders.visits_today()
        ]


def _title(path: "Programme | Ladder") -> str:
    return isolate(join_lines(path.title))


def _place(programme: "Programme", number: int) -> str:
    """Return the week in which the couple is, of so many."""
    from guided.practice.plan import OWN_WEEK, weeks

    translate = QCoreApplication.translate
    if programme.name == OWN_WEEK:
        return translate("TakenUp", "Your week")
    title, total = _title(programme), len(weeks(programme))
    if pack_of(programme.name):
        words = translate("TakenUp", "From your coach: week {number} of {total}")
        return words.format(number=number, total=total)
    if total == 1:
        return title
    return translate("TakenUp", "{programme}: week {number} of {total}").format(
        programme=title, number=number, total=total
    )
