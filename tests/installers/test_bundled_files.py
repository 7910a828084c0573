"""Test which files go into the bundle: whatever the program imports does, and what it does not use stays out."""

import re

import pytest

from installers.bundled_files import (
    MODULES,
    QML_MODULES,
    is_wanted,
    without_dangling_links,
    without_unused_libraries,
)
from tests.paths import ROOT


def test_every_imported_module_of_qt_goes_into_bundle() -> None:
    code = "\n".join(file.read_text("utf-8") for file in (ROOT / "ui").rglob("*.py"))
    assert set(re.findall(r"(?:from|import) PySide6\.(Qt\w+)", code)) <= set(MODULES)


def test_every_imported_module_of_qml_goes_into_bundle() -> None:
    files = [file.read_text("utf-8") for kind in ("*.qml", "*.py") for file in (ROOT / "ui").rglob(kind)]
    names = re.findall(r"""(?:^|b?")import (Qt[\w.]*)""", "\n".join(files), re.MULTILINE)
    imported = {name.replace(".", "/") for name in names}
    assert {"QtQuick/Dialogs", "QtTextToSpeech"} <= imported
    assert imported - {"QtQuick/Templates"} <= set(QML_MODULES)
    assert "QtQuick/Templates" in QML_MODULES


@pytest.mark.parametrize(
    "file",
    [
        "PySide6/QtQuick.abi3.so",
        "PySide6/QtQuick.pyd",
        "PySide6/Qt6Concurrent.dll",
        "PySide6/Qt/lib/libQt6Concurrent.so.6",
        "PySide6/Qt/lib/libQt6FFmpegStub-crypto.so.3",
        "PySide6/Qt/lib/libavcodec.so.61",
        "PySide6/avcodec-61.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/qml/QtQuick/Shapes/qmldir",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/Qt/translations/qtbase_de.qm",
        "numpy.libs/libscipy_openblas64_-32a4b2a6.so",
        "guided/bundled/exercises/long-hug.toml",
        "libxcb-cursor.so.0",
    ],
)
def test_file_that_is_used_goes_into_bundle(file: str) -> None:
    assert is_wanted(file)


@pytest.mark.parametrize(
    "file",
    [
        "PySide6/QtWebEngineCore.abi3.so",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
        "PySide6/Qt/lib/libQt6Quick3D.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/qml/QtQuick/Controls/Material/qmldir",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6/Qt/qml/QtQuick/plugins.qmltypes",
        "ui/resources/icons/guided.icns",
        "PySide6/QtOpenGL.abi3.so",
        "onnxruntime/capi/libonnxruntime.so.1.27.0",
        "libstdc++.so.6",
    ],
)
def test_file_that_is_not_used_stays_out_of_bundle(file: str) -> None:
    assert not is_wanted(file)


@pytest.mark.parametrize(
    "file", ["PySide6/Qt6Widgets.dll", "PySide6/qml/Qt/labs/platform/qmldir", "PySide6/plugins/texttospeech/a.dll"]
)
def test_what_only_windows_and_macos_need_stays_out_on_linux(file: str) -> None:
    assert [is_wanted(file, system) for system in ("win32", "darwin", "linux")] == [True, True, False]


def test_link_to_file_that_is_left_out_stays_out_too() -> None:
    library = ("PySide6/Qt/lib/libQt6Core.so.6", "/core", "BINARY")
    used = ("libQt6Core.so.6", "PySide6/Qt/lib/libQt6Core.so.6", "SYMLINK")
    unused = ("libQt6Pdf.so.6", "PySide6/Qt/lib/libQt6Pdf.so.6", "SYMLINK")
    assert without_dangling_links([used, unused, library]) == [used, library]


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("PySide6/Qt/lib/QtConcurrent.framework/Versions/A/QtConcurrent", True),
        ("PySide6/Qt/lib/QtQuickTemplates2.framework/Versions/A/Resources/Info.plist", True),
        ("PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets", True),
        ("PySide6/Qt/plugins/platforms/libqcocoa.dylib", True),
        ("PySide6/Qt/plugins/texttospeech/libqtexttospeech_speechdarwin.dylib", True),
        ("PySide6/Qt/qml/QtQuick/Dialogs/qmldir", True),
        ("PySide6/Qt/lib/libavcodec.61.dylib", True),
        ("PySide6/Qt/lib/QtWebEngineCore.framework/Versions/A/QtWebEngineCore", False),
        ("PySide6/Qt/lib/QtPdf.framework/Resources/Info.plist", False),
        ("PySide6/QtWidgets.abi3.so", False),
    ],
)
def test_bundle_of_a_mac_has_the_frameworks_that_are_used(file: str, wanted: bool) -> None:
    assert is_wanted(file, "darwin") is wanted


def test_library_that_nothing_loads_any_more_stays_out_of_bundle() -> None:
    loads = {"/a": ["libone.so"], "/one": ["libtwo.so", "libc.so.6"], "/three": ["libtwo.so"]}
    binaries = [
        ("PySide6/a.so", "/a", "EXTENSION"),
        ("libone.so", "/one", "BINARY"),
        ("libtwo.so", "/two", "BINARY"),
        ("libthree.so", "/three", "BINARY"),
        ("libpython3.11.so.1.0", "/python", "BINARY"),
    ]
    kept = without_unused_libraries(binaries, lambda file: loads.get(file, []))
    assert [target for target, _source, _kind in kept] == [
        "PySide6/a.so",
        "libone.so",
        "libtwo.so",
        "libpython3.11.so.1.0",
    ]
