"""Plays overlapping sounds: `python -m tests.ui.devices.audio.overlapping_plays FOLDER ROUNDS`.

The built-in sounds are started and stopped repeatedly while other threads want the interpreter's lock, devices come and
go, and the sound server is killed or stops responding. If the window's thread hangs, faulthandler writes the stacks and
ends the process.
"""

import faulthandler
import json
import os
import random
import shlex
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from guided.exercise.model import Exercise, Step, Touch
from guided.preferences import Preferences
from guided.session.timeline import PreparedExercise
from tests.guided.sound_files import wav
from tests.guided.voice.speakers import tone
from tests.ui.support.listening import lets_pass
from tools.audio_server import AudioServer
from ui.devices.audio import sound_child, sound_link
from ui.devices.audio.machine_audio import MachineSounds
from ui.foundation import paths

STILL_S = 20
"""How long the window's thread may stand still: far longer than it ever should, as a busy machine is slow."""


class Server:
    """The sound server, and the hammering of it. Whatever pactl is told may fail: the server may be gone just now."""

    def __init__(self, folder: Path) -> None:
        self._devices = AudioServer(folder)
        self.address = self._devices.server
        self._modules: list[str] = []

    def hammer(self, number: int) -> None:
        match number // 5 % 20:
            case 3:
                self._add_device()
            case 7 if self._modules:
                self._tell("unload-module", self._modules.pop())
            case 9:
                self._tell("set-default-sink", ("room", "elsewhere")[number // 100 % 2])
            case 13:
                self._devices.crash()
                self._devices.start()
                self._modules.clear()
            case 17:
                self._stand_still()

    def close(self) -> None:
        self._devices.close()

    def _add_device(self) -> None:
        name = f"sink{len(self._modules)}"
        if done := self._tell("load-module", "module-null-sink", f"sink_name={name}"):
            self._modules.append(done)
            self._tell("set-default-sink", name)

    def _stand_still(self) -> None:
        """Let the server answer nobody for a while."""
        server = self._devices.process
        os.kill(server, signal.SIGSTOP)
        threading.Timer(3.0, os.kill, [server, signal.SIGCONT]).start()

    def _tell(self, *words: str) -> str:
        there = {**os.environ, "PULSE_SERVER": self.address}
        try:
            done = subprocess.run(["pactl", *words], env=there, capture_output=True, text=True, check=False, timeout=1)
        except subprocess.TimeoutExpired:
            return ""
        return done.stdout.strip() if done.returncode == 0 else ""


def turn(sounds: MachineSounds, prepared: PreparedExercise, chance: random.Random) -> None:
    """One thing that a session may ask of its sounds, or several at once as Esc, F12 and a pause do."""
    lines = prepared.lines()
    everything: tuple[Callable[[], None], ...] = (
        lambda: sounds.say(chance.choice(lines)),
        lambda: sounds.say(chance.choice(lines)),
        lambda: sounds.ring("bell"),
        lambda: sounds.ring("bowl"),
        lambda: sounds.ring("sounds/own.wav"),
        lambda: sounds.ring("sounds/own.wav"),
        lambda: sounds.accompany("rain"),
        lambda: sounds.accompany("sounds/own.wav"),
        lambda: sounds.accompany(None),
        sounds.step_left,
        sounds.rest,
        sounds.go_on,
        sounds.go_on,
        sounds.silence,
    )
    for _ in range(chance.randint(1, 6)):
        chance.choice(everything)()


def main(folder: Path, rounds: int) -> None:
    faulthandler.dump_traceback_later(STILL_S, exit=True)
    sound_child.ANSWER_S = 2.0
    sound_link.RESTART_DELAYS_S = (0.1,)
    server = Server(folder / "room")
    os.environ["PULSE_SERVER"] = server.address
    (folder / "sounds").mkdir()
    (folder / "sounds" / "own.wav").write_bytes(wav())
    app = QCoreApplication([])
    loud = Preferences(voice_command=shlex.join(tone().command))
    sounds = MachineSounds(paths.resources() / "sounds", lambda: loud, app)
    steps = [Step(for_=60.0, say=f"Line {number}.", sound="sounds/own.wav") for number in range(6)]
    prepared = PreparedExercise(Exercise(name="x", title="X", touch=Touch.NONE, steps=steps, folder=folder))
    for _ in range(2):
        threading.Thread(target=lambda: [sum(range(200)) for _ in iter(int, 1)], daemon=True).start()
    sounds.prepare(prepared)
    chance = random.Random(rounds)
    hammering: threading.Thread | None = None
    started: set[int] = set()
    for number in range(rounds):
        if hammering is None or not hammering.is_alive():
            hammering = threading.Thread(target=server.hammer, args=[number], daemon=True)
            hammering.start()
        for _ in range(4):
            turn(sounds, prepared, chance)
            lets_pass(0.01)
        if number % 50 == 49:
            sounds.end()
            sounds.prepare(prepared)
        faulthandler.cancel_dump_traceback_later()
        faulthandler.dump_traceback_later(STILL_S, exit=True)
        started.add(sounds._playing._link._number)  # type: ignore[union-attr]
    server.close()
    print(json.dumps({"rounds": rounds, "processes": len(started)}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
