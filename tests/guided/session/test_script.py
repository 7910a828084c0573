"""Test scripts of exercises."""

import json

import pytest

from guided.exercise.model import Exercise, Step, Touch
from guided.session.consent import Answer
from guided.session.cues import Ask, Say, Show, StepBegins
from guided.session.script import format_script, script_to_json, write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import parse_answers
from tests.guided.session.exercises import HUG, LADDER


def test_script_of_the_long_hug_has_its_stated_length() -> None:
    script = write_script(HUG)
    assert script.seconds == HUG.length
    assert [(cue.at, cue.step) for cue in script.cues if isinstance(cue, StepBegins)] == [
        (0, 1),
        (15, 2),
        (30, 3),
        (50, 5),
    ]


def test_script_uses_answers_in_order() -> None:
    eased = write_script(HUG, answers=(Answer.EASE,))
    assert [cue.step for cue in eased.cues if isinstance(cue, StepBegins)] == [1, 2, 4, 5]
    stopped = write_script(HUG, answers=(Answer.STOP,))
    assert [(round(cue.at, 3), cue.step) for cue in stopped.cues if isinstance(cue, StepBegins)] == [
        (0, 1),
        (15, 2),
        (30, 5),
    ]


def test_keyboard_check_in_takes_fifteen_seconds_in_a_script() -> None:
    ats = [cue.at for cue in write_script(LADDER).cues if isinstance(cue, Ask | StepBegins) and cue.step in (2, 3)]
    assert ats[2] - ats[0] == pytest.approx(15)


def test_script_fills_in_names_and_roles() -> None:
    said = [
        cue.text
        for cue in write_script(LADDER, SessionChoices(names=("Ada", "{giver}"), begins="b")).cues
        if isinstance(cue, Say)
    ]
    assert "{giver}, come to rest beside Ada." in said
    assert "Ada, come to rest beside {giver}." in said


def test_looping_exercise_has_a_finite_script() -> None:
    again = Exercise(
        name="again",
        title="Again",
        touch=Touch.NONE,
        steps=(Step(id="rest", for_=5.0), Step(ask="Again?", if_continue="rest")),
    )
    script = write_script(again)
    assert script.repeats
    assert "leads back to itself" in format_script(script)


def test_table_lists_every_cue_and_json_is_one_object() -> None:
    script = write_script(HUG)
    end_emitted = format_script(script)
    for words in (
        "The long hug",
        "1 min 10 s",
        "“Hug”",
        "asks",
        "ease off: Hands instead",
        "4-6 · 2 breaths",
        "the end",
    ):
        assert words in end_emitted
    whole = json.loads(script_to_json(script))
    assert whole["title"] == "The long hug"
    assert whole["seconds"] == 70
    assert {cue["cue"] for cue in whole["cues"]} == {"step", "say", "show", "sound", "breathe", "ask", "end"}
    assert all({"at", "step"} <= cue.keys() for cue in whole["cues"])


def test_captions_end_before_the_next_words() -> None:
    script = write_script(HUG)
    shows = [cue for cue in script.cues if isinstance(cue, Show)]
    assert [cue.text for cue in shows if cue.step == 3] == [
        "Let your arms settle.",
        "Let your shoulders drop.",
        "Stay if it is nice.",
    ]


def test_unknown_answer_raises_a_readable_error() -> None:
    assert parse_answers("continue, ease,STOP") == (Answer.CONTINUE, Answer.EASE, Answer.STOP)
    with pytest.raises(ValueError, match="continue, ease or stop"):
        parse_answers("continue,maybe")
