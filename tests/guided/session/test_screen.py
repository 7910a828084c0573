"""Test what two people see."""

from dataclasses import replace

import pytest

from guided.exercise.breath import BreathPhase
from guided.session import walk as walks
from guided.session.consent import Answer
from guided.session.screen import screen
from tests.guided.session.exercises import HUG
from tests.guided.session.walks import advance, walk_to_hug, walk_to_question


def test_screen_of_a_step() -> None:
    seen = screen(walk_to_hug())
    assert (seen.kind, seen.title, seen.prompt, seen.touch) == ("step", "Hug", "Let your arms settle.", "embrace")
    assert seen.progress == pytest.approx(1 / 20)
    assert seen.seconds_left == 19
    assert seen.can_stretch


def test_lights_follow_whole_breaths_only() -> None:
    swells = [screen(advance(walk_to_hug(), seconds)[0]).swell for seconds in (0, 1, 2, 3)]
    assert swells == sorted(swells)
    full = advance(walk_to_hug(), 3)[0]
    assert screen(full).swell == pytest.approx(1)
    assert screen(advance(walk_to_hug(), 5)[0]).breath_phase is BreathPhase.OUT
    longer = replace(HUG, steps=(*HUG.steps[:2], replace(HUG.steps[2], for_=24.0), *HUG.steps[3:]))
    after = screen(advance(walk_to_hug(longer), 21)[0])
    assert (after.breath_phase, after.swell) == (None, 0.0)


def test_check_in_shows_who_answered_but_no_answer() -> None:
    walk = walk_to_question()
    seen = screen(walk)
    assert (seen.kind, seen.yes, seen.ease, seen.stop) == ("ask", "Hug", "Hands instead", "The closing")
    ones = [screen(walks.answer(walk, "b", given, walk.now)[0]) for given in Answer]
    assert ones == [replace(seen, answered_b=True)] * len(Answer)
    walk, _ = walks.answer(walk, "b", Answer.STOP, walk.now)
    both = [
        screen(walks.answer(walk, "a", given, walk.now)[0]) for given in (Answer.CONTINUE, Answer.EASE, Answer.STOP)
    ]
    assert both[0] == both[1] == both[2]
    assert both[0].answered


def test_screen_of_a_rest_does_not_change() -> None:
    walk = walk_to_hug()
    rested, _ = walks.pause(walk, walk.now)
    assert replace(screen(rested), kind="step", can_stretch=True, can_lengthen=True) == screen(walk)
    assert screen(walks.tick(rested, walk.now + 900)[0]) == screen(rested)


def test_screen_after_the_end() -> None:
    walk = walks.stop(walks.stop(walk_to_hug(), 31.0)[0], 40.0)[0]
    assert screen(walk).kind == "end"
