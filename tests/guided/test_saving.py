"""New files have names that any system takes, and never take the place of another."""

from pathlib import Path

import pytest

from guided.saving import LONGEST, file_name, save_new


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The long hug", "The long hug"),
        ("A/B\\C: what?", "A B C what"),
        ("../../etc/passwd", "etc passwd"),
        (" ... ", "ours"),
        ("<b>\n\0x</b>", "b x b"),
        ("x" * 300, "x" * LONGEST),
    ],
)
def test_a_title_becomes_a_name(words: str, name: str) -> None:
    assert file_name(words, "ours") == name


def test_nothing_is_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    places = [save_new(folder, "Ours", "pdf", each) for each in (b"1", b"2", b"3")]
    assert [place.name for place in places] == ["Ours.pdf", "Ours 2.pdf", "Ours 3.pdf"]
    assert [place.read_bytes() for place in places] == [b"1", b"2", b"3"]


def test_a_folder_that_cannot_be_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        save_new(tmp_path / "file", "Ours", "pdf", b"")
