"""Names of the markers of an unfinished restore or erasure in the data folder."""

from pathlib import Path

ERASING = "erasing"
RESTORING_NEW, RESTORING, RESTORED = "restoring.new", "restoring", "restored"


def is_pending(folder: Path) -> bool:
    """Return whether a restore or an erasure has to be completed."""
    return any((folder / name).exists() for name in (ERASING, RESTORING_NEW, RESTORING, RESTORED))
