"""A voice that plays rendered lines, so that they can start, pause, resume and fade like any sound."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from guided.voice.engine import OfferedVoice, SpeechEngine, SpeechFailure
from guided.voice.speech_cache import SpeechCache
from guided.voice.utterance import SpeechTiming, Utterance
from ui.devices.audio.player import Player
from ui.devices.audio.recording_level import level_recording
from ui.devices.audio.sound_link import SoundLink
from ui.foundation.background_worker import BackgroundWorker
from ui.foundation.clock import monotonic_seconds
from ui.foundation.hand_over import HandOver

MAX_DELAY_S = 15.0
"""Seconds after which a line that is not rendered yet is dropped; it stays on the screen.

Two people with their eyes shut would rather hear it late than never, so the limit is long. The next line and the end of
the step drop it at once.
"""
CUT_MS = 120
PAUSE_FADE_MS = 200


class Speaker(QObject):
    """Says one line at a time. `spoke` is emitted with whether a line is being heard."""

    spoke = Signal(bool)
    failed = Signal()

    def __init__(self, parent: QObject, link: SoundLink) -> None:
        super().__init__(parent)
        self._back = HandOver(self._is_ready, self)
        self._outbox = self._back.outbox
        self._voice = SpeechCache(None, on_ready=self._outbox.put, level=level_recording)
        self._lister = BackgroundWorker(self)
        self._player = Player(self, link)
        self._player.ended.connect(self._finished)
        self._line: Utterance | None = None
        self._begun = False
        self._asked = 0.0
        self._place = 0
        self._resting = False
        self._speaking = False
        self._reported_failure: SpeechFailure | None = None

    @property
    def failure(self) -> SpeechFailure | None:
        return self._voice.failure

    @property
    def voiced(self) -> bool:
        return isinstance(self._voice.engine, SpeechEngine) and self._voice.failure is None

    def use(self, engine: SpeechEngine | SpeechFailure | None) -> bool:
        """Speak with `engine` from now on. Return whether it is another one than before."""
        other = engine != self._voice.engine
        if other:
            self._voice.close()
            self._voice = SpeechCache(engine, on_ready=self._outbox.put, level=level_recording)
        return other

    def prepare(self, lines: Iterable[Utterance]) -> None:
        self._voice.prepare(lines)

    def find_voices(self, language: str, then: Callable[[list[OfferedVoice]], object]) -> None:
        """Call `then` with the voices for `language`. A program is asked for them, in a thread."""
        engine = self._voice.engine
        if isinstance(engine, SpeechEngine):
            self._lister.ask(partial(engine.voices, language), lambda found: then(found or []))
        else:
            then([])

    def length(self, line: Utterance) -> SpeechTiming | None:
        return self._voice.length(line)

    def set_volume(self, volume: float) -> None:
        self._player.set_volume(volume)

    def say(self, line: Utterance) -> None:
        self._line, self._begun, self._place = line, False, 0
        self._resting = False
        self._asked = monotonic_seconds()
        self._player.fade_out(CUT_MS, self._begin)

    def leave(self, milliseconds: int = CUT_MS) -> None:
        """Stop the line for good."""
        self._line, self._begun, self._place = None, False, 0
        self._player.fade_out(milliseconds, self._begin)

    def rest(self) -> None:
        self._remember()
        self._player.fade_out(PAUSE_FADE_MS, self._begin)

    def silence(self) -> None:
        self._remember()
        self._player.stop()
        self._begin()

    def go_on(self) -> None:
        self._resting = False
        if not self._player.playing:
            self._begin()
        elif self._begun:
            self._player.swell(PAUSE_FADE_MS)

    def _remember(self) -> None:
        if self._begun and not self._resting:
            self._place = self._player.position
        self._resting = True

    def _begin(self) -> None:
        """Start or resume the line, once nothing else is heard."""
        line = self._line
        if line is None or self._resting:
            if line is None:
                self._player.load(None)
            self._tell(speaking=False)
        elif self._begun and self._place:
            self._hear(self._player.play(start=self._place, fade=PAUSE_FADE_MS))
        elif (sound := self._voice.sound(line)) is None:
            self._tell(speaking=False)
            self._voice.hurry(line)
        else:
            self._begun = True
            self._player.load(sound.data)
            self._hear(bool(sound.data) and self._player.play())

    def _hear(self, playing: bool) -> None:
        if playing:
            self._tell(speaking=True)
        else:
            self._finished()

    def _is_ready(self, line: Utterance) -> None:
        if self.failure != self._reported_failure:
            self._reported_failure = self.failure
            self.failed.emit()
        if line != self._line or self._begun:
            return
        if self._voice.unvoiced(line) or (not self._resting and monotonic_seconds() - self._asked > MAX_DELAY_S):
            self._line = None
        elif not (self._resting or self._player.playing):
            self._begin()

    def _finished(self) -> None:
        if self._begun:
            self._line, self._begun, self._place = None, False, 0
            self._tell(speaking=False)

    def _tell(self, *, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.spoke.emit(speaking)
