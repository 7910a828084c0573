"""The `guided` command: the tools for files need no Qt, everything else opens the program."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from guided import __version__
from guided.cli.parser import Parser
from guided.own_program import (
    CAPTURE_COMMAND,
    INTAKE_COMMAND,
    RECORDING_COMMAND,
    SOUND_COMMAND,
    VOICE_COMMAND,
    release_library_paths,
)
from guided.text.terminal import printable
from ui.foundation.quick_imports import keep_pyside_from_reading_sources, quick_imports

FILE_COMMANDS = ("check", "script", "paths", "schema", "new", "pack", "unpack", "lsp")
INSTALL, REMOVE = "--install-desktop", "--remove-desktop"
MENU_OPTIONS = (INSTALL, REMOVE)
ANSWERS = ("continue", "ease", "stop")

MORE = """\
for the person who writes the exercises (each has its own --help):
  guided check PATH...   what is wrong in files and folders, and what to write instead
  guided script FILE     what will be shown, said, sounded and asked, and when
  guided paths FILE      every way through it: lengths, loops, touch, who receives
  guided new NAME        a commented file to start from; with --folder, a folder with all you need
  guided pack FOLDER     one file to give to a couple, from a folder with a pack.toml
  guided unpack FILE     what is in such a file, as a folder to look into
  guided schema DIR      what an editor needs to help while writing
  guided lsp             a language server, which an editor starts and talks to

on a Linux desktop, where no package has done it:
  guided --install-desktop   put Guided into the menu, with its icon
  guided --remove-desktop    take it out again
"""

LIBRARY_MISSING = """\
guided: Qt needs a library that this system does not have: {reason}
On a Debian-like system this usually helps:
  sudo apt-get install libegl1 libgl1 libfontconfig1 libglib2.0-0 libpulse0 libxkbcommon-x11-0 libxcb-cursor0
"""

NO_SCREEN = (
    "Guided needs a screen, and this session has none. "
    "To rehearse without one, set QT_QPA_PLATFORM=offscreen and add --rehearse."
)


def main(arguments: Sequence[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words == [SOUND_COMMAND]:
        from ui.devices.audio import sound_process

        return sound_process.main()
    if words == [VOICE_COMMAND]:
        from guided.voice import voice_process

        return voice_process.main()
    if words == [CAPTURE_COMMAND]:
        from ui.devices.audio import capture_process

        return capture_process.main()
    if words == [RECORDING_COMMAND]:
        from ui.devices.audio import recording_process

        return recording_process.main()
    if words == [INTAKE_COMMAND]:
        from ui.devices.audio import intake_process

        return intake_process.main()
    release_library_paths()
    if words and words[0] in FILE_COMMANDS:
        from guided.cli import commands

        return commands.main(words)
    if words and words[0] in MENU_OPTIONS:
        return _change_menu(install=words[0] == INSTALL)
    return _open(_parser().parse_args(words))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="guided",
        description="Opens Guided, or one exercise in it.",
        epilog=MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="an exercise to open")
    parser.add_argument("--version", action="version", version=f"Guided {__version__}")
    parser.add_argument("--tray", action="store_true", help="start without a window, in the tray")
    parser.add_argument("--debug", action="store_true", help="keep a log of what fails, without names or words")
    rehearsal = parser.add_argument_group("rehearsal")
    rehearsal.add_argument("--rehearse", action="store_true", help="play FILE by itself, waiting for nobody")
    rehearsal.add_argument("--speed", type=_speed, default=1.0, metavar="N", help="N times as fast (1 to 1000)")
    rehearsal.add_argument("--names", nargs=2, metavar=("A", "B"), help="the names to use")
    rehearsal.add_argument(
        "--answers",
        type=_answers,
        default=[],
        metavar="LIST",
        help="the answers to the check-ins in order, such as continue,ease,stop (continue, where none is left)",
    )
    rehearsal.add_argument("--silent", action="store_true", help="as if nobody ever answered a question")
    rehearsal.add_argument("--trace", type=Path, metavar="OUT", help="write one JSON line for every cue to OUT")
    return parser


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 1 <= speed <= 1000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to 1000")
    return speed


def _answers(text: str) -> list[str]:
    answers = [word.strip().lower() for word in text.split(",") if word.strip()]
    unknown = [word for word in answers if word not in ANSWERS]
    if unknown:
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is no answer; write {', '.join(ANSWERS)}")
    return answers


def _change_menu(*, install: bool, platform: str = sys.platform) -> int:
    """Put the program into the desktop's menu, or take it out, and return the exit code."""
    from ui.devices.desktop import menu_entry

    if not platform.startswith("linux"):
        print("guided: this is for Linux; on other systems the installer does it", file=sys.stderr)
        return 2
    try:
        files = menu_entry.install() if install else menu_entry.remove()
    except OSError as error:
        print(f"guided: {printable(error)}", file=sys.stderr)
        return 2
    for file in files:
        print(f"{'wrote' if install else 'removed'} {printable(file)}")
    if not files:
        print("Guided is not in the menu.")
    return 0


def _open(arguments: argparse.Namespace) -> int:
    refusal = _refusal(arguments)
    if refusal is not None:
        print(f"guided: {printable(refusal)}", file=sys.stderr)
        return 2
    arguments.names = tuple(arguments.names) if arguments.names else None
    # Qt's event loop runs Python signal handlers only when it happens to call a Python slot.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        import_app()
    except ImportError as error:
        if ".so" not in str(error):
            raise
        print(LIBRARY_MISSING.format(reason=printable(error)), end="", file=sys.stderr)
        return 2
    from ui import app

    return app.run(arguments)


def import_app() -> None:
    """Import `ui.app`, with Qt and all that the first page needs."""
    with quick_imports():
        import PySide6.QtQuick  # noqa: F401

        keep_pyside_from_reading_sources()
        import ui.app  # noqa: F401


def _refusal(arguments: argparse.Namespace) -> str | None:
    """Return why the program can't start with these arguments, as a sentence, or None if it can."""
    file: Path | None = arguments.file
    if arguments.tray and (file is not None or arguments.rehearse):
        return "--tray starts without a window: leave the file out"
    if file is None and (arguments.rehearse or arguments.trace):
        return "a rehearsal needs the exercise to play: guided FILE --rehearse"
    if arguments.trace and not arguments.rehearse:
        return "--trace belongs to a rehearsal: add --rehearse"
    if arguments.silent and not arguments.rehearse:
        return "--silent belongs to a rehearsal: add --rehearse"
    if arguments.silent and arguments.answers:
        return "--silent is without any answer: leave out --answers"
    return (_unreadable(file) if file else None) or (None if has_screen() else NO_SCREEN)


def _unreadable(file: Path) -> str | None:
    try:
        if file.is_dir():
            return f"{file} is a folder; name one exercise file in it"
        if not file.is_file():
            return f"there is no file {file}" if not file.exists() else f"{file} is not a file"
        with file.open("rb"):
            return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"{file} cannot be read: {reason}"


def has_screen(platform: str = sys.platform) -> bool:
    """Return whether Qt will find a screen; without one it aborts the process."""
    if platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"))


if __name__ == "__main__":
    sys.exit(main())
