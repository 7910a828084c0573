"""The fields of `pack.toml`, which says what a pack is: for whom, from whom, and how much of it."""

from dataclasses import replace

from guided.exercise.schema.exercise_table import EXERCISE_TABLE, TOUCH_CHOICES
from guided.exercise.schema.fields import Field, FieldType, table_schema

MAX_DOSES = 50

PACK_TABLE = table_schema(
    "a pack",
    replace(EXERCISE_TABLE.fields["format"], aliases=("format_version", "schema")),
    Field(
        "id",
        FieldType.PACK_ID,
        "A name for the pack alone, which never changes: who makes it, a point, and what it is.",
        required=True,
        max_length=80,
        aliases=("identifier", "uid", "uuid", "slug", "key"),
    ),
    Field(
        "version",
        FieldType.WHOLE,
        "Which version this is, counting up: a couple is offered a higher one in place of the one that they have.",
        required=True,
        minimum=1,
        maximum=9999,
        aliases=("revision", "edition", "fassung"),
    ),
    Field(
        "title",
        FieldType.TEXT,
        "What the pack is called.",
        required=True,
        max_length=80,
        aliases=("name", "heading", "headline", "titel", "label"),
    ),
    Field(
        "by",
        FieldType.TEXT,
        "Who made it; shown on its page.",
        max_length=80,
        aliases=("author", "coach", "creator", "from", "made_by", "von"),
    ),
    Field(
        "couple",
        FieldType.TEXT,
        "For whom it is; shown on its page.",
        max_length=80,
        aliases=("for", "to", "clients", "client", "names", "paar", "für"),
    ),
    Field(
        "about",
        FieldType.TEXT,
        "A word to the two, shown before they keep it.",
        max_length=400,
        aliases=("description", "summary", "word", "message", "greeting", "intro", "beschreibung"),
    ),
    Field(
        "contact",
        FieldType.TEXT,
        "How you are reached; shown as text, and never opened.",
        max_length=200,
        aliases=("email", "mail", "phone", "telephone", "website", "url", "kontakt"),
    ),
    Field(
        "made",
        FieldType.DATE,
        "The day on which it was made.",
        aliases=("date", "created", "day", "on", "datum"),
    ),
    EXERCISE_TABLE.fields["language"],
    Field(
        "programme",
        FieldType.EXERCISE_NAME,
        "The programme that is begun first: its file's name without .toml.",
        max_length=80,
        aliases=("program", "start", "begin", "programm"),
    ),
    Field(
        "touch",
        FieldType.CHOICE,
        "The most touch for these two. What comes closer in an exercise is left out for them; nothing ever comes "
        "closer by it.",
        choices=TOUCH_CHOICES,
        aliases=("most_touch", "max_touch", "touch_level", "intimacy", "level"),
    ),
    EXERCISE_TABLE.fields["note"],
    Field(
        "dose",
        FieldType.BLOCKS,
        "How much of single exercises is for these two.",
        minimum=1,
        maximum=MAX_DOSES,
        aliases=("doses", "dosis"),
    ),
)

DOSE_TABLE = table_schema(
    "a dose",
    Field(
        "exercise",
        FieldType.EXERCISE_NAME,
        "The exercise: its file's name without .toml.",
        required=True,
        max_length=80,
        aliases=("name", "title", "file", "practice", "do", "übung"),
    ),
    Field(
        "length",
        FieldType.TIME_OR_READY,
        "Which of the lengths that the exercise offers is chosen beforehand; the two may choose another.",
        minimum=1,
        maximum=3600,
        aliases=("for", "duration", "time", "lengths", "dauer"),
    ),
    Field(
        "times",
        FieldType.WHOLE,
        "How often in a week, in place of what the programme says.",
        minimum=1,
        maximum=14,
        aliases=("count", "per_week", "often", "how_often", "weekly", "mal"),
    ),
    Field(
        "touch",
        FieldType.CHOICE,
        "The most touch of this exercise for these two; it can only be less than its own.",
        choices=TOUCH_CHOICES,
        aliases=("most_touch", "max_touch", "touch_level", "intimacy", "level"),
    ),
    EXERCISE_TABLE.fields["note"],
)
