"""Compute a result in a thread of its own, to wait for it or to be notified when it is ready."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from ui.foundation.hand_over import Outbox

Result = TypeVar("Result")


class ThreadResult(Generic[Result]):
    """Calls `work` in a thread, which refers to no Qt object."""

    def __init__(self, work: Callable[[], Result], outbox: Outbox, name: str) -> None:
        """`outbox` is given this object once the result is there."""
        self._future: Future[Result] = Future()
        self._work = work
        self._outbox = outbox
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def wait(self) -> Result:
        """Wait for the result and return it. Raise what `work` raised."""
        return self._future.result()

    def _run(self) -> None:
        try:
            self._future.set_result(self._work())
        except BaseException as error:
            self._future.set_exception(error)
        self._outbox.put(self)
