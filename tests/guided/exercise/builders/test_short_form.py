"""Test the check of short forms: a short form asks no more of a couple than the exercise that it is short for."""

from pathlib import Path

import pytest

from guided.catalogue.library import read_files
from guided.exercise.model import Exercise, Step, Touch
from guided.exercise.reading import read_text

SHORT = """\
format = 1
title = "A short hug"
touch = "embrace"
length = "35s"
short_of = "hug"

[[step]]
ask = "Would a hug be good?"

[[step]]
for = "10s"
say = "Hug."

[[step]]
part = "closing"
for = "10s"
say = "Loosen."
"""
WHOLE = Exercise(name="hug", title="A hug", touch=Touch.EMBRACE, length=60.0, steps=(Step(),))
KNOWN = {
    "hug": WHOLE,
    "hand": Exercise(name="hand", title="A hand", touch=Touch.HANDS, length=60.0, steps=(Step(),)),
    "hug-short": Exercise(name="hug-short", title="A hug", touch=Touch.EMBRACE, short_of="hug", steps=(Step(),)),
    "own": Exercise(name="own", title="Alone", touch=Touch.EMBRACE, length=60.0, for_one=True, steps=(Step(),)),
    "blink": Exercise(name="blink", title="A blink", touch=Touch.EMBRACE, length=30.0, steps=(Step(),)),
    "broken": None,
}


def test_short_form_of_known_exercise_has_no_problem_and_is_noted_as_it() -> None:
    reading = read_text(SHORT, "hug-short", lambda: KNOWN)
    assert reading.problems == ()
    assert reading.exercise
    assert reading.exercise.noted_as == "hug"
    assert reading.names_others


@pytest.mark.parametrize(
    ("short_of", "severity", "code", "fix"),
    [
        ("huug", "error", "unknown-exercise", '"hug"'),
        ("me", "error", "short-of-itself", None),
        ("hug-short", "error", "short-of-a-short", '"hug"'),
        ("hand", "error", "short-touches-more", None),
        ("own", "error", "short-for-others", None),
        ("blink", "warning", "short-not-shorter", None),
    ],
)
def test_short_form_that_does_not_fit_is_reported(short_of: str, severity: str, code: str, fix: str | None) -> None:
    known = {**KNOWN, "me": Exercise(name="me", title="Me", touch=Touch.EMBRACE, steps=(Step(),))}
    (problem,) = read_text(SHORT.replace('"hug"', f'"{short_of}"'), "me", lambda: known).problems
    assert (problem.severity, problem.code, problem.fix) == (severity, code, fix)


def test_short_form_of_exercise_with_errors_is_not_judged() -> None:
    assert read_text(SHORT.replace('"hug"', '"broken"'), "x", lambda: KNOWN).problems == ()


def test_short_form_is_checked_against_the_file_beside_it(tmp_path: Path) -> None:
    whole, short = tmp_path / "hug.toml", tmp_path / "hug-short.toml"
    whole.write_text(SHORT.replace('short_of = "hug"\n', "").replace("embrace", "hands"), encoding="utf-8")
    short.write_text(SHORT, encoding="utf-8")
    codes = [problem.code for problem in dict(read_files([short]))[short].errors]
    assert codes == ["short-touches-more"]
