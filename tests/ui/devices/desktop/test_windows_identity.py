"""Test by which ID Windows knows the program, with a stand-in for Windows' own function."""

import ctypes
import sys
from types import SimpleNamespace

import pytest

from tests.paths import ROOT
from ui.devices.desktop.instance import _let_others_come_forward
from ui.devices.desktop.windows_identity import APP_ID, name_this_program


def test_program_names_itself_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=named.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    name_this_program()
    assert named == [APP_ID]


def test_second_start_lets_the_first_one_raise_its_window_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    allowed: list[int] = []
    user = SimpleNamespace(AllowSetForegroundWindow=allowed.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user), raising=False)
    _let_others_come_forward()
    assert allowed == [-1]


def test_program_without_the_function_of_windows_starts_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=object()), raising=False)
    name_this_program()


def test_shortcut_of_installer_has_the_id_of_the_program() -> None:
    script = (ROOT / "installers" / "windows" / "guided.nsi").read_text("utf-8")
    assert f'!define APP_ID "{APP_ID}"' in script
