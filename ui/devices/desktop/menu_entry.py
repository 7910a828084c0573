"""Puts the program into the menu of a Linux desktop, with its icon, and takes it out again.

An installed package brings its entry along. This is for who runs the program from a folder, with pip or pipx, or as an
AppImage.
"""

import os
import shutil
from collections.abc import Sequence
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
"""


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
    path = _entry_path(folder or data_home())
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, ENTRY.format(command=line).encode())
    return [path, *written]


def remove(folder: Path | None = None) -> list[Path]:
    """Remove from `folder` what `install` wrote, and return the files removed. Raise OSError."""
    base = folder or data_home()
    there = [path for path in (_entry_path(base), *_icons(base)) if path.exists()]
    for path in there:
        path.unlink()
    return there


def data_home() -> Path:
    """Return the folder for a person's own data of all programs, as the XDG specification has it."""
    chosen = Path(os.environ.get("XDG_DATA_HOME", ""))
    return chosen if chosen.is_absolute() else Path.home() / ".local" / "share"


def _entry_path(base: Path) -> Path:
    return base / "applications" / "guided.desktop"


def _icons(base: Path) -> dict[Path, Path]:
    """Return by each path of an icon in `base` the file that it is copied from."""
    source, theme = paths.resources() / "icons", base / "icons" / "hicolor"
    found = {theme / "scalable" / "apps" / "guided.svg": source / "guided.svg"}
    for picture in sorted(source.glob("guided-*.png")):
        size = picture.stem.removeprefix("guided-")
        found[theme / f"{size}x{size}" / "apps" / "guided.png"] = picture
    return found
