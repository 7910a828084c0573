"""How every connection to SQLite is set, to a plain file or an encrypted one."""

SAFE_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
)
"""What SQLite's "Defense Against The Dark Arts" advises for files from elsewhere; no rows in temporary files; and a
Mac's disk itself is asked to write everything down."""
