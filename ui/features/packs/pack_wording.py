"""Words for the page of a pack."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from guided.catalogue.visibility import HiddenBy, hidden_by
from guided.packs.problems import PackProblem
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services import week_description
from ui.services.exercise_description import touch_word
from ui.services.language import current_language
from ui.services.wording import counted, exact, in_direction, length

if TYPE_CHECKING:
    from datetime import date

    from guided.exercise.pack_model import Pack
    from guided.exercise.programme_model import Programme
    from guided.preferences import Preferences
    from ui.services.kept_packs import OpenedPack, RefusedPack

Row = dict[str, object]

MAX_ROWS = 12
"""Exercises that the page lists; of more, it says how many."""


def made_by(pack: "Pack") -> str:
    """Return who made a pack, and for whom."""
    translate = QCoreApplication.translate
    by, couple = (isolate(join_lines(each)) if each else "" for each in (pack.by, pack.couple))
    if by and couple:
        return translate("PackWords", "Made by {coach} for {couple}").format(coach=by, couple=couple)
    if by:
        return translate("PackWords", "Made by {coach}").format(coach=by)
    return translate("PackWords", "Made for {couple}").format(couple=couple) if couple else ""


def made_on(made: "date") -> str:
    """Return a day without its weekday: `26 November 2026`."""
    words = QCoreApplication.translate("PackWords", "d MMMM yyyy")
    return QLocale(current_language()).toString(QDate(made.year, made.month, made.day), words)


def exercises_heading(number: int) -> str:
    """Return how many exercises there are, in words up to six."""
    translate = QCoreApplication.translate
    few = (
        translate("PackWords", "One exercise"),
        translate("PackWords", "Two exercises"),
        translate("PackWords", "Three exercises"),
        translate("PackWords", "Four exercises"),
        translate("PackWords", "Five exercises"),
        translate("PackWords", "Six exercises"),
    )
    if 0 < number <= len(few):
        return few[number - 1]
    return translate("PackWords", "{number} exercises").format(number=number) if number else ""


def exercise_rows(opened: "OpenedPack", preferences: "Preferences") -> list[Row]:
    """Return the exercises of a pack, in the order in which its programmes name them."""
    often = _rhythms(opened)
    order = list(often)
    known = sorted(opened.summaries, key=lambda each: order.index(each.name) if each.name in often else len(order))
    rows: list[Row] = []
    for each in known[:MAX_ROWS]:
        facts = [length(each.length), touch_word(each.touch)]
        if hidden_by(each, preferences) is HiddenBy.OPT_IN:
            facts.append(QCoreApplication.translate("PackWords", "hidden until you switch it on"))
        elif hidden_by(each, preferences):
            facts.append(QCoreApplication.translate("PackWords", "hidden, as you chose"))
        rows.append(
            {
                "title": in_direction(join_lines(each.title), each.about),
                "facts": "   ·   ".join(facts),
                "often": often.get(each.name, ""),
                "closeness": each.closeness,
            }
        )
    return rows


def and_more(number: int) -> str:
    """Return how many exercises the list leaves out; empty for none."""
    left = number - MAX_ROWS
    if left <= 0:
        return ""
    one, many = (
        QCoreApplication.translate("PackWords", "And one more."),
        QCoreApplication.translate("PackWords", "And {number} more."),
    )
    return counted(left, one, many)


def _rhythms(opened: "OpenedPack") -> dict[str, str]:
    """Return how often each exercise is suggested where it is named first."""
    by_name = {each.name: each for each in opened.exercises}
    found: dict[str, str] = {}
    for programme in opened.contents.dosed_programmes:
        for entry in (entry for week in programme.weeks for entry in week.do):
            found.setdefault(entry.exercise, week_description.often(entry, by_name.get(entry.exercise)))
    for dose in opened.contents.pack.doses if opened.contents.pack else ():
        if dose.times is not None:
            words = QCoreApplication.translate("PackWords", "{times} a week")
            found.setdefault(dose.exercise, words.format(times=week_description.times(dose.times)))
    return found


def pathway_rows(opened: "OpenedPack") -> list[Row]:
    """Return a heading and a line for each programme and ladder."""
    translate = QCoreApplication.translate
    programme, path = translate("PackWords", "A programme"), translate("PackWords", "A slow path back to touch")
    rows: list[Row] = [
        {"heading": programme, "line": _programme_line(opened, each)} for each in opened.contents.dosed_programmes
    ]
    return rows + [{"heading": path, "line": join_lines(each.title)} for each in opened.contents.ladders]


def _programme_line(opened: "OpenedPack", programme: "Programme") -> str:
    weeks = week_description.length(programme)
    pack = opened.contents.pack
    if pack is not None and join_lines(programme.title) == join_lines(pack.title):
        return weeks
    return f"{isolate(join_lines(programme.title))}   ·   {weeks}"


def care_notes(opened: "OpenedPack") -> list[str]:
    """Return when to leave things out, each once."""
    notes = [note for each in opened.contents.dosed_programmes for note in each.care]
    notes += [note for each in opened.contents.ladders for note in each.care]
    notes += [note for each in opened.summaries for note in each.care]
    return [join_lines(note) for note in dict.fromkeys(notes)]


def voice_line(opened: "OpenedPack") -> str:
    """Return how many recordings there are, and how long they are in all; empty for none."""
    number = len(opened.contents.recordings)
    if not number:
        return ""
    translate = QCoreApplication.translate
    count = counted(number, translate("PackWords", "1 recording"), translate("PackWords", "{number} recordings"))
    return translate("PackWords", "{recordings}, {length} in all").format(
        recordings=count, length=exact(opened.recorded_seconds)
    )


def touch_scale() -> list[str]:
    """Return the words of the scale of touch, as short as they can be."""
    translate = QCoreApplication.translate
    return [
        translate("PackWords", "none"),
        translate("PackWords", "near"),
        translate("PackWords", "hands"),
        translate("PackWords", "embrace"),
        translate("PackWords", "close"),
        translate("PackWords", "intimate"),
    ]


def refusal(refused: "RefusedPack") -> str:
    """Return why a file can't be opened."""
    if refused.problem is None:
        words = QCoreApplication.translate(
            "PackWords",
            "There is a mistake in {file}, so none of it can be kept. Your coach finds it in the Studio, and sends it "
            "once more.",
        )
        return words.format(file=isolate(refused.name))
    return _problem_words(refused.problem).format(name=isolate(refused.name))


def _problem_words(problem: PackProblem) -> str:
    translate = QCoreApplication.translate
    return {
        PackProblem.UNREADABLE: translate("PackWords", "This file can’t be read."),
        PackProblem.NOT_A_PACK: translate(
            "PackWords", "This is not a file from a coach: nothing in it says what it is."
        ),
        PackProblem.DAMAGED: translate("PackWords", "This file is damaged. Ask for it once more."),
        PackProblem.TOO_LARGE: translate("PackWords", "This file is too large: it may have 200 MB, unpacked too."),
        PackProblem.TOO_MANY_FILES: translate("PackWords", "There is too much in this file: it may hold 2,000 files."),
        PackProblem.LOCKED: translate("PackWords", "This file is locked with a password. Ask for it without one."),
        PackProblem.PACKING: translate("PackWords", "This file was packed in a way that can’t be opened here."),
        PackProblem.LINK: translate("PackWords", "{name} in it is a link, and only files are taken."),
        PackProblem.NAME: translate("PackWords", "{name} in it is not a name that a file can have everywhere."),
        PackProblem.DOUBLE_NAME: translate("PackWords", "{name} is in it twice."),
        PackProblem.PLACE: translate("PackWords", "{name} in it is not something that Guided plays or shows."),
        PackProblem.TEXT_TOO_LARGE: translate("PackWords", "{name} in it is larger than any exercise."),
    }[problem]
