"""Recordings that lie beside an exercise, and how long they are."""

from pathlib import Path

from guided.exercise.beside import kept_beside

FOLDER = "voice"
LONGEST = 3_600.0


def recorded(file: Path) -> tuple[Path, float] | None:
    """Where a recording truly lies and how many seconds it takes; None for all that is no recording of its exercise."""
    from tinytag import TinyTag

    try:
        place = kept_beside(file, FOLDER)
        seconds = TinyTag.get(place, tags=False).duration if place else None
    except Exception:  # whatever a damaged file makes of its reader
        return None
    return (place, seconds) if place and seconds and 0 < seconds <= LONGEST else None
