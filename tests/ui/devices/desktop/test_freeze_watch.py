"""Test that a frozen window is logged with stacks at the next start, and a sleeping machine is not."""

import logging
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guided.session.exercises import HUG
from ui.devices.desktop.freeze_watch import REPORT_FILE_NAME, FreezeWatch, awake_clock_for, log_earlier_freeze
from ui.foundation import paths
from ui.machine import Machine
from ui.session_factory import sessions

STANDS_STILL = """
import ctypes, os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from ui.devices.desktop import freeze_watch

freeze_watch.HEARTBEAT_MS = 20
folder, kind = Path(sys.argv[1]), sys.argv[2]
clock = freeze_watch.awake_clock_for(sys.platform)
app = QCoreApplication([])
watch = freeze_watch.FreezeWatch(folder, app, freeze_s=0.5, awake=(lambda: 0.0) if kind == "sleeps" else clock)
watch.begin()

def stands_still_here():
    if kind in ("holds the lock", "sleeps"):  # PyDLL lets nobody else run meanwhile
        ctypes.PyDLL(None).usleep(1_500_000)
        return
    while b"stands_still_here" not in (folder / freeze_watch.REPORT_FILE_NAME).read_bytes():
        pass
    if kind == "dies":
        os._exit(0)

def ends():
    watch.end()
    app.quit()

if kind != "moves":
    QTimer.singleShot(0, stands_still_here)
QTimer.singleShot(200, ends)
app.exec()
"""


def runs(folder: Path, kind: str) -> None:
    if sys.platform == "win32" and kind in ("holds the lock", "sleeps"):
        pytest.skip("PyDLL has no usleep there")
    words = [sys.executable, "-c", STANDS_STILL, str(folder), kind]
    subprocess.run(words, cwd=paths.resources().parent, check=True, timeout=60)


@pytest.mark.parametrize("kind", ["dies", "goes on", "holds the lock"])
def test_next_start_logs_where_window_froze(tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    runs(tmp_path / "kept", kind)
    file = tmp_path / "kept" / REPORT_FILE_NAME
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    log_earlier_freeze(tmp_path / "kept")
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "stood still in an earlier session" in record.getMessage()
    assert "stands_still_here" in record.getMessage()
    assert str(Path.cwd()) not in record.getMessage()
    assert not file.exists()
    caplog.clear()
    log_earlier_freeze(tmp_path / "kept")
    assert caplog.records == []


@pytest.mark.parametrize("kind", ["sleeps", "moves"])
def test_running_session_and_sleep_are_not_reported(tmp_path: Path, kind: str) -> None:
    runs(tmp_path / "kept", kind)
    assert not (tmp_path / "kept" / REPORT_FILE_NAME).exists()


def test_clock_of_machine_goes_forward() -> None:
    clock = awake_clock_for(sys.platform)
    assert clock() <= clock()


def test_unwritable_folder_does_not_end_watch(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "kept").write_text("", "utf-8")
    watch = FreezeWatch(tmp_path / "kept")
    watch.begin()
    watch.end()
    log_earlier_freeze(tmp_path / "kept")
    assert "not watched" in caplog.text


def test_session_is_watched_from_begin_to_end(qtbot: object) -> None:
    told: list[str] = []

    class Told:
        def begin(self) -> None:
            told.append("begin")

        def end(self) -> None:
            told.append("end")

    from guided.session.session_choices import SessionChoices

    session = sessions(Machine(freeze_watch=Told()))(HUG, SessionChoices())  # type: ignore[arg-type, call-arg]
    session.begin()
    assert told == ["begin"]
    session.leave()
    assert told[-1] == "end"
