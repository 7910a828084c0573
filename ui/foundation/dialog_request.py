"""Describes what a file dialog asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Chosen = Callable[[Path | None], None]
"""Called with what was chosen, or None where nothing was or the dialog failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogRequest:
    """A folder, an existing file whose name ends in one of `endings`, without the dot, or a file to write."""

    title: str
    start: Path
    folder: bool = False
    save_as: str = ""
    """The name that is proposed for a file to write; the dialog asks before an existing one is chosen."""
    kind: str = ""
    """What such files are called; only with `endings`."""
    endings: Sequence[str] = ()
