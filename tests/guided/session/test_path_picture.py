"""Test the picture of the ways through an exercise: each exit, what is marked, and lines that do not cover another."""

import pytest

from guided import bundled
from guided.exercise.model import Ending, Exercise, Part, Step, Touch
from guided.exercise.reading import read_file
from guided.session.consent import Answer
from guided.session.path_picture import Exit, Line, lines, pictured_steps
from guided.session.path_search import find_paths

CLOSING = Step(part=Part.CLOSING, for_=5.0)


def exercise_of(*steps: Step, rounds: int = 1) -> Exercise:
    return Exercise(name="x", title="X", touch=Touch.EMBRACE, steps=steps, rounds=rounds)


HUG = exercise_of(
    Step(part=Part.OPENING, for_=5.0),
    Step(ask="A hug?", if_ease_off="near"),
    Step(title="Hug", touch=Touch.EMBRACE, for_=5.0, then="closing"),
    Step(id="near", touch=Touch.NEAR, for_=5.0),
    Step(part=Part.CLOSING, for_=5.0, after=Ending.FINISHED),
    Step(part=Part.CLOSING, for_=5.0, after=Ending.STOPPED),
)
FILES = sorted(bundled.exercises().glob("*.toml"))


def exits_of(number: int) -> tuple[Exit, ...]:
    return pictured_steps(find_paths(HUG))[number].exits


def test_question_leads_to_the_step_of_each_answer() -> None:
    assert exits_of(1) == (Exit(Answer.CONTINUE, 2), Exit(Answer.EASE, 3), Exit(Answer.STOP, 5))


def test_step_leads_where_it_says_and_a_closing_to_the_end() -> None:
    assert exits_of(0) == (Exit(None, 1),)
    assert exits_of(2) == (Exit(None, 4),)
    assert exits_of(5) == (Exit(None, None),)


def test_last_step_of_a_round_leads_to_the_next_and_to_the_closing() -> None:
    found = pictured_steps(find_paths(exercise_of(Step(for_=5.0), Step(for_=5.0), CLOSING, rounds=2)))
    assert found[1].exits == (Exit(None, 0), Exit(None, 2))


def test_step_that_no_way_leads_to_is_marked() -> None:
    found = pictured_steps(find_paths(exercise_of(Step(for_=5.0, then="closing"), Step(for_=5.0), CLOSING)))
    assert [each.reached for each in found] == [True, False, True]


def test_question_that_only_a_stop_leads_out_of_is_marked() -> None:
    again = exercise_of(
        Step(id="rest", for_=5.0),
        Step(id="ask", ask="Again?", if_continue="rest", if_ease_off="slow"),
        Step(id="slow", for_=5.0, then="ask"),
        CLOSING,
    )
    assert [each.stuck for each in pictured_steps(find_paths(again))] == [False, True, False, False]


def test_line_is_drawn_but_to_the_next_step() -> None:
    found = lines(pictured_steps(find_paths(HUG)))
    assert {(line.answer, line.sources, line.to) for line in found} == {
        (Answer.EASE, (1,), 3),
        (Answer.STOP, (1,), 5),
        (None, (2,), 4),
    }


def span(line: Line) -> tuple[int, int]:
    return min(*line.sources, line.to), max(*line.sources, line.to)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_lines_in_one_lane_do_not_overlap(file: object) -> None:
    exercise = read_file(file).exercise  # type: ignore[arg-type]
    assert exercise is not None
    found = lines(pictured_steps(find_paths(exercise)))
    for one in found:
        for other in found:
            if one is not other and one.lane == other.lane:
                assert span(one)[1] < span(other)[0] or span(other)[1] < span(one)[0]
