"""Protects the memory of this process from core dumps and from other programs, as far as a system can."""

import logging
import sys

_log = logging.getLogger(__name__)
_SET_DUMPABLE = 4
"""PR_SET_DUMPABLE, from linux/prctl.h."""


def disable_core_dumps() -> None:
    """Prevent a core dump after a crash: it would hold words of two people."""
    if sys.platform == "win32":  # it writes none by default
        return
    import resource

    try:
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    except (OSError, ValueError) as error:
        _log.warning("core files could not be switched off", exc_info=error)


def deny_memory_access() -> None:
    """Deny other programs of the same user access to the memory, on Linux: there is a key in it.

    This also prevents core dumps by a handler that ignores the limit. The process itself can't read `environ`, `auxv`
    and `mem` under /proc/self any more, which nothing here needs. It does not hold for a program started by exec.
    """
    if sys.platform != "linux":
        return
    import ctypes

    if ctypes.CDLL(None, use_errno=True).prctl(_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        _log.warning("the memory could not be closed to others: %d", ctypes.get_errno())
