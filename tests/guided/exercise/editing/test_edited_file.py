"""Test reading and writing a file that another program may edit too, and the versions that are kept of it."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from guided.exercise.editing.edited_file import ChangedElsewhereError, EditedFile
from guided.exercise.file_text import UnreadableFileError
from guided.files.versions import MAX_VERSIONS, Versions

NOW = datetime(2031, 5, 6, 21, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "data", [b"a\nb\n", b"a\r\nb\r\n", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb", "é 🫖\n".encode(), b""]
)
def test_file_that_is_written_as_it_was_read_has_the_same_bytes(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tea.toml"
    path.write_bytes(data)
    file = EditedFile.read(path)
    assert "\r" not in file.text
    file.write(file.text)
    assert path.read_bytes() == data


def test_written_lines_end_as_the_others_do(tmp_path: Path) -> None:
    path = tmp_path / "tea.toml"
    path.write_bytes(b"a\r\n")
    EditedFile.read(path).write("a\nb\n")
    assert path.read_bytes() == b"a\r\nb\r\n"


def test_file_changed_by_another_program_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "tea.toml"
    path.write_text("ours")
    file = EditedFile.read(path)
    path.write_text("theirs")
    with pytest.raises(ChangedElsewhereError) as error:
        file.write("ours, longer")
    assert error.value.file.text == "theirs"
    assert path.read_text() == "theirs"
    error.value.file.write("both")
    assert path.read_text() == "both"


def test_file_that_went_missing_is_told_and_can_be_written_again(tmp_path: Path) -> None:
    path = tmp_path / "tea.toml"
    path.write_text("ours")
    file = EditedFile.read(path)
    path.unlink()
    with pytest.raises(UnreadableFileError):
        file.write("ours, longer")
    file.overwrite("ours, longer")
    assert path.read_text() == "ours, longer"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "tea.toml", tmp_path / "link.toml"
    path.write_text("a")
    path.chmod(0o644)
    link.symlink_to(path)
    EditedFile.read(link).write("b")
    assert link.is_symlink()
    assert path.read_text() == "b"
    assert path.stat().st_mode & 0o777 == 0o644
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link.toml", "tea.toml"]


def test_last_versions_are_kept_and_the_oldest_forgotten(tmp_path: Path) -> None:
    versions, file = Versions(tmp_path / "versions"), tmp_path / "tea.toml"
    for number in range(MAX_VERSIONS + 3):
        assert versions.keep(file, f"text {number}", NOW + timedelta(minutes=number))
    found = versions.of(file)
    assert [each.text() for each in found] == [f"text {n}" for n in range(MAX_VERSIONS + 2, 2, -1)]
    assert found[0].at == NOW + timedelta(minutes=MAX_VERSIONS + 2)


def test_version_that_says_the_same_is_kept_once(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    assert versions.keep(Path("tea.toml"), "a", NOW)
    assert not versions.keep(Path("tea.toml"), "a", NOW + timedelta(minutes=1))
    assert len(versions.of(Path("tea.toml"))) == 1


def test_versions_of_another_file_and_stray_files_do_not_count(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    versions.keep(Path("tea.toml"), "a", NOW)
    (next(tmp_path.iterdir()) / "notes.txt").touch()
    assert versions.of(Path("coffee.toml")) == []
    assert len(versions.of(Path("tea.toml"))) == 1
