"""Test that kept packs are in a backup, and are there again where it is brought back."""

import zipfile
from pathlib import Path

import pytest

from guided.packs.kept import KeptPacks
from guided.practice.backup import backup_file
from guided.practice.backup.backup_file import collect_parts, pack, save_backup
from guided.practice.backup.backup_reader import BackupError, BackupProblem, read_backup
from guided.practice.backup.restore import restore
from guided.practice.storage.encryption_migration import encrypt, finish_encryption
from guided.practice.storage.file_names import JOURNAL, KEY
from guided.practice.storage.journal import open_journal
from guided.practice.storage.locked_packs import LockedPacks
from tests.guided.packs.coach_files import made
from tests.guided.packs.hostile_packs import HOSTILE
from tests.guided.practice.storage.key_material import KEY as SECRET
from tests.guided.practice.storage.key_material import PASSPHRASE

PACK = "anna.easier-touch.guided"


def data(folder: Path) -> Path:
    """Return a folder of data with a journal."""
    open_journal(folder / JOURNAL).journal.close()
    return folder


def with_pack(folder: Path, file: Path) -> KeptPacks:
    packs = KeptPacks(folder / "packs")
    packs.keep(packs.open(file))
    return packs


def brought(folder: Path, copy: Path) -> KeptPacks:
    """Bring a backup back into a folder of data, and return the packs that are there at the next start."""
    restore(folder, read_backup(copy).parts)
    packs = KeptPacks(folder / "packs")
    packs.take_brought()
    return packs


def versions(packs: KeptPacks) -> list[int]:
    return [each.pack.version for each in packs.every()]


def test_pack_is_there_again_on_another_computer_byte_for_byte(tmp_path: Path) -> None:
    old = data(tmp_path / "old")
    (before,) = with_pack(old, made(tmp_path)).every()
    copy = save_backup(collect_parts(old), tmp_path / "stick", "Guided")
    packs = brought(tmp_path / "new", copy)
    (after,) = packs.every()
    for path in before.root.rglob("*.*"):
        assert (after.root / path.relative_to(before.root)).read_bytes() == path.read_bytes()
    assert [*(tmp_path / "new" / "packs" / "brought").iterdir()] == []


def test_backup_without_packs_is_one_that_older_versions_read(tmp_path: Path) -> None:
    copy = save_backup(collect_parts(data(tmp_path / "old")), tmp_path, "Guided")
    with zipfile.ZipFile(copy) as archive:
        assert b'"version": 1' in archive.read(backup_file.MANIFEST)


def test_backup_with_packs_says_to_older_versions_that_it_is_newer(tmp_path: Path) -> None:
    with_pack(data(tmp_path / "old"), made(tmp_path))
    copy = save_backup(collect_parts(tmp_path / "old"), tmp_path, "Guided")
    with zipfile.ZipFile(copy) as archive:
        assert b'"version": 2' in archive.read(backup_file.MANIFEST)


@pytest.mark.parametrize(("here", "there"), [(1, 2), (2, 1)])
def test_version_that_is_here_already_stays(here: int, there: int, tmp_path: Path) -> None:
    with_pack(data(tmp_path / "old"), made(tmp_path, there))
    copy = save_backup(collect_parts(tmp_path / "old"), tmp_path, "Guided")
    with_pack(data(tmp_path / "new"), made(tmp_path / "more", here))
    assert versions(brought(tmp_path / "new", copy)) == [here]


def test_restore_cut_short_keeps_the_packs_at_the_next_start(tmp_path: Path) -> None:
    with_pack(data(tmp_path / "old"), made(tmp_path))
    copy = save_backup(collect_parts(tmp_path / "old"), tmp_path, "Guided")
    restore(tmp_path / "new", read_backup(copy).parts)
    assert versions(KeptPacks(tmp_path / "new" / "packs")) == []
    packs = KeptPacks(tmp_path / "new" / "packs")
    packs.sweep()
    packs.take_brought()
    assert versions(packs) == [1]


def test_packs_behind_a_lock_stay_encrypted_in_a_backup_and_open_with_its_key(tmp_path: Path) -> None:
    old = data(tmp_path / "old")
    with_pack(old, made(tmp_path))
    from guided.practice.storage import key_file

    encrypt(old / JOURNAL, SECRET, key_file.wrap(SECRET, PASSPHRASE))
    copy = save_backup(collect_parts(old), tmp_path, "Guided")
    whole = copy.read_bytes()
    assert b"Maya and Jonas" not in whole
    assert b"easier-touch" not in whole
    new = data(tmp_path / "new")
    with_pack(new, made(tmp_path / "more", 2))
    restore(new, read_backup(copy).parts)
    assert (new / KEY).exists()
    finish_encryption(new / JOURNAL, SECRET)
    packs = KeptPacks(tmp_path / "open" / "packs", LockedPacks(new, SECRET))
    packs.fill()
    assert versions(packs) == [2]


def test_locked_packs_are_set_aside_with_their_journal(tmp_path: Path) -> None:
    plain = data(tmp_path / "plain")
    copy = save_backup(collect_parts(plain), tmp_path, "Guided")
    here = data(tmp_path / "here")
    with_pack(here, made(tmp_path))
    encrypt(here / JOURNAL, SECRET, b"kept")
    aside = restore(here, read_backup(copy).parts)
    assert (aside / "packs.db").exists()
    assert not (here / "packs.db").exists()


@pytest.mark.parametrize("kind", ["path up", "link", "bomb", "text"])
def test_hostile_pack_in_a_backup_is_not_kept_and_leaves_nothing(kind: str, tmp_path: Path) -> None:
    parts = {**collect_parts(data(tmp_path / "old")), PACK: HOSTILE[kind]()}
    copy = tmp_path / "x.guided-backup"
    copy.write_bytes(pack(parts))
    packs = brought(tmp_path / "new", copy)
    assert versions(packs) == []
    assert [path for path in (tmp_path / "new" / "packs").rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("name", ["x.guided", "Anna.Berg.guided", "../a.b.guided", "a.b.guided.db"])
def test_file_that_is_named_as_no_pack_is_refused_in_a_backup(name: str, tmp_path: Path) -> None:
    copy = tmp_path / "x.guided-backup"
    copy.write_bytes(pack({**collect_parts(data(tmp_path / "old")), name: b"x"}))
    with pytest.raises(BackupError) as error:
        read_backup(copy)
    assert error.value.problem in (BackupProblem.DAMAGED, BackupProblem.NO_COPY)


def test_backup_that_could_not_be_read_again_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_file, "MAX_BYTES", 300_000)
    with pytest.raises(OSError, match="at most 1 GB"):
        save_backup({JOURNAL: bytes(300_000)}, tmp_path, "Guided")
    assert [*tmp_path.iterdir()] == []
