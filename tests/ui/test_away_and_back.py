"""Test interruptions: the window is closed, the neutral screen is shown, or the clock is set."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from guided.practice.storage.records import MomentKind, SummaryDraft
from tests.guided.practice.storage.leaks import find_leaks
from tests.ui.support.choosing import exercises_of_each_touch, objects_holding_answers
from tests.ui.support.journals import wait_for, wait_for_disk, write
from tests.ui.support.locked_journal import (
    PASSPHRASE,
    PHRASE,
    make_locked_journal,
    open_lock_card,
    open_locked,
    session_names,
    try_passphrase,
)
from tests.ui.support.locked_journal import journal_path as journal_file
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple
from tests.ui.support.programmes import comes_to_practice, opens_practice, shows_part
from tests.ui.support.reflection import SavedReflection, play_session_out, show_last_question, tab_to, type_text
from tests.ui.support.reflection import saved_reflections as words_kept
from tests.ui.support.reminders import EVENING, MOMENT_NOTICE, DesktopProgram, MakeDesktopProgram, WallClock, local_time
from tests.ui.support.summary import open_summary, wait_for_summary
from ui.foundation import paths
from ui.machine import Machine
from ui.services.journal import CoupleJournal

pytestmark = pytest.mark.usefixtures("quick_key_derivation")

Key = Qt.Key
ESCAPE = Key.Key_Escape
RAISES = pytest.mark.qt_log_ignore("does not support raise")
"""A window that is brought to the front, on a platform that has no front."""
HALF: list[SavedReflection] = [(("calm",), None, False, "Ra")]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "own" / "journal.db"


def closes(program: ProgramUnderTest) -> None:
    """The window is closed, and the program ends with it."""
    program.window.close()
    program.qtbot.waitUntil(lambda: not program.window.isVisible())
    assert QGuiApplication.quitOnLastWindowClosed()
    assert not program.window.property("away")
    ends()


def ends() -> None:
    QCoreApplication.instance().aboutToQuit.emit()  # type: ignore[union-attr]


def goes_away(made: DesktopProgram) -> None:
    """The window is closed, and the program stays in the tray."""
    made.program.window.close()
    made.qtbot.waitUntil(lambda: not made.program.window.isVisible())
    made.settles()


def comes_back(made: DesktopProgram, page: str) -> None:
    made.desktop.press("Open Guided")
    made.qtbot.waitUntil(made.program.window.isVisible)
    made.program.wait_for_page(page)


def opens(made: DesktopProgram, *, tray: bool) -> ProgramUnderTest:
    made.program.open()
    if tray:
        made.qtbot.waitUntil(lambda: made.program.tray.shown)
    return made.program


def starts_again(make_program: MakeProgram, file: Path) -> ProgramUnderTest:
    """The program begins anew, with what is on the disk."""
    program = make_program(machine=Machine(journal=CoupleJournal(file)))
    program.open()
    return program


with_and_without_tray = pytest.mark.parametrize("tray", [True, False], ids=["tray", "no tray"])


class TestReflection:
    """Half of it is said."""

    def begins(self, program: ProgramUnderTest) -> None:
        play_session_out(program)
        program.wait_for_page("reflection")
        program.shell.viewModel.choose(0, "calm")  # type: ignore[union-attr]
        program.shell.viewModel._autosave_timer.setInterval(10_000_000)  # type: ignore[union-attr]
        show_last_question(program)
        type_text(program, "Ra")

    @with_and_without_tray
    def test_half_filled_reflection_is_saved_when_window_closes(
        self,
        tray: bool,
        file: Path,
        make_desktop_program: MakeDesktopProgram,
        make_program: MakeProgram,
    ) -> None:
        made = make_desktop_program(tray=tray, in_tray=True, kept=file)
        self.begins(opens(made, tray=tray))
        assert not made.program.shell.goesAway()
        closes(made.program)
        assert words_kept(file) == HALF
        made.journal.close()
        program = starts_again(make_program, file)
        assert program.page == "tonight"
        assert (len(session_names(program)), words_kept(file)) == (1, HALF)
        opened = program.view_models.memories
        program.go_to("memories")
        program.wait_for_page("memories")
        opened.open(0)
        program.wait_for_page("reflection")
        show_last_question(program)
        assert program.find("line").property("text") == "Ra"

    @pytest.mark.parametrize("hides", ["F12", "Ctrl+H"])
    def test_half_filled_reflection_is_shown_again_after_hiding(
        self, hides: str, make_program: MakeProgram, file: Path
    ) -> None:
        program = make_program(machine=Machine(journal=CoupleJournal(file)))
        program.open()
        self.begins(program)
        seen = program.texts()
        presses(program, hides)
        assert is_neutral(program)
        holds_space(program)
        program.wait_for_page("reflection")
        assert (program.find("line").property("text"), program.shell.viewModel.wordA) == ("Ra", "calm")  # type: ignore[union-attr]
        assert set(program.texts()) >= set(seen)
        program.press(ESCAPE)
        program.wait_for_page("tonight")
        assert words_kept(file) == HALF


def presses(program: ProgramUnderTest, hides: str) -> None:
    if hides == "F12":
        program.press(Key.Key_F12)
    else:
        program.press(Key.Key_H, Qt.KeyboardModifier.ControlModifier)


def holds_space(program: ProgramUnderTest) -> None:
    """Hold Space until the page is shown again."""
    program.hold(Key.Key_Space)
    program.qtbot.waitUntil(lambda: not program.shell.hidden)
    program.release(Key.Key_Space)


def is_neutral(program: ProgramUnderTest) -> bool:
    """Nothing but a time of day is to be seen."""
    (words,) = program.texts()
    return program.shell.hidden and program.window.title() == "Untitled" and ":" in words


@pytest.mark.parametrize("hides", ["F12", "Ctrl+H"])
def test_passphrase_field_is_empty_after_hiding(hides: str, make_program: MakeProgram) -> None:
    program = open_locked(make_program)
    type_text(program, "seven")
    presses(program, hides)
    assert is_neutral(program)
    holds_space(program)
    program.wait_for_page("lock")
    assert (program.find("present").property("text"), program.focused().objectName()) == ("", "present")
    try_passphrase(program, PASSPHRASE)
    program.wait_for_page("tonight")
    assert session_names(program) == [PHRASE]


@pytest.mark.parametrize(("words", "page"), [(PASSPHRASE, "tonight"), ("wrong", "lock")])
def test_passphrase_tried_while_hidden_unlocks(words: str, page: str, make_program: MakeProgram) -> None:
    program = open_locked(make_program)
    type_text(program, words)
    program.press(Key.Key_Return)
    program.press(Key.Key_F12)
    assert is_neutral(program)
    program.qtbot.waitUntil(lambda: not program.view_models.lock.busy)
    assert is_neutral(program)
    holds_space(program)
    program.wait_for_page(page)
    if page == "lock":
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
    assert session_names(program) == [PHRASE]


class TestChoosing:
    @pytest.mark.parametrize("answers", [1, 2])
    @with_and_without_tray
    def test_answers_are_cleared_when_window_closes(
        self,
        tray: bool,
        answers: int,
        file: Path,
        make_desktop_program: MakeDesktopProgram,
        make_program: MakeProgram,
    ) -> None:
        made = make_desktop_program(tray=tray, in_tray=True, kept=file)
        program = opens(made, tray=tray)
        choose = program.view_models.choose
        choose._exercises = exercises_of_each_touch
        program.go_to("choose")
        program.wait_for_page("choose")
        choose.begin()
        for number in (3, 2)[:answers]:
            choose.ready()
            choose.answer(number)
        assert objects_holding_answers(choose)
        closes(program)
        assert objects_holding_answers(choose) == []
        made.journal.close()
        program = starts_again(make_program, file)
        program.go_to("choose")
        program.wait_for_page("choose")
        assert program.view_models.choose.stage == "intro"


class TestQuestion:
    """Half of one is written."""

    def begins(self, program: ProgramUnderTest) -> None:
        program.click(program.find("practice"))
        comes_to_practice(program)
        tab_to(program, "question")
        type_text(program, "Half")

    def lines(self, file: Path) -> list[str]:
        wait_for_disk()
        found = wait_for(CoupleJournal(file))
        lines = [each.words for each in found.read.questions()]
        found.close()
        return lines

    @RAISES
    def test_half_typed_question_stays_in_field_in_tray(
        self, file: Path, make_desktop_program: MakeDesktopProgram
    ) -> None:
        made = make_desktop_program(in_tray=True, kept=file)
        self.begins(opens(made, tray=True))
        goes_away(made)
        comes_back(made, "practice")
        assert made.program.find("question").property("text") == "Half"
        goes_away(made)
        ends()
        assert self.lines(file) == ["Half"]

    def test_half_typed_question_is_saved_when_window_closes(
        self, file: Path, make_desktop_program: MakeDesktopProgram, make_program: MakeProgram
    ) -> None:
        made = make_desktop_program(tray=False, in_tray=True, kept=file)
        self.begins(opens(made, tray=False))
        closes(made.program)
        assert self.lines(file) == ["Half"]
        made.journal.close()
        program = starts_again(make_program, file)
        program.click(program.find("practice"))
        comes_to_practice(program)
        assert "Half" in program.texts()
        assert program.find("question").property("text") == ""


class TestSummary:
    """It is half written."""

    def begins(self, program: ProgramUnderTest) -> None:
        write(program.machine.journal).add_session("long-hug", program.machine.now().astimezone())
        program.click(program.find("practice"))
        comes_to_practice(program)
        open_summary(program)
        program.view_models.summary._autosave_timer.setInterval(10_000_000)
        program.find("words").forceActiveFocus()
        type_text(program, "we")

    def draft(self, file: Path) -> SummaryDraft:
        wait_for_disk()
        found = wait_for(CoupleJournal(file))
        draft = found.read.draft()
        found.close()
        return draft

    @RAISES
    def test_summary_draft_is_saved_and_kept_in_tray(
        self, file: Path, make_desktop_program: MakeDesktopProgram
    ) -> None:
        made = make_desktop_program(in_tray=True, kept=file)
        self.begins(opens(made, tray=True))
        goes_away(made)
        assert self.draft(file) == SummaryDraft("we")
        made.desktop.press("Open Guided")
        made.qtbot.waitUntil(made.program.window.isVisible)
        wait_for_summary(made.program)
        assert made.program.find("words").property("text") == "we"

    def test_summary_draft_is_saved_when_window_closes(
        self, file: Path, qtbot: QtBot, shelf: None, tmp_path: Path
    ) -> None:
        program = ProgramUnderTest(
            qtbot, make_couple(tmp_path / "p.json"), machine=Machine(journal=CoupleJournal(file))
        )
        program.open()
        self.begins(program)
        closes(program)
        program.close()
        assert self.draft(file) == SummaryDraft("we")


class TestReminders:
    """While the journal is locked."""

    @pytest.fixture
    def made(self, make_desktop_program: MakeDesktopProgram) -> DesktopProgram:
        make_locked_journal()
        return make_desktop_program(
            in_tray=True, kept=journal_file(), reminders_a_day=2, reminder_times="12:30 19:00 22:00"
        )

    def ring(self, made: DesktopProgram, at: str) -> None:
        made.clock.now = local_time(at)
        made.alarm.rang.emit()
        made.settles()

    def in_the_tray(self, made: DesktopProgram) -> None:
        """Started to be there, and nobody has come."""
        made.program.tray.begin(held=True)
        made.qtbot.waitUntil(lambda: made.program.tray.shown)

    def never_opened(self, made: DesktopProgram) -> None:
        """They started it, and left it at that: as it also is once "Lock now" has begun it anew."""
        opens(made, tray=True)
        made.program.wait_for_page("lock")

    def at_the_lock(self, made: DesktopProgram) -> None:
        """They locked it, and left it at that."""
        opens(made, tray=True)
        try_passphrase(made.program, PASSPHRASE)
        made.program.wait_for_page("tonight")
        open_lock_card(made.program)
        made.program.click(made.program.find("lockNow"))
        made.program.wait_for_page("lock")

    everywhere = pytest.mark.parametrize(
        "comes_to", [in_the_tray, never_opened, at_the_lock], ids=["tray", "never opened", "lock now"]
    )

    @everywhere
    def test_reminders_of_locked_program_show_as_many_neutral_notices_as_wanted(
        self, comes_to: Callable[..., None], made: DesktopProgram
    ) -> None:
        comes_to(self, made)
        assert made.journal.locked
        made.rings(local_time("2026-03-02 12:30"))
        made.rings()
        assert made.desktop.shown == [MOMENT_NOTICE, MOMENT_NOTICE]
        self.ring(made, "2026-03-02 19:01")
        self.ring(made, "2026-03-02 22:00")
        assert made.desktop.shown == [MOMENT_NOTICE, MOMENT_NOTICE]
        assert made.alarm.due == local_time("2026-03-03 12:30")
        assert made.journal.locked
        assert find_leaks(paths.data()) == []
        assert PHRASE not in made.program.couple._path.read_text("utf-8")

    @everywhere
    def test_not_today_holds_while_locked(self, comes_to: Callable[..., None], made: DesktopProgram) -> None:
        comes_to(self, made)
        made.rings(local_time("2026-03-02 12:30"))
        made.desktop.press_notice("Not today")
        made.qtbot.waitUntil(lambda: made.alarm.due == local_time("2026-03-03 12:30"))
        self.ring(made, "2026-03-02 19:00")
        assert made.desktop.shown == [MOMENT_NOTICE]

    def test_moment_from_menu_while_locked_is_not_called_noted(self, made: DesktopProgram) -> None:
        self.in_the_tray(made)
        made.desktop.press("A smile")
        made.qtbot.waitUntil(lambda: bool(made.desktop.shown))
        assert made.desktop.shown == [("Your journal is locked. Nothing is saved until you unlock it.", [])]

    def test_reminder_while_hidden_is_dropped(self, made: DesktopProgram) -> None:
        self.at_the_lock(made)
        made.program.press(Key.Key_F12)
        made.rings()
        assert made.desktop.shown == []

    @RAISES
    def test_locked_window_closed_to_tray_comes_back_locked(self, made: DesktopProgram) -> None:
        self.at_the_lock(made)
        goes_away(made)
        comes_back(made, "lock")
        try_passphrase(made.program, PASSPHRASE)
        made.program.wait_for_page("tonight")
        assert session_names(made.program) == [PHRASE]


class TestClock:
    """It is set while the program runs."""

    def test_clock_set_back_an_hour_repeats_no_reminder(self, make_desktop_program: MakeDesktopProgram) -> None:
        made = make_desktop_program(reminders_a_day=3)
        made.opens()
        made.rings()
        for at in (EVENING - timedelta(minutes=59), EVENING):
            made.clock.now = at
            made.alarm.rang.emit()
            made.settles()
            assert made.alarm.due == EVENING + timedelta(days=1)
        assert made.desktop.shown == [MOMENT_NOTICE]

    @pytest.mark.parametrize(("hours", "due"), [(8, "2026-03-03 19:00"), (-8, "2026-03-02 19:00")])
    def test_changed_time_zone_moves_reminder_to_local_time(
        self, hours: int, due: str, make_desktop_program: MakeDesktopProgram
    ) -> None:
        made = make_desktop_program()
        made.opens()
        made.clock.now = EVENING + timedelta(hours=hours)
        made.alarm.rang.emit()
        made.settles()
        assert (made.desktop.shown, made.alarm.due) == ([], local_time(due))
        made.rings(local_time(due))
        assert made.desktop.shown == [MOMENT_NOTICE]

    @pytest.mark.parametrize("hours", [-1, 1, -11, 13])
    def test_changed_clock_keeps_practice_page(self, hours: int, make_program: MakeProgram, file: Path) -> None:
        now = WallClock()
        journal = CoupleJournal(file)
        for days_ago in (2, 3, 4):
            write(journal).add_session("long-hug", (now() - timedelta(days=days_ago)).astimezone())
        write(journal).add_moment(MomentKind.LOOK, now().astimezone())
        program = make_program(machine=Machine(journal=journal, now=now))
        opens_practice(program)
        shows_part(program, "warmth")
        before = stays(program)
        assert (before["The long hug"], before["A look"]) == (3, 1)
        now.now += timedelta(hours=hours)
        program.shell.refresh()
        comes_to_practice(program)
        assert stays(program) == before
        write(journal).add_moment(MomentKind.TOUCH, now().astimezone())
        program.press(ESCAPE)
        program.wait_for_page("tonight")
        program.click(program.find("practice"))
        comes_to_practice(program)
        shows_part(program, "warmth")
        assert stays(program) == {**before, "A touch": 1}


def stays(program: ProgramUnderTest) -> dict[str, int]:
    """How often each is written there, of what hangs on no day."""
    words = ("The long hug", "A look", "A touch", "Your two lights are ready for something small.", "Lately")
    return {each: program.texts().count(each) for each in words}
