"""Test dropped files and folders: what is copied, what is opened, and where dropping is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl

from guided.catalogue import coach_folder
from tests.guided.session.exercises import HUG
from tests.ui.support.dropping import let_go
from tests.ui.support.items import class_name, scene_rect
from tests.ui.support.pages import BROKEN, HUG_FILE
from tests.ui.support.program import MakeProgram, ProgramUnderTest, write_own_exercise
from ui.foundation import paths as places

SPOKEN = HUG_FILE.replace('say = "Let your arms settle."', 'say = "Let your arms settle."\nvoice = "voice/settle.ogg"')
PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'


def said(program: ProgramUnderTest) -> str:
    program.qtbot.waitUntil(lambda: program.navigation.receiving.word != "")
    program.wait_until_idle()
    words: str = program.find("said").property("words")
    return words


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "given" / "ours.toml"
    (path.parent / "voice").mkdir(parents=True)
    (path.parent / "voice/settle.ogg").write_bytes(b"a recording")
    path.write_text(SPOKEN.replace("The long hug", "Ours"), "utf-8")
    return path


def test_dropped_exercise_is_copied_with_recording_and_opened(program: ProgramUnderTest, given: Path) -> None:
    program.open()
    assert let_go(program, given)
    program.wait_for_page("arrive")
    assert "Ours" in program.texts()
    own = places.data() / "exercises"
    assert (own / "ours.toml").read_bytes() == given.read_bytes()
    assert (own / "voice/settle.ogg").read_bytes() == b"a recording"
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    program.go_to("exercises")
    program.qtbot.waitUntil(lambda: "Ours" in program.texts())


def test_dropped_exercise_with_mistakes_opens_its_list(program: ProgramUnderTest, given: Path) -> None:
    given.write_text(BROKEN, "utf-8")
    program.open()
    let_go(program, given)
    program.wait_for_page("exerciseFile")
    assert "ours.toml, line 2" in program.texts()


def test_dropped_programme_is_opened(program: ProgramUnderTest, given: Path) -> None:
    given.write_text(PROGRAMME, "utf-8")
    program.open()
    let_go(program, given)
    program.wait_for_page("exerciseFile")
    assert "Weeks" in program.texts()
    assert "No problems. This page follows along as you save." in program.texts()


def test_dropped_file_keeps_older_one_of_same_name_and_says_so(program: ProgramUnderTest, given: Path) -> None:
    older = write_own_exercise("ours.toml", HUG_FILE)
    program.open()
    let_go(program, given)
    program.wait_for_page("arrive")
    assert said(program) == "What had the same name before is kept beside it."
    assert older.with_name("ours.toml.earlier").read_text("utf-8") == HUG_FILE


def test_dropped_exercise_without_its_recording_says_so(program: ProgramUnderTest, given: Path) -> None:
    (given.parent / "voice/settle.ogg").unlink()
    program.open()
    let_go(program, given)
    program.wait_for_page("arrive")
    assert said(program) == "1 recording or sound that it names was not beside it."


def test_several_dropped_files_are_taken_together(program: ProgramUnderTest, given: Path) -> None:
    other = given.with_name("other.toml")
    other.write_text(HUG_FILE, "utf-8")
    program.open()
    let_go(program, given, other)
    program.wait_for_page("studio")
    assert said(program) == "2 files are among your exercises now."
    program.qtbot.waitUntil(lambda: {"Ours", "The long hug"} <= set(program.texts()))


def test_other_dropped_files_get_one_kind_sentence(program: ProgramUnderTest, tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    program.open()
    let_go(program, tmp_path / "holiday.jpg")
    assert said(program) == "Guided can’t play holiday.jpg. A file of an exercise ends in .toml."
    assert program.page == "tonight"
    assert not (places.data() / "exercises").exists()


def test_dropped_archive_asks_to_unpack_it(program: ProgramUnderTest, tmp_path: Path) -> None:
    (tmp_path / "From Anna.ZIP").write_bytes(b"PK")
    program.open()
    let_go(program, tmp_path / "From Anna.ZIP")
    assert said(program) == "From Anna.ZIP is an archive. Unpack it, and drop what was in it on this window."
    assert not (places.data() / "exercises").exists()


def test_message_disappears_by_itself(program: ProgramUnderTest, tmp_path: Path) -> None:
    program.open()
    program.shell.receiving.tell("A word.")  # type: ignore[attr-defined]
    (timer,) = [each for each in program.find("said").children() if class_name(each) == "QQmlTimer"]
    assert timer.property("interval") > 10_000
    timer.setProperty("interval", 1)
    program.qtbot.waitUntil(lambda: program.navigation.receiving.word == "")


def test_message_hides_page_below_it(program: ProgramUnderTest) -> None:
    program.open()
    program.resize(900, 600)
    program.shell.receiving.tell("A word.")  # type: ignore[attr-defined]
    program.wait_until_idle()
    strip = scene_rect(program.find("said")).toRect().adjusted(0, 4, -600, 0)
    seen = program.window.grabWindow().copy(strip)
    assert len({seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}) == 1


def test_dropped_web_address_is_not_fetched(program: ProgramUnderTest) -> None:
    program.open()
    let_go(program, QUrl("http://127.0.0.1:9/ours.toml"))
    assert said(program) == "Only files and folders from this computer can be dropped here."


def test_markup_in_dropped_file_name_is_plain_text(program: ProgramUnderTest, tmp_path: Path) -> None:
    path = tmp_path / "<img src=x>.jpg"
    path.write_bytes(b"")
    program.open()
    let_go(program, path)
    assert said(program).startswith("Guided can’t play <img src=x>.jpg.")


def test_dropped_folder_becomes_coach_folder(program: ProgramUnderTest, tmp_path: Path) -> None:
    coach_folder.create_coach_folder(tmp_path / "Anna")
    program.open()
    let_go(program, tmp_path / "Anna")
    program.wait_for_page("studio")
    assert program.couple.preferences.folder == str(tmp_path / "Anna")
    program.qtbot.waitUntil(lambda: "Our evening" in program.texts())


def test_dropped_home_folder_is_refused(program: ProgramUnderTest, tmp_path: Path) -> None:
    for number in range(301):
        (tmp_path / "all" / str(number)).mkdir(parents=True)
    program.open()
    let_go(program, tmp_path / "all")
    assert said(program).startswith("all holds a great deal else.")
    assert program.couple.preferences.folder == ""


def test_file_dropped_from_coach_folder_stays_there(make_program: MakeProgram, tmp_path: Path) -> None:
    coach_folder.create_coach_folder(tmp_path / "Anna")
    program = make_program(folder=str(tmp_path / "Anna"))
    program.open()
    let_go(program, tmp_path / "Anna" / coach_folder.FIRST_EXERCISE)
    program.wait_for_page("arrive")
    assert not (places.data() / "exercises").exists()


def test_session_refuses_dropped_files(program: ProgramUnderTest, given: Path) -> None:
    program.start_session(HUG)
    assert not let_go(program, given)
    program.shell.openHelp()
    program.wait_for_page("help")
    assert not let_go(program, given)
    program.shell.receiving.take([QUrl.fromLocalFile(str(given))])  # type: ignore[attr-defined]
    assert not (places.data() / "exercises").exists()


def test_private_stage_and_hidden_screen_refuse_dropped_files(program: ProgramUnderTest, given: Path) -> None:
    program.open()
    policy = program.navigation.policy
    program.go_to("choose")
    assert policy.accepts_files
    program.view_models.choose._stage = "handover"
    assert not policy.accepts_files
    program.go_to("gentle")
    program.view_models.gentle.enter()
    assert policy.accepts_files
    program.view_models.gentle.partNow()
    assert not policy.accepts_files
    program.go_to("tonight")
    program.shell.hide()
    assert not let_go(program, given)


def test_file_read_while_session_began_does_not_leave_it(program: ProgramUnderTest, given: Path) -> None:
    program.start_session(HUG)
    program.navigation.receiving.came.emit(given)
    program.navigation.receiving.severalCame.emit()
    assert program.page == "session"


def test_exercise_with_an_ending_in_capitals_is_taken(program: ProgramUnderTest, given: Path) -> None:
    program.open()
    assert let_go(program, given.rename(given.with_name("OURS.TOML")))
    program.wait_for_page("arrive")
    assert (places.data() / "exercises" / "OURS.toml").exists()


@pytest.mark.parametrize("name", ["ours.txt", "ours.TXT", "ours"])
def test_exercise_under_a_wrong_name_is_told_what_it_lacks(program: ProgramUnderTest, given: Path, name: str) -> None:
    program.open()
    assert let_go(program, given.rename(given.with_name(name)))
    words = f"{name} looks like an exercise. Save it as plain text under a name that ends in .toml."
    assert said(program) == words
