"""Lead the program to each of its pages, in the states that tests look at."""

from collections.abc import Callable
from datetime import time, timedelta

from PySide6.QtCore import Qt

from guided import bundled
from guided.exercise.programme_model import Ladder
from guided.practice.inviting import begin
from guided.practice.our_time import OurTime
from guided.practice.storage.records import MomentKind, Reflection
from guided.session.resume_state import ResumeState, fingerprint
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from tests.guided.packs.coach_files import made
from tests.guided.session.exercises import HUG, LADDER
from tests.ui.support.journals import write
from tests.ui.support.moments import show_moments
from tests.ui.support.private_notes import wait_for_notes
from tests.ui.support.program import NAMES, ProgramUnderTest, write_own_exercise
from tests.ui.support.programmes import (
    opens_pathways,
    opens_practice,
    own_programme,
    shows_part,
    takes_up,
    three,
)
from tests.ui.support.programmes import practice as practised
from ui.features.settings.settings import SECTIONS
from ui.foundation import paths
from ui.navigation.destinations import ToAfterwards, ToExerciseFile, ToLadder, ToSettings, ToUnfinished, ToWriting
from ui.navigation.page import Page
from ui.services.ladders import LadderVisit
from ui.services.unfinished_session import UnfinishedSession

BROKEN = 'format = 1\ntitel = "A mistake"\ntouch = "hnads"\n[[step]]\nsay = "Sit."\nfor = "soon"\n'

BROKEN_WEEK = 'format = 1\ntitle = "A mistake"\n[[week]]\ndo = [{ exercise = "hgu", every = "day" }]\n'

SITTING = """format = 1
title = "Sitting near"
touch = "none"

[[step]]
say = "Sit side by side."
for = "30s"
"""

HUG_FILE = (bundled.exercises() / "long-hug.toml").read_text("utf-8")

HUG_WITH_OPT_IN = HUG_FILE.replace('practice = "hug"', 'practice = "hug"\nopt_in = true')

ASKED = SessionChoices(names=NAMES, ask_at_keyboard=True)


def show_names(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("names")
    program.wait_for_page("names")


def show_tonight(program: ProgramUnderTest) -> None:
    write_own_exercise("broken.toml", BROKEN)
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN)
    program.open()


def show_exercises(program: ProgramUnderTest) -> None:
    write_own_exercise("broken.toml", BROKEN)
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN)
    program.open()
    program.go_to("exercises")
    program.wait_for_page("exercises")


def show_filters(program: ProgramUnderTest) -> None:
    show_exercises(program)
    program.click(program.find("filters"))
    program.click(program.find("hands"))
    program.wait_until_idle()


def show_opt_in(program: ProgramUnderTest) -> None:
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN)
    program.open()
    program.go_to("optIn")
    program.wait_for_page("optIn")
    program.click(program.find("read"))
    program.wait_until_idle()


def show_arrive(program: ProgramUnderTest) -> None:
    program.open(bundled.exercises() / "hand-ladder.toml")


def show_arrive_with_care(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("careful.toml", HUG_WITH_OPT_IN))


def show_file_with_mistakes(program: ProgramUnderTest) -> None:
    program.open(write_own_exercise("broken.toml", BROKEN))


def show_practice(program: ProgramUnderTest) -> None:
    own_programme("broken", BROKEN_WEEK)
    opens_practice(program)


def show_taken_up(program: ProgramUnderTest) -> None:
    opens_practice(program)
    takes_up(program)


def show_day_of_call(program: ProgramUnderTest) -> None:
    show_taken_up(program)
    practised(program).callPlan.toggleDays()
    program.wait_until_idle()


def show_putting_aside(program: ProgramUnderTest) -> None:
    show_taken_up(program)
    practised(program).callPlan.putAside()
    program.wait_until_idle()


def show_without_coach(program: ProgramUnderTest) -> None:
    """With an hour for the two, and turns to invite."""
    begin_inviting(program)
    write(program.machine.journal).save_our_time(OurTime({6: time(20, 30)}))
    opens_practice(program)
    practised(program).sayCoach(False)
    program.wait_until_idle()


def show_warmth(program: ProgramUnderTest) -> None:
    add_reflections(program)
    opens_practice(program)
    shows_part(program, "warmth")


def show_pathways(program: ProgramUnderTest) -> None:
    own_programme("broken", BROKEN_WEEK)
    opens_pathways(program)


def begin_inviting(program: ProgramUnderTest) -> None:
    """The first of them invites this week."""
    write(program.machine.journal).save_inviting(begin(program.machine.now().replace(tzinfo=None), 0))


def show_inviting(program: ProgramUnderTest) -> None:
    begin_inviting(program)
    program.open()
    program.go_to("invite")
    program.wait_for_page("invite")


def show_invitation(program: ProgramUnderTest) -> None:
    """The question that the other reads."""
    show_inviting(program)
    program.view_models.invite.choose(1)
    program.wait_until_idle()


def show_accepted(program: ProgramUnderTest) -> None:
    show_invitation(program)
    program.view_models.invite.accept()
    program.wait_until_idle()


def show_declined(program: ProgramUnderTest) -> None:
    show_invitation(program)
    program.view_models.invite.decline()
    program.wait_until_idle()


def show_programme(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).pathways.openProgramme(0)
    program.wait_for_page("programme")


def show_pick_three(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).pathways.pickThree()
    program.wait_for_page("pickThree")
    three(program).pick(0)
    program.wait_until_idle()


def show_summary(program: ProgramUnderTest) -> None:
    """With a line of every kind that the first weeks have."""
    journal, now = program.machine.journal, program.machine.now().astimezone()
    number = write(journal).add_session("long-hug", now)
    assert number is not None
    write(journal).save_reflection(number, Reflection(("calm", "near"), None, True, "Softer than I expected."))
    write(journal).add_moment(MomentKind.LOOK, now)
    write(journal).add_question("How do we begin when one of us comes home late?", now)
    opens_practice(program)
    program.go_to("summary")
    program.wait_for_page("summary")
    program.wait_until_idle()


def show_studio(program: ProgramUnderTest) -> None:
    write_own_exercise("broken.toml", BROKEN)
    write_own_exercise("careful.toml", HUG_WITH_OPT_IN)
    program.open()
    program.click(program.find("studio"))
    program.wait_for_page("studio")


def show_script(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(
        ToExerciseFile(write_own_exercise("careful.toml", HUG_WITH_OPT_IN), from_studio=True)
    )
    program.wait_for_page("exerciseFile")
    program.shell.viewModel.turnTo("script")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: program.shell.viewModel.script.ready)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_paths(program: ProgramUnderTest) -> None:
    show_script(program)
    sheet = program.shell.viewModel
    sheet.turnTo("paths")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: sheet.paths.rows.rowCount() > 0)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_writing(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(ToWriting(write_own_exercise("sitting.toml", SITTING)))
    program.wait_for_page("writing")
    page = program.shell.viewModel
    page.check()  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: page.problems.is_fresh)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_pack(program: ProgramUnderTest) -> None:
    program.open(made(paths.data() / "given"))
    program.wait_for_page("pack")
    program.qtbot.waitUntil(lambda: program.shell.viewModel.stage == "new")  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_give(program: ProgramUnderTest) -> None:
    write_own_exercise("sitting.toml", SITTING)
    program.open()
    program.navigation.navigator.go(Page.GIVE)
    program.wait_for_page("give")
    page = program.shell.viewModel
    program.qtbot.waitUntil(lambda: page.anything)  # type: ignore[attr-defined]
    page.toggle(0)  # type: ignore[attr-defined]
    page.write("title", "Sitting")  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: page.check.ready)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_step(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(2)


def show_ready(program: ProgramUnderTest) -> None:
    program.start_session(LADDER)


def show_question_aloud(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.advance(16)


def show_question(program: ProgramUnderTest) -> None:
    program.start_session(HUG, ASKED)
    program.advance(16)


def show_rest(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.session.pause()


def show_end(program: ProgramUnderTest) -> None:
    program.start_session(HUG)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()


def show_tender_days(program: ProgramUnderTest) -> None:
    opens_practice(program)
    practised(program).tender.offer()
    program.wait_until_idle()
    practised(program).tender.ask("recurring")
    program.wait_until_idle()


def show_tender_said(program: ProgramUnderTest) -> None:
    show_taken_up(program)
    practised(program).tender.sayToday()
    program.wait_until_idle()


def show_tender_tonight(program: ProgramUnderTest) -> None:
    show_tender_said(program)
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")


def show_rehearsal(program: ProgramUnderTest) -> None:
    program.start_session(HUG, rehearsed=True)


def show_reflection(program: ProgramUnderTest) -> None:
    """After a session that came to its end."""
    program.start_session(HUG)
    program.advance(20)
    program.session.affirm()
    program.advance(60)
    program.wait_until_idle()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")


def show_filled_reflection(program: ProgramUnderTest) -> None:
    """And all of it is said."""
    show_reflection(program)
    said = program.shell.viewModel
    said.choose(0, "calm")  # type: ignore[attr-defined]
    said.write(1, "salty")  # type: ignore[attr-defined]
    said.move(0.7)  # type: ignore[attr-defined]
    said.writeLine("The rain, and your hand.")  # type: ignore[attr-defined]
    said.setAgain(True)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_word_each(program: ProgramUnderTest) -> None:
    """The second question, with both words given."""
    show_filled_reflection(program)
    program.shell.viewModel.goOn()  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_covered_word(program: ProgramUnderTest) -> None:
    """The second question, with one word given."""
    show_word_each(program)
    program.shell.viewModel.choose(0, "calm")  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_line(program: ProgramUnderTest) -> None:
    """The last question."""
    show_word_each(program)
    program.shell.viewModel.goOn()  # type: ignore[attr-defined]
    program.wait_until_idle()


def add_reflections(program: ProgramUnderTest) -> None:
    """Sessions of which something is kept, and one of which nothing is, and questions for the call."""
    journal, now = program.machine.journal, program.machine.now().astimezone()
    for days, line in ((400, "The first one, in the old kitchen, and how long we laughed about the cat."), (2, "")):
        number = write(journal).add_session("long-hug", now - timedelta(days=days))
        assert number is not None
        write(journal).save_reflection(number, Reflection(("calm", "warm"), 0.6, again=not line, line=line))
    write(journal).add_session("hand-ladder", now - timedelta(days=1))
    for question in ("How do we begin again after a quiet week?", "The ladder: do we stay where we are?"):
        write(journal).add_question(question, now - timedelta(days=1))


def show_questions(program: ProgramUnderTest) -> None:
    add_reflections(program)
    opens_practice(program)
    practised(program).questions.remove(1)
    program.wait_until_idle()


def show_memories(program: ProgramUnderTest) -> None:
    add_reflections(program)
    opens_practice(program)
    practised(program).openMemories()
    program.wait_for_page("memories")


def show_no_memories(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("memories")
    program.wait_for_page("memories")


def show_old_reflection(program: ProgramUnderTest) -> None:
    show_memories(program)
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("reflection")


def show_lock(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(Page.LOCK)
    program.wait_for_page("lock")
    program.view_models.lock._message = "That was not it. Give it two minutes, and then try again."
    program.view_models.lock.changed.emit()
    program.wait_until_idle()


def show_setting_lock(program: ProgramUnderTest) -> None:
    program.machine.journal.path = paths.data() / "journal.db"
    show_settings(program)
    program.view_models.settings.show("privacy")
    program.view_models.settings.lock_card.begin("change")
    program.view_models.settings.lock_card.submit("", "one", "another")
    program.wait_until_idle()


def show_private_notes(program: ProgramUnderTest) -> None:
    program.open()
    program.navigation.navigator.go(Page.PRIVATE_NOTES)
    program.wait_for_page("privateNotes")


def show_notes_passphrase(program: ProgramUnderTest) -> None:
    show_private_notes(program)
    program.view_models.privateNotes.chooseOwner(0)
    program.wait_until_idle()


def show_notes(program: ProgramUnderTest) -> None:
    show_notes_passphrase(program)
    room = program.view_models.privateNotes
    room.submitPassphrase("words", "words")
    program.qtbot.waitUntil(lambda: room.stage == "notes")
    for note in ("A short one.", "One that is longer, and goes on over more than one line of its card. " * 4):
        room.setDraft(note)
        room.saveDraft()
    wait_for_notes(program)


def show_notes_passphrase_change(program: ProgramUnderTest) -> None:
    show_notes(program)
    room = program.view_models.privateNotes
    room.beginPassphraseChange()
    room.changePassphrase("words", "one", "another")
    program.wait_until_idle()


def show_deleting_notes(program: ProgramUnderTest) -> None:
    show_notes(program)
    program.find("deleteAll").forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_until_idle()


def show_backup(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("backup")
    program.wait_for_page("backup")
    room = program.shell.viewModel
    copies = paths.data() / "copies"
    copies.mkdir(parents=True, exist_ok=True)
    room.setSaveFolder(str(copies))  # type: ignore[attr-defined]
    program.qtbot.waitUntil(lambda: not room._scanner.busy)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_erasing(program: ProgramUnderTest) -> None:
    show_backup(program)
    program.shell.viewModel.erase()  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_settings(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("settings")
    program.wait_for_page("settings")


def _settings_page(section: str) -> Callable[[ProgramUnderTest], None]:
    def show(program: ProgramUnderTest) -> None:
        program.open()
        program.navigation.navigator.go(ToSettings(section))
        program.wait_for_page("settings")

    show.__name__ = f"show_settings_{section}"
    return show


SETTINGS_PAGES = [_settings_page(section) for section in SECTIONS]


def show_help(program: ProgramUnderTest) -> None:
    program.open()
    program.shell.openHelp()
    program.wait_for_page("help")


def show_guide(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("guide")
    program.wait_for_page("guide")


def show_licences(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("licences")
    program.wait_for_page("licences")


def show_gentle(program: ProgramUnderTest) -> None:
    program.open()
    program.go_to("gentle")
    program.wait_for_page("gentle")


def show_ladder(program: ProgramUnderTest) -> None:
    """The choice of where to begin."""
    opens_practice(program)
    program.navigation.navigator.go(ToLadder(_ladder(program)))
    program.wait_for_page("ladder")
    program.shell.viewModel.agree(True)  # type: ignore[attr-defined]
    program.wait_until_idle()


def show_afterwards(program: ProgramUnderTest) -> None:
    """The first private question after a visit to a ladder."""
    opens_practice(program)
    program.navigation.navigator.go(ToAfterwards(LadderVisit(_ladder(program), 0), paused=False, completed=True))
    program.wait_for_page("afterwards")
    for _ in range(2):
        program.press(Qt.Key.Key_Return)
        program.wait_until_idle()


def _ladder(program: ProgramUnderTest) -> Ladder:
    found = program.services.ladders.named("bit-by-bit")
    assert found is not None
    return found


def show_unfinished(program: ProgramUnderTest) -> None:
    """The offer to resume a session that was broken off."""
    prepared = PreparedExercise(HUG, SessionChoices(names=program.couple.names))
    kept = ResumeState(file="long-hug.toml", print=fingerprint(HUG), step=1, round=1, swapped=False, begins="a")
    program.open()
    program.navigation.navigator.go(ToUnfinished(UnfinishedSession(prepared, kept)))
    program.wait_for_page("unfinished")


BACKUP_PAGES = [show_backup, show_erasing]

REFLECTION_PAGES = [
    show_reflection,
    show_filled_reflection,
    show_word_each,
    show_covered_word,
    show_line,
    show_questions,
    show_memories,
    show_no_memories,
    show_old_reflection,
]

LOCK_PAGES = [
    show_lock,
    show_setting_lock,
    show_private_notes,
    show_notes_passphrase,
    show_notes,
    show_notes_passphrase_change,
    show_deleting_notes,
]

PRACTICE_PAGES = [
    show_practice,
    show_without_coach,
    show_warmth,
    show_pathways,
    show_inviting,
    show_invitation,
    show_accepted,
    show_declined,
    show_taken_up,
    show_day_of_call,
    show_putting_aside,
    show_programme,
    show_pick_three,
    show_summary,
]

TENDER_PAGES = [show_tender_days, show_tender_said, show_tender_tonight]

PAGES = [
    show_names,
    show_tonight,
    show_exercises,
    show_filters,
    show_opt_in,
    show_arrive,
    show_arrive_with_care,
    show_file_with_mistakes,
    show_studio,
    show_script,
    show_paths,
    *PRACTICE_PAGES,
    *TENDER_PAGES,
    *REFLECTION_PAGES,
    *LOCK_PAGES,
    *BACKUP_PAGES,
]

MORE_PAGES = [
    *SETTINGS_PAGES,
    show_help,
    show_guide,
    show_licences,
    show_gentle,
    show_moments,
    show_ladder,
    show_afterwards,
    show_unfinished,
    show_writing,
    show_pack,
    show_give,
]
"""Pages whose layout has tests of their own."""

KINDS = [show_step, show_ready, show_question_aloud, show_question, show_rest, show_end]
