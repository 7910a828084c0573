"""Lengths of time and breaths, as they are written and as people write them otherwise."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise import breath, duration
from guided.exercise.breath import Breath, Phase
from guided.exercise.problems import Refusal


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("20s", 20),
        ("20 s", 20),
        ("0.5s", 0.5),
        ("1m30s", 90),
        ("1m 30s", 90),
        ("1 m 30 s", 90),
        ("1:30", 90),
        ("0:05", 5),
        ("90:00", 5400),
        ("2 min", 120),
        ("2min", 120),
        ("1.5 min", 90),
        ("1h", 3600),
        ("1h5m", 3900),
        ("1h 5 min 10s", 3910),
        ("90 min", 5400),
    ],
)
def test_lengths(text: str, seconds: float) -> None:
    assert duration.parse(text) == seconds


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("", None),
        ("a while", None),
        ("-5s", None),
        ("s", None),
        ("5 apples", None),
        ("٣s", '"3s"'),
        ("20", '"20s" or "20 min"'),
        ("1,5", '"1.5s" or "1.5 min"'),
        ("20 seconds", '"20s"'),
        ("20 Sekunden", '"20s"'),
        ("1,5 Minuten", '"1m30s"'),
        ("half a minute", None),
        ("1 minute and 30 seconds", '"1m30s"'),
        ("1 Minute und 30 Sekunden", '"1m30s"'),
        ("1 hour", '"1h"'),
        ("20S", '"20s"'),
        (" 20s", '"20s"'),
        ("20s ", '"20s"'),
        ("1m30", '"1m30s"'),
        ("1:5", '"1:05"'),
        (":30", '"0:30"'),
        ("1:75", '"2:15"'),
        ("1.30", '"1.30s" or "1.30 min"'),
        ("1m90s", '"2m30s"'),
        ("1h90m", '"2h30m"'),
    ],
)
def test_other_lengths_are_refused_and_what_was_meant_is_offered(text: str, fix: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        duration.parse(text)
    assert refused.value.words
    assert refused.value.fix == fix


@given(st.integers(1, 2 * 3600))
def test_what_is_written_is_read_again(seconds: int) -> None:
    assert duration.parse(duration.written(seconds)) == seconds


@given(st.text(max_size=20))
def test_any_text_is_a_length_or_refused_with_a_fix_that_is_one(text: str) -> None:
    try:
        assert duration.parse(text) >= 0
    except Refusal as refusal:
        for fix in (refusal.fix or "").split(" or ") if refusal.fix else []:
            assert duration.parse(tomllib.loads(f"x = {fix}")["x"]) >= 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4-6", Breath(in_=4, out=6)),
        ("4-2-6", Breath(in_=4, hold=2, out=6)),
        ("4-4-4-4", Breath(in_=4, hold=4, out=4, rest=4)),
        ("4-0-6-2", Breath(in_=4, out=6, rest=2)),
        ("4.5-6.5", Breath(in_=4.5, out=6.5)),
        ("12-12-15-12", Breath(in_=12, hold=12, out=15, rest=12)),
        ("1-1", Breath(in_=1, out=1)),
    ],
)
def test_breaths(text: str, expected: Breath) -> None:
    assert breath.parse(text) == expected
    assert breath.parse(str(expected)) == expected


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("4", None),
        ("", None),
        ("four-six", None),
        ("4-6-8-2-1", None),
        ("0-6", None),
        ("13-6", None),
        ("4-16", None),
        ("4-13-6", None),
        ("4-6-6-13", None),
        ("4/6", '"4-6"'),
        ("4:6", '"4-6"'),
        ("4 6", '"4-6"'),
        ("4 - 6", '"4-6"'),
        ("4–6", '"4-6"'),
        ("4x6", '"4-6"'),
        ("4s-6s", '"4-6"'),
        ("in 4 out 6", '"4-6"'),
        ("4,5-6", '"4.5-6"'),
        ("-4-6", '"4-6"'),
    ],
)
def test_other_breaths_are_refused_and_what_was_meant_is_offered(text: str, fix: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        breath.parse(text)
    assert refused.value.words
    assert refused.value.fix == fix


@given(st.text(alphabet="0123456789-. /inouthld–", max_size=14))
def test_any_text_is_a_breath_or_refused(text: str) -> None:
    try:
        found = breath.parse(text)
    except Refusal:
        return
    assert 2 <= found.seconds <= 51
    assert breath.parse(str(found)) == found


def test_a_breath_is_followed_through_its_phases() -> None:
    four = breath.parse("4-2-6-1")
    assert four.seconds == 13
    moments = {0: (Phase.IN, 0.0), 2: (Phase.IN, 0.5), 4: (Phase.HOLD, 0.0), 9: (Phase.OUT, 0.5), 12: (Phase.REST, 0.0)}
    for seconds, expected in moments.items():
        assert four.at(seconds) == expected
        assert four.at(seconds + 2 * 13) == expected


@given(st.floats(0, 10_000), st.sampled_from(["4-6", "4-2-6", "4-4-4-4", "1.1-0.3-2.7"]))
def test_every_moment_has_a_phase_and_a_share(seconds: float, text: str) -> None:
    _, share = breath.parse(text).at(seconds)
    assert 0 <= share <= 1
