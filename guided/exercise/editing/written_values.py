"""Write values as TOML."""

import re
from collections.abc import Sequence

Value = str | bool | int | float | Sequence[str]
"""A value that a field of a form can have."""

_SHORT_ESCAPES = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_CONTROL = re.compile(r'[\x00-\x1f\x7f"\\]')
_CONTROL_IN_LINES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\\]")


def written_value(value: Value, *, line_break: str = "\n", several_lines: bool = False) -> str:
    """Return `value` as TOML. With `several_lines`, a text with line breaks is written between three quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _written_lines(value, line_break) if several_lines and "\n" in value else _written_text(value)
    if isinstance(value, int | float):
        return repr(value)
    return f"[{', '.join(_written_text(each) for each in value)}]"


def _written_text(value: str) -> str:
    return f'"{_CONTROL.sub(_escaped, value)}"'


def _written_lines(value: str, line_break: str) -> str:
    lines = _CONTROL_IN_LINES.sub(_escaped, value).replace('"""', '""\\"')
    lines = f'{lines[:-1]}\\"' if lines.endswith('"') else lines
    return f'"""{line_break}{lines.replace(chr(10), line_break)}"""'


def _escaped(found: re.Match[str]) -> str:
    sign = found[0]
    return _SHORT_ESCAPES.get(sign) or f"\\u{ord(sign):04X}"
