"""A result that is worked out in a thread of its own: one may wait for it, or be told when it is there."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from ui.foundation.hand_over import Outbox

Result = TypeVar("Result")


class ThreadResult(Generic[Result]):
    """Works `work` out. The thread holds nothing of Qt."""

    def __init__(self, work: Callable[[], Result], outbox: Outbox, name: str) -> None:
        """`outbox` is given this object once the result is there."""
        self._future: Future[Result] = Future()
        self._work = work
        self._outbox = outbox
        threading.Thread(target=self._run, name=name, daemon=True).start()

    def wait(self) -> Result:
        """Return the result, once it is there. Raises what `work` raised."""
        return self._future.result()

    def _run(self) -> None:
        try:
            self._future.set_result(self._work())
        except BaseException as error:
            self._future.set_exception(error)
        self._outbox.put(self)
