"""What comes with the program, read once for all tests of a run: reading takes longer than most tests."""

from functools import cache

from guided.catalogue.library import Library, load_library
from tests.paths import BUNDLED_EXERCISES, ROOT

BUNDLED_PROGRAMMES = ROOT / "programmes"


@cache
def shipped_library() -> Library:
    """Return the exercises, programmes and ladders in English."""
    return load_library([BUNDLED_EXERCISES, BUNDLED_PROGRAMMES])
