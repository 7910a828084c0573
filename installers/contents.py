"""Finds what a bundle is made of: the packages of Python, the libraries inside them, those of the system, and our own.

Every file of the bundle is led back to where it was copied from.
"""

import platform
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath

from guided import __version__
from installers.bundled_files import Entry

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the bundle. `licence` is an SPDX expression, and empty where `texts` alone tell.

    `kind` is a type of a component in CycloneDX. `purl` names the package, `inside` the part that it is built into.
    `texts` are the licences that it carries itself, each with its path below `folder`; those of the others are in
    `resources/licences`.
    """

    name: str
    version: str = ""
    licence: str = ""
    kind: str = "library"
    purl: str = ""
    inside: str = ""
    folder: str = ""
    texts: tuple[tuple[Path, str], ...] = ()


_OF_CLASSIFIERS = {"Apache Software License": "Apache-2.0", "MIT License": "MIT"}
_OTHERWISE = {"pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception", "sqlcipher3": "Zlib"}
"""Licences of packages whose metadata tell them in words only, as read in their texts."""
_NAMED_LIKE_LICENCES = ("LICEN", "NOTICE", "COPYING", "THIRDPARTY")

_QT_VERSION = re.compile(rb"Qt (\d+\.\d+\.\d+) \(")
_INNER = (
    ("Qt", "LGPL-3.0-only", r"(lib)?Qt6Core[.\w]*", _QT_VERSION),
    ("FFmpeg", "LGPL-2.1-or-later", r"(lib)?avutil[-.\w]*", re.compile(rb"FFmpeg version n?(\d[\w.]*)")),
    ("ICU", "Unicode-3.0", r"(lib)?icuuc[.\w]*", re.compile(rb"icudt(\d+)")),
    ("OpenBLAS", "BSD-3-Clause", r"libscipy_openblas[-.\w]*", re.compile(rb"OpenBLAS (\d+\.\d+\.\d+)")),
    ("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1", r"libgfortran[-.\w]*", None),
    ("libquadmath", "LGPL-2.1-or-later", r"libquadmath[-.\w]*", None),
)
"""Libraries inside the packages: their names, licences, files, and where their version stands in those. Licences are as
doc.qt.io/qt-6/licenses-used-in-qt.html and numpy's own LICENSE.txt name them."""
_OF_SQLCIPHER = (("SQLCipher", "BSD-3-Clause"), ("OpenSSL", "Apache-2.0"))
"""What sqlcipher3 is linked with, without a file of its own."""
_OWN = (
    ("Guided", "MIT", "application", "LICENSE"),
    ("exercises of Guided", "CC-BY-4.0", "data", "exercises/LICENSE"),
    ("programmes of Guided", "CC-BY-4.0", "data", "programmes/LICENSE"),
    ("sounds, lights and icons of Guided", "MIT", "data", "resources/LICENSE"),
)


def find_components(
    entries: Iterable[Entry],
    packages: Iterable[Distribution] | None = None,
    python: str = platform.python_version(),
) -> list[Component]:
    """Return what the bundle of `entries` is made of, each once, in the order of their names.

    `packages` are those that its files may come from; by default those of this Python. `python` is the
    version of the bundle's.
    """
    listed = list(entries)
    owners = _owners(distributions() if packages is None else packages)
    found: dict[str, Component] = {each.name: each for each in (*_own(), _python(python))}
    system: set[Path] = set()
    for target, source, kind in listed:
        path = Path(source)
        owner = owners.get(path) or owners.get(path.resolve())
        if owner is not None:
            if owner.name not in found:
                found[owner.name] = _of_package(owner)
            found.update({each.name: each for each in _inner(PurePath(target).name, path, owner.name)})
        elif kind in ("BINARY", "DATA") and _is_of_the_system(path):
            system.add(path.resolve())
    found.update({each.name: each for each in _of_system(system)})
    return sorted(found.values(), key=lambda each: each.name.lower())


def _owners(packages: Iterable[Distribution]) -> dict[Path, Distribution]:
    """Return the package of every installed file."""
    return {Path(str(package.locate_file(""))) / file: package for package in packages for file in package.files or ()}


def _of_package(package: Distribution) -> Component:
    texts = [
        (Path(str(package.locate_file(file))), _below_licences(file))
        for file in package.files or ()
        if is_licence(file)
    ]
    name = package.name
    purl = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{package.version}"
    return Component(name, package.version, _licence_of(package), purl=purl, folder=name, texts=tuple(sorted(texts)))


def is_licence(file: PurePath) -> bool:
    """Return whether a file of a package is one of its licences, by its name."""
    return file.name.upper().startswith(_NAMED_LIKE_LICENCES) and file.suffix != ".py"


def _below_licences(file: PurePath) -> str:
    """Return the path of a licence of a package below its folder of licences; many have several of one name."""
    parts = file.parts[1:]
    return "/".join(parts[1:] if parts and parts[0] == "licenses" else parts) or file.name


def _licence_of(package: Distribution) -> str:
    """Return the licence that a package names; Qt for Python is offered under several, of which the LGPL is used."""
    told = package.metadata
    if "License-Expression" in told:
        return told["License-Expression"]
    if package.name in _OTHERWISE:
        return _OTHERWISE[package.name]
    for line in told.get_all("Classifier") or ():
        if line.startswith("License :: ") and (known := _OF_CLASSIFIERS.get(line.rpartition(" :: ")[2])):
            return known
    return "LGPL-3.0-only" if "License" in told and "LGPL-3.0-only" in told["License"] else ""


def _inner(name: str, file: Path, package: str) -> Iterable[Component]:
    """Return the library of others that a file of `package` is, if it is one."""
    for library, licence, pattern, version in _INNER:
        if re.fullmatch(pattern, name):
            yield Component(library, _version_in(file, version), licence, inside=package)
    if package == "sqlcipher3" and name.startswith("_sqlite3."):
        for library, licence in _OF_SQLCIPHER:
            yield Component(library, _version_of_sqlcipher(library, file), licence, inside=package)


def _version_in(file: Path, pattern: re.Pattern[bytes] | None) -> str:
    if pattern is None or not file.is_file():
        return ""
    found = pattern.search(file.read_bytes())
    return found[1].decode() if found else ""


def _version_of_sqlcipher(library: str, file: Path) -> str:
    return _version_in(
        file, re.compile(rb"OpenSSL (\d+\.\d+\.\d+)" if library == "OpenSSL" else rb"community\0+(\d+\.\d+\.\d+)\0")
    )


def _own() -> Iterable[Component]:
    for name, licence, kind, text in _OWN:
        yield Component(name, __version__, licence, kind, folder="Guided", texts=((ROOT / text, text),))
    for file in sorted((ROOT / "resources" / "fonts").glob("*-OFL.txt")):
        name = f"font {file.name.removesuffix('-OFL.txt')}"
        yield Component(name, "", "OFL-1.1", "data", folder="fonts", texts=((file, file.name),))


def _python(version: str) -> Component:
    return Component("Python", version, "PSF-2.0", purl=f"pkg:generic/python@{version}")


def _is_of_the_system(path: Path) -> bool:
    """Return whether a file came neither from this project nor from a Python."""
    resolved = path.resolve()
    return resolved.is_absolute() and not any(
        resolved.is_relative_to(folder) for folder in (ROOT, sys.base_prefix, sys.prefix)
    )


def _of_system(files: Iterable[Path]) -> Iterable[Component]:
    """Return the Debian packages that `files` came from; a file of none stands for itself."""
    for file in sorted(files):
        package = _debian_package(file)
        if package is None:
            yield Component(file.name)
            continue
        name, version = package
        text = Path("/usr/share/doc") / name / "copyright"
        yield Component(
            name,
            version,
            purl=f"pkg:deb/debian/{name}@{version}",
            folder=f"system/{name}",
            texts=((text, "copyright.txt"),) if text.is_file() else (),
        )


def _debian_package(file: Path) -> tuple[str, str] | None:
    """Return the name and version of the Debian package of `file`, or None."""
    for name in (str(file), str(file).removeprefix("/usr")):
        told = _output("dpkg-query", "--search", name)
        if told:
            package = told.partition(":")[0]
            return package, _output("dpkg-query", "--show", "--showformat=${Version}", package)
    return None


def _output(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return ""
