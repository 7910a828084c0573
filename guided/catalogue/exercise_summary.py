"""What lists, searches and suggestions need of an exercise, and how it is written to a file and read from one."""

import math
import re
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from guided.exercise.model import Exercise, Lead, Step, Touch
from guided.exercise.speech_length import seconds_by_words

MAX_TEXT_LETTERS = 4096
"""Letters of one text of a summary that is read from a file."""
MAX_TEXTS = 64
"""Texts in one list of it."""
MAX_SECONDS = 24 * 3600.0

_ROLES = ("{giver}", "{receiver}")
_UNPRINTABLE = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseSummary:
    """An exercise in short. It holds no step, so it can't be played: whoever opens it reads `file` with all checks.

    The fields are those of an exercise, but `length` is always known; `by_words` is how many seconds of it the words
    decide, at the file's pace; `closeness` is the greatest closeness of the two
    lights, and `has_roles` says whether one partner gives and the other receives.
    """

    file: Path
    name: str
    title: str
    touch: Touch
    length: float
    by_words: float = 0.0
    closeness: float
    about: str | None = None
    by: str | None = None
    language: str = "en"
    practice: str | None = None
    opt_in: bool = False
    for_one: bool = False
    short_of: str | None = None
    draft: bool = False
    has_roles: bool = False
    moods: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    care: tuple[str, ...] = ()
    rungs: tuple[str, ...] = ()


AnyExercise = Exercise | ExerciseSummary
"""An exercise, whole or in short, where that makes no difference."""
Listed = TypeVar("Listed", Exercise, ExerciseSummary)
"""The same, where what comes out is as what went in."""

_FIELDS = tuple(each.name for each in fields(ExerciseSummary) if each.name != "file")


def summarize(exercise: Exercise, file: Path, length: float) -> ExerciseSummary:
    """Return the summary of an exercise in `file` that takes `length` seconds."""
    return ExerciseSummary(
        file=file,
        name=exercise.name,
        title=exercise.title,
        touch=exercise.touch,
        length=length,
        by_words=seconds_by_words(exercise),
        closeness=nearest(exercise),
        about=exercise.about,
        by=exercise.by,
        language=exercise.language,
        practice=exercise.practice,
        opt_in=exercise.opt_in,
        for_one=exercise.for_one,
        short_of=exercise.short_of,
        draft=exercise.draft,
        has_roles=has_roles(exercise),
        moods=exercise.moods,
        needs=exercise.needs,
        care=exercise.care,
        rungs=exercise.rungs,
    )


def at_rate(summary: ExerciseSummary, rate: float) -> ExerciseSummary:
    """Return `summary` with the length of the exercise where it is spoken at `rate` of the file's pace."""
    if rate == 1.0 or not summary.by_words:
        return summary
    return replace(summary, length=summary.length + summary.by_words * (1 / rate - 1))


def nearest(exercise: Exercise) -> float:
    """Return the greatest closeness of the two lights during the exercise."""
    return max(step.closeness for step in exercise.steps)


def has_roles(exercise: Exercise) -> bool:
    """Return whether one partner gives and one receives in it."""
    return any(
        step.lead in (Lead.GIVER, Lead.RECEIVER) or any(role in text for text in _texts_of(step) for role in _ROLES)
        for step in exercise.steps
    )


def _texts_of(step: Step) -> list[str]:
    texts = [step.say, step.show, step.ask, step.title, *(text for cue in step.cues for text in (cue.say, cue.show))]
    return [text for text in texts if text]


def summary_to_json(summary: ExerciseSummary) -> dict[str, Any]:
    """Return the summary as JSON gives it back, without its file."""
    values = ((name, getattr(summary, name)) for name in _FIELDS)
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values}


def summary_from_json(value: object, file: Path) -> ExerciseSummary:
    """Return the summary of `file` that `summary_to_json` made into `value`. Raise ValueError for anything else."""
    if not isinstance(value, dict) or value.keys() != {*_FIELDS}:
        raise ValueError("other fields than those of a summary")
    return ExerciseSummary(
        file=file,
        name=_text(value["name"]),
        title=_text(value["title"]),
        touch=_touch(value["touch"]),
        length=_number(value["length"], MAX_SECONDS),
        by_words=_number(value["by_words"], MAX_SECONDS),
        closeness=_number(value["closeness"], 1),
        about=_text_or_none(value["about"]),
        by=_text_or_none(value["by"]),
        language=_text(value["language"]),
        practice=_text_or_none(value["practice"]),
        opt_in=_flag(value["opt_in"]),
        for_one=_flag(value["for_one"]),
        short_of=_text_or_none(value["short_of"]),
        draft=_flag(value["draft"]),
        has_roles=_flag(value["has_roles"]),
        moods=_texts(value["moods"]),
        needs=_texts(value["needs"]),
        care=_texts(value["care"]),
        rungs=_texts(value["rungs"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT_LETTERS or _UNPRINTABLE.search(value):
        raise ValueError("no text, or none that an exercise has")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MAX_TEXTS:
        raise ValueError("no list of texts")
    return tuple(_text(each) for each in value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("neither true nor false")
    return value


def _touch(value: object) -> Touch:
    if type(value) is not int:
        raise ValueError("no number of a touch")
    return Touch(value)


def _number(value: object, most: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most or math.isnan(value):
        raise ValueError("no number within its bounds")
    return value
