"""Test what finds out whether the folder for Windows is whole: with libraries compiled here, and with the folder itself
where it was made."""

import shutil
import subprocess
from pathlib import Path

import pytest

from installers.windows_imports import loaded_libraries, missing_libraries, problems
from installers.windows_launcher import COMPILER, RESOURCES, make_launchers
from installers.windows_modules import missing_modules
from tests.paths import ROOT

pefile = pytest.importorskip("pefile")
needs_compiler = pytest.mark.skipif(
    shutil.which(COMPILER) is None or shutil.which(RESOURCES) is None, reason="needs a compiler for Windows"
)
FOLDERS = sorted((ROOT / "dist").glob("guided-*-windows"))


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with `lib/PySide6/user.dll`, which loads `used.dll` beside it."""
    folder = tmp_path_factory.mktemp("folder") / "lib" / "PySide6"
    folder.mkdir(parents=True)
    for name, code in (
        ("used", "int used(void) { return 1; }"),
        ("user", "int used(void); int user(void) { return used(); }"),
    ):
        (folder / f"{name}.c").write_text(code)
        needed = ["used.dll"] if name == "user" else []
        words = [COMPILER, "-shared", "-nostdlib", "-Wl,--entry=0", "-o", f"{name}.dll", f"{name}.c", *needed]
        subprocess.run(words, cwd=folder, check=True)
    return folder.parents[1]


@needs_compiler
def test_library_is_found_beside_the_one_that_loads_it(compiled: Path) -> None:
    assert loaded_libraries(compiled / "lib" / "PySide6" / "user.dll") == {"used.dll"}
    assert missing_libraries(compiled) == {}


@needs_compiler
def test_library_that_was_taken_away_is_named_with_what_loads_it(compiled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(compiled, folder)
    (folder / "lib" / "PySide6" / "used.dll").unlink()
    assert missing_libraries(folder) == {"used.dll": ["lib/PySide6/user.dll"]}
    assert problems(folder) == ["used.dll is missing; needed by lib/PySide6/user.dll"]


@needs_compiler
def test_library_in_the_folder_of_another_package_is_not_found(compiled: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(compiled, folder)
    (folder / "lib" / "numpy").mkdir()
    shutil.move(folder / "lib" / "PySide6" / "used.dll", folder / "lib" / "numpy" / "used.dll")
    assert missing_libraries(folder) == {"used.dll": ["lib/PySide6/user.dll"]}


@pytest.fixture(scope="module")
def launchers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("launchers")
    make_launchers(folder, "python313.dll")
    return folder


@needs_compiler
def test_launchers_need_nothing_but_windows_and_say_what_they_are(launchers: Path) -> None:
    assert missing_libraries(launchers) == {}
    systems = {}
    for name in ("Guided.exe", "guided.com"):
        with pefile.PE(str(launchers / name)) as program:
            systems[name] = pefile.SUBSYSTEM_TYPE[program.OPTIONAL_HEADER.Subsystem]
            texts = {
                key: value
                for each in program.FileInfo[0]
                for table in getattr(each, "StringTable", ())
                for key, value in table.entries.items()
            }
            kinds = {each.id for each in program.DIRECTORY_ENTRY_RESOURCE.entries}
        assert texts[b"FileDescription"] == b"Guided"
        assert kinds >= {pefile.RESOURCE_TYPE[f"RT_{kind}"] for kind in ("ICON", "GROUP_ICON", "MANIFEST", "VERSION")}
    assert systems == {"Guided.exe": "IMAGE_SUBSYSTEM_WINDOWS_GUI", "guided.com": "IMAGE_SUBSYSTEM_WINDOWS_CUI"}


@needs_compiler
def test_launchers_are_the_same_each_time(launchers: Path, tmp_path: Path) -> None:
    make_launchers(tmp_path, "python313.dll")
    assert (tmp_path / "Guided.exe").read_bytes() == (launchers / "Guided.exe").read_bytes()


def test_module_that_the_program_imports_later_is_missed(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text(
        "import array\ndef later():\n    from absent.part import name\n    import fcntl\n"
    )
    assert missing_modules(tmp_path) == {"absent.part": ["ui/page.py"]}


def test_module_that_another_package_only_tries_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "__init__.py").write_text(
        "import other.part\ntry:\n    import absent\nexcept ImportError:\n    pass\n"
    )
    assert missing_modules(tmp_path) == {"other.part": ["other/__init__.py"]}


def test_standard_module_without_its_library_is_missed(tmp_path: Path) -> None:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "page.py").write_text("import unicodedata, time")
    assert missing_modules(tmp_path) == {"unicodedata": ["ui/page.py"]}
    (tmp_path / "unicodedata.pyd").touch()
    assert missing_modules(tmp_path) == {}


@pytest.mark.slow
@pytest.mark.skipif(not FOLDERS, reason="there is no folder for Windows: installers/windows_folder.py makes one")
def test_folder_for_windows_is_whole() -> None:
    assert [line for folder in FOLDERS for line in problems(folder)] == []
