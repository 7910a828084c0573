"""Test that random errors in a file are always reported, on their own line, and never raise."""

from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.diagnostic import format_problem
from guided.exercise.reading import ReadResult, read_text
from tests.guided.exercise.mutating import mutations
from tests.paths import EXAMPLES

FILES = sorted(EXAMPLES.glob("*.toml"))
SEED = 20
COPIES = 150


def is_toml(text: str) -> bool:
    try:
        tomli.loads(text)
    except ValueError:
        return False
    return True


@pytest.fixture(scope="module")
def reported() -> list[tuple[str, int, ReadResult]]:
    """Return copies of the examples with an error that makes them invalid TOML, its line, and the result of reading."""
    texts = [file.read_text(encoding="utf-8") for file in FILES]
    copies = [copy for text in texts for copy in mutations(text, SEED, COPIES)]
    return [(text, line, read_text(text, "slip")) for text, line in copies if not is_toml(text)]


def test_typing_error_is_always_reported(reported: list[tuple[str, int, ReadResult]]) -> None:
    assert len(reported) > 200
    assert [text for text, _, reading in reported if reading.exercise is not None or not reading.errors] == []


def test_typing_error_is_reported_on_its_line(reported: list[tuple[str, int, ReadResult]]) -> None:
    named = [line in {problem.line for problem in reading.problems} for _, line, reading in reported]
    assert sum(named) >= 0.97 * len(named)


def test_typing_error_is_reported_once(reported: list[tuple[str, int, ReadResult]]) -> None:
    once = [len(reading.problems) == 1 for _, _, reading in reported]
    assert sum(once) >= 0.97 * len(once)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_typing_error_hides_no_problem_far_away(file: Path) -> None:
    """An error in the first step and one in the last are reported together."""
    lines = file.read_text(encoding="utf-8").split("\n")
    first, last = (next(n for n in order if lines[n].startswith("for = ")) for order in (range(99), range(-2, -99, -1)))
    lines[first], lines[last] = "for = 15s", "fro = 15"
    reported = [problem.line for problem in read_text("\n".join(lines), "slips").problems]
    assert reported[0] == first + 1
    assert reported[-1] == len(lines) + last + 1


PIECES = st.sampled_from(
    [
        "[[step]]\n", "[step]\n", "[[", "]]", "[", "]", "{", "}", '"', "'", '"""', "'''", "\n", "\r", "\r\n", " ", "\t",
        "#", "=", ",", ":", ";", ".", "\\", "\0", "\ufeff", "\u00a0", "“", "”", "\ud800", "ü", "1:30", "0", "-1", "nan",
        "true", "yes", 'title = "x"\n', "format = 1\n", 'touch = "hands"\n', 'say = "', 'for = "20s"\n', "cues = [",
        "at", 'ask = "May I?"\n', 'then = "a"\n', 'id = "a"\n', 'part = "closing"\n', "rounds = 6\n", "{giver}",
        "week", "<<<<<<<",
    ]
)  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=200)))
def test_any_text_gives_a_result_or_messages(text: str) -> None:
    reading = read_text(text, "any")
    lines = text.split("\n")
    for problem in reading.problems:
        assert 1 <= problem.line <= problem.end_line <= len(lines) + 1
        assert problem.column >= 1
        format_problem(problem, "any.toml", text).encode("utf-8")
    assert reading.exercise is not None or reading.problems
    assert reading.exercise is None or is_toml(text)


MANY = 400 * "9"


@pytest.mark.parametrize(
    "field",
    [
        f'length = "{MANY}s"',
        f'length = "{MANY} min"',
        f'length = "{MANY}:00"',
        f"length = {MANY}",
        "length = 1e308",
        "length = nan",
        f"rounds = {MANY}",
        f"rounds = -{MANY}",
        "rounds = 1e400",
        f"format = {MANY}",
        f"title = {MANY}",
        f'pace = "{MANY}"',
        f'language = "{MANY}"',
        f'{MANY} = "x"',
        f'[[step]]\nbreathe = "{MANY}-6"',
        f"[[step]]\nbreaths = {MANY}",
        f"[[step]]\ncloseness = {MANY}",
        "[[step]]\ncloseness = -inf",
        f'[[step]]\nthen = "{MANY}"',
    ],
)
def test_huge_number_is_reported_in_a_short_message(field: str) -> None:
    problems = read_text(f'touch = "none"\n{field}\n', "x").problems
    assert problems
    assert all(len(problem.message) < 400 for problem in problems)


@pytest.mark.parametrize(
    "text",
    [
        'a="' + 60_000 * '\\"',
        "a" + 120_000 * " " + "b",
        "a=0" + 120_000 * "," + "x",
        'a="b", "c"' + 120_000 * " " + "x",
        "a=" + 30_000 * "1min" + "x",
        "a=[" + 60_000 * "b ",
        'a="""\n' + 30_000 * '" x\n',
        20_000 * 'a=""\nx"""\n',
    ],
    ids=lambda text: repr(text[:12]),
)
def test_any_text_is_parsed_in_linear_time(text: str) -> None:
    """Each text would make a regular expression that backtracks run for years."""
    assert read_text(text, "x").errors


@pytest.mark.parametrize(
    ("value", "filling"),
    [
        ('for = "1{}"', "1"),
        ('for = "{}"', "1 "),
        ('breathe = "{}"', "4 "),
        ('rounds = "2{}"', " "),
        ('moods = ["{}"]', "a "),
        ('say = "Rest{}now"', " "),
        ('say = "Rest{}now"', "Ã"),
        ('say = "{}"', "<!--"),
        ('ask = "May I{}?"', " "),
        ("care = {}", "a, "),
        ("[[step]]{}", " "),
        ("[[step]]{}", "]"),
        ('- say{}= "x"', " "),
        ("/*{}", "*"),
        ("x{}:", "a "),
        ('say = "a"{}', "("),
    ],
)
def test_any_long_line_is_read_in_linear_time(value: str, filling: str) -> None:
    """A regular expression that is quadratic would take longer than a test may."""
    field = value.format(filling * (200_000 // len(filling)))
    text = f'format = 1\ntitle = "x"\ntouch = "hands"\n[[step]]\n{field}\n[[step]]\npart = "closing"\nsay = "Loosen."\n'
    assert read_text(text, "x").text == text
