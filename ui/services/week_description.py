"""Describes what a week of a programme suggests."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.catalogue.visibility import hidden_by
from guided.exercise.programme_model import Frequency, ProgrammeEntry, Week
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services.wording import counted, listed, weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Programme
    from guided.preferences import Preferences

Row = dict[str, object]


def row(
    do: ProgrammeEntry,
    exercise: "Exercise | None",
    preferences: "Preferences",
    waiting: "Callable[[Exercise], str]" = lambda _: "",
) -> Row:
    """Return a row of a week: `title`, `often`, `note`, and whether it can be opened. An exercise that the couple has
    hidden, or not switched on, is marked as such, without details. `waiting` returns why one waits, in words."""
    translate = QCoreApplication.translate
    if exercise is not None and hidden_by(exercise, preferences):
        title, how = translate("Weeks", "A closer exercise, hidden"), translate("Weeks", "You can show it in Settings")
        return {"title": title, "often": often(do, None), "note": how, "opens": False}
    title = join_lines(exercise.title) if exercise else do.exercise.replace("-", " ")
    waits = waiting(exercise) if exercise else ""
    opens = exercise is not None and not waits
    return {"title": title, "often": often(do, exercise), "note": waits or join_lines(do.note), "opens": opens}


def often(do: ProgrammeEntry, exercise: "Exercise | None") -> str:
    """Return how often an exercise is suggested, and up to which rung: `three times, up to “Palms near”`."""
    translate = QCoreApplication.translate
    words = [_rhythm(do)]
    if do.up_to_rung is not None and exercise is not None and do.up_to_rung <= len(exercise.rungs):
        rung = join_lines(exercise.rungs[do.up_to_rung - 1])
        words.append(translate("Weeks", "up to “{rung}”").format(rung=isolate(rung)))
    if do.optional:
        words.append(translate("Weeks", "if you like"))
    return ", ".join(words)


def length(programme: "Programme") -> str:
    """Return the number of weeks as text."""
    number = sum(week.repeat for week in programme.weeks)
    one, many = QCoreApplication.translate("Weeks", "One week"), QCoreApplication.translate("Weeks", "{number} weeks")
    return counted(number, one, many)


def moods(names: "Sequence[str]") -> str:
    """Return the moods for which a programme is suggested, with the words of the first page."""
    translate = QCoreApplication.translate
    known = {
        "frazzled": translate("SearchFilterViewModel", "frazzled"),
        "distant": translate("SearchFilterViewModel", "distant"),
        "tender": translate("SearchFilterViewModel", "tender"),
        "easy": translate("SearchFilterViewModel", "easy"),
    }
    return ", ".join(known[name] for name in names if name in known)


def numbered(week: Week, number: int) -> str:
    """Return the number of a week, or a range if the week repeats."""
    translate = QCoreApplication.translate
    if week.repeat == 1:
        return translate("Weeks", "Week {number}").format(number=number)
    return translate("Weeks", "Weeks {first} to {last}").format(first=number, last=number + week.repeat - 1)


def times(number: int) -> str:
    """Return a number of times as text."""
    translate = QCoreApplication.translate
    few = (
        translate("Weeks", "once"),
        translate("Weeks", "twice"),
        translate("Weeks", "three times"),
        translate("Weeks", "four times"),
        translate("Weeks", "five times"),
        translate("Weeks", "six times"),
    )
    return few[number - 1] if number <= len(few) else translate("Weeks", "{number} times").format(number=number)


def _rhythm(do: ProgrammeEntry) -> str:
    translate = QCoreApplication.translate
    if do.times is not None:
        return times(do.times)
    if do.on:
        return translate("Weeks", "on {days}").format(days=listed([weekday(day) for day in sorted(do.on)]))
    if do.every is Frequency.SECOND_DAY:
        return translate("Weeks", "every second day")
    return translate("Weeks", "every day")
