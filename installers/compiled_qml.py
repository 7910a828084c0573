"""Compiles the program's QML for the bundle, so that no start compiles it, and none keeps it in a cache.

Qt keeps what it has compiled by the path of the file. An AppImage lies at another path each time.
"""

import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]


def compile_qml(folder: Path) -> list[tuple[str, str, str]]:
    """Compile every file of `ui` into `folder`, and return them as PyInstaller's entries. Raise CalledProcessError.

    Qt looks for `Page.qmlc` beside `Page.qml`, and takes it where it comes from the same version of Qt.
    """
    return [_compiled(file, folder) for file in sorted((ROOT / "ui").rglob("*.qml"))]


def compiler() -> Path:
    (found,) = Path(PySide6.__file__).parent.rglob("qmlcachegen*")
    return found


def _compiled(file: Path, folder: Path) -> tuple[str, str, str]:
    target = file.relative_to(ROOT).with_suffix(".qmlc")
    made = folder / target
    made.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(compiler()), "--only-bytecode", "-o", str(made), str(file)], check=True)
    return str(target), str(made), "DATA"
