"""Test the studio: the coach's folder, and a list that follows changes to its files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from guided.catalogue import coach_folder
from tests.ui.conftest import Furnish
from tests.ui.house import SIZES, House, misplaced, own_file
from tests.ui.navigation.test_pages import BROKEN, HUG_FILE
from ui.devices.desktop.desktop import Desktop
from ui.features.studio.studio import FileRow, StudioViewModel
from ui.machine import Machine
from ui.navigation.destinations import ToStudio

Key = Qt.Key
PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{{ exercise = "{}", times = 2 }}]\n'


@pytest.fixture
def opened() -> list[Path]:
    """What the system was asked to show."""
    return []


@pytest.fixture
def machine(tmp_path: Path, opened: list[Path]) -> Machine:
    def opens(path: Path) -> bool:
        opened.append(path)
        return True

    return Machine(desktop=Desktop(lambda: tmp_path / "Documents", opens))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A coach's folder as it is made."""
    coach_folder.create_coach_folder(tmp_path / "Anna")
    return tmp_path / "Anna"


def save(path: Path, text: str) -> None:
    """As many editors do: a new file, put in the old one's place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.swp")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def studio(house: House) -> StudioViewModel:
    return house.rooms.studio


def enters(house: House) -> None:
    house.opens()
    house.click(house.find("studio"))
    house.goes_to("studio")
    house.qtbot.waitUntil(lambda: bool(studio(house).loaded))
    house.settles()


def rows(house: House) -> dict[str, FileRow]:
    return {row.file: row for row in studio(house)._files.rows}


def becomes(house: House, so: Callable[[dict[str, FileRow]], bool]) -> None:
    house.qtbot.waitUntil(lambda: so(rows(house)))


# The folder


def test_the_door_is_on_the_first_page_and_escape_leads_back(house: House) -> None:
    enters(house)
    house.press(Key.Key_Escape)
    house.goes_to("home")


def test_the_guide_is_one_door_away_and_leads_back(house: House) -> None:
    enters(house)
    house.click(house.find("guide"))
    house.goes_to("guide")
    house.press(Key.Key_Escape)
    house.goes_to("studio")


def test_a_folder_is_made_among_the_documents_and_remembered(
    furnish: Furnish, machine: Machine, tmp_path: Path
) -> None:
    house = furnish(machine=machine)
    enters(house)
    house.click(house.find("makeFolder"))
    becomes(house, lambda found: "exercises/our-evening.toml" in found)
    place = tmp_path / "Documents" / coach_folder.FOLDER_NAME
    assert house.couple.preferences.folder == str(place)
    assert str(place) in house.words()
    assert (place / "tombi.toml").is_file()


def test_a_name_that_is_taken_is_left_alone(furnish: Furnish, machine: Machine, tmp_path: Path) -> None:
    mine = tmp_path / "Documents" / coach_folder.FOLDER_NAME / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    house = furnish(machine=machine)
    enters(house)
    house.click(house.find("makeFolder"))
    becomes(house, lambda found: len(found) == 1)
    assert house.couple.preferences.folder.endswith(" 2")
    assert [each.name for each in mine.parent.iterdir()] == ["mine.txt"]


def test_a_folder_that_cannot_be_made_is_said_kindly(furnish: Furnish, machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("", "utf-8")
    house = furnish(machine=machine)
    enters(house)
    house.click(house.find("makeFolder"))
    house.qtbot.waitUntil(lambda: house.find("said").property("words") != "")
    assert house.find("said").property("words").startswith("The folder could not be made: ")
    assert house.couple.preferences.folder == ""


def test_it_is_shown_by_the_system(furnish: Furnish, machine: Machine, folder: Path, opened: list[Path]) -> None:
    house = furnish(machine=machine, folder=str(folder))
    enters(house)
    house.click(house.find("openFolder"))
    assert opened == [folder]


def test_leaving_it_touches_nothing(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    enters(house)
    before = sorted(folder.rglob("*"))
    house.click(house.find("leaveFolder"))
    becomes(house, lambda found: not found)
    assert house.couple.preferences.folder == ""
    assert sorted(folder.rglob("*")) == before
    assert house.find("makeFolder").isVisible()


def test_one_that_is_gone_is_said_and_found_again(furnish: Furnish, folder: Path) -> None:
    away = folder.with_name("away")
    folder.rename(away)
    house = furnish(folder=str(folder))
    enters(house)
    assert "is not where it was" in house.find("folderWords").property("text")
    away.rename(folder)
    becomes(house, lambda found: "exercises/our-evening.toml" in found)
    house.qtbot.waitUntil(lambda: house.find("folderWords").property("text") == str(folder))


# What is in it


def test_files_of_every_kind_are_listed_with_how_they_read(furnish: Furnish, folder: Path) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    save(folder / "programmes/weeks.toml", PROGRAMME.format("our-evening"))
    save(folder / "programmes/lost.toml", PROGRAMME.format("nowhere-at-all"))
    own_file("given.toml", HUG_FILE)
    house = furnish(folder=str(folder))
    enters(house)
    becomes(house, lambda found: found["programmes/lost.toml"].how == "mend")
    found = rows(house)
    assert found["exercises/our-evening.toml"].how == "good"
    assert (found["exercises/broken.toml"].how, found["exercises/broken.toml"].word) == ("mend", "3 places to mend")
    weeks = found["programmes/weeks.toml"]
    assert (weeks.kind, weeks.how, weeks.facts, weeks.title) == ("Programme", "good", "1 week", "Weeks")
    assert found["given.toml"].section == "Among your exercises"
    assert "tombi.toml" not in found


def test_the_coach_s_exercises_come_first_on_the_first_page(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    house.opens()
    assert house.focus().property("name") == "Our evening"


def test_a_programme_is_right_again_once_its_exercise_is_there(furnish: Furnish, folder: Path) -> None:
    save(folder / "programmes/weeks.toml", PROGRAMME.format("to-come"))
    house = furnish(folder=str(folder))
    enters(house)
    becomes(house, lambda found: found["programmes/weeks.toml"].how == "mend")
    save(folder / "exercises/to-come.toml", HUG_FILE)
    becomes(house, lambda found: found["programmes/weeks.toml"].how == "good")


# What happens to it


def test_files_that_come_and_go_are_noticed_on_both_pages(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    enters(house)
    save(folder / "exercises/new.toml", HUG_FILE.replace("The long hug", "A new one"))
    becomes(house, lambda found: "exercises/new.toml" in found)
    house.press(Key.Key_Escape)
    house.goes_to("home")
    assert "A new one" in house.words()
    save(folder / "exercises/deep/newer.toml", HUG_FILE.replace("The long hug", "A newer one"))
    house.qtbot.waitUntil(lambda: "A newer one" in house.words())
    shutil.rmtree(folder / "exercises/deep")
    house.qtbot.waitUntil(lambda: "A newer one" not in house.words())


def test_a_folder_deleted_and_made_anew_is_followed(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    enters(house)
    shutil.rmtree(folder)
    becomes(house, lambda found: not found)
    coach_folder.create_coach_folder(folder)
    becomes(house, lambda found: len(found) == 1)
    save(folder / "exercises/our-evening.toml", BROKEN)
    becomes(house, lambda found: found["exercises/our-evening.toml"].how == "mend")


def test_a_save_in_place_is_noticed_as_well(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    enters(house)
    with (folder / coach_folder.FIRST_EXERCISE).open("a", encoding="utf-8") as file:
        file.write("\nfro = 1\n")
    becomes(house, lambda found: found["exercises/our-evening.toml"].how == "mend")


def test_a_mistake_leaves_the_exercise_usable_as_it_last_read_well(furnish: Furnish, folder: Path) -> None:
    good = (folder / coach_folder.FIRST_EXERCISE).read_text("utf-8")
    house = furnish(folder=str(folder))
    house.opens()
    save(folder / coach_folder.FIRST_EXERCISE, good.replace("touch =", "tuoch ="))
    house.qtbot.waitUntil(lambda: house.program.shell.viewModel.rejected != "")  # type: ignore[attr-defined]
    house.settles()
    assert "As it last read well" in house.words()
    assert house.focus().property("name") == "Our evening"
    house.press(Key.Key_Return)
    house.goes_to("arrive")
    assert "Our evening" in house.words()
    house.press(Key.Key_Escape)
    house.goes_to("home")
    save(folder / coach_folder.FIRST_EXERCISE, good)
    house.qtbot.waitUntil(lambda: house.program.shell.viewModel.rejected == "")  # type: ignore[attr-defined]
    house.settles()
    assert "As it last read well" not in house.words()


def test_what_was_asked_for_stays_while_files_come(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    house.opens()
    house.click(house.find("5"))
    house.settles()
    home = house.program.shell.viewModel
    before = home.cards.rowCount()  # type: ignore[attr-defined]
    save(folder / "exercises/new.toml", HUG_FILE.replace("The long hug", "A new one"))
    house.qtbot.waitUntil(lambda: home.cards.rowCount() == before + 1)  # type: ignore[attr-defined]
    assert home.searchFilter.time == "5"  # type: ignore[attr-defined]
    assert home.loaded  # type: ignore[attr-defined]


def test_nobody_in_a_session_is_bothered(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    house.opens(folder / coach_folder.FIRST_EXERCISE)
    house.qtbot.waitUntil(lambda: bool(house.rooms.home.loaded))
    house.hold(Key.Key_F, Key.Key_J)
    house.goes_to("session")
    heard: list[int] = []
    house.rooms.home.listed.connect(lambda: heard.append(1))
    house.program.shell.refresh()
    assert heard == []


# The page


def test_arrows_go_through_the_files_and_enter_opens_one(furnish: Furnish, folder: Path) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    house = furnish(folder=str(folder))
    enters(house)
    assert house.focus().property("name") == "broken.toml"
    house.press(Key.Key_Down)
    assert house.focus().property("name") == "Our evening"
    house.press(Key.Key_Return)
    house.goes_to("exerciseFile")
    assert "Our evening" in house.words()
    house.press(Key.Key_Escape)
    house.goes_to("studio")
    assert house.focus().property("name") == "Our evening"
    house.press(Key.Key_Up)
    house.press(Key.Key_Up)
    assert house.focus().objectName() == "leaveFolder"
    house.press(Key.Key_Down)
    assert house.focus().property("name") == "broken.toml"


def test_tab_goes_from_the_folder_to_the_files(furnish: Furnish, folder: Path) -> None:
    house = furnish(folder=str(folder))
    enters(house)
    house.find("back").forceActiveFocus()
    found = []
    for _ in range(6):
        found.append(house.focus().property("name"))
        house.press(Key.Key_Tab)
    assert found == [
        "Exercises",
        "Writing exercises",
        "Open the folder",
        "Leave this folder",
        "Our evening",
        "Exercises",
    ]


def test_a_thousand_files_are_a_list_of_those_one_sees(furnish: Furnish, folder: Path) -> None:
    for number in range(1000):
        (folder / f"exercises/n{number:04}.toml").write_text(
            HUG_FILE.replace("The long hug", f"Number {number}"), "utf-8"
        )
    house = furnish(folder=str(folder))
    house.program.navigation.navigator.go(ToStudio())
    house.show()
    QAbstractItemModelTester(studio(house)._files, QAbstractItemModelTester.FailureReportingMode.Fatal)
    house.qtbot.waitUntil(lambda: len(rows(house)) == 1001, timeout=60_000)
    assert len([words for words in house.words() if words.startswith("Number")]) < 30
    save(folder / "exercises/n0003.toml", BROKEN)
    house.qtbot.waitUntil(lambda: rows(house)["exercises/n0003.toml"].how == "mend", timeout=60_000)
    assert rows(house)["exercises/n0003.toml"].stale


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_everything_can_be_seen_and_reached(furnish: Furnish, folder: Path, large: bool) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    house = furnish(folder=str(folder), large_text=large)
    enters(house)
    save(folder / coach_folder.FIRST_EXERCISE, BROKEN)
    becomes(house, lambda found: found["exercises/our-evening.toml"].stale)
    for size in SIZES:
        house.resize(*size)
        house.settles()
        assert misplaced(house.window) == [], size


def test_link_out_of_the_folder_is_listed_and_not_opened(furnish: Furnish, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.toml").write_text(HUG_FILE, "utf-8")
    (folder / "link.toml").symlink_to(tmp_path / "secret.toml")
    house = furnish(folder=str(folder))
    enters(house)
    row = rows(house)["link.toml"]
    assert (row.title, row.how, row.word) == ("link.toml", "mend", "a link that leads elsewhere")
    heard: list[str] = []
    studio(house).messageRaised.connect(heard.append)
    opened: list[Path] = []
    studio(house).opened.connect(opened.append)
    studio(house).open(studio(house)._files.rows.index(row))
    assert opened == []
    assert heard == ["This link leads out of the folder. Put the file itself here, and it can be read."]
