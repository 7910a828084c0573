"""Test the notes on an exercise: recordings whose words are not written, beside those of the other rules."""

from guided.exercise.lint.notes import exercise_notes
from guided.exercise.reading import read_text

TEXT = """format = 1
title = "Cups"
touch = "none"

[[step]]
for = "20s"
voice = "voice/cups.ogg"
{words}
[[step]]
part = "closing"
say = "That is all."
"""


def noted(words: str) -> list[tuple[str, int]]:
    text = TEXT.format(words=words)
    exercise = read_text(text, "x").exercise
    assert exercise is not None
    return [(note.code, note.line) for note in exercise_notes(exercise, text)]


def test_recording_without_written_words_is_noted_where_it_is_named() -> None:
    assert noted("") == [("voice-without-words", 7)]


def test_recording_with_written_words_is_not_noted() -> None:
    assert noted('say = "Hold your cups."\n') == []
