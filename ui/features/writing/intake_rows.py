"""What is said of each sound file that may be taken in."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.text.direction import isolate
from guided.voicing.finished import RecordingFailure

if TYPE_CHECKING:
    from guided.voicing.spoken_lines import SpokenLine


@dataclass(frozen=True, slots=True)
class IntakeRow:
    """One file: its name, the words of its line or nothing, where that line is, and what to know before."""

    file: str
    words: str
    place: str
    note: str


def row_of(file: Path, line: "SpokenLine | None", *, doubled: bool) -> IntakeRow:
    """Return the row of a file that says `line`. `doubled` says that another file has the same line."""
    if line is None:
        return IntakeRow(
            isolate(file.name), "", QCoreApplication.translate("Intake", "No line yet. It stays where it is."), ""
        )
    return IntakeRow(
        isolate(file.name),
        line.words or QCoreApplication.translate("Intake", "(no words)"),
        _place(line),
        _note(line, doubled=doubled),
    )


def _place(line: "SpokenLine") -> str:
    place = QCoreApplication.translate("Intake", "Step {step}, line {line}")
    return place.format(step=line.key.step + 1, line=line.name.rpartition("-")[2])


def _note(line: "SpokenLine", *, doubled: bool) -> str:
    notes = []
    if doubled:
        notes.append(QCoreApplication.translate("Intake", "Another file has this line too; the last one is used."))
    if line.voice is not None:
        notes.append(
            QCoreApplication.translate("Intake", "It takes the place of {voice}, which stays in the folder.").format(
                voice=isolate(line.voice)
            )
        )
    if line.has_names:
        notes.append(
            QCoreApplication.translate(
                "Intake", "There is a name in this line. A recording can’t know theirs: say “you” there."
            )
        )
    return " ".join(notes)


def failure_words(failure: RecordingFailure) -> str:
    """Return why a file was not taken in, as the end of a sentence."""
    return {
        RecordingFailure.SILENT: QCoreApplication.translate("Intake", "nobody is heard in it"),
        RecordingFailure.UNREADABLE: QCoreApplication.translate("Intake", "it is no sound file that can be read"),
        RecordingFailure.TOO_LONG: QCoreApplication.translate("Intake", "it is longer than 20 minutes, or too large"),
        RecordingFailure.SLOW: QCoreApplication.translate("Intake", "it took too long"),
        RecordingFailure.FAILED: QCoreApplication.translate("Intake", "this computer could not convert it"),
    }[failure]
