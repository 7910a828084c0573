"""Read the text of a file that people wrote, and say in words why it cannot be read."""

import os
import re
import stat
from pathlib import Path

MAX_FILE_BYTES = 256 * 1024
"""Bytes of a file. Two hundred full steps take a tenth of it."""

_FORMATTED_TEXT = (b"{\\rtf", b"%pdf-")
"""How RTF and PDF files begin, in lower case."""
_DOCUMENTS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the documents of Word and LibreOffice begin, new and old."""
_WEB_PAGE = re.compile(rb"<(?:!--|(?:!doctype|\?xml|html|head|body|meta|title|div|p|pre|script)\b)", re.IGNORECASE)
_NO_TEXT = (
    *(b"OggS", b"RIFF", b"fLaC", b"ID3", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"),
    *(b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"bplist00", b"\x7fELF", b"MZ\x90\0"),
)
"""How sounds, pictures, archives, databases and programs begin."""

_NOT_PLAIN_MESSAGE = (
    "this is a document with formatting, as a word processor saves it, and no plain text; "
    "save it as plain text (in TextEdit: Format, Make Plain Text; in Word: Save as, Plain Text)"
)
_WEB_PAGE_MESSAGE = (
    "this is a web page and not the file itself, as a browser saves it; open the page again and download the file (on "
    "GitHub: Raw, then save)"
)
_NO_TEXT_MESSAGE = "this is no text: it is a sound, a picture, an archive or the like, whatever its name says"


_HEAD_BYTES = 512
"""Bytes at the beginning of a file by which its kind is told."""
_SOUNDS = (b"OggS", b"fLaC", b"ID3", b"\xff\xfb", b"\xff\xf3")
"""How recordings begin: Ogg, FLAC and MP3."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
"""How pictures begin: PNG, JPEG and GIF."""


class UnreadableFileError(Exception):
    """A file has no text that can be read. `code` is that of a Problem, `line` the line that `message` is about."""

    def __init__(self, message: str, code: str = "unreadable", line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.line = line


def read_file_text(path: Path) -> str:
    """Return the text of a file. Raise UnreadableFileError where it is missing, too large or not text in UTF-8."""
    return decode_text(read_file_bytes(path))


def read_file_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raise UnreadableFileError where it is missing, too large or of another kind."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFileError("this is a folder, and a file is wanted")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFileError("this is not an ordinary file")
        with path.open("rb") as file:
            if message := _other_kind_message(file.read(_HEAD_BYTES)):
                raise UnreadableFileError(message, "not-plain-text")
        if status.st_size > MAX_FILE_BYTES:
            size, limit = status.st_size // 1024, MAX_FILE_BYTES // 1024
            message = f"this file has {size} kB, and an exercise never needs more than {limit}"
            raise UnreadableFileError(message, "too-large")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)[:MAX_FILE_BYTES]
    except FileNotFoundError:
        raise UnreadableFileError("there is no such file") from None
    except PermissionError:
        raise UnreadableFileError("this file may not be read; its permissions forbid it") from None
    except (OSError, ValueError) as error:
        reason = (
            os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "no file can have this name"
        )
        raise UnreadableFileError(f"this file can't be read ({reason})") from None


def _other_kind_message(head: bytes) -> str | None:
    """Return what to say of a file that begins with `head`, where it is of a kind that never holds an exercise."""
    if head.startswith(b"PK\x03\x04") and b"guided-backup.json" in head:
        return "this is a copy of everything, as Guided takes it along, and no exercise; the program brings it back"
    if head.startswith(_SOUNDS) or (head.startswith(b"RIFF") and head[8:12] == b"WAVE"):
        return "this is a recording, and no exercise; a step of one names it in `voice` or in `sound`"
    if head.startswith(_PICTURES) or head[4:12] in (b"ftypheic", b"ftypmp42", b"ftypisom"):
        return "this is a picture or a film, and no exercise"
    if head.startswith(b"SQLite format 3\0"):
        return "this is a journal, as Guided keeps it, and no exercise"
    return None


def decode_text(data: bytes) -> str:
    """Return `data` as text, without a byte-order mark. Raise UnreadableFileError where it is no text in UTF-8."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20]
    if start.lower().startswith(_FORMATTED_TEXT) or start.startswith(_DOCUMENTS):
        raise UnreadableFileError(_NOT_PLAIN_MESSAGE, "not-plain-text")
    if _WEB_PAGE.match(start):
        raise UnreadableFileError(_WEB_PAGE_MESSAGE, "not-plain-text")
    if data.startswith(_NO_TEXT):
        raise UnreadableFileError(_NO_TEXT_MESSAGE, "not-plain-text")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or (b"\0" in data[:200] and _looks_like_utf16(data)):
        message = "this file is saved as UTF-16; save it as UTF-8 (in the editor: Save as, Encoding)"
        raise UnreadableFileError(message, "encoding")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        letter = data[error.start : error.start + 1].decode("cp1252", "replace")
        message = (
            f"this file is not saved as UTF-8; a letter on this line (perhaps “{letter}”) can't be read. "
            "Save it as UTF-8 (in the editor: Save as, Encoding)"
        )
        raise UnreadableFileError(message, "encoding", line) from None


def _looks_like_utf16(data: bytes) -> bool:
    """Return whether every second byte is empty and the others are not, as in UTF-16 without a mark at its start."""
    start = data[:200]
    even, odd = start[::2], start[1::2]
    return min(even.count(b"\0"), odd.count(b"\0")) == 0 and start.count(b"\0") >= len(start) // 3
