"""Test that hostile files and JSON are read within bounds and never block."""

import os
import sys
from pathlib import Path

import pytest

from guided import preferences
from guided.files.bounded_read import SizeLimitError, parse_json_bounded, read_bounded
from guided.practice.backup import backup_reader
from guided.practice.backup.backup_reader import BackupError, BackupProblem
from guided.practice.reminders import ReminderHistory, history_from
from guided.practice.storage import key_file
from guided.practice.storage.key_file import KeyFileError, ScryptCost
from guided.session import resume_state
from guided.session.resume_state import ResumeState

HOSTILE = {
    "nothing": b"",
    "nested": b"[" * 150_000,
    "nested objects": b'{"a":' * 30_000,
    "brackets": b'{"a":[' + b"[]," * 60_000 + b"[]]}",
    "digits": b'{"n": ' + b"9" * 9_000 + b"}",
    "no number": b'{"n": NaN, "r": -Infinity}',
    "infinite": b'{"other": 1e999}',
    "surrogate": b'{"name_a": "\\ud800", "other": "\\udfff", "file": "\\ud800", "salt": "\\ud800"}',
    "nul": b'{"name_a": "a\\u0000b"}\0',
    "bom": b"\xef\xbb\xbf" * 3,
    "wide": '{"name_a": "x"}'.encode("utf-16"),
    "not text": bytes(range(256)),
    "too much": b" " * 1_000_000 + b"{}",
    "a list": b"[]",
    "a number": b"1",
}


@pytest.fixture(params=HOSTILE)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(HOSTILE[request.param])
    return path


def test_hostile_preferences_load_as_defaults_and_save_again(hostile: Path) -> None:
    found = preferences.load_preferences(hostile)
    assert found.preferences.name_b == ""
    preferences.save_preferences(hostile, found.preferences)
    assert preferences.load_preferences(hostile).problem is None


def test_hostile_resume_state_loads_as_none(hostile: Path) -> None:
    assert resume_state.load_resume_state(hostile) is None


def test_hostile_key_file_is_damaged(hostile: Path) -> None:
    with pytest.raises(KeyFileError):
        key_file.read_key_file(hostile)


def test_hostile_reminder_state_loads_as_empty(hostile: Path) -> None:
    assert history_from(hostile.read_bytes().decode("utf-8", "replace")) == ReminderHistory()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with names")
def test_reading_a_pipe_never_waits(tmp_path: Path) -> None:
    pipe = tmp_path / "x.guided-backup"
    os.mkfifo(pipe)
    assert preferences.load_preferences(pipe).problem == "unreadable"
    assert resume_state.load_resume_state(pipe) is None
    with pytest.raises(KeyFileError):
        key_file.read_key_file(pipe)
    with pytest.raises(BackupError) as refused:
        backup_reader.read_backup(pipe)
    assert refused.value.problem is BackupProblem.UNREADABLE
    with pytest.raises(OSError, match="ordinary"):
        read_bounded(pipe, 10)


@pytest.mark.parametrize(
    "change",
    [
        {"round": 10**9},
        {"step": -(10**9)},
        {"rung": 10**9},
        {"up_to_rung": 10**9},
        {"file": "a\0b"},
        {"file": "\ud800"},
        {"ladder": "\ud800"},
    ],
)
def test_resume_state_with_invalid_values_loads_as_none(change: dict[str, object], tmp_path: Path) -> None:
    values: dict[str, object] = {
        "file": "x.toml", "print": "x", "step": 1, "round": 1, "swapped": False, "begins": "a"
    }  # fmt: skip
    resume_state.save_resume_state(tmp_path / "session.json", ResumeState(**values))  # type: ignore[arg-type]
    assert resume_state.load_resume_state(tmp_path / "session.json") is not None
    resume_state.save_resume_state(tmp_path / "session.json", ResumeState(**{**values, **change}))  # type: ignore[arg-type]
    assert resume_state.load_resume_state(tmp_path / "session.json") is None


@pytest.mark.parametrize(
    "cost",
    [
        ScryptCost(n=2**30, r=8, p=1),
        ScryptCost(n=2**15, r=8, p=2**20),
        ScryptCost(n=2, r=2**29, p=1),
        ScryptCost(n=2**20, r=8, p=1),
        ScryptCost(n=2**14, r=1, p=2**12),
        ScryptCost(n=0, r=8, p=1),
        ScryptCost(n=2**15 + 1, r=8, p=1),
        ScryptCost(n=-2, r=8, p=1),
        ScryptCost(n=2**15, r=0, p=1),
    ],
)
def test_key_file_cannot_demand_much_memory_or_time(cost: ScryptCost, tmp_path: Path) -> None:
    key = key_file.wrap(bytes(32), "x", ScryptCost(2, 1, 1))
    found = parse_json_bounded(key, 2_000)
    found.pop("sum")
    found |= {"n": cost.n, "r": cost.r, "p": cost.p}
    key_file.write_key_file(tmp_path / "k", key_file.json.dumps({**found, "sum": key_file._checksum(found)}).encode())
    with pytest.raises(KeyFileError):
        key_file.read_key_file(tmp_path / "k")


def test_size_limits_are_exact_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"12345")
    assert read_bounded(path, 5) == b"12345"
    assert parse_json_bounded("12345", 5) == 12345
    for most in (4, 0):
        with pytest.raises(SizeLimitError):
            read_bounded(path, most)
        with pytest.raises(SizeLimitError):
            parse_json_bounded("12345", most)
    with pytest.raises(FileNotFoundError):
        read_bounded(tmp_path / "nothing", 5)
    with pytest.raises(OSError):  # noqa: PT011  (which one differs from system to system)
        read_bounded(tmp_path, 5)
