"""Test that loudness is measured as ITU-R BS.1770 defines it."""

from array import array
from math import pi, sin

import pytest

from guided.voice.wav import Samples
from tools.loudness import integrated


def tone(hertz: float, level: float, rate: int, seconds: float = 2.0) -> "array[int]":
    return array("h", (round(32_767 * level * sin(2 * pi * hertz * n / rate)) for n in range(round(rate * seconds))))


@pytest.mark.parametrize("rate", [24_000, 48_000])
def test_full_tone_of_one_kilohertz_is_minus_three(rate: int) -> None:
    """The tone of 997 Hz at full scale in one channel, by which the standard says that a meter is right."""
    assert integrated(Samples(rate, tone(997, 1.0, rate))) == pytest.approx(-3.01, abs=0.1)


def test_half_the_level_is_six_units_less_and_low_tones_count_less() -> None:
    loud, soft = (integrated(Samples(24_000, tone(997, level, 24_000))) for level in (0.5, 0.25))
    assert loud - soft == pytest.approx(6.02, abs=0.05)
    assert integrated(Samples(24_000, tone(30, 0.5, 24_000))) < loud - 4


def test_silence_between_words_does_not_count() -> None:
    word = tone(997, 0.5, 24_000, 1.0)
    alone = integrated(Samples(24_000, word))
    spaced = integrated(Samples(24_000, word + array("h", bytes(2 * 24_000 * 3)) + word))
    assert spaced == pytest.approx(alone, abs=1.0)
    assert integrated(Samples(24_000, array("h", bytes(96_000)))) == float("-inf")
