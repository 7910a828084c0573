"""Other words that coaches use for a choice, and the fields that belong to another kind of file."""

from collections.abc import Mapping
from types import MappingProxyType

from guided.exercise.schema.exercise_table import EXERCISE_TABLE
from guided.exercise.schema.programme_tables import ENTRY_TABLE
from guided.exercise.schema.step_tables import CUE_TABLE, STEP_TABLE

_TABLES = (EXERCISE_TABLE, STEP_TABLE, ENTRY_TABLE)
_SOUND_ALIASES = {
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
            **dict.fromkeys(
                ("hug", "hugs", "hold", "cuddle", "cuddling", "hugging", "hair", "face", "shoulders", "umarmung"),
                "embrace",
            ),
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
        "lead": {
            **dict.fromkeys(("geber", "gebende", "gives", "giving"), "giver"),
            **dict.fromkeys(("empfänger", "empfangende", "receives", "receiving", "taker"), "receiver"),
            **dict.fromkeys(
                ("giver and receiver", "giver, receiver", "all", "everyone", "together", "the two", "beide"), "both"
            ),
        },
        "eyes": {**dict.fromkeys(("shut", "zu", "geschlossen"), "closed"), **dict.fromkeys(("offen", "auf"), "open")},
        "moods": {
            **dict.fromkeys(("tired", "stressed", "exhausted", "busy", "overwhelmed", "müde", "erschöpft"), "frazzled"),
            **dict.fromkeys(("lonely", "apart", "cold", "far", "distanced", "fern"), "distant"),
            **dict.fromkeys(("soft", "close", "loving", "warm", "zart", "zärtlich"), "tender"),
            **dict.fromkeys(("calm", "good", "happy", "playful", "relaxed", "leicht", "gut"), "easy"),
        },
        "every": {
            **dict.fromkeys("daily days morning evening night tag täglich".split(), "day"),
            **dict.fromkeys(("each day", "every day", "jeden tag"), "day"),
            **dict.fromkeys(
                ("other day", "every other day", "every second day", "every two days", "2 days", "two days", "2nd day"),
                "second day",
            ),
            **dict.fromkeys(
                ("zweiter tag", "zweiten tag", "jeden zweiten tag", "alle zwei tage", "alle 2 tage"), "second day"
            ),
        },
        "on": {
            **dict.fromkeys(("mon", "monday", "mondays", "mo", "montag", "montags"), "Mon"),
            **dict.fromkeys(("tue", "tu", "tues", "tuesday", "tuesdays", "di", "dienstag", "dienstags"), "Tue"),
            **dict.fromkeys(("wed", "weds", "wednesday", "wednesdays", "mi", "mittwoch", "mittwochs"), "Wed"),
            **dict.fromkeys(
                ("thu", "th", "thur", "thurs", "thursday", "thursdays", "do", "donnerstag", "donnerstags"), "Thu"
            ),
            **dict.fromkeys(("fri", "friday", "fridays", "fr", "freitag", "freitags"), "Fri"),
            **dict.fromkeys(("sat", "saturday", "saturdays", "sa", "samstag", "samstags", "sonnabend"), "Sat"),
            **dict.fromkeys(("sun", "sunday", "sundays", "so", "sonntag", "sonntags"), "Sun"),
        },
        "background": {
            **dict.fromkeys(("ocean", "waves", "beach", "water", "meer", "wellen"), "sea"),
            **dict.fromkeys(("fireplace", "campfire", "feuer", "kamin"), "fire"),
            **dict.fromkeys(("storm", "drizzle", "regen"), "rain"),
            **dict.fromkeys(("crickets", "evening", "forest", "nacht", "wald"), "night"),
            **dict.fromkeys(("off", "no", "silence", "quiet", "stille"), "none"),
        },
        "sound": _SOUND_ALIASES,
        "end_sound": _SOUND_ALIASES,
        "practice": {
            **dict.fromkeys(("hugging", "embrace", "holding", "umarmung", "umarmen", "umarmungen"), "hug"),
            **dict.fromkeys(("kissing", "kisses", "kuss", "küsse", "küssen", "lips"), "kiss"),
            **dict.fromkeys(("cuddling", "cuddles", "snuggle", "spooning", "kuscheln", "lying", "sofa"), "cuddle"),
            **dict.fromkeys(
                ("touching", "holding hands", "massage", "stroking", "hands", "berührung", "streicheln", "hände"),
                "touch",
            ),
            **dict.fromkeys(
                ("breathing", "breathe", "breaths", "breathwork", "breathing exercise", "atem", "atmen", "atmung"),
                "breath",
            ),
            **dict.fromkeys(
                (
                    "eyes",
                    "gaze",
                    "gazing",
                    "looking",
                    "eye contact",
                    "eye gazing",
                    "blickkontakt",
                    "blick",
                    "blicke",
                    "augen",
                ),
                "look",
            ),
            **dict.fromkeys(("talk", "talking", "speaking", "conversation", "worte", "gespräch", "reden"), "words"),
            **dict.fromkeys(("self-care", "caring", "body care", "pflege", "fürsorge"), "care"),
            **dict.fromkeys(("moments", "ritual", "daily", "everyday", "moment of the day", "alltag"), "moment"),
        },
    }
)
"""By field, other words that coaches write for one of its choices."""

_WORKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri")
_WEEKEND = ("Sat", "Sun")
CHOICE_GROUPS: Mapping[str, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "on": {
            **dict.fromkeys(("weekend", "weekends", "the weekend", "wochenende", "am wochenende"), _WEEKEND),
            **dict.fromkeys(("weekdays", "workdays", "working days", "werktags", "werktage"), _WORKDAYS),
            **dict.fromkeys(("every day", "daily", "all", "jeden tag", "täglich"), (*_WORKDAYS, *_WEEKEND)),
        },
        "moods": dict.fromkeys(("all", "any", "every", "alle"), ("frazzled", "distant", "tender", "easy")),
    }
)
"""By field, words that coaches write for several of its choices."""


def choice_meant(name: str, word: str) -> str | None:
    """Return the choice of the field `name` that `word` is, or is another word for."""
    tidy = word.strip(" .,;\"'").lower()
    field = next((table.fields[name] for table in _TABLES if name in table.fields), None)
    known = {choice.lower(): choice for choice in field.choices} if field else {}
    return known.get(tidy) or CHOICE_ALIASES.get(name, {}).get(tidy)


BOOLEAN_WORDS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("true", "yes", "on", "ja", "wahr", "ture", "treu", "y", "an"), "true"),
        **dict.fromkeys(("false", "no", "off", "nein", "falsch", "flase", "n", "aus"), "false"),
    }
)
"""Words that coaches write for true and for false."""

EMPTY_WORDS = frozenset("none nothing null nil n/a na keine keines nichts - – —".split())
"""Words that coaches write where a field is left out."""

WEEKLY_WORDS = frozenset(("week", "weekly", "every week", "once a week", "woche", "wöchentlich"))
"""Words for once a week, which `every` has no choice for; `times = 1` says it."""

FOREIGN_FIELDS = MappingProxyType(
    {
        **dict.fromkeys(("week", "call", "do", "reflect", "repeat"), "a programme"),
        **dict.fromkeys(("exercise", "every", "times", "on", "up_to_rung", "optional"), "a programme"),
        **dict.fromkeys(("dose", "wider"), "a ladder"),
        **dict.fromkeys(("contact", "couple", "made", "programme"), "a pack"),
    }
)
"""Fields that an exercise file has not, and the kind of file that has them."""

FIELD_NAMES = frozenset((*EXERCISE_TABLE.fields, *STEP_TABLE.fields, *CUE_TABLE.fields, *FOREIGN_FIELDS))
"""The names of all fields of an exercise file, and of FOREIGN_FIELDS."""
