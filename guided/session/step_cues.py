"""Build the cues of one step, and compute when each is due in it."""

from dataclasses import dataclass, replace

from guided.exercise.captions import split_captions
from guided.exercise.model import UNTIL_READY, Pace, Step
from guided.exercise.speech_length import speaking_seconds, timed_lengths
from guided.session.cues import Breathe, Cue, Say, Show, Sound, StepBegins
from guided.session.speech_timing import ScheduledSpeech
from guided.text.direction import with_direction

ANSWER_SECONDS = 10.0
"""Seconds that two people have to ask each other and give a sign after a question aloud was spoken."""


OPEN_SECONDS = 300.0
"""Seconds after which a step that lasts as long as they like leads to the closing if nobody ends it, or twice the
longest of the times to choose from if that is more."""


@dataclass(frozen=True, slots=True)
class StepTimeline:
    """What one playing of a step emits. `cues` count `at` from the step's beginning, `ending` from its end.

    `seconds` is None where the step waits for both; `usual` is the length that a script assumes. `words` is everything
    it says or shows, one paragraph each.
    """

    cues: tuple[Cue, ...]
    ending: tuple[Cue, ...]
    seconds: float | None
    usual: float
    words: tuple[str, ...] = ()


def is_open(step: Step) -> bool:
    """Return whether `step` lasts as long as they like because they chose that; any key then ends it."""
    return step.for_ == UNTIL_READY and bool(step.lengths)


def open_limit(step: Step) -> float | None:
    """Return after how many seconds an open step leads to the closing by itself; None for any other step."""
    return max([OPEN_SECONDS, *(2 * each for each in timed_lengths(step))]) if is_open(step) else None


def hold(step: Step, seconds: float, share: float) -> Step:
    """Return `step` held for `seconds`, with its cues moved by `share`, the share of the written length."""
    cues = tuple(replace(cue, at=cue.at * share) for cue in step.cues)
    return replace(step, for_=seconds, breaths=None, cues=cues)


def time_to_answer(
    speech: ScheduledSpeech, spoken: float, usual: float, waits: float, *, aloud: bool
) -> tuple[float | None, float]:
    """Return how long a question waits (None: until it is answered), and how long answering usually takes.

    `spoken` is when its words end if a voice has measured them, else 0.
    """
    if not aloud:
        return None, usual
    if speech.spoken and spoken + ANSWER_SECONDS > waits:
        return spoken + ANSWER_SECONDS, spoken + ANSWER_SECONDS
    return waits, usual


def opening_cues(begins: StepBegins, step: Step, usual: float) -> list[Cue]:
    """Return the cues at the beginning of `step`, which lasts `usual` seconds: `begins`, its bell and its breaths."""
    cues: list[Cue] = [begins, *bell_cues(begins.step, step.sound)]
    if step.breathe:
        breaths = int((usual + 1e-6) / step.breathe.seconds)
        cues.append(Breathe(at=0, step=begins.step, breath=step.breathe, breaths=step.breaths or breaths))
    return cues


def bell_cues(number: int, sound: str | None, at: float = 0) -> list[Cue]:
    """Return the cue for `sound` in the step with that number, or none if there is no sound."""
    return [] if sound is None or sound == "none" else [Sound(at=at, step=number, sound=sound)]


def speech_cues(
    number: int, speeches: list[ScheduledSpeech], seconds: float, pace: Pace, *, right_to_left: bool
) -> list[Cue]:
    """Return the cues that speak and show `speeches` in the step with that number, which lasts `seconds`.

    What is shown keeps pace with the speech and ends before the next words.
    """
    cues: list[Cue] = []
    for index, speech in enumerate(speeches):
        until = speeches[index + 1].at if index + 1 < len(speeches) else seconds
        if speech.line is not None:
            cues.append(Say(at=speech.at, step=number, text=speech.text, seconds=speech.takes, voice=speech.voice))
        cues += _caption_cues(number, speech, until, pace, right_to_left=right_to_left)
    return cues


def _caption_cues(number: int, speech: ScheduledSpeech, until: float, pace: Pace, *, right_to_left: bool) -> list[Cue]:
    parts = [with_direction(part, right_to_left=right_to_left) for part in split_captions(speech.shown)]
    whole = sum(map(len, parts)) or 1
    takes = speech.takes if speech.spoken else speaking_seconds(speech.shown, pace)
    squeezed = min(1.0, max(until - speech.at, 0.0) / takes) if takes else 1.0
    cues: list[Cue] = []
    before = 0
    for part in parts:
        at = speech.at + squeezed * (speech.reached(before / whole) if speech.spoken else takes * before / whole)
        cues.append(Show(at=at, step=number, text=part))
        before += len(part)
    return cues
