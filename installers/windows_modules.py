"""Finds which Python modules the folder of Guided for Windows imports and does not have, by reading what is in it."""

import ast
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

OWN = ("guided", "ui")
"""The program's own packages, of which every import has to be found."""
OF_OTHER_SYSTEMS = frozenset("fcntl grp gi posix pwd resource termios".split())
"""Modules that the program imports where it is not on Windows."""
OF_THE_VOICE = frozenset(("hibari", "onnxruntime"))
"""Modules without which the program speaks with the voice of the system."""
OPTIONAL = OF_OTHER_SYSTEMS | OF_THE_VOICE
BUILT_IN = frozenset(
    """
    _abc _ast _bisect _blake2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
    _collections _contextvars _csv _datetime _functools _heapq _imp _interpchannels _interpqueues _interpreters _io
    _json _locale _lsprof _md5 _multibytecodec _opcode _operator _pickle _random _sha1 _sha2 _sha3 _signal _sre _stat
    _statistics _string _struct _symtable _sysconfig _thread _tokenize _tracemalloc _typing _warnings
    _weakref _winapi array atexit binascii builtins cmath errno faulthandler gc itertools marshal math mmap
    msvcrt nt sys time winreg xxsubtype zlib
""".split()
)
"""`sys.builtin_module_names` of Python 3.13 on Windows: they are a part of its library."""


def missing_modules(folder: Path) -> dict[str, list[str]]:
    """Return the modules that code in `folder` imports and that are not there, each with the files that import it.

    Of packages of others, only what is imported as soon as a module of theirs is imported counts, and nothing that
    they try.
    """
    standard = _standard_modules(folder)
    missing: dict[str, list[str]] = {}
    for file in sorted(folder.rglob("*.py")):
        name = file.relative_to(folder).as_posix()
        is_own = name.split("/")[0] in (*OWN, "start.py")
        for module in sorted(set(_imports(ast.parse(file.read_bytes()), is_own=is_own))):
            if module.split(".")[0] not in OPTIONAL and not _is_there(folder, module, standard):
                missing.setdefault(module, []).append(name)
    return missing


def _imports(node: ast.AST, *, is_own: bool) -> Iterator[str]:
    """Yield the names of modules that are imported in `node`. Relative imports are left out."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (each.name for each in child.names)
        elif isinstance(child, ast.ImportFrom):
            if child.level == 0 and child.module:
                yield child.module
        elif is_own or isinstance(child, ast.ClassDef):
            yield from _imports(child, is_own=is_own)


def _is_there(folder: Path, module: str, standard: frozenset[str]) -> bool:
    top = module.split(".")[0]
    if top in sys.stdlib_module_names or top in BUILT_IN:
        return top in standard
    place = folder / module.replace(".", "/")
    return place.is_dir() or place.with_name(f"{place.name}.py").is_file() or _has_extension(place)


def _has_extension(place: Path) -> bool:
    return any(place.parent.glob(f"{place.name}.*pyd"))


def _standard_modules(folder: Path) -> frozenset[str]:
    """Return the modules of Python itself that are in `folder`."""
    zipped = {
        name.split("/")[0].removesuffix(".pyc")
        for archive in folder.glob("python3*.zip")
        for name in zipfile.ZipFile(archive).namelist()
    }
    return frozenset(zipped | {each.name.split(".")[0] for each in folder.glob("*.pyd")} | BUILT_IN)
