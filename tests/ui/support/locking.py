"""Locks and unlocks a program's journal, and waits until that is done."""

from collections.abc import Callable

from tests.ui.support.program import ProgramUnderTest


def sets_lock(program: ProgramUnderTest, key: bytes, kept: bytes) -> None:
    _waits(program, lambda then: program.machine.journal.set_lock(key, kept, then))


def removes_lock(program: ProgramUnderTest, key: bytes) -> None:
    _waits(program, lambda then: program.machine.journal.remove_lock(key, then))


def unlocks(program: ProgramUnderTest, key: bytes) -> None:
    _waits(program, lambda then: program.machine.journal.unlock(key, then))


def _waits(program: ProgramUnderTest, does: Callable[[Callable[[], None]], None]) -> None:
    done: list[bool] = []
    does(lambda: done.append(True))
    program.qtbot.waitUntil(lambda: bool(done))
