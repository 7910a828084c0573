"""Test what the two see of a file from their coach, and what becomes of it once they keep it or not."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided.exercise.model import Touch
from guided.packs.packing import pack_folder
from tests.guided.packs.coach_files import MANIFEST, PROGRAMME, coach_folder, made, put
from tests.guided.packs.hostile_packs import pack_of, with_entry
from tests.ui.support.dropping import let_go
from tests.ui.support.journals import write
from tests.ui.support.program import ProgramUnderTest
from ui.foundation import paths as places


def opened(program: ProgramUnderTest, file: Path, stage: str = "new") -> None:
    """Start the program for a file, and wait until it can be looked at."""
    program.open(file)
    wait_for(program, stage)


def wait_for(program: ProgramUnderTest, stage: str) -> None:
    program.wait_for_page("pack")
    program.qtbot.waitUntil(lambda: program.shell.viewModel.stage == stage)  # type: ignore[attr-defined]
    program.wait_until_idle()


def keep(program: ProgramUnderTest) -> None:
    program.click(program.find("keep"))
    program.wait_for_page("tonight")
    program.qtbot.waitUntil(lambda: program.services.exercises.loaded and program.services.programmes.loaded)
    program.wait_until_idle()


def kept_files() -> list[str]:
    folder = places.data() / "packs"
    return sorted(path.name for path in folder.glob("*.guided/*/*/*.toml"))


def test_page_says_who_made_it_for_whom_and_what_is_in_it(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, made(tmp_path))
    texts = program.texts()
    for words in (
        "A file from your coach",
        "Easier touch",
        "Made by Anna Berg for Maya and Jonas",
        "Little and often is plenty.",
        "Not while you argue.",
        "Two exercises",
        "every day",
        "With what you have: The long hug",
        "Closest touch: holding each other, clothed; hair, face and shoulders",
    ):
        assert words in texts
    assert any("26 November 2026" in text and "easier-1.guided" in text for text in texts)
    assert program.warnings == []


def test_nothing_is_kept_before_keep_is_pressed(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, made(tmp_path))
    assert kept_files() == []
    program.click(program.find("notNow"))
    program.wait_for_page("tonight")
    program.services.packs.finish()
    assert kept_files() == []
    assert [*(places.data() / "packs").rglob("*.toml")] == []


def test_escape_is_not_now(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, made(tmp_path))
    program.press(Qt.Key.Key_Escape)
    program.wait_for_page("tonight")
    assert kept_files() == []


def test_kept_programme_stands_on_tonight_and_leads_to_its_weeks(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, made(tmp_path))
    keep(program)
    program.qtbot.waitUntil(lambda: "From your coach" in program.texts())
    assert "Easier touch" in program.texts()
    program.click(program.find("today"))
    program.wait_for_page("programme")
    assert "Arriving" in program.texts()


def test_exercises_kept_without_a_programme_stand_on_tonight_until_each_was_done(
    program: ProgramUnderTest, tmp_path: Path
) -> None:
    coach = coach_folder(tmp_path / "coach")
    (coach / "programmes/easier-touch.toml").unlink()
    put(coach, "pack.toml", MANIFEST.replace('programme = "easier-touch"\n', "").encode())
    data = pack_folder(coach).data
    assert data is not None
    opened(program, put(tmp_path, "hugs.guided", data))
    program.click(program.find("keep"))
    program.wait_for_page("tonight")
    shown = []
    for _ in range(3):
        card = program.view_models.tonight.today
        shown.append((card.kicker, card.listed.summary.name))
        write(program.machine.journal).add_session(card.listed.summary.name, program.machine.now().astimezone())
        program.go_to("settings")
        program.wait_for_page("settings")
        program.go_to("tonight")
        program.wait_for_page("tonight")
    assert sorted(shown[:2]) == [
        ("From your coach", "anna.easier-touch/our-hug"),
        ("From your coach", "anna.easier-touch/tea"),
    ]
    assert shown[2][0] != "From your coach"


def test_kept_exercises_are_among_the_others_and_come_no_closer_than_their_dose(
    program: ProgramUnderTest, tmp_path: Path
) -> None:
    opened(program, made(tmp_path, more='touch = "hands"\n'))
    keep(program)
    found = {each.name: each for each in program.services.exercises.exercises()}
    hug = found["anna.easier-touch/our-hug"]
    assert hug.touch is Touch.HANDS
    exercise = program.services.exercises.open(hug)
    assert exercise is not None
    assert exercise.most_touch is Touch.HANDS


def test_newer_version_is_offered_with_what_has_changed(program: ProgramUnderTest, tmp_path: Path) -> None:
    first = made(tmp_path)
    second = made(tmp_path, 2, 'touch = "hands"\n')
    opened(program, first)
    keep(program)
    program.navigation.requests.open(second)
    wait_for(program, "newer")
    assert "A newer version of what you have." in program.texts()
    assert "“Easier touch”: the version. Now 2, before 1." in program.texts()
    keep(program)
    assert [each.pack.version for each in program.services.packs.every] == [2]


@pytest.mark.parametrize(("version", "stage"), [(1, "same"), (2, "older")])
def test_what_they_have_is_not_offered_again(
    version: int, stage: str, program: ProgramUnderTest, tmp_path: Path
) -> None:
    first, theirs = made(tmp_path), made(tmp_path, 2)
    opened(program, first if version == 1 else theirs)
    keep(program)
    program.navigation.requests.open(first)
    wait_for(program, stage)
    assert "Keep" not in program.texts()


def test_pack_put_away_is_gone_and_its_programme_too(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, made(tmp_path))
    keep(program)
    program.go_to("practice")
    program.shell.viewModel.show("pathways")  # type: ignore[attr-defined]
    program.shell.viewModel.pathways.openPack(0)  # type: ignore[attr-defined]
    wait_for(program, "kept")
    assert "It is gone from here then, and its file brings it back. What you did together stays." in program.texts()
    program.click(program.find("putAway"))
    program.wait_for_page("practice")
    assert kept_files() == []
    names = [each.name for each in program.services.exercises.exercises()]
    assert not any(name.startswith("anna.") for name in names)


def test_file_dropped_on_the_window_is_opened_where_it_lies(program: ProgramUnderTest, tmp_path: Path) -> None:
    file = made(tmp_path)
    program.open()
    assert let_go(program, file)
    wait_for(program, "new")
    assert file.is_file()
    assert not (places.data() / "exercises").exists()


def test_hostile_file_is_refused_with_a_sentence_and_nothing_is_left(program: ProgramUnderTest, tmp_path: Path) -> None:
    opened(program, put(tmp_path, "evil.guided", with_entry("../evil.toml")), "refused")
    refusal = str(program.shell.viewModel.refusal)  # type: ignore[attr-defined]
    assert "not a name that a file can have" in refusal
    assert [path for path in (places.data() / "packs").rglob("*") if path.is_file()] == []


def test_pack_with_a_mistake_is_refused_and_says_where_it_is(program: ProgramUnderTest, tmp_path: Path) -> None:
    folder = coach_folder(tmp_path / "other")
    entries = [
        ("pack.toml", (folder / "pack.toml").read_bytes()),
        ("exercises/tea.toml", b'format = 1\ntitel = "Tea"\ntouch = "none"\n\n[[step]]\nsay = "Sit."\n'),
        ("programmes/easier-touch.toml", PROGRAMME.encode()),
    ]
    opened(program, put(tmp_path, "broken.guided", pack_of(*entries)), "refused")
    assert "There is a mistake in" in " ".join(program.texts())
    assert str(program.shell.viewModel.mistake).endswith("an exercise has no `titel`")  # type: ignore[attr-defined]


def test_file_that_mac_os_asks_to_open_is_opened(program: ProgramUnderTest, tmp_path: Path) -> None:
    file = made(tmp_path)
    program.open()
    program.navigation.requests.open(file)
    wait_for(program, "new")
