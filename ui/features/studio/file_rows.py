"""What a row of the studio's list says of one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guided.catalogue.file_cache import CachedFile
from guided.catalogue.new_exercise import is_bundled
from guided.text.wording import join_lines

if TYPE_CHECKING:
    from guided.exercise.diagnostic import Problem


@dataclass(frozen=True, slots=True)
class FileRow:
    """Hold one file of the list. `status` is "good", "warnings" or "errors", and `word` the same in words; `stale` is
    whether an older version is still usable, and `writable` whether it can be written here."""

    title: str
    file: str
    kind: str
    facts: str
    status: str
    word: str
    stale: bool
    writable: bool
    section: str


def row_of(cached_file: CachedFile, problems: "Sequence[Problem]", base: Path, section: str) -> FileRow:
    """Return the row for a file in the folder `base`, with the state that its `problems` make."""
    from ui.features.studio.diagnostic_formatting import facts, kind, status_of

    status, word = status_of(tuple(problems))
    good = cached_file.last_good
    return FileRow(
        title=join_lines(good.title) if good is not None else cached_file.path.name,
        file=cached_file.path.relative_to(base).as_posix(),
        kind=kind(cached_file.reading, good),
        facts=facts(good),
        status=status,
        word=word,
        stale=cached_file.is_stale,
        writable=not is_bundled(cached_file.path),
        section=section,
    )


def left_out_row(path: Path, problem: "Problem", base: Path, section: str) -> FileRow:
    """Return the row for a file that is not read as an exercise: a link out of `base`, a copy, a wrong name."""
    translate = QCoreApplication.translate
    words = {
        "link-leads-out": translate("FileRows", "a link that leads elsewhere"),
        "wrong-file-name": translate("FileRows", "not read under this name"),
        "sync-copy": translate("FileRows", "a second version that a program for synchronising left"),
        "backup-copy": translate("FileRows", "a backup that an editor left"),
        "likely-copy": translate("FileRows", "a copy with the same title"),
    }
    return FileRow(
        title=join_lines(path.name),
        file=path.relative_to(base).as_posix(),
        kind="",
        facts="",
        status="errors" if problem.severity == "error" else "warnings",
        word=words[problem.code],
        stale=False,
        writable=False,
        section=section,
    )


def left_out_message(row: FileRow, problem: "Problem") -> str:
    """Return why a file is not read as an exercise."""
    if row.status == "errors":
        return QCoreApplication.translate(
            "FileRows", "This link leads out of the folder. Put the file itself here, and it can be read."
        )
    return f"{row.title}: {problem.message}."
