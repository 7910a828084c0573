"""Test that each benchmark ends with a figure, or with a sentence where no window can be drawn."""

import sys
from pathlib import Path

import pytest

from bench import __main__ as bench
from bench import measure
from bench.files import make_exercise_folder
from bench.measure import MeasurementError, Probe

HIDDEN = """
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from bench import watching

watching.FIRST_FRAME = 0.2
app = QGuiApplication([])
watching.first_frame(watching.Watch(QQuickWindow()))
raise SystemExit(app.exec())
"""


@pytest.fixture(autouse=True)
def without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("words", [("frame",), ("scrolled",)], ids=lambda words: words[0])
def test_program_without_a_screen_gives_a_figure(tmp_path: Path, words: tuple[str, ...]) -> None:
    row = Probe("program", (str(make_exercise_folder(tmp_path, 12, 1)), *words)).measure()
    assert row[{"frame": "frame", "scrolled": "usual"}[words[0]]] > 0


def test_window_that_draws_no_frame_says_so() -> None:
    done = measure.run_to_end([sys.executable, "-c", HIDDEN], 100)
    assert done.returncode == 1
    assert done.stderr.strip().endswith("The window drew no frame within 0 s.")


def test_command_that_does_not_end_is_ended_and_told() -> None:
    with pytest.raises(MeasurementError, match="It had not ended after 1 s"):
        measure.run_to_end([sys.executable, "-c", "import threading; threading.Event().wait()"], 1)


def test_bench_without_a_figure_prints_a_sentence_and_the_next_one_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(folder: Path, quick: bool) -> str:
        Probe("nothing", ("frame",)).measure()
        return ""

    monkeypatch.setattr(bench, "BENCHES", {"first": fails, "second": lambda folder, quick: "a figure"})
    monkeypatch.setattr(sys, "argv", ["bench"])
    assert bench.main() == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("first: no figure. bench.nothing frame ended with 1. ")
    assert second == "a figure"
