"""The program as two people meet it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.house import House, settled
from ui.viewmodels.couple import Couple

Furnish = Callable[..., House]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture
def furnish(qtbot: QtBot, tmp_path: Path) -> Iterator[Furnish]:
    """Makes houses; afterwards no QML warning may have been heard in any."""
    houses: list[House] = []

    def made(couple: Couple | None = None, **wanted: object) -> House:
        houses.append(House(qtbot, couple or settled(tmp_path / "kept" / "preferences.json", **wanted)))
        return houses[-1]

    yield made
    heard = [warning for house in houses for warning in house.warnings]
    for house in houses:
        house.close()
    assert heard == []


@pytest.fixture
def house(furnish: Furnish) -> House:
    return furnish()
