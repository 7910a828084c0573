"""Runs a private sound server, and records what the program plays on it."""

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

SAMPLE_RATE = 8_000
TIME_LIMIT = 60.0
"""Seconds to wait for the sound server or the listener, at most."""
SERVER_OPTIONS = (
    "-n",
    "--daemonize=no",
    f"--exit-idle-time={TIME_LIMIT:.0f}",
    "--use-pid-file=no",
    "--disallow-exit=no",
)


@dataclass(frozen=True)
class Recording:
    """The recorded samples, with the seconds of its marks."""

    values: "array[int]"
    marks: dict[str, float]
    notes: dict[str, float]

    def levels(self, begin: float, end: float, step: float = 0.05) -> list[float]:
        """Return the loudness step by step."""
        size = round(step * SAMPLE_RATE)
        starts = range(round(begin * SAMPLE_RATE), round(end * SAMPLE_RATE) - size + 1, size)
        return [sqrt(sum(v * v for v in self.values[at : at + size]) / size) for at in starts]

    def level(self, begin: float, end: float) -> float:
        (level,) = self.levels(begin, end, end - begin)
        return level

    @property
    def seconds(self) -> float:
        return len(self.values) / SAMPLE_RATE

    def audible_spans(self, begin: float, end: float, *, above: float = 20) -> list[tuple[float, float]]:
        """Return the start and end in seconds of each audible span; gaps shorter than a tenth of a second are
        ignored."""
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


class AudioServer:
    """A sound server with two null sinks, and a process that records the first.

    A program plays there if its PULSE_SERVER is `server`.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._socket = folder / "socket"
        (folder / "room.pa").write_text(
            "load-module module-null-sink sink_name=room rate=48000 channels=1\n"
            "load-module module-null-sink sink_name=elsewhere rate=48000 channels=1\n"
            "set-default-sink room\n"
            "set-default-source elsewhere.monitor\n"  # the recorder would follow the default source if it used that
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={self._socket}\n"
        )
        self.server = f"unix:{self._socket}"
        self._heard = bytearray()
        self._marks: dict[str, float] = {}
        self._notes: dict[str, float] = {}
        self._ear: subprocess.Popen[bytes] | None = None
        self._began = 0.0
        self.start()

    def start(self) -> None:
        """Start or restart the server and the recorder."""
        own = {**os.environ, "XDG_RUNTIME_DIR": str(self._folder), "HOME": str(self._folder)}
        words = ["pulseaudio", *SERVER_OPTIONS, "-F", str(self._folder / "room.pa")]
        self._host = subprocess.Popen(words, env=own, stderr=subprocess.DEVNULL)
        atexit.register(self._host.kill)
        _until(self._socket.exists)
        heard = len(self._heard)

        def hears() -> bool:
            if self._deaf:  # the server refused the connection
                self._ear = self._listening()
            return len(self._heard) > heard

        _until(hears)
        self._began = monotonic() - len(self._heard) / 2 / SAMPLE_RATE

    @property
    def process(self) -> int:
        """The process id of the server."""
        return self._host.pid

    def crash(self) -> None:
        """Kill the server, as in a crash."""
        self._host.kill()
        self._host.wait(TIME_LIMIT)
        if self._ear is not None:
            self._ear.wait(TIME_LIMIT)
        self._socket.unlink(missing_ok=True)

    def recording(self) -> Recording:
        """Return everything recorded so far, including what is still in the recorder's buffer."""
        played = (monotonic() - self._began) * SAMPLE_RATE
        _until(lambda: len(self._heard) / 2 >= played or self._deaf)
        values = array("h")
        values.frombytes(self._heard[: len(self._heard) // 2 * 2])
        return Recording(values, dict(self._marks), dict(self._notes))

    def close(self) -> None:
        for child in filter(None, (self._ear, self._host)):
            atexit.unregister(child.kill)
            child.kill()
            child.wait(TIME_LIMIT)
        self._listener.join(TIME_LIMIT)

    def mark(self, name: str) -> None:
        self._marks[name] = len(self._heard) / 2 / SAMPLE_RATE

    def note(self, name: str, value: float) -> None:
        self._notes[name] = value

    def write(self, folder: Path) -> None:
        """Write the recording, including the next half second, because the recorder lags slightly."""
        enough = len(self._heard) + SAMPLE_RATE
        _until(lambda: len(self._heard) >= enough or self._deaf)
        (folder / "heard.raw").write_bytes(self._heard[: len(self._heard) // 2 * 2])
        (folder / "notes.json").write_text(json.dumps({"marks": self._marks, "notes": self._notes}))

    @property
    def _deaf(self) -> bool:
        """Whether the recorder has ended."""
        return self._ear is None or self._ear.poll() is not None

    def _listening(self) -> "subprocess.Popen[bytes]":
        """Start a recorder, and a thread that reads from it until it ends."""
        words = [
            "parec",
            "-d",
            "room.monitor",
            "--format=s16ne",
            f"--rate={SAMPLE_RATE}",
            "--channels=1",
            "--latency-msec=10",
        ]
        there = {**os.environ, "PULSE_SERVER": self.server}
        ear = subprocess.Popen(words, env=there, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        atexit.register(ear.kill)
        self._listener = threading.Thread(target=self._listen, args=[ear], daemon=True)
        self._listener.start()
        return ear

    def _listen(self, ear: "subprocess.Popen[bytes]") -> None:
        assert ear.stdout is not None
        with ear.stdout as sound:
            while heard := os.read(sound.fileno(), 1 << 16):
                self._heard += heard


def load_recording(folder: Path) -> Recording:
    """Return the recording that `AudioServer.write` wrote to a folder."""
    values = array("h")
    values.frombytes((folder / "heard.raw").read_bytes())
    return Recording(values, **json.loads((folder / "notes.json").read_text()))


def _until(happened: Callable[[], bool]) -> None:
    wait, end = threading.Event(), monotonic() + TIME_LIMIT
    while not happened():
        if monotonic() > end:
            raise TimeoutError(f"the sound server did nothing for {TIME_LIMIT:.0f} s")
        wait.wait(0.02)
