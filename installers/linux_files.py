"""Writes what every package for Linux installs beside the program: menu entry, icons, kinds of files and manual."""

import gzip
from pathlib import Path

from installers.versions import filled
from ui.devices.desktop import menu_entry

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "installers" / "linux"


def write_shared_files(share: Path) -> None:
    """Write them into the folder `share`. Raise OSError."""
    menu_entry.write(share, ["guided"])
    _compress(filled((LINUX / "guided.1").read_text("utf-8")), share / "man/man1/guided.1.gz")
    (share / "metainfo").mkdir(parents=True)
    metainfo = filled((LINUX / "guided.metainfo.xml").read_text("utf-8"))
    (share / "metainfo" / "guided.metainfo.xml").write_text(metainfo, "utf-8")


def write_documents(folder: Path) -> None:
    """Write what has changed, and the licences, as Debian has them, into `folder`."""
    _compress((ROOT / "CHANGELOG.md").read_text("utf-8"), folder / "changelog.gz")
    pages = (ROOT / "LICENSE", ROOT / "resources" / "licences" / "README.txt")
    (folder / "copyright").write_text("\n\n".join(page.read_text("utf-8") for page in pages), "utf-8")


def _compress(text: str, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), mtime=0))
