"""Test parsing of the guide's Markdown: its blocks, and that no text is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.text.markdown import Block, Code, Heading, Item, Paragraph, Quotation, Row, Words, anchor, blocks, words
from tests.guided.text.block_texts import block_texts
from tools import guide

GUIDE = guide.GUIDE.read_text(encoding="utf-8")
HOSTILE = '<img src="http://127.0.0.1/a.png"> <b>bold</b> &amp; ![picture](http://127.0.0.1/e.png) <!-- x'


def written(text: str) -> str:
    """The letters and digits of a text, in order, without what only marks it up."""
    text = re.sub(r"^<!--.*-->$|^```\w*$|\]\(#[^)]*\)", " ", text, flags=re.MULTILINE)
    return "".join(re.findall(r"\w", text))


def test_guide_keeps_every_word_in_order() -> None:
    assert written(" ".join(text for block in blocks(GUIDE) for text in block_texts(block))) == written(GUIDE)


def test_guide_parses_into_the_expected_blocks() -> None:
    found = blocks(GUIDE)
    counts = {kind: sum(isinstance(block, kind) for block in found) for kind in (Heading, Code, Row)}
    assert counts == {
        Heading: len(
            re.findall(r"^#+ ", re.sub(r"^```.*?^```$", "", GUIDE, flags=re.DOTALL | re.MULTILINE), re.MULTILINE)
        ),
        Code: len(re.findall(r"^```\w", GUIDE, re.MULTILINE)),
        Row: len(re.findall(r"^\| ", GUIDE, re.MULTILINE)) - len(re.findall(r"^\|-", GUIDE, re.MULTILINE)),
    }
    assert not [text for block in found for text in block_texts(block) if not isinstance(block, Code) and "`" in text]


def test_guide_examples_are_kept_letter_by_letter() -> None:
    shown = [f"{block.text}\n" for block in blocks(GUIDE) if isinstance(block, Code)]
    examples = guide.examples(GUIDE)
    assert [text for text in shown if text in examples] == examples


def test_contents_of_the_guide_link_to_its_headings() -> None:
    found = blocks(GUIDE)
    anchors = [anchor(block.words.text) for block in found if isinstance(block, Heading)]
    leading = [block.leads_to for block in found if isinstance(block, Item) and block.leads_to]
    assert len(leading) == 9
    assert set(leading) <= set(anchors)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# One\nTwo\nthree", [Heading(1, Words("One")), Paragraph(Words("Two three"))]),
        ("**Lead.** And on.", [Paragraph(Words("And on."), "Lead.")]),
        ("**All of it.**", [Paragraph(Words("All of it."))]),
        (
            "- one\n  more\n  - two\n3. three",
            [Item(Words("one more"), "•"), Item(Words("two"), "•", 1), Item(Words("three"), "3.")],
        ),
        ("- [There](#there)", [Item(Words("There"), "•", 0, "there")]),
        ("```toml\na = 1\n\n# b\n```\nc", [Code("a = 1\n\n# b", "toml"), Paragraph(Words("c"))]),
        ("```\nnever closed", [Code("never closed", "")]),
        ("> a\n> b", [Quotation(Words("a b"))]),
        ("<!-- x: end -->\na", [Paragraph(Words("a"))]),
        (
            "| a | b |\n|---|---|\n| 1 | `x \\| y` |\n| 3 | 4 |",
            [
                Row((Words("1"), Words("x | y", ((0, 5),))), ("a", "b"), first=True),
                Row((Words("3"), Words("4")), ("a", "b"), first=False),
            ],
        ),
        ("| no table", [Paragraph(Words("| no table"))]),
        ("", []),
    ],
)
def test_each_kind_of_block_is_parsed(text: str, wanted: list[Block]) -> None:
    assert blocks(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Write `for = 1` now", Words("Write for = 1 now", ((6, 7),))),
        ("**`title`** is *whose*", Words("title is whose", ((0, 5),))),
        ("`**a**` and `_b_`", Words("**a** and _b_", ((0, 5), (10, 3)))),
        ("2 * 3 * 4, a*b*c", Words("2 * 3 * 4, a*b*c")),
        ("[Tombi](https://example.org/t) helps", Words("Tombi (https://example.org/t) helps")),
        ("[here](#there), [[step]]", Words("here, [[step]]")),
        ("an ` alone", Words("an ` alone")),
    ],
)
def test_words_removes_inline_markup(text: str, wanted: Words) -> None:
    assert words(text) == wanted


def test_unknown_markup_is_kept_as_text() -> None:
    assert blocks(HOSTILE) == [Paragraph(Words(HOSTILE))]


@given(st.text("ab 1.\n`*#|-<>[]()!\\\t", max_size=200))
def test_any_text_parses_and_code_spans_fit(text: str) -> None:
    for block in blocks(text):
        for each in block.cells if isinstance(block, Row) else () if isinstance(block, Code) else (block.words,):
            assert all(0 <= start < start + length <= len(each.text) for start, length in each.code)
