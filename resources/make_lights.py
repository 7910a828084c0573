"""Draw the soft lights of resources/lights/ again, the same every time: python3 resources/make_lights.py

Each is one glow, brightest in its middle and gone before its edge. The low bits are dithered,
because a glow this wide shows bands on a dark page otherwise.
"""

import math
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

Colour = tuple[int, int, int]
Falloff = Callable[[float], float]

LIGHTS = Path(__file__).parent / "lights"
SIZE = 384
REACH = 0.85
"""Radius at which a picture ends, on the scale of the falloffs: what lies beyond can not be seen."""


def glow(radius: float) -> float:
    """Return the brightness of a partner's light at `radius` from its centre: a core, a body and a wide halo."""
    core = math.exp(-((radius / 0.31) ** 2.1))
    air = math.exp(-((radius / 0.56) ** 2))
    return (0.70 * core + 0.26 * air) * _to_nothing(radius)


def warmth(radius: float) -> float:
    """Return the brightness of the cream light between the two: a halo without a core."""
    return math.exp(-((radius / 0.46) ** 2)) * _to_nothing(radius)


def _to_nothing(radius: float) -> float:
    left = min(max((REACH - radius) / 0.6, 0.0), 1.0)
    return left * left * (3 - 2 * left)


def draw(path: Path, middle: Colour, edge: Colour, falloff: Falloff) -> None:
    """Write the picture of a light whose colour changes from `middle` to `edge`."""
    chance = random.Random(path.name)
    half = (SIZE - 1) / 2
    rows = bytearray()
    for y in range(SIZE):
        rows.append(0)
        for x in range(SIZE):
            radius = math.hypot(x - half, y - half) / half * REACH
            alpha = 255 * falloff(radius)
            dithered = int(alpha + chance.random()) if alpha > 0.02 else 0
            rows += bytes(_between(middle, edge, min(1.0, radius / 0.46)))
            rows.append(min(255, dithered))
    path.write_bytes(png(bytes(rows), SIZE))


def _between(middle: Colour, edge: Colour, way: float) -> Colour:
    eased = way * way * (3 - 2 * way)
    red, green, blue = (round(m + (e - m) * eased) for m, e in zip(middle, edge, strict=True))
    return red, green, blue


def png(rows: bytes, size: int) -> bytes:
    """Return a square picture as PNG. Each row is a zero, then red, green, blue and alpha of each pixel."""
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 9)) + _chunk(b"IEND", b"")
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


COLOURS: dict[str, tuple[Colour, Colour]] = {
    "amber-night": ((255, 226, 190), (226, 140, 66)),
    "rose-night": ((255, 222, 210), (248, 146, 130)),
    "gold-night": ((255, 238, 190), (226, 184, 72)),
    "mist-night": ((206, 216, 250), (112, 136, 208)),
    "sage-night": ((178, 228, 226), (34, 124, 136)),
    "violet-night": ((224, 210, 252), (138, 99, 214)),
    "amber-day": ((246, 176, 92), (240, 158, 78)),
    "rose-day": ((250, 164, 146), (248, 150, 130)),
    "gold-day": ((244, 204, 84), (238, 191, 60)),
    "mist-day": ((128, 152, 226), (132, 156, 226)),
    "sage-day": ((58, 150, 154), (68, 156, 160)),
    "violet-day": ((150, 118, 222), (156, 124, 226)),
}
"""Each light's middle and edge. Any of the first three and any of the last differ in lightness as well as in hue."""

if __name__ == "__main__":
    LIGHTS.mkdir(exist_ok=True)
    for name, (middle, edge) in COLOURS.items():
        draw(LIGHTS / f"{name}.png", middle, edge, glow)
    draw(LIGHTS / "cream-night.png", (255, 238, 214), (238, 214, 190), warmth)
    draw(LIGHTS / "cream-day.png", (250, 214, 178), (250, 222, 194), warmth)
