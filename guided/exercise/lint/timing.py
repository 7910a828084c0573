"""Whether what is said in a step has the time it needs, and leaves some of it silent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from guided.exercise.duration import written
from guided.exercise.model import UNTIL_READY, Part, Step, Touch
from guided.exercise.toml.scanner import Path

TOO_FULL = 1.1
"""How much longer than its time words may be before it is said: the estimate of their length is no closer."""

SILENCE = 0.5
"""The share of a step of touch that is best left silent: about 0.9 words a second of the step."""

Takes = Callable[[str | None, str | None], float | None]
"""How many seconds a text, or the recording in its stead, takes; None where that cannot be known."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something spoken in a step: the place of it in the file, when it begins and for how long it goes on."""

    where: Path
    at: float
    seconds: float | None
    text: str | None
    voice: str | None

    @property
    def is_recording(self) -> bool:
        return self.voice is not None


def said_in(where: Path, step: Step, takes: Takes) -> list[Said]:
    """All that the step at `where` says, in order."""
    rows = [(where, 0.0, step.say, step.voice)]
    rows += [((*where, "cues", number), cue.at, cue.say, cue.voice) for number, cue in enumerate(step.cues)]
    said = [
        Said((*at, "voice" if voice else "say"), begins, takes(text, voice), text, voice)
        for at, begins, text, voice in rows
        if text or voice
    ]
    return sorted(said, key=lambda each: each.at)


def crowded(said: list[Said], seconds: float) -> Iterator[tuple[Path, str]]:
    """Words that run into what comes after them, or beyond their step of so many `seconds`."""
    for number, each in enumerate(said):
        until = said[number + 1].at if number + 1 < len(said) else seconds
        if each.seconds is None or each.at >= seconds or each.seconds <= TOO_FULL * (until - each.at):
            continue
        if each.is_recording:
            yield each.where, f"this recording takes {each.seconds:.0f} s, and has {written(until - each.at)}"
            continue
        count = len((each.text or "").split())
        needs = f"these {count} words need about {each.seconds:.0f} s, and have {written(until - each.at)}"
        yield each.where, f"{needs}; shorten them, or give them longer"


def too_little_silence(step: Step, said: list[Said], seconds: float) -> tuple[str, str | None] | None:
    """What is to be said of a step of touch with words in more than half of it, and a length that would do."""
    if step.touch < Touch.HANDS or step.part is not Part.MAIN or step.for_ == UNTIL_READY:
        return None
    spoken = sum(each.seconds or 0.0 for each in said if each.at < seconds)
    if spoken <= TOO_FULL * (1 - SILENCE) * seconds:
        return None
    words = f"about {spoken:.0f} of these {seconds:.0f} s are words; where you touch, leave at least half of it silent"
    enough = 5 * ceil(spoken / (1 - SILENCE) / 5)
    return words, None if step.breathe else f'for = "{written(enough)}"'
