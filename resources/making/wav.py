"""The two kinds of file: plain 16 bit samples, and IMA ADPCM, which needs a quarter of the room."""

import struct
import sys
import wave
from array import array
from collections.abc import Sequence
from pathlib import Path

BLOCK_BYTES = 1_024
BLOCK = (BLOCK_BYTES - 4) * 2 + 1
"""Samples in a block of ADPCM: one as it is, and then one to each half byte."""

_TURNS = (-1, -1, -1, -1, 2, 4, 6, 8)
"""How far a half byte moves the step, by its size: quiet makes the next one smaller, loud a good deal larger."""

_STEPS = tuple(
    int(step)
    for step in (
        "7 8 9 10 11 12 13 14 16 17 19 21 23 25 28 31 34 37 41 45 50 55 60 66 73 80 88 97 107 118 130 143 157 173 190 "
        "209 230 253 279 307 337 371 408 449 494 544 598 658 724 796 876 963 1060 1166 1282 1411 1552 1707 1878 2066 "
        "2272 2499 2749 3024 3327 3660 4026 4428 4871 5358 5894 6484 7132 7845 8630 9493 10442 11487 12635 13899 15289 "
        "16818 18500 20350 22385 24623 27086 29794 32767"
    ).split()
)


def write_plain(file: Path, rate: int, samples: "array[int]") -> None:
    """Write 16 bit samples as they are."""
    if sys.byteorder == "big":
        samples = array("h", samples)
        samples.byteswap()
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())


def write_small(file: Path, rate: int, samples: Sequence[int]) -> None:
    """Write a loop of whole blocks. Its last block is gone through first, so that it begins as it goes on."""
    if len(samples) % BLOCK:
        raise ValueError(f"{len(samples)} samples are not whole blocks of {BLOCK}")
    blocks = [samples[start : start + BLOCK] for start in range(0, len(samples), BLOCK)]
    _, step = _block(blocks[-1], 40)
    body = bytearray()
    for block in blocks:
        data, step = _block(block, step)
        body += data
    form = struct.pack("<HHIIHHHH", 0x11, 1, rate, rate * BLOCK_BYTES // BLOCK, BLOCK_BYTES, 4, 2, BLOCK)
    chunks = _chunk(b"fmt ", form) + _chunk(b"fact", struct.pack("<I", len(samples))) + _chunk(b"data", bytes(body))
    file.write_bytes(_chunk(b"RIFF", b"WAVE" + chunks))


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body


def _block(samples: Sequence[int], step: int) -> tuple[bytes, int]:
    """One block, and the step (its place in the table) with which the next one begins."""
    level, head = samples[0], struct.pack("<hBB", samples[0], step, 0)
    codes = bytearray()
    for sample in samples[1:]:
        code, move = _code(sample - level, _STEPS[step])
        level = max(-32_768, min(32_767, level + move))
        step = max(0, min(88, step + _TURNS[code & 7]))
        codes.append(code)
    return head + bytes(low | high << 4 for low, high in zip(codes[::2], codes[1::2], strict=True)), step


def _code(wanted: int, size: int) -> tuple[int, int]:
    """The half byte that comes nearest to a wanted move, and the move it makes."""
    code = min(7, 4 * abs(wanted) // size)
    move = (size >> 3) + (size if code & 4 else 0) + (size >> 1 if code & 2 else 0) + (size >> 2 if code & 1 else 0)
    return (code | 8, -move) if wanted < 0 else (code, move)
