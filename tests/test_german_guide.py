"""The coach's guide in German: as whole as the English one, with examples that are valid."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest

from guided import bundled
from guided.catalogue.library import bundled_exercises
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.reading import read_text
from tools import guide
from tools.guide import ENGLISH, GERMAN

TEXT = GERMAN.guide.read_text(encoding="utf-8")
ENGLISH_TEXT = ENGLISH.guide.read_text(encoding="utf-8")
STEPS = guide.whole_steps(GERMAN)
EXAMPLES = re.findall(r"^```toml\n(format.*?)^```$", TEXT.partition("\n## Rezepte")[2], re.DOTALL | re.MULTILINE)
PAIRS = re.findall(r"^\| (?!vorher|Befehl|-)(.*?) \| (.*?) \|$", TEXT.partition("## Die Befehle")[0], re.MULTILINE)


def outline(text: str) -> list[str]:
    """Return the marks of the headings, in order, without those of the checker's messages, which name the place."""
    return re.findall(r"^(#{1,3}) (?!…)", text, re.MULTILINE)


def test_generated_parts_are_up_to_date() -> None:
    assert guide.updated(TEXT, GERMAN) == TEXT, "python tools/guide.py writes them anew"


def test_guide_has_the_outline_and_the_fields_of_the_english_one() -> None:
    assert outline(TEXT) == outline(ENGLISH_TEXT)
    fields = re.compile(r"^ *- (?:\*\*)?`(\w[\w ]*)`", re.MULTILINE)
    assert fields.findall(TEXT) == fields.findall(ENGLISH_TEXT)


class AskedWords(dict[str, str]):
    """Words that remember which of them were asked for."""

    def __init__(self, words: Mapping[str, str]) -> None:
        super().__init__(words)
        self.asked: set[str] = set()

    def __getitem__(self, english: str) -> str:
        self.asked.add(english)
        return super().__getitem__(english)

    def get(self, english: str, otherwise: str | None = None) -> str | None:  # type: ignore[override]
        self.asked.add(english)
        return super().get(english, otherwise)


def test_german_words_of_the_tool_are_all_in_use() -> None:
    words = AskedWords(GERMAN.words)
    guide.updated(TEXT, replace(GERMAN, words=words))
    assert set(words) - words.asked == set()


@pytest.mark.parametrize("number", range(1, 11))
def test_file_of_each_step_has_no_problem(number: int) -> None:
    reading = read_text(STEPS[number - 1], "zwei-tassen")
    assert reading.exercise is not None
    assert reading.exercise.language == "de"
    assert [problem.code for problem in reading.problems] == (["no-closing"] if number == 1 else [])


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.splitlines()[1])
def test_example_has_no_problem(example: str) -> None:
    reading = read_text(example, "beispiel", bundled_exercises)
    assert reading.problems == ()
    assert 'language = "de"' in example


def test_each_recipe_and_each_way_of_several_weeks_has_an_example() -> None:
    recipes = TEXT.partition("\n## Rezepte")[2].partition("\n## ")[0].count("\n### ")
    assert len(EXAMPLES) == recipes + 2


def test_each_typing_error_gives_the_message_in_the_guide() -> None:
    for error in guide.TYPING_ERRORS:
        problems = read_text(guide.with_typing_error(STEPS[-1], error, GERMAN), "zwei-tassen").problems
        assert len(problems) == 1, error
        assert f"{problems[0].severity}: {problems[0].message}" in TEXT


def test_better_wordings_do_not_press_or_promise() -> None:
    assert len(PAIRS) > 10
    for _, after in PAIRS:
        assert list(wording_warnings(after, sourced=False)) == []


def test_links_lead_to_headings() -> None:
    headings = re.findall(r"^#{2,3} (.*)$", TEXT, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(#(.*?)\)", TEXT)
    assert links
    assert set(links) <= anchors


def test_prose_has_no_exclamation() -> None:
    written = re.sub(r"<!-- (\w+): written .*?<!-- \1: end -->|```.*?```", "", TEXT, flags=re.DOTALL)
    assert "!" not in written


def test_guide_of_a_language_is_the_english_one_where_it_has_none() -> None:
    assert bundled.guide("de") == GERMAN.guide
    assert bundled.guide("fr") == bundled.guide() == ENGLISH.guide


def test_copy_button_covers_no_text() -> None:
    first = [
        line
        for block in re.findall(r"^```toml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
        for line in block.splitlines()[:2]
    ]
    assert max(map(len, first)) < 36
