"""Test the text that a speech engine is given."""

import pytest

from guided.voice.spoken_text import is_speakable, sentences_by_line, strip_unspoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Let your arms settle.", "Let your arms settle."),
        ("  much \t room \u00a0 here ", "much room here"),
        ("a\0b\x01 90P\x1b[31m\x7fc", "a b 90P [31m c"),
        ("[[h'aUs]] and [[[slnc 900]]]", "[ [h'aUs]] and [ [ [slnc 900]]]"),
        ("Schul\u00adter \u202eback\u2069", "Schulter back"),
        ("warm \N{HEAVY BLACK HEART}\ufe0f hands \N{SLIGHTLY SMILING FACE}", "warm \ufe0f hands"),
        ("20 °C, a → b", "20 °C, a → b"),
        ("let *both* hands _rest here_, and **stay**.", "let both hands rest here, and stay."),
        ("2 * 3 * 4, a_b_c", "2 * 3 * 4, a_b_c"),
        ("lone \ud800 half", "lone half"),
        ("<break time='3s'/>", "<break time='3s'/>"),
        ("", ""),
    ],
)
def test_strip_unspoken_removes_what_is_not_said(written: str, said: str) -> None:
    assert strip_unspoken(written) == said


def test_sentences_are_split_line_by_line() -> None:
    text = "Breathe in. And out!\n\n  \nReady? 'Yes.' Then begin"
    assert sentences_by_line(text) == [["Breathe in.", "And out!"], ["Ready?", "'Yes.", "Then begin"]]
    assert sentences_by_line("") == sentences_by_line(" \n ") == []


@pytest.mark.parametrize("sentence", ["...", "— …!?", "\N{SLIGHTLY SMILING FACE}", ""])
def test_sentence_without_letters_is_not_speakable(sentence: str) -> None:
    assert not is_speakable(sentence)


@pytest.mark.parametrize("sentence", ["Ja.", "3", "「呼吸」"])
def test_sentence_with_a_word_or_number_is_speakable(sentence: str) -> None:
    assert is_speakable(sentence)
