"""The one table of fields: what a file may hold. It drives the reading, the JSON Schema and the reference."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType


class Kind(Enum):
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


ROWS = (Kind.CUES, Kind.DOS)
"""Lists of groups in braces, whose fields are read one by one; so are those of BLOCKS."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `least` and `most` are its limits: a number's, a time's in seconds, a list's entries; `longest` counts
    the characters of a text or of each text in a list. `also` are other words that coaches use for it."""

    name: str
    kind: Kind
    about: str
    required: bool = False
    default: str | None = None
    least: float = 0
    most: float = 0
    longest: int = 0
    choices: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    spoken: bool = False
    """Whether {giver}, {receiver}, {a} and {b} become names in it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The fields that one kind of block may hold. `called` is the block as words name it."""

    called: str
    fields: Mapping[str, Field]
    meanings: Mapping[str, str]


FORMAT_VERSION = 1
PLACES = ("giver", "receiver", "a", "b")
AUDIO_ENDINGS = ("ogg", "opus", "mp3", "wav", "flac")
MOST_STEPS = 200


def choices(**sentences: str) -> Mapping[str, str]:
    return MappingProxyType(sentences)


def scope(called: str, *fields: Field) -> Scope:
    meanings = {word: one.name for one in fields for word in one.also}
    return Scope(called, MappingProxyType({one.name: one for one in fields}), MappingProxyType(meanings))


TOUCHES = choices(
    none="Words, eyes, breath: no touch.",
    near="Near each other, or one's own hands.",
    hands="Hands, forearms, a still palm through clothes.",
    embrace="Embrace, hair, face, shoulders.",
    close="A long kiss, a bare back, long lying contact.",
    intimate="Breast and chest care.",
)
BELLS = choices(
    bell="A clear small bell.",
    chime="Two soft notes.",
    bowl="A singing bowl with a long end.",
    soft="A soft low tone, hardly there.",
    none="No sound.",
)
BACKGROUNDS = choices(
    rain="Steady rain.",
    fire="A low fire.",
    sea="Slow waves.",
    night="A quiet night outside.",
    none="Silence.",
)

EXERCISE = scope(
    "an exercise",
    Field(
        "format",
        Kind.FORMAT,
        "The version of this format. It is 1.",
        required=True,
        least=1,
        most=FORMAT_VERSION,
        also=("version", "format_version", "schema"),
    ),
    Field(
        "title",
        Kind.TEXT,
        "What the exercise is called.",
        required=True,
        longest=80,
        also=("name", "heading", "headline", "titel", "label"),
    ),
    Field(
        "about",
        Kind.TEXT,
        "What it is, in a sentence or two, for the couple.",
        longest=400,
        also=("description", "summary", "desc", "subtitle", "intro", "introduction", "beschreibung"),
    ),
    Field(
        "touch",
        Kind.CHOICE,
        "How close it comes at most.",
        required=True,
        choices=TOUCHES,
        also=("touch_level", "intimacy", "max_touch", "contact", "level"),
    ),
    Field("by", Kind.TEXT, "Who wrote it.", longest=80, also=("author", "coach", "creator", "written_by", "von")),
    Field(
        "language",
        Kind.LANGUAGE,
        "The language it is written and spoken in: en, de, en-GB.",
        default='"en"',
        also=("lang", "locale", "sprache"),
    ),
    Field(
        "length",
        Kind.TIME,
        "How long it takes; the checker compares it with the steps.",
        least=10,
        most=7200,
        also=("duration", "time", "total", "minutes", "seconds", "takes", "dauer", "for"),
    ),
    Field(
        "pace",
        Kind.CHOICE,
        "How quickly the voice speaks.",
        default='"slow"',
        choices=choices(
            slow="About 110 words a minute.",
            normal="About 140 words a minute.",
            brisk="About 165 words a minute.",
        ),
        also=("speed", "tempo", "rate"),
    ),
    Field(
        "rungs",
        Kind.TEXTS,
        "The names of a small ladder inside this exercise, the gentlest first.",
        least=1,
        most=9,
        longest=80,
        also=("ladder", "levels", "stages", "tiers"),
    ),
    Field(
        "rounds",
        Kind.WHOLE,
        "How often the main part is played.",
        default="1",
        least=1,
        most=6,
        also=("round", "repeat", "repeats", "repetitions", "loops", "runden"),
    ),
    Field(
        "swap",
        Kind.FLAG,
        "Whether giver and receiver change places between rounds.",
        default="true",
        also=("switch", "swap_roles", "switch_roles", "change_roles"),
    ),
    Field(
        "background",
        Kind.SOUND,
        "A sound underneath everything: one of these names, or a file in sounds/.",
        choices=BACKGROUNDS,
        also=("music", "ambience", "ambient", "background_sound", "background_music", "noise"),
    ),
    Field(
        "opt_in",
        Kind.FLAG,
        "Whether it stays hidden until the couple switches such exercises on; required from close up.",
        default="false",
        also=("optin", "hidden", "adult", "explicit"),
    ),
    Field(
        "care",
        Kind.TEXTS,
        "When to leave it out; shown before it begins.",
        least=1,
        most=8,
        longest=200,
        also=("warning", "warnings", "caution", "cautions", "safety", "contraindications", "careful"),
    ),
    Field(
        "variants",
        Kind.TEXTS,
        "Ways of doing it, such as seated, lying or firm; shown as a choice in words.",
        least=1,
        most=6,
        longest=80,
        also=("variant", "variations", "positions", "versions"),
    ),
    Field(
        "practice",
        Kind.CHOICE,
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
        also=("category", "group", "kind", "type", "topic"),
    ),
    Field(
        "moods",
        Kind.CHOICES,
        "When the home page may offer it.",
        least=1,
        most=4,
        choices=choices(
            frazzled="After too much of a day.",
            distant="When they feel far from each other.",
            tender="When they feel soft already.",
            easy="When all is well.",
        ),
        also=("mood", "feelings", "tags"),
    ),
    Field(
        "needs",
        Kind.TEXTS,
        "Things to have at hand.",
        least=1,
        most=8,
        longest=200,
        also=("requirements", "props", "materials", "equipment", "requires", "need"),
    ),
    Field(
        "sources",
        Kind.TEXTS,
        "Where a claim in it comes from.",
        least=1,
        most=8,
        longest=400,
        also=("source", "references", "links", "evidence"),
    ),
    Field(
        "note",
        Kind.TEXT,
        "For the coach; never shown.",
        longest=2000,
        also=("notes", "comment", "comments", "remark", "remarks", "notiz"),
    ),
    Field(
        "step",
        Kind.BLOCKS,
        "The steps, played from top to bottom.",
        required=True,
        least=1,
        most=MOST_STEPS,
        also=("steps", "stage", "block", "schritt"),
    ),
)

STEP = scope(
    "a step",
    Field(
        "id",
        Kind.NAME,
        "A name for other steps to lead to: letters a-z, digits and hyphens.",
        longest=40,
        also=("key", "anchor", "step_id", "ref"),
    ),
    Field(
        "part",
        Kind.CHOICE,
        "Which part of the exercise it belongs to, in this order.",
        default='"main"',
        choices=choices(
            opening="Once, at the beginning.",
            main="In every round.",
            closing="Once at the end, and whenever anybody stops.",
        ),
        also=("phase", "section", "kind", "type"),
    ),
    Field(
        "after",
        Kind.CHOICE,
        "Which ending a closing step is for; thanks and looking back belong to one that came to its end.",
        default="both",
        choices=choices(
            finished="When they came to the end by themselves.",
            stopped="When somebody stopped, did not answer, or eased off at a question that leads to the closing.",
        ),
    ),
    Field(
        "title",
        Kind.TEXT,
        "What the step is called on screen.",
        longest=60,
        also=("name", "heading", "titel", "label"),
        spoken=True,
    ),
    Field(
        "for",
        Kind.TIME_OR_READY,
        'How long it lasts, such as "20s", or "until ready".',
        default="as long as its breaths or its words need",
        least=1,
        most=3600,
        also=("duration", "time", "seconds", "length", "minutes", "lasts", "last", "wait", "secs", "dauer", "hold"),
    ),
    Field(
        "say",
        Kind.TEXT,
        "The words that are spoken, and shown.",
        longest=600,
        also=("text", "prompt", "speak", "words", "speech", "message", "instruction", "instructions", "tell", "sage"),
        spoken=True,
    ),
    Field(
        "show",
        Kind.TEXT,
        "Other words for the screen than the spoken ones; 57 characters can be read from three metres.",
        default="say",
        longest=600,
        also=("display", "screen", "caption", "shown", "zeige"),
        spoken=True,
    ),
    Field(
        "voice",
        Kind.VOICE,
        "A recording in voice/ that is played instead of the computer's voice.",
        default="the computer's voice",
        also=("audio", "recording", "file", "mp3", "voice_file", "stimme"),
    ),
    Field(
        "cues",
        Kind.CUES,
        "What happens in the middle of the step.",
        least=1,
        most=20,
        also=("cue", "hints", "prompts", "events", "texts"),
    ),
    Field(
        "touch",
        Kind.CHOICE,
        "How close this step is.",
        default="the file's touch; none in the opening and the closing",
        choices=TOUCHES,
        also=("touch_level", "intimacy", "contact"),
    ),
    Field(
        "rung",
        Kind.WHOLE,
        "Which of the file's rungs this step stands on, counted from 1.",
        least=1,
        most=9,
        also=("level", "tier", "ladder", "rungs"),
    ),
    Field(
        "closeness",
        Kind.NUMBER,
        "How near the two lights float: 0 is apart, 1 is as one.",
        default="from touch",
        least=0,
        most=1,
        also=("distance", "nearness", "near"),
    ),
    Field(
        "lead",
        Kind.CHOICE,
        "Whose light moves.",
        choices=choices(giver="The giver's.", receiver="The receiver's.", both="Both."),
        also=("leader", "leads", "who", "active"),
    ),
    Field(
        "breathe",
        Kind.BREATH,
        'A breath to follow, in seconds: in-out "4-6", in-hold-out "4-2-6", in-hold-out-hold "4-4-4-4".',
        also=("breath", "breathing", "pattern", "breath_pattern", "atmen"),
    ),
    Field(
        "breaths",
        Kind.WHOLE,
        "How many breaths the step lasts, instead of a time.",
        least=1,
        most=60,
        also=("breath_count", "number_of_breaths", "times"),
    ),
    Field(
        "sound",
        Kind.SOUND,
        "What sounds as it begins: one of these names, or a file in sounds/.",
        choices=BELLS,
        also=("bell", "start_sound", "chime", "gong", "begin_sound", "klang", "ton"),
    ),
    Field(
        "end_sound",
        Kind.SOUND,
        "What sounds as it ends: one of these names, or a file in sounds/.",
        choices=BELLS,
        also=("endsound", "sound_end", "final_sound", "end_bell", "bell_end"),
    ),
    Field(
        "ask",
        Kind.TEXT,
        "A question that both answer for themselves; it makes the step a check-in.",
        longest=200,
        also=("question", "check_in", "checkin", "consent", "check", "frage"),
        spoken=True,
    ),
    Field(
        "aloud",
        Kind.FLAG,
        "Whether they ask each other out loud, and press Enter for a yes of both. It waits for that `for`, or 20 s.",
        default="false",
        also=("loud", "out_loud", "spoken"),
    ),
    Field(
        "if_continue",
        Kind.STEP_NAME,
        "The step that a yes from both leads to.",
        default="next",
        also=("yes", "if_yes", "on_continue", "on_yes", "continue"),
    ),
    Field(
        "if_ease_off",
        Kind.STEP_NAME,
        "The gentler step that easing off leads to.",
        default="the nearest gentler step before",
        also=(
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
        Kind.STEP_NAME,
        "The closing step that stopping leads to.",
        default="closing",
        also=("stop", "on_stop", "if_end", "if_stopped"),
    ),
    Field(
        "then",
        Kind.STEP_NAME,
        "The step that follows this one.",
        default="next",
        also=("goto", "go_to", "next", "jump", "leads_to", "follow", "followed_by"),
    ),
    Field(
        "swap",
        Kind.FLAG,
        "Whether giver and receiver change places before this step.",
        default="false",
        also=("switch", "swap_roles", "switch_roles", "change_roles"),
    ),
    Field(
        "fixed",
        Kind.FLAG,
        "Whether it can neither be made longer nor ended early.",
        default="false",
        also=("lock", "locked", "fix", "strict"),
    ),
    Field(
        "eyes",
        Kind.CHOICE,
        "Whether their eyes are open. Closed: every word of the step must be spoken.",
        default='"open"',
        choices=choices(open="They can see the screen.", closed="They cannot see the screen."),
        also=("gaze", "augen"),
    ),
    Field(
        "note",
        Kind.TEXT,
        "For the coach; never shown.",
        longest=2000,
        also=("notes", "comment", "comments", "remark", "remarks", "notiz"),
    ),
)

CUE = scope(
    "a cue",
    Field(
        "at",
        Kind.TIME,
        "When, counted from the start of the step.",
        required=True,
        least=0,
        most=3600,
        also=("when", "after", "offset", "time", "timeoffset", "for", "start", "seconds"),
    ),
    Field(
        "say",
        Kind.TEXT,
        "The words that are spoken, and shown.",
        longest=600,
        also=("text", "prompt", "speak", "words", "message"),
        spoken=True,
    ),
    Field(
        "show",
        Kind.TEXT,
        "Other words for the screen than the spoken ones.",
        default="say",
        longest=600,
        also=("display", "screen", "caption"),
        spoken=True,
    ),
    Field(
        "voice",
        Kind.VOICE,
        "A recording in voice/ that is played instead of the computer's voice.",
        also=("audio", "recording", "file"),
    ),
    Field(
        "sound",
        Kind.SOUND,
        "What sounds: one of these names, or a file in sounds/.",
        choices=BELLS,
        also=("bell", "chime", "gong"),
    ),
)

_BELL_MEANINGS = {
    **dict.fromkeys(("singing bowl", "klangschale"), "bowl"),
    **dict.fromkeys(("chimes", "klang"), "chime"),
    **dict.fromkeys(("glocke", "ring", "ding", "gong"), "bell"),
    **dict.fromkeys(("off", "no", "silence", "quiet", "stille"), "none"),
}

CHOICE_MEANINGS: Mapping[str, Mapping[str, str]] = MappingProxyType(
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

WEEKLY = frozenset(("week", "weekly", "every week", "once a week", "woche", "wöchentlich"))
"""What `every` cannot say, and `times` can."""

ELSEWHERE = MappingProxyType(
    {
        **dict.fromkeys(("week", "call", "do", "reflect", "repeat"), "a programme"),
        **dict.fromkeys(("exercise", "every", "times", "on", "up_to_rung", "optional"), "a programme"),
        **dict.fromkeys(("dose", "wider"), "a ladder"),
        **dict.fromkeys(("contact", "couple", "made", "programme"), "a pack"),
    }
)
"""Fields of the other kinds of file."""

FIELD_NAMES = frozenset((*EXERCISE.fields, *STEP.fields, *CUE.fields, *ELSEWHERE))
"""Every word that is a field somewhere."""
