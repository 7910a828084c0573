"""Test that words that engines mispronounce are respelled."""

import shutil
import subprocess

import pytest

from guided.voice.pronunciation import respell

SPELT = [
    ("Close your eyes, if you like.", "Cloze your eyes, if you like.", "klˈəʊz"),
    ("Let your eyes close for a moment.", "Let your eyes cloze for a moment.", "klˈəʊz"),
    ("Robin, close the door.", "Robin, cloze the door.", "klˈəʊz"),
    ("Get used to the quiet.", "Get yoost to the quiet.", "jˈuːst"),
    ("Use your whole palm.", "Uze your whole palm.", "jˈuːz"),
    ("Or stay, and bow your head.", "Or stay, and bough your head.", "bˈaʊ"),
    ("Wind down together.", "Wined down together.", "wˈaɪnd"),
    ("A low hm is enough.", "A low hmm is enough.", "həm ɪz"),
    ("Mmm. That was it.", "hmm. That was it.", "hˈəm"),
    ("Stay for 2-3 breaths.", "Stay for 2 to 3 breaths.", "tˈuː tə θɹˈiː"),
    ("Take 1–2 minutes.", "Take 1 to 2 minutes.", "wˈɒn tə tˈuː"),
    ("Hold it for 30s.", "Hold it for 30 seconds.", "sˈɛkəndz"),
    ("Rest 1 min.", "Rest 1 minute.", "mˈɪnɪt"),
    ("Keep 10 cm of air.", "Keep 10 centimetres of air.", "sˈɛntɪmˌiːtəz"),
    ("Nape and/or scalp, head/neck.", "Nape and or scalp, head or neck.", "and ɔː skˈalp"),
]


@pytest.mark.parametrize(("written", "said", "_sounds"), SPELT)
def test_respell_changes_words_that_engines_mispronounce(written: str, said: str, _sounds: str) -> None:
    assert respell(written, "en") == respell(written, "en-GB") == said


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no voice")
@pytest.mark.parametrize(("written", "_said", "sounds"), SPELT)
def test_espeak_pronounces_respelled_words_correctly(written: str, _said: str, sounds: str) -> None:
    def heard(text: str) -> str:
        words = ["espeak-ng", "-v", "en-gb", "-q", "--ipa", text]
        return subprocess.run(words, capture_output=True, text=True, check=True).stdout

    assert sounds in heard(respell(written, "en"))
    assert sounds not in heard(written)


@pytest.mark.parametrize(
    "written",
    [
        "Sit close behind {receiver}.",
        "Stay close to each other, eyes close to hands.",
        "Draw it to a close.",
        "What was used by both of you?",
        "It is of no use to anyone.",
        "The wind drops.",
        "A bow and a bell.",
        "Is it half past 7?",
        "Sam's 5 s's",
        "",
    ],
)
def test_respell_leaves_regular_words_unchanged(written: str) -> None:
    assert respell(written, "en") == written


def test_respell_leaves_other_languages_unchanged() -> None:
    assert respell("2-3 min, hm, close your eyes", "de") == "2-3 min, hm, close your eyes"
