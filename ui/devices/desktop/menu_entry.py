"""Puts the program into the menu of a Linux desktop, with its icon, and takes it out again.

An installed package brings its entry along. This is for who runs the program from a folder, with pip or pipx, or as an
AppImage.
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

TELL_SECONDS = 20
"""Seconds that the desktop's own programs may take."""
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
MimeType={pack_type};
Keywords=couple;closeness;hug;calm;
Keywords[de]=Paar;Nähe;Umarmung;Ruhe;
StartupNotify=true
StartupWMClass=guided
"""

PACK_TYPE = "application/vnd.guided.pack+zip"
"""The type of a file that a coach gives to a couple."""
TYPES = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{PACK_TYPE}">
    <comment>Exercises for two, from a coach</comment>
    <comment xml:lang="de">Übungen zu zweit, von einem Coach</comment>
    <sub-class-of type="application/zip"/>
    <icon name="guided"/>
    <glob pattern="*.guided"/>
  </mime-type>
</mime-info>
"""
"""Tells the desktop which files are packs, so that a double click opens them."""


def install(folder: Path | None = None, words: Sequence[str] | None = None) -> list[Path]:
    """Write the entry and the icons into `folder`, and return the files written. Raise OSError.

    Without arguments, the folder is the person's own (XDG_DATA_HOME), and the entry starts this program as it was
    started. Once the program has moved, it is installed again.
    """
    line = " ".join(quoted(word) for word in (words or command()))
    written = []
    for path, icon in _icons(folder or data_home()).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(icon, path)
        written.append(path)
    base = folder or data_home()
    entry, types = _entry_path(base), _types_path(base)
    for path, text in ((entry, ENTRY.format(command=line, pack_type=PACK_TYPE)), (types, TYPES)):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, text.encode())
    _tell_desktop(base)
    return [entry, types, *written]


def remove(folder: Path | None = None) -> list[Path]:
    """Remove from `folder` what `install` wrote, and return the files removed. Raise OSError."""
    base = folder or data_home()
    there = [path for path in (_entry_path(base), _types_path(base), *_icons(base)) if path.exists()]
    for path in there:
        path.unlink()
    if there:
        _tell_desktop(base)
    return there


def data_home() -> Path:
    """Return the folder for a person's own data of all programs, as the XDG specification has it."""
    chosen = Path(os.environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


def _entry_path(base: Path) -> Path:
    return base / "applications" / "guided.desktop"


def _types_path(base: Path) -> Path:
    return base / "mime" / "packages" / "guided.xml"


def _tell_desktop(base: Path) -> None:
    """Let the desktop make its lists of types and programs anew, where it has programs for that."""
    for program, folder in (
        ("update-mime-database", base / "mime"),
        ("update-desktop-database", base / "applications"),
    ):
        found = shutil.which(program)
        if found is not None:
            with suppress(OSError, subprocess.TimeoutExpired):  # the desktop does it later by itself
                subprocess.run([found, str(folder)], check=False, capture_output=True, timeout=TELL_SECONDS)


def _icons(base: Path) -> dict[Path, Path]:
    """Return by each path of an icon in `base` the file that it is copied from."""
    source, theme = paths.resources() / "icons", base / "icons" / "hicolor"
    found = {theme / "scalable" / "apps" / "guided.svg": source / "guided.svg"}
    for picture in sorted(source.glob("guided-*.png")):
        size = picture.stem.removeprefix("guided-")
        found[theme / f"{size}x{size}" / "apps" / "guided.png"] = picture
    return found
