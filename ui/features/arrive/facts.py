"""Say in rows of a label and words what an exercise takes, on the page before a session."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services.ladders import LadderVisit
from ui.services.wording import counted, length

if TYPE_CHECKING:
    from guided.exercise.model import Exercise

Fact = tuple[str, str]
"""A label and its words."""

translate = QCoreApplication.translate


def arrival_facts(
    exercise: "Exercise", visit: LadderVisit | None, ahead: float, names: tuple[str, str]
) -> tuple[Fact, ...]:
    """Return the facts of `exercise`, played as a `visit` to a ladder if one is given.

    `ahead` is how many seconds the second of `names` received more than the first so far; negative for less.
    """
    from ui.services.exercise_description import seconds, touch

    found = [(length(seconds(exercise)), _parts(exercise)), touch(exercise)]
    if exercise.up_to_rung is not None:
        words = translate("ArriveViewModel", "“{rung}”. What lies beyond it is neither asked nor played")
        rung = isolate(join_lines(exercise.rungs[exercise.up_to_rung - 1]))
        found.append((translate("ArriveViewModel", "As far as"), words.format(rung=rung)))
    found += _facts_for_one(exercise) if exercise.for_one else _facts_for_two(exercise)
    found += _turn_balance_facts(exercise, ahead, names)
    found += _visit_facts(visit) if visit is not None else []
    if exercise.for_one:
        noted = translate("ArriveViewModel", "nothing, unless you ask for it afterwards")
        found.append((translate("ArriveViewModel", "What is noted"), noted))
    leads = translate("ArriveViewModel", "↓ leads somewhere gentler. Esc ends it")
    found.append((translate("ArriveViewModel", "If it is too much"), leads))
    return tuple(found)


def _parts(exercise: "Exercise") -> str:
    """Return how many steps, check-ins and rounds the exercise has."""
    from guided.exercise.model import Ending

    usual = (step for step in exercise.steps if step.variant is None and not step.between_rounds)
    steps = sum(step.ask is None and step.after is not Ending.STOPPED for step in usual)
    one, many = translate("ArriveViewModel", "1 step"), translate("ArriveViewModel", "{number} steps")
    parts = [counted(steps, one, many), _check_ins(exercise)]
    if exercise.rounds > 1:
        parts.append(translate("ArriveViewModel", "{number} rounds").format(number=exercise.rounds))
    return ", ".join(parts)


def _check_ins(exercise: "Exercise") -> str:
    number = sum(step.ask is not None for step in exercise.steps)
    if not number:
        return translate("ArriveViewModel", "no check-in")
    if exercise.for_one:
        one = translate("ArriveViewModel", "1 check-in", "to one")
        return counted(number, one, translate("ArriveViewModel", "{number} check-ins", "to one"))
    one = translate("ArriveViewModel", "1 check-in")
    return counted(number, one, translate("ArriveViewModel", "{number} check-ins"))


def _facts_for_two(exercise: "Exercise") -> list[Fact]:
    nothing = translate("ArriveViewModel", "nothing. Phones in another room")
    return _facts_in_words(
        (translate("ArriveViewModel", "As you like"), _ways(exercise)),
        (translate("ArriveViewModel", "You need"), _needs(exercise) or nothing),
        (translate("ArriveViewModel", "Take care"), _care(exercise)),
    )


def _facts_for_one(exercise: "Exercise") -> list[Fact]:
    """Return the same facts in words to one person."""
    nothing = translate("ArriveViewModel", "nothing. Your phone in another room")
    return _facts_in_words(
        (translate("ArriveViewModel", "As you like", "to one"), _ways(exercise)),
        (translate("ArriveViewModel", "You need", "to one"), _needs(exercise) or nothing),
        (translate("ArriveViewModel", "Take care", "to one"), _care(exercise)),
    )


def _facts_in_words(*facts: Fact) -> list[Fact]:
    return [(label, words) for label, words in facts if words]


def _ways(exercise: "Exercise") -> str:
    """Return the ways of doing it that are not a choice on the page."""
    return ". ".join(join_lines(each.title).rstrip(".") for each in exercise.variants if each.id is None)


def _needs(exercise: "Exercise") -> str:
    return ". ".join(join_lines(each).rstrip(".") for each in exercise.needs)


def _care(exercise: "Exercise") -> str:
    """Return the care notes; empty where they were read on a card of their own before the rest of the page."""
    return "" if exercise.opt_in else "\n".join(map(join_lines, exercise.care))


def _visit_facts(visit: LadderVisit) -> list[Fact]:
    silence = translate("ArriveViewModel", "at the keyboard. No answer ends it as kindly as a no")
    by_itself = translate("ArriveViewModel", "comes by itself now and then, so that one is never a surprise")
    found = [
        (translate("ArriveViewModel", "Questions"), silence),
        (translate("ArriveViewModel", "A pause"), by_itself),
    ]
    if visit.shortest:
        least = translate("ArriveViewModel", "a little longer only if you both say so")
        found.append((translate("ArriveViewModel", "The first time"), least))
    return found


def _turn_balance_facts(exercise: "Exercise", ahead: float, names: tuple[str, str]) -> list[Fact]:
    """Return a fact if one partner receives for longer than the other this time."""
    from guided.exercise.roles import turn_steps
    from guided.session.turn_balance import MIN_DIFFERENCE_SECONDS

    if abs(ahead) < MIN_DIFFERENCE_SECONDS or not turn_steps(exercise):
        return []
    less, more = names if ahead > 0 else reversed(names)
    words = translate(
        "ArriveViewModel",
        "{name} receives a little longer than {other} this time, so that it evens out between you",
    )
    label = translate("ArriveViewModel", "Taking turns")
    return [(label, words.format(name=join_lines(less), other=join_lines(more)))]
