"""Puts the program into the menu of a Linux desktop, with its icon and its kinds of files, and takes it out.

An installed package brings these files along. This is for who runs the program from a folder, with pip or pipx, or as
an AppImage.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from guided.files.durable import write_atomically
from ui.devices.desktop.autostart import command, quoted
from ui.foundation import paths

ENTRY = """\
[Desktop Entry]
Type=Application
Name=Guided
GenericName=Exercises for two
GenericName[de]=Übungen zu zweit
Comment=Guided moments of closeness, at your own pace
Comment[de]=Angeleitete Momente der Nähe, in eurem Tempo
Exec={command} %f
Icon=guided
Terminal=false
Categories=Utility;
Keywords=couple;closeness;hug;calm;
Keywords[de]=Paar;Nähe;Umarmung;Ruhe;
StartupNotify=true
StartupWMClass=guided
MimeType=application/vnd.guided.pack+zip;application/vnd.guided.exercise+toml;
"""
KINDS_OF_FILES = """\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/vnd.guided.pack+zip">
    <comment>Exercises for Guided</comment>
    <comment xml:lang="de">Übungen für Guided</comment>
    <sub-class-of type="application/zip"/>
    <glob pattern="*.guided"/>
  </mime-type>
  <mime-type type="application/vnd.guided.exercise+toml">
    <comment>Exercise for Guided</comment>
    <comment xml:lang="de">Übung für Guided</comment>
    <sub-class-of type="application/toml"/>
    <magic priority="50">
      <match type="string" value="format = 1" offset="0"/>
      <match type="string" value="\\nformat = 1" offset="0:4096"/>
    </magic>
    <glob pattern="*.toml" weight="49"/>
  </mime-type>
</mime-info>
"""
"""Exercises are told from other TOML by what is in them. A weight below the usual 50 leaves every other file TOML."""
UPDATES = {"update-mime-database": "mime", "update-desktop-database": "applications"}
"""The programs that tell a desktop what is new in a folder. A desktop without them looks by itself."""
GENERATED = {
    "mime": """
        XMLnamespaces aliases generic-icons globs globs2 icons magic mime.cache subclasses treemagic types version
    """,
    "applications": "mimeinfo.cache",
}
"""What those programs write into their folders."""


def install(folder: Path | None = None, words: Sequence[str] | None = None) -> list[Path]:
    """Do what `write` does, tell the desktop, and return the files written. Raise OSError.

    Without arguments, the folder is the person's own (XDG_DATA_HOME), and the entry starts this program as it was
    started. Once the program has moved, it is installed again.
    """
    base = folder or data_home()
    written = write(base, words or command())
    _update(base)
    return written


def write(base: Path, words: Sequence[str]) -> list[Path]:
    """Write the entry, the kinds of files and the icons into `base`, and return the files written. Raise OSError.

    The entry starts the command `words`.
    """
    line = " ".join(quoted(word) for word in words)
    texts = {_entry_path(base): ENTRY.format(command=line), _kinds_path(base): KINDS_OF_FILES}
    icons = _icons(base)
    for path in (*texts, *icons):
        path.parent.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        write_atomically(path, text.encode())
    for path, icon in icons.items():
        shutil.copyfile(icon, path)
    return [*texts, *icons]


def remove(folder: Path | None = None) -> list[Path]:
    """Remove from `folder` what `install` wrote, and return the files removed. Raise OSError."""
    base = folder or data_home()
    there = [path for path in (_entry_path(base), _kinds_path(base), *_icons(base)) if path.exists()]
    for path in there:
        path.unlink()
    if there:
        _update(base)
        _tidy(base, there)
    return there


def data_home() -> Path:
    """Return the folder for a person's own data of all programs, as the XDG specification has it."""
    chosen = Path(os.environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


def _entry_path(base: Path) -> Path:
    return base / "applications" / "guided.desktop"


def _kinds_path(base: Path) -> Path:
    return base / "mime" / "packages" / "guided.xml"


def _update(base: Path) -> None:
    """Tell the desktop what is new in `base`."""
    for program, folder in UPDATES.items():
        if shutil.which(program) and (base / folder).is_dir():
            subprocess.run([program, str(base / folder)], check=False, capture_output=True)


def _tidy(base: Path, removed: Sequence[Path]) -> None:
    """Remove what the programs of UPDATES wrote where nobody has installed anything else, and folders left empty."""
    left = {"mime": base / "mime" / "packages", "applications": base / "applications"}
    for folder, names in GENERATED.items():
        if not any(left[folder].glob("*.xml")) and not any(left[folder].glob("*.desktop")):
            for name in names.split():
                (base / folder / name).unlink(missing_ok=True)
    folders = {parent for path in removed for parent in path.parents if parent.is_relative_to(base) and parent != base}
    for empty in sorted({*folders, base / "mime" / "application"}, reverse=True):
        with suppress(OSError):  # it has other files, or was never there
            empty.rmdir()


def _icons(base: Path) -> dict[Path, Path]:
    """Return by each path of an icon in `base` the file that it is copied from."""
    source, theme = paths.resources() / "icons", base / "icons" / "hicolor"
    found = {theme / "scalable" / "apps" / "guided.svg": source / "guided.svg"}
    for picture in sorted(source.glob("guided-*.png")):
        size = picture.stem.removeprefix("guided-")
        found[theme / f"{size}x{size}" / "apps" / "guided.png"] = picture
    return found
