"""Test that each bundled file is also written in German, with the same steps, times and consent."""

import os
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import tomli

from guided import bundled
from guided.exercise.model import Exercise, Part, Touch
from guided.exercise.reading import read_file
from guided.preferences import Preferences
from guided.session.consent import Answer
from guided.session.cues import Say, StepBegins, Wait
from guided.session.script import write_script
from guided.session.timeline import PreparedExercise
from guided.voice.engine_choice import choose_engine
from guided.voice.rendering import RenderedSpeech, render
from guided.voice.utterance import SpeechTiming, Utterance

FOLDERS = (bundled.exercises(), bundled.programmes())
PAIRS = [(path, path.parent / "de" / path.name) for folder in FOLDERS for path in sorted(folder.glob("*.toml"))]
EXERCISES = [german for english, german in PAIRS if english.parent == bundled.exercises()]

TEXTS = {"title", "about", "say", "show", "ask", "needs", "care", "variants", "sources", "rungs", "reflect", "call"}
NOTES = {"note", "language"}
FREES = re.compile(
    r"\b(?:muss nichts (?:daraus werden|folgen)|(?:kann|darf) es enden|(?:müsst|musst) nichts mehr tun"
    r"|das war alles|muss nirgendwohin führen)\b",
    re.IGNORECASE,
)
"""Words that free from any more than this."""
PRESSING = re.compile(
    r"\b(muss|musst|sollst|sollt|soll|unbedingt|streng\w*|weiter so|gut gemacht|brav|entspann dich)\b|!"
)
RELEASED = re.compile(
    r"\b(?:es muss nichts|niemand muss|du musst nichts|du musst dich auch nicht|du musst gerade nichts"
    r"|hier muss nichts|das hier muss nirgend|ihr müsst nichts|du musst hier nicht)",
    re.IGNORECASE,
)


def structure(value: Any, name: str = "") -> Any:
    """Return a file's content without its words: a text is its names in braces, a list of texts is its length."""
    if isinstance(value, dict):
        return {key: structure(each, key) for key, each in value.items() if key not in NOTES}
    if name in TEXTS:
        return len(value) if isinstance(value, list) else sorted(set(re.findall(r"\{\w+\}", value)))
    return [structure(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("english", "german"), PAIRS, ids=[english.stem for english, _ in PAIRS])
def test_german_file_has_the_structure_of_the_english_one(english: Path, german: Path) -> None:
    written = tomli.loads(german.read_text("utf-8"))
    assert written["language"] == "de"
    assert structure(written) == structure(tomli.loads(english.read_text("utf-8")))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_no_german_file_stands_alone(folder: Path) -> None:
    assert {path.name for path in (folder / "de").glob("*.toml")} <= {path.name for path in folder.glob("*.toml")}


def test_files_of_a_language_come_in_it_and_else_in_english() -> None:
    assert bundled.exercise_files("de") == EXERCISES
    assert bundled.exercise_files("fr") == bundled.exercise_files() == sorted(bundled.exercises().glob("*.toml"))


@cache
def known_in_german() -> dict[str, Exercise | None]:
    return {path.stem: read_file(path).exercise for path in EXERCISES}


@pytest.mark.parametrize("german", [german for _, german in PAIRS], ids=lambda path: path.stem)
def test_german_file_has_no_problem(german: Path) -> None:
    assert read_file(german, known_in_german).problems == ()


@pytest.fixture(params=EXERCISES, ids=lambda path: path.stem)
def exercise(request: pytest.FixtureRequest) -> Exercise:
    reading = read_file(request.param)
    assert reading.exercise is not None
    return reading.exercise


def texts(exercise: Exercise) -> Iterator[str]:
    for step in exercise.steps:
        yield from (text for text in (step.say, step.ask, *(cue.say for cue in step.cues)) if text)


@cache
def heard(line: Utterance) -> SpeechTiming | None:
    """Return how long the program's own voice takes to say a line."""
    sound = render(line, choose_engine(Preferences(), environment=os.environ | {"GUIDED_VOICE": ""}, platform="linux"))
    return sound.spoken if isinstance(sound, RenderedSpeech) else None


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no voice")
def test_german_words_fit_their_times(exercise: Exercise) -> None:
    script = write_script(exercise, lengths=heard)
    assert [cue for cue in script.cues if isinstance(cue, Wait)] == []
    assert exercise.length is not None
    assert script.seconds == pytest.approx(exercise.length, rel=0.06)
    for begin in (cue for cue in script.cues if isinstance(cue, StepBegins) and cue.touch >= Touch.HANDS):
        if begin.seconds:
            said = [cue for cue in script.cues if isinstance(cue, Say) and cue.step == begin.step]
            assert sum(cue.seconds for cue in said if 0 <= cue.at - begin.at < begin.seconds) <= begin.seconds / 2


def test_german_closing_frees_from_more_and_a_stop_gives_no_thanks(exercise: Exercise) -> None:
    steps = PreparedExercise(exercise).exercise.steps
    for answer in (Answer.CONTINUE, Answer.STOP):
        cues = write_script(exercise, answers=(answer,) * 40).cues
        said = [cue.text for cue in cues if isinstance(cue, Say) and steps[cue.step - 1].part is Part.CLOSING]
        closing = " ".join(said)
        assert answer is not Answer.STOP or not re.search(r"\bDank|\?", closing)
        if exercise.touch >= Touch.EMBRACE:
            assert FREES.search(closing), closing


def test_no_german_text_presses(exercise: Exercise) -> None:
    found = {text: hits for text in texts(exercise) if (hits := PRESSING.findall(RELEASED.sub("", text)))}
    assert found == {}
