"""Test that a session killed at any moment can be resumed from the same step."""

import os
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from guided import bundled
from guided.catalogue.file_cache import FileCache
from guided.exercise.reading import read_file
from guided.session import resume_state as keeping
from guided.session.resume_state import ResumeState
from guided.session.timeline import PreparedExercise, SessionChoices
from tests.ui.support.program import MakeProgram, ProgramUnderTest, write_own_exercise
from ui.foundation import paths
from ui.machine import Machine
from ui.services.resume_store import FileResumeStore

FILE = bundled.exercises() / "long-hug.toml"
KILLS = 100


def walking(keeper: FileResumeStore, told: int) -> None:
    """A session at many times its speed, in a process of its own; it tells each step once it has come to it."""
    from PySide6.QtCore import QCoreApplication

    from guided.session.simulated_couple import SimulatedCouple
    from ui.features.session.session import SessionViewModel
    from ui.services.rehearsal import Rehearsal
    from ui.services.session_devices import SessionDevices

    exercise = read_file(FILE).exercise
    assert exercise is not None
    qt = QCoreApplication([])
    view = SessionViewModel(
        PreparedExercise(exercise),
        SessionDevices(keeper=keeper, file=FILE),
        rehearsal=Rehearsal(SimulatedCouple(), 300.0),
    )
    view.titleChanged.connect(lambda: os.write(told, b"."))
    view.ended.connect(qt.quit)
    view.begin()
    os.write(told, b"!")
    qt.exec()
    keeper.close()


def kills(folder: Path) -> int:
    """Begin a session and kill it, again and again; how often something was found that can be gone on with."""
    exercise = read_file(FILE).exercise
    assert exercise is not None
    prepared, chance = PreparedExercise(exercise), random.Random(7)
    found = 0
    for number in range(KILLS):
        keeper = FileResumeStore(folder / str(number) / "session.json")
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            walking(keeper, writes)
            os._exit(0)
        os.close(writes)
        for _ in range(chance.randrange(1, 6)):
            os.read(reads, 1)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reads)
        kept = keeper.found
        if kept is not None:
            found += 1
            assert keeping.is_of_exercise(kept, prepared)
            walk, _ = keeping.resume_walk(prepared, kept, 0.0)
            assert walk.ground.touch == 0
    return found


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied as it stands")
def test_killed_a_hundred_times_it_can_be_gone_on_with(tmp_path: Path) -> None:
    """In a process of its own, as one that has a window cannot be copied."""
    module = "tests.ui.features.session.test_unfinished"
    code = f"import sys, pathlib; from {module} import kills; print(kills(pathlib.Path(sys.argv[1])))"
    words = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(words, cwd=FILE.parent.parent, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > KILLS / 4


def left_at(step: int) -> ResumeState:
    exercise = read_file(FILE).exercise
    assert exercise is not None
    print_ = keeping.fingerprint(exercise)
    return ResumeState(file=str(FILE), print=print_, step=step, round=1, swapped=False, begins="a", settle=False)


@pytest.fixture
def keeper(tmp_path: Path) -> FileResumeStore:
    return FileResumeStore(tmp_path / "data" / "session.json")


def returned(make_program: MakeProgram, keeper: FileResumeStore, kept: ResumeState | None) -> ProgramUnderTest:
    """The program as it starts the next time."""
    if kept is not None:
        keeping.save_resume_state(keeper._path, kept)
    program = make_program(machine=Machine(keeper=keeper))
    program.open()
    return program


def test_it_is_offered_and_goes_on_resting_at_the_same_step(make_program: MakeProgram, keeper: FileResumeStore) -> None:
    program = returned(make_program, keeper, left_at(2))
    assert program.page == "unfinished"
    assert "The long hug" in program.texts()
    program.click(program.find("goOn"))
    program.wait_for_page("session")
    assert (program.session.kind, program.session.part) == ("rest", "main")
    program.advance(60)
    assert program.session.kind == "rest"
    program.session.resume()
    assert program.session.kind == "ask"
    assert "Hug" in program.session.yes


def test_one_that_was_kept_to_a_rung_goes_on_no_further(make_program: MakeProgram, keeper: FileResumeStore) -> None:
    ladder = FILE.with_name("hand-ladder.toml")
    exercise = read_file(ladder).exercise
    assert exercise is not None
    left = replace(left_at(2), file=str(ladder), print=keeping.fingerprint(exercise), up_to_rung=2)
    program = returned(make_program, keeper, left)
    program.click(program.find("goOn"))
    program.wait_for_page("session")
    assert program.session._prepared.choices.up_to_rung == 2


def test_one_whose_file_has_a_mistake_by_now_goes_on_as_it_last_read_well(
    make_program: MakeProgram, keeper: FileResumeStore
) -> None:
    own = write_own_exercise("hug.toml", FILE.read_text("utf-8"))
    exercise = read_file(own).exercise
    assert exercise is not None
    papers = FileCache(paths.data() / "last-read-well")
    papers.read(own)
    write_own_exercise("hug.toml", "titel = 1\n" + FILE.read_text("utf-8"))
    papers.read(own)
    left = replace(left_at(2), file=str(own), print=keeping.fingerprint(exercise))
    program = returned(make_program, keeper, left)
    assert program.page == "unfinished"
    program.click(program.find("goOn"))
    program.wait_for_page("session")
    assert program.session.kind == "rest"


def test_it_can_be_left(make_program: MakeProgram, keeper: FileResumeStore) -> None:
    program = returned(make_program, keeper, left_at(0))
    program.click(program.find("leaveIt"))
    program.wait_for_page("home")
    keeper.close()
    assert keeper.found is None


@pytest.mark.parametrize("spoilt", [{"print": "another"}, {"file": "/nowhere/at-all.toml"}, {"step": 99}])
def test_what_no_longer_fits_is_let_go(
    make_program: MakeProgram, keeper: FileResumeStore, spoilt: dict[str, object]
) -> None:
    program = returned(make_program, keeper, replace(left_at(1), **spoilt))  # type: ignore[arg-type]
    assert program.page == "home"
    keeper.close()
    assert keeper.found is None


def test_nothing_is_offered_where_nothing_was_left(make_program: MakeProgram, keeper: FileResumeStore) -> None:
    assert returned(make_program, keeper, None).page == "home"


def test_a_session_is_kept_while_it_lasts_and_not_after(make_program: MakeProgram, keeper: FileResumeStore) -> None:
    program = make_program(machine=Machine(keeper=keeper))
    exercise = read_file(FILE).exercise
    assert exercise is not None
    program.start_session(exercise, SessionChoices(ask_at_keyboard=True))
    program.qtbot.waitUntil(lambda: keeper.found is not None)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()
    assert program.session.kind == "end"
    program.qtbot.waitUntil(lambda: keeper.found is None)


def test_a_disk_that_takes_nothing_ends_no_session(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder is wanted", "utf-8")
    program = make_program(machine=Machine(keeper=FileResumeStore(tmp_path / "blocked" / "session.json")))
    exercise = read_file(FILE).exercise
    assert exercise is not None
    program.start_session(exercise)
    program.advance(10)
    assert program.session.kind == "step"
