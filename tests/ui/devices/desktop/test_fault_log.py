"""Test the log of errors: who can read it, what it holds, and that it holds nothing people said or wrote."""

import json
import logging
import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guided.logged_errors import suppress_and_log
from ui.devices.desktop import fault_log
from ui.devices.desktop.fault_log import LOG_FILE_NAME, FaultLog, log_to_stderr, log_uncaught_errors
from ui.devices.desktop.log_format import JsonLines, location_of

SECRET = "Quintessa"
own = logging.getLogger("guided.example")


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[FaultLog]:
    log = FaultLog(tmp_path / "above" / "state")
    log.keep(True)
    yield log
    log.close()


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def lines(log: FaultLog) -> list[dict[str, object]]:
    return [json.loads(each) for each in log.text().splitlines()]


def fail_with(error: Exception) -> None:
    raise error


def test_both_files_are_for_their_owner_alone(
    open_umask: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fault_log, "MAX_LOG_BYTES", 200)
    folder = tmp_path / "above" / "state"
    log = FaultLog(folder, always=True)
    for number in range(5):
        own.warning("line %d of the log, which is a long one", number)
    log.close()
    assert sorted(each.name for each in folder.iterdir()) == [LOG_FILE_NAME, f"{LOG_FILE_NAME}.1"]
    assert lines(log)[-1]["values"] == [4]
    if sys.platform != "win32":
        assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
        assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)} == {0o700}


def test_no_log_is_written_until_wanted(tmp_path: Path) -> None:
    log = FaultLog(tmp_path / "state")
    own.warning("too early")
    assert not log.exists
    assert not (tmp_path / "state").exists()
    assert log.text() == ""


def test_log_is_erased_when_it_is_no_longer_wanted(kept: FaultLog) -> None:
    own.warning("a fault")
    assert kept.exists
    kept.keep(False)
    own.warning("another")
    assert not kept.exists


def test_log_of_debug_stays_whatever_the_setting_says(tmp_path: Path) -> None:
    log = FaultLog(tmp_path, always=True)
    log.keep(False)
    own.warning("a fault")
    assert lines(log)[-1]["event"] == "a fault"
    log.close()


def test_earlier_log_stays_while_none_is_wanted(tmp_path: Path) -> None:
    FaultLog(tmp_path, always=True).close()
    log = FaultLog(tmp_path)
    assert log.exists


def test_erased_log_begins_anew(kept: FaultLog) -> None:
    own.warning("a fault")
    kept.erase()
    assert [each["event"] for each in lines(kept)] == ["the log begins"]


def test_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "state").write_bytes(b"a file where the folder should be")
    log = FaultLog(tmp_path / "state", always=True)
    own.warning("the program goes on")
    assert not log.exists
    assert "can't be written" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_link_in_place_of_the_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / LOG_FILE_NAME).symlink_to(tmp_path / "elsewhere")
    FaultLog(tmp_path, always=True).close()
    assert not (tmp_path / "elsewhere").exists()


def test_line_names_time_level_module_event_error_and_place(kept: FaultLog) -> None:
    with suppress_and_log(own, "a file could not be read", OSError):
        Path(f"/nowhere/{SECRET}").read_text("utf-8")
    line = lines(kept)[-1]
    assert line.pop("time").endswith("+00:00")  # type: ignore[attr-defined]
    (first, *_, last) = line.pop("at")  # type: ignore[misc]
    assert first.endswith("test_line_names_time_level_module_event_error_and_place")  # type: ignore[has-type]
    assert last.startswith("pathlib")  # type: ignore[has-type]
    assert line == {
        "level": "INFO",
        "module": "guided.example",
        "event": "a file could not be read",
        "error": "FileNotFoundError ENOENT",
    }


def test_cause_of_an_error_is_named_by_its_type(kept: FaultLog) -> None:
    with suppress_and_log(own, "a value made no sense", ValueError):
        try:
            fail_with(KeyError(SECRET))
        except KeyError as error:
            raise ValueError(SECRET) from error
    assert lines(kept)[-1]["cause"] == "KeyError"
    assert SECRET not in kept.text()


def test_other_errors_are_not_suppressed(kept: FaultLog) -> None:
    with pytest.raises(KeyError), suppress_and_log(own, "never logged", ValueError):
        fail_with(KeyError())
    assert [each["event"] for each in lines(kept)] == ["the log begins"]


def test_log_of_library_is_not_kept(kept: FaultLog) -> None:
    logging.getLogger("a.library").warning(SECRET)
    assert SECRET not in kept.text()


@given(st.recursive(st.just(SECRET), lambda held: st.lists(held) | st.dictionaries(st.text(), held) | st.tuples(held)))
def test_no_text_among_the_arguments_is_written(value: object) -> None:
    record = logging.LogRecord(
        "guided", logging.INFO, "", 0, "an event %s", (value, SECRET.encode(), Path(SECRET)), None
    )
    assert SECRET not in JsonLines().format(record)


def test_place_leaves_out_the_folders_above_the_packages() -> None:
    assert location_of(fault_log.__file__, 7, "work").file == "ui/devices/desktop/fault_log.py"
    assert location_of(f"/home/{SECRET}/elsewhere/module.py", 7, "work").file == "module.py"


def test_error_that_nobody_catches_is_logged_and_shown(
    kept: FaultLog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    log_uncaught_errors()
    sys.excepthook(ValueError, ValueError(SECRET), None)
    thread = threading.Thread(target=fail_with, args=[KeyError(SECRET)])
    thread.start()
    thread.join()
    assert [each["error"] for each in lines(kept)[-2:]] == ["ValueError", "KeyError"]
    assert SECRET not in kept.text()
    assert SECRET in capsys.readouterr().err


def test_standard_error_shows_warnings_without_tracebacks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [*root.handlers])
    log_to_stderr(debug=False)
    own.warning("a fault", exc_info=FileNotFoundError(2, SECRET))
    own.info("a trace")
    assert capsys.readouterr().err == "WARNING guided.example: a fault (FileNotFoundError ENOENT)\n"
