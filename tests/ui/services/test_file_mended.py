"""Test that a file with mistakes is followed while its author corrects it, however the editor saves."""

from pathlib import Path

from PySide6.QtCore import Qt

from guided import bundled
from tests.ui.house import House, own_file
from tests.ui.navigation.test_pages import BROKEN
from ui.navigation.destinations import ToExerciseFile

GOOD = (bundled.exercises() / "long-hug.toml").read_text("utf-8")
FEWER = BROKEN.replace("titel", "title")


def opened(house: House) -> Path:
    path = own_file("mine.toml", BROKEN)
    house.opens(path)
    assert house.page == "exerciseFile"
    return path


def replaced(path: Path, text: str) -> None:
    """As many editors save: a new file, put in the old one's place."""
    fresh = path.with_name(".mine.toml.swp")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def lines_told(house: House) -> set[str]:
    return {words for words in house.words() if words.startswith("mine.toml, line")}


def test_every_mistake_is_shown_with_its_line_and_what_to_write(house: House) -> None:
    opened(house)
    assert lines_told(house) >= {"mine.toml, line 2", "mine.toml, line 3"}
    assert 'titel = "A mistake"' in "\n".join(house.words())
    assert "Write: title" in house.words()


def test_saved_again_without_mistakes_it_opens(house: House) -> None:
    path = opened(house)
    path.write_text(GOOD, "utf-8")
    house.goes_to("arrive")
    assert "The long hug" in house.words()


def test_saved_again_with_fewer_it_shows_what_is_left(house: House) -> None:
    path = opened(house)
    path.write_text(FEWER, "utf-8")
    house.qtbot.waitUntil(lambda: "mine.toml, line 2" not in lines_told(house))
    assert "mine.toml, line 3" in lines_told(house)


def test_a_file_put_in_its_place_is_noticed_each_time(house: House) -> None:
    path = opened(house)
    replaced(path, FEWER)
    house.qtbot.waitUntil(lambda: "mine.toml, line 2" not in lines_told(house))
    replaced(path, BROKEN)
    house.qtbot.waitUntil(lambda: "mine.toml, line 2" in lines_told(house))
    replaced(path, GOOD)
    house.goes_to("arrive")


def test_a_file_that_is_away_for_a_moment_is_noticed_when_it_is_back(house: House) -> None:
    path = opened(house)
    path.unlink()
    house.qtbot.waitUntil(lambda: "Write: title" not in house.words())
    assert house.page == "exerciseFile"
    path.write_text(GOOD, "utf-8")
    house.goes_to("arrive")


def test_a_page_that_was_left_follows_nothing_any_more(house: House) -> None:
    path = opened(house)
    house.press(Qt.Key.Key_Escape)
    house.goes_to("home")
    replaced(path, GOOD)
    second = own_file("second.toml", BROKEN)
    house.program.navigation.navigator.go(ToExerciseFile(second, opens=True))
    house.goes_to("exerciseFile")
    replaced(path, GOOD)
    second.write_text(FEWER.replace("mine", "second"), "utf-8")
    house.qtbot.waitUntil(lambda: "second.toml, line 2" not in house.words())
    assert house.page == "exerciseFile"


def test_of_several_files_one_may_be_mended_and_the_others_stay(house: House) -> None:
    path = own_file("mine.toml", BROKEN)
    own_file("other.toml", BROKEN)
    house.opens()
    house.click(house.find("mend"))
    house.goes_to("studio")
    house.qtbot.waitUntil(lambda: house.focus().property("name") == "mine.toml")
    path.write_text(GOOD, "utf-8")
    house.qtbot.waitUntil(lambda: "The long hug" in house.words())
    assert house.page == "studio"
    assert house.words().count("3 places to mend") == 1
