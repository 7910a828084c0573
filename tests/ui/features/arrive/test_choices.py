"""Test the choices on the page before a session, what it says the first time, and that holding begins at once."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guided import bundled
from guided.exercise.reading import read_file
from tests.paths import ROOT
from tests.ui.support.items import all_items, scene_rect
from tests.ui.support.journals import write
from tests.ui.support.program import WINDOW_SIZES, MakeProgram, ProgramUnderTest, make_couple
from ui.features.arrive.arrive import ArriveViewModel
from ui.services.chosen_tonight import Chosen, ChosenTonight
from ui.services.silent_audio import Silence

Key = Qt.Key
SAFETY = "This is for two people who both want it. Please don’t use it where there is fear, pressure or force."


class Warming(Silence):
    """Records the languages of the voices that were to start."""

    def __init__(self) -> None:
        self.warmed: list[str] = []

    def warm_up(self, language: str, /) -> None:
        self.warmed.append(language)


def arrive(program: ProgramUnderTest, name: str = "long-hug") -> None:
    """Open the page before a bundled exercise as it is written."""
    shutil.copy(ROOT / "exercises" / f"{name}.toml", bundled.exercises())
    program.open(bundled.exercises() / f"{name}.toml")
    program.wait_for_page("arrive")


def arrive_again(program: ProgramUnderTest) -> None:
    program.wait_until_idle()
    program.navigation.requests.open(bundled.exercises() / "long-hug.toml")
    program.wait_for_page("arrive")
    program.wait_until_idle()


def begin(program: ProgramUnderTest) -> None:
    program.hold(Key.Key_F, Key.Key_J)
    program.wait_for_page("session")
    program.release(Key.Key_F, Key.Key_J)


def pill(program: ProgramUnderTest, row: str, value: str) -> object:
    (found,) = [
        item
        for item in all_items(program.window)
        if item.objectName() == value and program.find(row).isAncestorOf(item)
    ]
    return found


def test_holding_begins_at_once_and_touch_is_asked_within_20_seconds(program: ProgramUnderTest) -> None:
    arrive(program)
    begin(program)
    assert (program.session.kind, program.session.prompt[:5]) == ("step", "Stand")
    program.advance(20)
    assert program.session.aloud
    assert program.session.prompt.startswith("Would a hug feel good?")


def test_voice_starts_as_soon_as_the_page_is_asked_for(tmp_path: Path) -> None:
    exercise = read_file(ROOT / "exercises" / "long-hug.toml").exercise
    assert exercise is not None
    sounds = Warming()
    ArriveViewModel(make_couple(tmp_path / "preferences.json"), sounds).arrive(exercise)
    assert sounds.warmed == ["en"]


def test_chosen_way_and_length_are_played_and_kept_for_the_evening(program: ProgramUnderTest) -> None:
    arrive(program)
    assert (program.find("lengths").property("value"), program.find("variants").property("value")) == ("0", "")
    program.click(pill(program, "variants", "lying"))  # type: ignore[arg-type]
    program.click(pill(program, "lengths", "2"))  # type: ignore[arg-type]
    program.press(Key.Key_Escape)
    arrive_again(program)
    assert (program.find("lengths").property("value"), program.find("variants").property("value")) == ("2", "lying")
    begin(program)
    assert program.session.prompt.startswith("Lie on your sides")
    program.advance(16)
    program.press(Key.Key_Return)
    program.advance(2)
    assert (program.session.title, program.session.secondsLeft > 50) == ("Hug", True)


def test_chosen_way_is_taken_back_by_choosing_it_again(program: ProgramUnderTest) -> None:
    arrive(program)
    for value in ("seated", ""):
        program.click(pill(program, "variants", "seated"))  # type: ignore[arg-type]
        assert program.find("variants").property("value") == value


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_D, Key.Key_K])
def test_any_key_ends_a_step_as_long_as_they_like(program: ProgramUnderTest, key: Qt.Key) -> None:
    arrive(program)
    program.click(pill(program, "lengths", "3"))  # type: ignore[arg-type]
    begin(program)
    program.advance(16)
    program.press(Key.Key_Return)
    program.advance(22)
    assert (program.session.title, program.session.kind, program.session.openEnded) == (
        "Stay, or loosen",
        "ready",
        True,
    )
    program.advance(120)
    assert program.session.title == "Stay, or loosen"
    program.press(key)
    assert (program.session.kind, program.session.part) == ("step", "closing")


@pytest.mark.parametrize("large", [False, True], ids=["usual-letters", "large-letters"])
@pytest.mark.parametrize("size", WINDOW_SIZES)
def test_choices_and_start_are_seen_without_scrolling_the_first_time(
    make_program: MakeProgram, size: tuple[int, int], large: bool
) -> None:
    program = make_program(large_text=large)
    arrive(program)
    program.resize(*size)
    program.wait_until_idle()
    foot = scene_rect(program.find("safety")).top()
    assert scene_rect(program.find("variants")).bottom() <= foot
    assert scene_rect(program.find("lengths")).bottom() <= foot
    assert scene_rect(program.find("pair")).bottom() <= size[1]


def test_safety_is_said_before_the_first_session_and_never_again(program: ProgramUnderTest) -> None:
    arrive(program)
    assert SAFETY in program.texts()
    begin(program)
    program.press(Key.Key_Escape)
    program.shell.leaveSession()
    arrive_again(program)
    assert SAFETY not in program.texts()
    assert program.couple.preferences.told_of_safety


def test_help_is_one_key_from_the_words_on_safety(program: ProgramUnderTest) -> None:
    arrive(program)
    program.click(program.find("safetyHelp"))
    program.wait_for_page("help")
    program.press(Key.Key_Escape)
    program.wait_for_page("arrive")
    assert SAFETY in program.texts()


def test_couple_with_sessions_behind_them_is_not_told_of_safety(make_program: MakeProgram) -> None:
    program = make_program()
    write(program.machine.journal).add_session("long-hug", program.machine.now())
    arrive(program)
    assert SAFETY not in program.texts()


def test_choices_of_an_evening_are_forgotten_with_the_next(program: ProgramUnderTest) -> None:
    evening = program.machine.now().replace(hour=20)
    now, seconds = [evening], [0.0]
    tonight = ChosenTonight(lambda: now[0], lambda: seconds[0])
    tonight.keep("long-hug", Chosen(variant="lying"))
    for hours, kept in ((3, "lying"), (14, None)):
        now[0], seconds[0] = evening + timedelta(hours=hours), hours * 3600.0
        assert tonight.of("long-hug").variant == kept
