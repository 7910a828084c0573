"""A rehearsal: a session that waits for nobody, at any speed, and can write down what it did and when."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TextIO

from guided.session.cues import Cue, cue_to_dict
from guided.session.simulated_couple import SimulatedCouple


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class Trace:
    """One JSON line for every cue: when it was `due` and when it was `done`, in seconds from the beginning."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where `path` can't be written."""
        self._file: TextIO = open(path, "w", encoding="utf-8", buffering=1, opener=_for_its_owner)  # noqa: SIM115
        self.broken = ""
        """Why it could not be written to its end; empty while it could."""

    def write(self, cue: Cue, due: float, done: float) -> None:
        if self.broken:
            return
        row = {"due": round(due, 4), "done": round(done, 4), **cue_to_dict(cue)}
        try:
            self._file.write(json.dumps(row, ensure_ascii=False) + "\n")
        except OSError as error:
            self.broken = error.strerror or str(error)

    def close(self) -> None:
        with suppress(OSError):  # what could not be written was told before
            self._file.close()


@dataclass
class Rehearsal:
    """Who stands in for the two, how many times faster the clock goes, and where it is written down.

    It begins at the step with the number `first`; 0 is the usual beginning. One that `leads_back` is left at once by a
    stop: somebody only looks at how it goes.
    """

    couple: SimulatedCouple = field(default_factory=SimulatedCouple)
    speed: float = 1.0
    trace: Trace | None = None
    first: int = 0
    leads_back: bool = False


Clock = Callable[[], float]
"""Any clock in seconds that only goes forward."""


def hurried(speed: float, clock: Clock = monotonic) -> Clock:
    """A clock that goes `speed` times as fast."""
    return lambda: clock() * speed
