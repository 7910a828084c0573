"""Describes an exercise in short for people who choose one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from guided.exercise import flow
from guided.exercise.model import DEFAULT_CLOSENESS, Exercise, Lead, Step, Touch
from guided.exercise.programme_model import Rung
from guided.session.script import write_script
from guided.session.timeline import PreparedExercise, SessionChoices
from guided.text.wording import join_lines
from ui.services.card_model import Card, told_apart
from ui.services.wording import length

MAX_SMALL_MOMENT_SECONDS = 180.0
ROLES = ("{giver}", "{receiver}")


def card(exercise: Exercise) -> Card:
    """Return the card of `exercise`."""
    return Card(
        title=exercise.title,
        about=join_lines(exercise.about),
        kicker=kicker(exercise),
        meta=f"{length(seconds(exercise))}   ·   {touch(exercise)[0]}",
        closeness=nearest(exercise),
    )


def cards(exercises: Sequence[Exercise]) -> list[Card]:
    """Return the cards of `exercises`, with equal titles told apart."""
    return told_apart([card(each) for each in exercises], [each.file for each in exercises])


def rung_card(rung: Rung) -> Card:
    """Return the card of a rung of a ladder, which never shows its number."""
    meta = touch_word(rung.touch)
    return Card(
        title=join_lines(rung.title),
        about=join_lines(rung.about),
        kicker="",
        meta=f"{length(rung.dose)}   ·   {meta}" if rung.dose else meta,
        closeness=DEFAULT_CLOSENESS[rung.touch],
    )


def kicker(exercise: Exercise) -> str:
    """Return the small line above a title: the origin or the kind of the exercise."""
    if exercise.by:
        return QCoreApplication.translate("Describing", "From {coach}").format(coach=join_lines(exercise.by))
    if practice := _practice(exercise):
        return practice
    if exercise.rungs:
        return QCoreApplication.translate("Describing", "Step by step")
    if seconds(exercise) <= MAX_SMALL_MOMENT_SECONDS:
        return QCoreApplication.translate("Describing", "A small moment")
    return QCoreApplication.translate("Describing", "An unhurried while")


def touch(exercise: Exercise) -> tuple[str, str]:
    """Return the closest touch of an exercise as one word and as a phrase."""
    translate = QCoreApplication.translate
    means = {
        Touch.NONE: translate("Describing", "words, eyes and breath"),
        Touch.NEAR: translate("Describing", "close by, without touching each other"),
        Touch.HANDS: translate("Describing", "hands and forearms, or a still palm through clothes"),
        Touch.EMBRACE: translate("Describing", "holding each other, clothed; hair, face and shoulders"),
        Touch.CLOSE: translate("Describing", "a long kiss, a bare back, lying close"),
        Touch.INTIMATE: translate("Describing", "breast and chest care"),
    }
    return touch_word(exercise.touch), means[exercise.touch]


def touch_word(touch: Touch) -> str:
    translate = QCoreApplication.translate
    return {
        Touch.NONE: translate("Describing", "No touch"),
        Touch.NEAR: translate("Describing", "Near"),
        Touch.HANDS: translate("Describing", "Hands"),
        Touch.EMBRACE: translate("Describing", "Embrace"),
        Touch.CLOSE: translate("Describing", "Close"),
        Touch.INTIMATE: translate("Describing", "Intimate"),
    }[touch]


def nearest(exercise: Exercise) -> float:
    """Return the greatest closeness of the two lights during the exercise."""
    return max(step.closeness for step in exercise.steps)


def seconds(exercise: Exercise) -> float:
    """Return the length in seconds: the author's, or else what it takes if every check-in is answered by yes."""
    if exercise.length is not None:
        return exercise.length
    return write_script(exercise).seconds


def as_far_as(exercise: Exercise, up_to_rung: int) -> Exercise:
    """Return `exercise` without the rungs above a number, for descriptions only; it must not be played."""
    choices = SessionChoices(up_to_rung=up_to_rung)
    limited = PreparedExercise(exercise, choices).exercise
    steps = [step for number, step in enumerate(limited.steps) if not flow.is_skipped(limited, flow.Position(number))]
    takes = write_script(exercise, choices).seconds
    return replace(limited, steps=steps, touch=max(step.touch for step in steps), length=takes)


def has_roles(exercise: Exercise) -> bool:
    """Return whether one partner gives and one receives in it."""
    return any(
        step.lead in (Lead.GIVER, Lead.RECEIVER) or any(role in text for text in _texts(step) for role in ROLES)
        for step in exercise.steps
    )


def _texts(step: Step) -> list[str]:
    texts = [step.say, step.show, step.ask, step.title, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return [text for text in texts if text]


def _practice(exercise: Exercise) -> str:
    return {
        "hug": QCoreApplication.translate("Describing", "A hug"),
        "kiss": QCoreApplication.translate("Describing", "A kiss"),
        "cuddle": QCoreApplication.translate("Describing", "A cuddle"),
        "touch": QCoreApplication.translate("Describing", "Touch"),
        "breath": QCoreApplication.translate("Describing", "Breath"),
        "look": QCoreApplication.translate("Describing", "A look"),
        "words": QCoreApplication.translate("Describing", "Words"),
        "care": QCoreApplication.translate("Describing", "Care"),
        "moment": QCoreApplication.translate("Describing", "A small moment"),
    }.get(exercise.practice or "", "")
