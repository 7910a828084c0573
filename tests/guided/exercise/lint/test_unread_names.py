"""Test that a misspelled name is told where another mistake keeps its line from being read."""

import pytest

from guided.exercise.reading import read_text

TEXT = """format = 1
title = "Hands"
touch = "hands"
rounds = 2

[[step]]
ask = "{receiver}, would a hand feel good?"

[[step]]
for = "60s"
say = "{giver}, hold {receiver}'s hand."
cues = [
  { at = "20s", say = "{receiver}, is it warm?" },
  { at = "40s", say = "Stay, or loosen." },
]

[[step]]
part = "closing"
say = "That is all."
"""

OTHER_MISTAKES = [
    ('warm?" },', 'warm?" }'),
    ('at = "20s", say', 'at = "20s" say'),
    ("cues = [", "cues = "),
    ('for = "60s"', "for = 60s"),
    ("rounds = 2", "rounds = two"),
    ('loosen." },\n]', 'loosen." },'),
    ("[[step]]\npart", "[step]\npart"),
]


@pytest.mark.parametrize(("right", "wrong"), OTHER_MISTAKES)
def test_misspelled_name_is_told_once_beside_another_mistake(right: str, wrong: str) -> None:
    text = TEXT.replace(right, wrong).replace('"{receiver}, is', '"{reciever}, is')
    found = [(each.code, each.fix) for each in read_text(text, "x").problems]
    assert found.count(("unknown-place", "{receiver}")) == 1
    assert len(found) > 1


@pytest.mark.parametrize(("right", "wrong"), OTHER_MISTAKES)
def test_right_name_beside_another_mistake_is_not_told(right: str, wrong: str) -> None:
    assert "unknown-place" not in [each.code for each in read_text(TEXT.replace(right, wrong), "x").problems]
