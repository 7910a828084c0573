"""What a session wants to be heard, and the stand-in that leaves it all in silence."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from guided.session.timeline import PreparedExercise
    from guided.voice.utterance import SpeechTiming, Utterance


class Sounds(Protocol):
    """What a session needs of whatever is heard. Nothing here waits, and nothing here fails."""

    @property
    def audible(self) -> bool:
        """Whether there is something to play on."""

    @property
    def voiced(self) -> bool:
        """Whether there is a voice."""

    @property
    def trouble(self) -> str:
        """A sentence for people where there is no sound or no voice; empty where all is well, or nothing is wanted."""

    def prepare(self, prepared: "PreparedExercise") -> None:
        """Take the time that the first sounds would take. Before a session's clock begins."""

    def length(self, line: "Utterance", /) -> "SpeechTiming | None":
        """How long `line` truly takes, once that is known."""

    def say(self, line: "Utterance") -> None:
        """Speak; what was being spoken fades first. A line that is not ready is made so and then spoken, unless
        something newer was asked."""

    def voices(self, language: str) -> list[str]:
        """The names of the voices there are to choose from for a language."""

    def try_voice(self, text: str, language: str = "en") -> None:
        """Let `text` be heard as the preferences have it now."""

    def ring(self, sound: str) -> None:
        """Ring one of the built-in sounds, or a file of the exercise's; a name that is neither is silence."""

    def accompany(self, background: str | None) -> None:
        """Let one background fade over into another. What the preferences say goes before it."""

    def step_left(self) -> None:
        """What the step was saying fades; its bells ring on."""

    def rest(self) -> None:
        """Words pause in their place, bells and background fade out."""

    def go_on(self) -> None:
        """Words go on from their place, the background comes back."""

    def end(self) -> None:
        """Everything fades slowly, and nothing is held any more."""

    def silence(self) -> None:
        """Nothing is heard from this moment; otherwise it is a rest."""

    def follow(self) -> None:
        """Take up the preferences as they are now."""


class Voices(Protocol):
    """What can speak on this computer."""

    @property
    def trouble(self) -> str:
        """Why nothing can be heard, in a sentence for people; empty where all is well."""

    def voices(self, language: str) -> list[str]:
        """The names of the voices that speak `language`."""

    def try_voice(self, text: str, language: str) -> None:
        """Speak `text`, which is in `language`, as it is settled now."""


class Silence:
    """Sounds where there are to be none."""

    audible = False
    voiced = False
    trouble = ""

    def prepare(self, prepared: "PreparedExercise | None" = None) -> None:
        pass

    def length(self, _line: "Utterance", /) -> "SpeechTiming | None":
        return None

    def say(self, line: "Utterance") -> None:
        pass

    def voices(self, language: str) -> list[str]:  # noqa: ARG002 (the protocol's own name)
        return []

    def try_voice(self, text: str, language: str = "en") -> None:
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
