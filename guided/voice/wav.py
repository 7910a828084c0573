"""Read and write WAV files in memory, as 16-bit samples of one channel."""

import struct
import sys
from array import array
from dataclasses import dataclass

WHOLE, FLOATING, EXTENDED = 1, 3, 0xFFFE
"""Format codes in a WAV file: integer samples, floating-point samples, and the extended format."""


@dataclass(frozen=True, slots=True)
class Samples:
    """One channel of sound: `rate` is samples a second."""

    rate: int
    values: "array[int]"


def read_wav(data: bytes) -> Samples:
    """Return the sound of a WAV file with 8 to 32 bits and any number of channels, mixed to one.

    Raise ValueError for anything else. A stated length beyond the end of the data is ignored, because some programs
    write the header before they know the length.
    """
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        raise ValueError("this is no WAV file")
    at, format_ = 12, b""
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if name == b"fmt ":
            format_ = data[at + 8 : at + 8 + size]
        elif name == b"data":
            return _samples(format_, data[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    raise ValueError("this WAV file holds no sound")


def write_wav(samples: Samples) -> bytes:
    """Return `samples` as a WAV file."""
    values = samples.values
    if sys.byteorder == "big":
        values = array("h", values)
        values.byteswap()
    size = 2 * len(values)
    head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, WHOLE, 1, samples.rate,
                       2 * samples.rate, 2, 16, b"data", size)  # fmt: skip
    return head + values.tobytes()


def _samples(format_: bytes, data: bytes) -> Samples:
    if len(format_) < 16:
        raise ValueError("this WAV file does not say what it holds")
    kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", format_[:16])
    if kind == EXTENDED and len(format_) >= 26:
        kind = int.from_bytes(format_[24:26], "little")
    if not (1 <= channels <= 32 and 4_000 <= rate <= 192_000):
        raise ValueError("nothing here can play this WAV file")
    values = _to_16_bits(kind, bits, data)
    if channels > 1:
        parts = [values[n::channels] for n in range(channels)]
        values = array("h", (sum(each) // channels for each in zip(*parts, strict=False)))
    return Samples(rate, values)


def _to_16_bits(kind: int, bits: int, data: bytes) -> "array[int]":
    match kind, bits:
        case (1, 8):
            return array("h", ((value - 128) << 8 for value in data))
        case (1, 16):
            return _read("h", data)
        case (1, 24):
            return _read("h", bytes(data[n] for n in range(len(data) // 3 * 3) if n % 3))
        case (1, 32):
            return array("h", (value >> 16 for value in _read("i", data)))
        case (3, 32):
            return array("h", (_to_integer(value) for value in _read("f", data)))
    raise ValueError("nothing here can play this WAV file")


def _read(kind: str, data: bytes) -> "array[int]":
    values = array(kind)
    values.frombytes(data[: len(data) // values.itemsize * values.itemsize])
    if sys.byteorder == "big":
        values.byteswap()
    return values


def _to_integer(value: float) -> int:
    return int(max(-1.0, min(value, 1.0)) * 32_767) if value == value else 0
