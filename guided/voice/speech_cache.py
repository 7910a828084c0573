"""Render utterances in the background before they are needed, and hold them in memory only."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable

from guided.voice.engine import SpeechEngine, SpeechFailure
from guided.voice.rendering import Level, RenderedSpeech, level_wav, render
from guided.voice.utterance import SpeechTiming, Utterance

MAX_BYTES = 64 * 1024 * 1024
"""Bytes of sound that are held ahead of need."""
MAX_FAILURES = 2
"""Failures in a row after which no further utterances are tried."""
FATAL_FAILURES = (SpeechFailure.ABSENT, SpeechFailure.COMMAND, SpeechFailure.SLOW)
"""Failures after which no further utterance is tried, because all would fail alike."""

OnReady = Callable[[Utterance], None]
"""Called with each utterance that is ready or has failed."""


class SpeechCache:
    """Hold sounds by utterance, as one engine renders them: another voice, rate or version needs another cache.

    One daemon thread renders them; nothing here raises. `on_ready` is called in that thread for each utterance that is
    ready or has failed. At most `max_bytes` of sound are held.
    """

    def __init__(
        self,
        engine: SpeechEngine | SpeechFailure | None,
        *,
        on_ready: OnReady | None = None,
        level: Level = level_wav,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self.engine = engine
        self.failure: SpeechFailure | None = engine if isinstance(engine, SpeechFailure) else None
        """Why the last utterance could not be spoken; None if it could."""
        self._on_ready = on_ready
        self._level = level
        self._max_bytes = max_bytes
        self._sounds: OrderedDict[Utterance, RenderedSpeech] = OrderedDict()
        self._lengths: dict[Utterance, SpeechTiming | None] = {}
        self._waiting: deque[Utterance] = deque()
        self._hurried: set[Utterance] = set()
        self._making: Utterance | None = None
        self._wanted = threading.Condition()
        self._failed = 0
        self._closed = False
        self._thread: threading.Thread | None = None

    def prepare(self, lines: Iterable[Utterance]) -> None:
        """Render `lines` in this order, and drop everything else that was prepared."""
        with self._wanted:
            wanted = dict.fromkeys(lines)
            self._failed = 0
            self._waiting.clear()
            for line in [each for each in self._sounds if each not in wanted]:
                del self._sounds[line]
            self._lengths = {line: spoken for line, spoken in self._lengths.items() if spoken and line in wanted}
            self._waiting.extend(line for line in wanted if line not in self._lengths)
            self._start()

    def length(self, line: Utterance) -> SpeechTiming | None:
        """Return the measured length of `line`, or None if it is not known yet."""
        return self._lengths.get(line)

    def unvoiced(self, line: Utterance) -> bool:
        """Return whether `line` is known to be impossible to speak."""
        return line in self._lengths and self._lengths[line] is None

    def sound(self, line: Utterance) -> RenderedSpeech | None:
        """Return the sound of `line` if it is ready, else None."""
        with self._wanted:
            return self._sounds.get(line)

    def hurry(self, line: Utterance) -> None:
        """Render `line` before all others, because it is needed now."""
        with self._wanted:
            self._hurried.add(line)
            if line == self._making:
                return
            if line in self._waiting:
                self._waiting.remove(line)
            self._waiting.appendleft(line)
            self._start()

    def wait(self, line: Utterance) -> RenderedSpeech | None:
        """Wait for the sound of `line`; None if it cannot be spoken."""
        if (ready := self.sound(line)) is not None:
            return ready
        self.hurry(line)
        with self._wanted:
            self._wanted.wait_for(lambda: self._closed or (line not in self._waiting and line != self._making))
            return self._sounds.get(line)

    def close(self) -> None:
        """Stop rendering, and drop all sounds."""
        with self._wanted:
            self._closed = True
            self._waiting.clear()
            self._sounds.clear()
            self._wanted.notify_all()

    def _start(self) -> None:
        if self._thread is None and not self._closed:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()
        self._wanted.notify_all()

    def _work(self) -> None:
        while True:
            with self._wanted:
                self._wanted.wait_for(lambda: self._waiting or self._closed)
                if self._closed:
                    return
                line = self._making = self._waiting.popleft()
                gives_up = self._failed >= MAX_FAILURES and line.recording is None
            made = (self.failure or SpeechFailure.ABSENT) if gives_up else render(line, self.engine, self._level)
            with self._wanted:
                self._making = None
                if not self._closed:
                    self._keep(line, made)
                self._wanted.notify_all()
            if self._on_ready is not None and not self._closed:
                self._on_ready(line)

    def _keep(self, line: Utterance, made: RenderedSpeech | SpeechFailure) -> None:
        """Store what was rendered. A hurried sound displaces older ones if there is no room."""
        hurried = line in self._hurried
        self._hurried.discard(line)
        if isinstance(made, SpeechFailure):
            self._lengths[line] = None
            self._record_failure(made)
            return
        self._lengths[line] = made.spoken
        if not made.recorded:
            self.failure, self._failed = None, 0
        if hurried:
            while self._sounds and not self._fits(made):
                self._sounds.popitem(last=False)
        if hurried or self._fits(made):
            self._sounds[line] = made

    def _record_failure(self, failure: SpeechFailure) -> None:
        """Record a failure, and give up on further utterances after too many."""
        if self.engine is None or failure is SpeechFailure.RECORDING:
            return
        self.failure = failure
        self._failed = MAX_FAILURES if failure in FATAL_FAILURES else self._failed + 1

    def _fits(self, sound: RenderedSpeech) -> bool:
        return sum(len(each.data) for each in self._sounds.values()) + len(sound.data) <= self._max_bytes
