"""A line as one sound: its sentences spoken apart, with breath-long silences between them."""

import logging
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from operator import mul
from pathlib import Path
from time import monotonic

from guided.exercise.model import Pace
from guided.exercise.recordings import MAX_RECORDING_SECONDS, UnplayableSoundError, read_sound
from guided.voice.line import Line, Spoken
from guided.voice.plain_speech import paragraphs, speakable
from guided.voice.programs import SECONDS, Program, Trouble, Unspoken
from guided.voice.wav import Samples, as_wav, read_wav

log = logging.getLogger(__name__)

BETWEEN = {Pace.SLOW: 1.6, Pace.NORMAL: 1.3, Pace.BRISK: 1.0}
"""Seconds of silence between two sentences."""
AT_A_BREAK = {Pace.SLOW: 2.4, Pace.NORMAL: 2.0, Pace.BRISK: 1.6}
AROUND = 0.03
"""Seconds of a sentence's own silence that are kept before and after it."""
FADE = 0.008
LOUDNESS = 3_300
"""The loudness of every line, as the root of the mean square of what is voiced: 20 dB below full."""
LOUDEST = 29_000


@dataclass(frozen=True, slots=True)
class Sound:
    """A line ready to be heard: the bytes of a sound file, and how long it truly takes."""

    data: bytes
    spoken: Spoken
    recorded: bool = False


def rendered(line: Line, program: Program | Trouble | None) -> Sound | Trouble:
    """`line` as sound, or why it cannot be heard. Raises nothing.

    Where a recording cannot be played, its words are spoken instead.
    """
    trouble = program if isinstance(program, Trouble) else Trouble.ABSENT
    if line.recording is not None:
        found = _recording(line.recording)
        if isinstance(found, Sound) or not line.text.strip():
            return found
        trouble = found
    if not isinstance(program, Program):
        return trouble
    try:
        return _spoken(line, program)
    except Unspoken as unspoken:
        return unspoken.trouble


def _recording(file: Path) -> Sound | Trouble:
    try:
        found = read_sound(file)
    except (OSError, UnplayableSoundError) as error:
        log.warning("a recording is not played, and its words are spoken instead", exc_info=error)
        return Trouble.RECORDING
    if found.seconds > MAX_RECORDING_SECONDS:
        return Trouble.RECORDING
    return Sound(found.data, Spoken(found.seconds, (found.seconds,)), recorded=True)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence without the silence around it. `energy` is the sum of its squares where it is voiced."""

    samples: Samples
    energy: int
    voiced: int
    peak: int


def _spoken(line: Line, program: Program) -> Sound:
    until = monotonic() + SECONDS
    pieces: list[tuple[_Piece | None, float]] = []
    for sentence, after in _sentences(line):
        left = until - monotonic()
        if left <= 0:
            raise Unspoken(Trouble.SLOW)
        said = program.speak(sentence, line.pace, line.language, seconds=left) if speakable(sentence) else None
        pieces.append((_piece(said) if said else None, after))
    return _joined(pieces)


def _sentences(line: Line) -> Iterator[tuple[str, float]]:
    """Each sentence and the seconds of silence after it."""
    for paragraph in paragraphs(line.text):
        for sentence in paragraph[:-1]:
            yield sentence, BETWEEN[line.pace]
        yield paragraph[-1], AT_A_BREAK[line.pace]


def _joined(pieces: list[tuple[_Piece | None, float]]) -> Sound:
    heard = [piece for piece, _ in pieces if piece]
    rates = {piece.samples.rate for piece in heard}
    if len(rates) > 1:
        raise Unspoken(Trouble.FAILED)
    if not heard:
        return Sound(b"", Spoken(0.0, (0.0,) * len(pieces)))
    (rate,) = rates
    gain = _gain(heard)
    whole: array[int] = array("h")
    ends: list[float] = []
    quiet = 0.0
    for piece, after in pieces:
        if piece:
            whole.frombytes(bytes(2 * round(quiet * rate) if whole else 0))
            whole.extend([value * gain >> 12 for value in piece.samples.values])
        ends.append(len(whole) / rate)
        quiet = after if piece else max(quiet, after)
    return Sound(as_wav(Samples(rate, whole)), Spoken(len(whole) / rate, tuple(ends)))


def _gain(pieces: list[_Piece]) -> int:
    """What makes a line as loud as every other without clipping, in parts of 4096."""
    mean = sqrt(sum(piece.energy for piece in pieces) / sum(piece.voiced for piece in pieces))
    return int(4096 * min(LOUDNESS / mean, LOUDEST / max(piece.peak for piece in pieces)))


def _piece(wav: bytes) -> _Piece:
    try:
        samples = read_wav(wav)
    except ValueError:
        raise Unspoken(Trouble.FAILED) from None
    values, rate = samples.values, samples.rate
    size = rate // 100
    blocks = [values[at : at + size] for at in range(0, len(values), size)]
    peaks = [_peak(block) for block in blocks]
    peak = max(peaks, default=0)
    voiced = [number for number, each in enumerate(peaks) if each > max(peak // 100, 8)]
    if not voiced:
        raise Unspoken(Trouble.FAILED)
    around = round(AROUND * rate)
    values = values[max(voiced[0] * size - around, 0) : (voiced[-1] + 1) * size + around]
    _soften(values, round(FADE * rate))
    energy = sum(sum(map(mul, blocks[number], blocks[number])) for number in voiced)
    return _Piece(Samples(rate, values), energy, len(voiced) * size, peak)


def _peak(values: "array[int]") -> int:
    highest, lowest = max(values), min(values)
    return max(highest, -lowest)


def _soften(values: "array[int]", length: int) -> None:
    length = min(length, len(values) // 2)
    for n in range(length):
        values[n] = values[n] * n // length
        values[-1 - n] = values[-1 - n] * n // length
