"""List a script as rows of a table, with one row for words that are both said and shown."""

from dataclasses import dataclass, replace
from typing import Literal

from guided.exercise.model import Touch
from guided.session.cues import CUE_NAMES, Ask, Breathe, Cue, Say, Show, Sound, StepBegins, Wait
from guided.session.script import Script
from guided.text.direction import without_marks

RowKind = Literal["step", "say", "show", "sound", "breathe", "ask", "wait", "rest", "end"]


@dataclass(frozen=True, slots=True)
class ScriptEvent:
    """One row: what happens `at` seconds from the beginning, and its cue.

    `seconds` is how long it takes, or None; `touch` is set for the beginning of a step; `say` is the speech, where the
    row has any.
    """

    at: float
    kind: RowKind
    cue: Cue
    words: str = ""
    seconds: float | None = None
    touch: Touch | None = None
    say: Say | None = None


def script_events(script: Script) -> tuple[ScriptEvent, ...]:
    """Return the rows in order. Words shown as they are said have no row of their own; a question and its speech are
    one row."""
    rows: list[ScriptEvent] = []
    spoken = ""
    for cue in script.cues:
        if isinstance(cue, Show) and _on_one_line(cue.text) in spoken:
            continue
        row = _row(cue)
        if isinstance(cue, StepBegins):
            spoken = ""
        elif isinstance(cue, Say):
            spoken = _on_one_line(cue.text)
            if rows and rows[-1].kind == "ask":
                rows[-1] = replace(rows[-1], words=cue.text, seconds=cue.seconds, say=cue)
                continue
        rows.append(row)
    return tuple(rows)


def _row(cue: Cue) -> ScriptEvent:
    kind: RowKind = CUE_NAMES[type(cue)]  # type: ignore[assignment]
    match cue:
        case StepBegins():
            return ScriptEvent(cue.at, kind, cue, cue.title, cue.seconds, cue.touch)
        case Say():
            return ScriptEvent(cue.at, kind, cue, cue.text, cue.seconds, say=cue)
        case Ask() | Show():
            return ScriptEvent(cue.at, kind, cue, cue.text)
        case Sound():
            return ScriptEvent(cue.at, kind, cue, cue.sound)
        case Breathe():
            return ScriptEvent(cue.at, kind, cue, str(cue.breath), cue.breath.seconds * cue.breaths)
        case Wait():
            return ScriptEvent(cue.at, kind, cue, seconds=cue.seconds)
        case _:
            return ScriptEvent(cue.at, kind, cue)


def _on_one_line(text: str) -> str:
    return " ".join(without_marks(text).split())
