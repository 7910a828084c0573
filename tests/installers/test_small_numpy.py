"""Test which file of numpy goes into the bundle: the small one, where it was compiled from the version in use."""

from importlib.metadata import version
from pathlib import Path

from installers.small_numpy import compiled, is_compiled

CORE = "numpy/_core/core.so"


def place_file(folder: Path, of_version: str) -> Path:
    file = folder / of_version / CORE
    file.parent.mkdir(parents=True)
    file.touch()
    return file


def test_compiled_file_of_same_version_is_taken(tmp_path: Path) -> None:
    file = place_file(tmp_path, version("numpy"))
    assert (is_compiled(tmp_path), compiled(CORE, tmp_path)) == (True, file)


def test_compiled_file_of_another_version_is_not_taken(tmp_path: Path) -> None:
    place_file(tmp_path, "1.0")
    assert (is_compiled(tmp_path), compiled(CORE, tmp_path)) == (False, None)


def test_file_of_no_other_package_is_replaced(tmp_path: Path) -> None:
    place_file(tmp_path, version("numpy"))
    assert compiled("PySide6/QtCore.abi3.so", tmp_path) is None
