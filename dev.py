#!/usr/bin/env python3
"""Sets up a checkout and runs its commands: `python3 dev.py run`, `python3 dev.py test`. It needs Python only."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from tools.commands import ROOT, say, show_and_run
from tools.system_packages import install_packages, offer_voice, provide_libraries, wants_voice

OLDEST, NEWEST = (3, 11), (3, 14)

VENV = ROOT / ".venv"
STAMP = VENV / "guided.json"
PINS = ROOT / "constraints.txt"

HELP = """\
usage: python3 dev.py COMMAND [ARGUMENTS]

  run [ARGUMENTS]    open Guided; the arguments are Guided's own (run --help lists them)
  test [ARGUMENTS]   lint, then run the tests; the arguments are pytest's own
  lint               check style, types, names, layers and QML
  bench [NAME ...]   measure how fast it is, against what (bench --help lists the names)
  bundle             make dist/guided, a folder that runs without Python, for this kind of system
  release            make everything of a release that this system can make, into dist

Each makes .venv first where it is missing or out of date. Deleting .venv is always safe.
"""


class SetupError(Exception):
    """A problem that the user can solve. Its text says how, in one or two sentences."""


def refuse_other_pythons(version: tuple[int, int]) -> None:
    if not OLDEST <= version <= NEWEST:
        oldest, newest, this = (f"{major}.{minor}" for major, minor in (OLDEST, NEWEST, version))
        raise SetupError(
            f"Guided runs on Python {oldest} to {newest}, and this is {this}: run dev.py with one of those."
        )


def fingerprint(root: Path = ROOT, python: str = sys.version) -> str:
    """Return a hash of what an environment is made from. It is out of date once this differs."""
    import tomllib  # which a Python before 3.11, that is refused in a sentence, does not have

    whole = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    installed = json.dumps([whole[name] for name in ("build-system", "project")], sort_keys=True)
    pins = (root / "constraints.txt").read_text("utf-8")
    return hashlib.sha256("\0".join((python, installed, pins)).encode()).hexdigest()


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


def run(arguments: Sequence[str]) -> NoReturn:
    if wants_voice(arguments):
        offer_voice()
    exec_in_environment(["-P", "-m", "ui", *arguments])


def lint(_arguments: Sequence[str]) -> NoReturn:
    exec_in_environment(["-P", "-m", "tools.checks", "lint"])


def test(arguments: Sequence[str]) -> NoReturn:
    exec_in_environment(["-P", "-m", "tools.checks", "test", *arguments])


def bench(arguments: Sequence[str]) -> NoReturn:
    exec_in_environment(["-P", "-m", "bench", *arguments])


def bundle(_arguments: Sequence[str]) -> int:
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "bundle")]
    recipe = str(ROOT / "installers" / "guided.spec")
    command = [str(venv_python()), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, recipe]
    return show_and_run(command, environment())


def release(arguments: Sequence[str]) -> NoReturn:
    exec_in_environment(["-P", "-m", "installers.release", *arguments])


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "bench": bench,
    "bundle": bundle,
    "release": release,
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
