"""A room of its own with a microphone: what the program plays there is written down, sample by sample."""

import atexit
import json
import os
import subprocess
import threading
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from time import monotonic

RATE = 8_000
SERVER = ("-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disallow-exit=no")


@dataclass(frozen=True)
class Recording:
    """What was heard, and at which second what was done."""

    values: "array[int]"
    marks: dict[str, float]
    told: dict[str, float]

    def levels(self, begin: float, end: float, step: float = 0.05) -> list[float]:
        """How loud it is, step by step."""
        size = round(step * RATE)
        starts = range(round(begin * RATE), round(end * RATE) - size + 1, size)
        return [sqrt(sum(v * v for v in self.values[at : at + size]) / size) for at in starts]

    def level(self, begin: float, end: float) -> float:
        (level,) = self.levels(begin, end, end - begin)
        return level

    @property
    def seconds(self) -> float:
        return len(self.values) / RATE

    def pieces(self, begin: float, end: float, *, above: float = 20) -> list[tuple[float, float]]:
        """From when to when something is heard, in seconds; gaps shorter than a tenth of a second are none."""
        found: list[tuple[float, float]] = []
        for number, level in enumerate(self.levels(begin, end, 0.01)):
            at = begin + number / 100
            if level < above:
                continue
            if found and at - found[-1][1] < 0.1:
                found[-1] = (found[-1][0], at + 0.01)
            else:
                found.append((at, at + 0.01))
        return found


class Room:
    """A sound server with two sinks that lead nowhere, and somebody who listens to the first.

    What is to be heard there has `server` as its PULSE_SERVER.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        socket = folder / "socket"
        script = folder / "room.pa"
        script.write_text(
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={socket}\n"
            "load-module module-null-sink sink_name=room rate=48000 channels=1\n"
            "load-module module-null-sink sink_name=elsewhere rate=48000 channels=1\n"
            "set-default-sink room\n"
            "set-default-source elsewhere.monitor\n"  # the ear would follow the default, were it at it
        )
        own = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
        self.server = f"unix:{socket}"
        self._host = subprocess.Popen(["pulseaudio", *SERVER, "-F", str(script)], env=own, stderr=subprocess.DEVNULL)
        atexit.register(self._host.kill)
        _until(socket.exists)
        listen = [
            "parec",
            "-d",
            "room.monitor",
            "--format=s16ne",
            f"--rate={RATE}",
            "--channels=1",
            "--latency-msec=10",
        ]
        there = {**os.environ, "PULSE_SERVER": self.server}
        self._ear = subprocess.Popen(listen, env=there, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        atexit.register(self._ear.kill)
        self._heard = bytearray()
        self._marks: dict[str, float] = {}
        self._told: dict[str, float] = {}
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        _until(lambda: bool(self._heard))
        self._began = monotonic() - len(self._heard) / 2 / RATE

    def heard(self) -> Recording:
        """Everything so far, what is still on its way to the ear among it."""
        played = (monotonic() - self._began) * RATE
        _until(lambda: len(self._heard) / 2 >= played)
        values = array("h")
        values.frombytes(self._heard[: len(self._heard) // 2 * 2])
        return Recording(values, dict(self._marks), dict(self._told))

    def close(self) -> None:
        for child in (self._ear, self._host):
            atexit.unregister(child.kill)
            child.kill()
            child.wait()
        self._listener.join()
        assert self._ear.stdout is not None
        self._ear.stdout.close()

    def mark(self, name: str) -> None:
        self._marks[name] = len(self._heard) / 2 / RATE

    def tell(self, name: str, value: float) -> None:
        self._told[name] = value

    def write(self, folder: Path) -> None:
        (folder / "heard.raw").write_bytes(self._heard[: len(self._heard) // 2 * 2])
        (folder / "told.json").write_text(json.dumps({"marks": self._marks, "told": self._told}))

    def _listen(self) -> None:
        assert self._ear.stdout is not None
        while heard := os.read(self._ear.stdout.fileno(), 1 << 16):
            self._heard += heard


def recording(folder: Path) -> Recording:
    """What `Room.write` left there."""
    values = array("h")
    values.frombytes((folder / "heard.raw").read_bytes())
    return Recording(values, **json.loads((folder / "told.json").read_text()))


def _until(happened: Callable[[], bool]) -> None:
    wait = threading.Event()
    while not happened():
        wait.wait(0.02)
