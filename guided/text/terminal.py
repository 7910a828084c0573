"""Make text safe to print in a terminal: nothing in it moves the cursor, begins a line or changes direction.

Every text from a file or an argument that is printed passes through here.
"""

import unicodedata

from guided.text.wording import JOINERS

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def printable(text: object) -> str:
    """Return `text` on one line, with control and unprintable characters escaped: `\\n`, `\\x1b`, `\\u202e`."""
    string = str(text)
    return string if string.isprintable() else "".join(c if _is_shown(c) else _escaped(c) for c in string)


def printable_json(value: object) -> str:
    """Return `value` as JSON with the same characters escaped, in the way of JSON."""
    import json

    def escaped(letter: str) -> str:
        return letter if letter == "\n" or _is_shown(letter) else json.dumps(letter)[1:-1]

    return "".join(map(escaped, json.dumps(value, ensure_ascii=False, indent=2)))


def _is_shown(letter: str) -> bool:
    """Return whether the character is visible as itself: printable, a space of any width, or a joiner of letters."""
    return letter.isprintable() or letter in JOINERS or unicodedata.category(letter) == "Zs"


def _escaped(letter: str) -> str:
    number = ord(letter)
    width = ("x", 2) if number < 0x100 else ("u", 4) if number < 0x10000 else ("U", 8)
    return _SHORT.get(letter, f"\\{width[0]}{number:0{width[1]}x}")
