"""Collect the content of the summary for the coach from the journal and the files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from guided.catalogue.visibility import hidden_by, needs_opt_in
from guided.text.direction import isolate
from ui.services.agreement import AgreementService
from ui.services.couple import Couple
from ui.services.journal import CoupleJournal
from ui.services.programme_catalogue import ProgrammeCatalogue
from ui.services.warmth import WarmthViewModel
from ui.services.wording import listed

if TYPE_CHECKING:
    from guided.practice.storage.records import SummaryDraft
    from guided.practice.summary.curve import Contribution, SummaryCurve
    from guided.practice.summary.model import (
        KnownExercise,
        LadderProgress,
        Summary,
        SummaryLine,
        SummarySource,
        SummaryTopic,
    )
    from ui.features.summary.summary_wording import SummaryWording
    from ui.printing.summary_pdf import Paper

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
MIN_SLOPE_SHARE = 0.02
"""Minimum share of the curve's width over which the drawn curve rises or fades."""
LETTER_TERRITORIES = ("BZ CA CL CO CR GT MX NI PA PH PR SV US VE").split()
"""Territories that use Letter paper, according to the Unicode CLDR; all others use A4."""


@dataclass(frozen=True, slots=True)
class Span:
    value: str
    label: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Hold all that can be included for a period, and the activities for the curve; `span` is the period in words."""

    since: date
    today: date
    span: str
    lines: "tuple[SummaryLine, ...]"
    groups: list[dict[str, object]]
    done: "tuple[Contribution, ...]"
    labels: tuple[tuple[float, str], ...]


class SummaryMaterial:
    def __init__(
        self,
        couple: Couple,
        pathways: ProgrammeCatalogue,
        agreement: AgreementService,
        journal: CoupleJournal,
        warmth: WarmthViewModel,
    ) -> None:
        self.pathways = pathways
        self.journal = journal
        self._couple = couple
        self._agreement = agreement
        self._warmth = warmth

    def spans(self, today: date) -> list[Span]:
        """Return the periods to choose from; "since the last call" comes first, if there was one."""
        translate = QCoreApplication.translate
        every = [
            Span("fortnight", translate("SummaryMaterial", "Two weeks"), today - 13 * A_DAY),
            Span("month", translate("SummaryMaterial", "Four weeks"), today - 27 * A_DAY),
            Span("quarter", translate("SummaryMaterial", "Three months"), today - 90 * A_DAY),
        ]
        return [*self._since_call(today), *every]

    def found(self, since: date, now: datetime) -> Found:
        from guided.practice.summary.available_lines import available_lines
        from guided.practice.summary.curve import contributions

        wording = self._wording()
        today = now.date()
        material = self._material(since, now)
        every = available_lines(material, wording)
        return Found(
            since=since,
            today=today,
            span=wording.span(since, today),
            lines=every,
            groups=[*_groups(every, wording)],
            done=contributions(material, self._warmth.worth),
            labels=wording.labels(since, today),
        )

    def paper(self, found: Found, draft: "SummaryDraft") -> "Paper":
        """Return the included lines laid out on at most two pages."""
        from guided.practice.monotone_curve import interpolated
        from guided.practice.summary.fitting import fit_summary
        from ui.printing.summary_pdf import Paper, fits
        from ui.printing.typesetting import Typesetter

        translate, wording, setter = QCoreApplication.translate, self._wording(), Typesetter()
        curve = _curve(found, draft)
        paper = Paper(
            summary=self._summary(found, draft),
            points=tuple(interpolated(curve.points, [x for x, _ in curve.marks], MIN_SLOPE_SHARE)),
            marks=curve.marks,
            labels=found.labels,
            picture=wording.picture(),
            page=translate("SummaryMaterial", "{number} of {all}"),
            letter=QLocale.territoryToCode(QLocale.system().territory()) in LETTER_TERRITORIES,
        )

        def holds(summary: "Summary") -> bool:
            return fits(replace(paper, summary=summary), setter)

        return replace(paper, summary=fit_summary(paper.summary, holds, wording))

    def text(self, found: Found, draft: "SummaryDraft") -> str:
        from guided.practice.summary.plain_text import to_plain_text

        return to_plain_text(self._summary(found, draft), self._wording())

    def _since_call(self, today: date) -> list[Span]:
        from guided.practice.plan import last_call
        from ui.services.wording import whole_day

        agreement = self._agreement.agreement
        if agreement is None:
            return []
        translate = QCoreApplication.translate
        called = last_call(agreement, today)
        if called is not None:
            label = translate("SummaryMaterial", "Since your last call, {day}").format(day=whole_day(called))
            return [Span("call", label, called)]
        if agreement.paused or agreement.begun > today - A_WEEK:
            return []
        label = translate("SummaryMaterial", "Since you took it up, {day}").format(day=whole_day(agreement.begun))
        return [Span("call", label, agreement.begun)]

    def _summary(self, found: Found, draft: "SummaryDraft") -> "Summary":
        from guided.practice.summary.draft import build_summary

        title = QCoreApplication.translate("SummaryMaterial", "Our practice")
        curve = [warm for _, warm in _curve(found, draft).points]
        return build_summary(found.lines, draft, self._wording(), title=title, span=found.span, curve=curve)

    def _wording(self) -> "SummaryWording":
        from ui.features.summary.summary_wording import SummaryWording

        return SummaryWording()

    def _material(self, since: date, now: datetime) -> "SummarySource":
        from guided.practice.summary.available_lines import LADDER_SPAN
        from guided.practice.summary.model import SummarySource

        today = now.date()
        earliest = datetime.combine(min(since, today - LADDER_SPAN) - A_DAY, time.min).astimezone()
        sessions = [each for each in self.journal.read.sessions(earliest) if self._may_be_told(each.exercise)]
        remembered = [
            each for each in self.journal.read.reflections(earliest) if self._may_be_told(each.session.exercise)
        ]
        named = {each.exercise for each in sessions} | {each.session.exercise for each in remembered}
        return SummarySource(
            since=since,
            today=today,
            names=listed(
                [isolate(own) for own, lent in zip(self._couple.names, self._couple.lent, strict=True) if own != lent]
            ),
            programme=self._programme(),
            sessions=sessions,
            moments=self.journal.read.moments(earliest),
            remembered=remembered,
            questions=self.journal.read.questions(),
            ways=self._ways(now.astimezone()),
            known={name: known for name in named if (known := self._known(name))},
        )

    def _may_be_told(self, name: str) -> bool:
        """Return whether an exercise may be mentioned; closer exercises are left out while the couple hides them."""
        exercise = self.pathways.exercise(name)
        return exercise is None or hidden_by(exercise, self._couple.preferences) is None

    def _known(self, name: str) -> "KnownExercise | None":
        from guided.practice.summary.model import KnownExercise

        exercise = self.pathways.exercise(name)
        return KnownExercise(exercise.title, needs_opt_in(exercise)) if exercise else None

    def _programme(self) -> str:
        """Return the title of the programme and of its current week; empty for the couple's own week."""
        found, programme = self._agreement.suggestion(), self._agreement.programme
        if found is None or programme is None or not programme.title:
            return ""
        numbered = QCoreApplication.translate("CallPlanViewModel", "Week {number}").format(number=found.number)
        return f"{programme.title}, {found.week.title or numbered}"

    def _ways(self, now: datetime) -> "list[LadderProgress]":
        from guided.practice.ladder import open_rung as open_today
        from guided.practice.summary.model import LadderProgress

        ladder_states = self.journal.read.ladder_states()
        begun = [ladder for ladder in self.pathways.ladders if ladder.name in ladder_states]
        return [
            LadderProgress(
                ladder.name,
                ladder.title,
                ladder.rungs[open_today(ladder, ladder_states[ladder.name], now).rung].title,
                {rung.exercise for rung in ladder.rungs},
            )
            for ladder in begun
        ]


def _curve(found: Found, draft: "SummaryDraft") -> "SummaryCurve":
    from guided.practice.summary.curve import draw_curve
    from guided.practice.summary.draft import chosen_lines

    return draw_curve(chosen_lines(found.lines, draft), found.done, found.since, found.today)


def _groups(every: "tuple[SummaryLine, ...]", wording: "SummaryWording") -> Iterator[dict[str, object]]:
    from guided.practice.summary.model import SummaryTopic

    for group in SummaryTopic:
        found = [{"id": line.id, "words": line.words, "note": line.note} for line in every if line.group is group]
        if found:
            yield {"heading": wording.heading(group), "about": _about(group, len(found)), "lines": found}


def _about(group: "SummaryTopic", number: int) -> str:
    from guided.practice.summary.available_lines import MAX_KEPT_LINES
    from guided.practice.summary.model import SummaryTopic

    translate = QCoreApplication.translate
    if group is SummaryTopic.KEPT:
        words = translate("SummaryMaterial", "These stay between you two unless you choose them.")
        latest = translate("SummaryMaterial", "The latest of them stand here.")
        return f"{words} {latest}" if number == MAX_KEPT_LINES else words
    if group is SummaryTopic.WARMTH:
        return translate("SummaryMaterial", "It is drawn from the exercises and moments you chose, day by day.")
    return translate("SummaryMaterial", "This stays out unless you choose it.") if group is SummaryTopic.WAY else ""
