"""How this program was started: from a folder, an AppImage, or frozen (by PyInstaller, or by the launcher for Windows
of `installers/windows`); and how to start it again."""

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The folder that the packages of this program lie in."""

LIBRARY_PATHS = ("LD_LIBRARY_PATH", "LD_PRELOAD", "DYLD_LIBRARY_PATH", "PYTHONPATH", "PYTHONHOME")
"""Variables by which a bundle points to its own libraries. Programs of the system would load those too, and fail."""

SOUND_COMMAND = "sound-process"
"""The hidden subcommand of a frozen program, which has no interpreter that could run a module."""

VOICE_COMMAND = "voice-process"
"""The same for the process that speaks."""

CAPTURE_COMMAND = "capture-process"
"""The same for the process that hears a microphone."""

RECORDING_COMMAND = "recording-process"
"""The same for the process that makes a recording as loud as the voice."""

INTAKE_COMMAND = "intake-process"
"""The same for the process that makes a recording of a line."""

_own_values: dict[str, str] = {}


def is_frozen() -> bool:
    """Return whether the program was frozen: `sys.executable` is then the program itself, and no interpreter."""
    return bool(getattr(sys, "frozen", False))


def appimage(environ: Mapping[str, str] = os.environ, executable: str = sys.executable) -> Path | None:
    """Return the AppImage that this program runs from, or None.

    The folder that it is mounted at is gone once it ends. A program that was started by another AppImage has its
    variables, but lies elsewhere.
    """
    image, mounted = Path(environ.get("APPIMAGE", "")), Path(environ.get("APPDIR", ""))
    if not image.is_absolute() or not mounted.is_absolute() or not image.is_file():
        return None
    within = any(Path(each).resolve().is_relative_to(mounted.resolve()) for each in (executable, __file__))
    return image if within else None


def flatpak_id(environ: Mapping[str, str] = os.environ) -> str:
    """Return the name of the Flatpak that this program runs in, or nothing. There it sees no file of the desktop, and
    speaks to the desktop's portal alone."""
    return environ.get("FLATPAK_ID", "")


def release_library_paths(environ: MutableMapping[str, str] = os.environ) -> None:
    """Give the programs that this one starts the library paths from before it was started.

    The loader of this process has read them already. PyInstaller keeps the earlier value of a variable in another one
    whose name ends in _ORIG; otherwise the bundle's own folders are left out.
    """
    bundles = [Path(each).resolve() for each in (environ.get("APPDIR"), getattr(sys, "_MEIPASS", None)) if each]
    for name in LIBRARY_PATHS:
        value, before = environ.get(name), environ.get(f"{name}_ORIG")
        if value is None or (before is None and not bundles):
            continue
        if before is None:
            before = os.pathsep.join(each for each in value.split(os.pathsep) if not _is_within(each, bundles))
        if before == value:
            continue
        _own_values[name] = value
        if before:
            environ[name] = before
        else:
            del environ[name]


def own_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment for a process that is this program itself, with the library paths of its bundle."""
    return {**environ, **_own_values}


def module_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment in which `python -m` finds this program's own modules, wherever it is started."""
    own = own_environment(environ)
    paths = [str(ROOT), *filter(None, [own.get("PYTHONPATH")])]
    return {**own, "PYTHONPATH": os.pathsep.join(paths)}


def restart_environment(environ: Mapping[str, str] = os.environ) -> dict[str, str]:
    """Return the environment for this program started anew, which unpacks its bundle for itself."""
    return {**own_environment(environ), "PYINSTALLER_RESET_ENVIRONMENT": "1"} if is_frozen() else dict(environ)


def own_words() -> list[str]:
    """Return the words that start this program anew, without any that were given to it.

    A frozen program needs no more than its name. The one for Windows hands Python its script by itself.
    """
    return [sys.executable] if is_frozen() else sys.orig_argv[: len(sys.orig_argv) - len(sys.argv[1:])]


def _is_within(path: str, bundles: list[Path]) -> bool:
    return bool(path) and any(Path(path).resolve().is_relative_to(each) for each in bundles)
