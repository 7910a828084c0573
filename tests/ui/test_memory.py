"""Test that the memory of the locked program holds nothing of the couple's data."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from guided.practice.storage import encryption_migration
from guided.practice.storage import key_file as lock
from guided.practice.storage.file_names import key_path
from guided.practice.storage.journal import open_journal
from guided.practice.storage.records import MomentKind
from tests.guided.practice.storage.key_material import CHEAP
from tests.paths import ROOT

PHRASE = "kettle-and-candlelight"
QUESTION = "how-do-we-say-goodnight"
PASSPHRASE = "seven grey herons at dusk"
KEY = lock.new_key()
NOW = datetime.fromisoformat("2026-05-05T20:00+00:00")

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="looks into /proc/PID/mem, which Linux has"
)


def memory(pid: int) -> Iterator[bytes]:
    """Whatever can be written in the memory of a process, a stretch at a time."""
    with Path(f"/proc/{pid}/mem").open("rb", 0) as mem:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            place, access, *_ = line.split()
            if access.startswith("rw"):
                start, end = (int(each, 16) for each in place.split("-"))
                try:
                    mem.seek(start)
                    yield mem.read(end - start)
                except OSError:
                    continue


def found_in(pid: int) -> set[str]:
    """Which of their words, and of what opens them, lie there, in whatever way text is kept."""
    secrets = {"phrase": PHRASE, "question": QUESTION, "passphrase": PASSPHRASE, "key": KEY.hex()}
    ways = {name: [text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")] for name, text in secrets.items()}
    ways["key"].append(KEY)
    found = set()
    for stretch in memory(pid):
        found |= {name for name, each in ways.items() if any(way in stretch for way in each)}
    return found


class Program:
    """The program in a process of its own, led by files."""

    def __init__(self, folder: Path, **more: str) -> None:
        self.folder = folder
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("PYTEST")},
            **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"), str(folder / "home")),
            "XDG_RUNTIME_DIR": str(folder),
            "LED_FROM": str(folder),
            **more,
        }
        words = [sys.executable, "-m", "tests.ui.support.led_by_files"]
        self.process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)

    def says(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def turns_to(self, page: str) -> None:
        (self.folder / page).touch()

    def finds(self) -> set[str]:
        try:
            return found_in(self.process.pid)
        except PermissionError:
            pytest.skip("this system lets nobody look into a process")

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def couples() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:  # a name as short as a socket's has to be
        folder = Path(name)
        path = folder / "home" / "guided" / "journal.db"
        found = open_journal(path)
        found.journal.add_session(PHRASE, NOW)
        found.journal.add_question(QUESTION, NOW)
        found.journal.add_moment(MomentKind.LOOK, NOW)
        found.journal.close()
        encryption_migration.encrypt(path, KEY, lock.wrap(KEY, PASSPHRASE, CHEAP))
        assert key_path(path).exists()
        asked = {"asked": True, "name_a": "Robin", "name_b": "Sam", "theme": "night", "reduced_motion": True}
        (folder / "home" / "guided" / "preferences.json").write_text(json.dumps(asked), "utf-8")
        (folder / "passphrase").write_text(PASSPHRASE, "utf-8")
        yield folder


@pytest.fixture
def program(couples: Path) -> Iterator[Program]:
    program = Program(couples, LED_OPENLY="1")
    yield program
    program.close()


@pytest.fixture
def closed_program(couples: Path) -> Iterator[Program]:
    """As it is without a test."""
    program = Program(couples)
    yield program
    program.close()


def test_program_writes_no_core_and_denies_memory_access_once_unlocked(closed_program: Program) -> None:
    assert closed_program.says() == "locked"
    limits = Path(f"/proc/{closed_program.process.pid}/limits").read_text("ascii")
    (core,) = (line for line in limits.splitlines() if line.startswith("Max core file size"))
    assert core.split()[4] == "0"
    closed_program.turns_to("practice")
    assert closed_program.says() == "shown 2"
    assert (closed_program.folder / "dumpable").read_text("ascii") == "0"


def test_locked_program_has_no_data_in_memory_before_unlocking_and_after_locking(program: Program) -> None:
    assert program.says() == "locked"
    assert program.finds() == set()
    program.turns_to("practice")
    assert program.says() == "shown 2"
    assert {"phrase", "key"} <= program.finds()  # so the look does find what is there
    pid = program.process.pid
    program.turns_to("settings")
    assert program.says() == "locked again"
    assert program.process.pid == pid
    assert program.finds() == set()
