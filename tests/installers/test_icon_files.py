"""Test the icons of Windows and of a Mac: they have the pictures of the PNG files, in the sizes that are asked for."""

import struct

from tests.paths import ROOT

ICONS = ROOT / "resources" / "icons"


def test_icon_of_windows_has_every_size_of_its_shell() -> None:
    data = (ICONS / "guided.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<3H", data)
    entries = [struct.unpack_from("<4B2H2I", data, 6 + 16 * n) for n in range(count)]
    assert (reserved, kind) == (0, 1)
    assert [width or 256 for width, *_ in entries] == [16, 20, 24, 32, 40, 48, 64, 256]
    assert [depth for *_, depth, _length, _place in entries] == [32] * count
    assert entries[-1][-1] + entries[-1][-2] == len(data)
    assert data[entries[-1][-1] :] == (ICONS / "guided-256.png").read_bytes()


def test_small_icon_of_windows_is_the_picture_from_its_lowest_row_up() -> None:
    data = (ICONS / "guided.ico").read_bytes()
    length, place = struct.unpack_from("<2I", data, 6 + 8)
    bitmap = data[place : place + length]
    _head, width, height, _planes, depth = struct.unpack_from("<IiiHH", bitmap)
    assert (width, height, depth) == (16, 32, 32)
    assert length == 40 + 16 * 16 * 4 + 16 * 4
    middle = bitmap[40 + (7 * 16 + 4) * 4 :][:4]
    assert middle[2] > middle[0]  # the left light is amber: more red than blue
    assert bitmap[40 + 3] == 0  # its corners are round


def test_icon_of_a_mac_has_sizes_for_plain_and_dense_screens() -> None:
    data = (ICONS / "guided.icns").read_bytes()
    kinds, place = {}, 8
    while place < len(data):
        kind, length = struct.unpack_from(">4sI", data, place)
        kinds[kind.decode()] = data[place + 8 : place + length]
        place += length
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    assert set(kinds) == {"icp4", "icp5", "ic07", "ic08", "ic09", "ic11", "ic12", "ic13", "ic14"}
    assert kinds["ic08"] == kinds["ic13"] == (ICONS / "guided-256.png").read_bytes()
    assert all(each.startswith(b"\x89PNG") for each in kinds.values())
