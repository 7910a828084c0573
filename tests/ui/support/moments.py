"""Leads the program to the page of moments."""

from PySide6.QtCore import Qt

from tests.ui.support.program import ProgramUnderTest


def show_moments(program: ProgramUnderTest) -> None:
    program.open()
    program.press(Qt.Key.Key_Plus)
    program.wait_for_page("moment")


def show_noted_moment(program: ProgramUnderTest) -> None:
    show_moments(program)
    program.press(Qt.Key.Key_4)
    program.wait_until_idle()
