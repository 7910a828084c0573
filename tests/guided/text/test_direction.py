"""Test that inserted words do not turn a sentence round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.text.direction import balanced, isolate, reads_right_to_left, with_direction, without_marks


@pytest.mark.parametrize("name", ["אבי", "محمد", "ދިވެހި", "ߒߞߏ", "𞤀𞤣𞤤𞤢𞤥", "Ann (אבי)"])
def test_name_from_right_to_left_stands_in_an_isolate(name: str) -> None:
    assert isolate(name) == f"\u2068{name}\u2069"


@pytest.mark.parametrize("name", ["Ann", "Ελένη", "山田", "ສົມ", "नेहा", "\U0001fa77", ""])
def test_name_from_left_to_right_stays_as_it_is_between_words_of_its_direction(name: str) -> None:
    assert isolate(name) == name
    assert without_marks(isolate(name, "שלום")) == name


def test_latin_name_in_a_hebrew_sentence_stands_in_an_isolate() -> None:
    assert isolate("Ann", "תודה") == "\u2068Ann\u2069"


@pytest.mark.parametrize(
    ("language", "texts", "expected"),
    [
        ("he", ("Guided",), True),
        ("ar-EG", ("",), True),
        ("en", ("שתי נשימות", "משפט"), True),
        ("en", ("Say שלום to each other",), False),
        ("de", ("Guten Abend",), False),
        ("ja", ("二人",), False),
    ],
)
def test_direction_is_that_of_the_language_or_of_most_letters(
    language: str, texts: tuple[str, ...], expected: bool
) -> None:
    assert reads_right_to_left(language, *texts) is expected


def test_each_line_that_would_read_otherwise_gets_a_mark() -> None:
    text = "Guided שלום\nתודה\n\u2068אבי\u2069"
    assert with_direction(text, right_to_left=True) == "\u200fGuided שלום\nתודה\n\u200f\u2068אבי\u2069"
    assert with_direction("שלום is hello", right_to_left=False) == "\u200eשלום is hello"
    assert with_direction("Hello", right_to_left=False) == "Hello"


@given(st.text(alphabet="aא\u2068\u2069\u202e\n ", max_size=30))
def test_isolate_is_closed_whatever_is_in_it(words: str) -> None:
    assert balanced(isolate(words)) == isolate(words)
