"""Notices that the sound server is gone for good: Qt 6.11 ends the program at the next sound it plays then."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

GONE = "pa_context_connect() failed"
"""What Qt says when it could not come back to a server that it lost, or found none to begin with."""


class Server:
    """`lost` once Qt has said so; it stays so until the program starts again."""

    def __init__(self) -> None:
        self.lost = False
        self._told: list[Callable[[], None]] = []
        self._watched = False

    def watch(self, told: Callable[[], None]) -> None:
        """Call `told` when it is lost. What else Qt says goes where it went before."""
        self._told.append(told)
        if self._watched:
            return
        self._watched = True

        def hear(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
            if message and GONE in message:
                self.lost = True
                for each in self._told:
                    each()
            elif callable(before):
                before(kind, context, message or "")
            else:
                sys.stderr.write(f"{message}\n")

        before = qInstallMessageHandler(hear)


server = Server()
