"""Chooses which files of Qt and of the voice go into the bundle: a list of what is used, not of what is left out.

Several of them are only missed when they are needed, so `tests/bundle` starts the result, and has it speak and play.
"""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""A file of the bundle, as PyInstaller has it: where it goes, where it comes from, and its kind."""

LIBRARIES = """
    Core Gui Network Qml QmlMeta QmlModels QmlWorkerScript Quick QuickShapes QuickTemplates2 OpenGL
    Multimedia MultimediaQuick Concurrent TextToSpeech LabsPlatform Widgets
    QuickDialogs2 QuickDialogs2QuickImpl QuickDialogs2Utils QuickControls2Impl
    DBus Svg XcbQpa WaylandClient WaylandEglClientHwIntegration WlShellIntegration
""".split()
"""Libraries of Qt, without `libQt6` or `Qt6`. Concurrent is loaded by the sound, without it a rehearsal hangs;
Widgets by the icon in the tray; Svg by the frame of the window where Wayland has none."""

OTHER_LIBRARIES = (
    "avcodec avformat avutil swresample swscale Qt6FFmpegStub icudata icui18n icuuc pyside6 pyside6qml".split()
)
"""Libraries beside those of Qt, without `lib`. Without the stubs of FFmpeg the player says that it is not available."""

MODULES = "QtCore QtGui QtNetwork QtQml QtQuick QtMultimedia QtTextToSpeech".split()
"""Python modules of PySide6. QtQuick imports QtOpenGL too: `start.py` has an empty one instead of its 8 MB."""

PLUGINS = """
    platforms platforminputcontexts xcbglintegrations texttospeech multimedia styles
    wayland-decoration-client wayland-graphics-integration-client wayland-shell-integration
""".split()
"""Folders of plugins. TLS and network information are left out: the program never touches the network."""

UNUSED_PLUGINS = (
    "vkkhrdisplay vnc linuxfb eglfs minimalegl minimal mock virtualkeyboard vulkan-server gstreamer".split()
)
"""Plugins in those folders that are left out."""

QML_MODULES = """
    QtQml QtQuick QtQuick/Shapes QtQuick/Templates QtQuick/Window QtMultimedia
    QtQuick/Dialogs QtQuick/Dialogs/quickimpl QtTextToSpeech Qt/labs/platform
""".split()

OF_WINDOWS_AND_MACOS = """
    LabsPlatform Widgets TextToSpeech QtTextToSpeech texttospeech styles Qt/labs/platform QtQuick/Dialogs
    QtQuick/Dialogs/quickimpl QuickDialogs2 QuickDialogs2QuickImpl QuickDialogs2Utils QuickControls2Impl
""".split()
"""What these systems alone need of all these lists: Linux has a tray of the program's own, other voices, and a portal
that asks for files."""

OF_EVERY_DESKTOP = """
    libstdc++ libgcc_s libX11 libX11-xcb libxcb libXext libXau libXdmcp libz libexpat libfontconfig libfreetype
    libwayland-client libwayland-cursor libwayland-egl
""".split()
"""Libraries that are left to the desktop, as its graphics drivers load them too and need them no older than theirs."""

UNUSED_VOICE = """
    libonnxruntime.so libonnxruntime.1 onnxruntime/transformers onnxruntime/quantization onnxruntime/tools
    numpy/_core/_multiarray_tests numpy/_core/_operand_flag_tests numpy/_core/_rational_tests numpy/_core/_simd
    numpy/_core/_struct_ufunc_tests numpy/_core/_umath_tests numpy/linalg/lapack_lite
    hibari/assets/lexicon_gb hibari/assets/oov_gb
""".split()
"""Parts of the voice and its runtime that nothing loads: the voice speaks American English."""


UNUSED_MODULES = """
    IPython PIL PySide6.QtOpenGL curses doctest numpy.f2py numpy.testing onnxruntime.quantization onnxruntime.tools
    onnxruntime.transformers pdb pip pydoc pydoc_data pytest readline setuptools ssl tkinter xmlrpc
""".split()
"""Python modules that others import, but only for what the program does not do."""


def without_unused_libraries(binaries: list[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return `binaries` without libraries of the system that only left out files needed.

    A library of the system lies at the top of the bundle, as Python's own does. `imports` returns the names of the
    libraries that a file loads.
    """
    system = {target: source for target, source, kind in binaries if _is_of_the_system(target, kind)}
    wanted: set[str] = set()
    waiting = [source for target, source, _kind in binaries if target not in system]
    while waiting:
        found = {name for name in imports(waiting.pop()) if name in system} - wanted
        wanted |= found
        waiting += [system[name] for name in found]
    return [each for each in binaries if each[0] not in system or each[0] in wanted]


def is_wanted(target: str, system: str = sys.platform) -> bool:
    """Return whether the file that would lie at `target` in the bundle is used by the program on `system`."""
    path = PurePath(target.replace("\\", "/"))
    parts = path.parts
    if any(part in target.replace("\\", "/") for part in UNUSED_VOICE):
        return False
    if path.suffix in (".qmltypes", ".icns", ".ico"):  # for editors, and for the files of the program itself
        return False
    if parts[0] != "PySide6":
        return len(parts) > 1 or path.name.split(".")[0] not in OF_EVERY_DESKTOP
    folders = parts[1:-1]
    if "qml" in folders:
        return _is_listed("/".join(folders[folders.index("qml") + 1 :]), QML_MODULES, system)
    if "plugins" in folders:
        return _is_listed(folders[-1], PLUGINS, system) and not any(name in path.name for name in UNUSED_PLUGINS)
    if "translations" in folders:
        return path.name == "qtbase_de.qm"
    framework = next((part.removesuffix(".framework") for part in folders if part.endswith(".framework")), None)
    if framework is not None:  # a library of Qt on a Mac, with what it is told of itself
        return _is_listed(framework.removeprefix("Qt"), LIBRARIES, system)
    return _is_wanted_library(path.name, system)


def without_dangling_links(entries: list[Entry]) -> list[Entry]:
    """Return `entries` without links to files that are not among them."""
    there = {target for target, _source, kind in entries if kind != "SYMLINK"}
    return [each for each in entries if each[2] != "SYMLINK" or _pointed_at(each) in there]


def is_stripped(target: str) -> bool:
    """Return whether `strip` takes the symbols out of the library at `target`.

    Most have none. It breaks those whose paths were edited when their wheel was made: they can not be loaded any more
    ("ELF load command address/offset not page-aligned"), as happened to FFmpeg and to numpy's.
    """
    return target.startswith(("libpython", "python3", "sqlcipher3/", "wcwidth/")) or bool(
        re.search("__mypyc|libicui18n|libicuuc", target)
    )


def _pointed_at(link: Entry) -> str:
    """Return the file that a link points to, whose path is relative to the folder of the link."""
    return str(PurePath(link[0]).parent / link[1])


def _is_listed(name: str, names: Iterable[str], system: str) -> bool:
    return name in names and not (system.startswith("linux") and name in OF_WINDOWS_AND_MACOS)


def _is_of_the_system(target: str, kind: str) -> bool:
    return kind == "BINARY" and len(PurePath(target).parts) == 1 and not target.startswith(("libpython", "python"))


def _is_wanted_library(name: str, system: str) -> bool:
    """Return whether a module of PySide6, or a library beside it, is used on `system`."""
    bare = name.split(".")[0]
    if bare.startswith(("libQt6FFmpegStub", "Qt6FFmpegStub")):
        return True
    if bare.startswith(("libQt6", "Qt6")):
        return _is_listed(bare.removeprefix("lib").removeprefix("Qt6"), LIBRARIES, system)
    if bare == "__init__" or _is_listed(bare, MODULES, system):
        return True
    return bare.removeprefix("lib").split("-")[0] in OTHER_LIBRARIES
