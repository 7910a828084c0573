"""Reads a large JSON document piece by piece.

`json.loads` holds the interpreter's lock until it is done, which would block the window. No step here takes more than a
few hundredths of a second, whatever the document holds.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

MAX_VALUE_CHARS = 250_000
"""Longest value that is parsed at once. Parsing as many brackets takes about 10 ms."""
MAX_NAMES = 1_000
"""Most names of the outermost object."""
_FIRST_PIECE_CHARS = 2_000
_NUMBER_TAIL_CHARS = 3
"""How far before the end of a piece a number may seem to end: after `1`, with `.`, `e` or `e+` to follow."""
_SPACE = re.compile(r"[ \t\n\r]*")
_SPACE_CHUNK_CHARS = 1_000_000


class JsonSyntaxError(ValueError):
    """The text is not JSON; `line` counts from 1, and 0 is unknown."""

    def __init__(self, line: int = 0) -> None:
        super().__init__(f"line {line}")
        self.line = line


class JsonSizeError(ValueError):
    """A value is longer than any that is read."""


class DuplicateNameError(ValueError):
    """A name occurs twice in one object."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class JsonReader:
    """A document, and how far it is read. Everything raises JsonSyntaxError; methods that read values the other errors
    too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._decoder = json.JSONDecoder(parse_constant=_reject_constant, object_pairs_hook=_unique_names)

    def next_sign(self) -> str:
        """Return the next character after any whitespace, or "" at the end."""
        while (end := _SPACE.match(self._text, self._at, self._at + _SPACE_CHUNK_CHARS).end()) != self._at:  # type: ignore[union-attr]
            self._at = end
        return self._text[self._at : self._at + 1]

    def take(self, sign: str) -> bool:
        """Skip `sign` if it comes next; return whether it did."""
        if self.next_sign() != sign:
            return False
        self._at += 1
        return True

    def need(self, sign: str) -> None:
        if not self.take(sign):
            self._fail(self._at)

    def value(self) -> Any:
        """Return the next value."""
        self.next_sign()
        size = min(_FIRST_PIECE_CHARS, MAX_VALUE_CHARS)
        while True:
            piece = self._text[self._at : self._at + size]
            cut = self._at + size < len(self._text)
            try:
                found, end = self._decoder.raw_decode(piece)
                if not cut or end < size - _NUMBER_TAIL_CHARS:
                    self._at += end
                    return found
            except json.JSONDecodeError as error:
                if not cut:
                    self._fail(self._at + error.pos)
            except RecursionError:
                raise JsonSyntaxError from None
            if size >= MAX_VALUE_CHARS:
                raise JsonSizeError
            size = min(size * 20, MAX_VALUE_CHARS)

    def items(self) -> Iterator[str]:
        """Yield the names of the next object; the caller reads the value after each."""
        self.need("{")
        seen: set[str] = set()
        while not (not seen and self.take("}")):
            if self.next_sign() != '"':
                self._fail(self._at)
            name = self.value()
            if name in seen:
                raise DuplicateNameError(name)
            if len(seen) == MAX_NAMES:
                raise JsonSizeError
            seen.add(name)
            self.need(":")
            yield name
            if self.take("}"):
                return
            self.need(",")

    def entries(self) -> Iterator[Any]:
        """Yield the values of the next list."""
        self.need("[")
        if self.take("]"):
            return
        while True:
            yield self.value()
            if self.take("]"):
                return
            self.need(",")

    def end(self) -> None:
        """Check that nothing follows."""
        if self.next_sign():
            self._fail(self._at)

    def _fail(self, at: int) -> NoReturn:
        raise JsonSyntaxError(self._text.count("\n", 0, at) + 1)


def _reject_constant(_word: str) -> NoReturn:
    raise JsonSyntaxError


def _unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        raise DuplicateNameError(next(name for name, _ in pairs if name in seen or seen.add(name)))  # type: ignore[func-returns-value]
    return found
