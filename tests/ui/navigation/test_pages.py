"""Test every page in a real window: where its controls lead, and that all of it can be seen and reached."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from guided.practice.storage.records import MomentKind, Reflection
from guided.session.timeline import SessionChoices
from tests.guided.session.exercises import HUG, LADDER
from tests.ui.conftest import Furnish
from tests.ui.house import NAMES, House, half_full, own_file
from tests.ui.programmes import opens_practice, own_programme, takes_up, three
from tests.ui.programmes import practice as practised
from ui.foundation import paths
from ui.navigation.destinations import ToExerciseFile
from ui.navigation.page import Page
from ui.services.couple import Couple

BROKEN = 'format = 1\ntitel = "A mistake"\ntouch = "hnads"\n[[step]]\nsay = "Sit."\nfor = "soon"\n'
BROKEN_WEEK = 'format = 1\ntitle = "A mistake"\n[[week]]\ndo = [{ exercise = "hgu", every = "day" }]\n'
HUG_FILE = (bundled.exercises() / "long-hug.toml").read_text("utf-8")
CAREFUL = HUG_FILE.replace('practice = "hug"', 'practice = "hug"\nopt_in = true')
ASKED = SessionChoices(names=NAMES, ask_at_keyboard=True)


def names(house: House) -> None:
    house.opens()
    house.turns_to("names")
    house.goes_to("names")


def home(house: House) -> None:
    own_file("broken.toml", BROKEN)
    own_file("careful.toml", CAREFUL)
    house.opens()


def arrive(house: House) -> None:
    house.opens(bundled.exercises() / "hand-ladder.toml")


def arrive_with_care(house: House) -> None:
    house.opens(own_file("careful.toml", CAREFUL))


def mending(house: House) -> None:
    house.opens(own_file("broken.toml", BROKEN))


def practice(house: House) -> None:
    own_programme("broken", BROKEN_WEEK)
    opens_practice(house)


def until_call(house: House) -> None:
    opens_practice(house)
    takes_up(house)


def day_of_call(house: House) -> None:
    until_call(house)
    practised(house).callPlan.toggleDays()
    house.settles()


def put_aside(house: House) -> None:
    until_call(house)
    practised(house).callPlan.putAside()
    house.settles()


def programme(house: House) -> None:
    opens_practice(house)
    practised(house).openProgramme(0)
    house.goes_to("programme")


def three_things(house: House) -> None:
    opens_practice(house)
    practised(house).pickThree()
    house.goes_to("pickThree")
    three(house).pick(0)
    house.settles()


def summary(house: House) -> None:
    """With a line of every kind that the first weeks have."""
    journal, now = house.machine.journal, datetime.now().astimezone()
    number = journal.add_session("long-hug", now)
    assert number is not None
    journal.save_reflection(number, Reflection(("calm", "near"), None, True, "Softer than I expected."))
    journal.add_moment(MomentKind.LOOK, now)
    journal.add_question("How do we begin when one of us comes home late?", now)
    opens_practice(house)
    house.turns_to("summary")
    house.goes_to("summary")
    house.settles()


def studio(house: House) -> None:
    own_file("broken.toml", BROKEN)
    own_file("careful.toml", CAREFUL)
    house.opens()
    house.click(house.find("studio"))
    house.goes_to("studio")


def script(house: House) -> None:
    house.opens()
    house.program.navigation.navigator.go(ToExerciseFile(own_file("careful.toml", CAREFUL), from_studio=True))
    house.goes_to("exerciseFile")
    house.program.shell.viewModel.turnTo("script")  # type: ignore[attr-defined]
    house.qtbot.waitUntil(lambda: house.program.shell.viewModel.script.ready)  # type: ignore[attr-defined]
    house.settles()


def ways(house: House) -> None:
    script(house)
    sheet = house.program.shell.viewModel
    sheet.turnTo("ways")  # type: ignore[attr-defined]
    house.qtbot.waitUntil(lambda: sheet.paths.rows.rowCount() > 0)  # type: ignore[attr-defined]
    house.settles()


def step(house: House) -> None:
    house.plays(HUG)
    house.passes(2)


def ready(house: House) -> None:
    house.plays(LADDER)


def aloud(house: House) -> None:
    house.plays(HUG)
    house.passes(16)


def ask(house: House) -> None:
    house.plays(HUG, ASKED)
    house.passes(16)


def rest(house: House) -> None:
    house.plays(HUG)
    house.session.pause()


def end(house: House) -> None:
    house.plays(HUG)
    house.session.stopHere()
    house.passes(2)
    house.session.stopHere()


def tender_days(house: House) -> None:
    opens_practice(house)
    practised(house).tender.offer()
    house.settles()
    practised(house).tender.ask("round")
    house.settles()


def tender_said(house: House) -> None:
    until_call(house)
    practised(house).tender.sayToday()
    house.settles()


def tender_home(house: House) -> None:
    tender_said(house)
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")


def rehearsal(house: House) -> None:
    house.plays(HUG, rehearsed=True)


def reflection(house: House) -> None:
    """After a session that came to its end."""
    house.plays(HUG)
    house.passes(20)
    house.session.affirm()
    house.passes(60)
    house.settles()
    house.press(Qt.Key.Key_Return)
    house.goes_to("reflection")


def reflected(house: House) -> None:
    """And all of it is said."""
    reflection(house)
    said = house.program.shell.viewModel
    said.choose(0, "calm")  # type: ignore[attr-defined]
    said.write(1, "salty")  # type: ignore[attr-defined]
    said.move(0.7)  # type: ignore[attr-defined]
    said.writeLine("The rain, and your hand.")  # type: ignore[attr-defined]
    said.setAgain(True)  # type: ignore[attr-defined]
    house.settles()


def keeps_words(house: House) -> None:
    """Sessions of which something is kept, and one of which nothing is, and questions for the call."""
    journal, now = house.machine.journal, datetime.now().astimezone()
    for days, line in ((400, "The first one, in the old kitchen, and how long we laughed about the cat."), (2, "")):
        number = journal.add_session("long-hug", now - timedelta(days=days))
        assert number is not None
        journal.save_reflection(number, Reflection(("calm", "warm"), 0.6, again=not line, line=line))
    journal.add_session("hand-ladder", now - timedelta(days=1))
    for question in ("How do we begin again after a quiet week?", "The ladder: do we stay where we are?"):
        journal.add_question(question, now - timedelta(days=1))


def questions(house: House) -> None:
    keeps_words(house)
    opens_practice(house)
    practised(house).questions.remove(1)
    house.settles()


def remember(house: House) -> None:
    keeps_words(house)
    opens_practice(house)
    practised(house).openMemories()
    house.goes_to("memories")


def nothing_remembered(house: House) -> None:
    house.opens()
    house.turns_to("memories")
    house.goes_to("memories")


def looked_back(house: House) -> None:
    remember(house)
    house.press(Qt.Key.Key_Return)
    house.goes_to("reflection")


def lock(house: House) -> None:
    house.opens()
    house.program.navigation.navigator.go(Page.LOCK)
    house.goes_to("lock")
    house.rooms.lock._message = "That was not it. Give it two minutes, and then try again."
    house.rooms.lock.changed.emit()
    house.settles()


def setting_lock(house: House) -> None:
    house.machine.journal._path = paths.data() / "journal.db"
    house.opens()
    house.turns_to("settings")
    house.goes_to("settings")
    house.rooms.settings.lock_card.begin("change")
    house.rooms.settings.lock_card.submit("", "one", "another")
    house.settles()


def mine(house: House) -> None:
    house.opens()
    house.program.navigation.navigator.go(Page.PRIVATE_NOTES)
    house.goes_to("privateNotes")


def mine_begun(house: House) -> None:
    mine(house)
    house.rooms.privateNotes.chooseOwner(0)
    house.settles()


def own_notes(house: House) -> None:
    mine_begun(house)
    room = house.rooms.privateNotes
    room.submitPassphrase("words", "words")
    house.qtbot.waitUntil(lambda: room.stage == "notes")
    for note in ("A short one.", "One that is longer, and goes on over more than one line of its card. " * 4):
        room.setDraft(note)
        room.saveDraft()
    house.settles()


def changing_own(house: House) -> None:
    own_notes(house)
    room = house.rooms.privateNotes
    room.beginPassphraseChange()
    room.changePassphrase("words", "one", "another")
    house.settles()


def deleting_own(house: House) -> None:
    own_notes(house)
    house.find("deleteAll").forceActiveFocus()
    house.press(Qt.Key.Key_Return)
    house.settles()


def keeping(house: House) -> None:
    house.opens()
    house.turns_to("backup")
    house.goes_to("backup")
    room = house.program.shell.viewModel
    copies = paths.data() / "copies"
    copies.mkdir(parents=True, exist_ok=True)
    room.setSaveFolder(str(copies))  # type: ignore[attr-defined]
    house.qtbot.waitUntil(lambda: not room._scanner.busy)  # type: ignore[attr-defined]
    house.settles()


def erasing(house: House) -> None:
    keeping(house)
    house.program.shell.viewModel.erase()  # type: ignore[attr-defined]
    house.settles()


KEPT = [keeping, erasing]
WORDS = [reflection, reflected, questions, remember, nothing_remembered, looked_back]
LOCKS = [lock, setting_lock, mine, mine_begun, own_notes, changing_own, deleting_own]
PRACTICE = [practice, until_call, day_of_call, put_aside, programme, three_things, summary]
TENDER = [tender_days, tender_said, tender_home]
PAGES = [
    names,
    home,
    arrive,
    arrive_with_care,
    mending,
    studio,
    script,
    ways,
    *PRACTICE,
    *TENDER,
    *WORDS,
    *LOCKS,
    *KEPT,
]
KINDS = [step, ready, aloud, ask, rest, end]


@pytest.mark.parametrize("comes_to", KINDS, ids=lambda each: each.__name__)
def test_each_kind_is_the_kind_it_says(house: House, comes_to: Callable[[House], None]) -> None:
    comes_to(house)
    assert (house.session.kind, house.session.aloud) == (
        ("step", True) if comes_to is aloud else (comes_to.__name__, False)
    )


def test_names_are_asked_once_and_kept(furnish: Furnish, tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    first = furnish(Couple(path))
    first.opens()
    assert first.page == "names"
    for letter in "Ada":
        first.press(getattr(Qt.Key, f"Key_{letter.upper()}"))
    first.press(Qt.Key.Key_Return)
    first.qtbot.waitUntil(lambda: first.find("nameB").property("activeFocus"))
    first.press(Qt.Key.Key_Return)
    first.goes_to("home")
    assert first.couple.names == ("ada", "Mist")

    second = furnish(Couple(path))
    second.opens()
    assert second.page == "home"
    assert second.couple.names == ("ada", "Mist")


def test_names_left_open_are_not_asked_for_again(furnish: Furnish, tmp_path: Path) -> None:
    first = furnish(Couple(tmp_path / "preferences.json"))
    first.opens()
    first.press(Qt.Key.Key_Escape)
    first.goes_to("home")
    second = furnish(Couple(tmp_path / "preferences.json"))
    second.opens()
    assert (second.page, second.couple.names) == ("home", ("Amber", "Mist"))


def test_names_can_be_changed_from_home(house: House) -> None:
    house.opens()
    house.click(house.find("names"))
    house.goes_to("names")
    assert [house.find(each).property("text") for each in ("nameA", "nameB")] == list(NAMES)
    house.find("nameB").setProperty("text", "Kim")
    house.click(house.find("keep"))
    house.goes_to("home")
    assert house.couple.names == ("Robin", "Kim")
    assert "Robin and Kim" in house.words()


def test_enter_on_a_card_arrives_and_escape_goes_back(house: House) -> None:
    house.opens()
    assert house.focus().property("name") == "The hand ladder"
    house.press(Qt.Key.Key_Right)
    chosen = house.focus().property("name")
    assert chosen != "The hand ladder"
    house.press(Qt.Key.Key_Return)
    house.goes_to("arrive")
    assert chosen in house.words()
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")


def test_a_tap_on_a_card_arrives(house: House) -> None:
    house.opens()
    house.click(house.focus())
    house.goes_to("arrive")


def test_f_and_j_held_together_begin(house: House) -> None:
    arrive(house)
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.goes_to("session")
    assert house.session.exerciseTitle == "The hand ladder"
    assert house.session.ticking


def test_one_alone_does_not_begin(house: House) -> None:
    arrive(house)
    house.hold(Qt.Key.Key_F)
    house.qtbot.waitUntil(lambda: house.find("holdA").property("full"))
    house.settles()
    assert (house.page, house.sessions) == ("arrive", [])


def test_released_too_early_it_does_not_begin(house: House) -> None:
    arrive(house)
    a, b = house.find("holdA"), house.find("holdB")
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    half_full(a)
    house.let_go(Qt.Key.Key_F)
    house.qtbot.waitUntil(lambda: b.property("full") and a.property("fill") == 0)
    house.settles()
    assert (house.page, house.sessions) == ("arrive", [])
    house.hold(Qt.Key.Key_F)
    house.goes_to("session")


def test_keys_that_repeat_themselves_keep_holding(house: House) -> None:
    arrive(house)
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.repeat(Qt.Key.Key_F)
    house.repeat(Qt.Key.Key_J)
    assert house.find("holdA").property("held")
    house.goes_to("session")


def test_a_pointer_holds_one_and_then_the_other(house: House) -> None:
    arrive(house)
    house.click(house.find("holdA"))
    assert house.find("holdA").property("latched")
    house.click(house.find("holdB"))
    house.goes_to("session")
    assert len(house.sessions) == 1


def test_a_second_press_lets_go(house: House) -> None:
    arrive(house)
    for _ in range(2):
        house.click(house.find("holdA"))
    house.click(house.find("holdB"))
    house.qtbot.waitUntil(lambda: house.find("holdB").property("full"))
    house.settles()
    assert house.page == "arrive"


def test_care_is_read_before_anything_begins(house: House) -> None:
    arrive_with_care(house)
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.settles()
    assert house.page == "arrive"
    house.let_go(Qt.Key.Key_F, Qt.Key.Key_J)
    house.press(Qt.Key.Key_Return)
    house.qtbot.waitUntil(lambda: house.find("pair").isVisible())
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.goes_to("session")


def test_whoever_is_chosen_gives_first(house: House) -> None:
    arrive(house)
    house.click(house.find("beginsB"))
    house.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    house.goes_to("session")
    assert house.session.giver == "b"


def test_what_is_closer_waits_until_it_is_wanted(house: House) -> None:
    own_file("careful.toml", CAREFUL.replace("The long hug", "Closer still"))
    house.opens()
    assert "Closer still" not in house.words()
    house.program.shell.viewModel.choose(house.find("cards").property("count") - 1)  # type: ignore[attr-defined]
    house.settles()
    assert house.couple.preferences.closer
    assert house.find("cards").property("count") == 4


def test_escape_leaves_the_page_of_mistakes(house: House) -> None:
    mending(house)
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")
    house.click(house.find("mend"))
    house.goes_to("exerciseFile")


def test_the_end_leads_home(house: House) -> None:
    end(house)
    house.settles()
    house.press(Qt.Key.Key_Return)
    house.goes_to("home")


def test_a_session_is_held_at_night_unless_they_say_otherwise(furnish: Furnish) -> None:
    day = furnish(theme="day")
    day.opens()
    light = day.window.color().lightness()
    day.program.navigation.sessions.begin(replace(HUG), SessionChoices())
    day.goes_to("session")
    assert light > 200 > 60 > day.window.color().lightness()
