"""The one table of fields: what a file may hold. It drives the reading, the JSON Schema and the reference."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType


class FieldType(Enum):
    """What a field's value is."""

    FORMAT = auto()
    TEXT = auto()
    TEXTS = auto()
    NUMBER = auto()
    WHOLE = auto()
    FLAG = auto()
    CHOICE = auto()
    CHOICES = auto()
    TIME = auto()
    TIME_OR_READY = auto()
    BREATH = auto()
    SOUND = auto()
    VOICE = auto()
    NAME = auto()
    STEP_NAME = auto()
    LANGUAGE = auto()
    EXERCISE_NAME = auto()
    CUES = auto()
    DOS = auto()
    BLOCKS = auto()


INLINE_TABLE_TYPES = (FieldType.CUES, FieldType.DOS)
"""Lists of groups in braces, whose fields are read one by one; so are those of BLOCKS."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `least` and `most` are its limits: a number's, a time's in seconds, a list's entries; `longest` counts
    the characters of a text or of each text in a list. `also` are other words that coaches use for it."""

    name: str
    type: FieldType
    description: str
    required: bool = False
    default: str | None = None
    minimum: float = 0
    maximum: float = 0
    max_length: int = 0
    choices: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    has_placeholders: bool = False
    """Whether {giver}, {receiver}, {a} and {b} become names in it."""


@dataclass(frozen=True, slots=True)
class TableSchema:
    """The fields that one kind of block may hold. `called` is the block as words name it."""

    noun_phrase: str
    fields: Mapping[str, Field]
    aliases: Mapping[str, str]


FORMAT_VERSION = 1
PLACEHOLDERS = ("giver", "receiver", "a", "b")
AUDIO_EXTENSIONS = ("ogg", "opus", "mp3", "wav", "flac")
MAX_STEPS = 200


def choices(**sentences: str) -> Mapping[str, str]:
    return MappingProxyType(sentences)


def table_schema(called: str, *fields: Field) -> TableSchema:
    meanings = {word: one.name for one in fields for word in one.aliases}
    return TableSchema(called, MappingProxyType({one.name: one for one in fields}), MappingProxyType(meanings))


TOUCH_CHOICES = choices(
    none="Words, eyes, breath: no touch.",
    near="Near each other, or one's own hands.",
    hands="Hands, forearms, a still palm through clothes.",
    embrace="Embrace, hair, face, shoulders.",
    close="A long kiss, a bare back, long lying contact.",
    intimate="Breast and chest care.",
)
SOUND_CHOICES = choices(
    bell="A clear small bell.",
    chime="Two soft notes.",
    bowl="A singing bowl with a long end.",
    soft="A soft low tone, hardly there.",
    none="No sound.",
)
BACKGROUND_CHOICES = choices(
    rain="Steady rain.",
    fire="A low fire.",
    sea="Slow waves.",
    night="A quiet night outside.",
    none="Silence.",
)

EXERCISE_TABLE = table_schema(
    "an exercise",
    Field(
        "format",
        FieldType.FORMAT,
        "The version of this format. It is 1.",
        required=True,
        minimum=1,
        maximum=FORMAT_VERSION,
        aliases=("version", "format_version", "schema"),
    ),
    Field(
        "title",
        FieldType.TEXT,
        "What the exercise is called.",
        required=True,
        max_length=80,
        aliases=("name", "heading", "headline", "titel", "label"),
    ),
    Field(
        "about",
        FieldType.TEXT,
        "What it is, in a sentence or two, for the couple.",
        max_length=400,
        aliases=("description", "summary", "desc", "subtitle", "intro", "introduction", "beschreibung"),
    ),
    Field(
        "touch",
        FieldType.CHOICE,
        "How close it comes at most.",
        required=True,
        choices=TOUCH_CHOICES,
        aliases=("touch_level", "intimacy", "max_touch", "contact", "level"),
    ),
    Field(
        "by",
        FieldType.TEXT,
        "Who wrote it.",
        max_length=80,
        aliases=("author", "coach", "creator", "written_by", "von"),
    ),
    Field(
        "language",
        FieldType.LANGUAGE,
        "The language it is written and spoken in: en, de, en-GB.",
        default='"en"',
        aliases=("lang", "locale", "sprache"),
    ),
    Field(
        "length",
        FieldType.TIME,
        "How long it takes; the checker compares it with the steps.",
        minimum=10,
        maximum=7200,
        aliases=("duration", "time", "total", "minutes", "seconds", "takes", "dauer", "for"),
    ),
    Field(
        "pace",
        FieldType.CHOICE,
        "How quickly the voice speaks.",
        default='"slow"',
        choices=choices(
            slow="About 110 words a minute.",
            normal="About 140 words a minute.",
            brisk="About 165 words a minute.",
        ),
        aliases=("speed", "tempo", "rate"),
    ),
    Field(
        "rungs",
        FieldType.TEXTS,
        "The names of a small ladder inside this exercise, the gentlest first.",
        minimum=1,
        maximum=9,
        max_length=80,
        aliases=("ladder", "levels", "stages", "tiers"),
    ),
    Field(
        "rounds",
        FieldType.WHOLE,
        "How often the main part is played.",
        default="1",
        minimum=1,
        maximum=6,
        aliases=("round", "repeat", "repeats", "repetitions", "loops", "runden"),
    ),
    Field(
        "swap",
        FieldType.FLAG,
        "Whether giver and receiver change places between rounds.",
        default="true",
        aliases=("switch", "swap_roles", "switch_roles", "change_roles"),
    ),
    Field(
        "background",
        FieldType.SOUND,
        "A sound underneath everything: one of these names, or a file in sounds/.",
        choices=BACKGROUND_CHOICES,
        aliases=("music", "ambience", "ambient", "background_sound", "background_music", "noise"),
    ),
    Field(
        "opt_in",
        FieldType.FLAG,
        "Whether it stays hidden until the couple switches such exercises on; required from close up.",
        default="false",
        aliases=("optin", "hidden", "adult", "explicit"),
    ),
    Field(
        "care",
        FieldType.TEXTS,
        "When to leave it out; shown before it begins.",
        minimum=1,
        maximum=8,
        max_length=200,
        aliases=("warning", "warnings", "caution", "cautions", "safety", "contraindications", "careful"),
    ),
    Field(
        "variants",
        FieldType.TEXTS,
        "Ways of doing it, such as seated, lying or firm; shown as a choice in words.",
        minimum=1,
        maximum=6,
        max_length=80,
        aliases=("variant", "variations", "positions", "versions"),
    ),
    Field(
        "practice",
        FieldType.CHOICE,
        "How the library groups it.",
        choices=choices(
            hug="Hugs.",
            kiss="Kisses.",
            cuddle="Lying or sitting close.",
            touch="Touch that is given and received.",
            breath="Breathing together.",
            look="Looking at each other.",
            words="Saying and hearing things.",
            care="Caring for a body.",
            moment="Small moments of a day.",
        ),
        aliases=("category", "group", "kind", "type", "topic"),
    ),
    Field(
        "moods",
        FieldType.CHOICES,
        "When the home page may offer it.",
        minimum=1,
        maximum=4,
        choices=choices(
            frazzled="After too much of a day.",
            distant="When they feel far from each other.",
            tender="When they feel soft already.",
            easy="When all is well.",
        ),
        aliases=("mood", "feelings", "tags"),
    ),
    Field(
        "needs",
        FieldType.TEXTS,
        "Things to have at hand.",
        minimum=1,
        maximum=8,
        max_length=200,
        aliases=("requirements", "props", "materials", "equipment", "requires", "need"),
    ),
    Field(
        "sources",
        FieldType.TEXTS,
        "Where a claim in it comes from.",
        minimum=1,
        maximum=8,
        max_length=400,
        aliases=("source", "references", "links", "evidence"),
    ),
    Field(
        "note",
        FieldType.TEXT,
        "For the coach; never shown.",
        max_length=2000,
        aliases=("notes", "comment", "comments", "remark", "remarks", "notiz"),
    ),
    Field(
        "step",
        FieldType.BLOCKS,
        "The steps, played from top to bottom.",
        required=True,
        minimum=1,
        maximum=MAX_STEPS,
        aliases=("steps", "stage", "block", "schritt"),
    ),
)

STEP_TABLE = table_schema(
    "a step",
    Field(
        "id",
        FieldType.NAME,
        "A name for other steps to lead to: letters a-z, digits and hyphens.",
        max_length=40,
        aliases=("key", "anchor", "step_id", "ref"),
    ),
    Field(
        "part",
        FieldType.CHOICE,
        "Which part of the exercise it belongs to, in this order.",
        default='"main"',
        choices=choices(
            opening="Once, at the beginning.",
            main="In every round.",
            closing="Once at the end, and whenever anybody stops.",
        ),
        aliases=("phase", "section", "kind", "type"),
    ),
    Field(
        "after",
        FieldType.CHOICE,
        "Which ending a closing step is for; thanks and looking back belong to one that came to its end.",
        default="both",
        choices=choices(
            finished="When they came to the end by themselves.",
            stopped="When somebody stopped, did not answer, or eased off at a question that leads to the closing.",
        ),
    ),
    Field(
        "title",
        FieldType.TEXT,
        "What the step is called on screen.",
        max_length=60,
        aliases=("name", "heading", "titel", "label"),
        has_placeholders=True,
    ),
    Field(
        "for",
        FieldType.TIME_OR_READY,
        'How long it lasts, such as "20s", or "until ready".',
        default="as long as its breaths or its words need",
        minimum=1,
        maximum=3600,
        aliases=("duration", "time", "seconds", "length", "minutes", "lasts", "last", "wait", "secs", "dauer", "hold"),
    ),
    Field(
        "say",
        FieldType.TEXT,
        "The words that are spoken, and shown.",
        max_length=600,
        aliases=(
            "text",
            "prompt",
            "speak",
            "words",
            "speech",
            "message",
            "instruction",
            "instructions",
            "tell",
            "sage",
        ),
        has_placeholders=True,
    ),
    Field(
        "show",
        FieldType.TEXT,
        "Other words for the screen than the spoken ones; 57 characters can be read from three metres.",
        default="say",
        max_length=600,
        aliases=("display", "screen", "caption", "shown", "zeige"),
        has_placeholders=True,
    ),
    Field(
        "voice",
        FieldType.VOICE,
        "A recording in voice/ that is played instead of the computer's voice.",
        default="the computer's voice",
        aliases=("audio", "recording", "file", "mp3", "voice_file", "stimme"),
    ),
    Field(
        "cues",
        FieldType.CUES,
        "What happens in the middle of the step.",
        minimum=1,
        maximum=20,
        aliases=("cue", "hints", "prompts", "events", "texts"),
    ),
    Field(
        "touch",
        FieldType.CHOICE,
        "How close this step is.",
        default="the file's touch; none in the opening and the closing",
        choices=TOUCH_CHOICES,
        aliases=("touch_level", "intimacy", "contact"),
    ),
    Field(
        "rung",
        FieldType.WHOLE,
        "Which of the file's rungs this step stands on, counted from 1.",
        minimum=1,
        maximum=9,
        aliases=("level", "tier", "ladder", "rungs"),
    ),
    Field(
        "closeness",
        FieldType.NUMBER,
        "How near the two lights float: 0 is apart, 1 is as one.",
        default="from touch",
        minimum=0,
        maximum=1,
        aliases=("distance", "nearness", "near"),
    ),
    Field(
        "lead",
        FieldType.CHOICE,
        "Whose light moves.",
        choices=choices(giver="The giver's.", receiver="The receiver's.", both="Both."),
        aliases=("leader", "leads", "who", "active"),
    ),
    Field(
        "breathe",
        FieldType.BREATH,
        'A breath to follow, in seconds: in-out "4-6", in-hold-out "4-2-6", in-hold-out-hold "4-4-4-4".',
        aliases=("breath", "breathing", "pattern", "breath_pattern", "atmen"),
    ),
    Field(
        "breaths",
        FieldType.WHOLE,
        "How many breaths the step lasts, instead of a time.",
        minimum=1,
        maximum=60,
        aliases=("breath_count", "number_of_breaths", "times"),
    ),
    Field(
        "sound",
        FieldType.SOUND,
        "What sounds as it begins: one of these names, or a file in sounds/.",
        choices=SOUND_CHOICES,
        aliases=("bell", "start_sound", "chime", "gong", "begin_sound", "klang", "ton"),
    ),
    Field(
        "end_sound",
        FieldType.SOUND,
        "What sounds as it ends: one of these names, or a file in sounds/.",
        choices=SOUND_CHOICES,
        aliases=("endsound", "sound_end", "final_sound", "end_bell", "bell_end"),
    ),
    Field(
        "ask",
        FieldType.TEXT,
        "A question that both answer for themselves; it makes the step a check-in.",
        max_length=200,
        aliases=("question", "check_in", "checkin", "consent", "check", "frage"),
        has_placeholders=True,
    ),
    Field(
        "aloud",
        FieldType.FLAG,
        "Whether they ask each other out loud, and press Enter for a yes of both. It waits for that `for`, or 20 s.",
        default="false",
        aliases=("loud", "out_loud", "spoken"),
    ),
    Field(
        "if_continue",
        FieldType.STEP_NAME,
        "The step that a yes from both leads to.",
        default="next",
        aliases=("yes", "if_yes", "on_continue", "on_yes", "continue"),
    ),
    Field(
        "if_ease_off",
        FieldType.STEP_NAME,
        "The gentler step that easing off leads to.",
        default="the nearest gentler step before",
        aliases=(
            "no",
            "if_no",
            "if_ease",
            "ease",
            "ease_off",
            "gentler",
            "on_ease_off",
            "on_ease",
            "if_easeoff",
            "if_gentler",
        ),
    ),
    Field(
        "if_stop",
        FieldType.STEP_NAME,
        "The closing step that stopping leads to.",
        default="closing",
        aliases=("stop", "on_stop", "if_end", "if_stopped"),
    ),
    Field(
        "then",
        FieldType.STEP_NAME,
        "The step that follows this one.",
        default="next",
        aliases=("goto", "go_to", "next", "jump", "leads_to", "follow", "followed_by"),
    ),
    Field(
        "swap",
        FieldType.FLAG,
        "Whether giver and receiver change places before this step.",
        default="false",
        aliases=("switch", "swap_roles", "switch_roles", "change_roles"),
    ),
    Field(
        "fixed",
        FieldType.FLAG,
        "Whether it can neither be made longer nor ended early.",
        default="false",
        aliases=("lock", "locked", "fix", "strict"),
    ),
    Field(
        "eyes",
        FieldType.CHOICE,
        "Whether their eyes are open. Closed: every word of the step must be spoken.",
        default='"open"',
        choices=choices(open="They can see the screen.", closed="They cannot see the screen."),
        aliases=("gaze", "augen"),
    ),
    Field(
        "note",
        FieldType.TEXT,
        "For the coach; never shown.",
        max_length=2000,
        aliases=("notes", "comment", "comments", "remark", "remarks", "notiz"),
    ),
)

CUE_TABLE = table_schema(
    "a cue",
    Field(
        "at",
        FieldType.TIME,
        "When, counted from the start of the step.",
        required=True,
        minimum=0,
        maximum=3600,
        aliases=("when", "after", "offset", "time", "timeoffset", "for", "start", "seconds"),
    ),
    Field(
        "say",
        FieldType.TEXT,
        "The words that are spoken, and shown.",
        max_length=600,
        aliases=("text", "prompt", "speak", "words", "message"),
        has_placeholders=True,
    ),
    Field(
        "show",
        FieldType.TEXT,
        "Other words for the screen than the spoken ones.",
        default="say",
        max_length=600,
        aliases=("display", "screen", "caption"),
        has_placeholders=True,
    ),
    Field(
        "voice",
        FieldType.VOICE,
        "A recording in voice/ that is played instead of the computer's voice.",
        aliases=("audio", "recording", "file"),
    ),
    Field(
        "sound",
        FieldType.SOUND,
        "What sounds: one of these names, or a file in sounds/.",
        choices=SOUND_CHOICES,
        aliases=("bell", "chime", "gong"),
    ),
)

_BELL_MEANINGS = {
    **dict.fromkeys(("singing bowl", "klangschale"), "bowl"),
    **dict.fromkeys(("chimes", "klang"), "chime"),
    **dict.fromkeys(("glocke", "ring", "ding", "gong"), "bell"),
    **dict.fromkeys(("off", "no", "silence", "quiet", "stille"), "none"),
}

CHOICE_ALIASES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "part": {
            **dict.fromkeys(
                ("start", "begin", "beginning", "intro", "first", "anfang", "beginn", "eröffnung"), "opening"
            ),
            **dict.fromkeys(("middle", "body", "core", "mitte", "hauptteil"), "main"),
            **dict.fromkeys(("end", "ending", "finish", "outro", "last", "ende", "schluss", "abschluss"), "closing"),
        },
        "touch": {
            **dict.fromkeys(("no", "nothing", "off", "zero", "keine"), "none"),
            **dict.fromkeys(("nearby", "beside", "nah", "nähe"), "near"),
            **dict.fromkeys(("hand", "holding", "palm", "palms", "arm", "arms", "hände"), "hands"),
            **dict.fromkeys(("hug", "hugs", "hold", "cuddle", "hair", "face", "shoulders", "umarmung"), "embrace"),
            **dict.fromkeys(("kiss", "kisses", "kissing", "lips", "back", "kuss", "küssen"), "close"),
            **dict.fromkeys(("breast", "breasts", "nipple", "nipples", "chest", "brust"), "intimate"),
        },
        "after": {
            **dict.fromkeys(
                ("finish", "finishing", "end", "ended", "complete", "completed", "done", "success", "fertig", "ende"),
                "finished",
            ),
            **dict.fromkeys(("stop", "stopping", "silence", "silent", "quit", "abbruch", "stopp"), "stopped"),
        },
        "pace": {
            **dict.fromkeys(("fast", "quick", "quickly", "schnell"), "brisk"),
            **dict.fromkeys(("medium", "middle", "mittel"), "normal"),
            **dict.fromkeys(("calm", "slowly", "langsam"), "slow"),
        },
        "eyes": {**dict.fromkeys(("shut", "zu", "geschlossen"), "closed"), **dict.fromkeys(("offen", "auf"), "open")},
        "moods": {
            **dict.fromkeys(("tired", "stressed", "exhausted", "busy", "overwhelmed", "müde", "erschöpft"), "frazzled"),
            **dict.fromkeys(("lonely", "apart", "cold", "far", "distanced", "fern"), "distant"),
            **dict.fromkeys(("soft", "close", "loving", "warm", "zart", "zärtlich"), "tender"),
            **dict.fromkeys(("calm", "good", "happy", "playful", "relaxed", "leicht", "gut"), "easy"),
        },
        "every": {
            **dict.fromkeys(("daily", "days", "each day", "every day", "tag", "täglich"), "day"),
            **dict.fromkeys(("other day", "every other day", "2 days", "two days", "zweiter tag"), "second day"),
        },
        "on": {
            **dict.fromkeys(("mon", "monday", "mondays", "mo", "montag"), "Mon"),
            **dict.fromkeys(("tue", "tues", "tuesday", "tuesdays", "di", "dienstag"), "Tue"),
            **dict.fromkeys(("wed", "wednesday", "wednesdays", "mi", "mittwoch"), "Wed"),
            **dict.fromkeys(("thu", "thur", "thurs", "thursday", "thursdays", "do", "donnerstag"), "Thu"),
            **dict.fromkeys(("fri", "friday", "fridays", "fr", "freitag"), "Fri"),
            **dict.fromkeys(("sat", "saturday", "saturdays", "sa", "samstag"), "Sat"),
            **dict.fromkeys(("sun", "sunday", "sundays", "so", "sonntag"), "Sun"),
        },
        "background": {
            **dict.fromkeys(("ocean", "waves", "beach", "water", "meer", "wellen"), "sea"),
            **dict.fromkeys(("fireplace", "campfire", "feuer", "kamin"), "fire"),
            **dict.fromkeys(("storm", "drizzle", "regen"), "rain"),
            **dict.fromkeys(("crickets", "evening", "forest", "nacht", "wald"), "night"),
            **dict.fromkeys(("off", "no", "silence", "quiet", "stille"), "none"),
        },
        "sound": _BELL_MEANINGS,
        "end_sound": _BELL_MEANINGS,
        "practice": {"hugging": "hug", "kissing": "kiss", "breathing": "breath", "talk": "words", "eyes": "look"},
    }
)
"""Other words that coaches use for a choice, by field."""

WEEKLY_WORDS = frozenset(("week", "weekly", "every week", "once a week", "woche", "wöchentlich"))
"""What `every` cannot say, and `times` can."""

FOREIGN_FIELDS = MappingProxyType(
    {
        **dict.fromkeys(("week", "call", "do", "reflect", "repeat"), "a programme"),
        **dict.fromkeys(("exercise", "every", "times", "on", "up_to_rung", "optional"), "a programme"),
        **dict.fromkeys(("dose", "wider"), "a ladder"),
        **dict.fromkeys(("contact", "couple", "made", "programme"), "a pack"),
    }
)
"""Fields of the other kinds of file."""

FIELD_NAMES = frozenset((*EXERCISE_TABLE.fields, *STEP_TABLE.fields, *CUE_TABLE.fields, *FOREIGN_FIELDS))
"""Every word that is a field somewhere."""
