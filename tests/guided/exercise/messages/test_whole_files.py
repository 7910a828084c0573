"""Test what is told of a file that is written as something else, or twice, or with its parts in other places."""

import pytest

from guided.exercise.reading import read_text
from tests.guided.exercise.messages.examples import EXAMPLE_TEXTS

HUG = EXAMPLE_TEXTS["long-hug"]

SHAPES = {
    "pasted twice": (f"{HUG}\n{HUG}", "second-file"),
    "two exercises": (f"{HUG}\n{EXAMPLE_TEXTS['hand-ladder']}", "second-file"),
    "JSON": ('{\n  "format": 1,\n  "step": [\n    {"say": "Sit."}\n  ]\n}\n', "other-notation"),
    "YAML": ("title: Two cups\ntouch: none\nabout: x\nsteps:\n  - say: Sit.\n", "other-notation"),
    "words": ("Sit down together.\nBreathe.\nThat is all.\n", "other-notation"),
    "block around the top": (f"[exercise]\n{HUG}", "unknown-block"),
    "block in the top": (HUG.replace("touch =", "[settings]\ntouch =", 1), "unknown-block"),
    "title as a header": (HUG.replace('title = "The long hug"', "[The long hug]", 1), "unknown-block"),
    "numbered step": (HUG.replace("[[step]]", "[[step.1]]", 1), "block-brackets"),
    "named step": (HUG.replace('[[step]]\nid = "hands"', "[[step.hands]]", 1), "block-brackets"),
    "field behind a header": (HUG.replace("[[step]]\n", "[[step]] ", 1), "block-brackets"),
    "two fields on a line": (HUG.replace('id = "hands"\n', 'id = "hands"   ', 1), "two-on-a-line"),
    "format below": (
        HUG.replace("format = 1\n", "", 1).replace("[[step]]\n", "[[step]]\nformat = 1\n", 1),
        "belongs-elsewhere",
    ),
    "Cyrillic field": (HUG.replace("for =", "fоr =", 1), "look-alike-letter"),
    "Cyrillic value": (HUG.replace('"hands"', '"hаnds"', 1), "look-alike-letter"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_whole_file_in_another_shape_gives_one_message(shape: str) -> None:
    text, code = SHAPES[shape]
    assert [problem.code for problem in read_text(text, "x").problems] == [code]


def test_look_alike_letter_is_named_with_its_neighbours() -> None:
    (problem,) = read_text(SHAPES["Cyrillic field"][0], "x").problems
    assert "between “f” and “r”" in problem.message
    assert "Cyrillic" in problem.message


def test_step_in_a_programme_is_told_where_it_stands() -> None:
    text = 'format = 1\ntitle = "x"\n\n[[week]]\nreflect = "What was good?"\n\n[[step]]\nsay = "Sit."\n'
    (problem,) = read_text(text, "x").problems
    assert (problem.line, problem.message) == (
        7,
        "this file is a programme, and a step stands in another file, an exercise",
    )


def test_rung_that_no_step_stands_on_is_told() -> None:
    text = EXAMPLE_TEXTS["hand-ladder"].replace("rung = 2", "rung = 3", 1)
    assert ("rung-unused", 5) in [(problem.code, problem.line) for problem in read_text(text, "x").problems]
