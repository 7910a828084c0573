"""Test that a file with mistakes is followed while its author corrects it, however the editor saves."""

from pathlib import Path

from PySide6.QtCore import Qt

from guided import bundled
from tests.ui.support.pages import BROKEN
from tests.ui.support.program import ProgramUnderTest, write_own_exercise
from ui.navigation.destinations import ToExerciseFile, ToStudio

GOOD = (bundled.exercises() / "long-hug.toml").read_text("utf-8")
FEWER = BROKEN.replace("titel", "title")


def opened(program: ProgramUnderTest) -> Path:
    path = write_own_exercise("mine.toml", BROKEN)
    program.open(path)
    assert program.page == "exerciseFile"
    return path


def replaced(path: Path, text: str) -> None:
    """As many editors save: a new file, put in the old one's place."""
    fresh = path.with_name(".mine.toml.swp")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def lines_told(program: ProgramUnderTest) -> set[str]:
    return {words for words in program.texts() if words.startswith("mine.toml, line")}


def test_mistakes_are_listed_with_line_and_advice(program: ProgramUnderTest) -> None:
    opened(program)
    assert lines_told(program) >= {"mine.toml, line 2", "mine.toml, line 3"}
    assert 'titel = "A mistake"' in "\n".join(program.texts())
    assert "Write: title" in program.texts()


def test_corrected_file_opens_exercise(program: ProgramUnderTest) -> None:
    path = opened(program)
    path.write_text(GOOD, "utf-8")
    program.wait_for_page("arrive")
    assert "The long hug" in program.texts()


def test_partly_corrected_file_lists_remaining_mistakes(program: ProgramUnderTest) -> None:
    path = opened(program)
    path.write_text(FEWER, "utf-8")
    program.qtbot.waitUntil(lambda: "mine.toml, line 2" not in lines_told(program))
    assert "mine.toml, line 3" in lines_told(program)


def test_replaced_file_is_noticed_each_time(program: ProgramUnderTest) -> None:
    path = opened(program)
    replaced(path, FEWER)
    program.qtbot.waitUntil(lambda: "mine.toml, line 2" not in lines_told(program))
    replaced(path, BROKEN)
    program.qtbot.waitUntil(lambda: "mine.toml, line 2" in lines_told(program))
    replaced(path, GOOD)
    program.wait_for_page("arrive")


def test_file_removed_and_restored_is_noticed(program: ProgramUnderTest) -> None:
    path = opened(program)
    path.unlink()
    program.qtbot.waitUntil(lambda: "Write: title" not in program.texts())
    assert program.page == "exerciseFile"
    path.write_text(GOOD, "utf-8")
    program.wait_for_page("arrive")


def test_page_that_was_left_stops_watching(program: ProgramUnderTest) -> None:
    path = opened(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    replaced(path, GOOD)
    second = write_own_exercise("second.toml", BROKEN)
    program.navigation.navigator.go(ToExerciseFile(second, opens=True))
    program.wait_for_page("exerciseFile")
    replaced(path, GOOD)
    second.write_text(FEWER.replace("mine", "second"), "utf-8")
    program.qtbot.waitUntil(lambda: "second.toml, line 2" not in program.texts())
    assert program.page == "exerciseFile"


def test_correcting_one_of_several_files_keeps_others_listed(program: ProgramUnderTest) -> None:
    path = write_own_exercise("mine.toml", BROKEN)
    write_own_exercise("other.toml", BROKEN)
    program.open()
    program.navigation.navigator.go(ToStudio())
    program.wait_for_page("studio")
    program.qtbot.waitUntil(lambda: "mine.toml" in program.texts())
    path.write_text(GOOD, "utf-8")
    program.qtbot.waitUntil(lambda: "The long hug" in program.texts())
    assert program.page == "studio"
    assert program.texts().count("3 problems") == 1
