"""Test that a folder becomes a pack with all that it needs, and that what is wrong in it stops that."""

import shutil
import zipfile
from pathlib import Path

import pytest

from guided.packs.archive import unpack
from guided.packs.contents import check_folder
from guided.packs.packing import Packed, pack_files, pack_folder
from tests.guided.packs.coach_files import HUG, MANIFEST, TEA, coach_folder, put, wav


def names_in(packed: Packed, folder: Path) -> list[str]:
    """Return the names of the entries of a pack."""
    return zipfile.ZipFile(put(folder, "made.guided", packed.data or b"")).namelist()


def codes(packed: Packed) -> list[tuple[str, str]]:
    """Return the problems of packing, each with the name of its file."""
    return [(path.name, problem.code) for path, reading in packed.readings for problem in reading.problems]


def test_folder_becomes_a_pack_that_opens_with_everything_in_it(tmp_path: Path) -> None:
    packed = pack_folder(coach_folder(tmp_path / "coach"))
    assert codes(packed) == []
    file = put(tmp_path, "easier.guided", packed.data or b"")
    unpack(file, tmp_path / "opened")
    contents = check_folder(tmp_path / "opened")
    assert not contents.has_errors
    assert contents.pack is not None
    assert (contents.pack.id, contents.pack.by, contents.pack.couple) == (
        "anna.easier-touch",
        "Anna Berg",
        "Maya and Jonas",
    )
    assert [each.name for each in contents.exercises] == ["our-hug", "tea"]
    assert [each.name for each in contents.programmes] == ["easier-touch"]
    assert [path.name for path in contents.recordings] == ["tea-1.wav"]


def test_recordings_and_sounds_have_folders_of_their_own_in_the_file(tmp_path: Path) -> None:
    assert names_in(pack_folder(coach_folder(tmp_path / "coach")), tmp_path) == [
        "pack.toml",
        "exercises/our-hug.toml",
        "sounds/cup.wav",
        "exercises/tea.toml",
        "voice/tea-1.wav",
        "programmes/easier-touch.toml",
    ]


def test_same_files_elsewhere_and_later_give_the_same_bytes(tmp_path: Path) -> None:
    first = coach_folder(tmp_path / "coach")
    second = shutil.copytree(first, tmp_path / "other", copy_function=shutil.copyfile)
    (second / "exercises/tea.toml").touch()
    assert pack_folder(first).data == pack_folder(second).data


def test_draft_stays_out_and_is_told_of(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    draft = put(folder, "exercises/later.toml", HUG.replace('"embrace"\n', '"embrace"\ndraft = true\n', 1).encode())
    packed = pack_folder(folder)
    assert packed.left_out == (draft,)
    assert "exercises/later.toml" not in names_in(packed, tmp_path)


def test_programme_that_names_a_draft_is_not_packed(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    put(folder, "exercises/tea.toml", TEA.replace('"none"\n', '"none"\ndraft = true\n', 1).encode())
    packed = pack_folder(folder)
    assert packed.data is None
    assert packed.left_out == (folder / "exercises/tea.toml",)
    assert ("easier-touch.toml", "unknown-exercise") in codes(packed)


def test_draft_in_a_pack_from_another_program_is_an_error(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "opened")
    put(folder, "exercises/tea.toml", TEA.replace('"none"\n', '"none"\ndraft = true\n', 1).encode())
    assert [problem.code for _, reading in check_folder(folder).readings for problem in reading.errors] == ["draft"]


def test_error_in_any_file_stops_packing_and_names_the_file(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach", hug="\n[[step]]\nfro = 3\n")
    packed = pack_folder(folder)
    assert packed.data is None
    assert [path for path, reading in packed.readings if reading.errors] == [folder / "exercises/our-hug.toml"]


def test_missing_recording_is_a_warning_and_the_pack_is_made(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    (folder / "exercises/voice/tea-1.wav").unlink()
    packed = pack_folder(folder)
    assert codes(packed) == [("tea.toml", "missing-file")]
    assert packed.data is not None


def test_programme_alone_brings_its_exercises_their_sounds_and_translations(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    german = TEA.replace('title = "Tea"', 'title = "Tee"\nlanguage = "de"')
    put(folder, "exercises/de/tea.toml", german.encode())
    put(folder, "exercises/de/voice/tea-1.wav", wav())
    packed = pack_files(MANIFEST.encode(), Path("pack.toml"), [folder / "programmes/easier-touch.toml"], [folder])
    assert {"exercises/tea.toml", "voice/tea-1.wav", "exercises/de/tea.toml", "exercises/de/voice/tea-1.wav"} <= {
        *names_in(packed, tmp_path)
    }
    assert "exercises/our-hug.toml" not in names_in(packed, tmp_path)


def test_bundled_exercise_comes_along_where_a_dose_changes_it(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach", manifest='touch = "hands"\n')
    packed = pack_folder(folder)
    assert packed.brought == ("long-hug",)
    assert "exercises/long-hug.toml" in names_in(packed, tmp_path)


def test_file_without_a_name_for_every_system_is_refused_with_advice(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    put(folder, "exercises/für euch.toml", HUG.encode())
    packed = pack_folder(folder)
    assert packed.data is None
    assert codes(packed) == [("für euch.toml", "file-name")]


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "coach")
    put(folder, "more/tea.toml", TEA.encode())
    assert ("tea.toml", "double-name") in codes(pack_folder(folder))


@pytest.mark.parametrize("name", ["exercises/plan.toml", "ladders/plan.toml"])
def test_programme_in_another_folder_of_a_pack_is_an_error(name: str, tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "opened")
    (folder / "programmes/easier-touch.toml").rename(put(folder, name, b""))
    put(folder, "pack.toml", MANIFEST.replace("easier-touch", "plan").encode())
    assert "wrong-folder" in [problem.code for _, each in check_folder(folder).readings for problem in each.errors]


def test_pack_without_an_exercise_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "pack.toml", MANIFEST.replace('programme = "easier-touch"\n', "").encode())
    packed = pack_folder(tmp_path)
    assert packed.data is None
    assert codes(packed) == [("pack.toml", "empty-pack")]
