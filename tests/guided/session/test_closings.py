"""Test which closing is played after which ending."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from guided.exercise.model import Ending, Exercise, Part, Step, Touch
from guided.exercise.reading import read_text
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, Say, StepBegins
from guided.session.path_report import format_paths
from guided.session.path_report import paths_to_json as paths_json
from guided.session.path_search import find_paths
from guided.session.program_phrases import OWN_CLOSING, OWN_REST
from guided.session.resume_state import resume_walk, to_resume_state
from guided.session.script import format_script, script_to_json, write_script
from guided.session.session_choices import SessionChoices
from guided.session.states import Ended, Walk
from guided.session.timeline import PreparedExercise

ASK = Step(ask="A hug?", if_ease_off="talk")
HUG = Step(title="Hug", touch=Touch.EMBRACE, for_=10.0, say="Hug.")
TALK = Step(id="talk", title="Talk", for_=10.0, say="Talk.")
FINISHED = Step(part=Part.CLOSING, title="Thanks", after=Ending.FINISHED, for_=5.0, say="Thank you.")
STOPPED = Step(part=Part.CLOSING, title="Rest", after=Ending.STOPPED, for_=5.0, say="Rest.")
BOTH = Step(part=Part.CLOSING, title="End", for_=5.0, say="The end.")
KEYBOARD = SessionChoices(ask_at_keyboard=True)


def exercise(*closings: Step, language: str = "en") -> Exercise:
    steps = (ASK, HUG, TALK, *closings)
    return Exercise(name="x", title="X", touch=Touch.EMBRACE, steps=steps, language=language)


def closing_texts(cues: tuple[Cue, ...], of: Exercise) -> list[str]:
    steps = PreparedExercise(of).exercise.steps
    return [cue.text for cue in cues if isinstance(cue, Say) and steps[cue.step - 1].part is Part.CLOSING]


@pytest.mark.parametrize(
    ("closings", "answer", "words"),
    [
        ((FINISHED, STOPPED), Answer.CONTINUE, ["Thank you."]),
        ((FINISHED, STOPPED), Answer.EASE, ["Thank you."]),
        ((FINISHED, STOPPED), Answer.STOP, ["Rest."]),
        ((STOPPED, FINISHED), Answer.CONTINUE, ["Thank you."]),
        ((STOPPED, FINISHED), Answer.STOP, ["Rest."]),
        ((BOTH, FINISHED), Answer.CONTINUE, ["The end.", "Thank you."]),
        ((BOTH, FINISHED), Answer.STOP, ["The end."]),
        ((FINISHED,), Answer.STOP, [OWN_REST["en"]]),
        ((STOPPED,), Answer.CONTINUE, [OWN_CLOSING["en"]]),
        ((), Answer.CONTINUE, [OWN_CLOSING["en"]]),
        ((), Answer.STOP, [OWN_REST["en"]]),
        ((replace(BOTH, touch=Touch.HANDS),), Answer.STOP, [OWN_REST["en"]]),
        ((replace(STOPPED, touch=Touch.HANDS),), Answer.STOP, [OWN_REST["en"]]),
    ],
)
def test_each_ending_plays_its_closing(closings: tuple[Step, ...], answer: Answer, words: list[str]) -> None:
    of = exercise(*closings)
    assert closing_texts(write_script(of, KEYBOARD, (answer,)).cues, of) == words


def test_added_closing_after_a_stop_is_translated_without_thanks() -> None:
    of = exercise(FINISHED, language="de-AT")
    assert closing_texts(write_script(of, KEYBOARD, (Answer.STOP,)).cues, of) == [OWN_REST["de"]]
    assert not any(word in text.lower() for text in OWN_REST.values() for word in ("thank", "dank", "liked"))


def play_until(walk: Walk, title: str) -> Walk:
    """Return the walk once the step called `title` is being played, with every answer yes."""
    while not (isinstance(walk.state, walks.Playing) and walk.prepared.title(walk.state.visit.position) == title):
        if isinstance(walk.state, walks.Asking):
            walk, _ = walks.answer(walk, "a", Answer.CONTINUE, walk.now)
            walk, _ = walks.answer(walk, "b", Answer.CONTINUE, walk.now)
        walk, _ = walks.tick(walk, walk.now + 1.0)
    return walk


def play_to_the_end(walk: Walk, cues: tuple[Cue, ...]) -> tuple[Cue, ...]:
    while not isinstance(walk.state, Ended):
        walk, more = walks.tick(walk, walk.now + 1.0)
        cues = (*cues, *more)
    return cues


@pytest.mark.parametrize("paused", [False, True])
def test_stop_during_a_step_plays_the_closing_for_a_stop(paused: bool) -> None:
    of = exercise(FINISHED, STOPPED)
    walk = play_until(walks.begin(PreparedExercise(of, KEYBOARD), 0.0)[0], "Hug")
    if paused:
        walk, _ = walks.pause(walk, walk.now)
    assert closing_texts(play_to_the_end(*walks.stop(walk, walk.now)), of) == ["Rest."]


def test_silence_plays_the_closing_for_a_stop() -> None:
    of = exercise(FINISHED, STOPPED)
    walk, cues = walks.begin(PreparedExercise(of, replace(KEYBOARD, patience=5.0)), 0.0)
    assert closing_texts(play_to_the_end(walk, cues), of) == ["Rest."]


FIRST = (Step(ask="A hug?"), HUG)
"""A question from which easing off leads to the closing, because no gentler step comes before it."""


@pytest.mark.parametrize("named", [None, "closing", "thanks"])
@pytest.mark.parametrize("key", [True, False])
def test_easing_off_into_the_closing_plays_the_one_for_a_stop(named: str | None, key: bool) -> None:
    steps = (replace(FIRST[0], if_ease_off=named), HUG, replace(FINISHED, id="thanks"))
    for closings, words in ((steps, OWN_REST["en"]), ((*steps, STOPPED), "Rest.")):
        of = replace(exercise(), steps=closings)
        if key:
            walk, cues = walks.begin(PreparedExercise(of, KEYBOARD), 0.0)
            walk, more = walks.ease(walk, 0.0)
            cues = play_to_the_end(walk, (*cues, *more))
        else:
            cues = write_script(of, KEYBOARD, (Answer.EASE,)).cues
        assert closing_texts(cues, of) == [words]
        (ask,) = [cue for cue in cues if isinstance(cue, Ask)]
        assert ask.ease == ask.stop
        assert ask.ease_closes


def test_easing_off_at_a_question_is_not_a_stop() -> None:
    of = replace(exercise(), steps=(*FIRST, FINISHED, STOPPED))
    walk, _ = walks.ease(walks.begin(PreparedExercise(of, KEYBOARD), 0.0)[0], 0.0)
    assert walk.stopped is None
    assert not walk.silent


def test_easing_off_in_the_closing_continues_it() -> None:
    asks = Step(part=Part.CLOSING, ask="Anything to say?", if_continue="thanks")
    thanks = replace(FINISHED, id="thanks")
    of = replace(exercise(), steps=(*FIRST, BOTH, asks, STOPPED, thanks))
    answers = (Answer.CONTINUE, Answer.EASE)
    assert closing_texts(write_script(of, KEYBOARD, answers).cues, of)[0] == "The end."


def test_easing_off_from_a_consented_step_plays_the_finish() -> None:
    of = replace(exercise(), steps=(*FIRST, FINISHED, STOPPED))
    walk = play_until(walks.begin(PreparedExercise(of, KEYBOARD), 0.0)[0], "Hug")
    assert closing_texts(play_to_the_end(*walks.ease(walk, walk.now)), of) == ["Thank you."]


def test_stop_never_leads_to_a_closing_for_a_finish() -> None:
    steps = (replace(ASK, if_stop="thanks"), HUG, TALK, replace(FINISHED, id="thanks"), STOPPED)
    of = replace(exercise(), steps=steps)
    assert closing_texts(write_script(of, KEYBOARD, (Answer.STOP,)).cues, of) == ["Rest."]


def test_question_names_the_closing_for_a_stop() -> None:
    (ask,) = [cue for cue in write_script(exercise(FINISHED, STOPPED), KEYBOARD).cues if isinstance(cue, Ask)]
    assert ask.stop == "Rest"


def test_lines_include_every_closing() -> None:
    texts = {line.text for line in PreparedExercise(exercise(FINISHED, STOPPED)).lines()}
    assert {"Thank you.", "Rest."} <= texts


def test_resume_state_in_a_closing_hides_a_stop() -> None:
    of = exercise(FINISHED, STOPPED)
    finished = play_until(walks.begin(PreparedExercise(of, KEYBOARD), 0.0)[0], "Thanks")
    stopped, _ = walks.stop(walks.begin(PreparedExercise(of, KEYBOARD), 0.0)[0], 0.0)
    assert to_resume_state(finished, Path("x.toml")) == to_resume_state(stopped, Path("x.toml"))
    found = to_resume_state(stopped, Path("x.toml"))
    assert found is not None
    walk, begun = resume_walk(PreparedExercise(of, KEYBOARD), found, 0.0)
    assert closing_texts((*begun, *play_to_the_end(*walks.resume(walk, 0.0))), of) == ["Rest."]


def test_script_and_paths_label_closings_by_ending() -> None:
    of = exercise(FINISHED, STOPPED)
    assert "step 5 · “Rest” · closing · after a stop" in format_script(write_script(of, KEYBOARD, (Answer.STOP,)))
    cues = json.loads(script_to_json(write_script(of, KEYBOARD)))["cues"]
    assert [cue["after"] for cue in cues if cue["cue"] == "step" and cue["part"] == "closing"] == ["finished"]
    paths = find_paths(of)
    assert "stop      step 5 “Rest”, after a stop" in format_paths(paths)
    assert json.loads(paths_json(paths))["closings"] == [
        {"step": 4, "after": "finished"},
        {"step": 5, "after": "stopped"},
    ]
    assert paths.unreached_steps == ()


def test_paths_report_the_added_closing_for_a_stop() -> None:
    own = "After a stop Guided ends with its own closing"
    assert own in format_paths(find_paths(exercise(FINISHED)))
    assert own not in format_paths(find_paths(exercise(FINISHED, STOPPED)))
    assert own not in format_paths(find_paths(exercise(BOTH)))


TOP = 'format = 1\ntitle = "x"\ntouch = "none"\n[[step]]\nsay = "Talk."\n'
CLOSING = '[[step]]\npart = "closing"\nsay = "Rest."\n'


@pytest.mark.parametrize(
    ("text", "told_"),
    [
        (TOP + CLOSING + 'after = "stopped"\n', [(9, "no-closing")]),
        (TOP + CLOSING + 'after = "finished"\n', []),
        (TOP + CLOSING + 'after = "finished"\n' + CLOSING + 'after = "stopped"\n', []),
        (TOP + 'after = "stopped"\n' + CLOSING, [(6, "after-outside-closing")]),
        (TOP + CLOSING + 'after = "stop"\n', [(9, "unknown-choice")]),
        (TOP + CLOSING + CLOSING.replace("say", "ask") + 'after = "stopped"\n', [(11, "touch-after-stop")]),
    ],
)
def test_checker_reports_misplaced_closings_for_one_ending(text: str, told_: list[tuple[int, str]]) -> None:
    assert [(problem.line, problem.code) for problem in read_text(text, "x").problems][:1] == told_[:1]


def test_unknown_ending_gets_a_suggestion() -> None:
    (problem,) = read_text(TOP + CLOSING + 'after = "hug"\n', "x").problems
    assert (
        problem.message
        == "“hug” is no choice for `after`; it is finished or stopped; the step that follows is named in `then`"
    )
    (problem,) = read_text(TOP + CLOSING + 'after = "stop"\n', "x").problems
    assert problem.fix == '"stopped"'


def test_every_closing_step_begins_with_its_ending() -> None:
    begins = [cue for cue in write_script(exercise(BOTH), KEYBOARD).cues if isinstance(cue, StepBegins)]
    assert begins[-1].after is None
