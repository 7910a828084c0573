"""Changes the passphrase of private notes, or deletes them, interrupted at each step in turn: killed before it, or with
a full disk from there on.

Run `python -m tests.guided.practice.storage.changer FOLDER change|remove killed|full`. Each trial uses a new copy of
FOLDER. It prints every fault, then the number of steps.
"""

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_copy_path, key_path, notes_path
from guided.practice.storage.key_file import WrongPassphraseError
from guided.practice.storage.private_notes import open_notes, remove_notes
from guided.practice.storage.problems import StoreError
from tests.guided.practice.storage.sealer import CHEAP, KEY, PHRASE, killed

BEFORE, AFTER = "a passphrase", "another passphrase"
NOTES = [f"{PHRASE}-{number}" for number in range(3)]
MOST = 400
REFUSED = 3
"""How a copy of this process ends which said that it could not be done."""


def full_from(step: int) -> None:
    """Let this process find no room on the disk from its step with that number on."""
    left = step

    def counts(does: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **more: Any) -> Any:
            nonlocal left
            left -= 1
            if left <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return does(*arguments, **more)

        return counted

    for place, names in ((os, ("open", "write", "fsync", "replace", "unlink")), (Path, ("replace", "unlink"))):
        for name in names:
            setattr(place, name, counts(getattr(place, name)))


def refused(does: Callable[[], None], step: int) -> bool:
    """Whether it said that it could not be done, the disk being full."""
    child = os.fork()
    if child == 0:
        full_from(step)
        try:
            does()
        except (OSError, StoreError):
            os._exit(REFUSED)
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if ended not in (0, REFUSED):
        raise RuntimeError(f"step {step} ended with {ended}")
    return ended == REFUSED


def change(path: Path) -> None:
    lock.change_passphrase(key_path(path), BEFORE, AFTER)


def delete(path: Path) -> None:
    remove_notes(open_notes(path, KEY), path)


def opening(path: Path) -> list[str]:
    """The passphrases that open the notes at `path`, by their key file or by the copy of it."""
    kept = [each.read_bytes() for each in (key_path(path), key_copy_path(key_path(path))) if each.exists()]
    return [passphrase for passphrase in (BEFORE, AFTER) if any(opens(each, passphrase) for each in kept)]


def opens(kept: bytes, passphrase: str) -> bool:
    try:
        return lock.unwrap(kept, passphrase) == KEY
    except WrongPassphraseError:
        return False


def words(path: Path) -> list[str] | str:
    """What is in the notes at `path`, the first one first."""
    notes = open_notes(path, KEY)
    try:
        return str(notes.problem) if notes.problem else [each.words for each in reversed(notes.all())]
    finally:
        notes.close()


def wrong_change(path: Path, cut: bool, how: str) -> str:
    """What is wrong after a change that may have been cut short."""
    found = opening(path)
    if found not in ([[BEFORE], [AFTER]] if cut and how == "killed" else [[BEFORE]] if cut else [[AFTER]]):
        return f"{found} open it"
    return "" if words(path) == NOTES else f"{words(path)} is in it"


def wrong_remove(path: Path, cut: bool, _how: str) -> str:
    """What is wrong after deleting all, which may have been cut short."""
    if not cut:
        return ", ".join(each.name for each in path.parent.iterdir())
    if key_path(path).exists():
        if opening(path) != [BEFORE]:
            return "another key file"
        return "" if words(path) in (NOTES, []) else f"{words(path)} is in it"
    return "notes without a key" if path.exists() else ""


def main(folder: Path, does: str, how: str) -> int:
    lock.DEFAULT_COST = CHEAP
    work, wrong = {"change": (change, wrong_change), "remove": (delete, wrong_remove)}[does]
    cuts = {"killed": killed, "full": refused}[how]
    for step in range(1, MOST):
        again = folder.with_name("again")
        shutil.rmtree(again, ignore_errors=True)
        shutil.copytree(folder, again)
        path = notes_path(again, 0)
        cut = cuts(lambda path=path: work(path), step)
        if said := wrong(path, cut, how):
            print(f"step {step}: {said}")
        if leaked := [each.name for each in again.iterdir() if PHRASE.encode() in each.read_bytes()]:
            print(f"step {step}: {leaked} can be read")
        if not cut:
            print(step - 1)
            return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
