"""Test that letters which the bundled fonts lack are shown, and never in a thin font that lacks them too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QMetaObject, QObject, Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont
from PySide6.QtQml import QQmlEngine

from ui.foundation import paths
from ui.foundation.fonts import BUNDLED, FALLBACKS, load_fonts, readable

NAMES = ["אבי", "محمد", "สมชาย", "山田", "さくら", "नेहा", "👩\u200d🚀", "საბა"]


@pytest.fixture
def theme(qapp: QGuiApplication) -> Iterator[QObject]:
    load_fonts(paths.resources() / "fonts")
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml().parent))
    found = engine.singletonInstance("ui.components.theme", "Theme")
    assert isinstance(found, QObject)
    yield found
    del engine  # it lived as long as the test


def weight(theme: QObject, text: str) -> int:
    return int(
        QMetaObject.invokeMethod(
            theme, "serifWeight", Qt.ConnectionType.DirectConnection, Q_RETURN_ARG(int), Q_ARG(str, text)
        )
    )


@pytest.mark.parametrize("text", ["Hold still. Zoë, Ωμέγα, Олег – “yes”…", "Việt", "Zoe\u0308"])
def test_text_of_the_serif_is_light(theme: QObject, text: str) -> None:
    assert weight(theme, text) == QFont.Weight.Light


@pytest.mark.parametrize("name", NAMES)
def test_text_that_the_serif_lacks_is_in_the_usual_weight(theme: QObject, name: str) -> None:
    font = QFont("Literata", weight=QFont.Weight.Light)
    assert weight(theme, f"{name}, hold still.") == QFont.Weight.Normal
    assert readable(font, name).weight() == QFont.Weight.Normal
    assert readable(font, "Ann").weight() == QFont.Weight.Light


def test_serif_has_every_letter_that_is_shown_light(theme: QObject) -> None:
    raw = QRawFont(str(paths.resources() / "fonts" / "Literata-Light.ttf"), 20)
    shown = [chr(code) for code in range(0x20, 0x3000) if chr(code).isprintable()]
    lacking = [each for each in shown if not raw.supportsCharacter(ord(each))]
    assert [each for each in lacking if weight(theme, each) == QFont.Weight.Light] == []


def test_fallback_families_are_those_of_the_list_that_are_installed(theme: QObject) -> None:
    installed = [each.lower() for each in FALLBACKS if each in QFontDatabase.families()]
    for family in BUNDLED:
        assert [each.lower() for each in QFont.substitutes(family)] == installed
