"""How words are parted and timed."""

from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.captions import split_captions, wrap_in_two_lines
from guided.exercise.model import Pace
from guided.exercise.speech_length import fill_names, speaking_seconds


def test_sentences_are_shown_one_or_two_at_a_time() -> None:
    assert split_captions("Stand or sit facing each other. Feel your feet on the floor.") == [
        "Stand or sit facing each other.",
        "Feel your feet on the floor.",
    ]
    assert split_captions("Loosen slowly. One breath. Say thank you, if you like.") == [
        "Loosen slowly. One breath. Say thank you, if you like."
    ]


def test_a_long_sentence_is_parted_where_a_voice_would_breathe() -> None:
    long = "Let your hands come to rest wherever they are welcome, and if you like, let your eyes close for a while."
    parts = split_captions(long)
    assert " ".join(parts) == long
    assert all(len(part) <= 68 for part in parts)
    assert parts[0].endswith(",")


@given(st.text(alphabet="ab c.,!?\n", max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    assert "".join("".join(split_captions(text)).split()) == "".join(text.split())


def test_a_line_breaks_near_its_middle_and_rather_after_a_clause() -> None:
    assert wrap_in_two_lines("Let your weight settle. Nothing to fix, nowhere to go.") == (
        "Let your weight settle.\nNothing to fix, nowhere to go."
    )
    assert wrap_in_two_lines("Breathe out.") == "Breathe out."


def test_names_are_filled_in_as_they_are() -> None:
    assert fill_names("{giver}, {receiver}, {a}, {b}", a="{b}", b="B", giver="{b}", receiver="B") == "{b}, B, {b}, B"


def test_slow_words_take_longer() -> None:
    words = "Let your shoulders drop."
    lengths = [speaking_seconds(words, pace) for pace in (Pace.BRISK, Pace.NORMAL, Pace.SLOW)]
    assert lengths == sorted(lengths)
