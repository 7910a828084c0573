"""Explains why Qt can not open a window, where Qt itself would abort."""

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
    """Turn an abort of Qt's into an explanation and exit code 2, while the application object is made.

    Qt aborts as soon as the handler of its fatal message returns, so the handler exits the process itself.
    """
    told: list[str] = []

    def tell(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        told.append((message or "").strip().splitlines()[0] if message else "")
        if kind is QtMsgType.QtFatalMsg:
            print(EXPLANATION.format(reason=printable(told[0])), end="", file=sys.stderr, flush=True)
            os._exit(NO_PLATFORM)

    previous = qInstallMessageHandler(tell)
    try:
        yield
    finally:
        qInstallMessageHandler(previous)
    for line in told:
        print(printable(line), file=sys.stderr)
