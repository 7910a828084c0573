"""Test that the log holds nothing private after an evening with many errors."""

import json
import logging
import sqlite3
from collections.abc import Iterator

import pytest

from tests.ui.support.journals import set_writable, wait_for
from tests.ui.support.pages import add_reflections, show_reflection
from tests.ui.support.program import MakeProgram, ProgramUnderTest, make_couple, write_own_exercise
from tests.ui.support.programmes import comes_to_practice
from tests.ui.support.reflection import reflection_page
from ui import app
from ui.devices.desktop.fault_log import FaultLog, log_uncaught_errors
from ui.foundation import paths
from ui.foundation.background_worker import BackgroundWorker
from ui.machine import Machine
from ui.services.journal import CoupleJournal

NAMES = ("Quintessa", "Zebulon")
WORD, LINE, TITLE, FILE = "marmalade", "The xylophone in the attic", "Our kaleidoscope", "our-tambourine"
THEIRS = (*NAMES, WORD, "xylophone", "kaleidoscope", "tambourine", "old kitchen", "quiet week")


@pytest.fixture
def log() -> Iterator[FaultLog]:
    log = FaultLog(paths.state(), always=True)
    yield log
    log.close()


def has_an_evening(program: ProgramUnderTest) -> None:
    show_reflection(program)
    said = reflection_page(program)
    said.choose(0, "calm")
    said.write(1, WORD)
    said.writeLine(LINE)
    set_writable(program.machine.journal, False)
    said.keep()
    wait_for(program.machine.journal)
    assert said.refused
    set_writable(program.machine.journal, True)
    said.keep()
    wait_for(program.machine.journal)
    assert not said.refused
    add_reflections(program)
    program.go_to("practice")
    comes_to_practice(program)


def fails_with(error: Exception) -> None:
    raise error


def test_evening_with_faults_leaves_no_personal_text_in_log(
    make_program: MakeProgram, log: FaultLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_own_exercise(f"{FILE}.toml", f'title = "{TITLE}\n')
    paths.data().joinpath("journal.key").write_text(LINE, "utf-8")
    couple = make_couple(paths.config() / "preferences.json", name_a=NAMES[0], name_b=NAMES[1], keep_log=True)
    machine = Machine(journal=CoupleJournal(paths.data() / "kept" / "journal.db"), fault_log=log)
    program = make_program(couple, machine=machine)
    has_an_evening(program)
    worker, done = BackgroundWorker(), []
    worker.ask(lambda: fails_with(sqlite3.OperationalError(f"no such table: {WORD} {LINE}")), done.append)
    program.qtbot.waitUntil(lambda: bool(done))
    for hook in ("sys.excepthook", "threading.excepthook", "sys.unraisablehook"):
        monkeypatch.setattr(hook, lambda *_: None)
    log_uncaught_errors()
    sys_excepthook(FileNotFoundError(2, "No such file", f"/home/{NAMES[0]}/{FILE}.toml"))
    logging.getLogger("ui.example").warning("a name is %s", NAMES[1])
    text = log.text()
    assert {json.loads(each)["error"] for each in text.splitlines() if "error" in each} >= {
        "sqlite3.OperationalError",
        "FileNotFoundError ENOENT",
    }
    assert [word for word in THEIRS if word.casefold() in text.casefold()] == []


def sys_excepthook(error: Exception) -> None:
    import sys

    sys.excepthook(type(error), error, None)


def test_setting_begins_and_ends_the_log(program: ProgramUnderTest) -> None:
    log = app.keep_fault_log(program.couple, always=False)
    program.open()
    settings = program.view_models.settings
    assert not log.exists
    settings.setOn("keep_log", True)
    assert log.exists
    settings.setOn("keep_log", False)
    assert not log.exists
