"""Test `guided pack`, `guided check` of a pack, and `guided unpack`."""

from pathlib import Path

import pytest

from guided.cli import commands
from tests.guided.packs.coach_files import coach_folder, put
from tests.guided.packs.hostile_packs import good_pack, with_entry


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_pack_writes_a_file_that_check_finds_good(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"))
    assert commands.main(["pack", "coach"]) == 0
    assert capsys.readouterr().out == "4 files read: no problems.\nwrote easier-touch.guided\n"
    assert commands.main(["check", "easier-touch.guided"]) == 0
    assert capsys.readouterr().out == "4 files read: no problems.\n"


def test_pack_writes_to_the_file_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"))
    assert commands.main(["pack", "coach", "-o", "for-maya.guided"]) == 0
    assert capsys.readouterr().out.endswith("wrote for-maya.guided\n")
    assert Path("for-maya.guided").is_file()


def test_error_stops_pack_and_is_shown_where_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"), tea="\n[[step]]\nfro = 3\n")
    assert commands.main(["pack", "coach"]) == 1
    assert str(Path("coach/exercises/tea.toml")) in capsys.readouterr().out
    assert not Path("easier-touch.guided").exists()


def test_warning_is_shown_and_the_pack_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"))
    Path("coach/exercises/sounds/cup.wav").unlink()
    assert commands.main(["pack", "coach"]) == 0
    assert "[missing-file]" in capsys.readouterr().out
    assert Path("easier-touch.guided").is_file()


def test_draft_is_left_out_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"))
    put(
        Path("coach"),
        "exercises/later.toml",
        b'format = 1\ntitle = "x"\ntouch = "none"\ndraft = true\n[[step]]\nsay = "Sit."\n',
    )
    assert commands.main(["pack", "coach"]) == 0
    assert f"left out: {Path('coach/exercises/later.toml')} is a draft" in capsys.readouterr().out


def test_folder_without_a_manifest_is_refused_with_one_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    Path("coach").mkdir()
    assert commands.main(["pack", "coach"]) == 2
    assert 'id = "your-name.easier-touch"' in capsys.readouterr().err


def test_check_of_a_folder_with_a_manifest_checks_it_as_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    coach_folder(Path("coach"), manifest='\n[[dose]]\nexercise = "none-such"\ntimes = 2\n')
    assert commands.main(["check", "coach"]) == 1
    assert "[unknown-exercise]" in capsys.readouterr().out


def test_check_of_a_hostile_pack_says_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), "evil.guided", with_entry("../evil.toml"))
    assert commands.main(["check", "evil.guided"]) == 2
    assert "../evil.toml is no file name that every system knows" in capsys.readouterr().out


def test_unpack_writes_a_folder_and_leaves_one_that_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), "easier.guided", good_pack())
    assert commands.main(["unpack", "easier.guided"]) == 0
    assert capsys.readouterr().out == "wrote 3 files into easier\n"
    assert Path("easier/exercises/voice/tea.ogg").is_file()
    assert commands.main(["unpack", "easier.guided"]) == 2
    assert "it was left as it is" in capsys.readouterr().err


def test_unpack_of_no_pack_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), "easier.guided", b"nothing")
    assert commands.main(["unpack", "easier.guided"]) == 2
    assert "this is no file from a coach" in capsys.readouterr().err
    assert not Path("easier").exists()
