"""What says, in the folder of what is kept, that bringing back or erasing was begun there and not ended yet."""

from pathlib import Path

ERASING = "erasing"
RESTORING_NEW, RESTORING, RESTORED = "restoring.new", "restoring", "restored"


def is_pending(folder: Path) -> bool:
    """Whether there is anything to carry through."""
    return any((folder / name).exists() for name in (ERASING, RESTORING_NEW, RESTORING, RESTORED))
