"""Test writing, replacing and wiping of files: on a Mac, on Windows, and interrupted."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from guided.files import durable


class FakeClock:
    """A clock that moves on when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """Behave like Windows for open files, and return the clock."""
    time = FakeClock()
    monkeypatch.setattr(durable, "OPEN_FILES_ARE_LOCKED", True)
    monkeypatch.setattr(durable, "monotonic", lambda: time.now)
    monkeypatch.setattr(durable, "sleep", time.sleep)
    return time


def lock_files_until(
    seconds: float, time: FakeClock, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    """Let the function `name` of `owner` fail as for a locked file, for `seconds`."""
    real = getattr(owner, name)

    def refuses(*arguments: object, **more: object) -> object:
        if time.now < seconds:
            raise PermissionError(13, "The process cannot access the file")
        return real(*arguments, **more)

    monkeypatch.setattr(owner, name, refuses)


def run_in_thread(work: Callable[[], object]) -> list[BaseException]:
    """Do `work` in another thread, and return what it raised."""
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
def test_locked_file_is_tried_again(
    work: Callable[[Path], object], name: str, tmp_path: Path, time: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    lock_files_until(1.0, time, monkeypatch, Path, name)
    assert run_in_thread(lambda: work(path)) == []
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([b"new"] if work is WORK["write"] else [])


def test_file_locked_for_good_raises_and_loses_nothing(
    tmp_path: Path, time: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    lock_files_until(99, time, monkeypatch, Path, "replace")
    (raised,) = run_in_thread(lambda: durable.write_atomically(path, b"new"))
    assert isinstance(raised, PermissionError)
    assert durable.RETRY_SECONDS <= time.now < 2 * durable.RETRY_SECONDS
    assert path.read_bytes() == b"old"


def test_main_thread_gives_up_after_its_shorter_wait(
    tmp_path: Path, time: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_files_until(99, time, monkeypatch, Path, "unlink")
    with pytest.raises(PermissionError):
        durable.remove(tmp_path / "a")
    assert time.now <= 0.3


def test_permission_error_off_windows_raises_at_once(
    tmp_path: Path, time: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "OPEN_FILES_ARE_LOCKED", False)
    lock_files_until(99, time, monkeypatch, Path, "unlink")
    with pytest.raises(PermissionError):
        durable.remove(tmp_path / "a")
    assert time.now == 0


def test_sync_on_a_mac_uses_full_sync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(durable, "_full_sync", asked.append)
    monkeypatch.setattr(os, "fsync", lambda _: pytest.fail("this is not enough on a Mac"))
    durable.write_atomically(tmp_path / "a", b"new")
    assert len(asked) == 2  # the file, and the name in its folder


def test_sync_without_full_sync_falls_back_to_fsync(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def unknown(_: int) -> None:
        raise OSError(45, "Operation not supported")

    monkeypatch.setattr(durable, "_full_sync", unknown)
    monkeypatch.setattr(os, "fsync", synced.append)
    durable.write_atomically(tmp_path / "a", b"new")
    assert len(synced) == 2


def test_full_sync_is_used_where_available(monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_wiped_file_is_renamed_before_it_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_interrupted_wipe_is_finished(tmp_path: Path) -> None:
    for name in ("a.gone", "b.gone"):
        (tmp_path / name).write_bytes(b"theirs")
    (tmp_path / "a").write_bytes(b"other")
    durable.wipe(tmp_path / "a")
    assert [each.name for each in tmp_path.iterdir()] == ["b.gone"]
    durable.finish_wipes(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_wiped_file_with_another_link_keeps_its_content(tmp_path: Path) -> None:
    """A file that is being replaced has two names for a moment, and is still in use under the first."""
    path = tmp_path / "a"
    path.write_bytes(b"theirs")
    os.link(path, durable.wipe_path(path))
    durable.finish_wipes(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert path.read_bytes() == b"theirs"


def test_file_that_cannot_be_overwritten_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"theirs")
    monkeypatch.setattr(durable, "overwrite_with_zeros", full)
    durable.wipe(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
