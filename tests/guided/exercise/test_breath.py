"""Test breathing patterns: their notation, other common notations, and their phases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.breath import BreathPattern, BreathPhase, parse_breath
from guided.exercise.diagnostic import InvalidValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4-6", BreathPattern(in_=4, out=6)),
        ("4-2-6", BreathPattern(in_=4, hold=2, out=6)),
        ("4-4-4-4", BreathPattern(in_=4, hold=4, out=4, rest=4)),
        ("4-0-6-2", BreathPattern(in_=4, out=6, rest=2)),
        ("4.5-6.5", BreathPattern(in_=4.5, out=6.5)),
        ("12-12-15-12", BreathPattern(in_=12, hold=12, out=15, rest=12)),
        ("1-1", BreathPattern(in_=1, out=1)),
    ],
)
def test_breath_pattern_is_parsed(text: str, expected: BreathPattern) -> None:
    assert parse_breath(text) == expected
    assert parse_breath(str(expected)) == expected


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("4", None),
        ("", None),
        ("four-six", '"4-6"'),
        ("in four, out six", '"4-6"'),
        ("box breathing", '"4-4-4-4"'),
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
def test_other_breath_pattern_is_rejected_with_a_fix(text: str, fix: str | None) -> None:
    with pytest.raises(InvalidValueError) as rejected:
        parse_breath(text)
    assert rejected.value.message
    assert rejected.value.fix == fix


@given(st.text(alphabet="0123456789-. /inouthld–", max_size=14))
def test_any_text_is_a_breath_pattern_or_rejected(text: str) -> None:
    try:
        found = parse_breath(text)
    except InvalidValueError:
        return
    assert 2 <= found.seconds <= 51
    assert parse_breath(str(found)) == found


def test_phases_of_a_breath_follow_one_another() -> None:
    pattern = parse_breath("4-2-6-1")
    assert pattern.seconds == 13
    moments = {
        0: (BreathPhase.IN, 0.0),
        2: (BreathPhase.IN, 0.5),
        4: (BreathPhase.HOLD, 0.0),
        9: (BreathPhase.OUT, 0.5),
        12: (BreathPhase.REST, 0.0),
    }
    for seconds, expected in moments.items():
        assert pattern.phase_at(seconds) == expected
        assert pattern.phase_at(seconds + 2 * 13) == expected


@given(st.floats(0, 10_000), st.sampled_from(["4-6", "4-2-6", "4-4-4-4", "1.1-0.3-2.7"]))
def test_every_moment_has_a_phase_and_a_share_of_it(seconds: float, text: str) -> None:
    _, share = parse_breath(text).phase_at(seconds)
    assert 0 <= share <= 1
