"""Test the theme: legible text, distinct lights, and controls of sufficient size, light and dark."""

import pytest
from PySide6.QtCore import QObject

from tests.ui.components.colours import AA, AAA, PAGES, SEEN, colour, contrast, lightness
from ui.foundation import paths


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("words", ["linen", "muted", "faint", "amber", "mist", "ember"])
def test_text_colour_on_page_has_contrast_of_aa(theme: QObject, words: str, page: str) -> None:
    assert contrast(colour(theme, words), colour(theme, page)) >= AA


def test_prompt_colour_has_contrast_of_aaa(theme: QObject) -> None:
    assert contrast(colour(theme, "linen"), colour(theme, "night")) >= AAA


@pytest.mark.parametrize("page", PAGES)
def test_focus_ring_has_contrast_of_three(theme: QObject, page: str) -> None:
    assert contrast(colour(theme, "muted"), colour(theme, page)) >= SEEN


def test_text_on_action_and_ribbon_has_contrast_of_aa(theme: QObject) -> None:
    assert contrast(colour(theme, "onAction"), colour(theme, "action")) >= AA
    assert contrast(colour(theme, "night"), colour(theme, "mist")) >= AA


def test_text_sizes_follow_the_scale_and_grow_with_large_text(theme: QObject) -> None:
    scale = ("caption", "small", "body", "lead", "title", "display", "grand")
    assert [theme.property(name) for name in scale] == [13, 16, 19, 26, 34, 46, 60]
    prompt = theme.property("prompt")
    theme.setProperty("largeText", True)
    assert [theme.property(name) for name in scale] == [16, 20, 24, 33, 43, 58, 75]
    assert theme.property("prompt") > prompt


def test_pressable_target_is_at_least_44_pixels(theme: QObject) -> None:
    assert theme.property("target") >= 44


def test_durations_are_slow_enough_for_a_calm_eye(theme: QObject) -> None:
    assert theme.property("quick") >= 180
    assert min(theme.property(name) for name in ("calm", "slow", "drift", "hold")) >= 400


def test_every_light_has_a_picture_by_day_and_night(theme: QObject) -> None:
    day = theme.property("day")
    for light in ("amber", "mist", "cream"):
        assert (paths.resources() / "lights" / f"{light}-{'day' if day else 'night'}.png").is_file()


def test_usual_lights_differ_in_lightness_and_hue(theme: QObject) -> None:
    amber, mist = colour(theme, "amber"), colour(theme, "mist")
    assert abs(lightness(amber) - lightness(mist)) >= 6
    apart = abs(amber.hue() - mist.hue())
    assert min(apart, 360 - apart) >= 120


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("words", ["linen", "muted", "faint"])
def test_text_has_contrast_of_aaa_where_it_is_to_be_strong(theme: QObject, words: str, page: str) -> None:
    theme.setProperty("contrast", "strong")
    assert contrast(colour(theme, words), colour(theme, page)) >= AAA
    assert contrast(colour(theme, "veil"), colour(theme, page)) >= SEEN
    theme.setProperty("contrast", "usual")
    assert not theme.property("strong")
