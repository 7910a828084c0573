"""Plays files while system calls are traced: `python -m tests.ui.devices.audio.file_access_witness FOLDER FILE...`.

Each file is given to the player unchecked, until the player reports its end: no content may make the player open
anything else.
"""

import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.ui.support.listening import lets_pass, lets_pass_until
from tools.audio_server import AudioServer
from ui.devices.audio.player import Player

LONGEST_S = 60.0


def main(folder: Path, names: list[str]) -> None:
    threading.Timer(LONGEST_S * 2, os._exit, [4]).start()
    room = AudioServer(folder / "room")
    os.environ["PULSE_SERVER"] = room.server
    app = QCoreApplication([])
    player = Player(app)
    for name in names:
        ended: list[str] = []
        connection = player.ended.connect(lambda ended=ended, name=name: ended.append(name))
        player.load((folder / name).read_bytes())
        player.play()
        lets_pass_until(lambda ended=ended: bool(ended))
        lets_pass(0.1)
        player.ended.disconnect(connection)
        print(name, flush=True)
    room.close()
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
