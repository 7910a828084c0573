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
from guided.session.session_choices import SessionChoices
from tests.guided.practice.storage.key_material import KEY
from tests.guided.practice.storage.leaks import find_leaks
from tests.ui.support.journals import write
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


class TestLockPage:
    def test_lock_page_precedes_all_data_and_opens_by_keyboard(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        assert not any(PHRASE in words or "Robin" in words for words in program.texts())
        assert program.focused().objectName() == "present"
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        assert session_names(program) == [PHRASE]
        assert "locked" not in " ".join(program.texts())

    def test_passphrase_is_hidden_until_shown(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        type_keys(program, "abc")
        field = program.find("present")
        assert (field.property("text"), field.property("displayText")) == ("abc", "•••")
        program.click(program.find("show"))
        assert field.property("displayText") == "abc"
        program.click(program.find("show"))
        assert field.property("displayText") == "•••"

    def test_wrong_passphrase_is_reported_and_field_cleared(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, "wrong")
        assert program.page == "lock"
        assert program.find("formWords").property("text") == "That was not it. Try once more, in your own time."
        assert (program.find("present").property("text"), program.focused().objectName()) == ("", "present")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")

    def test_empty_passphrase_is_not_tried(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert program.page == "lock"
        assert program.find("formWords").property("text") == ""

    def test_wrong_passphrases_delay_next_try_and_say_so(self, make_program: MakeProgram) -> None:
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
        program.wait_for_page("tonight")

    @pytest.mark.parametrize("by", ["escape", "link"])
    def test_going_on_without_unlocking_records_nothing(self, by: str, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        before = journal_path().read_bytes()
        if by == "escape":
            program.press(Key.Key_Escape)
        else:
            program.click(program.find("leaveForm"))
        program.wait_for_page("tonight")
        assert "Your journal is locked. Nothing is saved until you unlock it." in program.texts()
        assert not any("two lights are" in words for words in program.texts())  # how warm it is is not known
        journal = program.machine.journal
        assert (session_names(program), list(journal.read.moments()), journal.read.last_done()) == ([], [], {})
        assert not write(journal).add_moment(MomentKind.LOOK, NOW)
        assert write(journal).add_session("x", NOW) is None
        write(journal).leave(NOW)
        assert (list(journal.read.away), session_names(program)) == ([], [])
        journal.close()
        assert journal_path().read_bytes() == before

    def test_moment_while_locked_is_not_called_noted(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        program.go_to("moment")
        program.wait_for_page("moment")
        program.press(Key.Key_1)
        program.wait_until_idle()
        assert program.page == "moment"
        assert "Your journal is locked. Nothing is saved until you unlock it." in program.texts()
        assert not any(words.endswith("noted.") for words in program.texts())

    def test_session_while_locked_leaves_no_readable_file(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        begins(program)
        program.advance(40)
        program.machine.close()
        assert not list(paths.data().glob("session.json*"))
        assert find_leaks(paths.data()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_file_of_command_line_waits_until_unlocked(self, make_program: MakeProgram) -> None:
        make_locked_journal()
        program = make_program_with_journal(make_program)
        program.open(bundled.exercises() / "long-hug.toml")
        assert program.page == "lock"
        program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        assert program.page == "lock"
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("arrive")

    def test_help_leads_back_to_lock_page(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_F1)
        program.wait_for_page("help")
        program.press(Key.Key_Escape)
        program.wait_for_page("lock")

    def test_lock_page_refuses_dropped_files(self, make_program: MakeProgram) -> None:
        assert not open_locked(make_program).built.navigation.policy.accepts_files

    def test_damaged_key_file_is_repaired_from_its_copy(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        kept = key_path(journal_path()).read_bytes()
        key_path(journal_path()).write_bytes(kept[:-9])
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        assert key_path(journal_path()).read_bytes() == kept

    def test_both_key_files_damaged_is_reported_and_changes_nothing(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        kept, before = key_path(journal_path()).read_bytes(), journal_path().read_bytes()
        for each in (key_path(journal_path()), key_copy_path(key_path(journal_path()))):
            each.write_bytes(kept[:-9])
        try_passphrase(program, PASSPHRASE)
        assert "can’t be read" in program.find("formWords").property("text")
        assert journal_path().read_bytes() == before
        key_path(journal_path()).write_bytes(kept)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")

    def test_missing_encryption_library_is_reported(
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
        program.wait_for_page("tonight")

    def test_interrupted_locking_is_finished_at_start(self, make_program: MakeProgram) -> None:
        fill_journal()
        lock.write_key_file(key_path(journal_path()), lock.wrap(KEY, PASSPHRASE))
        program = make_program_with_journal(make_program)
        program.open()
        assert (program.page, bool(find_leaks(paths.data()))) == ("lock", True)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        assert session_names(program) == [PHRASE]
        assert find_leaks(paths.data()) == []


class TestLockCard:
    def test_lock_set_by_keyboard_leaves_no_plain_file(self, make_program: MakeProgram) -> None:
        fill_journal()
        program = make_program_with_journal(make_program)
        program.open()
        card = open_lock_card(program)
        program.find("setLock").forceActiveFocus()
        program.press(Key.Key_Return)
        program.wait_until_idle()
        assert any("recover a forgotten passphrase" in words for words in program.texts())
        assert program.focused().objectName() == "fresh"
        for ends in (Key.Key_Return, Key.Key_Return):
            type_keys(program, PASSPHRASE)
            program.press(ends)
        program.qtbot.waitUntil(lambda: card.stage == "open")
        program.wait_until_idle()
        assert program.focused().objectName() == "changeLock"
        assert program.find("lockConfirmation").property("text").startswith("Your journal has a lock now.")
        assert find_leaks(paths.data()) == []
        assert session_names(program) == [PHRASE]
        write(program.machine.journal).add_session(f"{PHRASE}-2", NOW)
        assert find_leaks(paths.data()) == []
        program.machine.journal.close()
        key = lock.unwrap(lock.read_key_file(key_path(journal_path())), PASSPHRASE)
        again = open_journal(journal_path(), key=key).journal
        assert len(again.sessions()) == 2
        again.close()

    @pytest.mark.parametrize(("new", "again"), [("", ""), ("a", "b"), ("a", "")])
    def test_passphrase_repeated_differently_is_refused(self, new: str, again: str, make_program: MakeProgram) -> None:
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

    def test_weak_passphrase_is_advised_against_and_accepted(self, make_program: MakeProgram) -> None:
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
        assert described(fresh).startswith("New passphrase. This one would be easy to guess.")
        type_keys(program, PASSPHRASE)
        program.wait_until_idle()
        assert not advised(program)
        assert described(fresh) == "New passphrase"
        fresh.setProperty("text", "")
        type_keys(program, "a")
        program.wait_until_idle()
        assert advised(program)
        program.press(Key.Key_Return)
        type_keys(program, "a")
        program.press(Key.Key_Return)
        program.qtbot.waitUntil(lambda: card.stage == "open")
        assert program.machine.journal.has_lock

    def test_passphrase_is_changed_with_the_present_one(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        card = open_lock_card(program)
        card.begin("change")
        program.wait_until_idle()
        before = journal_path().read_bytes()
        card.submit("wrong", "new words", "new words")
        program.qtbot.waitUntil(lambda: not card.busy)
        assert card.message == "That was not it. Try once more, in your own time."
        card.submit(PASSPHRASE, "new words", "new words")
        program.qtbot.waitUntil(lambda: card.action == "")
        assert card.confirmation == "Your new passphrase is set."
        assert lock.unwrap(lock.read_key_file(key_path(journal_path())), "new words") == KEY
        with pytest.raises(lock.WrongPassphraseError):
            lock.unwrap(lock.read_key_file(key_path(journal_path())), PASSPHRASE)
        assert journal_path().read_bytes() == before  # the journal itself stays as it is

    def test_lock_is_removed_with_its_passphrase(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
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

    def test_lock_now_leads_to_lock_page(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        told: list[bool] = []
        program.services.events.locked.connect(lambda: told.append(True))
        open_lock_card(program)
        program.click(program.find("lockNow"))
        program.wait_for_page("lock")
        assert (told, session_names(program)) == ([True], [])
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("tonight")
        assert session_names(program) == [PHRASE]

    def test_escape_closes_lock_form_and_then_page(self, make_program: MakeProgram) -> None:
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
        program.wait_for_page("tonight")

    def test_lock_card_leads_to_lock_page_while_locked(self, make_program: MakeProgram) -> None:
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        open_lock_card(program)
        program.click(program.find("openLock"))
        program.wait_for_page("lock")
        try_passphrase(program, PASSPHRASE)
        program.wait_for_page("settings")
        program.wait_until_idle()
        assert program.find("changeLock")

    def test_lock_card_says_that_locking_is_not_possible(
        self, make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ui.features.settings.lock_card.can_lock", lambda: False)
        program = make_program_with_journal(make_program)
        program.open()
        assert open_lock_card(program).stage == "missing"
        assert any("sqlcipher3" in words for words in program.texts())

    def test_journal_in_memory_is_not_locked(self, make_program: MakeProgram) -> None:
        journal_path().parent.mkdir(parents=True, exist_ok=True)
        journal_path().mkdir()
        program = make_program_with_journal(make_program)
        program.open()
        assert open_lock_card(program).stage == "notStored"

    def test_full_disk_while_locking_is_reported_and_journal_stays_open(
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
        assert write(program.machine.journal).add_session("more", NOW)

    def test_setting_lock_deletes_unfinished_session_file(self, make_program: MakeProgram) -> None:
        fill_journal()
        left = paths.data() / "session.json"
        program = make_program_with_journal(make_program)
        program.open()
        left.write_text("{}", "utf-8")
        sets_lock(program, KEY, lock.wrap(KEY, PASSPHRASE))
        begins(program)
        program.advance(40)
        assert program.machine.resume_store
        program.machine.resume_store.close()
        assert not left.exists()


class TestLadders:
    """What can't be known is taken to be the least."""

    @pytest.fixture
    def program(self, make_program: MakeProgram) -> ProgramUnderTest:
        write_own_exercise("sitting-near.toml", NEAR)
        program = open_locked(make_program)
        program.press(Key.Key_Escape)
        program.wait_for_page("tonight")
        return program

    def test_later_rungs_are_offered_nowhere_while_locked(self, program: ProgramUnderTest) -> None:
        ladders = program.services.ladders
        exercises = program.services.exercises
        assert ladders.ceiling() is Touch.NEAR
        assert [each.summary.name for each in exercises.waiting] == ["hand-ladder"]
        assert "hand-ladder" not in {each.name for each in exercises.exercises()}
        unlocks(program, KEY)
        assert session_names(program) == [PHRASE]

    def test_ladder_cannot_begin_while_locked_and_says_why(self, program: ProgramUnderTest) -> None:
        program.go_to("practice")
        comes_to_practice(program)
        assert "Your journal is locked, with your programme and everything you did in it." in program.texts()
        assert practice(program).pathways.ladders == []
        practice(program).pathways.openLadder(0)
        program.wait_until_idle()
        assert program.page == "practice"
        program.click(program.find("unlock"))
        program.wait_for_page("lock")
        try_passphrase(program, PASSPHRASE)
        comes_to_practice(program)
        assert len(practice(program).pathways.ladders) == 1
        assert program.machine.journal.read.ladder_state("bit-by-bit")


def test_passphrase_is_tried_in_background_thread(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    where: list[str] = []
    unwrap: Callable[[bytes, str], bytes] = lock.unwrap

    def noted(kept: bytes, words: str) -> bytes:
        where.append(threading.current_thread().name)
        return unwrap(kept, words)

    monkeypatch.setattr(lock, "unwrap", noted)
    program = open_locked(make_program)
    try_passphrase(program, PASSPHRASE)
    program.wait_for_page("tonight")
    assert where == ["background-worker"]


def test_lock_card_is_hidden_without_journal_file() -> None:
    assert LockCardViewModel().stage == ""
    assert LockCardViewModel(JournalLock(CoupleJournal())).stage == ""
