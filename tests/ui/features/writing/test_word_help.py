"""Test the help for a word of the text, by the pointer and by the keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from guided.exercise.schema.step_tables import STEP_TABLE
from tests.ui.support.items import misplaced
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest
from tests.ui.support.writing import TEXT, area, document, opens, settles, types, writing
from ui.features.writing.word_help import WordHelp

Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier


def help_of(program: ProgramUnderTest) -> WordHelp:
    found = writing(program).help
    assert isinstance(found, WordHelp)
    return found


def puts_caret(program: ProgramUnderTest, words: str) -> None:
    area(program).setProperty("cursorPosition", document(program).toPlainText().index(words) + 1)


def rests_on(program: ProgramUnderTest, words: str) -> None:
    """Let the pointer rest on the first letter of these words."""
    position = document(program).toPlainText().index(words)
    at = area(program).positionToRectangle(position)  # type: ignore[attr-defined]
    spot = area(program).mapToScene(QPointF(at.x() + 2, at.y() + at.height() / 2)).toPoint()
    QTest.mouseMove(program.window, spot - QPoint(1, 0))
    QTest.mouseMove(program.window, spot)


def test_key_explains_the_field_at_the_caret_and_goes_with_escape(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    puts_caret(program, "part =")
    program.press(Key.Key_K, Ctrl)
    part = STEP_TABLE.fields["part"]
    shown = program.texts()
    assert part.description in shown
    assert set(part.choices.values()) <= set(shown)
    assert program.wait_for_item("code").property("activeFocus")
    program.press(Key.Key_Escape)
    assert not help_of(program).shown
    program.wait_for_page("writing")


def test_screen_reader_is_told_what_the_word_means(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    puts_caret(program, '"near"')
    program.press(Key.Key_K, Ctrl)
    assert help_of(program).spoken == "Step 4: “Sit near each other”."
    told = QAccessible.queryAccessibleInterface(area(program))
    assert told.text(QAccessible.Text.Description) == help_of(program).spoken


def test_words_of_their_own_are_explained_by_their_field_for_who_asks(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    puts_caret(program, "side by side")
    program.press(Key.Key_K, Ctrl)
    assert help_of(program).sentence == STEP_TABLE.fields["say"].description
    puts_caret(program, "Sit first.")
    program.press(Key.Key_K, Ctrl)
    assert help_of(program).sentence == "There is nothing to explain here."


def test_problem_of_the_word_is_told_first(program: ProgramUnderTest, file: Path) -> None:
    file.write_text(TEXT.replace('touch = "near"', 'touch = "nea"'), "utf-8")
    opens(program, file)
    puts_caret(program, 'nea"')
    program.press(Key.Key_K, Ctrl)
    found = help_of(program)
    assert "nea" in found.problems[0]["words"]  # type: ignore[operator, index]
    assert found.spoken.startswith(found.problems[0]["words"])  # type: ignore[attr-defined, index]


def test_pointer_that_rests_on_a_name_explains_it_until_it_leaves(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    rests_on(program, "if_ease_off")
    program.qtbot.waitUntil(lambda: bool(help_of(program).shown))
    assert help_of(program).sentence == STEP_TABLE.fields["if_ease_off"].description
    rests_on(program, "Sit side by side")
    program.qtbot.waitUntil(lambda: not help_of(program).shown)


def test_typing_closes_what_is_explained(program: ProgramUnderTest, file: Path) -> None:
    opens(program, file)
    puts_caret(program, "part =")
    program.press(Key.Key_K, Ctrl)
    types(program, " now", behind="Loosen slowly")
    assert not help_of(program).shown


@pytest.mark.parametrize("size", WINDOW_SIZES)
@pytest.mark.parametrize("word", ["touch =", "if_ease_off", 'part = "closing'])
def test_help_stays_within_the_text_at_any_size(
    make_program: MakeProgram, file: Path, size: tuple[int, int], word: str
) -> None:
    program = make_program(large_text=True)
    file.write_text(TEXT + "\n" * 30, "utf-8")
    opens(program, file)
    program.resize(*size)
    settles(program)
    puts_caret(program, word)
    program.press(Key.Key_K, Ctrl)
    program.wait_until_idle()
    assert misplaced(program.window) == []
