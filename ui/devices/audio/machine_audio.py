"""Plays the sounds of a session on this machine: speech, bells and backgrounds."""

import sys
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal

from guided.preferences import Preferences

if TYPE_CHECKING:
    from guided.session.timeline import PreparedExercise
    from guided.voice.engine import OfferedVoice, SpeechFailure
    from guided.voice.utterance import SpeechTiming, Utterance
    from ui.devices.audio.playback import AudioPlayback
    from ui.devices.audio.sound_files import SoundFile

BELLS = ("bell", "chime", "bowl", "soft", "count")
BACKGROUNDS = ("rain", "fire", "sea", "night")
READY_TIMEOUT_S = 5.0
OWN_SOUNDS_FOLDER = "sounds"
"""The folder beside an exercise that holds its sounds."""


class MachineSounds(QObject):
    """Plays the built-in .wav files by name, the sounds of an exercise, and a voice.

    Players are created when first needed: finding an audio device takes 30 ms, or 100 ms without one.
    """

    changed = Signal()
    """`audible`, `voiced` or `error_text` may have changed."""

    def __init__(
        self,
        folder: Path,
        preferences: Callable[[], Preferences],
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._preferences = preferences
        self._platform = platform
        self._playing: AudioPlayback | None = None
        self._lines: tuple[Utterance, ...] = ()
        self._prepared: tuple[Utterance, ...] = ()
        self._own: dict[str, SoundFile] = {}
        self._accompanied = False
        self._background: str | None = None

    @property
    def audible(self) -> bool:
        return self._playing is None or self._playing.audible

    @property
    def voiced(self) -> bool:
        return self._playing is not None and self._playing.voice.voiced

    @property
    def error_text(self) -> str:
        if self._playing is None:
            return ""
        if self._playing.lost:
            return self.tr("The sound was lost. Light and words lead you; restarting Guided may bring it back.")
        if not self._playing.audible:
            return self.tr("There is no sound on this computer just now. Light and words lead you instead.")
        return self._failure_message(self._playing.voice.failure)

    def warm_up(self, language: str) -> None:
        """Let the voice for `language` start, in a thread: it takes longer than what else a session needs."""
        work = partial(_warm_up_voice, self._preferences(), self._platform, language)
        threading.Thread(target=work, name="voice-warm-up", daemon=True).start()

    def prepare(self, prepared: "PreparedExercise | None" = None) -> None:
        playing = self._open()
        if prepared is not None:
            self._own = _own_sounds(prepared)
            playing.bells.prepare(
                {name: file for name, file in self._own.items() if name != prepared.exercise.background}
            )
            playing.begin()
            self._lines, self._prepared = prepared.lines(), ()
        self.follow()

    def wait_until_ready(self, seconds: float = READY_TIMEOUT_S) -> None:
        """Process events until a sound can be played at once, for at most `seconds`.

        A rehearsal needs this, because its clock starts together with its window. A session starts from a page that has
        been open for a while.
        """
        ends = monotonic() + seconds
        while not self._open().ready and monotonic() < ends:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def length(self, line: "Utterance") -> "SpeechTiming | None":
        return self._playing.length(line) if self._playing else None

    def say(self, line: "Utterance") -> None:
        if self._preferences().voice != "none":
            self._open().say(line)

    def try_voice(self, text: str, language: str = "en") -> None:
        self.prepare()
        from guided.voice.utterance import Utterance

        self.say(Utterance(text, language=language))

    def find_voices(self, language: str, then: "Callable[[list[OfferedVoice]], object]") -> None:
        """Call `then` in this thread with the voices for `language`, the default one first, once they are found."""
        self.prepare()
        self._open().find_voices(language, then)

    def play(self, sound: bytes, ended: Callable[[], object]) -> None:
        self._open().play(sound, ended)

    def stop_playing(self) -> None:
        if self._playing:
            self._playing.stop_playing()

    def ring(self, sound: str) -> None:
        self._open().bells.ring(sound)

    def accompany(self, background: str | None) -> None:
        self._accompanied, self._background = True, background
        self._open().background.change(self._file_of(self._preferences().background or background))

    def step_left(self) -> None:
        if self._playing:
            self._playing.leave()

    def rest(self) -> None:
        if self._playing:
            self._playing.rest()

    def go_on(self) -> None:
        if self._playing:
            self._playing.go_on()

    def end(self) -> None:
        self._accompanied = False
        self._lines = self._prepared = ()
        if self._playing:
            self._playing.end()

    def silence(self) -> None:
        if self._playing:
            self._playing.silence()

    def follow(self) -> None:
        if self._playing is None:
            return
        from guided.voice.engine_choice import choose_engine

        chosen = self._preferences()
        other = self._playing.use(choose_engine(chosen, platform=self._platform), chosen)
        lines = () if chosen.voice == "none" else self._lines
        if other or lines != self._prepared:
            self._prepared = lines
            self._playing.prepare(lines)
        self._playing.set_volumes(chosen.voice_volume, chosen.bell_volume, chosen.background_volume)
        if self._accompanied:
            self.accompany(self._background)
        if other:
            self.changed.emit()

    def _open(self) -> "AudioPlayback":
        if self._playing is None:
            from ui.devices.audio.playback import AudioPlayback
            from ui.devices.audio.sound_files import SoundFile

            bells = {name: SoundFile(self._folder / f"{name}.wav") for name in BELLS}
            self._playing = AudioPlayback(bells, self, platform=self._platform)
            self._playing.changed.connect(self.changed)
            self.follow()
        return self._playing

    def _file_of(self, background: str | None) -> "SoundFile | None":
        if background in BACKGROUNDS:
            from ui.devices.audio.sound_files import SoundFile

            return SoundFile(self._folder / f"{background}.wav")
        return self._own.get(background or "")

    def _failure_message(self, failure: "SpeechFailure | None") -> str:
        from guided.voice.engine import SpeechFailure

        match failure:
            case None | SpeechFailure.RECORDING:
                return ""
            case SpeechFailure.ABSENT if self._platform.startswith("linux"):
                return self.tr(
                    "There is no voice here yet; installing espeak-ng adds one. Light and words lead you instead."
                )
            case SpeechFailure.ABSENT:
                return self.tr("There is no voice on this computer yet. Light and words lead you instead.")
            case SpeechFailure.COMMAND:
                return self.tr("The voice command in Settings can’t be read. Light and words lead you instead.")
            case SpeechFailure.LANGUAGE:
                return self.tr("The voice here doesn’t speak this language. Light and words lead you instead.")
            case SpeechFailure.SLOW | SpeechFailure.FAILED:
                return self.tr("The voice doesn’t answer right now. Light and words lead you instead.")


def _warm_up_voice(preferences: Preferences, platform: str, language: str) -> None:
    from guided.voice.engine import SpeechEngine
    from guided.voice.engine_choice import choose_engine

    engine = choose_engine(preferences, platform=platform)
    if isinstance(engine, SpeechEngine):
        for speaks in engine.in_turn(language)[:1]:
            speaks.warm_up()


def _own_sounds(prepared: "PreparedExercise") -> "dict[str, SoundFile]":
    """Return the sound files in the exercise's folder by name, without checking that they exist."""
    from ui.devices.audio.sound_files import SoundFile

    exercise = prepared.exercise
    cues = (cue.sound for step in exercise.steps for cue in step.cues)
    names = {exercise.background, *cues, *(name for step in exercise.steps for name in (step.sound, step.end_sound))}
    files = {name: prepared.file(name) for name in names if name and "/" in name}
    return {name: SoundFile(file, OWN_SOUNDS_FOLDER) for name, file in files.items() if file is not None}
