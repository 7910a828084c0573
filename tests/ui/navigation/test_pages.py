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
from tests.ui.conftest import MakeProgram
from tests.ui.programmes import opens_practice, own_programme, takes_up, three
from tests.ui.programmes import practice as practised
from tests.ui.support.items import fill_half
from tests.ui.support.program import NAMES, ProgramUnderTest, write_own_exercise
from ui.foundation import paths
from ui.navigation.destinations import ToExerciseFile
from ui.navigation.page import Page
from ui.services.couple import Couple

BROKEN = 'format = 1\ntitel = "A mistake"\ntouch = "hnads"\n[[step]]\nsay = "Sit."\nfor = "soon"\n'
BROKEN_WEEK = 'format = 1\ntitle = "A mistake"\n[[week]]\ndo = [{ exercise = "hgu", every = "day" }]\n'
HUG_FILE = (bundled.exercises() / "long-hug.toml").read_text("utf-8")
CAREFUL = HUG_FILE.replace('practice = "hug"', 'practice = "hug"\nopt_in = true')
ASKED = SessionChoices(names=NAMES, ask_at_keyboard=True)


def names(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("names")
    program.wait_for_page("names")


def home(program: ProgramUnderTest) -> None:
    write_own_exercise("broken.toml", BROKEN)
    write_own_exercise("careful.toml", CAREFUL)
    program.open()


def arrive(program: ProgramUnderTest) -> None:
    program.open(bundled.exercises() / "hand-ladder.toml")


def arrive_with_care(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("careful.toml", CAREFUL))


def mending(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("broken.toml", BROKEN))


def practice(program: ProgramUnderTest) -> None:
    own_programme("broken", BROKEN_WEEK)
    opens_practice(program)


def until_call(program: ProgramUnderTest) -> None:
    opens_practice(program)
    takes_up(program)


def day_of_call(program: ProgramUnderTest) -> None:
    until_call(program)
    practised(program).callPlan.toggleDays()
    program.wait_until_idle()


def put_aside(program: ProgramUnderTest) -> None:
    until_call(program)
    practised(program).callPlan.putAside()
    program.wait_until_idle()


def programme(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).openProgramme(0)
    program.wait_for_page("programme")


def three_things(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).pickThree()
    program.wait_for_page("pickThree")
    three(program).pick(0)
    program.wait_until_idle()


def summary(program: ProgramUnderTest) -> None:
    """With a line of every kind that the first weeks have."""
    journal, now = program.machine.journal, datetime.now().astimezone()
    number = journal.add_session("long-hug", now)
    assert number is not None
    journal.save_reflection(number, Reflection(("calm", "near"), None, True, "Softer than I expected."))
    journal.add_moment(MomentKind.LOOK, now)
    journal.add_question("How do we begin when one of us comes home late?", now)
    opens_practice(program)
    program.go_to("summary")
    program.wait_for_page("summary")
    program.wait_until_idle()


def studio(program: ProgramUnderTest) -> None:
    write_own_exercise("broken.toml", BROKEN)
    write_own_exercise("careful.toml", CAREFUL)
    program.open()
    program.click(program.find("studio"))
    program.wait_for_page("studio")


def script(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(ToExerciseFile(write_own_exercise("careful.toml", CAREFUL), from_studio=True))
    program.wait_for_page("exerciseFile")
    program.shell.viewModel.turnTo("script")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: program.shell.viewModel.script.ready)  # type: ignore[attr-defined]
    program.wait_until_idle()


def ways(program: ProgramUnderTest) -> None:
    script(program)
    sheet = program.shell.viewModel
    sheet.turnTo("ways")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: sheet.paths.rows.rowCount() > 0)  # type: ignore[attr-defined]
    program.wait_until_idle()


def step(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(2)


def ready(program: ProgramUnderTest) -> None:
    program.start_session(LADDER)


def aloud(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(16)


def ask(program: ProgramUnderTest) -> None:
    program.start_session(HUG, ASKED)
    program.advance(16)


def rest(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.session.pause()


def end(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()


def tender_days(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).tender.offer()
    program.wait_until_idle()
    practised(program).tender.ask("round")
    program.wait_until_idle()


def tender_said(program: ProgramUnderTest) -> None:
    until_call(program)
    practised(program).tender.sayToday()
    program.wait_until_idle()


def tender_home(program: ProgramUnderTest) -> None:
    tender_said(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("home")


def rehearsal(program: ProgramUnderTest) -> None:
    program.start_session(HUG, rehearsed=True)


def reflection(program: ProgramUnderTest) -> None:
    """After a session that came to its end."""
    program.start_session(HUG)
    program.advance(20)
    program.session.affirm()
    program.advance(60)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")


def reflected(program: ProgramUnderTest) -> None:
    """And all of it is said."""
    reflection(program)
    said = program.shell.viewModel
    said.choose(0, "calm")  # type: ignore[attr-defined]
    said.write(1, "salty")  # type: ignore[attr-defined]
    said.move(0.7)  # type: ignore[attr-defined]
    said.writeLine("The rain, and your hand.")  # type: ignore[attr-defined]
    said.setAgain(True)  # type: ignore[attr-defined]
    program.wait_until_idle()


def keeps_words(program: ProgramUnderTest) -> None:
    """Sessions of which something is kept, and one of which nothing is, and questions for the call."""
    journal, now = program.machine.journal, datetime.now().astimezone()
    for days, line in ((400, "The first one, in the old kitchen, and how long we laughed about the cat."), (2, "")):
        number = journal.add_session("long-hug", now - timedelta(days=days))
        assert number is not None
        journal.save_reflection(number, Reflection(("calm", "warm"), 0.6, again=not line, line=line))
    journal.add_session("hand-ladder", now - timedelta(days=1))
    for question in ("How do we begin again after a quiet week?", "The ladder: do we stay where we are?"):
        journal.add_question(question, now - timedelta(days=1))


def questions(program: ProgramUnderTest) -> None:
    keeps_words(program)
    opens_practice(program)
    practised(program).questions.remove(1)
    program.wait_until_idle()


def remember(program: ProgramUnderTest) -> None:
    keeps_words(program)
    opens_practice(program)
    practised(program).openMemories()
    program.wait_for_page("memories")


def nothing_remembered(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("memories")
    program.wait_for_page("memories")


def looked_back(program: ProgramUnderTest) -> None:
    remember(program)
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")


def lock(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(Page.LOCK)
    program.wait_for_page("lock")
    program.view_models.lock._message = "That was not it. Give it two minutes, and then try again."
    program.view_models.lock.changed.emit()
    program.wait_until_idle()


def setting_lock(program: ProgramUnderTest) -> None:
    program.machine.journal._path = paths.data() / "journal.db"
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")
    program.view_models.settings.lock_card.begin("change")
    program.view_models.settings.lock_card.submit("", "one", "another")
    program.wait_until_idle()


def mine(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(Page.PRIVATE_NOTES)
    program.wait_for_page("privateNotes")


def mine_begun(program: ProgramUnderTest) -> None:
    mine(program)
    program.view_models.privateNotes.chooseOwner(0)
    program.wait_until_idle()


def own_notes(program: ProgramUnderTest) -> None:
    mine_begun(program)
    room = program.view_models.privateNotes
    room.submitPassphrase("words", "words")
    program.qtbot.waitUntil(lambda: room.stage == "notes")
    for note in ("A short one.", "One that is longer, and goes on over more than one line of its card. " * 4):
        room.setDraft(note)
        room.saveDraft()
    program.wait_until_idle()


def changing_own(program: ProgramUnderTest) -> None:
    own_notes(program)
    room = program.view_models.privateNotes
    room.beginPassphraseChange()
    room.changePassphrase("words", "one", "another")
    program.wait_until_idle()


def deleting_own(program: ProgramUnderTest) -> None:
    own_notes(program)
    program.find("deleteAll").forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_until_idle()


def keeping(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("backup")
    program.wait_for_page("backup")
    room = program.shell.viewModel
    copies = paths.data() / "copies"
    copies.mkdir(parents=True, exist_ok=True)
    room.setSaveFolder(str(copies))  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: not room._scanner.busy)  # type: ignore[attr-defined]
    program.wait_until_idle()


def erasing(program: ProgramUnderTest) -> None:
    keeping(program)
    program.shell.viewModel.erase()  # type: ignore[attr-defined]
    program.wait_until_idle()


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
def test_each_kind_is_the_kind_it_says(program: ProgramUnderTest, comes_to: Callable[[ProgramUnderTest], None]) -> None:
    comes_to(program)
    assert (program.session.kind, program.session.aloud) == (
        ("step", True) if comes_to is aloud else (comes_to.__name__, False)
    )


def test_names_are_asked_once_and_kept(make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    first = make_program(Couple(path))
    first.open()
    assert first.page == "names"
    for letter in "Ada":
        first.press(getattr(Qt.Key, f"Key_{letter.upper()}"))
    first.press(Qt.Key.Key_Return)
    first.qtbot.waitUntil(lambda: first.find("nameB").property("activeFocus"))
    first.press(Qt.Key.Key_Return)
    first.wait_for_page("home")
    assert first.couple.names == ("ada", "Mist")

    second = make_program(Couple(path))
    second.open()
    assert second.page == "home"
    assert second.couple.names == ("ada", "Mist")


def test_names_left_open_are_not_asked_for_again(make_program: MakeProgram, tmp_path: Path) -> None:
    first = make_program(Couple(tmp_path / "preferences.json"))
    first.open()
    first.press(Qt.Key.Key_Escape)
    first.wait_for_page("home")
    second = make_program(Couple(tmp_path / "preferences.json"))
    second.open()
    assert (second.page, second.couple.names) == ("home", ("Amber", "Mist"))


def test_names_can_be_changed_from_home(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("names"))
    program.wait_for_page("names")
    assert [program.find(each).property("text") for each in ("nameA", "nameB")] == list(NAMES)
    program.find("nameB").setProperty("text", "Kim")
    program.click(program.find("keep"))
    program.wait_for_page("home")
    assert program.couple.names == ("Robin", "Kim")
    assert "Robin and Kim" in program.texts()


def test_enter_on_a_card_arrives_and_escape_goes_back(program: ProgramUnderTest) -> None:
    program.open()
    assert program.focused().property("name") == "The hand ladder"
    program.press(Qt.Key.Key_Right)
    chosen = program.focused().property("name")
    assert chosen != "The hand ladder"
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("arrive")
    assert chosen in program.texts()
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("home")


def test_a_tap_on_a_card_arrives(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.focused())
    program.wait_for_page("arrive")


def test_f_and_j_held_together_begin(program: ProgramUnderTest) -> None:
    arrive(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    assert program.session.exerciseTitle == "The hand ladder"
    assert program.session.ticking


def test_one_alone_does_not_begin(program: ProgramUnderTest) -> None:
    arrive(program)
    program.hold(Qt.Key.Key_F)
    program.qtbot.waitUntil(lambda: program.find("holdA").property("full"))
    program.wait_until_idle()
    assert (program.page, program.sessions) == ("arrive", [])


def test_released_too_early_it_does_not_begin(program: ProgramUnderTest) -> None:
    arrive(program)
    a, b = program.find("holdA"), program.find("holdB")
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    fill_half(a)
    program.release(Qt.Key.Key_F)
    program.qtbot.waitUntil(lambda: b.property("full") and a.property("fill") == 0)
    program.wait_until_idle()
    assert (program.page, program.sessions) == ("arrive", [])
    program.hold(Qt.Key.Key_F)
    program.wait_for_page("session")


def test_keys_that_repeat_themselves_keep_holding(program: ProgramUnderTest) -> None:
    arrive(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.repeat_key(Qt.Key.Key_F)
    program.repeat_key(Qt.Key.Key_J)
    assert program.find("holdA").property("held")
    program.wait_for_page("session")


def test_a_pointer_holds_one_and_then_the_other(program: ProgramUnderTest) -> None:
    arrive(program)
    program.click(program.find("holdA"))
    assert program.find("holdA").property("latched")
    program.click(program.find("holdB"))
    program.wait_for_page("session")
    assert len(program.sessions) == 1


def test_a_second_press_lets_go(program: ProgramUnderTest) -> None:
    arrive(program)
    for _ in range(2):
        program.click(program.find("holdA"))
    program.click(program.find("holdB"))
    program.qtbot.waitUntil(lambda: program.find("holdB").property("full"))
    program.wait_until_idle()
    assert program.page == "arrive"


def test_care_is_read_before_anything_begins(program: ProgramUnderTest) -> None:
    arrive_with_care(program)
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_until_idle()
    assert program.page == "arrive"
    program.release(Qt.Key.Key_F, Qt.Key.Key_J)
    program.press(Qt.Key.Key_Return)
    program.qtbot.waitUntil(lambda: program.find("pair").isVisible())
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")


def test_whoever_is_chosen_gives_first(program: ProgramUnderTest) -> None:
    arrive(program)
    program.click(program.find("beginsB"))
    program.hold(Qt.Key.Key_F, Qt.Key.Key_J)
    program.wait_for_page("session")
    assert program.session.giver == "b"


def test_what_is_closer_waits_until_it_is_wanted(program: ProgramUnderTest) -> None:
    write_own_exercise("careful.toml", CAREFUL.replace("The long hug", "Closer still"))
    program.open()
    assert "Closer still" not in program.texts()
    program.shell.viewModel.choose(program.find("cards").property("count") - 1)  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert program.couple.preferences.closer
    assert program.find("cards").property("count") == 4


def test_escape_leaves_the_page_of_mistakes(program: ProgramUnderTest) -> None:
    mending(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("home")
    program.click(program.find("mend"))
    program.wait_for_page("exerciseFile")


def test_the_end_leads_home(program: ProgramUnderTest) -> None:
    end(program)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("home")


def test_a_session_is_held_at_night_unless_they_say_otherwise(make_program: MakeProgram) -> None:
    day = make_program(theme="day")
    day.open()
    light = day.window.color().lightness()
    day.navigation.sessions.begin(replace(HUG), SessionChoices())
    day.wait_for_page("session")
    assert light > 200 > 60 > day.window.color().lightness()
