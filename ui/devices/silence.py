"""What rings, and the stand-in that does not."""

from typing import Protocol


class Bells(Protocol):
    """What a session needs of whatever rings. Nothing here waits, and nothing here fails."""

    def prepare(self) -> None:
        """Take the time that the first sound would take. Before a session's clock begins."""

    def ring(self, name: str) -> None:
        """Ring one of the built-in sounds; a name that is none of them is silence."""

    def hush(self) -> None:
        """Let nothing ring on."""


class Silence:
    """Bells where there are to be none."""

    def prepare(self) -> None:
        pass

    def ring(self, name: str) -> None:
        pass

    def hush(self) -> None:
        pass
