"""Test that packs are unpacked whole, and that hostile ones leave nothing behind."""

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest

from guided.packs import archive
from guided.packs.archive import unpack
from guided.packs.problems import PackError, PackProblem
from tests.guided.packs.hostile_packs import EXERCISE, FILES, HOSTILE, good_pack, pack_of, write


def test_pack_is_unpacked_with_its_sounds_beside_the_exercises(tmp_path: Path) -> None:
    names = unpack(write(tmp_path, good_pack()), tmp_path / "kept")
    assert names == ("pack.toml", "exercises/tea.toml", "exercises/voice/tea.ogg")
    assert {path.relative_to(tmp_path / "kept").as_posix() for path in (tmp_path / "kept").rglob("*.*")} == {*names}
    assert (tmp_path / "kept/exercises/tea.toml").read_bytes() == EXERCISE


def test_pack_that_was_packed_again_with_folders_is_unpacked(tmp_path: Path) -> None:
    data = pack_of(
        ("exercises/", b""), *FILES.items(), ("exercises/de/tea.toml", EXERCISE), packing=zipfile.ZIP_DEFLATED
    )
    assert "exercises/de/tea.toml" in unpack(write(tmp_path, data), tmp_path / "kept")


def test_pack_that_was_written_in_one_go_with_sizes_behind_its_entries_is_unpacked(tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in FILES.items():
            archive.writestr(name, data)
    assert "exercises/tea.toml" in unpack(write(tmp_path, pipe.getvalue()), tmp_path / "kept")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_unpacked_files_are_for_their_owner_alone_and_nothing_runs(tmp_path: Path) -> None:
    unpack(write(tmp_path, good_pack()), tmp_path / "kept")
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "kept").rglob("*") if path.is_file()}
    assert modes == {0o600}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pack_is_refused_with_words_and_leaves_nothing(kind: str, tmp_path: Path) -> None:
    file = write(tmp_path, HOSTILE[kind]())
    with pytest.raises(PackError) as error:
        unpack(file, tmp_path / "a" / "kept")
    assert error.value.message
    assert error.value.problem is not PackProblem.UNREADABLE
    assert [path for path in tmp_path.rglob("*") if path not in (file, tmp_path / "a")] == []


def test_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "ours").touch()
    with pytest.raises(FileExistsError):
        unpack(write(tmp_path, good_pack()), tmp_path / "kept")
    assert (tmp_path / "kept" / "ours").exists()


def test_missing_file_and_folder_are_told_as_unreadable(tmp_path: Path) -> None:
    for file in (tmp_path / "none.guided", tmp_path):
        with pytest.raises(PackError) as error:
            unpack(file, tmp_path / "kept")
        assert error.value.problem is PackProblem.UNREADABLE


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes with a name")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.guided")
    with pytest.raises(PackError):
        unpack(tmp_path / "pipe.guided", tmp_path / "kept")


def test_larger_file_than_a_pack_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.guided").open("wb") as file:
        file.truncate(archive.MAX_BYTES + 1)
    with pytest.raises(PackError) as error:
        unpack(tmp_path / "large.guided", tmp_path / "kept")
    assert error.value.problem is PackProblem.TOO_LARGE


def test_pack_changed_while_it_is_unpacked_is_read_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, good_pack())
    check = archive._check_end_record

    def changed(opened: object) -> None:
        file.write_bytes(HOSTILE["path up"]())
        check(opened)  # type: ignore[arg-type]

    monkeypatch.setattr(archive, "_check_end_record", changed)
    assert "exercises/tea.toml" in unpack(file, tmp_path / "kept")
