"""Test that no console flashes on Windows when the program starts another one."""

import ast

import pytest

from tests.paths import ROOT

OF_OTHER_SYSTEMS = {
    "ui/devices/desktop/awake.py": "caffeinate, of macOS",
    "ui/devices/desktop/menu_entry.py": "the menu of a Linux desktop",
    "ui/devices/desktop/power.py": "pmset, of macOS",
    "ui/app.py": "the program itself, which has no console",
}
FILES = sorted(each for folder in ("guided", "ui") for each in (ROOT / folder).rglob("*.py"))


def starts_of_processes(code: str) -> list[ast.Call]:
    calls = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call)]
    return [each for each in calls if ast.unparse(each.func) in ("subprocess.Popen", "subprocess.run", "Popen", "run")]


@pytest.mark.parametrize("code", ["subprocess.Popen(words)", "import subprocess\nx = subprocess.run([1], check=True)"])
def test_start_of_a_process_is_found_in_code(code: str) -> None:
    assert len(starts_of_processes(code)) == 1


def test_every_process_is_started_without_a_console_on_windows() -> None:
    shown = [
        f"{name}:{call.lineno}"
        for file in FILES
        if (name := file.relative_to(ROOT).as_posix()) not in OF_OTHER_SYSTEMS
        and "subprocess" in (code := file.read_text("utf-8"))
        for call in starts_of_processes(code)
        if "creationflags" not in {word.arg for word in call.keywords}
    ]
    assert shown == []
