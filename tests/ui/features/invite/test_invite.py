"""Test an invitation: the words, the two answers, and that nothing of it is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.practice.inviting import begin
from tests.ui.support.items import scene_rect
from tests.ui.support.journals import wait_for, write
from tests.ui.support.pages import show_accepted, show_declined, show_invitation, show_inviting
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.features.invite.invite import MAX_LETTERS, InviteViewModel
from ui.machine import Machine
from ui.services.journal import CoupleJournal

Key = Qt.Key
GAP = 24
"""The space above the question, and below it, in pixels."""


def invite(program: ProgramUnderTest) -> InviteViewModel:
    found: InviteViewModel = program.view_models.invite
    return found


class TestWords:
    @pytest.mark.parametrize("way", range(3))
    def test_each_way_is_shown_to_the_other_as_it_is(self, program: ProgramUnderTest, way: int) -> None:
        show_inviting(program)
        words = invite(program).ways[way]
        program.click(program.find(f"way{way}"))
        program.wait_until_idle()
        assert program.find("invitation").property("text") == words
        assert "Robin asks Sam" in program.texts()

    def test_own_words_are_shown_as_plain_text(self, program: ProgramUnderTest) -> None:
        show_inviting(program)
        program.find("ownWords").setProperty("text", "<b>Come</b> here, you")
        program.find("ownWords").forceActiveFocus()
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert program.find("invitation").property("text") == "<b>Come</b> here, you"

    def test_empty_own_words_ask_nothing(self, program: ProgramUnderTest) -> None:
        show_inviting(program)
        program.find("ownWords").forceActiveFocus()
        program.press(Key.Key_Return)
        assert invite(program).stage == "inviting"

    def test_long_own_words_are_cut_to_what_can_be_read_and_fit(self, program: ProgramUnderTest) -> None:
        show_inviting(program)
        program.resize(900, 600)
        invite(program).say("We could sit on the sofa and talk. " * 20)
        program.wait_until_idle()
        assert len(invite(program).question) <= MAX_LETTERS
        shown = program.find("invitation")
        assert shown.property("paintedHeight") <= shown.height() + GAP
        assert scene_rect(shown).bottom() <= scene_rect(program.find("yes")).top()


class TestAnswer:
    def test_key_that_chose_the_words_answers_nothing_when_pressed_again(self, program: ProgramUnderTest) -> None:
        show_inviting(program)
        program.press(Key.Key_Return)
        program.wait_until_idle()
        for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            program.press(key)
        assert invite(program).stage == "asked"

    def test_held_key_answers_nothing(self, program: ProgramUnderTest) -> None:
        show_invitation(program)
        program.repeat_key(Key.Key_1)
        assert invite(program).stage == "asked"

    @pytest.mark.parametrize(("key", "stage"), [(Key.Key_1, "accepted"), (Key.Key_2, "declined")])
    def test_each_answer_is_one_key(self, program: ProgramUnderTest, key: Key, stage: str) -> None:
        show_invitation(program)
        program.press(key)
        assert invite(program).stage == stage

    @pytest.mark.parametrize(("button", "stage"), [("yes", "accepted"), ("notTonight", "declined")])
    def test_each_answer_is_one_press_of_a_button_as_large_as_the_other(
        self, program: ProgramUnderTest, button: str, stage: str
    ) -> None:
        show_invitation(program)
        yes, no = program.find("yes"), program.find("notTonight")
        assert (yes.width(), yes.height(), yes.y()) == (no.width(), no.height(), no.y())
        assert not yes.property("primary")
        program.click(program.find(button))
        assert invite(program).stage == stage

    def test_answer_to_nothing_is_none(self, program: ProgramUnderTest) -> None:
        show_inviting(program)
        invite(program).accept()
        invite(program).decline()
        assert invite(program).stage == "inviting"

    def test_yes_leads_to_what_is_for_tonight_and_begins_nothing(self, program: ProgramUnderTest) -> None:
        show_accepted(program)
        program.press(Key.Key_Return)
        program.wait_for_page("tonight")
        assert program.sessions == []

    def test_yes_may_lead_to_the_private_choice_which_asks_both(self, program: ProgramUnderTest) -> None:
        show_accepted(program)
        program.click(program.find("chooseForUs"))
        program.wait_for_page("choose")

    def test_no_leads_back_to_tonight(self, program: ProgramUnderTest) -> None:
        show_declined(program)
        program.press(Key.Key_Return)
        program.wait_for_page("tonight")

    @pytest.mark.parametrize("comes_to", [show_accepted, show_declined], ids=["yes", "no"])
    def test_first_page_is_the_same_after_either_answer(self, program: ProgramUnderTest, comes_to: object) -> None:
        comes_to(program)  # type: ignore[operator]
        program.press(Key.Key_Return)
        program.wait_for_page("tonight")
        program.wait_until_idle()
        assert not program.services.inviting.offered
        assert program.services.inviting.inviter == "Robin"


class TestForgotten:
    def test_page_that_was_left_has_forgotten_the_words_and_the_answer(self, program: ProgramUnderTest) -> None:
        show_invitation(program)
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        assert (invite(program).stage, invite(program).question) == ("inviting", "")
        assert program.services.inviting.offered

    def test_help_in_between_forgets_nothing(self, program: ProgramUnderTest) -> None:
        show_invitation(program)
        asked = invite(program).question
        program.press(Key.Key_F1)
        program.wait_for_page("help")
        program.press(Key.Key_Escape)
        program.wait_for_page("invite")
        assert (invite(program).stage, invite(program).question) == ("asked", asked)

    @pytest.mark.parametrize("answer", ["accept", "decline"])
    def test_file_is_byte_for_byte_the_same_after_an_answer(
        self, make_program: MakeProgram, tmp_path: Path, answer: str
    ) -> None:
        path = tmp_path / "own" / "journal.db"
        journal = CoupleJournal(path)
        program = make_program(machine=Machine(journal=journal))
        write(journal).save_inviting(begin(program.machine.now().replace(tzinfo=None), 0))
        program.open()
        wait_for(journal)
        before = {file.name: file.read_bytes() for file in path.parent.glob("journal*")}
        program.go_to("invite")
        program.wait_for_page("invite")
        invite(program).say("Something nobody else should read")
        getattr(invite(program), answer)()
        invite(program).openTonight()
        program.wait_for_page("tonight")
        wait_for(journal)
        assert {file.name: file.read_bytes() for file in path.parent.glob("journal*")} == before

    def test_nothing_leads_away_while_somebody_is_asked(self, program: ProgramUnderTest) -> None:
        show_invitation(program)
        assert not program.navigation.policy.accepts_files
        program.press(Key.Key_2)
        assert program.navigation.policy.accepts_files
