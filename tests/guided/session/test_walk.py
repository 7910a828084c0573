"""Test the walk, state by state."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from guided.exercise.consent_state import ConsentState
from guided.exercise.model import UNTIL_READY, Exercise, Part, Step, StepCue, Touch
from guided.session import walk as walks
from guided.session import walk_queries, walk_transitions
from guided.session.consent import Answer
from guided.session.cues import Ask, End, Partner, Rest, Say, Show, Sound, StepBegins
from guided.session.screen import screen
from guided.session.script import write_script
from guided.session.session_choices import SessionChoices
from guided.session.states import Asking, AskingAloud, Ended, Following, Playing, Resting, Walk
from guided.session.timeline import PreparedExercise
from tests.guided.session.exercises import HUG, LADDER
from tests.guided.session.walks import KEYBOARD, advance, start_walk, step_number, walk_to_hug, walk_to_question


def answered(walk: Walk, a: Answer, b: Answer) -> Walk:
    walk, _ = walks.answer(walk, "a", a, walk.now)
    walk, _ = walks.answer(walk, "b", b, walk.now)
    return advance(walk, walks.FOLLOW_DELAY)[0]


STATES: dict[type, Callable[[], Walk]] = {
    Playing: walk_to_hug,
    AskingAloud: lambda: advance(start_walk(HUG), 16)[0],
    Asking: walk_to_question,
    Following: lambda: walks.answer(
        walks.answer(walk_to_question(), "a", Answer.CONTINUE, 16.0)[0], "b", Answer.EASE, 16.0
    )[0],
    Resting: lambda: walks.pause(walk_to_hug(), 31.0)[0],
}


def test_table_of_states_is_complete() -> None:
    assert {*STATES, Ended} == {Playing, AskingAloud, Asking, Following, Resting, Ended}
    for state, reached in STATES.items():
        assert isinstance(reached().state, state)


@pytest.mark.parametrize("state", STATES)
def test_stop_leads_to_the_closing_from_every_state(state: type) -> None:
    walk = STATES[state]()
    walk, cues = walks.stop(walk, walk.now)
    assert isinstance(walk.state, Playing)
    assert [cue.part for cue in cues if isinstance(cue, StepBegins)] == [Part.CLOSING]
    assert not any(isinstance(cue, End) for cue in cues)


@pytest.mark.parametrize("state", [Playing, AskingAloud, Asking])
def test_pause_keeps_the_position_in_every_state(state: type) -> None:
    walk = STATES[state]()
    rested, cues = walks.pause(walk, walk.now)
    assert isinstance(rested.state, Resting)
    assert [type(cue) for cue in cues] == [Rest]
    later, none = walks.tick(rested, walk.now + 4000)
    assert none == ()
    gone_on, _ = walks.resume(later, walk.now + 4001)
    assert type(gone_on.state) is state
    if state is AskingAloud:
        again = replace(walk.state, visit=replace(walk.state.visit, began=walk.time), shown=walk.time)
        assert gone_on.state == again
    else:
        assert gone_on.state == walk.state
    assert gone_on.time == walk.time


@pytest.mark.parametrize("outcome", Answer)
@pytest.mark.parametrize("slept", [False, True])
def test_rest_after_two_answers_asks_again_unless_stopped(outcome: Answer, slept: bool) -> None:
    walk, _ = walks.answer(walk_to_question(), "a", outcome, 16.0)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, 16.0)
    rested, _ = walks.tick(walk, 900.0) if slept else walks.pause(walk, 16.0)
    gone_on, _ = walks.resume(rested, 901.0)
    gone_on, _ = advance(gone_on, 10)
    if outcome is Answer.STOP:
        assert step_number(gone_on) == 4
    else:
        assert isinstance(gone_on.state, Asking)
        assert gone_on.state.answers == (None, None)
        assert step_number(answered(gone_on, Answer.CONTINUE, Answer.CONTINUE)) == 2


def test_easing_off_in_a_rest_after_answers_raises_no_touch() -> None:
    walk, _ = walks.answer(walk_to_question(), "a", Answer.CONTINUE, 16.0)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, 16.0)
    eased, _ = walks.ease(walks.pause(walk, 16.0)[0], 17.0)
    gone_on, _ = walks.resume(eased, 18.0)
    assert isinstance(gone_on.state, Asking), "hands are asked for"
    assert step_number(gone_on) == 3


@pytest.mark.parametrize("state", [Playing, Following])
def test_easing_off_lowers_touch_from_every_state(state: type) -> None:
    walk = STATES[state]()
    walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 3
    assert walk.ground.touch is Touch.HANDS


@pytest.mark.parametrize("state", [Asking, AskingAloud])
def test_easing_off_at_a_question_enters_a_gentler_step(state: type) -> None:
    walk, _ = walks.ease(replace(STATES[state](), ground=ConsentState(Touch.HANDS)), 16.0)
    assert isinstance(walk.state, Playing)
    assert step_number(walk) == 3


@pytest.mark.parametrize("state", [Asking, AskingAloud])
def test_easing_off_to_more_touch_asks_first(state: type) -> None:
    walk, cues = walks.ease(STATES[state](), 16.0)
    assert isinstance(walk.state, state)
    assert step_number(walk) == 3
    assert walk.ground.touch is Touch.NONE
    (asked,) = [cue for cue in cues if isinstance(cue, Ask)]
    assert (asked.text, asked.aloud) == ("Would you both like this next: Hands instead?", state is AskingAloud)
    assert advance(walk, 10)[0].ground.touch is Touch.NONE
    assert step_number(walks.ease(walk, 17.0)[0]) == 4, "nothing is gentler: the closing"


@pytest.mark.parametrize("key", [walks.ease, walks.back])
@pytest.mark.parametrize("both", [False, True])
def test_keys_do_not_change_an_answered_stop(
    key: Callable[[Walk, float], walk_transitions.WalkUpdate], both: bool
) -> None:
    walk = advance(start_walk(HUG, SessionChoices(ask_at_keyboard=True, follows=(4.5,))), 16)[0]
    walk, _ = walks.answer(walk, "a", Answer.STOP, 16.0)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, 16.0) if both else (walk, ())
    assert key(walk, 17.0)[0] == walks.tick(walk, 17.0)[0]
    waiting, _ = advance(key(walk, 17.0)[0], 3.4)
    assert (waiting.stopped, step_number(waiting)) == (None, 1)
    followed, _ = advance(waiting, 0.2)
    assert (followed.stopped, step_number(followed)) == (pytest.approx(20.5), 4)


@pytest.mark.parametrize("both", [False, True])
@pytest.mark.parametrize("slept", [False, True])
def test_rest_after_an_answered_stop_is_in_the_closing(both: bool, slept: bool) -> None:
    walk, _ = walks.answer(walk_to_question(), "a", Answer.STOP, 16.0)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, 16.0) if both else (walk, ())
    rested, cues = walks.tick(walk, 900.0) if slept else walks.pause(walk, 16.5)
    assert isinstance(rested.state, Resting)
    assert (rested.stopped is not None, step_number(rested), [type(cue) for cue in cues]) == (True, 4, [Rest])
    _, cues = walks.resume(rested, 901.0)
    assert [cue.part for cue in cues if isinstance(cue, StepBegins)] == [Part.CLOSING]


def test_stop_skips_closing_steps_that_touch() -> None:
    closing = (Step(part=Part.CLOSING, touch=Touch.EMBRACE, for_=60.0), Step(part=Part.CLOSING, for_=5.0))
    walk = walk_to_hug(replace(HUG, steps=(*HUG.steps[:4], *closing)))
    _, cues = walks.stop(walk, 31.0)
    assert [(cue.step, cue.touch) for cue in cues if isinstance(cue, StepBegins)] == [(6, Touch.NONE)]


def test_step_without_length_lasts_until_its_last_cue() -> None:
    late = replace(HUG, steps=(Step(say="Hi.", cues=(StepCue(at=30.0, say="Late."),)), *HUG.steps[4:]))
    ats = [cue.at for cue in write_script(late).cues]
    assert ats == sorted(ats)
    assert "Late." in [cue.text for cue in write_script(late).cues if isinstance(cue, Say)]


def test_stop_twice_at_once_counts_once() -> None:
    walk, _ = walks.stop(walk_to_hug(), 31.0)
    walk, _ = walks.stop(walk, 31.5)
    assert isinstance(walk.state, Playing)
    walk, cues = walks.stop(walk, 33.0)
    assert isinstance(walk.state, Ended)
    assert [type(cue) for cue in cues] == [End]


def test_stop_ends_a_resting_closing() -> None:
    walk, _ = walks.stop(walk_to_hug(), 31.0)
    walk, _ = walks.pause(walk, 31.2)
    walk, _ = walks.stop(walk, 60.0)
    assert isinstance(walk.state, Ended)


def test_machine_sleep_rests_without_skipping_cues() -> None:
    walk = walk_to_hug()
    slept, cues = walks.tick(walk, walk.now + 3600)
    assert isinstance(slept.state, Resting)
    assert slept.state.slept
    assert [type(cue) for cue in cues] == [Rest]
    assert slept.time == walk.time
    _, cues = advance(walks.resume(slept, slept.now)[0], 19)
    assert next(cue.text for cue in cues if isinstance(cue, Show)) == "Let your shoulders drop."


def test_clock_going_back_moves_nothing() -> None:
    walk = walk_to_hug()
    back, cues = walks.tick(walk, 5.0)
    assert (back.time, back.state, cues) == (walk.time, walk.state, ())
    assert advance(back, 1.0)[0].time == walk.time + 1.0


def test_late_tick_does_not_shift_later_cues() -> None:
    walk, _ = advance(start_walk(HUG), 14.0)
    walk, cues = walks.tick(walk, 16.3)
    begins = [cue for cue in cues if isinstance(cue, StepBegins)]
    assert [cue.at for cue in begins] == [15.0]
    assert isinstance(walk.state, AskingAloud)
    assert walk.state.visit.began == 15.0


@pytest.mark.parametrize(
    ("a", "b", "led_to"),
    [
        (Answer.CONTINUE, Answer.CONTINUE, 2),
        (Answer.CONTINUE, Answer.EASE, 3),
        (Answer.EASE, Answer.CONTINUE, 3),
        (Answer.STOP, Answer.CONTINUE, 4),
        (Answer.EASE, Answer.STOP, 4),
    ],
)
def test_gentler_answer_is_followed_after_the_same_delay(a: Answer, b: Answer, led_to: int) -> None:
    walk = walk_to_question()
    waits = walks.FOLLOW_DELAY - 0.5 if a is Answer.STOP else 40.0
    walk, _ = walks.answer(walk, "a", a, walk.now)
    walk, cues = advance(walk, waits)
    assert cues == []
    walk, _ = walks.answer(walk, "b", b, walk.now)
    walk, cues = advance(walk, walks.FOLLOW_DELAY - 0.1)
    assert cues == []
    walk, cues = advance(walk, 0.2)
    assert step_number(walk) == led_to
    assert next(cue.at for cue in cues if isinstance(cue, StepBegins)) == pytest.approx(16 + waits + walks.FOLLOW_DELAY)


@pytest.mark.parametrize("partner", ["a", "b"])
@pytest.mark.parametrize("patience", [None, 90.0])
@pytest.mark.parametrize("drawn", [(), (3.5,), (4.25, 2.5)])
def test_stop_at_a_check_in_is_followed_without_the_other_s_answer(
    partner: Partner, patience: float | None, drawn: tuple[float, ...]
) -> None:
    walk = advance(start_walk(HUG, SessionChoices(ask_at_keyboard=True, patience=patience, follows=drawn)), 16)[0]
    follows = drawn[walk.check_ins % len(drawn)] if drawn else walks.FOLLOW_DELAY
    before, _ = walks.answer(walk, partner, Answer.STOP, walk.now)
    assert screen(before) == screen(walks.answer(walk, partner, Answer.CONTINUE, walk.now)[0])
    walk, cues = advance(before, follows - 0.1)
    assert (cues, walk.stopped) == ([], None)
    walk, cues = advance(walk, 0.2)
    assert (walk.stopped, walk.silent) == (pytest.approx(16 + follows), False)
    assert [cue.part for cue in cues if isinstance(cue, StepBegins)] == [Part.CLOSING]


def test_stop_at_a_check_in_cannot_be_taken_back() -> None:
    walk = walk_to_question()
    for given in (Answer.STOP, Answer.CONTINUE):
        walk, _ = walks.answer(walk, "a", given, walk.now)
    walk, _ = walks.resume(walks.pause(walk, walk.now)[0], walk.now + 60)
    assert advance(walk, walks.FOLLOW_DELAY + 0.1)[0].stopped is not None


@pytest.mark.parametrize(("given", "led_to"), [(Answer.CONTINUE, None), (Answer.EASE, 3), (Answer.STOP, 4)])
def test_rest_in_a_question_drops_yes_and_keeps_gentler_answers(given: Answer, led_to: int | None) -> None:
    walk, _ = walks.answer(walk_to_question(), "a", given, 16.0)
    walk, _ = walks.resume(walks.pause(walk, walk.now)[0], walk.now + 60)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, walk.now)
    walk = advance(walk, walks.FOLLOW_DELAY)[0]
    assert (None if isinstance(walk.state, Asking) else step_number(walk)) == led_to


@pytest.mark.parametrize("given", list(Answer))
def test_came_closest_is_false_before_the_closest_step(given: Answer) -> None:
    walk = advance(answered(walk_to_question(), given, Answer.CONTINUE), 60)[0]
    assert walk_queries.came_closest(walk) is (given is Answer.CONTINUE)


def test_came_closest_is_true_after_the_closest_step() -> None:
    walk, _ = walks.ease(walk_to_hug(), 31.0)
    assert walk_queries.came_closest(advance(walk, 60)[0])


@pytest.mark.parametrize(("a", "b"), [(a, b) for a in Answer for b in Answer])
def test_drawn_delay_is_the_same_for_every_pair_of_answers(a: Answer, b: Answer) -> None:
    walk = advance(start_walk(HUG, SessionChoices(ask_at_keyboard=True, follows=(3.25,))), 16)[0]
    walk, _ = walks.answer(walk, "a", a, walk.now)
    walk, _ = walks.answer(advance(walk, 2.0)[0], "b", b, walk.now + 2.0)
    _, cues = advance(walk, 3.5)
    assert next(cue.at for cue in cues if isinstance(cue, StepBegins)) == pytest.approx(18 + 3.25)


def test_answer_can_change_until_the_other_answers() -> None:
    walk = walk_to_question()
    for given in (Answer.EASE, Answer.CONTINUE):
        walk, _ = walks.answer(walk, "a", given, walk.now)
    assert step_number(answered(walk, Answer.CONTINUE, Answer.CONTINUE)) == 2


def test_ease_off_replays_the_nearest_gentler_step() -> None:
    walk = walks.ready(start_walk(LADDER), 0.0)[0]
    for given in (Answer.CONTINUE, Answer.CONTINUE, Answer.CONTINUE):
        walk = advance(answered(walk, given, Answer.CONTINUE), 30)[0]
    assert step_number(walk) == 7
    walk = answered(walk, Answer.EASE, Answer.CONTINUE)
    assert step_number(walk) == 6, "rung 3 is the nearest below rung 4"
    walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 4
    walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 2
    walk, _ = walks.ease(walk, walk.now)
    assert step_number(walk) == 9, "nothing is gentler: the closing"


def test_ease_off_in_a_rest_waits_except_in_closings() -> None:
    walk, _ = walks.pause(walk_to_hug(), 31.0)
    walk, cues = walks.ease(walk, 40.0)
    assert isinstance(walk.state, Resting)
    assert cues == ()
    walk, cues = walks.resume(walk, 50.0)
    assert [cue.title for cue in cues if isinstance(cue, StepBegins)] == ["Hands instead"]
    walk, cues = walks.ease(walks.pause(walk, 51.0)[0], 60.0)
    assert [cue.part for cue in cues if isinstance(cue, StepBegins)] == [Part.CLOSING]


def test_new_receiver_is_asked_after_a_role_change() -> None:
    walk, played = walks.ready(start_walk(LADDER, SessionChoices(names=("Robin", "Sam"))), 0.0)
    cues = list(played)
    while not isinstance(walk.state, Ended):
        if isinstance(walk.state, Asking):
            walk, _ = walks.answer(walk, "a", Answer.CONTINUE, walk.now)
            walk, _ = walks.answer(walk, "b", Answer.CONTINUE, walk.now)
        walk, more = walks.tick(walk, walk.now + 1.0)
        cues += more
    asks = [cue.text for cue in cues if isinstance(cue, Ask)]
    assert asks[0] == "Sam, would rung 1 be good?"
    assert asks[4] == "Robin, would rung 1 be good?"
    assert [cue.giver for cue in cues if isinstance(cue, StepBegins) and cue.part is Part.MAIN] == ["a"] * 8 + ["b"] * 8


def test_walk_asks_where_the_file_raises_touch_unasked() -> None:
    unlawful = replace(HUG, steps=(HUG.steps[0], HUG.steps[2], HUG.steps[4]))
    walk, cues = advance(start_walk(unlawful), 16)
    assert isinstance(walk.state, Asking)
    asks = [cue for cue in cues if isinstance(cue, Ask)]
    assert [(cue.of_own_accord, cue.aloud, cue.yes, cue.ease) for cue in asks] == [(True, False, "Hug", "The closing")]
    assert advance(walk, 100)[0].state == walk.state
    assert step_number(answered(walk, Answer.CONTINUE, Answer.CONTINUE)) == 1
    assert step_number(answered(walk, Answer.CONTINUE, Answer.EASE)) == 2


@pytest.mark.parametrize(
    "exercise",
    [
        replace(HUG, rungs=("One",)),
        replace(HUG, steps=(*HUG.steps[:2], replace(HUG.steps[2], touch=Touch.CLOSE), *HUG.steps[3:])),
    ],
)
def test_question_for_close_touch_is_asked_at_the_keyboard(exercise: Exercise) -> None:
    assert isinstance(advance(start_walk(exercise), 16)[0].state, Asking)


def test_longer_and_enough_change_a_step() -> None:
    walk = walk_to_hug()
    walk, _ = walks.longer(walk, walk.now)
    walk, cues = advance(walk, 38.9)
    assert step_number(walk) == 2, "two breaths of ten seconds were added, the first whole number that is long enough"
    walk, cues = advance(walk, 0.2)
    assert [(type(cue), cue.at) for cue in cues[:2]] == [(Sound, 70.0), (StepBegins, 70.0)]
    ended, cues = walks.enough(walk_to_hug(), 31.0)
    assert isinstance(cues[0], Sound)
    assert cues[0].sound == "chime"
    assert step_number(ended) == 4


def turn_of(seconds: float, *, swap: bool = True, length: float = 1000.0) -> Exercise:
    """Make an exercise of one step held in turns, for a visit with a dose of `length` seconds."""
    steps = (Step(show="Rest.", for_=seconds), Step(part=Part.CLOSING, show="Thank you.", for_=20.0))
    return Exercise(name="turns", title="Turns", touch=Touch.NONE, rounds=2, swap=swap, steps=steps, length=length)


def held_in_turns(walk: Walk, *, both: bool) -> list[float]:
    """Return the length of each turn after "a little longer" was chosen forty times by one or `both`."""
    held = []
    while isinstance(walk.state, Playing) and step_number(walk) == 0:
        for _ in range(40):
            walk, _ = walks.longer(walk, walk.now, both=both)
        assert isinstance(walk.state, Playing)
        held.append(walk.state.seconds or 0.0)
        walk, _ = walks.enough(walk, walk.now + 1)
    return held


def test_visit_step_is_lengthened_by_one_person_once() -> None:
    for swap in (True, False):
        visit = start_walk(turn_of(60, swap=swap), SessionChoices(is_visit=True))
        assert held_in_turns(visit, both=False) == [60 + walk_queries.LONGER_SECONDS] * 2


def test_visit_step_is_at_most_doubled_by_both() -> None:
    for swap in (True, False):
        visit = start_walk(turn_of(60, swap=swap), SessionChoices(is_visit=True))
        assert held_in_turns(visit, both=True) == [120] * 2


@pytest.mark.parametrize(("length", "presses"), [(100, 0), (120, 1), (240, 2), (360, 3)])
def test_visit_is_lengthened_by_a_quarter_at_most(length: float, presses: int) -> None:
    visit = start_walk(turn_of(60, length=length), SessionChoices(is_visit=True))
    assert held_in_turns(visit, both=True) == [60 + presses * walk_queries.LONGER_SECONDS] * 2


def test_short_visit_step_is_lengthened_once() -> None:
    assert (
        held_in_turns(start_walk(turn_of(6), SessionChoices(is_visit=True)), both=True)
        == [6 + walk_queries.LONGER_SECONDS] * 2
    )


def test_second_lengthening_of_a_visit_step_needs_both() -> None:
    walk = start_walk(turn_of(60), SessionChoices(is_visit=True))
    assert (walk_queries.can_lengthen(walk), walk_queries.both_can_lengthen(walk)) == (True, False)
    walk, _ = walks.longer(walk, walk.now)
    assert (walk_queries.can_lengthen(walk), walk_queries.both_can_lengthen(walk)) == (False, True)
    outside, _ = walks.longer(start_walk(turn_of(60)), 0.0)
    assert (walk_queries.can_lengthen(outside), walk_queries.both_can_lengthen(outside)) == (True, False)


def test_ordinary_step_is_lengthened_often_for_both() -> None:
    walk = start_walk(turn_of(20))
    for _ in range(40):
        walk, _ = walks.longer(walk, walk.now)
    assert isinstance(walk.state, Playing)
    assert walk.state.seconds == 20 + 40 * walk_queries.LONGER_SECONDS
    walk, _ = walks.enough(walk, walk.now + 1)
    assert isinstance(walk.state, Playing)
    assert walk.state.seconds == 20 + 40 * walk_queries.LONGER_SECONDS


def test_fixed_step_keeps_its_length_and_enough_never_answers() -> None:
    fixed = replace(HUG, steps=tuple(replace(step, fixed=True) for step in HUG.steps))
    walk = walk_to_hug(fixed)
    for input_ in (walks.longer, walks.enough):
        assert input_(walk, walk.now)[0] == walk
    for state in (Asking, AskingAloud, Following):
        asking = STATES[state]()
        for input_ in (walks.longer, walks.enough, walks.ready):
            assert input_(asking, asking.now)[0] == asking


def test_step_until_ready_waits_for_both() -> None:
    walk = start_walk(replace(HUG, steps=(replace(HUG.steps[0], for_=UNTIL_READY), *HUG.steps[1:])))
    walk, cues = advance(walk, 600)
    assert not any(isinstance(cue, StepBegins) for cue in cues)
    walk, cues = walks.ready(walk, walk.now)
    assert step_number(walk) == 1


@pytest.mark.parametrize(
    "closing",
    [(), (Step(part=Part.CLOSING, touch=Touch.HANDS, for_=5.0),), (Step(part=Part.CLOSING, ask="Once more?"),)],
)
def test_stop_plays_a_closing_without_touch_or_question(closing: tuple[Step, ...]) -> None:
    walk = start_walk(replace(HUG, steps=(*HUG.steps[:4], *closing)))
    walk, cues = walks.stop(walk, walk.now)
    begins = [cue for cue in cues if isinstance(cue, StepBegins)]
    assert [(cue.part, cue.touch) for cue in begins] == [(Part.CLOSING, Touch.NONE)]
    _, cues = advance(walk, 60)
    assert not any(isinstance(cue, Ask) for cue in cues)
    assert isinstance(cues[-1], End)


def test_ended_walk_ignores_everything() -> None:
    walk = walks.stop(walks.stop(walk_to_hug(), 31.0)[0], 40.0)[0]
    for input_ in (
        walks.tick,
        walks.pause,
        walks.resume,
        walks.ready,
        walks.ease,
        walks.stop,
        walks.longer,
        walks.enough,
    ):
        after, cues = input_(walk, 50.0)
        assert after.state == walk.state
        assert cues == ()


# Silence


PATIENT = SessionChoices(ask_at_keyboard=True, patience=60.0)


def test_unanswered_question_closes_when_patience_ends() -> None:
    asked, _ = advance(start_walk(HUG, PATIENT), 16)
    waiting, _ = advance(asked, 58)
    assert isinstance(waiting.state, Asking)
    closing, cues = advance(waiting, 2)
    assert HUG.steps[step_number(closing)].part is Part.CLOSING
    assert max(cue.touch for cue in cues if isinstance(cue, StepBegins)) < Touch.HANDS


def test_single_yes_does_not_end_a_silence() -> None:
    asked, _ = advance(start_walk(HUG, PATIENT), 16)
    one, _ = walks.answer(asked, "a", Answer.CONTINUE, asked.now)
    closing, _ = advance(one, 60)
    assert HUG.steps[step_number(closing)].part is Part.CLOSING


def test_rest_does_not_count_as_silence() -> None:
    asked, _ = advance(start_walk(HUG, PATIENT), 16)
    resting, _ = walks.pause(asked, asked.now)
    later, _ = advance(resting, 300)
    again, _ = walks.resume(later, later.now)
    assert isinstance(again.state, Asking)


def test_question_without_patience_waits_for_ever() -> None:
    asked, _ = advance(start_walk(HUG, KEYBOARD), 3600)
    assert isinstance(asked.state, Asking)


# The house's own rest


def test_program_rest_looks_like_any_other_rest() -> None:
    prepared = PreparedExercise(LADDER, SessionChoices(rests_at=1))
    walk, _ = walks.ready(walks.begin(prepared, 0.0)[0], 0.0)
    walk, cues = advance(answered(walk, Answer.CONTINUE, Answer.CONTINUE), 31)
    assert isinstance(walk.state, Resting)
    assert isinstance(walk.state.held, Asking)
    assert isinstance(cues[-1], Rest)
    theirs, _ = walks.pause(walks.resume(walk, walk.now)[0], walk.now)
    assert screen(theirs) == screen(walk)
    assert not any(isinstance(cue, Ask) for cue in cues)

    walk, asked = walks.resume(walk, walk.now)
    assert isinstance(walk.state, Asking)
    assert any(isinstance(cue, Ask) for cue in asked)
    walk, cues = advance(answered(walk, Answer.CONTINUE, Answer.CONTINUE), 31)
    assert isinstance(walk.state, Asking)
    assert not any(isinstance(cue, Rest) for cue in cues)


def test_stop_and_ease_work_in_a_program_rest() -> None:
    walk, _ = walks.ready(walks.begin(PreparedExercise(LADDER, SessionChoices(rests_at=0)), 0.0)[0], 0.0)
    assert isinstance(walk.state, Resting)
    stopped, _ = walks.stop(walk, walk.now)
    assert LADDER.steps[step_number(stopped)].part is Part.CLOSING
    eased, _ = walks.ease(walk, walk.now)
    assert not isinstance(eased.state, Asking)


def test_closing_after_silence_never_touches() -> None:
    holding = Step(part=Part.CLOSING, touch=Touch.HANDS, for_=20.0, say="Hold hands.")
    steps = (*HUG.steps[:-1], holding, HUG.steps[-1])
    asked, _ = advance(start_walk(replace(HUG, steps=steps), PATIENT), 16)
    _, cues = advance(asked, 90)
    assert [cue.touch for cue in cues if isinstance(cue, StepBegins)] == [Touch.NONE]


@pytest.mark.parametrize(("seconds", "counts"), [(3, False), (27, False), (28, True)])
def test_walk_stopped_before_half_of_a_short_exercise_does_not_count(seconds: float, counts: bool) -> None:
    """The steps are 55 seconds long; the closing for a stop makes no difference."""
    short = replace(HUG, steps=(HUG.steps[0], replace(HUG.steps[3], id=None, touch=Touch.NONE), HUG.steps[4]))
    walk, _ = walks.stop(advance(start_walk(short, SessionChoices()), seconds)[0], seconds)
    assert walk_queries.counts(advance(walk, 19)[0]) is counts


@pytest.mark.parametrize("choices", [SessionChoices(), KEYBOARD, PATIENT])
@pytest.mark.parametrize("seconds", [30, 59, 240, 3600])
def test_walk_that_was_stopped_at_its_first_question_does_not_count(choices: SessionChoices, seconds: float) -> None:
    asked = replace(HUG, steps=(HUG.steps[0], *(replace(each, if_ease_off=None) for each in HUG.steps[1:])))
    walk, _ = advance(start_walk(asked, choices), seconds)
    stopped, _ = walks.stop(walk, walk.now)
    assert not walk_queries.counts(stopped)


@pytest.mark.parametrize(("seconds", "counts"), [(59, False), (61, True)])
def test_walk_stopped_before_a_minute_of_a_long_exercise_does_not_count(seconds: float, counts: bool) -> None:
    long = replace(HUG, steps=(Step(for_=600.0, say="Stay."), HUG.steps[-1]))
    walk, _ = walks.stop(advance(start_walk(long), seconds)[0], seconds)
    assert walk_queries.counts(walk) is counts
