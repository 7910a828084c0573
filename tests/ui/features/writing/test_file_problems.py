"""Test which problem is told while a file is written."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest
from tests.ui.support.writing import TEXT, area, document, opens, settles, types, writing

Key = Qt.Key


def told(program: ProgramUnderTest) -> str:
    return str(writing(program).problems.next.get("words", ""))  # type: ignore[attr-defined]


def test_what_is_still_missing_waits_until_the_caret_leaves_its_block(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, "\nshow = ", behind='say = "Loosen slowly."')
    settles(program)
    assert told(program) == ""
    area(program).setProperty("cursorPosition", document(program).toPlainText().index("Sit first."))
    assert told(program) != ""


def test_key_to_the_next_problem_tells_what_is_missing_at_once(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    types(program, "\nshow = ", behind='say = "Loosen slowly."')
    settles(program)
    program.press(Key.Key_F8)
    assert told(program) != ""


def test_problem_that_was_there_before_is_told_where_the_caret_is(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace('say = "Loosen slowly."', "say = "), "utf-8")
    opens(program, file)
    area(program).setProperty("cursorPosition", len(TEXT) - 20)
    assert told(program) != ""
