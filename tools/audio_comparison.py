"""Compares a recording of an exercise with its trace: speech, bells, and the silences between them."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import sqrt
from operator import mul
from statistics import median
from typing import Any

from guided.voice.wav import Samples
from tools.audio_server import SAMPLE_RATE, Recording

MAX_OFFSET = 0.3
"""The most seconds by which lines and bells may be off."""
START_ALLOWANCE = (5.0, 2.0)
"""Within so many seconds from the beginning, lines and bells may be so many seconds late, while the audio device
opens."""
MIN_SIMILARITY = 0.6
"""The lowest correlation, from 0 to 1, between the loudness of a recorded and an expected sound."""
CLIPPING_PEAK = 32_000
EDGE_SECONDS = 1.5
"""Seconds at each end of a line by which it is located."""
SILENCE_LEVEL = 20.0
"""The highest loudness of silence if there is no background."""
TOUCH_LEVELS = ("hands", "embrace", "close", "intimate")

Row = Mapping[str, Any]


@dataclass
class ComparisonResult:
    """The result for one exercise; `faults` lists what differs from the trace."""

    seconds: float = 0.0
    words: int = 0
    bells: int = 0
    late: float = 0.0
    """The largest offset of a line or a bell in seconds, after the first seconds."""
    first: float = 0.0
    """The largest delay in the first seconds."""
    peak: float = 0.0
    """The highest amplitude; 1 is full scale."""
    touching: int = 0
    silence: float = 1.0
    """The share of silence in the touch step that has the least."""
    noise: float = 0.0
    """The loudness of the loudest quarter of a second in the silences."""
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Match:
    """Where a sound was found, in seconds of the recording, and its similarity."""

    at: float
    similarity: float


def envelope(samples: Samples) -> list[float]:
    """Return the loudness for each hundredth of a second."""
    count = len(samples.values) * 100 // samples.rate
    return [
        _level(samples.values[n * samples.rate // 100 : (n + 1) * samples.rate // 100]) for n in range(max(count, 1))
    ]


def search(heard: Sequence[float], sought: Sequence[float], begin: float, end: float) -> Match:
    """Return where between `begin` and `end` the loudness of `heard` correlates best with that of `sought`."""
    size = len(sought)
    mean = sum(sought) / size
    around = [value - mean for value in sought]
    scale = sqrt(sum(map(mul, around, around))) or 1.0
    best = Match(begin, 0.0)
    for start in range(max(round(begin * 100), 0), min(round(end * 100), len(heard) - size) + 1):
        window = heard[start : start + size]
        spread = sum(map(mul, window, window)) - sum(window) ** 2 / size
        alike = sum(map(mul, around, window)) / (scale * sqrt(spread)) if spread > 1e-6 else 0.0
        if alike > best.similarity:
            best = Match(start / 100, alike)
    return best


@dataclass(frozen=True)
class _ExpectedSound:
    """A line or a bell of the trace. `begin` and `end` are the expected loudness of its start and end."""

    name: str
    at: float
    seconds: float
    begin: Sequence[float]
    end: Sequence[float]


class AudioComparison:
    """Compares one recording with its trace. `words` are the sounds of all lines by their text, `bells` by their names.

    The recording has a mark near the time at which the session `began`.
    """

    def __init__(
        self, rows: Sequence[Row], heard: Recording, words: Mapping[str, Samples], bells: Mapping[str, Samples]
    ) -> None:
        self._rows = rows
        self._heard = heard
        self._envelope = envelope(Samples(SAMPLE_RATE, heard.values))
        self._words = words
        self._bells = bells
        self._spoken: dict[int, float] = {}
        """How long each line was audible, by the number of its row."""
        self._sounding: list[tuple[float, float]] = []
        """Start and end of each line and bell, in seconds of the recording."""
        self.verdict = ComparisonResult()

    def compare(self, background: float = 0.0) -> ComparisonResult:
        """Return the result. `background` is the loudness of the loudest quarter of a second of the background."""
        verdict = self.verdict
        verdict.peak = max(map(abs, self._heard.values), default=0) / 32_768
        if verdict.peak * 32_768 >= CLIPPING_PEAK:
            verdict.faults.append("it is as loud as sound can be, and clipped")
        ends = [row for row in self._rows if row["cue"] == "end"]
        if not ends:
            verdict.faults.append("the session did not come to its end")
            return verdict
        verdict.seconds = ends[-1]["done"]
        sayings = dict(self._sayings())
        zero = self._zero(list(sayings.values()))
        for number, saying in sayings.items():
            self._check(number, saying, zero)
        self._check_ends()
        self._check_silence(zero, max(SILENCE_LEVEL, background))
        return verdict

    def _sayings(self) -> Iterable[tuple[int, _ExpectedSound]]:
        for number, row in enumerate(self._rows):
            sound = None
            if row["cue"] == "say":
                sound = self._words.get(row["text"])
            elif row["cue"] == "sound" and row["sound"] != "none":
                sound = self._bells.get(row["sound"])
            else:
                continue
            name = f"“{row['text']}”" if row["cue"] == "say" else row["sound"]
            if sound is None:
                self.verdict.faults.append(f"{name} has no sound")
                continue
            loud = envelope(sound)
            edge = round(EDGE_SECONDS * 100)
            yield number, _ExpectedSound(name, row["done"], len(loud) / 100, loud[:edge], loud[-edge:])

    def _zero(self, sayings: list[_ExpectedSound]) -> float:
        """Return the second of the recording at which the session began, according to most of the sounds."""
        about = self._heard.marks["began"]
        found = [search(self._envelope, each.begin, about + each.at - 1, about + each.at + 1) for each in sayings]
        starts = [
            one.at - each.at for one, each in zip(found, sayings, strict=True) if one.similarity >= MIN_SIMILARITY
        ]
        return median(starts) if starts else about

    def _check(self, number: int, saying: _ExpectedSound, zero: float) -> None:
        verdict, at, is_words = self.verdict, zero + saying.at, self._rows[number]["cue"] == "say"
        may = START_ALLOWANCE[1] if saying.at < START_ALLOWANCE[0] else MAX_OFFSET
        begin = search(self._envelope, saying.begin, at - 0.6, at + may + 0.3)
        if begin.similarity < MIN_SIMILARITY:
            verdict.faults.append(f"{saying.name} is not heard at {saying.at:.1f} s ({begin.similarity:.2f} alike)")
            return
        away = begin.at - at
        self._sounding.append((begin.at, begin.at + saying.seconds))
        if saying.at < START_ALLOWANCE[0]:
            verdict.first = max(verdict.first, away)
        else:
            verdict.late = max(verdict.late, abs(away))
        if not -MAX_OFFSET <= away <= may:
            verdict.faults.append(f"{saying.name} is {away:+.2f} s from its moment")
        if not is_words:
            verdict.bells += 1
            return
        verdict.words += 1
        tail = begin.at + saying.seconds - len(saying.end) / 100
        end = search(self._envelope, saying.end, tail - 0.6, tail + 0.6)
        self._spoken[number] = end.at + len(saying.end) / 100 - begin.at
        if end.similarity < MIN_SIMILARITY or abs(end.at - tail) > MAX_OFFSET:
            verdict.faults.append(f"{saying.name} is not heard to its end ({end.similarity:.2f} alike)")

    def _check_ends(self) -> None:
        """Check that no line continues after its step, and that at least half of every touch step is silent."""
        begins = [n for n, row in enumerate(self._rows) if row["cue"] in ("step", "end")]
        for number, following in pairwise(begins):
            step, until = self._rows[number], self._rows[following]["done"]
            spoken = {n: seconds for n, seconds in self._spoken.items() if number < n < following}
            for n, seconds in spoken.items():
                if self._rows[n]["done"] + seconds > until + 0.1:
                    self.verdict.faults.append(f"“{self._rows[n]['text']}” is still spoken when its step is over")
            if step["touch"] not in TOUCH_LEVELS or until <= step["done"]:
                continue
            self.verdict.touching += 1
            silence = 1 - sum(spoken.values()) / (until - step["done"])
            self.verdict.silence = min(self.verdict.silence, silence)
            if silence < 0.5:
                self.verdict.faults.append(f"step {step['step']}, {step['title']!r}: {silence:.0%} silence")

    def _check_silence(self, zero: float, limit: float) -> None:
        """Check that nothing is audible during silences, allowing bells to fade."""
        end = min(zero + self.verdict.seconds, self._heard.seconds)
        at = zero
        gaps = []
        for begin, until in sorted(self._sounding):
            gaps.append((at, begin - 0.1))
            at = max(at, until + 0.3)
        for begin, until in [*gaps, (at, end)]:
            for n, level in enumerate(self._heard.levels(begin, until, 0.25) if until - begin > 0.25 else ()):
                self.verdict.noise = max(self.verdict.noise, level)
                if level > limit:
                    words = f"something is heard in a silence, at {begin - zero + n / 4:.1f} s ({level:.0f})"
                    self.verdict.faults.append(words)
                    break


def _level(values: "array[int]") -> float:
    return sqrt(sum(map(mul, values, values)) / len(values)) if values else 0.0
