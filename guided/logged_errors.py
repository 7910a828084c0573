"""Suppresses errors that the program goes on without, and leaves a trace of each in the log."""

import logging
from contextlib import AbstractContextManager
from types import TracebackType


class _LoggedSuppression:
    def __init__(self, logger: logging.Logger, event: str, errors: tuple[type[BaseException], ...]) -> None:
        self._logger = logger
        self._event = event
        self._errors = errors

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, self._errors):
            return False
        self._logger.info(self._event, exc_info=error)
        return True


def suppress_and_log(
    logger: logging.Logger, event: str, *errors: type[BaseException]
) -> AbstractContextManager[None, bool]:
    """Return a context that suppresses `errors` as `contextlib.suppress` does, and logs each under `event`.

    `event` is a constant sentence: nothing that two people wrote, said or are called belongs in it.
    """
    return _LoggedSuppression(logger, event, errors)
