"""Open a file on the writing page, type into it, and read its text."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.support.program import ProgramUnderTest
from ui.features.writing.writing import WritingViewModel
from ui.navigation.destinations import ToWriting

Key = Qt.Key
TEXT = """\
format = 1
title = "A cup of tea"
touch = "hands"
length = "1m20s"

# Sit first.
[[step]]
part = "opening"
say = "Sit side by side."
for = "20s"

[[step]]
ask = "Would holding hands feel good?"
if_ease_off = "near"

[[step]]
title = "Hands"
for = "30s"
say = "Let your hands find each other."
then = "closing"

[[step]]
id = "near"
touch = "near"
for = "30s"
say = "Sit near each other."

[[step]]
part = "closing"
for = "20s"
say = "Loosen slowly."
"""


def writing(program: ProgramUnderTest) -> WritingViewModel:
    found: WritingViewModel = program.view_models.writing
    return found


def opens(program: ProgramUnderTest, file: Path) -> WritingViewModel:
    """Open the file to be written, and wait until it was checked."""
    program.open()
    program.navigation.navigator.go(ToWriting(file))
    program.wait_for_page("writing")
    settles(program)
    return writing(program)


def settles(program: ProgramUnderTest) -> None:
    """Wait until what was typed is saved and checked."""
    found = writing(program)
    found.check()
    found._file.save()
    found._file.finish()
    program.qtbot.waitUntil(lambda: found._problems.is_fresh)


def area(program: ProgramUnderTest) -> QQuickItem:
    return program.wait_for_item("code")


def document(program: ProgramUnderTest) -> QTextDocument:
    found = writing(program).editor._document  # type: ignore[attr-defined]
    assert isinstance(found, QTextDocument)
    return found


def types(program: ProgramUnderTest, words: str, *, behind: str) -> None:
    """Put the caret behind these words, and type others."""
    position = document(program).toPlainText().index(behind) + len(behind)
    area(program).setProperty("cursorPosition", position)
    for letter in words:
        if letter == "\n":
            program.press(Key.Key_Return)
        else:
            QTest.keyClick(program.window, letter)


def text(program: ProgramUnderTest) -> str:
    return document(program).toPlainText()
