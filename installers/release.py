"""Makes everything of a release that this system can make, into dist: `python3 dev.py release [NAME ...]`.

Whatever cannot be made here is named with its reason. Last come the checksums of all files that belong to the release.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from guided import __version__
from installers.sbom import NAME as SBOM
from installers.versions import ROOT, release_day, source_date_epoch

DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
NOTES = "NOTES.md"
STEPS: dict[str, tuple[str, ...]] = {
    "wheel": ("-m", "hatchling", "build", "-t", "wheel"),
    "sdist": ("-m", "hatchling", "build", "-t", "sdist"),
    "numpy": ("installers/small_numpy.py",),
    "bundle": ("dev.py", "bundle"),
    "deb": ("installers/debian_package.py",),
    "appimage": ("installers/appimage.py",),
    "flatpak": ("installers/flatpak.py",),
    "windows-folder": ("installers/windows_folder.py",),
    "windows-installer": ("installers/windows_installer.py",),
}
"""What is made, in this order, each by a command of Python in the folder of the project. It ends with 2, and a
sentence, where something that it needs is missing on this system."""
MISSING = 2
PATTERNS = ("guided-*", "guided_*.deb", "Guided-*")
"""The files in dist that belong to a release."""


def make_release(names: Sequence[str], dist: Path = DIST) -> int:
    """Make what is named, then the checksums. Return 1 where something that can be made here failed, else 0."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date_epoch()), "PYTHONHASHSEED": "0"}
    failed = []
    for name in names:
        code = subprocess.run([sys.executable, *STEPS[name]], cwd=ROOT, env=environment, check=False).returncode
        if code == MISSING:
            print(f"{name}: not made here, for the reason above.", file=sys.stderr)
        elif code:
            failed.append(name)
    copy_sbom(dist)
    write_checksums(dist)
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def copy_sbom(dist: Path) -> None:
    """Put the list of what is in each bundle beside the files of the release, where there is such a bundle."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    for folder, name in (("guided", system), (f"guided-{__version__}-windows", "windows")):
        inside = dist / folder / "LICENSES" / SBOM
        if inside.exists():
            shutil.copyfile(inside, dist / f"guided-{__version__}-{name}.cdx.json")


def write_checksums(dist: Path) -> Path:
    """Write the checksums of all files of the release, as `sha256sum --check` reads them. Raise OSError."""
    files = sorted({each for pattern in PATTERNS for each in dist.glob(pattern) if each.is_file()})
    lines = [f"{checksum(each)}  {each.name}\n" for each in files]
    sums = dist / SUMS
    sums.write_text("".join(lines), "utf-8", newline="\n")
    return sums


def write_notes(dist: Path, changelog: Path = ROOT / "CHANGELOG.md") -> Path:
    """Write what the changelog says of this version, for whoever drafts the release. Raise OSError."""
    after = changelog.read_text("utf-8").partition(f"\n## {__version__} - ")[2]
    said = after.partition("\n")[2].partition("\n## ")[0]
    notes = dist / NOTES
    notes.write_text(said.strip() + "\n", "utf-8")
    return notes


def checksum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py release", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(STEPS)}; all of them without any")
    parser.add_argument("--checksums", action="store_true", help="only write the checksums of what is in dist")
    parser.add_argument("--notes", action="store_true", help="also write what the changelog says of this version")
    parser.add_argument("--tag", help="refuse unless this is the tag of the version in guided/__init__.py")
    arguments = parser.parse_args()
    if unknown := [name for name in arguments.names if name not in STEPS]:
        parser.error(f"there is no {unknown[0]!r}; there are {', '.join(STEPS)}")
    if arguments.tag is not None and (reason := tag_problem(arguments.tag)):
        parser.error(reason)
    DIST.mkdir(exist_ok=True)
    if arguments.notes:
        write_notes(DIST)
    if arguments.checksums:
        write_checksums(DIST)
        return 0
    return make_release(arguments.names or list(STEPS))


def tag_problem(tag: str) -> str:
    """Return why `tag` is not that of this version, or nothing."""
    if tag != f"v{__version__}":
        return f"the tag is {tag}, and the version in guided/__init__.py is {__version__}"
    try:
        release_day()
    except LookupError as error:
        return str(error)
    return ""


if __name__ == "__main__":
    sys.exit(main())
