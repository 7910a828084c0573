"""Test what is told of questions that yes and no cannot answer, and of roles the wrong way round."""

import pytest

from guided.exercise.reading import read_text

TEXT = """format = 1
title = "Two cups"
language = "{language}"
touch = "{touch}"
rounds = 2

[[step]]
ask = "{ask}"

[[step]]
lead = "giver"
for = "40s"
say = "{say}"

[[step]]
part = "closing"
say = "Let go."
"""
HELD = "{giver}, hold {receiver}'s hand."
ASKED = "{receiver}, would a hand feel good?"


def codes(ask: str = ASKED, say: str = HELD, *, language: str = "en", touch: str = "hands") -> list[str]:
    text = TEXT.replace("{ask}", ask).replace("{say}", say).replace("{language}", language).replace("{touch}", touch)
    return [each.code for each in read_text(text, "cups").problems]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ("Now you hold hands.", "question-asks-nothing"),
        ("Would a hand feel good.", "question-asks-nothing"),
        ("You want a hand, don't you?", "pressing-words"),
        ("A hand, right?", "pressing-words"),
        ("A hand? If nobody objects, we begin.", "silence-is-no-yes"),
        ("A hand? Silence means yes.", "silence-is-no-yes"),
        ("A hand? Unless you stop, it begins.", "silence-is-no-yes"),
        ("A hand or a palm?", "question-either-or"),
        ("Would a hand feel good? Shall we turn the music off?", "question-either-or"),
        ("Don't you want a hand?", "pressing-words"),
        ("A hand, okay?", "pressing-words"),
        ("A hand, for once?", "pressing-words"),
        ("Would a hand feel good, or are you still cross?", "pressing-words"),
        ("May hands touch from now on?", "pressing-words"),
        ("{receiver}, would you like a cup of tea?", "question-asks-other"),
        ("{receiver}, would you like to look a little longer?", "question-asks-other"),
    ],
)
def test_question_that_leaves_no_answer_open_is_told(ask: str, code: str) -> None:
    assert codes(ask) == [code]


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        ("Haltet jetzt die Hände.", "question-asks-nothing"),
        ("Eine Hand? Schweigen heißt ja.", "silence-is-no-yes"),
        ("Ihr mögt das, nicht wahr?", "pressing-words"),
    ],
)
def test_german_question_that_leaves_no_answer_open_is_told(ask: str, code: str) -> None:
    assert code in codes(ask, "{giver}, nimm die Hand von {receiver}.", language="de")


@pytest.mark.parametrize(
    "ask",
    [
        "{receiver}, would a hand feel good, or not today?",
        "A hand? If you say nothing, nothing happens.",
        "Hand, or not?",
        "Would a hand, a palm or a sleeve feel good?",
        "A hand? Not today is a good answer too.",
    ],
)
def test_question_with_both_answers_open_is_quiet(ask: str) -> None:
    assert codes(ask) == []


@pytest.mark.parametrize(
    "say",
    [
        "{giver}, hold {giver}'s hand.",
        "{receiver}, let your warm hand hold {giver}'s.",
        "{receiver}, hold {giver} gently.",
    ],
)
def test_roles_the_wrong_way_round_are_told(say: str) -> None:
    assert codes(say=say) == ["roles-in-words"]


@pytest.mark.parametrize(
    "say", ["{receiver}, your hand in {giver}'s. {giver}, let it rest.", "{giver}, ask {receiver}."]
)
def test_roles_the_right_way_round_are_quiet(say: str) -> None:
    assert codes(say=say) == []


@pytest.mark.parametrize(
    "say",
    [
        "Take off your shirts.",
        "Undress slowly.",
        "{giver}, sit on {receiver}'s lap.",
        "{giver}, a hand on {receiver}'s bottom.",
        "Let your arms find each other.",
    ],
)
def test_words_of_more_touch_than_hands_are_told(say: str) -> None:
    assert "touch-in-words" in codes(say=say)


@pytest.mark.parametrize(
    "say",
    ["Let your own two hands hold each other.", "Take off your shoes.", "Sit so that each has a lap of their own."],
)
def test_words_of_no_touch_are_quiet(say: str) -> None:
    assert "touch-in-words" not in codes("Would sitting near feel good?", say, touch="none")


@pytest.mark.parametrize("say", [
    "{giver}, hold {receiver}'s hand. If nobody says no, it gets firmer.",
    "{giver}, hold {receiver}'s hand. Unless you object, it goes on.",
])  # fmt: skip
def test_silence_that_goes_further_in_a_step_is_told(say: str) -> None:
    assert codes(say=say) == ["silence-is-no-yes"]


def test_silence_that_changes_nothing_in_a_step_is_not_told() -> None:
    assert codes(say="{giver}, hold {receiver}'s hand. If you say nothing, that is fine.") == []


def test_names_that_stay_in_rounds_that_change_are_told_with_the_roles() -> None:
    text = TEXT.replace("{ask}", ASKED).replace("{language}", "en").replace("{touch}", "hands")
    (problem,) = read_text(text.replace("{say}", "{a}, tell {b} how it is."), "cups").problems
    assert (problem.code, problem.line) == ("question-asks-other", 13)
    untouched = text.replace('"hands"', '"none"').replace("{receiver}, would a hand", "Would a cup")
    (problem,) = read_text(untouched.replace("{say}", "{a}, tell {b} how it is."), "cups").problems
    assert (problem.code, problem.fix) == ("roles-in-words", '"{giver}, tell {receiver} how it is."')
    both = "{a}, tell {b} how it is. {b}, tell {a} how it is."
    assert read_text(untouched.replace("{say}", both), "cups").problems == ()
