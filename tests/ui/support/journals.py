"""Changes a program's journal in a test, and waits until that is on the disk."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from guided.practice.storage.problems import StoreError
from ui.services.journal import CoupleJournal


def wait_for(journal: CoupleJournal) -> CoupleJournal:
    """Wait until the journal is open, and everything asked of it is done."""
    journal.open()
    while journal.busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return journal


def wait_for_disk() -> None:
    """Wait until every change that a journal was asked for is in its file. No result is handed over meanwhile."""
    for thread in threading.enumerate():
        if thread.name == "journal":
            thread.join()


class Writer:
    """Calls each method of the journal as a change, and gives its result, or None if it was refused."""

    def __init__(self, journal: CoupleJournal) -> None:
        self._journal = journal

    def __getattr__(self, name: str) -> Any:
        def change(*arguments: object) -> Any:
            found: list[Any] = []
            refused: list[StoreError] = []
            self._journal.change(lambda journal: getattr(journal, name)(*arguments), found.append, refused.append)
            wait_for(self._journal)
            assert found or refused
            return found[0] if found else None

        return change


def write(journal: CoupleJournal) -> Writer:
    """Change the journal by the methods of what this returns."""
    return Writer(journal)


def run_sql(journal: CoupleJournal, statement: str) -> list[tuple[Any, ...]]:
    """Run a statement on the connection to the journal's file, and return the rows that it finds."""
    found: list[list[tuple[Any, ...]]] = []
    refused: list[StoreError] = []
    wait_for(journal).examine(
        lambda journal: journal._connection.execute(statement).fetchall(), found.append, refused.append
    )
    wait_for(journal)
    assert not refused
    return found[0]


def set_writable(journal: CoupleJournal, writable: bool) -> None:
    """Let every change of the journal fail, or let them succeed again."""
    run_sql(journal, f"PRAGMA query_only = {'OFF' if writable else 'ON'}")


def reopen(journal: CoupleJournal, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Close the journal, call `meanwhile`, and open what is there then."""
    journal.replace(meanwhile, lambda _: None)
    wait_for(journal)
