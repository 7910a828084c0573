"""The four bells, bell, chime, bowl and soft, and the three ticks that count to a recording.

Each is a handful of partials that ring and die away, as struck metal and wood do. They are turned sample by sample
with additions and multiplications alone: those give the same result on every machine, and sin() does not.
"""

import math
from array import array
from dataclasses import dataclass

RATE = 44_100
LOUDNESS = 0.11
"""Root mean square of each sound's first half second, full scale being 1: about -19 dB."""
FADE_SECONDS = 0.25


@dataclass(frozen=True)
class Partial:
    """One tone: its pitch in hertz, its amplitude at the start, and the seconds in which it decays to 1/e."""

    hertz: float
    share: float
    decay: float


@dataclass(frozen=True)
class Recipe:
    seconds: float
    attack: float
    partials: tuple[Partial, ...]
    loudness: float = LOUDNESS
    strokes: int = 1
    """How often it is struck, a second apart; then it is over within that second."""


def _struck(hertz: float, *tones: tuple[float, float, float], beat: float = 0.0) -> tuple[Partial, ...]:
    """Partials over a ground pitch, each (ratio, share, decay); a twin `beat` hertz above makes it shimmer."""
    pairs = ((0.0, 0.75), (beat, 0.25)) if beat else ((0.0, 1.0),)
    return tuple(
        Partial(hertz * ratio + shift, share * part, decay) for ratio, share, decay in tones for shift, part in pairs
    )


RECIPES = {
    # the partials of a small bell: hum, prime, tierce, quint, nominal
    "bell": Recipe(
        4.0,
        0.012,
        _struck(
            587.0, (0.5, 0.55, 1.3), (1.0, 1.0, 1.0), (1.19, 0.45, 0.7), (1.5, 0.2, 0.45), (2.0, 0.4, 0.4), beat=0.9
        ),
    ),
    # a free bar, such as a chime hung by a string, and the fifth above it
    "chime": Recipe(
        3.0,
        0.010,
        (
            *_struck(784.0, (1.0, 1.0, 0.8), (2.756, 0.22, 0.3), (5.404, 0.06, 0.12)),
            *_struck(1176.0, (1.0, 0.5, 0.7), (2.756, 0.1, 0.25)),
        ),
    ),
    # a singing bowl, low and long, slowly beating
    "bowl": Recipe(
        7.0,
        0.030,
        _struck(196.0, (1.0, 1.0, 2.4), (2.71, 0.6, 1.7), (5.12, 0.22, 0.8), (8.03, 0.07, 0.35), beat=1.3),
    ),
    # wood under felt: hardly there
    "soft": Recipe(1.8, 0.025, _struck(392.0, (1.0, 1.0, 0.4), (2.0, 0.25, 0.22), (3.93, 0.08, 0.1))),
    # the same wood, so short and quiet that a microphone beside it hardly hears it
    "count": Recipe(0.5, 0.008, _struck(392.0, (1.0, 1.0, 0.06), (2.0, 0.25, 0.04)), LOUDNESS / 4, strokes=3),
}


def samples(recipe: Recipe) -> "array[int]":
    """The sound as 16 bit samples."""
    count = round(recipe.seconds * RATE)
    mix = [0.0] * count
    for partial in recipe.partials:
        _add(mix, partial)
    _shape(mix, round(recipe.attack * RATE), round(FADE_SECONDS * RATE))
    opening = mix[: RATE // 2]
    gain = recipe.loudness / math.sqrt(math.fsum(value * value for value in opening) / len(opening))
    loudest = gain * max(abs(value) for value in mix)
    if loudest >= 0.9:
        raise ValueError(f"the loudest sample would be {loudest:.2f}: too little room above the loudness")
    stroke = array("h", (round(value * gain * 32_767) for value in mix))
    pause = array("h", bytes(2 * max(0, RATE - count)))
    return stroke + (pause + stroke) * (recipe.strokes - 1)


def _add(mix: list[float], partial: Partial) -> None:
    """Add one decaying tone, computed by rotating and shrinking a complex number for each sample."""
    angle = math.tau * partial.hertz / RATE
    shorter = math.exp(-1 / (partial.decay * RATE))
    along, across = round(math.cos(angle) * shorter, 14), round(math.sin(angle) * shorter, 14)
    x, y = partial.share, 0.0
    for index in range(len(mix)):
        mix[index] += y
        x, y = x * along - y * across, x * across + y * along


def _shape(mix: list[float], attack: int, fade: int) -> None:
    """Begin and end in silence, without a click."""
    for index in range(attack):
        mix[index] *= _smooth(index / attack)
    for index in range(fade):
        mix[-1 - index] *= _smooth(index / fade)


def _smooth(part: float) -> float:
    return part * part * (3 - 2 * part)
