"""Defines the sounds and voices of a session, and a silent implementation."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from guided.session.timeline import PreparedExercise
    from guided.voice.engine import OfferedVoice
    from guided.voice.utterance import SpeechTiming, Utterance


class Sounds(Protocol):
    """Plays the sounds of a session. No method blocks or raises."""

    @property
    def audible(self) -> bool:
        """Whether there is an audio device."""

    @property
    def voiced(self) -> bool:
        """Whether there is a voice."""

    @property
    def error_text(self) -> str:
        """A message if sound or voice is missing; empty if nothing is missing, or none is wanted."""

    def warm_up(self, language: str, /) -> None:
        """Let the voice for `language` start, because its words are wanted soon."""

    def prepare(self, prepared: "PreparedExercise | None" = None) -> None:
        """Prepare the first sounds before the session's clock starts, or those of the program where there is none."""

    def length(self, line: "Utterance", /) -> "SpeechTiming | None":
        """Return a function that measures how long a line takes, or None while that is unknown."""

    def say(self, line: "Utterance") -> None:
        """Say a line after fading out the current one. If it is not rendered yet, it is rendered and then said, unless
        a newer line was requested."""

    def try_voice(self, text: str, language: str = "en") -> None:
        """Say `text` with the current preferences."""

    def play(self, sound: bytes, ended: "Callable[[], object]", /) -> None:
        """Play the bytes of a sound file in place of any before, and call `ended` at its end."""

    def stop_playing(self) -> None:
        """Stop what `play` plays; its `ended` is not called."""

    def ring(self, sound: str) -> None:
        """Play a built-in sound or a sound file of the exercise; ignore other names."""

    def accompany(self, background: str | None) -> None:
        """Fade from the current background to another. The background in the preferences takes precedence."""

    def step_left(self) -> None:
        """Fade out the speech of a step that ended; bells are played to their end."""

    def rest(self) -> None:
        """Pause the speech, and fade out bells and background."""

    def go_on(self) -> None:
        """Resume the speech where it was paused, and fade the background in."""

    def end(self) -> None:
        """Fade out everything slowly, and release the sounds."""

    def silence(self) -> None:
        """Silence everything at once, and pause as in `rest`."""

    def follow(self) -> None:
        """Apply the current preferences."""


class Voices(Protocol):
    """The voices of this computer."""

    @property
    def error_text(self) -> str:
        """Why nothing can be heard, as a message; empty if all is well."""

    def find_voices(self, language: str, then: "Callable[[list[OfferedVoice]], object]") -> None:
        """Call `then` in this thread with the voices for `language`, the default one first, once they are found."""

    def try_voice(self, text: str, language: str) -> None:
        """Say `text`, which is in `language`, with the current preferences."""


class Silence:
    """Plays nothing."""

    audible = False
    voiced = False
    error_text = ""

    def warm_up(self, _language: str, /) -> None:
        pass

    def prepare(self, prepared: "PreparedExercise | None" = None) -> None:
        pass

    def length(self, _line: "Utterance", /) -> "SpeechTiming | None":
        return None

    def say(self, line: "Utterance") -> None:
        pass

    def try_voice(self, text: str, language: str = "en") -> None:
        pass

    def play(self, _sound: bytes, ended: "Callable[[], object]", /) -> None:
        ended()

    def stop_playing(self) -> None:
        pass

    def ring(self, sound: str) -> None:
        pass

    def accompany(self, background: str | None) -> None:
        pass

    def step_left(self) -> None:
        pass

    def rest(self) -> None:
        pass

    def go_on(self) -> None:
        pass

    def end(self) -> None:
        pass

    def silence(self) -> None:
        pass

    def follow(self) -> None:
        pass
