"""Settings that keep SQL inside an untrusted database file from running."""

import sqlite3

SAFE_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
)
"""What SQLite's "Defense Against The Dark Arts" advises for untrusted files; besides, no rows in temporary files, and a
full flush to the disk on macOS."""


def harden(connection: sqlite3.Connection) -> None:
    """Keep what is in a plain file from running or rewriting its own schema, as far as this SQLite can."""
    for setting in SAFE_PRAGMAS:
        connection.execute(f"PRAGMA {setting}")
    if (defensive := getattr(sqlite3, "SQLITE_DBCONFIG_DEFENSIVE", None)) is not None:  # from Python 3.12 on
        connection.setconfig(defensive, True)  # type: ignore[attr-defined, unused-ignore]
