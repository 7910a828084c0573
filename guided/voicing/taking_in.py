"""Take sound files in as recordings of lines."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from guided.files.safe_open import FileTooLargeError, read_regular, run_with_timeout
from guided.voicing.finished import RecordingError, RecordingFailure, RecordingFinisher
from guided.voicing.keeping import keep_recording
from guided.voicing.matching import is_sound_name
from guided.voicing.spoken_lines import SpokenLine

MAX_FILES = 200
"""The most files that are taken in at once: an exercise has no more lines."""
MAX_ENTRIES = 5_000
"""The most entries of a folder that are looked at."""
READ_TIMEOUT = 30.0
"""Seconds in which a file has to be read; one on a telephone or a network disk is slow."""


def find_sound_files(paths: Iterable[Path]) -> list[Path]:
    """Return the sound files among `paths` and in the folders among them, by name. Wait for the disk. Raise OSError."""
    return run_with_timeout(lambda: _find(paths))


def _find(paths: Iterable[Path]) -> list[Path]:
    found: dict[Path, None] = {}
    for path in paths:
        for each in sorted(islice(path.iterdir(), MAX_ENTRIES)) if path.is_dir() else [path]:
            if is_sound_name(each.name) and not each.name.startswith(".") and each.is_file():
                found[each] = None
    return list(found)[:MAX_FILES]


def take_in(file: Path, exercise: Path, text: str, line: SpokenLine, finish: RecordingFinisher) -> str:
    """Make a recording of `line` of a sound file, keep it beside the exercise, and return its name there.

    Wait for disk and decoder. Raise RecordingError, OSError, and EditError where `text` has no such line.
    """
    try:
        data = run_with_timeout(lambda: read_regular(file.resolve()), READ_TIMEOUT)
    except FileTooLargeError:
        raise RecordingError(RecordingFailure.TOO_LONG) from None
    return keep_recording(finish(data), exercise, text, line.key)
