"""Test the three parts of the practice page, and that nothing in them takes a coach for granted."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.journals import write
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import TUESDAY, opens_practice, practice, shows_part, takes_up
from ui.navigation.destinations import ToPractice

Key = Qt.Key


@pytest.fixture
def alone(make_program: MakeProgram) -> ProgramUnderTest:
    """A couple who never said anything of a coach."""
    return make_program(coach="unsaid")


class TestParts:
    def test_page_begins_with_this_week(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        assert practice(program).part == "week"
        assert program.focused().objectName() == "part-week"

    def test_parts_are_reached_by_arrow_keys_and_enter(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        program.press(Key.Key_Right)
        program.press(Key.Key_Return)
        assert practice(program).part == "warmth"
        program.press(Key.Key_Right)
        program.press(Key.Key_Return)
        assert practice(program).part == "pathways"
        program.press(Key.Key_Left)
        assert program.focused().objectName() == "part-warmth"

    @pytest.mark.parametrize("part", ["week", "warmth", "pathways"])
    def test_each_part_has_an_address(self, program: ProgramUnderTest, part: str) -> None:
        program.open()
        program.navigation.navigator.go(ToPractice(part))
        program.wait_for_page("practice")
        assert practice(program).part == part

    def test_back_returns_to_the_part_that_was_left(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        shows_part(program, "pathways")
        practice(program).pathways.openProgramme(0)
        program.wait_for_page("programme")
        program.press(Key.Key_Escape)
        program.wait_for_page("practice")
        assert practice(program).part == "pathways"

    def test_programme_that_is_begun_is_shown_in_this_week(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        shows_part(program, "pathways")
        takes_up(program)
        assert practice(program).part == "week"
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")

    def test_page_entered_from_elsewhere_begins_with_this_week_again(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        shows_part(program, "warmth")
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        program.click(program.find("practice"))
        program.wait_for_page("practice")
        assert practice(program).part == "week"


class TestCoach:
    def told(self, program: ProgramUnderTest) -> list[str]:
        """What the page says of calls, besides what the programme's own file says of itself."""
        return [each for each in program.texts() if "call" in each.lower() and each != "Two weeks between two calls."]

    def test_couple_without_a_coach_reads_nothing_of_calls(self, alone: ProgramUnderTest) -> None:
        opens_practice(alone)
        assert self.told(alone) == []
        takes_up(alone)
        assert self.told(alone) == []
        assert "This week" in alone.texts()
        practice(alone).openCurrentProgramme()
        alone.wait_for_page("programme")
        assert self.told(alone) == []

    def test_having_a_coach_is_said_and_taken_back_by_one_press_each(self, alone: ProgramUnderTest) -> None:
        opens_practice(alone)
        alone.click(alone.find("haveCoach"))
        alone.wait_until_idle()
        assert "For your next call" in alone.texts()
        assert alone.couple.preferences.coach == "yes"
        alone.find("noCoach").forceActiveFocus()
        alone.press(Key.Key_Return)
        alone.wait_until_idle()
        assert self.told(alone) == []
        assert alone.focused().objectName() == "haveCoach"

    def test_taking_it_back_deletes_no_question(self, alone: ProgramUnderTest) -> None:
        write(alone.machine.journal).add_question("How do we begin again?", TUESDAY.astimezone())
        opens_practice(alone)
        practice(alone).sayCoach(False)
        assert len(alone.machine.journal.read.questions()) == 1
        practice(alone).sayCoach(True)
        alone.wait_until_idle()
        assert "How do we begin again?" in alone.texts()

    def test_question_kept_by_an_earlier_version_is_still_shown(self, alone: ProgramUnderTest) -> None:
        write(alone.machine.journal).add_question("How do we begin again?", TUESDAY.astimezone())
        opens_practice(alone)
        assert "How do we begin again?" in alone.texts()
