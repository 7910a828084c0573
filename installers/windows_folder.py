"""Makes the folder that is Guided on Windows, on any system, from the wheels for Windows and Python's embeddable zip.

    python installers/windows_folder.py [--wheels FOLDER] [--python ZIP] [--without-voice]

It lies in `dist/guided-VERSION-windows`. `docs/releasing.md` says where the wheels and the zip come from; without
arguments both are in `build/windows`.
"""

import argparse
import re
import shutil
import struct
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from pathlib import Path, PurePath, PurePosixPath

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from guided import __version__  # noqa: E402
from installers.bundled_files import Entry, is_wanted  # noqa: E402
from installers.contents import is_licence  # noqa: E402
from installers.licences import FOLDER, TARGET, write_licences  # noqa: E402
from installers.windows_launcher import make_launchers  # noqa: E402

GIVEN = ROOT / "build" / "windows"
PROGRAM = {
    "guided": "guided",
    "ui": "ui",
    "exercises": "guided/bundled/exercises",
    "programmes": "guided/bundled/programmes",
    "resources/fonts": "ui/resources/fonts",
    "resources/icons": "ui/resources/icons",
    "resources/lights": "ui/resources/lights",
    "resources/sounds": "ui/resources/sounds",
    "resources/translations": "ui/resources/translations",
}
"""The program's own folders, and where each lies below `lib`."""
PACKAGES = frozenset(
    "pyside6_essentials pyside6_addons shiboken6 sqlcipher3 tinytag tomli wcwidth hibari_tts numpy onnxruntime".split()
)
"""The wheels of which something goes in."""
VOICE = frozenset("hibari_tts numpy onnxruntime".split())
"""Those that only the English voice needs."""
CODE = (".py", ".pyd", ".dll")
QML = (".qml", ".js", ".mjs", ".qm")
UNUSED_FOLDERS = frozenset(
    "tests doc docs include cmake glue typesystems metatypes support scripts __pyinstaller".split()
)
"""Folders of packages that are for whoever builds something with them."""
UNUSED = tuple(
    """
    PySide6/QtAsyncio/ shiboken6/lib/ numpy/conftest.py numpy/_core/cversions.py numpy/_pyinstaller/ numpy/f2py/
    numpy/ma/testutils.py numpy/random/_examples/ numpy/testing/ numpy/typing/ onnxruntime/backend/
    onnxruntime/capi/onnxruntime.dll onnxruntime/capi/onnxruntime_providers_shared.dll onnxruntime/datasets/
    onnxruntime/quantization/ onnxruntime/tools/ onnxruntime/transformers/ PySide6/Qt6DBus.dll
    PySide6/plugins/platforms/qdirect2d.dll PySide6/plugins/styles/
""".split()
)
"""Folders and modules that nothing of the program imports. The module of onnxruntime has all of its library in it."""
RUNTIME = re.compile(r"(msvcp140|vcruntime140)(_\d)?\.dll", re.IGNORECASE)
"""Microsoft's libraries for C and C++. They lie beside the program, where every library of its finds them: the zip of
Python has no C++, of which the voice needs some, and Qt's wheels have them twice."""
BESIDE = re.compile(r"python3\d*\.dll|vcruntime140(_1)?\.dll", re.IGNORECASE)
"""Files of Python's zip that lie beside the program."""
UNUSED_OF_PYTHON = frozenset(
    """
    python.exe pythonw.exe python.cat libssl-3.dll _ssl.pyd winsound.pyd _wmi.pyd _asyncio.pyd _overlapped.pyd
    _multiprocessing.pyd LICENSE.txt pyexpat.pyd _elementtree.pyd _uuid.pyd
""".split()
)
"""Files of Python's zip that nothing here needs: the program has no network, no XML and starts no Python of its
own. Its licence is in `LICENSES`."""
VERSION_MARK = bytes.fromhex("bd04effe")
"""How the fixed part of a version resource begins (VS_FIXEDFILEINFO); the version of the file is 8 bytes behind it."""
PATHS = "lib\\python{digits}.zip\nlib\n"
"""What `python3XX._pth` says: where modules are, and, by being there, that nothing outside counts."""


def place_of(member: str) -> str | None:
    """Return where a file of a wheel lies in the folder, or None for one that is left out."""
    path = PurePosixPath(member)
    if path.parts[0].endswith(".dist-info"):  # the program asks for the version of its voice
        return f"lib/{member}" if path.name == "METADATA" else None
    if path.parts[0] in ("PySide6", "shiboken6") and RUNTIME.fullmatch(path.name):
        return path.name.lower()
    if UNUSED_FOLDERS & set(path.parts[:-1]) or member.startswith(UNUSED) or not is_wanted(member, "win32"):
        return None
    if path.parts[0] == "shiboken6" and path.suffix == ".dll" and not path.name.startswith("shiboken6"):
        return None
    kept = path.suffix in CODE or (path.parts[0] == "PySide6" and (path.suffix in QML or path.name == "qmldir"))
    return f"lib/{member}" if kept or path.parts[:2] == ("hibari", "assets") or path.parts[0] == "numpy.libs" else None


def package_of(wheel: Path) -> str:
    return wheel.name.split("-")[0].lower().replace("-", "_")


def assemble(folder: Path, wheels: Iterable[Path], python: Path) -> None:
    """Fill the new `folder`. Raise OSError, zipfile.BadZipFile, or ValueError where `python` is no embeddable zip."""
    folder.mkdir(parents=True)
    digits = add_python(folder, python)
    with tempfile.TemporaryDirectory(dir=folder.parent) as unpacked:
        site = Path(unpacked) / "site"
        entries = [entry for wheel in sorted(wheels) for entry in add_wheel(folder, wheel, site)]
        add_program(folder)
        version = python_version((folder / f"python{digits}.dll").read_bytes())
        add_licences(folder, entries, site, version)
    make_launchers(folder, f"python{digits}.dll")


def add_python(folder: Path, python: Path) -> str:
    """Unpack what is used of Python's embeddable zip. Return its version's digits, such as 313."""
    with zipfile.ZipFile(python) as archive:
        names = {PurePosixPath(each).name: each for each in archive.namelist() if not each.endswith("/")}
        digits = next((match[1] for each in names if (match := re.fullmatch(r"python(3\d+)\.zip", each))), None)
        if digits is None or f"python{digits}.dll" not in names:
            raise ValueError(f"{python.name} is not an embeddable Python for Windows")
        for name, member in names.items():
            if name in UNUSED_OF_PYTHON or name.endswith("._pth"):
                continue
            _write(folder / (name if BESIDE.fullmatch(name) else f"lib/{name}"), archive.read(member))
    _write(folder / f"python{digits}._pth", PATHS.format(digits=digits).encode())
    return digits


def add_wheel(folder: Path, wheel: Path, site: Path) -> list[Entry]:
    """Unpack what is used of a wheel, and what it says of itself, into `site`, and copy what is used from there.

    Return what was copied, as PyInstaller would.
    """
    entries = []
    with zipfile.ZipFile(wheel) as archive:
        for member in (each for each in archive.namelist() if not each.endswith("/")):
            place = place_of(member)
            if place is not None or ".dist-info/" in member or is_licence(PurePath(member)):
                archive.extract(member, site)
            if place is not None:
                _copy(site / member, folder / place)
                entries.append((place, str(site / member), "EXTENSION"))
    return entries


def add_licences(folder: Path, entries: list[Entry], site: Path, python: str) -> None:
    """Write the licences of all parts, beside the program and where it reads them, with the list of parts."""
    beside = folder / FOLDER
    write_licences(entries, beside, distributions(path=[str(site)]), python)
    shutil.copytree(beside, folder / "lib" / TARGET)


def add_program(folder: Path) -> None:
    """Copy the program itself, and what ships beside its code."""
    for source, target in PROGRAM.items():
        for file in _files(ROOT / source):
            _write(folder / "lib" / target / file.relative_to(ROOT / source), file.read_bytes())
    _write(folder / "lib" / "ui" / "resources" / "LICENSE", (ROOT / "resources" / "LICENSE").read_bytes())
    _write(folder / "lib" / "start.py", (ROOT / "installers" / "windows" / "start.py").read_bytes())
    _write(folder / "LICENSE.txt", (ROOT / "LICENSE").read_bytes())


def _files(folder: Path) -> Iterator[Path]:
    found = sorted(each for each in folder.rglob("*") if each.is_file())
    return (each for each in found if "__pycache__" not in each.parts and each.suffix not in (".pyc", ".ts", ".icns"))


def _copy(source: Path, target: Path) -> None:
    """Copy a file, but for one of Microsoft's libraries where a newer one is: each can stand for the older ones."""
    data = source.read_bytes()
    is_older = RUNTIME.fullmatch(target.name) and target.exists()
    if not is_older or version_of(data) > version_of(target.read_bytes()):
        _write(target, data)


def python_version(library: bytes) -> str:
    """Return the version of Python's library, whose third number is that of the release, its level and its serial."""
    major, minor, third, _ = version_of(library) or (3, 0, 0, 0)
    return f"{major}.{minor}.{third // 1000}"


def version_of(library: bytes) -> tuple[int, ...]:
    """Return the version in the fixed part of the version resource of a library, or () where it has none."""
    place = library.find(VERSION_MARK)
    if place < 0:
        return ()
    high, low = struct.unpack_from("<2I", library, place + 8)
    return (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF)


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def size_of(folder: Path) -> int:
    """Return the megabytes in a folder."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file()) // 1_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the folder of Guided for Windows.")
    parser.add_argument("--wheels", type=Path, default=GIVEN, help="folder with the wheels for win_amd64")
    parser.add_argument("--python", type=Path, help="the embeddable zip of Python for Windows")
    parser.add_argument("--without-voice", action="store_true", help="leave the English voice to the system")
    arguments = parser.parse_args()
    folder = ROOT / "dist" / f"guided-{__version__}-windows"
    wanted = PACKAGES - VOICE if arguments.without_voice else PACKAGES
    wheels = {package_of(each): each for each in arguments.wheels.glob("*.whl")}
    if missing := sorted(wanted - wheels.keys()):
        print(f"These wheels are missing in {arguments.wheels}: {', '.join(missing)}.", file=sys.stderr)
        return 2
    python = arguments.python or next(iter(sorted(GIVEN.glob("python-*.zip"))), None)
    if python is None:
        print("This needs the embeddable zip of Python for Windows; docs/releasing.md says which.", file=sys.stderr)
        return 2
    shutil.rmtree(folder, ignore_errors=True)
    try:
        assemble(folder, [wheels[name] for name in wanted], python)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        print(f"{error}", file=sys.stderr)
        return 2
    print(folder)
    print(f"It has {size_of(folder)} MB.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
