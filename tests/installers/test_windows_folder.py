"""Test the folder for Windows: what of the wheels and of Python's zip goes in, and where, with small stand-ins."""

import json
import zipfile
from pathlib import Path

import pytest

from installers.windows_folder import (
    PACKAGES,
    add_licences,
    add_program,
    add_python,
    add_wheel,
    place_of,
    python_version,
    version_of,
)


def archive_of(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def library_of(*version: int) -> bytes:
    """Return what `version_of` reads of a library of that version."""
    numbers = b"".join(each.to_bytes(2, "little") for each in (version[1], version[0], version[3], version[2]))
    return b"MZ" + bytes.fromhex("bd04effe") + bytes(4) + numbers


def files_in(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


@pytest.mark.parametrize(
    ("member", "place"),
    [
        ("PySide6/Qt6Quick.dll", "lib/PySide6/Qt6Quick.dll"),
        ("PySide6/QtQuick.pyd", "lib/PySide6/QtQuick.pyd"),
        ("PySide6/qml/Qt/labs/platform/qmldir", "lib/PySide6/qml/Qt/labs/platform/qmldir"),
        (
            "PySide6/qml/QtQuick/Dialogs/qtquickdialogsplugin.dll",
            "lib/PySide6/qml/QtQuick/Dialogs/qtquickdialogsplugin.dll",
        ),
        ("PySide6/plugins/platforms/qwindows.dll", "lib/PySide6/plugins/platforms/qwindows.dll"),
        ("PySide6/msvcp140.dll", "msvcp140.dll"),
        ("shiboken6/vcruntime140_1.dll", "vcruntime140_1.dll"),
        ("shiboken6/shiboken6.abi3.dll", "lib/shiboken6/shiboken6.abi3.dll"),
        ("numpy/lib/array_utils.py", "lib/numpy/lib/array_utils.py"),
        ("numpy.libs/libscipy_openblas64_-63c8.dll", "lib/numpy.libs/libscipy_openblas64_-63c8.dll"),
        ("hibari/assets/hibari.onnx", "lib/hibari/assets/hibari.onnx"),
        ("c787785866c7b801238d__mypyc.cp313-win_amd64.pyd", "lib/c787785866c7b801238d__mypyc.cp313-win_amd64.pyd"),
        ("hibari_tts-0.2.1.dist-info/METADATA", "lib/hibari_tts-0.2.1.dist-info/METADATA"),
    ],
)
def test_file_of_wheel_that_is_used_has_its_place_in_folder(member: str, place: str) -> None:
    assert place_of(member) == place


@pytest.mark.parametrize(
    "member",
    [
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/qmlls.exe",
        "PySide6/QtCore.pyi",
        "PySide6/lib/pyside6.abi3.lib",
        "PySide6/qml/QtQuick/plugins.qmltypes",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "shiboken6/vcomp140.dll",
        "numpy/_core/tests/test_multiarray.py",
        "numpy/f2py/__init__.py",
        "onnxruntime/capi/onnxruntime.dll",
        "onnxruntime/tools/symbolic_shape_infer.py",
        "tomli-2.5.0.dist-info/RECORD",
    ],
)
def test_file_of_wheel_that_is_not_used_stays_out_of_folder(member: str) -> None:
    assert place_of(member) is None


def test_python_is_unpacked_without_its_own_programs_and_network(tmp_path: Path) -> None:
    names = (
        "python.exe python3.dll python313.dll python313.zip python313._pth _ssl.pyd _hashlib.pyd LICENSE.txt".split()
    )
    python = archive_of(tmp_path / "python.zip", {f"anything/{name}": b"" for name in names})
    assert add_python(tmp_path / "folder", python) == "313"
    assert files_in(tmp_path / "folder") == {
        "python3.dll",
        "python313.dll",
        "python313._pth",
        "lib/python313.zip",
        "lib/_hashlib.pyd",
    }
    assert (tmp_path / "folder" / "python313._pth").read_text() == "lib\\python313.zip\nlib\n"


def test_zip_without_python_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"^other\.zip is not an embeddable Python for Windows$"):
        add_python(tmp_path / "folder", archive_of(tmp_path / "other.zip", {"python313.zip": b""}))


@pytest.mark.parametrize("versions", [((14, 38, 1, 0), (14, 42, 0, 0)), ((14, 42, 0, 0), (14, 38, 1, 0))])
def test_newest_of_the_libraries_for_cpp_is_kept(tmp_path: Path, versions: tuple[tuple[int, ...], ...]) -> None:
    for number, version in enumerate(versions):
        library = {"PySide6/msvcp140.dll": library_of(*version)}
        add_wheel(tmp_path / "folder", archive_of(tmp_path / f"{number}.whl", library), tmp_path / f"site{number}")
    assert version_of((tmp_path / "folder" / "msvcp140.dll").read_bytes()) == (14, 42, 0, 0)


def test_program_lies_in_folder_with_all_that_ships_beside_its_code(tmp_path: Path) -> None:
    add_program(tmp_path)
    there = files_in(tmp_path)
    assert there >= {
        "LICENSE.txt",
        "lib/start.py",
        "lib/guided/own_program.py",
        "lib/guided/bundled/exercises/de/long-hug.toml",
        "lib/ui/navigation/Main.qml",
        "lib/ui/resources/icons/guided-256.png",
        "lib/ui/resources/translations/guided_de.qm",
    }
    assert [each for each in there if "__pycache__" in each or each.startswith("lib/tests/")] == []


def test_licences_are_beside_the_program_with_the_list_of_its_parts(tmp_path: Path) -> None:
    told = {
        "other-1.5.dist-info/METADATA": b"Metadata-Version: 2.4\nName: other\nVersion: 1.5\nLicense-Expression: MIT\n"
    }
    record = {"other-1.5.dist-info/RECORD": b"other/code.py,,\nother-1.5.dist-info/licenses/LICENSE,,\n"}
    files = {"other/code.py": b"", "other-1.5.dist-info/licenses/LICENSE": b"as you like"}
    wheel = archive_of(tmp_path / "other.whl", told | record | files)
    entries = add_wheel(tmp_path / "folder", wheel, tmp_path / "site")
    add_licences(tmp_path / "folder", entries, tmp_path / "site", "3.13.2")
    licences = tmp_path / "folder" / "LICENSES"
    assert (licences / "other" / "LICENSE").read_bytes() == b"as you like"
    assert files_in(licences) == files_in(tmp_path / "folder" / "lib" / "ui" / "resources" / "licences")
    parts = json.loads((licences / "guided.cdx.json").read_text("utf-8"))["components"]
    assert {(each["name"], each.get("version")) for each in parts} >= {("other", "1.5"), ("Python", "3.13.2")}


@pytest.mark.parametrize(("numbers", "version"), [((3, 13, 2150, 1013), "3.13.2"), ((3, 14, 150, 1013), "3.14.0")])
def test_version_of_python_is_read_from_its_library(numbers: tuple[int, ...], version: str) -> None:
    assert python_version(library_of(*numbers)) == version


def test_voice_is_a_part_of_the_packages() -> None:
    assert {"hibari_tts", "numpy", "onnxruntime"} < PACKAGES
