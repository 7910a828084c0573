"""Starts the program with the system: a desktop entry, a LaunchAgent or a value of the Windows registry."""

import errno
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from guided.files.bounded_read import SizeLimitError, read_bounded
from guided.files.durable import make_folder, write_atomically
from guided.logged_errors import suppress_and_log
from guided.own_program import appimage, flatpak_id, is_frozen

_log = logging.getLogger(__name__)

NAME = "Guided"
MAX_FILE_BYTES = 100_000
"""Bytes of a file that are read."""
FLAG = "--tray"
LAUNCHER = "guided-start.pyw"
"""The file that starts the program with Windows."""
MAX_COMMAND_LETTERS = 260
ROOT = Path(__file__).resolve().parents[3]
_START = "import sys; sys.path.insert(0, {root!r}); from ui.__main__ import main; sys.exit(main())"
"""Python code that starts the program in the folder `root`."""
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
ENTRY = """\
[Desktop Entry]
Type=Application
Name=Guided
TryExec={program}
Exec={command}
Terminal=false
X-GNOME-Autostart-enabled=true
"""
AGENT = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>guided</string>
  <key>ProgramArguments</key>
  <array>
{words}
  </array>
  <key>RunAtLoad</key>
  <true/>
</dict>
</plist>
"""


class Autostart(Protocol):
    @property
    def on(self) -> bool:
        """Whether the program starts with the system."""

    def turn(self, on: bool) -> None:
        """Switch it on or off. On again, it points to where the program is now. Raise OSError."""


class FileAutostart:
    """Writes `text` to `path`, where the system looks at every start."""

    def __init__(self, path: Path, text: str) -> None:
        self._path = path
        self._text = text

    @property
    def on(self) -> bool:
        """Whether the file is there and not disabled: the settings of a desktop may have disabled it."""
        try:
            text = read_bounded(self._path, MAX_FILE_BYTES).decode("utf-8", "replace")
        except FileNotFoundError:
            return False
        except (OSError, SizeLimitError) as error:
            _log.info("whether the program starts with the system could not be read", exc_info=error)
            return False
        lines = {line.replace(" ", "").lower() for line in text.splitlines()}
        return not lines & {"hidden=true", "x-gnome-autostart-enabled=false"}

    def turn(self, on: bool) -> None:
        if not on:
            self._path.unlink(missing_ok=True)
            return
        if is_passing(sys.executable):
            from PySide6.QtCore import QCoreApplication

            translate = QCoreApplication.translate
            reason = translate("Autostart", "first move Guided into the Applications folder, and open it from there")
            raise OSError(errno.ENOENT, reason)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_name(f".{self._path.name}.new")
        fresh.write_text(self._text, "utf-8")
        fresh.replace(self._path)


def autostart_for_this_machine() -> Autostart:
    if sys.platform == "win32":
        from ui.foundation import paths

        return RegistryAutostart(paths.data())
    if flatpak_id():
        from ui.devices.desktop.awake import bus_address
        from ui.devices.linux.portal_autostart import PortalAutostart
        from ui.foundation import paths

        return PortalAutostart(paths.config(), bus_address(os.environ), ["guided", FLAG])
    words = [*command(), FLAG]
    if sys.platform == "darwin":
        return FileAutostart(Path.home() / "Library" / "LaunchAgents" / "guided.plist", agent(words))
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    folder = Path(chosen) if Path(chosen).is_absolute() else Path.home() / ".config"
    return FileAutostart(folder / "autostart" / "guided.desktop", entry(words))


def is_passing(program: str, platform: str = sys.platform) -> bool:
    """Return whether a Mac runs the program from a place that is soon gone: a disk image, or the copy that it opens of
    an app which was downloaded and not moved yet (App Translocation)."""
    return platform == "darwin" and (program.startswith("/Volumes/") or "/AppTranslocation/" in program)


def command(started: str = "", python: str = "") -> list[str]:
    """Return the command that starts this program: its AppImage, its own script, else the interpreter with the
    package."""
    if (image := appimage()) is not None:
        return [str(image)]
    if is_frozen():
        return [sys.executable]
    own = Path(started or sys.argv[0]).absolute()
    if own.stem == "guided" and own.is_file() and own.suffix != ".py":
        return [str(own)]
    return [python or sys.executable, "-c", _START.format(root=str(ROOT))]


def windows_command(folder: Path, python: str = sys.executable, root: Path = ROOT) -> tuple[list[str], str | None]:
    """Return the command that starts this program on Windows without a console, and the text of the launcher in
    `folder` that it runs, if it needs one.

    A value of the registry's Run key has at most `MAX_COMMAND_LETTERS`, and code that names two folders has more.
    """
    if is_frozen():
        return [sys.executable], None
    beside = Path(python).with_name("pythonw.exe")
    without_console = str(beside) if beside.exists() else python
    return [without_console, str(folder / LAUNCHER)], f"{_START.format(root=str(root))}\n"


def entry(words: Sequence[str]) -> str:
    """Return a desktop entry that runs the command `words`. A desktop skips it once the program is gone (TryExec)."""
    return ENTRY.format(program=_escaped(words[0]), command=" ".join(quoted(word) for word in words))


def quoted(word: str) -> str:
    """Return an argument of an Exec line, quoted as the Desktop Entry Specification asks, and escaped as any value."""
    if not word or any(not (letter.isalnum() or letter in "-_./+@:,=") for letter in word):
        word = '"' + "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word) + '"'
    return _escaped(word.replace("%", "%%"))


def _escaped(value: str) -> str:
    """Return a value of a desktop entry, escaped as the Desktop Entry Specification asks."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def agent(words: Sequence[str]) -> str:
    """Return a LaunchAgent that runs the command `words`."""
    from xml.sax.saxutils import escape  # it reads half of urllib, which a start need not wait for

    return AGENT.format(words="\n".join(f"    <string>{escape(word)}</string>" for word in words))


if sys.platform == "win32":

    class RegistryAutostart:
        def __init__(self, folder: Path) -> None:
            from subprocess import list2cmdline

            words, self._code = windows_command(folder)
            self._launcher = folder / LAUNCHER
            self._line = list2cmdline([*words, FLAG])

        @property
        def on(self) -> bool:
            import winreg

            unread = suppress_and_log(_log, "whether the program starts with the system could not be read", OSError)
            with unread, suppress(FileNotFoundError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                return bool(winreg.QueryValueEx(key, NAME)[0])
            return False

        def turn(self, on: bool) -> None:
            import winreg

            if on and len(self._line) > MAX_COMMAND_LETTERS:
                from PySide6.QtCore import QCoreApplication

                reason = QCoreApplication.translate("Autostart", "the folder that Guided is in has too long a name")
                raise OSError(errno.ENAMETOOLONG, reason)
            if on and self._code is not None:
                make_folder(self._launcher.parent)
                write_atomically(self._launcher, self._code.encode())
            if not on:
                self._launcher.unlink(missing_ok=True)
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:
                if on:
                    winreg.SetValueEx(key, NAME, 0, winreg.REG_SZ, self._line)
                else:
                    with suppress(FileNotFoundError):
                        winreg.DeleteValue(key, NAME)
