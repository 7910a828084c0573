"""Compiles the two programs that start Guided on Windows, `Guided.exe` without a console and `guided.com` with one."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from guided import __version__

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "installers" / "windows"
ICON = ROOT / "resources" / "icons" / "guided.ico"
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
FLAGS = ["-O2", "-Wall", "-Wextra", "-Werror", "-municode", "-static", "-s", "-Wl,--no-insert-timestamp"]
LAUNCHERS = {"Guided.exe": ["-mwindows", "-DWINDOWED"], "guided.com": []}
"""Windows takes `guided.com` for a `guided` that is typed in a console: there .com comes before .exe."""


def make_launchers(folder: Path, python_library: str) -> None:
    """Write them into `folder`. Raise FileNotFoundError without the compiler, or subprocess.CalledProcessError."""
    if not (shutil.which(COMPILER) and shutil.which(RESOURCES)):
        raise FileNotFoundError(
            f"{COMPILER} is missing (on a Debian-like system: apt-get install gcc-mingw-w64-x86-64)"
        )
    with tempfile.TemporaryDirectory() as temporary:
        for name, flags in LAUNCHERS.items():
            compiled = Path(temporary) / "launcher.res.o"
            _run(RESOURCES, *_definitions(name), "-I", str(SOURCES), str(SOURCES / "launcher.rc"), str(compiled))
            library = f'-DPYTHON_LIBRARY="{python_library}"'
            _run(
                COMPILER, *FLAGS, *flags, library, "-o", str(folder / name), str(SOURCES / "launcher.c"), str(compiled)
            )


def version_numbers(between: str) -> str:
    """Return the version as the four numbers that Windows wants, with `between` between them."""
    numbers = [part if part.isdecimal() else "0" for part in __version__.split(".")]
    return between.join([*numbers, "0", "0", "0"][:4])


def _definitions(name: str) -> list[str]:
    return [
        f"-DVERSION_NUMBERS={version_numbers(',')}",
        f'-DVERSION_TEXT=\\"{__version__}\\"',
        f'-DFILE_NAME=\\"{name}\\"',
        f'-DICON_FILE=\\"{ICON.as_posix()}\\"',
    ]


def _run(*words: str) -> None:
    subprocess.run(words, check=True, cwd=SOURCES)
