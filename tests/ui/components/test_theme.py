"""Test the theme: legible text, distinct lights, and controls of sufficient size, light and dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from ui.foundation import paths

AA, AAA, SEEN = 4.5, 7.0, 3.0
PAGES = ("night", "dusk", "raised", "emberCard")
THEMES = ("night", "day")


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(paths.qml().parent))
    found = engine.singletonInstance("ui.components.theme", "Theme")
    assert isinstance(found, QObject)
    found.setProperty("mode", request.param)
    yield found
    engine.deleteLater()


def colour(theme: QObject, name: str) -> QColor:
    found = theme.property(name)
    assert isinstance(found, QColor), name
    return found


def luminance(colour: QColor) -> float:
    """As WCAG 2.2 counts it."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("words", ["linen", "muted", "faint", "amber", "mist", "ember"])
def test_all_words_can_be_read(theme: QObject, words: str, page: str) -> None:
    assert contrast(colour(theme, words), colour(theme, page)) >= AA


def test_prompts_read_from_afar(theme: QObject) -> None:
    assert contrast(colour(theme, "linen"), colour(theme, "night")) >= AAA


@pytest.mark.parametrize("page", PAGES)
def test_the_ring_around_what_has_the_focus_is_seen(theme: QObject, page: str) -> None:
    assert contrast(colour(theme, "muted"), colour(theme, page)) >= SEEN


def test_words_on_the_amber_action_and_on_the_ribbon_can_be_read(theme: QObject) -> None:
    assert contrast(colour(theme, "onAction"), colour(theme, "action")) >= AA
    assert contrast(colour(theme, "night"), colour(theme, "mist")) >= AA


def test_the_sizes_are_the_scale_and_grow_together(theme: QObject) -> None:
    scale = ("caption", "small", "body", "lead", "title", "display", "grand")
    assert [theme.property(name) for name in scale] == [13, 16, 19, 26, 34, 46, 60]
    prompt = theme.property("prompt")
    theme.setProperty("largeText", True)
    assert [theme.property(name) for name in scale] == [16, 20, 24, 33, 43, 58, 75]
    assert theme.property("prompt") > prompt


def test_what_one_presses_is_large_enough(theme: QObject) -> None:
    assert theme.property("target") >= 44


def test_nothing_is_quicker_than_the_eye_is_at_rest(theme: QObject) -> None:
    assert theme.property("quick") >= 180
    assert min(theme.property(name) for name in ("calm", "slow", "drift", "hold")) >= 400


def test_there_is_a_picture_of_each_light(theme: QObject) -> None:
    day = theme.property("day")
    for light in ("amber", "mist", "cream"):
        assert (paths.resources() / "lights" / f"{light}-{'day' if day else 'night'}.png").is_file()


def lightness(colour: QColor) -> float:
    """CIE L*, 0 to 100."""
    return 116 * luminance(colour) ** (1 / 3) - 16


def test_the_two_lights_differ_in_lightness_as_well_as_in_hue(theme: QObject) -> None:
    amber, mist = colour(theme, "amber"), colour(theme, "mist")
    assert abs(lightness(amber) - lightness(mist)) >= 6
    apart = abs(amber.hue() - mist.hue())
    assert min(apart, 360 - apart) >= 120
