"""Test the rules that each bundled exercise keeps."""

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from guided import bundled
from guided.exercise.captions import split_sentences
from guided.exercise.model import Exercise, Eyes, Lead, Part, Step, Touch
from guided.exercise.reading import read_file
from guided.preferences import Preferences
from guided.session.consent import Answer
from guided.session.cues import Ask, Say, StepBegins, Wait
from guided.session.script import Script, write_script
from guided.session.session_choices import SessionChoices
from guided.session.timeline import MeasureSpeech, PreparedExercise, no_measurement
from guided.voice.engine import SpeechEngine
from guided.voice.engine_choice import choose_engine
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.utterance import SpeechTiming, Utterance

FILES = sorted(bundled.exercises().glob("*.toml"))
ONE_RECEIVES = {"chest-hair", "chest-massage-shared", "tender-days"}
"""Where one of the two receives all the time, as in their short forms. Such a file has no {giver} and {receiver}, and
says so in its `care`."""

_ROLES = re.compile(r"\{(?:giver|receiver)\}")
_PRESSING = re.compile(
    r"\b(must|should|ought|have to|got to|need to|make sure|try harder|keep going|hold on|don't|do not|always remember"
    r"|deeper|harder|surrender|obey|perform\w*|well done|great job|good (?:girl|boy)|perfect|succe\w+|fail\w*|goals?"
    r"|score\w*|streak\w*|points|hurry|quick\w*|relax)\b|!",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r"\b(?:nothing|nobody) has to|do not touch\.|no goal|nobody in a hurry|no need to|so that you could touch",
    re.IGNORECASE,
)
_PROMISING = re.compile(
    r"\b(will (?:feel|make|bring|help|calm|relax)|heal\w*|cure\w*|releas\w+|boost\w*|proven|detox\w*|oxytocin"
    r"|hormone\w*|nervous system|cortisol|blood pressure|guarantee\w*|science|scientific\w*)\b",
    re.IGNORECASE,
)
_OF_SOME_BODIES = re.compile(
    r"\b(he|she|him|her|his|hers|himself|herself|man|men|woman|women|male|female|husband|wife|boyfriend|girlfriend"
    r"|ladies|gentlemen|guys?|masculine|feminine)\b",
    re.IGNORECASE,
)
_EXPLICIT = re.compile(
    r"\b(sex\w*|erotic\w*|arous\w*|orgasm\w*|genitals?|buttocks|naked|lust\w*|tease|teasing)\b", re.IGNORECASE
)


_FREES = re.compile(
    r"\b(?:nothing (?:has to|needs to|more to|else to|to) (?:follow|come|happen|do)|(?:can|may) end (?:here|now)"
    r"|(?:that|this) is (?:all|enough|the whole of it)|nowhere (?:this|it) has to lead|leads? nowhere)\b",
    re.IGNORECASE,
)
"""Words that free from any more than this."""
_MAY_LEAVE = re.compile(
    r"\b(?:chang(?:e|ing) (?:your|her|his|their) minds?|(?:can|may) (?:stop|leave|loosen|let go|turn (?:it|away))"
    r"|take (?:it|your hand) back|(?:stop|enough|not today)\b[^.]*\b(?:good|fine|right)|at any time)\b",
    re.IGNORECASE,
)
"""Words that say that a yes may be taken back."""
_ONE_RECEIVES = re.compile(r"\bone of you (?:receives|is cared for|is looked after)\b")
SAID_ALIKE = 1 / 3
"""Share of the exercises that may say one of these things in the same sentence: what everything ends with is no longer
heard."""


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    reading = read_file(request.param)
    assert reading.exercise is not None
    return reading.exercise


def by_the_voice(line: Utterance) -> SpeechTiming | None:
    """How long a line takes, said by the program's own voice."""
    sound = render(line, choose_engine(Preferences(), environment=os.environ | {"GUIDED_VOICE": ""}, platform="linux"))
    return sound.spoken if isinstance(sound, RenderedSpeech) else None


heard = cache(by_the_voice)
told = pytest.mark.parametrize(
    "lengths",
    [
        pytest.param(no_measurement, id="estimated"),
        pytest.param(heard, id="spoken", marks=pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no voice")),
    ],
)


def scripts(exercise: Exercise, lengths: MeasureSpeech = no_measurement) -> Iterator[Script]:
    """Played with every answer as the only one, and begun by either."""
    for answer in Answer:
        yield write_script(exercise, answers=(answer,) * 40, lengths=lengths)
    yield write_script(exercise, SessionChoices(begins="b"), lengths=lengths)


def words(exercise: Exercise) -> Iterator[str]:
    """Everything that is said, shown or asked in a session."""
    for step in exercise.steps:
        texts = (step.title, step.say, step.show, step.ask, *(t for cue in step.cues for t in (cue.say, cue.show)))
        yield from (text for text in texts if text)


def every_text(exercise: Exercise) -> Iterator[str]:
    yield from (
        exercise.title,
        exercise.about or "",
        *(each.title for each in exercise.variants),
        *exercise.care,
        *exercise.needs,
    )
    yield from words(exercise)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_bundled_exercise_has_no_problem(file: Path) -> None:
    assert read_file(file).problems == ()


@told
def test_exercise_is_as_long_as_promised(exercise: Exercise, lengths: MeasureSpeech) -> None:
    assert exercise.length is not None
    assert write_script(exercise, lengths=lengths).seconds == pytest.approx(exercise.length, rel=0.05)


@told
def test_half_of_every_step_with_touch_is_silent(exercise: Exercise, lengths: MeasureSpeech) -> None:
    for script in scripts(exercise, lengths):
        begins = [cue for cue in script.cues if isinstance(cue, StepBegins) and cue.touch >= Touch.HANDS]
        for begin in begins:
            assert begin.seconds is not None
            said = [cue for cue in script.cues if isinstance(cue, Say) and cue.step == begin.step]
            spoken = sum(cue.seconds for cue in said if begin.at <= cue.at < begin.at + begin.seconds)
            assert spoken <= begin.seconds / 2, begin


@told
def test_no_step_ends_before_its_words(exercise: Exercise, lengths: MeasureSpeech) -> None:
    for script in scripts(exercise, lengths):
        assert [cue for cue in script.cues if isinstance(cue, Wait)] == []


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_leads_to_the_closing(exercise: Exercise, answer: Answer) -> None:
    cues = write_script(exercise, answers=(answer,) * 40).cues
    assert any(isinstance(cue, Ask) for cue in cues)
    steps = [cue for cue in cues if isinstance(cue, StepBegins)]
    assert steps[-1].part is Part.CLOSING
    if answer is Answer.STOP:
        assert max(cue.touch for cue in steps) < Touch.HANDS


def test_closing_after_close_touch_frees_from_more(exercise: Exercise) -> None:
    for closing in {_closing_words(exercise, answer) for answer in Answer}:
        assert closing
        assert exercise.touch < Touch.EMBRACE or _FREES.search(closing), closing


def test_closing_after_a_stop_thanks_and_asks_nothing(exercise: Exercise) -> None:
    closing = _closing_words(exercise, Answer.STOP)
    assert not re.search(
        r"\b(?:thank\w*|lik(?:e|ed) it|enjoy\w*|whole|again|next|when might)\b|\?", closing, re.IGNORECASE
    )


def test_yes_can_be_taken_back_before_and_during_touch(exercise: Exercise) -> None:
    """Where it lasts a minute, both hear before their first touch, or during it, that they may stop."""
    if exercise.touch < Touch.HANDS or (exercise.length or 0) < 60:
        return
    said, touched = "", False
    for cue in write_script(exercise).cues:
        if isinstance(cue, StepBegins) and exercise.steps[cue.step - 1].ask is None:
            if touched and cue.touch < Touch.HANDS:
                break
            touched = touched or cue.touch >= Touch.HANDS
        said += f" {cue.text}" if isinstance(cue, Say | Ask) else ""
    assert _MAY_LEAVE.search(said), said


@pytest.mark.parametrize("meaning", [_FREES, _MAY_LEAVE], ids=["frees from more", "may be taken back"])
def test_no_sentence_of_consent_is_said_everywhere(meaning: re.Pattern[str]) -> None:
    exercises = [reading.exercise for file in FILES if (reading := read_file(file)).exercise]
    sentences: Counter[str] = Counter()
    for exercise in exercises:
        said = {sentence for text in words(exercise) for sentence in split_sentences(text) if meaning.search(sentence)}
        sentences.update(said)
    assert len(sentences) >= 3
    assert {text: n for text, n in sentences.items() if n > SAID_ALIKE * len(exercises)} == {}


def test_nothing_is_freed_from_more_where_nobody_was_touched(exercise: Exercise) -> None:
    assert exercise.touch >= Touch.HANDS or not any("has to follow" in text for text in words(exercise))


@told
def test_short_moment_is_at_most_45_percent_speech(exercise: Exercise, lengths: MeasureSpeech) -> None:
    script = write_script(exercise, lengths=lengths)
    assert sum(cue.seconds for cue in script.cues if isinstance(cue, Say)) <= 0.45 * script.seconds


def test_question_between_touches_is_asked_aloud(exercise: Exercise) -> None:
    """Nobody lets go to answer at the keyboard, but where the keyboard is the rule (rungs, or more than an embrace)."""
    if exercise.rungs or exercise.touch > Touch.EMBRACE:
        return
    before = Touch.NONE
    for cue in write_script(exercise).cues:
        if isinstance(cue, StepBegins) and not exercise.steps[cue.step - 1].ask:
            before = cue.touch
        elif isinstance(cue, Ask):
            assert cue.aloud or before < Touch.HANDS, cue.text


def _closing_words(exercise: Exercise, answer: Answer) -> str:
    script = write_script(exercise, answers=(answer,) * 40)
    steps = PreparedExercise(exercise).exercise.steps
    said = [cue for cue in script.cues if isinstance(cue, Say) and steps[cue.step - 1].part is Part.CLOSING]
    return " ".join(cue.text for cue in said)


def test_both_have_each_role_for_as_long(exercise: Exercise) -> None:
    seconds = {"a": 0.0, "b": 0.0}
    for cue in write_script(exercise).cues:
        if isinstance(cue, StepBegins) and cue.seconds and _has_roles(exercise.steps[cue.step - 1]):
            seconds[cue.giver] += cue.seconds
    less, more = sorted(seconds.values())
    assert less >= 0.8 * more, seconds
    says_so = any(_ONE_RECEIVES.search(text) for text in _told_before(exercise))
    assert says_so is (exercise.noted_as in ONE_RECEIVES)
    if says_so:
        assert more == 0


def _has_roles(step: Step) -> bool:
    texts = (step.say, step.ask, *(cue.say for cue in step.cues))
    return step.lead in (Lead.GIVER, Lead.RECEIVER) or any(_ROLES.search(text) for text in texts if text)


def _told_before(exercise: Exercise) -> list[str]:
    return [text[0].lower() + text[1:] for text in (*exercise.care, *exercise.needs)]


def test_no_text_presses(exercise: Exercise) -> None:
    found = {text: hits for text in words(exercise) if (hits := _PRESSING.findall(_RELEASED.sub("", text)))}
    assert found == {}


@pytest.mark.parametrize("unwanted", [_PROMISING, _OF_SOME_BODIES, _EXPLICIT], ids=["promise", "bodies", "explicit"])
def test_no_text_promises_or_is_gendered_or_explicit(exercise: Exercise, unwanted: re.Pattern[str]) -> None:
    assert {text: hits for text in words(exercise) if (hits := unwanted.findall(text))} == {}
    if unwanted is not _EXPLICIT:
        assert {text: hits for text in every_text(exercise) if (hits := unwanted.findall(text))} == {}


def test_breast_care_together_names_nipples_and_asks_on_their_own() -> None:
    for file in FILES:
        exercise = read_file(file).exercise
        assert exercise
        named = [step for step in exercise.steps if any("ipples" in text for text in (step.say, step.ask) if text)]
        named += [step for step in exercise.steps if any("ipples" in (cue.say or "") for cue in step.cues)]
        if exercise.name == "chest-massage-shared":
            assert [bool(step.ask) for step in named] == [True, False]
        else:
            assert named == [], exercise.name


def test_steps_with_closed_eyes_say_all_that_is_shown(exercise: Exercise) -> None:
    for step in exercise.steps:
        if step.eyes is not Eyes.CLOSED:
            continue
        for each in (step, *step.cues):
            assert each.say
            assert _letters(each.show or "") in _letters(each.say)


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def test_intimate_touch_alone_is_opt_in(exercise: Exercise) -> None:
    assert exercise.opt_in is (exercise.touch >= Touch.INTIMATE)
    assert exercise.care or exercise.touch < Touch.HANDS


def test_exercise_can_be_found_and_prepared(exercise: Exercise) -> None:
    assert exercise.about
    assert exercise.practice
    assert exercise.care
    assert exercise.moods or exercise.for_one or exercise.touch is Touch.INTIMATE
    assert not (exercise.moods and exercise.for_one)


def test_no_text_is_said_twice(exercise: Exercise) -> None:
    said = [text for step in exercise.steps for text in (step.say, *(cue.say for cue in step.cues)) if text]
    assert len(said) == len(set(said))


SEEN_NOT_HEARD = re.compile(r"[\[\](){}<>*_#/\\|~^=+@&%“”‘…–—0-9]|\b(?:GP|e\.g|i\.e|etc|min|sec|cm|hm+|mm+)\b")


def test_every_text_can_be_pronounced(exercise: Exercise) -> None:
    said = [text for step in exercise.steps for text in (step.title, step.say, step.ask) if text]
    said += [cue.say for step in exercise.steps for cue in step.cues if cue.say]
    for text in said:
        assert not SEEN_NOT_HEARD.search(_ROLES.sub("Robin", text).replace("...", ".")), text


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no voice")
def test_voice_speaks_every_line_in_the_estimated_time(exercise: Exercise) -> None:
    assert isinstance(choose_engine(Preferences(), environment=os.environ | {"GUIDED_VOICE": ""}), SpeechEngine)
    lengths: Callable[[Utterance], SpeechTiming | None] = heard
    for line in PreparedExercise(exercise).lines():
        spoken = lengths(line)
        assert spoken is not None
        pauses = 1.6 * (len(split_sentences(line.text)) - 1)
        assert spoken.seconds == pytest.approx(len(line.text) / 11 + pauses, rel=0.25, abs=2.0), line.text
