"""Makes a small libicudata: the data of ICU, Qt's library for Unicode, without what the program never asks for.

Qt's 31 MB have the names of currencies, units and places in every language, and the encodings of every old system.
Qt itself asks for the order of letters, for time zones and for upper and lower case (`nm -D libQt6Core.so.6`), and
takes what is missing for a language from the root, which has the order of Unicode. Dates and numbers are Qt's own.
"""

import re
import shutil
import struct
import subprocess
from pathlib import Path

LANGUAGES = "root|en|de"
WANTED = re.compile(
    rf"[^/]+/((coll/|zone/)?(({LANGUAGES}|pool|res_index)\.res|ucadata\.icu)|\w+\.nrm|cnvalias\.icu|"
    r"(icuver|keyTypeData|likelySubtags|metaZones|numberingSystems|supplementalData|timezoneTypes|windowsZones|"
    r"zoneinfo64)\.res)"
)
SOURCE = """\
.section .rodata
.balign 16
.global {symbol}
.type {symbol}, @object
.size {symbol}, {size}
{symbol}:
.incbin "{file}"
.section .note.GNU-stack,"",@progbits
"""
ALIGNMENT = 16
"""Bytes. Each item of a package begins at a multiple of them."""
ITEM = struct.Struct("<II")
"""Where an item's name and its data begin, counted from the table that lists them."""


def make_small_library(library: Path, folder: Path) -> Path:
    """Write a copy of `library` with the wanted items into `folder`, with the C compiler, and return it.

    Raise OSError, ValueError where `library` is not as expected, or subprocess.CalledProcessError.
    """
    whole = library.read_bytes()
    start = whole.find(b"CmnD") - 12
    symbol = re.search(rb"\0(icudt\d+_dat)\0", whole)
    if start < 0 or symbol is None:
        raise ValueError(f"{library} has no package of ICU data")
    folder.mkdir(parents=True, exist_ok=True)
    package, source, made = folder / "icu.dat", folder / "icu.s", folder / library.name
    package.write_bytes(smaller_package(whole[start:]))
    values = {"symbol": symbol[1].decode(), "size": package.stat().st_size, "file": package}
    source.write_text(SOURCE.format(**values), "utf-8")
    linked = ["-shared", "-nostdlib", f"-Wl,-soname,{library.name}", "-Wl,--build-id=none", "-o", str(made)]
    subprocess.run(["cc", *linked, str(source)], check=True)
    return made


def is_possible() -> bool:
    return shutil.which("cc") is not None


def smaller_package(package: bytes) -> bytes:
    """Return a package of ICU data with the items of `package` that are wanted. Raise struct.error if it is none."""
    (header,) = struct.unpack_from("<H", package)
    items = {name: data for name, data in _items(package[header:]).items() if WANTED.fullmatch(name.decode())}
    names = b"".join(name + b"\0" for name in items)
    name_at = 4 + ITEM.size * len(items)
    data_at = _aligned(name_at + len(names))
    table, body = struct.pack("<I", len(items)), b""
    for name, data in items.items():
        table += ITEM.pack(name_at, data_at + len(body))
        name_at += len(name) + 1
        body += data.ljust(_aligned(len(data)), b"\0")
    return package[:header] + (table + names).ljust(data_at, b"\0") + body


def _items(table: bytes) -> dict[bytes, bytes]:
    """Return the data of each item by its name, in the order of the names, by which ICU looks for them."""
    (count,) = struct.unpack_from("<I", table)
    places = [ITEM.unpack_from(table, 4 + ITEM.size * index) for index in range(count)]
    ends = [start for _name, start in places[1:]] + [len(table)]
    return {
        table[name : table.index(b"\0", name)]: table[start:end]
        for (name, start), end in zip(places, ends, strict=True)
    }


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT
