"""Files that are written down, replaced and wiped: on a Mac, on Windows, and cut short."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from guided.files import durable


class Time:
    """A clock that goes on by itself where somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Time:
    """Windows, as far as open files go."""
    time = Time()
    monkeypatch.setattr(durable, "OPEN_FILES_ARE_LOCKED", True)
    monkeypatch.setattr(durable, "monotonic", lambda: time.now)
    monkeypatch.setattr(durable, "sleep", time.sleep)
    return time


def held_until(seconds: float, time: Time, monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> None:
    """Let a virus scanner hold every file open for so long."""
    real = getattr(owner, name)

    def refuses(*arguments: object, **more: object) -> object:
        if time.now < seconds:
            raise PermissionError(13, "The process cannot access the file")
        return real(*arguments, **more)

    monkeypatch.setattr(owner, name, refuses)


def aside(work: Callable[[], object]) -> list[BaseException]:
    """Do `work` in another thread, as the program does. Return what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except OSError as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
    return raised


WORK: dict[str, Callable[[Path], object]] = {
    "write": lambda path: durable.write_atomically(path, b"new"),
    "wipe": durable.wipe,
    "remove": durable.remove,
}


@pytest.mark.parametrize("name", ["replace", "unlink"])
@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_file_held_open_for_a_second_is_tried_again(
    work: Callable[[Path], object], name: str, tmp_path: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    held_until(1.0, time, monkeypatch, Path, name)
    assert aside(lambda: work(path)) == []
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([b"new"] if work is WORK["write"] else [])


def test_file_held_open_for_good_is_told_and_nothing_is_lost(
    tmp_path: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    held_until(99, time, monkeypatch, Path, "replace")
    (raised,) = aside(lambda: durable.write_atomically(path, b"new"))
    assert isinstance(raised, PermissionError)
    assert durable.RETRY_SECONDS <= time.now < 2 * durable.RETRY_SECONDS
    assert path.read_bytes() == b"old"


def test_main_thread_waits_no_longer_than_nobody_notices(
    tmp_path: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_until(99, time, monkeypatch, Path, "unlink")
    with pytest.raises(PermissionError):
        durable.remove(tmp_path / "a")
    assert time.now <= 0.3


def test_elsewhere_a_file_that_may_not_be_written_is_told_at_once(
    tmp_path: Path, time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "OPEN_FILES_ARE_LOCKED", False)
    held_until(99, time, monkeypatch, Path, "unlink")
    with pytest.raises(PermissionError):
        durable.remove(tmp_path / "a")
    assert time.now == 0


def test_on_a_mac_the_disk_itself_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(durable, "_full_sync", asked.append)
    monkeypatch.setattr(os, "fsync", lambda _: pytest.fail("this is not enough on a Mac"))
    durable.write_atomically(tmp_path / "a", b"new")
    assert len(asked) == 2  # the file, and the name in its folder


def test_disk_that_knows_no_full_sync_gets_the_usual_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def unknown(_: int) -> None:
        raise OSError(45, "Operation not supported")

    monkeypatch.setattr(durable, "_full_sync", unknown)
    monkeypatch.setattr(os, "fsync", synced.append)
    durable.write_atomically(tmp_path / "a", b"new")
    assert len(synced) == 2


def test_full_sync_is_found_where_the_system_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.delattr(fcntl, "F_FULLFSYNC", raising=False)
    assert durable._find_full_sync() is None
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda file, command: asked.append((file, command)))
    found = durable._find_full_sync()
    assert found
    found(7)
    assert asked == [(7, 51)]


def test_what_is_wiped_loses_its_name_before_its_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    blank, seen = durable.overwrite_with_zeros, []

    def watched(file: int) -> None:
        seen.append((path.exists(), [each.name for each in tmp_path.iterdir()]))
        blank(file)

    monkeypatch.setattr(durable, "overwrite_with_zeros", watched)
    durable.wipe(path)
    assert seen == [(False, ["a.gone"])]
    assert list(tmp_path.iterdir()) == []


def test_wiping_that_was_cut_short_is_finished(tmp_path: Path) -> None:
    for name in ("a.gone", "b.gone"):
        (tmp_path / name).write_bytes(b"theirs")
    (tmp_path / "a").write_bytes(b"other")
    durable.wipe(tmp_path / "a")
    assert [each.name for each in tmp_path.iterdir()] == ["b.gone"]
    durable.finish_wipes(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_file_that_has_another_name_keeps_what_is_in_it(tmp_path: Path) -> None:
    """Between giving a file its second name and putting another in its place, the first name is still in use."""
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    os.link(path, durable.wipe_path(path))
    durable.finish_wipes(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"theirs"


def test_what_can_not_be_written_over_is_removed_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"theirs")
    monkeypatch.setattr(durable, "overwrite_with_zeros", full)
    durable.wipe(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
