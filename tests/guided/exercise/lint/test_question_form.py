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
