"""Loads the bundled fonts, and names those that stand in for scripts and pictures that they lack."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

BUNDLED = ("Literata", "Atkinson Hyperlegible Next", "Atkinson Hyperlegible Mono")

FALLBACKS = (
    *("Noto Sans Hebrew", "Arial Hebrew", "Noto Sans Arabic", "Geeza Pro"),
    *("Noto Sans Thai", "Thonburi", "Leelawadee UI", "Loma", "Noto Sans Devanagari", "Kohinoor Devanagari"),
    *("Nirmala UI", "Lohit Devanagari", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei"),
    *("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK KR", "Apple SD Gothic Neo"),
    *("Malgun Gothic", "WenQuanYi Micro Hei", "Droid Sans Fallback"),
    *("DejaVu Sans", "Segoe UI", "Arial Unicode MS", "FreeSans", "FreeSerif"),
)
"""Families for Hebrew, Arabic, Thai, Hindi, Chinese, Japanese and Korean, in the order they are tried: those that have
little else, on Linux, macOS and Windows, and then those that have a little of everything. A letter that none of them
has is looked for in every font of the system."""

EMOJI = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Twemoji", "Noto Emoji", "Symbola")


def load_fonts(folder: Path) -> None:
    """Load the fonts in `folder`, and set what stands in for letters that they lack."""
    for font in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
    installed = set(QFontDatabase.families())
    for family in BUNDLED:
        QFont.removeSubstitutions(family)
        QFont.insertSubstitutions(family, [each for each in FALLBACKS if each in installed])
    QFontDatabase.setApplicationEmojiFontFamilies([each for each in EMOJI if each in installed])


def readable(font: QFont, text: str) -> QFont:
    """Return `font` for `text`: in the usual weight where the font lacks a letter of it.

    A thin font of the system that stands in may have even fewer scripts: DejaVu Sans ExtraLight has no Hebrew.
    """
    if font.weight() >= QFont.Weight.Normal:
        return font
    raw = QRawFont.fromFont(font)
    if all(raw.supportsCharacter(ord(letter)) for letter in text if letter.isprintable()):
        return font
    usual = QFont(font)
    usual.setWeight(QFont.Weight.Normal)
    return usual
