"""The icon in the tray: the two lights, small, on whatever is behind them."""

from PySide6.QtCore import QBuffer, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter

from ui.foundation import paths

SIZES = (16, 22, 24, 32, 48)
LIGHTS = ("amber-night.png", "mist-night.png")
WIDE, OFF = 1.1, 0.2
"""A light's width, and how far it is from the middle, as shares of the icon's width: its rim is too faint to see."""


def picture(size: int) -> QImage:
    """So many pixels wide and high, around nothing."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    wide = round(size * WIDE)
    for place, name in zip((0.5 - OFF, 0.5 + OFF), LIGHTS, strict=True):
        light = QImage(str(paths.resources() / "lights" / name))
        small = light.scaled(
            wide, wide, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        for _ in range(3):  # once is a glow that a small icon loses
            painter.drawImage(QPointF(size * place - wide / 2, (size - wide) / 2), small)
    painter.end()
    return image


def pictures() -> list[tuple[int, int, bytes]]:
    """Every size as width, height and bytes: alpha, red, green and blue of each point."""
    told = []
    for size in SIZES:
        image = picture(size)
        lines = bytes(image.constBits())
        told.append((size, size, b"".join(lines[place : place + 4][::-1] for place in range(0, len(lines), 4))))
    return told


def as_url() -> QUrl:
    """The icon within an address, for systems that want one."""
    held = QBuffer()
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    picture(64).save(held, "PNG")  # type: ignore[call-overload]
    return QUrl(f"data:image/png;base64,{bytes(held.data().toBase64().data()).decode()}")
