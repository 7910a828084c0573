"""Tells Windows which program this is, so that its window, its pinned button and its notifications belong together."""

import logging
import sys

from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)

APP_ID = "Guided.Guided"
"""The AppUserModelID. The installer gives the same one to the shortcut in the Start menu."""


def name_this_program() -> None:
    """Give this process the ID, on Windows. Call it before the first window is created.

    Without one, Windows takes a program that Python runs for Python itself: its windows lie below Python's icon.
    """
    if sys.platform == "win32":
        import ctypes

        with suppress_and_log(_log, "the ID of the program could not be set", OSError, AttributeError):
            ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)
