"""The kinds of files: which fields stand at the top of each, in its blocks, and in the braces inside those."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from guided.exercise.schema.field_table import (
    CUE,
    ELSEWHERE,
    EXERCISE,
    STEP,
    TOUCHES,
    Field,
    Kind,
    Scope,
    choices,
    scope,
)

_TOP = ("format", "title", "about", "by", "language", "moods", "care", "needs", "sources", "note")

PROGRAMME = scope(
    "a programme",
    *(EXERCISE.fields[name] for name in _TOP),
    Field(
        "week",
        Kind.BLOCKS,
        "The weeks, one after the other.",
        required=True,
        least=1,
        most=52,
        also=("weeks", "woche", "phase"),
    ),
)

WEEK = scope(
    "a week",
    Field("title", Kind.TEXT, "What the week is called.", longest=60, also=("name", "heading", "titel", "label")),
    Field(
        "call",
        Kind.TEXT,
        "What to bring to the call with the coach.",
        longest=400,
        also=("coaching", "session_call", "appointment", "anruf"),
    ),
    Field(
        "do",
        Kind.DOS,
        "What is suggested in this week, and how often.",
        least=1,
        most=20,
        also=("exercises", "practices", "todo", "tasks", "plan", "suggest"),
    ),
    Field(
        "reflect",
        Kind.TEXT,
        "A question to think about, or to talk about.",
        longest=400,
        also=("reflection", "question", "journal", "ask", "frage"),
    ),
    Field(
        "repeat",
        Kind.WHOLE,
        "How many weeks are like this one.",
        default="1",
        least=1,
        most=8,
        also=("repeats", "weeks", "repetitions"),
    ),
    EXERCISE.fields["note"],
)

DO = scope(
    "an entry of `do`",
    Field(
        "exercise",
        Kind.EXERCISE_NAME,
        "The exercise: its file's name without .toml.",
        required=True,
        longest=80,
        also=("name", "title", "file", "practice", "id", "übung"),
    ),
    Field(
        "every",
        Kind.CHOICE,
        "How often, day by day.",
        choices=choices(**{"day": "Once every day.", "second day": "Once every second day."}),
        also=("each", "daily", "rhythm", "jeden"),
    ),
    Field(
        "times",
        Kind.WHOLE,
        "How often in the week, on days of their choice.",
        least=1,
        most=14,
        also=("count", "per_week", "often", "how_often", "mal"),
    ),
    Field(
        "on",
        Kind.CHOICES,
        "On which days of the week.",
        least=1,
        most=7,
        choices=choices(
            Mon="Monday.",
            Tue="Tuesday.",
            Wed="Wednesday.",
            Thu="Thursday.",
            Fri="Friday.",
            Sat="Saturday.",
            Sun="Sunday.",
        ),
        also=("days", "day", "weekdays", "when", "am"),
    ),
    Field(
        "up_to_rung",
        Kind.WHOLE,
        "How far up the exercise's own rungs this week goes, counted from 1.",
        least=1,
        most=9,
        also=("rung", "max_rung", "rungs", "to_rung", "level"),
    ),
    Field(
        "optional",
        Kind.FLAG,
        "Whether it is only there for those who like.",
        default="false",
        also=("extra", "if_you_like", "maybe"),
    ),
    EXERCISE.fields["note"],
)

LADDER = scope(
    "a ladder",
    *(EXERCISE.fields[name] for name in _TOP),
    Field(
        "rung",
        Kind.BLOCKS,
        "The rungs, the gentlest first.",
        required=True,
        least=1,
        most=15,
        also=("rungs", "levels", "sprosse"),
    ),
)

RUNG = scope(
    "a rung",
    Field(
        "title",
        Kind.TEXT,
        "What the rung is called; its number is never shown.",
        required=True,
        longest=60,
        also=("name", "heading", "titel", "label"),
    ),
    Field(
        "exercise",
        Kind.EXERCISE_NAME,
        "The exercise: its file's name without .toml.",
        required=True,
        longest=80,
        also=("file", "practice", "do", "übung"),
    ),
    Field(
        "about",
        Kind.TEXT,
        "What happens on it, in a sentence, for the couple.",
        longest=400,
        also=("description", "summary", "desc", "intro", "beschreibung"),
    ),
    Field(
        "dose",
        Kind.TIME,
        "How long one visit takes; the checker compares it with the exercise.",
        default="the exercise's length",
        least=30,
        most=1200,
        also=("for", "length", "duration", "time", "minutes", "dauer"),
    ),
    Field(
        "touch",
        Kind.CHOICE,
        "How close it comes at most.",
        default="the exercise's touch",
        choices=TOUCHES,
        also=("touch_level", "intimacy", "contact", "level"),
    ),
    Field(
        "wider",
        Kind.FLAG,
        "Whether it lies beyond the ladder: never offered, only there for those who ask; required from close up.",
        default="false",
        also=("beyond", "opt_in", "extra", "optional"),
    ),
    EXERCISE.fields["note"],
)

_NOTHING = scope("an entry")


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """One kind of file. `block` is the word in the double brackets, `row` what stands in braces inside a block, in one
    word; `elsewhere` says of other fields which kind of file they belong to."""

    called: str
    top: Scope
    block: str
    each: Scope
    inner: Scope
    row: str
    elsewhere: Mapping[str, str]

    @property
    def scopes(self) -> tuple[Scope, ...]:
        return (self.top, self.each, self.inner)


def _others(*own: Scope, **others: tuple[Scope, ...]) -> Mapping[str, str]:
    mine = {name for one in own for name in one.fields}
    found = {word: kind for word, kind in ELSEWHERE.items() if kind == "a pack" and word not in mine}
    for kind, scopes in others.items():
        names = (name for one in scopes for name in one.fields if name not in mine)
        found.update(dict.fromkeys(names, kind.replace("_", " ")))
    return MappingProxyType(found)


_IN_AN_EXERCISE = (CUE, STEP, EXERCISE)
EXERCISES = Shape("an exercise", EXERCISE, "step", STEP, CUE, "cue", ELSEWHERE)
PROGRAMMES = Shape(
    "a programme",
    PROGRAMME,
    "week",
    WEEK,
    DO,
    "entry",
    _others(PROGRAMME, WEEK, DO, a_ladder=(RUNG, LADDER), an_exercise=_IN_AN_EXERCISE),
)
LADDERS = Shape(
    "a ladder",
    LADDER,
    "rung",
    RUNG,
    _NOTHING,
    "entry",
    _others(LADDER, RUNG, a_programme=(DO, WEEK, PROGRAMME), an_exercise=_IN_AN_EXERCISE),
)
SHAPES = (EXERCISES, PROGRAMMES, LADDERS)
