"""Finds what the folder of Guided for Windows needs and does not have, without a Windows.

    python installers/windows_imports.py dist/guided-VERSION-windows

Every library and extension module says which libraries it loads, at once or later. Each of these has to lie where
Windows looks for it, or belong to Windows itself. And every Python module says what it imports.
"""

import re
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from installers.windows_modules import missing_modules  # noqa: E402

LIBRARIES = (".dll", ".pyd", ".exe", ".com")
EVERYWHERE = ("", "lib/PySide6", "lib/shiboken6")
"""Folders in which every library is looked for, besides its own: that of the program, and those that PySide names."""
OF_WINDOWS = frozenset(
    """
    advapi32 authz avrt bcrypt bcryptprimitives cfgmgr32 combase comctl32 comdlg32 crypt32 d2d1 d3d11 d3d12 d3d9
    d3dcompiler_47 dbghelp dcomp dhcpcsvc directml dnsapi dsound dwmapi dwrite dxcore dxgi dxva2 evr gdi32 gdiplus
    icu icuin icuuc imm32 iphlpapi kernel32 ksuser mf mfcore mfplat mfreadwrite mmdevapi mpr mscoree msvcrt ncrypt
    netapi32 normaliz ntdll ole32 oleacc oleaut32 opengl32 powrprof propsys psapi rpcrt4 runtimeobject secur32
    setupapi shcore shell32 shlwapi strmiids ucrtbase uiautomationcore user32 userenv usp10 uxtheme version wer
    wevtapi windowscodecs winhttp winmm winmmbase winspool.drv wldap32 wmvcore ws2_32 wsock32 wtsapi32
""".split()
)
"""Libraries of Windows 10 and 11 in every edition, without `.dll`."""
SETS_OF_WINDOWS = re.compile(r"(api|ext)-ms-win-[\w-]+\.dll")
"""The names by which Windows hands out parts of its libraries."""


def missing_libraries(folder: Path) -> dict[str, list[str]]:
    """Return the libraries that are missing in `folder`, each with the files that load it.

    Raise ImportError without the package pefile.
    """
    missing: dict[str, list[str]] = {}
    places = {each.relative_to(folder).as_posix().lower() for each in folder.rglob("*")}
    for file in sorted(each for each in folder.rglob("*") if each.suffix.lower() in LIBRARIES):
        name = file.relative_to(folder).as_posix()
        for library in loaded_libraries(file):
            if not _is_found(library, name, places):
                missing.setdefault(library, []).append(name)
    return missing


def loaded_libraries(file: Path) -> set[str]:
    """Return the names of the libraries that a library or program loads, in lower case."""
    return {table.dll.decode("ascii").lower() for table in _tables(file)}


def _tables(file: Path) -> Iterator[Any]:
    """Yield the import tables of a file: those that are loaded with it, and those that are loaded when first used."""
    import pefile

    with pefile.PE(str(file), fast_load=True) as program:
        program.parse_data_directories(
            [
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"],
                pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT"],
            ]
        )
        for name in ("DIRECTORY_ENTRY_IMPORT", "DIRECTORY_ENTRY_DELAY_IMPORT"):
            yield from getattr(program, name, ())


def _is_found(library: str, loader: str, places: set[str]) -> bool:
    own = Path(loader.lower()).parent.as_posix()
    searched = {own.replace(".", "", 1) if own == "." else own, *(each.lower() for each in EVERYWHERE)}
    if loader.lower().startswith("lib/numpy/"):
        searched.add("lib/numpy.libs")  # numpy names it when it is imported
    return _is_of_windows(library) or any(f"{each}/{library}".lstrip("/") in places for each in searched)


def main() -> int:
    folders = [Path(each) for each in sys.argv[1:]]
    if not folders or not all(each.is_dir() for each in folders):
        print("usage: python installers/windows_imports.py FOLDER", file=sys.stderr)
        return 2
    lines = [line for each in folders for line in problems(each)]
    print("\n".join(lines) or "Nothing is missing.")
    return 1 if lines else 0


def problems(folder: Path) -> list[str]:
    """Return a sentence for each library and each module that is missing in `folder`."""
    libraries = {f"{name} is missing": files for name, files in missing_libraries(folder).items()}
    modules = {f"the module {name} is missing": files for name, files in missing_modules(folder / "lib").items()}
    return [f"{what}; needed by {', '.join(files)}" for what, files in sorted({**libraries, **modules}.items())]


@lru_cache
def _is_of_windows(library: str) -> bool:
    return library.removesuffix(".dll") in OF_WINDOWS or SETS_OF_WINDOWS.fullmatch(library) is not None


if __name__ == "__main__":
    sys.exit(main())
