"""Read the recordings and sounds that lie beside an exercise, check that they can be played, and measure them."""

import logging
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from guided.exercise.audio_formats import CONTAINER_BY_EXTENSION, detect_container
from guided.exercise.companion_files import resolve_companion_file
from guided.exercise.recorded_words import noted_words
from guided.files.safe_open import MAX_BYTES, FileTooLargeError, read_regular, run_with_timeout

VOICE_FOLDER = "voice"
SOUNDS_FOLDER = "sounds"
MAX_RECORDING_SECONDS = 3_600.0
"""A longer file in voice/ is hardly a recording of what somebody says, and is not played."""

log = logging.getLogger(__name__)


class Recording(NamedTuple):
    """A recording that can be played: its seconds, and the words that are noted in it, or None."""

    seconds: float
    words: str | None = None


_measured_files: dict[Path, tuple[tuple[int, int, int], Recording | str]] = {}
"""By path: the time of change, size and inode of a file, and what it is or why it is not played."""


class UnplayableSoundError(Exception):
    """A file exists and cannot be played. `reason` is the end of a sentence that begins with its name."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SoundData:
    """The bytes of a sound file whose whole structure was checked, and its length in seconds."""

    data: bytes
    seconds: float


def read_sound(file: Path, folder: str = VOICE_FOLDER) -> SoundData:
    """Read and check a sound file in the `folder` beside its exercise.

    Raise UnplayableSoundError where it cannot be played, and OSError where it is missing, is no regular file in that
    folder, or is not read in time (TimeoutError). Wait for the disk for at most `safe_open.OPEN_TIMEOUT`: call it in a
    thread.
    """
    return run_with_timeout(lambda: _read_and_check(_locate(file, folder)))


def read_recording(file: Path, folder: str = VOICE_FOLDER) -> Recording:
    """Return what a sound file is, read again only if it has changed. Raise the errors of `read_sound`."""

    def measure() -> Recording:
        path = _locate(file, folder)
        status = path.stat()
        stamp = (status.st_mtime_ns, status.st_size, status.st_ino)
        measured = _measured_files.get(path)
        if measured is None or measured[0] != stamp:
            try:
                sound = _read_and_check(path)
                measured = (stamp, Recording(sound.seconds, noted_words(sound.data)))
            except UnplayableSoundError as error:
                measured = (stamp, error.reason)
            _measured_files[path] = measured
        if isinstance(measured[1], str):
            raise UnplayableSoundError(measured[1])
        return measured[1]

    return run_with_timeout(measure)


def sound_seconds(file: Path, folder: str = VOICE_FOLDER) -> float:
    """Return the seconds of a sound file, read again only if it has changed. Raise the errors of `read_sound`."""
    return read_recording(file, folder).seconds


def find_recording(file: Path) -> Recording | None:
    """Return what a recording is, or None where it cannot be played or is too long."""
    try:
        recording = read_recording(file)
    except (OSError, UnplayableSoundError):
        return None
    return recording if recording.seconds <= MAX_RECORDING_SECONDS else None


def _locate(file: Path, folder: str) -> Path:
    """Return the real path of `file`. Raise OSError where it is no regular file in `folder`."""
    try:
        path = resolve_companion_file(file, folder)
    except (ValueError, RuntimeError) as error:  # a name that no file can have, a link that leads to itself
        raise FileNotFoundError(str(error)) from error
    if path is None:
        raise OSError(f"{file} is no regular file in the folder {folder}")
    return path


def _read_and_check(path: Path) -> SoundData:
    try:
        data = read_regular(path)
    except FileTooLargeError:
        raise UnplayableSoundError(f"is larger than {MAX_BYTES // 2**20} MB; save it as mp3, ogg or flac") from None
    return SoundData(data, check_sound(path.name, data))


def check_sound(name: str, data: bytes) -> float:
    """Return the seconds of a sound in a file called `name`.

    Raise UnplayableSoundError where it is not what its name says, or is empty.
    """
    extension = Path(name).suffix.lower().lstrip(".")
    container = detect_container(data)
    if container is None:
        raise UnplayableSoundError("can't be played: it is not a whole WAV, Ogg, FLAC or MP3 file")
    if CONTAINER_BY_EXTENSION.get(extension) is not container:
        fitting = next(each for each, held in CONTAINER_BY_EXTENSION.items() if held is container)
        raise UnplayableSoundError(f"can't be played: it is {container} inside; give it a name that ends in .{fitting}")
    seconds = _measure(f"x.{extension}", data)
    if not seconds:
        raise UnplayableSoundError("can't be played: it holds no sound")
    return seconds


def _measure(name: str, data: bytes) -> float | None:
    """Return the seconds of a sound; None where its length cannot be read. `name` tells tinytag the format."""
    from tinytag import TinyTag

    try:
        return TinyTag.get(name, BytesIO(data), tags=False).duration
    except Exception:  # a damaged file can raise anything inside tinytag
        log.debug("the length of a recording could not be measured", exc_info=True)
        return None
