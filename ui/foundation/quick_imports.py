"""Makes the imports at the start quicker, by leaving out two things that cost time and gain nothing then."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quick_imports() -> Iterator[None]:
    """Import modules without collecting garbage: next to nothing that they make is garbage.

    What was made so far is left out of later collections, as it lasts as long as the program.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def keep_pyside_from_reading_sources() -> None:
    """Keep PySide from reading, and keeping, the source of each module imported from now on.

    It looks there for the import of `__feature__`, which renames the methods of Qt and which nothing here uses. Its
    search has no public switch: with a PySide that has another name for it, it goes on.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda _module: False)  # noqa: B010 (mypy knows no such attribute)
