"""Test why the version of PySide6 is pinned: some versions abort after a few hundred signals."""

import subprocess
import sys

EMITTER = """
from PySide6.QtCore import QObject, Signal

class Emitter(QObject):
    happened = Signal(bool)

heard = []
emitter = Emitter()
emitter.happened.connect(heard.append)
for _ in range(5_000):
    emitter.happened.emit(True)
assert heard == [True] * 5_000
print(len(heard))
"""


def test_five_thousand_signals_in_a_row() -> None:
    done = subprocess.run([sys.executable, "-c", EMITTER], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "5000\n", "")
