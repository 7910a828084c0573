"""Test that nothing is lost of what was told as saved where the program is killed while somebody types."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guided.exercise.editing.edited_file import EditedFile
from tests.paths import ROOT

TYPES = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from tests.ui.support.program import ProgramUnderTest, make_couple
from ui.devices.desktop.application import Application
from ui.navigation.destinations import ToWriting

class Bot:
    def waitUntil(self, found, timeout=0):
        while not found():
            app.processEvents()

def settled():
    return writing.editor.settled and writing.editor.text and writing.saving.state == "saved"

def types():
    global letters
    QTest.keyClick(program.window, "abcdefghij"[letters % 10])
    letters += 1
    print("typed", letters, flush=True)

def tells():
    print("saved", len(writing._file._saved_text), flush=True)

app = Application([])
file, letters = Path(sys.argv[1]), 0
program = ProgramUnderTest(Bot(), make_couple(file.with_name("preferences.json")))
program.open()
program.navigation.navigator.go(ToWriting(file))
program.wait_for_page("writing")
writing = program.view_models.writing
Bot().waitUntil(settled)
writing._file.saved.connect(tells)
writing.editor.go_to(len(writing.editor.text))
timer = QTimer(interval=15)
timer.timeout.connect(types)
timer.start()
app.exec()
"""
TEXT = 'format = 1\ntitle = "Tea"\ntouch = "none"\n\n[[step]]\nsay = "Sit."\n# '


def killed_while_typing(file: Path, letters: int) -> tuple[int, int]:
    """Type `letters` into `file`, kill, and return the length that was told as saved last, and the letters typed."""
    saved, typed = len(TEXT), 0
    command = [sys.executable, "-c", TYPES, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word, number = line.split()
            if word == "saved":
                saved = int(number)
            else:
                typed = int(number)
            if typed >= letters:
                break
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().split("\n")[:-1]
    typed = max([typed, *(int(line.split()[1]) for line in rest if line.startswith("typed"))])
    return saved, typed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("letters", [12, 36, 41, 76])
def test_killed_program_has_kept_what_it_told_as_saved(tmp_path: Path, letters: int) -> None:
    file = tmp_path / "tea.toml"
    file.write_text(TEXT, "utf-8")
    saved, typed = killed_while_typing(file, letters)
    whole = TEXT + "abcdefghij" * (typed // 10 + 2)
    now = file.read_text("utf-8")
    assert whole.startswith(now)
    assert saved <= len(now) <= len(TEXT) + typed + 1
    EditedFile.read(file).write(TEXT)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("tea")] == ["tea.toml"]
