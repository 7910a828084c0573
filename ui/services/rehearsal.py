"""Defines rehearsals: sessions with simulated partners, at any speed, that can write a trace of their cues."""

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
    """Writes one JSON line per cue: when it was `due` and when it was `done`, in seconds from the beginning."""

    def __init__(self, path: Path) -> None:
        """Open the file at `path`. Raise OSError if it can't be written."""
        self._file: TextIO = open(path, "w", encoding="utf-8", buffering=1, opener=_for_its_owner)  # noqa: SIM115
        self.broken = ""
        """Why the trace could not be written completely; empty if it could."""

    def write(self, cue: Cue, due: float, done: float) -> None:
        if self.broken:
            return
        row = {"due": round(due, 4), "done": round(done, 4), **cue_to_dict(cue)}
        try:
            self._file.write(json.dumps(row, ensure_ascii=False) + "\n")
        except OSError as error:
            self.broken = error.strerror or str(error)

    def close(self) -> None:
        with suppress(OSError):  # an error while writing is already in `broken`
            self._file.close()


@dataclass
class Rehearsal:
    """Describes a rehearsal: its simulated couple, its speed factor and its trace.

    It begins at the step with the number `first`; 0 is the usual beginning. With `leads_back`, stopping returns to the
    page before at once, without a closing.
    """

    couple: SimulatedCouple = field(default_factory=SimulatedCouple)
    speed: float = 1.0
    trace: Trace | None = None
    first: int = 0
    leads_back: bool = False


Clock = Callable[[], float]
"""A monotonic clock in seconds."""


def hurried(speed: float, clock: Clock = monotonic) -> Clock:
    """Return a clock that runs `speed` times as fast as `clock`."""
    return lambda: clock() * speed
