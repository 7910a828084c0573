"""Test that a command that hangs is ended, and one that is missing told."""

import sys

import pytest

from tools import commands


def test_command_that_hangs_is_ended_and_its_stacks_are_written(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(commands, "COMMAND_TIMEOUT", 3)
    code = "import threading\ndef it_hangs_here(): threading.Event().wait()\nit_hangs_here()"
    assert commands.show_and_run([sys.executable, "-X", "faulthandler", "-c", code]) == 124
    written = capfd.readouterr().err
    assert "is ended now" in written
    assert sys.platform == "win32" or "in it_hangs_here" in written


def test_command_that_is_not_there_is_told_by_its_exit_code() -> None:
    assert commands.show_and_run(["no-such-program-anywhere"]) == 127
