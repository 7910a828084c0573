"""Test that copies, backups and exercises under a wrong name are told as what they are."""

import os
import unicodedata
import zipfile
from pathlib import Path

import pytest

from guided.catalogue.library import files_left_out, find_files, load_library, name_warnings
from guided.catalogue.receive_file import receive
from guided.catalogue.stray_files import find_copies
from guided.cli import commands
from tests.paths import EXAMPLES

HUG = (EXAMPLES / "long-hug.toml").read_text(encoding="utf-8")
OTHER = HUG.replace("The long hug", "Another hug")

SYNC_COPIES = [
    "our-evening (Robin's conflicted copy 2026-05-04).toml",
    "our-evening (Robins Konflikt-Kopie 2026-05-04).toml",
    "our-evening (In Konflikt stehende Kopie von Robin 2026-05-04).toml",
    "our-evening (conflicted copy 2026-05-04 201500).toml",
    "our-evening_conflict-20260504-201500.toml",
    "our-evening.sync-conflict-20260504-201500-ABCDEFG.toml",
    "our-evening (SFConflict robin@example.org 2026-05-04-20-15-00).toml",
    "our-evening (Case Conflict).toml",
    "our-evening [conflicted].toml",
    "our-evening_DESKTOP_May-04-201500-2026_Conflict.toml",
    "our-evening.sync-conflict-20260504-201500-ABCDEFG (1).toml",
]
LIKELY_COPIES = [
    "our-evening (1).toml",
    "our-evening(2).TOML",
    "our-evening 2.toml",
    "our-evening-DESKTOP-AB12.toml",
    "our-evening-Robins-MacBook-2.toml",
    "our-evening copy.toml",
    "our-evening copy 2.toml",
    "our-evening - Copy.toml",
    "our-evening - Kopie (2).toml",
    "our-evening (another copy).toml",
    "our-evening (3rd copy).toml",
    "Copy of our-evening.toml",
    "Kopie von our-evening.toml",
    "our-evening-DESKTOP-AB12 (1).toml",
]
BACKUPS = ["our-evening~.toml", "our-evening.bak.toml", "our-evening.orig.toml"]


def put(folder: Path, name: str, text: str = HUG) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def codes(folder: Path) -> dict[str, str]:
    return {path.name: reading.problems[0].code for path, reading in files_left_out(folder)}


@pytest.mark.parametrize("name", ["a.TOML", "a.Toml", "a.tOmL"])
def test_ending_in_capitals_is_an_exercise(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, name)
    (entry,) = load_library([tmp_path]).entries
    assert (entry.path, entry.exercise.name, entry.exercise.file) == (file, "a", file)


def test_programme_and_its_exercise_may_have_endings_in_capitals(tmp_path: Path) -> None:
    put(tmp_path, "OURS.TOML")
    put(tmp_path, "weeks.Toml", 'format = 1\ntitle = "Weeks"\n[[week]]\ndo = [{ exercise = "OURS", times = 2 }]\n')
    library = load_library([tmp_path])
    assert [each.name for each in library.programmes] == ["weeks"]
    assert library.faulty_files == ()


def test_settings_of_an_editor_in_capitals_are_no_exercise(tmp_path: Path) -> None:
    put(tmp_path, "TOMBI.TOML", "x = 1")
    assert list(find_files(tmp_path)) == []


@pytest.mark.parametrize("name", SYNC_COPIES)
@pytest.mark.parametrize("text", [HUG, OTHER], ids=["same", "changed"])
def test_conflict_copy_stands_aside_whatever_is_in_it(name: str, text: str, tmp_path: Path) -> None:
    file = put(tmp_path, "our-evening.toml")
    put(tmp_path, name, text)
    assert list(find_files(tmp_path)) == [file]
    assert codes(tmp_path) == {name: "sync-copy"}


@pytest.mark.parametrize("name", LIKELY_COPIES)
def test_copy_stands_aside_where_its_title_is_the_same(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, "our-evening.toml")
    put(tmp_path, name)
    assert list(find_files(tmp_path)) == [file]
    assert codes(tmp_path) == {name: "likely-copy"}


@pytest.mark.parametrize("name", LIKELY_COPIES)
def test_exercise_with_title_of_its_own_is_no_copy(name: str, tmp_path: Path) -> None:
    put(tmp_path, "our-evening.toml")
    put(tmp_path, name, OTHER)
    assert len(list(find_files(tmp_path))) == 2
    assert codes(tmp_path) == {}


@pytest.mark.parametrize("name", BACKUPS)
def test_backup_of_an_editor_stands_aside(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, "our-evening.toml")
    put(tmp_path, name)
    assert list(find_files(tmp_path)) == [file]
    assert codes(tmp_path) == {name: "backup-copy"}


@pytest.mark.parametrize("name", [*SYNC_COPIES, *LIKELY_COPIES, *BACKUPS])
def test_copy_whose_original_is_gone_is_the_exercise(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, name)
    assert list(find_files(tmp_path)) == [file]
    assert codes(tmp_path) == {}


def test_first_of_several_copies_without_original_is_the_exercise(tmp_path: Path) -> None:
    names = sorted(SYNC_COPIES[:4])
    for name in names:
        put(tmp_path, name)
    assert [path.name for path in find_files(tmp_path)] == names[:1]


def test_original_is_found_in_other_capitals_and_composition(tmp_path: Path) -> None:
    names = ["Nähe.TOML", unicodedata.normalize("NFD", "nähe (conflicted copy 2026-05-04).toml")]
    assert [*find_copies(tmp_path, names)] == names[1:]


@pytest.mark.parametrize("name", ["after-a-conflict.toml", "kiss-2.toml", "hug-and-kiss.toml", "copy-me.toml"])
def test_ordinary_name_is_no_copy(name: str, tmp_path: Path) -> None:
    for each in ("after.toml", "after-a.toml", "kiss.toml", "hug.toml", "me.toml", name):
        put(tmp_path, each)
    assert codes(tmp_path) == {}


def test_name_of_many_marks_is_told_in_short_time(tmp_path: Path) -> None:
    assert find_copies(tmp_path, ["x" + " copy (1)" * 27 + ".toml"]) == {}


@pytest.mark.parametrize(
    "name",
    [
        ".our-evening.toml.swp",
        "._our-evening.toml",
        ".DS_Store",
        "#our-evening.toml#",
        "~$our-evening.toml",
        ".#a.toml",
    ],
)
def test_files_of_editors_and_systems_are_passed_over(name: str, tmp_path: Path) -> None:
    file = put(tmp_path, "our-evening.toml")
    put(tmp_path, name)
    assert list(find_files(tmp_path)) == [file]
    assert codes(tmp_path) == {}


@pytest.mark.parametrize("name", ["cups.toml~", "cups.toml.bak", "cups.toml.orig", "cups.TOML.old"])
def test_backup_is_told_of_where_nothing_else_is_left(name: str, tmp_path: Path) -> None:
    put(tmp_path, name)
    assert codes(tmp_path) == {name: "backup-copy"}
    put(tmp_path, "cups.toml")
    assert codes(tmp_path) == {}


@pytest.mark.parametrize("name", ["cups.txt", "cups.md", "cups", "cups.toml.md", "Cups.TXT", "cups.tml"])
def test_exercise_under_a_wrong_name_is_mentioned_once(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "hug.toml")
    put(tmp_path, name)
    put(tmp_path, "README.md", f"# Ours\n\nWrite it so:\n\n```toml\n{HUG}```\n")
    put(tmp_path, "notes.txt", "Call Robin.\n[[step]] is a block.\n")
    assert commands.main(["check", str(tmp_path)]) == 0
    written = capsys.readouterr().out
    assert written.count("[wrong-file-name]") == 1
    assert "cups.toml" in written.lower()


def test_exercise_in_a_document_is_mentioned(tmp_path: Path) -> None:
    put(tmp_path, "a.rtf", "{\\rtf1\\ansi format = 1\\par [[step]]\\par say = x}")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0" + "format = 1\r[[step]]\r".encode("utf-16-le"))
    with zipfile.ZipFile(tmp_path / "c.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:t>format = 1</w:t><w:t>[[st</w:t><w:t>ep]]</w:t>")
    with zipfile.ZipFile(tmp_path / "d.odt", "w") as archive:
        archive.writestr("content.xml", "<text:p>A letter to a friend</text:p>")
    (tmp_path / "e.docx").write_bytes(b"PK\3\4 damaged")
    assert codes(tmp_path) == dict.fromkeys(["a.rtf", "b.doc", "c.docx"], "wrong-file-name")


def test_document_that_unpacks_to_a_great_deal_is_read_up_to_a_bound(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 50_000_000 + b"[[step]]")
    assert codes(tmp_path) == {}


def test_pipe_and_link_beside_exercises_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    put(tmp_path, "elsewhere/cups.txt")
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "cups.txt").symlink_to(tmp_path / "elsewhere" / "cups.txt")
    assert codes(tmp_path / "ours") == {}
    (tmp_path / "elsewhere" / "cups.txt").unlink()
    assert codes(tmp_path) == {}


def test_copy_that_is_named_itself_is_checked_and_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "our-evening.toml")
    copy = put(tmp_path, SYNC_COPIES[0])
    assert [each.code for each in name_warnings(copy)] == ["sync-copy"]
    assert commands.main(["check", str(copy)]) == 0
    assert "1 file read: 1 warning." in capsys.readouterr().out


def test_received_copy_takes_the_place_of_its_original(tmp_path: Path) -> None:
    own = tmp_path / "own"
    put(own, "our-evening.toml")
    given = put(tmp_path, "Downloads/our-evening (1).toml", HUG + "\n# changed\n")
    received = receive(given, own)
    assert received.path == own / "our-evening.toml"
    assert received.path.read_text("utf-8") == given.read_text("utf-8")
    assert [path.read_text("utf-8") for path in received.earlier_files] == [HUG]


def test_received_exercise_with_title_of_its_own_keeps_its_name(tmp_path: Path) -> None:
    put(tmp_path / "own", "our-evening.toml")
    given = put(tmp_path, "Downloads/our-evening (1).TOML", OTHER)
    assert receive(given, tmp_path / "own").path == tmp_path / "own" / "our-evening (1).toml"
