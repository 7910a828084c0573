"""Test the warning of closings that look back although they are played after a stop."""

import pytest

from guided.exercise.lint.closings import looking_back_notes
from guided.exercise.reading import read_text


@pytest.mark.parametrize(
    ("say", "after", "columns"),
    [
        ("Lean back. I liked it when...", "", [19]),
        ("Thank you for your warmth.", "", [8]),
        ("Das mochte ich heute.", "", [12]),
        ("I liked it when...", 'after = "finished"\n', []),
        ("Thank you. Nothing has to follow.", "", []),
    ],
)
def test_closing_that_looks_back_after_a_stop_is_noted(say: str, after: str, columns: list[int]) -> None:
    text = f'format = 1\ntitle = "x"\ntouch = "none"\n[[step]]\npart = "closing"\n{after}say = "{say}"\n'
    exercise = read_text(text, "x").exercise
    assert exercise is not None
    notes = looking_back_notes(exercise, text)
    assert [(note.severity, note.column) for note in notes] == [("note", column) for column in columns]
