"""Installs what a Linux lacks: libraries that Qt needs, programs for the tests, a voice. It needs Python only."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.commands import ROOT, say, show_and_run

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXext.so.6": "libxext6",
    "libXrandr.so.2": "libxrandr2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
"""What Qt's wheels need of a Linux (`readelf -d` on QtGui, QtQuick, QtMultimedia and xcb), and the Debian packages."""


def missing_libraries(load: Callable[[str], object] = ctypes.CDLL) -> list[str]:
    """Return the libraries of LIBRARIES that this Linux does not have, and none on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in LIBRARIES if not _loads(library, load)]


def _loads(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True


def packages_for(libraries: Sequence[str]) -> list[str]:
    """Return the Debian packages of `libraries`, each once."""
    return sorted({LIBRARIES[library] for library in libraries})


def apt_prefix() -> list[str] | None:
    """Return the words before `apt-get`, or None where there is no apt-get or no right to install."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    return ["sudo"] if sys.stdin.isatty() else ["sudo", "-n"]


def install_packages(packages: Sequence[str]) -> bool:
    """Install `packages` with apt-get, printing each command. Return whether that worked."""
    prefix = apt_prefix()
    if prefix is None:
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    return all(show_and_run([*prefix, *command], environment) == 0 for command in (["apt-get", "update"], install))


def provide_libraries() -> None:
    missing = missing_libraries()
    if not missing:
        return
    packages = packages_for(missing)
    say(f"Qt needs libraries that this system does not have: {', '.join(missing)}.")
    if install_packages(packages):
        missing = missing_libraries()
    if missing and shutil.which("apt-get"):
        say(f"Still missing: {', '.join(missing)}. To install them: sudo apt-get install {' '.join(packages)}")
    elif missing:
        say("Please install them with your system's package manager. Going on without them.")


TEST_PROGRAMS = {
    "/usr/bin/espeak-ng": "espeak-ng",
    "/usr/bin/pulseaudio": "pulseaudio",
    "/usr/bin/parec": "pulseaudio-utils",
    "/usr/bin/dbus-daemon": "dbus-daemon",
    "/usr/bin/dbus-send": "dbus-bin",
    "/usr/bin/strace": "strace",
    "/usr/bin/desktop-file-validate": "desktop-file-utils",
    "/usr/bin/Xvfb": "xvfb",
    "/usr/bin/openbox": "openbox",
    "/usr/share/dbus-1/services/org.a11y.Bus.service": "at-spi2-core",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "/usr/bin/makensis": "nsis",
    "/usr/bin/x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-posix",
    "/usr/bin/shellcheck": "shellcheck",
}
"""Files that some tests need, and are skipped without, with their Debian packages: for sound, D-Bus, screen
readers, and installers of other systems."""


def provide_test_programs(root: Path = Path("/")) -> None:
    """Install them on a CI machine. A developer's own machine never gets a sound server by this."""
    if not os.environ.get("CI") or not sys.platform.startswith("linux"):
        return
    missing = sorted({package for file, package in TEST_PROGRAMS.items() if not any(root.glob(file.lstrip("/")))})
    if missing and not install_packages(missing):
        say(f"Some tests are left out: they need {', '.join(missing)}.")


VOICE = "espeak-ng"
VOICE_OFFERED = ROOT / ".venv" / "voice-offered"
"""Exists once a voice was offered, so that nobody is asked twice."""


def wants_voice(arguments: Sequence[str]) -> bool:
    """Return whether a window is about to open on a Linux that speaks English alone, and none was offered before."""
    opens = not arguments or arguments[0].endswith(".toml")
    silent = os.environ.get("GUIDED_VOICE") == "none" or VOICE_OFFERED.exists()
    return opens and not silent and sys.platform.startswith("linux") and shutil.which(VOICE) is None


def offer_voice(ask: Callable[[str], str] = input) -> None:
    """Offer to install a voice, or say how to. Guided opens in any case."""
    with contextlib.suppress(OSError):  # it is offered once more
        VOICE_OFFERED.touch()
    if apt_prefix() is not None and sys.stdin.isatty():
        try:
            answer = ask(f"Guided speaks languages other than English with the package {VOICE}. Install it now? [y/N] ")
        except EOFError:
            answer = ""
        if answer.strip().lower() in ("y", "yes", "j", "ja") and install_packages([VOICE]):
            return
    say(f"Other languages than English need {VOICE} (on a Debian-like system: sudo apt-get install {VOICE}).")
