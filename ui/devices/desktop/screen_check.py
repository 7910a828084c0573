"""What to say when Qt finds no screen it can draw on, instead of the abort it ends with."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from guided.text.terminal import printable

NO_PLATFORM = 2
"""The exit code where the program cannot open a window."""

EXPLANATION = """\
Guided cannot open a window here. Qt says:
  {reason}
On a Debian-like system this usually helps: sudo apt-get install libxcb-cursor0 libxkbcommon-x11-0 libegl1
To rehearse without a screen, set QT_QPA_PLATFORM=offscreen and add --rehearse.
"""


@contextmanager
def explain_missing_screen() -> Iterator[None]:
    """While the application object is made: an abort of Qt's becomes a sentence and exit code 2.

    Qt ends the process as soon as its fatal message has been told, so the handler ends it first, and kindly.
    """
    told: list[str] = []

    def tell(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        told.append((message or "").strip().splitlines()[0] if message else "")
        if kind is QtMsgType.QtFatalMsg:
            sys.stderr.write(EXPLANATION.format(reason=printable(told[0])))
            sys.stderr.flush()
            os._exit(NO_PLATFORM)

    previous = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
    for line in told:
        sys.stderr.write(f"{printable(line)}\n")
