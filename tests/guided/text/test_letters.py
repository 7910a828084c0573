"""Test that what people type is kept, and that limits count the letters that people see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.text.direction import DIRECTION_MARKS
from guided.text.letters import MAX_LETTER_CODE_POINTS, clean_line, first_letters, letter_count

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
FAMILY = "👩\u200d👩\u200d👧\u200d👦"

KEPT = {
    "pink heart, unknown to Python 3.11": "we \U0001fa77 this",
    "emoji of Unicode 17": "\U0001faea",
    "letter of a script not yet encoded": "\U0001e5ff",
    "private use": "\ue000",
    "flag of England": ENGLAND,
    "family": FAMILY,
    "skin tone": "👍🏽",
    "heart as a picture": "❤\ufe0f",
    "Persian with a non-joiner": "می\u200cخواهم",
    "Hindi": "नमस्ते",
    "Thai with a break between words": "รัก\u200bกัน",
    "Arabic number sign": "\u0600١٢",
    "decomposed": "Zoe\u0308",
}


@pytest.mark.parametrize("typed", KEPT.values(), ids=KEPT)
def test_clean_line_keeps_every_visible_letter(typed: str) -> None:
    assert clean_line(typed, 40) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  The rain,\n and\tyour hand.  ", "The rain, and your hand."),
        ("\u202eback to front\u2028", "back to front"),
        ("half \ud83d of it", "half of it"),
        ("Anne\u00adMarie", "AnneMarie"),
        ("\u2067אבי\u2069\u200f", "אבי"),
        ("a\x00\x1b[2Jb", "a [2Jb"),
        ("secret\U000e0068\U000e0069", "secret"),
        (" \u200d ", ""),
        ("\u200b\ufeff", ""),
    ],
)
def test_clean_line_leaves_out_controls_and_invisible_characters(typed: str, kept: str) -> None:
    assert clean_line(typed, 40) == kept


@pytest.mark.parametrize("letter", ["x", "é", "e\u0301", "क्षि", "👍🏽", ENGLAND, FAMILY, "🇩🇪", "각"])
def test_limit_counts_letters_and_cuts_none(letter: str) -> None:
    assert letter_count(letter * 60) == 60
    assert first_letters(letter * 60, 24) == letter * 24
    assert clean_line(letter * 60, 24) == letter * 24


def test_clean_line_bounds_marks_on_one_letter() -> None:
    assert len(clean_line("a" + "\u0301" * 5000, 24)) == MAX_LETTER_CODE_POINTS


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_clean_line_is_stable_and_encodable(written: str) -> None:
    kept = clean_line(written, 24)
    assert clean_line(kept, 24) == kept
    assert letter_count(kept) <= 24
    assert kept.encode("utf-8").decode("utf-8") == kept


@given(st.text(alphabet=st.characters(codec=None), max_size=20))
def test_clean_line_leaves_no_control_and_nothing_that_changes_direction(written: str) -> None:
    kept = clean_line(written, 24)
    assert not any(unicodedata.category(each) in ("Cc", "Cs", "Zl", "Zp") or each in DIRECTION_MARKS for each in kept)
