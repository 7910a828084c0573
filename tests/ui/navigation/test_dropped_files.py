"""Test dropped files and folders: what is copied, what is opened, and where dropping is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from guided.catalogue import coach_folder
from tests.guided.session.exercises import HUG
from tests.ui.conftest import Furnish
from tests.ui.house import House, own_file, place, type_of
from tests.ui.navigation.test_pages import BROKEN, HUG_FILE
from ui.foundation import paths as places

SPOKEN = HUG_FILE.replace('say = "Let your arms settle."', 'say = "Let your arms settle."\nvoice = "voice/settle.ogg"')
PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'


def let_go(house: House, *paths: Path | QUrl) -> bool:
    """As the system does it when something is dragged over the window and let go there; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([path if isinstance(path, QUrl) else QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPoint(300, 300), *how)
    QCoreApplication.sendEvent(house.window, enters)
    if not enters.isAccepted():
        return False
    house.qtbot.waitUntil(lambda: "Let go here" in house.words())
    QCoreApplication.sendEvent(house.window, QDropEvent(QPointF(300, 300), *how))
    house.qtbot.waitUntil(lambda: "Let go here" not in house.words())
    return True


def said(house: House) -> str:
    house.qtbot.waitUntil(lambda: house.program.navigation.receiving.word != "")
    house.settles()
    words: str = house.find("said").property("words")
    return words


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "given" / "ours.toml"
    (path.parent / "voice").mkdir(parents=True)
    (path.parent / "voice/settle.ogg").write_bytes(b"a recording")
    path.write_text(SPOKEN.replace("The long hug", "Ours"), "utf-8")
    return path


def test_an_exercise_is_among_their_own_with_its_recording_and_open(house: House, given: Path) -> None:
    house.opens()
    assert let_go(house, given)
    house.goes_to("arrive")
    assert "Ours" in house.words()
    own = places.data() / "exercises"
    assert (own / "ours.toml").read_bytes() == given.read_bytes()
    assert (own / "voice/settle.ogg").read_bytes() == b"a recording"
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")
    house.qtbot.waitUntil(lambda: "Ours" in house.words())


def test_one_with_mistakes_is_open_with_what_to_mend(house: House, given: Path) -> None:
    given.write_text(BROKEN, "utf-8")
    house.opens()
    let_go(house, given)
    house.goes_to("exerciseFile")
    assert "ours.toml, line 2" in house.words()


def test_a_programme_is_open_with_its_name(house: House, given: Path) -> None:
    given.write_text(PROGRAMME, "utf-8")
    house.opens()
    let_go(house, given)
    house.goes_to("exerciseFile")
    assert "Weeks" in house.words()
    assert "Nothing to mend. This page follows along as you save." in house.words()


def test_an_older_one_of_the_same_name_is_kept_and_that_is_said(house: House, given: Path) -> None:
    older = own_file("ours.toml", HUG_FILE)
    house.opens()
    let_go(house, given)
    house.goes_to("arrive")
    assert said(house) == "What had the same name before is kept beside it."
    assert older.with_name("ours.toml.earlier").read_text("utf-8") == HUG_FILE


def test_a_recording_that_is_missing_is_said(house: House, given: Path) -> None:
    (given.parent / "voice/settle.ogg").unlink()
    house.opens()
    let_go(house, given)
    house.goes_to("arrive")
    assert said(house) == "1 recording or sound that it names was not beside it."


def test_several_are_taken_at_once(house: House, given: Path) -> None:
    other = given.with_name("other.toml")
    other.write_text(HUG_FILE, "utf-8")
    house.opens()
    let_go(house, given, other)
    house.goes_to("studio")
    assert said(house) == "2 files are among your exercises now."
    house.qtbot.waitUntil(lambda: {"Ours", "The long hug"} <= set(house.words()))


def test_anything_else_gets_one_kind_sentence(house: House, tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"\xff\xd8")
    house.opens()
    let_go(house, tmp_path / "holiday.jpg")
    assert said(house) == "holiday.jpg is nothing that Guided can play. A file of an exercise ends in .toml."
    assert house.page == "home"
    assert not (places.data() / "exercises").exists()


def test_an_archive_is_to_be_unpacked_first(house: House, tmp_path: Path) -> None:
    (tmp_path / "From Anna.ZIP").write_bytes(b"PK")
    house.opens()
    let_go(house, tmp_path / "From Anna.ZIP")
    assert said(house) == "From Anna.ZIP is an archive. Unpack it, and let go what was in it over this page."
    assert not (places.data() / "exercises").exists()


def test_the_sentence_goes_by_itself(house: House, tmp_path: Path) -> None:
    house.opens()
    house.program.shell.receiving.tell("A word.")  # type: ignore[attr-defined]
    (timer,) = [each for each in house.find("said").children() if type_of(each) == "QQmlTimer"]
    assert timer.property("interval") > 10_000
    timer.setProperty("interval", 1)
    house.qtbot.waitUntil(lambda: house.program.navigation.receiving.word == "")


def test_nothing_of_the_page_shows_through_the_sentence(house: House) -> None:
    house.opens()
    house.resize(900, 600)
    house.program.shell.receiving.tell("A word.")  # type: ignore[attr-defined]
    house.settles()
    strip = place(house.find("said")).toRect().adjusted(0, 4, -600, 0)
    seen = house.window.grabWindow().copy(strip)
    assert len({seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}) == 1


def test_an_address_is_not_fetched(house: House) -> None:
    house.opens()
    let_go(house, QUrl("http://127.0.0.1:9/ours.toml"))
    assert said(house) == "Only files and folders from this computer can be let go here."


def test_a_name_full_of_markup_is_plain(house: House, tmp_path: Path) -> None:
    path = tmp_path / "<img src=x>.jpg"
    path.write_bytes(b"")
    house.opens()
    let_go(house, path)
    assert said(house).startswith("<img src=x>.jpg is nothing")


def test_a_folder_becomes_the_coach_s(house: House, tmp_path: Path) -> None:
    coach_folder.create_coach_folder(tmp_path / "Anna")
    house.opens()
    let_go(house, tmp_path / "Anna")
    house.goes_to("studio")
    assert house.couple.preferences.folder == str(tmp_path / "Anna")
    house.qtbot.waitUntil(lambda: "Our evening" in house.words())


def test_a_folder_of_everything_is_left_alone(house: House, tmp_path: Path) -> None:
    for number in range(301):
        (tmp_path / "all" / str(number)).mkdir(parents=True)
    house.opens()
    let_go(house, tmp_path / "all")
    assert said(house).startswith("all holds a great deal else.")
    assert house.couple.preferences.folder == ""


def test_a_file_from_the_coach_s_folder_stays_where_it_is(furnish: Furnish, tmp_path: Path) -> None:
    coach_folder.create_coach_folder(tmp_path / "Anna")
    house = furnish(folder=str(tmp_path / "Anna"))
    house.opens()
    let_go(house, tmp_path / "Anna" / coach_folder.FIRST_EXERCISE)
    house.goes_to("arrive")
    assert not (places.data() / "exercises").exists()


def test_nothing_is_let_go_into_a_session(house: House, given: Path) -> None:
    house.plays(HUG)
    assert not let_go(house, given)
    house.program.shell.openHelp()
    house.goes_to("help")
    assert not let_go(house, given)
    house.program.shell.receiving.take([QUrl.fromLocalFile(str(given))])  # type: ignore[attr-defined]
    assert not (places.data() / "exercises").exists()


def test_nothing_is_let_go_into_private_stages_nor_while_hidden(house: House, given: Path) -> None:
    house.opens()
    policy = house.program.navigation.policy
    house.turns_to("choose")
    assert policy.accepts_files
    house.rooms.choose._stage = "handover"
    assert not policy.accepts_files
    house.turns_to("gentle")
    house.rooms.gentle.enter()
    assert policy.accepts_files
    house.rooms.gentle.partNow()
    assert not policy.accepts_files
    house.turns_to("home")
    house.program.shell.hide()
    assert not let_go(house, given)


def test_it_leads_nobody_out_of_a_session_begun_meanwhile(house: House, given: Path) -> None:
    house.plays(HUG)
    house.program.navigation.receiving.came.emit(given)
    house.program.navigation.receiving.severalCame.emit()
    assert house.page == "session"


def test_exercise_with_an_ending_in_capitals_is_taken(house: House, given: Path) -> None:
    house.opens()
    assert let_go(house, given.rename(given.with_name("OURS.TOML")))
    house.goes_to("arrive")
    assert (places.data() / "exercises" / "OURS.toml").exists()


@pytest.mark.parametrize("name", ["ours.txt", "ours.TXT", "ours"])
def test_exercise_under_a_wrong_name_is_told_what_it_lacks(house: House, given: Path, name: str) -> None:
    house.opens()
    assert let_go(house, given.rename(given.with_name(name)))
    words = f"{name} looks like an exercise. Save it as plain text under a name that ends in .toml."
    assert said(house) == words
