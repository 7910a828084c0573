"""A session half done, kept so that two people can go on after a crash or a power cut.

It says where they were and nothing else: no answer, no pause, no stop.
"""

import json
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from hashlib import sha256
from pathlib import Path

from guided.exercise.flow import Position
from guided.exercise.model import Exercise, Part
from guided.files.bounded_read import parse_json_bounded, read_bounded
from guided.files.durable import make_folder, replacement_path, write_atomically
from guided.session import walk as walks
from guided.session.cues import Partner
from guided.session.states import Ended, Resting, Walk
from guided.session.timeline import PreparedExercise
from guided.session.walk import WalkUpdate

_log = logging.getLogger(__name__)

MAX_BYTES = 10_000
"""Bytes: nothing kept here is ever longer."""
MAX_NUMBER = 100_000
"""More than any step, round or rung there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeState:
    """Where two people were: the exercise's `file` and what it was (`print`), the place, who gave first, how far up its
    rungs they had chosen to go, and which `ladder` and `rung` of it this was a visit to, if any."""

    file: str
    print: str
    step: int
    round: int
    swapped: bool
    begins: Partner
    settle: bool
    ladder: str = ""
    rung: int = 0
    up_to_rung: int | None = None


def to_resume_state(walk: Walk, file: Path) -> ResumeState | None:
    """What to keep of `walk`; None once it is over."""
    state = walk.state
    if isinstance(state, Ended):
        return None
    held = state.held if isinstance(state, Resting) else state
    place, choices = held.visit.place, walk.prepared.choices
    closing = walk.prepared.exercise.steps[place.step].part is Part.CLOSING
    return ResumeState(
        file=str(file),
        print=fingerprint(walk.prepared.written),
        step=_first_closing(walk.prepared) if closing else place.step,
        round=place.round,
        swapped=place.swapped,
        begins=choices.begins,
        settle=choices.settle,
        up_to_rung=choices.up_to_rung,
    )


def _first_closing(prepared: PreparedExercise) -> int:
    """The same step after every ending: which closing step is played tells whether somebody stopped."""
    return next(number for number, step in enumerate(prepared.exercise.steps) if step.part is Part.CLOSING)


def fingerprint(exercise: Exercise) -> str:
    """Differs for exercises that are not the same."""
    return sha256(repr(replace(exercise, folder=None)).encode()).hexdigest()[:16]


def is_of_exercise(found: ResumeState, prepared: PreparedExercise) -> bool:
    """Whether `found` is of this very exercise."""
    return found.print == fingerprint(prepared.written) and 0 <= found.step < len(prepared.exercise.steps)


def resume_walk(prepared: PreparedExercise, found: ResumeState, now: float) -> WalkUpdate:
    """The walk at the kept step, resting. Yeses from before count no more: touch is asked for again. In the closing it
    goes on as after a stop.

    Raises ValueError where `found` does not fit `prepared`.
    """
    if not is_of_exercise(found, prepared):
        raise ValueError("this was kept of another exercise")
    closing = prepared.exercise.steps[found.step].part is Part.CLOSING
    walk = walks.start_at(prepared, Position(found.step, found.round, found.swapped, closing), now)
    walk = replace(walk, stopped=walk.time) if closing else walk
    return walks.pause(walk, now) if not isinstance(walk.state, Ended) else walks.play_due_cues(walk)


def save_resume_state(path: Path, found: ResumeState) -> None:
    """Write `found` to `path`, readable by its owner alone: whole, or not at all. Raises OSError."""
    make_folder(path.parent)
    write_atomically(path, json.dumps(asdict(found)).encode())


def load_resume_state(path: Path) -> ResumeState | None:
    """What was kept at `path`; None where there is nothing of use. Raises nothing."""
    try:
        found = parse_json_bounded(read_bounded(path, MAX_BYTES), MAX_BYTES)
        values = {each.name: found.get(each.name, each.default) for each in fields(ResumeState)}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, AttributeError, TypeError) as error:
        _log.info("where a session was could not be read", exc_info=error)
        return None
    wanted = {"file": str, "print": str, "step": int, "round": int, "swapped": bool, "begins": str, "settle": bool}
    wanted |= {"ladder": str, "rung": int}
    sound = all(type(values[name]) is kind for name, kind in wanted.items())
    sound = sound and (values["up_to_rung"] is None or type(values["up_to_rung"]) is int)
    sound = sound and all(abs(values[name] or 0) <= MAX_NUMBER for name in ("step", "round", "rung", "up_to_rung"))
    sound = sound and all(_is_valid_name(values[name]) for name in ("file", "print", "ladder"))
    return ResumeState(**values) if sound and values["begins"] in ("a", "b") and values["round"] >= 1 else None


def _is_valid_name(value: str) -> bool:
    """Whether it can be a name on the disk: no NUL, and no half of a pair of code units but those of a file's name."""
    try:
        return b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        return False


def delete_resume_state(path: Path) -> None:
    """Remove what was kept. Raises OSError where that can't be."""
    path.unlink(missing_ok=True)
    replacement_path(path).unlink(missing_ok=True)
