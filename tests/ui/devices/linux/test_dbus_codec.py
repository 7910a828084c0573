"""Test encoding and decoding of D-Bus messages."""

import struct
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.devices.linux import dbus_codec
from ui.devices.linux.dbus_codec import DBusMessageError, Message, MessageKind, Variant

text = st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",)), max_size=30)
SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "y": st.integers(0, 255),
    "b": st.booleans(),
    "n": st.integers(-(2**15), 2**15 - 1),
    "q": st.integers(0, 2**16 - 1),
    "i": st.integers(-(2**31), 2**31 - 1),
    "u": st.integers(0, 2**32 - 1),
    "x": st.integers(-(2**63), 2**63 - 1),
    "t": st.integers(0, 2**64 - 1),
    "d": st.floats(allow_nan=False),
    "s": text,
    "ay": st.binary(max_size=40),
}


def arrays(held: st.SearchStrategy[tuple[str, Any]]) -> st.SearchStrategy[tuple[str, Any]]:
    """Of values that are all of one type; structures; and dictionaries."""
    structures = st.lists(held, min_size=1, max_size=3).map(
        lambda found: (f"({''.join(code for code, _value in found)})", tuple(value for _code, value in found))
    )
    several = held.filter(lambda each: each[0] != "y").map(lambda each: (f"a{each[0]}", [each[1]] * 3))
    named = st.tuples(text, held).map(lambda each: (f"a{{s{each[1][0]}}}", {each[0]: each[1][1]}))
    return structures | several | named


scalars = st.sampled_from(sorted(SCALARS)).flatmap(lambda code: SCALARS[code].map(lambda value: (code, value)))
values = st.recursive(scalars, arrays, max_leaves=8)


def message(signature: str, body: tuple[Any, ...]) -> Message:
    return Message(
        kind=MessageKind.CALL,
        serial=7,
        path="/a/b",
        interface="a.b",
        member="C",
        destination="d.e",
        signature=signature,
        body=body,
    )


@given(st.lists(values, max_size=4))
@settings(deadline=None)
def test_encoded_message_is_decoded_again(found: list[tuple[str, Any]]) -> None:
    told = message("".join(code for code, _value in found), tuple(value for _code, value in found))
    data = dbus_codec.encode(told)
    assert dbus_codec.message_length(data) == len(data)
    assert dbus_codec.decode(data) == told


@given(st.binary(max_size=200))
def test_arbitrary_bytes_decode_or_raise_message_error(data: bytes) -> None:
    try:
        size = dbus_codec.message_length(data)
        if size is not None and size <= len(data):
            dbus_codec.decode(data[:size])
    except DBusMessageError:
        pass


@given(st.data())
@settings(deadline=None)
def test_damaged_message_decodes_or_raises_message_error(data: st.DataObject) -> None:
    whole = bytearray(dbus_codec.encode(message("sua{sv}as", ("a", 5, {"k": Variant("s", "v")}, ["x", "y"]))))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    try:
        size = dbus_codec.message_length(bytes(whole))
        if size is not None and size <= len(whole):
            dbus_codec.decode(bytes(whole[:size]))
    except DBusMessageError:
        pass


def test_variant_is_decoded_to_its_value() -> None:
    told = message("v", (Variant("(iay)", (-3, b"abc")),))
    assert dbus_codec.decode(dbus_codec.encode(told)).body == ((-3, b"abc"),)


@pytest.mark.parametrize("head", [b"x" * 16, b"l\1\0\1" + b"\xff" * 12])
def test_invalid_head_raises_message_error(head: bytes) -> None:
    with pytest.raises(DBusMessageError):
        dbus_codec.message_length(head)


def test_empty_structure_in_signature_raises_message_error() -> None:
    with pytest.raises(DBusMessageError):
        list(dbus_codec.split_signature("a()"))


def test_number_out_of_range_is_not_encoded() -> None:
    with pytest.raises(struct.error):
        dbus_codec.encode(message("u", (-1,)))
