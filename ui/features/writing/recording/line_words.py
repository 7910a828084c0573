"""Word the lines of a reading list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from guided.text.direction import isolate
from guided.text.wording import duration_text
from guided.voicing.spoken_lines import SpokenLine, VoiceState
from ui.services.wording import counted


def line_row(line: SpokenLine, title: str, *, unused: bool) -> dict[str, object]:
    """Return a line for QML; `title` is that of its step, `unused` whether a recording waits to be used."""
    return {
        "place": place_words(line, title),
        "words": line.words,
        "state": "unused" if unused else str(line.state),
        "stateWords": _state_words(line, unused=unused),
    }


def titles(lines: Sequence[SpokenLine]) -> dict[int, str]:
    """Return the title of each step that has one of its own, and is not called by what it says."""
    said = {(line.key.step, line.words) for line in lines}
    return {line.key.step: line.step_title for line in lines if (line.key.step, line.step_title) not in said}


def place_words(line: SpokenLine, title: str) -> str:
    """Return which step it is in, and when it comes there."""
    step = QCoreApplication.translate("Recording", "Step {number}").format(number=line.key.step + 1)
    after = (
        QCoreApplication.translate("Recording", "after {time}").format(time=duration_text(line.at)) if line.at else ""
    )
    return "   ·   ".join(each for each in (step, isolate(title) if title else "", after) if each)


def summary_words(lines: Sequence[SpokenLine]) -> str:
    """Return how many lines are recorded, and how many of them say something else now."""
    if not lines:
        return ""
    translate = QCoreApplication.translate
    done = sum(each.state in (VoiceState.RECORDED, VoiceState.CHANGED) for each in lines)
    changed = sum(each.state is VoiceState.CHANGED for each in lines)
    found = [translate("Recording", "{done} of {all} recorded").format(done=done, all=len(lines))]
    if changed:
        one, many = translate("Recording", "1 changed since"), translate("Recording", "{number} changed since")
        found.append(counted(changed, one, many))
    return "   ·   ".join(found)


def _state_words(line: SpokenLine, *, unused: bool) -> str:
    translate = QCoreApplication.translate
    if unused:
        return translate("Recording", "not used yet")
    match line.state:
        case VoiceState.RECORDED:
            return translate("Recording", "recorded")
        case VoiceState.CHANGED:
            return translate("Recording", "changed since")
        case VoiceState.GONE:
            return translate("Recording", "file missing")
    return translate("Recording", "for the voice") if line.has_names else translate("Recording", "missing")
