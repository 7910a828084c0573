"""Test in which order exercises are listed, and when their files are read."""

import os
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from guided import bundled
from guided.catalogue.exercise_index import ExerciseIndex
from guided.catalogue.file_cache import FileCache
from tests.ui.support.pages import HUG_FILE
from tests.ui.support.program import make_couple
from ui.services.exercise_catalogue import ExerciseCatalogue
from ui.services.exercise_description import summary_of

NAMES = "hand-ladder hello-goodbye long-hug shared-look storm-shelter".split()
NOW = datetime.fromisoformat("2026-05-04T20:20")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in NAMES:
        shutil.copy(bundled.exercises() / f"{name}.toml", folder)
    monkeypatch.setattr(bundled, "exercises", lambda: folder)


@pytest.fixture
def listed(qtbot: QtBot, tmp_path: Path, shelf: None) -> Callable[..., ExerciseCatalogue]:
    def made(lately: Mapping[str, datetime]) -> ExerciseCatalogue:
        from guided.catalogue.library import find_files

        couple = make_couple(tmp_path / "preferences.json")
        catalogue = ExerciseCatalogue(
            lambda: find_files(bundled.exercises()),
            couple,
            lambda until: lately,
            lambda: lambda _: False,
            lambda: NOW,
            ExerciseIndex(FileCache(), summary_of),
        )
        catalogue.begin()
        qtbot.waitUntil(lambda: catalogue.loaded)
        return catalogue

    return made


def test_exercises_done_lately_are_listed_later(listed: Callable[..., ExerciseCatalogue]) -> None:
    here = NOW.astimezone()
    done = {"hand-ladder": here - timedelta(days=1), "long-hug": here - timedelta(days=2)}
    catalogue = listed({**done, "hello-goodbye": here - timedelta(days=30)})
    order = [exercise.name for exercise in catalogue.exercises()]
    assert order == ["hello-goodbye", "shared-look", "storm-shelter", "long-hug", "hand-ladder"]


def test_only_changed_files_are_read_again(listed: Callable[..., ExerciseCatalogue], qtbot: QtBot) -> None:
    catalogue = listed({})
    before = catalogue.exercises()
    changed = bundled.exercises() / "long-hug.toml"
    changed.write_text(HUG_FILE.replace("The long hug", "A longer hug"), "utf-8")
    os.utime(changed, (1, 1))
    catalogue.reload()
    qtbot.waitUntil(lambda: catalogue.loaded)
    after = catalogue.exercises()
    assert [each.title for each in after if not any(each is old for old in before)] == ["A longer hug"]
    assert len(after) == len(before)


def test_deleted_file_is_no_longer_listed(listed: Callable[..., ExerciseCatalogue], qtbot: QtBot) -> None:
    catalogue = listed({})
    (bundled.exercises() / "long-hug.toml").unlink()
    catalogue.reload()
    qtbot.waitUntil(lambda: catalogue.loaded)
    assert "long-hug" not in [each.name for each in catalogue.exercises()]
