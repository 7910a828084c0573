"""Small files from anywhere, and JSON in them: whatever they hold, reading one takes a bounded time and memory."""

import errno
import json
import stat
from pathlib import Path
from typing import Any, BinaryIO


class TooLarge(ValueError):
    """There is more than is ever read."""


def open_bounded(path: Path, most: int | None) -> BinaryIO:
    """An ordinary file of at most `most` bytes, to be read.

    Raises TooLarge and OSError. A pipe or a device, which might never end or never begin, is an OSError.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    if most is not None and found.st_size > most:
        raise TooLarge
    return path.open("rb")


def read_bounded(path: Path, most: int) -> bytes:
    """The bytes of an ordinary file of at most `most` bytes. Raises TooLarge and OSError."""
    with open_bounded(path, most) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLarge
    return data


def parse_bounded(text: str | bytes, most: int) -> Any:
    """What a JSON document of at most `most` letters or bytes says; NaN and Infinity are none.

    Raises ValueError, for nesting that is too deep as well.
    """
    if len(text) > most:
        raise TooLarge
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is no number in JSON")
