"""Types that describe the fields of a file: what values they take, within which limits, and under which other names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType

from guided.exercise.schema.german_names import GERMAN_NAMES


class FieldType(Enum):
    """The type of a field's value."""

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
    PACK_ID = auto()
    DATE = auto()
    LENGTHS = auto()
    VARIANTS = auto()
    CUES = auto()
    DOS = auto()
    BLOCKS = auto()


ITEM_LIST_TYPES = (FieldType.TEXTS, FieldType.CHOICES, FieldType.LENGTHS, FieldType.VARIANTS)
"""Lists whose items are values, read one by one."""

INLINE_TABLE_TYPES = (FieldType.CUES, FieldType.DOS)
"""Lists of tables in braces. Their fields are read one by one, like those of BLOCKS."""

LIST_TYPES = (*ITEM_LIST_TYPES, *INLINE_TABLE_TYPES)
"""Every type that stands in square brackets."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a file.

    `minimum` and `maximum` limit a number, a time in seconds, or how many entries a list has. `max_length` counts the
    characters of a text, or of each text in a list. `aliases` are other names that coaches write for the field.
    `has_placeholders` says whether {giver}, {receiver}, {a} and {b} are replaced by names in it.
    """

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


@dataclass(frozen=True, slots=True)
class TableSchema:
    """The fields that one kind of table may hold.

    `noun_phrase` names the table in messages, such as “a step”. `aliases` maps other names to those of the fields.
    """

    noun_phrase: str
    fields: Mapping[str, Field]
    aliases: Mapping[str, str]


FORMAT_VERSION = 1
PLACEHOLDERS = ("giver", "receiver", "a", "b")
AUDIO_EXTENSIONS = ("ogg", "opus", "mp3", "wav", "flac")
MAX_STEPS = 200


def choices(**sentences: str) -> Mapping[str, str]:
    """Return the words that a field may hold, each with the sentence that explains it."""
    return MappingProxyType(sentences)


def table_schema(noun_phrase: str, *fields: Field) -> TableSchema:
    """Return the schema of a table that holds `fields`."""
    german = {word: each.name for each in fields for word in GERMAN_NAMES.get(each.name, ())}
    aliases = german | {alias: each.name for each in fields for alias in each.aliases}
    return TableSchema(noun_phrase, MappingProxyType({each.name: each for each in fields}), MappingProxyType(aliases))
