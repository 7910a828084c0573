"""The fields of a programme file and of a ladder file."""

from guided.exercise.schema.exercise_table import EXERCISE_TABLE, TOUCH_CHOICES
from guided.exercise.schema.fields import Field, FieldType, choices, table_schema

_SHARED_FIELDS = ("format", "title", "about", "by", "language", "moods", "care", "needs", "sources", "note")

PROGRAMME_TABLE = table_schema(
    "a programme",
    *(EXERCISE_TABLE.fields[name] for name in _SHARED_FIELDS),
    Field(
        "week",
        FieldType.BLOCKS,
        "The weeks, one after the other.",
        required=True,
        minimum=1,
        maximum=52,
        aliases=("weeks", "woche", "phase"),
    ),
)

WEEK_TABLE = table_schema(
    "a week",
    Field(
        "title",
        FieldType.TEXT,
        "What the week is called.",
        max_length=60,
        aliases=("name", "heading", "titel", "label"),
    ),
    Field(
        "call",
        FieldType.TEXT,
        "What to bring to the call with the coach.",
        max_length=400,
        aliases=("coaching", "session_call", "appointment", "anruf"),
    ),
    Field(
        "do",
        FieldType.DOS,
        "What is suggested in this week, and how often.",
        minimum=1,
        maximum=20,
        aliases=("exercises", "practices", "todo", "tasks", "plan", "suggest"),
    ),
    Field(
        "reflect",
        FieldType.TEXT,
        "A question to think about, or to talk about.",
        max_length=400,
        aliases=("reflection", "question", "journal", "homework", "ask", "frage"),
    ),
    Field(
        "repeat",
        FieldType.WHOLE,
        "How many weeks are like this one.",
        default="1",
        minimum=1,
        maximum=8,
        aliases=("repeats", "weeks", "repetitions", "for", "duration", "lasts", "dauer"),
    ),
    EXERCISE_TABLE.fields["note"],
)

ENTRY_TABLE = table_schema(
    "an entry of `do`",
    Field(
        "exercise",
        FieldType.EXERCISE_NAME,
        "The exercise: its file's name without .toml.",
        required=True,
        max_length=80,
        aliases=("name", "title", "file", "practice", "id", "übung"),
    ),
    Field(
        "every",
        FieldType.CHOICE,
        "How often, day by day.",
        choices=choices(**{"day": "Once every day.", "second day": "Once every second day."}),
        aliases=("each", "daily", "rhythm", "frequency", "how_often", "jeden", "häufigkeit"),
    ),
    Field(
        "times",
        FieldType.WHOLE,
        "How often in the week, on days of their choice.",
        minimum=1,
        maximum=14,
        aliases=("count", "per_week", "often", "repeat", "repeats", "repetitions", "mal", "oft"),
    ),
    Field(
        "on",
        FieldType.CHOICES,
        "On which days of the week.",
        minimum=1,
        maximum=7,
        choices=choices(
            Mon="Monday.",
            Tue="Tuesday.",
            Wed="Wednesday.",
            Thu="Thursday.",
            Fri="Friday.",
            Sat="Saturday.",
            Sun="Sunday.",
        ),
        aliases=("days", "day", "weekdays", "when", "am"),
    ),
    Field(
        "up_to_rung",
        FieldType.WHOLE,
        "How far up the exercise's own rungs this week goes, counted from 1.",
        minimum=1,
        maximum=9,
        aliases=("rung", "max_rung", "rungs", "to_rung", "level"),
    ),
    Field(
        "optional",
        FieldType.FLAG,
        "Whether it is only there for those who like.",
        default="false",
        aliases=("extra", "if_you_like", "maybe"),
    ),
    EXERCISE_TABLE.fields["note"],
)

LADDER_TABLE = table_schema(
    "a ladder",
    *(EXERCISE_TABLE.fields[name] for name in _SHARED_FIELDS),
    Field(
        "rung",
        FieldType.BLOCKS,
        "The rungs, the gentlest first.",
        required=True,
        minimum=1,
        maximum=15,
        aliases=("rungs", "levels", "sprosse"),
    ),
)

RUNG_TABLE = table_schema(
    "a rung",
    Field(
        "title",
        FieldType.TEXT,
        "What the rung is called; its number is never shown.",
        required=True,
        max_length=60,
        aliases=("name", "heading", "titel", "label"),
    ),
    Field(
        "exercise",
        FieldType.EXERCISE_NAME,
        "The exercise: its file's name without .toml.",
        required=True,
        max_length=80,
        aliases=("file", "practice", "do", "übung"),
    ),
    Field(
        "about",
        FieldType.TEXT,
        "What happens on it, in a sentence, for the couple.",
        max_length=400,
        aliases=("description", "summary", "desc", "intro", "beschreibung"),
    ),
    Field(
        "dose",
        FieldType.TIME,
        "How long one visit takes; the checker compares it with the exercise.",
        default="the exercise's length",
        minimum=30,
        maximum=1200,
        aliases=("for", "length", "duration", "time", "minutes", "dauer"),
    ),
    Field(
        "touch",
        FieldType.CHOICE,
        "How close it comes at most.",
        default="the exercise's touch",
        choices=TOUCH_CHOICES,
        aliases=("touch_level", "intimacy", "contact", "level"),
    ),
    Field(
        "wider",
        FieldType.FLAG,
        "Whether it lies beyond the ladder: never offered, only there for those who ask; required from close up.",
        default="false",
        aliases=("beyond", "opt_in", "extra", "optional"),
    ),
    EXERCISE_TABLE.fields["note"],
)

NO_ROWS_TABLE = table_schema("an entry")
