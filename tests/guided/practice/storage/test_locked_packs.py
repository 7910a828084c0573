"""Test that nothing of a kept pack can be read beside a lock, and that none is lost on the way in or out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guided.packs.kept import KeptPacks
from guided.practice.storage import key_file as lock
from guided.practice.storage.encryption_migration import decrypt, encrypt, finish_encryption
from guided.practice.storage.file_names import JOURNAL, PACKS, has_key
from guided.practice.storage.locked_packs import LockedPacks
from guided.practice.storage.problems import StoreError
from tests.guided.packs.coach_files import made
from tests.guided.practice.storage.key_material import KEY, PASSPHRASE
from tests.paths import ROOT

SECRETS = (b"Maya and Jonas", b"Anna Berg", b"Little and often", b"Let your arms settle", b"anna.easier-touch")


def readable(folder: Path) -> list[str]:
    """Return the files, or their names, in which something of the pack can be read."""
    return [
        str(path)
        for path in folder.rglob("*")
        if path.is_file() and any(secret in path.read_bytes() or secret.decode() in str(path) for secret in SECRETS)
    ]


def data_with_pack(folder: Path, tmp_path: Path) -> tuple[Path, KeptPacks]:
    """Return a folder of data in which a pack is kept."""
    packs = KeptPacks(folder / "packs")
    packs.keep(packs.open(made(tmp_path)))
    return folder, packs


def set_lock(folder: Path) -> None:
    encrypt(folder / JOURNAL, KEY, b"kept")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return data_with_pack(tmp_path / "data", tmp_path)[0]


def test_lock_takes_the_packs_and_leaves_nothing_of_them_to_read(data: Path) -> None:
    assert readable(data)
    set_lock(data)
    assert readable(data) == []
    assert (data / PACKS).exists()


def test_packs_behind_a_lock_are_unpacked_while_it_is_open(data: Path, tmp_path: Path) -> None:
    set_lock(data)
    packs = KeptPacks(tmp_path / "open" / "packs", LockedPacks(data, KEY))
    packs.fill()
    (found,) = packs.every()
    assert (found.pack.couple, len(found.exercise_files("en"))) == ("Maya and Jonas", 2)


def test_packs_come_out_again_whole_without_the_lock(data: Path) -> None:
    before = {path.name: path.read_bytes() for path in data.rglob("*.*") if path.suffix in (".toml", ".wav")}
    set_lock(data)
    decrypt(data / JOURNAL, KEY)
    after = {path.name: path.read_bytes() for path in data.rglob("*.*") if path.suffix in (".toml", ".wav")}
    assert after == before
    assert not (data / PACKS).exists()
    assert [each.pack.id for each in KeptPacks(data / "packs").every()] == ["anna.easier-touch"]


def test_newer_version_and_putting_away_reach_the_encrypted_file(data: Path, tmp_path: Path) -> None:
    set_lock(data)
    packs = KeptPacks(tmp_path / "open" / "packs", LockedPacks(data, KEY))
    packs.fill()
    packs.keep(packs.open(made(tmp_path, 2)))
    again = KeptPacks(tmp_path / "again" / "packs", LockedPacks(data, KEY))
    again.fill()
    assert [each.pack.version for each in again.every()] == [2]
    again.put_away("anna.easier-touch")
    assert [*LockedPacks(data, KEY).every()] == []
    assert readable(data) == []


def test_pack_that_can_not_be_kept_behind_the_lock_is_not_kept_at_all(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_lock(data)
    locked = LockedPacks(data, KEY)
    packs = KeptPacks(tmp_path / "open" / "packs", locked)
    packs.fill()
    opened = packs.open(made(tmp_path, 2))
    monkeypatch.setattr(locked, "_key", bytes(32))
    with pytest.raises(StoreError):
        packs.keep(opened)
    assert [each.pack.version for each in packs.every()] == [1]


def test_pack_left_plain_by_a_crash_is_locked_when_the_journal_is_next_opened(data: Path, tmp_path: Path) -> None:
    set_lock(data)
    data_with_pack(data, tmp_path)
    finish_encryption(data / JOURNAL, KEY)
    assert readable(data) == []


LOCK_AND_DIE = """
import os, signal, sys
from pathlib import Path
from guided.practice.storage import encryption_migration, locked_packs
from guided.practice.storage.file_names import JOURNAL
work, data, key, kept, at = sys.argv[1], Path(sys.argv[2]), bytes.fromhex(sys.argv[3]), sys.argv[4], int(sys.argv[5])
calls = 0
def hear(event, arguments):
    global calls
    if event in ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect") or (
        event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    ):
        calls += 1
        if calls == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hear)
if work == "lock":
    encryption_migration.encrypt(data / JOURNAL, key, bytes.fromhex(kept))
else:
    encryption_migration.decrypt(data / JOURNAL, key)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("work", ["lock", "unlock"])
def test_kill_at_any_moment_of_locking_or_unlocking_loses_no_pack(work: str, tmp_path: Path) -> None:
    kept = lock.wrap(KEY, PASSPHRASE).hex()
    for at in range(1, 400, 4):
        data, packs = data_with_pack(tmp_path / f"{at}", tmp_path / f"made-{at}")
        if work == "unlock":
            encrypt(data / JOURNAL, KEY, bytes.fromhex(kept))
        command = [sys.executable, "-c", LOCK_AND_DIE, work, str(data), KEY.hex(), kept, str(at)]
        died = subprocess.run(command, cwd=ROOT, check=False).returncode
        if has_key(data / JOURNAL):
            finish_encryption(data / JOURNAL, KEY)
            assert readable(data) == []
            packs = KeptPacks(data / "scratch" / "packs", LockedPacks(data, KEY))
            packs.fill()
        (found,) = packs.every()
        assert len(found.exercise_files("en")) == 2
        if died == 0:
            return
        assert died == -signal.SIGKILL
    raise AssertionError("it never came to its end")
