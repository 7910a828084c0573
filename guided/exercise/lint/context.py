"""What all lint rules of an exercise share: the exercise, the text of its file, and the report of problems."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from guided.exercise.diagnostic import Severity
from guided.exercise.lint.finding import Finding
from guided.exercise.model import Exercise, Step
from guided.exercise.reachability import StepEntry, step_entries
from guided.exercise.speech_length import fill_names, speaking_seconds, step_seconds
from guided.exercise.toml.edits import edits_for_fix
from guided.exercise.toml.parsed import UNKNOWN_FIELD, Edit, ParsedFile
from guided.exercise.toml.source_text import FieldPath, Location, Span
from guided.text.direction import without_marks

if TYPE_CHECKING:
    from guided.exercise.recordings import Recording

FindRecording = Callable[[str], "Recording | None"]
"""Returns a recording by its name in the file; None where it cannot be played."""

POSSIBLE_CAUSES = {
    "without-ask": ("ask",),
    "with-ask": ("ask",),
    "for-with-ask": ("ask", "aloud"),
    "breaths-without-breathe": ("breathe",),
    "for-and-breaths": ("for", "breaths"),
    "cue-too-late": ("for", "breaths", "breathe"),
    "step-too-short": ("for", "cues"),
    "breath-cut-off": ("for", "breathe"),
    "length-too-short": ("lengths", "say", "cues", "voice"),
    "for-not-offered": ("for", "lengths"),
    "lengths-without-for": ("for",),
    "too-many-words": ("for", "breaths", "breathe", "cues", "voice"),
    "little-silence": ("for", "breaths", "breathe", "say", "cues", "voice", "touch", "part"),
    "shown-to-closed-eyes": ("say", "voice", "eyes"),
    "sound-alone": ("title", "say", "show", "ask", "voice", "breathe", "cues"),
    "touch-above-file": ("part", "ask"),
    "part-order": ("part",),
    "after-outside-closing": ("part",),
}
"""By code, fields whose own errors may be the cause of the problem. Where one of them in the same step cannot be read,
the problem is not reported."""

CODES_WITHOUT_FLOW_EFFECT = frozenset(
    (
        "cue-too-late",
        "step-too-short",
        "doubled-length",
        "for-and-breaths",
        "breaths-without-breathe",
        "for-not-offered",
        "lengths-misplaced",
        "lengths-without-for",
        "needs-opt-in",
        "shown-to-closed-eyes",
    )
)
"""Errors that change nothing about where steps lead and what they ask."""

_TYPICAL_NAMES = {"a": "Taylor", "b": "Jordan", "giver": "Taylor", "receiver": "Jordan"}
"""Names of six letters, to estimate how long a text with placeholders is."""


def no_recording(_voice: str) -> "Recording | None":
    """Return None for every recording: none can be played."""
    return None


class LintContext:
    """The exercise that is checked, and where its problems are reported."""

    def __init__(self, exercise: Exercise, parsed: ParsedFile, find_recording: FindRecording) -> None:
        self.exercise = exercise
        self.parsed = parsed
        self.find_recording = find_recording
        self.pasted_twice = frozenset[int]()
        """The steps that are the same as the one above them; what follows from that is not reported."""
        self.is_flow_clear = True
        """Whether no problem was reported so far that changes where steps lead."""

    @cached_property
    def entries(self) -> list[StepEntry]:
        """Every way in which a session can enter each step, whatever variant is chosen."""
        variants = (None, *dict.fromkeys(step.variant for step in self.exercise.steps if step.variant))
        ways = (entry for each in variants for entry in step_entries(replace(self.exercise, variant=each)))
        return list(dict.fromkeys(ways))

    @cached_property
    def entries_by_step(self) -> dict[int, list[StepEntry]]:
        """The ways of entering each step, by its index; a step that is never reached is missing."""
        found: dict[int, list[StepEntry]] = {}
        for entry in self.entries:
            found.setdefault(entry.position.step, []).append(entry)
        return found

    def report(
        self,
        path: FieldPath,
        code: str,
        message: str,
        fix: str | None = None,
        severity: Severity = "error",
        *,
        key: bool = False,
        edits: Iterable[Edit] | None = None,
    ) -> None:
        """Report a problem at the field `path`, unless it may follow from another one in the same step.

        Without `edits`, what an editor can do follows from `fix`.
        """
        if self._may_follow_from_another(path[:2], code):
            return
        location = self.location(path)
        span = location.key if key else location.value
        edits = edits_for_fix(self.parsed, path, span, fix) if edits is None else edits
        self.parsed.add_problem(code, message, span, fix, severity, edits=edits)
        self.is_flow_clear = self.is_flow_clear and (severity == "warning" or code in CODES_WITHOUT_FLOW_EFFECT)

    def warn(
        self,
        path: FieldPath,
        code: str,
        message: str,
        fix: str | None = None,
        *,
        edits: Iterable[Edit] | None = None,
    ) -> None:
        """Report a warning at the field `path`."""
        self.report(path, code, message, fix, "warning", edits=edits)

    def report_finding(self, found: Finding) -> None:
        """Report the problem that a rule has found."""
        self.report(found.path, found.code, found.message, found.fix, found.severity, key=found.key, edits=found.edits)

    def _may_follow_from_another(self, step: FieldPath, code: str) -> bool:
        causes = POSSIBLE_CAUSES.get(code, ())
        unreadable = {path[:3] for path in self.parsed.unreadable} if causes else set()
        return any((*step, name) in unreadable for name in (*causes, UNKNOWN_FIELD))

    def location(self, path: FieldPath) -> Location:
        """Return where the field `path` is written, or what is around it where it is not written."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.parsed.locations:
                return self.parsed.locations[path[:length]]
        return Location(Span(0, 1), Span(0, 1))

    def is_written(self, path: FieldPath) -> bool:
        """Return whether the field `path` is in the file."""
        return self.parsed.is_written(path)

    def is_unreadable(self, path: FieldPath) -> bool:
        """Return whether the field `path` is in the file, but cannot be read."""
        return path in self.parsed.unreadable

    def texts_of(self, number: int) -> Iterator[tuple[FieldPath, str]]:
        """Yield all that is said, shown and asked in a step, with its path."""
        step = self.exercise.steps[number]
        for name in ("title", "say", "show", "ask"):
            if text := getattr(step, name):
                yield ("step", number, name), text
        for index, cue in enumerate(step.cues):
            for name in ("say", "show"):
                if text := getattr(cue, name):
                    yield ("step", number, "cues", index, name), text

    def step_seconds(self, step: Step) -> float:
        """Return how many seconds a step usually lasts."""
        return step_seconds(step, self.fill_names(step.say or ""), self.exercise.pace)

    def passage_seconds(self, text: str | None, voice: str | None) -> float | None:
        """Return how many seconds `text` or the recording in its place takes; None where that is unknown."""
        if voice:
            recording = self.find_recording(voice)
            return recording.seconds if recording else None
        return speaking_seconds(self.fill_names(text), self.exercise.pace) if text else None

    @staticmethod
    def fill_names(text: str) -> str:
        """Return `text` with names of usual length in the place of its placeholders."""
        return without_marks(fill_names(text, **_TYPICAL_NAMES))
