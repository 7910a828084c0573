"""Writes one icon in several sizes into a file of Windows (.ico) or of a Mac (.icns), and a picture as .bmp."""

import struct
import zlib
from collections.abc import Mapping, Sequence

BITMAP_LIMIT = 64
"""Pixels up to which a size is written as a bitmap: Windows and makers of installers read no smaller PNG in an .ico."""
KINDS = {
    16: ("icp4",),
    32: ("icp5", "ic11"),
    64: ("ic12",),
    128: ("ic07",),
    256: ("ic08", "ic13"),
    512: ("ic09", "ic14"),
}
"""The names in an .icns of a size in pixels: as it is, and as twice the density of half of it."""


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an .ico with the PNG `pictures`, keyed by their size in pixels (at most 256)."""
    images = {size: _bitmap(picture, size) if size <= BITMAP_LIMIT else picture for size, picture in pictures.items()}
    place = 6 + 16 * len(images)
    head = struct.pack("<3H", 0, 1, len(images))
    for size, image in images.items():
        head += struct.pack("<4B2H2I", size % 256, size % 256, 0, 0, 1, 32, len(image), place)
        place += len(image)
    return head + b"".join(images.values())


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an .icns with the PNG `pictures`, keyed by their size in pixels, each a key of `KINDS`."""
    entries = b"".join(_entry(kind, pictures[size]) for size in sorted(pictures) for kind in KINDS[size])
    return _entry("icns", entries)


def bmp(rows: Sequence[Sequence[tuple[int, int, int]]]) -> bytes:
    """Return a .bmp of rows of pixels, red, green and blue, from the top."""
    width, height = len(rows[0]), len(rows)
    spare = bytes(-3 * width % 4)
    pixels = b"".join(b"".join(bytes(pixel[::-1]) for pixel in row) + spare for row in reversed(rows))
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, len(pixels), 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 14 + len(head) + len(pixels), 0, 0, 14 + len(head)) + head + pixels


def _entry(kind: str, data: bytes) -> bytes:
    return kind.encode("ascii") + struct.pack(">I", 8 + len(data)) + data


def _bitmap(picture: bytes, size: int) -> bytes:
    """Return the PNG `picture` of `make_lights.png` as a bitmap of an .ico: from the lowest row up, and a mask."""
    rows = [row for _, row in sorted(_rows(picture, size).items(), reverse=True)]
    colours = b"".join(
        bytes((row[n + 2], row[n + 1], row[n], row[n + 3])) for row in rows for n in range(0, len(row), 4)
    )
    mask = bytes(size * ((size + 31) // 32 * 4))  # nothing is masked: the alpha of each pixel says what is seen
    return (
        struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(colours) + len(mask), 0, 0, 0, 0) + colours + mask
    )


def _rows(picture: bytes, size: int) -> dict[int, bytes]:
    """Return the rows of a PNG that has one chunk of unfiltered rows, red, green, blue and alpha."""
    start = picture.index(b"IDAT")
    (length,) = struct.unpack(">I", picture[start - 4 : start])
    pixels = zlib.decompress(picture[start + 4 : start + 4 + length])
    width = 1 + 4 * size
    return {y: pixels[y * width + 1 : (y + 1) * width] for y in range(size)}
