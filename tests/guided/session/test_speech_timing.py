"""Test that no speech overlaps other sounds where a voice has measured it."""

from dataclasses import replace

import pytest

from guided.exercise.breath import BreathPattern
from guided.exercise.captions import split_sentences
from guided.exercise.model import Exercise, Part, Step, StepCue, Touch
from guided.session import walk as walks
from guided.session import walk_queries
from guided.session.cues import Ask, Cue, Say, Show, Sound, StepBegins, Wait
from guided.session.script import Script, write_script
from guided.session.speech_timing import BELL_SECONDS, SPEECH_GAP
from guided.session.states import AskingAloud, Playing, Walk
from guided.session.step_cues import ANSWER_SECONDS
from guided.session.timeline import PreparedExercise
from guided.voice.utterance import SpeechTiming, Utterance
from tests.paths import BUNDLED_EXERCISES

SENTENCE = 4.0
QUIET = 1.5


def measure(line: Utterance) -> SpeechTiming:
    """Measure four seconds for each sentence, with a pause between two."""
    number = len(split_sentences(line.text)) or 1
    ends = tuple(SENTENCE + n * (SENTENCE + QUIET) for n in range(number))
    return SpeechTiming(ends[-1], ends)


def played(*steps: Step, rounds: int = 1) -> tuple[Cue, ...]:
    exercise = Exercise(name="any", title="Any", touch=Touch.EMBRACE, steps=steps, rounds=rounds)
    return write_script(exercise, lengths=measure).cues


def of(kind: type[Cue], cues: tuple[Cue, ...]) -> list[Cue]:
    return [cue for cue in cues if isinstance(cue, kind)]


def test_long_words_extend_their_step_and_the_script_shows_it() -> None:
    cues = played(Step(for_=5.0, say="One. Two."), Step(for_=5.0, say="Three."))
    (wait,) = of(Wait, cues)
    assert wait == Wait(at=5.0, step=1, seconds=pytest.approx(2 * SENTENCE + QUIET - 5.0))
    first, second, *_ = of(StepBegins, cues)
    assert second.at == first.at + 2 * SENTENCE + QUIET
    assert isinstance(first, StepBegins)
    assert first.seconds == 2 * SENTENCE + QUIET


def test_words_within_their_step_do_not_extend_it() -> None:
    assert of(Wait, played(Step(for_=20.0, say="One. Two."))) == []


def test_words_of_a_cue_wait_for_earlier_words() -> None:
    cues = played(Step(for_=30.0, say="One. Two.", cues=(StepCue(at=6.0, say="Three."), StepCue(at=25.0, say="Four."))))
    assert [cue.at for cue in of(Say, cues)][:3] == [0.0, 2 * SENTENCE + QUIET + SPEECH_GAP, 25.0]
    shown = {cue.text: cue.at for cue in of(Show, cues) if isinstance(cue, Show)}
    assert shown["Three."] == 2 * SENTENCE + QUIET + SPEECH_GAP


def test_bell_waits_for_the_end_of_a_sentence() -> None:
    chimes = tuple(StepCue(at=at, sound="chime") for at in (2.0, 5.0, 20.0))
    cues = played(Step(for_=30.0, sound="bell", say="One. Two.", cues=chimes))
    first, in_sentence, in_quiet, later = (cue.at for cue in of(Sound, cues))
    (say, *_) = of(Say, cues)
    assert (first, say.at) == (0.0, BELL_SECONDS)
    assert BELL_SECONDS + SENTENCE < in_sentence < BELL_SECONDS + SENTENCE + QUIET
    assert in_quiet < BELL_SECONDS + SENTENCE + QUIET
    assert later == 20.0


def test_bell_delayed_past_its_step_still_rings() -> None:
    cues = played(Step(for_=3.0, say="One.", cues=(StepCue(at=1.0, sound="bell"),)), Step(for_=5.0))
    (bell,) = of(Sound, cues)
    assert bell.at > SENTENCE
    assert of(StepBegins, cues)[1].at == bell.at


def test_words_after_an_end_sound_wait_for_it() -> None:
    cues = played(Step(for_=10.0, end_sound="bell"), Step(for_=10.0, say="One."))
    assert [cue.at for cue in of(Sound, cues)] == [10.0]
    assert of(Say, cues)[0].at == 10.0 + BELL_SECONDS


def test_end_sound_follows_the_last_words() -> None:
    cues = played(Step(for_=3.0, say="One.", end_sound="bell"))
    assert of(Sound, cues)[0].at == SENTENCE


def test_spoken_question_aloud_leaves_time_to_answer() -> None:
    ask = Step(ask="One? Two.", aloud=True)
    walk, _ = walks.begin(
        PreparedExercise(Exercise(name="a", title="A", touch=Touch.NONE, steps=(ask,)), lengths=measure), 0.0
    )
    assert isinstance(walk.state, AskingAloud)
    spoken = 3 * SENTENCE + 2 * QUIET
    assert walk.state.seconds == spoken + ANSWER_SECONDS
    assert of(Ask, walk.state.timeline.cues)


def test_step_without_length_lasts_as_long_as_its_speech() -> None:
    cues = played(Step(say="One. Two."), Step(part=Part.CLOSING, for_=10.0))
    assert of(StepBegins, cues)[1].at == 2 * SENTENCE + QUIET + 3.0


def test_script_without_measured_speech_uses_estimates() -> None:
    steps = (Step(for_=5.0, sound="bell", say="One. Two. Three. Four. Five.", cues=(StepCue(at=1.0, sound="soft"),)),)
    exercise = Exercise(name="any", title="Any", touch=Touch.NONE, steps=steps)
    cues = write_script(exercise).cues
    assert of(Wait, cues) == []
    assert [cue.at for cue in of(Sound, cues)] == [0.0, 1.0]
    assert of(Say, cues)[0].at == 0.0


def test_captions_keep_pace_with_sentences() -> None:
    first = "This sentence is shown by itself as it is rather long, yes."
    cues = played(Step(for_=30.0, say=f"{first} And this one is shown after it, not before."))
    assert [cue.at for cue in of(Show, cues)][:2] == pytest.approx([0.0, SENTENCE], abs=0.01)


def test_every_spoken_line_is_in_lines(script_of_all: list[tuple[PreparedExercise, Script]]) -> None:
    for prepared, script in script_of_all:
        known = set(prepared.lines())
        for cue in script.cues:
            if isinstance(cue, Say):
                assert prepared.line(cue.text, cue.voice) in known


@pytest.fixture
def script_of_all() -> list[tuple[PreparedExercise, Script]]:

    from guided.exercise.reading import read_file

    found = []
    for file in sorted(BUNDLED_EXERCISES.glob("*.toml")):
        exercise = read_file(file).exercise
        assert exercise is not None, file
        found.append((PreparedExercise(exercise), write_script(exercise)))
    return found


def walking(exercise: Exercise, until: float) -> Walk:
    walk, _ = walks.begin(PreparedExercise(exercise), 0.0)
    now = 0.0
    while now < until:
        walk, _ = walks.tick(walk, now := now + 1.0)
    return walk


GIVING = Exercise(
    name="any",
    title="Any",
    touch=Touch.NEAR,
    rounds=2,
    steps=(Step(for_=20.0, touch=Touch.NEAR), Step(for_=20.0, breathe=BreathPattern(4, 0, 6, 0), touch=Touch.NEAR)),
)


def test_step_held_longer_is_as_long_for_the_other() -> None:
    walk, _ = walks.longer(walking(GIVING, 5.0), 5.0)
    assert isinstance(walk.state, Playing)
    assert walk.state.seconds == 35.0
    now = 5.0
    lengths = []
    while isinstance(walk.state, Playing) and len(lengths) < 4:
        lengths.append(walk.state.seconds)
        step = walk.state.visit
        while isinstance(walk.state, Playing) and walk.state.visit == step:
            walk, _ = walks.tick(walk, now := now + 1.0)
    assert lengths == [35.0, 20.0, 35.0, 20.0]


def test_back_replays_the_step_before() -> None:
    walk = walking(GIVING, 27.0)
    assert walk_queries.can_go_back(walk)
    walk, cues = walks.back(walk, 27.0)
    assert isinstance(walk.state, Playing)
    assert (walk.state.visit.position.step, walk.state.visit.began) == (0, 27.0)
    assert of(StepBegins, cues)
    assert not walk_queries.can_go_back(walk)
    assert walks.back(walk, 28.0)[0].state == replace(walk.state, played=walk.state.played)


def test_back_after_a_stop_does_nothing() -> None:
    walk, _ = walks.stop(walking(GIVING, 27.0), 27.0)
    assert not walk_queries.can_go_back(walk)
    assert walks.back(walk, 27.5)[0].state == walk.state


def test_answered_stop_is_hidden_and_cannot_be_taken_back() -> None:
    from guided.session.consent import Answer
    from guided.session.screen import screen

    steps = (Step(for_=5.0, say="One."), Step(ask="Shall we?"), Step(for_=5.0), Step(part=Part.CLOSING, for_=9.0))
    walk = walking(Exercise(name="any", title="Any", touch=Touch.NONE, steps=steps), 6.0)
    seen = screen(walk)
    assert seen.can_go_back
    answered_stop, _ = walks.answer(walk, "b", Answer.STOP, 6.0)
    answered_yes, _ = walks.answer(walk, "b", Answer.CONTINUE, 6.0)
    assert screen(answered_stop) == screen(answered_yes) == replace(seen, answered_b=True)
    after, _ = walks.back(answered_stop, 6.5)
    assert screen(after) == screen(answered_stop)
    after, _ = walks.tick(after, 6.0 + walks.FOLLOW_DELAY)
    assert screen(after).part == Part.CLOSING.value


def test_yes_before_a_rest_no_longer_counts() -> None:
    from guided.session.consent import Answer
    from guided.session.states import Asking

    steps = (Step(ask="Shall we?"), Step(for_=5.0, touch=Touch.EMBRACE), Step(part=Part.CLOSING, for_=9.0))
    walk = walking(Exercise(name="any", title="Any", touch=Touch.EMBRACE, steps=steps), 1.0)
    walk, _ = walks.answer(walk, "a", Answer.CONTINUE, 1.0)
    walk, _ = walks.resume(walks.pause(walk, 1.0)[0], 1800.0)
    walk, _ = walks.answer(walk, "b", Answer.CONTINUE, 1801.0)
    assert isinstance(walk.state, Asking)
