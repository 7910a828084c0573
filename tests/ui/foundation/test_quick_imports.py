"""Test what is left out while the program is imported."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from ui.foundation import paths
from ui.foundation.quick_imports import quick_imports

READS_A_MODULE = """
import linecache, sys
import PySide6.QtCore
from ui.foundation.quick_imports import keep_pyside_from_reading_sources

keep_pyside_from_reading_sources()
sys.path.insert(0, sys.argv[1])
import some_module
print(some_module.__file__ in linecache.cache)
"""

NAMES_WHAT_IS_IMPORTED = """
import sys
from ui.__main__ import import_app

import_app()
print(*sys.modules, sep="\\n")
"""

NAMES_WHAT_THE_FIRST_PAGE_IMPORTS = """
import json, os, sys
from pathlib import Path
from ui import __main__ as command
from ui.foundation import paths
folder = Path(sys.argv[1])
(folder / "preferences.json").write_text(json.dumps({"asked": True}))
paths.config = paths.data = paths.cache = lambda: folder
command.import_app()
from ui import app
load = app.load
def load_and_end(program):
    assert load(program)
    print(*sys.modules, sep="\\n", flush=True)
    os._exit(0)
app.load = load_and_end
command.main([])
"""

LATER = (
    "ui.features.",
    "guided.session.",
    "guided.exercise.model",
    "guided.practice.storage.journal",
    "sqlite3",
    "ctypes",
)
"""Modules that the first frame does without."""


AFTER_THE_FIRST_PAGE = (
    "guided.session.",
    "guided.exercise.model",
    "guided.exercise.programme_model",
    "guided.practice.plan",
    "guided.practice.storage.journal",
    "numpy",
    "onnxruntime",
    "sqlite3",
)
"""Modules that the first page does without until it is drawn."""


def run(program: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=paths.qml().parent,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


def test_module_imported_after_pyside_is_not_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "some_module.py").write_text("VALUE = 1\n", "utf-8")
    assert run(READS_A_MODULE, str(tmp_path)).strip() == "False"


def test_garbage_is_collected_again_after_a_failed_import() -> None:
    with pytest.raises(ImportError):
        _fail_to_import()
    assert gc.isenabled()
    gc.unfreeze()


def _fail_to_import() -> None:
    with quick_imports():
        assert not gc.isenabled()
        raise ImportError


def test_program_imports_no_page_before_it_is_entered() -> None:
    imported = run(NAMES_WHAT_IS_IMPORTED).splitlines()
    assert "ui.navigation.routes.coach" in imported
    assert [name for name in imported if name.startswith(LATER)] == []


def test_first_page_is_made_without_exercises_journal_and_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    imported = run(NAMES_WHAT_THE_FIRST_PAGE_IMPORTS, str(tmp_path)).splitlines()
    assert "ui.features.tonight.tonight" in imported
    assert [name for name in imported if name.startswith(AFTER_THE_FIRST_PAGE)] == []
