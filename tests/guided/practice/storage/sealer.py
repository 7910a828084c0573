"""Encrypts or decrypts a journal, killed before each step in turn.

Run `python -m tests.guided.practice.storage.sealer FOLDER seal|unseal`. Each trial uses a new copy of FOLDER. It prints
every fault, then the number of steps.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guided.practice.storage import encryption_migration
from guided.practice.storage.file_names import key_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.key_file import ScryptCost, read_key_file, unwrap, wrap
from guided.practice.storage.sqlcipher import EncryptedConnection

KEY = bytes(range(32))
CHEAP = ScryptCost(n=2, r=1, p=1)
KEPT = wrap(KEY, "a passphrase", CHEAP)
PHRASE = "a-phrase-that-is-theirs"
SESSIONS = 40
COPY = b"SQLite format 3\0 of before, with " + PHRASE.encode()
MOST = 600


def die_before(step: int) -> None:
    """Let this process be killed as it begins its step with that number."""
    left = step

    def counts(does: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **more: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return does(*arguments, **more)

        return counted

    for name in ("open", "write", "fsync", "close", "replace", "unlink"):
        setattr(os, name, counts(getattr(os, name)))
    for name in ("replace", "unlink", "open"):
        setattr(Path, name, counts(getattr(Path, name)))
    for name in ("execute", "close", "__init__"):
        setattr(EncryptedConnection, name, counts(getattr(EncryptedConnection, name)))


def killed(does: Callable[[], None], step: int) -> bool:
    """Whether it was killed before it came to its end."""
    child = os.fork()
    if child == 0:
        die_before(step)
        does()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError(f"step {step} ended with {status}")
    return os.WIFSIGNALED(status)


def wrong(path: Path) -> str:
    """What is wrong with the journal at `path`, opened as the program would."""
    has_key = key_path(path).exists()
    if has_key:
        if unwrap(read_key_file(key_path(path)), "a passphrase") != KEY:
            return "another key file"
        encryption_migration.finish_encryption(path, KEY)
    found = open_journal(path, key=KEY if has_key else None)
    try:
        if found.problem is not None:
            return str(found.problem)
        if [each.exercise for each in found.journal.sessions()] != [f"{PHRASE}-{n}" for n in range(SESSIONS)]:
            return "not every session"
    finally:
        found.journal.close()
    files = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    if has_key:
        return ", ".join(name for name, content in files.items() if PHRASE.encode() in content)
    return "" if files.get("journal.before-2.db") == COPY else "a copy is gone"


def main(folder: Path, does: str) -> int:
    work = {
        "seal": lambda path: encryption_migration.encrypt(path, KEY, KEPT),
        "unseal": lambda path: encryption_migration.decrypt(path, KEY),
    }[does]
    for step in range(1, MOST):
        again = folder.with_name("again")
        shutil.rmtree(again, ignore_errors=True)
        shutil.copytree(folder, again)
        path = again / "journal.db"
        went_on = not killed(lambda path=path: work(path), step)
        if went_on and key_path(path).exists() is not (does == "seal"):
            print("it came to its end, and the lock is not as it was asked for")
        if said := wrong(path):
            print(f"step {step}: {said}")
        if went_on:
            print(step - 1)
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
