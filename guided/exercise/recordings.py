"""Recordings and sounds that lie beside an exercise: which of them can be played, and how long they are."""

import logging
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from guided.exercise.audio_formats import CONTAINER_BY_EXTENSION, detect_container
from guided.exercise.companion_folders import resolve_companion_file
from guided.files.safe_open import MAX_BYTES, FileTooLargeError, read_regular, run_with_timeout

VOICE_FOLDER = "voice"
SOUNDS_FOLDER = "sounds"
MAX_RECORDING_SECONDS = 3_600.0

log = logging.getLogger(__name__)

_lengths: dict[Path, tuple[tuple[int, int, int], float | str]] = {}
"""What was found out about files: their stamp, and how long they are or why they are not played."""


class UnplayableSoundError(Exception):
    """The file is there and is not played. `words` say why, as the end of a sentence that begins with its name."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SoundData:
    """The bytes of a file that was found to be sound and nothing else, and its length in seconds."""

    data: bytes
    seconds: float


def read_sound(file: Path, folder: str = VOICE_FOLDER) -> SoundData:
    """Read and look through a file of sound in the `folder` beside its exercise.

    Raises Unplayable, and OSError where it is not there, is no regular file in that folder or does not come in time
    (TimeoutError). It waits for the disk, though never longer than `opening.SECONDS`: ask in a thread of its own.
    """
    return run_with_timeout(lambda: _opened(_place(file, folder)))


def sound_seconds(file: Path, folder: str = VOICE_FOLDER) -> float:
    """How many seconds a file of sound takes. Raises what `open_sound` does; reads a file anew only if it changed."""

    def look() -> float:
        place = _place(file, folder)
        found = place.stat()
        stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
        known = _lengths.get(place)
        if known is None or known[0] != stamp:
            try:
                known = (stamp, _opened(place).seconds)
            except UnplayableSoundError as unplayable:
                known = (stamp, unplayable.reason)
            _lengths[place] = known
        if isinstance(known[1], str):
            raise UnplayableSoundError(known[1])
        return known[1]

    return run_with_timeout(look)


def recording_seconds(file: Path) -> float | None:
    """How many seconds a recording takes; None for all that is no recording of its exercise."""
    try:
        seconds = sound_seconds(file)
    except (OSError, UnplayableSoundError):
        return None
    return seconds if seconds <= MAX_RECORDING_SECONDS else None


def _place(file: Path, folder: str) -> Path:
    try:
        place = resolve_companion_file(file, folder)
    except (ValueError, RuntimeError) as error:  # a name that no file can have, a link that leads to itself
        raise FileNotFoundError(str(error)) from error
    if place is None:
        raise OSError(f"{file} is no regular file in the folder {folder}")
    return place


def _opened(place: Path) -> SoundData:
    try:
        data = read_regular(place)
    except FileTooLargeError:
        raise UnplayableSoundError(f"is larger than {MAX_BYTES // 2**20} MB; save it as mp3, ogg or flac") from None
    return SoundData(data, _seconds(place, data))


def _seconds(place: Path, data: bytes) -> float:
    """How long it is. Raises Unplayable where it is not what its name says, or holds no sound."""
    ending = place.suffix.lower().lstrip(".")
    kind = detect_container(data)
    if kind is None:
        raise UnplayableSoundError("can't be played: it is not a whole WAV, Ogg, FLAC or MP3 file")
    if CONTAINER_BY_EXTENSION.get(ending) is not kind:
        wanted = next(each for each, held in CONTAINER_BY_EXTENSION.items() if held is kind)
        raise UnplayableSoundError(f"can't be played: it is {kind} inside; give it a name that ends in .{wanted}")
    seconds = _measured(f"x.{ending}", data)
    if not seconds:
        raise UnplayableSoundError("can't be played: it holds no sound")
    return seconds


def _measured(name: str, data: bytes) -> float | None:
    from tinytag import TinyTag

    try:
        return TinyTag.get(name, BytesIO(data), tags=False).duration
    except Exception:  # whatever a damaged file makes of its reader
        log.debug("the length of a recording could not be measured", exc_info=True)
        return None
