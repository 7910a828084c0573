"""Test that the audio comparison hears every kind of fault in a recording, and nothing else."""

import math
from array import array
from collections.abc import Callable

import pytest

from guided.voice.wav import Samples
from tools.audio_comparison import AudioComparison, ComparisonResult, Row
from tools.audio_server import SAMPLE_RATE, Recording

ROWS: list[Row] = [
    {"cue": "step", "step": 1, "done": 0.0, "touch": "none", "title": "Sit"},
    {"cue": "say", "step": 1, "done": 0.0, "text": "Sit."},
    {"cue": "step", "step": 2, "done": 8.0, "touch": "hands", "title": "Hold"},
    {"cue": "sound", "step": 2, "done": 8.0, "sound": "bell"},
    {"cue": "say", "step": 2, "done": 10.0, "text": "Hold."},
    {"cue": "step", "step": 3, "done": 20.0, "touch": "none", "title": ""},
    {"cue": "say", "step": 3, "done": 20.5, "text": "Rest."},
    {"cue": "end", "step": 3, "done": 26.0},
]
BEGAN = 2.4
"""The second of the recording in which the session began."""


def tone(seconds: float, beat: float, level: int = 4_000) -> Samples:
    """Something with syllables of its own: a tone that comes and goes."""
    count = round(seconds * SAMPLE_RATE)
    values = [
        round(level * abs(math.sin(math.pi * beat * n / SAMPLE_RATE + (n / SAMPLE_RATE) ** 2)) * math.sin(n))
        for n in range(count)
    ]
    return Samples(SAMPLE_RATE, array("h", values))


WORDS = {"Sit.": tone(3.0, 1.1), "Hold.": tone(4.0, 1.7), "Rest.": tone(2.5, 2.3)}
BELLS = {"bell": tone(1.5, 0.3)}


def playing(rows: list[Row], change: Callable[["array[int]"], None] = lambda values: None) -> Recording:
    values = array("h", bytes(2 * round((BEGAN + 28) * SAMPLE_RATE)))
    for row in rows:
        sound = WORDS.get(row.get("text", "")) or BELLS.get(row.get("sound", ""))
        if sound:
            put(values, sound, BEGAN + row.get("heard", row["done"]))
    change(values)
    return Recording(values, {"began": BEGAN - 0.1}, {})


def put(values: "array[int]", sound: Samples, at: float) -> None:
    for n, value in enumerate(sound.values, round(at * SAMPLE_RATE)):
        values[n] = max(-32_767, min(32_767, values[n] + value))


def judged(heard: Recording, rows: list[Row] = ROWS, background: float = 0.0) -> ComparisonResult:
    return AudioComparison(rows, heard, WORDS, BELLS).compare(background)


def changed(number: int, **values: object) -> list[Row]:
    return [{**row, **values} if n == number else row for n, row in enumerate(ROWS)]


def test_what_is_as_it_is_written_has_no_fault() -> None:
    verdict = judged(playing(ROWS))
    assert verdict.faults == []
    assert (verdict.words, verdict.bells, verdict.touching, verdict.seconds) == (3, 1, 1, 26.0)
    assert verdict.late < 0.02
    assert verdict.silence == pytest.approx(1 - 4 / 12, abs=0.02)
    assert verdict.noise < 1


def test_the_first_words_may_be_a_little_late() -> None:
    verdict = judged(playing(changed(1, heard=0.8)))
    assert verdict.faults == []
    assert verdict.first == pytest.approx(0.8, abs=0.05)


@pytest.mark.parametrize(
    ("heard", "words"),
    [
        (playing(changed(4, heard=10.5)), "“Hold.” is +0.50 s from its moment"),
        (playing(changed(3, heard=8.45)), "bell is +0.45 s from its moment"),
        (playing([row for row in ROWS if row.get("text") != "Rest."]), "“Rest.” is not heard at 20.5 s"),
        (playing([row for row in ROWS if row["cue"] != "sound"]), "bell is not heard at 8.0 s"),
        (playing(ROWS, lambda values: put(values, tone(1.0, 1.0, 900), BEGAN + 16)), "something is heard in a silence"),
        (playing(ROWS, lambda values: put(values, tone(0.5, 1.0, 32_700), BEGAN + 11)), "clipped"),
    ],
    ids=["words late", "a bell late", "words gone", "a bell gone", "something more", "too loud"],
)
def test_what_is_not_is_heard(heard: Recording, words: str) -> None:
    assert any(words in fault for fault in judged(heard).faults), judged(heard).faults


def test_words_cut_off_are_heard() -> None:
    def cut(values: "array[int]") -> None:
        begin, end = (round((BEGAN + at) * SAMPLE_RATE) for at in (12.0, 14.1))
        values[begin:end] = array("h", bytes(2 * (end - begin)))

    (fault,) = judged(playing(ROWS, cut)).faults
    assert "“Hold.” is not heard to its end" in fault


def test_words_beyond_their_step_and_too_little_silence_are_told() -> None:
    rows = changed(5, done=13.0)
    faults = judged(playing(rows), rows).faults
    assert "“Hold.” is still spoken when its step is over" in faults
    assert "step 2, 'Hold': 20% silence" in faults


def test_a_session_without_an_end_is_told() -> None:
    assert judged(playing(ROWS), ROWS[:-1]).faults == ["the session did not come to its end"]


def test_a_background_is_no_noise_and_what_is_louder_is() -> None:
    rain = Samples(SAMPLE_RATE, array("h", (round(300 * math.sin(n * n)) for n in range(27 * SAMPLE_RATE))))
    heard = playing(ROWS, lambda values: put(values, rain, 1.0))
    assert judged(heard, background=300).faults == []
    assert any("heard in a silence" in fault for fault in judged(heard).faults)
