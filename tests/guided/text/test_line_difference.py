"""Test how two texts are told apart."""

from hypothesis import given
from hypothesis import strategies as st

from guided.text.line_difference import ComparedLine, compare_lines

LINES = st.lists(st.sampled_from(["a", "b", "c", ""]), max_size=12).map("\n".join)


def test_changed_line_is_told_with_those_around_it() -> None:
    old = "1\n2\n3\n4\n5\n6\n7"
    assert compare_lines(old, old.replace("5", "five")) == [
        ComparedLine("gap", ""),
        ComparedLine("both", "3"),
        ComparedLine("both", "4"),
        ComparedLine("old", "5"),
        ComparedLine("new", "five"),
        ComparedLine("both", "6"),
        ComparedLine("both", "7"),
    ]


@given(LINES, LINES)
def test_lines_of_each_text_are_all_in_it_in_their_order(old: str, new: str) -> None:
    found = compare_lines(old, new)
    for text, side in ((old, "old"), (new, "new")):
        told = [line.words for line in found if line.side in ("both", side)]
        rest = iter(text.split("\n"))
        assert all(any(line == other for other in rest) for line in told)
    changed = [line for line in found if line.side in ("old", "new")]
    assert bool(changed) == (old != new)
