"""A text file that the program edits, while another program may edit it too."""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Self

from guided.exercise.file_text import decode_text, read_file_bytes
from guided.files.durable import follow_link, remove, replace_durably, replacement_path, write_new_file

_MARK = b"\xef\xbb\xbf"


class ChangedElsewhereError(Exception):
    """Another program has changed the file. `file` is how it is now."""

    def __init__(self, file: "EditedFile") -> None:
        super().__init__("changed by another program")
        self.file = file


@dataclass(frozen=True, slots=True)
class EditedFile:
    """A file as it was last read or written: its text with line breaks alone, and how it is written on the disk."""

    path: Path
    text: str
    digest: bytes
    line_break: str = "\n"
    has_mark: bool = False

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file. Raise UnreadableFileError."""
        data = read_file_bytes(path)
        text = decode_text(data)
        crlf = text.count("\r\n")
        is_windows = crlf * 2 > text.count("\n")
        return cls(
            path=path,
            text=text.replace("\r\n", "\n").replace("\r", "\n"),
            digest=sha256(data).digest(),
            line_break="\r\n" if is_windows else "\n",
            has_mark=data.startswith(_MARK),
        )

    def write(self, text: str) -> "EditedFile":
        """Replace the text in the file, completely or not at all, and return the file as it is then.

        Line breaks are written as they were, and the file keeps its permissions; a link stays a link. Raise
        ChangedElsewhereError where the file is not as it was last read or written, UnreadableFileError, and OSError.
        """
        now = EditedFile.read(self.path)
        if now.digest != self.digest:
            raise ChangedElsewhereError(now)
        return self.overwrite(text)

    def overwrite(self, text: str) -> "EditedFile":
        """Replace the text in the file, whoever has changed it. Raise OSError."""
        data = (_MARK if self.has_mark else b"") + text.replace("\n", self.line_break).encode("utf-8", "replace")
        target = follow_link(self.path)
        fresh = replacement_path(target)
        remove(fresh)
        write_new_file(fresh, data)
        with suppress(OSError):  # a file that is new, or a system without modes
            fresh.chmod(os.stat(target).st_mode & 0o777)  # noqa: PTH116 (a link is followed above)
        replace_durably(fresh, target)
        return replace(self, text=text, digest=sha256(data).digest())
