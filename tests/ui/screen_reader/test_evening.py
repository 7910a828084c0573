"""Test an evening with the picture off, from the first start to the summary, through the accessibility bus."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.paths import BUNDLED_PROGRAM
from tests.ui.screen_reader.evening import PROGRAM, evening
from tests.ui.support.locked_journal import PASSPHRASE, make_locked_journal

EXERCISE = """format = 1
title = "Zebra hug"
about = "A hug, and a question before it."
practice = "hug"
touch = "embrace"
length = "2 min"

[[step]]
title = "Sit"
touch = "none"
say = "Sit facing each other. Feel your feet."
for = "4s"

[[step]]
ask = "Would you both like a hug now?"

[[step]]
title = "The hug"
touch = "embrace"
say = "Come close, and let your arms settle."
show = "Come close"
for = "4s"

[[step]]
part = "closing"
say = "Let go slowly."
for = "4s"
"""
SENTENCES = [
    "Sit facing each other. Feel your feet.",
    "Would you both like a hug now?",
    "You have both answered.",
    "Paused. Hold F and J together to go on.",
    "Let go slowly.",
    "You can rest here. Thank you both for taking this time.",
]
"""What is told once, in this order; the words of the hug come again after the rest."""


PROGRAMS = [
    pytest.param(PROGRAM, id="program"),
    pytest.param(
        [str(BUNDLED_PROGRAM)],
        id="bundle",
        marks=pytest.mark.skipif(not BUNDLED_PROGRAM.exists(), reason="python3 dev.py bundle makes one"),
    ),
]


@pytest.mark.alone
@pytest.mark.parametrize("program", PROGRAMS)
def test_evening_tells_each_sentence_once_and_no_private_answer(program: Sequence[str], tmp_path: Path) -> None:
    (tmp_path / "guided" / "exercises").mkdir(parents=True)
    (tmp_path / "guided" / "exercises" / "zebra.toml").write_text(EXERCISE, "utf-8")
    with evening(tmp_path, program) as reader:
        reader.hears("Name of the warm light")
        reader.keys(*"Robin", "Return")
        reader.hears("Name of the cool light")
        reader.keys(*"Sam", "Return")
        reader.hears("Embrace")
        reader.tabs_to("Exercises")
        reader.keys("Return")
        reader.comes_to("Exercises")
        reader.tabs_to("Search")
        reader.keys(*"zebra")
        reader.hears("1 match.")
        reader.presses("Zebra hug")
        arrival = reader.hears("Hold F and J together")
        assert (arrival["focus"], arrival["in"][-1]) == ("password text", "Zebra hug")
        begun = len(reader.heard)
        reader.does(hold=["f", "j"])
        reader.hears("Sit facing each other.")
        reader.does(release=["f", "j"])
        reader.hears("Would you both like a hug now?")
        before = reader.answers("Robin", "Sam")
        reader.keys("a")
        assert reader.answers("Robin", "Sam") == before
        reader.keys("j")
        reader.hears("You have both answered.")
        reader.hears("Come close")
        reader.keys("space")
        reader.hears("Paused.")
        reader.does(hold=["f", "j"])
        reader.hears("Come close")
        reader.does(release=["f", "j"])
        reader.hears("You can rest here.")
        session = reader.heard[begun:]
        reader.keys("Return")
        reader.hears("How close do you feel?")
        reader.keys("Right")
        reader.hears("4 of 10")
        reader.keys("Return")
        reader.comes_to("A word each?")
        reader.presses("calm")
        reader.presses("Next")
        reader.comes_to("A line to remember?")
        reader.presses("Save")
        reader.hears("Begin: ")
        reader.presses("Our practice")
        reader.comes_to("Our practice")
        reader.tabs_to("We have a coach")
        reader.keys("space")
        reader.tabs_to("Write the summary for your coach")
        reader.keys("Return")
        reader.comes_to("For your coach")
        reader.tabs_to("Zebra hug")
        reader.keys("space")
        reader.tabs_to("Save as PDF")
        reader.keys("Return")
        paper = plain(reader.hears("Saved as ")["said"]).removeprefix("Saved as ")
        reader.tabs_to("Save as text")
        reader.keys("Return")
        saved = plain(reader.hears("Saved as ")["said"]).removeprefix("Saved as ")
    assert Path(paper).read_bytes().startswith(b"%PDF-")
    assert "Zebra hug" in Path(saved).read_text("utf-8")
    told = [each["said"] for each in session if each.get("said")]
    assert [next((i for i, each in enumerate(told) if words in each), -1) for words in SENTENCES] == sorted(
        next((i for i, each in enumerate(told) if words in each), -1) for words in SENTENCES
    )
    assert {words: sum(words in each for each in told) for words in SENTENCES} == dict.fromkeys(SENTENCES, 1)
    assert {each.get("focus", "password text") for each in session} == {"password text"}
    assert [each["echo"] for each in session if "echo" in each] == []


@pytest.mark.alone
@pytest.mark.parametrize("program", PROGRAMS)
def test_locked_journal_is_opened_with_its_passphrase(
    program: Sequence[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    make_locked_journal()
    with evening(tmp_path, program) as reader:
        reader.hears("Your passphrase")
        reader.keys(*PASSPHRASE, "Return")
        reader.hears("Name of the warm light")


def plain(words: str) -> str:
    """Without the signs that set the direction of names and paths."""
    return re.sub("[\u2066-\u2069]", "", words)
