"""Test backups: copied byte for byte, verified before a restore, and never restored in part."""

import io
import json
import os
import signal
import sqlite3
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from guided.practice.backup import backup_archive
from guided.practice.backup import backup_reader as backup
from guided.practice.backup.backup_file import MANIFEST, collect_parts, pack, save_backup
from guided.practice.backup.backup_reader import BackupError, BackupProblem, read_backup
from guided.practice.backup.export import to_json
from guided.practice.backup.restore import finish, journal_files, restore
from guided.practice.storage.journal import Journal, open_journal
from tests.guided.practice.storage.filled_journal import NOW, everything, fill
from tests.paths import ROOT

LOCKED = {
    "journal.db": bytes(range(256)) * 32,
    "journal.key": b"salt and key",
    "notes-a.db": b"\1",
    "notes-a.key": b"k",
}


def journal_in(folder: Path) -> Journal:
    found = open_journal(folder / "journal.db")
    assert found.problem is None
    return found.journal


def said(folder: Path) -> str:
    with closing(journal_in(folder)) as journal:
        return to_json(everything(journal))


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Journal]:
    journal = journal_in(tmp_path / "own")
    fill(journal)
    yield journal
    journal.close()


@pytest.fixture
def copy(full: Journal, tmp_path: Path) -> Path:
    return save_backup(collect_parts(tmp_path / "own", full), tmp_path / "copies", "Guided 2026-05-04")


def test_a_copy_is_one_file_for_its_owner_alone(full: Journal, tmp_path: Path, copy: Path) -> None:
    assert copy.name == "Guided 2026-05-04.guided-backup"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = save_backup(collect_parts(tmp_path / "own", full), tmp_path / "copies", "Guided 2026-05-04")
    assert again.name == "Guided 2026-05-04 2.guided-backup"
    assert sorted(each.name for each in copy.parent.iterdir()) == [again.name, copy.name]
    with zipfile.ZipFile(copy) as archive:
        assert archive.namelist() == [MANIFEST, "journal.db"]
        assert archive.read("journal.db") == (tmp_path / "own" / "journal.db").read_bytes()


def test_on_a_disk_that_knows_no_second_names_too(
    full: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    for _ in range(2):
        assert read_backup(save_backup(collect_parts(tmp_path / "own", full), tmp_path / "stick", "Guided")).parts
    assert len(list((tmp_path / "stick").iterdir())) == 2


def test_it_is_brought_back_elsewhere_with_nothing_changed(full: Journal, tmp_path: Path, copy: Path) -> None:
    before = to_json(everything(full))
    found = read_backup(copy)
    assert not found.locked
    aside = restore(tmp_path / "elsewhere", found.parts)
    assert said(tmp_path / "elsewhere") == before
    assert list(aside.iterdir()) == []


def test_what_was_there_is_set_aside_and_not_lost(tmp_path: Path, copy: Path) -> None:
    other = tmp_path / "other"
    with closing(journal_in(other)) as journal:
        journal.add_question("What was here", NOW)
    before = said(other)
    first = restore(other, read_backup(copy).parts)
    second = restore(other, read_backup(copy).parts)
    assert first != second
    assert said(first) == before
    assert stat.S_IMODE((other / "journal.db").stat().st_mode) == 0o600
    assert sorted(path.name for path in other.iterdir() if path.is_dir()) == ["set-aside-1", "set-aside-2"]


def test_what_was_written_last_comes_along_where_somebody_else_reads(full: Journal, tmp_path: Path) -> None:
    """Then not everything is in the file itself yet."""
    reader = sqlite3.connect(tmp_path / "own" / "journal.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM sessions").fetchall()
    full.add_session("the-last-one", NOW)
    parts = collect_parts(tmp_path / "own", full)
    reader.close()
    restore(tmp_path / "elsewhere", parts)
    with closing(journal_in(tmp_path / "elsewhere")) as journal:
        assert "the-last-one" in journal.last_done()


def test_one_that_a_passphrase_locks_is_copied_as_it_is(tmp_path: Path) -> None:
    own, elsewhere = tmp_path / "own", tmp_path / "elsewhere"
    own.mkdir()
    for name, data in {**LOCKED, "journal.before-2.db": b"x", "session.json": b"{}", "notes.txt": b"x"}.items():
        (own / name).write_bytes(data)
    found = read_backup(save_backup(collect_parts(own), tmp_path / "copies", "Guided"))
    assert (dict(found.parts), found.locked) == (LOCKED, True)
    journal_in(elsewhere).close()
    aside = restore(elsewhere, found.parts)
    assert {path.name: path.read_bytes() for path in journal_files(elsewhere)} == LOCKED
    assert (aside / "journal.db").exists()


def archive_of(entries: dict[str, bytes], how: int = zipfile.ZIP_STORED) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", how) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return whole.getvalue()


def listing(**files: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(pack(files))) as archive:
        return archive.read(MANIFEST)


def database(version: int) -> bytes:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute("CREATE TABLE sessions (x)")
        memory.execute(f"PRAGMA user_version = {version}")
        return memory.serialize()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", BackupProblem.NO_COPY),
        (b"A letter.", BackupProblem.NO_COPY),
        (archive_of({"holiday.jpg": b"x"}), BackupProblem.NO_COPY),
        (archive_of({MANIFEST: b'{"format": "other"}'}), BackupProblem.NO_COPY),
        (archive_of({MANIFEST: b"[]"}), BackupProblem.NO_COPY),
        (archive_of({MANIFEST: b'{"format": "guided-backup", "version": 3}'}), BackupProblem.NEWER),
        (pack({"journal.db": b""}), BackupProblem.DAMAGED),
        (pack({"journal.db": b"locked, and no key"}), BackupProblem.DAMAGED),
        (pack({"journal.key": b"a key alone"}), BackupProblem.DAMAGED),
        (pack({"journal.db": b"SQLite format 3\0" + bytes(4000)}), BackupProblem.DAMAGED),
        (pack({"journal.db": database(1), "../outside.db": b"x"}), BackupProblem.DAMAGED),
        (pack({"journal.db": database(99)}), BackupProblem.NEWER),
        (pack({"journal.db": database(0)}), BackupProblem.DAMAGED),
        (archive_of({MANIFEST: listing(**{"journal.db": b"one"}), "journal.db": b"two"}), BackupProblem.DAMAGED),
        (archive_of({MANIFEST: listing(), "journal.db": bytes(10**6)}, zipfile.ZIP_DEFLATED), BackupProblem.DAMAGED),
        (archive_of({"Guided 2026-05-04.guided-backup": pack({})}), BackupProblem.PACKED),
    ],
)
def test_what_is_no_copy_is_told_and_nothing_comes_of_it(data: bytes, why: BackupProblem, tmp_path: Path) -> None:
    (tmp_path / "x.guided-backup").write_bytes(data)
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.guided-backup")
    assert refused.value.problem is why


def packed_anew(copy: Path, how: int, around: str = "", **beside: bytes) -> bytes:
    """The files of a copy as another program packs them, in the folder `around`."""
    with zipfile.ZipFile(copy) as archive:
        files = {f"{around}{name}": archive.read(name) for name in archive.namelist()}
    return archive_of({**({around: b""} if around else {}), **beside, **files}, how)


APPLE = {"__MACOSX/._journal.db": b"x", ".DS_Store": b"y", "__MACOSX/": b""}


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("around", ["", "Guided 2026-05-04/", "a/b/"])
@pytest.mark.parametrize(
    "beside", [{}, APPLE, {"Thumbs.db": b"x"}, {"a/b/desktop.ini": b"z"}, {"__MACOSX/a/b/._journal.db": b"x"}]
)
def test_copy_that_was_packed_anew_is_read(
    copy: Path, tmp_path: Path, how: int, around: str, beside: dict[str, bytes]
) -> None:
    expected = read_backup(copy)
    (tmp_path / "x.zip").write_bytes(packed_anew(copy, how, around, **beside))
    assert read_backup(tmp_path / "x.zip") == expected


def test_copy_with_notes_that_was_packed_anew_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(pack(LOCKED))
    (tmp_path / "y").write_bytes(packed_anew(tmp_path / "x", zipfile.ZIP_DEFLATED, "Guided/", **APPLE))
    assert read_backup(tmp_path / "y").parts == LOCKED


def entry(name: str, *, link: bool = False) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = ((stat.S_IFLNK if link else stat.S_IFREG) | 0o600) << 16
    return info


@pytest.mark.parametrize(
    ("beside", "why"),
    [
        ([(entry("letter.txt"), b"x")], BackupProblem.DAMAGED),
        ([(entry("Journal.db"), b"x")], BackupProblem.DAMAGED),
        ([(entry("other/journal.db"), b"x")], BackupProblem.DAMAGED),
        ([(entry("../journal.db"), b"x")], BackupProblem.DAMAGED),
        ([(entry("/journal.db"), b"x")], BackupProblem.DAMAGED),
        ([(entry("journal.key", link=True), b"/etc/passwd")], BackupProblem.DAMAGED),
    ],
    ids=["another", "capitals", "folder", "above", "root", "link"],
)
def test_copy_packed_anew_with_something_else_is_refused(
    copy: Path, tmp_path: Path, beside: list[tuple[zipfile.ZipInfo, bytes]], why: BackupProblem
) -> None:
    with zipfile.ZipFile(copy) as archive:
        files = [(entry(name), archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in [*files, *beside]:
            archive.writestr(info, data)
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.zip")
    assert refused.value.problem is why


@pytest.mark.parametrize("folder", ["/root/", "../", "a/../", "a/b/c/d/e/"])
def test_copy_in_a_strange_folder_is_refused(copy: Path, tmp_path: Path, folder: str) -> None:
    (tmp_path / "x.zip").write_bytes(packed_anew(copy, zipfile.ZIP_DEFLATED, folder))
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.zip")
    assert refused.value.problem is BackupProblem.DAMAGED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_copy_with_a_name_twice_is_refused(copy: Path, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(copy.read_bytes())
    with zipfile.ZipFile(tmp_path / "x.zip", "a") as archive:
        archive.writestr("journal.db", b"another")
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.zip")
    assert refused.value.problem is BackupProblem.DAMAGED


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_copy_packed_in_a_rare_way_is_told_so(copy: Path, tmp_path: Path, how: int) -> None:
    (tmp_path / "x.zip").write_bytes(packed_anew(copy, how))
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.zip")
    assert refused.value.problem is BackupProblem.PACKING


def test_archive_that_unpacks_to_a_great_deal_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_archive, "FREE_BYTES", 100_000)
    parts = {"journal.db": bytes(10**7)}
    (tmp_path / "x.zip").write_bytes(archive_of({MANIFEST: listing(**parts), **parts}, zipfile.ZIP_DEFLATED))
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.zip")
    assert refused.value.problem is BackupProblem.TOO_LARGE


def test_file_that_unpacks_to_more_than_its_list_says_is_refused(copy: Path, tmp_path: Path) -> None:
    large = archive_of({"journal.db": bytes(10**6)}, zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(io.BytesIO(large)) as archive:
        info = archive.getinfo("journal.db")
        with pytest.raises(zipfile.BadZipFile):
            backup_archive.read_entry(archive, info, 10**5)


def many_entries(number: int) -> bytes:
    """An archive whose list of entries is long, and which is small all the same."""
    return archive_of({MANIFEST: listing(), **{str(each): b"" for each in range(number)}})


def for_large_ones(data: bytes) -> bytes:
    """The same archive with an end that says it has a hundred million entries, as one of more than 4 GB may."""
    end = data.rfind(b"PK\5\6")
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, 10**8, 10**8, 10**10, 0)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    return data[:end] + record + locator + data[end:]


@pytest.mark.parametrize(
    "data",
    [
        many_entries(5_000),
        for_large_ones(pack({"journal.db": b""})),
        archive_of({MANIFEST: b"[" * 10**6}),
        archive_of({MANIFEST: b'{"format": "guided-backup", "version": 1, "files": {' + b" " * 10**5 + b"}}"}),
    ],
)
def test_archive_that_would_be_long_work_is_refused_unread(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.guided-backup").write_bytes(data)
    with pytest.raises(BackupError) as refused:
        read_backup(tmp_path / "x.guided-backup")
    assert refused.value.problem is BackupProblem.TOO_LARGE


def test_a_copy_that_is_not_there_or_is_a_folder_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(BackupError) as refused:
            read_backup(path)
        assert refused.value.problem is BackupProblem.UNREADABLE


def test_a_copy_has_an_end(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "MAX_BYTES", copy.stat().st_size - 1)
    with pytest.raises(BackupError) as refused:
        read_backup(copy)
    assert refused.value.problem is BackupProblem.TOO_LARGE


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_copy_is_never_taken_for_a_whole_one(seed: int, copy: Path) -> None:
    random, whole = Random(seed), bytearray(copy.read_bytes())
    parts = read_backup(copy).parts
    for _ in range(random.choice([1, 3, 50])):
        whole[random.randrange(len(whole))] ^= random.randrange(1, 256)
    copy.write_bytes(whole[: random.choice([len(whole), len(whole), len(whole) // 2, len(whole) - 1])])
    try:
        found = read_backup(copy)
    except BackupError:
        return
    assert found.parts == parts


KILLED = """
import os, signal, sys
from pathlib import Path
from guided.practice.backup import restore
from guided.practice.backup.backup_reader import read_backup
folder, copy, at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
parts = read_backup(copy).parts
heard = 0
def hear(event, _):
    global heard
    if event in ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir"):
        heard += 1
        if heard == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hear)
restore.restore(folder, parts)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_at_any_step_there_is_the_old_or_the_new(tmp_path: Path, copy: Path) -> None:
    """Before every touch of the disk, one after the other, and with a second kill while the first is made good."""
    new = said(tmp_path / "own")
    at, over = 0, False
    while not over:
        at += 1
        folder = tmp_path / f"killed-{at}"
        with closing(journal_in(folder)) as journal:
            journal.add_session("what-was-here", NOW)
        old = said(folder)
        command = [sys.executable, "-c", KILLED, str(folder), str(copy), str(at)]
        done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
        over = done.returncode == 0
        assert over or done.returncode == -signal.SIGKILL
        finish(folder)
        now = said(folder)
        assert now in (old, new)
        if now == new:
            assert said(folder / "set-aside-1") == old
        left = [path.name for path in folder.iterdir() if path.name != "journal.db"]
        assert left == (["set-aside-1"] if now == new else [])
        assert now == new or not over
    assert at > 12


def test_a_journal_begun_in_between_is_set_aside_too(tmp_path: Path, copy: Path) -> None:
    """Where carrying it through was not possible for a while, and they went on."""
    folder = tmp_path / "own-2"
    journal_in(folder).close()
    (folder / "restored").mkdir()
    for name, data in read_backup(copy).parts.items():
        (folder / "restored" / name).write_bytes(data)
    (folder / "restored" / "aside").write_text("set-aside-1", "utf-8")
    (folder / "set-aside-1").mkdir()
    finish(folder)
    assert (folder / "set-aside-2" / "journal.db").exists()
    assert json.loads(said(folder))["sessions"]
