"""What a couple may choose of an exercise before it begins, a length and a variant, and the exercise with it."""

from dataclasses import replace
from math import inf

from guided.exercise.model import Exercise, Length, Step, StepCue, Variant
from guided.exercise.speech_length import speaking_seconds


def offered_lengths(exercise: Exercise) -> tuple[Length, ...]:
    """Return the lengths to choose from, the shortest first; "until ready" is the last."""
    offered = {each for step in exercise.steps for each in step.lengths}
    return tuple(sorted(offered, key=lambda each: inf if isinstance(each, str) else each))


def usual_length(exercise: Exercise) -> Length | None:
    """Return the length that is played without a choice; None where nothing is offered."""
    if exercise.dosed_length is not None:
        return exercise.dosed_length
    return next((step.for_ for step in exercise.steps if step.lengths), None)


def offered_variants(exercise: Exercise) -> tuple[Variant, ...]:
    """Return the variants to choose from: those with an id."""
    return tuple(each for each in exercise.variants if each.id is not None)


def with_choices(exercise: Exercise, length: Length | None, variant: str | None) -> Exercise:
    """Return `exercise` with the words of `variant`, and lasting `length` in the steps that offer it."""
    length = exercise.dosed_length if length is None else length
    steps = tuple(_with_length(with_variant(step, variant), length, exercise) for step in exercise.steps)
    return replace(exercise, steps=steps, variant=variant)


def with_variant(step: Step, variant: str | None) -> Step:
    """Return `step` with the cues of `variant`. They stand in place of other cues at the same time, and at 0 seconds in
    place of what the step itself says."""
    own = tuple(cue for cue in step.cues if cue.variant is not None and cue.variant == variant)
    taken = {cue.at for cue in own}
    common = tuple(cue for cue in step.cues if cue.variant is None and cue.at not in taken)
    first = next((cue for cue in own if cue.at == 0 and (cue.say or cue.show or cue.voice)), None)
    rest = tuple(replace(cue, say=None, show=None, voice=None) if cue is first else cue for cue in own)
    cues = tuple(sorted((*common, *filter(_does_something, rest)), key=lambda cue: cue.at))
    if first is not None:
        step = replace(step, say=first.say, show=first.show, voice=first.voice)
    return replace(step, cues=cues)


def _does_something(cue: StepCue) -> bool:
    return bool(cue.say or cue.show or cue.voice or cue.sound)


def _with_length(step: Step, length: Length | None, exercise: Exercise) -> Step:
    """Return `step` lasting `length` if it offers that. Cues for which there is no time then are left out."""
    if length is None or length not in step.lengths:
        return step
    until = inf if isinstance(length, str) else length
    cues = (cue for cue in step.cues if cue.at + speaking_seconds(cue.say or "", exercise.pace) <= until)
    return replace(step, for_=length, cues=tuple(cue for cue in cues if cue.at < until))
