"""Recordings and sounds that an exercise names and that are not beside it: no mistake, as they may come later."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from guided.exercise import recordings
from guided.exercise.beside import kept_beside
from guided.exercise.model import Exercise
from guided.exercise.parsed import STRINGS
from guided.exercise.problems import Problem
from guided.exercise.source import Lines

SOUNDS = "sounds"


def absent(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """A note for each of them, where it is first named in `text`, the text of its file."""
    if exercise.folder is None:
        return ()
    meanwhile: dict[str, str] = {}
    for name, instead in _named(exercise):
        meanwhile.setdefault(name, instead)
    notes = (_note(exercise.folder, name, instead, text) for name, instead in meanwhile.items())
    return tuple(sorted((note for note in notes if note), key=lambda note: (note.line, note.column)))


def _named(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """What is named, and what happens until it is there."""
    for step in exercise.steps:
        for voice, say in ((step.voice, step.say), *((cue.voice, cue.say) for cue in step.cues)):
            if voice:
                yield voice, "the computer's voice says it" if say else "nothing is said here"
        for sound in (step.sound, step.end_sound, *(cue.sound for cue in step.cues)):
            if sound and "/" in sound:
                yield sound, "nothing sounds here"
    if exercise.background and "/" in exercise.background:
        yield exercise.background, "there is no background"


def _note(folder: Path, name: str, instead: str, text: str) -> Problem | None:
    file = folder / name
    if _is_there(file, name):
        return None
    why = "can't be played" if file.is_file() else "is not beside this exercise yet"
    found = next((each.span() for each in STRINGS.finditer(text) if each[0][1:-1] == name), (0, 1))
    lines = Lines(text)
    begin, end = lines.at(found[0]), lines.at(found[1])
    return Problem("not-there-yet", "note", f"{name} {why}; until then, {instead}", None, *begin, *end)


def _is_there(file: Path, name: str) -> bool:
    if not name.startswith(f"{SOUNDS}/"):
        return recordings.recorded(file) is not None
    with suppress(OSError):
        return kept_beside(file, SOUNDS) is not None
    return False
