"""Test that a block that is pasted twice is told once, and that deleting it mends the file."""

import pytest

from guided.exercise.reading import read_text

TOP = 'format = 1\ntitle = "A hand"\ntouch = "hands"\n\n'
ASK = '[[step]]\nask = "Would a hand feel good?"\n\n'
HOLD = '[[step]]\nid = "hold"\nfor = "20s"\nsay = "Hold a hand."\n\n'
REST = '[[step]]\ntouch = "none"\nfor = "20s"\n\n'
CLOSING = '[[step]]\npart = "closing"\nsay = "Loosen."\n'
LADDER = 'format = 1\ntitle = "Slowly"\ncare = ["No treatment."]\n\n'
RUNG = '[[rung]]\ntitle = "Same room"\nexercise = "rung-same-room"\ntouch = "none"\n\n'
PROGRAMME = 'format = 1\ntitle = "Two weeks"\n\n'
WEEK = '[[week]]\ntitle = "Slow"\ndo = [{ exercise = "long-hug", every = "day" }]\n\n'


@pytest.mark.parametrize(
    ("before", "block", "after"),
    [
        (TOP, ASK, HOLD + CLOSING),
        (TOP + ASK, HOLD, CLOSING),
        (TOP + ASK + HOLD, CLOSING, ""),
        (TOP + ASK, HOLD.replace("say", 'then = "closing"\nsay'), CLOSING),
        (LADDER, RUNG, ""),
        (PROGRAMME, WEEK, ""),
    ],
    ids=["question", "step with an id", "closing", "step that leads on", "rung", "week"],
)
def test_block_that_is_pasted_twice_is_told_once_and_deleted(before: str, block: str, after: str) -> None:
    text = before + block + block + after
    (problem,) = read_text(text, "x").problems
    assert (problem.code, problem.severity) == ("pasted-twice", "warning")
    assert problem.line == (before + block).count("\n") + 1
    assert problem.replacements[0].apply(text) == before + block + after


def test_cue_that_is_pasted_twice_is_told_once_and_deleted() -> None:
    cue = '{ at = "9s", say = "Rest." }'
    hold = HOLD.replace("\n\n", f"\ncues = [{cue}, {cue}]\n\n")
    text = TOP + ASK + hold + CLOSING
    (problem,) = read_text(text, "x").problems
    assert (problem.code, problem.severity) == ("pasted-twice", "warning")
    assert problem.replacements[0].apply(text) == text.replace(f"{cue}, {cue}", cue)


def test_silent_step_that_comes_twice_is_not_reported() -> None:
    assert read_text(TOP + ASK + HOLD + REST + REST + CLOSING, "x").problems == ()
