"""Helps to save files in a place that the user names, and explains why that failed."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QUrl

Found = TypeVar("Found")


def typed_path(written: str) -> Path:
    """Return text that was typed, pasted or dropped as a path."""
    words = written.strip().strip("\"'")
    if words.startswith("file:"):
        words = QUrl(words).toLocalFile()
    try:
        return Path(words).expanduser()
    except RuntimeError:  # the home folder of an unknown user
        return Path(words)


def result_or_error(work: Callable[[], Found]) -> Found | OSError:
    """Return the result of `work`, or the OSError that it raised."""
    try:
        return work()
    except OSError as error:
        return error


def not_saved(error: OSError | None, folder: Path) -> str:
    """Return a sentence on why nothing could be written in `folder`."""
    translate = QCoreApplication.translate
    number = error.errno if error else None
    if number in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        words = translate(
            "SummaryFileViewModel",
            "There is no room left in {folder}, so nothing was saved. Another folder may have some.",
        )
    elif number in (errno.EACCES, errno.EPERM, errno.EROFS):
        words = translate("SummaryFileViewModel", "Nothing can be written in {folder}. Another folder will do.")
    elif number in (errno.ENOENT, errno.ENOTDIR, errno.EEXIST):
        words = translate("SummaryFileViewModel", "{folder} is not there as a folder any more. Another one will do.")
    else:
        words = translate("SummaryFileViewModel", "It could not be saved in {folder}. Another folder may do.")
    return words.replace("{folder}", str(folder))
