"""Words for the page on which a coach gives something."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.exercise.model import Touch
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services import week_description
from ui.services.exercise_description import touch_word
from ui.services.wording import counted, exact, length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guided.exercise.model import Length
    from guided.packs.given import GivenPack
    from guided.packs.packing import Packed
    from ui.features.packs.giveable import Giveable

MAX_PROBLEMS = 12
"""Problems that the page lists."""

Rows = list[dict[str, object]]


def file_facts(file: "Giveable") -> str:
    """Return what kind of file it is, and how long."""
    translate = QCoreApplication.translate
    if file.kind == "programme":
        return counted(
            file.parts,
            translate("GiveWords", "A programme of one week"),
            translate("GiveWords", "A programme of {number} weeks"),
        )
    if file.kind == "ladder":
        return translate("GiveWords", "A ladder")
    return f"{length(file.seconds)}   ·   {touch_word(Touch(file.touch))}"


def given_options(given: "Sequence[GivenPack]") -> Rows:
    """Return what was given before, as options; the first is something new."""
    translate = QCoreApplication.translate
    for_couple = translate("GiveWords", "{title} for {couple}")
    rows: Rows = [{"value": "", "label": translate("GiveWords", "Something new")}]
    for each in given:
        title, couple = isolate(join_lines(each.pack.title)), each.pack.couple
        label = for_couple.format(title=title, couple=isolate(join_lines(couple))) if couple else title
        rows.append({"value": each.pack.id, "label": label})
    return rows


def length_options(lengths: "Sequence[Length]") -> Rows:
    """Return the lengths that an exercise offers, to choose one beforehand."""
    ready = QCoreApplication.translate("GiveWords", "until ready")
    return [{"value": str(each), "label": ready if isinstance(each, str) else exact(each)} for each in lengths]


def touch_options(below: Touch = Touch.INTIMATE) -> Rows:
    """Return the limits of touch; a limit of the closest touch would be none."""
    return [{"value": each.word, "label": touch_word(each)} for each in Touch if each < below]


def often_words(times: int, *, in_programme: bool) -> str:
    """Return how often in a week an exercise is meant; 0 is what the programme says, or as they like."""
    translate = QCoreApplication.translate
    if times:
        return week_description.times(times)
    return translate("GiveWords", "as the programme says") if in_programme else translate("GiveWords", "as they like")


def problem_rows(packed: "Packed") -> Rows:
    """Return what is wrong, errors first, and what is left out or comes along."""
    translate = QCoreApplication.translate
    place = translate("GiveWords", "{file}, line {number}")
    rows: Rows = [
        {
            "words": problem.message,
            "place": place.format(file=isolate(path.name), number=problem.line),
            "stops": problem.severity == "error",
        }
        for path, reading in packed.readings
        for problem in reading.problems
    ]
    rows.sort(key=lambda row: not row["stops"])
    along = translate("GiveWords", "{name} comes with Guided, and goes along as there is a limit for these two.")
    return [
        *rows[:MAX_PROBLEMS],
        *({"words": along.format(name=isolate(name)), "place": "", "stops": False} for name in packed.brought),
    ]
