"""Test the note on a question after which easing off leads to nothing but the end."""

import pytest

from guided.exercise.lint.gentler_way import gentler_way_notes
from guided.exercise.reading import read_text

TEXT = """format = 1
title = "A hug"
touch = "{touch}"

[[step]]
ask = "{ask}"
{way}
[[step]]
for = "20s"
say = "Stay as long as it is nice."
then = "closing"

{gentler}
[[step]]
part = "closing"
say = "That is all."
"""
HUG = "Would a hug feel good?"
BESIDE = '[[step]]\nid = "beside"\ntouch = "near"\nfor = "20s"\nsay = "Sit."\n'


def noted(*, touch: str = "embrace", ask: str = HUG, way: str = "", gentler: str = "") -> list[tuple[str, int]]:
    text = TEXT.format(touch=touch, ask=ask, way=way, gentler=gentler)
    exercise = read_text(text, "x").exercise
    assert exercise is not None
    return [(note.severity, note.line) for note in gentler_way_notes(exercise, text)]


def test_question_about_a_hug_with_no_gentler_step_is_noted_where_it_stands() -> None:
    assert noted() == [("note", 6)]


@pytest.mark.parametrize("way", ['if_ease_off = "closing"\n', 'if_ease_off = "beside"\n'])
def test_question_that_says_where_easing_off_leads_is_not_noted(way: str) -> None:
    assert noted(way=way, gentler=BESIDE) == []


def test_question_about_less_than_an_embrace_is_not_noted() -> None:
    assert noted(touch="hands", ask="Would a hand feel good?") == []
