"""Test which step follows which, and which steps the consent of both allows."""

from dataclasses import replace

import pytest

from guided.exercise import flow
from guided.exercise.consent_state import ConsentState
from guided.exercise.flow import Position
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reachability import step_entries
from tests.guided.session.exercises import HUG, LADDER

HANDS = Step(touch=Touch.HANDS, for_=5.0)
EMBRACE = Step(touch=Touch.EMBRACE, for_=5.0)
ASK = Step(ask="Shall we?")


def exercise(*steps: Step, **fields: object) -> Exercise:
    return replace(HUG, steps=steps, **fields)


def unasked(of: Exercise) -> set[int]:
    return {entry.position.step for entry in step_entries(of) if entry.is_unasked(of.steps[entry.position.step])}


@pytest.mark.parametrize(
    ("consent", "step", "swapped", "allowed"),
    [
        (ConsentState(), Step(touch=Touch.NEAR), False, True),
        (ConsentState(), HANDS, False, False),
        (ConsentState(Touch.EMBRACE), HANDS, False, True),
        (ConsentState(Touch.EMBRACE), HANDS, True, False),
        (ConsentState(Touch.EMBRACE, receiver_asked=False), HANDS, False, False),
        (ConsentState(Touch.HANDS, rung=1), replace(HANDS, rung=2), False, False),
        (ConsentState(Touch.HANDS, rung=2), replace(HANDS, rung=2), False, True),
        (ConsentState(Touch.NEAR, rung=1), Step(touch=Touch.NEAR, rung=2), False, True),
    ],
)
def test_consent_state_allows_steps_up_to_the_last_yes(
    consent: ConsentState, step: Step, swapped: bool, allowed: bool
) -> None:
    assert consent.allows(step, swapped=swapped) is allowed


def test_touch_never_rises_unasked_in_valid_exercises() -> None:
    assert unasked(HUG) == set()
    assert unasked(LADDER) == set()


@pytest.mark.parametrize(
    ("steps", "fields", "found"),
    [
        ((HANDS,), {}, {0}),
        ((ASK, HANDS, EMBRACE), {}, {2}),
        ((ASK, EMBRACE, Step(for_=5.0), HANDS), {}, {3}),
        ((ASK, HANDS), {"rounds": 2}, set()),
        ((replace(ASK, part=Part.OPENING), HANDS), {"rounds": 2}, {1}),
        ((ASK, HANDS, replace(HANDS, swap=True)), {}, {2}),
        ((ASK, HANDS, replace(ASK, swap=True), HANDS), {}, set()),
        ((ASK, EMBRACE, replace(HANDS, part=Part.CLOSING)), {}, set()),
        (
            (
                replace(ASK, if_ease_off="near"),
                EMBRACE,
                Step(id="near", then="closing"),
                replace(HANDS, part=Part.CLOSING),
            ),
            {},
            {3},
        ),
        ((ASK, replace(HANDS, swap=True)), {}, {1}),
        ((replace(ASK, if_continue="next-round"), HANDS), {"rounds": 2}, set()),
        ((ASK, HANDS, replace(ASK, if_continue="next-round")), {"rounds": 2}, set()),
        (
            (HUG.steps[0], replace(EMBRACE, touch=Touch.NONE), replace(ASK, if_continue="next-round")),
            {"rounds": 2},
            set(),
        ),
    ],
)
def test_unasked_touch_is_found_on_every_branch(
    steps: tuple[Step, ...], fields: dict[str, object], found: set[int]
) -> None:
    assert unasked(exercise(*steps, **fields)) == found


def test_reserved_names_lead_through_the_rounds() -> None:
    rounds = exercise(Step(part=Part.OPENING), Step(), Step(), Step(part=Part.CLOSING), rounds=2)
    assert flow.next_position(rounds, Position(0)) == Position(1)
    assert flow.next_position(rounds, Position(2)) == Position(1, 2, True)
    assert flow.next_position(rounds, Position(2, 2, True)) == Position(3, 2, True)
    assert flow.next_position(rounds, Position(1), "next-round") == Position(1, 2, True)
    assert flow.next_position(rounds, Position(1), "closing") == Position(3)
    assert flow.next_position(rounds, Position(3)) is None
    assert flow.next_position(replace(rounds, swap=False), Position(2)) == Position(1, 2, False)


def test_closing_leads_only_to_later_closing_steps() -> None:
    closing = exercise(Step(id="hug"), Step(part=Part.CLOSING, then="hug"), Step(part=Part.CLOSING))
    assert flow.next_position(closing, Position(1), "hug") == Position(2)


def test_branches_replace_rising_ease_off_and_unclosing_stop() -> None:
    wrong = exercise(
        replace(ASK, if_ease_off="close", if_stop="close"),
        HANDS,
        replace(EMBRACE, id="close"),
        Step(part=Part.CLOSING),
    )
    ways = flow.branches(wrong, Position(0))
    assert (ways.yes, ways.ease, ways.stop) == (Position(1), Position(3, stopped=True), Position(3, stopped=True))
