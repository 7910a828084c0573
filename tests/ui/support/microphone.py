"""Microphones for tests: on a real sound server, where they hear what is played to them, and a stand-in."""

import os
import subprocess
from array import array
from itertools import pairwise
from math import pi, sin
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Signal

from guided.voicing.microphone import AudioInput, HeardSound, MicrophoneState
from tests.ui.support.listening import lets_pass_until
from tools.audio_server import SERVER_OPTIONS

RATE = 48_000
SECONDS = 20
"""How long a tone is played, at most: until the server ends."""


class MicrophoneServer:
    """The server, a null sink as the mouth, and microphones that hear it."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self._folder = folder
        self._socket = folder / "socket"
        self._script = folder / "room.pa"
        self._script.write_text(
            "load-module module-null-sink sink_name=mouth rate=48000 channels=1\n"
            "load-module module-null-sink sink_name=room rate=48000 channels=1\n"
            "set-default-sink room\n"
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={self._socket}\n"
        )
        self.server = f"unix:{self._socket}"
        self._modules: dict[str, str] = {}
        self._plays: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        own = {**os.environ, "XDG_RUNTIME_DIR": str(self._folder), "HOME": str(self._folder)}
        words = ["pulseaudio", *SERVER_OPTIONS, "-F", str(self._script)]
        self._host = subprocess.Popen(words, env=own, stderr=subprocess.DEVNULL)
        lets_pass_until(self._socket.exists)
        self.plug_in("Desk")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the server and what plays on it."""
        for each in [*self._plays, self._host]:
            each.kill()
            each.wait()
        self._socket.unlink(missing_ok=True)

    def plug_in(self, name: str, *, becomes_usual: bool = True) -> None:
        """Add a microphone that hears the mouth."""
        words = f"source_name={name.lower()} master=mouth.monitor source_properties=device.description={name}"
        self._modules[name] = self._control("load-module", "module-remap-source", *words.split())
        if becomes_usual:
            self.make_usual(name)

    def make_usual(self, name: str) -> None:
        self._control("set-default-source", name.lower())

    def pull_out(self, name: str = "Desk") -> None:
        self._control("unload-module", self._modules.pop(name))

    def listeners(self) -> int:
        """Return how many programs hear a microphone now."""
        return self._control("list", "short", "source-outputs").count("protocol-native")

    def play_tone(self, hertz: float, volume: float, seconds: float = SECONDS) -> None:
        """Say a tone into the microphones; return at once."""
        self.play(tone(hertz, volume, seconds))

    def play(self, samples: bytes) -> None:
        file = self._folder / f"{len(self._plays)}.raw"
        file.write_bytes(samples)
        words = ["pacat", "-d", "mouth", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        self._plays.append(subprocess.Popen([*words, str(file)], env=self._environment, stderr=subprocess.DEVNULL))

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, "PULSE_SERVER": self.server}

    def _control(self, *words: str) -> str:
        run = subprocess.run(["pactl", *words], env=self._environment, capture_output=True, text=True, check=True)
        return run.stdout.strip()


def tone(hertz: float, volume: float, seconds: float) -> bytes:
    """Return a tone as 16 bit samples."""
    whole = (32_767 * volume * sin(2 * pi * hertz * at / RATE) for at in range(round(seconds * RATE)))
    return array("h", map(round, whole)).tobytes()


def pitch(samples: bytes, rate: int) -> float:
    """Return the pitch of a tone in hertz, by how often it crosses silence in most of its moments."""
    values, size = array("h", samples), rate // 20
    moments = [values[at : at + size] for at in range(0, len(values) - size + 1, size)]
    return median(20.0 * sum(before < 0 <= after for before, after in pairwise(each)) for each in moments)


class StandInMicrophone(QObject):
    """A microphone that hears what a test lets it hear."""

    changed = Signal()
    heard = Signal(object)

    def __init__(self, state: MicrophoneState = MicrophoneState.OPEN) -> None:
        super().__init__()
        self.opens_as = state
        self.state = MicrophoneState.CLOSED
        self.inputs: tuple[AudioInput, ...] = (AudioInput("desk", "Desk"),)
        self.device = ""
        self.rate = RATE
        self.is_steady = False
        self.opened: list[str] = []

    def open(self, device: str = "") -> None:
        self.opened.append(device)
        self.become(self.opens_as)

    def close(self) -> None:
        self.become(MicrophoneState.CLOSED)

    def become(self, state: MicrophoneState) -> None:
        self.state = state
        self.changed.emit()

    def hear(self, samples: bytes) -> None:
        """Let it hear these samples, moment by moment."""
        size = 2 * RATE // 20
        for at in range(0, len(samples), size):
            moment = array("h", samples[at : at + size])
            self.heard.emit(HeardSound(moment.tobytes(), max(map(abs, moment)) / 32_768))
