"""Test how texts are split into captions, and how long speaking them takes."""

from hypothesis import given
from hypothesis import strategies as st

from guided.exercise.captions import split_captions, wrap_in_two_lines
from guided.exercise.model import Ending, Exercise, Pace, Part, Step, StepCue, Touch
from guided.exercise.speech_length import fill_names, seconds_by_words, speaking_seconds


def test_short_sentences_share_a_caption() -> None:
    assert split_captions("Stand or sit facing each other. Feel your feet on the floor.") == [
        "Stand or sit facing each other.",
        "Feel your feet on the floor.",
    ]
    assert split_captions("Loosen slowly. One breath. Say thank you, if you like.") == [
        "Loosen slowly. One breath. Say thank you, if you like."
    ]


def test_long_sentence_is_split_after_a_clause() -> None:
    long = "Let your hands come to rest wherever they are welcome, and if you like, let your eyes close for a while."
    parts = split_captions(long)
    assert " ".join(parts) == long
    assert all(len(part) <= 68 for part in parts)
    assert parts[0].endswith(",")


@given(st.text(alphabet="ab c.,!?\n", max_size=300))
def test_captions_lose_no_character(text: str) -> None:
    assert "".join("".join(split_captions(text)).split()) == "".join(text.split())


def test_line_breaks_near_its_middle_after_a_clause() -> None:
    assert wrap_in_two_lines("Let your weight settle. Nothing to fix, nowhere to go.") == (
        "Let your weight settle.\nNothing to fix, nowhere to go."
    )
    assert wrap_in_two_lines("Breathe out.") == "Breathe out."


def test_placeholders_are_replaced_by_names() -> None:
    assert fill_names("{giver}, {receiver}, {a}, {b}", a="{b}", b="B", giver="{b}", receiver="B") == "{b}, B, {b}, B"


def test_slower_pace_takes_longer() -> None:
    words = "Let your shoulders drop."
    lengths = [speaking_seconds(words, pace) for pace in (Pace.BRISK, Pace.NORMAL, Pace.SLOW)]
    assert lengths == sorted(lengths)


def test_words_decide_steps_without_a_length_alone() -> None:
    told = Step(say="Aa bb.", part=Part.MAIN)
    timed = Step(for_=30.0, say="Aa bb cc.", part=Part.MAIN)
    asked = Step(ask="Is it good?", part=Part.MAIN)
    late = Step(cues=(StepCue(at=20.0, say="Bb."),), say="Aa.", part=Part.MAIN)
    stopped = Step(say="Aa.", part=Part.CLOSING, after=Ending.STOPPED)
    last = Step(say="Cc.", part=Part.CLOSING)
    exercise = Exercise(
        name="x", title="X", touch=Touch.NONE, rounds=2, steps=[told, timed, asked, late, stopped, last]
    )
    two_rounds = 2 * sum(speaking_seconds(text, exercise.pace) for text in ("Aa bb.", "Bb."))
    assert seconds_by_words(exercise) == two_rounds + speaking_seconds("Cc.", exercise.pace)
