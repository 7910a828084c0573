"""Find the line of a text that a row of its script says."""

import re
from collections.abc import Iterable

from guided.session.script_events import ScriptEvent
from guided.text.direction import without_marks
from guided.voicing.spoken_lines import LineKey, SpokenLine

_NAME = re.compile(r"\\\{(?:a|b|giver|receiver)\\\}")


def key_of(event: ScriptEvent, lines: Iterable[SpokenLine]) -> LineKey | None:
    """Return the line that `event` says, or None for a question. In the script names stand where braces do here."""
    if event.kind != "say":
        return None
    said = _on_one_line(without_marks(event.words))
    for line in lines:
        pattern = _NAME.sub(".*", re.escape(_on_one_line(line.words)))
        if line.key.step == event.cue.step - 1 and re.fullmatch(pattern, said):
            return line.key
    return None


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
