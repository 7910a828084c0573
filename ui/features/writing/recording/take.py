"""One recording of one line: three beats of notice, what is heard until it is stopped, and what comes of it."""

from array import array
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.voice.wav import Samples, write_wav
from guided.voicing.finished import FinishedRecording, RecordingError, RecordingFailure, RecordingFinisher
from guided.voicing.microphone import HeardSound, MicrophoneState
from guided.voicing.sound_level import LevelMeter, Loudness, loudness
from ui.foundation.work_queue import WorkQueue
from ui.services.microphone import Microphone
from ui.services.silent_audio import Sounds

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

COUNT = "count"
"""One sound of three ticks: a device that must wake up would swallow some of three sounds."""
BEATS = 3
BEAT_MS = 1_000
BEFORE_S = 0.3
"""Seconds before the recording begins that belong to it: many begin to speak a moment early."""
LONGEST_S = 300.0
"""Seconds after which a recording stops by itself."""
BYTES = 2
"""Bytes of a sample."""


class TakeState(StrEnum):
    """How far a recording has come."""

    WAITING = "waiting"
    COUNTING = "counting"
    RECORDING = "recording"
    FINISHING = "finishing"
    TAKEN = "taken"


@QmlElement
@QmlUncreatable("made by the program")
class Take(QObject):
    """Records. While it does, nothing else sounds. What was recorded before stays until there is something newer."""

    changed = Signal()
    levelChanged = Signal()

    def __init__(
        self,
        microphone: Microphone,
        sounds: Sounds,
        finish: RecordingFinisher,
        queue: WorkQueue,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._microphone = microphone
        self._sounds = sounds
        self._finish = finish
        self._queue = queue
        self._state = TakeState.WAITING
        self._meter = LevelMeter()
        self._before = bytearray()
        self._samples = bytearray()
        self._peak = 0.0
        self._recorded_peak = 0.0
        self._beats = 0
        self._message = ""
        self._listens = False
        self.finished: FinishedRecording | None = None
        """What a couple would hear, if there is something."""
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._on_beat)
        microphone.heard.connect(self._hear)
        microphone.changed.connect(self._follow_microphone)

    @Property(str, notify=changed)
    def state(self) -> str:
        """Return "waiting", "counting", "recording", "finishing" or "taken"."""
        return str(self._state)

    @Property(int, notify=changed)
    def beats(self) -> int:
        """Return how many seconds it is until the recording begins."""
        return self._beats

    @Property(str, notify=changed)
    def message(self) -> str:
        """Return what is to be said of the recording, or of why there is none."""
        return self._message

    @Property(bool, notify=changed)
    def listening(self) -> bool:
        return self._listens

    @Property(float, notify=levelChanged)
    def level(self) -> float:
        """Return the level now, between silence, 0, and full scale, 1."""
        return self._meter.level

    @Property(str, notify=levelChanged)
    def loudness(self) -> str:
        """Return "nothing", "quiet", "good" or "loud", for the last moments."""
        return str(self._meter.loudness)

    @Property(int, notify=levelChanged)
    def seconds(self) -> int:
        """Return how long it has been recorded, or how long what was recorded is, in whole seconds."""
        if self._state is TakeState.RECORDING:
            return int(self._recorded_seconds)
        return round(self.finished.seconds) if self.finished else 0

    @Slot()
    def begin(self) -> None:
        """Count to a recording. Nothing else sounds from now on."""
        if not self.is_settled or not self._can_hear:
            return
        self._hush()
        self._message = ""
        self._beats = BEATS
        self._set_state(TakeState.COUNTING)
        self._sounds.ring(COUNT)
        self._beat.start()

    @Slot()
    def stop(self) -> None:
        """End the recording, and let be made of it what a couple would hear."""
        if self._state is not TakeState.RECORDING:
            return
        self._microphone.is_steady = False
        values = array("h", bytes(self._samples[: len(self._samples) // BYTES * BYTES]))
        rate, finish = self._microphone.rate, self._finish
        self._recorded_peak, self._samples = self._peak, bytearray()
        self._set_state(TakeState.FINISHING)
        self._queue.ask(lambda: finish(write_wav(Samples(rate, values))), self._on_finished, self._on_failed)

    @Slot(result=bool)
    def back(self) -> bool:
        """Drop what is being recorded. Return whether something was; what was recorded before is there again."""
        if self._state not in (TakeState.COUNTING, TakeState.RECORDING):
            return False
        self._drop()
        return True

    @Slot()
    def listen(self) -> None:
        """Play what was recorded, or stop it."""
        if self._state is not TakeState.TAKEN or self.finished is None:
            return
        if self._listens:
            self._hush()
        else:
            self._listens = True
            self._sounds.play(self.finished.data, self._on_played)
        self.changed.emit()

    def leave(self) -> None:
        """Stop what sounds. What is being recorded is kept so far."""
        self._hush()
        if self._state is TakeState.COUNTING:
            self._drop()
        self.stop()

    def show(self, finished: FinishedRecording | None) -> None:
        """Start anew, with what was recorded of the line, if anything was."""
        self._hush()
        self._message = ""
        self.finished = finished
        self._drop()

    def tell(self, message: str) -> None:
        """Say something of what was recorded."""
        self._message = message
        self.changed.emit()

    @property
    def is_settled(self) -> bool:
        """Whether nothing is being recorded or made ready."""
        return self._state in (TakeState.WAITING, TakeState.TAKEN)

    @property
    def is_taken(self) -> bool:
        return self._state is TakeState.TAKEN

    @property
    def _can_hear(self) -> bool:
        return self._microphone.state is MicrophoneState.OPEN

    @property
    def _recorded_seconds(self) -> float:
        return len(self._samples) / BYTES / self._microphone.rate if self._microphone.rate else 0.0

    def _on_beat(self) -> None:
        self._beats -= 1
        if self._beats:
            self.changed.emit()
            return
        self._beat.stop()
        self._microphone.is_steady = True
        self._samples, self._peak = bytearray(self._before), 0.0
        self._set_state(TakeState.RECORDING)

    def _hear(self, sound: HeardSound) -> None:
        rate = self._microphone.rate
        if not rate:
            return
        self._meter.take(sound.peak, len(sound.samples) / BYTES / rate)
        if self._state is TakeState.RECORDING:
            self._samples += sound.samples
            self._peak = max(self._peak, sound.peak)
            if self._recorded_seconds >= LONGEST_S:
                self.stop()
        else:
            self._before += sound.samples
            del self._before[: max(0, len(self._before) - BYTES * round(BEFORE_S * rate))]
        self.levelChanged.emit()

    def _follow_microphone(self) -> None:
        """Keep what was recorded where the microphone is lost."""
        if self._can_hear:
            return
        self._meter, self._before = LevelMeter(), bytearray()
        self.levelChanged.emit()
        if self._state is TakeState.COUNTING:
            self._drop()
        elif self._state is TakeState.RECORDING:
            lost = self._microphone.state is MicrophoneState.LOST
            self.stop()
            if lost:
                self.tell(self.tr("The microphone was lost. What was recorded until then is kept."))

    def _on_finished(self, finished: FinishedRecording) -> None:
        if self._state is not TakeState.FINISHING:
            return
        self.finished = finished
        self._message = self._message or self._judged()
        self._set_state(TakeState.TAKEN)

    def _judged(self) -> str:
        match loudness(self._recorded_peak):
            case Loudness.LOUD:
                return self.tr("Parts of it were too loud and may crackle. A little further away is better.")
            case Loudness.QUIET | Loudness.NOTHING:
                return self.tr("It was quiet, so the room may be heard too. A little closer is better.")
        return ""

    def _on_failed(self, error: Exception) -> None:
        if self._state is not TakeState.FINISHING:
            return
        failure = error.failure if isinstance(error, RecordingError) else RecordingFailure.FAILED
        if failure is RecordingFailure.SILENT:
            self._message = self.tr("Nothing was heard. Is the microphone muted?")
        else:
            self._message = self.tr("The recording could not be made ready. Please try again.")
        self._set_state(TakeState.TAKEN if self.finished else TakeState.WAITING)

    def _on_played(self) -> None:
        self._listens = False
        self.changed.emit()

    def _hush(self) -> None:
        self._listens = False
        self._sounds.stop_playing()
        self._sounds.step_left()

    def _drop(self) -> None:
        self._beat.stop()
        if self._state is TakeState.COUNTING:
            self._sounds.silence()
        self._microphone.is_steady = False
        self._beats, self._samples = 0, bytearray()
        self._set_state(TakeState.TAKEN if self.finished else TakeState.WAITING)

    def _set_state(self, state: TakeState) -> None:
        self._state = state
        self.changed.emit()
        self.levelChanged.emit()
