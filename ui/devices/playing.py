"""Everything that plays, put together: whoever speaks, the bells, the background, the device they are heard on."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QMediaDevices

from guided.preferences import Preferences
from guided.voice.line import Line, Spoken
from guided.voice.programs import Program, Trouble
from ui.devices.background import Background
from ui.devices.bells import Bells
from ui.devices.server import server
from ui.devices.speaker import Speaker
from ui.devices.system_voice import SystemVoice

END_MS = 1500
LOOK_MS = 250
SYSTEMS = ("darwin", "win32")
"""Where Qt's own engine of speech is used: on Linux it stands still for seconds, and ends other programs' speech."""


class Playing(QObject):
    """Made when the first sound is near."""

    changed = Signal()

    def __init__(self, bells: Mapping[str, Path], parent: QObject, *, platform: str = sys.platform) -> None:
        super().__init__(parent)
        with server.learning():
            self.bells = Bells(bells, self)
            self.background = Background(self)
            self._speaker = Speaker(self)
        self._system = SystemVoice(self) if platform in SYSTEMS else None
        self._mouths: list[Speaker | SystemVoice] = [self._speaker, *([self._system] if self._system else [])]
        for mouth in self._mouths:
            mouth.spoke.connect(self.background.dip)
            mouth.troubled.connect(self.changed)
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._follow_device)
        self._lost = False
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        self._follow_device()

    @property
    def lost(self) -> bool:
        """Whether the sound that was there has gone."""
        return server.lost

    @property
    def audible(self) -> bool:
        return not self.lost and not QMediaDevices.defaultAudioOutput().isNull()

    @property
    def voice(self) -> "Speaker | SystemVoice":
        """Who speaks what has no recording."""
        return self._system if self._system and self._system.chosen else self._speaker

    def use(self, program: Program | Trouble | None, preferences: Preferences) -> bool:
        """Let `program` speak, or the system's own voice where there is none; whether that is another than before."""
        if self._system:
            self._system.chosen = program is Trouble.ABSENT
            self._system.tune(preferences.voice_rate, preferences.voice_name)
        return self._speaker.use(program)

    def prepare(self, lines: Sequence[Line]) -> None:
        """Make `lines` ready to be spoken."""
        own = self.voice is self._speaker
        self._speaker.prepare([line for line in lines if own or line.recording])

    def length(self, line: Line) -> Spoken | None:
        return self._speaker.length(line)

    def say(self, line: Line) -> None:
        self._look()
        speaks = self.voice if line.recording is None else self._speaker
        for mouth in self._mouths:
            if mouth is not speaks:
                mouth.leave()
        speaks.say(line)

    def leave(self) -> None:
        for mouth in self._mouths:
            mouth.leave()

    def rest(self) -> None:
        for mouth in self._mouths:
            mouth.rest()
        self.bells.fade_out()
        self.background.rest()

    def begin(self) -> None:
        """Forget what rested."""
        self._look()
        self._looking.start()
        self.leave()
        for mouth in self._mouths:
            mouth.go_on()

    def go_on(self) -> None:
        for mouth in self._mouths:
            mouth.go_on()
        self.background.go_on()

    def silence(self) -> None:
        for mouth in self._mouths:
            mouth.silence()
        self.bells.silence()
        self.background.silence()

    def end(self) -> None:
        self._looking.stop()
        for mouth in self._mouths:
            mouth.leave(END_MS)
            mouth.go_on()
        self.bells.fade_out(END_MS)
        self.background.end()
        self._speaker.prepare(())

    def set_volumes(self, voice: float, bells: float, background: float) -> None:
        for mouth in self._mouths:
            mouth.set_volume(voice)
        self.bells.set_volume(bells)
        self.background.set_volume(background)

    def _look(self) -> None:
        """Notice that the sound server has gone, or has come back."""
        if server.lost:
            if not self._lost:
                self._lost = True
                self._speaker.lose()
                self.changed.emit()
        elif server.returned():
            self._lost = False
            self._speaker.lose()
            self.bells.silence()
            self.background.renew()
            self.changed.emit()

    def _follow_device(self) -> None:
        if server.lost:
            self.changed.emit()
            return
        self._speaker.follow_device()
        self.bells.follow_device()
        self.background.follow_device()
        self.changed.emit()
