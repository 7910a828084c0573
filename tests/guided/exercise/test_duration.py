"""Test durations in the notation of files, and in other common notations."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import format_duration, parse_duration
from guided.exercise.reading import read_text
from tests.guided.exercise.messages.examples import EXAMPLE_TEXTS, span_of

COMMON_NOTATIONS = {
    "2 minuts": 120,
    "2 minutess": 120,
    "2 miuntes": 120,
    "20 secounds": 20,
    "20 Sekundn": 20,
    "1 houre": 3600,
    "2 mins.": 120,
    "2  min": 120,
    "2_min": 120,
    "2-minute": 120,
    "90 sec": 90,
    "1,5 min": 90,
    "1500 ms": 1.5,
    "1 m 30": 90,
    "1 minute 30": 90,
    "1 hour": 3600,
    "0:01:30": 90,
    "1:30 min": 90,
    "0:30 Std.": 1800,
    "PT1M30S": 90,
    "1' 30": 90,
    "1′30″": 90,
    "2'": 120,
    "90''": 90,
    "1½ min": 90,
    "½ Minute": 30,
    "1 1/2 minutes": 90,
    "3/4 min": 45,
    "a minute": 60,
    "one minute": 60,
    "half a minute": 30,
    "half minute": 30,
    "a half minute": 30,
    "half an hour": 1800,
    "a quarter of an hour": 900,
    "three quarters of an hour": 2700,
    "a minute and a half": 90,
    "two minutes and a half": 150,
    "one and a half minutes": 90,
    "two minutes and thirty seconds": 150,
    "Forty-five seconds": 45,
    "2 Minuten": 120,
    "eine Minute": 60,
    "eine halbe Minute": 30,
    "anderthalb Minuten": 90,
    "zwei Minuten, dreißig Sekunden": 150,
    "eine Viertelstunde": 900,
}
"""Notations that people use, and the seconds that they plainly mean."""
UNCLEAR_NOTATIONS = [
    *("2 tours", "10 sets", "5 months", "5 moments", "2 minds", "5 sounds", "3 hou", "minutes", "half"),
    *(
        "2 half minutes",
        "a few minutes",
        "a couple of minutes",
        "a while",
        "twenty five seconds",
    ),
    *(
        "30 s 1 min",
        "1 min 1 min",
        "2 min 75",
        "11/2 min",
        "1/3 min",
        "'",
    ),
    "a minute and a half " * 5,
]
"""Texts that may mean several lengths of time, or none."""


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
def test_duration_is_parsed_to_seconds(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


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
        ("half a minute", '"30s"'),
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
        ("1.30", '"1:30" or "78s"'),
        ("1.30 min", '"1:30" or "78s"'),
        ("1,30 minutes", '"1:30" or "78s"'),
        ("1.30 h", '"1h30m" or "1h18m"'),
        ("1-2 min", '"1 min" or "2 min"'),
        ("1 to 2 min", '"1 min" or "2 min"'),
        ("30 sec - 1 min", '"30s" or "1 min"'),
        ("1:30 s", '"1m30s"'),
        ("0:60s", '"1 min"'),
        ("½", '"30s"'),
        ("1½", '"1m30s"'),
        ("1-1/2 min", '"1m30s"'),
        ("about 20s", '"20s"'),
        ("ca. 20 Sekunden", '"20s"'),
        ("20s each", '"20s"'),
        ("2 x 30s", '"1 min"'),
        ("2O s", '"20s"'),
        ("l0s", '"10s"'),
        ("4 breaths", "breaths = 4"),
        ("1m90s", '"2m30s"'),
        ("1h90m", '"2h30m"'),
    ],
)
def test_other_notation_is_rejected_with_a_fix(text: str, fix: str | None) -> None:
    with pytest.raises(InvalidValueError) as rejected:
        parse_duration(text)
    assert rejected.value.message
    assert rejected.value.fix == fix


@pytest.mark.parametrize("quoted", [True, False], ids=["quoted", "unquoted"])
@pytest.mark.parametrize("notation", COMMON_NOTATIONS)
def test_common_notation_gets_a_fix_that_is_valid(notation: str, quoted: bool) -> None:
    long_hug = EXAMPLE_TEXTS["long-hug"].replace('length = "1m10s"\n', "")
    text = long_hug.replace('for = "15s"', f'for = "{notation}"' if quoted else f"for = {notation}", 1)
    (problem,) = read_text(text, "x").problems
    assert problem.fix
    start, end = span_of(text, problem)
    fixed = read_text(text[:start] + problem.fix + text[end:], "x")
    assert fixed.problems == read_text(long_hug.replace('"15s"', f'"{COMMON_NOTATIONS[notation]}s"', 1), "x").problems
    assert [each for each in fixed.problems if each.severity == "error"] == []
    assert fixed.exercise
    assert fixed.exercise.steps[0].for_ == COMMON_NOTATIONS[notation]


@pytest.mark.parametrize("notation", UNCLEAR_NOTATIONS)
def test_unclear_duration_is_rejected_without_a_fix(notation: str) -> None:
    with pytest.raises(InvalidValueError) as rejected:
        parse_duration(notation)
    assert (rejected.value.fix, "lengths look like" in rejected.value.message) == (None, True)


@given(st.integers(1, 2 * 3600))
def test_formatted_duration_is_parsed_to_the_same_seconds(seconds: int) -> None:
    assert parse_duration(format_duration(seconds)) == seconds


_PIECES = "1 2.5 1,5 30 : ' ″ ½ 1/2 and und a half quarter of an hour m min minuts s sec h - pt two thirty-five".split()


@given(st.one_of(st.text(max_size=20), st.lists(st.sampled_from(_PIECES), max_size=8).map(" ".join)))
def test_any_text_is_a_duration_or_rejected_with_a_valid_fix(text: str) -> None:
    try:
        assert parse_duration(text) >= 0
    except InvalidValueError as error:
        for fix in (error.fix or "").split(" or ") if error.fix else []:
            assert parse_duration(tomllib.loads(f"x = {fix}")["x"]) >= 0
