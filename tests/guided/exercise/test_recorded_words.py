"""Test the note of its words in a recording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.audio_formats import Container, detect_container
from guided.exercise.recorded_words import note_words, noted_words, same_words
from guided.exercise.recordings import check_sound
from guided.text.letters import without_controls
from tests.guided.sound_files import SOUNDS, flac

COMMENT = b"\x04" + bytes(4) + b"\x01\0\0\0" + b"\x07\0\0\0" + b"ARTIST="
PADDING = b"\x01" + bytes(100)


@given(st.text(min_size=1, max_size=300))
def test_noted_words_are_read_back_and_the_sound_stays_whole(words: str) -> None:
    noted = note_words(flac(PADDING, COMMENT), words)
    assert noted_words(noted) == (" ".join(without_controls(words).split()) or None)
    assert detect_container(noted) is Container.FLAC
    assert check_sound("a.flac", noted) == 0.5
    assert noted.endswith(flac()[-60:])


def test_later_note_takes_the_place_of_the_earlier_one() -> None:
    assert note_words(note_words(flac(), "Sit down, both of you."), "Sit.") == note_words(flac(), "Sit.")


@pytest.mark.parametrize("kind", sorted(SOUNDS))
def test_recording_made_elsewhere_has_no_note(kind: str) -> None:
    assert noted_words(SOUNDS[kind]) is None


@given(st.binary(max_size=400))
def test_damaged_comments_hold_no_note_and_raise_nothing(block: bytes) -> None:
    assert noted_words(flac(b"\x04" + block)) is None
    assert noted_words(b"fLaC" + block) is None


def test_endless_list_of_comments_is_given_up() -> None:
    assert noted_words(flac(b"\x04" + bytes(4) + b"\xff\xff\xff\xff" + bytes(40_000))) is None


@pytest.mark.parametrize("data", [b"", b"fLaC", SOUNDS["wav"], b"fLaC\x84\0\0\0"])
def test_words_are_noted_in_flac_files_alone(data: bytes) -> None:
    with pytest.raises(ValueError, match="no FLAC"):
        note_words(data, "Sit.")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sit down.", "sit  down", True),
        ("Don't move, yet.", "Don’t move – yet!", True),
        ("Schließt die Augen.", "schliesst die augen", True),
        ("Cafe\u0301.", "Café.", True),
        ("Sit down.", "Sit down now.", False),
        ("A hand?", "Hand?", False),
        ("{giver}, rest.", "{receiver}, rest.", False),
        ("اجلسا.", "اجلسا", True),
        ("कि", "का", False),
    ],
)
def test_words_are_the_same_where_they_sound_the_same(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
