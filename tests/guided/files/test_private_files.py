"""Test that personal files are readable by their owner only, whatever the umask, and that a killed program leaves
none."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from guided import preferences
from guided.catalogue import coach_folder, receive_file
from guided.catalogue.file_cache import FileCache
from guided.cli import commands
from guided.files import free_names
from guided.files.durable import make_folder, write_atomically, write_new_file
from guided.practice.backup import backup_file as backup
from guided.practice.backup import erase
from guided.practice.backup.restore import restore
from guided.practice.evening import MenuNote
from guided.practice.storage import encryption_migration, folder_lock, key_file, private_notes
from guided.practice.storage.file_names import MENU_NOTE, SCRATCH
from guided.practice.storage.journal import open_journal
from guided.preferences import Preferences
from guided.session import resume_state
from guided.session.resume_state import ResumeState
from tests.guided.practice.storage.filled_journal import NOW, PHRASES, fill
from tests.guided.practice.storage.key_material import KEY, KEY_FILE
from tests.paths import ROOT

EXERCISE = (ROOT / "exercises" / "long-hug.toml").read_text("utf-8")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")


@pytest.fixture(params=[0o000, 0o022, 0o177], ids=["000", "022", "177"])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def check(folder: Path) -> int:
    """Assert that only the owner can read `folder` and all in it, and return the number of files."""
    found = [folder, *folder.rglob("*")]
    wrong = {
        str(each): oct(stat.S_IMODE(each.stat().st_mode))
        for each in found
        if stat.S_IMODE(each.stat().st_mode) != (0o700 if each.is_dir() else 0o600)
    }
    assert wrong == {}
    return sum(each.is_file() for each in found)


def test_files_in_the_data_folder_are_private(umask: None, tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    assert folder_lock.acquire(data) is not None
    with closing(open_journal(data / "journal.db").journal) as journal:
        fill(journal)
        parts = backup.collect_parts(data, journal)
        check(data)
    restore(data, parts)
    encryption_migration.encrypt(data / "journal.db", KEY, KEY_FILE)
    with closing(open_journal(data / "journal.db", key=KEY).journal) as journal:
        journal.add_session("long-hug", NOW)
        check(data)
    key_file.write_key_file(data / "notes-1.key", KEY_FILE)
    with closing(private_notes.open_notes(data / "notes-1.db", KEY)) as notes:
        notes.write("mine", NOW)
        check(data)
    resume_state.save_resume_state(
        data / "session.json",
        ResumeState(file="x.toml", print="x", step=1, round=1, swapped=False, begins="a"),
    )
    MenuNote(data / MENU_NOTE).make(NOW.replace(tzinfo=None))
    preferences.save_preferences(data / "settings" / "preferences.json", Preferences(name_a="Robin"))
    mended = tmp_path / "shared.toml"
    mended.write_text(EXERCISE, "utf-8")
    file_cache = FileCache(data / "last-read-well")
    file_cache.read(mended)
    mended.write_text("title = ", "utf-8")
    file_cache.read(mended)
    given = tmp_path / "given"
    (given / "voice").mkdir(parents=True)
    given.chmod(0o755)
    (given / "voice").chmod(0o755)
    (given / "ours.toml").write_text(f'{EXERCISE}\n# "voice/hello.ogg"\n', "utf-8")
    (given / "voice" / "hello.ogg").write_bytes(b"OggS")
    assert receive_file.receive(given / "ours.toml", data / "exercises").sounds
    assert check(tmp_path / "new") > 10


def test_files_saved_elsewhere_are_private(umask: None, tmp_path: Path) -> None:
    out = tmp_path / "out"
    free_names.save_new_file(out / "a" / "b", "Guided summary", "pdf", b"%PDF")
    free_names.save_new_folder(out / "c", "tables", {"a.csv": b"a"})
    backup.save_backup({"journal.db": b"x"}, out / "d", "Guided")
    write_new_file(out / "e", b"")
    write_atomically(out / "e", b"x")
    make_folder(out / "f" / "g")
    assert check(out) == 4


def test_coach_folder_is_private(umask: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "ours"
    coach_folder.create_coach_folder(place)
    assert {oct(stat.S_IMODE(each.stat().st_mode)) for each in place.rglob("*") if each.is_dir()} == {"0o700"}
    assert stat.S_IMODE((place / coach_folder.FIRST_EXERCISE).stat().st_mode) == 0o600
    monkeypatch.chdir(tmp_path)
    assert commands.main(["new", "our-evening"]) == 0
    assert stat.S_IMODE((tmp_path / "our-evening.toml").stat().st_mode) == 0o600


def test_existing_folder_keeps_its_mode(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    free_names.save_new_file(shared, "Guided", "pdf", b"x")
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755


LOOKS = """
import os, signal, sys
from pathlib import Path
from guided.files import scratch
from guided.practice.backup.backup_reader import read_backup
copy, base, at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
scratch.set_base(base)
heard = 0
def hear(event, _):
    global heard
    if event in ("open", "os.mkdir", "os.remove", "os.rmdir", "sqlite3.connect"):
        heard += 1
        if heard == at:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hear)
read_backup(copy)
"""


def test_killed_check_of_a_backup_leaves_no_temporary_file(tmp_path: Path) -> None:
    folder, data, temporary = tmp_path / "own", tmp_path / "data", tmp_path / "tmp"
    temporary.mkdir()
    with closing(open_journal(folder / "journal.db").journal) as journal:
        fill(journal)
        journal.add_session("long-hug", NOW)
        parts = backup.collect_parts(folder)
    assert "journal.db-wal" in parts
    copy = backup.save_backup(parts, tmp_path, "x")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    left_over, over, at = 0, False, 0
    while not over:
        at += 1
        words = [sys.executable, "-c", LOOKS, str(copy), str(data / SCRATCH), str(at)]
        ended = subprocess.run(words, env=environment, check=False).returncode
        over = ended == 0
        assert over or ended == -signal.SIGKILL
        assert list(temporary.rglob("*")) == []
        left_over += any(each.is_file() for each in (data / SCRATCH).rglob("*"))
        erase.erase_scratch(data)
        assert not (data / SCRATCH).exists()
    assert left_over > 0
    assert at > 8


SPEAKS = """
import sys
from pathlib import Path
from guided.files import scratch
from guided.exercise.model import Pace
from guided.voice.speech_program import SpeechProgram
scratch.set_base(Path(sys.argv[1]))
SpeechProgram(tuple(sys.argv[2:])).speak("%s", Pace.SLOW, "en")
"""
VOICE = """
import os, sys, time
with open(sys.argv[1], "w") as out:
    out.write(sys.stdin.read())
os.mkfifo(sys.argv[2] + ".new")
os.rename(sys.argv[2] + ".new", sys.argv[2])
open(sys.argv[2]).read()
"""


def test_killed_rendering_leaves_no_temporary_file(tmp_path: Path) -> None:
    """The speech program has written to its file, and waits to be killed."""
    data, temporary, waits = tmp_path / "data", tmp_path / "tmp", tmp_path / "waits"
    temporary.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary)}
    speaks = [sys.executable, "-c", SPEAKS % PHRASES[0], str(data / SCRATCH)]
    voice = [sys.executable, "-c", VOICE, "{out}", str(waits)]
    with subprocess.Popen([*speaks, *voice], env=environment) as program:
        while not waits.exists():
            assert program.poll() is None
        program.kill()
    assert list(temporary.rglob("*")) == []
    (left,) = (each for each in (data / SCRATCH).rglob("*") if each.is_file())
    assert PHRASES[0].split(",")[0] in left.read_text("utf-8")
    erase.erase_scratch(data)
    assert not (data / SCRATCH).exists()
    waits.write_text("end", "utf-8")
