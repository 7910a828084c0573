"""Test that new files have names that any system accepts, and never replace others."""

import stat
from pathlib import Path

import pytest

from guided.files import free_names
from guided.files.free_names import MAX_TITLE_LETTERS, is_reserved_name, save_new_file, save_new_folder, to_file_name


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
def test_title_becomes_a_valid_file_name(words: str, name: str) -> None:
    assert to_file_name(words, "ours") == name


def test_save_new_file_never_overwrites(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    places = [save_new_file(folder, "Ours", "pdf", each) for each in (b"1", b"2", b"3")]
    assert [place.name for place in places] == ["Ours.pdf", "Ours 2.pdf", "Ours 3.pdf"]
    assert [place.read_bytes() for place in places] == [b"1", b"2", b"3"]


def test_impossible_folder_raises_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        save_new_file(tmp_path / "file", "Ours", "pdf", b"")


def test_saved_file_is_private_and_whole_or_missing(tmp_path: Path) -> None:
    first = save_new_file(tmp_path / "new", "Guided", "json", b"one")
    assert (first.read_bytes(), stat.S_IMODE(first.stat().st_mode)) == (b"one", 0o600)
    assert save_new_file(tmp_path / "new", "Guided", "json", b"two").name == "Guided 2.json"
    assert first.read_bytes() == b"one"
    assert len(list((tmp_path / "new").iterdir())) == 2
    with pytest.raises(OSError, match=r"."):
        save_new_file(first, "Guided", "json", b"three")


def test_saved_folder_is_whole_or_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("tables", "tables 2"):
        folder = save_new_folder(tmp_path, "tables", {"a.csv": b"a", "b.csv": b"b"})
        assert folder.name == name
        assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "b.csv"]
    monkeypatch.setattr(free_names, "write_new_file", lambda path, _data: path.joinpath("no", "way").touch())
    with pytest.raises(OSError, match=r"."):
        save_new_folder(tmp_path, "tables", {"a.csv": b"a"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "tables 2"]


@pytest.mark.parametrize(
    "title", ["CON", "con", "Aux", "nul.tomorrow", "COM1", "lpt\u00b9", "PRN .x", "CONIN$", "com0", "LPT9.tar.gz"]
)
def test_name_that_windows_keeps_is_changed(title: str) -> None:
    name = to_file_name(title, "Guided")
    assert is_reserved_name(title)
    assert not is_reserved_name(name)
    assert name.strip("_") == " ".join(title.split())


@pytest.mark.parametrize("title", ["Concert", "Auxiliary", "com", "COM10", "nullify", "lpt"])
def test_name_that_only_begins_like_one_that_windows_keeps_stays(title: str) -> None:
    assert to_file_name(title, "Guided") == title


@pytest.mark.parametrize("title", ["\U0001fa77" * 80, "\u6284" * 80, "e\u0301" * 80, "a" * 300 + " .", "x. . ."])
def test_name_fits_any_file_system(title: str, tmp_path: Path) -> None:
    name = to_file_name(title, "Guided")
    assert not name.endswith((" ", "."))
    assert save_new_file(tmp_path, f"{name} 2026-05-04", "guided-backup", b"x").exists()
