"""Fixtures for the design system's tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from tests.ui.components.colours import THEMES
from ui.foundation import paths


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QObject]:
    """The theme of QML, dark and light."""
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml().parent))
    found = engine.singletonInstance("ui.components.theme", "Theme")
    assert isinstance(found, QObject)
    found.setProperty("mode", request.param)
    found.setProperty("resources", QUrl.fromLocalFile(str(paths.resources())))
    yield found
    engine.deleteLater()
