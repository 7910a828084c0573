"""Test cleaning of what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.text.wording import clean_line


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  The rain,\n and\tyour hand.  ", "The rain, and your hand."),
        ("\u202eback to front\u2028", "back to front"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("half \ud83d of it", "half of it"),
        (" \u200d ", ""),
        ("x" * 60, "x" * 40),
    ],
)
def test_clean_line_is_one_visible_line(written: str, kept: str) -> None:
    assert clean_line(written, 40) == kept


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_clean_line_is_stable_and_encodable(written: str) -> None:
    kept = clean_line(written, 24)
    assert clean_line(kept, 24) == kept
    assert len(kept) <= 24
    assert kept.encode("utf-8").decode("utf-8") == kept
