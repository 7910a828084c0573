"""The summary for the coach: which lines may go in, which were chosen, and the finished summary.

Nothing goes in by itself: a line does once it was chosen, and as long as its words are those that were seen then. No
line says who did something, what happened in a session, or what was not done. The wording comes from a
`SummaryWording`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Protocol

from guided.practice.storage.records import (
    LineChoice,
    Moment,
    MomentKind,
    Question,
    RememberedSession,
    Session,
    SummaryDraft,
)
from guided.text.direction import END_OF_ISOLATE, ISOLATE, balanced
from guided.text.letters import first_letters, letter_count, without_controls

MAX_TITLE_CHARS, MAX_LINE_CHARS, MAX_FOREWORD_CHARS = 120, 600, 800
"""The most characters of a title, of a text that the couple wrote, and of the foreword."""
MAX_KEPT_LINES = 60
"""The most lines from the couple's reflections; the latest ones are used."""
LADDER_SPAN = timedelta(days=14)
"""How far back sessions of a ladder are counted."""


class SummaryTopic(Enum):
    """What lines are about, in the order of the page."""

    NAMES = auto()
    PRACTISED = auto()
    MOMENTS = auto()
    WARMTH = auto()
    LIKED = auto()
    ASK = auto()
    KEPT = auto()
    WAY = auto()


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One line that may go in. `note` stands beside its words; `usual` lines can all be chosen at once."""

    id: str
    group: SummaryTopic
    words: str
    note: str = ""
    usual: bool = True


@dataclass(frozen=True, slots=True)
class KnownExercise:
    """An exercise's title, and whether it is hidden (`apart`) until the couple asks for it."""

    title: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class LadderProgress:
    """A ladder the couple has begun, its open rung, and the exercises on it."""

    name: str
    title: str
    rung: str
    exercises: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySource:
    """Everything to choose from. What lies before `since` or after `today` is left out."""

    since: date
    today: date
    names: str = ""
    programme: str = ""
    sessions: Sequence[Session] = ()
    moments: Sequence[Moment] = ()
    remembered: Sequence[RememberedSession] = ()
    questions: Sequence[Question] = ()
    ways: Sequence[LadderProgress] = ()
    known: Mapping[str, KnownExercise]


class SummaryWording(Protocol):
    """The translated wording of a summary."""

    def heading(self, group: SummaryTopic) -> str: ...
    def times(self, number: int) -> str: ...
    def days(self, first: date, last: date) -> str: ...
    def moment(self, kind: MomentKind) -> str: ...
    def quoted(self, words: str) -> str: ...
    def ours(self) -> str: ...
    def lately(self, times: str) -> str: ...
    def curve(self) -> str: ...
    def picture(self) -> str: ...
    def more(self, number: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Section:
    """The chosen lines of a topic; `more` says how many of them there is no room for."""

    group: SummaryTopic
    heading: str
    lines: tuple[SummaryLine, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The finished summary. `curve` is the warmth, from 0 to 1, at the end of each day."""

    title: str
    span: str
    names: str = ""
    from_us: str = ""
    sections: tuple[Section, ...] = ()
    curve: tuple[float, ...] = ()


def available_lines(material: SummarySource, speech: SummaryWording) -> tuple[SummaryLine, ...]:
    """Return every line that may go in, in the order of the page."""
    return (
        *_names(material),
        *_practised(material, speech),
        *_moments(material, speech),
        *_warmth(material, speech),
        *_liked(material),
        *_questions(material),
        *_kept(material, speech),
        *_ways(material, speech),
    )


def choice_of(line: SummaryLine) -> LineChoice:
    """Return `line` as it is seen now."""
    return LineChoice(line.id, line.words, line.note)


def chosen_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the lines that go in: those chosen whose words have not changed since."""
    return tuple(line for line in every if choice_of(line) in draft.chosen)


def changed_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the lines that were chosen and have changed since. They stay out until they are chosen again."""
    known = {choice.line for choice in draft.chosen}
    return tuple(line for line in every if line.id in known and choice_of(line) not in draft.chosen)


def remaining_lines(every: Iterable[SummaryLine], draft: SummaryDraft) -> tuple[SummaryLine, ...]:
    """Return the usual lines that are not in and were never refused."""
    refused = {choice.line for choice in draft.refused}
    return tuple(
        line for line in every if line.usual and line.id not in refused and choice_of(line) not in draft.chosen
    )


def with_choices(
    draft: SummaryDraft, taken: Iterable[SummaryLine], refused: Iterable[SummaryLine] = ()
) -> SummaryDraft:
    """Return the draft with the lines `taken` chosen and the others refused, as they are seen now."""
    in_, out = frozenset(map(choice_of, taken)), frozenset(map(choice_of, refused))
    decided = {choice.line for choice in in_ | out}
    return replace(
        draft,
        chosen=frozenset(each for each in draft.chosen if each.line not in decided) | in_,
        refused=frozenset(each for each in draft.refused if each.line not in decided) | out,
    )


def with_span(
    draft: SummaryDraft, span: str, before: Iterable[SummaryLine], after: Iterable[SummaryLine]
) -> SummaryDraft:
    """Return the draft for another time span: lines that were in stay in, with their new numbers and days."""
    kept = {(line.id, line.words) for line in chosen_lines(before, draft)}
    return replace(with_choices(draft, [line for line in after if (line.id, line.words) in kept]), span=span)


def cleared_draft(draft: SummaryDraft) -> SummaryDraft:
    """Return what remains of a draft once a file was made of it: the refused lines, so that they don't come back."""
    return SummaryDraft(refused=draft.refused)


def build_summary(
    every: Iterable[SummaryLine],
    draft: SummaryDraft,
    speech: SummaryWording,
    *,
    title: str,
    span: str,
    curve: Sequence[float] = (),
) -> Summary:
    """Return the summary of the lines that go in."""
    found = [line for line in chosen_lines(every, draft) if curve or line.group is not SummaryTopic.WARMTH]
    return Summary(
        title=title,
        span=span,
        names=next((line.words for line in found if line.group is SummaryTopic.NAMES), ""),
        from_us=shorten_paragraphs(draft.words),
        sections=tuple(_sections(found, speech)),
        curve=tuple(curve) if any(line.group is SummaryTopic.WARMTH for line in found) else (),
    )


def shorten(text: str, longest: int = MAX_LINE_CHARS, keep: str = "") -> str:
    """Return `text` as one line of at most `longest` letters, without control characters other than `keep`."""
    words = " ".join(without_controls(text, keep).split())
    return words if letter_count(words) <= longest else first_letters(words, longest - 1).rstrip() + "…"


def shorten_paragraphs(text: str) -> str:
    """Return the non-empty lines of the foreword, no longer than there is room for."""
    every = (shorten(line, MAX_FOREWORD_CHARS) for line in first_letters(text, 4 * MAX_FOREWORD_CHARS).splitlines())
    return first_letters("\n".join(line for line in every if line), MAX_FOREWORD_CHARS).strip()


def _sections(found: Sequence[SummaryLine], speech: SummaryWording) -> Iterator[Section]:
    for group in SummaryTopic:
        if group is not SummaryTopic.NAMES and (of_it := tuple(line for line in found if line.group is group)):
            yield Section(group, speech.heading(group), of_it)


def _names(material: SummarySource) -> Iterator[SummaryLine]:
    if names := shorten(material.names, MAX_TITLE_CHARS, keep=ISOLATE + END_OF_ISOLATE):
        yield SummaryLine("names", SummaryTopic.NAMES, balanced(names))


def _practised(material: SummarySource, speech: SummaryWording) -> Iterator[SummaryLine]:
    if programme := shorten(material.programme, MAX_TITLE_CHARS):
        yield SummaryLine("programme", SummaryTopic.PRACTISED, programme, speech.ours())
    days: dict[str, list[date]] = {}
    for session in material.sessions:
        if is_within(material, session.at.date()):
            days.setdefault(session.exercise, []).append(session.at.date())
    rows = sorted((-len(found), _known(material, name).title, name) for name, found in days.items())
    for _, title, name in rows:
        found = sorted(days[name])
        note = f"{speech.times(len(found))}, {speech.days(found[0], found[-1])}"
        yield SummaryLine(f"exercise:{name}", SummaryTopic.PRACTISED, title, note, not _known(material, name).apart)


def _moments(material: SummarySource, speech: SummaryWording) -> Iterator[SummaryLine]:
    noted = [moment.kind for moment in material.moments if is_within(material, moment.at.date())]
    for kind in MomentKind:
        if number := noted.count(kind):
            yield SummaryLine(f"moment:{kind.value}", SummaryTopic.MOMENTS, speech.moment(kind), speech.times(number))


def _warmth(material: SummarySource, speech: SummaryWording) -> Iterator[SummaryLine]:
    days = [*(each.at.date() for each in material.sessions), *(each.at.date() for each in material.moments)]
    if any(is_within(material, day) for day in days):
        yield SummaryLine("warmth", SummaryTopic.WARMTH, speech.curve())


def _liked(material: SummarySource) -> Iterator[SummaryLine]:
    again = [each.session.exercise for each in _lately(material) if each.reflection.again]
    for name in dict.fromkeys(again):
        known = _known(material, name)
        yield SummaryLine(f"again:{name}", SummaryTopic.LIKED, known.title, usual=not known.apart)


def _kept(material: SummarySource, speech: SummaryWording) -> list[SummaryLine]:
    return [line for each in _lately(material) for line in _kept_of(each, material, speech)][-MAX_KEPT_LINES:]


def _kept_of(each: RememberedSession, material: SummarySource, speech: SummaryWording) -> Iterator[SummaryLine]:
    day = each.session.at.date()
    note = f"{_known(material, each.session.exercise).title}, {speech.days(day, day)}"
    kept = {"words": ", ".join(each.reflection.words), "line": each.reflection.line}
    for what, said in kept.items():
        if words := shorten(said):
            yield SummaryLine(f"{what}:{each.number}", SummaryTopic.KEPT, speech.quoted(words), note, usual=False)


def _ways(material: SummarySource, speech: SummaryWording) -> Iterator[SummaryLine]:
    since = material.today - LADDER_SPAN
    for way in material.ways:
        number = sum(
            each.exercise in way.exercises and since < each.at.date() <= material.today for each in material.sessions
        )
        note = speech.quoted(shorten(way.rung, MAX_TITLE_CHARS))
        if number:
            note += ", " + speech.lately(speech.times(number))
        yield SummaryLine(f"way:{way.name}", SummaryTopic.WAY, shorten(way.title, MAX_TITLE_CHARS), note, usual=False)


def _questions(material: SummarySource) -> Iterator[SummaryLine]:
    for each in material.questions:
        if words := shorten(each.words):
            yield SummaryLine(f"question:{each.number}", SummaryTopic.ASK, words)


def _lately(material: SummarySource) -> Iterator[RememberedSession]:
    return (each for each in material.remembered if is_within(material, each.session.at.date()))


def is_within(material: SummarySource, day: date) -> bool:
    return material.since <= day <= material.today


def _known(material: SummarySource, name: str) -> KnownExercise:
    """Return what is known of an exercise; one without a file is titled by its name and hidden."""
    known = material.known.get(name) or KnownExercise(name.replace("-", " "), apart=True)
    return replace(known, title=shorten(known.title, MAX_TITLE_CHARS) or shorten(name, MAX_TITLE_CHARS))
