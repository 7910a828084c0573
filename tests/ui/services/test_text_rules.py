"""Test the limit of letters in fields."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guided.preferences import MAX_NAME_LETTERS
from tests.ui.support.items import all_items
from tests.ui.support.program import ProgramUnderTest
from ui.services.text_rules import TextRules

FAMILY = "👩\u200d👩\u200d👧\u200d👦"


@pytest.mark.parametrize(
    ("text", "cursor", "expected"),
    [
        ("abc", 3, []),
        ("abcd", 4, [3, 4]),
        ("aXbc", 2, [1, 2]),
        ("abcd", 0, [3, 4]),
        ("aae\u0301a", 5, [4, 5]),
        (FAMILY * 4, 44, [33, 44]),
        ("a" + FAMILY + "bc", 12, [1, 12]),
    ],
)
def test_surplus_is_the_end_of_what_was_inserted(text: str, cursor: int, expected: list[int]) -> None:
    assert TextRules().surplus(text, cursor, 3) == expected


@pytest.mark.parametrize("letter", ["x", FAMILY, "\U0001fa77", "नि"])
def test_name_has_as_many_letters_as_people_count(program: ProgramUnderTest, letter: str) -> None:
    program.open()
    program.go_to("names")
    program.wait_for_page("names")
    field = next(each for each in all_items(program.window) if each.objectName() == "nameA")
    field.setProperty("text", letter * (MAX_NAME_LETTERS - 1))
    field.setProperty("cursorPosition", len((letter * MAX_NAME_LETTERS).encode("utf-16-le")))
    for _ in range(3):
        QTest.keyClick(program.window, Qt.Key.Key_A)
    assert field.property("text") == letter * (MAX_NAME_LETTERS - 1) + "a"
