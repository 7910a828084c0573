"""Describes an exercise in short for people who choose one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from guided.catalogue.exercise_summary import AnyExercise, ExerciseSummary, summarize
from guided.exercise import flow
from guided.exercise.model import DEFAULT_CLOSENESS, Exercise, Touch
from guided.exercise.programme_model import Rung
from guided.session.script import write_script
from guided.session.timeline import PreparedExercise, SessionChoices
from guided.text.wording import join_lines
from ui.services.card_model import Card, told_apart
from ui.services.wording import length

MAX_SMALL_MOMENT_SECONDS = 180.0


def summary_of(exercise: Exercise, file: Path) -> ExerciseSummary:
    """Return the summary of an exercise in `file`."""
    return summarize(exercise, file, seconds(exercise))


def card(summary: ExerciseSummary) -> Card:
    """Return the card of an exercise."""
    return Card(
        title=summary.title,
        about=join_lines(summary.about),
        kicker=kicker(summary),
        meta=f"{length(summary.length)}   ·   {touch_word(summary.touch)}",
        closeness=summary.closeness,
    )


def cards(summaries: Sequence[ExerciseSummary]) -> list[Card]:
    """Return the cards of exercises, with equal titles told apart."""
    return told_apart([card(each) for each in summaries], [each.file for each in summaries])


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


def kicker(exercise: AnyExercise) -> str:
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


def touch(exercise: AnyExercise) -> tuple[str, str]:
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


def seconds(exercise: AnyExercise) -> float:
    """Return the length in seconds: the author's, or else what it takes if every check-in is answered by yes."""
    if isinstance(exercise, ExerciseSummary):
        return exercise.length
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


def _practice(exercise: AnyExercise) -> str:
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
