"""Describes what keeps the machine awake during a session, and its stand-in."""

from typing import Protocol


class Awake(Protocol):
    """Keeps the machine awake. No method blocks or raises."""

    def hold(self) -> None:
        """Keep the screen lit and the machine awake."""

    def let_go(self) -> None:
        """Undo `hold`."""


class NoAwake:
    """Does nothing."""

    def hold(self) -> None:
        pass

    def let_go(self) -> None:
        pass
