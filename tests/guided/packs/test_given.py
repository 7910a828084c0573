"""Test that a written `pack.toml` says what was meant, and that a coach sees what is new since it was last given."""

from datetime import date
from pathlib import Path

import pytest

from guided.exercise.model import UNTIL_READY, Touch
from guided.exercise.pack_model import Dose, Pack
from guided.exercise.reading import read_text
from guided.packs.given import DiffLine, GivenPacks, differing_lines
from guided.packs.manifest import file_stem, manifest_text, new_id
from guided.packs.packing import pack_folder
from tests.guided.packs.coach_files import coach_folder

WHOLE = Pack(
    id="anna-berg.easier-touch",
    version=3,
    title='Easier "touch" \\ ünd mehr',
    by="Anna Berg",
    couple="Maya und Jonas",
    about="Little and often.\nAll of it can wait.",
    contact="anna@example.org",
    made=date(2026, 11, 26),
    language="de",
    programme="easier-touch",
    touch=Touch.EMBRACE,
    doses=(
        Dose(exercise="long-hug", length=20.0, times=3, touch=Touch.HANDS),
        Dose(exercise="tea", length=UNTIL_READY),
    ),
)


def test_written_manifest_is_read_as_it_was_meant() -> None:
    reading = read_text(manifest_text(WHOLE), "pack")
    assert reading.errors == ()
    assert reading.pack is not None
    read = reading.pack
    assert (read.id, read.version, read.title, read.made) == (WHOLE.id, 3, WHOLE.title, WHOLE.made)
    assert (read.by, read.couple, read.language, read.programme) == (WHOLE.by, WHOLE.couple, "de", "easier-touch")
    assert (read.touch, read.doses) == (WHOLE.touch, WHOLE.doses)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("Anna Berg", "Easier touch", "Maya & Jonas"), "anna-berg.easier-touch-maya-jonas"),
        (("Änne Größ", "Nähe", ""), "aenne-groess.naehe"),
        (("", "", ""), "coach.pack"),
        (("Con", "Nul", ""), "coach-con.pack-nul"),
        (("安娜", "触れる", "まや"), "coach.pack"),
        (("A" * 90, "B" * 90, "C" * 90), f"{'a' * 24}.{'b' * 24}-{'c' * 24}"),
    ],
)
def test_new_id_is_one_that_a_pack_may_have(words: tuple[str, str, str], expected: str) -> None:
    found = new_id(*words)
    assert found == expected
    assert read_text(manifest_text(Pack(id=found, version=1, title="x")), "pack").problems == ()
    assert "." not in file_stem(found)


def test_given_pack_is_found_again_with_its_texts(tmp_path: Path) -> None:
    packed = pack_folder(coach_folder(tmp_path / "coach"))
    assert packed.data is not None
    assert packed.contents is not None
    assert packed.contents.pack is not None
    given = GivenPacks(tmp_path / "given")
    given.note(packed.contents.pack, packed.data)
    (found,) = GivenPacks(tmp_path / "given").every()
    assert found.pack.id == "anna.easier-touch"
    assert found.texts == packed.texts
    assert next(iter(found.texts)) == "pack.toml"


def test_given_pack_that_is_damaged_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "anna.easier.guided").write_bytes(b"nothing")
    assert GivenPacks(tmp_path).every() == []


def test_differing_lines_are_told_with_their_files_and_lines_around_them() -> None:
    before = {"pack.toml": "version = 1\n", "exercises/tea.toml": "a\nb\nc\nd\n", "exercises/gone.toml": "x\n"}
    after = {"pack.toml": "version = 1\n", "exercises/tea.toml": "a\nb\nnew\nd\n"}
    assert differing_lines(before, after) == [
        DiffLine("#", "exercises/tea.toml"),
        DiffLine(" ", "a"),
        DiffLine(" ", "b"),
        DiffLine("-", "c"),
        DiffLine("+", "new"),
        DiffLine(" ", "d"),
        DiffLine("#", "exercises/gone.toml"),
        DiffLine("-", "x"),
    ]


def test_same_files_differ_in_no_line() -> None:
    assert differing_lines({"pack.toml": "a\n"}, {"pack.toml": "a\n"}) == []
