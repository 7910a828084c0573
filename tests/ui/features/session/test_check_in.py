"""Test that a check-in has room for questions of any length, without overlapping text."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from guided import bundled
from guided.exercise.model import Exercise
from guided.exercise.reading import read_file
from guided.session.session_choices import SessionChoices
from tests.ui.support.items import all_items, is_a, is_seen, misplaced, scene_rect
from tests.ui.support.program import NAMES, WINDOW_SIZES, MakeProgram, ProgramUnderTest
from ui.services.language import install_language

ASKED = SessionChoices(names=NAMES, ask_at_keyboard=True)
LISTENING = read_file(Path(bundled.exercises() / "listening-touch.toml")).exercise
WHETHER = "Would it be good to stay like this for a while, and to see what the day has left? "
QUESTIONS = {
    "two lines": "Robin, may Sam's hands be there, without moving?",
    "the longest": "Would you like your hands near each other, with a finger's width of air between?",
    "as long as may be": (3 * WHETHER)[:199].strip() + "?",
}


def asks(question: str) -> Exercise:
    assert LISTENING is not None
    first = next(number for number, step in enumerate(LISTENING.steps) if step.ask)
    steps = list(LISTENING.steps)
    steps[first] = replace(steps[first], ask=question)
    return replace(LISTENING, steps=tuple(steps))


def over_others(program: ProgramUnderTest) -> list[tuple[str, str]]:
    """Words that lie over other words."""
    program.wait_for_frame()
    texts = [item for item in all_items(program.window) if is_a(item, "GText") and is_seen(item)]
    return [
        (one.property("text"), other.property("text"))
        for number, one in enumerate(texts)
        for other in texts[number + 1 :]
        if scene_rect(one).intersects(scene_rect(other).adjusted(0, 1, 0, -1))
    ]


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_check_in_texts_do_not_overlap(
    make_program: MakeProgram, qapp: QGuiApplication, question: str, language: str, large: bool
) -> None:
    before, translator = QLocale(), install_language(qapp, language)
    try:
        program = make_program(large_text=large)
        program.start_session(asks(question), ASKED)
        while program.session.kind != "ask":
            program.advance(5)
        found = {}
        for size in WINDOW_SIZES:
            program.resize(*size)
            program.wait_until_idle()
            if wrong := [*over_others(program), *misplaced(program.window)]:
                found[size] = wrong
        assert found == {}
    finally:
        if translator is not None:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)
