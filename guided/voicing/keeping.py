"""Keep a recording beside its exercise."""

import re
from pathlib import Path
from threading import Lock

from guided.exercise.editing.document import Document
from guided.exercise.recorded_words import note_words
from guided.exercise.recordings import VOICE_FOLDER
from guided.files.durable import remove
from guided.files.free_names import save_new_file
from guided.voicing.finished import FinishedRecording
from guided.voicing.spoken_lines import LineKey, line_at

EXTENSION = "flac"
_TAKE = "-take-"
"""Stands between the name of a line and the number of a later recording of it."""
_writing = Lock()
"""Held while a recording is written, so that it is not swept away as a leftover."""
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.part")


def keep_recording(finished: FinishedRecording, file: Path, text: str, key: LineKey) -> str:
    """Save a recording of the line at `key` of the exercise `text`, which lies at `file`, and return its name there.

    The file is new, whatever was recorded before: an undo, and an earlier version of the exercise, still find theirs.
    The words of the line are noted in it. Wait for the disk. Raise OSError, and EditError where there is no such line.
    """
    line = line_at(Document(text), key)
    data = note_words(finished.data, line.words) if line.words else finished.data
    with _writing:
        saved = save_new_file(file.parent / VOICE_FOLDER, line.name, EXTENSION, data, apart=_TAKE)
    return f"{VOICE_FOLDER}/{saved.name}"


def sweep_leftovers(file: Path) -> None:
    """Remove what a killed program had not finished writing beside the exercise at `file`. Raise OSError."""
    folder = file.parent / VOICE_FOLDER
    with _writing:
        for each in folder.iterdir() if folder.is_dir() else ():
            if _UNFINISHED.fullmatch(each.name):
                remove(each)
