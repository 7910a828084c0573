"""Word the rows of a script for the screen and for paper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.exercise.model import Ending, Part, Touch
from guided.session.cues import Ask, Breathe, Say, StepBegins
from guided.text.direction import isolate
from guided.text.wording import clock_text, duration_text
from ui.services.script_row import ScriptRow
from ui.services.wording import counted

if TYPE_CHECKING:
    from guided.session.script_events import ScriptEvent


def script_row(row: "ScriptEvent", *, first: bool) -> ScriptRow:
    """Return the row in words; `first` is whether no row above has the same time."""
    cue = row.cue
    return ScriptRow(
        at=clock_text(row.at) if first else "",
        what=_what(row),
        words=_words(row),
        note=_note(row),
        touch=touch_word(row.touch) if row.touch is not None else "",
        lasts=_lasts(row),
        step=cue.step,
        head=row.kind in ("step", "end"),
        heard=row.say is not None,
        line=row.kind == "say",
    )


def table(rows: "tuple[ScriptEvent, ...]") -> list[ScriptRow]:
    moments = [clock_text(row.at) for row in rows]
    return [
        script_row(row, first=n == 0 or row.kind in ("step", "end") or moments[n] != moments[n - 1])
        for n, row in enumerate(rows)
    ]


def touch_word(touch: Touch) -> str:
    translate = QCoreApplication.translate
    return {
        Touch.NONE: translate("Script", "no touch"),
        Touch.NEAR: translate("Script", "near"),
        Touch.HANDS: translate("Script", "hands"),
        Touch.EMBRACE: translate("Script", "embrace"),
        Touch.CLOSE: translate("Script", "close"),
        Touch.INTIMATE: translate("Script", "intimate"),
    }[touch]


def part_word(part: Part) -> str:
    translate = QCoreApplication.translate
    return {
        Part.OPENING: translate("Script", "opening"),
        Part.MAIN: translate("Script", "main"),
        Part.CLOSING: translate("Script", "closing"),
    }[part]


def after_word(after: Ending) -> str:
    translate = QCoreApplication.translate
    return {
        Ending.FINISHED: translate("Script", "after a finish"),
        Ending.STOPPED: translate("Script", "after a stop"),
    }[after]


def _what(row: "ScriptEvent") -> str:
    translate = QCoreApplication.translate
    return {
        "step": translate("Script", "Step {number}").format(number=row.cue.step),
        "say": translate("Script", "says"),
        "show": translate("Script", "shows"),
        "sound": translate("Script", "sounds"),
        "breathe": translate("Script", "breathes"),
        "ask": translate("Script", "asks"),
        "wait": translate("Script", "waits"),
        "rest": translate("Script", "rests"),
        "end": "",
    }[row.kind]


def _words(row: "ScriptEvent") -> str:
    translate = QCoreApplication.translate
    if row.kind == "end":
        return translate("Script", "The end")
    if row.kind == "wait":
        return translate("Script", "for the end of what is being said")
    if isinstance(row.cue, Breathe):
        one, many = translate("Script", "1 breath"), translate("Script", "{number} breaths")
        return f"{row.words}   ·   {counted(row.cue.breaths, one, many)}"
    return row.words


def _note(row: "ScriptEvent") -> str:
    translate = QCoreApplication.translate
    cue = row.cue
    if isinstance(cue, StepBegins):
        about = [part_word(cue.part), *([after_word(cue.after)] if cue.after is not None else [])]
        if cue.round > 1:
            about.append(translate("Script", "round {number}").format(number=cue.round))
        return "   ·   ".join(about)
    if isinstance(cue, Ask):
        how = translate("Script", "aloud, in words") if cue.aloud else translate("Script", "each at the keyboard")
        ways = translate("Script", "yes: {yes}   ·   gentler: {ease}   ·   stop: {stop}")
        return f"{how}\n{ways.format(yes=isolate(cue.yes), ease=isolate(cue.ease), stop=isolate(cue.stop))}"
    if isinstance(cue, Say) and cue.voice:
        return translate("Script", "the recording {file}").format(file=isolate(cue.voice))
    return ""


def _lasts(row: "ScriptEvent") -> str:
    if isinstance(row.cue, StepBegins) and row.seconds is None:
        return QCoreApplication.translate("Script", "until ready")
    return duration_text(row.seconds) if row.seconds else ""
