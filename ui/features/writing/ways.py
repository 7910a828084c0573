"""Every way through the exercise that is written, as a picture of its steps."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from guided.text.direction import isolate
from guided.text.wording import join_lines
from ui.foundation.background_worker import BackgroundWorker
from ui.services.couple import Couple

if TYPE_CHECKING:
    from guided.exercise.model import Exercise, Step
    from guided.session.consent import Answer
    from guided.session.path_picture import Exit, Line, PicturedStep
    from guided.session.path_search import ExercisePaths

QML_IMPORT_NAME = "ui.view_models"
QML_IMPORT_MAJOR_VERSION = 1

NO_ANSWER = "then"


@QmlElement
@QmlUncreatable("made by the program")
class Ways(QObject):
    """Play every way through, aside, and tell where each answer leads."""

    changed = Signal()

    def __init__(self, couple: Couple, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._couple = couple
        self._exercise: Exercise | None = None
        self._paths: ExercisePaths | None = None
        self._rows: list[dict[str, object]] = []
        self._lines: list[dict[str, object]] = []
        self._worker = BackgroundWorker(self)

    def show(self, exercise: "Exercise | None") -> None:
        """Show the ways through `exercise`; those before stay until they are played."""
        if exercise == self._exercise:
            return
        self._exercise = exercise
        if exercise is None:
            self._worker.drop()
            self._take(None)
            return
        from guided.session.path_search import find_paths
        from guided.session.session_choices import SessionChoices

        choices = SessionChoices(names=self._couple.names)
        self._worker.ask(lambda: find_paths(exercise, choices), self._take)

    @Property(str, notify=changed)
    def summary(self) -> str:
        """Return how many ways and questions there are, and how long the usual and the longest take."""
        from guided.text.wording import duration_text
        from ui.services.path_wording import summary

        if self._paths is None:
            return ""
        usual, longest = (duration_text(each.seconds) for each in (self._paths.usual, self._paths.longest))
        lengths = self.tr("{usual} with yes each time, {longest} at most").format(usual=usual, longest=longest)
        return f"{summary(self._paths)}   ·   {lengths}"

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, object]]:
        """Return the steps, each with its title, its exits, and what is wrong with the ways to and from it."""
        return self._rows

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def lines(self) -> list[dict[str, object]]:
        """Return the lines between steps that do not follow each other: `answer`, `sources`, `to` and `lane`."""
        return self._lines

    def _take(self, paths: "ExercisePaths | None") -> None:
        from guided.session.path_picture import lines, pictured_steps

        self._paths = paths
        found = pictured_steps(paths) if paths else ()
        exercise = paths.prepared.written if paths else None
        self._rows = [_row(each, exercise.steps) for each in found] if exercise else []
        self._lines = [_line(each) for each in lines(found)]
        self.changed.emit()


def _row(each: "PicturedStep", steps: "Sequence[Step]") -> dict[str, object]:
    step = steps[each.step]
    wrong = ""
    if not each.reached:
        wrong = QCoreApplication.translate("Ways", "No way leads here")
    elif each.stuck:
        wrong = QCoreApplication.translate("Ways", "Only a stop leads out")
    return {
        "title": _title(step),
        "touch": int(step.touch),
        "question": step.ask is not None,
        "wrong": wrong,
        "exits": "   ".join(_exit(way, each.step, steps) for way in each.exits),
        "next": next((_answer(way.answer) for way in each.exits if way.to == each.step + 1), ""),
    }


def _line(line: "Line") -> dict[str, object]:
    return {"answer": _answer(line.answer), "sources": list(line.sources), "to": line.to, "lane": line.lane}


def _answer(answer: "Answer | None") -> str:
    return NO_ANSWER if answer is None else answer.name.lower()


def _exit(way: "Exit", step: int, steps: "Sequence[Step]") -> str:
    """Return a way out in words; nothing for the usual one to the next step."""
    translate = QCoreApplication.translate
    if way.answer is None and way.to == step + 1:
        return ""
    to = translate("Ways", "the end") if way.to is None else isolate(_title(steps[way.to]))
    words = {
        "continue": translate("Ways", "yes: {step}"),
        "ease": translate("Ways", "gentler: {step}"),
        "stop": translate("Ways", "stop: {step}"),
    }.get(_answer(way.answer), translate("Ways", "then: {step}"))
    return words.format(step=to)


def _title(step: "Step") -> str:
    return join_lines(step.title or step.ask or step.say or step.show or "")
