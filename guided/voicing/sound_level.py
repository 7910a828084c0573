"""Say in a word how loud a voice is at a microphone."""

from collections import deque
from enum import StrEnum
from math import log10

QUIET_DB, GOOD_DB, LOUD_DB = -48.0, -30.0, -2.0
"""Peaks in dB below full scale: below the first nothing is said, below the second too quietly, from the last on so
loudly that the tops of it are cut off. Speech at arm's length has peaks at -24 to -6 (EBU R 68 leaves 9 above)."""
LOWEST_DB = -60.0
"""Where the bar of the level begins."""
REMEMBERED_SECONDS = 1.5
"""For so long the loudest moment counts, so that the word stays through the gaps between words."""


class Loudness(StrEnum):
    """How loud the last moments were."""

    NOTHING = "nothing"
    QUIET = "quiet"
    GOOD = "good"
    LOUD = "loud"


def decibels(peak: float) -> float:
    """Return a peak, full scale being 1, in dB, at least `LOWEST_DB`."""
    return max(LOWEST_DB, 20 * log10(peak)) if peak > 0 else LOWEST_DB


def loudness(peak: float) -> Loudness:
    """Return the word for the loudest sample of some moments of speech, full scale being 1."""
    level = decibels(peak)
    if level < QUIET_DB:
        return Loudness.NOTHING
    if level < GOOD_DB:
        return Loudness.QUIET
    return Loudness.GOOD if level < LOUD_DB else Loudness.LOUD


class LevelMeter:
    """Follows the level of what is heard. Time is counted by the sound itself."""

    def __init__(self) -> None:
        self._moments: deque[tuple[float, float]] = deque()
        self._heard = 0.0
        self.level = 0.0
        """The last moment between silence, 0, and full scale, 1, on a scale of decibels."""

    def take(self, peak: float, seconds: float) -> None:
        """Take the next moment, which lasted so many seconds."""
        self._heard += seconds
        self._moments.append((self._heard, peak))
        while self._moments[0][0] <= self._heard - REMEMBERED_SECONDS:
            self._moments.popleft()
        self.level = 1 - decibels(peak) / LOWEST_DB

    @property
    def loudness(self) -> Loudness:
        return loudness(max((peak for _, peak in self._moments), default=0.0))
