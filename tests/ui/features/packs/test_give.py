"""Test that a coach gives a file to a couple from the Studio, and sees what is wrong and what is new."""

from dataclasses import replace
from pathlib import Path

import pytest

from guided.packs.archive import unpack
from guided.packs.contents import PackContents, check_folder
from tests.guided.packs.coach_files import HUG, coach_folder, put
from tests.ui.support.program import ProgramUnderTest
from ui.features.packs.give import GiveViewModel


@pytest.fixture
def coach(tmp_path: Path) -> Path:
    folder = coach_folder(tmp_path / "coach")
    (folder / "pack.toml").unlink()
    return folder


def give_page(program: ProgramUnderTest, coach: Path) -> GiveViewModel:
    """Open the page in the Studio, and wait until the files have been read."""
    program.open()
    program.couple.settle(replace(program.couple.preferences, folder=str(coach)))
    program.go_to("studio")
    program.click(program.find("give"))
    program.wait_for_page("give")
    page = program.shell.viewModel
    assert isinstance(page, GiveViewModel)
    program.qtbot.waitUntil(lambda: bool(page.anything))
    return page


def choose(page: GiveViewModel, *titles: str) -> None:
    rows = [str(each["title"]) for each in page.files]  # type: ignore[attr-defined]
    for title in titles:
        page.toggle(rows.index(title))


def checked(program: ProgramUnderTest, page: GiveViewModel) -> None:
    program.qtbot.waitUntil(lambda: page._checked is not None)
    program.wait_until_idle()


def given(program: ProgramUnderTest, page: GiveViewModel, folder: Path) -> PackContents:
    """Write the file into a folder, and return what a couple finds in it."""
    checked(program, page)
    folder.mkdir(exist_ok=True)
    page._write(folder)
    program.qtbot.waitUntil(lambda: program.page == "studio")
    (file,) = folder.glob("*.guided")
    unpack(file, folder / "opened")
    return check_folder(folder / "opened")


def test_programme_is_given_with_its_exercises_for_two_by_name(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "Easier touch")
    assert page.title == "Easier touch"
    for name, words in (("by", "Anna Berg"), ("couple", "Maya and Jonas"), ("about", "Little and often.")):
        page.write(name, words)
    contents = given(program, page, tmp_path / "out")
    assert not contents.has_errors
    pack = contents.pack
    assert pack is not None
    assert (pack.by, pack.couple, pack.about) == ("Anna Berg", "Maya and Jonas", "Little and often.")
    assert (pack.programme, pack.version, pack.made) == ("easier-touch", 1, program.services.now().date())
    assert [each.name for each in contents.exercises] == ["tea"]


def test_nothing_can_be_given_before_something_is_chosen(program: ProgramUnderTest, coach: Path) -> None:
    page = give_page(program, coach)
    assert not page.ready
    assert page.missing == "Choose what goes into it."
    choose(page, "Tea")
    assert page.missing == "Give it a title."


def test_dose_for_the_two_is_in_the_file_and_leaves_the_exercise(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "A hug")
    page.write("title", "A hug for you")
    row = [str(each["title"]) for each in page.files].index("A hug")  # type: ignore[attr-defined]
    page.setOften(row, 3)
    page.setLength(row, "60.0")
    page.setTouch("hands")
    contents = given(program, page, tmp_path / "out")
    pack = contents.pack
    assert pack is not None
    dose = pack.dose("our-hug")
    assert (dose.times, dose.length, dose.touch and dose.touch.word) == (3, 60.0, "hands")
    assert (contents.folder / "exercises/our-hug.toml").read_text("utf-8") == HUG


def test_limit_that_leaves_nothing_stops_it_and_is_told(program: ProgramUnderTest, coach: Path) -> None:
    page = give_page(program, coach)
    choose(page, "A hug")
    page.write("title", "A hug for you")
    page.setTouch("none")
    checked(program, page)
    assert not page.ready
    assert [row["stops"] for row in page.problems] == [True]  # type: ignore[attr-defined]
    program.wait_until_idle()
    assert any("nothing is left" in text for text in program.texts())


def test_draft_and_file_with_mistakes_are_not_offered(program: ProgramUnderTest, coach: Path) -> None:
    put(coach, "exercises/draft.toml", HUG.replace('"embrace"\n', '"embrace"\ndraft = true\n', 1).encode())
    put(coach, "exercises/wrong.toml", b'format = 1\ntitle = "Wrong"\n')
    page = give_page(program, coach)
    assert [each["title"] for each in page.files] == ["Easier touch", "A hug", "Tea"]  # type: ignore[attr-defined]


def test_second_version_counts_up_and_shows_what_is_new_as_lines(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "A hug")
    page.write("title", "A hug for you")
    first = given(program, page, tmp_path / "out").pack
    put(coach, "exercises/our-hug.toml", HUG.replace("Hold hands.", "Hold hands for a while.").encode())
    program.click(program.find("give"))
    program.wait_for_page("give")
    program.qtbot.waitUntil(lambda: len(page.given) == 2)  # type: ignore[arg-type]
    assert first is not None
    page.giveAgain(first.id)
    assert page.title == "A hug for you"
    checked(program, page)
    lines = [(row["sign"], row["words"]) for row in page.lines]  # type: ignore[attr-defined]
    assert ("-", 'say = "Hold hands."') in lines
    assert ("+", 'say = "Hold hands for a while."') in lines
    assert ("+", "version = 2") in lines
    second = given(program, page, tmp_path / "again").pack
    assert second is not None
    assert (second.id, second.version) == (first.id, 2)
