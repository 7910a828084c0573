"""Works on the journal's file. Everything here may take long: `CoupleJournal` calls it in the thread of its queue."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from guided.logged_errors import suppress_and_log
from guided.practice.storage.file_names import has_key

if TYPE_CHECKING:  # imported where they are used: nothing of SQLite is loaded before the first frame
    from guided.practice.storage.journal import Journal
    from guided.practice.storage.journal_reader import JournalReader
    from guided.practice.storage.problems import StoreProblem
    from guided.practice.storage.salvage import SalvageResult

_log = logging.getLogger(__name__)
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What was found when the file was opened: what it says, and with a `problem` why it is not simply the file."""

    reader: "JournalReader | None"
    """What the journal says; None while it is encrypted."""
    in_file: bool = False
    """Whether changes are written in the file, and not only in memory."""
    problem: "StoreProblem | None" = None
    damaged_file: Path | None = None
    """Where the damaged file is now."""
    salvaged: "SalvageResult | None" = None
    has_lock: bool = False
    key: bytes | None = None
    unread: bool = False
    """Whether nothing of the file could be read: what it says is unknown."""


@dataclass(frozen=True, slots=True)
class Changed(Generic[Result]):
    """A change that is on the disk: its result, and what the journal says since then."""

    result: Result
    reader: "JournalReader | None"
    """None if the file could not be read after the change."""
    deleted: bool
    """Whether anything in the file was deleted or replaced."""


Sealed = tuple["StoreProblem | None", OpenedFile]
"""Why the file could not be encrypted or decrypted, or None, and how it was opened afterwards."""


class JournalFile:
    """The journal at `path`, or one in memory."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._journal: Journal | None = None
        self._in_file = False

    def open(self, key: bytes | None = None) -> OpenedFile:
        """Open the file with its key, if it has one. Raise nothing that has to do with the file."""
        from guided.practice.storage.journal import open_journal, temporary_journal
        from guided.practice.storage.problems import StoreError

        self.close()
        if self._path is None:
            self._journal = temporary_journal()
            return OpenedFile(self._journal)
        found = open_journal(self._path, key=key)
        self._journal, problem = found.journal, found.problem
        self._in_file = problem is None or found.salvaged is not None
        if found.damaged_file is not None and key is not None:
            self._keep_key_with(self._path, found.damaged_file)
        try:
            reader = self._journal.copy_in_memory()
        except StoreError as error:
            self.close()
            return self._open_in_memory(error.problem, has_lock=key is not None)
        return OpenedFile(
            reader,
            self._in_file,
            problem,
            found.damaged_file,
            found.salvaged,
            has_lock=key is not None,
            key=key,
            unread=found.unread,
        )

    def change(self, change: "Callable[[Journal], Result]") -> "Changed[Result]":
        """Change the journal. Raise StoreError if nothing was changed."""
        journal = self._opened()
        result = _with_store_errors(lambda: change(journal))
        return Changed(result, self._copy(journal), self._in_file and journal.take_deletion_flag())

    def examine(self, look: "Callable[[Journal], Result]") -> Result:
        """Return what `look` finds in the journal. Raise StoreError."""
        journal = self._opened()
        return _with_store_errors(lambda: look(journal))

    def unlock(self, key: bytes) -> "Sealed":
        """Complete an interrupted encryption, and open the file with `key`."""
        from guided.practice.storage.encryption_migration import finish_encryption

        return self._seal(lambda path: finish_encryption(path, key), key)

    def encrypt(self, key: bytes, kept: bytes) -> "Sealed":
        """Encrypt the file with `key`, and open it again; `kept` is the content of the key file."""
        from guided.practice.storage.encryption_migration import encrypt

        return self._seal(lambda path: encrypt(path, key, kept), key)

    def decrypt(self, key: bytes) -> "Sealed":
        """Decrypt the file, which `key` opens, and open it again."""
        from guided.practice.storage.encryption_migration import decrypt

        return self._seal(lambda path: decrypt(path, key), key)

    def _seal(self, change: Callable[[Path], None], key: bytes) -> "Sealed":
        from guided.practice.storage import encryption_probe
        from guided.practice.storage.problems import StoreError

        assert self._path is not None
        path, problem = self._path, None
        self.close()
        try:
            _with_store_errors(lambda: change(path))
        except StoreError as error:
            problem = error.problem
        if not has_key(path):
            return problem, self.open()
        if encryption_probe.is_plaintext(path):  # opened with its key it would count as damaged
            return problem, self._open_in_memory(problem, has_lock=True)
        return problem, self.open(key)

    def replace(self, work: Callable[[], Result]) -> "tuple[Result | None, OpenedFile]":
        """Close the file, let `work` put another in its place or none, and open that, unless it is encrypted. The
        result is None if `work` failed."""
        self.close()
        result: Result | None = None
        with suppress_and_log(_log, "the journal could not be replaced", Exception):
            result = work()
        encrypted = self._path is not None and has_key(self._path)
        return result, OpenedFile(None, has_lock=True) if encrypted else self.open()

    def close(self) -> None:
        """Close the file."""
        from guided.practice.storage.problems import DATABASE_ERRORS

        journal, self._journal, self._in_file = self._journal, None, False
        if journal is not None:
            with suppress_and_log(_log, "the journal could not be closed", *DATABASE_ERRORS):
                journal.close()

    def _open_in_memory(self, problem: "StoreProblem | None", *, has_lock: bool) -> OpenedFile:
        from guided.practice.storage.journal import temporary_journal

        self._journal = temporary_journal()
        return OpenedFile(self._journal.copy_in_memory(), problem=problem, has_lock=has_lock, unread=True)

    def _opened(self) -> "Journal":
        from guided.practice.storage.problems import StoreError, StoreProblem

        if self._journal is None:
            raise StoreError(StoreProblem.UNREACHABLE)
        return self._journal

    def _copy(self, journal: "Journal") -> "JournalReader | None":
        from guided.practice.storage.problems import StoreError

        if self._path is None:
            return journal
        with suppress_and_log(_log, "the journal could not be read after a change", StoreError):
            return journal.copy_in_memory()
        return None

    @staticmethod
    def _keep_key_with(path: Path, damaged_file: Path) -> None:
        from guided.practice.storage.encryption_migration import keep_key_for
        from guided.practice.storage.key_file import KeyFileError

        with suppress_and_log(_log, "a journal that was set aside could not get its key", OSError, KeyFileError):
            keep_key_for(path, damaged_file)


def _with_store_errors(work: Callable[[], Result]) -> Result:
    """Run `work`. Whatever it raises becomes a StoreError, so that whoever asked is answered."""
    from guided.practice.storage.problems import (
        DATABASE_ERRORS,
        StoreError,
        StoreProblem,
        problem_of,
        problem_of_os_error,
    )

    try:
        return work()
    except StoreError:
        raise
    except DATABASE_ERRORS as error:
        raise StoreError(problem_of(error)) from error
    except OSError as error:
        raise StoreError(problem_of_os_error(error)) from error
    except Exception as error:
        _log.error("a change of the journal failed", exc_info=error)
        raise StoreError(StoreProblem.UNREACHABLE) from error
