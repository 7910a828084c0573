"""Test which brackets belong together."""

import pytest

from guided.exercise.editing.brackets import matching_brackets

TEXT = """\
[[step]]
say = "An [open] hand {giver}"  # [ not this one
cues = [
  { at = "4s", say = '}' },
]

[[step]]
lengths = ["20s"
say = \"\"\"[
]\"\"\"
"""


def pair_at(words: str, by: int = 0) -> str | None:
    """Return the text between the brackets beside the place where `words` begin, `by` further."""
    found = matching_brackets(TEXT, TEXT.index(words) + by)
    return None if found is None else TEXT[found[0] : found[1] + 1]


@pytest.mark.parametrize(
    ("words", "by", "found"),
    [
        ("{ at", 0, "{ at = \"4s\", say = '}' }"),
        ("{ at", 1, "{ at = \"4s\", say = '}' }"),
        (" },\n]", 1, "{ at = \"4s\", say = '}' }"),
        (" },\n]", 2, "{ at = \"4s\", say = '}' }"),
        ("[[step]]", 0, "[[step]]"),
        ("[[step]]", 2, "[step]"),
    ],
)
def test_bracket_before_or_behind_the_caret_finds_its_other_half(words: str, by: int, found: str) -> None:
    assert pair_at(words, by) == found


def test_list_over_lines_is_one_pair() -> None:
    assert pair_at('[\n  { at = "4s"') == TEXT[TEXT.index("[\n") : TEXT.index("]\n\n") + 1]


@pytest.mark.parametrize("words", ["[open]", "{giver}", "[ not", "}' }", '["20s"\n', '[\n]"""', "say = "])
def test_bracket_in_words_or_without_its_half_has_none(words: str) -> None:
    assert matching_brackets(TEXT, TEXT.index(words)) is None


def test_places_beyond_the_text_have_none() -> None:
    assert matching_brackets("", 0) is None
    assert matching_brackets("]", 1) is None
    assert matching_brackets("[]", 2) == (0, 1)
