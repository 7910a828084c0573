"""Notices on Linux that a microphone is pulled out.

Qt 6.11 hears of it only where the system's own choice changes with it. The server meanwhile moves the stream to
whatever it has, often to what the computer itself plays, and the recording would go on with that. So the server is
asked for the source by name.
"""

import ctypes
import sys
import threading
from collections.abc import Callable
from typing import Any

INTERVAL_S = 0.3
"""Seconds between two questions."""
READY, FAILED = 4, 5
"""States of a context in libpulse: it can be used; it has failed, or, one higher, was ended."""
NO_START = 1
"""The flag that starts no server where there is none."""
Gone = Callable[[], object]
_ANSWER = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


class PulseSourceWatch:
    """Asks for one source at a time, in a thread that ends with the process."""

    def __init__(self, gone: Gone) -> None:
        """`gone` is called in the thread, with the name of the source."""
        self._gone = gone
        self._watched = b""
        self._wakes = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, source: bytes) -> None:
        """Watch the source with this name from now on; an empty one ends it."""
        self._watched = source
        self._wakes.set()
        if self._thread is None and source and sys.platform.startswith("linux"):
            self._thread = threading.Thread(target=self._run, daemon=True, name="source-watch")
            self._thread.start()

    def _run(self) -> None:
        try:
            server = _Server()
        except OSError:  # this machine has no libpulse
            return
        while True:
            watched = self._watched
            if not watched:
                self._wakes.wait()
            elif not server.has_source(watched) and watched == self._watched:
                self._watched = b""
                self._gone()
            self._wakes.clear()
            self._wakes.wait(INTERVAL_S)


class _Server:
    """A connection to the server, for one thread."""

    def __init__(self) -> None:
        self._pulse = pulse = ctypes.CDLL("libpulse.so.0")
        for function in (pulse.pa_mainloop_new, pulse.pa_mainloop_get_api, pulse.pa_context_new):
            function.restype = ctypes.c_void_p
        pulse.pa_context_get_source_info_by_name.restype = ctypes.c_void_p
        self._loop = ctypes.c_void_p(pulse.pa_mainloop_new())
        api = ctypes.c_void_p(pulse.pa_mainloop_get_api(self._loop))
        self._context = ctypes.c_void_p(pulse.pa_context_new(api, b"Guided"))
        pulse.pa_context_connect(self._context, None, NO_START, None)
        self._answer = 0
        self._hears = _ANSWER(self._on_answer)

    def has_source(self, name: bytes) -> bool:
        """Return whether the server has the source. Wait for its answer; False where the server has ended."""
        if not self._wait_until(lambda: self._state >= READY) or self._state >= FAILED:
            return False
        self._answer = 0
        operation = self._pulse.pa_context_get_source_info_by_name(self._context, name, self._hears, None)
        if not operation:
            return False
        found = self._wait_until(lambda: self._answer != 0 or self._state >= FAILED)
        self._pulse.pa_operation_unref(ctypes.c_void_p(operation))
        return found and self._answer > 0

    @property
    def _state(self) -> int:
        return int(self._pulse.pa_context_get_state(self._context))

    def _on_answer(self, _context: Any, info: Any, _end: int, _data: Any) -> None:
        if info:
            self._answer = 1
        elif self._answer == 0:
            self._answer = -1

    def _wait_until(self, happened: Callable[[], bool]) -> bool:
        """Run the loop of libpulse until something has happened. Return False where it has ended."""
        while not happened():
            if self._pulse.pa_mainloop_iterate(self._loop, 1, None) < 0:
                return False
        return True
