"""Test that a coach gives a file to a couple from the Studio, and sees what is wrong and what is new."""

import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from guided.packs.archive import unpack
from guided.packs.contents import PackContents, check_folder
from guided.packs.given import GivenPacks
from tests.guided.packs.coach_files import HUG, coach_folder, put
from tests.ui.support.portal import ChoosingDialogs
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.features.packs.give import GiveViewModel
from ui.features.packs.give_draft import GiveDraft, load_draft
from ui.foundation import paths as places
from ui.machine import Machine


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


def row_of(page: GiveViewModel, title: str) -> int:
    return [str(each["title"]) for each in page.files].index(title)  # type: ignore[attr-defined]


def choose(page: GiveViewModel, *titles: str) -> None:
    for title in titles:
        page.toggle(row_of(page, title))


def choose_hug(page: GiveViewModel) -> int:
    """Choose the hug under a title, and return its row."""
    choose(page, "A hug")
    page.write("title", "A hug for you")
    return row_of(page, "A hug")


def checked(program: ProgramUnderTest, page: GiveViewModel) -> None:
    program.qtbot.waitUntil(lambda: page.check._checked is not None)
    program.wait_until_idle()


def given(program: ProgramUnderTest, page: GiveViewModel, folder: Path) -> PackContents:
    """Write the file into a folder, and return what a couple finds in it."""
    checked(program, page)
    folder.mkdir(exist_ok=True)
    page.check.write(folder)
    program.qtbot.waitUntil(lambda: program.page == "studio")
    (file,) = folder.glob("*.guided")
    unpack(file, folder / "opened")
    return check_folder(folder / "opened")


def test_programme_is_given_with_its_exercises_for_two_by_name(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "Easier touch")
    assert page.texts["title"] == "Easier touch"
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
    assert not page.check.ready
    assert page.missing == "Choose what goes into it."
    choose(page, "Tea")
    assert page.missing == "Give it a title."


def test_dose_for_the_two_is_in_the_file_and_leaves_the_exercise(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    row = choose_hug(page)
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
    choose_hug(page)
    page.setTouch("none")
    checked(program, page)
    assert not page.check.ready
    assert [row["stops"] for row in page.check.problems] == [True]  # type: ignore[attr-defined]
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
    choose_hug(page)
    first = given(program, page, tmp_path / "out").pack
    put(coach, "exercises/our-hug.toml", HUG.replace("Hold hands.", "Hold hands for a while.").encode())
    program.click(program.find("give"))
    program.wait_for_page("give")
    program.qtbot.waitUntil(lambda: len(page.given) == 2)  # type: ignore[arg-type]
    assert first is not None
    page.giveAgain(first.id)
    assert page.texts["title"] == "A hug for you"
    checked(program, page)
    lines = [(row["sign"], row["words"]) for row in page.check.lines]  # type: ignore[attr-defined]
    assert ("-", 'say = "Hold hands."') in lines
    assert ("+", 'say = "Hold hands for a while."') in lines
    assert ("+", "version = 2") in lines
    second = given(program, page, tmp_path / "again").pack
    assert second is not None
    assert (second.id, second.version) == (first.id, 2)


def test_most_touch_of_one_exercise_is_set_for_the_two_and_offers_only_less(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    row = choose_hug(page)
    assert [each["value"] for each in page.files[row]["touches"]] == ["none", "near", "hands"]  # type: ignore[index]
    page.setTouchOf(row, "hands")
    contents = given(program, page, tmp_path / "out")
    pack = contents.pack
    assert pack is not None
    assert (pack.touch, [dose.touch and dose.touch.word for dose in pack.doses]) == (None, ["hands"])
    assert contents.closest.word == "hands"


def test_times_a_week_speak_of_a_programme_only_where_one_names_the_exercise(
    program: ProgramUnderTest, coach: Path
) -> None:
    page = give_page(program, coach)
    tea = row_of(page, "Tea")
    page.toggle(tea)
    assert page.chosen[tea]["oftenWords"] == "as they like"  # type: ignore[index]
    choose(page, "Easier touch")
    assert page.chosen[tea]["oftenWords"] == "as the programme says"  # type: ignore[index]
    page.setOften(tea, 3)
    assert page.chosen[tea]["oftenWords"] == "three times"  # type: ignore[index]


def test_exercise_that_comes_along_with_a_programme_can_be_dosed(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "Easier touch")
    tea = row_of(page, "Tea")
    assert page.chosen[tea]["along"]  # type: ignore[index]
    page.setOften(tea, 2)
    pack = given(program, page, tmp_path / "out").pack
    assert pack is not None
    assert pack.dose("tea").times == 2


def test_day_is_today_until_it_is_moved_and_is_told_in_words(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    assert str(page.dayWords).endswith(", today")
    choose(page, "Tea")
    page.write("title", "Tea")
    page.setDay(-3)
    pack = given(program, page, tmp_path / "out").pack
    assert pack is not None
    assert pack.made == program.services.now().date() - timedelta(days=3)


def test_what_was_begun_is_there_again_after_a_kill(make_program: MakeProgram, coach: Path, tmp_path: Path) -> None:
    first = make_program()
    page = give_page(first, coach)
    choose(page, "A hug")
    page.write("couple", "Maya and Jonas")
    row = row_of(page, "A hug")
    page.setLength(row, "60.0")
    page.setTouchOf(row, "hands")
    page.setOften(row, 3)
    page.setDay(1)
    kept = places.data() / "given" / "begun.json"
    first.qtbot.waitUntil(lambda: kept.exists() and b"Maya" in kept.read_bytes() and b"hands" in kept.read_bytes())
    again = GiveViewModel(
        lambda: [coach],
        GivenPacks(places.data() / "given"),
        kept,
        first.services.desktop,
        first.services.picker,
        first.services.now,
    )
    again.enter()
    first.qtbot.waitUntil(lambda: bool(again.anything))
    assert again.texts["couple"] == "Maya and Jonas"  # type: ignore[index]
    chosen = again.chosen[row]  # type: ignore[index]
    assert (chosen["on"], chosen["often"], chosen["length"], chosen["touch"]) == (True, 3, "60.0", "hands")
    assert again.day == 1


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"again": 1}', b"\xff", b"{" * 100_000])
def test_damaged_draft_is_begun_anew(data: bytes, tmp_path: Path) -> None:
    assert load_draft(put(tmp_path, "begun.json", data)) == GiveDraft()


def test_file_is_written_to_the_place_chosen_in_the_dialog_of_the_system(
    make_program: MakeProgram, coach: Path, tmp_path: Path
) -> None:
    dialogs = ChoosingDialogs(tmp_path / "to send" / "for Maya")
    (tmp_path / "to send").mkdir()
    program = make_program(machine=Machine(file_dialogs=dialogs))
    page = give_page(program, coach)
    choose(page, "Tea")
    page.write("title", "Tea for you")
    checked(program, page)
    page.check.give()
    program.qtbot.waitUntil(lambda: program.page == "studio")
    assert dialogs.requests[-1].save_as == "tea-for-you.guided"
    assert [path.name for path in (tmp_path / "to send").iterdir()] == ["for Maya.guided"]
    assert not (places.data() / "given" / "begun.json").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this account may write anywhere")
def test_folder_that_can_not_be_written_is_told_and_nothing_chosen_is_lost(
    program: ProgramUnderTest, coach: Path, tmp_path: Path
) -> None:
    page = give_page(program, coach)
    choose(page, "Tea")
    page.write("title", "Tea for you")
    checked(program, page)
    (tmp_path / "closed").mkdir(mode=0o500)
    page.check.write(tmp_path / "closed")
    program.qtbot.waitUntil(lambda: bool(page.check.ready))
    assert page.texts["title"] == "Tea for you"  # type: ignore[index]
