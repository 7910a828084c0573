"""Detects on X11 whether the active window fills the screen, without opening a window.

It uses libxcb, which Qt uses too; libX11 would end the program if a window closes while it is queried.
"""

import ctypes
import logging
from collections.abc import Sequence
from typing import Any

_log = logging.getLogger(__name__)

LIBRARY = "libxcb.so.1"
MAX_STATES = 64
"""The most states of a window that are read."""


class _Roots(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Answer(ctypes.Structure):
    """The start of xcb_get_property_reply_t, and xcb_intern_atom_reply_t, whose atom is in the place of `type`."""

    _fields_ = (
        ("response", ctypes.c_uint8),
        ("format", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("after", ctypes.c_uint32),
        ("count", ctypes.c_uint32),
    )


def is_full(display: str) -> bool:
    """Return whether the active window fills the screen; False if that is unknown."""
    try:
        library = _library()
    except OSError as error:
        _log.info("libxcb could not be loaded", exc_info=error)
        return False
    connection = library.xcb_connect(display.encode(), None)
    try:
        return not library.xcb_connection_has_error(connection) and _ActiveWindowQuery(library, connection).is_full()
    finally:
        library.xcb_disconnect(connection)


class _ActiveWindowQuery:
    def __init__(self, library: Any, connection: int) -> None:
        self._library = library
        self._connection = ctypes.c_void_p(connection)
        self._libc = ctypes.CDLL(None)
        self._libc.free.argtypes = [ctypes.c_void_p]

    def is_full(self) -> bool:
        roots = self._library.xcb_setup_roots_iterator(self._library.xcb_get_setup(self._connection))
        active, state, full = (
            self._atom(name) for name in ("_NET_ACTIVE_WINDOW", "_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN")
        )
        (window, *_) = self._words(roots.data[0], active) or (0,)
        return bool(window) and full in self._words(window, state)

    def _atom(self, name: str) -> int:
        asked = self._library.xcb_intern_atom(self._connection, 0, len(name), name.encode())
        answer = self._library.xcb_intern_atom_reply(self._connection, asked, None)
        if not answer:
            return 0
        atom = int(answer.contents.type)
        self._libc.free(answer)
        return atom

    def _words(self, window: int, name: int) -> Sequence[int]:
        """Return the numbers that a property of `window` holds, or none if the window has closed."""
        asked = self._library.xcb_get_property(self._connection, 0, window, name, 0, 0, MAX_STATES)
        answer = self._library.xcb_get_property_reply(self._connection, asked, None)
        if not answer:
            return ()
        count = answer.contents.count if answer.contents.format == 32 else 0
        held = ctypes.cast(self._library.xcb_get_property_value(answer), ctypes.POINTER(ctypes.c_uint32))
        words = held[:count]
        self._libc.free(answer)
        return words


def _library() -> Any:
    library = ctypes.CDLL(LIBRARY)
    pointer, number, answer = ctypes.c_void_p, ctypes.c_uint32, ctypes.POINTER(_Answer)
    known: dict[str, tuple[Any, list[Any]]] = {
        "xcb_connect": (pointer, [ctypes.c_char_p, pointer]),
        "xcb_connection_has_error": (ctypes.c_int, [pointer]),
        "xcb_disconnect": (None, [pointer]),
        "xcb_get_setup": (pointer, [pointer]),
        "xcb_setup_roots_iterator": (_Roots, [pointer]),
        "xcb_intern_atom": (number, [pointer, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_char_p]),
        "xcb_intern_atom_reply": (answer, [pointer, number, pointer]),
        "xcb_get_property": (number, [pointer, ctypes.c_uint8, *[number] * 5]),
        "xcb_get_property_reply": (answer, [pointer, number, pointer]),
        "xcb_get_property_value": (pointer, [answer]),
    }
    for name, (gives, takes) in known.items():
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
    return library
