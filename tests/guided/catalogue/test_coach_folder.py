"""Test the folder for a coach: valid from the start, and never overwriting anything."""

from pathlib import Path

import pytest

from guided.catalogue.coach_folder import FIRST_EXERCISE, FOLDER_NAME, create_coach_folder, free_folder, is_occupied
from guided.cli import commands
from guided.exercise.builders.values import parse_value as read_value
from guided.exercise.reading import read_file
from guided.exercise.schema.step_tables import STEP_TABLE


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("words", [["--folder", "anna"], ["anna/"], ["--folder", "anna/"]])
def test_new_folder_has_an_exercise_without_problems(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["new", *words]) == 0
    assert {
        "exercises",
        "exercises/our-evening.toml",
        "exercises/sounds",
        "exercises/voice",
        "programmes",
        "README.txt",
        "tombi.toml",
        "exercise.schema.json",
    } <= {path.relative_to("anna").as_posix() for path in Path("anna").rglob("*")}
    capsys.readouterr()
    assert commands.main(["check", "anna"]) == 0
    assert capsys.readouterr().out == "1 file read: no problems.\n"
    assert "guided check exercises/our-evening.toml" in (Path("anna") / FIRST_EXERCISE).read_text(encoding="utf-8")


def test_recording_in_voice_folder_is_found_by_the_exercise() -> None:
    create_coach_folder(Path("anna"))
    exercise = read_file(Path("anna") / FIRST_EXERCISE).exercise
    assert exercise is not None
    assert exercise.folder is not None
    assert (exercise.folder / "voice").is_dir()
    assert (exercise.folder / "sounds").is_dir()
    told = (Path("anna") / "README.txt").read_text(encoding="utf-8")
    for name, file in (("voice", "voice/hello.ogg"), ("sound", "sounds/my-bell.ogg")):
        assert f'{name} = "{file}"' in told
        assert read_value(STEP_TABLE.fields[name], file, "") == file


def test_new_folder_leaves_existing_files_unchanged(capsys: pytest.CaptureFixture[str]) -> None:
    Path("full").mkdir()
    Path("full/mine.toml").write_text("mine", encoding="utf-8")
    Path("file").write_text("mine", encoding="utf-8")
    Path("hanging").symlink_to("nowhere")
    for name in ("full", "file", "hanging", "."):
        assert is_occupied(Path(name))
        assert commands.main(["new", "--folder", name]) == 2
        assert "already, and it was left as it is" in capsys.readouterr().err
        with pytest.raises(FileExistsError):
            create_coach_folder(Path(name))
    assert [path.name for path in Path("full").iterdir()] == ["mine.toml"]
    assert Path("file").read_text(encoding="utf-8") == "mine"
    assert not Path("nowhere").exists()


def test_empty_folder_is_filled_and_missing_parent_reported(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert commands.main(["new", "empty/"]) == 0
    assert commands.main(["new", "nowhere/anna/"]) == 2
    assert capsys.readouterr().err == "guided: there is no folder nowhere to make it in.\n"
    assert not Path("nowhere").exists()


def test_free_folder_takes_the_next_free_number(tmp_path: Path) -> None:
    for name in (FOLDER_NAME, f"{FOLDER_NAME} 2", f"{FOLDER_NAME} 3"):
        assert free_folder(tmp_path) == tmp_path / name
        create_coach_folder(tmp_path / name)


def test_free_folder_below_a_file_raises_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OSError, match="file"):
        create_coach_folder(free_folder(tmp_path / "file"))
