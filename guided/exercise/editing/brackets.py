"""Find the bracket that belongs to another one."""

import re

from guided.exercise.editing.place import table_around

_TOKENS = re.compile(
    r"#[^\n]*"
    r'|"""(?:[^\\]|\\.)*?"""'
    r"|'''.*?'''"
    r'|"(?:[^"\\\n]|\\.)*"?'
    r"|'[^'\n]*'?"
    r"|[\[\]{}]",
    re.DOTALL,
)
_CLOSING = {"[": "]", "{": "}"}


def matching_brackets(text: str, offset: int) -> tuple[int, int] | None:
    """Return where the bracket beside `offset` and its other half are, in the order of the text.

    The bracket behind the place goes before the one in front of it. Brackets in words and comments are none; there is
    None beside no bracket, and for one without its other half.
    """
    if not any(text[at : at + 1] in "[]{}" and text[at : at + 1] for at in (offset, offset - 1) if at >= 0):
        return None
    start, end = table_around(text, offset)
    pairs: dict[int, tuple[int, int]] = {}
    open_: list[tuple[str, int]] = []
    for found in _TOKENS.finditer(text, start, end):
        sign, at = found[0], found.start()
        if sign in _CLOSING:
            open_.append((_CLOSING[sign], at))
        elif open_ and sign == open_[-1][0]:
            pair = (open_.pop()[1], at)
            pairs[pair[0]] = pairs[at] = pair
    return pairs.get(offset) or pairs.get(offset - 1)
