"""Render an utterance as one sound: each sentence is spoken alone, with silence between sentences."""

import logging
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import sqrt
from operator import mul
from pathlib import Path
from time import monotonic

from guided.exercise.model import Pace
from guided.exercise.recordings import MAX_RECORDING_SECONDS, UnplayableSoundError, read_sound
from guided.voice.amplitude import fade_ends, peak_of
from guided.voice.engine import TIME_LIMIT, SpeechEngine, SpeechError, SpeechFailure
from guided.voice.spoken_text import is_speakable, sentences_by_line
from guided.voice.utterance import SpeechTiming, Utterance
from guided.voice.wav import Samples, read_wav, write_wav

log = logging.getLogger(__name__)

SENTENCE_PAUSE = {Pace.SLOW: 1.6, Pace.NORMAL: 1.3, Pace.BRISK: 1.0}
"""Seconds of silence between two sentences, by pace."""
LINE_PAUSE = {Pace.SLOW: 2.4, Pace.NORMAL: 2.0, Pace.BRISK: 1.6}
"""Seconds of silence at a line break, by pace."""
KEPT_SILENCE = 0.03
"""Seconds of a sentence's own silence that are kept before and after it."""
FADE = 0.008
"""Seconds over which a sentence fades in and out, so that it does not click."""
TARGET_RMS = 3_300
"""Loudness of every utterance as the root mean square of its voiced samples: 20 dB below full scale."""
MAX_LEVELLED_SECONDS = 120.0
"""Longer recordings are played as loud as they are: to measure one takes a twentieth of its length, and as WAV a minute
holds 4 MB."""
MAX_PEAK = 29_000
"""Largest sample value after the loudness was set; 16-bit samples go up to 32,767."""


Level = Callable[[bytes], bytes]
"""Return a recording as a WAV file as loud as the voice, or as it is where that cannot be done. Raise nothing."""


@dataclass(frozen=True, slots=True)
class RenderedSpeech:
    """An utterance ready to play: the bytes of a sound file, and its measured length."""

    data: bytes
    spoken: SpeechTiming
    recorded: bool = False


def level_wav(data: bytes) -> bytes:
    """Return a plain WAV file at the loudness of the voice; anything else, and silence, as it is."""
    try:
        return write_wav(levelled(read_wav(data)))
    except ValueError:
        return data


def levelled(samples: Samples) -> Samples:
    """Return `samples` at the loudness of the voice. Raise ValueError if nothing is heard in them."""
    try:
        gain = _gain([_measured(samples)])
    except SpeechError as error:
        raise ValueError("it is silent") from error
    return Samples(samples.rate, array("h", [value * gain >> 12 for value in samples.values]))


def render(
    line: Utterance, engine: SpeechEngine | SpeechFailure | None, level: Level = level_wav
) -> RenderedSpeech | SpeechFailure:
    """Return `line` as sound, or why it cannot be heard. Raise nothing.

    If a recording cannot be played, its words are spoken instead. An utterance is spoken by one voice as a whole.
    """
    failure = engine if isinstance(engine, SpeechFailure) else SpeechFailure.ABSENT
    if line.recording is not None:
        recording = _load_recording(line.recording, level)
        if isinstance(recording, RenderedSpeech) or not line.text.strip():
            return recording
        failure = recording
    if not isinstance(engine, SpeechEngine):
        return failure
    failure = SpeechFailure.LANGUAGE
    for each in engine.in_turn(line.language):
        try:
            return _speak(line, each)
        except SpeechError as error:
            failure = error.failure
    return failure


def _load_recording(file: Path, level: Level) -> RenderedSpeech | SpeechFailure:
    try:
        sound = read_sound(file)
    except (OSError, UnplayableSoundError) as error:
        log.warning("a recording is not played, and its words are spoken instead", exc_info=error)
        return SpeechFailure.RECORDING
    if sound.seconds > MAX_RECORDING_SECONDS:
        return SpeechFailure.RECORDING
    data = level(sound.data) if sound.seconds <= MAX_LEVELLED_SECONDS else sound.data
    return RenderedSpeech(data, SpeechTiming(sound.seconds, (sound.seconds,)), recorded=True)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or a recording.

    `energy` is the sum of its squared samples where it is voiced, `voiced` the number of those samples, `peak` the
    largest value. `begin` and `end` are the samples between which it was voiced.
    """

    samples: Samples
    energy: int
    voiced: int
    peak: int
    begin: int
    end: int


def _speak(line: Utterance, engine: SpeechEngine) -> RenderedSpeech:
    deadline = monotonic() + TIME_LIMIT
    pieces: list[tuple[_Piece | None, float]] = []
    for sentence, pause in _sentences(line):
        seconds_left = deadline - monotonic()
        if seconds_left <= 0:
            raise SpeechError(SpeechFailure.SLOW)
        wav = engine.speak(sentence, line.pace, line.language, seconds=seconds_left) if is_speakable(sentence) else None
        pieces.append((_trim(wav) if wav else None, pause))
    return _join(pieces)


def _sentences(line: Utterance) -> Iterator[tuple[str, float]]:
    """Yield each sentence with the seconds of silence after it."""
    for paragraph in sentences_by_line(line.text):
        for sentence in paragraph[:-1]:
            yield sentence, SENTENCE_PAUSE[line.pace]
        yield paragraph[-1], LINE_PAUSE[line.pace]


def _join(pieces: list[tuple[_Piece | None, float]]) -> RenderedSpeech:
    """Join the sentences at one loudness. A piece of None is a sentence with nothing to speak."""
    voiced_pieces = [piece for piece, _ in pieces if piece]
    rates = {piece.samples.rate for piece in voiced_pieces}
    if len(rates) > 1:
        raise SpeechError(SpeechFailure.FAILED)
    if not voiced_pieces:
        return RenderedSpeech(b"", SpeechTiming(0.0, (0.0,) * len(pieces)))
    (rate,) = rates
    gain = _gain(voiced_pieces)
    whole: array[int] = array("h")
    ends: list[float] = []
    silence = 0.0
    for piece, pause in pieces:
        if piece:
            whole.frombytes(bytes(2 * round(silence * rate) if whole else 0))
            whole.extend([value * gain >> 12 for value in piece.samples.values])
        ends.append(len(whole) / rate)
        silence = pause if piece else max(silence, pause)
    return RenderedSpeech(write_wav(Samples(rate, whole)), SpeechTiming(len(whole) / rate, tuple(ends)))


def _gain(pieces: list[_Piece]) -> int:
    """Return the factor, in units of 1/4096, that gives an utterance the common loudness without clipping."""
    mean = sqrt(sum(piece.energy for piece in pieces) / sum(piece.voiced for piece in pieces))
    return int(4096 * min(TARGET_RMS / mean, MAX_PEAK / max(piece.peak for piece in pieces)))


def _trim(wav: bytes) -> _Piece:
    """Return the sentence in `wav` trimmed and faded. Raise SpeechError if nothing is voiced."""
    try:
        whole = read_wav(wav)
    except ValueError:
        raise SpeechError(SpeechFailure.FAILED) from None
    piece = _measured(whole)
    around = round(KEPT_SILENCE * whole.rate)
    values = whole.values[max(piece.begin - around, 0) : piece.end + around]
    fade_ends(values, round(FADE * whole.rate))
    return replace(piece, samples=Samples(whole.rate, values))


def _measured(samples: Samples) -> _Piece:
    """Return how loud `samples` are where they are voiced, in blocks of 10 ms. Raise SpeechError if nothing is."""
    values, size = samples.values, samples.rate // 100
    blocks = [values[at : at + size] for at in range(0, len(values), size)]
    peaks = [peak_of(block) for block in blocks]
    peak = max(peaks, default=0)
    voiced = [number for number, each in enumerate(peaks) if each > max(peak // 100, 8)]
    if not voiced:
        raise SpeechError(SpeechFailure.FAILED)
    energy = sum(sum(map(mul, blocks[number], blocks[number])) for number in voiced)
    return _Piece(samples, energy, len(voiced) * size, peak, voiced[0] * size, (voiced[-1] + 1) * size)
