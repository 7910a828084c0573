"""Test the studio: the coach's folder, and a list that follows changes to its files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from guided.catalogue import coach_folder
from tests.ui.support.exercises import open_exercises, shelf_titles
from tests.ui.support.items import misplaced
from tests.ui.support.pages import BROKEN, HUG_FILE
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, write_own_exercise
from ui.devices.desktop.desktop import Desktop
from ui.features.studio.file_rows import FileRow
from ui.features.studio.studio import StudioViewModel
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


def studio(program: ProgramUnderTest) -> StudioViewModel:
    return program.view_models.studio


def enters(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("studio"))
    program.wait_for_page("studio")
    program.qtbot.waitUntil(lambda: bool(studio(program).loaded))
    program.wait_until_idle()


def rows(program: ProgramUnderTest) -> dict[str, FileRow]:
    return {row.file: row for row in studio(program).files.rows}


def becomes(program: ProgramUnderTest, so: Callable[[dict[str, FileRow]], bool]) -> None:
    program.qtbot.waitUntil(lambda: so(rows(program)))


# The folder


def test_home_leads_to_studio_and_escape_back(program: ProgramUnderTest) -> None:
    enters(program)
    program.press(Key.Key_Escape)
    program.wait_for_page("tonight")


def test_studio_leads_to_guide_and_back(program: ProgramUnderTest) -> None:
    enters(program)
    program.click(program.find("guide"))
    program.wait_for_page("guide")
    program.press(Key.Key_Escape)
    program.wait_for_page("studio")


def test_coach_folder_is_made_in_documents_and_saved(
    make_program: MakeProgram, machine: Machine, tmp_path: Path
) -> None:
    program = make_program(machine=machine)
    enters(program)
    program.click(program.find("makeFolder"))
    becomes(program, lambda found: "exercises/our-evening.toml" in found)
    place = tmp_path / "Documents" / coach_folder.FOLDER_NAME
    assert program.couple.preferences.folder == str(place)
    assert str(place) in program.texts()
    assert (place / "tombi.toml").is_file()


def test_existing_folder_of_that_name_is_left_alone(
    make_program: MakeProgram, machine: Machine, tmp_path: Path
) -> None:
    mine = tmp_path / "Documents" / coach_folder.FOLDER_NAME / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine", "utf-8")
    program = make_program(machine=machine)
    enters(program)
    program.click(program.find("makeFolder"))
    becomes(program, lambda found: len(found) == 1)
    assert program.couple.preferences.folder.endswith(" 2")
    assert [each.name for each in mine.parent.iterdir()] == ["mine.txt"]


def test_folder_that_cannot_be_made_is_reported(make_program: MakeProgram, machine: Machine, tmp_path: Path) -> None:
    (tmp_path / "Documents").write_text("", "utf-8")
    program = make_program(machine=machine)
    enters(program)
    program.click(program.find("makeFolder"))
    program.qtbot.waitUntil(lambda: program.find("said").property("words") != "")
    assert program.find("said").property("words").startswith("The folder could not be made: ")
    assert program.couple.preferences.folder == ""


def test_folder_is_opened_by_system(
    make_program: MakeProgram, machine: Machine, folder: Path, opened: list[Path]
) -> None:
    program = make_program(machine=machine, folder=str(folder))
    enters(program)
    program.click(program.find("openFolder"))
    assert opened == [folder]


def test_giving_up_folder_changes_no_file(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    before = sorted(folder.rglob("*"))
    program.click(program.find("leaveFolder"))
    becomes(program, lambda found: not found)
    assert program.couple.preferences.folder == ""
    assert sorted(folder.rglob("*")) == before
    assert program.find("makeFolder").isVisible()


def test_missing_folder_is_reported_and_found_again(make_program: MakeProgram, folder: Path) -> None:
    away = folder.with_name("away")
    folder.rename(away)
    program = make_program(folder=str(folder))
    enters(program)
    assert "is not where it was" in program.find("folderWords").property("text")
    away.rename(folder)
    becomes(program, lambda found: "exercises/our-evening.toml" in found)
    program.qtbot.waitUntil(lambda: program.find("folderWords").property("text") == str(folder))


# What is in it


def test_files_are_listed_with_kind_and_state(make_program: MakeProgram, folder: Path) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    save(folder / "programmes/weeks.toml", PROGRAMME.format("our-evening"))
    save(folder / "programmes/lost.toml", PROGRAMME.format("nowhere-at-all"))
    write_own_exercise("given.toml", HUG_FILE)
    program = make_program(folder=str(folder))
    enters(program)
    becomes(program, lambda found: found["programmes/lost.toml"].status == "errors")
    found = rows(program)
    assert found["exercises/our-evening.toml"].status == "good"
    assert (found["exercises/broken.toml"].status, found["exercises/broken.toml"].word) == (
        "errors",
        "3 problems",
    )
    weeks = found["programmes/weeks.toml"]
    assert (weeks.kind, weeks.status, weeks.facts, weeks.title) == ("Programme", "good", "1 week", "Weeks")
    assert found["given.toml"].section == "Among your exercises"
    assert "tombi.toml" not in found


def test_exercises_of_coach_folder_have_a_shelf_of_their_own(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    open_exercises(program)
    assert shelf_titles(program)["coach"] == ["Our evening"]


def test_programme_is_valid_once_its_exercise_exists(make_program: MakeProgram, folder: Path) -> None:
    save(folder / "programmes/weeks.toml", PROGRAMME.format("to-come"))
    program = make_program(folder=str(folder))
    enters(program)
    becomes(program, lambda found: found["programmes/weeks.toml"].status == "errors")
    save(folder / "exercises/to-come.toml", HUG_FILE)
    becomes(program, lambda found: found["programmes/weeks.toml"].status == "good")


# What happens to it


def test_added_and_removed_files_are_noticed_on_both_pages(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    save(folder / "exercises/new.toml", HUG_FILE.replace("The long hug", "A new one"))
    becomes(program, lambda found: "exercises/new.toml" in found)
    program.go_to("exercises")
    program.wait_for_page("exercises")
    assert "A new one" in program.texts()
    save(folder / "exercises/deep/newer.toml", HUG_FILE.replace("The long hug", "A newer one"))
    program.qtbot.waitUntil(lambda: "A newer one" in program.texts())
    shutil.rmtree(folder / "exercises/deep")
    program.qtbot.waitUntil(lambda: "A newer one" not in program.texts())


def test_folder_deleted_and_recreated_is_watched(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    shutil.rmtree(folder)
    becomes(program, lambda found: not found)
    coach_folder.create_coach_folder(folder)
    becomes(program, lambda found: len(found) == 1)
    save(folder / "exercises/our-evening.toml", BROKEN)
    becomes(program, lambda found: found["exercises/our-evening.toml"].status == "errors")


def test_file_saved_in_place_is_noticed(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    with (folder / coach_folder.FIRST_EXERCISE).open("a", encoding="utf-8") as file:
        file.write("\nfro = 1\n")
    becomes(program, lambda found: found["exercises/our-evening.toml"].status == "errors")


def test_exercise_with_mistake_is_listed_in_the_studio_alone(make_program: MakeProgram, folder: Path) -> None:
    good = (folder / coach_folder.FIRST_EXERCISE).read_text("utf-8")
    program = make_program(folder=str(folder))
    open_exercises(program)
    assert "Our evening" in program.texts()
    save(folder / coach_folder.FIRST_EXERCISE, good.replace("touch =", "tuoch ="))
    program.qtbot.waitUntil(lambda: "Our evening" not in program.texts())
    assert not [words for words in program.texts() if "mend" in words]
    program.go_to("studio")
    becomes(program, lambda found: found["exercises/our-evening.toml"].status == "errors")
    save(folder / coach_folder.FIRST_EXERCISE, good)
    becomes(program, lambda found: found["exercises/our-evening.toml"].status == "good")
    program.go_to("exercises")
    program.qtbot.waitUntil(lambda: "Our evening" in program.texts())


def test_filters_stay_while_files_change(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    open_exercises(program)
    home = program.shell.viewModel
    home.searchFilter.choose("time", "5")  # type: ignore[attr-defined]
    program.wait_until_idle()
    before = home.cards.rowCount()  # type: ignore[attr-defined]
    save(folder / "exercises/new.toml", HUG_FILE.replace("The long hug", "A new one"))
    program.qtbot.waitUntil(lambda: home.cards.rowCount() == before + 1)  # type: ignore[attr-defined]
    assert home.searchFilter.time == "5"  # type: ignore[attr-defined]
    assert home.loaded  # type: ignore[attr-defined]


def test_file_change_does_not_disturb_session(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    program.open(folder / coach_folder.FIRST_EXERCISE)
    program.qtbot.waitUntil(lambda: bool(program.view_models.tonight.loaded))
    program.hold(Key.Key_F, Key.Key_J)
    program.wait_for_page("session")
    heard: list[int] = []
    program.view_models.exercises.listed.connect(lambda: heard.append(1))
    program.shell.refresh()
    assert heard == []


# The page


def test_arrows_move_through_files_and_enter_opens(make_program: MakeProgram, folder: Path) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    program = make_program(folder=str(folder))
    enters(program)
    assert program.focused().property("name") == "broken.toml"
    program.press(Key.Key_Down)
    assert program.focused().property("name") == "Our evening"
    program.press(Key.Key_Return)
    program.wait_for_page("exerciseFile")
    assert "Our evening" in program.texts()
    program.press(Key.Key_Escape)
    program.wait_for_page("studio")
    assert program.focused().property("name") == "Our evening"
    program.press(Key.Key_Up)
    program.press(Key.Key_Up)
    assert program.focused().objectName() == "newExercise"
    program.press(Key.Key_Down)
    assert program.focused().property("name") == "broken.toml"


def test_tab_leads_from_folder_to_files(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    program.find("guide").forceActiveFocus()
    found = []
    for _ in range(6):
        found.append(program.focused().property("name"))
        program.press(Key.Key_Tab)
    assert found == [
        "Writing exercises",
        "Open the folder",
        "Leave this folder",
        "New",
        "Our evening",
        "Writing exercises",
    ]


def test_thousand_files_create_only_visible_items(make_program: MakeProgram, folder: Path) -> None:
    for number in range(1000):
        (folder / f"exercises/n{number:04}.toml").write_text(
            HUG_FILE.replace("The long hug", f"Number {number}"), "utf-8"
        )
    program = make_program(folder=str(folder))
    program.navigation.navigator.go(ToStudio())
    program.show()
    QAbstractItemModelTester(studio(program).files, QAbstractItemModelTester.FailureReportingMode.Fatal)
    program.qtbot.waitUntil(lambda: len(rows(program)) == 1001, timeout=60_000)
    assert len([words for words in program.texts() if words.startswith("Number")]) < 30
    save(folder / "exercises/n0003.toml", BROKEN)
    program.qtbot.waitUntil(lambda: rows(program)["exercises/n0003.toml"].status == "errors", timeout=60_000)
    assert rows(program)["exercises/n0003.toml"].stale


@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
def test_studio_at_every_size_fits_and_is_reachable(make_program: MakeProgram, folder: Path, large: bool) -> None:
    save(folder / "exercises/broken.toml", BROKEN)
    program = make_program(folder=str(folder), large_text=large)
    enters(program)
    save(folder / coach_folder.FIRST_EXERCISE, BROKEN)
    becomes(program, lambda found: found["exercises/our-evening.toml"].stale)
    for size in WINDOW_SIZES:
        program.resize(*size)
        program.wait_until_idle()
        assert misplaced(program.window) == [], size


def test_link_out_of_the_folder_is_listed_and_not_opened(
    make_program: MakeProgram, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.toml").write_text(HUG_FILE, "utf-8")
    (folder / "link.toml").symlink_to(tmp_path / "secret.toml")
    program = make_program(folder=str(folder))
    enters(program)
    row = rows(program)["link.toml"]
    assert (row.title, row.status, row.word) == ("link.toml", "errors", "a link that leads elsewhere")
    heard: list[str] = []
    studio(program).messageRaised.connect(heard.append)
    opened: list[Path] = []
    studio(program).opened.connect(opened.append)
    studio(program).open(studio(program).files.rows.index(row))
    assert opened == []
    assert heard == ["This link leads out of the folder. Put the file itself here, and it can be read."]


def test_copies_and_wrong_names_are_listed_with_what_they_are(make_program: MakeProgram, folder: Path) -> None:
    exercises = folder / "exercises"
    shutil.copy(exercises / "our-evening.toml", exercises / "our-evening (conflicted copy 2026-05-04).toml")
    shutil.copy(exercises / "our-evening.toml", exercises / "our-evening 2.toml")
    shutil.copy(exercises / "our-evening.toml", exercises / "cups.txt")
    program = make_program(folder=str(folder))
    enters(program)
    told = {row.title: (row.status, row.word) for row in rows(program).values() if row.status != "good"}
    assert told == {
        "our-evening (conflicted copy 2026-05-04).toml": (
            "warnings",
            "a second version that a program for synchronising left",
        ),
        "our-evening 2.toml": ("warnings", "a copy with the same title"),
        "cups.txt": ("warnings", "not read under this name"),
    }
    heard: list[str] = []
    studio(program).messageRaised.connect(heard.append)
    studio(program).open(studio(program).files.rows.index(rows(program)["exercises/cups.txt"]))
    assert heard == [
        "cups.txt: this looks like an exercise, and its name ends in .txt; Guided reads it once it is called cups.toml."
    ]


def test_copy_that_is_deleted_leaves_the_list(make_program: MakeProgram, folder: Path) -> None:
    copy = folder / "exercises" / "our-evening 2.toml"
    shutil.copy(folder / "exercises" / "our-evening.toml", copy)
    program = make_program(folder=str(folder))
    enters(program)
    assert f"exercises/{copy.name}" in rows(program)
    copy.unlink()
    becomes(program, lambda found: f"exercises/{copy.name}" not in found)


# Beginning an exercise, and writing one


def types_title(program: ProgramUnderTest, title: str) -> None:
    program.click(program.find("newExercise"))
    for letter in title:
        QTest.keyClick(program.window, letter)


def test_new_exercise_is_written_under_its_title_and_opened(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    types_title(program, "A cup of tea")
    assert any("a-cup-of-tea.toml" in each for each in program.texts())
    program.press(Key.Key_Return)
    program.wait_for_page("writing")
    assert 'title = "A cup of tea"' in (folder / "exercises/a-cup-of-tea.toml").read_text("utf-8")


def test_new_exercise_of_a_taken_name_is_refused_with_words(make_program: MakeProgram, folder: Path) -> None:
    before = (folder / "exercises/our-evening.toml").read_text("utf-8")
    program = make_program(folder=str(folder))
    enters(program)
    types_title(program, "Our Evening")
    program.click(program.find("writeNew"))
    program.qtbot.waitUntil(lambda: "our-evening.toml" in str(program.find("said").property("words")))
    assert (folder / "exercises/our-evening.toml").read_text("utf-8") == before
    program.press(Key.Key_Escape)
    assert program.find("newExercise").hasActiveFocus()
    program.wait_for_page("studio")


@pytest.mark.parametrize(
    ("kind", "touch", "length", "words"),
    [
        ("exercise", "embrace", "10", 'length = "10 min"'),
        ("rungs", "hands", "2", "rungs = ["),
        ("programme", "near", "3", "[[week]]"),
        ("ladder", "close", "", "wider = true"),
    ],
)
def test_new_file_is_of_the_kind_touch_and_length_asked_for(
    make_program: MakeProgram, folder: Path, kind: str, touch: str, length: str, words: str
) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    types_title(program, "Something new")
    for choice in (kind, touch, length):
        if choice:
            program.click(program.find(choice))
            program.wait_until_idle()
    program.click(program.find("writeNew"))
    program.wait_for_page("writing")
    (file,) = folder.rglob("something-new.toml")
    text = file.read_text("utf-8")
    assert words in text
    assert text.count("[[week]]") == (3 if kind == "programme" else 0)
    assert kind != "exercise" or f'touch = "{touch}"' in text


def test_new_exercise_like_another_is_a_copy_under_its_own_title(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    types_title(program, "Our hug")
    program.click(program.find("like"))
    program.wait_until_idle()
    program.find("likeWords").forceActiveFocus()
    for letter in "long h":
        QTest.keyClick(program.window, letter)
    likes = program.view_models.studio.newExercise
    program.qtbot.waitUntil(lambda: [each["label"] for each in likes.likes] == ["The long hug"])
    program.wait_until_idle()
    program.click(program.find(likes.likes[0]["value"]))
    program.click(program.find("writeNew"))
    program.wait_for_page("writing")
    text = (folder / "exercises/our-hug.toml").read_text("utf-8")
    assert 'title = "Our hug"' in text
    assert "Let your arms settle." in text


def test_file_is_written_from_its_row_by_press_and_key(make_program: MakeProgram, folder: Path) -> None:
    program = make_program(folder=str(folder))
    enters(program)
    becomes(program, lambda found: len(found) == 1)
    program.wait_until_idle()
    program.click(program.find("writeRow"))
    program.wait_for_page("writing")
    program.press(Key.Key_Escape)
    program.wait_for_page("studio")
    program.press(Key.Key_W)
    program.wait_for_page("writing")


def test_studio_opens_at_its_heading_in_the_smallest_window(
    make_program: MakeProgram, machine: Machine, folder: Path
) -> None:
    program = make_program(machine=machine, large_text=True, folder=str(folder))
    program.open()
    program.resize(*WINDOW_SIZES[0])
    program.click(program.find("studio"))
    program.wait_for_page("studio")
    program.qtbot.waitUntil(lambda: bool(studio(program).loaded))
    program.wait_until_idle()
    files = program.find("files")
    assert files.property("contentY") == files.property("originY")
    assert "Studio" in program.texts()
