"""What a list of steps says of each: its name, how long it takes, how close it comes, and what is said when."""

from dataclasses import dataclass

from guided.exercise.model import UNTIL_READY, Exercise, Step, Touch
from guided.exercise.speech_length import speaking_seconds, step_seconds


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """Something that is said or shown, `at` seconds after its step began."""

    at: float
    words: str
    sound: str | None = None


@dataclass(frozen=True, slots=True)
class StepFacts:
    """One step of an exercise. `seconds` is None for one that waits until both are ready; `spoken` is how long it
    speaks, in seconds."""

    title: str
    seconds: float | None
    spoken: float
    touch: Touch
    closeness: float
    is_question: bool
    lines: tuple[SpokenLine, ...]


def step_facts(exercise: Exercise) -> list[StepFacts]:
    """Return the facts of each step, in the order of the file."""
    return [_facts(exercise, step) for step in exercise.steps]


def _facts(exercise: Exercise, step: Step) -> StepFacts:
    words = step.ask or step.say or step.show or ""
    first = [SpokenLine(0.0, words, step.sound)] if words or step.sound else []
    lines = (*first, *(SpokenLine(cue.at, cue.say or cue.show or "", cue.sound) for cue in step.cues))
    said = [step.ask or step.say or "", *(cue.say or "" for cue in step.cues)]
    return StepFacts(
        title=step.title or words,
        seconds=None if step.for_ == UNTIL_READY else step_seconds(step, step.say or "", exercise.pace),
        spoken=sum(speaking_seconds(each, exercise.pace) for each in said if each),
        touch=step.touch,
        closeness=step.closeness,
        is_question=step.ask is not None,
        lines=lines,
    )
