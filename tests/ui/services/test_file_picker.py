"""Test that a page offers the system's dialogs where there are some, and lets a path be typed where there are none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.support.items import all_items
from tests.ui.support.pages import show_backup, show_studio, show_summary
from tests.ui.support.portal import ChoosingDialogs
from tests.ui.support.program import MakeProgram, ProgramUnderTest
from ui.machine import Machine
from ui.services.file_picker import NoFileDialogs


def seen(program: ProgramUnderTest) -> set[str]:
    return {item.objectName() for item in all_items(program.window) if item.isVisible() and item.objectName()}


@pytest.mark.parametrize(
    ("comes_to", "typed", "chosen"),
    [
        (show_backup, {"place", "bringFile"}, {"choosePlace", "chooseCopy"}),
        (show_studio, set(), {"chooseFolder", "openFile"}),
    ],
    ids=["backup", "studio"],
)
def test_page_has_dialogs_or_typed_paths(
    make_program: MakeProgram,
    comes_to: Callable[[ProgramUnderTest], None],
    typed: set[str],
    chosen: set[str],
) -> None:
    for dialogs, there, not_there in (
        (NoFileDialogs(), typed, chosen),
        (ChoosingDialogs(None), chosen, typed),
    ):
        program = make_program(machine=Machine(file_dialogs=dialogs))
        comes_to(program)
        assert there <= seen(program)
        assert not not_there & seen(program)


def test_chosen_folder_is_where_copies_go(make_program: MakeProgram, tmp_path: Path) -> None:
    dialogs = ChoosingDialogs(tmp_path)
    program = make_program(machine=Machine(file_dialogs=dialogs))
    show_backup(program)
    program.click(program.find("choosePlace"))
    assert program.view_models.backup.saveFolder == str(tmp_path)
    assert dialogs.requests[0].folder


def test_nothing_chosen_changes_nothing(make_program: MakeProgram) -> None:
    program = make_program(machine=Machine(file_dialogs=ChoosingDialogs(None)))
    show_backup(program)
    before = program.view_models.backup.saveFolder
    program.click(program.find("choosePlace"))
    program.click(program.find("chooseCopy"))
    assert (program.view_models.backup.saveFolder, program.view_models.backup.pendingAction) == (before, "")


def test_chosen_copy_is_looked_through(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "ours.json").write_text("no journal", "utf-8")
    program = make_program(machine=Machine(file_dialogs=ChoosingDialogs(tmp_path / "ours.json")))
    show_backup(program)
    program.click(program.find("chooseCopy"))
    program.qtbot.waitUntil(lambda: "ours.json" in program.view_models.backup.message)


def test_chosen_folder_is_where_summary_is_saved(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(file_dialogs=ChoosingDialogs(tmp_path)))
    show_summary(program)
    program.click(program.find("elsewhere"))
    program.wait_until_idle()
    assert program.view_models.summary.file.folder == str(tmp_path)
    assert "folder" not in seen(program)


def test_chosen_folder_is_the_coach_s(make_program: MakeProgram, tmp_path: Path) -> None:
    program = make_program(machine=Machine(file_dialogs=ChoosingDialogs(tmp_path / "mine")))
    (tmp_path / "mine").mkdir()
    show_studio(program)
    program.click(program.find("chooseFolder"))
    assert program.couple.preferences.folder == str(tmp_path / "mine")


def test_chosen_exercise_file_is_opened(make_program: MakeProgram, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text("format = 1", "utf-8")
    program = make_program(machine=Machine(file_dialogs=ChoosingDialogs(file)))
    show_studio(program)
    program.find("openFile").forceActiveFocus()
    program.press(Qt.Key.Key_Return)
    program.wait_for_page("exerciseFile")


@pytest.mark.parametrize(
    "leaves",
    [lambda program: program.press(Qt.Key.Key_Escape), lambda program: program.press(Qt.Key.Key_F12)],
    ids=["left", "hidden"],
)
def test_dialog_is_closed_when_its_page_is_left_or_hidden(
    make_program: MakeProgram, leaves: Callable[[ProgramUnderTest], None]
) -> None:
    dialogs = ChoosingDialogs(None)
    program = make_program(machine=Machine(file_dialogs=dialogs))
    show_backup(program)
    before = dialogs.cancelled
    leaves(program)
    program.qtbot.waitUntil(lambda: dialogs.cancelled > before)
