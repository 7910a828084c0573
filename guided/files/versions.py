"""Earlier versions of the files that are written in the program, so that there is a way back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from guided.files.durable import make_folder, remove, write_new_file

MAX_VERSIONS = 20
"""The most versions of one file that are kept."""

_NAME = re.compile(r"(\d{8}T\d{12})\.toml")
_TIME = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a file: when it was kept, in UTC, and where it lies."""

    at: datetime
    path: Path

    def text(self) -> str:
        """Return what it says. Raise OSError."""
        return self.path.read_text("utf-8")


class Versions:
    """The versions of files in `folder`, each in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, file: Path, text: str, now: datetime) -> bool:
        """Keep a version of `file`, unless it is as the last one, and forget the oldest. Return whether it was kept.

        Raise OSError.
        """
        earlier = self.of(file)
        if earlier and earlier[0].text() == text:
            return False
        folder = self._folder_of(file)
        make_folder(folder)
        name = now.astimezone(UTC).strftime(_TIME)
        write_new_file(folder / f"{name}.toml", text.encode("utf-8", "replace"))
        for version in self.of(file)[MAX_VERSIONS:]:
            remove(version.path)
        return True

    def of(self, file: Path) -> list[Version]:
        """Return the versions of `file`, the latest first."""
        return sorted(self._read(self._folder_of(file)), key=lambda each: each.path.name, reverse=True)

    @staticmethod
    def _read(folder: Path) -> Iterator[Version]:
        for path in folder.iterdir() if folder.is_dir() else ():
            if found := _NAME.fullmatch(path.name):
                yield Version(datetime.strptime(found[1], _TIME).replace(tzinfo=UTC), path)

    def _folder_of(self, file: Path) -> Path:
        return self._folder / sha256(str(file.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
