"""Test the page of licences: it is reached by keys, shows every text whole, and leads back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided import __version__
from tests.ui.support.program import ProgramUnderTest
from ui.features.licences.licence_text import paragraphs, start_page, texts_in
from ui.features.licences.licences import LicencesViewModel
from ui.foundation.paths import resources
from ui.navigation.destinations import ToSettings

FOLDER = resources() / "licences"


def open_licences(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(ToSettings("advanced"))
    program.wait_for_page("settings")
    program.find("licences").forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("licences")


def test_page_is_opened_from_settings_and_says_version_and_rights(program: ProgramUnderTest) -> None:
    open_licences(program)
    texts = program.texts()
    assert f"Guided {__version__}" in texts
    assert any(text.startswith("Guided is free.") for text in texts)


def test_text_of_a_licence_is_opened_and_escape_leads_back_twice(program: ProgramUnderTest) -> None:
    open_licences(program)
    program.view_models.licences.open("LGPL-3.0.txt")
    program.wait_until_idle()
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in program.texts())
    program.press(Qt.Key.Key_Escape)
    program.wait_until_idle()
    assert program.page == "licences"
    assert program.view_models.licences.name == ""
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("settings")


def test_page_is_german_where_the_window_is() -> None:
    assert paragraphs(start_page(FOLDER, "de"))[0].startswith("Woraus Guided besteht")
    assert start_page(FOLDER, "fr").name == "README.txt"


def test_every_text_is_listed_and_no_word_of_it_is_lost() -> None:
    names = texts_in(FOLDER)
    assert {"LGPL-3.0.txt", "GPL-3.0.txt", "qt/qtbase.txt"} <= set(names)
    for name in names:
        whole = (FOLDER / name).read_text("utf-8", "replace").split()
        assert " ".join(paragraphs(FOLDER / name)).split() == whole


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("One line\ngoes on.", ["One line goes on."]),
        ("First.\n \nSecond.", ["First.", "Second."]),
        ("  Qt: LGPL\n      (and so on)\n  ICU: MIT", ["Qt: LGPL (and so on)\nICU: MIT"]),
        ("Files: *\nLicense: MIT", ["Files: *\nLicense: MIT"]),
    ],
)
def test_broken_lines_are_joined_and_points_held_apart(written: str, shown: list[str], tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text(written, "utf-8")
    assert paragraphs(file) == shown


def test_missing_text_is_told(tmp_path: Path) -> None:
    (row,) = LicencesViewModel(tmp_path, "en").rows
    assert row == {"text": "This text is missing: README.txt", "opens": False}
