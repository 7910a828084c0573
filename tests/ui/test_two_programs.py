"""Test that a second program on the same folder says so, runs sessions, and changes nothing there."""

import os
import subprocess
import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from guided.practice.storage.folder_lock import acquire
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from tests.guided.practice.storage.filled_journal import NOW, fill
from tests.paths import ROOT
from tests.ui.support.journals import reopen, write
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple
from ui.devices.desktop.freeze_watch import REPORT_FILE_NAME
from ui.features.backup.backup import BackupViewModel
from ui.features.notes.private_notes import PrivateNotesViewModel
from ui.foundation import paths
from ui.machine import Machine
from ui.services.journal import CoupleJournal

TOLD = "Another program is using your journal. What you do now is remembered until you close Guided."
MACHINE = """
import sys
from PySide6.QtCore import QCoreApplication
from tests.guided.practice.storage.filled_journal import NOW
from tests.ui.support.journals import wait_for, write
from ui.foundation import paths
from ui.devices.desktop.application import Application
from ui.machine import this_machine
from ui.services.couple import Couple

app = Application([])
machine = this_machine(app, Couple(paths.config() / "preferences.json"))
journal = wait_for(machine.journal)
print(len(journal.read.sessions()), journal.lasts, machine.resume_store is not None, flush=True)
write(machine.journal).add_session("long-hug", NOW)
sys.stdin.readline()
machine.close()
"""

STARTS = """
import sys
from ui import app
from ui.__main__ import _parser

app._show = lambda _, program: program.close() or 0
sys.exit(app.run(_parser().parse_args([])))
"""


def kept() -> Path:
    return paths.data() / "journal.db"


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in paths.data().rglob("*") if path.is_file()}


@pytest.fixture
def second(make_program: MakeProgram) -> ProgramUnderTest:
    with closing(open_journal(kept()).journal) as journal:
        fill(journal)
    (paths.data() / "notes-1.key").write_bytes(b"a key")
    couple = make_couple(paths.config() / "preferences.json")
    program = make_program(couple, Machine(journal=CoupleJournal(kept(), elsewhere=True)))
    program.open()
    return program


def test_second_program_says_so_and_writes_nothing_to_folder(second: ProgramUnderTest) -> None:
    before = everything()
    journal = second.machine.journal
    assert TOLD in second.texts()
    assert journal.read.sessions() == ()
    assert write(journal).add_session("long-hug", NOW) is not None
    assert write(journal).add_moment(MomentKind.TOUCH, NOW) is not None
    assert (len(journal.read.sessions()), journal.lasts, journal.has_lock) == (1, False, False)
    journal.set_lock(bytes(32), b"kept")
    journal.unlock(bytes(32))
    assert not journal.locked
    journal.lock()
    reopen(journal)
    assert journal.read.sessions() == ()
    assert everything() == before


def test_second_program_never_brings_back_erases_or_opens_notes(second: ProgramUnderTest, tmp_path: Path) -> None:
    before = everything()
    rooms = second.view_models
    keeping, mine = rooms.backup, rooms.privateNotes
    assert isinstance(keeping, BackupViewModel)
    assert isinstance(mine, PrivateNotesViewModel)
    keeping.enter()
    keeping.erase()
    assert (keeping.pendingAction, keeping.failed) == ("", True)
    assert "open a second time" in keeping.message
    keeping.importFile(str(tmp_path / "x.guided-backup"))
    assert (keeping.pendingAction, keeping.busy) == ("", False)
    mine.enter()
    mine.chooseOwner(0)
    assert mine.stage == "owner"
    assert "open a second time" in mine.message
    assert everything() == before


def test_second_program_does_not_show_pending_rung(second: ProgramUnderTest) -> None:
    assert second.view_models.afterwards._ladders.unknown


@pytest.mark.skipif(sys.platform == "win32", reason="there is no runtime folder")
def test_second_process_with_other_runtime_folder_finds_folder_taken(tmp_path: Path) -> None:
    """The first one has the journal, the second one has none, and the third one, after both, finds one session."""
    with ExitStack() as stack:

        def started(name: str) -> tuple[subprocess.Popen[str], str]:
            runtime = tmp_path / name
            runtime.mkdir(mode=0o700)
            pipe = subprocess.PIPE
            environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime)}
            words = [sys.executable, "-c", MACHINE]
            program = subprocess.Popen(words, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)
            stack.enter_context(program)
            stack.callback(program.kill)
            assert program.stdout is not None
            return program, program.stdout.readline().strip()

        first, found = started("one")
        assert found == "0 True True"
        second, found = started("two")
        assert found == "0 False False"
        second.communicate("\n")
        assert acquire(paths.data()) is None
        first.communicate("\n")
        assert started("three")[1] == "1 True True"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no runtime folder")
def test_second_program_leaves_freeze_report_to_first(tmp_path: Path) -> None:
    report = paths.data() / REPORT_FILE_NAME
    lock = acquire(paths.data())
    assert lock is not None
    stack = '  File "ui/app.py", line 12 in waits_for_a_lock'
    report.write_text(f"Thread 0x1:\n{stack}\n")

    def starts() -> str:
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
        words = [sys.executable, "-c", STARTS]
        ended = subprocess.run(
            words,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            text=True,
            timeout=120,
        )
        assert ended.returncode == 0, ended.stderr
        return ended.stderr

    assert "waits_for_a_lock" not in starts()
    assert stack in report.read_text()
    lock.release()
    assert "waits_for_a_lock" in starts()
    assert not report.exists()
