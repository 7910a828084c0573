"""Where the log goes: warnings to standard error; everything to a file too, where that was asked for."""

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from guided.files.durable import make_folder

FILE = "guided.log"
LARGEST = 512 * 1024
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _PrivateLog(RotatingFileHandler):
    """Its owner alone reads the file, and each that is begun when one is full."""

    def _open(self) -> TextIOWrapper:
        file = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(file, "a", encoding="utf-8")


def start_log(folder: Path, *, debug: bool) -> None:
    """Send warnings to standard error and, for `--debug`, everything to a file in `folder` that its owner alone reads.

    Whoever logs something leaves out names, words and answers of people.
    """
    logging.basicConfig(format=FORMAT, level=logging.DEBUG if debug else logging.WARNING)
    if not debug:
        return
    try:
        make_folder(folder)
        handler = _PrivateLog(folder / FILE, maxBytes=LARGEST, backupCount=1, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("The log can not be written to a file: %s", error.strerror)
        return
    handler.setFormatter(logging.Formatter(FORMAT))
    logging.getLogger().addHandler(handler)
