"""New files have names that any system takes, and never take the place of another."""

import stat
from pathlib import Path

import pytest

from guided.files import free_names
from guided.files.free_names import MAX_TITLE_LETTERS, save_new_file, save_new_folder, to_file_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The long hug", "The long hug"),
        ("A/B\\C: what?", "A B C what"),
        ("../../etc/passwd", "etc passwd"),
        (" ... ", "ours"),
        ("<b>\n\0x</b>", "b x b"),
        ("x" * 300, "x" * MAX_TITLE_LETTERS),
    ],
)
def test_a_title_becomes_a_name(words: str, name: str) -> None:
    assert to_file_name(words, "ours") == name


def test_nothing_is_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    places = [save_new_file(folder, "Ours", "pdf", each) for each in (b"1", b"2", b"3")]
    assert [place.name for place in places] == ["Ours.pdf", "Ours 2.pdf", "Ours 3.pdf"]
    assert [place.read_bytes() for place in places] == [b"1", b"2", b"3"]


def test_a_folder_that_cannot_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        save_new_file(tmp_path / "file", "Ours", "pdf", b"")


def test_what_is_theirs_alone_is_whole_under_its_name_or_not_there(tmp_path: Path) -> None:
    first = save_new_file(tmp_path / "new", "Guided", "json", b"one")
    assert (first.read_bytes(), stat.S_IMODE(first.stat().st_mode)) == (b"one", 0o600)
    assert save_new_file(tmp_path / "new", "Guided", "json", b"two").name == "Guided 2.json"
    assert first.read_bytes() == b"one"
    assert len(list((tmp_path / "new").iterdir())) == 2
    with pytest.raises(OSError, match=r"."):
        save_new_file(first, "Guided", "json", b"three")


def test_a_folder_is_there_with_all_its_files_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tables", "tables 2"):
        folder = save_new_folder(tmp_path, "tables", {"a.csv": b"a", "b.csv": b"b"})
        assert folder.name == name
        assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "b.csv"]
    monkeypatch.setattr(free_names, "write_new_file", lambda path, _data: path.joinpath("no", "way").touch())
    with pytest.raises(OSError, match=r"."):
        save_new_folder(tmp_path, "tables", {"a.csv": b"a"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "tables 2"]
