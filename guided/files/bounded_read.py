"""Small files from anywhere, and JSON in them: whatever they hold, reading one takes a bounded time and memory."""

import errno
import json
import stat
from pathlib import Path
from typing import Any, BinaryIO


class SizeLimitError(ValueError):
    """There is more than is ever read."""


def open_bounded(path: Path, max_bytes: int | None) -> BinaryIO:
    """An ordinary file of at most `most` bytes, to be read.

    Raises SizeLimitError and OSError. A pipe or a device, which might never end or never begin, is an OSError.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    if max_bytes is not None and found.st_size > max_bytes:
        raise SizeLimitError
    return path.open("rb")


def read_bounded(path: Path, max_bytes: int) -> bytes:
    """The bytes of an ordinary file of at most `most` bytes. Raises SizeLimitError and OSError."""
    with open_bounded(path, max_bytes) as file:
        data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise SizeLimitError
    return data


def parse_json_bounded(text: str | bytes, max_length: int) -> Any:
    """What a JSON document of at most `most` letters or bytes says; NaN and Infinity are none.

    Raises ValueError, for nesting that is too deep as well.
    """
    if len(text) > max_length:
        raise SizeLimitError
    try:
        return json.loads(text, parse_constant=_reject_constant)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _reject_constant(word: str) -> None:
    raise ValueError(f"{word} is no number in JSON")
