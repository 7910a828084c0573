"""Write into an exercise which recording a line has, and take it away again."""

from guided.exercise.editing.document import Document, TextEdit
from guided.exercise.editing.fields import delete_field, set_field
from guided.voicing.spoken_lines import LineKey, find_line


def set_voice(document: Document, key: LineKey, words: str, voice: str) -> list[TextEdit]:
    """Return the edits that give the line that says `words` the recording `voice`.

    `key` is where it was when it was recorded; the text may have changed since. Raise EditError where no line says
    `words` any more.
    """
    return set_field(document, (*find_line(document, key, words).key.table, "voice"), voice)


def remove_voice(document: Document, key: LineKey, words: str) -> list[TextEdit]:
    """Return the edits that have the computer's voice say the line again. Raise EditError as `set_voice` does."""
    return delete_field(document, (*find_line(document, key, words).key.table, "voice"))
