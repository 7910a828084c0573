"""Read small files and JSON within bounds of time and memory, whatever they contain."""

import errno
import json
import stat
from pathlib import Path
from typing import Any, BinaryIO


class SizeLimitError(ValueError):
    """A file or text is larger than its limit."""


def open_bounded(path: Path, max_bytes: int | None) -> BinaryIO:
    """Open an ordinary file of at most `max_bytes` for reading; None sets no limit.

    Raise SizeLimitError, and OSError also for a pipe or a device, because reading one may never end.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(path))
    if max_bytes is not None and status.st_size > max_bytes:
        raise SizeLimitError
    return path.open("rb")


def read_bounded(path: Path, max_bytes: int) -> bytes:
    """Return the bytes of an ordinary file of at most `max_bytes`. Raise SizeLimitError and OSError."""
    with open_bounded(path, max_bytes) as file:
        data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise SizeLimitError
    return data


def parse_json_bounded(text: str | bytes, max_length: int) -> Any:
    """Return the value of a JSON document of at most `max_length` characters or bytes.

    Raise ValueError for invalid JSON, NaN, Infinity, and nesting that is too deep.
    """
    if len(text) > max_length:
        raise SizeLimitError
    try:
        return json.loads(text, parse_constant=_reject_constant)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _reject_constant(word: str) -> None:
    raise ValueError(f"{word} is no number in JSON")
