"""Assembles everything that plays sound: the voice, the bells, the background and the link to the sound process."""

import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from guided.preferences import Preferences
from guided.voice.engine import OfferedVoice, SpeechEngine, SpeechFailure
from guided.voice.hibari_voice import HIBARI_NAME, HibariVoice, installed_version, is_english
from guided.voice.name_sounds import said_names
from guided.voice.utterance import SpeechTiming, Utterance
from ui.devices.audio.background import Background
from ui.devices.audio.bells import Bells
from ui.devices.audio.player import Player
from ui.devices.audio.sound_files import SoundFile, SoundFiles
from ui.devices.audio.sound_link import SoundLink
from ui.devices.audio.speaker import Speaker
from ui.devices.audio.system_voice import SystemVoice

END_FADE_MS = 1500
QT_SPEECH_PLATFORMS = ("darwin", "win32")
"""Where Qt's own speech engine is used. On Linux it blocks for seconds, and ends the speech of other programs."""


class AudioPlayback(QObject):
    """Controls all players of the program. It is created shortly before the first sound."""

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
        self._system = SystemVoice(self) if platform in QT_SPEECH_PLATFORMS else None
        self._english_only = False
        self._voices: list[Speaker | SystemVoice] = [self._speaker, *([self._system] if self._system else [])]
        for each in self._voices:
            each.spoke.connect(self.background.dip)
            each.failed.connect(self.changed)
        self._sound: Player | None = None
        self._ended: Callable[[], object] = _nothing
        self._link.start()

    @property
    def lost(self) -> bool:
        """Whether the audio device has disappeared."""
        return self._link.lost

    @property
    def ready(self) -> bool:
        """Whether the sound process has started, so that sounds are played without delay."""
        return self._link.ready

    @property
    def audible(self) -> bool:
        return self._link.audible

    @property
    def voice(self) -> "Speaker | SystemVoice":
        """The voice for English lines without a recording."""
        return self._system if self._system and self._system.chosen else self._speaker

    def voice_for(self, line: Utterance) -> "Speaker | SystemVoice":
        """Return what speaks `line`: Hibari speaks English alone, and the system's voice the other languages."""
        if line.recording is not None:
            return self._speaker
        return self._system if self._system and self._english_only and not is_english(line.language) else self.voice

    def find_voices(self, language: str, then: Callable[[list[OfferedVoice]], object]) -> None:
        """Call `then` with the voices to choose from: the system's, and Hibari where it speaks `language`."""
        if self._system is None:
            self._speaker.find_voices(language, then)
            return
        hibari = [OfferedVoice(HIBARI_NAME)] if is_english(language) and installed_version() else []
        then([*map(OfferedVoice, self._system.voices(language)), *hibari])

    def use(self, engine: SpeechEngine | SpeechFailure | None, preferences: Preferences) -> bool:
        """Use `engine` for speech, or the system's voice if there is none. Return whether the engine changed."""
        if self._system:
            self._english_only = isinstance(engine, HibariVoice)
            self._system.chosen = engine is SpeechFailure.ABSENT
            self._system.tune(preferences.voice_rate, preferences.voice_name, said_names(preferences))
        return self._speaker.use(engine)

    def prepare(self, lines: Sequence[Utterance]) -> None:
        """Render `lines` ahead of need."""
        self._speaker.prepare([line for line in lines if self.voice_for(line) is self._speaker])

    def length(self, line: Utterance) -> SpeechTiming | None:
        return self.voice_for(line).length(line)

    def say(self, line: Utterance) -> None:
        speaks = self.voice_for(line)
        for each in self._voices:
            if each is not speaks:
                each.leave()
        speaks.say(line)

    def play(self, sound: bytes, ended: Callable[[], object]) -> None:
        """Play the bytes of a sound file in place of any before, and call `ended` at its end."""
        self.leave()
        if self._sound is None:
            self._sound = Player(self, self._link)
            self._sound.ended.connect(self._on_ended)
        self._sound.load(sound)
        self._ended = ended
        if not self._sound.play():
            self._on_ended()

    def stop_playing(self) -> None:
        """Stop what `play` plays. It does not end by itself then."""
        self._ended = _nothing
        if self._sound is not None:
            self._sound.load(None)

    def _on_ended(self) -> None:
        ended, self._ended = self._ended, _nothing
        ended()

    def leave(self) -> None:
        for each in self._voices:
            each.leave()

    def rest(self) -> None:
        for each in self._voices:
            each.rest()
        self.bells.fade_out()
        self.background.rest()

    def begin(self) -> None:
        """Start a session: drop what an earlier one left paused."""
        self._link.hold()
        self.leave()
        for each in self._voices:
            each.go_on()

    def go_on(self) -> None:
        for each in self._voices:
            each.go_on()
        self.background.go_on()

    def silence(self) -> None:
        for each in self._voices:
            each.silence()
        self.bells.silence()
        self.background.silence()

    def end(self) -> None:
        self._link.release()
        for each in self._voices:
            each.leave(END_FADE_MS)
            each.go_on()
        self.bells.fade_out(END_FADE_MS)
        self.background.end()
        self._speaker.prepare(())

    def set_volumes(self, voice: float, bells: float, background: float) -> None:
        for each in self._voices:
            each.set_volume(voice)
        self.bells.set_volume(bells)
        self.background.set_volume(background)

    def _renew(self) -> None:
        """Restart the background in a new sound process."""
        self.background.renew()
        self.changed.emit()


def _nothing() -> None:
    pass
