"""Check that what is said in a step has the time it needs, and leaves enough of the step silent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil

from guided.exercise.duration import format_duration
from guided.exercise.lint.finding import Finding
from guided.exercise.model import UNTIL_READY, Part, Step, Touch
from guided.exercise.toml.source_text import FieldPath

OVERRUN_TOLERANCE = 1.1
"""How many times as long as its time a passage may be. The estimate of its length is no more exact than that."""

MAX_UNASKED_TOUCH_SECONDS = 180.0
"""Seconds of touch after which a check-in is due."""

MIN_SILENT_SHARE = 0.5
"""The share of a step with touch that is best left silent. That leaves about 0.9 words for each second of the step."""

PassageLength = Callable[[str | None, str | None], float | None]
"""Returns how many seconds a text, or the recording in its place, takes; None where that is unknown."""


@dataclass(frozen=True, slots=True)
class SpokenPassage:
    """Something spoken in a step. `begins` and `seconds` are in seconds; `seconds` is None where it is unknown."""

    path: FieldPath
    begins: float
    seconds: float | None
    text: str | None
    voice: str | None

    @property
    def is_recording(self) -> bool:
        return self.voice is not None


def spoken_passages(
    path: FieldPath, step: Step, takes: PassageLength, variant: str | None = None
) -> list[SpokenPassage]:
    """Return all that the step at `path` says to those who chose `variant`, or nothing, in order."""
    own = {cue.at for cue in step.cues if cue.variant is not None and cue.variant == variant}
    rows = [] if 0 in own else [(path, 0.0, step.say, step.voice)]
    rows += [
        ((*path, "cues", number), cue.at, cue.say, cue.voice)
        for number, cue in enumerate(step.cues)
        if cue.variant == variant or (cue.variant is None and cue.at not in own)
    ]
    passages = [
        SpokenPassage((*at, "voice" if voice else "say"), begins, takes(text, voice), text, voice)
        for at, begins, text, voice in rows
        if text or voice
    ]
    return sorted(passages, key=lambda each: each.begins)


def crowded_passages(passages: list[SpokenPassage], seconds: float) -> Iterator[Finding]:
    """Yield a finding for each passage that runs into the next one, or beyond a step of so many `seconds`."""
    for number, each in enumerate(passages):
        until = passages[number + 1].begins if number + 1 < len(passages) else seconds
        if each.seconds is None or each.begins >= seconds or each.seconds <= OVERRUN_TOLERANCE * (until - each.begins):
            continue
        left, is_last = format_duration(until - each.begins), number + 1 == len(passages)
        if until == each.begins and passages[number + 1].text == each.text:
            continue
        if until == each.begins:
            message = (
                f"{format_duration(until)} after this step begins, something else is said already; change the time here"
            )
            yield Finding((*passages[number + 1].path[:-1], "at"), "doubled-cue", message, severity="warning")
            continue
        if each.is_recording:
            message = f"this recording takes {each.seconds:.0f} s, and has {left}"
        else:
            count, before = len((each.text or "").split()), "" if is_last else " before the next cue"
            needs = f"these {count} words need about {each.seconds:.0f} s, and have {left}{before}"
            message = f"{needs}; shorten them, or give them longer"
        yield Finding(each.path, "too-many-words", message, severity="warning")


def silence_warning(step: Step, passages: list[SpokenPassage], seconds: float) -> tuple[str, str | None] | None:
    """Return a message on a step with touch that is more than half spoken, and a length that would do as its fix."""
    if step.touch < Touch.HANDS or step.part is not Part.MAIN or step.for_ == UNTIL_READY:
        return None
    spoken = sum(each.seconds or 0.0 for each in passages if each.begins < seconds)
    if spoken <= OVERRUN_TOLERANCE * (1 - MIN_SILENT_SHARE) * seconds:
        return None
    message = (
        f"about {spoken:.0f} of these {seconds:.0f} s are words; where you touch, leave at least half of it silent"
    )
    enough = 5 * ceil(spoken / (1 - MIN_SILENT_SHARE) / 5)
    return message, None if step.breathe else f'for = "{format_duration(enough)}"'
