"""Test which passphrases are reported as easy to guess."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.practice.storage.passphrase_strength import is_guessable


@pytest.mark.parametrize(
    "passphrase",
    [
        "",
        "a",
        "1",
        "ä",
        "love",
        "sunshine",
        "a" * 40,
        "123456789012345678",
        "abcdefghijklmnopqrstuvwxyz",
        "zyxwvutsrqponmlkji",
        "qwertyuiopasdfghjklzxcvbnm",
        "QWERTZUIOPasdfghjkl",
        "passwordpasswordpassword",
        "iloveyouiloveyouilove",
        "abababababababababab",
        "aaaaaaaabbbbbbbbcccccccc",
        "            a",
        "A\u0308" * 20,
    ],
)
def test_short_or_repeating_passphrase_is_guessable(passphrase: str) -> None:
    assert is_guessable(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven grey herons",
        "kettle-and-candlelight",
        "Grüße vom Fluss, Oma",
        "gT5!xQz0#mLr9",
        "我们在河边走了很久以前的路",
    ],
)
def test_a_few_words_are_not_guessable(passphrase: str) -> None:
    assert not is_guessable(passphrase)


@given(st.text(), st.integers(2, 5))
def test_repeating_makes_nothing_safer(passphrase: str, times: int) -> None:
    if is_guessable(passphrase):
        assert is_guessable(passphrase * times)
