"""The system's voice on macOS and Windows, through Qt. It gets one sentence at a time, whose length is unknown."""

from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal

from guided.exercise.model import Pace
from guided.exercise.speech_length import speaking_seconds
from guided.voice.engine import SpeechFailure
from guided.voice.name_sounds import SaidNames, respell_names
from guided.voice.pronunciation import respell
from guided.voice.rendering import LINE_PAUSE, SENTENCE_PAUSE
from guided.voice.speech_cache import MAX_FAILURES
from guided.voice.spoken_text import is_speakable, sentences_by_line, strip_unspoken
from guided.voice.utterance import SpeechTiming, Utterance

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

RATES = {Pace.SLOW: -0.35, Pace.NORMAL: -0.15, Pace.BRISK: 0.0}
"""Qt's own scale, on which 0 is the engine's usual rate of about 170 words a minute."""
PATIENCE_SECONDS = 3.0
"""A sentence that takes longer than twice its estimate and these seconds counts as failed."""
MOCK_ENGINE = "mock"
"""Qt's silent engine for tests."""


class SystemVoice(QObject):
    """Says one line at a time. `spoke` is emitted with whether a line is being heard.

    After a pause it goes on from the beginning of the sentence.
    """

    spoke = Signal(bool)
    failed = Signal()

    def __init__(self, parent: QObject, *, engine: str = "") -> None:
        super().__init__(parent)
        self.chosen = True
        self.failure: SpeechFailure | None = None
        self._wanted = engine
        self._engine: QTextToSpeech | None = None
        self._line: Utterance | None = None
        self._left: list[tuple[str, float]] = []
        self._resting = False
        self._saying = False
        self._speaking = False
        self._volume = 1.0
        self._rate, self._name = 1.0, ""
        self._names: SaidNames = ()
        self._failed = 0
        self._quiet = self._timer(self._next)
        self._watchdog = self._timer(self._give_up)

    @property
    def voiced(self) -> bool:
        return self.failure is None

    def voices(self, language: str) -> list[str]:
        if not self._opens() or self._engine is None:
            return []
        self._engine.setLocale(_locale(language))
        return [voice.name() for voice in self._engine.availableVoices()]

    def length(self, line: Utterance) -> SpeechTiming | None:
        """Return about how long a line takes at the chosen rate, as the system's voice tells no lengths beforehand."""
        if not self.voiced:
            return None
        ends = accumulate(speaking_seconds(f"{sentence} ", line.pace) / self._rate for sentence, _ in _sentences(line))
        sentence_ends = tuple(ends) or (0.0,)
        return SpeechTiming(sentence_ends[-1], sentence_ends)

    def set_volume(self, volume: float) -> None:
        self._volume = volume

    def tune(self, rate: float, name: str, names: SaidNames = ()) -> None:
        """Set the rate, the voice and how names are said, and try again where the voice did not answer before."""
        self._rate, self._name, self._names = rate, name, names
        if self.failure is SpeechFailure.SLOW:
            self.failure, self._failed = None, 0

    def say(self, line: Utterance) -> None:
        self._hush()
        self._line, self._left = line, _sentences(line)
        self._next()

    def leave(self, _milliseconds: int = 0) -> None:
        self._hush()
        self._line, self._left = None, []
        self._tell(speaking=False)

    def rest(self) -> None:
        self._resting = True
        self._hush()
        self._tell(speaking=False)

    silence = rest

    def go_on(self) -> None:
        if self._resting:
            self._resting = False
            self._next()

    def _next(self) -> None:
        """Say the next sentence, unless paused or at the end."""
        if self._line is None or self._resting or self._saying:
            return
        while self._left and not is_speakable(self._left[0][0]):
            self._left.pop(0)
        if not self._left or not self._opens():
            self._line = None
            self._tell(speaking=False)
            return
        plain = respell_names(strip_unspoken(self._left[0][0]), self._names)
        sentence = respell(plain, self._line.language)
        self._attune(self._line)
        self._saying = True
        self._tell(speaking=True)
        self._watchdog.start(
            round(1000 * (2 * speaking_seconds(sentence, self._line.pace) / self._rate + PATIENCE_SECONDS))
        )
        if self._engine is not None:
            self._engine.say(sentence)

    def _opens(self) -> bool:
        """Make the engine if there is none yet, and return whether it can speak."""
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._engine is None:
            engine = _made(self._wanted, self)
            if engine.state() == QTextToSpeech.State.Error or (
                engine.engine() in ("", MOCK_ENGINE) and not self._wanted
            ):
                self.failure = SpeechFailure.ABSENT
                self.failed.emit()
            engine.stateChanged.connect(self._hear)
            self._engine = engine
        return self.failure is None

    def _attune(self, line: Utterance) -> None:
        engine = self._engine
        if engine is None:
            return
        locale = _locale(line.language)
        if engine.locale().language() != locale.language():
            engine.setLocale(locale)
        for voice in engine.availableVoices():
            if voice.name() == self._name:
                engine.setVoice(voice)
        engine.setRate(max(-1.0, min(RATES[line.pace] + self._rate - 1.0, 1.0)))
        engine.setVolume(self._volume)

    def _hear(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        if self._engine is None or not self._saying:
            return
        if self._engine.state() == QTextToSpeech.State.Ready:
            self._said()
        elif self._engine.state() == QTextToSpeech.State.Error:
            self._give_up()

    def _said(self) -> None:
        self._saying = False
        self._failed = 0
        self._watchdog.stop()
        _, after = self._left.pop(0)
        if self._left:
            self._quiet.start(round(1000 * after))
        else:
            self._line = None
            self._tell(speaking=False)

    def _give_up(self) -> None:
        self._failed += 1
        self.leave()
        if self._failed >= MAX_FAILURES:
            self.failure = SpeechFailure.SLOW
            self.failed.emit()

    def _hush(self) -> None:
        self._quiet.stop()
        self._watchdog.stop()
        if self._saying and self._engine is not None:
            self._saying = False
            self._engine.stop()

    def _tell(self, *, speaking: bool) -> None:
        if speaking != self._speaking:
            self._speaking = speaking
            self.spoke.emit(speaking)

    def _timer(self, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.setSingleShot(True)
        timer.timeout.connect(slot)
        return timer


def _made(engine: str, parent: QObject) -> "QTextToSpeech":
    """Return a speech engine made in QML; the default one where `engine` is empty.

    The engines of macOS and Windows have threads. Where such a thread lets go of an object that Python made, Qt calls
    its `disconnectNotify` while it holds a mutex, and PySide waits there for the interpreter's lock, which the window's
    thread may hold while it waits for the same mutex. An object that QML made has nothing of Python's to be called.
    """
    from PySide6.QtCore import QUrl
    from PySide6.QtQml import QQmlComponent, QQmlEngine
    from PySide6.QtTextToSpeech import QTextToSpeech

    qml = QQmlEngine()
    qml.setParent(parent)
    component = QQmlComponent(qml)
    component.setParent(parent)
    component.setData(b"import QtTextToSpeech\nTextToSpeech {}", QUrl())
    made = component.createWithInitialProperties({"engine": engine} if engine else {})
    assert isinstance(made, QTextToSpeech), component.errorString()
    return made


def _locale(language: str) -> QLocale:
    return QLocale(language.replace("-", "_"))


def _sentences(line: Utterance) -> list[tuple[str, float]]:
    """Return each sentence with the seconds of silence after it."""
    return [
        (sentence, LINE_PAUSE[line.pace] if sentence is paragraph[-1] else SENTENCE_PAUSE[line.pace])
        for paragraph in sentences_by_line(line.text)
        for sentence in paragraph
    ]
