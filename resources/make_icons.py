"""Draw the program's icon in resources/icons/ again, the same every time: python3 resources/make_icons.py

It is the two lights on a dark ground with round corners: as PNG in the sizes that desktops ask for, as SVG, and in one
file each for Windows and for a Mac.
"""

import math
from pathlib import Path

from make_lights import COLOURS, Colour, glow, png
from making.icon_files import bmp, icns, ico

ICONS = Path(__file__).parent / "icons"
SIDE = Path(__file__).parents[1] / "installers" / "windows" / "side.bmp"
SIDE_SIZE = (164, 314)
"""Pixels of the picture beside the words of an installer of Windows."""
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SIZES_OF_WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
SIZES_OF_A_MAC = (16, 32, 64, 128, 256, 512)
GROUND: Colour = (22, 20, 28)
CORNER = 0.22
"""Radius of the corners, as a share of the width."""
MARGIN = 0.02
"""Free space around the ground, as a share of the width."""
LIGHTS = (("amber-night", 0.345), ("mist-night", 0.655))
"""The lights from left to right, with their centres as shares of the width."""
REACH = 0.62
"""Radius of a light, as a share of the width."""
STRENGTH = 1.04
"""How bright the middle of a light is: 0.96 of this, at most 1."""
SUBPIXELS = 3
STOPS = 12


def draw(size: int) -> bytes:
    """Return the icon as PNG, `size` pixels wide and high."""
    rows = bytearray()
    for y in range(size):
        rows.append(0)
        for x in range(size):
            rows += bytes(_pixel(x, y, size))
    return png(bytes(rows), size)


def _pixel(x: int, y: int, size: int) -> tuple[int, int, int, int]:
    points = [
        ((x + (i + 0.5) / SUBPIXELS) / size, (y + (j + 0.5) / SUBPIXELS) / size)
        for i in range(SUBPIXELS)
        for j in range(SUBPIXELS)
    ]
    inside = [point for point in points if _is_on_ground(*point)]
    if not inside:
        return (0, 0, 0, 0)
    colours = [_colour(*point) for point in inside]
    red, green, blue = (round(sum(each[n] for each in colours) / len(colours)) for n in range(3))
    return red, green, blue, round(255 * len(inside) / len(points))


def _is_on_ground(x: float, y: float) -> bool:
    reach = 0.5 - MARGIN - CORNER
    beyond = (max(abs(x - 0.5) - reach, 0.0), max(abs(y - 0.5) - reach, 0.0))
    return math.hypot(*beyond) <= CORNER


def _colour(x: float, y: float) -> tuple[float, ...]:
    colour: tuple[float, ...] = GROUND
    for name, centre in LIGHTS:
        radius = math.hypot(x - centre, y - 0.5) / REACH
        alpha = _alpha(radius)
        light = _light(name, radius)
        colour = tuple(below + (above - below) * alpha for below, above in zip(colour, light, strict=True))
    return colour


def _alpha(radius: float) -> float:
    return min(1.0, STRENGTH * glow(radius)) if radius < 1 else 0.0


def _light(name: str, radius: float) -> tuple[float, ...]:
    middle, edge = COLOURS[name]
    way = min(1.0, radius / 0.55)
    return tuple(m + (e - m) * way for m, e in zip(middle, edge, strict=True))


def side() -> bytes:
    """Return the lights on their ground, as tall as an installer of Windows wants them, as BMP."""
    width, height = SIDE_SIZE
    return bmp([[_on_side(x, y, width, height) for x in range(width)] for y in range(height)])


def _on_side(x: int, y: int, width: int, height: int) -> tuple[int, int, int]:
    red, green, blue = (round(each) for each in _colour((x + 0.5) / width, (y + 0.5 - height / 2) / width + 0.5))
    return red, green, blue


def svg() -> str:
    """Return the icon as SVG."""
    gradients = "\n".join(_gradient(name) for name, _ in LIGHTS)
    lights = "\n".join(
        f'  <circle cx="{centre * 512:g}" cy="256" r="{REACH * 512:g}" fill="url(#{name})"/>' for name, centre in LIGHTS
    )
    width = 512 * (1 - 2 * MARGIN)
    ground = f'x="{MARGIN * 512:g}" y="{MARGIN * 512:g}" width="{width:g}" height="{width:g}" rx="{CORNER * 512:g}"'
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512">
  <defs>
    <clipPath id="ground"><rect {ground}/></clipPath>
{gradients}
  </defs>
  <g clip-path="url(#ground)">
  <rect {ground} fill="{_hex(GROUND)}"/>
{lights}
  </g>
</svg>
"""


def _gradient(name: str) -> str:
    stops = "\n".join(
        f'      <stop offset="{n / STOPS:.3f}" stop-color="{_hex(_light(name, n / STOPS))}" '
        f'stop-opacity="{_alpha(n / STOPS):.3f}"/>'
        for n in range(STOPS + 1)
    )
    return f'    <radialGradient id="{name}">\n{stops}\n    </radialGradient>'


def _hex(colour: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(each):02x}" for each in colour)


if __name__ == "__main__":
    ICONS.mkdir(exist_ok=True)
    drawn = {size: draw(size) for size in sorted({*SIZES, *SIZES_OF_WINDOWS, *SIZES_OF_A_MAC})}
    for size in SIZES:
        (ICONS / f"guided-{size}.png").write_bytes(drawn[size])
    (ICONS / "guided.ico").write_bytes(ico({size: drawn[size] for size in SIZES_OF_WINDOWS}))
    (ICONS / "guided.icns").write_bytes(icns({size: drawn[size] for size in SIZES_OF_A_MAC}))
    SIDE.write_bytes(side())
    (ICONS / "guided.svg").write_text(svg(), "utf-8", newline="\n")
