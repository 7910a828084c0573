"""Everything that plays, put together: whoever speaks, the bells, the background, the device they are heard on."""

import sys
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from guided.preferences import Preferences
from guided.voice.programs import SpeechFailure, SpeechProgram
from guided.voice.utterance import SpeechTiming, Utterance
from ui.devices.audio.background import Background
from ui.devices.audio.bells import Bells
from ui.devices.audio.sound_files import SoundFile, SoundFiles
from ui.devices.audio.sound_link import SoundLink
from ui.devices.audio.speaker import Speaker
from ui.devices.audio.system_voice import SystemVoice

END_MS = 1500
SYSTEMS = ("darwin", "win32")
"""Where Qt's own engine of speech is used: on Linux it stands still for seconds, and ends other programs' speech."""


class Playing(QObject):
    """Made when the first sound is near."""

    changed = Signal()

    def __init__(self, bells: Mapping[str, SoundFile], parent: QObject, *, platform: str = sys.platform) -> None:
        super().__init__(parent)
        self._link = SoundLink(self)
        self._link.changed.connect(self.changed)
        self._link.restarted.connect(self._renew)
        files = SoundFiles(self)
        self.bells = Bells(bells, self, self._link, files)
        self.background = Background(self, self._link, files)
        self._speaker = Speaker(self, self._link)
        self._system = SystemVoice(self) if platform in SYSTEMS else None
        self._mouths: list[Speaker | SystemVoice] = [self._speaker, *([self._system] if self._system else [])]
        for mouth in self._mouths:
            mouth.spoke.connect(self.background.dip)
            mouth.troubled.connect(self.changed)
        self._link.start()

    @property
    def lost(self) -> bool:
        """Whether the sound that was there has gone."""
        return self._link.lost

    @property
    def ready(self) -> bool:
        """Whether a sound that is asked for now is heard at once."""
        return self._link.ready

    @property
    def audible(self) -> bool:
        return self._link.audible

    @property
    def voice(self) -> "Speaker | SystemVoice":
        """Who speaks what has no recording."""
        return self._system if self._system and self._system.chosen else self._speaker

    def use(self, program: SpeechProgram | SpeechFailure | None, preferences: Preferences) -> bool:
        """Let `program` speak, or the system's own voice where there is none; whether that is another than before."""
        if self._system:
            self._system.chosen = program is SpeechFailure.ABSENT
            self._system.tune(preferences.voice_rate, preferences.voice_name)
        return self._speaker.use(program)

    def prepare(self, lines: Sequence[Utterance]) -> None:
        """Make `lines` ready to be spoken."""
        own = self.voice is self._speaker
        self._speaker.prepare([line for line in lines if own or line.recording])

    def length(self, line: Utterance) -> SpeechTiming | None:
        return self._speaker.length(line)

    def say(self, line: Utterance) -> None:
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
        self._link.hold()
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
        self._link.release()
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

    def _renew(self) -> None:
        """Let the background come back with the sound."""
        self.background.renew()
        self.changed.emit()
