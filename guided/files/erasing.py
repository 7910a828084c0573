"""Erase files and folders: overwrite them, then remove them."""

import logging
from pathlib import Path

from guided.files.durable import overwrite_with_zeros, remove, retry_while_locked
from guided.logged_errors import suppress_and_log

_log = logging.getLogger(__name__)


def erase_path(path: Path) -> bool:
    """Erase `path` and everything in it; return whether it is gone. A link is removed, and its target stays."""
    try:
        if path.is_dir() and not path.is_symlink():
            left = [each for each in path.iterdir() if not erase_path(each)]
            if not left:
                retry_while_locked(path.rmdir)
            return not left
        if path.is_file() and not path.is_symlink():
            _overwrite(path)
        remove(path)
    except OSError as error:
        _log.info("a file could not be erased", exc_info=error)
        return False
    return True


def _overwrite(path: Path) -> None:
    """Overwrite a file with zeros; if that fails it is removed all the same."""
    with suppress_and_log(_log, "a file could not be written over before it was removed", OSError):
        path.chmod(0o600)
        with retry_while_locked(lambda: path.open("r+b", buffering=0)) as file:
            overwrite_with_zeros(file.fileno())
            file.truncate(0)
