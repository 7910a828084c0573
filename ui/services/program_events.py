"""Signals about events that concern the whole program."""

from PySide6.QtCore import QObject, Signal


class ProgramEvents(QObject):
    erasing = Signal()
    """The couple's stored data is about to be erased: drop everything that was read from it."""
    locking = Signal()
    """The journal is about to be locked: save unsaved changes now."""
    locked = Signal()
    """The journal is locked, and no page shows anything from it."""
    reflectionDeleted = Signal(object)
    """The reflection on a session was deleted; the list of memories may offer to restore it."""
    soundsChanged = Signal()
    """The voice or the sounds have become available or unavailable."""
