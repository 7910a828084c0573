"""What a list of steps says of each: its name, how long it takes, how close it comes, and what is said when.

It is read from the data of a file, which may have mistakes: what cannot be read counts as not written.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from guided.exercise.breath import parse_breath
from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import parse_duration
from guided.exercise.editing.document import Document
from guided.exercise.model import DEFAULT_CLOSENESS, UNTIL_READY, Pace, Part, Step, StepCue, Touch
from guided.exercise.speech_length import speaking_seconds, step_seconds

_TOUCHES = {touch.word: touch for touch in Touch}


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """Something that is said or shown, `at` seconds after its step began.

    `cue` is the row of its cues, from 0, or -1 for what comes as the step begins.
    """

    at: float
    words: str
    sound: str
    cue: int = -1


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One step of an exercise, whose header is on `line`, from 1.

    `seconds` is None for one that waits until both are ready; `spoken` is how long it speaks, in seconds.
    """

    line: int
    title: str
    seconds: float | None
    spoken: float
    touch: Touch
    closeness: float
    is_question: bool
    lines: tuple[SpokenLine, ...]


def step_facts(document: Document) -> list[StepFacts]:
    """Return the facts of each step, in the order of the file. Raise EditError where the text is not valid TOML."""
    pace = next((each for each in Pace if each == document.value(("pace",))), Pace.SLOW)
    top = _TOUCHES.get(str(document.value(("touch",))), Touch.NONE)
    found = []
    for number, header in enumerate(document.headers):
        raw = document.value(("step", number))
        step = _step(raw if isinstance(raw, Mapping) else {}, top)
        found.append(_facts(step, pace, document.line_of(header.start)))
    return found


def _facts(step: Step, pace: Pace, line: int) -> StepFacts:
    words = step.ask or step.say or step.show or ""
    first = [SpokenLine(0.0, words, step.sound or "")] if words or step.sound else []
    cues = (SpokenLine(cue.at, cue.say or cue.show or "", cue.sound or "", row) for row, cue in enumerate(step.cues))
    said = [step.ask or step.say or "", *(cue.say or "" for cue in step.cues)]
    return StepFacts(
        line=line,
        title=step.title or words,
        seconds=None if step.for_ == UNTIL_READY else step_seconds(step, step.say or "", pace),
        spoken=sum(speaking_seconds(each, pace) for each in said if each),
        touch=step.touch,
        closeness=step.closeness,
        is_question=step.ask is not None,
        lines=(*first, *cues),
    )


def _step(raw: Mapping[str, object], top: Touch) -> Step:
    part = next((each for each in Part if each == raw.get("part")), Part.MAIN)
    usual = top if part is Part.MAIN else Touch.NONE
    touch = _TOUCHES.get(str(raw.get("touch")), usual)
    closeness, breaths = raw.get("closeness"), raw.get("breaths")
    breathe = None
    with suppress(InvalidValueError):
        breathe = parse_breath(_text(raw, "breathe") or "")
    cues = raw.get("cues")
    return Step(
        part=part,
        title=_text(raw, "title"),
        for_=UNTIL_READY if raw.get("for") == UNTIL_READY else _seconds(raw, "for"),
        say=_text(raw, "say"),
        show=_text(raw, "show"),
        ask=_text(raw, "ask"),
        touch=touch,
        closeness=float(closeness) if isinstance(closeness, int | float) else DEFAULT_CLOSENESS[touch],
        breathe=breathe,
        breaths=breaths if isinstance(breaths, int) and 0 < breaths <= _MAX_BREATHS else None,
        sound=_text(raw, "sound"),
        cues=tuple(_cue(each) for each in cues if isinstance(each, Mapping)) if isinstance(cues, list) else (),
    )


_MAX_BREATHS = 60


def _cue(raw: Mapping[str, object]) -> StepCue:
    return StepCue(
        at=_seconds(raw, "at") or 0.0,
        say=_text(raw, "say"),
        show=_text(raw, "show"),
        sound=_text(raw, "sound"),
    )


def _text(raw: Mapping[str, object], name: str) -> str | None:
    found = raw.get(name)
    return " ".join(found.split()) if isinstance(found, str) and found.strip() else None


def _seconds(raw: Mapping[str, object], name: str) -> float | None:
    with suppress(InvalidValueError):
        return parse_duration(str(raw.get(name, "")))
    return None
