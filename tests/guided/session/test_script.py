"""An exercise written down as a script."""

import json

import pytest

from guided.exercise.model import Exercise, Step, Touch
from guided.session.consent import Answer
from guided.session.cues import Ask, Say, Show, StepBegins
from guided.session.script import format_script, script_to_json, write_script
from guided.session.simulated_couple import parse_answers
from guided.session.timeline import SessionChoices
from tests.guided.session.exercises import HUG, LADDER


def test_the_long_hug_takes_what_it_promises() -> None:
    script = write_script(HUG)
    assert script.seconds == HUG.length
    assert [(cue.at, cue.step) for cue in script.cues if isinstance(cue, StepBegins)] == [
        (0, 1),
        (15, 2),
        (30, 3),
        (50, 5),
    ]


def test_answers_are_taken_in_order() -> None:
    eased = write_script(HUG, answers=(Answer.EASE,))
    assert [cue.step for cue in eased.cues if isinstance(cue, StepBegins)] == [1, 2, 4, 5]
    stopped = write_script(HUG, answers=(Answer.STOP,))
    assert [(round(cue.at, 3), cue.step) for cue in stopped.cues if isinstance(cue, StepBegins)] == [
        (0, 1),
        (15, 2),
        (30, 5),
    ]


def test_a_check_in_at_the_keyboard_counts_fifteen_seconds() -> None:
    ats = [cue.at for cue in write_script(LADDER).cues if isinstance(cue, Ask | StepBegins) and cue.step in (2, 3)]
    assert ats[2] - ats[0] == pytest.approx(15)


def test_names_and_roles_are_filled_in() -> None:
    said = [
        cue.text
        for cue in write_script(LADDER, SessionChoices(names=("Ada", "{giver}"), begins="b")).cues
        if isinstance(cue, Say)
    ]
    assert "{giver}, come to rest beside Ada." in said
    assert "Ada, come to rest beside {giver}." in said


def test_an_exercise_that_goes_round_for_ever_is_written_to_an_end() -> None:
    again = Exercise(
        name="again",
        title="Again",
        touch=Touch.NONE,
        steps=(Step(id="rest", for_=5.0), Step(ask="Again?", if_continue="rest")),
    )
    script = write_script(again)
    assert script.repeats
    assert "leads back to itself" in format_script(script)


def test_the_table_tells_every_cue_and_the_json_is_one_object() -> None:
    script = write_script(HUG)
    told = format_script(script)
    for words in (
        "The long hug",
        "1 min 10 s",
        "“Hug”",
        "asks",
        "ease off: Hands instead",
        "4-6 · 2 breaths",
        "the end",
    ):
        assert words in told
    whole = json.loads(script_to_json(script))
    assert whole["title"] == "The long hug"
    assert whole["seconds"] == 70
    assert {cue["cue"] for cue in whole["cues"]} == {"step", "say", "show", "sound", "breathe", "ask", "end"}
    assert all({"at", "step"} <= cue.keys() for cue in whole["cues"])


def test_what_is_shown_never_outlasts_what_it_belongs_to() -> None:
    script = write_script(HUG)
    shows = [cue for cue in script.cues if isinstance(cue, Show)]
    assert [cue.text for cue in shows if cue.step == 3] == [
        "Let your arms settle.",
        "Let your shoulders drop.",
        "Stay if it is nice.",
    ]


def test_an_answer_that_is_none_is_said_in_words() -> None:
    assert parse_answers("continue, ease,STOP") == (Answer.CONTINUE, Answer.EASE, Answer.STOP)
    with pytest.raises(ValueError, match="continue, ease or stop"):
        parse_answers("continue,maybe")
