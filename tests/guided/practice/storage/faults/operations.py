"""Operations on the couple's files for a failing disk, and what must hold after each."""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from guided import preferences
from guided.files.durable import wipe_path
from guided.files.free_names import save_new_file
from guided.practice.backup import backup_file as backup
from guided.practice.backup import backup_reader, document_merge, export, import_json
from guided.practice.backup import erase as erasing
from guided.practice.backup import restore as restoring
from guided.practice.ladder_state import LadderState
from guided.practice.reminders import ReminderDay, ReminderHistory
from guided.practice.storage import encryption_migration, private_notes, recovery_copy
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import JOURNAL, has_key, key_copy_path, key_path, notes_path, recovery_path
from guided.practice.storage.journal import Journal, open_journal
from guided.practice.storage.problems import StoreError, StoreProblem
from guided.practice.storage.records import LineChoice, MomentKind, Reflection, SummaryDraft
from guided.session import resume_state as half_done
from tests.guided.practice.storage.faults.trials import After, Operation, Say
from tests.guided.practice.storage.filled_journal import NOW, fill
from tests.guided.practice.storage.key_material import KEY, PASSPHRASE, PHRASE

OTHER_PASSPHRASE = "another passphrase"
SESSIONS = 30
JOURNALS = Path(__file__).parents[1] / "journals"


# What is in a folder, as the next start of the program finds it.


def opens(path: Path, key: bytes | None = None) -> Journal:
    found = open_journal(path, key=key)
    if found.problem is not None:
        found.journal.close()
        raise StoreError(found.problem)
    return found.journal


def written(journal: Journal) -> str:
    return export.to_json(export.to_records(export.read_tables(journal)))


def content(path: Path, key: bytes | None = None) -> str:
    with closing(opens(path, key)) as journal:
        return written(journal)


def key_of(path: Path) -> bytes | None:
    return lock.unlock(key_path(path), PASSPHRASE)[0] if has_key(path) else None


def started(folder: Path) -> str:
    """What is in the journal after the next start. Where a passphrase opens it, nothing of it is plain then."""
    restoring.finish(folder)
    path = folder / JOURNAL
    key = key_of(path)
    if key is not None:
        encryption_migration.finish_encryption(path, key)
        assert not leaks(folder), leaks(folder)
    return content(path, key)


def leaks(folder: Path) -> list[str]:
    """The files of the journal in which something of theirs can be read, or that are plain SQLite files."""
    files = [each for each in folder.rglob("*") if each.is_file()]
    return [each.name for each in files if PHRASE.encode() in (found := each.read_bytes()) or found[:6] == b"SQLite"]


def content_of_copy(folder: Path, scratch: Path) -> str:
    """What is in the journal of a copy of `folder`, which itself stays as it is; the copy is made in `scratch`."""
    again = scratch / "looked-at"
    shutil.rmtree(again, ignore_errors=True)
    shutil.copytree(folder, again)
    return started(again)


# What is there before.


def plain(folder: Path, name: str = PHRASE, sessions: int = SESSIONS) -> None:
    with closing(opens(folder / JOURNAL)) as journal:
        fill(journal)
        for number in range(sessions):
            session = journal.add_session(f"{name}-{number}", NOW + timedelta(hours=number))
            journal.save_reflection(session, Reflection((name,), 0.5, True, f"{name}, {number}"))
        journal.add_question(name, NOW)


def with_copies(folder: Path) -> None:
    plain(folder)
    shutil.copy(folder / JOURNAL, folder / "journal.before-2.db")
    (folder / "set-aside-1").mkdir()
    plain(folder / "set-aside-1", f"{PHRASE}-aside")


def locked(folder: Path) -> None:
    with_copies(folder)
    encryption_migration.encrypt(folder / JOURNAL, KEY, lock.wrap(KEY, PASSPHRASE))


def notes(folder: Path) -> None:
    path = notes_path(folder, 0)
    lock.write_key_file(key_path(path), lock.wrap(KEY, PASSPHRASE))
    with closing(private_notes.open_notes(path, KEY)) as found:
        for number in range(10):
            found.write(f"{PHRASE}-{number}", NOW)


def old(folder: Path) -> None:
    shutil.copy(JOURNALS / "version-1.db", folder / JOURNAL)


def named(folder: Path) -> None:
    preferences.save_preferences(
        folder / "preferences.json", preferences.Preferences(name_a="Robin", name_b="Sam", asked=True)
    )


def all_of_it(folder: Path) -> None:
    locked(folder)
    notes(folder)
    named(folder)
    (folder / "exercises").mkdir()
    (folder / "exercises" / "own.toml").write_text("x", "utf-8")


# Noting.

NOTED_LINE = frozenset({LineChoice("question:2", "noted", "")})

RECORDS: Mapping[str, Callable[[Journal], object]] = {
    "session": lambda journal: journal.add_session("noted", NOW),
    "reflection": lambda journal: journal.save_reflection(1, Reflection(("noted",), 0.1, False, "noted")),
    "moment": lambda journal: journal.add_moment(MomentKind.TOUCH, NOW),
    "moment taken back": lambda journal: journal.delete_moment(1),
    "question": lambda journal: journal.add_question("noted", NOW),
    "question asked": lambda journal: journal.delete_question(1),
    "back": lambda journal: journal.come_back(NOW + timedelta(days=1)),
    "away": lambda journal: journal.leave(NOW + timedelta(days=2)),
    "ladder": lambda journal: journal.save_ladder_state("noted", LadderState(rung=1)),
    "ladder put away": lambda journal: journal.shelve_ladder("noted"),
    "draft": lambda journal: journal.save_draft(SummaryDraft("noted", chosen=NOTED_LINE)),
    "question that changes": lambda journal: journal.save_unfinished_question("other", NOW, journal.questions()[-1]),
    "reminder": lambda journal: journal.save_reminder_history(
        ReminderHistory(frozenset({ReminderDay(NOW.date(), NOW.time(), 1)}))
    ),
    "turn": lambda journal: journal.add_turn(-20),
    "no tender days": lambda journal: journal.save_tender_days(None),
}


def note(folder: Path, say: Say) -> None:
    with closing(opens(folder / JOURNAL)) as journal:
        for name, does in RECORDS.items():
            does(journal)
            say(name)


def check_noted(after: After) -> None:
    clean = after.before.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    shutil.copytree(after.before, clean)
    with closing(opens(clean / JOURNAL)) as journal:
        states = [written(journal)]
        for does in RECORDS.values():
            does(journal)
            states.append(written(journal))
    count = len(after.said)
    assert started(after.folder) in states[count : count + 2]


def upgrade(folder: Path, say: Say) -> None:
    opens(folder / JOURNAL).close()
    say("upgraded")


def check_upgraded(after: After) -> None:
    clean = after.before.with_name("clean")
    shutil.rmtree(clean, ignore_errors=True)
    shutil.copytree(after.before, clean)
    assert started(after.folder) == content(clean / JOURNAL)
    shutil.copy(after.folder / "journal.before-2.db", clean / JOURNAL)
    assert started(clean) == content(after.folder / JOURNAL)


# The lock.


def seal(folder: Path, say: Say) -> None:
    encryption_migration.encrypt(folder / JOURNAL, KEY, lock.wrap(KEY, PASSPHRASE))
    say("locked")


def unseal(folder: Path, say: Say) -> None:
    encryption_migration.decrypt(folder / JOURNAL, KEY)
    say("unlocked")


def check_whole(after: After) -> None:
    """The journal, what was set aside and the copy from before are all there, behind the lock or not."""
    path = after.folder / JOURNAL
    has_lock = has_key(path)
    assert not after.done or has_lock is (after.said == ["locked"])
    assert after.said != ["unlocked"] or not has_lock
    now = started(after.folder)
    if has_lock:
        encryption_migration.decrypt(path, KEY)
    was = after.before.with_name("was")
    shutil.rmtree(was, ignore_errors=True)
    shutil.copytree(after.before, was)
    if has_key(was / JOURNAL):
        encryption_migration.decrypt(was / JOURNAL, KEY)
    assert now == content(path) == content(was / JOURNAL)
    assert content(path.parent / "set-aside-1" / JOURNAL) == content(was / "set-aside-1" / JOURNAL)
    assert (path.parent / "journal.before-2.db").read_bytes() == (was / "journal.before-2.db").read_bytes()
    stray = {each.name for each in path.parent.iterdir()} - {each.name for each in was.iterdir()}
    assert not has_lock or not stray, stray


def half_locked(folder: Path) -> None:
    """As a kill leaves it between giving the plain journal its second name and putting the locked one in its place."""
    with_copies(folder)
    path = folder / JOURNAL
    encryption_migration._write_converted(path, None, KEY)
    lock.write_key_file(key_path(path), lock.wrap(KEY, PASSPHRASE))
    os.link(path, wipe_path(path))


def finish_lock(folder: Path, say: Say) -> None:
    encryption_migration.finish_encryption(folder / JOURNAL, KEY)
    say("locked")


def change_passphrase(folder: Path, say: Say) -> None:
    lock.change_passphrase(key_path(notes_path(folder, 0)), PASSPHRASE, OTHER_PASSPHRASE)
    say("changed")


def check_passphrase(after: After) -> None:
    key = key_path(notes_path(after.folder, 0))
    opening = [passphrase for passphrase in (PASSPHRASE, OTHER_PASSPHRASE) if _opens(key, passphrase)]
    possible = [OTHER_PASSPHRASE] if after.said else [PASSPHRASE, OTHER_PASSPHRASE] if after.killed else [PASSPHRASE]
    assert len(opening) == 1
    assert opening[0] in possible
    assert lock.unlock(key, opening[0])[0] == KEY
    assert key.read_bytes() == key_copy_path(key).read_bytes()
    assert words(after.folder) == words(after.before)
    assert not leaks(after.folder)


def _opens(key: Path, passphrase: str) -> bool:
    """Whether a passphrase opens the key file or its copy, as they are."""
    for place in (key, key_copy_path(key)):
        with suppress(OSError, lock.WrongPassphraseError):
            lock.unwrap(place.read_bytes(), passphrase)
            return True
    return False


def damaged_key(folder: Path) -> None:
    notes(folder)
    key = key_path(notes_path(folder, 0))
    key.write_bytes(key.read_bytes()[:-1] + b"?")


def mend_key(folder: Path, say: Say) -> None:
    lock.unlock(key_path(notes_path(folder, 0)), PASSPHRASE)
    say("opened")


def check_mended(after: After) -> None:
    key = key_path(notes_path(after.folder, 0))
    assert lock.unlock(key, PASSPHRASE)[0] == KEY
    assert lock.unwrap(key.read_bytes(), PASSPHRASE) == KEY
    assert key.read_bytes() == key_copy_path(key).read_bytes()


# The copy of the last good state, and what is saved with it.


def copied(folder: Path) -> None:
    plain(folder)
    recovery_copy.refresh(folder / JOURNAL)


def refresh(folder: Path, say: Say) -> None:
    with closing(opens(folder / JOURNAL)) as journal:
        journal.add_session("after-the-copy", NOW)
        recovery_copy.refresh(folder / JOURNAL)
        say("copied")


def check_copied(after: After) -> None:
    """There is always a copy that holds: the one from before, or the new one."""
    now = content(after.folder / JOURNAL)
    copy = content(recovery_path(after.folder / JOURNAL))
    assert copy == now if after.said else copy in (now, content_of_copy(after.before, after.before.parent))


def damaged(folder: Path) -> None:
    copied(folder)
    path = folder / JOURNAL
    found = bytearray(path.read_bytes())
    page = found.index(f"{PHRASE}-3".encode()) // 4096
    found[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(found)


def save_what_can_be_read(folder: Path, say: Say) -> None:
    found = open_journal(folder / JOURNAL)
    found.journal.close()
    if found.salvaged is None:
        raise StoreError(found.problem or StoreProblem.DAMAGED)
    say("saved")


def check_salvaged(after: After) -> None:
    found = open_journal(after.folder / JOURNAL)
    with closing(found.journal) as journal:
        assert found.problem is None or (found.salvaged and not after.said)
        assert written(journal) == content(recovery_path(after.before / JOURNAL))
    asides = [each.read_bytes() for each in after.folder.glob("journal.damaged-*.db")]
    assert (after.before / JOURNAL).read_bytes() in asides


# Notes of one's own.


def words(folder: Path) -> list[str]:
    found = private_notes.open_notes(notes_path(folder, 0), KEY)
    with closing(found):
        assert found.problem is None, found.problem
        return [each.words for each in found.all()]


def write_notes(folder: Path, say: Say) -> None:
    with closing(private_notes.open_notes(notes_path(folder, 0), KEY)) as found:
        if found.problem is not None:
            raise StoreError(found.problem)
        for number in range(4):
            found.write(f"more-{number}", NOW)
            say(f"more-{number}")


def check_notes(after: After) -> None:
    assert {*after.said, *(f"{PHRASE}-{number}" for number in range(10))} <= {*words(after.folder)}
    assert not leaks(after.folder)


def remove_notes(folder: Path, say: Say) -> None:
    path = notes_path(folder, 0)
    private_notes.remove_notes(private_notes.open_notes(path, KEY), path)
    say("removed")


def check_removed(after: After) -> None:
    path = notes_path(after.folder, 0)
    assert not leaks(after.folder)
    if after.said:
        assert not list(after.folder.iterdir())
    elif path.exists():
        assert _opens(key_path(path), PASSPHRASE)
        assert len(words(after.folder)) in (0, 10)


# Copies.


def copy_of(make: Callable[[Path], None], folder: Path) -> tuple[Path, Path]:
    """A folder filled by `make`, and a copy of it in one file, both beside `folder`."""
    other, file = folder.with_name("other"), folder.with_name("other.guided-backup")
    if not file.exists():
        other.mkdir(exist_ok=True)
        make(other)
        file.write_bytes(backup.pack(backup.collect_parts(other)))
    return other, file


def new(folder: Path) -> None:
    plain(folder, f"{PHRASE}-new", 20)


def new_locked(folder: Path) -> None:
    new(folder)
    encryption_migration.encrypt(folder / JOURNAL, KEY, lock.wrap(KEY, PASSPHRASE))
    notes(folder)


def restore(make: Callable[[Path], None]) -> tuple[Callable[[Path, Say], None], Callable[[After], None]]:
    def run(folder: Path, say: Say) -> None:
        _, file = copy_of(make, folder)
        restoring.restore(folder, backup_reader.read_backup(file).parts)
        say("restored")

    def check(after: After) -> None:
        other, _ = copy_of(make, after.folder)
        was, wanted = content_of_copy(after.before, other.parent), content_of_copy(other, other.parent)
        restoring.finish(after.folder)
        asides = [each for each in after.folder.glob("set-aside-*") if (each / JOURNAL).exists()]
        kept = [content_of_copy(each, other.parent) for each in asides]
        now = started(after.folder)
        assert now == wanted if after.said else now in (was, wanted)
        assert now == was or was in kept

    return run, check


def erase(folder: Path, say: Say) -> None:
    left = erasing.erase(folder, folder / "preferences.json")
    say("left something" if left else "erased")


def check_erased(after: After) -> None:
    begun = (after.folder / erasing.MARK).exists()
    erasing.finish(after.folder, after.folder / "preferences.json")
    left = [each.name for each in after.folder.rglob("*") if each.is_file()]
    if begun or after.said == ["erased"]:
        assert left == ["own.toml"]
    assert "own.toml" in left


def document(folder: Path) -> Path:
    file = folder.with_name("document.json")
    if not file.exists():
        other = folder.with_name("imported")
        other.mkdir(exist_ok=True)
        plain(other, "imported", 200)
        file.write_text(content(other / JOURNAL), "utf-8")
    return file


def bring_in(folder: Path, say: Say) -> None:
    found = import_json.read_document(document(folder).read_bytes())
    with closing(opens(folder / JOURNAL)) as journal:
        document_merge.add_document(journal, found)
        say("added")


def check_brought_in(after: After) -> None:
    sessions = [each["exercise"] for each in json.loads(started(after.folder))["sessions"]]
    imported = sum(each.startswith("imported") for each in sessions)
    assert imported == 200 if after.said else imported in (0, 200)
    assert sum(each.startswith(PHRASE) for each in sessions) == SESSIONS


def save_copy(folder: Path, say: Say) -> None:
    say(backup.save_backup(backup.collect_parts(folder), folder / "documents", "Guided 2026").name)


def check_saved(after: After) -> None:
    for each in (after.folder / "documents").glob("*.guided-backup"):
        assert backup_reader.read_backup(each).parts == backup.collect_parts(after.before)
    assert all((after.folder / "documents" / each).exists() for each in after.said)


def write_out(folder: Path, say: Say) -> None:
    with closing(opens(folder / JOURNAL)) as journal:
        data = written(journal).encode()
    say(save_new_file(folder / "documents", "Guided 2026", "json", data).name)


def check_written_out(after: After) -> None:
    for each in (after.folder / "documents").glob("*.json"):
        assert each.read_text("utf-8") == content_of_copy(after.before, after.before.parent)
    assert all((after.folder / "documents" / each).exists() for each in after.said)


# Small files.


def settle(folder: Path, say: Say) -> None:
    was = preferences.load_preferences(folder / "preferences.json").preferences
    for number in range(3):
        preferences.save_preferences(folder / "preferences.json", replace(was, region=str(number)))
        say(str(number))


def check_settled(after: After) -> None:
    found = preferences.load_preferences(after.folder / "preferences.json")
    assert (found.problem, found.preferences.name_a) == (None, "Robin")
    assert int(found.preferences.region or -1) >= len(after.said) - 1


def keep_half(folder: Path, say: Say) -> None:
    half = half_done.ResumeState(file="/x", print="p", step=0, round=1, swapped=False, begins="a")
    for number in range(4):
        half_done.save_resume_state(folder / "session.json", replace(half, step=number))
        say(str(number))


def check_half(after: After) -> None:
    found = half_done.load_resume_state(after.folder / "session.json")
    if after.said or (after.folder / "session.json").exists():
        assert found
        assert found.step >= len(after.said) - 1


def nothing(_folder: Path) -> None:
    return


OPERATIONS: Mapping[str, Operation] = {
    "seal": Operation(with_copies, seal, check_whole),
    "unseal": Operation(locked, unseal, check_whole),
    "finish-lock": Operation(half_locked, finish_lock, check_whole),
    "note": Operation(plain, note, check_noted),
    "upgrade": Operation(old, upgrade, check_upgraded),
    "change-passphrase": Operation(notes, change_passphrase, check_passphrase),
    "mend-key": Operation(damaged_key, mend_key, check_mended),
    "copy-last-good-state": Operation(copied, refresh, check_copied),
    "save-what-can-be-read": Operation(damaged, save_what_can_be_read, check_salvaged),
    "write-notes": Operation(notes, write_notes, check_notes),
    "remove-notes": Operation(notes, remove_notes, check_removed),
    "restore-plain": Operation(with_copies, *restore(new)),
    "restore-over-locked": Operation(locked, *restore(new)),
    "restore-locked": Operation(with_copies, *restore(new_locked)),
    "erase": Operation(all_of_it, erase, check_erased),
    "bring-in": Operation(plain, bring_in, check_brought_in),
    "save-copy": Operation(plain, save_copy, check_saved),
    "write-out": Operation(plain, write_out, check_written_out),
    "preferences": Operation(named, settle, check_settled),
    "half-a-session": Operation(nothing, keep_half, check_half),
}
