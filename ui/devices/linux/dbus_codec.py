"""Messages of a Linux desktop's bus as bytes, after the D-Bus specification, for the few types that a tray needs.

Qt's own QtDBus is no help here: PySide sends every whole number as an int32, where a desktop refuses all but an uint32.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

LONGEST = 1 << 20
"""Bytes of a message: nobody who speaks to a tray has more to say."""
HEAD = 16
PLAIN = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I"}
WIDTHS = {**{code: struct.calcsize(form) for code, form in PLAIN.items()}, "s": 4, "o": 4, "g": 1, "v": 1, "a": 4}
FIELDS = {1: "path", 2: "interface", 3: "member", 4: "error", 5: "answers", 6: "to", 7: "sender", 8: "signature"}
_CODES = {name: number for number, name in FIELDS.items()}
_TYPES = {"path": "o", "answers": "u", "signature": "g"}


class Kind(IntEnum):
    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


class Garbled(ValueError):
    """Bytes that are no message."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A value that says of which type it is. Read, it is the value alone."""

    signature: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    kind: Kind
    serial: int = 0
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    answers: int = 0
    to: str = ""
    sender: str = ""
    signature: str = ""
    body: tuple[Any, ...] = ()
    wants_reply: bool = True


def written(message: Message) -> bytes:
    """`message` as bytes; a value that is not of the type its signature says raises struct.error or TypeError."""
    body = bytearray()
    for part, value in zip(parts(message.signature), message.body, strict=True):
        _write(body, part, value)
    fields = [
        (code, Variant(_TYPES.get(name, "s"), getattr(message, name)))
        for name, code in _CODES.items()
        if name != "sender" and getattr(message, name)
    ]
    head = bytearray(
        struct.pack("<BBBBII", ord("l"), message.kind, not message.wants_reply, 1, len(body), message.serial)
    )
    _write(head, "a(yv)", fields)
    _pad(head, 8)
    return bytes(head + body)


def length(begun: bytes) -> int | None:
    """How many bytes the message is long that begins with these; None while there are too few of them to tell."""
    if len(begun) < HEAD:
        return None
    order = _order(begun)
    body, fields = struct.unpack_from(f"{order}I", begun, 4)[0], struct.unpack_from(f"{order}I", begun, 12)[0]
    whole = int(HEAD + fields + -fields % 8 + body)
    if whole > LONGEST:
        raise Garbled("too long")
    return whole


def read(whole: bytes) -> Message:
    """The message in `whole`; raises Garbled where it is none."""
    try:
        order = _order(whole)
        kind, flags, _version, _body, serial = struct.unpack_from(f"{order}BBBII", whole, 1)
        reader = _Reader(whole, order, 12)
        fields = {FIELDS[code]: value for code, value in reader.take("a(yv)") if code in FIELDS}
        reader.align(8)
        body = tuple(reader.take(part) for part in parts(str(fields.get("signature", ""))))
        return Message(kind=Kind(kind), serial=serial, body=body, wants_reply=not flags & 1, **fields)
    except (struct.error, IndexError, ValueError, TypeError, RecursionError) as error:
        raise Garbled(str(error)) from error


def parts(signature: str) -> Iterator[str]:
    """The whole types that a signature is made of."""
    place = 0
    while place < len(signature):
        end = _end(signature, place)
        yield signature[place:end]
        place = end


def _end(signature: str, place: int) -> int:
    code = signature[place]
    if code == "a":
        return _end(signature, place + 1)
    if code not in "({":
        return place + 1
    place += 1
    while signature[place] not in ")}":
        place = _end(signature, place)
    return place + 1


def _order(begun: bytes) -> str:
    try:
        return {ord("l"): "<", ord("B"): ">"}[begun[0]]
    except KeyError:
        raise Garbled("no byte order") from None


def _pad(out: bytearray, width: int) -> None:
    out += bytes(-len(out) % width)


def _write(out: bytearray, signature: str, value: Any) -> None:
    code = signature[0]
    _pad(out, WIDTHS.get(code, 8))
    if code in PLAIN:
        out += struct.pack(f"<{PLAIN[code]}", value)
    elif code in "so":
        text = value.encode()
        out += struct.pack("<I", len(text)) + text + b"\0"
    elif code == "g":
        out += bytes([len(value)]) + value.encode() + b"\0"
    elif code == "v":
        _write(out, "g", value.signature)
        _write(out, value.signature, value.value)
    elif code == "a":
        _write_all(out, signature[1:], value)
    else:
        for part, each in zip(parts(signature[1:-1]), value, strict=True):
            _write(out, part, each)


def _write_all(out: bytearray, signature: str, values: Any) -> None:
    """An array: its length, then its values; the padding before the first is not counted."""
    place = len(out)
    out += bytes(4)
    _pad(out, WIDTHS.get(signature[0], 8))
    first = len(out)
    if signature == "y":
        out += values
    else:
        for value in values.items() if isinstance(values, dict) else values:
            _write(out, signature, value)
    out[place : place + 4] = struct.pack("<I", len(out) - first)


class _Reader:
    def __init__(self, data: bytes, order: str, place: int) -> None:
        self._data = data
        self._order = order
        self._place = place

    def align(self, width: int) -> None:
        self._place += -self._place % width

    def take(self, signature: str) -> Any:
        code = signature[0]
        self.align(WIDTHS.get(code, 8))
        if code in PLAIN:
            (value,) = struct.unpack_from(f"{self._order}{PLAIN[code]}", self._data, self._place)
            self._place += WIDTHS[code]
            return bool(value) if code == "b" else value
        if code in "so":
            return self._text(self.take("u"))
        if code == "g":
            return self._text(self.take("y"))
        if code == "v":
            (held,) = parts(self.take("g"))
            return self.take(held)
        if code == "a":
            return self._array(signature[1:])
        if code in "({":
            return tuple(self.take(part) for part in parts(signature[1:-1]))
        raise Garbled(f"a type {code!r}")

    def _text(self, size: int) -> str:
        text = self._data[self._place : self._place + size]
        if len(text) < size:
            raise Garbled("a text that is cut off")
        self._place += size + 1
        return text.decode()

    def _array(self, signature: str) -> Any:
        size = self.take("u")
        self.align(WIDTHS.get(signature[0], 8))
        end = self._place + size
        if end > len(self._data):
            raise Garbled("an array that is cut off")
        if signature == "y":
            found, self._place = self._data[self._place : end], end
            return found
        values = []
        while self._place < end:
            values.append(self.take(signature))
        return dict(values) if signature[0] == "{" else values
