"""Test which exercises the couple sees, by what they and an author chose."""

from pathlib import Path

import pytest

from guided.catalogue.visibility import HiddenBy, draft_key, hidden_by, is_held_back
from guided.exercise.model import Exercise, Step, Touch
from guided.preferences import Preferences

FILE = Path("/somewhere/ours.toml")


def made(touch: Touch = Touch.EMBRACE, *, opt_in: bool = False, draft: bool = False) -> Exercise:
    return Exercise(name="x", title="X", touch=touch, steps=(Step(say="Sit."),), opt_in=opt_in, draft=draft)


@pytest.mark.parametrize("touch", [each for each in Touch if each <= Touch.CLOSE])
def test_touch_up_to_close_is_shown_unasked(touch: Touch) -> None:
    assert hidden_by(made(touch), Preferences()) is None


@pytest.mark.parametrize("exercise", [made(Touch.INTIMATE, opt_in=True), made(Touch.INTIMATE), made(opt_in=True)])
def test_opt_in_exercise_is_shown_after_both_switched_on(exercise: Exercise) -> None:
    assert hidden_by(exercise, Preferences()) is HiddenBy.OPT_IN
    assert hidden_by(exercise, Preferences(show_opt_in=True)) is None


@pytest.mark.parametrize("touch", [Touch.CLOSE, Touch.INTIMATE])
def test_who_hid_what_is_close_sees_nothing_closer(touch: Touch) -> None:
    hiding = Preferences(show_close=False, show_opt_in=True)
    assert hidden_by(made(touch, opt_in=touch is Touch.INTIMATE), hiding) is HiddenBy.CHOICE
    assert hidden_by(made(Touch.EMBRACE), hiding) is None


def test_draft_is_held_back_until_its_author_shows_it() -> None:
    assert is_held_back(made(draft=True), FILE, Preferences())
    assert not is_held_back(made(draft=True), FILE, Preferences(shown_drafts=(draft_key(FILE),)))
    assert not is_held_back(made(), FILE, Preferences())


def test_shown_draft_does_not_show_its_copies() -> None:
    shown = Preferences(shown_drafts=(draft_key(FILE),))
    assert is_held_back(made(draft=True), FILE.with_name("copy.toml"), shown)
    assert is_held_back(made(draft=True), Path("/elsewhere") / FILE.name, shown)
