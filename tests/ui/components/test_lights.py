"""Test that every pair of light colours can be told apart with every kind of colour vision."""

from itertools import product
from math import dist

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage

from guided.preferences import COOL_LIGHTS, WARM_LIGHTS
from tests.ui.components.colours import AA, PAGES, THEMES, colour, contrast, lightness
from ui.foundation import paths

Linear = tuple[float, float, float]

SIGHTS: dict[str, tuple[Linear, Linear, Linear]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""What is left of linear red, green and blue: Machado, Oliveira and Fernandes 2009, at full severity."""
PAIRS = list(product(WARM_LIGHTS, COOL_LIGHTS))
APART = 18.0
"""Steps of CIE76 between two colours of one pair, as each kind of sight has them; 2 are just seen side by side."""
APART_IN_AIR = 12.0
"""The same for the pictures, through which the page shines."""
LIGHTER = 5.0
"""Steps of CIE L* between the two of a pair."""


def linear(colour: QColor) -> Linear:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return red, green, blue


def lab(colour: QColor, sight: str) -> Linear:
    """CIE L*a*b* of `colour`, as one with this sight has it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(m * part for m, part in zip(row, light, strict=True)))) for row in SIGHTS[sight]
    )
    x, y, z = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def glow(theme: QObject, name: str) -> QColor:
    """The middle of a light's picture as it lies on the page, on average."""
    night = "day" if theme.property("day") else "night"
    picture = QImage(str(paths.resources() / "lights" / f"{name}-{night}.png"))
    page = colour(theme, "night")
    size = picture.width()
    near = [
        picture.pixelColor(x, y)
        for x in range(0, size, 6)
        for y in range(0, size, 6)
        if 0.10 * size < dist((x, y), (size / 2, size / 2)) < 0.22 * size
    ]

    def mean(part: str) -> float:
        base = getattr(page, part)()
        return sum(each.alphaF() * getattr(each, part)() + (1 - each.alphaF()) * base for each in near) / len(near)

    return QColor.fromRgbF(mean("redF"), mean("greenF"), mean("blueF"))


@pytest.mark.parametrize(("warm", "cool"), PAIRS)
def test_colours_of_pair_differ_for_every_kind_of_sight(theme: QObject, warm: str, cool: str) -> None:
    one, other = colour(theme, warm), colour(theme, cool)
    assert abs(lightness(one) - lightness(other)) >= LIGHTER
    assert contrast(one, other) >= 1.15
    apart = {sight: dist(lab(one, sight), lab(other, sight)) for sight in SIGHTS}
    assert min(apart.values()) >= APART, apart


@pytest.mark.parametrize(("warm", "cool"), PAIRS)
def test_pictures_of_pair_differ_for_every_kind_of_sight(theme: QObject, warm: str, cool: str) -> None:
    one, other = glow(theme, warm), glow(theme, cool)
    assert abs(lightness(one) - lightness(other)) >= 2
    apart = {sight: dist(lab(one, sight), lab(other, sight)) for sight in SIGHTS}
    assert min(apart.values()) >= APART_IN_AIR, apart


@pytest.mark.parametrize("name", [*WARM_LIGHTS, *COOL_LIGHTS])
@pytest.mark.parametrize("page", PAGES)
def test_text_in_colour_of_light_has_contrast_of_aa(theme: QObject, name: str, page: str) -> None:
    assert contrast(colour(theme, name), colour(theme, page)) >= AA


@pytest.mark.parametrize(("warm", "cool"), PAIRS)
def test_theme_has_the_chosen_lights(theme: QObject, warm: str, cool: str) -> None:
    theme.setProperty("lightNameA", warm)
    theme.setProperty("lightNameB", cool)
    assert (colour(theme, "lightA"), colour(theme, "lightB")) == (colour(theme, warm), colour(theme, cool))


def test_every_light_has_a_picture_below_64_kb() -> None:
    sizes = {path.name: path.stat().st_size for path in (paths.resources() / "lights").glob("*.png")}
    wanted = {f"{name}-{time}.png" for name in (*WARM_LIGHTS, *COOL_LIGHTS, "cream") for time in THEMES}
    assert set(sizes) == wanted
    assert max(sizes.values()) < 64_000
