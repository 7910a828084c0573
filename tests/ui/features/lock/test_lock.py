"""Test the lock in the window: asked for before any stored data is shown, and never without a way on."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from guided import bundled
from guided.exercise.model import Touch
from guided.exercise.reading import read_file
from guided.practice.ladder_state import LadderState
from guided.practice.storage import encryption_migration
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_copy_path, key_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from guided.session.timeline import SessionChoices
from tests.guided.practice.storage.sealer import CHEAP, KEY
from tests.guided.practice.storage.test_encryption_migration import leaks
from tests.ui.conftest import Furnish
from tests.ui.house import Clock, House, own_file
from tests.ui.locking import sets_lock, unlocks
from tests.ui.programmes import NEAR, comes_to_practice, practice
from ui.features.lock.lock import LockViewModel
from ui.features.settings.lock_card import LockCardViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.services.journal import CoupleJournal
from ui.services.lock import JournalLock
from ui.services.resume_store import FileKeeper

PASSPHRASE = "seven grey herons"
PHRASE = "a-phrase-that-is-theirs"
NOW = datetime.fromisoformat("2026-05-05T20:00+00:00")
Key = Qt.Key


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every guess is quick here; what a guess costs is another test's."""
    monkeypatch.setattr(lock, "DEFAULT_COST", CHEAP)


def path() -> Path:
    return paths.data() / "journal.db"


def theirs() -> None:
    """Something in the journal."""
    found = open_journal(path())
    found.journal.add_session(PHRASE, NOW)
    found.journal.save_ladder_state("bit-by-bit", LadderState(rung=0, days=()))
    found.journal.close()


def locked() -> None:
    theirs()
    encryption_migration.encrypt(path(), KEY, lock.wrap(KEY, PASSPHRASE))


def with_journal(furnish: Furnish, **wanted: object) -> House:
    journal = CoupleJournal(path())
    keeper = FileKeeper(paths.data() / "session.json", lambda: not journal.has_lock)
    return furnish(machine=Machine(journal=journal, keeper=keeper), **wanted)


def opens_locked(furnish: Furnish, **wanted: object) -> House:
    locked()
    house = with_journal(furnish, **wanted)
    house.program.navigation.startup.start()
    house.show()
    house.goes_to("lock")
    return house


def settings(house: House) -> LockCardViewModel:
    house.turns_to("settings")
    house.goes_to("settings")
    return house.rooms.settings.lock_card


def types(house: House, words: str) -> None:
    for letter in words:
        key = Key.Key_Space if letter == " " else getattr(Key, f"Key_{letter.upper()}")
        house.press(key)


def advised(house: House) -> bool:
    return any("easy to guess" in words for words in house.words())


def described(field: QQuickItem) -> str:
    """What a screen reader says of a field, after its name."""
    found = QAccessible.queryAccessibleInterface(field)
    assert found is not None
    return found.text(QAccessible.Text.Description)


def page(house: House) -> LockViewModel:
    return house.rooms.lock


def tries(house: House, words: str) -> None:
    types(house, words)
    house.press(Key.Key_Return)
    house.qtbot.waitUntil(lambda: not page(house).busy)
    house.settles()


def sessions(house: House) -> list[str]:
    return [each.exercise for each in house.machine.journal.sessions()]


def begins(house: House) -> None:
    """A session that is kept while it lasts, where that may be."""
    exercise = read_file(bundled.exercises() / "long-hug.toml").exercise
    assert exercise
    house.program.navigation.sessions.begin(exercise, SessionChoices())
    house.goes_to("session")
    house.qtbot.waitUntil(lambda: house.session.ticking)


class TestThePage:
    def test_it_comes_before_anything_of_theirs_and_opens_by_keyboard_alone(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        assert not any(PHRASE in words or "Robin" in words for words in house.words())
        assert house.focus().objectName() == "present"
        tries(house, PASSPHRASE)
        house.goes_to("home")
        assert sessions(house) == [PHRASE]
        assert "locked" not in " ".join(house.words())

    def test_what_is_written_is_dots_until_it_is_to_be_seen(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        types(house, "abc")
        field = house.find("present")
        assert (field.property("text"), field.property("displayText")) == ("abc", "•••")
        house.click(house.find("show"))
        assert field.property("displayText") == "abc"
        house.click(house.find("show"))
        assert field.property("displayText") == "•••"

    def test_a_wrong_one_is_said_kindly_and_the_field_is_empty_for_another(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        tries(house, "wrong")
        assert house.page == "lock"
        assert house.find("formWords").property("text") == "That was not it. Try once more, in your own time."
        assert (house.find("present").property("text"), house.focus().objectName()) == ("", "present")
        tries(house, PASSPHRASE)
        house.goes_to("home")

    def test_nothing_written_is_nothing_tried(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.press(Key.Key_Return)
        house.settles()
        assert house.page == "lock"
        assert house.find("formWords").property("text") == ""

    def test_wrong_ones_slow_down_in_words_and_then_it_opens(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        guard, clock = page(house)._lock.smith.guard, Clock()
        guard._now = clock
        for _ in range(3):
            tries(house, "wrong")
        assert "a few breaths" in str(page(house).message)
        tries(house, PASSPHRASE)
        assert house.page == "lock"  # not even the right one is heard now
        clock.now += 9.9
        guard._delay_timer.timeout.emit()
        assert not page(house).ready
        clock.now += 0.2
        guard._delay_timer.timeout.emit()
        assert house.find("formWords").property("text") == "You can try again now."
        for seconds, said in ((20, "half a minute"), (40, "a minute"), (80, "two minutes"), (120, "two minutes")):
            tries(house, "wrong")
            assert said in str(page(house).message)
            clock.now += seconds
            guard._delay_timer.timeout.emit()
        house.find("present").setProperty("text", "")
        tries(house, PASSPHRASE)
        house.goes_to("home")

    @pytest.mark.parametrize("by", ["escape", "link"])
    def test_they_can_go_on_without_it_and_nothing_is_noted(self, by: str, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        before = path().read_bytes()
        if by == "escape":
            house.press(Key.Key_Escape)
        else:
            house.click(house.find("leaveForm"))
        house.goes_to("home")
        assert "Your journal is locked. Nothing is noted until you open it." in house.words()
        assert not any("two lights are" in words for words in house.words())  # how warm it is is not known
        journal = house.machine.journal
        assert (sessions(house), list(journal.moments()), journal.last_done()) == ([], [], {})
        assert not journal.add_moment(MomentKind.LOOK, NOW)
        assert journal.add_session("x", NOW) is None
        journal.leave(NOW)
        assert (list(journal.away), sessions(house)) == ([], [])
        journal.close()
        assert path().read_bytes() == before

    def test_a_small_moment_is_not_said_to_be_noted(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.press(Key.Key_Escape)
        house.goes_to("home")
        house.turns_to("moment")
        house.goes_to("moment")
        house.press(Key.Key_1)
        house.settles()
        assert house.page == "moment"
        assert "Your journal is locked. Nothing is noted until you open it." in house.words()
        assert not any(words.startswith("Noted") for words in house.words())

    def test_a_session_plays_and_leaves_nothing_to_read(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.press(Key.Key_Escape)
        house.goes_to("home")
        begins(house)
        house.passes(40)
        house.machine.close()
        assert not list(paths.data().glob("session.json*"))
        assert leaks(paths.data()) == []

    @pytest.mark.qt_log_ignore("This plugin does not support raise")
    def test_a_file_it_was_started_for_waits_behind_it(self, furnish: Furnish) -> None:
        locked()
        house = with_journal(furnish)
        house.opens(bundled.exercises() / "long-hug.toml")
        assert house.page == "lock"
        house.program.shell.ask(str(bundled.exercises() / "long-hug.toml"))
        assert house.page == "lock"
        tries(house, PASSPHRASE)
        house.goes_to("arrive")

    def test_help_leads_back_to_it(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.press(Key.Key_F1)
        house.goes_to("help")
        house.press(Key.Key_Escape)
        house.goes_to("lock")

    def test_nothing_can_be_let_go_over_it(self, furnish: Furnish) -> None:
        assert not opens_locked(furnish).program.navigation.policy.accepts_files

    def test_a_key_file_that_is_damaged_opens_by_its_copy_and_is_mended(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        kept = key_path(path()).read_bytes()
        key_path(path()).write_bytes(kept[:-9])
        tries(house, PASSPHRASE)
        house.goes_to("home")
        assert key_path(path()).read_bytes() == kept

    def test_two_key_files_that_are_damaged_are_said_and_everything_left_as_it_is(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        kept, before = key_path(path()).read_bytes(), path().read_bytes()
        for each in (key_path(path()), key_copy_path(key_path(path()))):
            each.write_bytes(kept[:-9])
        tries(house, PASSPHRASE)
        assert "can't be read" in house.find("formWords").property("text")
        assert path().read_bytes() == before
        key_path(path()).write_bytes(kept)
        tries(house, PASSPHRASE)
        house.goes_to("home")

    def test_where_it_can_not_be_opened_here_that_is_said(
        self, furnish: Furnish, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ui.features.lock.lock.can_lock", lambda: False)
        house = opens_locked(furnish)
        assert "sqlcipher3" in house.find("formWords").property("text")
        types(house, PASSPHRASE)
        house.press(Key.Key_Return)
        house.settles()
        assert house.page == "lock"
        house.press(Key.Key_Escape)
        house.goes_to("home")

    def test_what_was_begun_of_locking_is_finished(self, furnish: Furnish) -> None:
        theirs()
        lock.write_key_file(key_path(path()), lock.wrap(KEY, PASSPHRASE))
        house = with_journal(furnish)
        house.opens()
        assert (house.page, bool(leaks(paths.data()))) == ("lock", True)
        tries(house, PASSPHRASE)
        house.goes_to("home")
        assert sessions(house) == [PHRASE]
        assert leaks(paths.data()) == []


class TestTheCard:
    def test_a_lock_is_set_by_keyboard_alone_and_nothing_plain_is_left(self, furnish: Furnish) -> None:
        theirs()
        house = with_journal(furnish)
        house.opens()
        card = settings(house)
        house.find("setLock").forceActiveFocus()
        house.press(Key.Key_Return)
        house.settles()
        assert any("can’t be recovered by anyone" in words for words in house.words())
        assert house.focus().objectName() == "fresh"
        for ends in (Key.Key_Return, Key.Key_Return):
            types(house, PASSPHRASE)
            house.press(ends)
        house.qtbot.waitUntil(lambda: card.stage == "open")
        house.settles()
        assert house.focus().objectName() == "changeLock"
        assert house.find("lockTold").property("text").startswith("Your journal is locked with it from now on.")
        assert leaks(paths.data()) == []
        assert sessions(house) == [PHRASE]
        house.machine.journal.add_session(f"{PHRASE}-2", NOW)
        assert leaks(paths.data()) == []
        house.machine.journal.close()
        key = lock.unwrap(lock.read_key_file(key_path(path())), PASSPHRASE)
        again = open_journal(path(), key=key).journal
        assert len(again.sessions()) == 2
        again.close()

    @pytest.mark.parametrize(("new", "again"), [("", ""), ("a", "b"), ("a", "")])
    def test_what_was_not_written_twice_is_not_taken(self, new: str, again: str, furnish: Furnish) -> None:
        theirs()
        house = with_journal(furnish)
        house.opens()
        card = settings(house)
        card.begin("set")
        house.settles()
        card.submit("", new, again)
        house.settles()
        assert card.message
        assert (card.stage, card.busy, house.focus().objectName()) == ("none", False, "fresh")
        assert not key_path(path()).exists()

    def test_one_that_is_easy_to_guess_is_advised_against_and_taken(self, furnish: Furnish) -> None:
        theirs()
        house = with_journal(furnish)
        house.opens()
        card = settings(house)
        house.find("setLock").forceActiveFocus()
        house.press(Key.Key_Return)
        house.settles()
        fresh = house.find("fresh")
        assert not advised(house)
        types(house, "a")
        house.settles()
        assert advised(house)
        assert described(fresh).startswith("A new passphrase. This one would be easy to guess.")
        types(house, PASSPHRASE)
        house.settles()
        assert not advised(house)
        assert described(fresh) == "A new passphrase"
        fresh.setProperty("text", "")
        types(house, "a")
        house.settles()
        assert advised(house)
        house.press(Key.Key_Return)
        types(house, "a")
        house.press(Key.Key_Return)
        house.qtbot.waitUntil(lambda: card.stage == "open")
        assert house.machine.journal.has_lock

    def test_the_passphrase_is_changed_with_the_one_there_is(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        tries(house, PASSPHRASE)
        house.goes_to("home")
        card = settings(house)
        card.begin("change")
        house.settles()
        before = path().read_bytes()
        card.submit("wrong", "new words", "new words")
        house.qtbot.waitUntil(lambda: not card.busy)
        assert card.message == "That was not it. Try once more, in your own time."
        card.submit(PASSPHRASE, "new words", "new words")
        house.qtbot.waitUntil(lambda: card.action == "")
        assert card.confirmation == "The new one holds from now on."
        assert lock.unwrap(lock.read_key_file(key_path(path())), "new words") == KEY
        with pytest.raises(lock.WrongPassphraseError):
            lock.unwrap(lock.read_key_file(key_path(path())), PASSPHRASE)
        assert path().read_bytes() == before  # the journal itself stays as it is

    def test_the_lock_is_taken_off_with_its_passphrase(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        tries(house, PASSPHRASE)
        house.goes_to("home")
        card = settings(house)
        card.begin("remove")
        card.submit("wrong", "", "")
        house.qtbot.waitUntil(lambda: not card.busy)
        assert (card.stage, key_path(path()).exists()) == ("open", True)
        card.submit(PASSPHRASE, "", "")
        house.qtbot.waitUntil(lambda: card.stage == "none")
        assert not key_path(path()).exists()
        assert sessions(house) == [PHRASE]
        house.machine.journal.close()
        assert [each.exercise for each in open_journal(path()).journal.sessions()] == [PHRASE]

    def test_locked_at_once_it_is_as_at_the_start(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        tries(house, PASSPHRASE)
        house.goes_to("home")
        told: list[bool] = []
        house.program.services.events.locked.connect(lambda: told.append(True))
        settings(house)
        house.click(house.find("lockNow"))
        house.goes_to("lock")
        assert (told, sessions(house)) == ([True], [])
        tries(house, PASSPHRASE)
        house.goes_to("home")
        assert sessions(house) == [PHRASE]

    def test_escape_leaves_it_as_it_is_and_then_the_page(self, furnish: Furnish) -> None:
        theirs()
        house = with_journal(furnish)
        house.opens()
        card = settings(house)
        card.begin("set")
        house.settles()
        types(house, "abc")
        house.press(Key.Key_Escape)
        house.settles()
        assert (card.action, house.page, house.focus().objectName()) == ("", "settings", "setLock")
        house.press(Key.Key_Escape)
        house.goes_to("home")

    def test_gone_on_without_it_the_card_leads_to_it(self, furnish: Furnish) -> None:
        house = opens_locked(furnish)
        house.press(Key.Key_Escape)
        house.goes_to("home")
        settings(house)
        house.click(house.find("openLock"))
        house.goes_to("lock")
        tries(house, PASSPHRASE)
        house.goes_to("settings")
        house.settles()
        assert house.find("changeLock")

    def test_where_nothing_can_be_locked_that_is_said(self, furnish: Furnish, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ui.features.settings.lock_card.can_lock", lambda: False)
        house = with_journal(furnish)
        house.opens()
        assert settings(house).stage == "missing"
        assert any("sqlcipher3" in words for words in house.words())

    def test_a_journal_that_is_only_remembered_is_not_locked(self, furnish: Furnish) -> None:
        path().parent.mkdir(parents=True, exist_ok=True)
        path().mkdir()
        house = with_journal(furnish)
        house.opens()
        assert settings(house).stage == "unkept"

    def test_a_full_disk_is_said_and_the_journal_goes_on(
        self, furnish: Furnish, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        theirs()
        house = with_journal(furnish)
        house.opens()
        card = settings(house)
        card.begin("set")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(lock, "write_key_file", full)
        card.submit("", PASSPHRASE, PASSPHRASE)
        house.qtbot.waitUntil(lambda: not card.busy)
        assert card.message == "The disk is full, and everything is as it was."
        assert (card.stage, sessions(house), house.machine.journal.notice) == ("none", [PHRASE], "")
        assert house.machine.journal.add_session("more", NOW)

    def test_a_session_half_done_is_not_left_for_anybody_to_read(self, furnish: Furnish) -> None:
        theirs()
        left = paths.data() / "session.json"
        house = with_journal(furnish)
        house.opens()
        left.write_text("{}", "utf-8")
        sets_lock(house, KEY, lock.wrap(KEY, PASSPHRASE))
        begins(house)
        house.passes(40)
        assert house.machine.keeper
        house.machine.keeper.close()
        assert not left.exists()


class TestLadders:
    """What can't be known is taken to be the least."""

    @pytest.fixture
    def house(self, furnish: Furnish) -> House:
        own_file("sitting-near.toml", NEAR)
        house = opens_locked(furnish)
        house.press(Key.Key_Escape)
        house.goes_to("home")
        return house

    def test_later_rungs_are_offered_nowhere(self, house: House) -> None:
        ladders = house.program.services.ladders
        assert ladders.kept_for_later() == {"hand-ladder"}
        assert ladders.ceiling() is Touch.NEAR
        assert "hand-ladder" not in {each.name for each in house.program.services.exercises.exercises()}
        unlocks(house, KEY)
        assert sessions(house) == [PHRASE]

    def test_no_ladder_can_be_begun_and_the_page_says_why(self, house: House) -> None:
        house.turns_to("practice")
        comes_to_practice(house)
        assert "Your journal is locked. What you have taken up waits there, your ladders too." in house.words()
        assert practice(house).ladders == []
        practice(house).openLadder(0)
        house.settles()
        assert house.page == "practice"
        house.click(house.find("unlock"))
        house.goes_to("lock")
        tries(house, PASSPHRASE)
        comes_to_practice(house)
        assert len(practice(house).ladders) == 1
        assert house.machine.journal.ladder_state("bit-by-bit")


def test_a_passphrase_is_tried_aside_and_the_window_goes_on(furnish: Furnish, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    where: list[str] = []
    unwrap: Callable[[bytes, str], bytes] = lock.unwrap

    def noted(kept: bytes, words: str) -> bytes:
        where.append(threading.current_thread().name)
        return unwrap(kept, words)

    monkeypatch.setattr(lock, "unwrap", noted)
    house = opens_locked(furnish)
    tries(house, PASSPHRASE)
    house.goes_to("home")
    assert where == ["background-worker"]


def test_without_a_file_there_is_no_card() -> None:
    assert LockCardViewModel().stage == ""
    assert LockCardViewModel(JournalLock(CoupleJournal())).stage == ""
