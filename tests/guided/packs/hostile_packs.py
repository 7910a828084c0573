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
    "comment": lambda: _end_field(20, "<H", 5) + b"words",
}
"""A pack of each kind that is refused, by what is wrong with it."""


def write(folder: Path, data: bytes) -> Path:
    """Write a pack into `folder`, and return its path."""
    path = folder / "from-ana.guided"
    path.write_bytes(data)
    return path
