"""Describe a file and its problems in a few words for its author."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.text.direction import isolate
from ui.services.wording import counted

if TYPE_CHECKING:
    from pathlib import Path

    from guided.exercise.diagnostic import Problem
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Ladder, Programme
    from guided.exercise.reading import ReadResult


def kind(reading: "ReadResult", good: "Exercise | Programme | Ladder | None") -> str:
    """Return the kind of the file, exercise, programme or ladder, as far as it can be detected."""
    from guided.exercise.programme_model import Ladder, Programme
    from guided.exercise.schema.file_kinds import LADDER_KIND, PROGRAMME_KIND, detect_file_kind

    translate = QCoreApplication.translate
    if reading.pack is not None:
        return translate("Diagnostics", "Pack")
    shape = detect_file_kind(reading.text)
    if isinstance(good, Programme) or shape is PROGRAMME_KIND:
        return translate("Diagnostics", "Programme")
    if isinstance(good, Ladder) or shape is LADDER_KIND:
        return translate("Diagnostics", "Ladder")
    return translate("Diagnostics", "Exercise")


def facts(good: "Exercise | Programme | Ladder | None") -> str:
    """Return the duration and touch of an exercise, or the number of weeks or rungs."""
    from guided.exercise.model import Exercise
    from guided.exercise.programme_model import Programme
    from ui.services.exercise_description import seconds, touch
    from ui.services.wording import length

    translate = QCoreApplication.translate
    if good is None:
        return ""
    if isinstance(good, Exercise):
        return f"{length(seconds(good))}   ·   {touch(good)[0]}"
    if isinstance(good, Programme):
        weeks = sum(week.repeat for week in good.weeks)
        return counted(weeks, translate("Diagnostics", "1 week"), translate("Diagnostics", "{number} weeks"))
    rungs = len(good.rungs)
    return counted(rungs, translate("Diagnostics", "1 rung"), translate("Diagnostics", "{number} rungs"))


def status_of(problems: "tuple[Problem, ...]") -> tuple[str, str]:
    """Return the status of the file ("errors", "warnings" or "good"), and the same in words."""
    translate = QCoreApplication.translate
    errors = sum(each.severity == "error" for each in problems)
    if errors:
        one, many = translate("Diagnostics", "1 problem"), translate("Diagnostics", "{number} problems")
        return "errors", counted(errors, one, many)
    if problems:
        one = translate("Diagnostics", "1 place worth a look")
        many = translate("Diagnostics", "{number} places worth a look")
        return "warnings", counted(len(problems), one, many)
    return "good", translate("Diagnostics", "reads well")


def shown(path: "Path", problem: "Problem", text: str) -> dict[str, str]:
    """Return a problem in the parts that a page shows; they match the output of `guided check`."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    source = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
    end = problem.end_column if problem.end_line == problem.line else len(source) + 1
    before = "".join("\t" if letter == "\t" else " " for letter in source[: problem.column - 1])
    place = QCoreApplication.translate("Diagnostics", "{file}, line {number}")
    return {
        "severity": problem.severity,
        "words": problem.message,
        "place": place.format(file=isolate(path.name), number=problem.line),
        "number": str(problem.line),
        "source": source.replace("\t", "    "),
        "caret": (before + "^" * max(1, end - problem.column)).replace("\t", "    ") if source else "",
        "fix": problem.fix or "",
    }
