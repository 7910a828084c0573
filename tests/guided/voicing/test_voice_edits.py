"""Test that a recording is written into the line that it belongs to, and nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.editing.document import Document, EditError, apply_edits
from guided.exercise.toml.loading import load_toml
from guided.voicing.spoken_lines import LineKey, lines_in
from guided.voicing.voice_edits import remove_voice, set_voice
from tests.guided.exercise.editing.rough_texts import comments_in, rough_text
from tests.guided.voicing.exercises import TEXT


@given(st.integers(0, 100_000), st.integers(0, 200))
def test_voice_is_written_into_its_line_and_the_rest_stays_byte_for_byte(seed: int, pick: int) -> None:
    text = rough_text(seed)
    lines = lines_in(Document(text))
    line = lines[pick % len(lines)]
    voiced = apply_edits(text, set_voice(Document(text), line.key, line.words, "voice/a-1.flac"))
    assert [each.voice for each in lines_in(Document(voiced))] == [
        "voice/a-1.flac" if each.key == line.key else each.voice for each in lines
    ]
    assert comments_in(voiced) == comments_in(text)
    assert taken_out(voiced, 'voice = "voice/a-1.flac"') == taken_out(text, "")
    silent = apply_edits(voiced, remove_voice(Document(voiced), line.key, line.words))
    assert silent == text or load_toml(silent) == load_toml(text)


def taken_out(text: str, field: str) -> str:
    """Return the text without `field`, and without the spaces, commas and line ends around it."""
    assert not field or text.count(field) == 1
    return "".join(text.replace(field, "").replace(",", "").split())


@given(st.integers(0, 100_000))
def test_second_take_changes_the_name_of_the_file_alone(seed: int) -> None:
    text = rough_text(seed)
    line = lines_in(Document(text))[0]
    voiced = apply_edits(text, set_voice(Document(text), line.key, line.words, "voice/a-1.flac"))
    again = apply_edits(voiced, set_voice(Document(voiced), line.key, line.words, "voice/a-1-take-2.flac"))
    assert again == voiced.replace("voice/a-1.flac", "voice/a-1-take-2.flac")


def test_voice_is_removed_with_its_line() -> None:
    document = Document(TEXT)
    silent = apply_edits(TEXT, remove_voice(document, LineKey(3), "Look out of the window together."))
    assert silent == TEXT.replace('voice = "voice/window.mp3"\n', "")


def test_line_that_says_something_else_meanwhile_keeps_its_voice() -> None:
    for edit in (lambda d, k, w: set_voice(d, k, w, "voice/a.flac"), remove_voice):
        with pytest.raises(EditError, match="something else"):
            edit(Document(TEXT), LineKey(3), "Look out of the door.")
