"""The steps of a file as rows: what each is called, how long it takes, how close it comes, and what is said in it."""

from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.services.wording import counted, length

if TYPE_CHECKING:
    from guided.exercise.editing.step_facts import StepFacts
    from guided.exercise.model import Exercise


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step. `share` is its part of the whole length, from 0 to 1."""

    facts: "StepFacts"
    share: float

    def shown(self) -> dict[str, object]:
        """Return the row for QML."""
        from ui.services.exercise_description import touch_word

        facts = self.facts
        return {
            "title": facts.title,
            "length": _length(facts.seconds),
            "share": self.share,
            "touch": int(facts.touch),
            "touchWord": touch_word(facts.touch),
            "question": facts.is_question,
            "closeness": facts.closeness,
            "speaks": _speaks(facts),
            "lines": [asdict(each) | {"at": _length(each.at)} for each in facts.lines],
        }


def read_steps(text: str, before: list[StepRow]) -> list[StepRow]:
    """Return the rows of a text, or those `before` while its steps can't be told apart."""
    from guided.exercise.editing.document import Document, EditError
    from guided.exercise.editing.step_facts import step_facts

    document = Document(text)
    try:
        facts = step_facts(document) if document.kind.block == "step" else []
    except EditError:
        return before
    whole = sum(each.seconds or _UNTIL_READY_SECONDS for each in facts) or 1.0
    return [StepRow(each, (each.seconds or _UNTIL_READY_SECONDS) / whole) for each in facts]


def read_title(text: str) -> str:
    """Return the title that a text gives the file, or nothing."""
    from guided.exercise.editing.document import Document, EditError
    from guided.text.wording import join_lines

    with suppress(EditError):
        found = Document(text).value(("title",))
        return join_lines(found) if isinstance(found, str) else ""
    return ""


_UNTIL_READY_SECONDS = 20.0
"""Seconds that a step without an end counts in the picture."""


def rows_of(good: "Exercise | None", rows: list[StepRow]) -> str:
    """Return how long all of it takes, where that is known, and how many steps and questions there are."""
    if not rows:
        return ""
    from ui.services.exercise_description import seconds

    translate = QCoreApplication.translate
    questions = sum(row.facts.is_question for row in rows)
    steps = counted(len(rows), translate("Writing", "1 step"), translate("Writing", "{number} steps"))
    asked = counted(questions, translate("Writing", "1 question"), translate("Writing", "{number} questions"))
    whole = [length(seconds(good))] if good is not None else []
    return "   ·   ".join((*whole, steps, asked))


def _length(seconds: float | None) -> str:
    if seconds is None:
        return QCoreApplication.translate("Writing", "until ready")
    return (
        length(seconds)
        if seconds >= 60
        else QCoreApplication.translate("Writing", "{number} s").format(number=round(seconds))
    )


def _speaks(facts: "StepFacts") -> str:
    """Return how much of the step is spoken."""
    if facts.seconds is None or not facts.spoken:
        return ""
    words = QCoreApplication.translate("Writing", "Speaks for {spoken} of {seconds} s.")
    return words.format(spoken=round(facts.spoken), seconds=round(facts.seconds))
