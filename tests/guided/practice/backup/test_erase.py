"""Test that no phrase of the couple is left in any file after erasing; their exercises stay unless included."""

from contextlib import closing
from pathlib import Path

import pytest

from guided.practice.backup import erase as erasing
from guided.practice.backup.backup_file import collect_parts, save_backup
from guided.practice.backup.backup_reader import read_backup
from guided.practice.backup.erase import MARK, erase, finish
from guided.practice.backup.restore import restore
from guided.practice.storage.journal import open_journal
from tests.guided.practice.storage.filled_journal import PHRASES, fill
from tests.guided.practice.storage.journal_files import everything_in

NAMES = b"Robin and Sam"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Everything there may be, a phrase in each."""
    data = tmp_path / "data"
    for _ in range(2):
        with closing(open_journal(data / "journal.db").journal) as journal:
            fill(journal)
    restore(data, read_backup(save_backup(collect_parts(data), tmp_path / "copies", "Guided")).parts)
    phrase = PHRASES[0].encode()
    for name in (
        *("journal.before-2.db", "journal.damaged-1.db", "journal.damaged-1.db-wal", "journal.key", "session.json"),
        *(
            "last-choice.txt",
            "session.json.new",
            "last-read-well/0123.toml",
            "notes-a.db",
            "notes-a.key",
            "exercises/ours.toml",
        ),
        *("programmes/ours.toml", "ladders/ours.toml", "restoring.new/journal.db", "journal.db-wal", "more"),
    ):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_bytes(phrase)
    (tmp_path / "config").mkdir()
    for name in ("preferences.json", "preferences.json.new", "preferences.json.damaged", "other-program.json"):
        (tmp_path / "config" / name).write_bytes(NAMES)
    return data


@pytest.fixture
def preferences(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_nothing_of_theirs_is_left(data: Path, preferences: Path) -> None:
    assert PHRASES[0].encode() in everything_in(data)
    assert erase(data, preferences) == []
    left = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    assert left == {"exercises/ours.toml", "programmes/ours.toml", "ladders/ours.toml"}
    assert [path.name for path in preferences.parent.iterdir()] == ["other-program.json"]


def test_their_own_exercises_go_where_they_are_meant_too(data: Path, preferences: Path) -> None:
    assert erase(data, preferences, exercises_too=True) == []
    assert list(data.iterdir()) == []


def test_before_a_file_is_removed_nothing_is_in_it(
    data: Path, preferences: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where removing it fails, its words are gone all the same; and it is told."""

    def refused(path: Path, **_: object) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "unlink", refused)
    left = erase(data, preferences, exercises_too=True)
    assert data / "journal.db" in left
    assert data / "set-aside-1" in left
    everything = everything_in(data)
    assert not any(words.encode() in everything for words in PHRASES)
    assert b"long-hug" not in everything


def test_it_is_written_over_where_it_lies(data: Path, preferences: Path) -> None:
    """A second name of the same file sees it."""
    (data.parent / "same").hardlink_to(data / "journal.damaged-1.db")
    (data.parent / "journal").hardlink_to(data / "journal.db")
    erase(data, preferences)
    assert (data.parent / "same").read_bytes() == (data.parent / "journal").read_bytes() == b""


def test_a_link_is_removed_and_what_it_leads_to_stays(data: Path, preferences: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "theirs.txt").write_text("stays", "utf-8")
    (data / "a-folder").symlink_to(tmp_path / "elsewhere")
    (data / "a-file").symlink_to(tmp_path / "elsewhere" / "theirs.txt")
    assert erase(data, preferences, exercises_too=True) == []
    assert (tmp_path / "elsewhere" / "theirs.txt").read_text("utf-8") == "stays"


@pytest.mark.parametrize("too", [False, True])
def test_cut_short_it_is_carried_through_at_the_next_start(
    data: Path, preferences: Path, too: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_path: Path) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(erasing, "erase_path", cut)
        with pytest.raises(KeyboardInterrupt):
            erase(data, preferences, exercises_too=too)
    assert (data / MARK).exists()
    assert finish(data, preferences)
    assert not preferences.exists()
    assert {path.name for path in data.iterdir()} == (set() if too else {"exercises", "programmes", "ladders"})
    assert not finish(data, preferences)


def test_where_there_is_nothing_nothing_is_to_be_done(tmp_path: Path) -> None:
    assert erase(tmp_path / "none", tmp_path / "neither" / "preferences.json") == []
    assert not finish(tmp_path / "none", tmp_path / "neither" / "preferences.json")
