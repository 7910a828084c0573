"""Lays out the licences of everything inside a bundle: a folder for each part, and a page that says what to read."""

import os
import platform
import shutil
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution
from pathlib import Path

from installers.bundled_files import Entry
from installers.contents import ROOT, Component, find_components
from installers.sbom import NAME, write_sbom

TEXTS = ROOT / "resources" / "licences"
FOLDER = "LICENSES"
TARGET = "ui/resources/licences"
"""Where the program itself reads them."""


def write_licences(
    entries: Sequence[Entry],
    folder: Path,
    packages: Iterable[Distribution] | None = None,
    python: str = platform.python_version(),
) -> list[Component]:
    """Write the licences of the bundle of `entries`, and the list of its parts, into a new `folder`. Raise OSError.

    `packages` are those that its files may come from; by default those of this Python. `python` is the
    version of the bundle's.
    """
    shutil.rmtree(folder, ignore_errors=True)
    components = find_components(entries, packages, python)
    shutil.copytree(TEXTS, folder)
    for part in components:
        for file, name in part.texts:
            place = folder / part.folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    write_sbom(components, folder / NAME)
    return components


def as_entries(folder: Path) -> list[Entry]:
    """Return the files of a folder of licences as entries of the bundle."""
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    return [(f"{TARGET}/{each.relative_to(folder).as_posix()}", str(each), "DATA") for each in files]


def show_licences(bundle: Path) -> None:
    """Put `LICENSES` beside the program of a finished bundle: a link to what it reads, and a copy on Windows."""
    inside = f"_internal/{TARGET}"
    if os.name == "nt":
        shutil.copytree(bundle / inside, bundle / FOLDER)
    else:
        (bundle / FOLDER).symlink_to(inside)
