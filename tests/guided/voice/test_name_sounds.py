"""Test how names are said: by what the couple wrote, and by the table."""

import json
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import pytest

from guided.voice.name_sounds import as_letters, name_table, respell_names, sound_names, without_accents


def test_table_is_found_with_and_without_accents() -> None:
    table = name_table()
    assert table["siobhán"] == table["siobhan"]
    assert table["zoë"].letters == "Zoey"
    assert table["léa"] != table["lea"]
    assert len({name for name in table if without_accents(name) == name}) >= 100


def test_phonemes_of_the_table_are_in_the_alphabet_of_the_voice() -> None:
    spec = find_spec("hibari")
    if spec is None or spec.origin is None:
        pytest.skip("hibari-tts is not installed")
    alphabet = json.loads(Path(spec.origin).with_name("assets").joinpath("vocab.json").read_text("utf-8"))
    wrong = {name: row.phonemes for name, row in name_table().items() if set(row.phonemes) - set(alphabet)}
    assert wrong == {}


def test_letters_of_the_table_are_plain() -> None:
    assert [row for row in name_table().values() if as_letters(row.letters) != row.letters] == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_name_is_found_as_a_word_that_begins_with_a_capital(form: str) -> None:
    written = unicodedata.normalize(form, "José’s hand, Josés and josé")  # type: ignore[arg-type]
    assert sound_names(written) == "[José](/hOzˈA/)’s hand, Joses and jose"


def test_other_alphabets_keep_their_marks() -> None:
    assert sound_names("Андрей, й") == "Андрей, й"
    assert without_accents("が") == "が"


def test_own_sound_of_a_name_comes_before_the_table() -> None:
    names = (("Zoë", "Zow"), ("Ann", "Ahn"), ("Ann Marie", "Ahn Maree"))
    assert respell_names("Zoë, Ann and Ann Marie. Annie’s Ann-Lee.", names, "en-GB") == (
        "Zow, Ahn and Ahn Maree. Annie’s Ahn-Lee."
    )
    assert respell_names("Zoë and Niamh", (), "en") == "Zoey and Neev"
    assert respell_names("Zoë and Niamh", (("Niamh", "Nief"),), "de") == "Zoë and Nief"


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("Shiv-AWN", "Shiv-AWN"),
        ("[Zoe](/x/)", "Zoe x"),
        ("<break/> {out} $(id) 5 [[h'aUs]]", "break out id h'aUs"),
        ("José-María’s", "José-María’s"),
        ("...", ""),
        ("a\nb", "a b"),
    ],
)
def test_what_is_written_of_a_sound_becomes_letters(written: str, letters: str) -> None:
    assert as_letters(written) == letters


def test_backslashes_in_a_name_are_plain() -> None:
    assert respell_names(r"Sam\1 rests.", ((r"Sam\1", r"\g<0>"),), "en") == r"\g<0> rests."
