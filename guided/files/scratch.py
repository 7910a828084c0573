"""Where words lie for a moment that another program, or SQLite, has to have as a file.

The system's temporary folder is shared, and what a killed program leaves there stays. The program that opens the
window says where it is to be instead, and sweeps there at its next start.
"""

import tempfile
from pathlib import Path

from guided.files.durable import make_folder

_where: dict[str, Path | None] = {"base": None}


def set_base(base: Path | None) -> None:
    """Let the folders be made in `base` from now on; None is the system's temporary folder."""
    _where["base"] = base


def temporary_folder() -> "tempfile.TemporaryDirectory[str]":
    """A new folder for its owner alone, which goes with the `with` that it is used in. Raises OSError."""
    base = _where["base"]
    if base is not None:
        make_folder(base)
    return tempfile.TemporaryDirectory(prefix="guided-", dir=base, ignore_cleanup_errors=True)
