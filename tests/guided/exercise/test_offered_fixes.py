"""Test that every fix that is offered for a planted mistake leaves one problem less, and never a new one."""

from collections import Counter
from pathlib import Path

import pytest

from guided.exercise.diagnostic import Replacement
from guided.exercise.fix_check import ADVICE_ON_VALUES
from guided.exercise.reading import read_text
from tests.guided.exercise.messages.all_cases import CASES
from tests.guided.exercise.messages.examples import plant
from tests.guided.exercise.planting import MISTAKES, planted

BUNDLED = Path(__file__).resolve().parents[3] / "exercises"
FILES = ("long-hug", "hand-ladder")
SEED = 7
COPIES = [
    (name, kind, copy) for name in FILES for kind, copy in planted((BUNDLED / f"{name}.toml").read_text("utf-8"), SEED)
]


def assert_every_fix_helps(text: str, name: str) -> int:
    """Apply each replacement that is offered, alone, and return how many there are.

    Advice on the length or the roles of an exercise may follow, where a value could not be read before.
    """
    problems = read_text(text, name).problems
    before = Counter(problem.code for problem in problems)
    offered = [(problem, replacement) for problem in problems for replacement in problem.replacements]
    for problem, replacement in offered:
        after = Counter(each.code for each in read_text(replacement.apply(text), name).problems)
        assert after[problem.code] < before[problem.code], (problem, replacement)
        assert not (after - before).keys() - ADVICE_ON_VALUES, (problem, replacement, after - before)
    return len(offered)


@pytest.mark.parametrize(("name", "kind", "copy"), COPIES, ids=[f"{name}: {kind}" for name, kind, _ in COPIES])
def test_planted_mistake_is_told_and_its_fixes_help(name: str, kind: str, copy: str) -> None:
    problems = read_text(copy, name).problems
    if (name, kind) not in HARMLESS:
        assert problems
    assert_every_fix_helps(copy, name)


HARMLESS = {("hand-ladder", "no question")}
"""Mistakes that are none where they were planted: a question before sitting near each other may be left out."""


def test_every_kind_of_mistake_was_planted() -> None:
    assert {kind for _, kind, _ in COPIES} >= MISTAKES.keys() - {"number in quotes"}


@pytest.mark.parametrize("case", CASES[::4], ids=[f"{row[4]}-{n}" for n, row in enumerate(CASES[::4])])
def test_fix_for_an_error_of_the_examples_helps(case: tuple[str, str, str, int, str, str | None]) -> None:
    example, old, new, *_ = case
    assert_every_fix_helps(plant(example, old, new), example)


def test_most_planted_mistakes_have_a_fix_that_an_editor_can_write() -> None:
    offered = [any(problem.replacements for problem in read_text(copy, name).problems) for name, _, copy in COPIES]
    assert sum(offered) >= 0.75 * len(offered)


def test_planted_mistake_gives_one_message() -> None:
    one = [len(read_text(copy, name).problems) == 1 for name, _, copy in COPIES]
    assert sum(one) >= 0.97 * len(one)


@pytest.mark.parametrize(
    ("replacement", "wanted"),
    [
        (Replacement(2, 1, 2, 2, "x"), "ab\nxd\n"),
        (Replacement(1, 3, 2, 1, " "), "ab cd\n"),
        (Replacement(2, 3, 2, 3, "!"), "ab\ncd!\n"),
        (Replacement(3, 1, 3, 1, "e"), "ab\ncd\ne"),
    ],
)
def test_replacement_is_made_at_its_lines_and_columns(replacement: Replacement, wanted: str) -> None:
    assert replacement.apply("ab\ncd\n") == wanted
