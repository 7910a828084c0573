"""Test that a dose only ever lowers: less touch, another offered length, another number of times."""

from itertools import product

import pytest

from guided import bundled
from guided.exercise.choosing import offered_lengths, offered_variants, usual_length, with_choices
from guided.exercise.dose import dose_problems, most_touch_played, programme_with_doses, with_dose
from guided.exercise.model import UNTIL_READY, Exercise, Touch
from guided.exercise.pack_model import Dose, Pack
from guided.exercise.reading import read_file, read_text
from guided.session.cues import Ask, StepBegins
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import parse_answers
from guided.session.timeline import no_measurement
from tests.guided.packs.coach_files import HUG, PROGRAMME

SHIPPED = [exercise for path in bundled.exercise_files() if (exercise := read_file(path).exercise)]
ANSWERS = ("", "ease", "stop", "continue,ease", "ease,continue,ease", "continue,continue,stop")


def hug() -> Exercise:
    """Return an exercise with hands, then an embrace, each behind a question."""
    exercise = read_text(HUG, "our-hug").exercise
    assert exercise is not None
    return exercise


@pytest.mark.parametrize("exercise", SHIPPED, ids=lambda each: each.name)
def test_no_way_through_a_dosed_exercise_comes_closer_than_the_dose(exercise: Exercise) -> None:
    for limit in Touch:
        dosed = with_dose(exercise, Dose(exercise=exercise.name, touch=limit))
        assert most_touch_played(dosed) <= min(limit, exercise.touch)
        assert dosed.touch == min(limit, exercise.touch)
        assert dosed.steps == exercise.steps


@pytest.mark.parametrize("exercise", SHIPPED, ids=lambda each: each.name)
def test_session_of_a_dosed_exercise_never_touches_more_or_unasked(exercise: Exercise) -> None:
    for limit, answers in product((Touch.NONE, Touch.HANDS, Touch.EMBRACE), ANSWERS):
        if limit >= exercise.touch:
            continue
        dosed = with_dose(exercise, Dose(exercise=exercise.name, touch=limit))
        script = write_script(dosed, SessionChoices(), parse_answers(answers), no_measurement)
        assert script.max_touch <= limit
        before, asked = Touch.NONE, False
        for cue in script.cues:
            if isinstance(cue, Ask):
                asked = True
            elif isinstance(cue, StepBegins):
                assert asked or cue.touch < Touch.HANDS or cue.touch <= before
                if cue.step > len(dosed.steps) or dosed.steps[cue.step - 1].ask is None:
                    before, asked = cue.touch, False


@pytest.mark.parametrize("exercise", [each for each in SHIPPED if offered_lengths(each) or offered_variants(each)])
def test_length_and_way_that_the_couple_choose_never_pass_the_dose(exercise: Exercise) -> None:
    lengths = (None, *offered_lengths(exercise))
    variants = (None, *(each.id for each in offered_variants(exercise)))
    for limit, length, variant in product(Touch, lengths, variants):
        dosed = with_dose(exercise, Dose(exercise=exercise.name, touch=limit, length=lengths[-1]))
        chosen = with_choices(dosed, length, variant)
        assert most_touch_played(chosen) <= min(limit, exercise.touch)
        for answers in ("", "continue,continue,continue,continue"):
            assert write_script(chosen, SessionChoices(), parse_answers(answers), no_measurement).max_touch <= limit


def test_touch_above_the_exercise_never_raises_it() -> None:
    dosed = with_dose(hug(), Dose(exercise="our-hug", touch=Touch.INTIMATE))
    assert (dosed.touch, dosed.most_touch) == (Touch.EMBRACE, None)


def test_question_that_leads_too_close_gives_way_to_its_gentler_step() -> None:
    kiss = next(each for each in SHIPPED if each.name == "thirty-second-kiss")
    dosed = with_dose(kiss, Dose(exercise=kiss.name, touch=Touch.EMBRACE))
    assert Touch.NONE < most_touch_played(dosed) <= Touch.EMBRACE
    assert list(dose_problems((), kiss, Dose(exercise=kiss.name, touch=Touch.EMBRACE), Touch.EMBRACE)) == []


def test_length_of_the_dose_is_chosen_beforehand_and_may_be_changed() -> None:
    dosed = with_dose(hug(), Dose(exercise="our-hug", length=60.0))
    assert usual_length(dosed) == 60
    assert with_choices(dosed, None, None).steps[2].for_ == 60
    assert with_choices(dosed, 30.0, None).steps[2].for_ == 30


def test_length_that_the_exercise_does_not_offer_is_told_and_not_taken() -> None:
    dose = Dose(exercise="our-hug", length=UNTIL_READY)
    assert [each.code for each in dose_problems((), hug(), dose, None)] == ["unknown-length"]
    assert usual_length(with_dose(hug(), dose)) == usual_length(hug())
    assert UNTIL_READY not in offered_lengths(hug())


@pytest.mark.parametrize("touch", [Touch.EMBRACE, Touch.CLOSE])
def test_dose_that_lowers_nothing_is_told(touch: Touch) -> None:
    dose = Dose(exercise="our-hug", touch=touch)
    assert [each.code for each in dose_problems((), hug(), dose, touch)] == ["touch-not-lower"]


def test_exercise_of_which_nothing_would_be_left_is_told() -> None:
    dose = Dose(exercise="our-hug", touch=Touch.NONE)
    assert [each.code for each in dose_problems((), hug(), dose, Touch.NONE)] == ["nothing-left"]


def test_times_of_the_dose_stand_in_place_of_what_the_programme_says() -> None:
    programme = read_text(PROGRAMME, "easier-touch").programme
    assert programme is not None
    pack = Pack(id="anna.easier", version=1, title="Easier", doses=(Dose(exercise="tea", times=2),))
    tea, long_hug = programme_with_doses(programme, pack).weeks[0].do
    assert (tea.every, tea.times) == (None, 2)
    assert long_hug == programme.weeks[0].do[1]


def test_most_touch_of_the_pack_holds_for_a_dose_that_says_more() -> None:
    doses = (Dose(exercise="our-hug", touch=Touch.EMBRACE),)
    pack = Pack(id="anna.easier", version=1, title="Easier", touch=Touch.HANDS, doses=doses)
    assert pack.dose("our-hug").touch is Touch.HANDS
    assert pack.dose("another").touch is Touch.HANDS
