"""The words that a recording speaks, noted in it, so that it is known when the line says something else since.

They stand in a FLAC file as a Vorbis comment, which players and editors of sounds leave where it is. A recording that
was made elsewhere has none, and nothing is said about it.
"""

import struct
import unicodedata
from collections.abc import Iterator

from guided.text.letters import without_controls

FIELD = "GUIDED_WORDS"
"""The name of the comment."""
MAX_WORDS_BYTES = 16_384
"""The longest note that is read, in bytes: more than a line can have."""
_MAGIC = b"fLaC"
_STREAM_INFO, _PADDING, _COMMENTS = 0, 1, 4
"""Types of metadata blocks (RFC 9639, section 8.1)."""


def note_words(flac: bytes, words: str) -> bytes:
    """Return the FLAC file with `words` as its only comment. Raise ValueError where it is no FLAC file."""
    blocks = list(_blocks(flac))
    if not blocks or blocks[0][0] != _STREAM_INFO:
        raise ValueError("this is no FLAC file")
    end = blocks[-1][1] + len(blocks[-1][2])
    kept = [(kind, data) for kind, _, data in blocks if kind not in (_PADDING, _COMMENTS)]
    kept.insert(1, (_COMMENTS, _comments(f"{FIELD}={words}")))
    last = len(kept) - 1
    heads = (_head(kind, len(data), is_last=n == last) + data for n, (kind, data) in enumerate(kept))
    return b"".join((_MAGIC, *heads, flac[end:]))


def noted_words(data: bytes) -> str | None:
    """Return the words that are noted in a sound file, on one line, or None where it has no such note."""
    for kind, _, block in _blocks(data):
        if kind == _COMMENTS:
            for comment in _texts(block):
                name, _, words = comment.partition("=")
                if name.upper() == FIELD and (line := " ".join(without_controls(words).split())):
                    return line
    return None


def same_words(one: str, other: str) -> bool:
    """Return whether two texts sound the same: case, spaces and punctuation are not heard."""
    return _sounding(one) == _sounding(other)


def _sounding(text: str) -> list[str]:
    letters = unicodedata.normalize("NFKC", text).casefold()
    return "".join(each if unicodedata.category(each)[0] in "LMN" else " " for each in letters).split()


def _blocks(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield type, place and content of each metadata block of a FLAC file, as far as they are whole."""
    at = len(_MAGIC)
    last = not data.startswith(_MAGIC)
    while not last and at + 4 <= len(data):
        last, size = bool(data[at] & 0x80), int.from_bytes(data[at + 1 : at + 4], "big")
        if at + 4 + size > len(data):
            return
        yield data[at] & 0x7F, at + 4, data[at + 4 : at + 4 + size]
        at += 4 + size


def _head(kind: int, size: int, *, is_last: bool) -> bytes:
    return bytes([kind | (0x80 if is_last else 0)]) + size.to_bytes(3, "big")


def _comments(comment: str) -> bytes:
    written = comment.encode("utf-8", "replace")
    return struct.pack("<II", 0, 1) + struct.pack("<I", len(written)) + written


def _texts(block: bytes) -> Iterator[str]:
    """Yield the comments in a block, as far as it is whole."""
    try:
        (vendor,) = struct.unpack_from("<I", block, 0)
        (count,) = struct.unpack_from("<I", block, 4 + vendor)
        at = 8 + vendor
        for _ in range(min(count, len(block) // 4)):
            (size,) = struct.unpack_from("<I", block, at)
            if size <= MAX_WORDS_BYTES:
                yield block[at + 4 : at + 4 + size].decode("utf-8", "replace")
            at += 4 + size
    except struct.error:
        return
