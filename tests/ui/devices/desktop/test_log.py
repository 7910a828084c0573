"""The log that `--debug` asks for: its owner alone reads it, and the file that is begun when one is full."""

import logging
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.devices.desktop import log
from ui.devices.desktop.log import FILE, start_log


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield root
    for each in [each for each in root.handlers if each not in before]:
        root.removeHandler(each)
        each.close()
    root.setLevel(level)


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def test_log_is_for_its_owner_alone_also_when_begun_anew(
    tmp_path: Path, logger: logging.Logger, open_umask: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "LARGEST", 200)
    folder = tmp_path / "above" / "kept"
    start_log(folder, debug=True)
    for number in range(5):
        logger.warning("a line of the log, one of %d: %s", number, "x" * 60)
    files = sorted(each.name for each in folder.iterdir())
    assert files == [FILE, f"{FILE}.1"]
    assert "a line of the log" in (folder / FILE).read_text("utf-8")
    if sys.platform != "win32":
        assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
        assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)} == {0o700}


def test_log_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path, logger: logging.Logger) -> None:
    (tmp_path / "kept").write_bytes(b"a file where the folder should be")
    start_log(tmp_path / "kept", debug=True)
    logger.warning("the program goes on")
