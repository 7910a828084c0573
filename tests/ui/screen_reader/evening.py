"""Runs Guided on a display and a bus of its own, with a screen reader of the tests beside it."""

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.paths import ROOT
from tests.ui.support.program import WAIT_MS

PROGRAM = (sys.executable, "-m", "ui")
SYSTEM_PYTHON = "/usr/bin/python3"
PROGRAMS = ("Xvfb", "openbox", "dbus-daemon", "dbus-send")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
READER_ON = ("IsEnabled", "ScreenReaderEnabled")

Heard = dict[str, Any]


class Evening:
    """The program, and all that a screen reader made of it so far."""

    def __init__(self, client: "subprocess.Popen[str]") -> None:
        self.heard: list[Heard] = []
        self._client = client
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read_lines, daemon=True).start()
        self._read = 0
        """How many of `heard` were waited for."""

    def until(self, matches: Callable[[Heard], bool]) -> Heard:
        """Wait for the next thing heard that `matches`; fail with what was heard instead."""
        while True:
            while self._read < len(self.heard):
                found = self.heard[self._read]
                self._read += 1
                if matches(found):
                    return found
            self.heard.append(self._next())

    def hears(self, words: str) -> Heard:
        return self.until(lambda each: words in each.get("said", ""))

    def comes_to(self, page: str) -> Heard:
        """Wait until the focus is on something in `page`."""
        return self.until(lambda each: page in each.get("in", ()))

    def tabs_to(self, control: str) -> None:
        """Press Tab until the focus is on `control`."""
        first = ""
        while True:
            self.keys("Tab")
            said = self.until(lambda each: "focus" in each)["said"]
            if control in said:
                return
            assert said != first, (control, self.said[-60:])
            first = first or said

    def does(self, **command: object) -> Heard:
        """Have the reader's user do it. Return the answer to a question, else that it is done."""
        assert self._client.stdin is not None
        self._client.stdin.write(json.dumps(command) + "\n")
        self._client.stdin.flush()
        begun = len(self.heard)
        while not self.heard[begun:] or "done" not in self.heard[-1]:
            self.heard.append(self._next())
        return self.heard[-2] if len(self.heard) - begun > 1 else self.heard[-1]

    def presses(self, button: str) -> None:
        """Press the button with that name, as soon as there is one."""
        ends = monotonic() + WAIT_MS / 1000
        while "missing" in self.does(press=button):
            assert monotonic() < ends, (button, self.heard[-12:])

    def keys(self, *names: str) -> None:
        for name in names:
            self.does(key=name)

    def answers(self, *names: str) -> list[list[str]]:
        """What assistive technology reads of the six answers of a check-in, once they are there."""
        ends = monotonic() + WAIT_MS / 1000
        while True:
            tree = self.does(tree=True)["tree"]
            found = [each for each in tree if each[1].startswith(tuple(f"{name}: " for name in names))]
            if len(found) == 6:
                return found
            assert monotonic() < ends, tree

    @property
    def said(self) -> list[str]:
        return [each["said"] for each in self.heard if each.get("said")]

    @property
    def echoed(self) -> str:
        """The keys that were repeated aloud."""
        return " ".join(each["echo"] for each in self.heard if "echo" in each)

    def _next(self) -> Heard:
        try:
            found: Heard = json.loads(self._lines.get(timeout=WAIT_MS / 1000))
        except queue.Empty:
            pytest.fail(f"nothing more was said after {self.heard[-12:]}")
        return found

    def _read_lines(self) -> None:
        assert self._client.stdout is not None
        for line in self._client.stdout:
            self._lines.put(line)


@contextmanager
def evening(folder: Path, program: Sequence[str] = PROGRAM) -> Iterator[Evening]:
    """Start Guided in an empty home, which is `folder`, and the reader before it."""
    _skip_without_programs()
    with ExitStack() as stack:

        def start(*words: str, **given: Any) -> "subprocess.Popen[str]":
            process = stack.enter_context(
                subprocess.Popen(words, text=True, bufsize=1, stderr=subprocess.DEVNULL, env=env, **given)
            )
            stack.callback(process.kill)
            return process

        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        home = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        env = {**os.environ, **home, "XDG_RUNTIME_DIR": str(runtime), "LC_ALL": "C.UTF-8", "GUIDED_VOICE": "none"}
        env |= {"QT_QPA_PLATFORM": "xcb", "QT_ACCESSIBILITY": "1"}
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE"):
            env.pop(name, None)
        server = start(
            *("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"),
            stdout=subprocess.PIPE,
        )
        env["DISPLAY"] = f":{_line(server)}"
        address = f"unix:path={runtime}/bus"
        bus = start(
            "dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}", stdout=subprocess.PIPE
        )
        env["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        for name in READER_ON:
            _switch_on(name, env)
        start("openbox")
        client = start(
            *(SYSTEM_PYTHON, str(Path(__file__).with_name("client.py"))), stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        opened = Evening(client)
        opened.until(lambda each: "ready" in each)
        start(*program, cwd=ROOT)
        yield opened


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _switch_on(name: str, env: dict[str, str]) -> None:
    """Do what a desktop's settings do when somebody turns the screen reader on."""
    words = ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus"]
    words += ["org.freedesktop.DBus.Properties.Set", "string:org.a11y.Status", f"string:{name}", "variant:boolean:true"]
    subprocess.run(words, env=env, check=True, stdout=subprocess.DEVNULL)


def _skip_without_programs() -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("AT-SPI is Linux's own")
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    if not Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        pytest.skip("needs at-spi2-core")
    if subprocess.run([SYSTEM_PYTHON, "-c", BINDINGS], check=False, capture_output=True).returncode:
        pytest.skip("needs gir1.2-atspi-2.0 and python3-gi")
