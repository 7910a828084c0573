"""Reads the theme's colours from QML, and measures their lightness and contrast."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

THEMES = ("night", "day")
PAGES = ("night", "dusk", "raised", "emberCard")
AA, AAA, SEEN = 4.5, 7.0, 3.0
"""The least contrast WCAG 2.2 asks for text (AA, AAA) and for parts that are not text."""


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


def lightness(colour: QColor) -> float:
    """CIE L*, 0 to 100."""
    return 116 * luminance(colour) ** (1 / 3) - 16
