"""What goes to the coach: the lines that may, which of them do, and those as one page or as plain text.

Nothing goes in by itself: a line does once it was chosen, and for as long as its words are those that were seen then.
There is no line for who, for what happened in a session, or for what was not done. How things are said, and in which
language, comes from outside: see `Speech`.
"""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Protocol

from guided.practice.storage.records import Choice, Draft, Kind, Moment, Question, Remembered, Session

TITLE, WORDS, FROM_US = 120, 600, 800
"""Letters that a title, something they wrote, and their words at the top have at most."""
KEPT_AT_MOST = 60
"""Lines of words they kept, the latest ones."""
LATELY = timedelta(days=14)
"""What is counted of a patient way."""
_DIRECTIONS = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


class Group(Enum):
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
class Line:
    """One line that may go in. `note` stands beside its words; `usual` ones can all be chosen at once."""

    id: str
    group: Group
    words: str
    note: str = ""
    usual: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """An exercise by its title; `apart` is one that is kept out of sight until they want it."""

    title: str
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A patient way they have begun, the page of it that is open, and the exercises on it."""

    name: str
    title: str
    rung: str
    exercises: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All there is to choose from. Whatever lies before `since` or after `today` is left out."""

    since: date
    today: date
    names: str = ""
    programme: str = ""
    sessions: Sequence[Session] = ()
    moments: Sequence[Moment] = ()
    remembered: Sequence[Remembered] = ()
    questions: Sequence[Question] = ()
    ways: Sequence[Way] = ()
    known: Mapping[str, Known]


class Speech(Protocol):
    """How it is said."""

    def heading(self, group: Group) -> str: ...
    def times(self, number: int) -> str: ...
    def days(self, first: date, last: date) -> str: ...
    def moment(self, kind: Kind) -> str: ...
    def quoted(self, words: str) -> str: ...
    def ours(self) -> str: ...
    def lately(self, times: str) -> str: ...
    def curve(self) -> str: ...
    def picture(self) -> str: ...
    def more(self, number: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of a group that go in; `more` is how many of them there is no room for."""

    group: Group
    heading: str
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What goes to the coach. `curve` is how warm it was, from 0 to 1, at the end of each day it is about."""

    title: str
    span: str
    names: str = ""
    from_us: str = ""
    sections: tuple[Section, ...] = ()
    curve: tuple[float, ...] = ()


def lines(material: Material, speech: Speech) -> tuple[Line, ...]:
    """All that may go in, in the order of the page."""
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


def seen(line: Line) -> Choice:
    """`line` as it is seen now."""
    return Choice(line.id, line.words, line.note)


def chosen(every: Iterable[Line], draft: Draft) -> tuple[Line, ...]:
    """The lines that go in: those that were chosen, and say what they said then."""
    return tuple(line for line in every if seen(line) in draft.chosen)


def changed(every: Iterable[Line], draft: Draft) -> tuple[Line, ...]:
    """The lines that were chosen, and say something else by now. They are out until they are chosen again."""
    known = {choice.line for choice in draft.chosen}
    return tuple(line for line in every if line.id in known and seen(line) not in draft.chosen)


def left_to_choose(every: Iterable[Line], draft: Draft) -> tuple[Line, ...]:
    """The usual lines that are not in, without any that was ever refused."""
    refused = {choice.line for choice in draft.refused}
    return tuple(line for line in every if line.usual and line.id not in refused and seen(line) not in draft.chosen)


def choose(draft: Draft, taken: Iterable[Line], refused: Iterable[Line] = ()) -> Draft:
    """The draft with the lines `taken` chosen and the others refused, as they are seen now."""
    in_, out = frozenset(map(seen, taken)), frozenset(map(seen, refused))
    decided = {choice.line for choice in in_ | out}
    return replace(
        draft,
        chosen=frozenset(each for each in draft.chosen if each.line not in decided) | in_,
        refused=frozenset(each for each in draft.refused if each.line not in decided) | out,
    )


def about_another_time(draft: Draft, span: str, before: Iterable[Line], after: Iterable[Line]) -> Draft:
    """The draft for another time: the lines that were in stay in, with the numbers and days they have there."""
    kept = {(line.id, line.words) for line in chosen(before, draft)}
    return replace(choose(draft, [line for line in after if (line.id, line.words) in kept]), span=span)


def made(draft: Draft) -> Draft:
    """What is left of a draft once a file was made of it: what was refused, so that it does not come back."""
    return Draft(refused=draft.refused)


def summed_up(
    every: Iterable[Line], draft: Draft, speech: Speech, *, title: str, span: str, curve: Sequence[float] = ()
) -> Summary:
    """The lines that go in as they stand on the page."""
    found = [line for line in chosen(every, draft) if curve or line.group is not Group.WARMTH]
    return Summary(
        title=title,
        span=span,
        names=next((line.words for line in found if line.group is Group.NAMES), ""),
        from_us=paragraphs(draft.words),
        sections=tuple(_sections(found, speech)),
        curve=tuple(curve) if any(line.group is Group.WARMTH for line in found) else (),
    )


def shortened(text: str, longest: int = WORDS) -> str:
    """`text` in one line of at most so many letters, without what could break or turn a line."""
    words = " ".join("".join(_kept_letter(letter) for letter in text).split())
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def paragraphs(text: str) -> str:
    """What they wrote at the top: its lines, none of them empty, and no longer than there is room for."""
    every = (shortened(line, FROM_US) for line in text[: 4 * FROM_US].splitlines())
    return "\n".join(line for line in every if line)[:FROM_US].strip()


def _sections(found: Sequence[Line], speech: Speech) -> Iterator[Section]:
    for group in Group:
        if group is not Group.NAMES and (of_it := tuple(line for line in found if line.group is group)):
            yield Section(group, speech.heading(group), of_it)


def _names(material: Material) -> Iterator[Line]:
    if names := shortened(material.names, TITLE):
        yield Line("names", Group.NAMES, names)


def _practised(material: Material, speech: Speech) -> Iterator[Line]:
    if programme := shortened(material.programme, TITLE):
        yield Line("programme", Group.PRACTISED, programme, speech.ours())
    days: dict[str, list[date]] = {}
    for session in material.sessions:
        if is_within(material, session.at.date()):
            days.setdefault(session.exercise, []).append(session.at.date())
    rows = sorted((-len(found), _known(material, name).title, name) for name, found in days.items())
    for _, title, name in rows:
        found = sorted(days[name])
        note = f"{speech.times(len(found))}, {speech.days(found[0], found[-1])}"
        yield Line(f"exercise:{name}", Group.PRACTISED, title, note, not _known(material, name).apart)


def _moments(material: Material, speech: Speech) -> Iterator[Line]:
    noted = [moment.kind for moment in material.moments if is_within(material, moment.at.date())]
    for kind in Kind:
        if number := noted.count(kind):
            yield Line(f"moment:{kind.value}", Group.MOMENTS, speech.moment(kind), speech.times(number))


def _warmth(material: Material, speech: Speech) -> Iterator[Line]:
    days = [*(each.at.date() for each in material.sessions), *(each.at.date() for each in material.moments)]
    if any(is_within(material, day) for day in days):
        yield Line("warmth", Group.WARMTH, speech.curve())


def _liked(material: Material) -> Iterator[Line]:
    again = [each.session.exercise for each in _lately(material) if each.reflection.again]
    for name in dict.fromkeys(again):
        known = _known(material, name)
        yield Line(f"again:{name}", Group.LIKED, known.title, usual=not known.apart)


def _kept(material: Material, speech: Speech) -> list[Line]:
    return [line for each in _lately(material) for line in _kept_of(each, material, speech)][-KEPT_AT_MOST:]


def _kept_of(each: Remembered, material: Material, speech: Speech) -> Iterator[Line]:
    day = each.session.at.date()
    note = f"{_known(material, each.session.exercise).title}, {speech.days(day, day)}"
    kept = {"words": ", ".join(each.reflection.words), "line": each.reflection.line}
    for what, said in kept.items():
        if words := shortened(said):
            yield Line(f"{what}:{each.number}", Group.KEPT, speech.quoted(words), note, usual=False)


def _ways(material: Material, speech: Speech) -> Iterator[Line]:
    since = material.today - LATELY
    for way in material.ways:
        number = sum(
            each.exercise in way.exercises and since < each.at.date() <= material.today for each in material.sessions
        )
        note = speech.quoted(shortened(way.rung, TITLE))
        if number:
            note += ", " + speech.lately(speech.times(number))
        yield Line(f"way:{way.name}", Group.WAY, shortened(way.title, TITLE), note, usual=False)


def _questions(material: Material) -> Iterator[Line]:
    for each in material.questions:
        if words := shortened(each.words):
            yield Line(f"question:{each.number}", Group.ASK, words)


def _lately(material: Material) -> Iterator[Remembered]:
    return (each for each in material.remembered if is_within(material, each.session.at.date()))


def is_within(material: Material, day: date) -> bool:
    return material.since <= day <= material.today


def _known(material: Material, name: str) -> Known:
    """What is known of an exercise; one that left its folder has its file's name, and is not among the usual lines."""
    known = material.known.get(name) or Known(name.replace("-", " "), apart=True)
    return replace(known, title=shortened(known.title, TITLE) or shortened(name, TITLE))


def _kept_letter(letter: str) -> str:
    if letter in _DIRECTIONS or unicodedata.category(letter) == "Cs":
        return ""
    return " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp") else letter
