#!/usr/bin/env python3
"""Sets up a checkout and runs its commands: `python3 dev.py run`, `python3 dev.py test`. It needs Python only."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

OLDEST, NEWEST = (3, 11), (3, 14)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "guided.json"
PINS = ROOT / "constraints.txt"
TOML_SUITE = ROOT / "tests" / "toml-test"

HELP = """\
usage: python3 dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]    open Guided; the arguments are Guided's own (run --help lists them)
  test [ARGUMENTS]   lint, then run the tests; the arguments are pytest's own
  lint               check style, types, names, layers and QML
  bench [NAME ...]   measure how fast it is, against what (bench --help lists the names)
  bundle             make dist/guided, a folder that runs without Python, for this kind of system

Each makes .venv first where it is missing or out of date. Deleting .venv is always safe.
"""

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


class SetupError(Exception):
    """A problem that the user can solve. Its text says how, in one or two sentences."""


# The system's own libraries


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


# Programs for the tests


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
}
"""Files that some tests need, and are skipped without, with their Debian packages: for sound, D-Bus, screen readers."""


def provide_test_programs(root: Path = Path("/")) -> None:
    """Install them on a CI machine. A developer's own machine never gets a sound server by this."""
    if not os.environ.get("CI") or not sys.platform.startswith("linux"):
        return
    missing = sorted({package for file, package in TEST_PROGRAMS.items() if not any(root.glob(file.lstrip("/")))})
    if missing and not install_packages(missing):
        say(f"Some tests are left out: they need {', '.join(missing)}.")


# The voice


VOICE = "espeak-ng"
VOICE_OFFERED = VENV / "voice-offered"
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


# The environment


def refuse_other_pythons(version: tuple[int, int]) -> None:
    if not OLDEST <= version <= NEWEST:
        oldest, newest, this = (f"{major}.{minor}" for major, minor in (OLDEST, NEWEST, version))
        raise SetupError(
            f"Guided runs on Python {oldest} to {newest}, and this is {this}: run dev.py with one of those."
        )


def fingerprint(root: Path = ROOT, python: str = sys.version) -> str:
    """Return a hash of what an environment is made from. It is out of date once this differs."""
    parts = [python, *((root / name).read_text("utf-8") for name in ("pyproject.toml", "constraints.txt"))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def venv_python(venv: Path = VENV) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def packages_in(venv: Path) -> list[str]:
    """Return the names of the installed packages as pip records them, such as `pytest-9.2.0.dist-info`."""
    return sorted(
        path.name
        for folder in ("lib/python*/site-packages", "Lib/site-packages")
        for path in venv.glob(f"{folder}/*.dist-info")
    )


def is_ready(venv: Path, stamp: Path, wanted: str) -> bool:
    """Return whether the environment was made completely, from what has the fingerprint `wanted`, and is unchanged."""
    try:
        record = json.loads(stamp.read_text("utf-8"))
        same = record["fingerprint"] == wanted
        whole = set(record["packages"]) <= set(packages_in(venv))
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return same and whole and venv_python(venv).exists()


def provide_environment() -> None:
    wanted = fingerprint()
    if is_ready(VENV, STAMP, wanted):
        return
    base = base_python()
    say(f"Making {VENV.name} with Python {sys.version.split()[0]}. This downloads about 300 MB, once.")
    provide_venv_module()
    remove(VENV)
    python = str(venv_python())
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for command in (
        [base, "-m", "venv", str(VENV)],
        [*pip, "--requirement", str(PINS)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if show_and_run(command) != 0:
            raise SetupError("That did not work, for the reason above. Running the same command again starts afresh.")
    STAMP.write_text(json.dumps({"fingerprint": wanted, "packages": packages_in(VENV)}), "utf-8")


def base_python() -> str:
    """Return the Python to make .venv with. It is never the one inside .venv, which is about to be removed."""
    if sys.prefix == sys.base_prefix:
        return sys.executable
    return str(getattr(sys, "_base_executable", sys.executable))


def provide_venv_module() -> None:
    """Install Debian's package with the part of `venv` that brings pip, where that is missing."""
    if has_venv():
        return
    package = f"python3.{sys.version_info.minor}-venv"
    say(f"This Python cannot make an environment: it has no ensurepip ({package} on a Debian-like system).")
    if not install_packages([package]) or not has_venv():
        raise SetupError(
            f"Please install Python's venv module (on a Debian-like system: sudo apt-get install {package})."
        )


def has_venv() -> bool:
    importlib.invalidate_caches()
    return bool(importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"))


def remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


# Running things


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


COMMAND_TIMEOUT = 3600
"""Seconds for one command: ten times as long as the slowest of them, the tests, takes."""
ABORT_TIMEOUT = 10
"""Seconds that an aborted command has to write its stacks before it is killed."""


def show_and_run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> int:
    """Print a command, run it, and return its exit code: 127 if it does not exist, 124 if it ran too long."""
    say(f"$ {' '.join(shortened(word) for word in command)}")
    try:
        process = subprocess.Popen(command, env=environment, cwd=ROOT)
    except FileNotFoundError:
        return 127
    with process:
        try:
            return process.wait(COMMAND_TIMEOUT)
        except subprocess.TimeoutExpired:
            say(f"That has not ended after {COMMAND_TIMEOUT // 60} minutes, and is ended now.")
            abort(process)
            return 124
        except BaseException:
            process.kill()
            raise


def abort(process: subprocess.Popen[bytes]) -> None:
    """Abort a process, so that a Python with faulthandler writes the stacks of its threads. Kill it if it goes on."""
    if os.name == "nt":
        process.terminate()
    else:
        process.send_signal(signal.SIGABRT)
    try:
        process.wait(ABORT_TIMEOUT)
    except subprocess.TimeoutExpired:
        process.kill()


def shortened(word: str) -> str:
    """Return an argument of a command as one would type it in this folder."""
    path = Path(word)
    short = str(path.relative_to(ROOT)) if path.is_absolute() and path != ROOT and path.is_relative_to(ROOT) else word
    return short if short.isprintable() else ascii(short)


def environment() -> dict[str, str]:
    """Return the environment variables for commands in .venv, whose tools come first on the path."""
    folder = str(venv_python().parent)
    return {**os.environ, "PATH": os.pathsep.join([folder, os.environ.get("PATH", os.defpath)])}


def exec_in_environment(arguments: Sequence[str]) -> NoReturn:
    """Replace this process by the Python of .venv, so that signals and the exit code are its own."""
    command = [str(venv_python()), *arguments]
    if os.name != "nt":
        os.execve(command[0], command, environment())
    with subprocess.Popen(command, env=environment()) as process:
        while True:
            try:
                sys.exit(process.wait())
            except KeyboardInterrupt:
                continue


# The commands


def run(arguments: Sequence[str]) -> NoReturn:
    if wants_voice(arguments):
        offer_voice()
    exec_in_environment(["-P", "-m", "ui", *arguments])


def lint(_arguments: Sequence[str]) -> int:
    return run_checks(LINT_CHECKS)


def test(arguments: Sequence[str]) -> int:
    provide_test_programs()
    if TOML_SUITE.is_dir():
        os.environ.setdefault("TOML_TEST_DIR", str(TOML_SUITE))
    set_temporary_folder()
    passed = [run_checks(LINT_CHECKS), run_checks({"pytest": [*PYTEST, *arguments]} if arguments else pytest_runs())]
    if passed[1] and os.environ.get("CI"):
        say("What failed is run once more, alone: some tests listen in real time, and a busy machine holds them up.")
        passed[1] = run_checks({"what failed": [*PYTEST_ALONE, "--last-failed", "--last-failed-no-failures=none"]})
    return max(passed)


PYTEST = ("-m", "pytest")
PYTEST_ALONE = (*PYTEST, "--numprocesses=1")
"""In one separate process, so that a test that hangs is ended with that process, and the others still run."""


SHARED_MEMORY = Path("/dev/shm")
SPARE_BYTES = 4 << 30
"""Free bytes below which the tests' files stay on the disk: ten times what one whole run writes."""


def set_temporary_folder(memory: Path = SHARED_MEMORY) -> None:
    """Let pytest keep its files in memory, on a Linux with room for them, unless the caller has named a folder.

    The tests kill programs and fail their disk operations, but no machine loses power: waiting for a real disk to
    have synchronized proves nothing.
    """
    if "PYTEST_DEBUG_TEMPROOT" in os.environ or not os.access(memory, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(memory).free >= SPARE_BYTES:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = str(memory)


def pytest_runs() -> dict[str, list[str]]:
    """Return the two runs of pytest. Tests that listen in real time run alone at the end; slow ones run in CI only."""
    wanted = "not alone" if os.environ.get("CI") else "not alone and not slow"
    processes = min(8, 1 + (os.cpu_count() or 1))
    return {
        "pytest": [*PYTEST, "-m", wanted, f"--numprocesses={processes}", "--dist=worksteal", "--tb=short"],
        "what is heard": [*PYTEST_ALONE, "-m", "alone"],
    }


LINT_CHECKS = {
    "ruff check": ["-m", "ruff", "check", "--quiet"],
    "ruff format": ["-m", "ruff", "format", "--check", "--quiet"],
    "mypy": ["-m", "mypy", "--no-error-summary"],
    "names in tests": [str(ROOT / "tools" / "test_names.py")],
    "layers": [str(ROOT / "tools" / "layers.py")],
    "QML lint": [str(ROOT / "tools" / "qml_lint.py")],
}


def run_checks(checks: Mapping[str, Sequence[str]]) -> int:
    """Run every check, whatever the earlier ones found. Return 0 where all passed, else 1."""
    python = str(venv_python())
    failed = [name for name, words in checks.items() if show_and_run([python, *words], environment()) != 0]
    say(f"Not passed: {', '.join(failed)}." if failed else f"Passed: {', '.join(checks)}.")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> NoReturn:
    exec_in_environment(["-P", "-m", "bench", *arguments])


def bundle(_arguments: Sequence[str]) -> int:
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "bundle")]
    recipe = str(ROOT / "installers" / "guided.spec")
    command = [str(venv_python()), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, recipe]
    return show_and_run(command, environment())


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "bundle": bundle,
}


def main(words: Sequence[str]) -> int:
    if not words or words[0] in ("help", "-h", "--help"):
        print(HELP, end="")
        return 0 if words else 2
    command = COMMANDS.get(words[0])
    if command is None:
        say(f"dev.py has no command {words[0]!r}. It has: {', '.join(COMMANDS)}.")
        return 2
    refuse_other_pythons(sys.version_info[:2])
    provide_environment()
    provide_libraries()
    return command(words[1:])


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except (SetupError, OSError) as error:
        sys.exit(str(error))
