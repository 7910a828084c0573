"""Test that a recording is trimmed to what is said in it, softest sounds included, and made as loud as the voice."""

from array import array
from math import log10, pi, sin
from random import Random

import pytest

from guided.voice.rendering import MAX_PEAK, TARGET_RMS, levelled
from guided.voice.wav import Samples
from guided.voicing.trimming import AIR_AFTER_S, AIR_BEFORE_S, finished
from tools.loudness import integrated

RATE = 16_000
FULL = 32_767


def decibels(level: float) -> float:
    """Return the amplitude of so many decibels below full scale."""
    return FULL * 10 ** (-level / 20)


def noise(seconds: float, level: float, seed: int = 1) -> list[float]:
    random = Random(seed)
    return [random.uniform(-1, 1) * decibels(level) for _ in range(round(seconds * RATE))]


def syllables(seconds: float, level: float) -> list[float]:
    """Return a hum that swells and fades four times a second, as speech does."""
    return [
        decibels(level) * sin(2 * pi * 180 * n / RATE) * max(sin(2 * pi * 2 * n / RATE) ** 2, 0.02)
        for n in range(round(seconds * RATE))
    ]


def recorded(*parts: list[float], room: float = 70) -> Samples:
    whole = [value for part in parts for value in part]
    around = noise(len(whole) / RATE, room, seed=2)
    return Samples(RATE, array("h", [int(max(-32_768, min(a + b, FULL))) for a, b in zip(whole, around, strict=True)]))


def silence(seconds: float) -> list[float]:
    return [0.0] * round(seconds * RATE)


def seconds(samples: Samples) -> float:
    return len(samples.values) / samples.rate


@pytest.mark.parametrize(("level", "room"), [(6, 90), (20, 90), (40, 90), (6, 60), (20, 60)])
def test_silence_is_trimmed_and_loudness_brought_to_the_voice(level: int, room: int) -> None:
    made = finished(recorded(silence(2), syllables(3, level), silence(3), room=room))
    assert seconds(made) == pytest.approx(3 + AIR_BEFORE_S + AIR_AFTER_S, abs=0.25)
    reference = levelled(recorded(syllables(3, 20), room=90))
    assert integrated(made) == pytest.approx(integrated(reference), abs=1.0)


@pytest.mark.parametrize("below", [26, 32])
def test_soft_consonant_at_either_end_stays(below: int) -> None:
    hiss = noise(0.15, 20 + below)
    made = finished(recorded(silence(1), hiss, syllables(2, 20), hiss, silence(1), room=66))
    assert seconds(made) > 2.3


def test_click_of_the_mouse_long_before_and_after_is_left_out() -> None:
    click = noise(0.015, 6)
    made = finished(recorded(silence(1), click, silence(1.5), syllables(2, 20), silence(1.2), click, silence(0.5)))
    assert seconds(made) == pytest.approx(2 + AIR_BEFORE_S + AIR_AFTER_S, abs=0.25)


def test_one_loud_bang_does_not_make_the_rest_soft() -> None:
    line = syllables(3, 26)
    bang = line[: RATE * 2] + noise(0.02, 0) + line[RATE * 2 :]
    loud, usual = finished(recorded(bang)), finished(recorded(line))
    assert max(map(abs, loud.values)) <= MAX_PEAK
    assert integrated(loud) == pytest.approx(integrated(usual), abs=1.5)


def test_finished_line_is_as_loud_when_it_is_played() -> None:
    made = finished(recorded(silence(1), syllables(3, 30), silence(1), room=62))
    assert integrated(levelled(made)) == pytest.approx(integrated(made), abs=1.5)


def test_both_ends_fade() -> None:
    made = finished(recorded(noise(0.01, 20), syllables(1, 12), noise(0.01, 20), room=30))
    assert made.values[0] == 0
    assert made.values[-1] == 0


def test_constant_shift_of_a_cheap_sound_card_is_taken_out() -> None:
    shifted = [value + 3_000 for value in (*silence(1), *syllables(2, 20), *silence(1))]
    made = finished(recorded(shifted))
    assert abs(sum(made.values) / len(made.values)) < TARGET_RMS / 100
    assert seconds(made) < 2.8


@pytest.mark.parametrize(
    "samples",
    [
        Samples(RATE, array("h")),
        Samples(RATE, array("h", [5])),
        recorded(silence(3), room=90),
        recorded(silence(3), room=40),
        recorded(silence(3), room=12),
        recorded(silence(1), noise(0.01, 6), silence(1)),
        Samples(RATE, array("h", [30_000]) * RATE),
    ],
    ids=["empty", "one sample", "no room", "room", "loud room", "click", "constant"],
)
def test_recording_in_which_nobody_speaks_is_refused(samples: Samples) -> None:
    with pytest.raises(ValueError, match=r"silent|empty"):
        finished(samples)


def test_hour_of_digital_silence_with_one_word_is_that_word() -> None:
    made = finished(Samples(RATE, array("h", [0]) * (RATE * 60) + recorded(syllables(1, 20)).values))
    assert seconds(made) < 1.5
    assert 20 * log10(max(map(abs, made.values)) / FULL) > -16
