"""The microphone of this machine, which a process of its own hears while it is open."""

import logging
import sys
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from guided.own_program import CAPTURE_COMMAND, is_frozen
from guided.voicing.microphone import AudioInput, HeardSound, MicrophoneState
from ui.devices.audio.microphone_permission import Permission, SystemPermission
from ui.devices.audio.sound_child import SoundChild
from ui.foundation.hand_over import HandOver

log = logging.getLogger(__name__)

COMMAND = (
    (sys.executable, CAPTURE_COMMAND) if is_frozen() else (sys.executable, "-m", "ui.devices.audio.capture_process")
)
WATCH_MS = 1_000
"""Milliseconds between checks that the process responds."""


class MachineMicrophone(QObject):
    """Opens and closes the microphone. No method waits for the device, nor for the process that hears it."""

    changed = Signal()
    """`state` or `inputs` may have changed."""
    heard = Signal(object)
    """Emitted with each moment of sound, a `HeardSound`, 20 times a second."""

    def __init__(
        self,
        parent: QObject | None = None,
        command: tuple[str, ...] = COMMAND,
        permission: Permission | None = None,
    ) -> None:
        super().__init__(parent)
        self._command = command
        self._permission = permission or SystemPermission()
        self._process: SoundChild | None = None
        self._number = 0
        self._wanted = ""
        self._usual = ""
        self._back = HandOver(self._hear, self)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._check_process)
        self.state = MicrophoneState.CLOSED
        self.inputs: tuple[AudioInput, ...] = ()
        self.device = ""
        """The id of the one that is heard."""
        self.rate = 0
        """Samples a second of what is heard."""
        self.is_steady = False
        """Whether the device stays the same where the system's choice changes, as during a recording."""

    def open(self, device: str = "") -> None:
        """Hear the device with this id, or the one that the system has chosen. Ask for the permission where needed."""
        self.close()
        self._wanted = device
        if self._permission.undecided:
            self._set_state(MicrophoneState.ASKING)
            self._permission.ask(self._on_answered)
        elif self._permission.granted:
            self._start()
        else:
            self._set_state(MicrophoneState.DENIED)

    def close(self) -> None:
        """Stop hearing, and end the process."""
        self._end()
        self._set_state(MicrophoneState.CLOSED)

    def _on_answered(self) -> None:
        if self.state is not MicrophoneState.ASKING:  # it was closed meanwhile
            return
        if self._permission.granted:
            self._start()
        else:
            self._set_state(MicrophoneState.DENIED)

    def _start(self) -> None:
        self._number += 1
        self._process = SoundChild(self._command, self._number, self._back.outbox)
        self._process.ping()
        self._process.send({"do": "hear", "device": self._wanted}, b"")
        self._watch.start()
        self._set_state(MicrophoneState.OPENING)

    def _end(self) -> None:
        self._watch.stop()
        self.is_steady = False
        if self._process is not None:
            self._process.close()
            self._process = None

    def _check_process(self) -> None:
        """End a process that hangs."""
        if self._process is None:
            return
        if not self._process.late(monotonic()):
            self._process.ping()
            return
        log.warning("The process that hears the microphone did not answer and was ended.")
        self._process.kill()
        self._fail()

    def _fail(self) -> None:
        was_open = self.state is MicrophoneState.OPEN
        self._end()
        self._set_state(MicrophoneState.LOST if was_open else MicrophoneState.FAILED)

    def _hear(self, told: tuple[int, dict[str, Any] | None]) -> None:
        """Handle an event of the process with a number, in the window's thread; None means that it has ended."""
        number, event = told
        if self._process is None or number != self._number:
            return
        if event is None:
            log.warning("The process that hears the microphone ended by itself.")
            self._fail()
            return
        match event["event"]:
            case "pong":
                self._process.answered(event["asked"])
            case "inputs":
                self._take_inputs(event)
            case "state":
                self.rate = event.get("rate", self.rate)
                self.device = event.get("device", "")
                self._set_state(MicrophoneState(event["state"]))
            case "heard":
                self.heard.emit(HeardSound(event["data"], event["peak"]))

    def _take_inputs(self, event: dict[str, Any]) -> None:
        before, self._usual = self._usual, event["usual"]
        self.inputs = tuple(AudioInput(each["id"], each["name"]) for each in event["inputs"])
        is_missing = self.state in (MicrophoneState.NONE, MicrophoneState.LOST)
        follows = self.state is MicrophoneState.OPEN and not self._wanted and self._usual != before
        if (is_missing or follows) and self._usual and not self.is_steady and self._process is not None:
            self._process.send({"do": "hear", "device": self._wanted}, b"")
        self.changed.emit()

    def _set_state(self, state: MicrophoneState) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit()
