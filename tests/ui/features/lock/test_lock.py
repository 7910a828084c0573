"""Test the lock in the window: asked for before any stored data is shown, and never without a way on."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from guided import bundled
from guided.exercise.model import Touch
from guided.exercise.reading import read_file
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_copy_path, key_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from guided.session.timeline import SessionChoices
from tests.guided.practice.storage.leaks import find_leaks
from tests.guided.practice.storage.sealer import KEY
from tests.ui.support.locked_journal import (
    NOW,
    PASSPHRASE,
    PHRASE,
    Key,
    fill_journal,
    journal_path,
    lock_page,
    make_locked_journal,
    make_program_with_journal,
    open_lock_card,
    open_locked,
    session_names,
    try_passphrase,
    type_keys,
)
from tests.ui.support.locking import sets_lock, unlocks
from tests.ui.support.program import MakeProgram, ManualClock, ProgramUnderTest, write_own_exercise
from tests.ui.support.programmes import NEAR, comes_to_practice, practice
from ui.features.settings.lock_card import LockCardViewModel
from ui.foundation import paths
from ui.services.journal import CoupleJournal
from ui.services.lock import JournalLock

pytestmark = pytest.mark.usefixtures("quick_key_derivation")


def advised(program: ProgramUnderTest) -> bool:
    return any("easy to guess" in words for words in program.texts())


def described(field: QQuickItem) -> str:
    """What a screen reader says of a field, after its name."""
    found = QAccessible.queryAccessibleInterface(field)
    assert found is not None
    return found.text(QAccessible.Text.Description)


def begins(program: ProgramUnderTest) -> None:
    """A session that is kept while it lasts, where that may be."""
    exercise = read_file(bundled.exercises() / "long-hug.toml").exercise
    assert exercise
    program.navigation.sessions.begin(exercise, SessionChoices())
    program.wait_for_page("session")
    program.qtbot.waitUntil(lambda: program.session.ticking)


class TestThePage:
    def test_it_comes_before_anything_of_theirs_and_opens_by_keyboard_alone(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        assert not any(PHRASE in words or "Robin" in words for words in program.texts())
        assert program.focused().objectName() == "present"
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        assert session_names(program) == [PHRASE]
        assert "locked" not in " ".join(program.texts())

    def test_what_is_written_is_dots_until_it_is_to_be_seen(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        type_keys(program, "abc")
        field = program.find("present")
        assert (field.property("text"), field.property("displayText")) == ("abc", "•••")
        program.click(program.find("show"))
        assert field.property("displayText") == "abc"
        program.click(program.find("show"))
        assert field.property("displayText") == "•••"

    def test_a_wrong_one_is_said_kindly_and_the_field_is_empty_for_another(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, "wrong")
        assert program.page == "lock"
        assert program.find("formWords").property("text") == "That was not it. Try once more, in your own time."
        assert (program.find("present").property("text"), program.focused().objectName()) == ("", "present")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")

    def test_nothing_written_is_nothing_tried(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert program.page == "lock"
        assert program.find("formWords").property("text") == ""

    def test_wrong_ones_slow_down_in_words_and_then_it_opens(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        guard, clock = lock_page(program)._lock.smith.guard, ManualClock()
        guard._now = clock
        for _ in range(3):
            try_passphrase(program, "wrong")
        assert "a few breaths" in str(lock_page(program).message)
        try_passphrase(program, PASSPHRASE)
        assert program.page == "lock"  # not even the right one is heard now
        clock.now += 9.9
        guard._delay_timer.timeout.emit()
        assert not lock_page(program).ready
        clock.now += 0.2
        guard._delay_timer.timeout.emit()
        assert program.find("formWords").property("text") == "You can try again now."
        for seconds, said in ((20, "half a minute"), (40, "a minute"), (80, "two minutes"), (120, "two minutes")):
            try_passphrase(program, "wrong")
            assert said in str(lock_page(program).message)
            clock.now += seconds
            guard._delay_timer.timeout.emit()
        program.find("present").setProperty("text", "")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")

    @pytest.mark.parametrize("by", ["escape", "link"])
    def test_they_can_go_on_without_it_and_nothing_is_noted(self, by: str, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        before = journal_path().read_bytes()
        if by == "escape":
            program.press(Key.Key_Escape)
        else:
            program.click(program.find("leaveForm"))
        program.wait_for_page("home")
        assert "Your journal is locked. Nothing is noted until you open it." in program.texts()
        assert not any("two lights are" in words for words in program.texts())  # how warm it is is not known
        journal = program.machine.journal
        assert (session_names(program), list(journal.moments()), journal.last_done()) == ([], [], {})
        assert not journal.add_moment(MomentKind.LOOK, NOW)
        assert journal.add_session("x", NOW) is None
        journal.leave(NOW)
        assert (list(journal.away), session_names(program)) == ([], [])
        journal.close()
        assert journal_path().read_bytes() == before

    def test_a_small_moment_is_not_said_to_be_noted(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("home")
        program.go_to("moment")
        program.wait_for_page("moment")
        program.press(Key.Key_1)
        program.wait_until_idle()
        assert program.page == "moment"
        assert "Your journal is locked. Nothing is noted until you open it." in program.texts()
        assert not any(words.startswith("Noted") for words in program.texts())

    def test_a_session_plays_and_leaves_nothing_to_read(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("home")
        begins(program)
        program.advance(40)
        program.machine.close()
        assert not list(paths.data().glob("session.json*"))
        assert find_leaks(paths.data()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_a_file_it_was_started_for_waits_behind_it(self, make_program: MakeProgram) -> None:
        make_locked_journal()
        program = make_program_with_journal(make_program)
        program.open(bundled.exercises() / "long-hug.toml")
        assert program.page == "lock"
        program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        assert program.page == "lock"
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("arrive")

    def test_help_leads_back_to_it(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_F1)
        program.wait_for_page("help")
        program.press(Key.Key_Escape)
        program.wait_for_page("lock")

    def test_nothing_can_be_let_go_over_it(self, make_program: MakeProgram) -> None:
        assert not open_locked(make_program).built.navigation.policy.accepts_files

    def test_a_key_file_that_is_damaged_opens_by_its_copy_and_is_mended(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        kept = key_path(journal_path()).read_bytes()
        key_path(journal_path()).write_bytes(kept[:-9])
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        assert key_path(journal_path()).read_bytes() == kept

    def test_two_key_files_that_are_damaged_are_said_and_everything_left_as_it_is(
        self, make_program: MakeProgram
    ) -> None:
        program = open_locked(make_program)
        kept, before = key_path(journal_path()).read_bytes(), journal_path().read_bytes()
        for each in (key_path(journal_path()), key_copy_path(key_path(journal_path()))):
            each.write_bytes(kept[:-9])
        try_passphrase(program, PASSPHRASE)
        assert "can't be read" in program.find("formWords").property("text")
        assert journal_path().read_bytes() == before
        key_path(journal_path()).write_bytes(kept)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")

    def test_where_it_can_not_be_opened_here_that_is_said(
        self, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ui.features.lock.lock.can_lock", lambda: False)
        program = open_locked(make_program)
        assert "sqlcipher3" in program.find("formWords").property("text")
        type_keys(program, PASSPHRASE)
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert program.page == "lock"
        program.press(Key.Key_Escape)
        program.wait_for_page("home")

    def test_what_was_begun_of_locking_is_finished(self, make_program: MakeProgram) -> None:
        fill_journal()
        lock.write_key_file(key_path(journal_path()), lock.wrap(KEY, PASSPHRASE))
        program = make_program_with_journal(make_program)
        program.open()
        assert (program.page, bool(find_leaks(paths.data()))) == ("lock", True)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        assert session_names(program) == [PHRASE]
        assert find_leaks(paths.data()) == []


class TestTheCard:
    def test_a_lock_is_set_by_keyboard_alone_and_nothing_plain_is_left(self, make_program: MakeProgram) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        program.find("setLock").forceActiveFocus()
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert any("can’t be recovered by anyone" in words for words in program.texts())
        assert program.focused().objectName() == "fresh"
        for ends in (Key.Key_Return, Key.Key_Return):
            type_keys(program, PASSPHRASE)
            program.press(ends)
        program.qtbot.waitUntil(lambda: card.stage == "open")
        program.wait_until_idle()
        assert program.focused().objectName() == "changeLock"
        assert program.find("lockTold").property("text").startswith("Your journal is locked with it from now on.")
        assert find_leaks(paths.data()) == []
        assert session_names(program) == [PHRASE]
        program.machine.journal.add_session(f"{PHRASE}-2", NOW)
        assert find_leaks(paths.data()) == []
        program.machine.journal.close()
        key = lock.unwrap(lock.read_key_file(key_path(journal_path())), PASSPHRASE)
        again = open_journal(journal_path(), key=key).journal
        assert len(again.sessions()) == 2
        again.close()

    @pytest.mark.parametrize(("new", "again"), [("", ""), ("a", "b"), ("a", "")])
    def test_what_was_not_written_twice_is_not_taken(self, new: str, again: str, make_program: MakeProgram) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        card.begin("set")
        program.wait_until_idle()
        card.submit("", new, again)
        program.wait_until_idle()
        assert card.message
        assert (card.stage, card.busy, program.focused().objectName()) == ("none", False, "fresh")
        assert not key_path(journal_path()).exists()

    def test_one_that_is_easy_to_guess_is_advised_against_and_taken(self, make_program: MakeProgram) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        program.find("setLock").forceActiveFocus()
        program.press(Key.Key_Return)
        program.wait_until_idle()
        fresh = program.find("fresh")
        assert not advised(program)
        type_keys(program, "a")
        program.wait_until_idle()
        assert advised(program)
        assert described(fresh).startswith("A new passphrase. This one would be easy to guess.")
        type_keys(program, PASSPHRASE)
        program.wait_until_idle()
        assert not advised(program)
        assert described(fresh) == "A new passphrase"
        fresh.setProperty("text", "")
        type_keys(program, "a")
        program.wait_until_idle()
        assert advised(program)
        program.press(Key.Key_Return)
        type_keys(program, "a")
        program.press(Key.Key_Return)
        program.qtbot.waitUntil(lambda: card.stage == "open")
        assert program.machine.journal.has_lock

    def test_the_passphrase_is_changed_with_the_one_there_is(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        card = open_lock_card(program)
        card.begin("change")
        program.wait_until_idle()
        before = journal_path().read_bytes()
        card.submit("wrong", "new words", "new words")
        program.qtbot.waitUntil(lambda: not card.busy)
        assert card.message == "That was not it. Try once more, in your own time."
        card.submit(PASSPHRASE, "new words", "new words")
        program.qtbot.waitUntil(lambda: card.action == "")
        assert card.confirmation == "The new one holds from now on."
        assert lock.unwrap(lock.read_key_file(key_path(journal_path())), "new words") == KEY
        with pytest.raises(lock.WrongPassphraseError):
            lock.unwrap(lock.read_key_file(key_path(journal_path())), PASSPHRASE)
        assert journal_path().read_bytes() == before  # the journal itself stays as it is

    def test_the_lock_is_taken_off_with_its_passphrase(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        card = open_lock_card(program)
        card.begin("remove")
        card.submit("wrong", "", "")
        program.qtbot.waitUntil(lambda: not card.busy)
        assert (card.stage, key_path(journal_path()).exists()) == ("open", True)
        card.submit(PASSPHRASE, "", "")
        program.qtbot.waitUntil(lambda: card.stage == "none")
        assert not key_path(journal_path()).exists()
        assert session_names(program) == [PHRASE]
        program.machine.journal.close()
        assert [each.exercise for each in open_journal(journal_path()).journal.sessions()] == [PHRASE]

    def test_locked_at_once_it_is_as_at_the_start(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        told: list[bool] = []
        program.services.events.locked.connect(lambda: told.append(True))
        open_lock_card(program)
        program.click(program.find("lockNow"))
        program.wait_for_page("lock")
        assert (told, session_names(program)) == ([True], [])
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("home")
        assert session_names(program) == [PHRASE]

    def test_escape_leaves_it_as_it_is_and_then_the_page(self, make_program: MakeProgram) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        card.begin("set")
        program.wait_until_idle()
        type_keys(program, "abc")
        program.press(Key.Key_Escape)
        program.wait_until_idle()
        assert (card.action, program.page, program.focused().objectName()) == ("", "settings", "setLock")
        program.press(Key.Key_Escape)
        program.wait_for_page("home")

    def test_gone_on_without_it_the_card_leads_to_it(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("home")
        open_lock_card(program)
        program.click(program.find("openLock"))
        program.wait_for_page("lock")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("settings")
        program.wait_until_idle()
        assert program.find("changeLock")

    def test_where_nothing_can_be_locked_that_is_said(
        self, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ui.features.settings.lock_card.can_lock", lambda: False)
        program = make_program_with_journal(make_program)
        program.open()
        assert open_lock_card(program).stage == "missing"
        assert any("sqlcipher3" in words for words in program.texts())

    def test_a_journal_that_is_only_remembered_is_not_locked(self, make_program: MakeProgram) -> None:
        journal_path().parent.mkdir(parents=True, exist_ok=True)
        journal_path().mkdir()
        program = make_program_with_journal(make_program)
        program.open()
        assert open_lock_card(program).stage == "unkept"

    def test_a_full_disk_is_said_and_the_journal_goes_on(
        self, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        card.begin("set")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(lock, "write_key_file", full)
        card.submit("", PASSPHRASE, PASSPHRASE)
        program.qtbot.waitUntil(lambda: not card.busy)
        assert card.message == "The disk is full, and everything is as it was."
        assert (card.stage, session_names(program), program.machine.journal.notice) == ("none", [PHRASE], "")
        assert program.machine.journal.add_session("more", NOW)

    def test_a_session_half_done_is_not_left_for_anybody_to_read(self, make_program: MakeProgram) -> None:
        fill_journal()
        left = paths.data() / "session.json"
        program = make_program_with_journal(make_program)
        program.open()
        left.write_text("{}", "utf-8")
        sets_lock(program, KEY, lock.wrap(KEY, PASSPHRASE))
        begins(program)
        program.advance(40)
        assert program.machine.keeper
        program.machine.keeper.close()
        assert not left.exists()


class TestLadders:
    """What can't be known is taken to be the least."""

    @pytest.fixture
    def program(self, make_program: MakeProgram) -> ProgramUnderTest:
        write_own_exercise("sitting-near.toml", NEAR)
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("home")
        return program

    def test_later_rungs_are_offered_nowhere(self, program: ProgramUnderTest) -> None:
        ladders = program.services.ladders
        assert ladders.kept_for_later() == {"hand-ladder"}
        assert ladders.ceiling() is Touch.NEAR
        assert "hand-ladder" not in {each.name for each in program.services.exercises.exercises()}
        unlocks(program, KEY)
        assert session_names(program) == [PHRASE]

    def test_no_ladder_can_be_begun_and_the_page_says_why(self, program: ProgramUnderTest) -> None:
        program.go_to("practice")
        comes_to_practice(program)
        assert "Your journal is locked. What you have taken up waits there, your ladders too." in program.texts()
        assert practice(program).ladders == []
        practice(program).openLadder(0)
        program.wait_until_idle()
        assert program.page == "practice"
        program.click(program.find("unlock"))
        program.wait_for_page("lock")
        try_passphrase(program, PASSPHRASE)
        comes_to_practice(program)
        assert len(practice(program).ladders) == 1
        assert program.machine.journal.ladder_state("bit-by-bit")


def test_a_passphrase_is_tried_aside_and_the_window_goes_on(
    make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    where: list[str] = []
    unwrap: Callable[[bytes, str], bytes] = lock.unwrap

    def noted(kept: bytes, words: str) -> bytes:
        where.append(threading.current_thread().name)
        return unwrap(kept, words)

    monkeypatch.setattr(lock, "unwrap", noted)
    program = open_locked(make_program)
    try_passphrase(program, PASSPHRASE)
    program.wait_for_page("home")
    assert where == ["background-worker"]


def test_without_a_file_there_is_no_card() -> None:
    assert LockCardViewModel().stage == ""
    assert LockCardViewModel(JournalLock(CoupleJournal())).stage == ""
