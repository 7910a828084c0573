"""Announces what happens to the whole program, so that every part of it can do its own share."""

from PySide6.QtCore import QObject, Signal


class ProgramEvents(QObject):
    erasing = Signal()
    """Everything that the two keep is about to be erased: whoever holds any of it forgets it."""
    locking = Signal()
    """Their journal is about to be locked: whoever has something to write in it does so now."""
    locked = Signal()
    """Their journal is locked, and nothing of theirs is on any page."""
    reflectionDeleted = Signal(object)
    """What the two said of a session was deleted, and may be brought back where all of it is listed."""
    soundsChanged = Signal()
    """The voice or the sounds have become ready, or are not there."""
