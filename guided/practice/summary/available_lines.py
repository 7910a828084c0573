"""List every line that may go into a summary, from what the couple did and kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from guided.exercise.exercise_name import name_in_pack
from guided.practice.storage.records import MomentKind, RememberedSession
from guided.practice.summary.model import (
    KnownExercise,
    SummaryLine,
    SummarySource,
    SummaryTopic,
    SummaryWording,
    is_within,
)
from guided.practice.summary.shortening import MAX_TITLE_CHARS, shorten
from guided.text.direction import END_OF_ISOLATE, ISOLATE, balanced

MAX_KEPT_LINES = 60
"""The most lines from the couple's reflections; the latest ones are used."""
LADDER_SPAN = timedelta(days=14)
"""How far back sessions of a ladder are counted."""


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


def _known(material: SummarySource, name: str) -> KnownExercise:
    """Return what is known of an exercise; one without a file is titled by its name and hidden."""
    known = material.known.get(name) or KnownExercise(name_in_pack(name).replace("-", " "), apart=True)
    return replace(known, title=shorten(known.title, MAX_TITLE_CHARS) or shorten(name, MAX_TITLE_CHARS))
