"""Leads the program through the stages of the private choosing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt, QTimer

from guided.catalogue.exercise_summary import ExerciseSummary
from guided.exercise.model import Touch
from guided.practice.evening import MenuNote
from tests.ui.support.program import NAMES, ProgramUnderTest
from ui.features.choose.choose import ChooseViewModel
from ui.services.couple import Couple

ENTER = Qt.Key.Key_Return

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class Plain(Random):
    """Comes as close as the answers allow, and always picks the last."""

    taken = 0

    def random(self) -> float:
        self.taken += 1
        return 0.99


def exercises_of_each_touch(count: int = 3) -> list[ExerciseSummary]:
    """Some of each touch that may be offered."""
    touches = (Touch.NONE, Touch.HANDS, Touch.EMBRACE, Touch.CLOSE)
    return [
        ExerciseSummary(
            file=Path(f"{touch.word}-{n}.toml"),
            name=f"{touch.word}-{n}",
            title=f"{touch.word} {n}",
            touch=touch,
            length=60.0,
            closeness=0.5,
        )
        for touch in touches
        for n in range(count)
    ]


class Time:
    """A clock on the wall and one that only goes forward, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.passed = datetime.fromisoformat("2026-05-04 20:00"), 0.0

    def goes_on(self, hours: float) -> None:
        self.wall += timedelta(hours=hours)
        self.passed += 3600 * hours


def view_of(folder: Path, time: Time | None = None, note: MenuNote | None = None) -> ChooseViewModel:
    couple, time = Couple(folder / "preferences.json", names=NAMES), time or Time()
    return ChooseViewModel(
        couple,
        exercises_of_each_touch,
        couple,
        random=Plain(),
        now=lambda: time.wall,
        clock=lambda: time.passed,
        note=note,
    )


def room(program: ProgramUnderTest) -> ChooseViewModel:
    found = program.shell.viewModel
    assert isinstance(found, ChooseViewModel)
    return found


def wait_of(view: ChooseViewModel) -> QTimer:
    return next(child for child in view.children() if isinstance(child, QTimer))


def show_intro(program: ProgramUnderTest) -> None:
    program.open()
    program.click(program.find("chooseForUs"))
    program.wait_for_page("choose")


def show_handover(program: ProgramUnderTest) -> None:
    show_intro(program)
    room(program)._random, room(program)._clock = Plain(), lambda: 0.0
    program.press(ENTER)
    program.wait_until_idle()


def show_asking(program: ProgramUnderTest) -> None:
    show_handover(program)
    program.press(ENTER)
    program.wait_until_idle()


def show_choosing(program: ProgramUnderTest, a: int = 1, b: int = 1) -> None:
    show_asking(program)
    program.press(KEYS[a])
    program.wait_until_idle()
    program.press(ENTER)
    program.wait_until_idle()
    program.press(KEYS[b])
    program.wait_until_idle()


def show_menu(program: ProgramUnderTest, a: int = 1, b: int = 1) -> None:
    show_choosing(program, a, b)
    end_wait(program)


def end_wait(program: ProgramUnderTest) -> None:
    """The wait is over."""
    wait_of(room(program)).setInterval(0)
    program.qtbot.waitUntil(lambda: room(program).stage == "menu")
    program.wait_until_idle()


STAGES: list[Callable[[ProgramUnderTest], None]] = [show_intro, show_handover, show_asking, show_choosing, show_menu]

every_stage = pytest.mark.parametrize("comes_to", STAGES, ids=lambda each: each.__name__)


def objects_holding_answers(view: ChooseViewModel) -> list[object]:
    """What is left in memory of the answers and of what chance decided."""
    found = (any(view._said), view._draw, view._offered, wait_of(view).isActive())
    return [each for each in found if each]
