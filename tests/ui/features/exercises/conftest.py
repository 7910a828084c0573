"""Fixtures that show the library with a few exercises on it."""

import shutil
from pathlib import Path

import pytest

from guided import bundled
from tests.ui.support.exercises import open_exercises
from tests.ui.support.program import ProgramUnderTest

SHELF = (
    "long-hug settling-hug quiet-cuddle thirty-second-kiss lingering-kiss hair-stroking chest-massage-shared "
    "three-breaths shared-look hello-goodbye storm-shelter hand-ladder warm-hands"
).split()


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in SHELF:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


@pytest.fixture
def page(program: ProgramUnderTest) -> ProgramUnderTest:
    """The program with the exercises shown."""
    open_exercises(program)
    return program
