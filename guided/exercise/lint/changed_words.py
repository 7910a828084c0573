"""Find lines that say something else than what was recorded."""

from collections.abc import Iterator

from guided.exercise.lint.context import FindRecording
from guided.exercise.lint.finding import Finding
from guided.exercise.model import Step
from guided.exercise.recorded_words import same_words
from guided.exercise.toml.source_text import FieldPath

_LONGEST_QUOTE = 80
"""How many characters of the recorded words are quoted."""


def changed_words_findings(path: FieldPath, step: Step, find_recording: FindRecording) -> Iterator[Finding]:
    """Yield a warning at each recording of the step at `path` whose words are not those of its line."""
    rows = [(path, step.say, step.voice), *(((*path, "cues", n), c.say, c.voice) for n, c in enumerate(step.cues))]
    for row, say, voice in rows:
        recording = find_recording(voice) if voice else None
        if recording and recording.words and say and not same_words(recording.words, say):
            yield Finding((*row, "voice"), "words-changed", _message(recording.words), severity="warning")


def _message(words: str) -> str:
    short = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rsplit(' ', 1)[0]}…"
    return f"this was recorded when the words were “{short}”; record it again, or take `voice` out"
