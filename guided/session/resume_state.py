"""Keep where a session is, so that two people can go on after a crash or a power cut.

Only the place is kept: no answers, rests or stops.
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
from guided.files.durable import follow_link, make_folder, replacement_path, write_atomically
from guided.session import walk as walks
from guided.session.cues import Partner
from guided.session.states import Ended, Resting, Walk
from guided.session.timeline import PreparedExercise
from guided.session.walk_transitions import WalkUpdate

_log = logging.getLogger(__name__)

MAX_BYTES = 10_000
"""Largest size of the file in bytes; what is written is always shorter."""
MAX_NUMBER = 100_000
"""Upper limit for the numbers in the file, above any real step, round or rung."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeState:
    """Where two people are in a session.

    `file` is the exercise and `print` the fingerprint of its content; `step`, `round` and `swapped` are the position.
    `begins` and `up_to_rung` were chosen before the session. `ladder` and `rung` are set for a visit.
    """

    file: str
    print: str
    step: int
    round: int
    swapped: bool
    begins: Partner
    ladder: str = ""
    rung: int = 0
    up_to_rung: int | None = None


def to_resume_state(walk: Walk, file: Path) -> ResumeState | None:
    """Return what to keep of `walk`, or None once it is over."""
    state = walk.state
    if isinstance(state, Ended):
        return None
    held = state.held if isinstance(state, Resting) else state
    position, choices = held.visit.position, walk.prepared.choices
    closing = walk.prepared.exercise.steps[position.step].part is Part.CLOSING
    return ResumeState(
        file=str(file),
        print=fingerprint(walk.prepared.written),
        step=_first_closing(walk.prepared) if closing else position.step,
        round=position.round,
        swapped=position.swapped,
        begins=choices.begins,
        up_to_rung=choices.up_to_rung,
    )


def _first_closing(prepared: PreparedExercise) -> int:
    """Return the index of the first closing step. It is kept after every ending, because the closing step that is
    played would show whether somebody stopped."""
    return next(number for number, step in enumerate(prepared.exercise.steps) if step.part is Part.CLOSING)


def fingerprint(exercise: Exercise) -> str:
    """Return a short text that differs for exercises with different content."""
    return sha256(repr(replace(exercise, folder=None)).encode()).hexdigest()[:16]


def is_of_exercise(found: ResumeState, prepared: PreparedExercise) -> bool:
    """Return whether `found` was kept for this exercise with the same content."""
    return found.print == fingerprint(prepared.written) and 0 <= found.step < len(prepared.exercise.steps)


def resume_walk(prepared: PreparedExercise, found: ResumeState, now: float) -> WalkUpdate:
    """Return the walk at the kept step, resting.

    Earlier yeses no longer count: touch is asked for again. In the closing the walk goes on as after a stop. Raise
    ValueError if `found` does not fit `prepared`.
    """
    if not is_of_exercise(found, prepared):
        raise ValueError("this was kept of another exercise")
    closing = prepared.exercise.steps[found.step].part is Part.CLOSING
    walk = walks.start_at(prepared, Position(found.step, found.round, found.swapped, closing), now)
    walk = replace(walk, stopped=walk.time) if closing else walk
    return walks.pause(walk, now) if not isinstance(walk.state, Ended) else walks.play_due_cues(walk)


def save_resume_state(path: Path, found: ResumeState) -> None:
    """Write `found` to `path` completely or not at all, readable by its owner only. Raise OSError."""
    make_folder(path.parent)
    write_atomically(path, json.dumps(asdict(found)).encode())


def load_resume_state(path: Path) -> ResumeState | None:
    """Return what was kept at `path`, or None if nothing usable is there. Raise nothing."""
    try:
        document = parse_json_bounded(read_bounded(path, MAX_BYTES), MAX_BYTES)
        values = {each.name: document.get(each.name, each.default) for each in fields(ResumeState)}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, AttributeError, TypeError) as error:
        _log.info("the state of an unfinished session could not be read", exc_info=error)
        return None
    types = {"file": str, "print": str, "step": int, "round": int, "swapped": bool, "begins": str}
    types |= {"ladder": str, "rung": int}
    valid = all(type(values[name]) is expected for name, expected in types.items())
    valid = valid and (values["up_to_rung"] is None or type(values["up_to_rung"]) is int)
    valid = valid and all(abs(values[name] or 0) <= MAX_NUMBER for name in ("step", "round", "rung", "up_to_rung"))
    valid = valid and all(_is_valid_name(values[name]) for name in ("file", "print", "ladder"))
    return ResumeState(**values) if valid and values["begins"] in ("a", "b") and values["round"] >= 1 else None


def _is_valid_name(value: str) -> bool:
    """Return whether `value` can be a path: no NUL, and only surrogates that stand for undecodable bytes."""
    try:
        return b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        return False


def delete_resume_state(path: Path) -> None:
    """Delete what was kept at `path`. Raise OSError if that fails."""
    follow_link(path).unlink(missing_ok=True)
    replacement_path(path).unlink(missing_ok=True)
