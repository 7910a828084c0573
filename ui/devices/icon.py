"""Draws the tray icon: the two lights on a transparent background."""

from PySide6.QtCore import QBuffer, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter

from ui.foundation import paths

SIZES = (16, 22, 24, 32, 48)
LIGHTS = ("amber-night.png", "mist-night.png")
LIGHT_WIDTH, LIGHT_OFFSET = 1.1, 0.2
"""The width of a light and its distance from the centre, as shares of the icon's width. The rim of a light is too faint
to see, so they may be wider than the icon."""


def picture(size: int) -> QImage:
    """Return the icon, `size` pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    wide = round(size * LIGHT_WIDTH)
    for place, name in zip((0.5 - LIGHT_OFFSET, 0.5 + LIGHT_OFFSET), LIGHTS, strict=True):
        light = QImage(str(paths.resources() / "lights" / name))
        small = light.scaled(
            wide, wide, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        for _ in range(3):  # once is a glow that a small icon loses
            painter.drawImage(QPointF(size * place - wide / 2, (size - wide) / 2), small)
    painter.end()
    return image


def pictures() -> list[tuple[int, int, bytes]]:
    """Return the icon in every size as width, height and pixels: alpha, red, green and blue, a byte each."""
    found = []
    for size in SIZES:
        image = picture(size)
        lines = bytes(image.constBits())
        found.append((size, size, b"".join(lines[place : place + 4][::-1] for place in range(0, len(lines), 4))))
    return found


def as_url() -> QUrl:
    """Return the icon as a data URL."""
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    picture(64).save(held, "PNG")  # type: ignore[call-overload]
    return QUrl(f"data:image/png;base64,{bytes(held.data().toBase64().data()).decode()}")
