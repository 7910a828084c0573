"""Test that a file of every earlier version, made by the program of its time, is read and migrated."""

import re
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from guided.practice.backup.document_merge import add_document
from guided.practice.backup.export import to_json
from guided.practice.backup.import_json import read_document
from guided.practice.storage.journal import open_journal
from guided.practice.storage.journal_schema import VERSIONS
from guided.practice.storage.records import MomentKind
from tests.guided.practice.storage.filled_journal import everything, fill

FILES = sorted((Path(__file__).parent / "journals").glob("version-*.db"))
SAID = {1: 7, 2: 20, 3: 23, 4: 27}
"""How many entries the file of each version has."""


def number_of(file: Path) -> int:
    return int(re.sub(r"\D", "", file.name))


@pytest.fixture(params=FILES, ids=lambda file: file.name)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(copyfile(request.param, tmp_path / request.param.name))


def test_there_is_a_file_of_every_version() -> None:
    assert [number_of(file) for file in FILES] == [*range(1, len(VERSIONS) + 1)] == [*SAID]


def test_it_is_what_it_says(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (number_of(file),)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert [name for name in tables if not connection.execute(f"SELECT 1 FROM {name}").fetchone()] == []


def test_it_is_led_to_the_newest_with_a_copy_of_before(file: Path, tmp_path: Path) -> None:
    found = open_journal(file)
    assert found.problem is None
    whole = everything(found.journal)
    assert sum(len(rows) for rows in whole.values()) == SAID[number_of(file)]
    found.journal.close()
    copies = {path.name for path in tmp_path.glob("*.before-*.db")}
    assert copies == {f"{file.stem}.before-{number}.db" for number in range(number_of(file) + 1, len(VERSIONS) + 1)}
    for path in copies:
        with closing(sqlite3.connect(tmp_path / path)) as before:
            (version,) = before.execute("PRAGMA user_version").fetchone()
            assert f"before-{version + 1}" in path


def test_it_moves_to_another_machine_with_nothing_changed(file: Path, tmp_path: Path) -> None:
    here, there = open_journal(file).journal, open_journal(tmp_path / "elsewhere" / "journal.db").journal
    before = to_json(everything(here))
    add_document(there, read_document(before.encode()))
    assert to_json(everything(there)) == before
    here.close()
    there.close()


def test_the_first_version_is_read_for_what_it_says(tmp_path: Path) -> None:
    journal = open_journal(Path(copyfile(FILES[0], tmp_path / "journal.db"))).journal
    assert [each.exercise for each in journal.sessions()] == ["long-hug", "slow-breath"]
    assert [each.kind for each in journal.moments()] == [MomentKind.SMILE, MomentKind.HAND]
    assert len(journal.away) == 1
    assert (standing := journal.ladder_state("little-by-little"))
    assert standing.rung == 2
    assert (agreement := journal.agreement())
    assert (agreement.programme, agreement.call) == ("small-moments", date(2026, 9, 15))
    assert (journal.reflections(), journal.questions(), journal.tender()) == ((), (), None)
    journal.close()


def test_the_newest_is_as_the_program_writes_it(tmp_path: Path) -> None:
    kept = open_journal(Path(copyfile(FILES[-1], tmp_path / "kept.db"))).journal
    new = open_journal(tmp_path / "new.db").journal
    fill(new)
    assert everything(kept) == everything(new)
    kept.close()
    new.close()
