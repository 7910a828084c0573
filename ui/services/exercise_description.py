"""Describes an exercise in short for people who choose one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from guided.catalogue.exercise_summary import AnyExercise, ExerciseSummary, summarize
from guided.exercise import flow
from guided.exercise.model import DEFAULT_CLOSENESS, Exercise, Touch
from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.services.card_model import Card, told_apart
from ui.services.language import current_language
from ui.services.wording import in_direction, length

if TYPE_CHECKING:
    from guided.exercise.programme_model import Rung

MAX_SMALL_MOMENT_SECONDS = 180.0


def summary_of(exercise: Exercise, file: Path) -> ExerciseSummary:
    """Return the summary of an exercise in `file`."""
    return summarize(exercise, file, seconds(exercise))


def card(summary: ExerciseSummary) -> Card:
    """Return the card of an exercise."""
    return Card(
        title=in_direction(summary.title, summary.about),
        about=in_direction(join_lines(summary.about), summary.title),
        kicker=kicker(summary),
        meta=card_meta(summary),
        closeness=summary.closeness,
        alone=summary.for_one,
    )


def card_meta(summary: ExerciseSummary, short: ExerciseSummary | None = None) -> str:
    """Return the last line of the card of an exercise: its length, with the minutes of its `short` form, its
    touch, and its language where that is not the couple's."""
    from guided.catalogue.search import whole_minutes

    takes = length(summary.length)
    if short is not None:
        takes = QCoreApplication.translate("Describing", "{short} or {whole}").format(
            short=whole_minutes(short.length), whole=takes
        )
    touched = touch_word(summary.touch)
    language = other_language(summary.language)
    return f"{takes} · {touched} · {language}" if language else f"{takes}   ·   {touched}"


def other_language(language: str) -> str:
    """Return words for the `language` of an exercise, such as "en-GB", or nothing where it is the couple's."""
    spoken = language.partition("-")[0]
    if spoken == current_language():
        return ""
    if spoken == "en":
        return QCoreApplication.translate("Describing", "In English")
    if spoken == "de":
        return QCoreApplication.translate("Describing", "In German")
    return QLocale(language).nativeLanguageName() or language


def cards(summaries: Sequence[ExerciseSummary]) -> list[Card]:
    """Return the cards of exercises, with equal titles told apart."""
    return told_apart([card(each) for each in summaries], [each.file for each in summaries])


def rung_card(rung: "Rung") -> Card:
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
        return QCoreApplication.translate("Describing", "From {coach}").format(coach=isolate(join_lines(exercise.by)))
    if exercise.for_one:
        return QCoreApplication.translate("Describing", "For one of you")
    if practice := _practice(exercise):
        return practice
    if exercise.rungs:
        return QCoreApplication.translate("Describing", "Step by step")
    if seconds(exercise) <= MAX_SMALL_MOMENT_SECONDS:
        return QCoreApplication.translate("Describing", "A small moment")
    return QCoreApplication.translate("Describing", "An unhurried while")


def touch(exercise: AnyExercise) -> tuple[str, str]:
    """Return the closest touch of an exercise as one word and as a phrase."""
    if exercise.for_one and exercise.touch in (Touch.NEAR, Touch.HANDS):
        return touch_word(exercise.touch), QCoreApplication.translate("Describing", "your own hands")
    return touch_word(exercise.touch), touch_phrase(exercise.touch)


def touch_word(touch: Touch) -> str:
    translate = QCoreApplication.translate
    match touch:  # a table would translate every word for each card
        case Touch.NONE:
            return translate("Describing", "No touch")
        case Touch.NEAR:
            return translate("Describing", "Near")
        case Touch.HANDS:
            return translate("Describing", "Hands")
        case Touch.EMBRACE:
            return translate("Describing", "Embrace")
        case Touch.CLOSE:
            return translate("Describing", "Close")
        case Touch.INTIMATE:
            return translate("Describing", "Intimate")


def touch_phrase(touch: Touch) -> str:
    translate = QCoreApplication.translate
    match touch:
        case Touch.NONE:
            return translate("Describing", "words, eyes and breath")
        case Touch.NEAR:
            return translate("Describing", "close by, without touching each other")
        case Touch.HANDS:
            return translate("Describing", "hands and forearms, or a still palm through clothes")
        case Touch.EMBRACE:
            return translate("Describing", "holding each other, clothed; hair, face and shoulders")
        case Touch.CLOSE:
            return translate("Describing", "a long kiss, a bare back, lying close")
        case Touch.INTIMATE:
            return translate("Describing", "breast and chest care")


def seconds(exercise: AnyExercise) -> float:
    """Return the length in seconds: the author's, or else what it takes if every check-in is answered by yes."""
    if isinstance(exercise, ExerciseSummary):
        return exercise.length
    if exercise.length is not None:
        return exercise.length
    from guided.session.script import write_script

    return write_script(exercise).seconds


def as_far_as(exercise: Exercise, up_to_rung: int) -> Exercise:
    """Return `exercise` without the rungs above a number, for descriptions only; it must not be played."""
    from guided.session.script import write_script
    from guided.session.session_choices import SessionChoices
    from guided.session.timeline import PreparedExercise

    choices = SessionChoices(up_to_rung=up_to_rung)
    limited = PreparedExercise(exercise, choices).exercise
    steps = [step for number, step in enumerate(limited.steps) if not flow.is_skipped(limited, flow.Position(number))]
    takes = write_script(exercise, choices).seconds
    return replace(limited, steps=steps, touch=max(step.touch for step in steps), length=takes)


def _practice(exercise: AnyExercise) -> str:
    """Return the kind of an exercise; empty for a moment, which is called small by its length alone."""
    translate = QCoreApplication.translate
    match exercise.practice:
        case "hug":
            return translate("Describing", "A hug")
        case "kiss":
            return translate("Describing", "A kiss")
        case "cuddle":
            return translate("Describing", "A cuddle")
        case "touch":
            return translate("Describing", "Touch")
        case "breath":
            return translate("Describing", "Breath")
        case "look":
            return translate("Describing", "A look")
        case "words":
            return translate("Describing", "Words")
        case "care":
            return translate("Describing", "Care")
    return ""
