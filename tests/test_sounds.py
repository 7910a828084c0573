"""The device that rings the sounds."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui import places
from ui.devices.silence import Bells, Silence
from ui.devices.sounds import Sounds

NAMES = ("bell", "bowl", "chime", "soft")
FOLDER = places.resources() / "sounds"


def test_ringing_anything_anywhere_does_no_harm(qtbot: QtBot) -> None:
    sounds = Sounds(FOLDER)
    for bells in (sounds, Silence()):
        ringer: Bells = bells
        ringer.hush()
        for name in (*NAMES, "none", "", "gong", "../bell"):
            ringer.ring(name)
        ringer.prepare()
        ringer.hush()
    qtbot.wait(1)


def test_a_folder_that_is_not_there_is_silence(qtbot: QtBot, tmp_path: Path) -> None:
    Sounds(tmp_path / "none").ring("bell")


def test_nothing_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; "
        "from ui.devices.sounds import Sounds; app = QCoreApplication([]); Sounds(Path('.')); "
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=places.resources().parent, check=False).returncode == 0
