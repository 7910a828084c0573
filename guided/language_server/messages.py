"""Read and write the messages of the Language Server Protocol (version 3.17)."""

import json
from typing import Any, BinaryIO

MAX_BYTES = 16 * 1024 * 1024
"""Most bytes of one message. A file has 256 kB, and an editor sends it whole."""
MAX_HEADER_BYTES = 4096

Message = dict[str, Any]


class ConnectionLostError(Exception):
    """The editor is gone, or sends something else than messages."""


def read_message(stream: BinaryIO) -> Message | None:
    """Return the next message, or None for one that is no JSON object. Raise ConnectionLostError at the end."""
    length = -1
    while line := stream.readline(MAX_HEADER_BYTES):
        if not line.strip():
            break
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
    if not 0 <= length <= MAX_BYTES:
        raise ConnectionLostError
    body = stream.read(length)
    if len(body) < length:
        raise ConnectionLostError
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def write_message(stream: BinaryIO, message: Message) -> None:
    """Write one message. Raise OSError where the editor is gone."""
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode("utf-8", "replace")
    stream.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    stream.flush()
