"""Trim what was recorded to what is said in it, and make it as loud as the voice."""

from array import array
from math import sqrt
from operator import mul

from guided.voice.amplitude import fade_ends, peak_of
from guided.voice.rendering import MAX_PEAK, TARGET_RMS
from guided.voice.wav import Samples

BLOCK_S = 0.01
"""Seconds of a block in which loudness is measured."""
AIR_BEFORE_S, AIR_AFTER_S = 0.15, 0.3
"""Seconds kept before and after what is said: an f or an s at either end is up to 0.15 s long and may be as soft as the
room."""
REACH_S = 0.5
"""Seconds by which the beginning and the end reach out at most over what is softer than the words and louder than the
room."""
FADE_S = 0.01
SHORTEST_S = 0.08
"""What is shorter and stands alone is a click of the mouse, or something put on the table."""
QUIETEST_RMS = 60
"""Root mean square below which nothing is heard: 55 dB below full scale."""
_HIGHEST = 32_767
_AT_ONCE = 65_536
_SPEECH_TO_ROOM = 2.0
"""What is nowhere louder than so many times its quietest parts is the noise of a room: speech has pauses."""


def finished(samples: Samples) -> Samples:
    """Return what is said in `samples`, at the loudness of the voice. Raise ValueError where nothing is said."""
    size = max(round(BLOCK_S * samples.rate), 1)
    values = _centred(samples.values)
    levels = [_rms(values[at : at + size]) for at in range(0, len(values) - size + 1, size)]
    begin, end = _speech(levels)
    threshold = _threshold(levels)
    first = max(begin * size - round(AIR_BEFORE_S * samples.rate), 0)
    values = values[first : end * size + round(AIR_AFTER_S * samples.rate)]
    voiced = [each for each in levels[begin:end] if each > threshold]
    _amplify(values, TARGET_RMS / sqrt(sum(map(mul, voiced, voiced)) / len(voiced)), size)
    fade_ends(values, round(FADE_S * samples.rate))
    return Samples(samples.rate, values)


def _centred(values: "array[int]") -> "array[int]":
    """Return `values` around zero: a cheap sound card adds a constant."""
    shift = round(sum(values) / len(values)) if values else 0
    if not shift:
        return values
    is_within = max(values) - shift <= _HIGHEST and min(values) - shift >= -_HIGHEST
    centred: array[int] = array("h")
    for at in range(0, len(values), _AT_ONCE):  # a list takes twenty times the memory of an array
        part = [each - shift for each in values[at : at + _AT_ONCE]]
        centred.extend(part if is_within else [max(-_HIGHEST, min(each, _HIGHEST)) for each in part])
    return centred


def _rms(values: "array[int]") -> float:
    return sqrt(sum(map(mul, values, values)) / len(values))


def _room_and_speech(levels: list[float]) -> tuple[float, float]:
    """Return the levels of the quietest tenth of all blocks, and of the loudest twentieth or 0.15 s."""
    ordered = sorted(levels)
    return ordered[len(ordered) // 10], ordered[max(len(ordered) * 19 // 20, len(ordered) - 15)]


def _threshold(levels: list[float]) -> float:
    """Return the level above which a block is surely a part of what is said."""
    room, speech = _room_and_speech(levels)
    return max(min(3 * room, speech / 3), speech / 30)


def _speech(levels: list[float]) -> tuple[int, int]:
    """Return the blocks between which something is said. Raise ValueError where nothing is."""
    if not levels:
        raise ValueError("it is empty")
    smooth = _smoothed(levels)
    room, speech = _room_and_speech(smooth)
    if speech < QUIETEST_RMS or speech < _SPEECH_TO_ROOM * room:
        raise ValueError("it is silent")
    threshold = _threshold(levels)
    runs = _runs([each > threshold for each in levels])
    if not runs:
        raise ValueError("it is silent")
    begin, end = runs[0][0], runs[-1][1]
    softest = max(1.5 * room, speech / 300)
    reach = round(REACH_S / BLOCK_S)
    first = next((n for n in range(begin - 1, max(begin - reach, 0) - 1, -1) if smooth[n] <= softest), begin - reach)
    last = next((n for n in range(end, min(end + reach, len(levels))) if smooth[n] <= softest), end + reach)
    return max(min(first + 1, begin), 0), min(max(last, end), len(levels))


def _smoothed(levels: list[float]) -> list[float]:
    """Return the mean of each block and its two neighbours."""
    padded = [levels[0], *levels, levels[-1]]
    return [sum(padded[n : n + 3]) / 3 for n in range(len(levels))]


def _runs(loud: list[bool]) -> list[tuple[int, int]]:
    """Return the stretches of loud blocks that are long enough to be speech; gaps of two blocks do not end one."""
    runs: list[tuple[int, int]] = []
    for n, each in enumerate(loud):
        if not each:
            continue
        if runs and n - runs[-1][1] <= 2:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    return [run for run in runs if (run[1] - run[0]) * BLOCK_S >= SHORTEST_S]


def _amplify(values: "array[int]", gain: float, size: int) -> None:
    """Multiply in place. Where a peak would come above `MAX_PEAK`, turn down around it, in blocks of `size` samples."""
    gains = [min(gain, MAX_PEAK / max(peak_of(values[at : at + size]), 1)) for at in range(0, len(values), size)]
    edges = [gains[0], *map(min, gains, gains[1:]), gains[-1]]
    for number, at in enumerate(range(0, len(values), size)):
        block, here, there = values[at : at + size], edges[number], edges[number + 1]
        if here == there:
            factor = int(4096 * here)
            values[at : at + size] = array("h", [each * factor >> 12 for each in block])
        else:
            step = (there - here) / len(block)
            values[at : at + size] = array("h", [int(each * (here + step * n)) for n, each in enumerate(block)])
