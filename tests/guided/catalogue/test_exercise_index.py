"""Test what is kept of exercises between starts: that it saves reading, and that nothing of it is trusted too far."""

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from time import time_ns
from typing import Any

import pytest

from guided import bundled
from guided.catalogue import exercise_index, file_cache
from guided.catalogue.exercise_index import CLOCK_TICK_NS, ExerciseIndex
from guided.catalogue.exercise_summary import ExerciseSummary, summarize
from guided.catalogue.file_cache import CachedFile, FileCache
from guided.exercise.model import Exercise, Touch

PROGRAMME = 'format = 1\ntitle = "Weeks"\n\n[[week]]\ndo = [{ exercise = "long-hug", times = 2 }]\n'
RECORDED = 'format = 1\ntitle = "Heard"\ntouch = "none"\n\n[[step]]\nfor = "10s"\nvoice = "voice/hello.ogg"\n'


class CountingCache(FileCache):
    """Counts which files were read."""

    def __init__(self) -> None:
        super().__init__()
        self.reads: list[str] = []

    def read(self, path: Path) -> CachedFile:
        self.reads.append(path.name)
        return super().read(path)


def short(exercise: Exercise, file: Path) -> ExerciseSummary:
    return summarize(exercise, file, exercise.length or 60.0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exercises"
    made.mkdir()
    for name in ("long-hug", "small-bids"):
        shutil.copy(bundled.exercises() / f"{name}.toml", made)
    return made


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "exercises.json"


@pytest.fixture(autouse=True)
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files were changed a while before they are read."""
    monkeypatch.setattr(file_cache, "time_ns", lambda: time_ns() + 2 * CLOCK_TICK_NS)


def start(folder: Path, kept: Path) -> tuple[ExerciseIndex, list[str], list[Any]]:
    """Look at all files as a start of the program does. Return the index, which files were read, and what is known."""
    files = CountingCache()
    index = ExerciseIndex(files, short, kept)
    paths = sorted(folder.glob("*.toml"))
    index.prepare(paths)
    known = [index.look(path) for path in paths]
    if (data := index.snapshot(paths)) is not None:
        index.save(data)
    return index, files.reads, known


def rewrite(kept: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change what is kept, as somebody might who knows how it is written."""
    document = json.loads(kept.read_bytes()[exercise_index.SUM_BYTES :])
    change(document)
    write(kept, json.dumps(document).encode())


def write(kept: Path, text: bytes) -> None:
    kept.write_bytes(sha256(text).hexdigest().encode() + b"\n" + text)


def rows(document: dict[str, Any]) -> list[dict[str, Any]]:
    return list(document["files"].values())


def test_unchanged_files_are_not_read_at_next_start(folder: Path, kept: Path) -> None:
    (folder / "weeks.toml").write_text(PROGRAMME, "utf-8")
    _, first, before = start(folder, kept)
    _, second, after = start(folder, kept)
    assert (first, second) == (["long-hug.toml", "small-bids.toml", "weeks.toml"], [])
    assert after == before
    assert [each.names_exercises for each in after] == [False, False, True]


def test_kept_file_is_of_its_owner_alone_and_in_order_of_names(folder: Path, kept: Path) -> None:
    files = FileCache()
    index = ExerciseIndex(files, short, kept)
    paths = sorted(folder.glob("*.toml"), reverse=True)
    for path in paths:
        index.look(path)
    index.save(index.snapshot(paths) or b"")
    document = json.loads(kept.read_bytes()[exercise_index.SUM_BYTES :])
    assert list(document["files"]) == sorted(map(str, paths))
    if os.name != "nt":
        assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("same_time", [True, False], ids=["time set back", "new time"])
def test_changed_file_of_the_same_size_is_read_again(folder: Path, kept: Path, same_time: bool) -> None:
    start(folder, kept)
    path = folder / "long-hug.toml"
    times = path.stat()
    path.write_text(path.read_text("utf-8").replace("The long hug", "The tall hug"), "utf-8")
    if same_time:
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    _, reads, known = start(folder, kept)
    if not same_time or os.name != "nt":  # Windows knows no time of change that can't be set back
        assert (reads, known[0].summary.title) == (["long-hug.toml"], "The tall hug")


def test_file_read_within_a_tick_of_its_change_is_not_kept(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_cache, "time_ns", time_ns)
    path = folder / "long-hug.toml"
    path.write_text(path.read_text("utf-8"), "utf-8")
    start(folder, kept)
    assert "long-hug.toml" in start(folder, kept)[1]


def test_file_with_errors_or_recordings_is_read_at_each_start(folder: Path, kept: Path) -> None:
    (folder / "faulty.toml").write_text("format = 1\n", "utf-8")
    (folder / "heard.toml").write_text(RECORDED, "utf-8")
    start(folder, kept)
    assert start(folder, kept)[1] == ["faulty.toml", "heard.toml"]


def test_removed_file_is_not_kept_any_longer(folder: Path, kept: Path) -> None:
    start(folder, kept)
    (folder / "long-hug.toml").unlink()
    start(folder, kept)
    assert b"long-hug" not in kept.read_bytes()


def test_other_version_of_the_program_reads_everything(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(folder, kept)
    monkeypatch.setattr(exercise_index, "_reader", lambda: "another")
    assert len(start(folder, kept)[1]) == 2


def set_field(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: [row["summary"].update({name: value}) for row in rows(document)]  # type: ignore[func-returns-value]


@pytest.mark.parametrize(
    "change",
    [
        set_field("title", 5),
        set_field("title", "\ud800"),
        set_field("title", "a\0b"),
        set_field("title", "x" * 100_000),
        set_field("about", ["text"]),
        set_field("touch", 6),
        set_field("touch", True),
        set_field("touch", 1.5),
        set_field("length", -1),
        set_field("length", 1e300),
        set_field("length", "60"),
        set_field("closeness", 2),
        set_field("opt_in", 1),
        set_field("moods", "tender"),
        set_field("care", [["deep"]]),
        set_field("care", ["x"] * 10_000),
        set_field("more", 1),
        lambda document: [row.pop("summary") for row in rows(document)],
        lambda document: [row.update(stamp=None) for row in rows(document)],
        lambda document: [row.update(summary=[]) for row in rows(document)],
        lambda document: document.update(files=[1, 2]),
        lambda document: document.update(files=dict.fromkeys(document["files"], 7)),
        lambda document: document.update(reader=7),
        lambda document: document.clear(),
    ],
)
def test_kept_value_that_does_not_fit_is_read_from_the_file(
    folder: Path, kept: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    _, _, before = start(folder, kept)
    rewrite(kept, change)  # type: ignore[arg-type]
    _, reads, after = start(folder, kept)
    assert (reads, after) == (["long-hug.toml", "small-bids.toml"], before)
    assert start(folder, kept)[1] == []


@pytest.mark.parametrize(
    "text",
    [b"", b"\xff\xfe", b"null", b"[]", b"[" * 100_000, b'{"reader": NaN}', b"9" * 5000, b'"text"'],
    ids=["empty", "no text", "null", "list", "deep", "NaN", "long number", "string"],
)
def test_kept_file_of_another_form_is_replaced(folder: Path, kept: Path, text: bytes) -> None:
    start(folder, kept)
    write(kept, text)
    assert len(start(folder, kept)[1]) == 2
    assert start(folder, kept)[1] == []


def test_kept_file_with_a_changed_letter_is_not_used(folder: Path, kept: Path) -> None:
    start(folder, kept)
    kept.write_bytes(kept.read_bytes().replace(b"The long hug", b"The tall hug"))
    assert start(folder, kept)[2][0].summary.title == "The long hug"


def test_kept_file_that_is_too_large_is_not_used(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(folder, kept)
    monkeypatch.setattr(exercise_index, "MAX_BYTES", 100)
    assert len(start(folder, kept)[1]) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.parametrize("foreign", ["link", "writable", "folder", "pipe"])
def test_kept_file_that_others_may_have_written_is_not_used(folder: Path, kept: Path, foreign: str) -> None:
    start(folder, kept)
    if foreign == "writable":
        kept.chmod(0o666)
    else:
        elsewhere = kept.with_name("elsewhere.json")
        kept.rename(elsewhere)
        make = {"link": lambda: kept.symlink_to(elsewhere), "folder": kept.mkdir, "pipe": lambda: os.mkfifo(kept)}
        make[foreign]()
    assert len(start(folder, kept)[1]) == 2


def test_exercise_is_opened_from_its_file_with_the_listed_length(folder: Path, kept: Path) -> None:
    start(folder, kept)
    index, reads, known = start(folder, kept)
    exercise = index.open(known[0].summary)
    assert reads == ["long-hug.toml"]
    assert exercise is not None
    assert (exercise.title, exercise.length, len(exercise.steps) > 1) == ("The long hug", known[0].summary.length, True)


@pytest.mark.parametrize(("name", "value"), [("touch", 0), ("opt_in", True), ("care", []), ("title", "Only words")])
def test_exercise_that_is_not_as_it_was_kept_is_not_opened(folder: Path, kept: Path, name: str, value: object) -> None:
    _, _, before = start(folder, kept)
    rewrite(kept, set_field(name, value))
    index, _, known = start(folder, kept)
    assert known[0] != before[0]
    assert index.open(known[0].summary) is None
    assert index.look(folder / "long-hug.toml") == before[0]
    assert index.open(before[0].summary) is not None
    index.save(index.snapshot(sorted(folder.glob("*.toml"))) or b"")
    assert start(folder, kept)[2][0] == before[0]


def test_exercise_that_came_closer_since_it_was_listed_is_not_opened(folder: Path, kept: Path) -> None:
    index, _, known = start(folder, kept)
    path = folder / "small-bids.toml"
    assert known[1].summary.touch is Touch.NONE
    path.write_text((bundled.exercises() / "thirty-second-kiss.toml").read_text("utf-8"), "utf-8")
    assert index.open(known[1].summary) is None
    assert index.look(path).summary.touch is Touch.CLOSE


def test_folder_that_can_not_be_written_changes_nothing_else(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    _, _, known = start(folder, tmp_path / "file" / "exercises.json")
    assert [each.summary.name for each in known] == ["long-hug", "small-bids"]


def test_erased_file_is_gone(folder: Path, kept: Path) -> None:
    index, _, _ = start(folder, kept)
    index.erase()
    assert not kept.exists()
    index.erase()
