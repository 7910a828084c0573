"""Test how steps of another exercise are chosen and inserted while a file is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.exercise.reading import read_text
from tests.ui.support.items import misplaced
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.writing import TEXT, opens, settles, text, writing
from ui.features.writing.other_exercises import OtherExercises

Key = Qt.Key


def others(program: ProgramUnderTest) -> OtherExercises:
    found = writing(program).others
    assert isinstance(found, OtherExercises)
    return found


def looks_for(program: ProgramUnderTest, file: Path, words: str) -> None:
    """Show the exercises below the hands of the file, and look for one with these words."""
    opens(program, file)
    writing(program).panes.showSide("form")  # type: ignore[attr-defined]
    writing(program).goToStep(2)
    program.wait_until_idle()
    program.click(program.find("insert-other"))
    program.qtbot.waitUntil(lambda: len(others(program).titles) > 1)  # type: ignore[arg-type]
    for letter in words:
        program.press(Qt.Key(ord(letter.upper())))
    program.wait_until_idle()


def numbers(program: ProgramUnderTest, mark: str) -> list[str]:
    return [str(each["title"]) for each in others(program).steps if each[mark]]  # type: ignore[attr-defined]


def test_step_of_another_exercise_is_inserted_with_its_question_by_keys_alone(
    program: ProgramUnderTest, file: Path
) -> None:
    looks_for(program, file, "long")
    assert others(program).titles == ["The long hug"]
    program.press(Key.Key_Return)
    program.wait_until_idle()
    while program.focused().objectName() != "otherStep2":
        program.press(Key.Key_Tab)
    program.press(Key.Key_Space)
    assert numbers(program, "ticked") == ["Hug"]
    assert numbers(program, "along") == ["Would a hug feel good? Not today is a good answer too.", "Hands instead"]
    while program.focused().objectName() != "insertOther":
        program.press(Key.Key_Tab)
    program.press(Key.Key_Return)
    program.qtbot.waitUntil(lambda: "Would a hug feel good" in text(program))
    settles(program)
    assert not [each for each in read_text(text(program), "tea").problems if each.severity == "error"]
    found = writing(program)
    assert found.steps[found.step]["title"].startswith("Would a hug")  # type: ignore[index]
    assert not program.find("insert-other").isVisible() or others(program).title == ""
    found.editor.undo()  # type: ignore[attr-defined]
    assert text(program) == TEXT


def test_refused_steps_leave_the_text_and_are_told(program: ProgramUnderTest, file: Path) -> None:
    alone = TEXT.replace('touch = "hands"', 'touch = "hands"\nfor_one = true').replace(
        "Would holding hands", "Would it"
    )
    file.write_text(alone, "utf-8")
    looks_for(program, file, "long")
    others(program).choose(0)
    others(program).tick(2)
    before = text(program)
    others(program).insert()
    program.qtbot.waitUntil(lambda: any("can’t stand here" in each for each in program.texts()))
    assert text(program) == before


def test_own_exercise_beside_the_file_is_offered_and_the_file_itself_is_not(
    program: ProgramUnderTest, file: Path
) -> None:
    file.with_name("cup.toml").write_text(TEXT.replace("A cup of tea", "Another cup"), "utf-8")
    looks_for(program, file, "cup")
    assert others(program).titles == ["Another cup"]


def test_escape_goes_back_to_all_exercises_and_then_to_the_form(program: ProgramUnderTest, file: Path) -> None:
    looks_for(program, file, "")
    others(program).choose(0)
    program.wait_until_idle()
    program.press(Key.Key_Escape)
    assert others(program).title == ""
    program.wait_until_idle()
    program.press(Key.Key_Escape)
    program.wait_until_idle()
    assert program.find("insert-other").isVisible()
    program.wait_for_page("writing")


@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_panes_fit_at_any_size(make_program: MakeProgram, file: Path, size: tuple[int, int]) -> None:
    program = make_program(large_text=True)
    looks_for(program, file, "")
    program.resize(*size)
    program.wait_until_idle()
    assert misplaced(program.window) == []
    others(program).choose(0)
    others(program).tick(1)
    program.wait_until_idle()
    assert misplaced(program.window) == []
