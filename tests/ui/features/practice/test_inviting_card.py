"""Test the switch for inviting by turns, and what the first page says of the turn."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from guided.practice.inviting import begin, whose_turn
from tests.ui.support.journals import wait_for, write
from tests.ui.support.program import NAMES, MakeProgram, ProgramUnderTest
from tests.ui.support.programmes import opens_practice
from tests.ui.support.reminders import WallClock
from ui.machine import Machine
from ui.services.inviting import InvitingViewModel
from ui.services.journal import CoupleJournal

MONDAY = datetime.fromisoformat("2026-03-02T20:00")
DAY = timedelta(days=1)


@pytest.fixture
def clock() -> WallClock:
    clock = WallClock()
    clock.now = MONDAY
    return clock


@pytest.fixture
def program(make_program: MakeProgram, clock: WallClock) -> ProgramUnderTest:
    return make_program(machine=Machine(now=clock))


@pytest.fixture
def inviting(program: ProgramUnderTest) -> InvitingViewModel:
    """Turns in which the first partner begins, on a page that was shown."""
    write(program.machine.journal).save_inviting(begin(MONDAY, 0))
    service: InvitingViewModel = program.services.inviting
    service.refresh()
    return service


def seen(program: ProgramUnderTest, name: str) -> bool:
    return any(each.objectName() == name and each.isVisible() for each in program.window.contentItem().childItems())


class TestSwitch:
    def test_turns_are_off_until_they_are_switched_on(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        assert not [each for each in program.texts() if "invites" in each and "week" in each.lower()]
        program.click(program.find("takeTurns"))
        kept = wait_for(program.machine.journal).read.inviting()
        assert kept is not None
        assert f"This week, {NAMES[whose_turn(kept, MONDAY)]} invites." in program.texts()

    def test_turns_are_switched_off_by_the_same_press_and_nothing_is_left(self, program: ProgramUnderTest) -> None:
        opens_practice(program)
        program.find("takeTurns").forceActiveFocus()
        program.press(Qt.Key.Key_Space)
        program.press(Qt.Key.Key_Space)
        assert wait_for(program.machine.journal).read.inviting() is None
        assert not program.services.inviting.on

    def test_chance_says_who_begins(self, program: ProgramUnderTest) -> None:
        service = program.services.inviting
        found = set()
        for _ in range(64):
            service.setOn(True)
            kept = program.machine.journal.read.inviting()
            assert kept is not None
            found.add(kept.first)
        assert found == {0, 1}


class TestTurn:
    def test_other_partner_invites_in_the_next_week(self, inviting: InvitingViewModel, clock: WallClock) -> None:
        assert (inviting.inviter, inviting.invited, inviting.firstInvites) == (*NAMES, True)
        clock.now += 7 * DAY
        assert (inviting.inviter, inviting.invited, inviting.firstInvites) == (*NAMES[::-1], False)

    def test_answer_moves_no_turn(self, inviting: InvitingViewModel, clock: WallClock) -> None:
        for week in range(6):
            inviting.rest()
            assert inviting.inviter == NAMES[week % 2]
            clock.now += 7 * DAY

    def test_names_that_change_are_those_of_the_turn(
        self, program: ProgramUnderTest, inviting: InvitingViewModel
    ) -> None:
        assert inviting.words == f"This week, {program.couple.nameA} invites."


class TestOffer:
    def test_first_page_says_whose_turn_it_is(self, program: ProgramUnderTest, inviting: InvitingViewModel) -> None:
        program.open()
        program.wait_until_idle()
        link = program.find("invite")
        assert link.property("name") == "Robin invites this week"
        program.click(link)
        program.wait_for_page("invite")

    def test_first_page_without_turns_says_nothing(self, program: ProgramUnderTest) -> None:
        program.open()
        assert not program.services.inviting.offered

    def test_offer_rests_for_the_evening_once_somebody_was_asked(
        self, inviting: InvitingViewModel, clock: WallClock
    ) -> None:
        assert inviting.offered
        inviting.rest()
        assert not inviting.offered
        clock.now += timedelta(hours=7)
        assert not inviting.offered
        clock.now += timedelta(hours=2)
        assert inviting.offered

    def test_nobody_is_reminded_of_inviting_on_a_tender_day_or_while_away(
        self, program: ProgramUnderTest, inviting: InvitingViewModel
    ) -> None:
        program.services.tender.sayToday()
        assert not inviting.offered
        program.services.tender.unsay()
        assert inviting.offered
        program.services.warmth.refresh()
        program.services.warmth.leave()
        assert not inviting.offered
        assert inviting.inviter == NAMES[0]

    def test_locked_journal_offers_nothing(self, program: ProgramUnderTest) -> None:
        journal = CoupleJournal()
        service = InvitingViewModel(program.couple, journal, lambda: MONDAY)
        service.refresh()
        assert (service.on, service.words, service.offered, service.inviter) == (False, "", False, "")
