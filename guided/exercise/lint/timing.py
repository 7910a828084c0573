"""Whether what is said in a step has the time it needs, and leaves some of it silent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from guided.exercise.duration import format_duration
from guided.exercise.model import UNTIL_READY, Part, Step, Touch
from guided.exercise.toml.source_text import FieldPath

OVERRUN_TOLERANCE = 1.1
"""How much longer than its time words may be before it is said: the estimate of their length is no closer."""

MIN_SILENT_SHARE = 0.5
"""The share of a step of touch that is best left silent: about 0.9 words a second of the step."""

PassageLength = Callable[[str | None, str | None], float | None]
"""How many seconds a text, or the recording in its stead, takes; None where that cannot be known."""


@dataclass(frozen=True, slots=True)
class SpokenPassage:
    """Something spoken in a step: the place of it in the file, when it begins and for how long it goes on."""

    path: FieldPath
    begins: float
    seconds: float | None
    text: str | None
    voice: str | None

    @property
    def is_recording(self) -> bool:
        return self.voice is not None


def spoken_passages(where: FieldPath, step: Step, takes: PassageLength) -> list[SpokenPassage]:
    """All that the step at `where` says, in order."""
    rows = [(where, 0.0, step.say, step.voice)]
    rows += [((*where, "cues", number), cue.at, cue.say, cue.voice) for number, cue in enumerate(step.cues)]
    said = [
        SpokenPassage((*at, "voice" if voice else "say"), begins, takes(text, voice), text, voice)
        for at, begins, text, voice in rows
        if text or voice
    ]
    return sorted(said, key=lambda each: each.begins)


def crowded_passages(said: list[SpokenPassage], seconds: float) -> Iterator[tuple[FieldPath, str]]:
    """Words that run into what comes after them, or beyond their step of so many `seconds`."""
    for number, each in enumerate(said):
        until = said[number + 1].begins if number + 1 < len(said) else seconds
        if each.seconds is None or each.begins >= seconds or each.seconds <= OVERRUN_TOLERANCE * (until - each.begins):
            continue
        if each.is_recording:
            yield (
                each.path,
                f"this recording takes {each.seconds:.0f} s, and has {format_duration(until - each.begins)}",
            )
            continue
        count = len((each.text or "").split())
        needs = f"these {count} words need about {each.seconds:.0f} s, and have {format_duration(until - each.begins)}"
        yield each.path, f"{needs}; shorten them, or give them longer"


def silence_warning(step: Step, said: list[SpokenPassage], seconds: float) -> tuple[str, str | None] | None:
    """What is to be said of a step of touch with words in more than half of it, and a length that would do."""
    if step.touch < Touch.HANDS or step.part is not Part.MAIN or step.for_ == UNTIL_READY:
        return None
    spoken = sum(each.seconds or 0.0 for each in said if each.begins < seconds)
    if spoken <= OVERRUN_TOLERANCE * (1 - MIN_SILENT_SHARE) * seconds:
        return None
    message = (
        f"about {spoken:.0f} of these {seconds:.0f} s are words; where you touch, leave at least half of it silent"
    )
    enough = 5 * ceil(spoken / (1 - MIN_SILENT_SHARE) / 5)
    return message, None if step.breathe else f'for = "{format_duration(enough)}"'
