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
from guided.session.session_choices import SessionChoices
from guided.session.timeline import PreparedExercise
from tests.ui.support.program import MakeProgram, ProgramUnderTest, write_own_exercise
from ui.foundation import paths
from ui.machine import Machine
from ui.services.resume_store import FileResumeStore

FILE = bundled.exercises() / "long-hug.toml"
KILLS = 100


def walking(resume_store: FileResumeStore, told: int) -> None:
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
        SessionDevices(resume_store=resume_store, file=FILE),
        rehearsal=Rehearsal(SimulatedCouple(), 300.0),
    )
    view.titleChanged.connect(lambda: os.write(told, b"."))
    view.ended.connect(qt.quit)
    view.begin()
    os.write(told, b"!")
    qt.exec()
    resume_store.close()


def kills(folder: Path) -> int:
    """Begin a session and kill it, again and again; how often something was found that can be gone on with."""
    exercise = read_file(FILE).exercise
    assert exercise is not None
    prepared, chance = PreparedExercise(exercise), random.Random(7)
    found = 0
    for number in range(KILLS):
        resume_store = FileResumeStore(folder / str(number) / "session.json")
        reads, writes = os.pipe()
        child = os.fork()
        if child == 0:
            walking(resume_store, writes)
            os._exit(0)
        os.close(writes)
        for _ in range(chance.randrange(1, 6)):
            os.read(reads, 1)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reads)
        kept = resume_store.found
        if kept is not None:
            found += 1
            assert keeping.is_of_exercise(kept, prepared)
            walk, _ = keeping.resume_walk(prepared, kept, 0.0)
            assert walk.ground.touch == 0
    return found


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is copied as it stands")
def test_session_killed_a_hundred_times_can_be_resumed(tmp_path: Path) -> None:
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
    return ResumeState(file=str(FILE), print=print_, step=step, round=1, swapped=False, begins="a")


@pytest.fixture
def resume_store(tmp_path: Path) -> FileResumeStore:
    return FileResumeStore(tmp_path / "data" / "session.json")


def returned(make_program: MakeProgram, resume_store: FileResumeStore, kept: ResumeState | None) -> ProgramUnderTest:
    """The program as it starts the next time."""
    if kept is not None:
        keeping.save_resume_state(resume_store._path, kept)
    program = make_program(machine=Machine(resume_store=resume_store))
    program.open()
    return program


def test_unfinished_session_is_offered_and_resumes_paused(
    make_program: MakeProgram, resume_store: FileResumeStore
) -> None:
    program = returned(make_program, resume_store, left_at(2))
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


def test_resumed_session_keeps_its_rung(make_program: MakeProgram, resume_store: FileResumeStore) -> None:
    ladder = FILE.with_name("hand-ladder.toml")
    exercise = read_file(ladder).exercise
    assert exercise is not None
    left = replace(left_at(2), file=str(ladder), print=keeping.fingerprint(exercise), up_to_rung=2)
    program = returned(make_program, resume_store, left)
    program.click(program.find("goOn"))
    program.wait_for_page("session")
    assert program.session._prepared.choices.up_to_rung == 2


def test_session_of_broken_file_resumes_as_last_read_well(
    make_program: MakeProgram, resume_store: FileResumeStore
) -> None:
    own = write_own_exercise("hug.toml", FILE.read_text("utf-8"))
    exercise = read_file(own).exercise
    assert exercise is not None
    file_cache = FileCache(paths.data() / "last-read-well")
    file_cache.read(own)
    write_own_exercise("hug.toml", "titel = 1\n" + FILE.read_text("utf-8"))
    file_cache.read(own)
    left = replace(left_at(2), file=str(own), print=keeping.fingerprint(exercise))
    program = returned(make_program, resume_store, left)
    assert program.page == "unfinished"
    program.click(program.find("goOn"))
    program.wait_for_page("session")
    assert program.session.kind == "rest"


@pytest.mark.parametrize("shown", [False, True])
def test_session_of_a_draft_is_offered_again_only_if_it_is_shown(
    make_program: MakeProgram, resume_store: FileResumeStore, shown: bool
) -> None:
    own = write_own_exercise("hug.toml", FILE.read_text("utf-8").replace("format = 1", "format = 1\ndraft = true"))
    exercise = read_file(own).exercise
    assert exercise is not None
    left = replace(left_at(2), file=str(own), print=keeping.fingerprint(exercise))
    keeping.save_resume_state(resume_store._path, left)
    program = make_program(machine=Machine(resume_store=resume_store), shown_drafts=[str(own)] if shown else [])
    program.open()
    assert program.page == ("unfinished" if shown else "tonight")


@pytest.mark.parametrize("name", ["LONG.TOML", "long.Toml"])
def test_session_of_file_with_ending_in_capitals_is_offered_again(
    make_program: MakeProgram, resume_store: FileResumeStore, name: str
) -> None:
    exercise = read_file(write_own_exercise(name, FILE.read_text("utf-8"))).exercise
    assert exercise is not None
    program = make_program(machine=Machine(resume_store=resume_store))
    program.start_session(exercise)
    program.qtbot.waitUntil(lambda: resume_store.found is not None)
    resume_store.close()
    program = returned(make_program, FileResumeStore(resume_store._path), None)
    assert program.page == "unfinished"


def test_unfinished_session_can_be_discarded(make_program: MakeProgram, resume_store: FileResumeStore) -> None:
    program = returned(make_program, resume_store, left_at(0))
    program.click(program.find("leaveIt"))
    program.wait_for_page("tonight")
    resume_store.close()
    assert resume_store.found is None


@pytest.mark.parametrize("spoilt", [{"print": "another"}, {"file": "/nowhere/at-all.toml"}, {"step": 99}])
def test_unfinished_session_that_does_not_fit_is_discarded(
    make_program: MakeProgram, resume_store: FileResumeStore, spoilt: dict[str, object]
) -> None:
    program = returned(make_program, resume_store, replace(left_at(1), **spoilt))  # type: ignore[arg-type]
    assert program.page == "tonight"
    resume_store.close()
    assert resume_store.found is None


def test_no_unfinished_session_offers_nothing(make_program: MakeProgram, resume_store: FileResumeStore) -> None:
    assert returned(make_program, resume_store, None).page == "tonight"


def test_session_file_exists_only_during_session(make_program: MakeProgram, resume_store: FileResumeStore) -> None:
    program = make_program(machine=Machine(resume_store=resume_store))
    exercise = read_file(FILE).exercise
    assert exercise is not None
    program.start_session(exercise, SessionChoices(ask_at_keyboard=True))
    program.qtbot.waitUntil(lambda: resume_store.found is not None)
    program.session.stopHere()
    program.advance(2)
    program.session.stopHere()
    assert program.session.kind == "end"
    program.qtbot.waitUntil(lambda: resume_store.found is None)


def test_unwritable_disk_does_not_end_session(make_program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("a file where a folder is wanted", "utf-8")
    program = make_program(machine=Machine(resume_store=FileResumeStore(tmp_path / "blocked" / "session.json")))
    exercise = read_file(FILE).exercise
    assert exercise is not None
    program.start_session(exercise)
    program.advance(10)
    assert program.session.kind == "step"
