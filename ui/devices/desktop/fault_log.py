"""Keeps a log of errors in the program while that is switched on. Warnings are always written to standard error."""

import logging
import os
import sys
import threading
from io import TextIOWrapper
from pathlib import Path

from guided.files.bounded_read import SizeLimitError, read_bounded
from guided.files.durable import make_folder
from ui.devices.desktop.log_format import JsonLines, ShortLines

LOG_FILE_NAME = "guided.log"
MAX_LOG_BYTES = 256 * 1024
"""The most bytes of each of the two files, about a thousand lines; the older one is removed when the newer one is
full."""
LOGGED_PACKAGES = ("guided", "ui")
"""The packages whose records are logged; those of libraries could contain anything."""

_log = logging.getLogger(__name__)


class FaultLog:
    """The log in `folder`, readable by its owner only. With `always` it is kept even if it is switched off later."""

    def __init__(self, folder: Path, *, always: bool = False) -> None:
        self._folder = folder
        self._always = always
        self._handler: _PrivateFile | None = None
        self.keep(False)

    @property
    def exists(self) -> bool:
        return any(each.is_file() for each in self._files())

    def keep(self, wanted: bool) -> None:
        """Switch the log on or off. Switching it off erases it."""
        if wanted or self._always:
            self._begin()
        elif self._handler is not None:
            self._end()
            self.erase()

    def text(self) -> str:
        """Return the whole log, the oldest line first."""
        found = []
        for file in self._files():
            try:
                found.append(read_bounded(file, 2 * MAX_LOG_BYTES).decode("utf-8", "replace"))
            except FileNotFoundError:
                continue
            except (OSError, SizeLimitError) as error:
                _log.warning("a file of the log could not be read", exc_info=error)
        return "".join(found)

    def erase(self) -> None:
        """Erase the log. If it is switched on, it starts again empty."""
        kept = self._handler is not None
        self._end()
        for file in self._files():
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                _log.warning("a file of the log could not be removed", exc_info=error)
        if kept:
            self._begin()

    def close(self) -> None:
        self._end()

    def _files(self) -> tuple[Path, Path]:
        return self._folder / f"{LOG_FILE_NAME}.1", self._folder / LOG_FILE_NAME

    def _begin(self) -> None:
        if self._handler is not None:
            return
        try:
            make_folder(self._folder)
            handler = _PrivateFile(self._folder / LOG_FILE_NAME, encoding="utf-8")
        except OSError as error:
            _log.warning("the log can't be written to a file", exc_info=error)
            return
        handler.setFormatter(JsonLines())
        self._handler = handler
        for name in LOGGED_PACKAGES:
            logging.getLogger(name).addHandler(handler)
            logging.getLogger(name).setLevel(logging.DEBUG)
        _log.info("the log begins")

    def _end(self) -> None:
        if self._handler is None:
            return
        for name in LOGGED_PACKAGES:
            logging.getLogger(name).removeHandler(self._handler)
            logging.getLogger(name).setLevel(logging.NOTSET)
        self._handler.close()
        self._handler = None


class _PrivateFile(logging.FileHandler):
    """Appends to a file that its owner alone reads. A full one is set aside, in the place of an earlier one.

    RotatingFileHandler does the same, but to import it takes ten times as long as the rest: it brings pickle.
    """

    def _open(self) -> TextIOWrapper:
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if self.stream is not None and os.fstat(self.stream.fileno()).st_size > MAX_LOG_BYTES:
                self.stream.close()
                Path(self.baseFilename).replace(f"{self.baseFilename}.1")
                self.stream = self._open()
            super().emit(record)
        except (OSError, ValueError):  # ValueError: the file could not be opened again
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop the line: a full disk leaves no place to say so, and the usual report shows the record's arguments."""


def log_to_stderr(*, debug: bool) -> None:
    """Write warnings to standard error; with `debug` all that is logged."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.DEBUG if debug else logging.WARNING)
    handler.setFormatter(ShortLines())
    logging.getLogger().addHandler(handler)


def log_uncaught_errors() -> None:
    """Log the type and place of every uncaught error, and report it as usual."""
    usual, usual_in_thread, usual_unraisable = sys.excepthook, threading.excepthook, sys.unraisablehook

    def report(kind: type[BaseException], error: BaseException, trace: object) -> None:
        _log.critical("an error was not caught", exc_info=error)
        usual(kind, error, trace)  # type: ignore[arg-type]

    def report_in_thread(found: threading.ExceptHookArgs) -> None:
        _log.critical("an error was not caught in a thread", exc_info=found.exc_value)
        usual_in_thread(found)

    def report_unraisable(found: "sys.UnraisableHookArgs") -> None:
        _log.critical("an error was not caught while an object went", exc_info=found.exc_value)
        usual_unraisable(found)

    sys.excepthook, threading.excepthook, sys.unraisablehook = report, report_in_thread, report_unraisable
