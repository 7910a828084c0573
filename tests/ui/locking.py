"""Locks and unlocks a program's journal, and waits until that is done."""

from collections.abc import Callable

from tests.ui.house import House


def sets_lock(house: House, key: bytes, kept: bytes) -> None:
    _waits(house, lambda then: house.machine.journal.set_lock(key, kept, then))


def removes_lock(house: House, key: bytes) -> None:
    _waits(house, lambda then: house.machine.journal.remove_lock(key, then))


def unlocks(house: House, key: bytes) -> None:
    _waits(house, lambda then: house.machine.journal.unlock(key, then))


def _waits(house: House, does: Callable[[Callable[[], None]], None]) -> None:
    done: list[bool] = []
    does(lambda: done.append(True))
    house.qtbot.waitUntil(lambda: bool(done))
