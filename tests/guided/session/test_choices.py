"""Test lengths and variants that a couple chooses, steps between rounds, and where easing off leads."""

from dataclasses import replace
from pathlib import Path

import pytest

from guided import bundled
from guided.exercise.choosing import offered_lengths, offered_variants, usual_length
from guided.exercise.model import UNTIL_READY, Exercise, Length, Part, Step, StepCue, Touch, Variant
from guided.exercise.reading import read_file
from guided.session import walk as walks
from guided.session.cues import Cue, Say, StepBegins
from guided.session.screen import screen
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.states import Ended, Playing
from guided.session.step_cues import OPEN_SECONDS
from guided.session.timeline import PreparedExercise
from tests.guided.session.exercises import HUG, STROKES
from tests.guided.session.walks import advance, start_walk, step_number

KISS = Exercise(
    name="kiss",
    title="A kiss",
    touch=Touch.EMBRACE,
    variants=(Variant(id="lips", title="Lips"), Variant(id="cheek", title="A cheek"), Variant(title="Or not")),
    steps=(
        Step(ask="A kiss?", aloud=True),
        Step(
            touch=Touch.EMBRACE,
            for_=30.0,
            lengths=(UNTIL_READY, 6.0, 30.0),
            say="Slowly.",
            end_sound="bell",
            cues=(
                StepCue(at=0.0, say="On the cheek.", variant="cheek"),
                StepCue(at=14.0, say="Pauses are welcome."),
                StepCue(at=14.0, say="The other cheek.", variant="cheek"),
                StepCue(at=20.0, say="And another.", variant="cheek"),
            ),
            then="closing",
        ),
        Step(variant="cheek", touch=Touch.EMBRACE, for_=10.0, say="Only for cheeks."),
        Step(part=Part.CLOSING, for_=20.0, say="Lean back."),
    ),
)


FILES = sorted(bundled.exercises().rglob("*.toml"))


def said(cues: tuple[Cue, ...]) -> list[str]:
    return [cue.text for cue in cues if isinstance(cue, Say)][1:]


def seconds_of_kiss(length: Length | None) -> float | None:
    cues = write_script(KISS, SessionChoices(length=length)).cues
    return next(cue.seconds for cue in cues if isinstance(cue, StepBegins) and cue.step == 2)


def test_lengths_are_offered_from_the_shortest_with_until_ready_last() -> None:
    assert offered_lengths(KISS) == (6.0, 30.0, UNTIL_READY)
    assert usual_length(KISS) == 30.0
    assert (offered_lengths(HUG), usual_length(HUG)) == ((), None)


@pytest.mark.parametrize(("length", "seconds"), [(None, 30.0), (6.0, 6.0), (UNTIL_READY, None), (15.0, 30.0)])
def test_chosen_length_is_played_where_it_is_offered(length: Length | None, seconds: float | None) -> None:
    assert seconds_of_kiss(length) == seconds


def test_cue_without_time_in_a_short_length_is_left_out() -> None:
    assert said(write_script(KISS, SessionChoices(length=6.0)).cues) == ["Slowly.", "Lean back."]


def test_variants_with_an_id_can_be_chosen() -> None:
    assert [each.title for each in offered_variants(KISS)] == ["Lips", "A cheek"]


@pytest.mark.parametrize("variant", [None, "lips"])
def test_without_words_of_its_own_a_variant_has_the_usual_ones(variant: str | None) -> None:
    script = write_script(KISS, SessionChoices(variant=variant))
    assert said(script.cues) == ["Slowly.", "Pauses are welcome.", "Lean back."]


def test_words_of_a_variant_stand_in_place_of_those_at_the_same_time() -> None:
    script = write_script(KISS, SessionChoices(variant="cheek"))
    assert said(script.cues) == ["On the cheek.", "The other cheek.", "And another.", "Lean back."]


def test_step_of_a_variant_is_played_for_those_who_chose_it() -> None:
    leads_on = replace(KISS, steps=(KISS.steps[0], replace(KISS.steps[1], then=None), *KISS.steps[2:]))
    for variant, steps in (("lips", [1, 2, 4]), ("cheek", [1, 2, 3, 4])):
        cues = write_script(leads_on, SessionChoices(variant=variant)).cues
        assert [cue.step for cue in cues if isinstance(cue, StepBegins)] == steps


def test_every_line_of_a_variant_is_prepared() -> None:
    lines = [line.text for line in PreparedExercise(KISS, SessionChoices(variant="cheek")).lines()]
    assert {"On the cheek.", "The other cheek.", "Only for cheeks."} <= set(lines)
    assert "Slowly." not in lines


def open_kiss(exercise: Exercise = KISS) -> walks.Walk:
    walk, _ = advance(start_walk(exercise, SessionChoices(length=UNTIL_READY)), 2)
    walk, _ = advance(walks.affirm(walk, walk.now)[0], 1)
    assert screen(walk).open_ended
    return walk


def test_step_as_long_as_they_like_ends_with_one_sign_and_its_bell() -> None:
    walk = open_kiss()
    walk, _ = advance(walk, 100)
    walk, cues = walks.ready(walk, walk.now)
    assert step_number(walk) == 3
    assert [type(cue).__name__ for cue in cues][:1] == ["Sound"]
    assert not walk.silent


def test_step_as_long_as_they_like_leads_to_the_closing_if_nobody_ends_it() -> None:
    further = replace(KISS, steps=(KISS.steps[0], replace(KISS.steps[1], then=None), HUG.steps[2], *KISS.steps[3:]))
    walk, cues = advance(open_kiss(further), OPEN_SECONDS - 2)
    assert step_number(walk) == 1
    walk, more = advance(walk, 3)
    assert [cue.part for cue in (*cues, *more) if isinstance(cue, StepBegins)] == [Part.CLOSING]
    assert walk.silent


def test_waiting_step_of_a_file_waits_without_limit() -> None:
    walk = start_walk(replace(HUG, steps=(replace(HUG.steps[0], for_=UNTIL_READY), *HUG.steps[1:])))
    walk, _ = advance(walk, 3 * OPEN_SECONDS)
    assert (step_number(walk), screen(walk).kind, screen(walk).open_ended) == (0, "ready", False)


CHANGING = Step(between_rounds=True, touch=Touch.NONE, for_=20.0, say="Change places. Take your time.")


def test_step_between_rounds_is_played_only_as_a_new_round_begins() -> None:
    cues = write_script(replace(STROKES, rounds=3, steps=(CHANGING, *STROKES.steps))).cues
    steps = [(cue.step, cue.round, cue.giver) for cue in cues if isinstance(cue, StepBegins)]
    rounds = [(1, 2, "b"), (2, 2, "b"), (3, 2, "b"), (1, 3, "a"), (2, 3, "a"), (3, 3, "a")]
    assert steps == [(2, 1, "a"), (3, 1, "a"), *rounds, (4, 3, "a")]


def test_easing_off_never_leads_to_changing_places() -> None:
    walk = start_walk(replace(STROKES, steps=(CHANGING, *STROKES.steps)), SessionChoices())
    for _ in range(2):
        for partner in ("a", "b"):
            walk, _ = walks.answer(walk, partner, walks.Answer.CONTINUE, walk.now)  # type: ignore[arg-type]
        walk, _ = advance(walk, 3)
        assert screen(walk).gentler == ""
        walk, _ = walks.enough(walk, walk.now)
        walk, _ = advance(walk, 21)
    assert isinstance(walk.state, Playing | Ended)


def test_easing_off_in_the_last_touching_step_leads_to_what_its_question_named() -> None:
    stays = replace(HUG.steps[2], title="Stay, or loosen", cues=())
    hug = replace(HUG, steps=(*HUG.steps[:2], replace(HUG.steps[2], then=None), stays, *HUG.steps[3:]))
    walk, _ = advance(start_walk(hug), 17)
    walk, _ = advance(walks.affirm(walk, walk.now)[0], 21)
    assert (screen(walk).title, screen(walk).gentler) == ("Stay, or loosen", "Hands instead")
    walk, _ = walks.ease(walk, walk.now)
    assert (screen(walk).title, screen(walk).touch, screen(walk).gentler) == ("Hands instead", "hands", "")
    walk, _ = walks.ease(walk, walk.now)
    assert screen(walk).part == "closing"


@pytest.mark.parametrize("file", FILES, ids=lambda file: "-".join(file.parts[-2:]))
def test_every_choice_of_a_bundled_exercise_can_be_played(file: Path) -> None:
    exercise = read_file(file).exercise
    assert exercise is not None
    for length in (None, *offered_lengths(exercise)):
        for variant in (None, *(each.id for each in offered_variants(exercise))):
            script = write_script(exercise, SessionChoices(length=length, variant=variant))
            assert script.max_touch == write_script(exercise).max_touch
