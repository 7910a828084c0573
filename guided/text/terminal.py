"""Text of files, and names of them, as they can be printed: nothing in them moves a cursor, begins a line or turns the
direction of what is read. Whatever goes to a terminal and was not written here goes through this module."""

import unicodedata

from guided.text.wording import JOINERS

_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def printable(text: object) -> str:
    """`text` on one line, with what a terminal would obey or can't encode as an escape: `\\n`, `\\x1b`, `\\u202e`."""
    found = str(text)
    return found if found.isprintable() else "".join(c if _is_shown(c) else _escaped(c) for c in found)


def printable_json(value: object) -> str:
    """`value` as a JSON document for a terminal or another program; the same letters are escaped, as JSON has it."""
    import json

    def escaped(letter: str) -> str:
        return letter if letter == "\n" or _is_shown(letter) else json.dumps(letter)[1:-1]

    return "".join(map(escaped, json.dumps(value, ensure_ascii=False, indent=2)))


def _is_shown(letter: str) -> bool:
    """Whether it is seen as itself: what can be printed, spaces of other widths, and what joins letters."""
    return letter.isprintable() or letter in JOINERS or unicodedata.category(letter) == "Zs"


def _escaped(letter: str) -> str:
    number = ord(letter)
    width = ("x", 2) if number < 0x100 else ("u", 4) if number < 0x10000 else ("U", 8)
    return _SHORT.get(letter, f"\\{width[0]}{number:0{width[1]}x}")
