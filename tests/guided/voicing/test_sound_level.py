"""Test the word for how loud a voice is."""

import pytest

from guided.voicing.sound_level import REMEMBERED_SECONDS, LevelMeter, Loudness, decibels, loudness

MOMENT = 0.05


@pytest.mark.parametrize(
    ("peak", "word"),
    [
        (0.0, Loudness.NOTHING),
        (0.002, Loudness.NOTHING),
        (0.02, Loudness.QUIET),
        (0.1, Loudness.GOOD),
        (0.7, Loudness.GOOD),
        (0.9, Loudness.LOUD),
        (1.0, Loudness.LOUD),
    ],
)
def test_loudness_of_peak_has_its_word(peak: float, word: Loudness) -> None:
    assert loudness(peak) is word


def test_decibels_of_silence_are_the_lowest() -> None:
    assert decibels(0.0) == decibels(0.000001) == -60
    assert decibels(1.0) == 0


def test_level_follows_moment_and_word_stays_through_a_gap() -> None:
    meter = LevelMeter()
    assert meter.level == 0
    assert meter.loudness is Loudness.NOTHING
    meter.take(0.1, MOMENT)
    assert 0.6 < meter.level < 0.7
    meter.take(0.0, REMEMBERED_SECONDS / 2)
    assert meter.level == 0
    assert meter.loudness is Loudness.GOOD
    meter.take(0.0, REMEMBERED_SECONDS)
    assert meter.loudness is Loudness.NOTHING
