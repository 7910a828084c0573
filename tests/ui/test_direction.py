"""Test that names in another script never turn a sentence round, as Qt lays it out."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QTextLayout

from guided.exercise.flow import Position
from guided.exercise.model import Exercise, Part, Step, Touch
from guided.exercise.reading import read_file
from guided.session.script import format_script, script_to_json, write_script
from guided.session.timeline import PreparedExercise, SessionChoices
from guided.text.direction import without_marks
from tests.ui.support.items import all_items, is_text
from tests.ui.support.program import MakeProgram, ProgramUnderTest

HEBREW, LATIN = ("אבי", "דנה"), ("Ann", "Bo")
SAYING = "{a}, hold the cup of {b}. {b} may say stop."
HEBREW_SAYING = "{a}, החזיקו את הכוס של {b}. אפשר לעצור."
MARKS = "\u200e\u200f\u2068\u2069"


def drawn(text: str) -> list[str]:
    """Return the words of `text` from left to right, as they are drawn on one line."""
    layout = QTextLayout(text.replace("\n", " "))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    found, word = [], ""
    for at, letter in enumerate(text + " "):
        if letter.isspace():
            found.append((line.cursorToX(at - len(word))[0], without_marks(word)))  # type: ignore[index]
            word = ""
        else:
            word += letter
    return [word for _, word in sorted(found)]


def exercise(say: str, language: str = "en") -> Exercise:
    steps = (Step(part=Part.OPENING, for_=25.0, say=say), Step(part=Part.CLOSING, for_=20.0, say=say))
    return Exercise(name="x", title="x", touch=Touch.NONE, steps=steps, language=language)


def test_hebrew_names_keep_their_places_in_an_english_sentence(qapp: QGuiApplication) -> None:
    shown = PreparedExercise(exercise(SAYING), SessionChoices(names=HEBREW)).timeline
    text = shown(Position(0)).words[0]
    a, b = HEBREW
    assert drawn(text) == [f"{a},", "hold", "the", "cup", "of", f"{b}.", b, "may", "say", "stop."]


def test_latin_names_keep_their_places_in_a_hebrew_sentence(qapp: QGuiApplication) -> None:
    text = PreparedExercise(exercise(HEBREW_SAYING), SessionChoices(names=LATIN)).timeline(Position(0)).words[0]
    words = without_marks(text).split()
    assert words[0] == "Ann,"
    assert drawn(text) == words[::-1]


@pytest.mark.parametrize(("say", "names"), [(SAYING, HEBREW), (HEBREW_SAYING, LATIN), (HEBREW_SAYING, HEBREW)])
def test_voice_and_data_get_names_without_marks(say: str, names: tuple[str, str]) -> None:
    choices = SessionChoices(names=names)
    spoken = [line.text for line in PreparedExercise(exercise(say), choices).lines()]
    data = script_to_json(write_script(exercise(say), choices))
    assert not any(mark in text for text in (*spoken, data) for mark in MARKS)
    assert "\u2068" in format_script(write_script(exercise(say), choices))


def test_names_stand_in_isolates_on_pages(make_program: MakeProgram) -> None:
    program = make_program(name_a=HEBREW[0], name_b=HEBREW[1])
    program.open()
    for page in ("tonight", "exercises", "settings", "choose", "practice"):
        program.go_to(page)
        program.wait_for_page(page)
        check_names(program)


def test_names_stand_in_isolates_in_a_session(make_program: MakeProgram) -> None:
    program = make_program(name_a=HEBREW[0], name_b=HEBREW[1])
    program.start_session(exercise(SAYING))
    program.advance(2)
    check_names(program)
    assert HEBREW[0] in without_marks(program.session.prompt)


def check_names(program: ProgramUnderTest) -> None:
    texts = [str(each.property("text")) for each in all_items(program.window) if is_text(each)]
    for text in texts:
        for name in HEBREW:
            assert text.count(name) == text.count(f"\u2068{name}\u2069"), ascii(text)


def test_hebrew_file_of_the_case_reads_from_right_to_left(tmp_path: Path) -> None:
    file = tmp_path / "hebrew.toml"
    steps = (
        f'[[step]]\npart = "opening"\nfor = "25s"\nsay = "{HEBREW_SAYING}"\n[[step]]\npart = "closing"\nfor = "9s"\n'
    )
    file.write_text(f'format = 1\ntitle = "שתי"\nabout = "משפט"\ntouch = "none"\n{steps}say = "תודה"\n', "utf-8")
    found = read_file(file).exercise
    assert found is not None
    assert found.right_to_left
