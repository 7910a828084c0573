"""Test that any change to watched files is reported once it is complete, and nothing else is."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.devices.desktop.file_watcher import FileWatcher
from ui.foundation.background_worker import BackgroundWorker


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "root").mkdir()
    return tmp_path / "root"


@pytest.fixture
def watch(qtbot: QtBot, root: Path) -> FileWatcher:
    (root / "one.toml").write_text("1", "utf-8")
    watch = FileWatcher(lambda: [root])
    with qtbot.waitSignal(watch.changed):
        watch.begin()
    return watch


def replaced(path: Path, text: str) -> None:
    fresh = path.with_name("fresh")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def test_each_look_walks_a_folder_once(root: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    walked: list[str] = []
    walk = os.walk
    monkeypatch.setattr(os, "walk", lambda top, **how: walked.append(str(top)) or walk(top, **how))
    FileWatcher(lambda: [root]).begin()
    assert walked == [str(root)]


def test_nothing_is_said_of_folders_with_nothing_in_them_until_there_is(root: Path, qtbot: QtBot) -> None:
    watch = FileWatcher(lambda: [root])
    watch.begin(anything_read=False)
    assert not watch._quiet.isActive()
    with qtbot.waitSignal(watch.changed):
        (root / "one.toml").write_text("1", "utf-8")


def test_file_that_is_gone_when_the_watch_begins_is_reported(root: Path, qtbot: QtBot) -> None:
    watch = FileWatcher(lambda: [root])
    with qtbot.waitSignal(watch.changed):
        watch.begin(anything_read=True)


def test_every_way_to_save_is_noticed(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    one = root / "one.toml"
    for save in (lambda: one.write_text("22", "utf-8"), lambda: replaced(one, "3"), lambda: replaced(one, "4")):
        with qtbot.waitSignal(watch.changed):
            save()
    with qtbot.waitSignal(watch.changed):
        one.unlink()
    with qtbot.waitSignal(watch.changed):
        one.write_text("5", "utf-8")


def test_added_and_removed_folders_are_noticed(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    with qtbot.waitSignal(watch.changed):
        shutil.rmtree(root)
    for _ in range(2):
        with qtbot.waitSignal(watch.changed):
            (root / "deep").mkdir(parents=True)
            (root / "deep" / "two.toml").write_text("2", "utf-8")
        with qtbot.waitSignal(watch.changed):
            (root / "deep" / "two.toml").write_text("22", "utf-8")
        with qtbot.waitSignal(watch.changed):
            shutil.rmtree(root)


def test_other_files_are_ignored(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    heard: list[int] = []
    watch.changed.connect(lambda: heard.append(1))
    (root / "notes.txt").write_text("x", "utf-8")
    (root / ".hidden.toml").write_text("x", "utf-8")
    (root / "tombi.toml").write_text("x", "utf-8")
    with qtbot.waitSignal(watch._quiet.timeout):
        pass
    assert heard == []


def test_added_recording_is_noticed(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    (root / "one.toml").unlink()
    with qtbot.waitSignal(watch.changed):
        (root / "voice").mkdir()
    with qtbot.waitSignal(watch.changed):
        (root / "voice" / "hello.ogg").write_text("x", "utf-8")


def test_extra_file_outside_folders_is_watched(qtbot: QtBot, watch: FileWatcher, tmp_path: Path) -> None:
    single = tmp_path / "elsewhere" / "single.toml"
    single.parent.mkdir()
    single.write_text("1", "utf-8")
    watch.also(single)
    with qtbot.waitSignal(watch.changed):
        replaced(single, "2")
    watch.also(None)
    assert str(single) not in watch._watcher.files()


def test_activating_window_looks_for_changes(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    watch._watcher.removePaths([*watch._watcher.files(), *watch._watcher.directories()])
    (root / "one.toml").write_text("unseen", "utf-8")
    with qtbot.waitSignal(watch.changed):
        watch._came_back(Qt.ApplicationState.ApplicationActive)


def test_new_request_replaces_pending_one(qtbot: QtBot) -> None:
    aside = BackgroundWorker()
    heard: list[int] = []
    for number in range(20):
        aside.ask(lambda number=number: number, heard.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not aside.busy)
    assert heard == [19]


def test_cancelled_request_reports_nothing(qtbot: QtBot) -> None:
    aside = BackgroundWorker()
    heard: list[object] = []
    aside.ask(lambda: 1, heard.append)
    aside.drop()
    assert not aside.busy
    aside.ask(lambda: 2, heard.append)
    qtbot.waitUntil(lambda: heard == [2])


def test_failed_work_reports_nothing(qtbot: QtBot) -> None:
    aside = BackgroundWorker()
    heard: list[object] = []
    aside.ask(lambda: 1 / 0, heard.append)
    qtbot.waitUntil(lambda: heard == [None])
    aside.ask(lambda: 3, heard.append)
    qtbot.waitUntil(lambda: heard == [None, 3])


def test_ended_watch_reports_nothing(qtbot: QtBot, watch: FileWatcher, root: Path) -> None:
    heard: list[bool] = []
    watch.changed.connect(lambda: heard.append(True))
    watch.end()
    (root / "one.toml").write_text("2", "utf-8")
    watch._came_back(Qt.ApplicationState.ApplicationActive)
    other = FileWatcher(lambda: [root])
    with qtbot.waitSignal(other.changed):
        other.begin()
    assert heard == []
