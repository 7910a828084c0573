"""Leads the program through the page of backups."""

from tests.ui.support.program import ProgramUnderTest
from ui.features.backup.backup import BackupViewModel


def open_backup(program: ProgramUnderTest) -> ProgramUnderTest:
    program.go_to("backup")
    program.wait_for_page("backup")
    wait_for_backup(program)
    return program


def backup_page(program: ProgramUnderTest) -> BackupViewModel:
    room = program.shell.viewModel
    assert isinstance(room, BackupViewModel)
    return room


def wait_for_backup(program: ProgramUnderTest) -> None:
    """Wait until nothing is done aside any more."""
    keeping = backup_page(program)
    program.qtbot.waitUntil(lambda: not keeping.busy and not keeping._scanner.busy)
    program.wait_until_idle()


def press_and_wait(program: ProgramUnderTest, name: str) -> None:
    program.click(program.find(name))
    if program.page == "backup":
        wait_for_backup(program)
