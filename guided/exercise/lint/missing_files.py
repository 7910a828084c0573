"""Note the recordings and sounds of an exercise that are not beside it. They may come later, so it is no error."""

from collections.abc import Iterator
from pathlib import Path

from guided.exercise import recordings
from guided.exercise.diagnostic import Problem
from guided.exercise.model import Exercise
from guided.exercise.toml.source_text import STRINGS_AND_COMMENTS, LineIndex


def missing_file_notes(exercise: Exercise, text: str) -> tuple[Problem, ...]:
    """Return a note for each missing file, where it is first named in `text`, the text of the exercise."""
    if exercise.folder is None:
        return ()
    substitutes: dict[str, str] = {}
    for name, instead in _named_files(exercise):
        substitutes.setdefault(name, instead)
    notes = (_note(exercise.folder, name, instead, text) for name, instead in substitutes.items())
    return tuple(sorted((note for note in notes if note), key=lambda note: (note.line, note.column)))


def _named_files(exercise: Exercise) -> Iterator[tuple[str, str]]:
    """Yield each file that is named, and what happens while it is missing."""
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
    why = _unplayed_reason(folder / name, name)
    if why is None:
        return None
    found = next((each.span() for each in STRINGS_AND_COMMENTS.finditer(text) if each[0][1:-1] == name), (0, 1))
    lines = LineIndex(text)
    begin, end = lines.line_and_column(found[0]), lines.line_and_column(found[1])
    return Problem("not-there-yet", "note", f"{name} {why}; until then, {instead}", None, *begin, *end)


def _unplayed_reason(file: Path, name: str) -> str | None:
    """Return why a file is not played, as the end of a sentence that begins with its name; None where it is played."""
    spoken = not name.startswith(f"{recordings.SOUNDS_FOLDER}/")
    try:
        seconds = recordings.sound_seconds(file, recordings.VOICE_FOLDER if spoken else recordings.SOUNDS_FOLDER)
    except FileNotFoundError:
        return "is not beside this exercise yet"
    except TimeoutError:
        return "can't be read just now: its disk does not answer"
    except OSError:
        return "can't be played: it is no ordinary file in this folder, or may not be opened"
    except recordings.UnplayableSoundError as error:
        return error.reason
    if spoken and seconds > recordings.MAX_RECORDING_SECONDS:
        return "can't be played: it is longer than an hour"
    return None
