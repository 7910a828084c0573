"""Encodes and decodes D-Bus messages, after the D-Bus specification.

QtDBus can not be used: PySide sends every integer as an int32, where the services of a desktop expect a uint32.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

MAX_MESSAGE_BYTES = 1 << 20
"""A longer message is refused; what a tray or a notification server sends has a few kB."""
FIXED_HEADER_BYTES = 16
"""Bytes of the header before its fields."""
STRUCT_CODES = {"y": "B", "n": "h", "q": "H", "i": "i", "u": "I", "x": "q", "t": "Q", "d": "d", "b": "I"}
"""The types of fixed size, as the module struct names them."""
ALIGNMENTS = {
    **{code: struct.calcsize(form) for code, form in STRUCT_CODES.items()},
    "s": 4,
    "o": 4,
    "g": 1,
    "v": 1,
    "a": 4,
}
"""Bytes that a type is aligned to. Structures and dictionary entries, which are not listed, are aligned to 8."""
HEADER_FIELDS = {
    1: "path",
    2: "interface",
    3: "member",
    4: "error",
    5: "reply_serial",
    6: "destination",
    7: "sender",
    8: "signature",
}
_FIELD_CODES = {name: number for number, name in HEADER_FIELDS.items()}
_FIELD_TYPES = {"path": "o", "reply_serial": "u", "signature": "g"}
"""Types of the header fields that are not strings."""


class MessageKind(IntEnum):
    CALL = 1
    REPLY = 2
    ERROR = 3
    SIGNAL = 4


class DBusMessageError(ValueError):
    """The bytes are not a valid message."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A value to be encoded with its type. It is decoded to the value alone."""

    signature: str
    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    kind: MessageKind
    serial: int = 0
    path: str = ""
    interface: str = ""
    member: str = ""
    error: str = ""
    reply_serial: int = 0
    destination: str = ""
    sender: str = ""
    signature: str = ""
    body: tuple[Any, ...] = ()
    wants_reply: bool = True


def encode(message: Message) -> bytes:
    """Return `message` as bytes. Raise struct.error or TypeError for a value that does not fit the signature."""
    body = bytearray()
    for part, value in zip(split_signature(message.signature), message.body, strict=True):
        _write(body, part, value)
    fields = [
        (code, Variant(_FIELD_TYPES.get(name, "s"), getattr(message, name)))
        for name, code in _FIELD_CODES.items()
        if name != "sender" and getattr(message, name)
    ]
    head = bytearray(
        struct.pack("<BBBBII", ord("l"), message.kind, not message.wants_reply, 1, len(body), message.serial)
    )
    _write(head, "a(yv)", fields)
    _pad(head, 8)
    return bytes(head + body)


def message_length(begun: bytes) -> int | None:
    """Return the length in bytes of the message that begins with `begun`, or None where `begun` is too short to tell.

    Raise DBusMessageError where it is longer than MAX_MESSAGE_BYTES, or no message.
    """
    if len(begun) < FIXED_HEADER_BYTES:
        return None
    order = _byte_order(begun)
    body, fields = struct.unpack_from(f"{order}I", begun, 4)[0], struct.unpack_from(f"{order}I", begun, 12)[0]
    whole = int(FIXED_HEADER_BYTES + fields + -fields % 8 + body)
    if whole > MAX_MESSAGE_BYTES:
        raise DBusMessageError("too long")
    return whole


def decode(whole: bytes) -> Message:
    """Return the message in `whole`. Raise DBusMessageError where it is not valid."""
    try:
        order = _byte_order(whole)
        kind, flags, _version, _body, serial = struct.unpack_from(f"{order}BBBII", whole, 1)
        decoder = _Decoder(whole, order, 12)
        fields = {HEADER_FIELDS[code]: value for code, value in decoder.take("a(yv)") if code in HEADER_FIELDS}
        decoder.align(8)
        body = tuple(decoder.take(part) for part in split_signature(str(fields.get("signature", ""))))
        return Message(kind=MessageKind(kind), serial=serial, body=body, wants_reply=not flags & 1, **fields)
    except (struct.error, IndexError, ValueError, TypeError, RecursionError) as error:
        raise DBusMessageError(str(error)) from error


def split_signature(signature: str) -> Iterator[str]:
    """Yield the complete types that a signature is made of."""
    start = 0
    while start < len(signature):
        end = _end_of_type(signature, start)
        yield signature[start:end]
        start = end


def _end_of_type(signature: str, start: int) -> int:
    """Return where the type at `start` ends. Raise DBusMessageError for an empty structure."""
    code = signature[start]
    if code == "a":
        return _end_of_type(signature, start + 1)
    if code not in "({":
        return start + 1
    at = start + 1
    while signature[at] not in ")}":
        at = _end_of_type(signature, at)
    if at == start + 1:  # an array of them would never end
        raise DBusMessageError("an empty structure")
    return at + 1


def _byte_order(begun: bytes) -> str:
    try:
        return {ord("l"): "<", ord("B"): ">"}[begun[0]]
    except KeyError:
        raise DBusMessageError("no byte order") from None


def _pad(out: bytearray, width: int) -> None:
    out += bytes(-len(out) % width)


def _write(out: bytearray, signature: str, value: Any) -> None:
    code = signature[0]
    _pad(out, ALIGNMENTS.get(code, 8))
    if code in STRUCT_CODES:
        out += struct.pack(f"<{STRUCT_CODES[code]}", value)
    elif code in "so":
        text = value.encode()
        out += struct.pack("<I", len(text)) + text + b"\0"
    elif code == "g":
        out += bytes([len(value)]) + value.encode() + b"\0"
    elif code == "v":
        _write(out, "g", value.signature)
        _write(out, value.signature, value.value)
    elif code == "a":
        _write_array(out, signature[1:], value)
    else:
        for part, each in zip(split_signature(signature[1:-1]), value, strict=True):
            _write(out, part, each)


def _write_array(out: bytearray, signature: str, values: Any) -> None:
    """Write an array: its length, then its values. The padding before the first one is not counted."""
    place = len(out)
    out += bytes(4)
    _pad(out, ALIGNMENTS.get(signature[0], 8))
    first = len(out)
    if signature == "y":
        out += values
    else:
        for value in values.items() if isinstance(values, dict) else values:
            _write(out, signature, value)
    out[place : place + 4] = struct.pack("<I", len(out) - first)


class _Decoder:
    def __init__(self, data: bytes, order: str, place: int) -> None:
        self._data = data
        self._order = order
        self._place = place

    def align(self, width: int) -> None:
        self._place += -self._place % width

    def take(self, signature: str) -> Any:
        code = signature[0]
        self.align(ALIGNMENTS.get(code, 8))
        if code in STRUCT_CODES:
            (value,) = struct.unpack_from(f"{self._order}{STRUCT_CODES[code]}", self._data, self._place)
            self._place += ALIGNMENTS[code]
            return bool(value) if code == "b" else value
        if code in "so":
            return self._text(self.take("u"))
        if code == "g":
            return self._text(self.take("y"))
        if code == "v":
            (held,) = split_signature(self.take("g"))
            return self.take(held)
        if code == "a":
            return self._array(signature[1:])
        if code in "({":
            return tuple(self.take(part) for part in split_signature(signature[1:-1]))
        raise DBusMessageError(f"a type {code!r}")

    def _text(self, size: int) -> str:
        text = self._data[self._place : self._place + size]
        if len(text) < size:
            raise DBusMessageError("a text that is cut off")
        self._place += size + 1
        return text.decode()

    def _array(self, signature: str) -> Any:
        size = self.take("u")
        self.align(ALIGNMENTS.get(signature[0], 8))
        end = self._place + size
        if end > len(self._data):
            raise DBusMessageError("an array that is cut off")
        if signature == "y":
            found, self._place = self._data[self._place : end], end
            return found
        values = []
        while self._place < end:
            values.append(self.take(signature))
        return dict(values) if signature[0] == "{" else values
