"""Every line that an exercise speaks, and whether it is recorded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from guided.exercise.diagnostic import InvalidValueError
from guided.exercise.duration import parse_duration
from guided.exercise.editing.document import Document, EditError
from guided.exercise.recorded_words import same_words
from guided.exercise.recordings import Recording, find_recording
from guided.exercise.toml.source_text import FieldPath
from guided.voicing.file_names import plain_name

_NAME = re.compile(r"\{(?:a|b|giver|receiver)\}")
_TITLE_WORDS = 5
"""How many words of a line name its step where that has neither an id nor a title."""


class LineKey(NamedTuple):
    """Which line of a text: the step, from 0, and the row of its cues, or None for what it says as it begins."""

    step: int
    cue: int | None = None

    @property
    def table(self) -> FieldPath:
        """The table that the fields of the line are written in."""
        return ("step", self.step) if self.cue is None else ("step", self.step, "cues", self.cue)


class VoiceState(StrEnum):
    """Whether a line is recorded."""

    MISSING = "missing"
    RECORDED = "recorded"
    CHANGED = "changed"
    """Its words are not those that were recorded."""
    GONE = "gone"
    """A recording is named that is not there, or cannot be played."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line that is spoken, `at` seconds after its step began.

    `words` are as in the file, on one line. `name` says step and line, and is what a recording of it is called.
    `recorded_words` are those that were recorded, where they are others; `seconds` is how long the recording is.
    """

    key: LineKey
    words: str
    name: str
    step_title: str
    at: float
    voice: str | None
    state: VoiceState
    recorded_words: str = ""
    seconds: float | None = None

    @property
    def has_names(self) -> bool:
        """Whether a name stands in the line, which a recording can not say."""
        return _NAME.search(self.words) is not None


def spoken_lines(text: str, file: Path) -> list[SpokenLine]:
    """Return the lines that the exercise `text` speaks, in its order; none where it can't be read.

    `file` is where it lies: its recordings are looked at, so call this in a thread.
    """
    try:
        return [_with_state(line, file) for line in lines_in(Document(text))]
    except EditError:
        return []


def lines_in(document: Document) -> list[SpokenLine]:
    """Return the lines that a text speaks, without looking at the recordings. Raise EditError where it can't be read.

    A question is not among them: what each answer leads to is said with it, and only the program knows that.
    """
    found: list[SpokenLine] = []
    steps = document.value(("step",)) if document.kind.block == "step" else None
    for number, step in enumerate(steps if isinstance(steps, list) else ()):
        if isinstance(step, Mapping) and not isinstance(step.get("ask"), str):
            found += _lines_of_step(number, step)
    return found


def line_at(document: Document, key: LineKey) -> SpokenLine:
    """Return the line at `key`. Raise EditError where there is none."""
    for line in lines_in(document):
        if line.key == key:
            return line
    raise EditError("this line is not there any more")


def find_line(document: Document, key: LineKey, words: str) -> SpokenLine:
    """Return the line that says `words`, the nearest to `key` if there are several. Raise EditError where none does."""
    alike = [line for line in lines_in(document) if line.words == words]
    if not alike:
        raise EditError("this line says something else now")
    return min(alike, key=lambda each: (each.key != key, abs(each.key.step - key.step), each.key))


def _lines_of_step(number: int, step: Mapping[str, object]) -> Iterator[SpokenLine]:
    cues = step.get("cues")
    rows = [(None, step), *enumerate(cues if isinstance(cues, list) else ())]
    spoken = [(cue, row) for cue, row in rows if isinstance(row, Mapping) and (row.get("say") or row.get("voice"))]
    title = _text(step, "title") or next((words for _, row in spoken if (words := _text(row, "say"))), "")
    named = _text(step, "id") or _text(step, "title") or " ".join(title.split()[:_TITLE_WORDS])
    stem = plain_name(named) or f"step-{number + 1}"
    for line, (cue, row) in enumerate(spoken, 1):
        voice = row.get("voice")
        yield SpokenLine(
            key=LineKey(number, cue),
            words=_text(row, "say"),
            name=f"{stem}-{line}",
            step_title=title,
            at=0.0 if cue is None else _seconds(row.get("at")),
            voice=voice if isinstance(voice, str) and voice else None,
            state=VoiceState.MISSING,
        )


def _with_state(line: SpokenLine, file: Path) -> SpokenLine:
    if line.voice is None:
        return line
    recording = find_recording(file.parent / line.voice)
    state, words = _state(line, recording)
    return replace(line, state=state, recorded_words=words, seconds=recording.seconds if recording else None)


def _state(line: SpokenLine, recording: Recording | None) -> tuple[VoiceState, str]:
    if recording is None:
        return VoiceState.GONE, ""
    if recording.words is None or same_words(recording.words, line.words):
        return VoiceState.RECORDED, ""
    return VoiceState.CHANGED, recording.words


def _text(row: Mapping[str, object], name: str) -> str:
    found = row.get(name)
    return " ".join(found.split()) if isinstance(found, str) else ""


def _seconds(written: object) -> float:
    try:
        return parse_duration(str(written))
    except InvalidValueError:
        return 0.0
