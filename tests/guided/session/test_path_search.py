"""Test the paths through an exercise, as played by the walk itself."""

import json
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings

from guided.exercise.model import Exercise, Lead, Part, Step, Touch
from guided.exercise.reading import read_file
from guided.session.consent import Answer
from guided.session.cues import StepBegins
from guided.session.path_report import format_paths, paths_to_json
from guided.session.path_search import MAX_LISTED, ExercisePaths, find_paths
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from tests.guided.session.exercises import HUG, LADDER, exercises
from tests.paths import GOOD_FILES, ROOT

FILES = [*ROOT.glob("exercises/*.toml"), *GOOD_FILES.glob("*.toml")]
CLOSING = Step(part=Part.CLOSING, for_=10.0, say="Loosen.")


def exercise_of(*steps: Step, rounds: int = 1) -> Exercise:
    return Exercise(name="x", title="X", touch=Touch.EMBRACE, steps=steps, rounds=rounds)


def branching(questions: int) -> Exercise:
    """Make an exercise with `questions` check-ins that each have a gentler branch, so that it has 3 to their power
    paths."""
    steps: list[Step] = []
    for n in range(questions):
        steps += (
            Step(id=f"ask-{n}", ask="Hands?", if_ease_off=f"near-{n}"),
            Step(touch=Touch.HANDS, for_=20.0, then=f"on-{n}"),
            Step(id=f"near-{n}", touch=Touch.NEAR, for_=30.0),
            Step(id=f"on-{n}", for_=5.0),
        )
    return exercise_of(*steps, CLOSING)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_listed_path_matches_the_script_with_its_answers(file: Path) -> None:
    exercise = read_file(file).exercise
    assert exercise is not None
    paths = find_paths(exercise)
    assert paths.is_complete
    assert len(paths.listed) == min(paths.count, MAX_LISTED)
    assert paths.usual.seconds == pytest.approx(write_script(exercise).seconds)
    for way in (*paths.listed, paths.shortest, paths.longest):
        script = write_script(exercise, answers=way.answers)
        assert way.seconds == pytest.approx(script.seconds)
        assert way.touch == max(cue.touch for cue in script.cues if isinstance(cue, StepBegins))
    assert len({way.answers for way in paths.listed}) == len(paths.listed)
    if paths.count <= MAX_LISTED:
        assert min(way.seconds for way in paths.listed) == pytest.approx(paths.shortest.seconds)


def test_find_paths_lists_all_paths() -> None:
    exercise = branching(3)
    played = {write_script(exercise, answers=answers).seconds for answers in product(Answer, repeat=3)}
    paths = find_paths(exercise)
    assert paths.count == 2**3 + (2**0 + 2**1 + 2**2)
    assert {round(way.seconds, 3) for way in paths.listed} == {round(seconds, 3) for seconds in played}
    assert dict(paths.by_touch) == {Touch.NONE: 1, Touch.NEAR: 3, Touch.HANDS: 11}


def test_file_with_countless_paths_is_counted() -> None:
    paths = find_paths(branching(12))
    assert paths.is_complete
    assert paths.count == 2**13 - 1
    assert len(paths.listed) == MAX_LISTED
    assert sum(ways for _, ways in paths.by_touch) == paths.count
    assert paths.longest.answers == (Answer.EASE,) * 12
    assert paths.shortest.answers == (Answer.STOP,)
    assert f"and {2**13 - 1 - 30} more" in format_paths(paths)


def test_easing_off_to_an_earlier_step_is_one_loop() -> None:
    paths = find_paths(LADDER)
    back = [(each.step, each.round, n) for each in paths.check_ins for n, leg in enumerate(each.legs) if leg.leads_back]
    assert back == [(n, round_, Answer.EASE) for round_ in (1, 2) for n in (4, 6, 8)]
    assert (
        format_paths(paths).count("In step 6 “ease off” leads back to itself, by way of step 5, as often as they like")
        == 1
    )


def test_looping_yes_ends_in_the_usual_path_like_a_script() -> None:
    again = exercise_of(
        Step(id="rest", for_=5.0),
        Step(id="ask", ask="Again?", if_continue="rest", if_ease_off="slow"),
        Step(id="slow", for_=5.0, then="ask"),
        CLOSING,
    )
    paths = find_paths(again)
    assert paths.usual.answers == (Answer.CONTINUE,) * 3 + (Answer.STOP,)
    assert paths.usual.seconds == pytest.approx(write_script(again).seconds)
    assert paths.count == 1
    assert [paths.check_ins[n].step for n in paths.stuck_check_ins] == [2]
    assert "From the check-in in step 2 only a stop leads to the end." in format_paths(paths)


def test_check_in_leading_to_itself_is_played_to_an_end() -> None:
    paths = find_paths(exercise_of(Step(id="ask", ask="Now?", if_continue="ask"), CLOSING))
    assert paths.check_ins[0].legs[Answer.CONTINUE].leads_back
    assert paths.count == 2


def test_unreached_steps_are_reported() -> None:
    paths = find_paths(exercise_of(Step(for_=5.0, then="closing"), Step(title="Lost", for_=5.0), CLOSING))
    assert paths.unreached_steps == (2,)
    assert "step 2 “Lost” is never reached." in format_paths(paths)
    assert find_paths(HUG).unreached_steps == ()


def test_missing_closing_is_reported() -> None:
    assert "Guided ends every way with its own" in format_paths(
        find_paths(exercise_of(Step(for_=5.0), Step(ask="More?")))
    )
    assert "every way ends with the closing" in format_paths(find_paths(HUG))


def test_unanswered_path_is_reported() -> None:
    assert "  it pauses in step 2 after 35 s, touch at most: none." in format_paths(find_paths(HUG))
    whole = json.loads(paths_to_json(find_paths(LADDER)))
    assert whole["in_silence"] == {"ends": "question", "touch": "none"}
    quiet = exercise_of(Step(ask="Shall we?", aloud=True), CLOSING)
    assert "  it comes to its end after 30 s, touch at most: none." in format_paths(find_paths(quiet))


def test_question_added_by_the_walk_is_reported() -> None:
    paths = find_paths(exercise_of(Step(for_=5.0, touch=Touch.HANDS), CLOSING))
    assert [each.of_own_accord for each in paths.check_ins] == [True]
    assert "Before step 1 Guided asks of its own accord" in format_paths(paths)


def test_endless_loop_without_question_is_reported_incomplete() -> None:
    paths = find_paths(exercise_of(Step(id="on", for_=5.0, then="on"), CLOSING))
    assert not paths.is_complete
    assert "more of it than could be played" in format_paths(paths)


def test_time_received_follows_the_roles() -> None:
    hold = Step(touch=Touch.HANDS, for_=30.0, say="{giver}, hold {receiver}'s hand.")
    lead = Step(for_=12.0, lead=Lead.GIVER)
    both = Step(for_=50.0, say="{giver} and {receiver}.", lead=Lead.BOTH)
    paths = find_paths(exercise_of(Step(ask="Hands?"), hold, lead, both, CLOSING, rounds=2))
    assert paths.usual.received == (42.0, 42.0)
    assert find_paths(exercise_of(Step(ask="?"), hold, CLOSING), SessionChoices(begins="b")).usual.received == (
        30.0,
        0.0,
    )
    uneven = format_paths(find_paths(exercise_of(Step(ask="?"), hold, CLOSING), SessionChoices(names=("Ada", "Bo"))))
    assert "Ada receives for 0 s and Bo for 30 s. That is uneven" in uneven


def test_uneven_exercise_with_rounds_gets_no_advice() -> None:
    hold = Step(for_=30.0, lead=Lead.GIVER)
    once = exercise_of(Step(ask="?"), hold, CLOSING)
    assert "; `rounds = 2` gives both a turn." in format_paths(find_paths(once, SessionChoices(names=("Ada", "Bo"))))
    twice = replace(once, rounds=2, swap=False)
    assert "Bo for 1 min. That is uneven." in format_paths(find_paths(twice, SessionChoices(names=("Ada", "Bo"))))


def test_report_of_the_long_hug() -> None:
    text = format_paths(find_paths(HUG))
    assert text.startswith("The long hug\n5 ways through, 2 check-ins\n")
    for line in (
        "  the usual     1 min 10 s    yes",
        "  the shortest  50 s          stop",
        "  promised      1 min 10 s",
        "    ease off  step 4 “Hands instead”",
        "  step 4  asked by Guided before this gentler step",
        "  hands      1 way",
        "  50 s          none      stop",
        "  No step has a giver and a receiver.",
    ):
        assert line in text.splitlines()


def test_paths_json_answers_are_accepted_by_a_script() -> None:
    whole = json.loads(paths_to_json(find_paths(LADDER)))
    assert whole["ways"] == len(whole["listed"])
    assert whole["listed"][0]["answers"] == ["continue"] * 8
    assert whole["check_ins"][1]["ease"] == {"steps": [3], "seconds": 45.0, "then_asks": 4, "leads_back": True}
    assert whole["never_reached"] == []


def _answers_of(paths: ExercisePaths) -> list[tuple[Answer, ...]]:
    return [way.answers for way in paths.listed]


@settings(max_examples=60, deadline=None)
@given(exercises())
def test_listed_path_of_any_exercise_matches_its_script(exercise: Exercise) -> None:
    paths = find_paths(exercise)
    answers = _answers_of(paths)
    assert len(set(answers)) == len(answers) == min(paths.count, MAX_LISTED)
    assert paths.shortest.seconds <= paths.usual.seconds <= paths.longest.seconds
    assert sum(ways for _, ways in paths.by_touch) == paths.count
