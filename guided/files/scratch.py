"""Create temporary folders for text that another program or SQLite needs as a file.

The system's temporary folder is shared, and files of a killed program stay in it. So the window's program sets a folder
of its own, and empties it at its next start.
"""

import tempfile
from pathlib import Path

from guided.files.durable import make_folder

_where: dict[str, Path | None] = {"base": None}


def set_base(base: Path | None) -> None:
    """Create temporary folders in `base` from now on; None means the system's temporary folder."""
    _where["base"] = base


def temporary_folder() -> "tempfile.TemporaryDirectory[str]":
    """Return a new folder for its owner only, removed at the end of its `with` block. Raise OSError."""
    base = _where["base"]
    if base is not None:
        make_folder(base)
    return tempfile.TemporaryDirectory(prefix="guided-", dir=base, ignore_cleanup_errors=True)
