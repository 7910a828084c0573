"""Leads the program to the summary for the coach."""

from tests.ui.support.program import ProgramUnderTest
from ui.features.summary.summary import SummaryViewModel


def summary_page(program: ProgramUnderTest) -> SummaryViewModel:
    return program.view_models.summary


def open_summary(program: ProgramUnderTest) -> None:
    """From the practice page, through its door."""
    program.click(program.find("sumUp"))
    wait_for_summary(program)


def wait_for_summary(program: ProgramUnderTest) -> None:
    program.wait_for_page("summary")
    program.qtbot.waitUntil(lambda: bool(summary_page(program).loaded))
    program.qtbot.waitUntil(lambda: not summary_page(program)._material.pathways._more.isActive())
    program.window.grabWindow()
    program.wait_until_idle()
