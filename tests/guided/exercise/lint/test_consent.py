"""Test that touch without a question is an error, and that following its fix makes the file valid."""

import re
from dataclasses import dataclass

import pytest

from guided.exercise.diagnostic import Problem
from guided.exercise.reading import read_text

TOP = 'format = 1\ntitle = "x"\ntouch = "hands"\n'
HUG = TOP.replace("hands", "embrace")
KISS = TOP.replace("hands", "close") + "opt_in = true\n"
ASK = '[[step]]\nask = "Hands?"\n'
ASK_RECEIVER = '[[step]]\nask = "{receiver}, hands?"\n'
HOLD = '[[step]]\nid = "hold"\nfor = "20s"\n'
PALM = '[[step]]\nid = "palm"\ntouch = "hands"\nfor = "20s"\n'
TALK = '[[step]]\nid = "talk"\ntouch = "none"\nfor = "20s"\n'
CLOSING = '[[step]]\npart = "closing"\nfor = "10s"\n'
TURNS = "rounds = 2\n"
RUNGS = HUG + 'rungs = ["One", "Two"]\n'
TO_HOLD = 'if_ease_off = "hold"\n'
END = 'then = "closing"\n'


@dataclass(frozen=True)
class InvalidFile:
    """A file, the line of its one error, and its code."""

    text: str
    line: int
    code: str


INVALID_FILES = {
    "easing off names the step that yes names": InvalidFile(
        HUG + ASK + 'if_continue = "hold"\n' + TO_HOLD + HOLD + PALM + CLOSING, 7, "ease-off-is-yes"
    ),
    "easing off names the step that follows": InvalidFile(TOP + ASK + TO_HOLD + HOLD + CLOSING, 6, "ease-off-is-yes"),
    "easing off leads to next": InvalidFile(
        TOP + ASK + 'if_ease_off = "next"\n' + HOLD + CLOSING, 6, "ease-off-is-yes"
    ),
    "easing off leads to next-round, and so does yes": InvalidFile(
        TOP
        + "rounds = 2\nswap = false\n"
        + HOLD.replace("for", 'touch = "none"\nfor')
        + ASK
        + 'if_continue = "next-round"\nif_ease_off = "next-round"\n'
        + CLOSING,
        13,
        "ease-off-is-yes",
    ),
    "easing off asks once more for the same": InvalidFile(
        TOP + ASK + 'if_ease_off = "sure"\n' + HOLD + END + '[[step]]\nid = "sure"\nask = "Sure?"\n'
        'if_continue = "hold"\nif_ease_off = "talk"\n' + TALK + CLOSING,
        6,
        "ease-off-is-yes",
    ),
    "easing off asks the same question again": InvalidFile(
        TOP + ASK + 'id = "ask"\nif_ease_off = "ask"\n' + HOLD + CLOSING, 7, "ease-off-is-yes"
    ),
    "easing off skips a question that yes leads to": InvalidFile(
        TOP + ASK + TO_HOLD + ASK + HOLD + CLOSING, 6, "ease-off-is-yes"
    ),
    "both lead to the same touching closing": InvalidFile(
        HUG + ASK + 'if_ease_off = "end"\n' + HOLD + ASK + CLOSING + 'touch = "embrace"\n' + CLOSING + 'id = "end"\n',
        11,
        "ease-off-is-yes",
    ),
    "easing off rises past a question with a touch of its own": InvalidFile(
        HUG + ASK + TO_HOLD + ASK + 'touch = "embrace"\n' + PALM + END + HOLD + CLOSING, 6, "ease-off-rises"
    ),
    "a gentler step leads back up past the question": InvalidFile(
        HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + END + PALM + 'then = "hold"\n' + CLOSING, 15, "touch-rises"
    ),
    "a gentler step leads up through another": InvalidFile(
        HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + END + PALM + TALK + 'then = "hold"\n' + CLOSING,
        19,
        "touch-rises",
    ),
    "a gentler step leads up to another step": InvalidFile(
        HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + END + PALM + '[[step]]\nfor = "9s"\n' + CLOSING, 15, "touch-rises"
    ),
    "a jump over the question": InvalidFile(TOP + TALK + 'then = "hold"\n' + ASK + HOLD + CLOSING, 8, "touch-rises"),
    "roles change after the question": InvalidFile(
        TOP + TURNS + ASK_RECEIVER + HOLD.replace("id", "swap = true\nid") + CLOSING, 8, "receiver-not-asked"
    ),
    "a step as close goes on to what was declined": InvalidFile(
        HUG + ASK + 'if_ease_off = "palm"\n' + PALM.replace("palm", "low") + END + PALM + 'then = "low"\n' + CLOSING,
        16,
        "touch-rises",
    ),
    "roles change in a step between the question and touch": InvalidFile(
        TOP + TURNS + ASK_RECEIVER + TALK.replace("id", "swap = true\nid") + HOLD + CLOSING, 12, "receiver-not-asked"
    ),
    "roles change on the gentler step": InvalidFile(
        HUG
        + TURNS
        + ASK_RECEIVER
        + 'if_ease_off = "palm"\n'
        + HOLD
        + 'then = "next-round"\n'
        + PALM.replace("id", "swap = true\nid")
        + CLOSING,
        13,
        "receiver-not-asked",
    ),
    "roles change back on the way to the gentler step": InvalidFile(
        HUG + ASK + PALM + ASK + "swap = true\n" + 'if_ease_off = "palm"\n' + HOLD + CLOSING, 13, "receiver-not-asked"
    ),
    "a round begins with touch and other roles": InvalidFile(
        TOP + TURNS + ASK.replace("ask", 'part = "opening"\nask') + HOLD + CLOSING, 8, "receiver-not-asked"
    ),
    "a round that yes leads to begins with touch": InvalidFile(
        TOP
        + TURNS
        + ASK.replace("ask", 'part = "opening"\nask')
        + HOLD
        + ASK
        + 'if_continue = "next-round"\n'
        + CLOSING,
        13,
        "receiver-not-asked",
    ),
    "touch in the opening": InvalidFile(
        TOP + PALM.replace("id", 'part = "opening"\nid') + ASK + HOLD + CLOSING, 7, "touch-rises"
    ),
    "touch in the closing, come to by easing off": InvalidFile(
        TOP + ASK + HOLD + CLOSING + 'touch = "hands"\n', 12, "closing-touches"
    ),
    "more touch in the closing": InvalidFile(
        HUG + ASK + 'if_ease_off = "talk"\n' + PALM + END + TALK + CLOSING + 'touch = "embrace"\n', 19, "touch-rises"
    ),
    "stopping leads to a closing that asks": InvalidFile(
        TOP
        + ASK
        + 'if_stop = "end"\nif_ease_off = "talk"\n'
        + HOLD
        + END
        + TALK
        + CLOSING
        + '[[step]]\npart = "closing"\nid = "end"\nask = "And?"\n',
        6,
        "stop-does-not-close",
    ),
    "stopping leads to the words for a finish": InvalidFile(
        TOP + ASK + 'if_stop = "end"\n' + HOLD + CLOSING + 'after = "finished"\nid = "end"\n', 6, "stop-does-not-close"
    ),
    "stopping leads to touch": InvalidFile(TOP + ASK + 'if_stop = "hold"\n' + HOLD + CLOSING, 6, "stop-does-not-close"),
    "a question aloud for a kiss": InvalidFile(KISS + ASK + "aloud = true\n" + HOLD + CLOSING, 7, "aloud-too-far"),
    "more touch behind a question for less": InvalidFile(HUG + ASK + PALM + HOLD + CLOSING, 10, "touch-rises"),
    "a loop that rises back above its question": InvalidFile(
        HUG
        + ASK
        + HOLD
        + ASK
        + 'if_continue = "palm"\nif_ease_off = "talk"\n'
        + PALM
        + 'then = "hold"\n'
        + TALK
        + CLOSING,
        17,
        "touch-rises",
    ),
    "a rung that rises unasked": InvalidFile(
        RUNGS + ASK + HOLD + "rung = 1\n" + '[[step]]\nfor = "9s"\nrung = 2\n' + CLOSING, 13, "rung-rises"
    ),
}


def errors(text: str) -> list[Problem]:
    return list(read_text(text, "x").errors)


@pytest.mark.parametrize("name", INVALID_FILES)
def test_unasked_touch_is_reported_where_it_has_to_be_changed(name: str) -> None:
    wrong = INVALID_FILES[name]
    assert [(problem.line, problem.code) for problem in errors(wrong.text)] == [(wrong.line, wrong.code)]


TOUCHES = ("none", "near", "hands", "embrace", "close", "intimate")


def apply_fix(text: str, problem: Problem) -> str:
    """Return the file with the fix of the problem: a block above the step, a line in it, or another value."""
    assert problem.fix is not None
    lines = text.split("\n")
    at = problem.line - 1
    step = max((n for n in range(at + 1) if lines[n] == "[[step]]"), default=-1)
    if problem.fix.startswith("[[step]]"):
        return "\n".join([*lines[:step], problem.fix, *lines[step:]])
    if re.match(r"\w+ = ", problem.fix):
        return "\n".join([*lines[: step + 1], problem.fix, *lines[step + 1 :]])
    end = problem.end_column - 1
    lines[at] = lines[at][: problem.column - 1] + problem.fix + lines[at][end:]
    return "\n".join(lines)


def written_touches(text: str) -> list[int]:
    """Return the touch of each step that names it, in order."""
    return [TOUCHES.index(word) for word in re.findall(r'^touch = "(\w+)"', text, re.MULTILINE)]


FIXABLE = [name for name in INVALID_FILES if errors(INVALID_FILES[name].text)[0].fix]


def test_most_consent_errors_have_a_fix() -> None:
    assert len(FIXABLE) >= 12


@pytest.mark.parametrize("name", FIXABLE)
def test_fix_makes_the_file_valid_and_lowers_no_touch(name: str) -> None:
    text = INVALID_FILES[name].text
    better = apply_fix(text, errors(text)[0])
    assert errors(better) == []
    assert written_touches(better) == written_touches(text)


MISSING = {
    "steps that name some": ("", ASK + PALM + CLOSING, "hands"),
    "a title that speaks of a hug": ('title = "The long hug"\n', ASK + HOLD + CLOSING, "embrace"),
    "a question that speaks of a kiss": ("", ASK.replace("Hands", "A kiss") + PALM + CLOSING, "close"),
    "words that speak of stroking": (
        "",
        ASK + HOLD + 'say = "{giver}, stroke {receiver}\'s hair."\n' + CLOSING,
        "embrace",
    ),
}


@pytest.mark.parametrize("name", MISSING)
def test_fix_for_missing_touch_is_that_of_the_steps(name: str) -> None:
    title, steps, touch = MISSING[name]
    (problem,) = errors("format = 1\n" + (title or 'title = "x"\n') + steps)
    opt_in = "\nopt_in = true" if touch == "intimate" else ""
    assert (problem.code, problem.fix) == ("missing-touch", f'touch = "{touch}"{opt_in}')


@pytest.mark.parametrize("steps", [TALK + CLOSING, HOLD + 'say = "Breathe."\n' + CLOSING, ASK + HOLD + CLOSING])
def test_fix_for_missing_touch_is_never_none(steps: str) -> None:
    (problem,) = errors('format = 1\ntitle = "x"\n' + steps)
    assert problem.fix is None
    assert "none, near, hands, embrace, close or intimate" in problem.message


@pytest.mark.parametrize("word", ["tongue", "naked", "intense", "nude", "bone", "heart"])
def test_unlike_word_for_touch_has_no_fix_with_less_touch(word: str) -> None:
    (problem,) = errors(TOP.replace("hands", word) + ASK + HOLD + CLOSING)
    assert problem.fix not in ('"none"', '"near"')


def test_fix_does_not_move_touch_into_the_closing() -> None:
    text = HUG + ASK + 'if_ease_off = "palm"\n' + HOLD + END + CLOSING + PALM.replace('touch = "hands"\n', "")
    (problem,) = errors(text)
    assert (problem.code, problem.fix) == ("part-order", None)


def test_step_with_more_touch_than_its_file_has_no_fix_with_less() -> None:
    (problem,) = errors(TOP + ASK + PALM.replace("hands", "embrace") + CLOSING)
    assert (problem.code, problem.fix) == ("touch-above-file", None)


AGAIN = """format = 1
title = "A hug"
touch = "embrace"

[[step]]
ask = "Would a hug feel good?"
if_ease_off = "beside"

[[step]]
id = "hug"
for = "40s"
say = "Hug each other."

[[step]]
ask = "A little longer?"
if_ease_off = "beside"

[[step]]
id = "beside"
touch = "near"
for = "30s"
say = "Stand side by side."

[[step]]
part = "closing"
say = "That is all."
"""


def test_question_about_more_of_it_gets_its_way_back() -> None:
    (problem,) = read_text(AGAIN, "x").problems
    assert (problem.code, problem.line, problem.fix) == ("ease-off-is-yes", 15, 'if_continue = "hug"')
    assert read_text(problem.replacements[0].apply(AGAIN), "x").problems == ()


def test_yes_that_leads_past_the_step_it_is_about_is_told_once() -> None:
    text = AGAIN.replace('feel good?"\n', 'feel good?"\nif_continue = "closing"\n')
    text = text[: text.index('[[step]]\nask = "A little')] + text[text.index('[[step]]\nid = "beside"') :]
    (problem,) = read_text(text, "x").problems
    assert (problem.code, problem.line) == ("answers-swapped", 7)


def test_touch_above_none_is_told_once_at_the_top() -> None:
    text = AGAIN.replace('touch = "embrace"', 'touch = "none"').replace('id = "hug"', 'id = "hug"\ntouch = "embrace"')
    found = [(each.code, each.line) for each in read_text(text, "x").errors]
    assert found == [("touch-above-file", 3)]
