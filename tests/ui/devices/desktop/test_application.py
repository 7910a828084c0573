"""Test that a file that the system asks to open is opened, at the start and later, as a Mac asks by an event."""

import subprocess
import sys

from ui.foundation import paths

PROGRAM = """
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from ui.devices.desktop.application import Application

app = Application(["guided"])
app.file_opened.connect(lambda file: print(file))
for name in ("first", "last"):
    QCoreApplication.sendEvent(app, QFileOpenEvent(f"/a b/{name}.toml"))
print("ready")
app.open_files()
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile("/later/h\u00e4nde.TOML")))
QCoreApplication.sendEvent(app, QFileOpenEvent(QUrl("https://example.org/x.toml")))
"""


def test_file_of_an_event_is_opened_once_the_window_is_there() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROGRAM],
        cwd=paths.resources().parent,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split("\n") == ["ready", "/a b/last.toml", "/later/h\u00e4nde.TOML", ""]
