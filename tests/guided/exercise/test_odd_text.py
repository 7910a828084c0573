"""Test that what other programs put into a text is named, once, on its line."""

import pytest

from guided.exercise.diagnostic import Problem, format_problem
from guided.exercise.reading import read_text

GOOD = """\
format = 1
title = "Three breaths"
about = "A short pause."
touch = "none"

[[step]]
say = "Sit down."

[[step]]
part = "closing"
say = "Thank you."
"""
LINE_ENDS = ("\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\r")


def only(text: str) -> Problem:
    reading = read_text(text, "x")
    assert reading.exercise is None
    (problem,) = reading.problems
    assert problem.severity == "error"
    assert len(problem.message) < 300
    return problem


def test_ordinary_text_is_read_unchanged() -> None:
    reading = read_text(GOOD, "x")
    assert reading.problems == ()
    assert reading.exercise is not None


@pytest.mark.parametrize("sign", LINE_ENDS)
def test_foreign_line_ends_of_whole_file_are_named_once(sign: str) -> None:
    problem = only(GOOD.replace("\n", sign))
    assert (problem.code, problem.line, problem.column) == ("foreign-line-end", 1, 11)
    assert "and 10 more" in problem.message


@pytest.mark.parametrize("sign", LINE_ENDS)
def test_foreign_line_end_in_ordinary_file_is_named_on_its_line(sign: str) -> None:
    problem = only(GOOD.replace('breaths"\n', f'breaths"{sign}'))
    assert (problem.code, problem.line, problem.column) == ("foreign-line-end", 2, 24)
    assert "more" not in problem.message


@pytest.mark.parametrize("sign", LINE_ENDS)
def test_field_that_a_comment_would_swallow_is_reported(sign: str) -> None:
    assert only(f"# Ours{sign}{GOOD}").code == "foreign-line-end"


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_line_separator_within_a_text_is_named_with_its_field(sign: str) -> None:
    problem = only(GOOD.replace("Sit down.", f"Sit{sign}down."))
    assert (problem.code, problem.line) == ("control-character", 7)
    assert f"U+{ord(sign):04X}" in problem.message
    assert "\\n" in problem.message


def test_lone_carriage_return_counts_as_line_as_in_editors() -> None:
    text = GOOD.replace("\n", "\r\n").replace('none"\r\n', 'none"\r')
    problem = only(text)
    assert problem.line == 4
    assert 'touch = "none"' in format_problem(problem, "x.toml", text)


def test_file_of_empty_bytes_is_told_as_power_cut() -> None:
    problem = only("\0" * 900)
    assert (problem.code, problem.line) == ("empty-bytes", 1)
    assert "power cut" in problem.message


def test_empty_bytes_at_the_end_are_reported_where_they_begin() -> None:
    problem = only(GOOD + "\0" * 90)
    assert (problem.code, problem.line, problem.column) == ("empty-bytes", 12, 1)


def test_empty_bytes_at_the_beginning_are_reported() -> None:
    assert only("\0" * 90 + GOOD).code == "empty-bytes"


@pytest.mark.parametrize(
    ("text", "line", "lines"),
    [
        (f"```toml\n{GOOD}```\n", 1, "the lines 1 and 13,"),
        (f"~~~\n{GOOD}~~~", 1, "the lines 1 and 13,"),
        (f"```\n{GOOD}", 1, "this line,"),
        (f"{GOOD}```", 12, "this line,"),
        (f"Here it is:\n\n```toml\n{GOOD}```\n\nEnjoy it!\n", 3, "the lines 3 and 15 and what stands outside of them,"),
        ("```\n" + GOOD.replace("[[step]]", "```\nand then\n```\n[[step]]", 1) + "```", 1, "the lines 1, 7, 9 and 16"),
    ],
    ids=["both", "tilde", "first", "last", "words-around", "two-parts"],
)
def test_code_fence_is_told_once_with_all_lines_to_leave_out(text: str, line: int, lines: str) -> None:
    problem = only(text)
    assert (problem.code, problem.line) == ("code-fence", line)
    assert lines in problem.message


def test_mistake_within_code_fences_is_reported_too() -> None:
    problems = read_text("```\n" + GOOD.replace('"none"', '"nun"') + "```\n", "x").problems
    assert [(each.code, each.line) for each in problems] == [("code-fence", 1), ("unknown-choice", 5)]


def test_fence_within_a_text_is_left_alone() -> None:
    text = GOOD.replace('"Sit down."', '"""\n```\nSit down.\n```\n"""')
    assert all(each.code != "code-fence" for each in read_text(text, "x").problems)


@pytest.mark.parametrize("sign", ["\ufeff", "\u200b", "\u2060", "\u00ad"])
@pytest.mark.parametrize("before", ["format", "about", "[[step]]", "say"])
def test_sign_that_nobody_sees_is_named_at_its_place(sign: str, before: str) -> None:
    at = GOOD.index(before)
    problem = only(f"{GOOD[:at]}{sign}{GOOD[at:]}")
    assert (problem.code, problem.line, problem.column) == ("invisible-sign", GOOD[:at].count("\n") + 1, 1)
    assert f"U+{ord(sign):04X}" in problem.message


def test_invisible_sign_within_a_text_is_left_alone() -> None:
    assert read_text(GOOD.replace("Sit down.", "Sit\u00ad down."), "x").exercise is not None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("\n".join(f"> {line}" for line in GOOD.split("\n")), "mail"),
        ("\n".join(f"{number:3}  {line}" for number, line in enumerate(GOOD.split("\n"), 1)), "numbers"),
        ("\n".join(f"+{line}" for line in GOOD.split("\n")), "+"),
        (GOOD.replace('"', "&quot;"), "&quot;"),
        (GOOD.replace("=", "=3D"), "=3D"),
    ],
    ids=["mail", "numbers", "changes", "entities", "quoted-printable"],
)
def test_marks_of_a_copied_text_are_told_once(text: str, word: str) -> None:
    problem = only(text)
    assert problem.code == "copied-marks"
    assert word in problem.message
