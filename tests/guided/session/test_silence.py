"""Test that silence is never a yes: questions aloud with a sign, without one, and with other keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reading import read_file
from guided.exercise.speech_length import speaking_seconds
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.consent import Answer
from guided.session.cues import Ask, Cue, Rest, Say, StepBegins
from guided.session.resume_state import resume_walk, to_resume_state
from guided.session.screen import screen
from guided.session.script import ScriptEnding, format_script, write_script
from guided.session.session_choices import SessionChoices
from guided.session.simulated_couple import SimulatedCouple
from guided.session.states import Asking, AskingAloud, Ended, Playing, Resting, Walk
from guided.session.timeline import MIN_ANSWER_SECONDS, PreparedExercise
from guided.voice.utterance import SpeechTiming, Utterance
from tests.campaigns import in_parts
from tests.guided.session.exercises import HUG, exercises
from tests.guided.session.walks import advance, start_walk, step_number
from tests.paths import BUNDLED_EXERCISES

CLOSING = Step(part=Part.CLOSING, title="Leaning away", for_=20.0)


def asked_aloud(
    ground: Touch, gentler: Step, *rest: Step, seconds: float | None = None, swap: bool = False
) -> Exercise:
    """Make an exercise with a step at `ground`, then a question about an embrace with the gentler step `gentler`."""
    steps = (
        Step(touch=Touch.NONE, for_=5.0),
        Step(ask="Hold hands?"),
        Step(title="Ground", touch=ground, for_=5.0),
        Step(ask="Would a hug be good?", aloud=True, if_ease_off="gentler", for_=seconds, swap=swap),
        Step(title="Hug", touch=Touch.EMBRACE, for_=20.0, then="closing"),
        replace(gentler, id="gentler", title=gentler.title or "Gentler", for_=20.0),
    )
    return Exercise(name="any", title="Any", touch=Touch.EMBRACE, steps=(*steps, *(rest or (CLOSING,))))


def at_question(exercise: Exercise) -> Walk:
    """Return the walk a second after the question aloud appeared, with consent to the step before it."""
    walk, _ = advance(start_walk(exercise), 6)
    for partner in ("a", "b"):
        walk, _ = walks.answer(walk, partner, Answer.CONTINUE, walk.now)  # type: ignore[arg-type]
    walk, _ = advance(walk, 8)
    assert isinstance(walk.state, AskingAloud)
    return walk


@pytest.mark.parametrize("ground", [Touch.NEAR, Touch.HANDS, Touch.EMBRACE])
@pytest.mark.parametrize("gentler", [*Touch][:4])
def test_silence_takes_the_gentler_step_only_without_more_touch(ground: Touch, gentler: Touch) -> None:
    walk, cues = advance(at_question(asked_aloud(ground, Step(touch=gentler))), 20)
    assert walk.ground.touch <= ground
    if gentler <= ground:
        assert isinstance(walk.state, Playing)
        assert step_number(walk) == 5
    else:
        assert isinstance(walk.state, Resting)
        assert step_number(walk) == 3
    assert not any(isinstance(cue, StepBegins) and cue.touch > ground for cue in cues)


def test_silence_does_not_raise_touch_from_none_to_near() -> None:
    near = (Step(for_=5.0), *asked_aloud(Touch.NONE, Step(touch=Touch.NEAR)).steps[3:])
    walk, _ = advance(start_walk(replace(HUG, steps=near)), 60)
    assert isinstance(walk.state, Resting)
    assert walk.ground.touch is Touch.NONE


def test_ease_and_back_at_a_question_never_raise_touch() -> None:
    asking = asked_aloud(Touch.NONE, Step(touch=Touch.NEAR)).steps[3:]
    walk, _ = advance(start_walk(replace(HUG, steps=(Step(for_=5.0), *asking))), 7)
    eased, cues = walks.ease(walk, 7.0)
    assert isinstance(eased.state, AskingAloud)
    assert [cue.yes for cue in cues if isinstance(cue, Ask)] == ["Gentler"]
    assert eased.ground.touch is Touch.NONE
    near_before = replace(HUG, steps=(Step(touch=Touch.NEAR, for_=5.0), *asking))
    walk, _ = advance(start_walk(near_before), 7)
    back, _ = walks.back(replace(walk, ground=replace(walk.ground, touch=Touch.NONE)), 7.0)
    assert isinstance(back.state, AskingAloud)
    assert back.ground.touch is Touch.NONE


def test_silence_after_a_role_change_touches_nobody() -> None:
    walk, _ = advance(at_question(asked_aloud(Touch.HANDS, Step(touch=Touch.HANDS), swap=True)), 20)
    assert isinstance(walk.state, Resting)


def test_unanswered_question_rests_and_is_asked_again() -> None:
    walk, cues = advance(start_walk(HUG), 300)
    assert [cue for cue in cues if isinstance(cue, Rest)] == [Rest(at=35.0, step=2, unanswered=True)]
    (said,) = [cue.text for cue in cues if isinstance(cue, Say) and cue.at == 35.0]
    assert said == "No hurry. We’ll pause here, and ask again when you like."
    assert screen(walk).unanswered
    assert not screen(walk).slept
    again, cues = walks.resume(walk, 400.0)
    assert isinstance(again.state, AskingAloud)
    assert [cue.text for cue in cues if isinstance(cue, Ask)] == ["Would a hug feel good?"]
    assert not screen(again).unanswered
    assert isinstance(advance(again, 20)[0].state, Resting)
    assert step_number(walks.affirm(advance(again, 2)[0], again.now + 2)[0]) == 2


def test_question_aloud_waits_its_length_or_the_minimum() -> None:
    for seconds, lasts in ((8.0, 8.0), (None, 20.0), (0.5, MIN_ANSWER_SECONDS)):
        walk = at_question(asked_aloud(Touch.NEAR, Step(touch=Touch.HANDS), seconds=seconds))
        assert isinstance(walk.state, AskingAloud)
        assert walk.state.seconds == lasts


def test_silence_into_the_closing_is_recorded() -> None:
    exercise = replace(HUG, steps=(HUG.steps[0], replace(HUG.steps[1], if_ease_off="closing"), *HUG.steps[2:]))
    walk, cues = advance(start_walk(exercise), 36)
    assert [cue.part for cue in cues if isinstance(cue, StepBegins)][-1] is Part.CLOSING
    assert walk.silent
    assert not walk_queries.can_go_back(walk)
    eased, _ = walks.ease(advance(start_walk(exercise), 17)[0], 17.0)
    assert not eased.silent, "a key is an answer"
    gentler, _ = advance(at_question(asked_aloud(Touch.HANDS, Step(touch=Touch.HANDS))), 45)
    assert screen(gentler).part == "closing"
    assert not gentler.silent, "they went on, the gentler way"


def test_silence_skips_closings_with_more_touch() -> None:
    holding = Step(part=Part.CLOSING, touch=Touch.HANDS, for_=20.0)
    near = Step(part=Part.CLOSING, touch=Touch.NEAR, for_=20.0)
    leads = replace(HUG.steps[1], if_ease_off="closing")
    for closing, lands in ((CLOSING, "closing"), (near, "opening")):
        steps = (HUG.steps[0], leads, *HUG.steps[2:4], holding, closing)
        walk, _ = advance(start_walk(replace(HUG, steps=steps)), 36)
        assert walk.ground.touch is Touch.NONE
        assert isinstance(walk.state, Playing if lands == "closing" else Resting)


def test_silence_at_the_same_question_twice_rests() -> None:
    round_ = asked_aloud(Touch.HANDS, Step(touch=Touch.HANDS, then="question"))
    steps = tuple(replace(step, id="question") if step.aloud else step for step in round_.steps)
    walk, cues = advance(at_question(replace(round_, steps=steps)), 300)
    assert isinstance(walk.state, Resting)
    assert len([cue for cue in cues if isinstance(cue, StepBegins) and cue.step == 6]) == 1


def test_sign_in_the_first_second_of_a_question_is_ignored() -> None:
    walk, _ = advance(start_walk(HUG), 15)
    assert isinstance(walk.state, AskingAloud)
    for now in (15.0, 15.5, 15.99):
        walk, cues = walks.affirm(walk, now)
        assert isinstance(walk.state, AskingAloud)
        assert not any(isinstance(cue, StepBegins) for cue in cues)
    walk, _ = walks.affirm(walk, 16.0)
    assert (step_number(walk), walk.ground.touch) == (2, Touch.EMBRACE)


def test_sign_right_after_a_late_tick_is_ignored() -> None:
    walk, _ = advance(start_walk(HUG), 14)
    walk, cues = walks.affirm(walk, 16.9)
    assert any(isinstance(cue, Ask) for cue in cues)
    assert isinstance(walk.state, AskingAloud)
    walk, _ = walks.affirm(walk, 17.8)
    assert isinstance(walk.state, AskingAloud)
    assert step_number(walks.affirm(walk, 17.9)[0]) == 2


def test_sign_in_the_first_second_after_a_pause_is_ignored() -> None:
    paused, _ = walks.pause(advance(start_walk(HUG), 20)[0], 20.0)
    walk, _ = walks.resume(paused, 90.0)
    assert isinstance(walks.affirm(walk, 90.5)[0].state, AskingAloud)
    assert isinstance(walks.affirm(paused, 90.5)[0].state, Resting)


def test_sign_after_silence_has_moved_on_is_ignored() -> None:
    walk, _ = advance(start_walk(HUG), 34)
    walk, _ = walks.affirm(walk, 35.1)
    assert isinstance(walk.state, Resting)
    assert walk.ground.touch is Touch.NONE


def test_sign_neither_answers_a_keyboard_question_nor_ends_steps() -> None:
    for exercise, chosen in ((HUG, SessionChoices(ask_at_keyboard=True)), (HUG, SessionChoices())):
        walk, _ = advance(start_walk(exercise, chosen), 10 if chosen == SessionChoices() else 18)
        after, cues = walks.affirm(walk, walk.now)
        assert after == walk
        assert cues == ()


def test_resumed_session_asks_its_question_again() -> None:
    walk, _ = advance(start_walk(HUG), 20)
    found = to_resume_state(walk, Path("long-hug.toml"))
    assert found is not None
    again, _ = resume_walk(walk.prepared, found, 0.0)
    again, _ = walks.resume(again, 5.0)
    assert isinstance(walks.affirm(again, 5.5)[0].state, AskingAloud)
    assert isinstance(advance(again, 25)[0].state, Resting)


def test_how_to_answer_is_explained_only_once() -> None:
    twice = (
        Step(ask="One?", aloud=True),
        Step(for_=5.0),
        Step(ask="Two?", aloud=True),
        Step(for_=5.0),
        CLOSING,
    )
    said = [cue.text for cue in write_script(replace(HUG, steps=twice)).cues if isinstance(cue, Say)]
    assert said[0] == "One?\nIf you both say a clear yes, press Enter; otherwise wait."
    assert said[1] == "Two?\nPress Enter for yes."
    german = replace(HUG, steps=twice, language="de")
    assert [cue.text for cue in write_script(german).cues if isinstance(cue, Say)][1] == "Two?\nEingabetaste heißt ja."


def test_question_mentions_the_closing_only_once() -> None:
    closes = replace(HUG, steps=(HUG.steps[0], Step(ask="Shall we?"), *HUG.steps[2:3], CLOSING))
    said = [cue.text for cue in write_script(closes).cues if isinstance(cue, Say)]
    assert "Shall we?\nWe can also finish here." in said
    named = [cue.text for cue in write_script(HUG, SessionChoices(ask_at_keyboard=True)).cues if isinstance(cue, Say)]
    assert "Would a hug feel good?\nSomething gentler: Hands instead." in named


@pytest.mark.parametrize(
    ("step", "question", "giver"),
    [
        (Step(touch=Touch.HANDS, say="{giver}, hold {receiver}'s hand."), "Would that be good?", "a"),
        (Step(touch=Touch.HANDS, say="Hold on."), "{receiver}, would that be good?", "a"),
        (Step(touch=Touch.HANDS), "Would that be good?", None),
        (Step(touch=Touch.HANDS, say="{giver} and {receiver}."), "Would that be good?", "a"),
        (Step(touch=Touch.NONE, say="{giver}, tell {receiver}."), "Would that be good?", None),
    ],
)
def test_question_names_who_would_touch(step: Step, question: str, giver: str | None) -> None:
    exercise = replace(HUG, steps=(Step(ask=question), replace(step, for_=9.0), CLOSING))
    asked = [cue.giver for cue in write_script(exercise).cues if isinstance(cue, Ask)]
    assert asked == [giver]
    other = [cue.giver for cue in write_script(exercise, SessionChoices(begins="b")).cues if isinstance(cue, Ask)]
    assert other == [giver and "b"]


# Played in silence


def test_silent_script_ends_in_a_reported_pause() -> None:
    script = write_script(HUG, silent=True)
    assert (script.ending, script.last_step, script.max_touch) == (ScriptEnding.PAUSE, 2, Touch.NONE)
    assert script.seconds == 35.0
    assert format_script(script).endswith(
        "Nobody answered the question in step 2. Guided pauses here, until both go on."
    )
    keyboard = write_script(HUG, SessionChoices(ask_at_keyboard=True), silent=True)
    assert (keyboard.ending, keyboard.last_step) == (ScriptEnding.QUESTION, 2)
    assert format_script(keyboard).endswith("It waits for as long as they like.")


def end_emitted(line: Utterance) -> SpeechTiming:
    seconds = speaking_seconds(line.text, line.pace)
    return SpeechTiming(seconds, (seconds,))


EXERCISES = sorted(BUNDLED_EXERCISES.glob("*.toml"))


@pytest.mark.parametrize("file", EXERCISES, ids=lambda file: file.stem)
@pytest.mark.parametrize(
    "chosen", [SessionChoices(), SessionChoices(ask_at_keyboard=True, patience=90.0)], ids=["aloud", "patience"]
)
def test_no_bundled_exercise_raises_touch_in_silence(file: Path, chosen: SessionChoices) -> None:
    exercise = read_file(file).exercise
    assert exercise is not None
    for lengths in (end_emitted, lambda _line: None):
        script = write_script(exercise, chosen, lengths=lengths, silent=True)
        first = next(index for index, cue in enumerate(script.cues) if isinstance(cue, Ask))
        before = max(cue.touch for cue in script.cues[:first] if isinstance(cue, StepBegins))
        assert script.max_touch == before < Touch.HANDS
        if chosen.patience is not None:
            assert script.ending is ScriptEnding.END
        if script.ending is ScriptEnding.END:
            assert [cue.part for cue in script.cues if isinstance(cue, StepBegins)][-1] is Part.CLOSING


quiet_keys = st.sampled_from(["pause", "resume", "ready", "ease", "longer", "enough", "back"])
waits = st.sampled_from([0.0, 0.3, 0.9, 2.0, 2.9, 20.0, 9000.0, -1.0])


@in_parts
@settings(max_examples=40, deadline=None)
@given(exercises(), st.lists(waits | waits | waits | quiet_keys, max_size=80), st.none() | st.just(30.0))
def test_walk_without_any_yes_touches_nobody(
    part: int, exercise: Exercise, given_: list[float | str], patience: float | None
) -> None:
    """This holds for any file, any other keys and any clock."""
    walk, cues = walks.begin(PreparedExercise(exercise, SessionChoices(patience=patience)), 0.0)
    now, touch, asked = 0.0, Touch.NONE, False
    for one in (0.0, *given_):
        if isinstance(one, str):
            walk, cues = getattr(walks, one)(walk, now)
        else:
            now += one
            walk, more = walks.tick(walk, now)
            cues = (*cues, *more)
        for cue in cues:
            asked = asked or isinstance(cue, Ask)
            if isinstance(cue, StepBegins) and not is_question(walk, cue):
                assert cue.touch < Touch.HANDS
                assert cue.touch <= touch or not asked
                touch, asked = cue.touch, False
        cues = ()


def is_question(walk: Walk, cue: StepBegins) -> bool:
    return walk.prepared.exercise.steps[cue.step - 1].ask is not None


@in_parts
@settings(max_examples=20, deadline=None)
@given(exercises())
def test_silent_walk_ends_or_rests(part: int, exercise: Exercise) -> None:
    walk, cues = walks.begin(PreparedExercise(exercise), 0.0)
    played: list[Cue] = [*cues]
    couple = SimulatedCouple(silent=True)
    for _ in range(400):
        if isinstance(walk.state, Ended | Resting | Asking):
            break
        before = walk.check_ins
        walk, cues = couple.run_until(walk, walk.now + 5.0)
        played += cues
        if walk.check_ins == before and len(played) > 3000:
            return
    questions = sum(step.ask is not None for step in exercise.steps)
    assert walk.check_ins <= 2 * questions * exercise.rounds + len(exercise.steps)
