"""Test that an error planted in a valid file gives one problem, with its line, code and fix."""

import pytest

from guided.exercise.reading import read_text
from tests.guided.exercise.messages.all_cases import CASES
from tests.guided.exercise.messages.examples import ARMS, ASK, CARE, EXAMPLE_TEXTS, RUNGS, STAND, plant, span_of

LIMITS = [
    ("long-hug", 'title = "The long hug"', 'title = "' + 81 * "x" + '"', 2),
    ("long-hug", 'about = "One', 'about = "' + 400 * "x", 3),
    ("long-hug", 'about = "One', 'note = "' + 2001 * "x" + '"\nabout = "One', 3),
    ("long-hug", 'about = "One', 'by = "' + 81 * "x" + '"\nabout = "One', 3),
    ("long-hug", 'title = "Hug"', 'title = "' + 61 * "x" + '"', 18),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nid = "' + 41 * "x" + '"', 19),
    ("long-hug", 'title = "Hug"', 'title = "Hug"\nnote = "' + 2001 * "x" + '"', 19),
    ("long-hug", STAND, 'say = "' + 601 * "x" + '"', 10),
    ("long-hug", STAND, f'{STAND}\nshow = "' + 601 * "x" + '"', 11),
    ("long-hug", ASK, 'ask = "' + 201 * "x" + '"', 13),
    ("long-hug", "Let your shoulders drop.", 601 * "x", 24),
    ("thirty-second-kiss", CARE, 'care = ["' + 201 * "x" + '"]', 6),
    ("thirty-second-kiss", CARE, f"care = {9 * ['x']}", 6),
    ("thirty-second-kiss", CARE, f"{CARE}\nneeds = {9 * ['x']}", 7),
    ("thirty-second-kiss", CARE, f"{CARE}\nvariants = {7 * ['x']}", 7),
    ("thirty-second-kiss", CARE, f"{CARE}\nsources = {9 * ['x']}", 7),
    ("hand-ladder", RUNGS, f"rungs = {10 * ['x']}", 5),
]

FIXED_IN_PLACE = frozenset(
    "bare-time out-of-range unknown-choice unknown-field unknown-sound unknown-step unquoted-time wrong-breath "
    "wrong-kind wrong-language wrong-name wrong-time wrong-true-false reserved-name stop-does-not-close".split()
)
"""Codes whose fix, written in the place of the error, makes the file valid."""


def problems_of(text: str) -> list[tuple[int, str, str]]:
    return [(problem.line, problem.severity, problem.code) for problem in read_text(text, "planted").problems]


@pytest.mark.parametrize("name", EXAMPLE_TEXTS)
def test_unchanged_example_has_no_problem(name: str) -> None:
    assert problems_of(EXAMPLE_TEXTS[name]) == []


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"), CASES, ids=[f"{row[4]}-{n}" for n, row in enumerate(CASES)]
)
def test_planted_error_is_reported_once_with_its_fix(
    example: str, old: str, new: str, line: int, code: str, fix: str | None
) -> None:
    problems = read_text(plant(example, old, new), example).problems
    assert [(problem.line, problem.code, problem.fix) for problem in problems] == [(line, code, fix)]


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"), CASES, ids=[f"{row[4]}-{n}" for n, row in enumerate(CASES)]
)
def test_message_is_short_and_its_span_is_in_the_text(
    example: str, old: str, new: str, line: int, code: str, fix: str | None
) -> None:
    text = plant(example, old, new)
    lines = text.split("\n")
    for problem in read_text(text, example).problems:
        assert problem.message
        assert problem.message[0] not in " ."
        assert problem.message[-1] not in ".! "
        assert len(problem.message) < 220
        assert (problem.line, problem.column) < (problem.end_line, problem.end_column)
        assert problem.column <= len(lines[problem.line - 1]) + 1
        assert problem.end_column <= len(lines[problem.end_line - 1]) + 2
        if code not in ("two-on-a-line", "open-block-text"):
            assert problem.fix != text[slice(*span_of(text, problem))]


@pytest.mark.parametrize(
    ("example", "old", "new", "line", "code", "fix"),
    [row for row in CASES if row[4] in FIXED_IN_PLACE and row[5]],
    ids=str,
)
def test_fix_in_place_of_the_error_makes_the_file_valid(
    example: str, old: str, new: str, line: int, code: str, fix: str
) -> None:
    text = plant(example, old, new)
    (problem,) = read_text(text, example).problems
    start, end = span_of(text, problem)
    fixed = text[:start] + fix.split(" or ")[0] + text[end:]
    assert [at for at, severity, _ in problems_of(fixed) if severity == "error"] == []


@pytest.mark.parametrize(("example", "old", "new", "line"), LIMITS)
def test_text_beyond_its_limit_is_reported_on_its_line(example: str, old: str, new: str, line: int) -> None:
    assert (line, "error", "too-long") in problems_of(plant(example, old, new))


def test_too_many_steps_or_cues_are_reported() -> None:
    step = '[[step]]\nfor = "5s"\n'
    top = 'format = 1\ntitle = "x"\ntouch = "none"\n'
    closing = step + 'part = "closing"\n'
    assert problems_of(top + 199 * step + closing) == []
    assert problems_of(top + 200 * step + closing) == [(404, "error", "too-long")]
    cues = "cues = [" + 21 * '{ at = "1s", sound = "bell" },' + "]\n"
    assert problems_of(top + step + cues + closing) == [(6, "error", "too-long")]


def test_several_errors_are_reported_in_order_of_lines() -> None:
    text = EXAMPLE_TEXTS["long-hug"]
    for old, new in (
        ("about =", "abuot ="),
        ('for = "15s"', "for = 15s"),
        ("aloud = true", "aloud = yes"),
        ('breathe = "4-6"', 'breathe = "4/6"'),
        ('{ at = "8s", say', '{ at = "8s" say'),
        ('touch = "hands"', 'touch = "hand"'),
        ('sound = "bell"\nsay = "Loosen', 'sound = "gong"\nsay = "Loosen'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    assert [(line, code) for line, _, code in problems_of(text)] == [
        (3, "unknown-field"),
        (9, "unquoted-time"),
        (14, "wrong-true-false"),
        (22, "wrong-breath"),
        (24, "missing-comma"),
        (32, "unknown-choice"),
        (39, "unknown-sound"),
    ]


def test_newer_format_hides_other_problems() -> None:
    text = EXAMPLE_TEXTS["long-hug"].replace("format = 1", "format = 2").replace("about =", "abuot =")
    assert problems_of(text) == [(1, "error", "newer-format")]


def test_loop_is_reported_once_unless_it_has_a_check_in() -> None:
    top = 'format = 1\ntitle = "x"\ntouch = "none"\n'
    there = '[[step]]\nid = "there"\nfor = "5s"\n[[step]]\nfor = "5s"\n'
    back = '[[step]]\nfor = "5s"\nthen = "there"\n'
    closing = '[[step]]\npart = "closing"\nfor = "5s"\n'
    assert problems_of(top + there + back + closing) == [(11, "error", "endless-loop")]
    asked = '[[step]]\nask = "Again?"\nif_continue = "there"\n'
    assert problems_of(top + there + asked + closing) == []


def test_easing_off_to_more_touch_is_an_error() -> None:
    text = """format = 1
title = "x"
touch = "embrace"
[[step]]
ask = "Hands?"
if_continue = "hands"
if_ease_off = "hug"
[[step]]
id = "hands"
touch = "hands"
for = "20s"
then = "closing"
[[step]]
id = "hug"
for = "20s"
[[step]]
part = "closing"
for = "5s"
"""
    assert problems_of(text) == [(7, "error", "answers-swapped")]
    without_yes = text.replace('if_continue = "hands"\n', "").replace(
        'touch = "hands"\n', 'touch = "hands"\nsay = "Sit."\n'
    )
    assert problems_of(without_yes) == [(6, "error", "ease-off-rises")]


def test_unasked_new_receiver_is_an_error() -> None:
    text = """format = 1
title = "x"
touch = "hands"
rounds = 2
[[step]]
ask = "Hands?"
[[step]]
id = "hands"
for = "20s"
say = "{giver}, hold {receiver}'s hand."
[[step]]
swap = true
for = "20s"
[[step]]
part = "closing"
for = "5s"
"""
    assert (12, "error", "receiver-not-asked") in problems_of(text)


def test_long_unasked_touch_is_reported_on_every_branch() -> None:
    assert (33, "warning", "long-unasked") in problems_of(
        plant("long-hug", 'touch = "hands"\nfor = "20s"', 'touch = "hands"\nfor = "4m"')
    )


@pytest.mark.parametrize(
    ("example", "old", "new"),
    [
        ("long-hug", "aloud = true", '"aloud" = true'),
        ("long-hug", ARMS, f'{ARMS} # softly "now"'),
        ("long-hug", ARMS, 'say = "Nothing should hurt."'),
        ("long-hug", ARMS, 'say = "If anything should hurt, loosen."'),
        ("long-hug", ARMS, 'say = "If you have to stop, stop."'),
        ("long-hug", ARMS, 'say = "You do not have to talk."'),
        ("long-hug", ARMS, 'say = "100 % rest, both of you."'),
        ("long-hug", 'then = "closing"', 'then = "next-round"'),
        ("long-hug", '{ at = "14s", say', '{ at = "14s", show'),
        ("long-hug", 'about = "One unhurried', 'about = "One \\"unhurried\\" '),
        ("thirty-second-kiss", 'say = """\nLean back', 'say = """\nLean "back"'),
        ("thirty-second-kiss", 'say = """\nLean', 'say = """Lean'),
    ],
)
def test_harmless_change_is_not_reported(example: str, old: str, new: str) -> None:
    assert problems_of(plant(example, old, new)) == []
