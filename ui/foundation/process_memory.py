"""Keeps what is in this process's memory out of files and out of other programs' sight, as far as a system can."""

import ctypes
import logging
import sys

_log = logging.getLogger(__name__)
_SET_DUMPABLE = 4
"""PR_SET_DUMPABLE, from linux/prctl.h."""


def disable_core_dumps() -> None:
    """Let no core file be written should the program crash: words of people's own would be in it."""
    if sys.platform == "win32":  # which writes none unless somebody set that up
        return
    import resource

    try:
        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, most))
    except (OSError, ValueError) as error:
        _log.warning("core files could not be switched off", exc_info=error)


def deny_memory_access() -> None:
    """Let no other program of the same account look into the memory, where Linux can: there is a key in it.

    It also keeps the memory from whatever a system has take core dumps, which may pass over the limit. For itself the
    process reads under /proc/self what it did before, but for `environ`, `auxv` and `mem`, which nothing here needs. A
    program that takes this one's place begins anew.
    """
    if sys.platform == "linux" and ctypes.CDLL(None, use_errno=True).prctl(_SET_DUMPABLE, 0, 0, 0, 0) != 0:
        _log.warning("the memory could not be closed to others: %d", ctypes.get_errno())
