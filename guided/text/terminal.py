"""Make text safe to print in a terminal: nothing in it moves the cursor, begins a line or changes direction.

Every text from a file or an argument that is printed passes through here.
"""

import unicodedata
from collections.abc import Callable

from guided.text.direction import END_OF_ISOLATE, ISOLATE, balanced
from guided.text.letters import FLAG, JOINERS, is_control

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
VISIBLE_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs before a number in Arabic, Syriac and Kaithi, which are seen though they are format characters."""


def printable(text: object) -> str:
    """Return `text` on one line, with control and invisible characters escaped: `\\n`, `\\x1b`, `\\u202e`.

    Isolates around inserted words stay where each is closed again.
    """
    string = str(text)
    if string.isprintable():
        return string
    isolates = ISOLATE + END_OF_ISOLATE if balanced(string) == string else ""
    return _escape_hidden(string, lambda letter: letter if letter in isolates else _escaped(letter))


def printable_json(value: object) -> str:
    """Return `value` as JSON with the same characters escaped, in the way of JSON."""
    import json

    def escaped(letter: str) -> str:
        return letter if letter == "\n" else json.dumps(letter)[1:-1]

    return _escape_hidden(json.dumps(value, ensure_ascii=False, indent=2), escaped)


def _escape_hidden(text: str, escaped: Callable[[str], str]) -> str:
    """Return `text` with `escaped` in the place of each character that is not shown; flags stay whole."""
    pieces = FLAG.split(text)
    pieces[::2] = ["".join(c if _is_shown(c) else escaped(c) for c in piece) for piece in pieces[::2]]
    return "".join(pieces)


def _is_shown(letter: str) -> bool:
    """Return whether the character is visible as itself or belongs to a visible one, even if this Python's Unicode does
    not know it yet."""
    if letter.isprintable() or letter in JOINERS or letter in VISIBLE_FORMATS:
        return True
    return unicodedata.category(letter) != "Cf" and not is_control(letter)


def _escaped(letter: str) -> str:
    number = ord(letter)
    width = ("x", 2) if number < 0x100 else ("u", 4) if number < 0x10000 else ("U", 8)
    return _SHORT.get(letter, f"\\{width[0]}{number:0{width[1]}x}")
