"""The coach's guide: its examples are valid, and its messages, fields and commands are those of the program."""

import re
import shlex
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from guided.catalogue.library import bundled_exercises
from guided.cli import commands
from guided.exercise.lint.wording_rules import wording_warnings
from guided.exercise.reading import read_text
from guided.session.path_search import find_paths
from tools import guide
from ui.__main__ import FILE_COMMANDS
from ui.__main__ import _parser as window_parser

TEXT = guide.GUIDE.read_text(encoding="utf-8")
STEPS = guide.whole_steps()
SHOWN = guide.examples(TEXT)
RECIPES = guide.recipes(TEXT)
MARK = guide.MARK
WORDING_PAIRS = re.findall(
    r"^\| (?!before|command|-)(.*?) \| (.*?) \|$", TEXT.partition("## The commands")[0], re.MULTILINE
)
COMMANDS = [shlex.split(words)[1:] for words in re.findall(r"^\| `(guided .*?)` \|", TEXT, re.MULTILINE)]


def test_generated_parts_are_up_to_date() -> None:
    assert guide.updated(TEXT) == TEXT, "python tools/guide.py writes them anew"


def test_guide_has_ten_steps() -> None:
    assert len(STEPS) == len(SHOWN) == 10
    assert re.findall(r"^### Step (\d+)\. ", TEXT, re.MULTILINE) == [str(number) for number in range(1, 11)]


@pytest.mark.parametrize("number", range(1, 11))
def test_file_of_each_step_has_no_problem(number: int) -> None:
    reading = read_text(STEPS[number - 1], "two-cups")
    assert reading.exercise is not None
    assert [problem.code for problem in reading.problems] == (["no-closing"] if number == 1 else [])


def test_whole_file_is_shown_in_the_first_and_the_last_step() -> None:
    without_marks = [text.replace(MARK, "") for text in SHOWN]
    assert (without_marks[0], without_marks[-1]) == (STEPS[0], STEPS[-1])
    assert all(len(text) < len(whole) for text, whole in zip(without_marks[3:-1], STEPS[3:-1], strict=True))


def test_each_step_shows_every_line_that_is_new_in_it() -> None:
    for before, after, shown in zip(STEPS, STEPS[1:], SHOWN[1:], strict=False):
        new = Counter(line for line in after.splitlines() if line) - Counter(before.splitlines())
        marked = Counter(line.removesuffix(MARK) for line in shown.splitlines() if line.endswith(MARK))
        assert new <= marked


def test_step_shows_only_what_changes() -> None:
    before, after = "a = 1\n\n[[step]]\nb = 1\n\n[[step]]\nc = 1\n", "a = 1\n\n[[step]]\nb = 1\n\n[[step]]\nc = 2\n"
    shown = guide.changed_blocks(before, after)
    assert shown == "# … the top as it was\n\n# … one step as it was\n\n[[step]]\nc = 2 # new\n"


@pytest.mark.parametrize("heading", RECIPES)
def test_recipe_has_no_problem(heading: str) -> None:
    reading = read_text(RECIPES[heading], "recipe", bundled_exercises)
    assert reading.exercise is not None
    assert reading.problems == ()


def test_recipes_show_what_they_are_about() -> None:
    exercises = {heading: read_text(text, "recipe").exercise for heading, text in RECIPES.items()}
    loop, chosen, changing, rungs, one, alone, short, voice, german = exercises.values()
    assert loop
    assert chosen
    assert changing
    assert alone
    assert short
    assert rungs
    assert one
    assert voice
    assert german
    assert any(step.if_continue == earlier.id for n, step in enumerate(loop.steps) for earlier in loop.steps[:n])
    assert any(step.lengths for step in chosen.steps)
    assert {cue.variant for step in chosen.steps for cue in step.cues if cue.variant} == {"standing", "seated"}
    assert changing.steps[1].between_rounds
    assert [step.rung for step in rungs.steps if step.rung] == [1, 2, 3]
    assert not any("{giver}" in f"{step.say}{step.ask}" for step in one.steps)
    assert all(step.voice for step in voice.steps if step.say)
    assert alone.for_one
    assert short.short_of == "quiet-cuddle"
    assert german.language == "de"


def test_claims_about_the_steps_are_true() -> None:
    unasked = STEPS[4].replace('[[step]]\nask = "Would warm hands feel good?"\n\n', "")
    assert [problem.code for problem in read_text(unasked, "two-cups").errors] == ["touch-rises"]
    for number in (6, 7):
        exercise = read_text(STEPS[number - 1], "two-cups").exercise
        assert exercise is not None
        assert find_paths(exercise).count == 3


def test_each_typing_error_gives_the_message_in_the_guide() -> None:
    for error in guide.TYPING_ERRORS:
        problems = read_text(guide.with_typing_error(STEPS[-1], error), "two-cups").problems
        assert len(problems) == 1, error
        assert f"{problems[0].severity}: {problems[0].message}" in TEXT


def test_programme_in_the_guide_is_valid() -> None:
    text = TEXT.partition("## Several weeks")[2].partition("```toml\n")[2].partition("```")[0]
    reading = read_text(text, "warm-evenings", bundled_exercises)
    assert reading.programme is not None
    assert reading.problems == ()


def test_ladder_in_the_guide_is_valid() -> None:
    text = TEXT.partition("## A ladder")[2].partition("```toml\n")[2].partition("```")[0]
    reading = read_text(text, "one-hand-at-a-time", bundled_exercises)
    assert reading.ladder is not None
    assert reading.problems == ()


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_commands_in_the_guide_exist(words: list[str]) -> None:
    if words[0] in (*FILE_COMMANDS, "paths"):
        commands._parser().parse_args(words)
    else:
        window_parser().parse_args(words)


def test_guide_has_all_file_commands() -> None:
    assert {words[0] for words in COMMANDS} >= {*FILE_COMMANDS, "paths"}


def test_better_wordings_do_not_press_or_promise() -> None:
    assert len(WORDING_PAIRS) > 10
    for _, after in WORDING_PAIRS:
        assert list(wording_warnings(after, sourced=False)) == []
        assert "!" not in after


def test_links_lead_to_headings() -> None:
    headings = re.findall(r"^#{2,3} (.*)$", TEXT, re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    links = re.findall(r"\]\(#(.*?)\)", TEXT)
    assert links
    assert set(links) <= anchors


def test_prose_has_no_exclamation_and_no_must() -> None:
    written = re.sub(r"<!-- (\w+): written .*?<!-- \1: end -->", "", TEXT, flags=re.DOTALL)
    prose = re.sub(r"```.*?```|^\|.*?$", "", written, flags=re.DOTALL | re.MULTILINE)
    assert "!" not in prose
    assert not re.search(r"\b(must|should)\b", prose)


def test_writing_the_guide_keeps_the_rest_of_its_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "README.md"
    stale = TEXT.replace("- **`title`** (text", "- **`titel`** (text")
    file.write_text(stale, encoding="utf-8")
    monkeypatch.setattr(guide, "EDITIONS", (replace(guide.ENGLISH, guide=file),))
    assert guide.main() == 0
    assert file.read_text(encoding="utf-8") == TEXT
