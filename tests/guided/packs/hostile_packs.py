"""Make packs, good ones and hostile ones of every kind."""

import io
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from guided.packs.archive import MAX_ENTRIES

MANIFEST = b'format = 1\nid = "someone.easier"\nversion = 1\ntitle = "Easier"\n'
EXERCISE = b'format = 1\ntitle = "Tea"\ntouch = "none"\n\n[[step]]\nsay = "Sit."\n'
FILES = {"pack.toml": MANIFEST, "exercises/tea.toml": EXERCISE, "voice/tea.ogg": b"OggS and more"}

Entry = tuple[str | zipfile.ZipInfo, bytes]


def pack_of(*entries: Entry, packing: int = zipfile.ZIP_STORED) -> bytes:
    """Return the bytes of a pack with these entries, in this order."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, data in entries:
            archive.writestr(name, data, packing)
    return whole.getvalue()


def good_pack(**more: bytes) -> bytes:
    """Return the bytes of a pack that can be opened."""
    return pack_of(*FILES.items(), *more.items())


def with_entry(name: str, data: bytes = b"", *, mode: int = 0, packing: int = zipfile.ZIP_STORED) -> bytes:
    """Return a good pack with one entry more, of any name and any Unix mode."""
    entry = zipfile.ZipInfo("placeholder")
    entry.filename = name
    entry.external_attr = mode << 16
    entry.create_system = 3
    entry.compress_type = packing
    return pack_of(*FILES.items(), (entry, data), packing=packing)


def _flagged(flag: int) -> bytes:
    """Return a good pack whose first entry has a flag in the archive's directory and in its own header."""
    data = bytearray(good_pack())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + offset
        data[at : at + 2] = struct.pack("<H", flag)
    return bytes(data)


def _directory_field(offset: int, form: str, value: int, number: int = 1) -> bytes:
    """Return a good pack that lies about one entry in the archive's directory."""
    data, at = bytearray(good_pack()), -1
    for _ in range(number + 1):
        at = data.index(b"PK\x01\x02", at + 1)
    struct.pack_into(form, data, at + offset, value)
    return bytes(data)


def _end_field(offset: int, form: str, value: int) -> bytes:
    data = bytearray(good_pack())
    struct.pack_into(form, data, data.rindex(b"PK\x05\x06") + offset, value)
    return bytes(data)


def _bomb() -> bytes:
    """Return a pack with three files of 90 MB, packed to a thousandth."""
    zeros = bytes(90_000_000)
    sounds = [(f"voice/{number}.ogg", zeros) for number in range(3)]
    return pack_of(("pack.toml", MANIFEST), *sounds, packing=zipfile.ZIP_DEFLATED)


def _lying_bomb() -> bytes:
    """Return a pack with a text that says it has 10 bytes, and unpacks to 5 MB."""
    data = bytearray(
        pack_of(("pack.toml", MANIFEST), ("exercises/a.toml", b"#" * 5_000_000), packing=zipfile.ZIP_DEFLATED)
    )
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 10)
    return bytes(data)


def _overlapping() -> bytes:
    """Return a pack of which two entries in the directory are the same bytes."""
    data = bytearray(pack_of(("pack.toml", MANIFEST), ("voice/a.ogg", b"x"), ("voice/b.ogg", b"x")))
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 1)
    third = data.index(b"PK\x01\x02", second + 1)
    data[third + 42 : third + 46] = data[second + 42 : second + 46]
    return bytes(data)


def _million_entries() -> bytes:
    """Return the end of an archive whose directory has a million entries, which nobody should read."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = entry * 1_000_000
    return directory + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 16_960, 16_960, len(directory), 0, 0)


def _many_entries() -> bytes:
    return pack_of(("pack.toml", MANIFEST), *((f"voice/{n}.ogg", b"") for n in range(MAX_ENTRIES)))


def _changed_byte() -> bytes:
    data = bytearray(good_pack())
    data[data.index(b"Tea")] ^= 1
    return bytes(data)


def _local_field(offset: int, form: str, value: int) -> bytes:
    """Return a good pack of which an exercise's own header says something else than the archive's directory."""
    data = bytearray(good_pack())
    at = data.index(b"PK\x03\x04", data.index(b"PK\x03\x04") + 1)
    struct.pack_into(form, data, at + offset, value)
    return bytes(data)


def _renamed(name: bytes, new: bytes, *, utf8: bool) -> bytes:
    """Return a good pack with an entry whose name is other bytes, of the same length, than programs write."""
    data = bytearray(with_entry(name.decode()).replace(name, new))
    if utf8:
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = -1
            while (at := data.find(mark, at + 1)) >= 0:
                struct.pack_into("<H", data, at + offset, 0x800)
    return bytes(data)


def _zip64(kind: str) -> bytes:
    """Return a good pack with the records of an archive over 4 GB before its end, or sizes that say so."""
    data = bytearray(good_pack())
    end = data.rindex(b"PK\x05\x06")
    if kind == "sizes":
        at = data.index(b"PK\x01\x02")
        struct.pack_into("<LL", data, at + 20, 0xFFFFFFFF, 0xFFFFFFFF)
        return bytes(data)
    start = struct.unpack_from("<L", data, end + 16)[0]
    record = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 3, 3, end - start, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    if kind == "numbers":
        struct.pack_into("<HHLL", data, end + 8, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return bytes(data[:end] + record + locator + data[end:])


def _nested_bomb() -> bytes:
    """Return a pack with a pack inside, which holds a bomb."""
    return with_entry("exercises/inner.guided", _bomb(), packing=zipfile.ZIP_DEFLATED)


def _empty_names() -> bytes:
    return with_entry("/")


def _many_headers() -> bytes:
    """Return a pack with an entry more in its bytes than in its directory: hidden from whoever lists it."""
    data = good_pack()
    hidden = pack_of(("exercises/hidden.toml", EXERCISE))
    local = hidden[: hidden.index(b"PK\x01\x02")]
    moved = bytearray(data)
    at, first = 0, moved.index(b"PK\x01\x02")
    for _ in FILES:
        at = moved.index(b"PK\x01\x02", at + 1)
        struct.pack_into("<L", moved, at + 42, struct.unpack_from("<L", moved, at + 42)[0] + len(local))
    end = moved.rindex(b"PK\x05\x06")
    struct.pack_into("<L", moved, end + 16, first + len(local))
    return local + bytes(moved)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "text": lambda: b"a letter",
    "zeros": lambda: bytes(10_000),
    "cut short": lambda: good_pack()[:-30],
    "end record alone": lambda: good_pack()[-22:],
    "bytes behind it": lambda: good_pack() + b"#!/bin/sh",
    "bytes before it": lambda: b"MZ" + good_pack(),
    "no manifest": lambda: pack_of(("exercises/a.toml", EXERCISE)),
    "manifest in a folder": lambda: pack_of(("easier/pack.toml", MANIFEST)),
    "no entries": pack_of,
    "changed byte": _changed_byte,
    "path up": lambda: with_entry("../evil.toml"),
    "path up inside": lambda: with_entry("exercises/../../evil.toml"),
    "path from the root": lambda: with_entry("/etc/evil.toml"),
    "drive": lambda: with_entry("C:/evil.toml"),
    "backslashes": lambda: with_entry("exercises\\evil.toml"),
    "share": lambda: with_entry("\\\\host\\evil.toml"),
    "empty part": lambda: with_entry("exercises//evil.toml"),
    "dot part": lambda: with_entry("exercises/./evil.toml"),
    "hidden": lambda: with_entry("exercises/.evil.toml"),
    "dot at the end": lambda: with_entry("exercises/evil.toml."),
    "device": lambda: with_entry("exercises/con.toml"),
    "stream": lambda: with_entry("exercises/tea.toml:evil"),
    "control character": lambda: with_entry("exercises/e\nvil.toml"),
    "right to left": lambda: with_entry("exercises/\u202elmot.live.toml"),
    "look-alike": lambda: with_entry("exercises/t\u0435a.toml"),
    "long name": lambda: with_entry(f"exercises/{'a' * 200}.toml"),
    "option": lambda: with_entry("exercises/-rf.toml"),
    "other place": lambda: with_entry("autostart/evil.toml"),
    "other kind": lambda: with_entry("exercises/evil.py"),
    "program": lambda: with_entry("sounds/evil.exe"),
    "too deep": lambda: with_entry("exercises/de/more/evil.toml"),
    "same name": lambda: with_entry("exercises/tea.toml", EXERCISE),
    "same name in capitals": lambda: with_entry("exercises/TEA.toml", EXERCISE),
    "same sound in two places": lambda: with_entry("exercises/voice/tea.ogg", b"OggS"),
    "two manifests": lambda: with_entry("pack.toml", MANIFEST),
    "link": lambda: with_entry("exercises/link.toml", b"/etc/passwd", mode=0o120777),
    "device file": lambda: with_entry("exercises/device.toml", mode=0o020666),
    "pipe": lambda: with_entry("exercises/pipe.toml", mode=0o010666),
    "folder with words": lambda: with_entry("exercises/", b"words", mode=0o040755),
    "bomb": _bomb,
    "lying bomb": _lying_bomb,
    "long text": lambda: with_entry("exercises/long.toml", b"#" * 300_000, packing=zipfile.ZIP_DEFLATED),
    "overlapping": _overlapping,
    "million entries": _million_entries,
    "too many entries": _many_entries,
    "encrypted": lambda: _flagged(0x1),
    "strongly encrypted": lambda: _flagged(0x41),
    "other packing": lambda: pack_of(*FILES.items(), packing=zipfile.ZIP_LZMA),
    "unknown packing": lambda: _directory_field(10, "<H", 99),
    "larger than it is": lambda: _directory_field(24, "<L", 4_000_000),
    "header elsewhere": lambda: _directory_field(42, "<L", 7),
    "header beyond the end": lambda: _directory_field(42, "<L", 2_000_000_000),
    "other name in its header": lambda: _directory_field(46, "<B", ord("v"), 1),
    "more disks": lambda: _end_field(4, "<H", 1),
    "wrong number of entries": lambda: _end_field(10, "<H", 2),
    "directory elsewhere": lambda: _end_field(16, "<L", 3),
    "bytes hidden before the first entry": _many_headers,
    "pack in a pack": lambda: with_entry("exercises/other.guided", good_pack()),
    "pack in a pack with a bomb": _nested_bomb,
    "program with the ending of a sound in another place": lambda: with_entry("voice/deep/evil.ogg"),
    "composed name": lambda: with_entry("exercises/t\u00e9a.toml"),
    "decomposed name": lambda: with_entry("exercises/te\u0301a.toml"),
    "composed and decomposed name": lambda: pack_of(
        *FILES.items(), ("exercises/\u00e9.toml", EXERCISE), ("exercises/e\u0301.toml", EXERCISE)
    ),
    "name in bytes that are no UTF-8": lambda: _renamed(b"exercises/xy.toml", b"exercises/\xff\xfe.toml", utf8=True),
    "name of another code page": lambda: _renamed(b"exercises/xy.toml", b"exercises/\xe9\x84.toml", utf8=False),
    "zero in a name": lambda: _renamed(b"exercises/xy.toml", b"exercises/x\0.toml", utf8=False),
    "huge name": lambda: with_entry(f"exercises/{'a' * 60_000}.toml"),
    "many folders deep": lambda: with_entry("exercises/" + "a/" * 400 + "x.toml"),
    "empty name": _empty_names,
    "space at the end": lambda: with_entry("exercises/evil .toml"),
    "device with an ending": lambda: with_entry("sounds/nul.wav"),
    "home": lambda: with_entry("~/evil.toml"),
    "variable": lambda: with_entry("exercises/$HOME.toml"),
    "socket": lambda: with_entry("exercises/socket.toml", mode=0o140666),
    "folder as a link": lambda: with_entry("exercises/", b"", mode=0o120777),
    "folder of drafts in capitals": lambda: with_entry("EXERCISES/tea.toml", EXERCISE),
    "manifest in capitals": lambda: pack_of(("PACK.TOML", MANIFEST), ("exercises/tea.toml", EXERCISE)),
    "wrong sum in the directory": lambda: _directory_field(16, "<L", 0x12345678),
    "smaller than it is": lambda: _directory_field(24, "<L", 3),
    "packed size of nothing": lambda: _directory_field(20, "<L", 0),
    "other packing in its own header": lambda: _local_field(8, "<H", 8),
    "locked in its own header": lambda: _local_field(6, "<H", 1),
    "long extra field": lambda: _local_field(28, "<H", 0xFFFF),
    "long name in its own header": lambda: _local_field(26, "<H", 0xFFFF),
    "sizes of more than 4 GB": lambda: _zip64("sizes"),
    "records of an archive over 4 GB": lambda: _zip64("records"),
    "numbers of an archive over 4 GB": lambda: _zip64("numbers"),
    "comment": lambda: _end_field(20, "<H", 5) + b"words",
}
"""A pack of each kind that is refused, by what is wrong with it."""


def write(folder: Path, data: bytes) -> Path:
    """Write a pack into `folder`, and return its path."""
    path = folder / "from-ana.guided"
    path.write_bytes(data)
    return path
