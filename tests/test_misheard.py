"""Test how the tool that hears the catalogue compares what was said with what was heard."""

import pytest

from tools.misheard import compared_words, misheard_words


@pytest.mark.parametrize(
    ("said", "heard", "wrong"),
    [
        ("Rest your eyes.", "Rest your eyes", 0),
        ("Rest your eyes.", "restaurize", 3),
        ("Take twenty-one breaths today.", "Take 21 breaths to-day.", 0),
        ("It’s fine, in colour.", "It's fine in color.", 0),
        ("A night away.", "And night away.", 1),
        ("Or stay.", "", 2),
        ("", "Or stay.", 2),
        ("Warm, cool.", "Warm and cool", 1),
    ],
)
def test_words_that_differ_are_counted(said: str, heard: str, wrong: int) -> None:
    assert misheard_words(compared_words(said), compared_words(heard)) == wrong
