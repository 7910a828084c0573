"""Check that the cues of a step come before it is over."""

from guided.exercise.duration import format_duration
from guided.exercise.lint.context import LintContext
from guided.exercise.model import UNTIL_READY, Step
from guided.exercise.speech_length import timed_lengths
from guided.exercise.toml.source_text import FieldPath


def check_cue_times(lint: LintContext, path: FieldPath, step: Step) -> None:
    """Report cues that come after the end of their step."""
    if step.ask is not None:
        return
    seconds = max(lint.step_seconds(step), *timed_lengths(step), 0.0)
    ends = UNTIL_READY not in (step.for_, *step.lengths)
    if not ends or (step.for_ is None and step.breaths is None):
        return
    late = [number for number, cue in enumerate(step.cues) if cue.at >= seconds]
    if len(late) > 1 and isinstance(step.for_, float | int):
        _report_short_step(lint, path, seconds, max(cue.at for cue in step.cues))
        return
    for number in late:
        at = format_duration(step.cues[number].at)
        message = (
            f"this cue comes after {at}, and its step lasts {format_duration(seconds)}; let it come earlier, or give "
            "the step longer"
        )
        lint.report((*path, "cues", number, "at"), "cue-too-late", message)


def _report_short_step(lint: LintContext, path: FieldPath, seconds: float, last: float) -> None:
    """Report a step that is over before several of its cues, the last of which comes after `last` seconds."""
    message = (
        f"this step lasts {format_duration(seconds)}, and its cues go up to {format_duration(last)}; give it longer"
    )
    minutes = 60 * seconds
    fits = last < minutes <= 4 * last
    lint.report((*path, "for"), "step-too-short", message, f'"{format_duration(minutes)}"' if fits else None)
